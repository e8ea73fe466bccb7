//! Why a board or board set was not accepted. One sentence each, for the adult who brought it.

use super::GridRefusal;
use crate::id::{BoardId, ButtonId};

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BoardRefusal {
    #[error(transparent)]
    Grid(#[from] GridRefusal),
    #[error("two buttons of one board have the same id ({0})")]
    TwoButtons(ButtonId),
    #[error("the grid names a button that the board does not have ({0})")]
    UnknownButton(ButtonId),
    #[error("button {0} names a picture or sound that the board does not have")]
    UnknownMedia(ButtonId),
    #[error("two pictures or sounds of one board have the same id")]
    TwoMedia,
    #[error("a protected word is hidden (button {0})")]
    ProtectedHidden(ButtonId),
    #[error("two boards of one set have the same id ({0})")]
    TwoBoards(BoardId),
    #[error("a board set needs at least one board")]
    NoBoards,
    #[error("the first board ({0}) is not in the set")]
    NoRoot(BoardId),
    #[error("a button links to a board that is not in the set ({0})")]
    UnknownBoard(BoardId),
    #[error("a picture or sound of the set has no bytes under its name")]
    MissingBytes,
}
