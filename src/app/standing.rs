//! What stood before a summary's period, gathered from the journals when it is asked for. It becomes a part of the entry that
//! asks, because a pack of the period does not hold the entries behind it.

use super::OpenHome;
use super::open_child::OpenChild;
use super::trouble::Trouble;
use crate::board::{BoardSet, Visibility};
use crate::child::Stage;
use crate::event::{COVER_HOURS, Event, Header, KnownThing, Moment, Role, Standing, StandingCover};
use crate::id::AdultId;
use crate::journal::{Entry, Reader, Recorded, decode_circumstances, read};
use crate::library;
use crate::report::pack;
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use std::collections::BTreeSet;

/// Facts of a child's file that hold until the next of their kind.
const HOLDING: &[&str] = &[
    "plan_set",
    "agreement_recorded",
    "agreement_withdrawn",
    "cover_started",
    "cover_ended",
    "offer_made",
    "stage_set",
];

/// `asking` is the adult who wants the summary, `chains` are those of the child's file, whole.
pub fn gather(
    home: &OpenHome,
    child: &OpenChild,
    asking: AdultId,
    period: (NaiveDate, NaiveDate),
    chains: &[Vec<Entry>],
) -> Result<Standing, Trouble> {
    let (first, _) = period;
    let mut standing = known(child, first)?;
    standing.plan = home_plan(home.reader(), first)?.or(standing.plan);
    let with_child = standing.cover.as_ref().map(|cover| cover.adult);
    standing.people = people(home, &pack::given(chains, period), [Some(asking), with_child]);
    let early = |header: &Header| header.at.date_naive() < first && header.entered.date_naive() < first;
    let before =
        chains.iter().flatten().filter_map(|entry| serde_json::from_slice(&entry.header).ok()).filter(early).count();
    standing.entries_before = u64::try_from(before).unwrap_or(u64::MAX);
    Ok(standing)
}

/// What the child's own file says of it, and what is on the child's boards: all but the people and the count of entries.
pub fn known(child: &OpenChild, first: NaiveDate) -> Result<Standing, Trouble> {
    let mut standing = Standing::default();
    let mut offered = BTreeSet::new();
    let mut stages: Vec<(Moment, Stage)> = Vec::new();
    for (header, event) in child.reader()?.events(HOLDING)? {
        if let Event::StageSet(found) = &event {
            stages.push((header.at, found.stage));
        }
        if header.at.date_naive() >= first {
            continue;
        }
        match event {
            Event::PlanSet { plan } => standing.plan = Some(plan),
            Event::AgreementRecorded { agreement } => standing.agreement = Some((header.at, agreement)),
            Event::AgreementWithdrawn { .. } => standing.agreement = None,
            Event::CoverStarted { adult, setting, .. } => {
                standing.cover = Some(StandingCover { adult, setting, since: header.at });
            }
            Event::CoverEnded { .. } => standing.cover = None,
            Event::OfferMade { domain, options, .. } => {
                let labels = options.iter().filter_map(|option| option.thing.label());
                offered.extend(labels.map(|label| KnownThing { domain, label: label.to_owned() }));
            }
            _ => {}
        }
    }
    let before = stages.iter().rev().find(|(at, _)| at.date_naive() < first);
    standing.stages = before.into_iter().chain(stages.last()).copied().collect();
    standing.stages.dedup();
    // Cover that nobody ended is believed for some hours and no longer.
    let ends = |cover: &StandingCover| cover.since.naive_local() + TimeDelta::hours(COVER_HOURS);
    standing.cover = standing.cover.filter(|cover| ends(cover) > first.and_time(NaiveTime::MIN));
    standing.offered_before = offered.into_iter().collect();
    standing.on_boards = on_boards(child.state().vocabulary().own());
    Ok(standing)
}

/// The home's own journal has a plan first; a child's file learns of it when it is next open.
fn home_plan(reader: &Reader, first: NaiveDate) -> Result<Option<crate::home::HomePlan>, Trouble> {
    let plans = reader.events(&["plan_set"])?.into_iter();
    let mut before = plans.filter(|(header, _)| header.at.date_naive() < first);
    Ok(before.next_back().and_then(|(_, event)| match event {
        Event::PlanSet { plan } => Some(plan),
        _ => None,
    }))
}

/// Things that the child's own boards show now, as far as their part of life is known.
fn on_boards(set: &BoardSet) -> Vec<KnownThing> {
    let mut known = BTreeSet::new();
    for board in &set.boards {
        let placed = board.grid.placed().filter_map(|(_, id, ..)| board.button(id));
        for button in placed.filter(|button| button.visibility == Visibility::Shown) {
            if let Some(domain) = library::domain_of(&button.label) {
                known.insert(KnownThing { domain, label: button.label.clone() });
            }
        }
    }
    known.into_iter().collect()
}

/// Everybody who stands in these entries as an author, as present, or as with the child, and `others`, with their office in this
/// home.
fn people(home: &OpenHome, entries: &[&Entry], others: [Option<AdultId>; 2]) -> Vec<(AdultId, Role)> {
    let mut found: BTreeSet<AdultId> = others.into_iter().flatten().collect();
    for entry in entries {
        let Ok(header) = serde_json::from_slice::<Header>(&entry.header) else { continue };
        let Ok(circumstances) = decode_circumstances(&header.kind, &entry.fields) else { continue };
        if let Recorded::Given(Some(author)) = circumstances.author {
            found.insert(author);
        }
        if let Recorded::Given(Some(present)) = circumstances.present {
            found.extend(present);
        }
        if matches!(header.kind.as_str(), "cover_started" | "cover_ended")
            && let Ok((_, Event::CoverStarted { adult, .. } | Event::CoverEnded { adult, .. })) = read(entry)
        {
            found.insert(adult);
        }
    }
    found.into_iter().filter_map(|adult| Some((adult, home.record.adults.get(&adult)?.role))).collect()
}
