//! What is put before a child next: every pair, every pass, every round, whatever the child does.

use heard::event::Method;
use heard::stats::assessment::{Came, Next, PASSES, ROUNDS, Trial, next, rounds};
use heard::stats::preference::{Ending, Item};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What a child may do with what lies there, by a number.
fn came(there: &[Item], number: usize) -> Came {
    match number % 7 {
        0..3 => Came::Took(there[number % there.len()]),
        3 => Came::Nothing,
        4 => Came::Unclear,
        5 => Came::LeftOut,
        _ => Came::Ended,
    }
}

/// Plays an assessment to its end; `script` says what the child does, and then takes the first of what lies there.
fn play(method: Method, things: usize, script: &[usize]) -> Vec<Trial> {
    let mut done: Vec<Trial> = Vec::new();
    let mut script = script.iter();
    while let Next::Trial { there, remaining } = next(method, things, &done, 0) {
        assert!(remaining > 0 && done.len() < 500, "it comes to an end");
        let came = script.next().map_or(Came::Took(there[0]), |number| came(&there, *number));
        done.push(Trial { there, came });
    }
    done
}

fn is_done(trial: &&Trial) -> bool {
    matches!(trial.came, Came::Took(_) | Came::Nothing | Came::Unclear)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_pair_comes_both_ways_round_once(things in 2_usize..=6, script in vec(0_usize..70, 0..40)) {
        let done = play(Method::Paired, things, &script);
        let mut seen: BTreeMap<Vec<Item>, usize> = BTreeMap::new();
        for trial in done.iter().filter(is_done) {
            *seen.entry(trial.there.clone()).or_default() += 1;
        }
        prop_assert_eq!(seen.len(), things * (things - 1));
        prop_assert!(seen.values().all(|times| *times == 1), "{:?}", seen);
    }

    #[test]
    fn every_thing_comes_alone_three_times_and_in_passes(things in 2_usize..=8, script in vec(0_usize..70, 0..40)) {
        let done = play(Method::SingleStimulus, things, &script);
        let alone: Vec<Item> = done.iter().filter(is_done).map(|trial| trial.there[0]).collect();
        prop_assert_eq!(alone.len(), things * PASSES);
        for pass in alone.chunks(things) {
            let mut pass = pass.to_vec();
            pass.sort_unstable();
            pass.dedup();
            prop_assert_eq!(pass.len(), things);
        }
    }

    #[test]
    fn an_array_is_tried_in_three_rounds(things in 2_usize..=8, script in vec(0_usize..70, 0..60)) {
        let done = play(Method::Mswo, things, &script);
        let made = rounds(&done);
        prop_assert_eq!(made.len(), ROUNDS);
        for round in &made {
            prop_assert_eq!(round.array().len(), things);
            let all = round.taken().len() == things;
            prop_assert!(all || round.ending() == Ending::TookNone, "a round ends when all is taken, or nothing is");
        }
        // Nothing lies there once it was taken, until the next round.
        let took = done.iter().filter(|trial| matches!(trial.came, Came::Took(_))).count();
        prop_assert_eq!(took, made.iter().map(|round| round.taken().len()).sum::<usize>());
    }

    /// What remains after part of a schedule is the rest of it, whoever works it out.
    #[test]
    fn what_comes_next_follows_from_what_was_done(things in 2_usize..=6, script in vec(0_usize..70, 0..30)) {
        for method in [Method::Paired, Method::SingleStimulus, Method::Mswo] {
            let done = play(method, things, &script);
            for at in 0..done.len() {
                let again = next(method, things, &done[..at], 0);
                let Next::Trial { there, .. } = again else { panic!("{again:?}") };
                prop_assert_eq!(&there, &done[at].there);
            }
            prop_assert_eq!(next(method, things, &done, 0), Next::Complete);
        }
    }
}

#[test]
fn by_the_clock_there_is_one_session() {
    assert_eq!(next(Method::FreeOperant, 4, &[], 0), Next::Watch);
    assert_eq!(next(Method::FreeOperant, 4, &[], 1), Next::Complete);
}

#[test]
fn the_places_of_pairs_are_balanced() {
    let done = play(Method::Paired, 5, &[]);
    for item in (0..5).map(Item) {
        let left = done.iter().filter(|trial| trial.there[0] == item).count();
        let right = done.iter().filter(|trial| trial.there[1] == item).count();
        assert_eq!((left, right), (4, 4));
    }
}
