//! Responses that somebody saw: when this happened, the child did that, n of N times. They say what was done and nothing of
//! what was meant, and are never a choice.

use super::offers::key;
use super::{Line, Record, SupportPart};
use crate::event::{Event, Reaction};
use std::collections::BTreeMap;

/// One thing that happened, every time that it was written down.
#[derive(Clone, Debug, PartialEq)]
pub struct Happening<'a> {
    /// As it was written last.
    pub happened: &'a str,
    /// Oldest first.
    pub times: Vec<&'a Line>,
}

impl<'a> Happening<'a> {
    /// What happened in the period, by the alphabet, from responses of the child's own: with hands on the child, or shown
    /// first by an adult, it is not known whose response it was.
    pub fn all_of(record: &'a Record) -> Vec<Self> {
        let mut all: BTreeMap<String, Self> = BTreeMap::new();
        for line in lines(record).filter(|line| SupportPart::of(record, line).is_own()) {
            let Event::ResponseSeen(seen) = &line.event else { continue };
            let one = all.entry(key(&seen.happened)).or_insert_with(|| Self { happened: "", times: Vec::new() });
            one.happened = seen.happened.trim();
            one.times.push(line);
        }
        all.into_values().collect()
    }

    /// What the child did, in the fixed order, each with the entries that say so.
    pub fn did(&self) -> Vec<(Reaction, Vec<&'a Line>)> {
        let did = |reaction: Reaction| {
            let so: Vec<&'a Line> = self.times.iter().copied().filter(|line| has(line, reaction)).collect();
            (!so.is_empty()).then_some((reaction, so))
        };
        Reaction::ALL.into_iter().filter_map(did).collect()
    }
}

/// Responses that are left out, because they were not the child's own or it is not known whether they were.
pub fn left_out(record: &Record) -> Vec<&Line> {
    lines(record).filter(|line| !SupportPart::of(record, line).is_own()).collect()
}

fn lines(record: &Record) -> impl Iterator<Item = &Line> {
    let is_so = |line: &&Line| matches!(line.event, Event::ResponseSeen(_)) && record.counts(line);
    record.in_period().into_iter().filter(is_so)
}

fn has(line: &Line, reaction: Reaction) -> bool {
    matches!(&line.event, Event::ResponseSeen(seen) if seen.did.contains(&reaction))
}
