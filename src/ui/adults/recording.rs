//! Recording a voice for a word. The microphone is open while the page says "Recording", and at no other time; a recording
//! that is not used is forgotten with the page.

use super::on;
use crate::app::microphone::{MicrophoneFault, MicrophoneReport};
use crate::app::voice::VoiceFault;
use crate::app::{AdultWish, Cause, Wish};
use crate::edit::NewRecording;
use crate::session::line::{Delivery, Line, LineId, Part, Traces};
use crate::sound::{LONGEST, Recorded, Room, Take};
use crate::ui::recording::{self, RecordingData, RecordingState, RecordingWish, in_words};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page, RecordingHint};
use std::sync::Arc;

/// How often the level is looked at, in milliseconds: thirty times a second.
const LEVEL_MS: u64 = 33;
/// A device that counts too slowly is closed so long after the longest take would have ended, in milliseconds.
const GRACE_MS: u64 = 5_000;
/// A voice that has not been louder than this after so many seconds is probably too far away, in dBFS.
const QUIET: (f32, f64) = (-36.0, 2.0);
/// The longest name, in letters.
const NAME_MAX: usize = 60;
/// Lines of the adults' side have names that no session gives; this page's lie under that of the voice page.
const FIRST_LINE: u64 = u64::MAX - 1;

/// What happens with a recording that is to be used.
pub type Then = fn(&mut Stage, NewRecording);

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Recording {
    asked: Option<Asked>,
    state: State,
    trouble: Option<String>,
    /// Which of the adults it was, by the place in the list.
    voice: Option<usize>,
    /// The name that was typed instead.
    other: String,
    /// How often something was played, so that every playing has a line of its own.
    played: u64,
}

struct Asked {
    word: String,
    back: Page,
    then: Then,
}

#[derive(Default)]
enum State {
    #[default]
    Ready,
    /// The microphone is open since this moment of the count of time; the take begins with the first samples.
    Listening {
        since: u64,
        take: Option<Take>,
    },
    Made(Made),
}

struct Made {
    wav: Arc<[u8]>,
    seconds: f64,
    cut: String,
    /// The line of the last playing.
    playing: Option<LineId>,
}

/// Asks for a recording of a word. With "Use this recording" the page `back` is shown as it was left, and `then` is given what
/// was recorded; whoever leaves without it comes to `back`, and nothing is kept.
pub fn ask(stage: &mut Stage, word: &str, back: Page, then: Then) {
    forget(stage);
    stage.adults.recording.asked = Some(Asked { word: word.to_owned(), back, then });
    recording::clear_other(&stage.window);
    show(stage);
    stage.go(Page::Recording);
}

/// The page as it is, wherever it is come to from. Nobody comes to it who has not asked for a recording.
pub fn show(stage: &Stage) {
    let page = &stage.adults.recording;
    let Some(asked) = &page.asked else { return };
    let state = match &page.state {
        State::Ready => RecordingState::Ready,
        State::Listening { take: None, .. } => RecordingState::Opening,
        State::Listening { take: Some(take), .. } => RecordingState::Recording(heard_so_far(take)),
        State::Made(made) => RecordingState::Made {
            seconds: made.seconds,
            cut: made.cut.clone(),
            playing: made.playing.is_some_and(|line| stage.app.is_heard(line)),
        },
    };
    let names = names(stage).into_iter().enumerate();
    let data = RecordingData {
        word: asked.word.clone(),
        trouble: page.trouble.clone().or_else(|| unheard(stage)),
        state,
        voices: names.map(|(at, name)| (name, page.voice == Some(at))).collect(),
        reason: reason(page).to_owned(),
    };
    recording::show(&stage.window, &data);
}

fn heard_so_far(take: &Take) -> recording::Recording {
    let (quiet, after) = QUIET;
    let hint = if take.is_overloaded() {
        RecordingHint::Loud
    } else if take.loudest() < quiet && take.seconds() >= after {
        RecordingHint::Quiet
    } else {
        RecordingHint::None
    };
    recording::Recording { seconds: take.seconds(), level: take.meter().share(), hint }
}

