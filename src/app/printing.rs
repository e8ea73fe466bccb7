//! Printing a child's boards, because an adult wants them on paper. Their photos are on it: the adult takes it into their hands,
//! and the record says that it was made.

use super::App;
use super::adult::write_new;
use super::answer::Answer;
use super::clock::Clock;
use super::trouble::Trouble;
use super::vocabulary::{self, Fetch};
use crate::board::BoardSet;
use crate::event::{Event, Moment};
use crate::id::{AdultId, ChildId, MediaId, RevisionId};
use crate::journal::{FileOf, NewRows, Reader};
use crate::report::paper_board::{Asked, Cut, PaperBoard, Print, Sheet, Stamped, stamp};
use crate::report::rendered::{Paper, paper_boards};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// What of a child's boards is wanted on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printing {
    pub sheet: Sheet,
    pub cut: Cut,
    /// Names of boards; all of them if there are none. The important words are always there.
    pub boards: Vec<String>,
    /// The file to write; it must not exist yet.
    pub out: PathBuf,
}

/// Boards that are to be set. Setting them takes neither the app nor the journal that writes.
pub(super) struct ToSet {
    press: Press,
    child: ChildId,
    printing: Printing,
}

/// Pages that are set, and in no file yet.
pub(super) struct SetBoards {
    child: ChildId,
    printed: Event,
    pages: usize,
    pdf: Vec<u8>,
    out: PathBuf,
}

impl App {
    /// Prints the boards that the child has on the screen.
    pub(super) fn print_boards(
        &mut self,
        adult: AdultId,
        printing: Printing,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let boards = self.boards_to_set(printing, clock)?.set()?;
        self.vouch_for_print(adult, &boards, clock)?;
        boards.write()
    }

    pub(super) fn boards_to_set(&self, printing: Printing, clock: &dyn Clock) -> Result<ToSet, Trouble> {
        if printing.out.exists() {
            return Err(Trouble::Exists(printing.out));
        }
        if cfg!(not(feature = "pdf")) {
            return Err(Trouble::NoTypesetter);
        }
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let chosen = child.child().board_set.map(|(_, revision)| revision);
        // Pictures are read beside whoever writes.
        let reader = self.home.folder.reader(FileOf::Child(child.id))?;
        let (set, revision) = match chosen {
            Some(revision) => (Arc::new(vocabulary::load(&reader, revision, Fetch::Boards)?.0), revision),
            None => (Arc::clone(&self.starter), vocabulary::rows(&self.starter).1),
        };
        let press = Press {
            set,
            revision,
            important: Arc::clone(&self.important),
            reader: Mutex::new(reader),
            app: self.home.app.clone(),
            now: clock.now(),
        };
        Ok(ToSet { press, child: child.id, printing })
    }

    /// The entry comes first, so that no print is out of the house before the record says so.
    pub(super) fn vouch_for_print(
        &mut self,
        adult: AdultId,
        boards: &SetBoards,
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        if self.child.as_ref().is_none_or(|child| child.id != boards.child) {
            return Err(Trouble::OtherChild);
        }
        self.tell_with(adult, vec![boards.printed.clone()], NewRows::none(), clock)
    }
}

impl ToSet {
    pub(super) fn set(self) -> Result<SetBoards, Trouble> {
        let Self { press, child, printing: Printing { sheet, cut, boards, out } } = self;
        let board = press.board(sheet, cut, Print::Wanted, &boards)?;
        let pdf = press.set(&board)?;
        let printed = Event::BoardsPrinted {
            set: press.set.id,
            revision: press.revision,
            boards: board.boards.iter().map(|page| page.board).collect(),
        };
        Ok(SetBoards { child, printed, pages: board.pages(), pdf, out })
    }
}

impl SetBoards {
    pub(super) fn write(self) -> Result<Answer, Trouble> {
        write_new(&self.out, &self.pdf)?;
        Ok(Answer::Printed { path: self.out, pages: self.pages })
    }
}

/// A board set with everything that its pages are made of.
pub(super) struct Press {
    pub set: Arc<BoardSet>,
    pub revision: RevisionId,
    pub important: Arc<BoardSet>,
    /// Pictures that lie in the child's file.
    pub reader: Mutex<Reader>,
    pub app: String,
    pub now: Moment,
}

impl Press {
    pub fn board(&self, sheet: Sheet, cut: Cut, print: Print, boards: &[String]) -> Result<PaperBoard, Trouble> {
        let stamped = Stamped {
            revision: self.revision,
            stamp: stamp(self.revision, vocabulary::rows(&self.important).1, &self.app),
            on: self.now.date_naive(),
        };
        let asked = Asked { set: &self.set, important: &self.important, sheet, cut, print, boards, stamped };
        PaperBoard::of(&asked).map_err(|unknown| Trouble::NoSuchBoard(unknown.0))
    }

    pub fn set(&self, board: &PaperBoard) -> Result<Vec<u8>, Trouble> {
        let media = |id: MediaId| -> Option<Arc<[u8]>> {
            let held = self.set.media.get(&id).or_else(|| self.important.media.get(&id));
            held.cloned().or_else(|| {
                let reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
                reader.medium(id).ok()??.bytes.map(Arc::from)
            })
        };
        match paper_boards(board, &media, self.now, &self.app) {
            Paper::Set(pdf) => Ok(pdf),
            Paper::NoTypesetter => Err(Trouble::NoTypesetter),
            Paper::Refused(why) => Err(Trouble::NotSet(why)),
        }
    }
}
