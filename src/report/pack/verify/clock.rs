//! Times that do not fit. Order is by number and a clock proves nothing, so these are said and never change the answer.

use super::chain::Chain;
use crate::event::ClockState;

/// The wall clock and the device's own count may drift apart this far between two entries before it is said.
const DRIFT_MS: i64 = 120_000;

#[derive(Default)]
pub(super) struct Times {
    /// Entries that the app itself marked.
    pub suspect: u64,
    /// Numbers of entries that were not marked although their times do not fit the entry before.
    pub unmarked: Vec<u64>,
    /// How many entries waited before they could be written, and how often that happened.
    pub waited: u64,
    pub waits: u64,
    /// The longest wait, in milliseconds.
    pub longest_wait: u64,
}

pub(super) fn times(chain: &Chain<'_>) -> Times {
    let mut times = Times::default();
    let headers = chain.links.iter().map(|link| &link.header);
    for header in headers.clone() {
        times.suspect += u64::from(header.clock == ClockState::Suspect);
        if let Some(waited) = header.waited {
            times.waits += 1;
            times.waited += u64::from(waited.entries);
            times.longest_wait = times.longest_wait.max(waited.millis);
        }
    }
    for (before, after) in headers.clone().zip(headers.skip(1)) {
        if after.clock == ClockState::Suspect {
            continue;
        }
        let by_clock = (after.entered - before.entered).num_milliseconds();
        let fits = if after.boot == before.boot {
            let counted = i64::try_from(after.mono_ms).ok().zip(i64::try_from(before.mono_ms).ok());
            let counted = counted.and_then(|(after, before)| after.checked_sub(before));
            counted.is_some_and(|ms| ms >= 0 && by_clock.saturating_sub(ms).saturating_abs() <= DRIFT_MS)
        } else {
            after.boot > before.boot && by_clock >= 0
        };
        if !fits || after.at > after.entered {
            times.unmarked.push(after.seq);
        }
    }
    times
}
