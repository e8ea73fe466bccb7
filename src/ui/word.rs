//! The page of one word: what was typed and picked, and the cell as it would be.

use super::board::{self, CellItemData};
use super::rows::fill;
use super::{AppWindow, WordAct, WordAdapter, WordBoard, WordKind, WordPicture, WordStep, WordSwatch};
use crate::board::WordClass;
use slint::{ComponentHandle, Image};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct WordPictureData {
    pub label: String,
    pub symbol: Image,
    pub chosen: bool,
}

/// A board that the word can open.
#[derive(Clone, Debug, Default)]
pub struct WordBoardData {
    pub text: String,
    pub detail: String,
    pub chosen: bool,
}

/// Colours of a word's own.
#[derive(Clone, Debug)]
pub struct SwatchData {
    pub name: &'static str,
    pub fill: slint::Color,
    pub border: slint::Color,
}

#[derive(Clone, Debug)]
pub struct WordData {
    pub title: String,
    pub place: String,
    pub main: &'static str,
    pub ready: bool,
    pub preview: CellItemData,
    pub pictures: Vec<WordPictureData>,
    pub none_chosen: bool,
    pub kinds: Vec<(&'static str, WordClass)>,
    pub kind: Option<usize>,
    pub more: bool,
    pub recording: String,
    pub recorded: bool,
    pub opens: String,
    pub swatches: Vec<SwatchData>,
    pub swatch: usize,
    /// The boards to choose from, while they are asked for.
    pub boards: Option<Vec<WordBoardData>>,
    pub trouble: Option<String>,
}

/// What is typed on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordTexts {
    pub label: String,
    pub spoken: String,
    pub wanted: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum WordWish {
    Labelled,
    Looked,
    Pick(usize),
    Kind(usize),
    Swatch(usize),
    /// One of the boards that were asked for; `None` to leave it.
    Board(Option<usize>),
    Act(WordAct),
    Keep,
    Leave,
    /// The side of the preview's picture, in logical pixels.
    Measured(f32),
}

/// Puts texts into the fields; what was there is gone.
pub fn write(window: &AppWindow, texts: &WordTexts) {
    let adapter = window.global::<WordAdapter<'_>>();
    adapter.set_label(texts.label.as_str().into());
    adapter.set_spoken(texts.spoken.as_str().into());
    adapter.set_wanted(texts.wanted.as_str().into());
}

pub fn read(window: &AppWindow) -> WordTexts {
    let adapter = window.global::<WordAdapter<'_>>();
    WordTexts {
        label: adapter.get_label().into(),
        spoken: adapter.get_spoken().into(),
        wanted: adapter.get_wanted().into(),
    }
}

pub fn show(window: &AppWindow, data: &WordData) {
    let adapter = window.global::<WordAdapter<'_>>();
    adapter.set_title(data.title.as_str().into());
    adapter.set_place(data.place.as_str().into());
    adapter.set_main(data.main.into());
    adapter.set_ready(data.ready);
    adapter.set_preview(board::item(&data.preview));
    let picture = |one: &WordPictureData| WordPicture {
        label: one.label.as_str().into(),
        symbol: one.symbol.clone(),
        chosen: one.chosen,
    };
    let pictures = data.pictures.iter().map(picture).collect();
    fill(&adapter.get_pictures(), pictures, |model| adapter.set_pictures(model));
    adapter.set_none_chosen(data.none_chosen);
    let kinds = data.kinds.iter().map(|(text, class)| WordKind { text: (*text).into(), class: Some(*class).into() });
    fill(&adapter.get_kinds(), kinds.collect(), |model| adapter.set_kinds(model));
    adapter.set_kind(data.kind.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1));
    adapter.set_more(data.more);
    adapter.set_recording(data.recording.as_str().into());
    adapter.set_recorded(data.recorded);
    adapter.set_opens(data.opens.as_str().into());
    let swatch = |one: &SwatchData| WordSwatch { name: one.name.into(), fill: one.fill, border: one.border };
    let swatches = data.swatches.iter().map(swatch).collect();
    fill(&adapter.get_swatches(), swatches, |model| adapter.set_swatches(model));
    adapter.set_swatch(i32::try_from(data.swatch).unwrap_or(0));
    let boards = data.boards.iter().flatten().map(|one| WordBoard {
        text: one.text.as_str().into(),
        detail: one.detail.as_str().into(),
        chosen: one.chosen,
    });
    fill(&adapter.get_boards(), boards.collect(), |model| adapter.set_boards(model));
    adapter.set_step(if data.boards.is_some() { WordStep::Boards } else { WordStep::Word });
    adapter.set_trouble(data.trouble.as_deref().unwrap_or_default().into());
}

pub fn connect(window: &AppWindow, wish: impl Fn(WordWish) + 'static) {
    let adapter = window.global::<WordAdapter<'_>>();
    let wish: Rc<dyn Fn(WordWish)> = Rc::new(wish);
    let tell = Rc::clone(&wish);
    adapter.on_labelled(move || tell(WordWish::Labelled));
    let tell = Rc::clone(&wish);
    adapter.on_looked(move || tell(WordWish::Looked));
    let tell = Rc::clone(&wish);
    adapter.on_pick(move |at| told(&tell, at, WordWish::Pick));
    let tell = Rc::clone(&wish);
    adapter.on_choose_kind(move |at| told(&tell, at, WordWish::Kind));
    let tell = Rc::clone(&wish);
    adapter.on_choose_swatch(move |at| told(&tell, at, WordWish::Swatch));
    let tell = Rc::clone(&wish);
    adapter.on_choose_board(move |at| tell(WordWish::Board(usize::try_from(at).ok())));
    let tell = Rc::clone(&wish);
    adapter.on_act(move |act| tell(WordWish::Act(act)));
    let tell = Rc::clone(&wish);
    adapter.on_keep(move || tell(WordWish::Keep));
    let tell = Rc::clone(&wish);
    adapter.on_leave(move || tell(WordWish::Leave));
    adapter.on_measured(move |side| wish(WordWish::Measured(side)));
}

fn told(wish: &Rc<dyn Fn(WordWish)>, at: i32, make: impl FnOnce(usize) -> WordWish) {
    if let Ok(at) = usize::try_from(at) {
        wish(make(at));
    }
}
