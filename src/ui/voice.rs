//! How the child's words sound, and how the child's screen looks.

use super::rows::fill;
use super::{AppWindow, VoiceAdapter, VoiceDraft, VoiceItem};
use crate::child::{
    Build, Delivery, HairColour, MessageBar, People, SkinTone, Speech, SpeechSettings, Suggestions, SurfaceSettings,
};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct VoiceItemData {
    /// The engine's own name.
    pub id: String,
    pub name: String,
    /// Language and kind, as they are to be read.
    pub detail: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceWish {
    /// Say something with these settings, without keeping them.
    Hear(SpeechSettings),
    Save(SpeechSettings, SurfaceSettings),
    /// What was suggested until now is suggested no more.
    ClearSuggestions,
}

/// Opens the page's draft on these settings.
pub fn show(window: &AppWindow, voices: &[VoiceItemData], speech: &SpeechSettings, surface: &SurfaceSettings) {
    let adapter = window.global::<VoiceAdapter<'_>>();
    let language = language(&speech.speech.voice);
    let (near, others): (Vec<&VoiceItemData>, Vec<_>) =
        voices.iter().partition(|voice| self::language(&voice.id) == language);
    // Where the language has no voice here, all are offered.
    let (near, others) = if near.is_empty() { (others, near) } else { (near, others) };
    fill(&adapter.get_voices(), rows(&near), |model| adapter.set_voices(model));
    fill(&adapter.get_other_voices(), rows(&others), |model| adapter.set_other_voices(model));
    adapter.set_cleared(false);
    adapter.set_draft(VoiceDraft {
        voice: speech.speech.voice.as_str().into(),
        rate: speech.speech.rate.into(),
        pitch: speech.speech.pitch.into(),
        quiet: speech.build == Build::Quiet,
        finish_the_word: speech.delivery == Delivery::FinishTheWord,
        bar_shown: surface.message_bar == MessageBar::Shown,
        suggestions: surface.suggestions == Suggestions::On,
        rail: surface.rail.into(),
        scheme: surface.scheme.into(),
        skin: surface.people.skin.map_or(0, |tone| tone.number().into()),
        hair: surface.people.hair.map_or(0, hair_index),
    });
}

/// Says that it is done, and kept.
pub fn show_cleared(window: &AppWindow) {
    window.global::<VoiceAdapter<'_>>().set_cleared(true);
}

/// The language of a tag such as `en-gb-x-rp`.
fn language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

fn rows(voices: &[&VoiceItemData]) -> Vec<VoiceItem> {
    let row = |voice: &&VoiceItemData| VoiceItem {
        id: voice.id.as_str().into(),
        name: voice.name.as_str().into(),
        detail: voice.detail.as_str().into(),
    };
    voices.iter().map(row).collect()
}

pub fn connect(window: &AppWindow, wish: impl Fn(VoiceWish) + 'static) {
    let adapter = window.global::<VoiceAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    let clear = wish.clone();
    adapter.on_hear(move |draft| tell(VoiceWish::Hear(speech(&draft))));
    adapter.on_clear_suggestions(move || clear(VoiceWish::ClearSuggestions));
    adapter.on_save(move |draft| wish(VoiceWish::Save(speech(&draft), surface(&draft))));
}

fn speech(draft: &VoiceDraft) -> SpeechSettings {
    SpeechSettings {
        build: if draft.quiet { Build::Quiet } else { Build::WordsOnPress },
        delivery: if draft.finish_the_word { Delivery::FinishTheWord } else { Delivery::CutIn },
        speech: Speech {
            voice: draft.voice.to_string(),
            rate: u16::try_from(draft.rate.clamp(80, 450)).unwrap_or(150),
            pitch: u8::try_from(draft.pitch.clamp(0, 100)).unwrap_or(50),
        },
        // The page does not ask for them.
        languages_at_home: Vec::new(),
    }
}

fn surface(draft: &VoiceDraft) -> SurfaceSettings {
    SurfaceSettings {
        message_bar: if draft.bar_shown { MessageBar::Shown } else { MessageBar::Off },
        suggestions: if draft.suggestions { Suggestions::On } else { Suggestions::Off },
        rail: draft.rail.into(),
        scheme: draft.scheme.into(),
        people: people(draft),
    }
}

/// Outlines have no colour of hair.
fn people(draft: &VoiceDraft) -> People {
    let skin = u8::try_from(draft.skin).ok().and_then(SkinTone::from_number);
    let hair = usize::try_from(draft.hair).ok().and_then(|at| at.checked_sub(1));
    let hair = hair.and_then(|at| HairColour::ALL.get(at)).copied().filter(|_| skin.is_some());
    People { skin, hair }
}

/// As the page counts them: 0 is as drawn.
fn hair_index(hair: HairColour) -> i32 {
    HairColour::ALL.iter().position(|one| *one == hair).and_then(|at| i32::try_from(at + 1).ok()).unwrap_or_default()
}
