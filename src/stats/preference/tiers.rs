//! Which things come before which, as far as the trials bear it out.
//!
//! The trials (or rounds: the steps of one follow from one another) are drawn again, as many as there are, each time any of
//! them, a thousand times over, and the strengths are worked out anew. Things are put in the order of their strengths in the
//! trials themselves. Between two places of that order there is a cut only if in at least 90 % of the resamples *every* thing
//! above stands before *each* thing below, taken pair by pair. What lies between two cuts is a tier.
//!
//! A resample puts one thing before another only if it is the stronger and a chain of wins leads from it to the other in what
//! was drawn. Where no chain does (each always won, or they are in groups that one trial joins and it was not drawn) the
//! ghost alone would say which is stronger, and it is no trial.
//!
//! A thing that is hardly known thus keeps everything together that it may belong between. That is meant: a tier says that its
//! things cannot be told apart, and not that they are alike.
//!
//! What resampling cannot know is what the trials never showed: where all trials of two things went one way, so they do in
//! every resample, however few there were. Against that stand the gate before the tiers, and the tallies beside them.

use super::Item;
use super::chains::{Chains, bits, holds};
use super::comparisons::{Comparisons, Counts};
use super::luce::End;
use super::random::{Random, SEED};
use super::strengths::fit;

/// How often the trials are drawn again.
pub const RESAMPLES: usize = 1_000;

/// In how many of those one thing must stand before another: 90 %.
pub const AGREEING: usize = 900;

/// Strengths that differ by less than this part are taken to be equal; how finely they are worked out does not decide which
/// comes first. Equal ones stand in no order.
const EQUAL: f64 = 1.0 + 1e-6;

/// Groups of things, what comes first at the top. The things of one tier are in the order of their numbers, which means
/// nothing. No tier is empty. One tier of all is no clear order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiers(Vec<Vec<Item>>);

impl Tiers {
    pub fn all(&self) -> &[Vec<Item>] {
        &self.0
    }

    /// Of comparisons that hang together.
    pub(super) fn of(comparisons: &Comparisons) -> Self {
        let strengths = fit(comparisons);
        let mut order: Vec<usize> = (0..comparisons.items.len()).collect();
        let strength = |item: usize| strengths.get(item).copied().unwrap_or_default();
        // Equal ones stay in the order of first appearance; no cut comes between them.
        order.sort_by(|one, other| strength(*other).total_cmp(&strength(*one)));
        let before = Before::of(comparisons, &strengths);
        let mut tiers = Vec::new();
        let mut tier = Vec::new();
        for (place, item) in order.iter().enumerate() {
            tier.push(*item);
            let (above, below) = order.split_at(place + 1);
            if above.iter().all(|one| below.iter().all(|other| before.times(*one, *other) >= AGREEING)) {
                tiers.push(comparisons.named(&tier));
                tier.clear();
            }
        }
        Self(tiers)
    }
}

/// In how many resamples one thing stood before another.
struct Before {
    items: usize,
    times: Vec<usize>,
}

impl Before {
    fn of(comparisons: &Comparisons, full: &[f64]) -> Self {
        let items = comparisons.items.len();
        let mut before = Self { items, times: vec![0; items * items] };
        let mut random = Random::new(SEED);
        let (mut times, mut counts) = (Vec::new(), Counts::default());
        let (mut strengths, mut chains) = (Vec::new(), Chains::default());
        let sets: Vec<u64> = comparisons.sets.iter().map(|set| bits(set)).collect();
        for _ in 0..RESAMPLES {
            draw_again(comparisons, &mut random, &mut times);
            comparisons.count(&times, &mut counts);
            // From the strengths of the whole it is not far.
            strengths.clear();
            strengths.extend_from_slice(full);
            // What has not come to rest puts nothing in order, and so speaks against every cut.
            if comparisons.taken(&counts).settle(&mut strengths) == End::Still {
                comparisons.chain(&times, &sets, &mut chains);
                before.add(&strengths, &chains);
            }
        }
        before
    }

    fn add(&mut self, strengths: &[f64], chains: &Chains) {
        let rows = self.times.chunks_mut(self.items.max(1));
        for ((one, to), row) in strengths.iter().zip(chains.all()).zip(rows) {
            for (item, (other, times)) in strengths.iter().zip(row).enumerate() {
                *times += usize::from(*one > other * EQUAL && holds(*to, item));
            }
        }
    }

    fn times(&self, one: usize, other: usize) -> usize {
        self.times.get(one * self.items + other).copied().unwrap_or_default()
    }
}

/// As many trials as there are, each time any of them: how often every outcome comes up.
fn draw_again(comparisons: &Comparisons, random: &mut Random, times: &mut Vec<u32>) {
    times.clear();
    times.resize(comparisons.outcomes.len(), 0);
    for _ in &comparisons.units {
        let outcome = comparisons.units.get(random.below(comparisons.units.len()));
        if let Some(times) = outcome.and_then(|outcome| times.get_mut(*outcome)) {
            *times += 1;
        }
    }
}
