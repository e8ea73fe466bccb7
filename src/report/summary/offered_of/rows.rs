//! A part of life: what was offered in it, and what is known and was not.

use super::super::wording::OfferedWording;
use super::super::{Count, DomainRow, Evidence, Gate, OfferedItem, Sides, Telling, names};
use super::{days, items, numbers, offerers, say};
use crate::event::{About, Domain, Event, KnownThing};
use crate::stats::offers::{OfferRead, key};
use crate::stats::{Line, Record, SupportPart};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn row(
    record: &Record,
    domain: Domain,
    all: &[&OfferRead<'_>],
    (sides, said): (&Sides, &BTreeSet<String>),
) -> DomainRow {
    let offers: Vec<&OfferRead<'_>> = all.iter().copied().filter(|offer| offer.domain == domain).collect();
    let items = items::items(record, &offers, sides);
    let entries = numbers(&offers);
    let count = offers.len() as u64;
    let by = offerers(&offers);
    let name = names::domain(domain).to_owned();
    let total = OfferedWording::Row { domain: name.clone(), offers: count, days: days(&offers), offerers: by };
    let telling = Telling::of(record);
    let mut sentences = vec![say(telling, total, None, entries.clone())];

    let known = NotOffered::of(record, domain, &items, said);
    let standing = || vec![record.asked.no.clone()];
    let called = || record.asked.called.clone();
    if !known.by_name.is_empty() {
        let wording = OfferedWording::NeverOffered { called: called(), count: known.by_name.len() as u64 };
        sentences.push(say(telling, wording, None, standing()));
    }
    if known.others > 0 {
        let wording = OfferedWording::OnBoards { called: called(), domain: name, count: known.others };
        sentences.push(say(telling, wording, None, standing()));
    }
    DomainRow {
        domain,
        label: label(&items, sides),
        offers: Count { count, entries },
        offerers: by,
        items,
        never_offered: known.by_name,
        sentences,
    }
}

/// A clear pattern if every thing that was answered has one, an early picture if any thing has more than a tally, and else not
/// known.
fn label(items: &[OfferedItem], sides: &Sides) -> Option<Evidence> {
    let gates: Vec<Gate> = items.iter().filter(|item| item.chosen.n > 0).map(|item| item.gate).collect();
    let label = match gates.iter().copied().reduce(least) {
        None => (!items.is_empty()).then_some(Evidence::DontKnow)?,
        Some(Gate::TallyOnly) if gates.iter().any(|gate| *gate != Gate::TallyOnly) && !sides.may_have_decided() => {
            Evidence::EarlyPicture
        }
        Some(gate) => items::label(gate, sides),
    };
    Some(label)
}

fn least(one: Gate, other: Gate) -> Gate {
    match (one, other) {
        (Gate::TallyOnly, _) | (_, Gate::TallyOnly) => Gate::TallyOnly,
        (Gate::Early, _) | (_, Gate::Early) => Gate::Early,
        (Gate::Comparable, Gate::Comparable) => Gate::Comparable,
    }
}

/// Things that are known and were not offered. It says nothing about what the child makes of them.
struct NotOffered {
    /// Offered at some time before, or said by the child in the period.
    by_name: Vec<String>,
    /// On the child's boards, and nothing more is known of them.
    others: u64,
}

impl NotOffered {
    fn of(record: &Record, domain: Domain, items: &[OfferedItem], said: &BTreeSet<String>) -> Self {
        let offered: BTreeSet<String> = items.iter().map(|item| key(&item.label)).collect();
        let standing = &record.asked.standing;
        let mut by_name: BTreeMap<String, String> = BTreeMap::new();
        let mut others: BTreeSet<String> = BTreeSet::new();
        let missing = |known: &&KnownThing| known.domain == domain && !offered.contains(&key(&known.label));
        for known in standing.offered_before.iter().filter(missing) {
            by_name.entry(key(&known.label)).or_insert_with(|| known.label.clone());
        }
        for known in standing.on_boards.iter().filter(missing) {
            let key = key(&known.label);
            if said.contains(&key) {
                by_name.entry(key).or_insert_with(|| known.label.clone());
            } else {
                others.insert(key);
            }
        }
        others.retain(|key| !by_name.contains_key(key));
        Self { by_name: by_name.into_values().collect(), others: others.len() as u64 }
    }
}

/// Every word that the child said in the period, in any way; not what an adult showed or steered.
pub(super) fn words_said(record: &Record) -> BTreeSet<String> {
    let own = |line: &&Line| record.counts(line) && SupportPart::of(record, line).is_own();
    let lines = record.in_period().into_iter().filter(own);
    lines
        .flat_map(|line| match &line.event {
            Event::Utterance { words, .. } | Event::ExchangeOffered { words, .. } => {
                words.iter().map(|word| key(&word.label)).collect()
            }
            Event::NoteWritten(note) if note.about == About::SaidOtherwise => {
                note.said.iter().map(|said| key(said)).collect::<Vec<_>>()
            }
            _ => Vec::new(),
        })
        .collect()
}
