//! What a child can say: their own board set and the important words, each board with the revision that the record names.
//!
//! Made once per change and shared. The important words are there whatever the child's own set holds.

use super::suggesting::{BoardWords, Gathered};
use crate::board::{Board, BoardSet, Button};
use crate::id::{BoardId, ButtonId, MediaId, RevisionId};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

#[derive(Clone, PartialEq)]
pub struct Vocabulary {
    own: Arc<BoardSet>,
    important: Arc<BoardSet>,
    revisions: BTreeMap<BoardId, RevisionId>,
    /// The board that *home* opens.
    home: Board,
    home_revision: RevisionId,
    important_home: BoardId,
    /// How a sentence begins, if that came with the important words.
    beginnings: Option<BoardId>,
    words: BoardWords,
}

/// The board of sentences' beginnings, as its file calls it.
const BEGINNINGS: &str = "sentences";

/// Why board sets and revisions do not make a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VocabularyRefusal {
    #[error("a board has no revision ({0})")]
    NoRevision(BoardId),
    #[error("a board comes in two revisions ({0})")]
    TwoRevisions(BoardId),
    #[error("a board set has no first board")]
    NoRoot,
}

impl Vocabulary {
    /// Every board of either set needs its revision. A set may stand in for both: a child without boards of their own still
    /// has the important words.
    pub fn new(
        own: Arc<BoardSet>,
        own_revisions: &BTreeMap<BoardId, RevisionId>,
        important: Arc<BoardSet>,
        important_revisions: &BTreeMap<BoardId, RevisionId>,
    ) -> Result<Self, VocabularyRefusal> {
        let mut revisions = BTreeMap::new();
        for (set, known) in [(&own, own_revisions), (&important, important_revisions)] {
            for board in &set.boards {
                let revision = *known.get(&board.id).ok_or(VocabularyRefusal::NoRevision(board.id))?;
                if revisions.insert(board.id, revision).is_some_and(|other| other != revision) {
                    return Err(VocabularyRefusal::TwoRevisions(board.id));
                }
            }
        }
        let home = own.board(own.root).ok_or(VocabularyRefusal::NoRoot)?.clone();
        let home_revision = *revisions.get(&home.id).ok_or(VocabularyRefusal::NoRevision(home.id))?;
        let important_home = important.board(important.root).ok_or(VocabularyRefusal::NoRoot)?.id;
        let named = |board: &&Board| board.foreign_id.as_deref() == Some(BEGINNINGS);
        let beginnings = important.boards.iter().find(named).map(|board| board.id);
        Ok(Self {
            own,
            important,
            revisions,
            home,
            home_revision,
            important_home,
            beginnings,
            words: BoardWords::default(),
        })
    }

    /// The same important words with other boards of the child's own.
    pub fn with_own(
        &self,
        own: Arc<BoardSet>,
        own_revisions: &BTreeMap<BoardId, RevisionId>,
    ) -> Result<Self, VocabularyRefusal> {
        Self::new(own, own_revisions, Arc::clone(&self.important), &self.revisions)
    }

    /// The child's own board set.
    pub fn own(&self) -> &BoardSet {
        &self.own
    }

    /// The child's own board set, to be held for longer.
    pub fn own_shared(&self) -> Arc<BoardSet> {
        Arc::clone(&self.own)
    }

    /// The revisions of the child's own boards.
    pub fn own_revisions(&self) -> BTreeMap<BoardId, RevisionId> {
        self.own.boards.iter().filter_map(|board| Some((board.id, self.revision(board.id)?))).collect()
    }

    /// The important words.
    pub fn important(&self) -> &BoardSet {
        &self.important
    }

    /// The board that *home* opens.
    pub fn home(&self) -> &Board {
        &self.home
    }

    /// The first page of the important words.
    pub fn important_home(&self) -> BoardId {
        self.important_home
    }

    /// How a sentence begins, in the order in which the beginnings stand in an empty bar.
    pub fn beginnings(&self) -> impl Iterator<Item = (&Board, &Button)> {
        let board = self.beginnings.and_then(|id| self.important.board(id));
        board.into_iter().flat_map(|board| {
            board.grid.placed().filter_map(move |(_, button, ..)| Some((board, board.button(button)?)))
        })
    }

    /// A board of either set.
    pub fn board(&self, id: BoardId) -> Option<&Board> {
        self.own.board(id).or_else(|| self.important.board(id))
    }

    pub fn button(&self, board: BoardId, button: ButtonId) -> Option<&Button> {
        self.board(board)?.button(button)
    }

    pub fn revision(&self, board: BoardId) -> Option<RevisionId> {
        self.revisions.get(&board).copied()
    }

    /// The board that is on screen under this id, with its revision: the child's first board where there is no such board.
    pub fn shown(&self, id: BoardId) -> (&Board, RevisionId) {
        match (self.board(id), self.revision(id)) {
            (Some(board), Some(revision)) => (board, revision),
            _ => (&self.home, self.home_revision),
        }
    }

    /// The words of every board, for whoever spells.
    pub(super) fn words(&self) -> Arc<Gathered> {
        self.words.of(self)
    }

    /// The bytes of a clip or picture of either set.
    pub fn media(&self, id: MediaId) -> Option<&Arc<[u8]>> {
        self.own.media.get(&id).or_else(|| self.important.media.get(&id))
    }

    /// The recorded clip of a button, where its bytes came with the set.
    pub fn clip(&self, board: &Board, button: &Button) -> Option<&Arc<[u8]>> {
        self.media(board.sound_of(button)?.media?)
    }
}

/// A child's words do not belong in a log, so only sizes are shown.
impl fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vocabulary")
            .field("own", &self.own.boards.len())
            .field("important", &self.important.boards.len())
            .finish_non_exhaustive()
    }
}
