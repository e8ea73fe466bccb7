//! Whether the things may be put in an order at all, and then their tiers.

use super::comparisons::Comparisons;
use super::strengths::connected;
use super::{CannotBeOrdered, Item, Paired, PlaceBias, PlaceTaken, Round, SideFinding, Sides, Tiers, place_bias};
use crate::stats::small_n::{Gate, gate};

/// More things than these are never put in one order: no record of a child holds enough trials for it. Chains of wins are
/// worked out for up to 64.
pub const ITEMS_MAX: usize = 32;

/// A thing that was compared with others fewer times than this has a tally and no place in an order.
const COMPARED: u64 = 5;

/// On how many days and by how many people the offers were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub days: u64,
    pub offerers: u64,
}

/// Why there are no tiers. The first of these that holds.
#[derive(Clone, Debug, PartialEq)]
pub enum NoOrder {
    /// More than [`ITEMS_MAX`] things.
    TooMany,
    /// Fewer than ten choices, or on fewer than three days, or by fewer than two people: [`gate`].
    TooFew(Gate),
    /// Mostly the same side in twins, or one side clearly more than the other.
    MaybeTheSide(Sides),
    /// The edge, the centre or one place of the array.
    MaybeThePlace(PlaceBias),
    /// These things were compared with others fewer than five times. Without them the rest may be put in order.
    TooFewOf(Vec<Item>),
    CannotBeOrdered(CannotBeOrdered),
}

/// The tiers of what lay side by side. n is the number of trials in which one of the two was taken.
pub fn order_pairs(trials: &[Paired], spread: Spread) -> Result<Tiers, NoOrder> {
    let comparisons = enough(Comparisons::of_pairs(trials), spread)?;
    let sides = Sides::of(trials);
    if sides.finding() == SideFinding::MaybeTheSide {
        return Err(NoOrder::MaybeTheSide(sides));
    }
    tiers(&comparisons)
}

/// The tiers of what lay in arrays. n is the number of times that something was taken while something else lay there; `places`
/// are where it was taken from.
pub fn order_rounds(rounds: &[Round], places: &[PlaceTaken], spread: Spread) -> Result<Tiers, NoOrder> {
    let comparisons = enough(Comparisons::of_rounds(rounds), spread)?;
    match place_bias(places) {
        PlaceBias::Untestable | PlaceBias::NoSign { .. } => tiers(&comparisons),
        sign => Err(NoOrder::MaybeThePlace(sign)),
    }
}

fn enough(comparisons: Comparisons, spread: Spread) -> Result<Comparisons, NoOrder> {
    if comparisons.items.len() > ITEMS_MAX {
        return Err(NoOrder::TooMany);
    }
    match gate(comparisons.steps(), spread.days, spread.offerers) {
        Gate::Comparable => Ok(comparisons),
        less => Err(NoOrder::TooFew(less)),
    }
}

fn tiers(comparisons: &Comparisons) -> Result<Tiers, NoOrder> {
    let compared = comparisons.compared();
    let few: Vec<usize> =
        compared.iter().enumerate().filter(|(_, times)| **times < COMPARED).map(|(item, _)| item).collect();
    if !few.is_empty() {
        return Err(NoOrder::TooFewOf(comparisons.named(&few)));
    }
    connected(comparisons).map_err(NoOrder::CannotBeOrdered)?;
    Ok(Tiers::of(comparisons))
}
