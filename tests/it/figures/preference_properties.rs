//! What holds for all trials, rounds and schedules.

use heard::stats::preference::{
    Ending, Item, NoOrder, Pair, Paired, PlaceBias, PlaceTaken, Round, Sides, Spread, Tiers, Took, Twins,
    bradley_terry, every_pair, first_array, next_array, order_pairs, order_rounds, place_bias, plackett_luce,
    remaining_pairs, tally_pairs, tally_rounds,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ENOUGH: Spread = Spread { days: 3, offerers: 2 };

/// Working out tiers a thousand times over takes a while in a build that is not optimised.
const FEW: u32 = 24;

fn took() -> impl Strategy<Value = Took> {
    prop_oneof![4 => Just(Took::Left), 4 => Just(Took::Right), 1 => Just(Took::Neither)]
}

fn trials(items: u16, most: usize) -> impl Strategy<Value = Vec<Paired>> {
    let trial = (0..items, 0..items, took())
        .prop_filter_map("a thing beside itself", |(left, right, took)| Paired::new(Item(left), Item(right), took));
    prop::collection::vec(trial, 0..most)
}

fn rounds(items: u16, most: usize) -> impl Strategy<Value = Vec<Round>> {
    let all: Vec<Item> = (0..items).map(Item).collect();
    let array = prop::sample::subsequence(all, 2..=usize::from(items)).prop_shuffle();
    let round = array.prop_flat_map(|array| {
        let taken = prop::sample::subsequence(array.clone(), 0..=array.len()).prop_shuffle();
        (Just(array), taken, prop_oneof![Just(Ending::TookNone), Just(Ending::Stopped)])
    });
    prop::collection::vec(round.prop_map(|(array, taken, ending)| Round::new(array, taken, ending).unwrap()), 0..most)
}

fn places() -> impl Strategy<Value = Vec<PlaceTaken>> {
    let place = (1_u8..=255).prop_flat_map(|places| (Just(places), 0..places));
    let small = (1_u8..7).prop_flat_map(|places| (Just(places), 0..places));
    let any = prop_oneof![9 => small, 1 => place];
    prop::collection::vec(any.prop_map(|(places, place)| PlaceTaken::new(places, place).unwrap()), 0..20)
}

/// The same trials with other numbers for the things.
fn renamed(trials: &[Paired], name: impl Fn(Item) -> Item) -> Vec<Paired> {
    let new = |trial: &Paired| Paired::new(name(trial.pair.left()), name(trial.pair.right()), trial.took).unwrap();
    trials.iter().map(new).collect()
}

fn named(tiers: &Tiers, name: impl Fn(Item) -> Item) -> Vec<BTreeSet<Item>> {
    tiers.all().iter().map(|tier| tier.iter().copied().map(&name).collect()).collect()
}

/// Every pair both ways round, and what each takes of it.
fn all_pairs(items: u16, took: impl Fn(Pair) -> Took) -> Vec<Paired> {
    let numbers: Vec<Item> = (0..items).map(Item).collect();
    every_pair(&numbers, 5).into_iter().map(|pair| Paired { pair, took: took(pair) }).collect()
}

#[test]
fn a_schedule_has_every_ordered_pair_once_well_mixed_and_balanced() {
    for seed in 0..20 {
        for count in 2..=8 {
            check_schedule(count, seed);
        }
    }
}

fn check_schedule(count: u16, seed: u64) {
    let items: Vec<Item> = (0..count).map(Item).collect();
    let schedule = every_pair(&items, seed);
    let n = usize::from(count);
    assert_eq!(schedule.iter().copied().collect::<BTreeSet<_>>().len(), schedule.len());
    assert_eq!(schedule.len(), n * (n - 1));
    // Each pair once one way round before any comes the other way round.
    let first: BTreeSet<_> = schedule[..schedule.len() / 2].iter().map(|pair| pair.unordered()).collect();
    assert_eq!(first.len(), schedule.len() / 2);
    if count > 2 {
        assert!(schedule.windows(2).all(|two| two[0].unordered() != two[1].unordered()), "{count} {seed}");
    }
    // From five things on, there is nearly always a pair without any thing of the one before.
    let shares = |two: &&[Pair]| two[0].items().iter().any(|item| two[1].items().contains(item));
    let sharing = schedule.windows(2).filter(shares).count();
    assert!(count < 5 || sharing * 4 < schedule.len(), "{count} {seed}: {sharing}");
    let mut leaning: BTreeMap<Item, i32> = BTreeMap::new();
    for pair in &schedule {
        *leaning.entry(pair.left()).or_default() += 1;
        *leaning.entry(pair.right()).or_default() -= 1;
        assert!(leaning.values().all(|more| more.abs() <= 3), "{count} {seed}: {leaning:?}");
    }
    assert!(leaning.values().all(|more| *more == 0));
    // What is left after any part of it is the rest of it.
    for done in [0, 1, schedule.len() / 3, schedule.len() - 1] {
        assert_eq!(remaining_pairs(&items, seed, &schedule[..done]), schedule[done..]);
    }
}

#[test]
fn arrays_are_balanced_over_as_many_rounds_as_a_square_has_rows() {
    for count in 2_u16..=9 {
        let items: Vec<Item> = (0..count).map(Item).collect();
        let rows = if count % 2 == 0 { count } else { 2 * count };
        let mut done: Vec<Round> = Vec::new();
        let (mut at, mut beside): (BTreeMap<_, u16>, BTreeMap<_, u16>) = (BTreeMap::new(), BTreeMap::new());
        for _ in 0..rows {
            let array = first_array(&items, &done);
            array.iter().enumerate().for_each(|place| *at.entry((place.0, *place.1)).or_default() += 1);
            array.windows(2).for_each(|two| *beside.entry((two[0], two[1])).or_default() += 1);
            done.push(Round::new(array, vec![], Ending::Stopped).unwrap());
        }
        let each = rows / count;
        assert_eq!(at.len(), usize::from(count * count));
        assert!(at.values().all(|times| *times == each), "{count}: {at:?}");
        assert_eq!(beside.len(), usize::from(count * (count - 1)));
        assert!(beside.values().all(|times| *times == each), "{count}: {beside:?}");
    }
}

/// Each wins once and loses once against each other, again and again.
#[test]
fn what_is_chosen_alike_is_one_tier() {
    for count in 2..=5 {
        let once = all_pairs(count, |_| Took::Left);
        let strengths = bradley_terry(&once).unwrap();
        assert!(strengths.all().iter().all(|(_, strength)| (strength - 1.0).abs() < 1e-9), "{strengths:?}");
        // As arrays of two, of which it is not known on which side they lay.
        let round =
            |trial: &Paired| Round::new(trial.pair.items().to_vec(), vec![trial.pair.left()], Ending::Stopped).unwrap();
        let rounds: Vec<Round> = (0..6).flat_map(|_| once.iter().map(round)).collect();
        let tiers = order_rounds(&rounds, &[], ENOUGH).unwrap();
        assert_eq!(tiers.all().len(), 1, "{count}: {tiers:?}");
    }
}

#[test]
fn what_always_wins_is_at_the_top_and_finite() {
    for count in 3_u16..=6 {
        for best in 0..count {
            // Among the others the lower number wins in every other pair, and the higher in the rest.
            let wins = |one: u16, other: u16| {
                one == best || (other != best && (one < other) == (one + other).is_multiple_of(2))
            };
            let took = |pair: Pair| if wins(pair.left().0, pair.right().0) { Took::Left } else { Took::Right };
            let trials = [all_pairs(count, took), all_pairs(count, took)].concat();
            let strengths = bradley_terry(&trials).unwrap();
            assert_eq!(strengths.all()[0].0, Item(best));
            assert!(strengths.all().iter().all(|(_, strength)| strength.is_finite() && *strength > 0.0));
            let tiers = order_pairs(&trials, ENOUGH).unwrap();
            assert_eq!(tiers.all()[0], [Item(best)], "{count}: {tiers:?}");
        }
    }
}

/// Each was compared only with the next, and taken twice as often. MM alone would not come to rest in thousands of sweeps,
/// and what does not come to rest puts nothing in order.
#[test]
fn a_long_chain_is_put_in_order() {
    const THINGS: u16 = 30;
    let link = |first: u16| {
        let round = move |at: u16| {
            let taken = if at.is_multiple_of(3) { first + 1 } else { first };
            Round::new(vec![Item(first), Item(first + 1)], vec![Item(taken)], Ending::Stopped).unwrap()
        };
        (0..300).map(round)
    };
    let rounds: Vec<Round> = (0..THINGS - 1).flat_map(link).collect();
    let tiers = order_rounds(&rounds, &[], ENOUGH).unwrap();
    assert_eq!(tiers.all(), (0..THINGS).map(|item| vec![Item(item)]).collect::<Vec<_>>());
}

/// Two of which one always wins, two more, and trials between them. In every resample the ghost puts both winners before both
/// losers, but the ghost is no trial.
#[test]
fn what_only_the_ghost_puts_in_order_is_in_none() {
    let won = |(winner, loser): (u16, u16)| {
        Round::new(vec![Item(loser), Item(winner)], vec![Item(winner)], Ending::Stopped).unwrap()
    };
    let of = |bridge: (u16, u16), times: usize| {
        let all = [vec![(0, 1); 100], vec![(2, 3); 100], vec![bridge; times]].concat();
        let rounds: Vec<Round> = all.into_iter().map(won).collect();
        let tiers = order_rounds(&rounds, &[], ENOUGH).unwrap();
        tiers.all().iter().map(|tier| tier.iter().map(|item| item.0).collect()).collect::<Vec<Vec<u16>>>()
    };
    // Two that always won, and two that always lost, cannot be told apart by how often.
    assert_eq!(of((0, 3), 10), [[0, 1, 2, 3]]);
    // A loser that beats a winner makes a chain of all four; by one trial, which is missing in every third resample, nothing.
    assert_eq!(of((1, 2), 1), [[0, 1, 2, 3]]);
    assert_eq!(of((1, 2), 100), [[0], [1], [2], [3]]);
}

proptest! {
    #[test]
    fn tallies_add_up(trials in trials(6, 60), rounds in rounds(6, 12)) {
        let found = tally_pairs(&trials);
        prop_assert_eq!(found.values().map(|tally| tally.n).sum::<u64>(), 2 * trials.len() as u64);
        let decided = trials.iter().filter(|trial| trial.decided().is_some()).count() as u64;
        prop_assert_eq!(found.values().map(|tally| tally.k).sum::<u64>(), decided);
        let found = tally_rounds(&rounds);
        let taken: u64 = rounds.iter().map(|round| round.taken().len() as u64).sum();
        prop_assert_eq!(found.values().map(|tally| tally.k).sum::<u64>(), taken);
        prop_assert!(found.values().all(|tally| tally.k <= tally.n && tally.n > 0));
    }

    #[test]
    fn whatever_was_done_the_rest_is_every_pair_without_it(
        count in 0_u16..7, seed: u64, done in prop::collection::vec((0_u16..9, 0_u16..9), 0..40),
    ) {
        let items: Vec<Item> = (0..count).map(Item).collect();
        let done: Vec<Pair> = done.into_iter().filter_map(|(left, right)| Pair::new(Item(left), Item(right))).collect();
        let rest = remaining_pairs(&items, seed, &done);
        let gone: BTreeSet<Pair> = done.iter().copied().collect();
        let expected: BTreeSet<Pair> = every_pair(&items, seed).into_iter().filter(|pair| !gone.contains(pair)).collect();
        prop_assert_eq!(rest.len(), expected.len());
        prop_assert_eq!(rest.iter().copied().collect::<BTreeSet<_>>(), expected);
        // The same two run twice only where nothing else is left.
        let all: Vec<Pair> = done.last().copied().into_iter().chain(rest.iter().copied()).collect();
        for (at, two) in all.windows(2).enumerate() {
            let left = &all[at + 1..];
            let same = two[0].unordered() == two[1].unordered();
            prop_assert!(!same || left.iter().all(|pair| pair.unordered() == two[0].unordered()), "{:?}", all);
        }
    }

    #[test]
    fn an_array_holds_what_was_left(rounds in rounds(6, 10), count in 0_u16..7) {
        let items: Vec<Item> = (0..count).map(Item).collect();
        let array = first_array(&items, &rounds);
        prop_assert_eq!(array.iter().copied().collect::<BTreeSet<_>>(), items.iter().copied().collect());
        if let Some(taken) = array.first() {
            let next = next_array(&array, *taken);
            prop_assert_eq!(next.len() + 1, array.len());
            prop_assert!(!next.contains(taken));
        }
    }

    #[test]
    fn strengths_are_finite_or_refused(trials in trials(7, 60), rounds in rounds(7, 12)) {
        for found in [bradley_terry(&trials), plackett_luce(&rounds)] {
            match found {
                Ok(strengths) => {
                    prop_assert!(strengths.all().iter().all(|(_, strength)| strength.is_finite() && *strength > 0.0));
                    prop_assert!(strengths.all().windows(2).all(|two| two[0].1 >= two[1].1));
                    // Together they win against the ghost as often as they lose.
                    let won: f64 = strengths.all().iter().map(|(_, strength)| strength / (strength + 1.0)).sum();
                    prop_assert!((won - strengths.all().len() as f64 / 2.0).abs() < 1e-6);
                }
                Err(refused) => prop_assert!(refused.groups.len() != 1),
            }
        }
    }

    #[test]
    fn an_array_of_two_is_a_pair(trials in trials(5, 40)) {
        let round = |trial: &Paired| {
            let taken = trial.decided().map(|(taken, _)| taken).into_iter().collect();
            Round::new(trial.pair.items().to_vec(), taken, Ending::TookNone).unwrap()
        };
        let rounds: Vec<Round> = trials.iter().map(round).collect();
        prop_assert_eq!(bradley_terry(&trials), plackett_luce(&rounds));
    }

    #[test]
    fn one_more_win_makes_no_weaker(trials in trials(5, 50), winner in 0_u16..5, loser in 0_u16..5, took in took()) {
        prop_assume!(winner != loser && took != Took::Neither);
        let (left, right) = if took == Took::Left { (winner, loser) } else { (loser, winner) };
        let more = [trials.clone(), vec![Paired::new(Item(left), Item(right), took).unwrap()]].concat();
        if let (Ok(before), Ok(after)) = (bradley_terry(&trials), bradley_terry(&more)) {
            let (winner, loser) = (Item(winner), Item(loser));
            if let (Some(one), Some(other)) = (before.of(winner), before.of(loser)) {
                prop_assert!(after.of(winner).unwrap() >= one * (1.0 - 1e-7));
                prop_assert!(after.of(loser).unwrap() <= other * (1.0 + 1e-7));
            }
        }
    }

    #[test]
    fn strengths_do_not_depend_on_the_order_of_trials(all in trials(5, 40), seed: u64) {
        let mut other = all.clone();
        heard::stats::preference::random::Random::new(seed).shuffle(&mut other);
        if let (Ok(one), Ok(other)) = (bradley_terry(&all), bradley_terry(&other)) {
            for (item, strength) in one.all() {
                prop_assert!((other.of(*item).unwrap() / strength - 1.0).abs() < 1e-7);
            }
        }
    }

    #[test]
    fn twins_are_counted_either_way_round(trials in trials(4, 40)) {
        let mirrored: Vec<Paired> = trials.iter().map(|trial| Paired {
            pair: trial.pair.twin(),
            took: match trial.took { Took::Left => Took::Right, Took::Right => Took::Left, Took::Neither => Took::Neither },
        }).collect();
        let (one, other) = (Sides::of(&trials), Sides::of(&mirrored));
        prop_assert_eq!((one.left, one.right, one.twins), (other.right, other.left, other.twins));
        prop_assert_eq!(one.finding(), other.finding());
        let Twins { same_item, same_side } = one.twins;
        prop_assert!(2 * (same_item + same_side) <= one.left + one.right);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(FEW))]

    #[test]
    fn tiers_are_the_same_for_the_same_trials_and_under_other_numbers(trials in trials(5, 60), by in 1_u16..5) {
        let found = order_pairs(&trials, ENOUGH);
        prop_assert_eq!(&found, &order_pairs(&trials, ENOUGH));
        let name = |item: Item| Item((item.0 * 2 + by) % 5 * 7);
        let other = order_pairs(&renamed(&trials, name), ENOUGH);
        match (found, other) {
            (Ok(one), Ok(other)) => prop_assert_eq!(named(&one, name), named(&other, |item| item)),
            (one, other) => prop_assert_eq!(
                one.map_err(|refused| std::mem::discriminant(&refused)).map(|_| ()),
                other.map_err(|refused| std::mem::discriminant(&refused)).map(|_| ())
            ),
        }
    }

    #[test]
    fn tiers_are_all_things_once(rounds in rounds(6, 20)) {
        match order_rounds(&rounds, &[], ENOUGH) {
            Ok(tiers) => {
                let all: Vec<Item> = tiers.all().concat();
                let there: BTreeSet<Item> = rounds.iter().flat_map(|round| round.array().to_vec()).collect();
                prop_assert_eq!(all.len(), there.len());
                prop_assert_eq!(all.into_iter().collect::<BTreeSet<_>>(), there);
                prop_assert!(tiers.all().iter().all(|tier| !tier.is_empty() && tier.is_sorted()));
            }
            Err(refused) => prop_assert!(!matches!(refused, NoOrder::TooMany | NoOrder::MaybeTheSide(_))),
        }
    }

    #[test]
    fn places_have_a_probability(places in places()) {
        let telling = places.iter().filter(|place| **place != PlaceTaken::new(1, 0).unwrap()).count();
        match place_bias(&places) {
            PlaceBias::Untestable => prop_assert!(telling < 6),
            PlaceBias::NoSign { p } => prop_assert!(p > 0.05 && p <= 1.0),
            PlaceBias::MaybeTheEdge { p } | PlaceBias::MaybeTheCentre { p } | PlaceBias::MaybeOnePlace { p, .. } => {
                prop_assert!((0.0001..=0.05).contains(&p));
            }
        }
        prop_assert_eq!(place_bias(&places), place_bias(&places));
    }
}
