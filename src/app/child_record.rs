//! A child's file in use: the desk that writes it, and a connection of its own for reading while the desk writes.

use super::clock::Clock;
use crate::event::Draft;
use crate::id::EntryId;
use crate::journal::{Desk, Kept, NewRows, Reader, Refusal, Report, Stamp, Ticket};
use std::time::Duration;

/// How long an adult waits to read "kept" before being told that it is not.
const PATIENCE: Duration = Duration::from_secs(5);

pub struct ChildRecord {
    desk: Desk,
    pub reader: Reader,
    boot: u32,
    app: String,
    /// Rows that have to be in the file before an entry names them; they go with the next append.
    rows: NewRows,
    reports: Vec<Report>,
}

impl ChildRecord {
    pub fn new(desk: Desk, reader: Reader, boot: u32, app: &str, rows: NewRows) -> Self {
        Self { desk, reader, boot, app: app.to_owned(), rows, reports: Vec::new() }
    }

    /// Rows that have to be in the file before an entry of the next append names them.
    pub fn bring(&mut self, rows: NewRows) {
        self.rows.extend(rows);
    }

    /// Hands drafts to the desk. Never waits; what cannot be written waits in its order.
    pub fn keep(&mut self, drafts: Vec<Draft>, config: u64, clock: &dyn Clock) {
        if !drafts.is_empty() {
            let rows = std::mem::take(&mut self.rows);
            self.desk.keep(drafts, rows, self.stamp(config, clock));
        }
    }

    /// Keeps what an adult did: on the disk when this returns, or else not at all. The ids are those of the drafts, in order.
    pub fn settle(
        &mut self,
        drafts: Vec<Draft>,
        rows: NewRows,
        config: u64,
        clock: &dyn Clock,
    ) -> Result<Vec<EntryId>, Refusal> {
        let mut all = rows;
        all.extend(self.rows.clone());
        let ticket = self.desk.keep_now(drafts, all, self.stamp(config, clock));
        let flushed = self.flush();
        match self.refusal(ticket) {
            Some(why) => return Err(why),
            None => flushed?,
        }
        self.rows = NewRows::none();
        Ok(self.ids(ticket))
    }

    fn ids(&self, ticket: Ticket) -> Vec<EntryId> {
        let kept = self.reports.iter().find_map(|report| match report {
            Report::Kept { ticket: kept, entries } if *kept == ticket => Some(entries),
            _ => None,
        });
        kept.map(|entries| entries.iter().map(Kept::id).collect()).unwrap_or_default()
    }

    fn refusal(&self, ticket: Ticket) -> Option<Refusal> {
        self.reports.iter().find_map(|report| match report {
            Report::Refused { ticket: refused, why } if *refused == ticket => Some(*why),
            _ => None,
        })
    }

    /// What the desk has reported since this was last asked.
    pub fn reports(&mut self) -> Vec<Report> {
        self.reports.extend(self.desk.reports());
        std::mem::take(&mut self.reports)
    }

    /// Waits until everything handed in is on the disk.
    pub fn flush(&mut self) -> Result<(), Refusal> {
        let flushed = self.desk.flush(PATIENCE);
        self.reports.extend(self.desk.reports());
        flushed.map_err(|_| {
            let why = self.reports.iter().rev().find_map(|report| match report {
                Report::Waiting { why, .. } => Some(*why),
                _ => None,
            });
            why.unwrap_or(Refusal::Fault)
        })
    }

    /// See [`Desk::limit_pages`].
    pub fn limit_pages(&self, pages: u32) {
        self.desk.limit_pages(pages);
    }

    /// The reader goes first: whoever closes the file last brings its log to rest.
    pub fn close(self) {
        drop(self.reader);
        drop(self.desk);
    }

    fn stamp(&self, config: u64, clock: &dyn Clock) -> Stamp {
        Stamp {
            now: clock.now(),
            tz: clock.zone(),
            mono_ms: clock.mono(),
            boot: self.boot,
            config,
            app: self.app.clone(),
            waited: None,
        }
    }
}
