//! Preview data for the page on which a voice is recorded.

use heard::app::microphone::MicrophoneFault;
use heard::ui::navigation::{self, Page};
use heard::ui::recording::{self, Recording, RecordingData, RecordingState};
use heard::ui::{AppWindow, RecordingHint};

fn open(window: &AppWindow, state: RecordingState, trouble: Option<String>) {
    let names = ["Ella", "Ms Adeyemi", "Priya", "Tom"];
    let voices = names.map(|name| (name.to_owned(), name == "Priya")).to_vec();
    let data = RecordingData { word: "swimming".to_owned(), trouble, state, voices, reason: String::new() };
    recording::show(window, &data);
    navigation::show_child(window, Some("Sam"));
    navigation::show_page(window, Page::Recording);
}

pub fn ready(window: &AppWindow) {
    open(window, RecordingState::Ready, None);
}

pub fn no_microphone(window: &AppWindow) {
    open(window, RecordingState::Ready, Some(MicrophoneFault::NoDevice.to_string()));
}

pub fn opening(window: &AppWindow) {
    open(window, RecordingState::Opening, None);
}

pub fn listening(window: &AppWindow) {
    let recording = Recording { seconds: 7.3, level: 0.62, hint: RecordingHint::None };
    open(window, RecordingState::Recording(recording), None);
}

pub fn too_loud(window: &AppWindow) {
    let recording = Recording { seconds: 64.0, level: 1.0, hint: RecordingHint::Loud };
    open(window, RecordingState::Recording(recording), None);
}

pub fn made(window: &AppWindow) {
    let cut = "2.1 seconds of silence were cut off before and after.".to_owned();
    open(window, RecordingState::Made { seconds: 1.4, cut, playing: false }, None);
}

pub fn cut_short(window: &AppWindow) {
    let cut = "There was no silence to cut off.".to_owned();
    let trouble = format!("{} What was recorded until then is here.", MicrophoneFault::Lost);
    open(window, RecordingState::Made { seconds: 67.0, cut, playing: true }, Some(trouble));
}
