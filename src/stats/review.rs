//! When a review of a phase is proposed, and what is lacking until then. A proposal is all that comes of it: no phase begins or
//! ends by itself, and no word waits for one.
//!
//! The newest days are looked at: as many as the rule asks for, and more until they hold as many trials as it asks for. So what
//! a child could not do a year ago does not stand in the way, and one good afternoon is not enough.

use super::progress::{days, partners, places, right, things};
use super::small_n::{Reading, chance};
use super::trials::{TrialRead, Verdict};
use crate::event::{Asked, AttributeClass, Distance, Phase, Practised, ReviewRule, Starter};
use std::collections::{BTreeMap, BTreeSet};

/// In phase IIIB the criterion is one of so many pictures.
pub const ARRAY_WANTED: u8 = 5;
/// Of each class of attributes so many are to be known.
pub const EXEMPLARS_WANTED: u64 = 3;

/// What the newest trials of a phase come to, by the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub phase: Phase,
    pub rule: ReviewRule,
    /// Of the trials that were looked at: right without help, and those that could be judged.
    pub k: u64,
    pub n: u64,
    pub days: u64,
    /// Nothing lacking: a review is proposed.
    pub lacking: Vec<Lack>,
}

/// What is there, and what is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No trial across the room or further.
    AcrossTheRoom,
    /// No trial with five pictures or more.
    FivePictures,
    Trials {
        have: u64,
        want: u64,
    },
    Share {
        k: u64,
        n: u64,
        percent: u8,
    },
    /// The same could have come about by guessing among so many pictures.
    Guessing {
        array: u8,
        k: u64,
        n: u64,
    },
    Days {
        have: u64,
        want: u64,
    },
    Partners {
        have: u64,
        want: u64,
    },
    Things {
        have: u64,
        want: u64,
    },
    Places {
        have: u64,
        want: u64,
    },
    Exemplars {
        class: AttributeClass,
        have: u64,
        want: u64,
    },
    /// Without having been asked: so many on these days, so many on the days before.
    Unasked {
        now: u64,
        days_now: u64,
        before: u64,
        days_before: u64,
    },
    /// There are no days before to hold requests without a question against.
    NoDaysBefore,
    /// Questions for a thing and questions for a comment, right of those asked: both have to be told apart.
    Questions {
        want_right: u64,
        want_asked: u64,
        comment_right: u64,
        comment_asked: u64,
    },
}

