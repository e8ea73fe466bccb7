//! The page on which a voice is recorded for a word.

use super::rows::fill;
use super::{AppWindow, RecordingAdapter, RecordingHint, RecordingStep, RecordingVoice};
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct RecordingData {
    pub word: String,
    pub trouble: Option<String>,
    pub state: RecordingState,
    /// Names to tap, and which of them is chosen.
    pub voices: Vec<(String, bool)>,
    /// Why the recording cannot be used as it is; empty if it can.
    pub reason: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum RecordingState {
    #[default]
    Ready,
    /// Nothing has come from the microphone yet.
    Opening,
    Recording(Recording),
    Made {
        seconds: f64,
        /// What was cut off, in words.
        cut: String,
        playing: bool,
    },
}

/// What is seen while the microphone is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Recording {
    pub seconds: f64,
    /// From 0 to 1.
    pub level: f32,
    pub hint: RecordingHint,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordingWish {
    /// The round key, whatever is on it.
    Press,
    Again,
    /// The name at this place.
    Voice(usize),
    Other(String),
    Use,
    Leave,
}

pub fn show(window: &AppWindow, data: &RecordingData) {
    let adapter = window.global::<RecordingAdapter<'_>>();
    adapter.set_word(data.word.as_str().into());
    adapter.set_trouble(data.trouble.as_deref().unwrap_or_default().into());
    adapter.set_longest(minutes(f64::from(crate::sound::LONGEST)).into());
    adapter.set_reason(data.reason.as_str().into());
    let voices =
        data.voices.iter().map(|(text, chosen)| RecordingVoice { text: text.as_str().into(), chosen: *chosen });
    fill(&adapter.get_voices(), voices.collect(), |model| adapter.set_voices(model));
    match &data.state {
        RecordingState::Ready => {
            adapter.set_time(SharedString::new());
            adapter.set_step(RecordingStep::Ready);
        }
        RecordingState::Opening => {
            adapter.set_time(SharedString::new());
            adapter.set_level(0.0);
            adapter.set_step(RecordingStep::Opening);
        }
        RecordingState::Recording(recording) => {
            adapter.set_time(minutes(recording.seconds).into());
            adapter.set_level(recording.level);
            adapter.set_hint(recording.hint);
            adapter.set_step(RecordingStep::Recording);
        }
        RecordingState::Made { seconds, cut, playing } => {
            adapter.set_time(in_words(*seconds).into());
            adapter.set_cut(cut.as_str().into());
            adapter.set_playing(*playing);
            adapter.set_step(RecordingStep::Made);
        }
    }
}

/// Forgets a name that was typed.
pub fn clear_other(window: &AppWindow) {
    window.global::<RecordingAdapter<'_>>().set_other(SharedString::new());
}

/// "1:07"; seconds that have not passed wholly do not count.
fn minutes(seconds: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "two minutes at most")]
    let whole = seconds.max(0.0) as u32;
    format!("{}:{:02}", whole / 60, whole % 60)
}

/// "1.4 seconds", and from a minute on "1:07 minutes".
pub fn in_words(seconds: f64) -> String {
    if seconds < 59.95 { format!("{seconds:.1} seconds") } else { format!("{} minutes", minutes(seconds)) }
}

pub fn connect(window: &AppWindow, wish: impl Fn(RecordingWish) + 'static) {
    let adapter = window.global::<RecordingAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = |what: RecordingWish| {
        let wish = wish.clone();
        move || wish(what.clone())
    };
    adapter.on_press(tell(RecordingWish::Press));
    adapter.on_again(tell(RecordingWish::Again));
    adapter.on_use(tell(RecordingWish::Use));
    adapter.on_leave(tell(RecordingWish::Leave));
    let told = wish.clone();
    adapter.on_choose_voice(move |index| {
        if let Ok(index) = usize::try_from(index) {
            told(RecordingWish::Voice(index));
        }
    });
    adapter.on_write_other(move |text| wish(RecordingWish::Other(text.into())));
}
