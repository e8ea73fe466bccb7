//! What the child said, sorted by how much help there was. Nothing moves up a part because something was not recorded.

use super::wording::{SaidWording, Wording as _};
use super::{Count, Evidence, No, Said, SaidHow, SaidItem, SaidPart, SaidPhrase, SupportPart};
use crate::event::{About, Act, Event, Mode, Word};
use crate::stats::{Line, Record};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

impl Said {
    pub fn of(record: &Record) -> Self {
        let said: Vec<(SaidItem, &Line)> = record
            .in_period()
            .into_iter()
            .filter(|line| record.counts(line))
            .filter_map(|line| item(record, line).map(|item| (item, line)))
            .collect();
        let parts = SupportPart::ALL.into_iter().map(|part| part_of(record, part, &said)).collect();
        let urgent = said.into_iter().filter(|(_, line)| is_urgent(line)).map(|(item, _)| item).collect();
        Self { parts, urgent }
    }
}

/// An utterance, what was given to a partner, or what an adult wrote down that the child said without the tablet.
fn item(record: &Record, line: &Line) -> Option<SaidItem> {
    let mode = line.header.act.map(|Act { mode, .. }| mode);
    let labels = |words: &[Word]| words.iter().map(|word| word.label.clone()).collect();
    let (words, spoken, mode) = match &line.event {
        Event::Utterance { words, spoken } => {
            (labels(words), Some(SaidHow::from(*spoken)), mode.unwrap_or(Mode::Tablet))
        }
        Event::ExchangeOffered { words, .. } => (labels(words), Some(SaidHow::Given), mode.unwrap_or(Mode::Tablet)),
        Event::NoteWritten(note) if note.about == About::SaidOtherwise => {
            (note.said.clone(), None, mode.unwrap_or(Mode::Body))
        }
        _ => return None,
    };
    Some(SaidItem {
        no: line.no.clone(),
        at: line.header.at,
        part: SupportPart::of(record, line),
        words,
        spoken,
        mode,
        setting: line.header.setting,
        present: line.present.as_ref().map(|present| record.people.persons(present)),
        by: spoken.is_none().then(|| line.author.map(|author| record.people.person(author))).flatten(),
    })
}

fn is_urgent(line: &Line) -> bool {
    match &line.event {
        Event::Utterance { words, .. } | Event::ExchangeOffered { words, .. } => {
            words.iter().any(|word| word.urgent.is_some())
        }
        _ => false,
    }
}

fn part_of(record: &Record, part: SupportPart, said: &[(SaidItem, &Line)]) -> SaidPart {
    let items: Vec<SaidItem> =
        said.iter().filter(|(item, _)| item.part == part).map(|(item, _)| item.clone()).collect();
    let entries: Vec<No> = items.iter().map(|item| item.no.clone()).collect();
    let on: BTreeSet<NaiveDate> = items.iter().map(|item| item.at.date_naive()).collect();
    let count = Count { count: items.len() as u64, entries: entries.clone() };
    let days = Count { count: on.len() as u64, entries: entries.clone() };

    let called = record.asked.called.clone();
    let acts = SaidWording::Acts { part, count: count.count, days: days.count };
    let mut sentences = vec![acts.counted(entries.clone())];
    if !items.is_empty() {
        match part {
            SupportPart::HelpNotRecorded => {
                sentences.push(SaidWording::NeverUnprompted.labelled(Evidence::DontKnow, entries.clone()));
            }
            SupportPart::Modelled => {
                sentences.push(SaidWording::Modelled { called }.labelled(Evidence::DontKnow, entries.clone()));
            }
            SupportPart::HandsOn => {
                sentences.push(SaidWording::CannotSay { called }.labelled(Evidence::DontKnow, entries.clone()));
            }
            SupportPart::UnpromptedOrWaitedFor | SupportPart::Prompted => {}
        }
    }
    let otherwise: Vec<No> = items.iter().filter(|item| item.spoken.is_none()).map(|item| item.no.clone()).collect();
    if !otherwise.is_empty() {
        let wording = SaidWording::WithoutTheTablet { count: otherwise.len() as u64, of: count.count };
        sentences.push(wording.counted(otherwise));
    }
    SaidPart { part, count, days, sentences, phrases: phrases(&items), items }
}

/// By how often, then by the alphabet. Where an adult wrote down no words there is no phrase, only the act.
fn phrases(items: &[SaidItem]) -> Vec<SaidPhrase> {
    let mut by_words: BTreeMap<&[String], Vec<&SaidItem>> = BTreeMap::new();
    for item in items.iter().filter(|item| !item.words.is_empty()) {
        by_words.entry(&item.words).or_default().push(item);
    }
    let mut phrases: Vec<SaidPhrase> = by_words
        .into_iter()
        .filter_map(|(words, items)| {
            let days = || items.iter().map(|item| item.at.date_naive());
            Some(SaidPhrase {
                words: words.to_vec(),
                count: Count { count: items.len() as u64, entries: items.iter().map(|item| item.no.clone()).collect() },
                first: days().min()?,
                last: days().max()?,
            })
        })
        .collect();
    // Stable: among equals the order of the map, which is that of the words, stays.
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.count.count));
    phrases
}
