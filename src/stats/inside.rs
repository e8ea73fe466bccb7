//! Which entries a period takes in. What a pack gives and what figures are counted from follow from this one rule, so whoever
//! holds the whole record and whoever holds only the pack count the same.

use crate::event::{DeviceId, Header};
use crate::id::EntryId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The entries that a period takes in, by the calendar of the place they were lived in:
///
/// * what happened or was entered in it;
/// * what a clock puts before it although it comes later in its chain than an entry of the period: an entry out of its time is
///   exactly what a reader should see;
/// * with any of these what it corrects and what corrects it, on whichever side of an edge that lies: half of a correction
///   would be a note that nobody stands by, or a change of nobody knows what.
#[derive(Clone, Debug)]
pub struct Inside(BTreeSet<EntryId>);

impl Inside {
    /// Out of headers in the order of the record, each chain in its own order.
    pub fn of<'h>(headers: impl IntoIterator<Item = &'h Header>, period: (NaiveDate, NaiveDate)) -> Self {
        let mut corrects: BTreeMap<EntryId, EntryId> = BTreeMap::new();
        let mut inside = BTreeSet::new();
        let mut begun: BTreeSet<DeviceId> = BTreeSet::new();
        for header in headers {
            corrects.extend(header.corrects.map(|of| (header.id, of)));
            let within = in_period(header, period);
            if within {
                begun.insert(header.device);
            }
            if within || (begun.contains(&header.device) && days(header).iter().any(|day| *day <= period.1)) {
                inside.insert(header.id);
            }
        }
        for family in families(&corrects) {
            if family.iter().any(|id| inside.contains(id)) {
                inside.extend(family);
            }
        }
        Self(inside)
    }

    pub fn holds(&self, header: &Header) -> bool {
        self.0.contains(&header.id)
    }
}

/// What hangs together by corrections, whatever the order the chains come in.
fn families(corrects: &BTreeMap<EntryId, EntryId>) -> Vec<Vec<EntryId>> {
    let mut families: BTreeMap<EntryId, Vec<EntryId>> = BTreeMap::new();
    let mut above = corrects.clone();
    for id in corrects.keys() {
        let root = root(&mut above, *id);
        families.entry(root).or_insert_with(|| vec![root]).push(*id);
    }
    families.into_values().collect()
}

/// The first entry of the family. Each step is taken out on the way up and put back as a single one, so a long row of
/// corrections is walked once, and a ring, which only a forger would write, comes to an end.
fn root(above: &mut BTreeMap<EntryId, EntryId>, id: EntryId) -> EntryId {
    let mut path = Vec::new();
    let mut at = id;
    while let Some(of) = above.remove(&at) {
        path.push(at);
        at = of;
    }
    above.extend(path.into_iter().filter(|step| *step != at).map(|step| (step, at)));
    at
}

fn in_period(header: &Header, (from, to): (NaiveDate, NaiveDate)) -> bool {
    days(header).iter().any(|day| from <= *day && *day <= to)
}

fn days(header: &Header) -> [NaiveDate; 2] {
    [header.at.date_naive(), header.entered.date_naive()]
}
