//! Numbers and words as they are printed: tables worked out apart from this program, and what every gate lets through.

use heard::report::summary::wording::chance_words;
use heard::stats::small_n::{
    Gate, PerTenHours, Rate, Reading, SideBias, Whole, WholeRates, chance, compare, gate, is_clear, least_correct,
    percent, poisson_interval, side_bias, wilson, wilson_bounds,
};

fn is_flagged(k: u64, n: u64) -> bool {
    matches!(side_bias(k, n), SideBias::MaybeTheSide { .. })
}

#[test]
fn ranges_are_these() {
    let table = [
        (5, 5, (57, 100)),
        (4, 5, (38, 96)),
        (8, 10, (49, 94)),
        (16, 20, (58, 92)),
        (24, 30, (63, 90)),
        (0, 5, (0, 43)),
        (11, 14, (52, 92)),
    ];
    for (k, n, expected) in table {
        assert_eq!(percent(wilson(k, n).unwrap()), expected, "{k} of {n}");
    }
    assert_eq!(wilson(0, 0), None);
    assert_eq!(wilson(3, 2), None);
    assert_eq!(wilson_bounds(3, 2), None);
}

/// Twenty points either way take about 15 offers where one thing is nearly always chosen, and 21 whatever is chosen.
#[test]
fn ranges_are_narrow_enough_from_fifteen_to_twenty_one_offers() {
    let half = |k, n| wilson_bounds(k, n).map(|(low, high)| (high - low) / 2.0).unwrap();
    assert!(half(12, 15) <= 0.2 && half(8, 10) > 0.2);
    let widest = |n| (0..=n).map(|k| half(k, n)).fold(0.0, f64::max);
    assert!(widest(21) <= 0.2 && widest(20) > 0.2);
}

/// What would be printed if thousandths were rounded without care: 24 of 30 as 91 %.
#[test]
fn rounding_twice_is_rounding_once() {
    for n in 1..=300 {
        for k in 0..=n {
            let (low, high) = wilson_bounds(k, n).unwrap();
            let once = |bound: f64| (bound * 100.0).round() as u8;
            assert_eq!(percent(wilson(k, n).unwrap()), (once(low), once(high)), "{k} of {n}");
        }
    }
}

#[test]
fn sides_are_flagged_from_here_on_and_not_below() {
    let table = [(6, 6), (7, 7), (8, 8), (8, 9), (9, 10), (10, 12), (12, 15), (13, 16), (15, 20), (18, 24), (21, 30)];
    for (k, n) in table {
        assert!(is_flagged(k, n) && is_flagged(n - k, n), "{k} of {n}");
        assert!(!is_flagged(k - 1, n) && !is_flagged(n - k + 1, n), "{} of {n}", k - 1);
    }
    assert!(is_flagged(12, 14));
    for n in 0..6 {
        for k in 0..=n {
            assert_eq!(side_bias(k, n), SideBias::Untestable, "{k} of {n}");
        }
    }
    assert_eq!(side_bias(7, 6), SideBias::Untestable);
}

#[test]
fn guessing_is_told_from_knowing_from_here_on() {
    let table = [(2, 10, 9), (2, 20, 15), (3, 10, 7), (3, 20, 11), (4, 10, 6), (4, 20, 9), (5, 10, 5), (5, 20, 8)];
    for (array, n, least) in table {
        assert_eq!(least_correct(array, n), Some(least), "array {array}, n {n}");
        assert_eq!(chance(array, least, n).reading, Reading::AboveChance);
        assert_eq!(chance(array, least - 1, n).reading, Reading::CouldBeGuessing);
    }
    let of_two = chance(2, 8, 10);
    assert_eq!(format!("{:.3}", of_two.p), "0.055");
    assert_eq!(of_two.level_permille, 500);
    assert_eq!(chance(3, 1, 1).level_permille, 333);
    assert_eq!(least_correct(2, 4), None);
    assert_eq!(least_correct(2, 5), Some(5));
    // Where there is no wrong picture, nothing is above chance.
    assert_eq!([least_correct(1, 100), least_correct(0, 100), least_correct(2, 0)], [None; 3]);
}

