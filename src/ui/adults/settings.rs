//! Touch and voice, tried before they are kept.

use super::{go, on};
use crate::access::{Pointer, PressFilter, Sample, Spot, Verdict};
use crate::app::{AdultWish, Wish};
use crate::board::{BoardSet, Locale};
use crate::child::{AccessSettings, ExchangeSettings, SpeechSettings, SurfaceSettings};
use crate::session::line::{Line, LineId, Part, Traces};
use crate::ui::access::{self, AccessWish};
use crate::ui::giving;
use crate::ui::stage::{Shared, Stage};
use crate::ui::voice::{self, VoiceItemData, VoiceWish};
use crate::ui::{AppWindow, Page};
use std::collections::BTreeSet;

/// What is said when somebody tries a voice.
const SAMPLE: &str = "Hello. This is how I sound.";
/// Lines of the adults' side have names that no session gives.
const SAMPLE_LINE: LineId = LineId(u64::MAX);

/// The press filter behind the cell on which settings are tried.
#[derive(Default)]
pub struct Trying {
    filter: Option<PressFilter<()>>,
    chosen: u32,
    /// How large its picture is drawn, in logical pixels.
    side: f32,
}

pub fn show_access(stage: &mut Stage) {
    let Some(child) = stage.app.child() else { return };
    let settings = child.child().access.clone();
    let trying = &mut stage.adults.trying;
    (trying.filter, trying.chosen) = (Some(PressFilter::new(settings.clone())), 0);
    access::show(&stage.window, &settings);
    show_symbol(stage);
}

/// The page is left; nothing falls due on it any more.
pub fn stop_trying(stage: &mut Stage) {
    stage.adults.trying.filter = None;
}

fn show_symbol(stage: &Stage) {
    let side = stage.physical(stage.adults.trying.side);
    access::show_try_symbol(&stage.window, stage.pictures.own("drink", side));
}

/// The ring of the cell to try, as time goes by.
pub fn show_trying(stage: &mut Stage) {
    show_symbol(stage);
    take(stage, None, Sample::Tick);
}

fn take(stage: &mut Stage, settings: Option<AccessSettings>, sample: Sample<()>) {
    let now = stage.app.clock().mono();
    let Trying { filter: Some(filter), chosen, .. } = &mut stage.adults.trying else { return };
    if let Some(settings) = settings {
        filter.adjust(settings);
    }
    let verdicts = filter.take(sample, now);
    *chosen +=
        u32::try_from(verdicts.iter().filter(|verdict| matches!(verdict, Verdict::Chosen(()))).count()).unwrap_or(0);
    let holding = filter.progress(now).is_some();
    access::show_try(&stage.window, holding, *chosen);
}

fn access_wish(stage: &mut Stage, wish: AccessWish) {
    let pointer = Pointer(0);
    match wish {
        AccessWish::TryPressed(settings) => {
            take(stage, Some(settings), Sample::Down { pointer, on: Some(Spot::ordinary(())) })
        }
        AccessWish::TryMovedOff(settings) => take(stage, Some(settings), Sample::Moved { pointer, over: None }),
        AccessWish::TryReleased(settings) => take(stage, Some(settings), Sample::Up { pointer, over: Some(()) }),
        AccessWish::TryActivated => {
            stage.adults.trying.chosen += 1;
            access::show_try(&stage.window, false, stage.adults.trying.chosen);
        }
        AccessWish::Measured(side) => {
            stage.adults.trying.side = side;
            show_symbol(stage);
        }
        AccessWish::Save(settings) => {
            if stage.app.handle(Wish::Adult(AdultWish::SetAccess(settings))).is_ok() {
                go(stage, Page::Home);
            } else {
                go(stage, Page::Notices);
            }
        }
    }
}

/// When the cell to try has something to do next.
pub fn next_wake(stage: &Stage, now: u64) -> Option<u64> {
    stage.adults.trying.filter.as_ref()?.next_wake(now)
}

pub fn show_voice(stage: &Stage) {
    let Some(child) = stage.app.child() else { return };
    let mine = &child.child().speech.speech.voice;
    let languages = languages(child.state().vocabulary().own(), &child.child().speech.languages_at_home);
    let voices: Vec<VoiceItemData> = stage
        .app
        .voices()
        .into_iter()
        .filter(|voice| voice.voice == *mine || languages.iter().any(|language| is_of(&voice.language, language)))
        .map(|voice| VoiceItemData { id: voice.voice, name: voice.label, detail: voice.language })
        .collect();
    voice::show(&stage.window, &voices, &child.child().speech, &child.child().surface);
}

/// The languages that a child may want to hear: English, and those of the child's boards and home. An engine brings a hundred more,
/// among which nobody would find these.
fn languages(boards: &BoardSet, at_home: &[Locale]) -> BTreeSet<String> {
    let spoken = boards.boards.iter().map(|board| &board.locale).chain(at_home);
    let spoken = spoken.map(|locale| locale.language().to_ascii_lowercase());
    spoken.chain(["en".to_owned()]).collect()
}

fn is_of(tag: &str, language: &str) -> bool {
    tag.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case(language))
}

fn voice_wish(stage: &mut Stage, wish: VoiceWish) {
    match wish {
        VoiceWish::Hear(settings) => stage.app.speak_sample(Line {
            id: SAMPLE_LINE,
            parts: vec![Part::Text(SAMPLE.to_owned())],
            speech: settings.speech,
            delivery: settings.delivery,
            traces: Traces::LeaveNone,
        }),
        VoiceWish::ClearSuggestions => {
            if stage.app.handle(Wish::Adult(AdultWish::ClearPredictions)).is_ok() {
                voice::show_cleared(&stage.window);
            } else {
                go(stage, Page::Notices);
            }
            stage.attend();
        }
        VoiceWish::Save(speech, surface) => {
            let page = if keep(stage, speech, surface) { Page::Home } else { Page::Notices };
            go(stage, page);
            stage.attend();
        }
    }
}

/// What did not change makes no entry.
fn keep(stage: &mut Stage, speech: SpeechSettings, surface: SurfaceSettings) -> bool {
    let Some(child) = stage.app.child() else { return false };
    let (old_speech, old_surface) = (child.child().speech.clone(), child.child().surface.clone());
    let speech = SpeechSettings { languages_at_home: old_speech.languages_at_home.clone(), ..speech };
    let mut wishes = Vec::new();
    if speech != old_speech {
        wishes.push(AdultWish::SetSpeech(speech));
    }
    if surface != old_surface {
        wishes.push(AdultWish::SetSurface(surface));
    }
    wishes.into_iter().all(|wish| stage.app.handle(Wish::Adult(wish)).is_ok())
}

pub fn show_giving(stage: &Stage) {
    if let Some(child) = stage.app.child() {
        giving::show(&stage.window, &child.child().exchange);
    }
}

/// What did not change makes no entry.
fn keep_giving(stage: &mut Stage, settings: ExchangeSettings) {
    let same = stage.app.child().is_none_or(|child| child.child().exchange == settings);
    let kept = same || stage.app.handle(Wish::Adult(AdultWish::SetExchange(settings))).is_ok();
    go(stage, if kept { Page::Home } else { Page::Notices });
    stage.attend();
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    access::connect(window, on(shared, access_wish));
    voice::connect(window, on(shared, voice_wish));
    giving::connect(window, on(shared, keep_giving));
}
