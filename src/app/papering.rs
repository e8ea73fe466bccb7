//! The paper board that is always there: whenever a child's boards change, their pages are written anew into the home's folder,
//! on a thread of their own. It holds no lock, no journal that writes and nothing that the child's screen needs. What it writes
//! lies open on the disk, so it has no photos in it (see `report::paper_board`).

use super::App;
use super::notice::{Cause, Notice};
use super::printing::Press;
use super::trouble::Trouble;
use super::vocabulary::{self, Fetch};
use crate::board::BoardSet;
use crate::event::{Event, Moment};
use crate::id::{ChildId, RevisionId};
use crate::journal::{FileOf, HomeFolder};
use crate::report::paper_board::{self, Cut, Print, Sheet};
use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// The first minutes after a start belong to the child.
const SETTLED_MS: u64 = 120_000;
/// How far the thread steps back behind that of the screen, in the system's own measure.
const STEP_BACK: i32 = 10;
/// The renderer of pictures and the typesetter go down into nested groups.
const STACK: usize = 16 << 20;

/// The paper board of a child, for whoever wants to print it as it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperCopy {
    /// It is there, as the boards are now or as they were a moment ago.
    There(PathBuf),
    NotYet,
    /// This build has no typesetter, so there never is one.
    Never,
}

/// Which paper boards are to be looked at, and the one that is being written.
#[derive(Default)]
pub struct Papering {
    /// The boards of each child as they were when they were last looked at.
    seen: BTreeMap<ChildId, Option<RevisionId>>,
    waiting: VecDeque<ChildId>,
    under_way: Option<UnderWay>,
    /// Every child's has been looked at since the start.
    all: Looked,
}

#[derive(Default, PartialEq, Eq)]
enum Looked {
    #[default]
    NotYet,
    Done,
}

/// The thread that writes a paper board. It reads a child's file, so it is waited for wherever it is let go of: a process that
/// ends under it would take the cipher away. What it has not begun to write by then it leaves.
struct UnderWay {
    told: Receiver<Result<(), Trouble>>,
    given_up: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.given_up.store(true, Ordering::Relaxed);
        // A thread that panicked has told nothing, and that is seen by whoever asks.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

impl App {
    /// Has the paper board of the child on the screen written anew if the boards have changed, and some time after the start
    /// that of every child whose own is missing or old. Never waits. Only the running window asks, again and again.
    pub fn keep_paper_current(&mut self) {
        if cfg!(not(feature = "pdf")) {
            return;
        }
        self.attend_paper();
        let settled = self.clock.mono() >= SETTLED_MS;
        if let Some(child) = self.child.as_ref().filter(|child| child.reader().is_ok()) {
            let (id, now) = (child.id, child.child().board_set.map(|(_, revision)| revision));
            let before = self.papering.seen.insert(id, now);
            // Boards that are met for the first time are looked at with all the others.
            let changed = before.is_some_and(|before| before != now) || (before.is_none() && settled);
            if changed && !self.papering.waiting.contains(&id) {
                self.papering.waiting.push_front(id);
            }
        }
        if settled && self.papering.all == Looked::NotYet {
            self.papering.all = Looked::Done;
            let all = self.home.record.children.iter().map(|(child, _)| *child);
            let more: Vec<ChildId> = all.filter(|child| !self.papering.waiting.contains(child)).collect();
            self.papering.waiting.extend(more);
        }
        if self.papering.under_way.is_none()
            && let Some(child) = self.papering.waiting.pop_front()
        {
            self.start_paper(child);
        }
    }

    /// Writes the paper board of the child on the screen anew if it is old, and waits for it. For the command line.
    pub fn write_paper(&mut self) -> Result<PaperCopy, Trouble> {
        let child = self.child.as_ref().filter(|child| child.reader().is_ok()).ok_or(Trouble::NoSuchChild)?.id;
        if cfg!(feature = "pdf") {
            self.work_of(child).run(&AtomicBool::new(false))?;
        }
        Ok(self.paper_copy(child))
    }

    /// Where the paper board of a child lies.
    pub fn paper_copy(&self, child: ChildId) -> PaperCopy {
        let path = self.home.folder.paper_path(child);
        match (path.exists(), cfg!(feature = "pdf")) {
            (true, _) => PaperCopy::There(path),
            (false, true) => PaperCopy::NotYet,
            (false, false) => PaperCopy::Never,
        }
    }

