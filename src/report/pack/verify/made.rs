//! The two entries that a summary stands between: the one that asks for it and the one that vouches for its files.

use super::Fault;
use super::chain::{Chain, Link};
use super::record::Problem;
use super::restored::restores;
use crate::event::{DeviceId, Event, Standing};
use crate::id::{Digest, EntryId};
use crate::journal::{Undecodable, decode};
use crate::report::pack::Pack;
use crate::report::pack::recount::is_this_version;
use crate::report::pack::rules::MADE;
use crate::report::pack::words::{day, short};
use crate::report::rendered::JSON;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The entry that vouches for the files of the summary.
pub(super) struct Made<'c> {
    pub chain: &'c Chain<'c>,
    pub link: &'c Link<'c>,
    pub asked: EntryId,
    pub content: Digest,
    pub files: Vec<(String, Digest)>,
}

/// Whether this version made a summary. Another may have worded its sentences otherwise, and set its pages otherwise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    This,
    Another,
}

/// The entry that the summary was asked for in.
pub(super) struct Asked<'c> {
    pub link: &'c Link<'c>,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub standing: Standing,
}

impl<'c> Made<'c> {
    /// The last of them. A chain that another device goes on from came before that device's.
    pub fn last(chains: &'c [Chain<'c>]) -> Result<Option<Self>, Problem> {
        let gone_on_from: BTreeSet<DeviceId> =
            restores(chains).iter().flat_map(|restore| &restore.heads).map(|head| head.device).collect();
        let last =
            |chain: &'c Chain<'c>| Some((chain, chain.links.iter().rev().find(|link| link.header.kind == MADE)?));
        let last = chains
            .iter()
            .filter_map(last)
            .max_by_key(|(chain, link)| (!gone_on_from.contains(&chain.device), link.header.entered));
        let Some((chain, link)) = last else { return Ok(None) };
        match event(link)? {
            Event::SummaryMade { asked, content, files } => Ok(Some(Self { chain, link, asked, content, files })),
            _ => Ok(None),
        }
    }

    pub fn seq(&self) -> u64 {
        self.link.header.seq
    }

    /// Which version made it.
    pub fn version(&self, asked: &Asked<'_>) -> Version {
        let both = [self.link, asked.link].iter().all(|link| is_this_version(&link.header.app));
        if both { Version::This } else { Version::Another }
    }

    /// The app that made it, as its entry says; somebody may have put anything there.
    pub fn app(&self) -> String {
        self.link.header.app.escape_debug().take(60).collect()
    }

    /// "entry 40 of device 34750f98".
    pub fn name(&self) -> String {
        format!("entry {} of device {}", self.seq(), short(self.chain.device))
    }

    pub fn digest(&self, name: &str) -> Option<Digest> {
        self.files.iter().find(|(named, _)| named == name).map(|(_, digest)| *digest)
    }
}

/// What an entry says, or why that cannot be told.
fn event(link: &Link<'_>) -> Result<Event, Problem> {
    let (header, seq) = (&link.header, link.header.seq);
    decode(&header.kind, header.kind_version, &link.entry.fields).map_err(|why| {
        Problem::Unknown(match why {
            Undecodable::Withheld { field } => {
                format!("entry {seq} vouches for the summary, and its field “{field}” is left out of this pack")
            }
            Undecodable::Unknown { .. } => format!("entry {seq} was written by a newer version of Heard"),
            Undecodable::Shape { .. } => format!("entry {seq} vouches for the summary in a form that is not read here"),
        })
    })
}

/// The entry that a summary was asked for in.
pub(super) fn asked<'c>(chains: &'c [Chain<'c>], made: &Made<'_>) -> Result<Asked<'c>, Problem> {
    let links = chains.iter().flat_map(|chain| &chain.links);
    let Some(link) = links.into_iter().find(|link| link.header.id == made.asked) else {
        let what = "it vouches for a summary whose asking is no entry of this pack";
        return Err(made.chain.fault_at(made.seq(), what).into());
    };
    match event(link)? {
        Event::SummaryAsked { from, to, standing, .. } => Ok(Asked { link, from, to, standing }),
        _ => {
            let what = format!("it vouches for a summary, and names entry {} which asks for none", link.header.seq);
            Err(made.chain.fault_at(made.seq(), what).into())
        }
    }
}

/// The summary is that of the days that the pack is of, and says nothing of a time before the record began.
pub(super) fn is_of_this_pack(
    pack: &Pack,
    chains: &[Chain<'_>],
    made: &Made<'_>,
    asked: &Asked<'_>,
) -> Result<(), Fault> {
    let (period, (from, to)) = (pack.manifest.period, (asked.from, asked.to));
    if period.days() != (from, to) {
        let [of, to_of, from, to] = [period.from, period.to, from, to].map(day);
        let what = format!(
            "the last summary that was made is of {from} to {to}, and this pack says that it is of {of} to {to_of}"
        );
        return Err(made.chain.fault_at(made.seq(), what));
    }
    let early = |link: &&Link<'_>| link.header.at.date_naive() < from || link.header.entered.date_naive() < from;
    let early = chains.iter().flat_map(|chain| &chain.links).filter(early).count();
    let before =
        chains.iter().fold(u64::try_from(early).unwrap_or(u64::MAX), |sum, chain| sum.saturating_add(chain.start.seq));
    let Standing { agreement, cover, offered_before, entries_before, stages, .. } = &asked.standing;
    let says_more = agreement.is_some()
        || cover.is_some()
        || !offered_before.is_empty()
        || stages.iter().any(|(at, _)| at.date_naive() < from);
    if *entries_before > before || before == 0 && says_more {
        let device = asked.link.header.device;
        let what = "it says more of the time before the period than there are entries from then";
        let fault = chains.iter().find(|chain| chain.device == device);
        return Err(match fault {
            Some(chain) => chain.fault_at(asked.link.header.seq, what),
            None => Fault::in_file(JSON, what),
        });
    }
    Ok(())
}
