//! The desk: a journal on a thread of its own, so that nobody waits for the disk. What cannot be written waits in memory,
//! in its order, and goes with the next append, whose first entry then says how many waited and how long. Absent: any
//! say in what is kept, and any clock but the one that counts how long something waited.

use super::{Journal, JournalError, Kept, NewRows, Parcel, Stamp};
use crate::event::{Draft, Waited};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How soon the desk tries again by itself while something waits.
const AGAIN: Duration = Duration::from_secs(5);

/// What the desk gave for a parcel, to know it again in the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(u64);

#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// These entries are on the disk.
    Kept { ticket: Ticket, entries: Vec<Kept> },
    /// Not written; so many entries wait now, in their order.
    Waiting { why: Refusal, entries: usize },
    /// Not written and not kept: what was handed over with [`Desk::keep_now`].
    Refused { ticket: Ticket, why: Refusal },
}

/// Why something could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    Full,
    ReadOnly,
    Damaged,
    InUse,
    /// The desk itself is gone.
    Closed,
    /// Anything else that the disk or the store said.
    Fault,
}

impl From<&JournalError> for Refusal {
    fn from(error: &JournalError) -> Self {
        match error {
            JournalError::Full => Self::Full,
            JournalError::ReadOnly => Self::ReadOnly,
            JournalError::Damaged { .. } => Self::Damaged,
            JournalError::InUse => Self::InUse,
            _ => Self::Fault,
        }
    }
}

/// Why a flush did not end with everything on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFlushed {
    #[error("{entries} entries wait")]
    Waiting { entries: usize },
    #[error("the disk has not answered yet")]
    TimeUp,
    #[error("the desk is closed")]
    Closed,
}

/// What is left when a desk closes.
pub struct Closed {
    pub journal: Journal,
    /// What could not be written to the last, in its order.
    pub unwritten: Vec<Parcel>,
}

pub struct Desk {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<Closed>>,
    reports: Arc<Mutex<Vec<Report>>>,
    next: AtomicU64,
}

enum Order {
    Keep(Ticket, Parcel),
    KeepNow(Ticket, Parcel),
    /// The answer is how many entries wait, or nothing if nothing waits.
    Flush(Sender<Option<usize>>),
    Limit(u32),
}

impl Desk {
    /// `wake` is called on the desk's thread whenever there is something new in [`Desk::reports`].
    pub fn open(journal: Journal, wake: Option<Box<dyn Fn() + Send>>) -> Result<Self, JournalError> {
        let (orders, inbox) = mpsc::channel();
        let reports = Arc::new(Mutex::new(Vec::new()));
        let clerk =
            Clerk { journal, waiting: VecDeque::new(), since: None, said: None, reports: Arc::clone(&reports), wake };
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(move || clerk.work(&inbox))?;
        Ok(Self { orders: Some(orders), thread: Some(thread), reports, next: AtomicU64::new(1) })
    }

    /// Hands over what belongs together. Returns at once; until it is written it waits.
    pub fn keep(&self, drafts: Vec<Draft>, rows: NewRows, stamp: Stamp) -> Ticket {
        let ticket = self.ticket();
        self.order(ticket, Order::Keep(ticket, Parcel::new(drafts, rows, stamp)))
    }

    /// The same for what an adult can do again, such as an import: if it cannot be written now, it is refused and does not
    /// stand in the way of what a child says next.
    pub fn keep_now(&self, drafts: Vec<Draft>, rows: NewRows, stamp: Stamp) -> Ticket {
        let ticket = self.ticket();
        self.order(ticket, Order::KeepNow(ticket, Parcel::new(drafts, rows, stamp)))
    }

    /// Everything that was reported since this was asked last.
    pub fn reports(&self) -> Vec<Report> {
        std::mem::take(&mut *self.reports.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Waits until everything handed over before has been tried, those that waited included.
    pub fn flush(&self, timeout: Duration) -> Result<(), NotFlushed> {
        let (reply, answer) = mpsc::channel();
        let orders = self.orders.as_ref().ok_or(NotFlushed::Closed)?;
        orders.send(Order::Flush(reply)).map_err(|_| NotFlushed::Closed)?;
        match answer.recv_timeout(timeout) {
            Ok(None) => Ok(()),
            Ok(Some(entries)) => Err(NotFlushed::Waiting { entries }),
            Err(RecvTimeoutError::Timeout) => Err(NotFlushed::TimeUp),
            Err(RecvTimeoutError::Disconnected) => Err(NotFlushed::Closed),
        }
    }

    /// Tries all once more and gives the journal back. `None` if the desk's thread did not live to do so.
    pub fn close(mut self) -> Option<Closed> {
        self.orders = None;
        self.thread.take().and_then(|thread| thread.join().ok())
    }

    /// See [`Journal::limit_pages`]. For tests.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(Order::Limit(pages));
        }
    }

    fn ticket(&self) -> Ticket {
        Ticket(self.next.fetch_add(1, Ordering::Relaxed))
    }

