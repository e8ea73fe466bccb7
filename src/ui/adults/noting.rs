//! The note page. Every touch and every letter is put on the disk as a draft before it is shown.

use super::note_shown::{lists, show, timer};
use super::note_words::{self, MODES, SUPPORTS};
use super::{go, meaning, on};
use crate::app::{Account, AdultWish, Answer, JottedNote, Jotting, Thread, Wish, late, present_kept};
use crate::event::{Domain, Lasted, Moment, Note, Refusal, Support};
use crate::id::{AdultId, EntryId, MediaId};
use crate::ui::note::{self, Chips, NoteWish};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, NoteGroup, NoteTime, Page};
use chrono::{Days, NaiveTime, TimeDelta};
use slint::Image;
use std::collections::HashMap;

/// How far back the time of a new note can be put.
const OLDEST: TimeDelta = TimeDelta::days(31);

/// What the pages about notes remember between two touches.
#[derive(Default)]
pub struct Noting {
    pub(super) jotting: Jotting,
    /// The notes as they were when the page was opened, so that no chip moves while it is open.
    pub(super) threads: Vec<Thread>,
    pub(super) corrects: Option<EntryId>,
    /// What had been begun when the page was opened.
    pub(super) begun: Option<Moment>,
    pub(super) people: Vec<AdultId>,
    pub(super) shown: People,
    pub(super) refusal: String,
    kept: Option<EntryId>,
    pub(super) photos: HashMap<AdultId, (MediaId, Image)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum People {
    #[default]
    Few,
    All,
}

/// Opens the page for a new note, or for the correction of one; what was begun before goes on.
pub fn open(stage: &mut Stage, corrects: Option<EntryId>) {
    load(stage);
    drop_if_kept(stage, corrects);
    let noting = &mut stage.adults.noting;
    noting.corrects = corrects;
    noting.begun = noting.jotting.note(corrects).map(|note| note.begun);
    noting.shown = People::Few;
    noting.refusal.clear();
    noting.kept = None;
    let order = people(stage);
    stage.adults.noting.people = order;
    show(stage);
}

/// Reads what this adult has begun, and the notes that there are.
pub(super) fn load(stage: &mut Stage) {
    let jotting = stage.app.begun();
    let threads = stage.app.notes().unwrap_or_default();
    stage.adults.noting.jotting = jotting;
    stage.adults.noting.threads = threads;
}

/// The app can end between the keeping of a note and the dropping of its draft. Nobody is asked to save it twice.
fn drop_if_kept(stage: &mut Stage, corrects: Option<EntryId>) {
    let adult = stage.app.adult_here();
    let noting = &stage.adults.noting;
    let Some(jotted) = noting.jotting.note(corrects) else { return };
    let Some(written) = jotted.written(jotted.begun) else { return };
    let mut accounts =
        noting.threads.iter().flat_map(|thread| std::iter::once(&thread.first).chain(&thread.corrections));
    let same = |account: &Account| {
        let words = written.note.words.trim().to_owned();
        // A timer that ran on makes no other note.
        account.note == Note { words, lasted: account.note.lasted, ..written.note.clone() }
            && account.present == written.present
            && Some(account.at) == written.at
    };
    let is_kept = accounts.any(|account| account.author == adult && account.entered >= jotted.begun && same(account));
    if is_kept {
        stage.adults.noting.jotting.drop_note(corrects);
        jot(stage);
    }
}

/// Whoever writes comes first, then those who were there lately, then the others by name.
fn people(stage: &Stage) -> Vec<AdultId> {
    let author = stage.app.adult_here();
    let lately = |adult: &AdultId| {
        let there = |thread: &&Thread| thread.last().present.as_ref().is_some_and(|present| present.contains(adult));
        stage.adults.noting.threads.iter().rev().take(40).filter(there).count()
    };
    let mut order: Vec<_> = stage.app.home.record.adults.iter().collect();
    order.sort_by_key(|(id, adult)| (Some(**id) != author, std::cmp::Reverse(lately(id)), adult.name.to_lowercase()));
    order.into_iter().map(|(id, _)| *id).collect()
}

/// The note as it stands; a new one has those people in it who were there by the last note.
pub(super) fn current(stage: &Stage) -> JottedNote {
    let (noting, now) = (&stage.adults.noting, stage.app.clock().now());
    if let Some(note) = noting.jotting.note(noting.corrects) {
        return note.clone();
    }
    let mut fresh = JottedNote::new(now);
    let writings = noting.threads.iter().map(Thread::last);
    if let Some(account) = noting.corrects.and_then(|of| writings.into_iter().find(|account| account.id == of)) {
        let note = account.note.clone();
        return JottedNote {
            at: Some(account.at),
            about: Some(note.about),
            seen: note.seen,
            refusal: note.refusal,
            said: note.said,
            domain: note.domain,
            strength: note.strength,
            lasted: note.lasted,
            happening: note.happening,
            words: note.words,
            present: account.present.clone(),
            support: account.act.map_or(Support::NotRecorded, |act| act.support),
            mode: account.act.map(|act| act.mode),
            corrects: noting.corrects,
            ..fresh
        };
    }
    if let Some((present, since)) = present_kept(&noting.threads, now) {
        fresh.present = Some(present);
        fresh.present_since = Some(since);
    }
    fresh
}

/// Changes the note, puts it on the disk, and shows it.
fn change(stage: &mut Stage, change: impl FnOnce(&mut JottedNote)) {
    let mut note = current(stage);
    change(&mut note);
    stage.adults.noting.jotting.put_note(note);
    stage.adults.noting.refusal = jot(stage);
    show(stage);
}

/// Puts what was begun on the disk. If that fails, the sentence says so.
pub(super) fn jot(stage: &mut Stage) -> String {
    let jotting = Box::new(stage.adults.noting.jotting.clone());
    match stage.app.handle(Wish::Adult(AdultWish::Jot(jotting))) {
        Ok(_) => String::new(),
        Err(trouble) => format!("If you lock now, this is lost. {trouble}"),
    }
}

fn wish(stage: &mut Stage, wish: NoteWish) {
    let now = stage.app.clock().now();
    match wish {
        NoteWish::Kind(about) => change(stage, |note| note.turn_to(about)),
        NoteWish::Toggle(group, index) => toggle(stage, group, index),
        NoteWish::Strength(strength) => {
            change(stage, |note| note.strength = Some(strength).filter(|_| note.strength != Some(strength)));
        }
        NoteWish::Timer => change(stage, |note| match note.timed_since.take() {
            Some(_) if note.lasted == Lasted::Over => {}
            Some(since) => {
                note.timed_since = Some(since);
                note.lasted = note.timed(now).map_or(Lasted::NotTimed, Lasted::Seconds);
                note.timed_since = None;
            }
            None => (note.timed_since, note.lasted) = (Some(now), Lasted::NotTimed),
        }),
        NoteWish::Over => change(stage, |note| (note.timed_since, note.lasted) = (None, Lasted::Over)),
        NoteWish::Untimed => change(stage, |note| (note.timed_since, note.lasted) = (None, Lasted::NotTimed)),
        NoteWish::Person(id) => {
            let Ok(adult) = id.parse::<AdultId>() else { return };
            change(stage, |note| {
                let mut present = note.present.take().unwrap_or_default();
                match present.iter().position(|known| *known == adult) {
                    Some(at) => drop(present.remove(at)),
                    None => present.push(adult),
                }
                // Nobody chosen is nobody recorded.
                note.present = Some(present).filter(|present| !present.is_empty());
                note.present_since = None;
            });
        }
        NoteWish::NobodyElse => {
            let Some(author) = stage.app.adult_here() else { return };
            change(stage, |note| {
                let alone = Some(vec![author]);
                note.present = if note.present == alone { None } else { alone };
                note.present_since = None;
            });
        }
        NoteWish::MorePeople => {
            stage.adults.noting.shown = People::All;
            show(stage);
        }
        NoteWish::Time(time) => change(stage, |note| note.at = Some(chosen_time(time, now))),
        NoteWish::MoveTime(minutes) => change(stage, |note| {
            let moved = TimeDelta::try_minutes(minutes).and_then(|by| note.at().checked_add_signed(by));
            note.at = Some(moved.unwrap_or(now).clamp(now - OLDEST, now));
        }),
        NoteWish::Words(words) => change(stage, |note| note.words = words),
        NoteWish::StartAgain => {
            let corrects = stage.adults.noting.corrects;
            stage.adults.noting.jotting.drop_note(corrects);
            stage.adults.noting.begun = None;
            stage.adults.noting.refusal = jot(stage);
            show(stage);
        }
        NoteWish::Save => save(stage),
        NoteWish::Done => go(stage, Page::Home),
        NoteWish::Think => {
            if let Some(of) = stage.adults.noting.kept {
                meaning::open(stage, of, Page::Home);
            }
        }
        NoteWish::Read => go(stage, Page::Notes),
    }
}

/// A time that is said in words, never in the future.
fn chosen_time(time: NoteTime, now: Moment) -> Moment {
    let at = |days: u64, hour: u32| {
        let day = now.date_naive().checked_sub_days(Days::new(days))?;
        let time = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0)?);
        time.and_local_timezone(*now.offset()).single()
    };
    let then = match time {
        NoteTime::Now => now,
        NoteTime::TenMinutes => now - TimeDelta::minutes(10),
        NoteTime::HalfHour => now - TimeDelta::minutes(30),
        NoteTime::Hour => now - TimeDelta::hours(1),
        NoteTime::ThisMorning => at(0, 8).unwrap_or(now),
        NoteTime::YesterdayEvening => at(1, 19).unwrap_or(now),
    };
    then.min(now)
}

