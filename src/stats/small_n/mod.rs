//! What may be said from few observations: exact or near-exact methods, no model of the child, no learning.
//!
//! | question | method | source |
//! |---|---|---|
//! | how far k of n can be relied on | Wilson score interval, 95 % | E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212 |
//! | may it have been the side | exact two-sided binomial test against one half | J. D. Gibbons and J. W. Pratt, Am. Statistician 29 (1975) 20–25 (method of small p-values) |
//! | may it have been guessing | exact one-sided binomial test against one in the array | the binomial distribution itself |
//! | how often in observed time | exact Poisson interval, 95 % | F. Garwood, Biometrika 28 (1936) 437–442 |
//! | is one rate clearly another | exact conditional binomial test | J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313–323 |
//! | what may be printed at all | [`gate`] | a rule of this project |
//!
//! Three warnings belong to every figure from here. Repeats on one day are not independent, so the number of days stands
//! beside n and the range assumes separate offers. Of twenty comparisons one comes out "clear" by luck alone, so whoever
//! compares says how many comparisons there were. And no decimals are printed: [`percent`] and [`PerTenHours::whole`] give
//! whole numbers, rounded once.
//!
//! The binomial and Poisson sums are added up term by term. That needs nothing but factorials, is exact to ten digits for
//! all that a record can hold, and is a good deal less than a crate of special functions would bring in. The test
//! `figures` compares every function with another program's values.

mod binomial;
mod chance;
mod factorial;
mod gate;
mod poisson;
mod side;
mod wilson;

pub use binomial::{binomial_at_least, binomial_two_sided};
pub use chance::{Chance, Reading, chance, least_correct};
pub use gate::{Gate, gate};
pub use poisson::{PerTenHours, Rate, Whole, WholeRates, compare, poisson_interval};
pub use side::{SideBias, side_bias};
pub use wilson::{percent, wilson, wilson_bounds};

/// A result this improbable by luck alone, or less probable, is said to be clear.
pub const CLEAR: f64 = 0.05;

/// Whether a p-value is small enough to say that something is clear.
pub fn is_clear(p: f64) -> bool {
    p <= CLEAR
}
