//! The page of one word. A picture and a kind are offered while it is typed; what an adult picked stays.

use super::form::{By, Form, Of, Opens, Picture, Recording, SWATCHES};
use super::{Done, own};
use crate::app::{AdultWish, Wish};
use crate::board::{Board, BoardSet, Locale, Place, WordClass};
use crate::edit::{At, Colours, NewPhoto, NewRecording};
use crate::id::{BoardId, ButtonId};
use crate::library::{Library, Symbol};
use crate::session::PictureRef;
use crate::ui::adults::{on, photographing, recording};
use crate::ui::board::CellItemData;
use crate::ui::pictures::ref_of;
use crate::ui::stage::{Shared, Stage};
use crate::ui::word::{self as page, SwatchData, WordBoardData, WordData, WordPictureData, WordTexts, WordWish};
use crate::ui::{AppWindow, CellFace, Page, WordAct, look};

/// How many pictures are offered: two rows of a tablet.
const OFFERED: usize = 9;
/// The side of an offered picture, in logical pixels: the tile's.
const PICTURE: f32 = 84.0;

/// Kinds of words as an adult calls them.
pub(super) const KINDS: [(&str, WordClass); 11] = [
    ("person", WordClass::People),
    ("doing", WordClass::Verb),
    ("thing", WordClass::Noun),
    ("describing", WordClass::Describe),
    ("place", WordClass::Place),
    ("chat", WordClass::Social),
    ("question", WordClass::Question),
    ("no, not", WordClass::No),
    ("my, this", WordClass::Determiner),
    ("little word", WordClass::Little),
    ("folder", WordClass::Folder),
];

pub(super) fn begin(stage: &mut Stage, board: BoardId, place: Place) {
    open(stage, Form::new(board, place));
}

pub(super) fn change(stage: &mut Stage, at: At) {
    let Some(set) = own(stage) else { return };
    let Some(board) = set.board(at.board) else { return };
    let Some(button) = board.button(at.button) else { return };
    let mut form = Form::of(board, button);
    form.offered = stage.app.library().offered(&board.locale, &form.before.label, OFFERED);
    open(stage, form);
}

fn open(stage: &mut Stage, form: Form) {
    page::write(&stage.window, &form.before);
    stage.adults.editing.word = Some(form);
    show(stage);
    stage.go(Page::Word);
}

/// The word that was being written when the page locked, as it was.
pub(super) fn reopen(stage: &mut Stage) {
    show(stage);
    stage.go(Page::Word);
}

pub fn show(stage: &Stage) {
    let (Some(form), Some(set)) = (&stage.adults.editing.word, own(stage)) else { return };
    let Some(board) = set.board(form.board) else { return };
    let texts = page::read(&stage.window);
    let (title, main) = match form.of {
        Of::New(_) => ("Add a word".to_owned(), "Add"),
        Of::Word(_) => (format!("Change “{}”", form.before.label), "Keep"),
    };
    let recorded = match (&form.recording, form.of) {
        (Recording::New(_), _) => true,
        (Recording::Same, Of::Word(word)) => board.button(word).is_some_and(|button| button.sound.is_some()),
        _ => false,
    };
    let swatches = std::iter::once(by_kind(form.class)).chain(SWATCHES.map(|(name, fill, border)| SwatchData {
        name,
        fill: look::colour(fill),
        border: look::colour(border),
    }));
    let data = WordData {
        title,
        place: place(board, form),
        main,
        ready: form.is_ready(&texts),
        preview: preview(stage, form, &set, &texts.label),
        pictures: form.offered.symbols.iter().map(|symbol| picture(stage, form, symbol)).collect(),
        none_chosen: matches!(&form.picture, Picture::None | Picture::Same(PictureRef::None)),
        kinds: KINDS.to_vec(),
        kind: form.class.and_then(|class| KINDS.iter().position(|(_, kind)| *kind == class)),
        more: form.more,
        recording: heard_now(board, form),
        recorded,
        opens: opens_in_words(&set, form),
        swatches: swatches.collect(),
        swatch: swatch(form.colours),
        boards: form.choosing_board.then(|| boards(&set, form)),
        trouble: form.trouble.clone(),
    };
    page::show(&stage.window, &data);
}

fn by_kind(class: Option<WordClass>) -> SwatchData {
    let (fill, border) = (slint::Color::from_rgb_u8(255, 255, 255), slint::Color::from_rgb_u8(120, 113, 104));
    let known = class.and_then(|class| SWATCHES.iter().find(|(name, ..)| *name == colour_of(class)));
    let (fill, border) = known.map_or((fill, border), |(_, fill, border)| (look::colour(*fill), look::colour(*border)));
    SwatchData { name: "as its kind", fill, border }
}

/// The name of the colour that a kind of word has, where it is among those that can be chosen.
const fn colour_of(class: WordClass) -> &'static str {
    match class {
        WordClass::People => "yellow",
        WordClass::Verb => "green",
        WordClass::Describe => "blue",
        WordClass::Noun => "orange",
        WordClass::Social => "pink",
        WordClass::Question => "purple",
        WordClass::Determiner => "grey",
        _ => "white",
    }
}

