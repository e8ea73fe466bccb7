//! Which two things are offered next, and on which sides: every pair both ways round, n(n − 1) trials for n things.
//!
//! Among the pairs that are still to be offered, the first rule that tells two apart decides:
//! 1. Not the two things of the trial before, either way round.
//! 2. Two things that have been beside each other less often. So every pair comes once before any comes the other way round,
//!    and twins lie far apart.
//! 3. As few things as can be of the trial before.
//! 4. Each thing on the side where it has lain less often.
//! 5. What is left is a tie, and goes by an order that was shuffled once, from the seed.
//!
//! All of it follows from the seed and from what was done, so after any part of a schedule, what remains is the rest of it.

use super::random::Random;
use super::{Item, Pair};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The whole schedule. A thing named twice counts once. The time taken grows with the fourth power of the number of things:
/// it is for the few of an assessment.
pub fn every_pair(items: &[Item], seed: u64) -> Vec<Pair> {
    remaining_pairs(items, seed, &[])
}

/// What remains of it after these trials, oldest first. Each of them does away with one trial of the schedule; those of other
/// things, and more than the schedule has, do away with none.
pub fn remaining_pairs(items: &[Item], seed: u64, done: &[Pair]) -> Vec<Pair> {
    let mut open = shuffled_pairs(items, seed);
    let mut past = Past::default();
    for pair in done {
        if let Some(at) = open.iter().position(|one| one == pair) {
            open.remove(at);
        }
        past.add(*pair);
    }
    let mut schedule = Vec::with_capacity(open.len());
    while let Some((at, pair)) = open.iter().copied().enumerate().min_by_key(|(at, pair)| (past.cost(*pair), *at)) {
        open.remove(at);
        past.add(pair);
        schedule.push(pair);
    }
    schedule
}

/// Every pair of different things, both ways round, in the order of the ties.
fn shuffled_pairs(items: &[Item], seed: u64) -> Vec<Pair> {
    let mut things: Vec<Item> = Vec::new();
    for item in items {
        if !things.contains(item) {
            things.push(*item);
        }
    }
    let with_all = |left: Item| things.iter().filter_map(move |right| Pair::new(left, *right));
    let mut pairs: Vec<Pair> = things.iter().flat_map(|left| with_all(*left)).collect();
    Random::new(seed).shuffle(&mut pairs);
    pairs
}

/// What the trials so far say about the next.
#[derive(Default)]
struct Past {
    last: Option<Pair>,
    together: BTreeMap<(Item, Item), u32>,
    /// How much more often a thing lay on the left than on the right.
    leaning: BTreeMap<Item, i32>,
}

impl Past {
    fn add(&mut self, pair: Pair) {
        *self.together.entry(pair.unordered()).or_default() += 1;
        *self.leaning.entry(pair.left()).or_default() += 1;
        *self.leaning.entry(pair.right()).or_default() -= 1;
        self.last = Some(pair);
    }

    /// The rules 1 to 4, as numbers of which the least goes first.
    fn cost(&self, pair: Pair) -> (usize, u32, usize, Reverse<i32>) {
        let shared = self.last.map_or(0, |last| pair.items().iter().filter(|item| last.items().contains(item)).count());
        let together = self.together.get(&pair.unordered()).copied().unwrap_or_default();
        let leaning = |item: Item| self.leaning.get(&item).copied().unwrap_or_default();
        // What lay on the left too often goes to the right, and the other way round.
        let gain = leaning(pair.right()) - leaning(pair.left());
        (shared / 2, together, shared, Reverse(gain))
    }
}
