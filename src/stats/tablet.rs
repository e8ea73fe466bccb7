//! What the tablet itself says about the record: its clock, how it was started, and what had to wait to be kept.

use super::{No, Record};
use crate::event::{ClockState, Event};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tablet {
    /// Entries made while the wall clock and the device's own count of time disagreed.
    pub clock_suspect: Vec<No>,
    /// Starts of the app that were not after a proper end.
    pub unclean: Vec<No>,
    /// How many entries waited until they could be kept, and the longest wait in milliseconds.
    pub waited: u64,
    pub longest_wait: u64,
    /// The entries that say so.
    pub waited_entries: Vec<No>,
}

impl Tablet {
    pub fn of(record: &Record) -> Self {
        let mut tablet = Self::default();
        for line in record.in_period() {
            if line.header.clock == ClockState::Suspect {
                tablet.clock_suspect.push(line.no.clone());
            }
            if matches!(line.event, Event::Started { clean: false }) {
                tablet.unclean.push(line.no.clone());
            }
            if let Some(waited) = line.header.waited {
                tablet.waited += u64::from(waited.entries);
                tablet.longest_wait = tablet.longest_wait.max(waited.millis);
                tablet.waited_entries.push(line.no.clone());
            }
        }
        tablet
    }
}
