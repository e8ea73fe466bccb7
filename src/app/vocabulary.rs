//! Between a board set and the journal: the rows that it is kept as, and the way back.

use crate::board::{Board, BoardSet, BoardSetParts, MediaBytes};
use crate::id::{BoardId, MediaId, RevisionId};
use crate::interchange::{media_type, obf};
use crate::journal::{BoardRevision, JournalError, NewRows, Reader, SetRevision};
use crate::session::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const NOT_A_BOARD: JournalError = JournalError::Damaged { what: "a board cannot be read" };

/// The revision of every board of a set.
pub type Revisions = BTreeMap<BoardId, RevisionId>;

/// What of a board set's media is brought into memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetch {
    /// Neither, for pages: pictures are fetched one by one when they are drawn.
    Boards,
    /// Sounds only: they are heard at once. Pictures are fetched when they are drawn.
    Sounds,
    /// Everything, for the way out.
    All,
}

/// A board set as rows, and the revision that these rows give it.
pub fn rows(set: &BoardSet) -> (NewRows, RevisionId, Revisions) {
    rows_beside(set, &Beside::nothing())
}

/// What is in the journal already and in memory: boards, and the revision of each.
#[derive(Clone, Copy)]
pub struct Beside<'a>(Option<(&'a BoardSet, &'a Revisions)>);

impl<'a> Beside<'a> {
    pub const fn nothing() -> Self {
        Self(None)
    }

    pub const fn these(set: &'a BoardSet, revisions: &'a Revisions) -> Self {
        Self(Some((set, revisions)))
    }

    /// The revision of a board that is one of these, so that it need not be written again.
    fn revision_of(self, board: &Board) -> Option<RevisionId> {
        let (set, revisions) = self.0?;
        let known = set.board(board.id).filter(|known| known.is_shared_with(board))?;
        revisions.get(&known.id).copied()
    }

    fn bytes_of(self, media: MediaId) -> Option<Arc<[u8]>> {
        self.0.and_then(|(set, _)| set.media.get(&media).cloned())
    }

    /// The board of this revision, so that it need not be read again.
    fn board_in(self, kept: &BoardRevision) -> Option<Board> {
        let (set, revisions) = self.0?;
        let known = revisions.get(&kept.board).is_some_and(|revision| *revision == kept.revision);
        if known { set.board(kept.board).cloned() } else { None }
    }
}

/// The same, where some of the boards are in the journal already: only what differs becomes rows.
pub fn rows_beside(set: &BoardSet, beside: &Beside<'_>) -> (NewRows, RevisionId, Revisions) {
    let mut rows = NewRows::none();
    let mut boards = Vec::new();
    for board in &set.boards {
        let revision = beside.revision_of(board).unwrap_or_else(|| rows.board(obf::write_board(board)));
        boards.push(BoardRevision { board: board.id, revision });
    }
    for bytes in set.media.values() {
        rows.medium(media_type(bytes), Arc::clone(bytes));
    }
    let revisions = boards.iter().map(|board| (board.board, board.revision)).collect();
    let revision = rows.set(&as_kept(set, boards));
    (rows, revision, revisions)
}

fn as_kept(set: &BoardSet, boards: Vec<BoardRevision>) -> SetRevision {
    SetRevision { set: set.id, name: set.name.clone(), root: set.root, boards, extras: set.extras.clone() }
}

/// The revision of a set whose boards have these revisions.
pub fn revision_of(set: &BoardSet, revisions: &Revisions) -> Option<RevisionId> {
    let boards = set.boards.iter().map(|board| {
        let revision = *revisions.get(&board.id)?;
        Some(BoardRevision { board: board.id, revision })
    });
    Some(RevisionId::of(&as_kept(set, boards.collect::<Option<_>>()?).to_bytes()))
}

/// A board set as it stood in this revision.
pub fn load(reader: &Reader, revision: RevisionId, fetch: Fetch) -> Result<(BoardSet, Revisions), JournalError> {
    load_beside(reader, revision, fetch, Beside::nothing())
}

