//! What is offered, ordered, held back and called old, as the rules say it: small cases counted by hand.

use super::preference_reference::{pair, round, trials};
use chrono::NaiveDate;
use heard::stats::preference::{
    Ending, ITEMS_MAX, Item, NoOrder, Pair, Paired, Perishing, PlaceBias, PlaceTaken, Response, Round, Session,
    SideFinding, Sides, Single, Spread, Tally, Took, Twins, UseBy, bradley_terry, engagement, every_pair, first_array,
    next_array, order_pairs, order_rounds, place_bias, remaining_pairs, tally_pairs, tally_rounds, tally_singles,
    use_by,
};
use heard::stats::small_n::Gate;

const ENOUGH: Spread = Spread { days: 3, offerers: 2 };

fn items(numbers: impl IntoIterator<Item = u16>) -> Vec<Item> {
    numbers.into_iter().map(Item).collect()
}

fn tally(k: u64, n: u64) -> Tally {
    Tally { k, n }
}

/// Every pair both ways round, so many times; the lower number is taken.
fn lower_is_taken(count: u16, times: usize) -> Vec<Paired> {
    let schedule = every_pair(&items(0..count), 1);
    let took = |pair: &Pair| if pair.left() < pair.right() { Took::Left } else { Took::Right };
    let trial = |pair: Pair| Paired { pair, took: took(&pair) };
    (0..times).flat_map(|_| schedule.clone()).map(trial).collect()
}

#[test]
fn pairs_are_tallied_as_chosen_of_offered() {
    let found = tally_pairs(&trials("0<1 1>0 0-1 2>0"));
    assert_eq!(found[&Item(0)], tally(3, 4));
    assert_eq!(found[&Item(1)], tally(0, 3));
    assert_eq!(found[&Item(2)], tally(0, 1));
    // Never offered is not "0 of 0".
    assert!(!found.contains_key(&Item(3)));
}

#[test]
fn arrays_are_tallied_as_chosen_of_available() {
    let found = tally_rounds(&[round("0.1.2.3/2.0", Ending::Stopped)]);
    assert_eq!(found[&Item(2)], tally(1, 1));
    assert_eq!(found[&Item(0)], tally(1, 2));
    assert_eq!([found[&Item(1)], found[&Item(3)]], [tally(0, 2); 2]);
    // What lay there once more, and was not taken, was offered once more.
    let found = tally_rounds(&[round("0.1.2.3/2.0", Ending::TookNone)]);
    assert_eq!([found[&Item(1)], found[&Item(3)]], [tally(0, 3); 2]);
    // All five taken: the last lay there five times.
    let found = tally_rounds(&[round("0.1.2.3.4/4.3.2.1.0", Ending::TookNone)]);
    assert_eq!(found[&Item(0)], tally(1, 5));
    assert_eq!(tally_rounds(&[round("0.1/", Ending::TookNone)])[&Item(0)], tally(0, 1));
    assert!(tally_rounds(&[round("0.1/", Ending::Stopped)]).is_empty());
}

#[test]
fn one_at_a_time_and_all_at_once_have_their_own_tallies() {
    let single = |item, response| Single { item: Item(item), response };
    let found = tally_singles(&[
        single(0, Response::Approached),
        single(0, Response::NotApproached),
        single(1, Response::NotApproached),
    ]);
    assert_eq!([found[&Item(0)], found[&Item(1)]], [tally(1, 2), tally(0, 1)]);
    let first = Session::new(300, &[(Item(0), 200), (Item(1), 0)]).unwrap();
    let second = Session::new(120, &[(Item(0), 20)]).unwrap();
    let found = engagement(&[first, second]);
    assert_eq!((found[&Item(0)].seconds, found[&Item(0)].session_seconds), (220, 420));
    assert_eq!((found[&Item(1)].seconds, found[&Item(1)].session_seconds), (0, 300));
}

