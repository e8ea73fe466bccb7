//! Between a board set and the journal: the rows that it is kept as, and the way back.

use crate::board::{BoardSet, BoardSetParts, MediaBytes};
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
    /// Sounds only: they are heard at once. Pictures are fetched when they are drawn.
    Sounds,
    /// Everything, for the way out.
    All,
}

/// A board set as rows, and the revision that these rows give it.
pub fn rows(set: &BoardSet) -> (NewRows, RevisionId, Revisions) {
    let mut rows = NewRows::none();
    let mut boards = Vec::new();
    for board in &set.boards {
        let revision = rows.board(obf::write_board(board));
        boards.push(BoardRevision { board: board.id, revision });
    }
    for bytes in set.media.values() {
        rows.medium(media_type(bytes), Arc::clone(bytes));
    }
    let revisions = boards.iter().map(|board| (board.board, board.revision)).collect();
    let revision = rows.set(&SetRevision {
        set: set.id,
        name: set.name.clone(),
        root: set.root,
        boards,
        extras: set.extras.clone(),
    });
    (rows, revision, revisions)
}

/// A board set as it stood in this revision.
pub fn load(reader: &Reader, revision: RevisionId, fetch: Fetch) -> Result<(BoardSet, Revisions), JournalError> {
    let bytes = reader.set_revision(revision)?.ok_or(NOT_A_BOARD)?;
    let kept = SetRevision::from_bytes(&bytes).ok_or(NOT_A_BOARD)?;
    let mut boards = Vec::new();
    for board in &kept.boards {
        let bytes = reader.board_revision(board.revision)?.ok_or(NOT_A_BOARD)?;
        boards.push(obf::read_board(&bytes).map_err(|_| NOT_A_BOARD)?);
    }
    let sounds = boards.iter().flat_map(|board| &board.sounds).filter_map(|sound| sound.media);
    let pictures: BTreeSet<MediaId> =
        boards.iter().flat_map(|board| &board.images).filter_map(|image| image.media).collect();
    let wanted: BTreeSet<MediaId> = match fetch {
        Fetch::Sounds => sounds.collect(),
        Fetch::All => sounds.chain(pictures.iter().copied()).collect(),
    };
    let mut media = MediaBytes::new();
    for id in wanted {
        if let Some(bytes) = reader.medium(id)?.and_then(|medium| medium.bytes) {
            media.insert(id, bytes.into());
        }
    }
    let revisions = kept.boards.iter().map(|board| (board.board, board.revision)).collect();
    let parts = BoardSetParts { id: kept.set, name: kept.name, root: kept.root, boards, media, extras: kept.extras };
    let set = BoardSet::with_media_elsewhere(parts, &pictures).map_err(|_| NOT_A_BOARD)?;
    Ok((set, revisions))
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
