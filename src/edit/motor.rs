//! What moving a word costs. A child finds a word by where the hand goes, so a move is made only by somebody who has been told
//! which words the hand would have to learn again.

use super::EditRefusal;
use crate::board::{BoardSet, Cell, Place};
use crate::id::{BoardId, ButtonId};

/// What would move. It says which words, for the warning; [`MotorCost::accept`] is what the adult's "yes" becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MotorCost {
    board: BoardId,
    from: Place,
    to: Place,
    moved: Vec<ButtonId>,
}

/// A move whose cost somebody has seen and accepted. There is no other way to make one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted(MotorCost);

impl MotorCost {
    /// Looks at what taking the word at `from` to `to` would move: one word, or two that change places.
    pub fn of(set: &BoardSet, board: BoardId, from: Place, to: Place) -> Result<Self, EditRefusal> {
        let grid = &set.board(board).ok_or(EditRefusal::NoBoard)?.grid;
        let Cell::Button { button, .. } = grid.cell(from) else { return Err(EditRefusal::NothingThere(from)) };
        if from == to {
            return Err(EditRefusal::Nothing);
        }
        let mut moved = vec![button];
        if let Cell::Button { button, .. } = grid.cell(to) {
            moved.push(button);
        }
        Ok(Self { board, from, to, moved })
    }

    pub const fn board(&self) -> BoardId {
        self.board
    }

    /// The words that the hand would have to learn again.
    pub fn moved(&self) -> &[ButtonId] {
        &self.moved
    }

    pub fn accept(self) -> Accepted {
        Accepted(self)
    }
}

impl Accepted {
    pub(super) const fn board(&self) -> BoardId {
        self.0.board
    }

    pub(super) const fn places(&self) -> (Place, Place) {
        (self.0.from, self.0.to)
    }

    pub(super) fn moved(&self) -> &[ButtonId] {
        &self.0.moved
    }
}
