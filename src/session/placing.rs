//! Where each thing of an offer goes. A child who always takes what lies on the right has not been asked anything, so over
//! time every thing stands equally often at every place.
//!
//! Rules, the first that tells two arrangements apart decides:
//! 1. Among offers of the same things in the same arrangement, no thing stands at a place where it has stood more often than
//!    it must. Whatever was chosen so far can always be gone on with, since every Latin rectangle is part of a Latin square
//!    (M. Hall, 1945): after as many offers as there are things, each has stood once at each place.
//! 2. As few things as can be stay where they were in the last such offer. Pairs therefore swap every time: an offer and its
//!    twin follow each other.
//! 3. Things go where they have stood less often in offers of as many things, whatever else was among them.
//! 4. What is left is a tie, and goes by how many offers there were: a new set of things does not begin with the same order
//!    every time, nor with the one in which the adult picked them.
//!
//! Nothing is drawn by lot: whoever holds the record can work out every place again. "Something else" and "none of these"
//! always stand after the things, in this order: a place is a promise.

use crate::event::{Arrangement, Offered, Thing};
use std::collections::BTreeMap;

/// Fewer than this is no choice.
pub const THINGS_MIN: usize = 2;
/// More than this is a board.
pub const THINGS_MAX: usize = 5;

/// An offer that was made before, as far as places go.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier {
    pub options: Vec<Offered>,
    pub arrangement: Arrangement,
}

/// How a thing is known from offer to offer: its word, without regard to capitals and spaces. A button and a real object of
/// the same name are the same thing.
pub fn thing_key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Gives every thing its place, in the order of the places, with the two fixed ones after them. `things` are at most
/// [`THINGS_MAX`] with a word each, all different; `earlier` are this child's offers, oldest first.
pub fn placed(things: &[Thing], arrangement: Arrangement, earlier: &[Earlier]) -> Vec<Offered> {
    let mut things: Vec<(String, &Thing)> =
        things.iter().map(|thing| (thing_key(thing.label().unwrap_or_default()), thing)).collect();
    // The order in which the adult picked them has no say.
    things.sort_by(|(one, _), (other, _)| one.cmp(other));
    let keys: Vec<&str> = things.iter().map(|(key, _)| key.as_str()).collect();
    let past = Past::of(&keys, arrangement, earlier);
    let order = past.best(keys.len());
    let chosen = order.iter().filter_map(|index| things.get(*index)).map(|(_, thing)| (*thing).clone());
    let all = chosen.chain([Thing::SomethingElse, Thing::NoneOfThese]);
    (0_u8..).zip(all).map(|(place, thing)| Offered { place, thing }).collect()
}

/// What earlier offers say about these things. Counts are by thing (in the order of the keys) and place.
struct Past {
    same: Vec<Vec<u32>>,
    last: Vec<Option<usize>>,
    any: Vec<Vec<u32>>,
    offers: usize,
}

impl Past {
    fn of(keys: &[&str], arrangement: Arrangement, earlier: &[Earlier]) -> Self {
        let empty = vec![vec![0; keys.len()]; keys.len()];
        let mut past = Self { same: empty.clone(), last: vec![None; keys.len()], any: empty, offers: 0 };
        for offer in earlier.iter().filter(|offer| offer.arrangement == arrangement) {
            let stood = stood(offer);
            if stood.len() != keys.len() {
                continue;
            }
            past.offers += 1;
            let places: Vec<Option<usize>> = keys.iter().map(|key| stood.get(*key).copied()).collect();
            count(&mut past.any, &places);
            if places.iter().all(Option::is_some) {
                count(&mut past.same, &places);
                past.last = places;
            }
        }
        past
    }

    /// The thing (by its index) at every place.
    fn best(&self, things: usize) -> Vec<usize> {
        let mut best: Vec<Vec<usize>> = Vec::new();
        let mut least = None;
        for order in orders(things) {
            let cost = (self.cost(&self.same, &order), self.stayed(&order), self.cost(&self.any, &order));
            if least.is_none_or(|least| cost < least) {
                least = Some(cost);
                best.clear();
            }
            if least == Some(cost) {
                best.push(order);
            }
        }
        let tie = self.offers.checked_rem(best.len()).unwrap_or(0);
        best.into_iter().nth(tie).unwrap_or_default()
    }

    /// How often the things have stood where this order puts them, squared so that one that is far ahead weighs more.
    fn cost(&self, counts: &[Vec<u32>], order: &[usize]) -> u64 {
        let stood = order.iter().enumerate().filter_map(|(place, thing)| counts.get(*thing)?.get(place));
        stood.map(|count| u64::from(*count).pow(2)).sum()
    }

    fn stayed(&self, order: &[usize]) -> usize {
        let stays = |(place, thing): &(usize, &usize)| self.last.get(**thing).copied().flatten() == Some(*place);
        order.iter().enumerate().filter(stays).count()
    }
}

/// Where each thing of an offer stood; the two fixed places are not counted.
fn stood(offer: &Earlier) -> BTreeMap<String, usize> {
    let things = offer.options.iter().filter_map(|offered| Some((offered.thing.label()?, offered.place)));
    things.map(|(label, place)| (thing_key(label), usize::from(place))).collect()
}

fn count(counts: &mut [Vec<u32>], places: &[Option<usize>]) {
    for (thing, place) in counts.iter_mut().zip(places) {
        if let Some(count) = place.and_then(|place| thing.get_mut(place)) {
            *count += 1;
        }
    }
}

/// Every order of so many things, in a fixed sequence.
fn orders(things: usize) -> Vec<Vec<usize>> {
    (0..things).fold(vec![Vec::new()], |shorter, thing| {
        let longer = shorter.iter().flat_map(|order: &Vec<usize>| {
            (0..=order.len()).map(move |at| {
                let mut order = order.clone();
                order.insert(at, thing);
                order
            })
        });
        longer.collect()
    })
}
