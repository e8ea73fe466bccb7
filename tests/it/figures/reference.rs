//! Every row of `reference.csv`, which `reference.py` made with another program.

use heard::stats::small_n::{
    Rate, SideBias, binomial_at_least, binomial_two_sided, compare, least_correct, percent, poisson_interval,
    side_bias, wilson, wilson_bounds,
};
use std::collections::BTreeMap;

/// Ten digits, and for what is as good as impossible twelve places.
#[track_caller]
fn close(found: f64, expected: f64, row: &str) {
    let off = (found - expected).abs();
    assert!(off <= 1e-10 * expected.abs() || off < 1e-12, "{row}: found {found}");
}

struct Row<'a> {
    whole: &'a str,
    cells: Vec<&'a str>,
}

impl Row<'_> {
    fn count(&self, index: usize) -> u64 {
        self.cells[index].parse().unwrap()
    }

    fn number(&self, index: usize) -> f64 {
        self.cells[index].parse().unwrap()
    }

    fn rate(&self, index: usize) -> Rate {
        Rate::new(self.count(index), self.count(index + 1)).unwrap()
    }

    fn check(&self) {
        match self.cells[0] {
            "wilson" => self.wilson(),
            "binomial_two_sided" => {
                let (k, n, p) = (self.count(1), self.count(2), self.number(3));
                close(binomial_two_sided(k, n, p), self.number(5), self.whole);
                if p == 0.5 {
                    self.side(k, n);
                }
            }
            "binomial_at_least" => {
                let found = binomial_at_least(self.count(1), self.count(2), self.number(3));
                close(found, self.number(5), self.whole);
            }
            "least_correct" => {
                let array = u8::try_from(self.count(1)).unwrap();
                let least = least_correct(array, self.count(2)).unwrap_or(0);
                assert_eq!(least as f64, self.number(5), "{}", self.whole);
            }
            "poisson_interval" => {
                let (low, high) = poisson_interval(self.count(1));
                close(low, self.number(5), self.whole);
                close(high, self.number(6), self.whole);
            }
            "compare" => close(compare(self.rate(1), self.rate(3)), self.number(5), self.whole),
            other => panic!("no function {other}"),
        }
    }

    fn wilson(&self) {
        let (k, n) = (self.count(1), self.count(2));
        let expected = [self.number(5), self.number(6)];
        let (low, high) = wilson_bounds(k, n).unwrap();
        close(low, expected[0], self.whole);
        close(high, expected[1], self.whole);
        let range = wilson(k, n).unwrap();
        let (low, high) = percent(range);
        for (expected, thousandths, percent) in [(expected[0], range.low, low), (expected[1], range.high, high)] {
            assert!((expected * 1000.0 - f64::from(thousandths)).abs() < 1.0, "{}: {range:?}", self.whole);
            // The percent that the other program's own value rounds to.
            assert_eq!(f64::from(percent), (expected * 100.0).round(), "{}: {range:?}", self.whole);
        }
    }

    fn side(&self, k: u64, n: u64) {
        match side_bias(k, n) {
            SideBias::Untestable => assert!(n < 6, "{}", self.whole),
            SideBias::NoSign { p } => assert!(p > 0.05 && self.number(5) > 0.05 && n >= 6, "{}", self.whole),
            SideBias::MaybeTheSide { p } => assert!(p <= 0.05 && self.number(5) <= 0.05 && n >= 6, "{}", self.whole),
        }
    }
}

#[test]
fn every_value_of_the_other_program_is_found_here() {
    let mut checked: BTreeMap<&str, usize> = BTreeMap::new();
    for whole in include_str!("reference.csv").lines() {
        let row = Row { whole, cells: whole.split(',').collect() };
        row.check();
        *checked.entry(row.cells[0]).or_default() += 1;
    }
    println!("{} values of another program checked: {checked:?}", checked.values().sum::<usize>());
    assert_eq!(checked.values().sum::<usize>(), 379);
    assert_eq!(checked.len(), 6);
}