#[test]
fn what_cannot_have_been_is_not_constructed() {
    assert_eq!(Pair::new(Item(3), Item(3)), None);
    assert_eq!(Paired::new(Item(3), Item(3), Took::Neither), None);
    let round = |array: &[u16], taken: &[u16]| {
        Round::new(items(array.iter().copied()), items(taken.iter().copied()), Ending::Stopped)
    };
    assert!(round(&[0, 1], &[]).is_some() && round(&[0, 1], &[1, 0]).is_some());
    for (array, taken) in [(&[0][..], &[][..]), (&[], &[]), (&[0, 0], &[]), (&[0, 1], &[2]), (&[0, 1], &[1, 1])] {
        assert_eq!(round(array, taken), None, "{array:?} {taken:?}");
    }
    let many: Vec<u16> = (0..13).collect();
    assert_eq!(round(&many, &[]), None);
    assert!(round(&many[1..], &[]).is_some());
    assert!(PlaceTaken::new(5, 4).is_some());
    assert_eq!([PlaceTaken::new(5, 5), PlaceTaken::new(0, 0)], [None; 2]);
    for (seconds, engaged) in [(0, &[][..]), (60, &[(Item(0), 61)]), (60, &[(Item(0), 1), (Item(0), 2)])] {
        assert_eq!(Session::new(seconds, engaged), None);
    }
}

#[test]
fn every_pair_takes_these_many_trials() {
    for (count, trials) in [(0, 0), (1, 0), (2, 2), (3, 6), (4, 12), (5, 20), (6, 30), (8, 56)] {
        assert_eq!(every_pair(&items(0..count), 7).len(), trials, "{count}");
    }
    assert_eq!(every_pair(&items([4, 4, 9, 4]), 7).len(), 2);
    // Another seed, another order.
    assert_ne!(every_pair(&items(0..5), 1), every_pair(&items(0..5), 2));
}

#[test]
fn what_remains_does_without_what_was_done() {
    let plan = every_pair(&items(0..4), 3);
    assert_eq!(remaining_pairs(&items(0..4), 3, &plan[..5]), plan[5..]);
    // Out of its turn, of other things, and twice.
    let extra = [plan[11], plan[11], pair(0, 9)];
    let rest = remaining_pairs(&items(0..4), 3, &extra);
    assert_eq!(rest.len(), 11);
    assert!(!rest.contains(&plan[11]));
    assert!(remaining_pairs(&items(0..4), 3, &plan).is_empty());
}

#[test]
fn arrays_go_round() {
    let things = items(0..4);
    assert_eq!(next_array(&items([0, 1, 2, 3, 4]), Item(2)), items([1, 3, 4, 0]));
    assert_eq!(next_array(&items([5]), Item(5)), []);
    assert_eq!(next_array(&[], Item(5)), []);
    let first = first_array(&things, &[]);
    assert_eq!(first, things[..1].iter().chain(&items([1, 3, 2])).copied().collect::<Vec<_>>());
    let done = [Round::new(first.clone(), vec![], Ending::Stopped).unwrap()];
    let second = first_array(&things, &done);
    assert!(first.iter().zip(&second).all(|(one, other)| one != other), "{first:?} {second:?}");
    // Whoever laid them, and in whatever order: nothing lies again where it lay.
    let by_hand = [Round::new(things.clone(), vec![], Ending::Stopped).unwrap()];
    let next = first_array(&things, &by_hand);
    assert!(things.iter().zip(&next).all(|(one, other)| one != other), "{next:?}");
    assert_eq!(first_array(&[], &[]), []);
    assert_eq!(first_array(&items([7, 7]), &[]), items([7]));
}

#[test]
fn what_is_always_taken_first_is_in_a_tier_of_its_own() {
    let tiers = order_pairs(&lower_is_taken(4, 2), ENOUGH).unwrap();
    assert_eq!(tiers.all(), [items([0]), items([1]), items([2]), items([3])]);
    let rounds = vec![round("0.1.2.3.4/3.1", Ending::TookNone); 6];
    let tiers = order_rounds(&rounds, &[], ENOUGH).unwrap();
    // Of what was left over nothing is known but that it came after.
    assert_eq!(tiers.all(), [items([3]), items([1]), items([0, 2, 4])]);
}

