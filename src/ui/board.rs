//! The child's screen: what it shows, and what a finger, a key or a switch wishes there.

use super::rows::fill;
use super::{AppWindow, BarWord, BoardAdapter, CellFace, CellItem, Keeping, Strip, StripPictures, StripPlace, look};
use crate::board::{Colour, WordClass};
use crate::child::{MessageBar, RailSide};
use crate::session::GiveKey;
use slint::{ComponentHandle, Image, ModelRc, SharedString};
use std::rc::Rc;
use std::time::Duration;

/// One placed button. Empty places have none.
#[derive(Clone, Debug, Default)]
pub struct CellItemData {
    /// What comes back in [`BoardWish`]; must not begin with `@`.
    pub id: String,
    pub label: String,
    /// For a screen reader; the label is used where this is empty.
    pub name: String,
    pub symbol: Image,
    /// There is no picture for it, and none will come.
    pub plain: bool,
    pub row: u16,
    pub column: u16,
    /// Cells taken downwards and to the right; 0 counts as 1.
    pub rows: u16,
    pub columns: u16,
    pub class: Option<WordClass>,
    pub face: CellFace,
    pub opens_board: bool,
    pub hidden: bool,
    /// An imported board's own fill and border. They win over the class, except in high contrast.
    pub fill: Option<Colour>,
    pub border: Option<Colour>,
}

/// A whole board.
#[derive(Clone, Debug, Default)]
pub struct BoardData {
    pub rows: u16,
    pub columns: u16,
    /// Another number for every board change, so that a held finger never presses what came under it.
    pub turn: i32,
    pub cells: Vec<CellItemData>,
}

#[derive(Clone, Debug, Default)]
pub struct BarWordData {
    pub label: String,
    pub symbol: Image,
    pub plain: bool,
    pub class: Option<WordClass>,
}

/// The pictures of the strip and of the message bar's keys.
#[derive(Clone, Debug, Default)]
pub struct StripPicturesData {
    pub home: Image,
    pub back: Image,
    pub important: Image,
    pub take_back: Image,
    pub clear: Image,
    pub speak: Image,
    /// The open hand of "I am showing".
    pub showing: Image,
    pub give: Image,
}

/// What can be chosen on the child's screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Cell(String),
    Home,
    Back,
    Important,
    Speak,
    TakeBack,
    Clear,
    Give,
    /// How a sentence begins, by its position in the empty bar.
    Begin(u8),
    /// A word at the table, by its position.
    Read(u8),
    TakeBackGiven,
    PutAway,
    NotOk,
}

/// A finger's doings go through the press filter; `Activate` (keyboard, switch, screen reader) does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardWish {
    Pressed(Target),
    /// The finger is now over this, or over nothing.
    Moved(Option<Target>),
    Released(Option<Target>),
    Cancelled,
    Activate(Target),
    /// By keyboard: this cell is given by itself.
    GivePicture(String),
    /// The corner was held for three seconds.
    AdultWanted,
}

impl Target {
    /// Reads an id of the window; the empty id is no target.
    pub fn from_id(id: &str) -> Option<Self> {
        Some(match id {
            "" => return None,
            "@home" => Self::Home,
            "@back" => Self::Back,
            "@important" => Self::Important,
            "@speak" => Self::Speak,
            "@take-back" => Self::TakeBack,
            "@clear" => Self::Clear,
            "@give" => Self::Give,
            "@take-back-given" => Self::TakeBackGiven,
            "@put-away" => Self::PutAway,
            "@not-ok" => Self::NotOk,
            begins if begins.starts_with("@begin.") => Self::Begin(begins.strip_prefix("@begin.")?.parse().ok()?),
            word if word.starts_with("@read.") => Self::Read(word.strip_prefix("@read.")?.parse().ok()?),
            cell => Self::Cell(cell.to_owned()),
        })
    }

    fn id(&self, strip: &Strip<'_>) -> SharedString {
        match self {
            Self::Cell(id) => id.into(),
            Self::Home => strip.get_home(),
            Self::Back => strip.get_back(),
            Self::Important => strip.get_important(),
            Self::Speak => strip.get_speak(),
            Self::TakeBack => strip.get_take_back(),
            Self::Clear => strip.get_clear(),
            Self::Give => strip.get_give(),
            Self::Begin(index) => slint::format!("{}{index}", strip.get_begin()),
            Self::Read(word) => slint::format!("{}{word}", strip.get_read()),
            Self::TakeBackGiven => strip.get_take_back_given(),
            Self::PutAway => strip.get_put_away(),
            Self::NotOk => strip.get_not_ok(),
        }
    }
}

