//! What assessments have found: everything of one method about one part of life, taken together.

use super::course::courses;
use super::{Answered, Came, Course, Trial, keys, rounds};
use crate::event::{AssessmentEnd, Domain, Event, Method};
use crate::stats::offers::{Answer, OfferRead, key};
use crate::stats::preference::{
    Engagement, Item, NoOrder, Paired, PlaceBias, PlaceTaken, Response, Round, Session, Sides, Single, Spread, Tally,
    Tiers, Took, engagement, order_pairs, order_rounds, place_bias, tally_pairs, tally_rounds, tally_singles,
};
use crate::stats::{Line, Record};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Every assessment of a period, by part of life and method, in their fixed orders.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    pub groups: Vec<Group<'a>>,
}

/// Assessments of one method about one part of life.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    pub domain: Domain,
    pub method: Method,
    /// The things by number, as they were called last.
    pub labels: Vec<String>,
    /// The entries that started them, each with how it ended.
    pub sittings: Vec<(&'a Line, Option<AssessmentEnd>)>,
    /// One list for each sitting.
    pub trials: Vec<Vec<(OfferRead<'a>, Trial)>>,
    /// Sessions by the clock.
    pub timed: Vec<(&'a Line, Session)>,
}

impl<'a> Found<'a> {
    /// An assessment belongs to the period if it was started in it, and its trials are those of the period.
    pub fn of(record: &'a Record) -> Self {
        let counted: Vec<&Line> = record.all.iter().filter(|line| record.counts(line)).collect();
        let inside: BTreeSet<_> = record.in_period().into_iter().map(Line::id).collect();
        let mut offers: HashMap<_, OfferRead<'a>> =
            OfferRead::all_of(record).into_iter().map(|offer| (offer.line.id(), offer)).collect();
        let mut grouped: BTreeMap<(Domain, Method), Vec<Course>> = BTreeMap::new();
        for course in courses(counted.iter().map(|line| (&line.header, &line.event))) {
            if inside.contains(&course.id) {
                grouped.entry((course.assessment.domain, course.assessment.method)).or_default().push(course);
            }
        }
        let groups = grouped.into_iter().map(|(of, courses)| Group::of(record, of, &courses, &mut offers)).collect();
        Self { groups }
    }
}

impl<'a> Group<'a> {
    fn of(
        record: &'a Record,
        (domain, method): (Domain, Method),
        courses: &[Course],
        offers: &mut HashMap<crate::id::EntryId, OfferRead<'a>>,
    ) -> Self {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for tried in courses.iter().flat_map(|course| &course.assessment.things) {
            if let Some(label) = tried.thing.label() {
                names.insert(key(label), label.trim().to_owned());
            }
        }
        let all: Vec<String> = names.keys().cloned().collect();
        let mut group = Self {
            domain,
            method,
            labels: names.into_values().collect(),
            sittings: Vec::new(),
            trials: Vec::new(),
            timed: Vec::new(),
        };
        for course in courses {
            let Some(line) = record.line(course.id) else { continue };
            group.sittings.push((line, course.ended.map(|(_, why)| why)));
            let trials = course.offers.iter().filter_map(|(id, options)| {
                let offer = offers.remove(id)?;
                let answered = match offer.answer {
                    Answer::Own(_, choice, _) => Answered::Told(choice),
                    Answer::Ended(_) => Answered::Known(Came::Ended),
                    Answer::NotRecorded | Answer::NotOwn(_) => Answered::Known(Came::LeftOut),
                };
                let trial = Trial::of(&all, options, answered)?;
                Some((offer, trial))
            });
            group.trials.push(trials.collect());
            group.timed.extend(course.timed.iter().filter_map(|id| {
                let line = record.line(*id)?;
                Some((line, session(line, course, &all)?))
            }));
        }
        group
    }

    /// Trials that count, over all sittings, oldest first.
    pub fn counted(&self) -> impl Iterator<Item = &(OfferRead<'a>, Trial)> {
        self.trials
            .iter()
            .flatten()
            .filter(|(_, trial)| matches!(trial.came, Came::Took(_) | Came::Nothing | Came::Unclear))
    }

    /// Trials that do not count: not recorded, ended, shown or with hands-on support.
    pub fn left_out(&self) -> u64 {
        (self.trials.iter().flatten().count() - self.counted().count()) as u64
    }

    /// Times taken of times it lay there. Nothing for what was only timed.
    pub fn tallies(&self) -> BTreeMap<Item, Tally> {
        match self.method {
            Method::SingleStimulus => tally_singles(&self.singles()),
            Method::Paired => tally_pairs(&self.pairs()),
            Method::Mswo => tally_rounds(&self.rounds()),
            Method::FreeOperant => BTreeMap::new(),
        }
    }

    pub fn engaged(&self) -> BTreeMap<Item, Engagement> {
        engagement(&self.timed.iter().map(|(_, session)| session.clone()).collect::<Vec<_>>())
    }

    pub fn spread(&self) -> Spread {
        let lines = || self.counted().map(|(offer, _)| offer.line).chain(self.timed.iter().map(|(line, _)| *line));
        let days: BTreeSet<NaiveDate> = lines().map(Line::day).collect();
        let offerers: BTreeSet<_> = lines().filter_map(|line| line.author).collect();
        Spread { days: days.len() as u64, offerers: offerers.len() as u64 }
    }

    /// The last day on which anything was tried.
    pub fn last(&self) -> Option<NaiveDate> {
        let tried = self.trials.iter().flatten().map(|(offer, _)| offer.line);
        tried.chain(self.timed.iter().map(|(line, _)| *line)).map(Line::day).max()
    }

    /// Which things come before which. `None` where the method says nothing of it.
    pub fn order(&self) -> Option<Result<Tiers, NoOrder>> {
        match self.method {
            Method::Paired => Some(order_pairs(&self.pairs(), self.spread())),
            Method::Mswo => Some(order_rounds(&self.rounds(), &self.places(), self.spread())),
            Method::SingleStimulus | Method::FreeOperant => None,
        }
    }

    /// Whether the side may have decided, of pairs.
    pub fn sides(&self) -> Option<Sides> {
        (self.method == Method::Paired).then(|| Sides::of(&self.pairs()))
    }

    /// Whether the place may have decided, of arrays.
    pub fn place_bias(&self) -> Option<PlaceBias> {
        (self.method == Method::Mswo).then(|| place_bias(&self.places()))
    }

    fn singles(&self) -> Vec<Single> {
        let single = |(_, trial): &(OfferRead<'a>, Trial)| match trial.there.as_slice() {
            [item] if trial.came == Came::Took(*item) => Some(Single { item: *item, response: Response::Approached }),
            [item] => Some(Single { item: *item, response: Response::NotApproached }),
            _ => None,
        };
        self.counted().filter_map(single).collect()
    }

    fn pairs(&self) -> Vec<Paired> {
        let paired = |(_, trial): &(OfferRead<'a>, Trial)| {
            let [left, right] = trial.there.as_slice() else { return None };
            let took = match trial.came {
                Came::Took(item) if item == *left => Took::Left,
                Came::Took(_) => Took::Right,
                _ => Took::Neither,
            };
            Paired::new(*left, *right, took)
        };
        self.counted().filter_map(paired).collect()
    }

    fn rounds(&self) -> Vec<Round> {
        let of = |trials: &Vec<(OfferRead<'a>, Trial)>| {
            rounds(&trials.iter().map(|(_, trial)| trial.clone()).collect::<Vec<_>>())
        };
        self.trials.iter().flat_map(of).collect()
    }

    fn places(&self) -> Vec<PlaceTaken> {
        let place = |(_, trial): &(OfferRead<'a>, Trial)| {
            let (places, place) = trial.place()?;
            PlaceTaken::new(u8::try_from(places).ok()?, u8::try_from(place).ok()?)
        };
        self.counted().filter_map(place).collect()
    }
}

/// The seconds of an entry stand in the order in which the things of its assessment do.
fn session(line: &Line, course: &Course, all: &[String]) -> Option<Session> {
    let Event::EngagementTimed { seconds, engaged, .. } = &line.event else { return None };
    let things = &course.assessment.things;
    if engaged.len() != things.len() || keys(&course.assessment).len() != things.len() {
        return None;
    }
    let with: Option<Vec<(Item, u32)>> = things
        .iter()
        .zip(engaged)
        .map(|(tried, time)| Some((super::came::item(all, tried.thing.label()?)?, *time)))
        .collect();
    Session::new(*seconds, &with?)
}
