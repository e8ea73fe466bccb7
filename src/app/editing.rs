//! Editing a child's boards: every edit is a revision in the journal before it is on the child's screen, and every revision
//! can be come back to. The rules are in `edit`; here are the adult, the disk and the screen.
//!
//! The child's place, the message bar and what was given to a partner outlive an edit; they name the boards that they are of.

use super::App;
use super::adult::chosen;
use super::answer::Answer;
use super::clock::Clock;
use super::editing_media::cleaned;
use super::revisions::Revision;
use super::trouble::Trouble;
use super::vocabulary::{self, Beside, Fetch, Revisions};
use crate::board::BoardSet;
use crate::edit::{self, Changes, Edit, EditKind, EditRefusal, History, Path, keeps_protected, path_to};
use crate::event::Event;
use crate::id::{AdultId, ChildId, RevisionId};
use crate::journal::{JournalError, NewRows};
use std::sync::Arc;

/// What can be done with a child's boards. The child is the one on the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum EditWish {
    /// Undo leads back to here and no further. Without it, it leads back to the boards before the first edit.
    Begin,
    /// All of these, or none. Photos are made small and lose everything but their pixels on the way in.
    Apply(Vec<Edit>),
    Undo,
    Redo,
    /// Boards that the child once had, as they stood then.
    Restore {
        revision: RevisionId,
    },
    /// Undo is over; every revision can still be restored.
    End,
}

/// What can be undone on whose boards.
pub struct Editing {
    child: ChildId,
    history: History<RevisionId>,
}

/// A child's boards as they are on the screen and in the journal.
struct Present {
    set: Arc<BoardSet>,
    revisions: Revisions,
    revision: RevisionId,
}

/// Boards on their way to the screen.
struct Next {
    set: BoardSet,
    revisions: Revisions,
    revision: RevisionId,
    rows: NewRows,
}

impl App {
    pub(super) fn edit(&mut self, adult: AdultId, wish: EditWish, clock: &dyn Clock) -> Result<Answer, Trouble> {
        let present = self.present()?;
        match wish {
            EditWish::Begin => {
                self.begin_editing(&present, Begin::Anew)?;
                Ok(Answer::Done)
            }
            EditWish::End => {
                self.editing = None;
                Ok(Answer::Done)
            }
            EditWish::Apply(edits) => {
                let edits = edits.into_iter().map(cleaned).collect::<Result<Vec<_>, _>>()?;
                let after = match edit::apply(&present.set, &edits, &self.important) {
                    Ok(after) => after,
                    Err(refusal) => return Err(self.refused(adult, refusal, clock)),
                };
                let beside = Beside::these(&present.set, &present.revisions);
                let (rows, revision, revisions) = vocabulary::rows_beside(&after, &beside);
                let set = vocabulary::without_pictures(after)?;
                let next = Next { set, revisions, revision, rows };
                self.take_over(adult, &present, next, History::done, clock)
            }
            EditWish::Undo => {
                let earlier = self.history_of(&present).and_then(|history| history.earlier().copied());
                self.go_to(
                    adult,
                    &present,
                    earlier.ok_or(Trouble::NothingToUndo)?,
                    |history, _| history.undone(),
                    clock,
                )
            }
            EditWish::Redo => {
                let later = self.history_of(&present).and_then(|history| history.later().copied());
                self.go_to(adult, &present, later.ok_or(Trouble::NothingToRedo)?, |history, _| history.redone(), clock)
            }
            EditWish::Restore { revision } => {
                let known = self.board_sets()?.iter().any(|(.., known)| *known == revision);
                if !known {
                    return Err(Trouble::NoSuchRevision);
                }
                self.go_to(adult, &present, revision, History::done, clock)
            }
        }
    }

    /// How many steps can be undone, and how many done again.
    pub fn undoable(&self) -> (usize, usize) {
        let history = self.present().ok().and_then(|present| self.history_of(&present));
        history.map_or((0, 0), |history| (history.undoable(), history.redoable()))
    }

    /// The ways to a word from the child's first board, and after them those from the corner of the important words.
    pub fn paths_to(&self, word: &str) -> (Vec<Path>, Vec<Path>) {
        let own = self.child.as_ref().map(|child| path_to(child.state().vocabulary().own(), word));
        (own.unwrap_or_default(), path_to(&self.important, word))
    }

