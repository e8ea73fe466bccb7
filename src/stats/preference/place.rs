//! Whether a child who took one thing out of several may have been choosing the place.
//!
//! If the places did not matter, and the things went round them, each place of an array would be as likely as the others. For
//! the edge (both ends), the centre (the middle place, or the middle two), and each single place counted from either end,
//! it is known how often it should have been chosen and how far that varies. The statistic is the greatest excess of them all,
//! in standard deviations. How improbable it is, is found by choosing places by lot many times over; since the greatest
//! is compared with the greatest, looking at many places costs nothing in honesty (P. H. Westfall and S. S. Young, 1993).
//!
//! Arrays of different sizes are taken together. Both places of one of two are edge and centre alike, so it
//! speaks only of its two single places; one of one says nothing.

use super::random::{Random, SEED};
use crate::stats::small_n::is_clear;
use std::collections::BTreeMap;

/// With fewer choices than this not even all at one place says anything, as with sides.
const TESTABLE: usize = 6;

/// How often places are chosen by lot.
const DRAWS: u32 = 9_999;

/// Excesses that differ by less than this are the same, so that the last digit of a sum does not decide.
const SAME: f64 = 1e-9;

/// From which place of an array something was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlaceTaken {
    places: u8,
    place: u8,
}

/// One place, counted from 0 from the nearer end of the array.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    FromLeft(u8),
    FromRight(u8),
}

/// What the places say. `p` is the probability of so great an excess anywhere, if places do not matter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlaceBias {
    /// Fewer than six choices out of two or more. That is to be said, and it is not "no sign".
    Untestable,
    NoSign {
        p: f64,
    },
    /// p is .05 or less, and the ends have the greatest excess.
    MaybeTheEdge {
        p: f64,
    },
    MaybeTheCentre {
        p: f64,
    },
    MaybeOnePlace {
        p: f64,
        place: Place,
    },
}

impl PlaceTaken {
    /// `place` is counted from the left, from 0. `None` if the array has no such place.
    pub fn new(places: u8, place: u8) -> Option<Self> {
        (place < places).then_some(Self { places, place })
    }
}

/// The Monte-Carlo exact test. With b of m draws at least as extreme, p is (b + 1) / (m + 1): the trials themselves are one of
/// the ways in which it can come out, so p is never 0 and never too small (B. Phipson and G. K. Smyth, 2010).
pub fn place_bias(taken: &[PlaceTaken]) -> PlaceBias {
    let telling: Vec<PlaceTaken> = taken.iter().copied().filter(|one| one.places > 1).collect();
    if telling.len() < TESTABLE {
        return PlaceBias::Untestable;
    }
    let arrays = Arrays::of(&telling);
    let features = arrays.features();
    let (seen, most) = greatest(&features, &arrays.chosen);
    let mut random = Random::new(SEED);
    let mut extreme = 0_u32;
    let mut chosen = Vec::new();
    for _ in 0..DRAWS {
        arrays.by_lot(&mut random, &mut chosen);
        let (_, drawn) = greatest(&features, &chosen);
        extreme += u32::from(drawn >= most - SAME);
    }
    let p = f64::from(extreme + 1) / f64::from(DRAWS + 1);
    match seen {
        _ if !is_clear(p) => PlaceBias::NoSign { p },
        Where::Edge => PlaceBias::MaybeTheEdge { p },
        Where::Centre => PlaceBias::MaybeTheCentre { p },
        Where::One(place) => PlaceBias::MaybeOnePlace { p, place },
    }
}

/// Where an excess can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Edge,
    Centre,
    One(Place),
}

impl Where {
    /// Whether a place of an array belongs to it.
    fn has(self, places: u8, place: u8) -> bool {
        let from_right = places - 1 - place;
        match self {
            Self::Edge => place == 0 || from_right == 0,
            Self::Centre => place.abs_diff(from_right) <= 1,
            Self::One(Place::FromLeft(at)) => place == at,
            Self::One(Place::FromRight(at)) => from_right == at,
        }
    }
}

/// How often there were arrays of each size, and how often each of their places was chosen.
struct Arrays {
    /// By the number of places: how many arrays.
    sizes: BTreeMap<u8, u32>,
    /// One count for every place of every size, in ascending order of both.
    chosen: Vec<u32>,
}

/// Something that can be in excess: which of the counts belong to it, and how often that should have been.
struct Feature {
    is: Where,
    cells: Vec<usize>,
    mean: f64,
    deviation: f64,
}

impl Arrays {
    fn of(taken: &[PlaceTaken]) -> Self {
        let mut sizes = BTreeMap::new();
        let mut cells: BTreeMap<(u8, u8), u32> = BTreeMap::new();
        for one in taken {
            *sizes.entry(one.places).or_default() += 1;
            *cells.entry((one.places, one.place)).or_default() += 1;
        }
        let mut arrays = Self { sizes, chosen: Vec::new() };
        arrays.chosen = arrays.cells().map(|cell| cells.get(&cell).copied().unwrap_or_default()).collect();
        arrays
    }

    /// Every place of every size, in the order of the counts.
    fn cells(&self) -> impl Iterator<Item = (u8, u8)> {
        self.sizes.keys().flat_map(|places| (0..*places).map(|place| (*places, place)))
    }

    /// What can be in excess. Where two are the same, the first names it.
    fn features(&self) -> Vec<Feature> {
        let largest = self.sizes.keys().next_back().copied().unwrap_or_default();
        let ends = (0..largest).flat_map(|at| [Place::FromLeft(at), Place::FromRight(at)]);
        let all = [Where::Edge, Where::Centre].into_iter().chain(ends.map(Where::One));
        all.filter_map(|is| self.feature(is)).collect()
    }

    /// `None` for what can only come out one way.
    fn feature(&self, is: Where) -> Option<Feature> {
        let cells = self.cells().enumerate().filter(|(_, (places, place))| is.has(*places, *place));
        let (mut mean, mut variance) = (0.0, 0.0);
        for (places, arrays) in &self.sizes {
            let belonging = (0..*places).filter(|place| is.has(*places, *place)).count();
            let share = belonging as f64 / f64::from(*places);
            mean += f64::from(*arrays) * share;
            variance += f64::from(*arrays) * share * (1.0 - share);
        }
        let cells = cells.map(|(at, _)| at).collect();
        (variance > 0.0).then(|| Feature { is, cells, mean, deviation: variance.sqrt() })
    }

    /// Every array once more, with any of its places chosen.
    fn by_lot(&self, random: &mut Random, chosen: &mut Vec<u32>) {
        chosen.clear();
        chosen.resize(self.chosen.len(), 0);
        let mut first = 0;
        for (places, arrays) in &self.sizes {
            for _ in 0..*arrays {
                if let Some(count) = chosen.get_mut(first + random.below(usize::from(*places))) {
                    *count += 1;
                }
            }
            first += usize::from(*places);
        }
    }
}

/// Where the excess is greatest, and how great it is.
fn greatest(features: &[Feature], chosen: &[u32]) -> (Where, f64) {
    let mut found = (Where::Edge, f64::NEG_INFINITY);
    for feature in features {
        let count: u32 = feature.cells.iter().filter_map(|cell| chosen.get(*cell)).sum();
        let excess = (f64::from(count) - feature.mean) / feature.deviation;
        if excess > found.1 + SAME {
            found = (feature.is, excess);
        }
    }
    found
}