    /// When [`App::keep_paper_current`] has something to do that nobody else would wake it for.
    pub(super) fn paper_wake(&self) -> Option<u64> {
        let waits = cfg!(feature = "pdf") && !self.papering.seen.is_empty() && self.papering.all == Looked::NotYet;
        waits.then_some(SETTLED_MS)
    }

    /// Waits for the paper board that is being written, and writes the one that a change still waits for.
    pub(super) fn finish_paper(&mut self) {
        if self.papering.seen.is_empty() {
            return;
        }
        // A change of the last moment is seen as well; what only the start would look at is left to the next one.
        self.papering.all = Looked::Done;
        let changed = self.child.as_ref().map(|child| child.id);
        self.papering.waiting.retain(|child| Some(*child) == changed);
        self.keep_paper_current();
        while let Some(under_way) = &self.papering.under_way {
            let told = under_way.told.recv().unwrap_or(Err(Trouble::CutOff));
            self.paper_written(told);
            if let Some(child) = self.papering.waiting.pop_front() {
                self.start_paper(child);
            }
        }
    }

    fn start_paper(&mut self, child: ChildId) {
        let (tell, told) = mpsc::channel();
        let wake = Arc::clone(&self.wake);
        let work = self.work_of(child);
        let given_up = Arc::new(AtomicBool::new(false));
        let is_given_up = Arc::clone(&given_up);
        let run = move || {
            // Where the system does not let a thread step back, the screen is a little slower and nothing else is different.
            let _ = rustix::process::nice(STEP_BACK);
            let _ = tell.send(work.run(&is_given_up));
            wake();
        };
        match thread::Builder::new().name("paper".to_owned()).stack_size(STACK).spawn(run) {
            Ok(thread) => self.papering.under_way = Some(UnderWay { told, given_up, thread: Some(thread) }),
            Err(_) => self.paper_written(Err(Trouble::CutOff)),
        }
    }

    fn attend_paper(&mut self) {
        let Some(under_way) = &self.papering.under_way else { return };
        match under_way.told.try_recv() {
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => self.paper_written(Err(Trouble::CutOff)),
            Ok(told) => self.paper_written(told),
        }
    }

    fn paper_written(&mut self, told: Result<(), Trouble>) {
        self.papering.under_way = None;
        self.notices_mut().clear(|cause| *cause == Cause::PaperBoard);
        if let Err(trouble) = told {
            self.notices_mut().add(Notice::paper_board(&trouble));
        }
    }

    fn work_of(&self, child: ChildId) -> Work {
        Work {
            folder: (*self.home.folder).clone(),
            child,
            important: Arc::clone(&self.important),
            starter: Arc::clone(&self.starter),
            app: self.home.app.clone(),
            now: self.clock.now(),
        }
    }
}

/// Everything that the thread takes along.
struct Work {
    folder: HomeFolder,
    child: ChildId,
    important: Arc<BoardSet>,
    starter: Arc<BoardSet>,
    app: String,
    now: Moment,
}

impl Work {
    /// Reads which boards the child has, and writes them unless the paper board is of these very ones.
    fn run(self, given_up: &AtomicBool) -> Result<(), Trouble> {
        let reader = self.folder.reader(FileOf::Child(self.child))?;
        let chosen = reader.events(&["board_set_chosen"])?.pop();
        let loaded = match chosen {
            Some((_, Event::BoardSetChosen { revision, .. })) => {
                // A board set that cannot be read leaves the starter board on the screen, and on paper.
                vocabulary::load(&reader, revision, Fetch::Boards).ok().map(|(set, _)| (Arc::new(set), revision))
            }
            _ => None,
        };
        let (set, revision) = match loaded {
            Some(loaded) => loaded,
            None => (Arc::clone(&self.starter), vocabulary::rows(&self.starter).1),
        };
        let Self { folder, child, important, starter: _, app, now } = self;
        let press = Press { set, revision, important, reader: Mutex::new(reader), app, now };
        let board = press.board(Sheet::A4, Cut::No, Print::Standing, &[])?;
        let old = folder.paper(child)?;
        if old.is_some_and(|pdf| paper_board::bears(&pdf, board.stamped.stamp)) || given_up.load(Ordering::Relaxed) {
            return Ok(());
        }
        let pdf = press.set(&board)?;
        Ok(folder.keep_paper(child, &pdf)?)
    }
}
