//! One thing that was on offer: how often, with what, by whom, and how often it was taken.

use super::super::wording::{LeftOut, OfferedWording};
use super::super::{Evidence, Gate, No, OfferedItem, Range, Sentence, Share, Sides, Telling};
use super::{answer_no, days, numbers, offerers, say};
use crate::event::Setting;
use crate::stats::Record;
use crate::stats::offers::{Answer, OfferRead, key};
use crate::stats::small_n::{gate, percent, wilson};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The things of these offers by the alphabet.
pub(super) fn items(record: &Record, offers: &[&OfferRead<'_>], sides: &Sides) -> Vec<OfferedItem> {
    let mut things: BTreeMap<String, (&str, Vec<&OfferRead<'_>>)> = BTreeMap::new();
    for offer in offers {
        let mut seen = BTreeSet::new();
        for (_, label) in offer.things() {
            if seen.insert(key(label)) {
                things.entry(key(label)).or_insert((label, Vec::new())).1.push(offer);
            }
        }
    }
    things.into_values().filter_map(|(label, offers)| item(record, label, &offers, sides)).collect()
}

fn item(record: &Record, label: &str, all: &[&OfferRead<'_>], sides: &Sides) -> Option<OfferedItem> {
    // What lay alone was beside nothing, so it is in no k of n.
    let counts = |offer: &&OfferRead<'_>| offer.own().is_some() && !offer.is_of_one();
    let counted: Vec<&OfferRead<'_>> = all.iter().copied().filter(counts).collect();
    let took = |offer: &&OfferRead<'_>| {
        offer.taken().and_then(|taken| taken.thing.label()).is_some_and(|taken| key(taken) == key(label))
    };
    let taken: Vec<&OfferRead<'_>> = counted.iter().copied().filter(took).collect();
    let (k, n) = (taken.len() as u64, counted.len() as u64);
    let entries = if k == 0 { numbers(&counted) } else { taken.iter().filter_map(|offer| answer_no(offer)).collect() };
    let chosen = Share { k, n, entries };
    let (on_days, by) = (days(&counted), offerers(&counted));
    let gate = gate(n, on_days, by);
    let range = if gate == Gate::TallyOnly || sides.may_have_decided() { None } else { wilson(chosen.k, chosen.n) };
    let alternatives = alternatives(label, &counted);
    let last_offered: NaiveDate = all.iter().map(|offer| offer.line.day()).max()?;
    let mut item = OfferedItem {
        label: label.to_owned(),
        gate,
        range,
        days: on_days,
        offerers: by,
        settings: settings_of(&counted),
        alternatives,
        chosen_at: chosen_at(&counted, &taken),
        last_offered,
        chosen,
        sentence: Sentence { template: String::new(), text: String::new(), label: None, entries: Vec::new() },
    };
    item.sentence = sentence(record, &item, all, sides);
    Some(item)
}

fn settings_of(offers: &[&OfferRead<'_>]) -> Vec<Setting> {
    let mut settings = Vec::new();
    for offer in offers {
        let setting = offer.line.header.setting;
        if !settings.contains(&setting) {
            settings.push(setting);
        }
    }
    settings
}

/// The other real things, by the alphabet.
fn alternatives(label: &str, offers: &[&OfferRead<'_>]) -> Vec<(String, u64)> {
    let mut with: BTreeMap<String, (String, u64)> = BTreeMap::new();
    for offer in offers {
        let others: BTreeMap<String, &str> = offer.things().map(|(_, other)| (key(other), other)).collect();
        for (other_key, other) in others.into_iter().filter(|(other_key, _)| *other_key != key(label)) {
            with.entry(other_key).or_insert_with(|| (other.to_owned(), 0)).1 += 1;
        }
    }
    with.into_values().collect()
}

/// How often it lay at each place when it was taken, for as many places as these offers had.
fn chosen_at(offers: &[&OfferRead<'_>], taken: &[&OfferRead<'_>]) -> Vec<u64> {
    let places = offers.iter().flat_map(|offer| offer.options).map(|option| usize::from(option.place) + 1).max();
    let mut at = vec![0; places.unwrap_or(0)];
    for place in taken.iter().filter_map(|offer| offer.taken()).map(|option| usize::from(option.place)) {
        if let Some(count) = at.get_mut(place) {
            *count += 1;
        }
    }
    at
}

/// The sentence of a thing, over every offer of it.
fn sentence(record: &Record, item: &OfferedItem, all: &[&OfferRead<'_>], sides: &Sides) -> Sentence {
    let count = |which: fn(&Answer<'_>) -> bool| all.iter().filter(|offer| which(&offer.answer)).count() as u64;
    let left_out = LeftOut {
        not_recorded: count(|answer| matches!(answer, Answer::NotRecorded)),
        ended: count(|answer| matches!(answer, Answer::Ended(_))),
        not_own: count(|answer| matches!(answer, Answer::NotOwn(_))),
        alone: all.iter().filter(|offer| offer.own().is_some() && offer.is_of_one()).count() as u64,
    };
    let telling = Telling::of(record);
    let mut entries: Vec<No> = numbers(all);
    entries.extend(all.iter().filter_map(|offer| answer_no(offer)));
    if item.chosen.n == 0 {
        let wording = OfferedWording::NoAnswer { label: item.label.clone(), offered: all.len() as u64, left_out };
        return say(telling, wording, None, entries);
    }
    let wording = OfferedWording::Item {
        called: record.asked.called.clone(),
        from: record.asked.from,
        to: record.asked.to,
        label: item.label.clone(),
        k: item.chosen.k,
        n: item.chosen.n,
        days: item.days,
        offerers: item.offerers,
        gate: item.gate,
        range: item.range.map(|range: Range| percent(range)),
        the_side: sides.may_have_decided(),
        alternatives: item.alternatives.iter().map(|(label, _)| label.clone()).collect(),
        left_out,
    };
    say(telling, wording, Some(label(item.gate, sides)), entries)
}

/// How far k of n offers of one thing can be relied on.
pub(super) fn label(gate: Gate, sides: &Sides) -> Evidence {
    match gate {
        _ if sides.may_have_decided() => Evidence::DontKnow,
        Gate::TallyOnly => Evidence::DontKnow,
        Gate::Early => Evidence::EarlyPicture,
        Gate::Comparable => Evidence::ClearPattern,
    }
}
