//! What holds for every k and n.

use heard::stats::small_n::{
    Rate, binomial_at_least, binomial_two_sided, chance, compare, gate, least_correct, poisson_interval, side_bias,
    wilson, wilson_bounds,
};
use proptest::prelude::*;

/// k of n.
fn tally(most: u64) -> impl Strategy<Value = (u64, u64)> {
    (1..=most).prop_flat_map(|n| (0..=n, Just(n)))
}

fn rate() -> impl Strategy<Value = Rate> {
    (0_u64..200, 1_u64..100_000).prop_map(|(events, minutes)| Rate::new(events, minutes).unwrap())
}

proptest! {
    #[test]
    fn a_range_contains_what_was_seen((k, n) in tally(10_000)) {
        let (low, high) = wilson_bounds(k, n).unwrap();
        let seen = k as f64 / n as f64;
        prop_assert!(0.0 <= low && low <= seen && seen <= high && high <= 1.0, "{low} {seen} {high}");
        let range = wilson(k, n).unwrap();
        prop_assert!(f64::from(range.low) <= seen * 1000.0 + 1.0 && seen * 1000.0 - 1.0 <= f64::from(range.high));
        prop_assert!(range.low <= range.high && range.high <= 1000);
    }

    #[test]
    fn a_range_rises_with_what_was_chosen((k, n) in tally(10_000)) {
        prop_assume!(k < n);
        let (one, more) = (wilson(k, n).unwrap(), wilson(k + 1, n).unwrap());
        prop_assert!(one.low <= more.low && one.high <= more.high);
        let (one, more) = (wilson_bounds(k, n).unwrap(), wilson_bounds(k + 1, n).unwrap());
        prop_assert!(one.0 < more.0 && one.1 < more.1);
    }

    #[test]
    fn choosing_and_not_choosing_are_mirrors((k, n) in tally(10_000)) {
        let (one, other) = (wilson(k, n).unwrap(), wilson(n - k, n).unwrap());
        prop_assert_eq!((one.low, one.high), (1000 - other.high, 1000 - other.low));
    }

    #[test]
    fn a_range_narrows_with_more_offers((k, n) in tally(1000), times in 2_u64..10) {
        let width = |k, n| wilson_bounds(k, n).map(|(low, high)| high - low).unwrap();
        prop_assert!(width(k * times, n * times) < width(k, n));
    }

    #[test]
    fn probabilities_are_probabilities((k, n) in tally(2000), p in 0.0_f64..=1.0) {
        for found in [binomial_two_sided(k, n, p), binomial_at_least(k, n, p)] {
            prop_assert!((0.0..=1.0).contains(&found), "{found}");
        }
        // Both tails together are everything, and k itself twice.
        let both = binomial_at_least(k, n, p) + binomial_at_least(n - k, n, 1.0 - p);
        prop_assert!(both > 1.0 - 1e-9, "{both}");
    }

    #[test]
    fn more_right_is_less_like_guessing(array in 2_u8..6, (k, n) in tally(300)) {
        prop_assume!(k < n);
        prop_assert!(chance(array, k, n).p >= chance(array, k + 1, n).p);
        // One more picture makes the same tally harder to guess.
        prop_assert!(chance(array, k, n).p >= chance(array + 1, k, n).p - 1e-12);
        if let Some(least) = least_correct(array, n) {
            prop_assert!(least <= n && chance(array, least, n).p <= 0.05);
            prop_assert!(chance(array, least - 1, n).p > 0.05);
        }
    }

    #[test]
    fn it_does_not_matter_which_side_is_counted((k, n) in tally(500)) {
        let (one, other) = (side_bias(k, n), side_bias(n - k, n));
        prop_assert_eq!(std::mem::discriminant(&one), std::mem::discriminant(&other));
    }

    #[test]
    fn a_comparison_is_the_same_either_way(one in rate(), other in rate()) {
        let p = compare(one, other);
        prop_assert!((0.0..=1.0).contains(&p));
        prop_assert_eq!(p, compare(other, one));
        prop_assert!(compare(one, one) > 0.999_999);
    }

    #[test]
    fn the_interval_of_a_count_contains_it_and_rises_with_it(events in 0_u64..3000) {
        let ((low, high), more) = (poisson_interval(events), poisson_interval(events + 1));
        prop_assert!(low <= events as f64 && (events as f64) < high);
        prop_assert!(low < more.0 && high < more.1);
    }

    #[test]
    fn a_rate_is_of_its_own_hours(one in rate()) {
        let twice = Rate::new(one.events, one.minutes.get() * 2).unwrap().per_ten_hours();
        let once = one.per_ten_hours();
        prop_assert!((once.rate - 2.0 * twice.rate).abs() <= 1e-9 * once.rate);
        prop_assert!(once.low <= once.rate && once.rate < once.high);
        let whole = once.whole();
        prop_assert!(whole.low <= whole.high && whole.high > 0);
    }

    #[test]
    fn the_gate_never_closes_again((n, days, by) in (0_u64..30, 0_u64..10, 0_u64..5), (m, e, c) in (0_u64..9, 0_u64..9, 0_u64..9)) {
        prop_assert!(gate(n, days, by) <= gate(n + m, days + e, by + c));
    }

    /// Whatever is asked, even what makes no sense, gets an answer that claims nothing.
    #[test]
    fn nonsense_is_no_finding(k in 0_u64..5000, n in 0_u64..5000, p in proptest::num::f64::ANY) {
        for found in [binomial_two_sided(k, n, p), binomial_at_least(k, n, p)] {
            prop_assert!((0.0..=1.0).contains(&found));
            prop_assert!(found == 1.0 || (k <= n && (0.0..=1.0).contains(&p)));
        }
    }
}
