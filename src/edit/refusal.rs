//! Why an edit was not made. One sentence each, for the adult who wanted it; none names a word of the child's.

use super::EditKind;
use super::text::{LABEL_MAX, NAME_MAX, SPOKEN_MAX};
use crate::board::{BoardRefusal, GridRefusal, Urgent};
use crate::id::{BoardId, ButtonId};

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditRefusal {
    #[error("{}", protected(*attempt, *word))]
    Protected { board: BoardId, button: ButtonId, word: Urgent, attempt: EditKind },
    #[error("The boards behind the corner “important words” are the same for every child; nobody changes them.")]
    Important { board: BoardId, attempt: EditKind },
    #[error("That would leave an urgent word further from the first board than it is; the way to it stays as it is.")]
    FartherFromUrgent { board: BoardId, attempt: EditKind },
    #[error("There is no such board among this child’s boards.")]
    NoBoard,
    #[error("There is no such word on this board.")]
    NoButton,
    #[error("A new word or board needs an id of its own.")]
    SameId,
    #[error("Something stands at row {}, column {} already; it keeps its place.", .0.row + 1, .0.column + 1)]
    Taken(crate::board::Place),
    #[error("Row {}, column {} is outside this board.", .0.row + 1, .0.column + 1)]
    Outside(crate::board::Place),
    #[error("There is nothing at row {}, column {} to move.", .0.row + 1, .0.column + 1)]
    NothingThere(crate::board::Place),
    #[error("These two are not of the same size, so neither fits in the other’s place.")]
    OtherSize,
    #[error("The board has changed since the warning about moving was shown; please look at it again.")]
    OtherMove,
    #[error("This word is on the board already; what can be put back lies in the board’s tray.")]
    OnTheGrid,
    #[error("This word is in the board’s tray already.")]
    InTheTray,
    #[error("A word needs a label or a picture.")]
    Empty,
    #[error("A word needs something to be heard: a label, a text to speak or a recording.")]
    Silent,
    #[error("A label has at most {LABEL_MAX} letters; a longer text can be spoken instead.")]
    LongLabel,
    #[error("A text to speak has at most {SPOKEN_MAX} letters.")]
    LongSpoken,
    #[error("A board’s name has 1 to {NAME_MAX} letters.")]
    Name,
    #[error("This button opens a board already; take another one for the new board.")]
    OpensAlready,
    #[error("A board’s button cannot open the board that it stands on.")]
    OpensItself,
    #[error("Something stands where rows or columns would go; nothing on a board is moved to make it smaller.")]
    InTheWay,
    #[error("A board has 1 to {0} rows and columns.", crate::board::MAX_SIDE)]
    Size,
    #[error("There is nothing to do.")]
    Nothing,
    #[error("The boards would not fit together: {0}.")]
    Board(#[from] BoardRefusal),
}

impl EditRefusal {
    /// The board, button and word that were to be changed, and how, where what stopped it is that nobody may.
    pub fn protected(&self) -> Option<(BoardId, Option<ButtonId>, Option<Urgent>, EditKind)> {
        match *self {
            Self::Protected { board, button, word, attempt } => Some((board, Some(button), Some(word), attempt)),
            Self::Important { board, attempt } | Self::FartherFromUrgent { board, attempt } => {
                Some((board, None, None, attempt))
            }
            _ => None,
        }
    }
}

impl From<GridRefusal> for EditRefusal {
    fn from(refusal: GridRefusal) -> Self {
        match refusal {
            GridRefusal::Size { .. } => Self::Size,
            GridRefusal::Outside(place) => Self::Outside(place),
            GridRefusal::Taken(place) => Self::Taken(place),
        }
    }
}

fn protected(attempt: EditKind, word: Urgent) -> String {
    let name = match word {
        Urgent::Tell => "I want to tell",
        other => other.name(),
    };
    let why = match attempt {
        EditKind::Hide => "it is never hidden",
        EditKind::Move => "it never moves",
        EditKind::TakeOff => "it never leaves the board",
        EditKind::Resize => {
            "other rows or columns would change its size; put the new words on a board that opens from here"
        }
        EditKind::Copy | EditKind::PutBack => {
            "it stands behind the corner of every board, and a copy could never be taken off again"
        }
        EditKind::Recording | EditKind::Spoken => "it is always heard as it is",
        EditKind::Colours | EditKind::Class | EditKind::Picture => "it always looks as it does",
        EditKind::Restore => "the earlier boards lack it or have it elsewhere",
        _ => "nobody changes it",
    };
    format!("“{name}” is an urgent word: {why}.")
}