/// Why it was played and not heard.
fn unheard(stage: &Stage) -> Option<String> {
    let State::Made(Made { playing: Some(_), .. }) = &stage.adults.recording.state else { return None };
    let of_playing = |cause: &Cause| {
        matches!(cause, Cause::Voice(VoiceFault::NoDevice | VoiceFault::DeviceLost | VoiceFault::BadClip))
    };
    stage.app.notices().iter().find(|notice| of_playing(&notice.cause)).map(|notice| notice.happened.clone())
}

/// The adults of this home, by name.
fn names(stage: &Stage) -> Vec<String> {
    let mut names: Vec<String> = stage.app.home.record.adults.values().map(|adult| adult.name.clone()).collect();
    names.sort_by_key(|name| name.to_lowercase());
    names
}

fn reason(page: &Recording) -> &'static str {
    if page.other.trim().chars().count() > NAME_MAX { "A name has at most 60 letters." } else { "" }
}

fn wish(stage: &mut Stage, wish: RecordingWish) {
    if stage.app.adult_here().is_none() {
        return stage.attend();
    }
    let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
    match wish {
        RecordingWish::Press => match &stage.adults.recording.state {
            State::Ready => begin(stage),
            State::Listening { .. } => stop(stage),
            State::Made(made) if made.playing.is_some_and(|line| stage.app.is_heard(line)) => stage.app.hush(),
            State::Made(_) => play(stage),
        },
        RecordingWish::Again => begin(stage),
        RecordingWish::Voice(at) => {
            let page = &mut stage.adults.recording;
            page.voice = Some(at).filter(|at| page.voice != Some(*at));
            page.other.clear();
            recording::clear_other(&stage.window);
        }
        RecordingWish::Other(name) => {
            let page = &mut stage.adults.recording;
            if !name.trim().is_empty() {
                page.voice = None;
            }
            page.other = name;
        }
        RecordingWish::Use => return use_it(stage),
        RecordingWish::Leave => return leave(stage),
    }
    show(stage);
    stage.attend();
}

/// Nothing is played while it is recorded, or it would be recorded too.
fn begin(stage: &mut Stage) {
    stage.app.hush();
    let since = stage.app.clock().mono();
    stage.microphone.open();
    let page = &mut stage.adults.recording;
    (page.state, page.trouble) = (State::Listening { since, take: None }, None);
}

fn stop(stage: &mut Stage) {
    if !listen(stage) {
        finish(stage, None);
    }
}

/// Takes what has come. The answer is whether that was the end of it.
fn listen(stage: &mut Stage) -> bool {
    let now = stage.app.clock().mono();
    let reports = stage.microphone.reports();
    let State::Listening { since, take } = &mut stage.adults.recording.state else { return true };
    let over = now.saturating_sub(*since) >= u64::from(LONGEST) * 1_000 + GRACE_MS;
    let (mut room, mut fault) = (if over { Room::Full } else { Room::Left }, None);
    for report in reports {
        match report {
            MicrophoneReport::Heard { samples, rate } => {
                if take.get_or_insert_with(|| Take::new(rate)).add(&samples) == Room::Full {
                    room = Room::Full;
                }
            }
            MicrophoneReport::Fault(why) => fault = fault.or(Some(why)),
        }
    }
    match (fault, room) {
        (Some(fault), _) => finish(stage, Some(Ended::Fault(fault))),
        (None, Room::Full) => finish(stage, Some(Ended::Full)),
        (None, Room::Left) => return false,
    }
    true
}

/// Why a recording ended that nobody stopped.
enum Ended {
    Fault(MicrophoneFault),
    Full,
}

