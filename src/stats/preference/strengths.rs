//! How strongly each thing is gone for, beside the others. Never printed: a means to the tiers.

use super::comparisons::{Comparisons, Counts};
use super::{Item, Paired, Round};

/// A positive number for each thing: out of two, one is taken with the probability of its share of both. A thing of strength 1
/// is as likely to be taken as the ghost that every thing has once won and once lost against.
#[derive(Clone, Debug, PartialEq)]
pub struct Strengths(Vec<(Item, f64)>);

/// The things fall into groups between which nothing was compared, so there is no one order of all. Each group is in the order
/// of its numbers, which means nothing. There is no group where there was nothing to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannotBeOrdered {
    pub groups: Vec<Vec<Item>>,
}

impl Strengths {
    /// Each thing with its strength, the strongest first.
    pub fn all(&self) -> &[(Item, f64)] {
        &self.0
    }

    pub fn of(&self, item: Item) -> Option<f64> {
        self.0.iter().find(|(one, _)| *one == item).map(|(_, strength)| *strength)
    }
}

/// The Bradley–Terry model of the trials in which one of the two was taken, by MM, with one win and one loss of every thing
/// against a ghost.
///
/// The trials must hang together: in the undirected graph in which two things are joined if one was ever taken while the
/// other lay there, there is a path from each to each. Who won does not matter for that, and the ghost joins nothing: it
/// makes strengths finite where a thing always won, but of two groups that were never compared it alone would say which is
/// stronger, and it is no trial.
pub fn bradley_terry(trials: &[Paired]) -> Result<Strengths, CannotBeOrdered> {
    strengths(&Comparisons::of_pairs(trials))
}

/// The Plackett–Luce model of rounds, of which what was left over is known only to have come after what was taken; by MM,
/// with the same ghost and the same condition as [`bradley_terry`].
pub fn plackett_luce(rounds: &[Round]) -> Result<Strengths, CannotBeOrdered> {
    strengths(&Comparisons::of_rounds(rounds))
}

fn strengths(comparisons: &Comparisons) -> Result<Strengths, CannotBeOrdered> {
    connected(comparisons)?;
    let found = fit(comparisons);
    let mut all: Vec<(Item, f64)> = comparisons.items.iter().copied().zip(found).collect();
    all.sort_by(|(one, strength), (other, others)| others.total_cmp(strength).then(one.cmp(other)));
    Ok(Strengths(all))
}

/// Whether all things hang together.
pub(super) fn connected(comparisons: &Comparisons) -> Result<(), CannotBeOrdered> {
    let groups = comparisons.groups();
    if groups.len() == 1 { Ok(()) } else { Err(CannotBeOrdered { groups }) }
}

/// The strengths by the numbers of the comparisons.
pub(super) fn fit(comparisons: &Comparisons) -> Vec<f64> {
    let mut counts = Counts::default();
    comparisons.count(&comparisons.times(), &mut counts);
    let mut strengths = vec![1.0; comparisons.items.len()];
    comparisons.taken(&counts).settle(&mut strengths);
    strengths
}
