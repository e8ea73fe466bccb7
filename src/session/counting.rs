//! What is only counted: per local day, additive, never with a word in it.

use crate::board::Place;
use crate::event::DayCounts;
use crate::id::{BoardId, ButtonId};
use chrono::NaiveDate;

/// Presses of one cell within this time after the first of them are repeats from the third on.
pub const REPEAT_MS: u64 = 2_000;

/// A cell, as a repeat is a press of the same one.
pub(super) type CellKey = (BoardId, ButtonId, Option<Place>);

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counting {
    pub day: NaiveDate,
    pub counts: DayCounts,
    run: Option<Run>,
}

/// Presses of one cell in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    cell: CellKey,
    first: u64,
    presses: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// The first or second of its run: kept.
    Fresh,
    /// The third or later: heard, counted, not kept again.
    Repeat,
}

impl Counting {
    pub(super) fn new(day: NaiveDate) -> Self {
        Self { day, counts: DayCounts::default(), run: None }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Takes in a press of a cell and says which of its run it is.
    pub(super) fn press(&mut self, cell: CellKey, now: u64) -> Press {
        let presses = match self.run {
            Some(run) if run.cell == cell && now.saturating_sub(run.first) <= REPEAT_MS => {
                run.presses.saturating_add(1)
            }
            _ => 1,
        };
        let first = match self.run {
            Some(run) if presses > 1 => run.first,
            _ => now,
        };
        self.run = Some(Run { cell, first, presses });
        if presses > 2 { Press::Repeat } else { Press::Fresh }
    }

    /// Another thing was done, or under another say: what comes next is not a repeat of what was before.
    pub(super) fn end_run(&mut self) {
        self.run = None;
    }
}
