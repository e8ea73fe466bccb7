//! Which entries figures are counted from: those whose fields a pack of the period gives, and no others. Whoever holds the
//! whole record and whoever holds only the pack count the same.

use super::record::NoRecord;
use crate::event::{DeviceId, Event, Header};
use crate::id::EntryId;
use crate::journal::{Entry, decode};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// An entry with its header read.
pub(super) type Headed<'e> = (Header, &'e Entry);

/// The entries of the period that was asked for and the entry that asks, chain after chain in the order of their devices.
/// Within a chain they keep their order. With an entry comes what it corrects and what corrects it, as far as their fields
/// are there. Of any other entry nothing is looked at but its header.
pub(super) fn shown(entries: Vec<Headed<'_>>, asked: EntryId) -> Result<Vec<Headed<'_>>, NoRecord> {
    let period = entries.iter().filter(|(header, _)| header.id == asked).find_map(period_asked);
    let mut within = Within { period: period.ok_or(NoRecord::NotAsked)?, begun: BTreeSet::new() };
    let roots = roots(&entries);
    let root = |header: &Header| roots.get(&header.id).copied().unwrap_or(header.id);
    let mut families = BTreeSet::new();
    for (header, _) in &entries {
        if within.shows(header) {
            families.insert(root(header));
        }
    }
    let mut shown = entries;
    shown.retain(|(header, _)| header.id == asked || families.contains(&root(header)));
    shown.sort_by_key(|(header, _)| header.device);
    Ok(shown)
}

/// The first entry of each family of corrections, by every other entry of it.
fn roots(entries: &[Headed<'_>]) -> BTreeMap<EntryId, EntryId> {
    let mut roots: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    for (header, _) in entries {
        if let Some(of) = header.corrects {
            let root = roots.get(&of).copied().unwrap_or(of);
            roots.insert(header.id, root);
        }
    }
    roots
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

/// The rule of packs, entry by entry in the order of the record. A test holds the two together.
struct Within {
    period: (NaiveDate, NaiveDate),
    /// Chains that have had an entry of the period.
    begun: BTreeSet<DeviceId>,
}

impl Within {
    /// Shown is what happened or was entered in the period, and besides that what a clock puts before the period although it
    /// comes after an entry of it.
    fn shows(&mut self, header: &Header) -> bool {
        let (from, to) = self.period;
        let days = [header.at.date_naive(), header.entered.date_naive()];
        if days.iter().any(|day| from <= *day && *day <= to) {
            self.begun.insert(header.device);
            return true;
        }
        self.begun.contains(&header.device) && days.iter().any(|day| *day <= to)
    }
}