/// Shows a board. Rows that did not change are not touched.
pub fn show(window: &AppWindow, board: &BoardData) {
    let adapter = window.global::<BoardAdapter<'_>>();
    let (places, cells) = laid_out(board);
    // The places go first: between the setters nothing is drawn, but a smaller model must not be looked up beyond its end.
    adapter.set_rows(i32::from(board.rows.max(1)));
    adapter.set_columns(i32::from(board.columns.max(1)));
    fill(&adapter.get_places(), places, |model| adapter.set_places(model));
    fill(&adapter.get_cells(), cells, |model| adapter.set_cells(model));
    adapter.set_turn(board.turn);
}

/// Shows the words of the message bar.
pub fn show_words(window: &AppWindow, words: &[BarWordData]) {
    let adapter = window.global::<BoardAdapter<'_>>();
    let sentence = words.iter().map(|word| word.label.as_str()).collect::<Vec<_>>().join(" ");
    fill(&adapter.get_words(), words.iter().map(bar_word).collect(), |model| adapter.set_words(model));
    adapter.set_sentence(sentence.into());
}

/// Shows how a sentence begins, in the empty bar.
pub fn show_beginnings(window: &AppWindow, beginnings: &[BarWordData]) {
    let adapter = window.global::<BoardAdapter<'_>>();
    fill(&adapter.get_beginnings(), beginnings.iter().map(bar_word).collect(), |model| adapter.set_beginnings(model));
}

fn bar_word(word: &BarWordData) -> BarWord {
    BarWord {
        label: word.label.as_str().into(),
        symbol: word.symbol.clone(),
        plain: word.plain,
        class: word.class.into(),
    }
}

/// Marks the word that is being spoken, counted from 0.
pub fn show_spoken_word(window: &AppWindow, word: Option<usize>) {
    let index = word.and_then(|index| i32::try_from(index).ok()).unwrap_or(-1);
    window.global::<BoardAdapter<'_>>().set_spoken_word(index);
}

pub fn show_pictures(window: &AppWindow, pictures: StripPicturesData) {
    let StripPicturesData { home, back, important, take_back, clear, speak, showing, give } = pictures;
    let pictures = StripPictures { home, back, important, take_back, clear, speak, showing, give };
    window.global::<BoardAdapter<'_>>().set_pictures(pictures);
}

pub fn show_surface(window: &AppWindow, bar: MessageBar, rail: RailSide) {
    let adapter = window.global::<BoardAdapter<'_>>();
    adapter.set_bar_shown(bar == MessageBar::Shown);
    adapter.set_rail_right(rail == RailSide::Right);
}

/// Puts *give* at the strip's far end, or leaves its place free.
pub fn show_give(window: &AppWindow, key: GiveKey) {
    window.global::<BoardAdapter<'_>>().set_give_shown(key == GiveKey::Shown);
}

pub fn show_keeping(window: &AppWindow, keeping: Keeping) {
    window.global::<BoardAdapter<'_>>().set_keeping(keeping);
}

/// "I am showing": on or off.
pub fn show_showing(window: &AppWindow, showing: bool) {
    window.global::<BoardAdapter<'_>>().set_showing(showing);
}

