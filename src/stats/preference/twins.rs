//! Whether a child who chose between two things may have been choosing the side.
//!
//! The tally of sides alone can miss it, and can see it where there is none: the better thing may have lain on the right more
//! often. Twins tell: the same two things, once either way round. Who takes the same thing both times changed the side; who
//! takes the same side both times changed the thing.

use super::{Item, Pair, Paired, Took};
use crate::stats::small_n::{SideBias, side_bias};
use std::collections::{BTreeMap, VecDeque};

/// Fewer twins than these, six trials, say nothing.
const TESTABLE: u64 = 3;

/// How the choices in counterbalanced twins went together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Twins {
    pub same_item: u64,
    pub same_side: u64,
}

/// The choices by side, alone and in twins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    pub left: u64,
    pub right: u64,
    pub twins: Twins,
}

/// What is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideFinding {
    /// Fewer than six choices. That is to be said, and it is not "no sign".
    Untestable,
    NoSign,
    /// Nothing is put in order.
    MaybeTheSide,
}

impl Twins {
    /// The first trial of two things with the first of the same two the other way round, the second with the second, and so
    /// on. Trials in which neither was taken, and those left without a twin, are not counted.
    pub fn of(trials: &[Paired]) -> Self {
        let mut twins = Self::default();
        let mut waiting: BTreeMap<Pair, VecDeque<Item>> = BTreeMap::new();
        for trial in trials {
            let Some((chosen, _)) = trial.decided() else { continue };
            // Of two things only trials of one way round ever wait.
            match waiting.get_mut(&trial.pair.twin()).and_then(VecDeque::pop_front) {
                Some(earlier) if earlier == chosen => twins.same_item += 1,
                Some(_) => twins.same_side += 1,
                None => waiting.entry(trial.pair).or_default().push_back(chosen),
            }
        }
        twins
    }

    /// Mostly the same side: in more twins than the same thing. Someone to whom both are alike does so half the time, and is
    /// then not put in order either, which loses nothing.
    pub fn finding(self) -> SideFinding {
        if self.same_item + self.same_side < TESTABLE {
            SideFinding::Untestable
        } else if self.same_side > self.same_item {
            SideFinding::MaybeTheSide
        } else {
            SideFinding::NoSign
        }
    }
}

impl Sides {
    pub fn of(trials: &[Paired]) -> Self {
        let count = |side: Took| trials.iter().map(|trial| u64::from(trial.took == side)).sum();
        Self { left: count(Took::Left), right: count(Took::Right), twins: Twins::of(trials) }
    }

    /// Either sign is enough: mostly the same side in twins, or so uneven a split of all choices that it is clear by
    /// [`side_bias`].
    pub fn finding(self) -> SideFinding {
        match (side_bias(self.right, self.left + self.right), self.twins.finding()) {
            (SideBias::Untestable, _) => SideFinding::Untestable,
            (SideBias::MaybeTheSide { .. }, _) | (_, SideFinding::MaybeTheSide) => SideFinding::MaybeTheSide,
            (SideBias::NoSign { .. }, _) => SideFinding::NoSign,
        }
    }
}