fn toggle(stage: &mut Stage, group: NoteGroup, index: usize) {
    let note = current(stage);
    let lists = lists(stage, &note);
    let word = |chips: &Chips| chips.get(index).map(|(word, _)| word.clone());
    match group {
        NoteGroup::Seen => {
            let Some(word) = word(&lists.seen) else { return };
            change(stage, |note| flip(&mut note.seen, word));
        }
        NoteGroup::Said => {
            let Some(word) = word(&lists.said) else { return };
            change(stage, |note| flip(&mut note.said, word));
        }
        NoteGroup::Happening => {
            let Some(word) = word(&lists.happening) else { return };
            change(stage, |note| flip(&mut note.happening, word));
        }
        NoteGroup::Refusal => {
            let chosen = Refusal::ALL.get(index).copied();
            change(stage, |note| note.refusal = chosen.filter(|_| note.refusal != chosen));
        }
        NoteGroup::Domain => {
            let chosen = Domain::ALL.get(index).copied();
            change(stage, |note| note.domain = chosen.filter(|_| note.domain != chosen));
        }
        NoteGroup::Mode => {
            let chosen = MODES.get(index).map(|(mode, _)| *mode);
            change(stage, |note| note.mode = chosen.filter(|_| note.mode != chosen));
        }
        NoteGroup::Support => {
            let chosen = SUPPORTS.get(index).map_or(Support::NotRecorded, |(support, _)| *support);
            change(stage, |note| {
                note.support = if note.support == chosen { Support::NotRecorded } else { chosen };
            });
        }
    }
}