/// Starts the ring on the target under the finger, or ends it.
pub fn show_holding(window: &AppWindow, target: Option<(&Target, Duration)>) {
    let adapter = window.global::<BoardAdapter<'_>>();
    let Some((target, time)) = target else {
        adapter.set_holding(SharedString::default());
        return;
    };
    adapter.set_hold_time(i64::try_from(time.as_millis()).unwrap_or(i64::MAX));
    adapter.set_holding(target.id(&window.global::<Strip<'_>>()));
}

/// What the finger takes along, or nothing.
pub fn show_carried(window: &AppWindow, target: Option<&Target>) {
    let id = target.map(|target| target.id(&window.global::<Strip<'_>>())).unwrap_or_default();
    window.global::<BoardAdapter<'_>>().set_carried(id);
}

/// Hands every wish of the view to one function.
pub fn connect(window: &AppWindow, wish: impl Fn(BoardWish) + 'static) {
    let adapter = window.global::<BoardAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_pressed(move |id| {
        if let Some(target) = Target::from_id(&id) {
            tell(BoardWish::Pressed(target));
        }
    });
    let tell = wish.clone();
    adapter.on_moved(move |id| tell(BoardWish::Moved(Target::from_id(&id))));
    let tell = wish.clone();
    adapter.on_released(move |id| tell(BoardWish::Released(Target::from_id(&id))));
    let tell = wish.clone();
    adapter.on_cancelled(move || tell(BoardWish::Cancelled));
    let tell = wish.clone();
    adapter.on_activate(move |id| {
        if let Some(target) = Target::from_id(&id) {
            tell(BoardWish::Activate(target));
        }
    });
    let tell = wish.clone();
    adapter.on_give_picture(move |id| tell(BoardWish::GivePicture(id.into())));
    adapter.on_adult_wanted(move || wish(BoardWish::AdultWanted));
}

/// What has a picture on the child's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drawn {
    /// The cell at this position of [`BoardData::cells`].
    Cell(usize),
    /// Any word of the message bar.
    Word,
    Home,
    Back,
    Important,
    Speak,
    TakeBack,
    Clear,
    /// The open hand of "I am showing".
    Hand,
    Give,
}

/// Tells how large each picture is drawn, in logical pixels, whenever that changes.
pub fn connect_measured(window: &AppWindow, measured: impl Fn(Drawn, f32) + 'static) {
    let places = window.global::<StripPlace<'_>>();
    let beside = [
        (places.get_home(), Drawn::Home),
        (places.get_back(), Drawn::Back),
        (places.get_important(), Drawn::Important),
        (places.get_speak(), Drawn::Speak),
        (places.get_take_back(), Drawn::TakeBack),
        (places.get_clear(), Drawn::Clear),
        (places.get_bar_word(), Drawn::Word),
        (places.get_hand(), Drawn::Hand),
        (places.get_give(), Drawn::Give),
    ];
    let adapter = window.global::<BoardAdapter<'_>>();
    adapter.on_measured(move |place, side| {
        let drawn = match usize::try_from(place) {
            Ok(index) => Some(Drawn::Cell(index)),
            Err(_) => beside.iter().find(|(known, _)| *known == place).map(|(_, drawn)| *drawn),
        };
        if let Some(drawn) = drawn {
            measured(drawn, side);
        }
    });
    adapter.set_listener(adapter.get_listener().wrapping_add(1));
}

/// What stands at every place, as an index into the cells (-1 for nothing), and the cells.
fn laid_out(board: &BoardData) -> (Vec<i32>, Vec<CellItem>) {
    let columns = usize::from(board.columns.max(1));
    let mut places = vec![-1; usize::from(board.rows.max(1)) * columns];
    for (index, cell) in (0_i32..).zip(&board.cells) {
        for row in cell.row..cell.row.saturating_add(cell.rows.max(1)) {
            for column in cell.column..cell.column.saturating_add(cell.columns.max(1)).min(board.columns) {
                if let Some(place) = places.get_mut(usize::from(row) * columns + usize::from(column)) {
                    *place = index;
                }
            }
        }
    }
    (places, board.cells.iter().map(item).collect())
}

pub(super) fn item(cell: &CellItemData) -> CellItem {
    let own = Colour::own_face(cell.fill, cell.border);
    let black = Colour::opaque(0, 0, 0);
    let (fill, border, ink) = own.map_or((black, black, black.ink_on()), |own| (own.fill, own.border, own.ink));
    CellItem {
        id: cell.id.as_str().into(),
        label: cell.label.as_str().into(),
        name: if cell.name.is_empty() { cell.label.as_str().into() } else { cell.name.as_str().into() },
        symbol: cell.symbol.clone(),
        plain: cell.plain,
        row: cell.row.into(),
        column: cell.column.into(),
        rows: cell.rows.max(1).into(),
        columns: cell.columns.max(1).into(),
        class: cell.class.into(),
        face: cell.face,
        opens_board: cell.opens_board,
        hidden: cell.hidden,
        own_colours: own.is_some(),
        fill: look::colour(fill),
        border: look::colour(border),
        ink: look::colour(ink),
    }
}

/// An empty board, for the moment before the first one is there.
pub fn show_nothing(window: &AppWindow) {
    let adapter = window.global::<BoardAdapter<'_>>();
    adapter.set_cells(ModelRc::default());
    adapter.set_places(ModelRc::default());
}
