//! What the child's screen shows, as data. The window draws it and decides nothing.

use super::bar::BarEntry;
use super::choosing::Choosing;
use super::state::Of;
use super::{ChoiceView, ExchangeView, MatView, Page, Showing, State, Target, label_of};
use crate::access::{Care, Carry};
use crate::board::{
    Action, BarUse, Board, Button, Colour, LinkTarget, Place, SymbolRef, Urgent, Visibility, WordClass,
};
use crate::child::{Beginnings, Giving, MessageBar, People, RailSide, Scheme};
use crate::id::{BoardId, ButtonId, MediaId};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct BoardView {
    pub board: BoardId,
    pub name: String,
    pub rows: u16,
    pub columns: u16,
    pub background: Option<Colour>,
    /// Every button that stands on the grid, in reading order; places in between stay empty.
    pub cells: Vec<CellView>,
    /// Cards that lie over the board; its cells are not to be seen then.
    pub choice: Option<ChoiceView>,
    /// What was given to a partner; it lies over the board and the bar.
    pub exchange: Option<ExchangeView>,
    /// A views mat; it lies over the board and the bar.
    pub mat: Option<MatView>,
    pub bar: Vec<BarWord>,
    /// How a sentence begins, in an empty bar.
    pub beginnings: Vec<BarWord>,
    pub bar_shown: MessageBar,
    pub give: GiveKey,
    pub mark: RecordingMark,
    pub showing: Showing,
    pub can_go_back: bool,
    pub rail: RailSide,
    pub scheme: Scheme,
    pub people: People,
    pub page: Page,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CellView {
    pub place: Place,
    pub rows: u16,
    pub columns: u16,
    pub button: ButtonId,
    pub label: String,
    pub word_class: Option<WordClass>,
    pub background: Option<Colour>,
    pub border: Option<Colour>,
    pub picture: PictureRef,
    pub opens: Opens,
    /// A hidden cell keeps its place; nothing of it is drawn or read out.
    pub visibility: Visibility,
    pub urgent: Option<Urgent>,
    /// How the press filter is to treat it.
    pub care: Care,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BarWord {
    pub label: String,
    pub picture: PictureRef,
    pub word_class: Option<WordClass>,
    pub speaking: Speaking,
}

/// Where a picture comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureRef {
    Media(MediaId),
    Symbol(SymbolRef),
    None,
}

/// Whether a cell opens a board and so gets the folded corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Opens {
    Board(BoardId),
    Nothing,
}

/// Whether a word of the bar is being heard at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaking {
    Now,
    No,
}

/// The place at the strip's far end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GiveKey {
    Shown,
    /// There is no bar to give, and this child gives no single pictures.
    Hidden,
}

/// The recording dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecordingMark {
    /// What is said is being kept.
    Kept,
    /// There is no agreement: nothing said is kept.
    NotKept,
    Private,
}

impl PictureRef {
    pub(super) fn of(board: &Board, button: &Button) -> Self {
        match board.image_of(button) {
            Some(image) => match (image.media, &image.symbol) {
                (Some(media), _) => Self::Media(media),
                (None, Some(symbol)) => Self::Symbol(symbol.clone()),
                (None, None) => Self::None,
            },
            None => Self::None,
        }
    }
}

/// The picture of one button.
pub fn picture_of(board: &Board, button: &Button) -> PictureRef {
    PictureRef::of(board, button)
}

/// Every picture of a board with the word beside it, for whoever draws ahead.
pub fn pictures_of(board: &Board) -> Vec<(PictureRef, String)> {
    let placed = board.grid.placed().filter_map(|(_, id, ..)| board.button(id));
    placed.map(|button| (PictureRef::of(board, button), label_of(board, button, &board.locale))).collect()
}

