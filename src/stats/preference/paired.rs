//! Trials of two things side by side.

use super::Item;

/// Two different things and the sides on which they lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    left: Item,
    right: Item,
}

/// What was taken of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Took {
    Left,
    Right,
    /// Nothing, or not one of the two more than the other: pushed away, no response, both. The two were offered, and nothing
    /// is known of which comes first.
    Neither,
}

/// A paired trial: what lay where, and what was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Paired {
    pub pair: Pair,
    pub took: Took,
}

impl Pair {
    /// `None` for a thing beside itself, which is no choice.
    pub fn new(left: Item, right: Item) -> Option<Self> {
        (left != right).then_some(Self { left, right })
    }

    pub fn left(self) -> Item {
        self.left
    }

    pub fn right(self) -> Item {
        self.right
    }

    /// Left and right.
    pub fn items(self) -> [Item; 2] {
        [self.left, self.right]
    }

    /// The same two the other way round.
    pub fn twin(self) -> Self {
        Self { left: self.right, right: self.left }
    }

    /// The same whichever way round the two lie.
    pub fn unordered(self) -> (Item, Item) {
        (self.left.min(self.right), self.left.max(self.right))
    }
}

impl Paired {
    /// `None` for a thing beside itself.
    pub fn new(left: Item, right: Item, took: Took) -> Option<Self> {
        Some(Self { pair: Pair::new(left, right)?, took })
    }

    /// What was taken and what was left; `None` if it was neither.
    pub fn decided(self) -> Option<(Item, Item)> {
        match self.took {
            Took::Left => Some((self.pair.left, self.pair.right)),
            Took::Right => Some((self.pair.right, self.pair.left)),
            Took::Neither => None,
        }
    }
}
