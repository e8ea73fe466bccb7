//! The revisions of a child's boards: when, by whom, and what each changed of the one before it. Worked out from the rows of
//! the journal, so that nobody's account of an edit has to be believed.

use super::vocabulary::{self, Revisions};
use crate::board::Board;
use crate::edit::Changes;
use crate::event::{Event, Moment};
use crate::id::{AdultId, BoardId, BoardSetId, EntryId, RevisionId};
use crate::journal::{JournalError, Reader, Recorded};
use std::collections::{BTreeMap, BTreeSet};

/// A child's boards as they once stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    pub entry: EntryId,
    pub at: Moment,
    /// `None` where the entry does not say.
    pub by: Option<AdultId>,
    pub set: BoardSetId,
    pub name: String,
    pub revision: RevisionId,
    /// `None` where nothing of this board set came before, or its rows cannot be read.
    pub changes: Option<Changes>,
}

/// At most so many, newest first.
pub(super) fn newest(reader: &Reader, most: usize) -> Result<Vec<Revision>, JournalError> {
    let mut all = Vec::new();
    for (header, event, circumstances) in reader.accounts(&["board_set_chosen"])? {
        let Event::BoardSetChosen { set, name, revision, .. } = event else { continue };
        let by = match circumstances.author {
            Recorded::Given(by) => by,
            Recorded::Withheld => None,
        };
        all.push(Revision { entry: header.id, at: header.entered, by, set, name, revision, changes: None });
    }
    let first = all.len().saturating_sub(most);
    let mut boards = Boards { reader, read: BTreeMap::new() };
    let changes: Vec<Option<Changes>> = all
        .iter()
        .enumerate()
        .skip(first)
        .map(|(at, revision)| {
            let before = at.checked_sub(1).and_then(|at| all.get(at)).filter(|before| before.set == revision.set)?;
            boards.changes(before.revision, revision.revision).ok()
        })
        .collect();
    let mut newest: Vec<Revision> = all.split_off(first);
    for (revision, changes) in newest.iter_mut().zip(changes) {
        revision.changes = changes;
    }
    newest.reverse();
    Ok(newest)
}

/// Boards as they are compared. Of each board the revision that was read last is remembered: the next step begins with it.
struct Boards<'a> {
    reader: &'a Reader,
    read: BTreeMap<BoardId, (RevisionId, Board)>,
}

impl Boards<'_> {
    fn changes(&mut self, before: RevisionId, after: RevisionId) -> Result<Changes, JournalError> {
        let (were, are) = (vocabulary::boards_in(self.reader, before)?, vocabulary::boards_in(self.reader, after)?);
        let ids: BTreeSet<BoardId> = were.keys().chain(are.keys()).copied().collect();
        let mut changes = Changes::default();
        for id in ids.into_iter().filter(|id| were.get(id) != are.get(id)) {
            let before = self.board(&were, id)?;
            let after = self.board(&are, id)?;
            changes = changes.and(Changes::of_board(before.as_ref(), after.as_ref()));
        }
        Ok(changes)
    }

    fn board(&mut self, revisions: &Revisions, id: BoardId) -> Result<Option<Board>, JournalError> {
        let Some(revision) = revisions.get(&id) else { return Ok(None) };
        if let Some((known, board)) = self.read.get(&id)
            && known == revision
        {
            return Ok(Some(board.clone()));
        }
        let board = vocabulary::load_board(self.reader, *revision)?;
        self.read.insert(id, (*revision, board.clone()));
        Ok(Some(board))
    }
}
