//! A board set: a vocabulary, which is boards that link to each other, and the bytes of their pictures and sounds.

use super::{Board, BoardRefusal, Extras, LinkTarget, MediaBytes};
use crate::id::{BoardId, BoardSetId, MediaId};
use std::collections::BTreeSet;
use std::ops::Deref;

/// What a board set is made of. Only [`BoardSet::new`] turns it into one.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardSetParts {
    pub id: BoardSetId,
    pub name: String,
    /// The board that *home* opens.
    pub root: BoardId,
    /// Every board, in the order of the package.
    pub boards: Vec<Board>,
    pub media: MediaBytes,
    /// Unknown keys of the package's manifest.
    pub extras: Extras,
}

/// A checked board set. Its parts can be read, not changed.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardSet(BoardSetParts);

impl BoardSet {
    pub fn new(parts: BoardSetParts) -> Result<Self, BoardRefusal> {
        Self::with_media_elsewhere(parts, &BTreeSet::new())
    }

    /// The same for a set some of whose media lie elsewhere, in a journal, and are fetched when they are wanted.
    pub fn with_media_elsewhere(parts: BoardSetParts, elsewhere: &BTreeSet<MediaId>) -> Result<Self, BoardRefusal> {
        if parts.boards.is_empty() {
            return Err(BoardRefusal::NoBoards);
        }
        let mut ids = BTreeSet::new();
        for board in &parts.boards {
            if !ids.insert(board.id) {
                return Err(BoardRefusal::TwoBoards(board.id));
            }
        }
        if !ids.contains(&parts.root) {
            return Err(BoardRefusal::NoRoot(parts.root));
        }
        for board in &parts.boards {
            let targets = board.buttons.iter().filter_map(|button| button.link.as_ref()).map(|link| link.target);
            for target in targets {
                match target {
                    LinkTarget::Board(id) if !ids.contains(&id) => return Err(BoardRefusal::UnknownBoard(id)),
                    LinkTarget::Board(_) | LinkTarget::Dead => {}
                }
            }
            let pictures = board.images.iter().filter_map(|image| image.media);
            let clips = board.sounds.iter().filter_map(|sound| sound.media);
            let missing = |media| !parts.media.contains_key(&media) && !elsewhere.contains(&media);
            if pictures.chain(clips).any(missing) {
                return Err(BoardRefusal::MissingBytes);
            }
        }
        Ok(Self(parts))
    }

    pub fn into_parts(self) -> BoardSetParts {
        self.0
    }

    pub fn board(&self, id: BoardId) -> Option<&Board> {
        self.boards.iter().find(|board| board.id == id)
    }
}

impl Deref for BoardSet {
    type Target = BoardSetParts;

    fn deref(&self) -> &BoardSetParts {
        &self.0
    }
}
