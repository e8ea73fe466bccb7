//! How often something came about in observed time, and whether that is clearly more often than elsewhere.

use super::binomial_two_sided;
use super::factorial::{float, ln_factorial};
use std::num::NonZeroU64;

/// What lies outside a 95 % interval on either side.
const TAIL: f64 = 0.025;

/// The unit in which rates are given.
const TEN_HOURS: f64 = 600.0;

/// Events in so many observed minutes. Without observed time there is no rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    pub events: u64,
    pub minutes: NonZeroU64,
}

/// Events per ten observed hours, with the exact 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PerTenHours {
    pub rate: f64,
    pub low: f64,
    pub high: f64,
}

/// The same in whole numbers, as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeRates {
    pub rate: Whole,
    /// Rounded to the nearest.
    pub low: u64,
    /// Rounded to the nearest, but never 0: nothing seen is not nothing to be seen.
    pub high: u64,
}

/// A rate without decimals that does not pass off "seldom" as "never".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// No event at all.
    None,
    LessThanOne,
    About(u64),
}

impl Rate {
    /// `None` if no time was observed.
    pub fn new(events: u64, minutes: u64) -> Option<Self> {
        Some(Self { events, minutes: NonZeroU64::new(minutes)? })
    }

    pub fn per_ten_hours(self) -> PerTenHours {
        let scale = TEN_HOURS / float(self.minutes.get());
        let (low, high) = poisson_interval(self.events);
        PerTenHours { rate: float(self.events) * scale, low: low * scale, high: high * scale }
    }
}

impl PerTenHours {
    pub fn whole(self) -> WholeRates {
        let nearest = |number: f64| number.round() as u64;
        let rate = if self.rate <= 0.0 {
            Whole::None
        } else if self.rate < 1.0 {
            Whole::LessThanOne
        } else {
            Whole::About(nearest(self.rate))
        };
        WholeRates { rate, low: nearest(self.low), high: nearest(self.high).max(1) }
    }
}

/// The exact 95 % interval of the mean of a Poisson distribution of which one count is known (F. Garwood, Fiducial limits
/// for the Poisson distribution, 1936).
///
/// The lower bound is the mean with which so many events or more have a probability of 2.5 %, the upper that with which so
/// many or fewer have. These are halves of chi-square quantiles with 2k and 2k + 2 degrees of freedom; here the sums
/// themselves are solved by halving, to the last digit.
pub fn poisson_interval(events: u64) -> (f64, f64) {
    let k = float(events);
    // Far enough out that the tail is thinner than 2.5 %.
    let beyond = k + 10.0 * k.sqrt() + 20.0;
    let low = if events == 0 { 0.0 } else { crossing(0.0, k, |mean| at_least(events, mean) < TAIL) };
    (low, crossing(k, beyond, |mean| at_most(events, mean) > TAIL))
}

/// The p-value of two rates being the same: given how many events there were in all, whether they fall to the two as their
/// observed times do (J. Przyborowski and H. Wilenski, 1940), two-sided by the method of small p-values.
///
/// Between 0 and 1, the same either way round. Without any event there is nothing to tell apart and it is 1.
pub fn compare(one: Rate, other: Rate) -> f64 {
    // The same one first, whichever way round it is asked, so that it is the same sum.
    let (first, second) =
        if (one.minutes, one.events) <= (other.minutes, other.events) { (one, other) } else { (other, one) };
    let (own, others) = (float(first.minutes.get()), float(second.minutes.get()));
    binomial_two_sided(first.events, first.events.saturating_add(second.events), own / (own + others))
}

/// The probability of k or more, where k is at or above the mean: from k on each term is smaller than the one before.
fn at_least(k: u64, mean: f64) -> f64 {
    let first = term(k, mean);
    tail(first, (k..).map(|i| mean / float(i.saturating_add(1))))
}

/// The probability of k or fewer, where k is at or below the mean: from k down each term is smaller than the one before.
fn at_most(k: u64, mean: f64) -> f64 {
    let first = term(k, mean);
    tail(first, (1..=k).rev().map(|i| float(i) / mean))
}

fn term(k: u64, mean: f64) -> f64 {
    let power = if k == 0 { 0.0 } else { float(k) * mean.ln() };
    (power - mean - ln_factorial(k)).exp()
}

/// A term and those after it, each by its ratio to the one before, until they no longer change the sum.
fn tail(first: f64, ratios: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut term) = (first, first);
    for ratio in ratios {
        term *= ratio;
        if sum + term <= sum {
            break;
        }
        sum += term;
    }
    sum
}

/// Where a condition that holds at `low` and not at `high` ceases to hold, as closely as numbers lie.
fn crossing(mut low: f64, mut high: f64, holds: impl Fn(f64) -> bool) -> f64 {
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return middle;
        }
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
}
