//! The backup that nobody has to think of: once a day, on a thread of its own, beside the others of the home.

use super::adult::BACKUPS;
use super::clock::Clock;
use super::notice::{Cause, Notice};
use super::{App, OpenHome};
use crate::event::{Event, Moment};
use crate::journal::{BackupTaken, JournalError, RecoveryRecipient, take_backup};
use chrono::TimeDelta;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread::{self, JoinHandle};

/// How old the last backup may become.
const DUE: TimeDelta = TimeDelta::days(1);
/// The first minutes after a start belong to the child.
const SETTLED_MS: u64 = 120_000;

const CUT_OFF: JournalError = JournalError::Damaged { what: "the backup was cut off" };

/// A backup under way, or the wait for the next.
#[derive(Default)]
pub struct BackingUp {
    under_way: Option<UnderWay>,
    /// When the last was made or tried; `None` before the journal has been asked.
    last: Option<Moment>,
}

/// The thread that takes the backup, and what it tells. It is waited for wherever it is let go of: a process that ends under
/// it takes the cipher away from the file that it is writing.
struct UnderWay {
    told: Receiver<Result<BackupTaken, JournalError>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        // A thread that panicked has told nothing, and that is seen by whoever asks.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

impl App {
    /// Starts the day's backup if it is due and nobody is in the way. Only the running window asks; a verb of the command
    /// line is over before a backup would be.
    pub fn back_up_when_due(&mut self) {
        let clock = self.clock();
        let now = clock.now();
        if self.backing_up.under_way.is_some() || clock.mono() < SETTLED_MS {
            return;
        }
        let last = self.backing_up.last.or_else(|| last_backup(&self.home));
        if last.is_some_and(|last| now - last < DUE && last <= now) {
            return;
        }
        self.backing_up.last = Some(now);
        let Ok(Some(recipient)) = RecoveryRecipient::of_home(self.home.reader()) else { return };
        let folder = (*self.home.folder).clone();
        let (tell, told) = mpsc::channel();
        let wake = Arc::clone(&self.wake);
        let work = move || {
            let taken = take_backup(&folder, &folder.backups(), &recipient, now, BACKUPS);
            // An app that is dropped without being closed asks no more; the backup is there all the same.
            let _ = tell.send(taken);
            wake();
        };
        if let Ok(thread) = thread::Builder::new().name("backup".to_owned()).spawn(work) {
            self.backing_up.under_way = Some(UnderWay { told, thread: Some(thread) });
        }
    }

    /// Writes down a backup that has been taken, or says that it could not be.
    pub(super) fn attend_backup(&mut self, clock: &dyn Clock) {
        let Some(under_way) = &self.backing_up.under_way else { return };
        match under_way.told.try_recv() {
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => self.write_down(Err(CUT_OFF), clock),
            Ok(taken) => self.write_down(taken, clock),
        }
    }

    /// Waits for a backup that is under way, and writes it down.
    pub(super) fn finish_backup(&mut self, clock: &dyn Clock) {
        if let Some(under_way) = &self.backing_up.under_way {
            let taken = under_way.told.recv().unwrap_or(Err(CUT_OFF));
            self.write_down(taken, clock);
        }
    }

    fn write_down(&mut self, taken: Result<BackupTaken, JournalError>, clock: &dyn Clock) {
        self.backing_up.under_way = None;
        let kept = taken.and_then(|taken| self.home.keep(Event::BackupMade { heads: taken.heads }, clock));
        self.notices_mut().clear(|cause| *cause == Cause::BackupFailed);
        if let Err(error) = kept {
            self.notices_mut().add(Notice::backup_failed(&error));
        }
    }
}

fn last_backup(home: &OpenHome) -> Option<Moment> {
    let (header, _) = home.reader().events(&["backup_made"]).ok()?.pop()?;
    Some(header.entered)
}
