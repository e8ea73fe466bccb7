//! What is a child's own: from a board set that everybody can have to this child's set, in minutes. Every word is an edit of its
//! own, so whoever is called away half way has kept what was filled.

mod filling;
mod languages;

use super::{go, on, photographing};
use crate::app::{AdultWish, EditWish, PersonalKind, PersonalPlace, Wish, personal_places};
use crate::board::{BoardSet, Button, Locale};
use crate::child::{HairColour, People, SkinTone};
use crate::library::PeopleAs;
use crate::session::picture_of;
use crate::ui::own_words::{self as page, ListData, OwnWordsState, OwnWordsWish, RowData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};
use filling::Filling;
use std::sync::Arc;

/// The side of a picture in a row, of one on a tile and of a sample, in logical pixels; see `Target`.
const ROW_PICTURE: f32 = 52.0;
const SAMPLE_PICTURE: f32 = 96.0;
/// Pictures with people in them, as examples of how the child looks.
const SAMPLES: [&str; 4] = ["i", "happy", "wash-hair", "mum"];

/// What the page remembers between two touches.
#[derive(Default)]
pub struct OwnWords {
    step: Step,
    /// The word that was put on the boards last.
    last: Option<String>,
    trouble: Option<String>,
}

#[derive(Default)]
enum Step {
    #[default]
    List,
    Filling(Box<Filling>),
    Looks(People),
    /// By their place in the table of languages.
    Languages(Vec<bool>),
}

pub fn open(stage: &mut Stage) {
    stage.adults.own_words = OwnWords::default();
    // The first letter that is typed is then answered as soon as the next.
    stage.app.prepare_symbols();
    show(stage);
}

/// The places of the boards on the screen, with the number by which each is called.
fn places(stage: &Stage) -> Vec<(usize, PersonalPlace)> {
    own(stage).map(|set| (1..).zip(personal_places(&set)).collect()).unwrap_or_default()
}

fn own(stage: &Stage) -> Option<Arc<BoardSet>> {
    Some(stage.app.child()?.state().vocabulary().own_shared())
}

/// How many places of this child's boards are still free, and how many there are.
pub fn free(stage: &Stage) -> (usize, usize) {
    let places = places(stage);
    (places.iter().filter(|(_, place)| place.stands.is_none()).count(), places.len())
}

pub fn show(stage: &Stage) {
    let own_words = &stage.adults.own_words;
    let state = match &own_words.step {
        Step::List => OwnWordsState::List(list(stage)),
        Step::Filling(filling) => OwnWordsState::Filling(filling.shown(stage)),
        Step::Looks(people) => {
            let side = stage.physical(SAMPLE_PICTURE);
            let sample = |name: &&str| stage.pictures.own_as(name, side, PeopleAs::For(*people));
            OwnWordsState::Looks { people: *people, samples: SAMPLES.iter().map(sample).collect() }
        }
        Step::Languages(spoken) => {
            let rows = languages::LANGUAGES.iter().zip(spoken);
            OwnWordsState::Languages(rows.map(|((_, name), spoken)| ((*name).to_owned(), *spoken)).collect())
        }
    };
    page::show(&stage.window, &state, own_words.trouble.as_deref());
}

fn list(stage: &Stage) -> ListData {
    let places = places(stage);
    let (free, done): (Vec<_>, Vec<_>) = places.iter().partition(|(_, place)| place.stands.is_none());
    let mut rows = Vec::new();
    for kind in PersonalKind::ALL {
        for (at, (number, place)) in free.iter().filter(|(_, place)| place.kind == kind).enumerate() {
            let heading = if at == 0 { heading(kind).to_owned() } else { String::new() };
            rows.push(RowData { number: *number, heading, text: place.prompt.to_owned(), done: None });
        }
    }
    // What is free stands before what is done, in either column.
    let mut second = rows.split_off(half(&rows));
    let filled = done.iter().filter_map(|(number, place)| done_row(stage, *number, place));
    second.extend(
        filled
            .enumerate()
            .map(|(at, row)| RowData { heading: if at == 0 { "Done".to_owned() } else { String::new() }, ..row }),
    );
    let child = stage.app.child().map(|child| child.child());
    ListData {
        other_boards: places.is_empty(),
        rows: [rows, second],
        last: stage.adults.own_words.last.clone(),
        looks: child.map(|child| looks_in_words(child.surface.people)).unwrap_or_default(),
        languages: child.map(|child| languages::in_words(&child.speech.languages_at_home)).unwrap_or_default(),
    }
}

