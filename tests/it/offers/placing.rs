//! Places: over any sequence of offers nothing stands anywhere more often than it must, and twins follow each other.

use heard::event::{Arrangement, Offered, Thing};
use heard::session::{Earlier, THINGS_MAX, placed, thing_key};
use proptest::prelude::*;
use std::collections::BTreeMap;

const WORDS: [&str; 8] = ["apple", "milk", "swing", "park", "book", "socks", "Mum", "ball"];

fn thing(word: &str) -> Thing {
    Thing::Object { label: word.to_owned() }
}

/// Offers these things after what came before, and remembers it.
fn offer(words: &[&str], arrangement: Arrangement, earlier: &mut Vec<Earlier>) -> Vec<String> {
    let things: Vec<Thing> = words.iter().map(|word| thing(word)).collect();
    let options = placed(&things, arrangement, earlier);
    assert_eq!(options.len(), words.len() + 2);
    assert!(options.iter().zip(0..).all(|(option, place)| option.place == place), "in the order of their places");
    let fixed: Vec<&Thing> = options.iter().skip(words.len()).map(|option| &option.thing).collect();
    assert_eq!(fixed, [&Thing::SomethingElse, &Thing::NoneOfThese], "always after the things, in this order");
    let order = order(&options);
    earlier.push(Earlier { options, arrangement });
    order
}

fn order(options: &[Offered]) -> Vec<String> {
    options.iter().filter_map(|option| option.thing.label().map(str::to_owned)).collect()
}

#[test]
fn a_pair_is_swapped_every_time() {
    let mut earlier = Vec::new();
    let first = offer(&["apple", "milk"], Arrangement::Row, &mut earlier);
    for round in 1..20 {
        let next = offer(&["milk", "apple"], Arrangement::Row, &mut earlier);
        let expected: Vec<String> = if round % 2 == 0 { first.clone() } else { first.iter().rev().cloned().collect() };
        assert_eq!(next, expected, "offer {round}");
    }
}

#[test]
fn twins_follow_each_other_whatever_lies_between() {
    let mut earlier = Vec::new();
    let one = offer(&["apple", "milk"], Arrangement::Row, &mut earlier);
    offer(&["apple", "ball"], Arrangement::Row, &mut earlier);
    offer(&["apple", "milk", "ball"], Arrangement::Row, &mut earlier);
    offer(&["apple", "milk"], Arrangement::Column, &mut earlier);
    let twin = offer(&["apple", "milk"], Arrangement::Row, &mut earlier);
    assert_eq!(twin, one.iter().rev().cloned().collect::<Vec<_>>());
}

/// Left and right are not top and bottom: a tablet that is turned now and then must not put one thing always to the left.
#[test]
fn rows_and_columns_are_balanced_each_for_itself() {
    let mut earlier = Vec::new();
    for _ in 0..6 {
        offer(&["apple", "milk"], Arrangement::Row, &mut earlier);
        offer(&["apple", "milk"], Arrangement::Column, &mut earlier);
    }
    for arrangement in [Arrangement::Row, Arrangement::Column] {
        let first = earlier.iter().filter(|offer| offer.arrangement == arrangement);
        let apple_first = first.filter(|offer| order(&offer.options)[0] == "apple").count();
        assert_eq!(apple_first, 3);
    }
}

/// Every choice is a new set: what is the child's favourite, or first by the alphabet, is not always to the left.
#[test]
fn new_sets_do_not_begin_with_the_same_order() {
    let mut earlier = Vec::new();
    let firsts: Vec<bool> = [["apple", "milk"], ["book", "swing"], ["Mum", "park"], ["ball", "socks"]]
        .iter()
        .map(|pair| offer(pair, Arrangement::Row, &mut earlier)[0] == pair[0])
        .collect();
    assert_eq!(firsts.iter().filter(|first| **first).count(), 2, "{firsts:?}");
    // A favourite that is offered with something new each time does not stay on one side either.
    let mut earlier = Vec::new();
    let left =
        WORDS[1..7].iter().filter(|other| offer(&["apple", other], Arrangement::Row, &mut earlier)[0] == "apple");
    assert_eq!(left.count(), 3);
}

#[test]
fn the_order_in_which_an_adult_picks_has_no_say() {
    let things = |words: [&str; 3]| words.map(thing).to_vec();
    let one = placed(&things(["apple", "milk", "ball"]), Arrangement::Row, &[]);
    assert_eq!(one, placed(&things(["ball", "apple", "milk"]), Arrangement::Row, &[]));
}

#[test]
fn a_thing_is_the_same_thing_however_it_is_written() {
    assert_eq!(thing_key(" Hot  Chocolate"), thing_key("hot chocolate"));
    let mut earlier = Vec::new();
    let one = offer(&["Apple", "milk"], Arrangement::Row, &mut earlier);
    let twin = offer(&["apple", " Milk "], Arrangement::Row, &mut earlier);
    assert_eq!(thing_key(&one[0]), thing_key(&twin[1]));
}

/// A set of two to five words, as their positions in [`WORDS`].
fn sets() -> impl Strategy<Value = Vec<usize>> {
    prop::sample::subsequence((0..WORDS.len()).collect::<Vec<_>>(), 2..=THINGS_MAX)
}

/// How many offers there were of a set in an arrangement, and how often each of its things stood at each place.
type Stood = BTreeMap<(Vec<usize>, bool), (u32, Vec<Vec<u32>>)>;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Within a cycle of as many offers as there are things, each stands at each place once; so at any time the counts of
    /// a thing at its places differ by at most 1, and none by more from another's.
    #[test]
    fn every_thing_stands_equally_often_at_every_place(
        pool in prop::collection::vec((sets(), any::<bool>()), 1..4),
        picks in prop::collection::vec(0usize..4, 1..40),
    ) {
        let mut earlier = Vec::new();
        let mut counts = Stood::new();
        for pick in picks {
            let (set, column) = &pool[pick % pool.len()];
            let words: Vec<&str> = set.iter().map(|index| WORDS[*index]).collect();
            let arrangement = if *column { Arrangement::Column } else { Arrangement::Row };
            let order = offer(&words, arrangement, &mut earlier);
            let (offers, stood) = counts
                .entry((set.clone(), *column))
                .or_insert_with(|| (0, vec![vec![0; set.len()]; set.len()]));
            *offers += 1;
            for (place, word) in order.iter().enumerate() {
                stood[words.iter().position(|other| other == word).unwrap()][place] += 1;
            }
            let least = *offers / u32::try_from(set.len()).unwrap();
            let even = *offers % u32::try_from(set.len()).unwrap() == 0;
            for count in stood.iter().flatten() {
                prop_assert!(*count == least || (!even && *count == least + 1), "{offers} offers: {stood:?}");
            }
        }
    }

    /// Whoever holds the record can work the places out again.
    #[test]
    fn places_follow_from_the_record_alone(picks in prop::collection::vec(sets(), 1..12)) {
        let mut earlier = Vec::new();
        for set in &picks {
            let words: Vec<&str> = set.iter().map(|index| WORDS[*index]).collect();
            offer(&words, Arrangement::Row, &mut earlier);
        }
        for (index, made) in earlier.iter().enumerate() {
            let things: Vec<Thing> = order(&made.options).iter().rev().map(|word| thing(word)).collect();
            prop_assert_eq!(&placed(&things, made.arrangement, &earlier[..index]), &made.options);
        }
    }
}
