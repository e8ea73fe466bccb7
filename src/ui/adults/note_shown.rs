//! What the note page shows of a note: its chips, its people, its time, and hints about its words.

use super::note_words::{self, MODES, SUPPORTS};
use super::noting::{People, current};
use crate::app::{JottedNote, Late, late, signs};
use crate::event::{About, Domain, Lasted, Moment, Refusal, hints as hints_about};
use crate::id::AdultId;
use crate::ui::look;
use crate::ui::note::{self, Chips, NoteData, PersonData, Timer};
use crate::ui::stage::Stage;
use slint::Image;

/// People who are shown before somebody asks for more: with "nobody else" they fill one row.
const PEOPLE: usize = 6;
/// Hints that are shown at once.
const HINTS: usize = 2;

/// The chips whose words come from lists and from the record.
pub(super) struct Lists {
    pub seen: Chips,
    pub said: Chips,
    pub happening: Chips,
}

pub(super) fn lists(stage: &Stage, note: &JottedNote) -> Lists {
    let threads = &stage.adults.noting.threads;
    let about = note.about.unwrap_or(About::Other);
    Lists {
        seen: chips(signs::seen(threads, about), &note.seen),
        said: chips(signs::said(threads), &note.said),
        happening: chips(signs::HAPPENING.map(str::to_owned).to_vec(), &note.happening),
    }
}

/// What is chosen and stands on no list has a chip at the end.
fn chips(words: Vec<String>, chosen: &[String]) -> Chips {
    let more: Vec<String> = chosen.iter().filter(|word| !words.contains(word)).cloned().collect();
    words.into_iter().chain(more).map(|word| (word.clone(), chosen.contains(&word))).collect()
}

fn one_of<T: PartialEq>(all: impl IntoIterator<Item = (T, &'static str)>, chosen: Option<&T>) -> Chips {
    all.into_iter().map(|(item, word)| (word.to_owned(), Some(&item) == chosen)).collect()
}

pub(super) fn show(stage: &mut Stage) {
    let (note, now) = (current(stage), stage.app.clock().now());
    let lists = lists(stage, &note);
    let people = shown_people(stage, &note);
    let hints = hints(stage, &note.words);
    let noting = &stage.adults.noting;
    let author = stage.app.adult_here();
    let data = NoteData {
        correcting: noting.corrects.is_some(),
        about: note.about,
        time: note_words::time(note.at(), now),
        late: match late(note.at(), now) {
            Late::InTime => String::new(),
            later => format!("will be marked “{}”", note_words::late(later)),
        },
        begun: noting.begun.map(|begun| begun_in_words(begun, now)).unwrap_or_default(),
        own_signs: note.about.is_some_and(|about| signs::has_own(&noting.threads, about)),
        seen: lists.seen,
        refusals: one_of(Refusal::ALL.map(|way| (way, note_words::refusal(way))), note.refusal.as_ref()),
        domains: one_of(Domain::ALL.map(|part| (part, note_words::domain(part))), note.domain.as_ref()),
        modes: one_of(MODES, note.mode.as_ref()),
        said: lists.said,
        supports: one_of(SUPPORTS, Some(&note.support)),
        happening: lists.happening,
        strength: note.strength,
        timer: timer(&note, now),
        more_people: noting.people.len() > people.len(),
        people,
        nobody_else: author.is_some_and(|author| note.present.as_deref() == Some(&[author])),
        people_since: note.present_since.map(|since| since.format("%H:%M").to_string()).unwrap_or_default(),
        people_recorded: note.present.is_some(),
        words: note.words,
        hints,
        refusal: noting.refusal.clone(),
    };
    note::show(&stage.window, &data);
}

/// What could be put better, and how. It stands below the words and never in the way.
fn hints(stage: &Stage, words: &str) -> Vec<(String, String)> {
    let open = stage.app.child().map(|child| child.id);
    let others = stage.app.home.record.children.iter().filter(|(id, _)| Some(*id) != open);
    let others: Vec<&str> = others.map(|(_, name)| name.as_str()).collect();
    let found = hints_about(words, &others).into_iter();
    found.take(HINTS).map(|hint| (hint.found, hint.suggestion.to_owned())).collect()
}

fn begun_in_words(begun: Moment, now: Moment) -> String {
    if begun.date_naive() == now.date_naive() {
        format!("at {}", begun.format("%H:%M"))
    } else {
        format!("on {}", note_words::time(begun, now))
    }
}

pub(super) fn timer(note: &JottedNote, now: Moment) -> Timer {
    match (note.timed_since, note.lasted) {
        (Some(_), _) => Timer::Running(note.timed(now).unwrap_or(0)),
        (None, Lasted::Seconds(seconds)) => Timer::Stopped(seconds),
        (None, Lasted::Over) => Timer::Over,
        (None, Lasted::NotTimed) => Timer::Untimed,
    }
}

fn shown_people(stage: &mut Stage, note: &JottedNote) -> Vec<PersonData> {
    let all = stage.adults.noting.people.clone();
    let few = stage.adults.noting.shown == People::Few && all.len() > PEOPLE;
    let chosen = |adult: &AdultId| note.present.as_ref().is_some_and(|present| present.contains(adult));
    // One place of the row is for "more people". Whoever is chosen is always shown.
    let shown = all.iter().enumerate().filter(|(at, adult)| !few || *at < PEOPLE - 1 || chosen(adult));
    let shown: Vec<AdultId> = shown.map(|(_, adult)| *adult).collect();
    shown
        .into_iter()
        .map(|adult| PersonData {
            id: adult.to_string(),
            name: name(stage, Some(adult)),
            photo: photo(stage, adult),
            chosen: chosen(&adult),
        })
        .collect()
}

/// The name of an adult of this home.
pub(super) fn name(stage: &Stage, adult: Option<AdultId>) -> String {
    let known = adult.and_then(|adult| stage.app.home.record.adults.get(&adult));
    known.map_or_else(|| "somebody who is not known here".to_owned(), |adult| adult.name.clone())
}

/// A photo is read and cut to a circle once.
fn photo(stage: &mut Stage, adult: AdultId) -> Image {
    let Some(medium) = stage.app.home.record.adults.get(&adult).and_then(|known| known.photo) else {
        return Image::default();
    };
    if let Some((_, image)) = stage.adults.noting.photos.get(&adult).filter(|(of, _)| *of == medium) {
        return image.clone();
    }
    let image = stage.app.photo(adult).map(|bytes| look::round_photo(&bytes)).unwrap_or_default();
    stage.adults.noting.photos.insert(adult, (medium, image.clone()));
    image
}