fn finish(stage: &mut Stage, by_itself: Option<Ended>) {
    stage.microphone.close();
    let page = &mut stage.adults.recording;
    let State::Listening { take, .. } = std::mem::take(&mut page.state) else { return };
    let recorded = take.map(|take| (take.is_overloaded(), take.finish()));
    page.trouble = match (&by_itself, &recorded) {
        (Some(Ended::Fault(fault)), Some((_, Ok(_)))) => Some(format!("{fault} What was recorded until then is here.")),
        (Some(Ended::Fault(fault)), _) => Some(fault.to_string()),
        (Some(Ended::Full), Some((_, Ok(_)))) => Some("Two minutes are over, so the recording has ended.".to_owned()),
        (_, Some((_, Err(nothing)))) => Some(nothing.to_string()),
        (_, None) => Some(crate::sound::NothingHeard.to_string()),
        (None, Some((_, Ok(_)))) => None,
    };
    if let Some((overloaded, Ok(recorded))) = recorded {
        let cut = cut(&recorded, overloaded);
        let Recorded { wav, seconds, .. } = recorded;
        page.state = State::Made(Made { wav: wav.into(), seconds, cut, playing: None });
    }
}

fn cut(recorded: &Recorded, overloaded: bool) -> String {
    let off = recorded.before + recorded.after;
    let silence = if off >= 0.05 {
        format!("{} of silence were cut off before and after.", in_words(off))
    } else {
        "There was no silence to cut off.".to_owned()
    };
    if overloaded { format!("{silence} Some of it was very loud and may sound harsh.") } else { silence }
}

fn play(stage: &mut Stage) {
    let speech = stage.app.child().map(|child| child.child().speech.speech.clone()).unwrap_or_default();
    let page = &mut stage.adults.recording;
    let (State::Made(made), Some(asked)) = (&mut page.state, &page.asked) else { return };
    let id = LineId(FIRST_LINE.saturating_sub(page.played));
    page.played += 1;
    made.playing = Some(id);
    page.trouble = None;
    let parts = vec![Part::Clip { bytes: Arc::clone(&made.wav), text: asked.word.clone() }];
    stage.app.speak_sample(Line { id, parts, speech, delivery: Delivery::CutIn, traces: Traces::LeaveNone });
}

fn use_it(stage: &mut Stage) {
    let names = names(stage);
    let page = &stage.adults.recording;
    let (State::Made(made), Some(Asked { back, then, .. }), "") = (&page.state, &page.asked, reason(page)) else {
        return show(stage);
    };
    let typed = Some(page.other.trim().to_owned()).filter(|name| !name.is_empty());
    let new = NewRecording {
        bytes: Arc::clone(&made.wav),
        content_type: Some("audio/wav".to_owned()),
        seconds: Some(made.seconds),
        said_by: typed.or_else(|| names.get(page.voice?).cloned()),
    };
    let (back, then) = (*back, *then);
    forget(stage);
    stage.go(back);
    then(stage, new);
    stage.attend();
}

fn leave(stage: &mut Stage) {
    let back = stage.adults.recording.asked.as_ref().map_or(Page::Home, |asked| asked.back);
    forget(stage);
    stage.go(back);
    stage.attend();
}

/// Closes the microphone and keeps nothing.
fn forget(stage: &mut Stage) {
    let page = &mut stage.adults.recording;
    if page.asked.is_none() {
        return;
    }
    let was_playing = matches!(&page.state, State::Made(Made { playing: Some(line), .. }) if stage.app.is_heard(*line));
    let was_listening = matches!(page.state, State::Listening { .. });
    *page = Recording { played: page.played, ..Recording::default() };
    if was_listening {
        stage.microphone.close();
    }
    if was_playing {
        stage.app.hush();
    }
}

/// Called whenever something may have changed by itself. Without the page, or without an adult, nothing is recorded; while
/// something is, the adult is here.
pub fn attend(stage: &mut Stage, page: Page) {
    if page != Page::Recording || stage.app.adult_here().is_none() {
        return forget(stage);
    }
    match &stage.adults.recording.state {
        State::Ready => {}
        State::Listening { .. } => {
            if stage.app.handle(Wish::Adult(AdultWish::Stay)).is_err() {
                return forget(stage);
            }
            listen(stage);
            show(stage);
        }
        State::Made(_) => show(stage),
    }
}

/// When the level is looked at next.
pub fn next_wake(stage: &Stage, now: u64) -> Option<u64> {
    matches!(stage.adults.recording.state, State::Listening { .. }).then(|| now.saturating_add(LEVEL_MS))
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    recording::connect(window, on(shared, wish));
}
