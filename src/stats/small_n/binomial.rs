//! How probable k of n is by luck alone, exactly.

use super::factorial::{float, ln_factorial};

/// Two outcomes whose probabilities differ by less than this part are taken to be equally probable, so that the last digit
/// of a sum does not decide whether the mirror of an outcome counts. R and scipy take the same.
const AS_PROBABLE: f64 = 1.0 + 1e-7;

/// The probability of an outcome no more probable than k of n, if each of the n comes about with probability `p`: the exact
/// two-sided binomial test by the method of small p-values, as R's `binom.test` and scipy's `binomtest` have it.
///
/// Between 0 and 1. Where k is more than n, or `p` is no probability, there is nothing to test and it is 1. It takes n steps.
pub fn binomial_two_sided(k: u64, n: u64, p: f64) -> f64 {
    let Some(term) = Terms::new(k, n, p) else { return 1.0 };
    let limit = term.at(k) * AS_PROBABLE;
    let sum: f64 = (0..=n).map(|i| term.at(i)).filter(|probability| *probability <= limit).sum();
    sum.min(1.0)
}

/// The probability of k or more of n, if each comes about with probability `p`: the exact one-sided binomial test.
///
/// Between 0 and 1. Where k is more than n, or `p` is no probability, there is nothing to test and it is 1. It takes n steps.
pub fn binomial_at_least(k: u64, n: u64, p: f64) -> f64 {
    let Some(term) = Terms::new(k, n, p) else { return 1.0 };
    if k == 0 {
        return 1.0;
    }
    let sum: f64 = (k..=n).map(|i| term.at(i)).sum();
    sum.min(1.0)
}

/// The terms of one binomial distribution.
struct Terms {
    n: u64,
    p: f64,
    ln_factorial_n: f64,
}

impl Terms {
    fn new(k: u64, n: u64, p: f64) -> Option<Self> {
        let is_a_test = k <= n && (0.0..=1.0).contains(&p);
        is_a_test.then(|| Self { n, p, ln_factorial_n: ln_factorial(n) })
    }

    /// The probability of i of n.
    fn at(&self, i: u64) -> f64 {
        let rest = self.n.saturating_sub(i);
        let ways = self.ln_factorial_n - ln_factorial(i) - ln_factorial(rest);
        (ways + power(i, self.p.ln()) + power(rest, (-self.p).ln_1p())).exp()
    }
}

/// i times a logarithm, where nothing to the power of 0 is 1.
fn power(i: u64, ln: f64) -> f64 {
    if i == 0 { 0.0 } else { float(i) * ln }
}