/// About the middle of the list, where a group begins; a short list is one column.
fn half(rows: &[RowData]) -> usize {
    let middle = rows.len().div_ceil(2);
    let begins = |at: &usize| rows.get(*at).is_some_and(|row| !row.heading.is_empty());
    let nearest = (1..rows.len()).filter(begins).min_by_key(|at| at.abs_diff(middle));
    nearest.unwrap_or(rows.len())
}

fn done_row(stage: &Stage, number: usize, place: &PersonalPlace) -> Option<RowData> {
    let set = own(stage)?;
    let board = set.board(place.board)?;
    let button: &Button = board.button(place.stands?)?;
    let picture = stage.pictures.get(&picture_of(board, button), &button.label, stage.physical(ROW_PICTURE));
    Some(RowData { number, heading: String::new(), text: button.label.clone(), done: Some(picture) })
}

const fn heading(kind: PersonalKind) -> &'static str {
    match kind {
        PersonalKind::Person => "People",
        PersonalKind::Food => "Food and drink",
        PersonalKind::Thing => "Favourite things",
        PersonalKind::Place => "Places",
        PersonalKind::Festival => "Feasts and faith",
        PersonalKind::Fear => "What frightens",
    }
}

fn looks_in_words(people: People) -> String {
    let skin = match people.skin {
        None => return "Outlines only, until somebody has chosen".to_owned(),
        Some(SkinTone::One) => "very light skin",
        Some(SkinTone::Two) => "light skin",
        Some(SkinTone::Three) => "medium light skin",
        Some(SkinTone::Four) => "medium dark skin",
        Some(SkinTone::Five) => "dark skin",
        Some(SkinTone::Six) => "very dark skin",
    };
    let hair = match people.hair {
        None => "hair as drawn",
        Some(HairColour::Black) => "black hair",
        Some(HairColour::Brown) => "brown hair",
        Some(HairColour::LightBrown) => "light brown hair",
        Some(HairColour::Blond) => "blond hair",
        Some(HairColour::Red) => "red hair",
        Some(HairColour::Grey) => "grey hair",
    };
    format!("{skin}, {hair}")
}

