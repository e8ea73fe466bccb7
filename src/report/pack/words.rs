//! Dates, counts and devices as a reader sees them. Dates become text here and nowhere below.

use crate::event::{DeviceId, Moment};
use chrono::NaiveDate;

/// "3 March 2026".
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// "3 March 2026, 09:14", by the clock of the place where it was lived.
pub(super) fn moment(at: Moment) -> String {
    at.format("%-d %B %Y, %H:%M").to_string()
}

/// The first eight digits of a device's id, as they stand in a head too.
pub(super) fn short(device: DeviceId) -> String {
    device.to_string().chars().take(8).collect()
}

/// "1 entry", "2 entries".
pub(super) fn plural(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "entry 4", "entries 4 to 9".
pub(super) fn entries(from: u64, to: u64) -> String {
    if from == to { format!("entry {from}") } else { format!("entries {from} to {to}") }
}
