//! Where the child is: a board of their own, with the way back, and perhaps the important words laid over it.

use super::Vocabulary;
use crate::id::BoardId;

/// More steps back than this are forgotten, oldest first; *home* is always one press away.
pub const HISTORY_MAX: usize = 32;

/// Which set the board on screen belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Own,
    /// The important words are open; the child's own board waits underneath.
    Important,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Position {
    own: Trail,
    important: Option<Trail>,
}

/// A board and the boards that led to it.
#[derive(Clone, Debug, PartialEq)]
struct Trail {
    here: BoardId,
    before: Vec<BoardId>,
}

impl Trail {
    const fn at(here: BoardId) -> Self {
        Self { here, before: Vec::new() }
    }

    fn open(&mut self, board: BoardId) {
        if board == self.here {
            return;
        }
        self.before.push(self.here);
        let spare = self.before.len().saturating_sub(HISTORY_MAX);
        self.before.drain(..spare);
        self.here = board;
    }
}

impl Position {
    pub(super) fn home(vocabulary: &Vocabulary) -> Self {
        Self { own: Trail::at(vocabulary.home().id), important: None }
    }

    pub(super) fn board(&self) -> BoardId {
        self.important.as_ref().unwrap_or(&self.own).here
    }

    pub(super) fn page(&self) -> Page {
        if self.important.is_some() { Page::Important } else { Page::Own }
    }

    pub(super) fn is_important(&self) -> bool {
        self.important.is_some()
    }

    pub(super) fn can_go_back(&self) -> bool {
        self.important.is_some() || !self.own.before.is_empty()
    }

    /// Opens the child's first board. The way back is forgotten, the important words are put away.
    pub(super) fn go_home(&mut self, vocabulary: &Vocabulary) {
        *self = Self::home(vocabulary);
    }

    /// One step back: within the important words, then out of them, then along the child's own boards.
    pub(super) fn go_back(&mut self) {
        let trail = self.important.as_mut().unwrap_or(&mut self.own);
        match trail.before.pop() {
            Some(board) => trail.here = board,
            None => self.important = None,
        }
    }

    pub(super) fn put_important_away(&mut self) {
        self.important = None;
    }

    pub(super) fn open(&mut self, board: BoardId) {
        self.important.as_mut().unwrap_or(&mut self.own).open(board);
    }

    /// The corner always ends at the first page of the important words. It never closes them, so that pressing it again and
    /// again ends at the same place.
    pub(super) fn open_important(&mut self, vocabulary: &Vocabulary) {
        self.important = Some(Trail::at(vocabulary.important_home()));
    }

    /// Boards that are no longer there are left.
    pub(super) fn settle_in(&mut self, vocabulary: &Vocabulary) {
        let own = |board: &BoardId| vocabulary.own().board(*board).is_some();
        self.own.before.retain(own);
        if !own(&self.own.here) {
            self.own = Trail::at(vocabulary.home().id);
        }
        if let Some(trail) = &mut self.important {
            let important = |board: &BoardId| vocabulary.important().board(*board).is_some();
            trail.before.retain(important);
            if !important(&trail.here) {
                *trail = Trail::at(vocabulary.important_home());
            }
        }
    }
}