#[test]
fn little_is_not_put_in_order() {
    let many = lower_is_taken(4, 2);
    let refused = |trials: &[Paired], days, offerers| order_pairs(trials, Spread { days, offerers }).unwrap_err();
    assert_eq!(refused(&[], 9, 9), NoOrder::TooFew(Gate::TallyOnly));
    assert_eq!(refused(&many[..4], 9, 9), NoOrder::TooFew(Gate::TallyOnly));
    assert_eq!(refused(&many[..9], 9, 9), NoOrder::TooFew(Gate::Early));
    assert_eq!(refused(&many, 2, 2), NoOrder::TooFew(Gate::Early));
    assert_eq!(refused(&many, 3, 1), NoOrder::TooFew(Gate::Early));
    assert!(order_pairs(&many, ENOUGH).is_ok());
    // Trials in which neither was taken do not count towards it.
    let neither = trials("0-1 1-0 0-1 1-0 0-1 1-0 0-1 1-0 0-1 1-0");
    assert_eq!(order_pairs(&neither, ENOUGH).unwrap_err(), NoOrder::TooFew(Gate::TallyOnly));
    assert_eq!(order_rounds(&[], &[], ENOUGH).unwrap_err(), NoOrder::TooFew(Gate::TallyOnly));
    // One that was offered four times has a tally and no place.
    let with_a_newcomer = [many, trials("9<0 0>9 9<0 1>9")].concat();
    assert_eq!(order_pairs(&with_a_newcomer, ENOUGH).unwrap_err(), NoOrder::TooFewOf(items([9])));
    assert!(order_pairs(&[with_a_newcomer, trials("9<1")].concat(), ENOUGH).is_ok());
    // What is taken first out of five is compared with four, though it is available only once.
    let rounds = vec![round("0.1.2.3.4/4.3.2.1.0", Ending::Stopped); 3];
    assert_eq!(order_rounds(&rounds, &[], ENOUGH).unwrap().all().len(), 5);
    assert_eq!(order_rounds(&rounds[..1], &[], ENOUGH).unwrap_err(), NoOrder::TooFew(Gate::TallyOnly));
}

#[test]
fn very_many_things_are_not_put_in_one_order() {
    let most = u16::try_from(ITEMS_MAX).unwrap();
    assert_eq!(order_pairs(&lower_is_taken(most + 1, 1), ENOUGH).unwrap_err(), NoOrder::TooMany);
}

#[test]
fn what_was_never_compared_cannot_be_put_in_one_order() {
    let apart = trials(&"0<1 1>0 2<3 3>2 ".repeat(5));
    let Err(NoOrder::CannotBeOrdered(found)) = order_pairs(&apart, ENOUGH) else { panic!("two groups") };
    assert_eq!(found.groups, [items([0, 1]), items([2, 3])]);
    // One trial between them is enough, whoever wins.
    let joined = [apart, trials("1<2")].concat();
    assert!(order_pairs(&joined, ENOUGH).is_ok());
    let nothing = bradley_terry(&[]).unwrap_err();
    assert!(nothing.groups.is_empty());
    assert_eq!(bradley_terry(&trials("0-1")).unwrap_err().groups, [items([0]), items([1])]);
}

#[test]
fn practice_04_twelve_right_of_fourteen_is_a_banner_and_no_order() {
    let right = trials(&["0>1 1>0 0>2 2>0 1>2 2>1 "; 2].concat());
    let all = [right, trials("0<1 1<2")].concat();
    let sides = Sides::of(&all);
    assert_eq!((sides.left, sides.right), (2, 12));
    assert_eq!(sides.finding(), SideFinding::MaybeTheSide);
    assert_eq!(order_pairs(&all, ENOUGH).unwrap_err(), NoOrder::MaybeTheSide(sides));
    assert_eq!(Sides::of(&all[..5]).finding(), SideFinding::Untestable);
}

