//! The note page.

use super::rows::fill;
use super::{
    AppWindow, NoteAdapter, NoteChip, NoteGroup, NoteHint, NoteKind, NotePerson, NoteStep, NoteTime, NoteTimer,
};
use crate::event::About;
use slint::{ComponentHandle, Image, SharedString};
use std::rc::Rc;

/// Words that can be tapped, and which of them are chosen.
pub type Chips = Vec<(String, bool)>;

#[derive(Clone, Debug, Default)]
pub struct NoteData {
    pub correcting: bool,
    pub about: Option<About>,
    /// As it is to be read.
    pub time: String,
    /// How much later it is written; empty if it is not.
    pub late: String,
    /// Since when there is a note that was not saved; empty if there was none.
    pub begun: String,
    /// The first chips are signs that were noted for this child before.
    pub own_signs: bool,
    pub seen: Chips,
    pub refusals: Chips,
    pub domains: Chips,
    pub modes: Chips,
    pub said: Chips,
    pub supports: Chips,
    pub happening: Chips,
    pub strength: Option<u8>,
    pub timer: Timer,
    pub people: Vec<PersonData>,
    pub more_people: bool,
    pub nobody_else: bool,
    /// The time of the note from which who was there was taken over.
    pub people_since: String,
    pub people_recorded: bool,
    pub words: String,
    /// What was typed, and what could be written in its place.
    pub hints: Vec<(String, String)>,
    /// Why it could not be kept; empty if nothing was refused.
    pub refusal: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Timer {
    #[default]
    Untimed,
    Over,
    /// Seconds so far.
    Running(u32),
    Stopped(u32),
}

#[derive(Clone, Debug, Default)]
pub struct PersonData {
    pub id: String,
    pub name: String,
    /// Cut to a circle already; an empty one is not shown.
    pub photo: Image,
    pub chosen: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum NoteWish {
    Kind(About),
    /// The chip of a group at this place.
    Toggle(NoteGroup, usize),
    Strength(u8),
    Timer,
    Over,
    Untimed,
    Person(String),
    NobodyElse,
    MorePeople,
    Time(NoteTime),
    /// By so many minutes.
    MoveTime(i64),
    Words(String),
    StartAgain,
    Save,
    Done,
    /// What might it mean?
    Think,
    /// The list of notes.
    Read,
}

pub fn show(window: &AppWindow, note: &NoteData) {
    let adapter = window.global::<NoteAdapter<'_>>();
    adapter.set_step(NoteStep::Writing);
    adapter.set_correcting(note.correcting);
    adapter.set_kind(kind(note.about));
    adapter.set_time(note.time.as_str().into());
    adapter.set_late(note.late.as_str().into());
    adapter.set_begun(note.begun.as_str().into());
    adapter.set_own_signs(note.own_signs);
    fill(&adapter.get_seen(), chips(&note.seen), |model| adapter.set_seen(model));
    fill(&adapter.get_refusals(), chips(&note.refusals), |model| adapter.set_refusals(model));
    fill(&adapter.get_domains(), chips(&note.domains), |model| adapter.set_domains(model));
    fill(&adapter.get_modes(), chips(&note.modes), |model| adapter.set_modes(model));
    fill(&adapter.get_said(), chips(&note.said), |model| adapter.set_said(model));
    fill(&adapter.get_supports(), chips(&note.supports), |model| adapter.set_supports(model));
    fill(&adapter.get_happening(), chips(&note.happening), |model| adapter.set_happening(model));
    adapter.set_strength(note.strength.map_or(-1, i32::from));
    show_timer(window, note.timer);
    let people = note.people.iter().map(|person| NotePerson {
        id: person.id.as_str().into(),
        name: person.name.as_str().into(),
        initials: person.name.chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default().into(),
        photo: person.photo.clone(),
        chosen: person.chosen,
    });
    fill(&adapter.get_people(), people.collect(), |model| adapter.set_people(model));
    adapter.set_more_people(note.more_people);
    adapter.set_nobody_else(note.nobody_else);
    adapter.set_people_since(note.people_since.as_str().into());
    adapter.set_people_recorded(note.people_recorded);
    adapter.set_words(note.words.as_str().into());
    let hints = note
        .hints
        .iter()
        .map(|(words, instead)| NoteHint { words: words.as_str().into(), instead: instead.as_str().into() });
    fill(&adapter.get_hints(), hints.collect(), |model| adapter.set_hints(model));
    adapter.set_refusal(note.refusal.as_str().into());
}

pub fn show_timer(window: &AppWindow, timer: Timer) {
    let adapter = window.global::<NoteAdapter<'_>>();
    let (state, seconds) = match timer {
        Timer::Untimed => (NoteTimer::Untimed, 0),
        Timer::Over => (NoteTimer::Over, 0),
        Timer::Running(seconds) => (NoteTimer::Running, seconds),
        Timer::Stopped(seconds) => (NoteTimer::Stopped, seconds),
    };
    adapter.set_timed(format!("{}:{:02}", seconds / 60, seconds % 60).into());
    adapter.set_timer(state);
}

/// The note is in the record: its kind and time as they are to be read, and how late it was written.
pub fn show_kept(window: &AppWindow, about: About, kept: &str, late: &str) {
    let adapter = window.global::<NoteAdapter<'_>>();
    adapter.set_kind(kind(Some(about)));
    adapter.set_kept(kept.into());
    adapter.set_late(late.into());
    adapter.set_step(NoteStep::Kept);
}

fn chips(chips: &Chips) -> Vec<NoteChip> {
    chips.iter().map(|(text, chosen)| NoteChip { text: text.as_str().into(), chosen: *chosen }).collect()
}

pub fn kind(about: Option<About>) -> NoteKind {
    match about {
        None => NoteKind::None,
        Some(About::Content) => NoteKind::Content,
        Some(About::Distress) => NoteKind::Distress,
        Some(About::SaidNo) => NoteKind::SaidNo,
        Some(About::SaidOtherwise) => NoteKind::SaidOtherwise,
        Some(About::Other) => NoteKind::Other,
    }
}

fn about(kind: NoteKind) -> Option<About> {
    About::ALL.into_iter().find(|about| self::kind(Some(*about)) == kind)
}

pub fn connect(window: &AppWindow, wish: impl Fn(NoteWish) + 'static) {
    let adapter = window.global::<NoteAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = |of: fn() -> NoteWish| {
        let wish = wish.clone();
        move || wish(of())
    };
    adapter.on_press_timer(tell(|| NoteWish::Timer));
    adapter.on_choose_over(tell(|| NoteWish::Over));
    adapter.on_choose_untimed(tell(|| NoteWish::Untimed));
    adapter.on_choose_nobody_else(tell(|| NoteWish::NobodyElse));
    adapter.on_show_more_people(tell(|| NoteWish::MorePeople));
    adapter.on_start_again(tell(|| NoteWish::StartAgain));
    adapter.on_save(tell(|| NoteWish::Save));
    adapter.on_done(tell(|| NoteWish::Done));
    adapter.on_think(tell(|| NoteWish::Think));
    adapter.on_read(tell(|| NoteWish::Read));
    let tell = wish.clone();
    adapter.on_choose_kind(move |kind| {
        if let Some(about) = about(kind) {
            tell(NoteWish::Kind(about));
        }
    });
    let tell = wish.clone();
    adapter.on_toggle(move |group, index| {
        if let Ok(index) = usize::try_from(index) {
            tell(NoteWish::Toggle(group, index));
        }
    });
    let tell = wish.clone();
    adapter.on_choose_strength(move |strength| {
        if let Ok(strength) = u8::try_from(strength) {
            tell(NoteWish::Strength(strength));
        }
    });
    let tell = wish.clone();
    adapter.on_toggle_person(move |id: SharedString| tell(NoteWish::Person(id.into())));
    let tell = wish.clone();
    adapter.on_choose_time(move |time| tell(NoteWish::Time(time)));
    let tell = wish.clone();
    adapter.on_move_time(move |minutes| tell(NoteWish::MoveTime(minutes.into())));
    adapter.on_write(move |text| wish(NoteWish::Words(text.into())));
}