    fn order(&self, ticket: Ticket, order: Order) -> Ticket {
        let gone = self.orders.as_ref().is_none_or(|orders| orders.send(order).is_err());
        if gone {
            let mut reports = self.reports.lock().unwrap_or_else(PoisonError::into_inner);
            reports.push(Report::Refused { ticket, why: Refusal::Closed });
        }
        ticket
    }
}

/// What was handed over is written, as far as the disk lets it.
impl Drop for Desk {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The other side of the desk.
struct Clerk {
    journal: Journal,
    waiting: VecDeque<Wait>,
    /// When the first of those that wait was turned away.
    since: Option<Instant>,
    /// What was last reported of the waiting, so that it is not said every few seconds.
    said: Option<(Refusal, usize)>,
    reports: Arc<Mutex<Vec<Report>>>,
    wake: Option<Box<dyn Fn() + Send>>,
}

struct Wait {
    ticket: Ticket,
    parcel: Parcel,
    /// It has been turned away at least once.
    refused: bool,
}

impl Clerk {
    fn work(mut self, inbox: &Receiver<Order>) -> Closed {
        loop {
            let order = if self.waiting.is_empty() {
                inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                inbox.recv_timeout(AGAIN)
            };
            match order {
                Ok(Order::Keep(ticket, parcel)) => {
                    self.waiting.push_back(Wait { ticket, parcel, refused: false });
                    let _ = self.attempt();
                }
                Ok(Order::KeepNow(ticket, parcel)) => self.now_or_never(ticket, parcel),
                Ok(Order::Flush(reply)) => {
                    let _ = self.attempt();
                    // Whoever asked may have stopped waiting for the answer.
                    let _ = reply.send((!self.waiting.is_empty()).then(|| self.entries()));
                }
                Ok(Order::Limit(pages)) => {
                    let _ = self.journal.limit_pages(pages);
                }
                Err(RecvTimeoutError::Timeout) => {
                    let _ = self.attempt();
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.attempt();
                    let unwritten = self.waiting.into_iter().map(|wait| wait.parcel).collect();
                    return Closed { journal: self.journal, unwritten };
                }
            }
        }
    }

    fn now_or_never(&mut self, ticket: Ticket, parcel: Parcel) {
        let written = self.attempt().and_then(|()| {
            let written = self.journal.append_all(std::slice::from_ref(&parcel));
            written.map_err(|error| Refusal::from(&error))
        });
        match written {
            Ok(mut kept) => self.report(Report::Kept { ticket, entries: kept.pop().unwrap_or_default() }),
            Err(why) => self.report(Report::Refused { ticket, why }),
        }
    }

    /// Tries to write everything that waits, in one transaction.
    fn attempt(&mut self) -> Result<(), Refusal> {
        self.drop_what_got_through();
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut parcels: Vec<Parcel> = self.waiting.iter().map(|wait| wait.parcel.clone()).collect();
        if let (Some(waited), Some(first)) = (self.waited(), parcels.iter_mut().find(|parcel| !parcel.is_empty())) {
            first.stamp.waited = Some(waited);
        }
        match self.journal.append_all(&parcels) {
            Ok(kept) => {
                for (wait, entries) in std::mem::take(&mut self.waiting).into_iter().zip(kept) {
                    self.report(Report::Kept { ticket: wait.ticket, entries });
                }
                (self.since, self.said) = (None, None);
                Ok(())
            }
            Err(error) => {
                let why = Refusal::from(&error);
                self.since.get_or_insert_with(Instant::now);
                self.waiting.iter_mut().for_each(|wait| wait.refused = true);
                let entries = self.entries();
                if self.said.replace((why, entries)) != Some((why, entries)) {
                    self.report(Report::Waiting { why, entries });
                }
                Err(why)
            }
        }
    }

    /// A disk can fail after it has written. What it did write is not written twice.
    fn drop_what_got_through(&mut self) {
        while let Some(wait) = self.waiting.front().filter(|wait| wait.refused) {
            let Ok(Some(entries)) = self.journal.kept(&wait.parcel) else { break };
            let ticket = wait.ticket;
            self.waiting.pop_front();
            self.report(Report::Kept { ticket, entries });
        }
    }

    /// How many were turned away, and how long the first of them has waited: by the stamps, or by this thread's own count
    /// where nothing has been handed over since.
    fn waited(&self) -> Option<Waited> {
        let since = self.since?;
        let refused = self.waiting.iter().filter(|wait| wait.refused);
        let entries: usize = refused.map(|wait| wait.parcel.len()).sum();
        let (first, newest) = (self.waiting.front()?, self.waiting.back()?);
        let by_stamps = newest.parcel.stamp.mono_ms.saturating_sub(first.parcel.stamp.mono_ms);
        let counted = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
        (entries > 0)
            .then(|| Waited { entries: u32::try_from(entries).unwrap_or(u32::MAX), millis: by_stamps.max(counted) })
    }

    fn entries(&self) -> usize {
        self.waiting.iter().map(|wait| wait.parcel.len()).sum()
    }

    fn report(&self, report: Report) {
        self.reports.lock().unwrap_or_else(PoisonError::into_inner).push(report);
        if let Some(wake) = &self.wake {
            wake();
        }
    }
}
