//! Rounds of a multiple-stimulus assessment without replacement (MSWO): an array, from which one thing after another is taken
//! and not put back.

use super::Item;
use std::collections::BTreeSet;

/// The most things that an array may hold. Eight are many; beyond a dozen no child has looked at all of them.
pub const ARRAY_MAX: usize = 12;

/// How a round ended in which something was left over. Where nothing was, it does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ending {
    /// What was left lay there once more, and nothing was taken.
    TookNone,
    /// The round was ended before what was left lay there again.
    Stopped,
}

/// What lay there, what was taken in which order, and how it ended. A partial ranking: what was left over was there every
/// time, and stands in no order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Round {
    array: Vec<Item>,
    taken: Vec<Item>,
    ending: Ending,
}

impl Round {
    /// `array` is in the order of the places. `None` if it holds fewer than two things or more than [`ARRAY_MAX`], if
    /// anything is in it or taken twice, or if something was taken that was not there.
    pub fn new(array: Vec<Item>, taken: Vec<Item>, ending: Ending) -> Option<Self> {
        let there: BTreeSet<Item> = array.iter().copied().collect();
        let gone: BTreeSet<Item> = taken.iter().copied().collect();
        let holds = (2..=ARRAY_MAX).contains(&array.len());
        let once = there.len() == array.len() && gone.len() == taken.len();
        (holds && once && gone.is_subset(&there)).then_some(Self { array, taken, ending })
    }

    /// What lay there at first, in the order of the places.
    pub fn array(&self) -> &[Item] {
        &self.array
    }

    pub fn taken(&self) -> &[Item] {
        &self.taken
    }

    pub fn ending(&self) -> Ending {
        self.ending
    }

    /// What was never taken, in the order of the first array.
    pub fn left_over(&self) -> impl Iterator<Item = Item> {
        self.array.iter().copied().filter(|item| !self.taken.contains(item))
    }

    /// Each thing taken with those that it was taken from, itself among them. The last of an array is taken from itself alone.
    pub fn steps(&self) -> impl Iterator<Item = (Item, Vec<Item>)> {
        self.taken.iter().enumerate().map(|(gone, taken)| {
            let before: Vec<Item> = self.taken.iter().take(gone).copied().collect();
            (*taken, self.array.iter().copied().filter(|item| !before.contains(item)).collect())
        })
    }
}
