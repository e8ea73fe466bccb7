//! Whether a child who chose between two things side by side may have been choosing the side.

use super::{binomial_two_sided, is_clear};

/// With fewer choices than this not even all on one side says anything.
const TESTABLE: u64 = 6;

/// What k choices of one side among n say. `p` is the probability of a split as uneven as this or more, if neither side is
/// favoured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SideBias {
    /// Fewer than six choices. That is to be said, and it is not "no bias".
    Untestable,
    NoSign {
        p: f64,
    },
    /// p is .05 or less: nothing is put in order, and no range is drawn.
    MaybeTheSide {
        p: f64,
    },
}

/// The exact two-sided binomial test of one side against one half. It does not matter which side is counted.
pub fn side_bias(one_side: u64, n: u64) -> SideBias {
    if n < TESTABLE || one_side > n {
        return SideBias::Untestable;
    }
    let p = binomial_two_sided(one_side, n, 0.5);
    if is_clear(p) { SideBias::MaybeTheSide { p } } else { SideBias::NoSign { p } }
}