fn swatch(colours: Colours) -> usize {
    let own = |(_, fill, border): &(_, _, _)| colours.background == Some(*fill) && colours.border == Some(*border);
    match SWATCHES.iter().position(own) {
        Some(at) => at + 1,
        None if colours == Colours::BY_CLASS => 0,
        // Colours of an imported board are none of these.
        None => SWATCHES.len() + 1,
    }
}

fn place(board: &Board, form: &Form) -> String {
    match form.of {
        Of::New(place) => format!("{}: row {}, column {}", board.name, place.row + 1, place.column + 1),
        Of::Word(_) => board.name.clone(),
    }
}

fn picture(stage: &Stage, form: &Form, symbol: &Symbol) -> WordPictureData {
    let chosen = match &form.picture {
        Picture::Symbol(chosen) => chosen.id == symbol.id,
        Picture::Same(same) => *same == ref_of(symbol),
        Picture::None | Picture::Photo(..) => false,
    };
    let symbol_image = stage.pictures.of_symbol(symbol, stage.physical(PICTURE));
    WordPictureData { label: symbol.label.clone(), symbol: symbol_image, chosen }
}

fn preview(stage: &Stage, form: &Form, set: &BoardSet, label: &str) -> CellItemData {
    let side = stage.physical(PREVIEW);
    let of = |picture: &PictureRef| (stage.pictures.get(picture, label, side), stage.pictures.is_none(picture, label));
    let (symbol, plain) = match &form.picture {
        Picture::Same(picture) => of(picture),
        Picture::None => (slint::Image::default(), true),
        Picture::Symbol(symbol) => of(&ref_of(symbol)),
        Picture::Photo(_, image) => (image.clone(), false),
    };
    CellItemData {
        label: label.trim().to_owned(),
        symbol,
        plain,
        class: form.class,
        face: CellFace::Word,
        opens_board: form.opens == Opens::New || form.opened(set).is_some(),
        fill: form.colours.background,
        border: form.colours.border,
        ..CellItemData::default()
    }
}

/// The side of the preview's picture, in logical pixels; the view scales what differs.
const PREVIEW: f32 = 130.0;

fn heard_now(board: &Board, form: &Form) -> String {
    let said = |by: Option<&str>| match by {
        Some(by) => format!("Recorded, said by {by}"),
        None => "Recorded".to_owned(),
    };
    match (&form.recording, form.of) {
        (Recording::New(recording), _) => said(recording.said_by.as_deref()),
        (Recording::Same, Of::Word(word)) => {
            let sound = board.button(word).and_then(|button| board.sound_of(button));
            sound.map_or_else(spoken, |sound| said(crate::edit::said_by(sound)))
        }
        _ => spoken(),
    }
}

fn spoken() -> String {
    "Now the tablet’s voice says it".to_owned()
}

fn opens_in_words(set: &BoardSet, form: &Form) -> String {
    match (&form.opens, form.opened(set).and_then(|board| set.board(board))) {
        (Opens::New, _) => "A new board".to_owned(),
        (_, Some(board)) => board.name.clone(),
        (_, None) => "Nothing: it is a word".to_owned(),
    }
}

/// Nothing, a new board, and every other board by its name.
fn boards(set: &BoardSet, form: &Form) -> Vec<WordBoardData> {
    let opened = form.opened(set);
    let fixed = [
        WordBoardData {
            text: "Nothing".to_owned(),
            detail: "It is a word".to_owned(),
            chosen: opened.is_none() && form.opens != Opens::New,
        },
        WordBoardData {
            text: "A new board".to_owned(),
            detail: "Empty, with the word’s name".to_owned(),
            chosen: form.opens == Opens::New,
        },
    ];
    let others = others(set, form.board).into_iter().map(|board| WordBoardData {
        text: board.name.clone(),
        detail: super::cells::facts(board),
        chosen: opened == Some(board.id),
    });
    fixed.into_iter().chain(others).collect()
}

fn others(set: &BoardSet, than: BoardId) -> Vec<&Board> {
    let mut boards: Vec<&Board> = set.boards.iter().filter(|board| board.id != than).collect();
    boards.sort_by_key(|board| board.name.to_lowercase());
    boards
}