fn wish(stage: &mut Stage, wish: OwnWordsWish) {
    stage.adults.own_words.trouble = None;
    match wish {
        OwnWordsWish::Fill(number) => {
            let place = places(stage).into_iter().find(|(known, _)| *known == number).map(|(_, place)| place);
            let Some(place) = place.filter(|place| place.stands.is_none()) else { return show(stage) };
            let set = own(stage);
            let board = set.as_ref().and_then(|set| set.board(place.board));
            let locale = board.map_or_else(|| Locale::new("en"), |board| board.locale.clone());
            stage.adults.own_words.step = Step::Filling(Box::new(Filling::new(place, locale)));
        }
        OwnWordsWish::TakeBack => take_back(stage),
        OwnWordsWish::Looks => {
            let people = stage.app.child().map(|child| child.child().surface.people).unwrap_or_default();
            stage.adults.own_words.step = Step::Looks(people);
        }
        OwnWordsWish::Languages => {
            let spoken = stage.app.child().map(|child| child.child().speech.languages_at_home.clone());
            stage.adults.own_words.step = Step::Languages(languages::marked(&spoken.unwrap_or_default()));
        }
        OwnWordsWish::Typed(word) => {
            if let Step::Filling(filling) = &mut stage.adults.own_words.step {
                filling.typed(&word, stage.app.library());
            }
        }
        OwnWordsWish::Pick(id) => {
            if let Step::Filling(filling) = &mut stage.adults.own_words.step {
                filling.pick(&id);
            }
        }
        OwnWordsWish::Photo => {
            let Step::Filling(filling) = &stage.adults.own_words.step else { return };
            let word = filling.word().to_owned();
            return photographing::ask(stage, &word, Page::OwnWords, |stage, photo| {
                if let Step::Filling(filling) = &mut stage.adults.own_words.step {
                    filling.take_photo(photo);
                }
                show(stage);
            });
        }
        OwnWordsWish::Put => put(stage),
        OwnWordsWish::Skin(skin) => {
            if let Step::Looks(people) = &mut stage.adults.own_words.step {
                // Outlines have no colour of hair.
                *people = People { skin, hair: people.hair.filter(|_| skin.is_some()) };
            }
        }
        OwnWordsWish::Hair(hair) => {
            if let Step::Looks(people) = &mut stage.adults.own_words.step {
                people.hair = hair;
            }
        }
        OwnWordsWish::Language(at) => {
            if let Step::Languages(spoken) = &mut stage.adults.own_words.step
                && let Some(spoken) = spoken.get_mut(at)
            {
                *spoken = !*spoken;
            }
        }
        OwnWordsWish::ToList => to_list(stage),
        OwnWordsWish::Finish => {
            stage.adults.own_words = OwnWords::default();
            return go(stage, Page::Home);
        }
    }
    show(stage);
}

/// Packs have been read, or are gone, while the page is open: what is offered is looked for again.
pub fn packs_changed(stage: &mut Stage) {
    if let Step::Filling(filling) = &mut stage.adults.own_words.step {
        filling.look_again(stage.app.library());
    }
    show(stage);
}

/// One word, on the board at once.
fn put(stage: &mut Stage) {
    let Step::Filling(filling) = &stage.adults.own_words.step else { return };
    let (edit, word) = match filling.edit(&stage.app) {
        Ok(Some(ready)) => ready,
        Ok(None) => return,
        Err(trouble) => return stage.adults.own_words.trouble = Some(trouble.to_string()),
    };
    match stage.app.handle(Wish::Adult(AdultWish::Edit(EditWish::Apply(vec![edit])))) {
        Ok(_) => {
            stage.adults.own_words.last = Some(word);
            stage.adults.own_words.step = Step::List;
            stage.attend();
        }
        Err(trouble) => stage.adults.own_words.trouble = Some(trouble.to_string()),
    }
}

fn take_back(stage: &mut Stage) {
    stage.adults.own_words.last = None;
    match stage.app.handle(Wish::Adult(AdultWish::Edit(EditWish::Undo))) {
        Ok(_) => stage.attend(),
        Err(trouble) => stage.adults.own_words.trouble = Some(trouble.to_string()),
    }
}

/// Looks and languages are kept when their page is left; what did not change makes no entry.
fn to_list(stage: &mut Stage) {
    let step = std::mem::take(&mut stage.adults.own_words.step);
    let Some(child) = stage.app.child().map(|child| child.child()) else { return };
    let wish = match step {
        Step::List | Step::Filling(_) => return,
        Step::Looks(people) if people == child.surface.people => return,
        Step::Looks(people) => {
            let mut settings = child.surface.clone();
            settings.people = people;
            AdultWish::SetSurface(settings)
        }
        Step::Languages(spoken) => {
            let languages = languages::chosen(&spoken, &child.speech.languages_at_home);
            if languages == child.speech.languages_at_home {
                return;
            }
            let mut settings = child.speech.clone();
            settings.languages_at_home = languages;
            AdultWish::SetSpeech(settings)
        }
    };
    match stage.app.handle(Wish::Adult(wish)) {
        Ok(_) => stage.attend(),
        Err(trouble) => stage.adults.own_words.trouble = Some(trouble.to_string()),
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
