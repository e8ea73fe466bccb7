//! How often each thing was chosen of how often it was offered. What was never offered has no tally: it is not "0 of 0".

use super::{Ending, Item, Paired, Response, Round, Single};
use std::collections::BTreeMap;

/// Chosen k times of n offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub k: u64,
    pub n: u64,
}

/// Whether an offer of a thing ended in its being chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Offer {
    Chosen,
    Not,
}

/// Chosen of offered. A trial in which neither was taken is an offer of both.
pub fn tally_pairs(trials: &[Paired]) -> BTreeMap<Item, Tally> {
    let offers = trials.iter().flat_map(|trial| {
        let chosen = trial.decided().map(|(chosen, _)| chosen);
        trial.pair.items().map(|item| (item, offer(Some(item) == chosen)))
    });
    tally(offers)
}

/// Times chosen of times available. A thing is available at every step up to the one at which it is taken; what was left over
/// was available at every step, and once more if it lay there again and nothing was taken.
pub fn tally_rounds(rounds: &[Round]) -> BTreeMap<Item, Tally> {
    let offers = rounds.iter().flat_map(|round| {
        let steps = round.steps().flat_map(|(taken, there)| {
            there.into_iter().map(move |item| (item, offer(item == taken))).collect::<Vec<_>>()
        });
        let again = match round.ending() {
            Ending::TookNone => round.left_over().map(|item| (item, Offer::Not)).collect(),
            Ending::Stopped => Vec::new(),
        };
        steps.chain(again)
    });
    // A thing that lay there in a round which was stopped before anything was taken was not offered.
    tally(offers)
}

/// Approached of presented.
pub fn tally_singles(trials: &[Single]) -> BTreeMap<Item, Tally> {
    tally(trials.iter().map(|trial| (trial.item, offer(trial.response == Response::Approached))))
}

fn tally(offers: impl Iterator<Item = (Item, Offer)>) -> BTreeMap<Item, Tally> {
    let mut found: BTreeMap<Item, Tally> = BTreeMap::new();
    for (item, offer) in offers {
        let tally = found.entry(item).or_default();
        tally.n += 1;
        tally.k += u64::from(offer == Offer::Chosen);
    }
    found
}

fn offer(is_chosen: bool) -> Offer {
    if is_chosen { Offer::Chosen } else { Offer::Not }
}