fn flip(words: &mut Vec<String>, word: String) {
    match words.iter().position(|known| *known == word) {
        Some(at) => drop(words.remove(at)),
        None => words.push(word),
    }
}

/// "Kept" is said only when the entry is on the disk.
fn save(stage: &mut Stage) {
    let (note, now) = (current(stage), stage.app.clock().now());
    let Some(written) = note.written(now) else { return };
    let about = written.note.about;
    match stage.app.handle(Wish::Adult(AdultWish::WriteNote(Box::new(written)))) {
        Ok(Answer::Entry(id)) => {
            stage.adults.noting.jotting.drop_note(note.corrects);
            // A draft that stays behind is known again by what was kept.
            jot(stage);
            stage.adults.noting.kept = Some(id);
            let kept = note_words::title(about, note.at(), now);
            note::show_kept(&stage.window, about, &kept, note_words::late(late(note.at(), now)));
            stage.attend();
        }
        Ok(_) => {}
        Err(trouble) => {
            stage.adults.noting.refusal = trouble.to_string();
            show(stage);
        }
    }
}

/// The timer goes on by itself while the page is open.
pub fn show_timer(stage: &Stage) {
    let (note, now) = (current(stage), stage.app.clock().now());
    if note.timed_since.is_some() && stage.adults.noting.kept.is_none() {
        note::show_timer(&stage.window, timer(&note, now));
    }
}

/// When the timer shows its next second.
pub fn next_wake(stage: &Stage, now: u64) -> Option<u64> {
    let noting = &stage.adults.noting;
    let runs = noting.jotting.note(noting.corrects).is_some_and(|note| note.timed_since.is_some());
    (runs && noting.kept.is_none()).then(|| now.saturating_add(1_000))
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    note::connect(window, on(shared, wish));
}
