//! The page about one child: the places that the boards keep free, one of them being filled, looks, and languages.

use super::offer::{TileData, tile};
use super::rows::fill;
use super::{AppWindow, OwnWordsAdapter, OwnWordsLanguage, OwnWordsRow, OwnWordsStep};
use crate::child::{HairColour, People, SkinTone};
use slint::{ComponentHandle, Image};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct RowData {
    /// Comes back in [`OwnWordsWish::Fill`]; read out before the question.
    pub number: usize,
    /// Over the first of a group.
    pub heading: String,
    pub text: String,
    /// What stands there, if anything does.
    pub done: Option<Image>,
}

#[derive(Clone, Debug)]
pub enum OwnWordsState {
    List(ListData),
    Filling(FillingData),
    Looks {
        people: People,
        /// Pictures of the child as chosen.
        samples: Vec<Image>,
    },
    /// Names of languages, and whether each is spoken.
    Languages(Vec<(String, bool)>),
}

#[derive(Clone, Debug, Default)]
pub struct ListData {
    /// In two parts, for two columns.
    pub rows: [Vec<RowData>; 2],
    /// The boards came from somewhere else.
    pub other_boards: bool,
    pub last: Option<String>,
    pub looks: String,
    pub languages: String,
}

#[derive(Clone, Debug, Default)]
pub struct FillingData {
    pub title: String,
    pub board: String,
    pub prompt: String,
    pub word: String,
    pub pictures: Vec<TileData>,
    pub has_photo: bool,
    pub none_found: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnWordsWish {
    Fill(usize),
    TakeBack,
    Looks,
    Languages,
    Typed(String),
    Pick(String),
    Photo,
    Put,
    Skin(Option<SkinTone>),
    Hair(Option<HairColour>),
    Language(usize),
    ToList,
    Finish,
}

/// `trouble` says in one sentence why the last wish was not granted.
pub fn show(window: &AppWindow, state: &OwnWordsState, trouble: Option<&str>) {
    let adapter = window.global::<OwnWordsAdapter<'_>>();
    adapter.set_trouble(trouble.unwrap_or_default().into());
    adapter.set_step(match state {
        OwnWordsState::List(list) => {
            show_list(&adapter, list);
            OwnWordsStep::List
        }
        OwnWordsState::Filling(filling) => {
            show_filling(&adapter, filling);
            OwnWordsStep::Filling
        }
        OwnWordsState::Looks { people, samples } => {
            adapter.set_skin(people.skin.map_or(0, |tone| tone.number().into()));
            adapter.set_hair(people.hair.map_or(0, |hair| number(hair_index(hair))));
            fill(&adapter.get_samples(), samples.clone(), |model| adapter.set_samples(model));
            OwnWordsStep::Looks
        }
        OwnWordsState::Languages(languages) => {
            let rows = languages.iter().map(|(name, spoken)| OwnWordsLanguage { name: name.into(), spoken: *spoken });
            fill(&adapter.get_spoken(), rows.collect(), |model| adapter.set_spoken(model));
            OwnWordsStep::Languages
        }
    });
}

fn show_list(adapter: &OwnWordsAdapter<'_>, list: &ListData) {
    let row = |row: &RowData| OwnWordsRow {
        id: number(row.number),
        heading: row.heading.as_str().into(),
        text: row.text.as_str().into(),
        done: row.done.is_some(),
        picture: row.done.clone().unwrap_or_default(),
    };
    let [first, second] = &list.rows;
    fill(&adapter.get_first(), first.iter().map(row).collect(), |model| adapter.set_first(model));
    fill(&adapter.get_second(), second.iter().map(row).collect(), |model| adapter.set_second(model));
    adapter.set_other_boards(list.other_boards);
    adapter.set_last(list.last.as_deref().unwrap_or_default().into());
    adapter.set_looks(list.looks.as_str().into());
    adapter.set_languages(list.languages.as_str().into());
}

fn show_filling(adapter: &OwnWordsAdapter<'_>, data: &FillingData) {
    adapter.set_title(data.title.as_str().into());
    adapter.set_board(data.board.as_str().into());
    adapter.set_prompt(data.prompt.as_str().into());
    // Whoever is typing is not written over with the same.
    if adapter.get_word() != data.word.as_str() {
        adapter.set_word(data.word.as_str().into());
    }
    fill(&adapter.get_pictures(), data.pictures.iter().map(tile).collect(), |model| adapter.set_pictures(model));
    adapter.set_has_photo(data.has_photo);
    adapter.set_none_found(data.none_found);
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// As the page counts them: 0 is as drawn.
fn hair_index(hair: HairColour) -> usize {
    HairColour::ALL.iter().position(|one| *one == hair).map_or(0, |at| at + 1)
}

fn hair_at(index: i32) -> Option<HairColour> {
    usize::try_from(index).ok()?.checked_sub(1).and_then(|at| HairColour::ALL.get(at)).copied()
}

pub fn connect(window: &AppWindow, wish: impl Fn(OwnWordsWish) + 'static) {
    let adapter = window.global::<OwnWordsAdapter<'_>>();
    let wish: Rc<dyn Fn(OwnWordsWish)> = Rc::new(wish);
    let plain = |told: OwnWordsWish| {
        let tell = Rc::clone(&wish);
        move || tell(told.clone())
    };
    adapter.on_take_back(plain(OwnWordsWish::TakeBack));
    adapter.on_open_looks(plain(OwnWordsWish::Looks));
    adapter.on_open_languages(plain(OwnWordsWish::Languages));
    adapter.on_photo(plain(OwnWordsWish::Photo));
    adapter.on_put(plain(OwnWordsWish::Put));
    adapter.on_to_list(plain(OwnWordsWish::ToList));
    adapter.on_finish(plain(OwnWordsWish::Finish));
    let tell = Rc::clone(&wish);
    adapter.on_fill(move |row| tell(OwnWordsWish::Fill(usize::try_from(row).unwrap_or_default())));
    let tell = Rc::clone(&wish);
    adapter.on_typed(move |word| tell(OwnWordsWish::Typed(word.into())));
    let tell = Rc::clone(&wish);
    adapter.on_pick(move |id| tell(OwnWordsWish::Pick(id.into())));
    let tell = Rc::clone(&wish);
    adapter.on_set_skin(move |skin| {
        tell(OwnWordsWish::Skin(u8::try_from(skin).ok().and_then(SkinTone::from_number)));
    });
    let tell = Rc::clone(&wish);
    adapter.on_set_hair(move |hair| tell(OwnWordsWish::Hair(hair_at(hair))));
    adapter.on_set_language(move |row| wish(OwnWordsWish::Language(usize::try_from(row).unwrap_or(usize::MAX))));
}