#[test]
fn practice_03_eight_of_ten_could_be_guessing_in_an_array_of_two() {
    assert_eq!(chance_words(2, 8, 10), "80 %, could be guessing (by guessing alone 50 %)");
    assert_eq!(chance_words(5, 8, 10), "80 %, above chance (by guessing alone 20 %)");
    assert!(chance_words(2, 9, 10).starts_with("90 %, above chance"));
}

#[test]
fn words_for_k_right_of_n_hold_back_where_there_is_little_to_say() {
    assert_eq!(chance_words(5, 4, 4), "4 of 4, too few to say");
    assert_eq!(chance_words(1, 9, 10), "9 of 10, with no other picture to choose");
    assert_eq!(chance_words(2, 0, 0), "not recorded");
    assert_eq!(chance_words(2, 11, 10), "not recorded");
    assert!(chance_words(3, 999, 1000).starts_with("99 %, above chance (by guessing alone 33 %)"));
    assert!(chance_words(2, 1, 1000).starts_with("1 %, could be guessing"));
    assert!(chance_words(2, 0, 1000).starts_with("0 %, could be guessing"));
    for array in 0..7 {
        for n in 0..30 {
            for k in 0..=n {
                let words = chance_words(array, k, n);
                // A percentage never without the level of chance, never below the gate; and no decimals.
                assert_eq!(words.contains('%'), words.contains("by guessing alone"), "{words}");
                assert!(!words.contains('%') || (n >= 5 && array >= 2), "{words}");
                assert!(!words.contains('.'), "{words}");
            }
        }
    }
}

#[test]
fn twelve_against_four_in_equal_hours_is_not_clearly_different() {
    let rate = |events, minutes| Rate::new(events, minutes).unwrap();
    let p = compare(rate(12, 600), rate(4, 600));
    assert_eq!(format!("{p:.2}"), "0.08");
    assert!(!is_clear(p));
    assert!(is_clear(compare(rate(13, 600), rate(3, 600))));
    // The same counts in very different hours are.
    assert!(is_clear(compare(rate(12, 600), rate(4, 2400))));
    assert_eq!(compare(rate(0, 60), rate(0, 6000)), 1.0);
    assert_eq!(Rate::new(4, 0), None);
}

#[test]
fn rates_are_of_ten_hours_and_seldom_is_not_never() {
    let rate = |events, minutes| Rate::new(events, minutes).unwrap().per_ten_hours();
    // 12 in 40 hours. Garwood's table gives 6.20 to 20.96 for a count of 12.
    let PerTenHours { rate: mean, low, high } = rate(12, 2400);
    assert_eq!([format!("{mean:.2}"), format!("{low:.2}"), format!("{high:.2}")], ["3.00", "1.55", "5.24"]);
    assert_eq!(rate(12, 2400).whole(), WholeRates { rate: Whole::About(3), low: 2, high: 5 });
    assert_eq!(rate(1, 60_000).whole(), WholeRates { rate: Whole::LessThanOne, low: 0, high: 1 });
    assert_eq!(rate(0, 60_000).whole(), WholeRates { rate: Whole::None, low: 0, high: 1 });
    let (low, high) = poisson_interval(0);
    assert_eq!((low, format!("{high:.3}")), (0.0, "3.689".to_owned()));
}

#[test]
fn the_gate_opens_by_offers_days_and_people() {
    let table = [
        ((0, 0, 0), Gate::TallyOnly),
        ((4, 4, 4), Gate::TallyOnly),
        ((5, 1, 1), Gate::Early),
        ((9, 9, 9), Gate::Early),
        ((10, 2, 2), Gate::Early),
        ((10, 3, 1), Gate::Early),
        ((1000, 2, 1), Gate::Early),
        ((10, 3, 2), Gate::Comparable),
    ];
    for ((n, days, offerers), expected) in table {
        assert_eq!(gate(n, days, offerers), expected, "{n} on {days} by {offerers}");
    }
}