/// The same, where some of the boards are in memory: only what differs is read.
pub fn load_beside(
    reader: &Reader,
    revision: RevisionId,
    fetch: Fetch,
    beside: Beside<'_>,
) -> Result<(BoardSet, Revisions), JournalError> {
    let bytes = reader.set_revision(revision)?.ok_or(NOT_A_BOARD)?;
    let kept = SetRevision::from_bytes(&bytes).ok_or(NOT_A_BOARD)?;
    let mut boards = Vec::new();
    for board in &kept.boards {
        boards.push(match beside.board_in(board) {
            Some(board) => board,
            None => load_board(reader, board.revision)?,
        });
    }
    let sounds: BTreeSet<MediaId> =
        boards.iter().flat_map(|board| &board.sounds).filter_map(|sound| sound.media).collect();
    let pictures: BTreeSet<MediaId> =
        boards.iter().flat_map(|board| &board.images).filter_map(|image| image.media).collect();
    let wanted: BTreeSet<MediaId> = match fetch {
        Fetch::Boards => BTreeSet::new(),
        Fetch::Sounds => sounds.clone(),
        Fetch::All => sounds.union(&pictures).copied().collect(),
    };
    let mut media = MediaBytes::new();
    for id in wanted {
        if let Some(bytes) = beside.bytes_of(id) {
            media.insert(id, bytes);
        } else if let Some(bytes) = reader.medium(id)?.and_then(|medium| medium.bytes) {
            media.insert(id, bytes.into());
        }
    }
    let revisions = kept.boards.iter().map(|board| (board.board, board.revision)).collect();
    let parts = BoardSetParts { id: kept.set, name: kept.name, root: kept.root, boards, media, extras: kept.extras };
    let elsewhere = match fetch {
        Fetch::Boards => sounds.union(&pictures).copied().collect(),
        Fetch::Sounds | Fetch::All => pictures,
    };
    let set = BoardSet::with_media_elsewhere(parts, &elsewhere).map_err(|_| NOT_A_BOARD)?;
    Ok((set, revisions))
}

/// One board as it stood in this revision.
pub fn load_board(reader: &Reader, revision: RevisionId) -> Result<Board, JournalError> {
    let bytes = reader.board_revision(revision)?.ok_or(NOT_A_BOARD)?;
    obf::read_board(&bytes).map_err(|_| NOT_A_BOARD)
}

/// Which boards a set had in this revision.
pub fn boards_in(reader: &Reader, revision: RevisionId) -> Result<Revisions, JournalError> {
    let bytes = reader.set_revision(revision)?.ok_or(NOT_A_BOARD)?;
    let kept = SetRevision::from_bytes(&bytes).ok_or(NOT_A_BOARD)?;
    Ok(kept.boards.iter().map(|board| (board.board, board.revision)).collect())
}

/// A set without the bytes of its pictures: they are fetched when they are drawn, and would only fill the memory.
pub fn without_pictures(set: BoardSet) -> Result<BoardSet, JournalError> {
    let images = set.boards.iter().flat_map(|board| &board.images);
    let pictures: BTreeSet<MediaId> = images.filter_map(|image| image.media).collect();
    let sounds: BTreeSet<MediaId> =
        set.boards.iter().flat_map(|board| &board.sounds).filter_map(|sound| sound.media).collect();
    let mut parts = set.into_parts();
    parts.media.retain(|media, _| sounds.contains(media) || !pictures.contains(media));
    BoardSet::with_media_elsewhere(parts, &pictures).map_err(|_| NOT_A_BOARD)
}

/// A child's own boards and the important words, as one vocabulary.
pub fn join(
    set: Arc<BoardSet>,
    revisions: &Revisions,
    important: &Arc<BoardSet>,
    important_revisions: &BTreeMap<BoardId, RevisionId>,
) -> Result<Vocabulary, JournalError> {
    Vocabulary::new(set, revisions, Arc::clone(important), important_revisions)
        .map_err(|_| JournalError::Damaged { what: "the boards do not fit together" })
}
