//! Whether taking the right one of several pictures can be told from guessing.

use super::{binomial_at_least, is_clear};
use serde::{Deserialize, Serialize};

/// k right of n, where one of `array` pictures was the right one each time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// How often guessing alone takes the right one, in thousandths. Printed beside every share.
    pub level_permille: u16,
    /// The probability of so many right or more by guessing alone.
    pub p: f64,
    pub reading: Reading,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// p is .05 or less.
    AboveChance,
    CouldBeGuessing,
}

/// The exact one-sided binomial test of k right of n against one in `array`. With one picture or none there is no wrong one,
/// so whatever was taken could have been a guess.
pub fn chance(array: u8, k: u64, n: u64) -> Chance {
    let p = binomial_at_least(k, n, level(array));
    let reading = if is_clear(p) { Reading::AboveChance } else { Reading::CouldBeGuessing };
    Chance { level_permille: (level(array) * 1000.0).round() as u16, p, reading }
}

/// The least number right of n that is above chance. `None` if not even n of n would be.
pub fn least_correct(array: u8, n: u64) -> Option<u64> {
    // The probability falls as k grows, so the least can be found by halving.
    let above = |k: u64| chance(array, k, n).reading == Reading::AboveChance;
    if !above(n) {
        return None;
    }
    let (mut below, mut least) = (0, n);
    while least - below > 1 {
        let middle = below + (least - below) / 2;
        if above(middle) {
            least = middle;
        } else {
            below = middle;
        }
    }
    Some(least)
}

/// How often guessing takes the right one.
fn level(array: u8) -> f64 {
    1.0 / f64::from(array.max(1))
}