#[test]
fn twins_tell_the_thing_from_the_side() {
    // The thing: it was followed to the other side.
    let thing = Twins::of(&trials("0<1 1>0 0<2 2>0 1<2 2>1"));
    assert_eq!((thing, thing.finding()), (Twins { same_item: 3, same_side: 0 }, SideFinding::NoSign));
    // The side, though as often the left as the right: the tally of sides alone sees nothing.
    let by_pair = trials("0<1 1<0 0>2 2>0 1<2 2<1 3>0 0>3");
    let sides = Sides::of(&by_pair);
    assert_eq!((sides.left, sides.right, sides.twins), (4, 4, Twins { same_item: 0, same_side: 4 }));
    assert_eq!(sides.finding(), SideFinding::MaybeTheSide);
    // As often one as the other is not mostly.
    assert_eq!(Twins { same_item: 2, same_side: 2 }.finding(), SideFinding::NoSign);
    // Two twins are too few, and so are trials that have none.
    assert_eq!(Twins::of(&trials("0<1 1<0 0<2 2<0")).finding(), SideFinding::Untestable);
    assert_eq!(Twins::of(&trials("0<1 0<1 0<2 0-2 2-0")), Twins::default());
    // Each trial has one twin at most.
    assert_eq!(Twins::of(&trials("0<1 1>0 1>0 0<1 1>0")), Twins { same_item: 2, same_side: 0 });
}

#[test]
fn the_place_in_an_array_is_tested_from_six_choices_on() {
    let at = |places, place, times| vec![PlaceTaken::new(places, place).unwrap(); times];
    assert_eq!(place_bias(&[]), PlaceBias::Untestable);
    assert_eq!(place_bias(&at(5, 0, 5)), PlaceBias::Untestable);
    // An array of one is no choice.
    assert_eq!(place_bias(&[at(5, 0, 5), at(1, 0, 9)].concat()), PlaceBias::Untestable);
    let ends = [at(5, 0, 5), at(5, 4, 5)].concat();
    assert!(matches!(place_bias(&ends), PlaceBias::MaybeTheEdge { .. }), "{:?}", place_bias(&ends));
    let middle = [at(5, 2, 5), at(3, 1, 5)].concat();
    assert!(matches!(place_bias(&middle), PlaceBias::MaybeTheCentre { .. }));
    let second = at(5, 1, 6);
    assert!(matches!(place_bias(&second), PlaceBias::MaybeOnePlace { .. }));
    // p is never 0: what was seen is one of the ways in which it can come out.
    assert!(matches!(place_bias(&at(5, 1, 60)), PlaceBias::MaybeOnePlace { p, .. } if p == 0.0001));
    let spread: Vec<PlaceTaken> = (0..5).flat_map(|place| at(5, place, 2)).collect();
    assert!(matches!(place_bias(&spread), PlaceBias::NoSign { p } if p > 0.5));
    // A sign of the place, and no order.
    let rounds = vec![round("0.1.2.3.4/3.1", Ending::TookNone); 6];
    assert_eq!(order_rounds(&rounds, &second, ENOUGH).unwrap_err(), NoOrder::MaybeThePlace(place_bias(&second)));
    assert!(order_rounds(&rounds, &spread, ENOUGH).is_ok());
}

#[test]
fn findings_age() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let found = day("2026-01-10");
    let table = [
        (Perishing::Soon, "2026-01-10", UseBy::Current),
        (Perishing::Soon, "2026-02-09", UseBy::Current),
        (Perishing::Soon, "2026-02-10", UseBy::Older),
        (Perishing::Slowly, "2026-03-11", UseBy::Current),
        (Perishing::Slowly, "2026-03-12", UseBy::Older),
        (Perishing::Soon, "2026-07-10", UseBy::Older),
        (Perishing::Slowly, "2026-07-10", UseBy::Older),
        (Perishing::Soon, "2026-07-11", UseBy::Past),
        (Perishing::Slowly, "2026-07-11", UseBy::Past),
        (Perishing::Soon, "2025-12-31", UseBy::Current),
    ];
    for (perishing, today, expected) in table {
        assert_eq!(use_by(perishing, found, day(today)), expected, "{perishing:?} {today}");
    }
    // A month that has no such day ends on its last one.
    assert_eq!(use_by(Perishing::Soon, day("2026-08-31"), day("2027-02-28")), UseBy::Older);
    assert_eq!(use_by(Perishing::Soon, day("2026-08-31"), day("2027-03-01")), UseBy::Past);
    assert_eq!(use_by(Perishing::Soon, NaiveDate::MAX, NaiveDate::MAX), UseBy::Current);
    assert_eq!(use_by(Perishing::Soon, NaiveDate::MIN, NaiveDate::MAX), UseBy::Past);
}
