//! What trials come to, by phase and by how many pictures there were to take one from. Every share is one of first responses
//! that could be judged; what came after a correction is in none.

use super::offers::key;
use super::small_n::{Chance, chance};
use super::trials::{TrialRead, Verdict};
use super::{Count, No, Share, SupportPart};
use crate::event::{ExchangeAnswer, First, Phase, Setting};
use crate::id::AdultId;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The trials of one phase.
#[derive(Clone, Debug, PartialEq)]
pub struct PhaseProgress<'r, 'a> {
    pub phase: Phase,
    /// By when they happened.
    pub trials: Vec<&'r TrialRead<'a>>,
}

/// First responses with so many pictures to take one from.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrayProgress {
    pub array: u8,
    /// Right without help, of those that could be judged.
    pub right: Share,
    pub chance: Chance,
}

impl<'r, 'a> PhaseProgress<'r, 'a> {
    /// Phases of which there is a trial, in their order.
    pub fn all_of(trials: &'r [TrialRead<'a>]) -> Vec<Self> {
        let of = |phase: Phase| Self { phase, trials: trials.iter().filter(|trial| trial.phase() == phase).collect() };
        Phase::ALL.into_iter().map(of).filter(|progress| !progress.trials.is_empty()).collect()
    }

    fn those(&self, which: impl Fn(&TrialRead<'a>) -> bool) -> Vec<&'r TrialRead<'a>> {
        self.trials.iter().copied().filter(|trial| which(trial)).collect()
    }

    pub fn count(&self) -> Count {
        counted(&self.trials)
    }

    pub fn days(&self) -> Count {
        Count { count: days(&self.trials).len() as u64, entries: numbers(&self.trials) }
    }

    /// Right without help, of the first responses that could be judged.
    pub fn right(&self) -> Share {
        right(&self.trials)
    }

    /// Not checked, or without what would show it.
    pub fn not_judged(&self) -> Count {
        counted(&self.those(|trial| trial.verdict() == Verdict::NotJudged))
    }

    /// Where something was given and nobody recorded how much help there was.
    pub fn help_not_recorded(&self) -> Count {
        counted(&self.those(|trial| trial.part == Some(SupportPart::HelpNotRecorded)))
    }

    /// Where nothing was given.
    pub fn nothing_given(&self) -> Count {
        counted(&self.those(|trial| trial.trial.first == First::Nothing))
    }

    /// What a correction or a backstep followed.
    pub fn corrected(&self) -> Count {
        counted(&self.those(|trial| !trial.corrections().is_empty()))
    }

    /// By the entries that say so.
    pub fn ended_by_the_child(&self) -> Count {
        let found: Vec<No> = self.trials.iter().filter_map(|trial| trial.ended_by_the_child()).cloned().collect();
        Count { count: found.len() as u64, entries: found }
    }

    /// Of phases V and VI: said without having been asked.
    pub fn unasked(&self) -> Count {
        counted(&self.those(TrialRead::is_unasked))
    }

    /// What partners answered, in its fixed order; by the entries that say so.
    pub fn answers(&self) -> Vec<(ExchangeAnswer, Count)> {
        let all = ExchangeAnswer::ALL.into_iter().map(|answer| {
            let found = self.trials.iter().filter_map(|trial| trial.answer()).filter(|(_, told)| *told == answer);
            let entries: Vec<No> = found.map(|(no, _)| no.clone()).collect();
            (answer, Count { count: entries.len() as u64, entries })
        });
        all.filter(|(_, count)| count.count > 0).collect()
    }

    /// By the number of pictures, for the phases that ask for one of several.
    pub fn arrays(&self) -> Vec<ArrayProgress> {
        let mut by: BTreeMap<u8, Vec<&TrialRead<'a>>> = BTreeMap::new();
        for trial in &self.trials {
            if let Some(array) = trial.trial.practised.array() {
                by.entry(array).or_default().push(trial);
            }
        }
        let of = |(array, trials): (u8, Vec<&TrialRead<'a>>)| {
            let right = right(&trials);
            ArrayProgress { array, chance: chance(array, right.k, right.n), right }
        };
        by.into_iter().map(of).collect()
    }

    pub fn partners(&self) -> BTreeSet<AdultId> {
        partners(&self.trials)
    }

    pub fn settings(&self) -> BTreeSet<Setting> {
        self.trials.iter().map(|trial| trial.setting).collect()
    }

    /// Words of the pictures that were given, each once, as they were first written, by the alphabet.
    pub fn things(&self) -> Vec<String> {
        things(&self.trials).into_values().collect()
    }
}

pub(super) fn right(trials: &[&TrialRead<'_>]) -> Share {
    let judged: Vec<&&TrialRead<'_>> = trials.iter().filter(|trial| trial.verdict() != Verdict::NotJudged).collect();
    let right: Vec<No> =
        judged.iter().filter(|trial| trial.verdict() == Verdict::Right).map(|trial| trial.no.clone()).collect();
    let k = right.len() as u64;
    let entries = if k == 0 { judged.iter().map(|trial| trial.no.clone()).collect() } else { right };
    Share { k, n: judged.len() as u64, entries }
}

pub(super) fn days(trials: &[&TrialRead<'_>]) -> BTreeSet<NaiveDate> {
    trials.iter().map(|trial| trial.day()).collect()
}

pub(super) fn partners(trials: &[&TrialRead<'_>]) -> BTreeSet<AdultId> {
    trials.iter().filter_map(|trial| trial.trial.partner).collect()
}

/// By the word in small letters: the word as it was first written.
pub(super) fn things(trials: &[&TrialRead<'_>]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for thing in trials.iter().filter_map(|trial| trial.thing()) {
        found.entry(key(thing)).or_insert_with(|| thing.to_owned());
    }
    found
}

/// Settings and rooms, as far as they were recorded.
pub(super) fn places(trials: &[&TrialRead<'_>]) -> BTreeSet<(Setting, Option<String>)> {
    let known = trials.iter().filter(|trial| trial.setting != Setting::NotRecorded || trial.place.is_some());
    known.map(|trial| (trial.setting, trial.place.map(key))).collect()
}

fn numbers(trials: &[&TrialRead<'_>]) -> Vec<No> {
    trials.iter().map(|trial| trial.no.clone()).collect()
}

fn counted(trials: &[&TrialRead<'_>]) -> Count {
    Count { count: trials.len() as u64, entries: numbers(trials) }
}