/// The screen of a state.
pub fn view(state: &State) -> BoardView {
    let board = state.board();
    let suggested: BTreeMap<ButtonId, String> =
        state.suggested().into_iter().map(|((_, button), word)| (button, word)).collect();
    let speaking = state.playing.as_ref().filter(|playing| playing.of == Of::Bar).and_then(|playing| playing.speaking);
    BoardView {
        board: board.id,
        name: board.name.clone(),
        rows: board.grid.rows(),
        columns: board.grid.columns(),
        background: board.background,
        cells: board
            .grid
            .placed()
            .filter_map(|(place, id, rows, columns)| {
                Some(cell(state, board.button(id)?, &suggested, (place, rows, columns)))
            })
            .collect(),
        choice: state.shown_choice().map(Choosing::view),
        exchange: state.exchange_view(),
        mat: state.mat_view(),
        bar: state.bar.iter().enumerate().map(|(index, entry)| word(entry, speaking == Some(index))).collect(),
        beginnings: beginnings(state),
        bar_shown: state.child.surface.message_bar,
        give: state.give_key(),
        mark: state.mark(),
        showing: state.showing(),
        can_go_back: state.can_go_back(),
        rail: state.child.surface.rail,
        scheme: state.child.surface.scheme,
        people: state.child.surface.people,
        page: state.page(),
    }
}

fn cell(
    state: &State,
    button: &Button,
    suggested: &BTreeMap<ButtonId, String>,
    (place, rows, columns): (Place, u16, u16),
) -> CellView {
    let board = state.board();
    let waits = button.actions.iter().any(|action| matches!(action, Action::Predict(_)));
    let (label, visibility) = match suggested.get(&button.id) {
        Some(word) => (word.clone(), button.visibility),
        // A cell that waits for a word and has none is empty, and keeps its place.
        None if waits => (String::new(), Visibility::Hidden),
        None => (label_of(board, button, &board.locale), button.visibility),
    };
    let opens = match button.link.as_ref().map(|link| link.target) {
        Some(LinkTarget::Board(target)) => Opens::Board(target),
        Some(LinkTarget::Dead) | None => Opens::Nothing,
    };
    CellView {
        place,
        rows,
        columns,
        button: button.id,
        label,
        word_class: button.word_class,
        background: button.background,
        border: button.border,
        picture: PictureRef::of(board, button),
        opens,
        visibility,
        urgent: button.urgent,
        care: care(state, button),
    }
}

fn care(state: &State, button: &Button) -> Care {
    let protected = button.urgent.is_some() || state.page() == Page::Important;
    if protected { Care::Protected } else { Care::Ordinary }
}

/// How the press filter is to treat a button of the board on screen.
pub fn care_of(state: &State, button: ButtonId) -> Care {
    state.board().button(button).map_or(Care::Ordinary, |button| care(state, button))
}

/// Whether a finger takes this along when it slides off.
pub fn carry_of(state: &State, target: Target) -> Carry {
    let gives = state.give_key() == GiveKey::Shown && !state.is_exchanging() && !state.is_board_covered();
    let goes = match target {
        Target::Button { button, .. } => {
            let changes = |action: &Action| matches!(action, Action::Inflect(..) | Action::Predict(_));
            let is_picture = |button: &Button| {
                button.bar == BarUse::Adds && button.urgent.is_none() && !button.actions.iter().any(changes)
            };
            state.board().button(button).is_some_and(is_picture)
        }
        Target::Speak => !state.bar.is_empty(),
        _ => false,
    };
    if gives && goes { Carry::Goes } else { Carry::Stays }
}

impl State {
    /// Whether the bar offers how a sentence begins.
    pub(super) fn offers_beginnings(&self) -> bool {
        self.child.exchange.beginnings == Beginnings::Shown
            && self.child.surface.message_bar == MessageBar::Shown
            && self.bar.is_empty()
    }

    pub(super) fn give_key(&self) -> GiveKey {
        let single = self.child.exchange.giving != Giving::TakenThere;
        match self.child.surface.message_bar {
            MessageBar::Off if !single && !self.is_exchanging() => GiveKey::Hidden,
            MessageBar::Off | MessageBar::Shown => GiveKey::Shown,
        }
    }
}

fn beginnings(state: &State) -> Vec<BarWord> {
    let begins = |(board, button): (&Board, &Button)| BarWord {
        label: label_of(board, button, &board.locale),
        picture: PictureRef::of(board, button),
        word_class: button.word_class,
        speaking: Speaking::No,
    };
    if state.offers_beginnings() { state.vocabulary.beginnings().map(begins).collect() } else { Vec::new() }
}

fn word(entry: &BarEntry, speaking: bool) -> BarWord {
    BarWord {
        label: entry.word.label.clone(),
        picture: entry.picture.clone(),
        word_class: entry.word_class,
        speaking: if speaking { Speaking::Now } else { Speaking::No },
    }
}
