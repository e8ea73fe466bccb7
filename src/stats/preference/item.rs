//! What is compared, as a number.

/// One thing that can be offered, by a number that the caller gave it. The number means nothing: it only has to be the same
/// for the same thing throughout, and no result depends on which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Item(pub u16);