impl Review {
    /// Of the trials of this phase, whatever others are among them.
    pub fn of(phase: Phase, rule: ReviewRule, trials: &[TrialRead<'_>]) -> Self {
        let all: Vec<&TrialRead<'_>> = trials.iter().filter(|trial| trial.phase() == phase).collect();
        let counting: Vec<&TrialRead<'_>> = all.iter().copied().filter(|trial| is_wanted(trial)).collect();
        let newest = newest(&counting, rule);
        let share = right(&newest);
        let (k, n, days) = (share.k, share.n, days(&newest).len() as u64);
        let mut review = Self { phase, rule, k, n, days, lacking: Vec::new() };
        if counting.is_empty() && !all.is_empty() {
            match phase {
                Phase::II => review.lacking.push(Lack::AcrossTheRoom),
                Phase::IIIB => review.lacking.push(Lack::FivePictures),
                _ => {}
            }
        }
        review.count(&newest);
        review.lacking.extend(of_phase(phase, rule, &newest, &all));
        review
    }

    pub fn is_proposed(&self) -> bool {
        self.lacking.is_empty()
    }

    fn count(&mut self, newest: &[&TrialRead<'_>]) {
        let rule = self.rule;
        let wanted = u64::from(rule.trials.max(1));
        if self.n < wanted {
            self.lacking.push(Lack::Trials { have: self.n, want: wanted });
        }
        if self.n > 0 && self.k * 100 < u64::from(rule.percent) * self.n {
            self.lacking.push(Lack::Share { k: self.k, n: self.n, percent: rule.percent });
        }
        let mut least = |have: usize, want: u8, lack: fn(u64, u64) -> Lack| {
            let (have, want) = (have as u64, u64::from(want));
            if have < want {
                self.lacking.push(lack(have, want));
            }
        };
        least(days(newest).len(), rule.days, |have, want| Lack::Days { have, want });
        least(partners(newest).len(), rule.partners, |have, want| Lack::Partners { have, want });
        least(things(newest).len(), rule.things, |have, want| Lack::Things { have, want });
        least(places(newest).len(), rule.places, |have, want| Lack::Places { have, want });
    }
}

/// Whether a trial can speak for its phase: phase II across the room, phase IIIB with five pictures.
fn is_wanted(trial: &TrialRead<'_>) -> bool {
    match &trial.trial.practised {
        Practised::Distance { to_partner, .. } => to_partner.is_some_and(|far| far >= Distance::AcrossTheRoom),
        Practised::Choose { array, .. } => *array >= ARRAY_WANTED,
        _ => true,
    }
}

/// The trials of the newest days.
fn newest<'r, 'a>(trials: &[&'r TrialRead<'a>], rule: ReviewRule) -> Vec<&'r TrialRead<'a>> {
    let mut found: Vec<&TrialRead<'_>> = Vec::new();
    let mut judged = 0_u64;
    for (before, day) in days(trials).into_iter().rev().enumerate() {
        if before >= usize::from(rule.days) && judged >= u64::from(rule.trials.max(1)) {
            break;
        }
        let of_day: Vec<&TrialRead<'_>> = trials.iter().copied().filter(|trial| trial.day() == day).collect();
        judged += right(&of_day).n;
        found.extend(of_day);
    }
    found
}

/// What the phase itself asks for.
fn of_phase(phase: Phase, rule: ReviewRule, newest: &[&TrialRead<'_>], all: &[&TrialRead<'_>]) -> Vec<Lack> {
    match phase {
        Phase::IIIA | Phase::IIIB => guessing(newest).into_iter().collect(),
        Phase::Attributes => guessing(newest).into_iter().chain(exemplars(newest)).collect(),
        Phase::V => unasked(newest, all).into_iter().collect(),
        Phase::VI => questions(rule, newest).into_iter().collect(),
        Phase::I | Phase::II | Phase::IV => Vec::new(),
    }
}

/// With arrays of several sizes, guessing is held to be as easy as with the fewest pictures of them.
fn guessing(newest: &[&TrialRead<'_>]) -> Option<Lack> {
    let judged = newest.iter().filter(|trial| trial.verdict() != Verdict::NotJudged);
    let array = judged.filter_map(|trial| trial.trial.practised.array()).min()?;
    let share = right(newest);
    let could_be = chance(array, share.k, share.n).reading == Reading::CouldBeGuessing;
    could_be.then_some(Lack::Guessing { array, k: share.k, n: share.n })
}

fn exemplars(newest: &[&TrialRead<'_>]) -> Vec<Lack> {
    let mut named: BTreeMap<AttributeClass, BTreeSet<String>> = BTreeMap::new();
    for trial in newest {
        if let Practised::Attribute { class, named: name, .. } = &trial.trial.practised {
            named.entry(*class).or_default().insert(super::offers::key(name));
        }
    }
    let few = named.into_iter().map(|(class, names)| (class, names.len() as u64));
    few.filter(|(_, have)| *have < EXEMPLARS_WANTED)
        .map(|(class, have)| Lack::Exemplars { class, have, want: EXEMPLARS_WANTED })
        .collect()
}

/// Asking without a question must not fall off: per day no fewer than on the days before.
fn unasked(newest: &[&TrialRead<'_>], all: &[&TrialRead<'_>]) -> Option<Lack> {
    let first = newest.iter().map(|trial| trial.day()).min()?;
    let before: Vec<&TrialRead<'_>> = all.iter().copied().filter(|trial| trial.day() < first).collect();
    let count = |trials: &[&TrialRead<'_>]| trials.iter().filter(|trial| trial.is_unasked()).count() as u64;
    let (days_now, days_before) = (days(newest).len() as u64, days(&before).len() as u64);
    if days_before == 0 {
        return Some(Lack::NoDaysBefore);
    }
    let (now, before) = (count(newest), count(&before));
    // now / days_now < before / days_before, without dividing.
    (now * days_before < before * days_now).then_some(Lack::Unasked { now, days_now, before, days_before })
}

/// "What do you want?" and the questions of comments, each right as often as the rule asks for.
fn questions(rule: ReviewRule, newest: &[&TrialRead<'_>]) -> Option<Lack> {
    let of = |for_a_thing: bool| {
        let asked: Vec<&TrialRead<'_>> = newest
            .iter()
            .copied()
            .filter(|trial| match &trial.trial.practised {
                Practised::Comment { asked: Asked::Question(question), .. } => {
                    (*question == Starter::Want) == for_a_thing
                }
                _ => false,
            })
            .collect();
        let share = right(&asked);
        (share.k, share.n)
    };
    let ((want_right, want_asked), (comment_right, comment_asked)) = (of(true), of(false));
    let enough = |k: u64, n: u64| n > 0 && k * 100 >= u64::from(rule.percent) * n;
    let told_apart = enough(want_right, want_asked) && enough(comment_right, comment_asked);
    (!newest.is_empty() && !told_apart).then_some(Lack::Questions {
        want_right,
        want_asked,
        comment_right,
        comment_asked,
    })
}
