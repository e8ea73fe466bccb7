//! Trials of one thing at a time (single stimulus). Some children go for everything that comes alone, so these say what is
//! taken at all and nothing of which comes first.

use super::Item;

/// What the child did with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Response {
    /// Went for it, took it or did something with it.
    Approached,
    NotApproached,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Single {
    pub item: Item,
    pub response: Response,
}
