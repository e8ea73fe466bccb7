//! Every row of `preference.csv`, which `preference.py` made with another program.

use heard::stats::preference::random::Random;
use heard::stats::preference::{
    Ending, Item, Pair, Paired, Place, PlaceBias, PlaceTaken, Round, SideFinding, Sides, Spread, Strengths, Tiers,
    Took, Twins, bradley_terry, order_pairs, order_rounds, place_bias, plackett_luce,
};
use std::collections::BTreeMap;

/// As far as two ways of finding the same maximum agree, in the logarithm of the strength.
const CLOSE: f64 = 1e-6;

/// How often places are chosen by lot, of which p is made.
const DRAWS: f64 = 10_000.0;

const ENOUGH: Spread = Spread { days: 3, offerers: 2 };

pub fn pair(left: u16, right: u16) -> Pair {
    Pair::new(Item(left), Item(right)).unwrap()
}

/// `0<1 0>1 0-1`: the left, the right, neither.
pub fn trials(text: &str) -> Vec<Paired> {
    let trial = |text: &str| {
        let at = text.find(['<', '>', '-']).unwrap();
        let took = match &text[at..=at] {
            "<" => Took::Left,
            ">" => Took::Right,
            _ => Took::Neither,
        };
        Paired { pair: pair(text[..at].parse().unwrap(), text[at + 1..].parse().unwrap()), took }
    };
    text.split_whitespace().map(trial).collect()
}

/// `0.1.2/2.0`: from an array of three, 2 and then 0.
pub fn round(text: &str, ending: Ending) -> Round {
    let list =
        |text: &str| text.split('.').filter(|one| !one.is_empty()).map(|one| Item(one.parse().unwrap())).collect();
    let (array, taken) = text.split_once('/').unwrap();
    Round::new(list(array), list(taken), ending).unwrap()
}

fn rounds(text: &str) -> Vec<Round> {
    text.split_whitespace().map(|text| round(text, Ending::Stopped)).collect()
}

fn places(text: &str) -> Vec<PlaceTaken> {
    let place = |text: &str| {
        let (places, place) = text.split_once(':').unwrap();
        PlaceTaken::new(places.parse().unwrap(), place.parse().unwrap()).unwrap()
    };
    text.split_whitespace().map(place).collect()
}

fn check_strengths(found: &Strengths, expected: &[&str], row: &str) {
    assert_eq!(found.all().len(), expected.len(), "{row}");
    for (item, expected) in (0..).zip(expected) {
        let (found, expected) = (found.of(Item(item)).unwrap().ln(), expected.parse::<f64>().unwrap());
        assert!((found - expected).abs() < CLOSE, "{row}: {item} has {found}");
    }
}

fn check_tiers(found: &Tiers, expected: &[&str], row: &str) {
    let written: Vec<String> = found.all().iter().map(|tier| written(tier)).collect();
    assert_eq!(written, expected, "{row}");
}

fn written(tier: &[Item]) -> String {
    tier.iter().map(|item| item.0.to_string()).collect::<Vec<_>>().join(".")
}

fn check_sides(found: Sides, expected: &[&str], row: &str) {
    let counts: Vec<u64> = expected[..4].iter().map(|count| count.parse().unwrap()).collect();
    let twins = Twins { same_item: counts[2], same_side: counts[3] };
    assert_eq!(found, Sides { left: counts[0], right: counts[1], twins }, "{row}");
    assert_eq!(found.finding() == SideFinding::MaybeTheSide, expected[4] == "true", "{row}");
}

/// p by lot is within four standard errors of p by every way in which it can come out, and where it is clear, so is the sign.
fn check_place(found: PlaceBias, expected: &[&str], row: &str) {
    let exact: f64 = expected[0].parse().unwrap();
    let at: u8 = expected[2].parse().unwrap();
    let (p, sign) = match found {
        PlaceBias::Untestable => panic!("{row}: untestable"),
        PlaceBias::NoSign { p } => (p, None),
        PlaceBias::MaybeTheEdge { p } => (p, Some("edge")),
        PlaceBias::MaybeTheCentre { p } => (p, Some("centre")),
        PlaceBias::MaybeOnePlace { p, place: Place::FromLeft(place) } if place == at => (p, Some("left")),
        PlaceBias::MaybeOnePlace { p, place: Place::FromRight(place) } if place == at => (p, Some("right")),
        PlaceBias::MaybeOnePlace { .. } => panic!("{row}: {found:?}"),
    };
    let error = (exact * (1.0 - exact) / DRAWS).sqrt();
    assert!((p - exact).abs() <= 4.0 * error + 1.0 / DRAWS, "{row}: {p}");
    assert!(sign.is_none_or(|sign| sign == expected[1]), "{row}: {found:?}");
    assert!((exact - 0.05).abs() < 4.0 * error || sign.is_some() == (exact <= 0.05), "{row}: {found:?}");
}

fn check(row: &str) {
    let cells: Vec<&str> = row.split(',').collect();
    let (data, expected) = (cells[1], &cells[2..]);
    match cells[0] {
        "splitmix" => {
            let mut random = Random::new(data.parse().unwrap());
            assert!(expected.iter().all(|number| random.draw().to_string() == **number), "{row}");
        }
        "below" => {
            let mut random = Random::new(data.parse().unwrap());
            let found = [1, 2, 3, 56, 10_000, 1 << 63].map(|n| random.below(n).to_string());
            assert_eq!(found, expected, "{row}");
        }
        "bradley_terry" => check_strengths(&bradley_terry(&trials(data)).unwrap(), expected, row),
        "plackett_luce" => check_strengths(&plackett_luce(&rounds(data)).unwrap(), expected, row),
        "sides" => check_sides(Sides::of(&trials(data)), expected, row),
        "tiers_of_pairs" => check_tiers(&order_pairs(&trials(data), ENOUGH).unwrap(), expected, row),
        "tiers_of_rounds" => check_tiers(&order_rounds(&rounds(data), &[], ENOUGH).unwrap(), expected, row),
        "place" => check_place(place_bias(&places(data)), expected, row),
        other => panic!("no function {other}"),
    }
}

#[test]
fn every_value_of_the_other_program_about_preferences_is_found_here() {
    let mut checked: BTreeMap<&str, usize> = BTreeMap::new();
    for row in include_str!("preference.csv").lines() {
        check(row);
        *checked.entry(row.split(',').next().unwrap()).or_default() += 1;
    }
    println!("{} rows of another program checked: {checked:?}", checked.values().sum::<usize>());
    assert_eq!(checked.len(), 8);
}
