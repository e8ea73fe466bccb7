//! A summary worked out from the entries of a pack. The app makes every summary this way, and whoever checks a pack makes it
//! again this way: there is no other path from entries to figures.

use super::rules::{self, header};
use super::{HeadText, Names};
use crate::event::{Event, Head, Header};
use crate::id::EntryId;
use crate::journal::{Entry, decode};
use crate::report::summary::{Chain, Count, Summary};
use crate::stats::Record;
use crate::stats::inside::Inside;
use crate::stats::record::NoRecord;
use chrono::NaiveDate;

/// Whether the entries hang together as they should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    Hold,
    Broken,
}

/// The summary that was asked for in the entry `asked`, out of entries as [`select_with`](super::select_with) gives them or
/// as they stand in a pack, in any order of the chains. `heads` are those of the child's chains; entries after `asked` in
/// its own chain count for nothing.
///
/// # Errors
/// The entries do not hold the one that asks, or not what it asked.
pub fn summarise(entries: &[Entry], asked: EntryId, heads: &[Head], links: Links) -> Result<Summary, NoRecord> {
    let (asking, period) = asking(entries, asked).ok_or(NoRecord::NotAsked)?;
    // Whatever else is in these entries, a summary rests on what every pack gives. An entry that nobody can read is in none;
    // that it is there is what `links` says.
    let mut until: Vec<(Header, &Entry)> = entries
        .iter()
        .filter_map(|entry| Some((header(entry)?, entry)))
        .filter(|(header, _)| header.device != asking.device || header.seq <= asking.seq)
        .collect();
    let inside = Inside::of(until.iter().map(|(header, _)| header), period);
    until.sort_by_key(|(header, _)| header.device);
    let thin: Vec<Entry> = until.into_iter().map(|(_, entry)| rules::thinned(entry, &inside, Names::LeftOut)).collect();
    let record = Record::read(&thin, asked)?;
    let chain = chain(&record, &asking, &thin, heads, links);
    Ok(Summary::of(&record, chain))
}

/// The entry that asks, by its header, and the days it asks for.
fn asking(entries: &[Entry], asked: EntryId) -> Option<(Header, (NaiveDate, NaiveDate))> {
    let (header, entry) = entries
        .iter()
        .rev()
        .filter_map(|entry| Some((header(entry)?, entry)))
        .find(|(header, _)| header.id == asked)?;
    match decode(&header.kind, header.kind_version, &entry.fields) {
        Ok(Event::SummaryAsked { from, to, .. }) => Some((header, (from, to))),
        _ => None,
    }
}

/// What the cover says of the chains. A head to write down is that of the entry that asks; an older device’s is its last.
fn chain(record: &Record, asking: &Header, entries: &[Entry], heads: &[Head], links: Links) -> Chain {
    let read: Vec<_> = record.in_period().into_iter().map(|line| line.no.clone()).collect();
    let own = entries.iter().rev().find(|entry| header(entry).is_some_and(|header| header.id == asking.id));
    let own = own.map(|entry| Head { child: asking.child, device: asking.device, seq: asking.seq, hash: entry.hash });
    let others = heads.iter().filter(|head| head.device != asking.device && head.child == asking.child);
    let mut heads: Vec<Head> = own.into_iter().chain(others.copied()).collect();
    heads.sort_by_key(|head| head.device);
    Chain {
        unbroken: links == Links::Hold,
        entries: Count { count: u64::try_from(read.len()).unwrap_or(u64::MAX), entries: read },
        heads: heads.iter().map(|head| HeadText::of(head).to_string()).collect(),
    }
}

/// Whether an entry was written by this version of Heard, whose sentences and pages can be set again here.
pub(super) fn is_this_version(app: &str) -> bool {
    let app = app.strip_suffix(" (demonstration)").unwrap_or(app);
    app == concat!("heard ", env!("CARGO_PKG_VERSION"))
}
