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
use std::thread;

/// How old the last backup may become.
const DUE: TimeDelta = TimeDelta::days(1);
/// The first minutes after a start belong to the child.
const SETTLED_MS: u64 = 120_000;

/// A backup under way, or the wait for the next.
#[derive(Default)]
pub struct BackingUp {
    under_way: Option<Receiver<Result<BackupTaken, JournalError>>>,
    /// When the last was made or tried; `None` before the journal has been asked.
    last: Option<Moment>,
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
            // The app may have closed meanwhile; the backup is there all the same.
            let _ = tell.send(taken);
            wake();
        };
        if thread::Builder::new().name("backup".to_owned()).spawn(work).is_ok() {
            self.backing_up.under_way = Some(told);
        }
    }

    /// Writes down a backup that has been taken, or says that it could not be.
    pub(super) fn attend_backup(&mut self, clock: &dyn Clock) {
        let Some(told) = &self.backing_up.under_way else { return };
        let taken = match told.try_recv() {
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => Err(JournalError::Damaged { what: "the backup was cut off" }),
            Ok(taken) => taken,
        };
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
