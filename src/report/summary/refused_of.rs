//! What the child said no to, in every way of saying it. No response is a code of its own and is not a no.

use super::wording::{RefusedWording, Wording as _};
use super::{Count, No, Person, Refused, RefusedItem, Way, names};
use crate::board::Urgent;
use crate::event::{About, Choice, Domain, Event, Refusal, Thing};
use crate::stats::offers::OfferRead;
use crate::stats::trials::TrialRead;
use crate::stats::{Line, Record, SupportPart, Telling};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

impl Refused {
    pub fn of(record: &Record) -> Self {
        let mut items: Vec<RefusedItem> = Vec::new();
        let mut left_out: Vec<No> = Vec::new();
        for line in record.in_period().into_iter().filter(|line| record.counts(line)) {
            match told(record, line) {
                Some(Told::Own(item)) => items.push(item),
                Some(Told::NotOwn) => left_out.push(line.no.clone()),
                None => {}
            }
        }
        items.extend(OfferRead::all_of(record).iter().filter_map(|offer| from_offer(record, offer)));
        items.extend(TrialRead::all_of(record).iter().filter_map(|trial| from_trial(record, trial)));
        items.sort_by_key(|item| item.at);

        let is_no = |item: &&RefusedItem| item.how != Some(Refusal::NoResponse);
        let refused: Vec<&RefusedItem> = items.iter().filter(is_no).collect();
        let entries: Vec<No> = refused.iter().map(|item| item.no.clone()).collect();
        let on: BTreeSet<NaiveDate> = refused.iter().map(|item| item.at.date_naive()).collect();
        let count = Count { count: refused.len() as u64, entries: entries.clone() };
        let days = Count { count: on.len() as u64, entries: entries.clone() };
        let mut sentences = sentences(record, &refused, &count, &days);
        let silent: Vec<No> = items.iter().filter(|item| !is_no(item)).map(|item| item.no.clone()).collect();
        if !silent.is_empty() {
            sentences.push(RefusedWording::NoResponse { count: silent.len() as u64 }.counted(silent));
        }
        if !left_out.is_empty() {
            sentences.push(RefusedWording::LeftOut { count: left_out.len() as u64 }.counted(left_out));
        }
        Self { count, days, items, sentences }
    }
}

enum Told {
    Own(RefusedItem),
    /// A "no" that an adult showed, or that was said with hands-on support.
    NotOwn,
}

/// A no by a note, by one of the urgent words, or by a word said without the tablet.
fn told(record: &Record, line: &Line) -> Option<Told> {
    let item = |way, how, what: Vec<String>, words: &str, domain, by| RefusedItem {
        no: line.no.clone(),
        at: line.header.at,
        way,
        how,
        domain,
        setting: line.header.setting,
        what,
        words: words.to_owned(),
        by,
    };
    match &line.event {
        Event::NoteWritten(note) if note.about == About::SaidNo => {
            let what = note.said.iter().chain(&note.happening).cloned().collect();
            Some(Told::Own(item(Way::Noted, note.refusal, what, &note.words, note.domain, author(record, line))))
        }
        Event::NoteWritten(note) if note.about == About::SaidOtherwise && note.said.iter().any(|said| is_no(said)) => {
            if !SupportPart::of(record, line).is_own() {
                return Some(Told::NotOwn);
            }
            let what = note.said.iter().chain(&note.happening).cloned().collect();
            let how = Some(Refusal::SaidNo);
            Some(Told::Own(item(Way::WithoutTheTablet, how, what, &note.words, note.domain, author(record, line))))
        }
        Event::Utterance { words, .. } | Event::ExchangeOffered { words, .. }
            if words.iter().any(|word| matches!(word.urgent, Some(Urgent::No | Urgent::Stop))) =>
        {
            if !SupportPart::of(record, line).is_own() {
                return Some(Told::NotOwn);
            }
            let what = words.iter().map(|word| word.label.clone()).collect();
            Some(Told::Own(item(Way::OnTheTablet, None, what, "", None, None)))
        }
        _ => None,
    }
}

/// "None of these", pushing it all away, and, as a code of its own, no response.
fn from_offer(record: &Record, offer: &OfferRead<'_>) -> Option<RefusedItem> {
    let (made, choice, _) = offer.own()?;
    let (way, how) = match choice {
        Choice::Took { .. } if offer.taken()?.thing == Thing::NoneOfThese => (Way::NoneOfThese, None),
        Choice::PushedAway => (Way::AtAnOffer, Some(Refusal::PushedAway)),
        Choice::NoResponse => (Way::AtAnOffer, Some(Refusal::NoResponse)),
        _ => return None,
    };
    Some(RefusedItem {
        no: made.no.clone(),
        at: made.header.at,
        way,
        how,
        domain: Some(offer.domain),
        setting: offer.line.header.setting,
        what: offer.things().map(|(_, label)| label.to_owned()).collect(),
        words: String::new(),
        by: author(record, made),
    })
}

/// The child ended a trial.
fn from_trial(record: &Record, trial: &TrialRead<'_>) -> Option<RefusedItem> {
    let no = trial.ended_by_the_child()?;
    let line = record.all.iter().find(|line| line.no == *no)?;
    Some(RefusedItem {
        no: no.clone(),
        at: line.header.at,
        way: Way::AtPractice,
        how: None,
        domain: None,
        setting: trial.setting,
        what: trial.thing().map(str::to_owned).into_iter().collect(),
        words: String::new(),
        by: author(record, line),
    })
}

fn author(record: &Record, line: &Line) -> Option<Person> {
    line.author.map(|author| record.people.person(author))
}

/// The urgent word as an adult writes it down.
fn is_no(said: &str) -> bool {
    let said = said.trim().to_lowercase();
    [Urgent::No, Urgent::Stop].iter().any(|word| word.name() == said)
}

fn sentences(record: &Record, refused: &[&RefusedItem], count: &Count, days: &Count) -> Vec<super::Sentence> {
    let telling = Telling::of(record);
    let called = record.asked.called.clone();
    let (from, to) = (record.asked.from, record.asked.to);
    let total = RefusedWording::Total { called, from, to, count: count.count, days: days.count };
    let mut sentences = vec![total.counted(count.entries.clone())];
    if refused.is_empty() {
        return sentences;
    }
    let mut ways: BTreeMap<&str, u64> = BTreeMap::new();
    let mut domains: BTreeMap<Option<Domain>, u64> = BTreeMap::new();
    for item in refused {
        *ways.entry(way_text(item, telling)).or_default() += 1;
        *domains.entry(item.domain).or_default() += 1;
    }
    let ways = ways.into_iter().map(|(way, count)| (way.to_owned(), count)).collect();
    sentences.push(RefusedWording::Ways { ways, of: count.count }.counted(count.entries.clone()));
    let unknown = domains.remove(&None).unwrap_or(0);
    let domains = domains.into_iter().filter_map(|(domain, count)| Some((names::domain(domain?).to_owned(), count)));
    let wording = RefusedWording::PartsOfLife { domains: domains.collect(), unknown, of: count.count };
    sentences.push(wording.counted(count.entries.clone()));
    sentences
}

fn way_text(item: &RefusedItem, telling: Telling) -> &'static str {
    match (item.how, item.way) {
        (Some(how), _) => names::refusal(how),
        (None, way) => names::way(way, telling),
    }
}
