//! A board set on the workbench: copies of the boards that are being changed, and every question whether they may be.

use super::media::referred;
use super::{At, EditKind, EditRefusal};
use crate::board::{Board, BoardParts, BoardRefusal, BoardSet, BoardSetParts, Button, MediaBytes, Place};
use crate::id::{BoardId, ButtonId, MediaId};
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Work<'a> {
    before: &'a BoardSet,
    /// The boards that nobody changes.
    important: &'a BoardSet,
    touched: BTreeMap<BoardId, BoardParts>,
    /// Boards that were not there before, in the order in which they came.
    added: Vec<BoardId>,
    pub media: MediaBytes,
}

impl<'a> Work<'a> {
    pub fn new(before: &'a BoardSet, important: &'a BoardSet) -> Self {
        Self { before, important, touched: BTreeMap::new(), added: Vec::new(), media: MediaBytes::new() }
    }

    /// A board that is about to be changed.
    pub fn board(&mut self, id: BoardId, attempt: EditKind) -> Result<&mut BoardParts, EditRefusal> {
        if self.important.board(id).is_some() {
            return Err(EditRefusal::Important { board: id, attempt });
        }
        match self.touched.entry(id) {
            std::collections::btree_map::Entry::Occupied(entry) => Ok(entry.into_mut()),
            std::collections::btree_map::Entry::Vacant(entry) => {
                let board = self.before.board(id).ok_or(EditRefusal::NoBoard)?;
                Ok(entry.insert(board.clone().into_parts()))
            }
        }
    }

    /// The board of a button that is about to be changed, once it is sure that it may be.
    pub fn board_of(&mut self, at: At, attempt: EditKind) -> Result<&mut BoardParts, EditRefusal> {
        let board = self.board(at.board, attempt)?;
        let button = board.buttons.iter().find(|button| button.id == at.button).ok_or(EditRefusal::NoButton)?;
        unprotected(at.board, button, attempt)?;
        Ok(board)
    }

    /// A button that is about to be changed.
    pub fn button(&mut self, at: At, attempt: EditKind) -> Result<&mut Button, EditRefusal> {
        let board = self.board_of(at, attempt)?;
        board.buttons.iter_mut().find(|button| button.id == at.button).ok_or(EditRefusal::NoButton)
    }

    /// A board as it stands on the bench, for looking at it.
    pub fn look(&self, id: BoardId) -> Option<&BoardParts> {
        self.touched.get(&id).or_else(|| self.before.board(id).map(|board| &**board))
    }

    pub fn has_board(&self, id: BoardId) -> bool {
        self.look(id).is_some() || self.important.board(id).is_some()
    }

    pub fn add_board(&mut self, parts: BoardParts) {
        self.added.push(parts.id);
        self.touched.insert(parts.id, parts);
    }

    /// The outcome. Boards that nobody touched are the very same; media that nothing refers to any more are let go.
    pub fn finish(mut self) -> Result<BoardSet, BoardRefusal> {
        let before = self.before;
        let known = referred(before);
        let elsewhere: BTreeSet<MediaId> =
            known.iter().copied().filter(|media| !before.media.contains_key(media)).collect();
        let mut boards: Vec<Board> = Vec::with_capacity(before.boards.len() + self.added.len());
        for board in &before.boards {
            boards.push(match self.touched.remove(&board.id) {
                Some(parts) if parts != **board => Board::new(parts)?,
                _ => board.clone(),
            });
        }
        for id in &self.added {
            if let Some(parts) = self.touched.remove(id) {
                boards.push(Board::new(parts)?);
            }
        }
        let mut media = before.media.clone();
        media.append(&mut self.media);
        let parts = BoardSetParts {
            id: before.id,
            name: before.name.clone(),
            root: before.root,
            boards,
            media,
            extras: before.extras.clone(),
        };
        let after = BoardSet::with_media_elsewhere(parts, &elsewhere)?;
        let needed = referred(&after);
        let is_loose =
            |media: &MediaId| !needed.contains(media) && (known.contains(media) || !before.media.contains_key(media));
        if !after.media.keys().any(is_loose) {
            return Ok(after);
        }
        let mut parts = after.into_parts();
        parts.media.retain(|media, _| !is_loose(media));
        BoardSet::with_media_elsewhere(parts, &elsewhere)
    }
}

/// Refuses to touch an urgent word.
pub(super) fn unprotected(board: BoardId, button: &Button, attempt: EditKind) -> Result<(), EditRefusal> {
    match button.urgent {
        Some(word) => Err(EditRefusal::Protected { board, button: button.id, word, attempt }),
        None => Ok(()),
    }
}

/// Every place where a button starts.
pub(super) fn places_of(board: &BoardParts, button: ButtonId) -> Vec<Place> {
    board.grid.placed().filter(|(_, id, ..)| *id == button).map(|(place, ..)| place).collect()
}
