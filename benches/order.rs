//! Ten thousand paired trials of eight things, put in order.

use super::make::Ground;
use super::table::{Times, line};
use heard::stats::preference::random::Random;
use heard::stats::preference::{Item, Pair, Paired, RESAMPLES, Spread, Took, every_pair, order_pairs};

const TRIALS: usize = 10_000;
const THINGS: u16 = 8;
const RUNS: usize = 7;

pub fn run(_: &Ground) {
    let trials = trials();
    let spread = Spread { days: 300, offerers: 9 };
    let (mut ordered, mut drawn) = (Times::default(), Times::default());
    let mut tiers = 0;
    for _ in 0..RUNS {
        tiers = ordered.time(|| order_pairs(&trials, spread).unwrap()).all().len();
        drawn.time(|| {
            let mut random = Random::new(1);
            (0..TRIALS * RESAMPLES).for_each(|_| _ = std::hint::black_box(random.below(TRIALS)));
        });
    }
    line("put 10 000 trials in order, with 1 000 resamples", &ordered)
        .beside("as many draws, of which nothing is made", &drawn)
        .within(1_000)
        .note(format!("{tiers} tiers of {THINGS} things"))
        .print();
}

/// The schedule over and over, of which the lower number is mostly taken.
fn trials() -> Vec<Paired> {
    let items: Vec<Item> = (0..THINGS).map(Item).collect();
    let mut random = Random::new(1952);
    let trial = |pair: Pair| {
        let is_lower_left = pair.left() < pair.right();
        let takes_lower = random.below(5) > 1;
        Paired { pair, took: if is_lower_left == takes_lower { Took::Left } else { Took::Right } }
    };
    every_pair(&items, 1).into_iter().cycle().take(TRIALS).map(trial).collect()
}