fn wish(stage: &mut Stage, wish: WordWish) {
    let Some(set) = own(stage) else { return };
    let texts = page::read(&stage.window);
    let Some(form) = stage.adults.editing.word.as_mut() else { return };
    form.trouble = None;
    match wish {
        WordWish::Labelled => labelled(form, stage.app.library(), &set, &texts.label),
        WordWish::Looked => look_again(form, stage.app.library(), &set, &texts),
        WordWish::Pick(at) => {
            if let Some(symbol) = form.offered.symbols.get(at).cloned() {
                (form.picture, form.picture_by) = (Picture::Symbol(symbol), By::Adult);
            }
        }
        WordWish::Kind(at) => {
            let touched = KINDS.get(at).map(|(_, class)| *class);
            // Touched again, it is of no kind.
            form.class = touched.filter(|class| form.class != Some(*class));
            form.class_by = By::Adult;
        }
        WordWish::Swatch(at) => {
            let own = at.checked_sub(1).and_then(|at| SWATCHES.get(at));
            form.colours = own.map_or(Colours::BY_CLASS, |(_, fill, border)| Colours {
                border: Some(*border),
                background: Some(*fill),
            });
        }
        WordWish::Board(at) => {
            form.choosing_board = false;
            if let Some(at) = at {
                form.opens = match at {
                    0 => Opens::Nothing,
                    1 => Opens::New,
                    _ => others(&set, form.board).get(at - 2).map_or(Opens::Same, |board| Opens::Board(board.id)),
                };
                if form.class_by == By::Offer && form.opens != Opens::Nothing {
                    form.class = Some(WordClass::Folder);
                }
            }
        }
        WordWish::Act(act) => acted(stage, act),
        WordWish::Keep => return keep(stage, &set),
        WordWish::Leave => return leave(stage),
        WordWish::Measured(_) => return,
    }
    let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
    show(stage);
}

fn locale(set: &BoardSet, board: BoardId) -> Locale {
    set.board(board).map_or_else(|| Locale::new("en"), |board| board.locale.clone())
}

/// What is offered follows the word, as long as the adult has not said otherwise.
fn labelled(form: &mut Form, library: &Library, set: &BoardSet, label: &str) {
    let locale = locale(set, form.board);
    form.offered = library.offered(&locale, label, OFFERED);
    let best = form.offered.fitting().cloned();
    if form.class_by == By::Offer && form.opens != Opens::New {
        let by_word = Library::builtin().class_of(&locale, label);
        form.class = by_word.or_else(|| best.as_ref().and_then(|symbol| symbol.word_class));
    }
    if form.picture_by == By::Offer {
        form.picture = best.map_or(Picture::None, Picture::Symbol);
    }
}

/// Pictures for another word than the label, where one is asked for.
fn look_again(form: &mut Form, library: &Library, set: &BoardSet, texts: &WordTexts) {
    let text = if texts.wanted.trim().is_empty() { &texts.label } else { &texts.wanted };
    form.offered = library.offered(&locale(set, form.board), text, OFFERED);
}

/// Packs have been read, or are gone, while the page is open: what is offered is looked for again.
pub fn packs_changed(stage: &mut Stage) {
    let Some(set) = own(stage) else { return };
    let texts = page::read(&stage.window);
    let Some(form) = stage.adults.editing.word.as_mut() else { return };
    match (form.of, texts.wanted.trim()) {
        (Of::New(_), "") => labelled(form, stage.app.library(), &set, &texts.label),
        _ => look_again(form, stage.app.library(), &set, &texts),
    }
    show(stage);
}

fn acted(stage: &mut Stage, act: WordAct) {
    let Some(form) = stage.adults.editing.word.as_mut() else { return };
    match act {
        WordAct::NoPicture => (form.picture, form.picture_by) = (Picture::None, By::Adult),
        WordAct::NoRecording => form.recording = Recording::Off,
        WordAct::Opens => form.choosing_board = true,
        WordAct::More => form.more = true,
        WordAct::Photo => photographing::ask(stage, &named(&stage.window), Page::Word, photo_came),
        WordAct::Record => recording::ask(stage, &named(&stage.window), Page::Word, recording_came),
    }
}

/// What the word is called while it has no name.
fn named(window: &AppWindow) -> String {
    let label = page::read(window).label;
    if label.trim().is_empty() { "this word".to_owned() } else { label }
}

fn photo_came(stage: &mut Stage, photo: NewPhoto) {
    let image = look::square_photo(&photo.bytes);
    if let Some(form) = stage.adults.editing.word.as_mut() {
        (form.picture, form.picture_by) = (Picture::Photo(photo, image), By::Adult);
    }
    show(stage);
}

fn recording_came(stage: &mut Stage, recording: NewRecording) {
    if let Some(form) = stage.adults.editing.word.as_mut() {
        form.recording = Recording::New(recording);
    }
    show(stage);
}

fn keep(stage: &mut Stage, set: &BoardSet) {
    let texts = page::read(&stage.window);
    let Some(form) = stage.adults.editing.word.take() else { return };
    let picture = match form.new_picture(&stage.app) {
        Ok(picture) => picture,
        Err(trouble) => {
            stage.adults.editing.word = Some(Form { trouble: Some(trouble.to_string()), ..form });
            return show(stage);
        }
    };
    let edits = form.edits(set, &texts, picture, (ButtonId::fresh(), BoardId::fresh()));
    if edits.is_empty() || super::apply(stage, edits) == Done::Yes {
        return leave(stage);
    }
    let trouble = stage.adults.editing.trouble.take();
    stage.adults.editing.word = Some(Form { trouble, ..form });
    show(stage);
}

fn leave(stage: &mut Stage) {
    stage.adults.editing.word = None;
    super::rest(&mut stage.adults.editing);
    super::show(stage);
    stage.go(Page::Edit);
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
