//! Which entries figures are counted from: those whose fields a pack of the period gives, and no others.

use super::inside::Inside;
use super::record::NoRecord;
use crate::event::{Event, Header};
use crate::id::EntryId;
use crate::journal::{Entry, decode};
use chrono::NaiveDate;

/// An entry with its header read.
pub(super) type Headed<'e> = (Header, &'e Entry);

/// The entries [inside](Inside) the period that was asked for and the entry that asks, chain after chain in the order of their
/// devices. Within a chain they keep their order. Of any other entry nothing is looked at but its header.
pub(super) fn shown(entries: Vec<Headed<'_>>, asked: EntryId) -> Result<Vec<Headed<'_>>, NoRecord> {
    let period = entries.iter().filter(|(header, _)| header.id == asked).find_map(period_asked);
    let inside = Inside::of(entries.iter().map(|(header, _)| header), period.ok_or(NoRecord::NotAsked)?);
    let mut shown = entries;
    shown.retain(|(header, _)| header.id == asked || inside.holds(header));
    shown.sort_by_key(|(header, _)| header.device);
    Ok(shown)
}

/// Whether a pack may leave out fields of such an event even in its period, because they are names or secrets. No figure
/// counts one, or it would be another figure without them.
pub(super) fn may_be_left_out(event: &Event) -> bool {
    use Event::{AdultAdded, ChildAdded, ChildFileOpened, PinSet};
    matches!(event, ChildFileOpened { .. } | AdultAdded { .. } | ChildAdded { .. } | PinSet { .. })
}

fn period_asked((header, entry): &Headed<'_>) -> Option<(NaiveDate, NaiveDate)> {
    match decode(&header.kind, header.kind_version, &entry.fields) {
        Ok(Event::SummaryAsked { from, to, .. }) => Some((from, to)),
        _ => None,
    }
}
