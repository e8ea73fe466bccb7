//! Trials and rounds as what the strengths are worked out from: who was taken out of which set, and how often.
//!
//! A paired trial is one step, out of a set of two. A round is as many steps as things were taken, each out of what was left;
//! the last of an array, taken from itself alone, says nothing. Both are then the same kind of data, of which only two things
//! matter: how often each thing was taken, and how often each set lay there (R. D. Luce, Individual Choice Behavior, 1959).

use super::chains::Chains;
use super::groups::groups;
use super::luce::Taken;
use super::{Item, Paired, Round};
use std::collections::BTreeMap;

/// One thing taken out of a set, both by their number here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Step {
    pub taken: usize,
    pub set: usize,
}

/// What trials or rounds say of the order of things.
#[derive(Debug, Default)]
pub(super) struct Comparisons {
    /// By first appearance, so that nothing depends on the numbers the caller gave.
    pub items: Vec<Item>,
    /// The different sets that lay there, each in ascending order.
    pub sets: Vec<Vec<usize>>,
    /// The different ways in which a trial or round came out.
    pub outcomes: Vec<Vec<Step>>,
    /// The outcome of every trial or round, in their order.
    pub units: Vec<usize>,
}

/// How often each thing was taken and each set lay there.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub taken: Vec<f64>,
    pub sets: Vec<f64>,
}

impl Comparisons {
    pub fn of_pairs(trials: &[Paired]) -> Self {
        let mut maker = Maker::default();
        for trial in trials {
            let there = trial.pair.items().map(|item| maker.item(item)).to_vec();
            let taken = trial.decided().map(|(taken, _)| maker.item(taken));
            let steps = taken.map(|taken| maker.step(taken, there)).into_iter().collect();
            maker.unit(steps);
        }
        maker.made
    }

    pub fn of_rounds(rounds: &[Round]) -> Self {
        let mut maker = Maker::default();
        for round in rounds {
            for item in round.array() {
                maker.item(*item);
            }
            let mut steps = Vec::new();
            for (taken, there) in round.steps().filter(|(_, there)| there.len() > 1) {
                let there = there.into_iter().map(|item| maker.item(item)).collect();
                let taken = maker.item(taken);
                steps.push(maker.step(taken, there));
            }
            maker.unit(steps);
        }
        maker.made
    }

    /// How often every outcome came about.
    pub fn times(&self) -> Vec<u32> {
        let mut times = vec![0; self.outcomes.len()];
        for outcome in &self.units {
            if let Some(times) = times.get_mut(*outcome) {
                *times += 1;
            }
        }
        times
    }

    /// What it comes to if every outcome came about so many times. `counts` is written over.
    pub fn count(&self, times: &[u32], counts: &mut Counts) {
        counts.taken.clear();
        counts.taken.resize(self.items.len(), 0.0);
        counts.sets.clear();
        counts.sets.resize(self.sets.len(), 0.0);
        for (steps, times) in self.outcomes.iter().zip(times) {
            for step in steps {
                let both = [counts.taken.get_mut(step.taken), counts.sets.get_mut(step.set)];
                both.into_iter().flatten().for_each(|count| *count += f64::from(*times));
            }
        }
    }

    /// The same for the strengths to be worked out from.
    pub fn taken<'a>(&'a self, counts: &'a Counts) -> Taken<'a> {
        Taken { sets: &self.sets, times: &counts.sets, taken: &counts.taken }
    }

    /// How many steps there are: times that something was taken while something else lay there.
    pub fn steps(&self) -> u64 {
        let steps = self.units.iter().filter_map(|outcome| self.outcomes.get(*outcome));
        steps.map(|steps| steps.len() as u64).sum()
    }

    /// How often each thing was compared with another: it was taken from it or the other way round.
    pub fn compared(&self) -> Vec<u64> {
        let mut compared = vec![0; self.items.len()];
        for (steps, times) in self.outcomes.iter().zip(self.times()) {
            for step in steps {
                let set = self.sets.get(step.set).map(Vec::as_slice).unwrap_or_default();
                for item in set {
                    // What was taken was compared with each of the others, and they with it.
                    let others = if *item == step.taken { set.len() as u64 - 1 } else { 1 };
                    if let Some(compared) = compared.get_mut(*item) {
                        *compared += others * u64::from(times);
                    }
                }
            }
        }
        compared
    }

    /// The things that hang together: two do if one of them was ever taken while the other lay there, or if there is a path of
    /// such things between them. Whatever lies in one set does, through what was taken. Each group, and all of them, in the
    /// order of their numbers.
    pub fn groups(&self) -> Vec<Vec<Item>> {
        let groups = groups(self.items.len(), &self.sets);
        let mut named: Vec<Vec<Item>> = groups.iter().map(|group| self.named(group)).collect();
        named.sort_unstable();
        named
    }

    /// The chains of wins if every outcome came about so many times. `chains` are written over.
    pub fn chain(&self, times: &[u32], bits: &[u64], chains: &mut Chains) {
        chains.reset(self.items.len());
        let seen = self.outcomes.iter().zip(times).filter(|(_, times)| **times > 0);
        for step in seen.flat_map(|(steps, _)| steps) {
            chains.add(step.taken, bits.get(step.set).copied().unwrap_or_default());
        }
        chains.close();
    }

    /// The things behind these numbers, in their own order.
    pub fn named(&self, numbers: &[usize]) -> Vec<Item> {
        let mut named: Vec<Item> = numbers.iter().filter_map(|number| self.items.get(*number).copied()).collect();
        named.sort_unstable();
        named
    }
}

/// Comparisons in the making, with where everything is.
#[derive(Default)]
struct Maker {
    made: Comparisons,
    items: BTreeMap<Item, usize>,
    sets: BTreeMap<Vec<usize>, usize>,
    outcomes: BTreeMap<Vec<Step>, usize>,
}

impl Maker {
    fn item(&mut self, item: Item) -> usize {
        number(&mut self.items, &mut self.made.items, item)
    }

    fn step(&mut self, taken: usize, mut there: Vec<usize>) -> Step {
        there.sort_unstable();
        Step { taken, set: number(&mut self.sets, &mut self.made.sets, there) }
    }

    fn unit(&mut self, steps: Vec<Step>) {
        let outcome = number(&mut self.outcomes, &mut self.made.outcomes, steps);
        self.made.units.push(outcome);
    }
}

/// The number of a thing in a list, at whose end it is put if it is new.
fn number<T: Clone + Ord>(numbers: &mut BTreeMap<T, usize>, list: &mut Vec<T>, thing: T) -> usize {
    *numbers.entry(thing).or_insert_with_key(|thing| {
        list.push(thing.clone());
        list.len() - 1
    })
}
