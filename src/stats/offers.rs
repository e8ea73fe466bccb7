//! Offers, each with what the child did about it. What a board happened to show is never among them.

use super::{Line, Record, SupportPart};
use crate::event::{Arrangement, Choice, Domain, Event, Given, Offered, Thing, TouchedBy};
use crate::id::EntryId;
use std::collections::HashMap;

/// What an adult put before the child, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferRead<'a> {
    pub line: &'a Line,
    pub domain: Domain,
    pub options: &'a [Offered],
    pub arrangement: Arrangement,
    pub answer: Answer<'a>,
    /// What was told last.
    pub given: Option<(&'a Line, Given)>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer<'a> {
    /// Choices are talk: without a recording agreement they are not kept.
    NotRecorded,
    /// The offer was ended without a choice.
    Ended(&'a Line),
    /// Shown by an adult, or made with hands-on support or on a board that an adult held: not the child's answer.
    NotOwn(&'a Line),
    /// The child's own answer, with how much help.
    Own(&'a Line, &'a Choice, SupportPart),
}

impl<'a> OfferRead<'a> {
    /// The offers of the period in the order in which they were made.
    pub fn all_of(record: &'a Record) -> Vec<Self> {
        let mut choices: HashMap<EntryId, (&Line, &Choice)> = HashMap::new();
        let mut given: HashMap<EntryId, (&Line, Given)> = HashMap::new();
        for line in record.all.iter().filter(|line| record.counts(line)) {
            match &line.event {
                // The first answer is the answer; one that an adult showed gives way to any other.
                Event::ChoiceMade { offer, choice, .. } => {
                    let known = choices.entry(*offer).or_insert((line, choice));
                    if is_shown(known.0) && !is_shown(line) {
                        *known = (line, choice);
                    }
                }
                Event::GivenTold { offer, given: told } => {
                    given.insert(*offer, (line, *told));
                }
                _ => {}
            }
        }
        let offers = record.in_period().into_iter().filter(|line| record.counts(line));
        offers
            .filter_map(|line| {
                let Event::OfferMade { domain, options, arrangement, .. } = &line.event else { return None };
                let answer = match choices.get(&line.id()) {
                    None => Answer::NotRecorded,
                    Some((choice, Choice::Ended)) => Answer::Ended(choice),
                    Some((made, choice)) => match SupportPart::of(record, made) {
                        part if part.is_own() => Answer::Own(made, choice, part),
                        _ => Answer::NotOwn(made),
                    },
                };
                let given = given.get(&line.id()).copied();
                Some(Self { line, domain: *domain, options, arrangement: *arrangement, answer, given })
            })
            .collect()
    }

    /// The child's own answer, where there is one: then the offer is in the n of everything that was on offer.
    pub fn own(&self) -> Option<(&'a Line, &'a Choice, SupportPart)> {
        match self.answer {
            Answer::Own(line, choice, part) => Some((line, choice, part)),
            Answer::NotRecorded | Answer::Ended(_) | Answer::NotOwn(_) => None,
        }
    }

    /// The one option that was taken, and kept.
    pub fn taken(&self) -> Option<&'a Offered> {
        match self.own() {
            Some((_, Choice::Took { place }, _)) => self.options.iter().find(|option| option.place == *place),
            _ => None,
        }
    }

    /// The real things on offer, without the two fixed options.
    pub fn things(&self) -> impl Iterator<Item = (&'a Offered, &'a str)> + use<'a> {
        self.options.iter().filter_map(|option| Some((option, option.thing.label()?.trim())))
    }

    /// Whether but one real thing lay there, as in a trial of one thing at a time.
    pub fn is_of_one(&self) -> bool {
        self.things().count() < 2
    }

    /// Of two real things side by side, whether the left one was taken. `None`: not such a choice.
    pub fn took_left(&self) -> Option<bool> {
        let mut places: Vec<u8> = self.things().map(|(option, _)| option.place).collect();
        places.sort_unstable();
        let [left, right] = places.as_slice() else { return None };
        let taken = self.taken().filter(|taken| taken.thing.label().is_some())?;
        (self.arrangement == Arrangement::Row && left != right).then_some(taken.place == *left)
    }

    pub fn has(&self, thing: &Thing) -> bool {
        self.options.iter().any(|option| option.thing == *thing)
    }
}

fn is_shown(choice: &Line) -> bool {
    choice.header.act.is_some_and(|act| act.touched_by == TouchedBy::AdultModelling)
}

/// Two labels mean the same thing if they are the same but for case and spaces.
pub fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