    /// The revisions of this child's boards, newest first, at most so many.
    pub fn revisions(&self, most: usize) -> Result<Vec<Revision>, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        Ok(super::revisions::newest(child.reader()?, most)?)
    }

    fn present(&self) -> Result<Present, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        child.reader()?;
        let vocabulary = child.state().vocabulary();
        let revisions = vocabulary.own_revisions();
        let set = vocabulary.own_shared();
        let revision = vocabulary::revision_of(&set, &revisions).ok_or(Trouble::OtherBoards)?;
        // A child whose boards could not be read has the starter board; to edit that would put it in their place for good.
        if child.child().board_set.is_some_and(|(_, chosen)| chosen != revision) {
            return Err(Trouble::OtherBoards);
        }
        Ok(Present { set, revisions, revision })
    }

    /// What can be undone from here. Whatever else has changed the boards meanwhile has ended it.
    fn history_of(&self, present: &Present) -> Option<&History<RevisionId>> {
        let child = self.child.as_ref()?.id;
        let editing = self.editing.as_ref().filter(|editing| editing.child == child)?;
        Some(&editing.history).filter(|history| *history.present() == present.revision)
    }

    fn begin_editing(&mut self, present: &Present, begin: Begin) -> Result<&mut History<RevisionId>, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?.id;
        let goes_on = begin == Begin::GoOn && self.history_of(present).is_some();
        let editing = self.editing.take().filter(|_| goes_on);
        let editing = editing.unwrap_or_else(|| Editing { child, history: History::new(present.revision) });
        Ok(&mut self.editing.insert(editing).history)
    }

    /// Leads back, or forward, to boards that are in the journal.
    fn go_to(
        &mut self,
        adult: AdultId,
        present: &Present,
        revision: RevisionId,
        step: impl FnOnce(&mut History<RevisionId>, RevisionId),
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let reader = self.child.as_ref().ok_or(Trouble::NoSuchChild)?.reader()?;
        let beside = Beside::these(&present.set, &present.revisions);
        let (set, revisions) = vocabulary::load_beside(reader, revision, Fetch::Sounds, beside)?;
        if set.id == present.set.id
            && let Err(refusal) = keeps_protected(&present.set, &set, EditKind::Restore)
        {
            return Err(self.refused(adult, refusal, clock));
        }
        let next = Next { set, revisions, revision, rows: NewRows::none() };
        self.take_over(adult, present, next, step, clock)
    }

    /// Keeps the next boards, then shows them, then moves on in what can be undone. Whatever fails leaves all three.
    fn take_over(
        &mut self,
        adult: AdultId,
        present: &Present,
        next: Next,
        step: impl FnOnce(&mut History<RevisionId>, RevisionId),
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let Next { set, revisions, revision, rows } = next;
        let changes = Changes::between(&present.set, &set);
        if revision == present.revision {
            return Ok(Answer::Edited { revision, changes });
        }
        let set = Arc::new(set);
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let vocabulary = child.state().vocabulary().with_own(Arc::clone(&set), &revisions);
        let vocabulary = vocabulary.map_err(|_| JournalError::Damaged { what: "the boards do not fit together" })?;
        self.tell_with(adult, vec![chosen(&set, revision)], rows, clock)?;
        step(self.begin_editing(present, Begin::GoOn)?, revision);
        let child = self.child.as_mut().ok_or(Trouble::NoSuchChild)?;
        child.show(vocabulary, &mut *self.voice, clock);
        Ok(Answer::Edited { revision, changes })
    }

    /// That somebody tried to change what nobody may is written down. Where it cannot be, a notice says so, and what was
    /// wanted is refused all the same.
    fn refused(&mut self, adult: AdultId, refusal: EditRefusal, clock: &dyn Clock) -> Trouble {
        if let Some((board, button, word, attempt)) = refusal.protected() {
            let tried = Event::ProtectedEditRefused { board, button, word, attempt };
            if self.tell_with(adult, vec![tried], NewRows::none(), clock).is_err() {
                self.attend();
            }
        }
        Trouble::Edit(refusal)
    }
}

/// Whether what could be undone before still can.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begin {
    Anew,
    GoOn,
}
