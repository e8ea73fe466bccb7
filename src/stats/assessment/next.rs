//! What is put before the child next. It follows from the things, the method and the trials so far, so that whoever holds the
//! record can work every place out again.

use super::{Came, Trial};
use crate::event::Method;
use crate::stats::preference::random::SEED;
use crate::stats::preference::{Ending, Item, Pair, Round, first_array, next_array, remaining_pairs};

/// How often each thing comes alone.
pub const PASSES: usize = 3;
/// How many rounds are made of an array.
pub const ROUNDS: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// These things, in the order of the places. `remaining` trials are still to come, this one among them; of an array it is
    /// the most that there can be.
    Trial { there: Vec<Item>, remaining: usize },
    /// Everything at once, and the clock.
    Watch,
    /// Everything that was to be tried was tried.
    Complete,
}

/// What comes after these trials of so many things, oldest first, and after so many sessions by the clock.
pub fn next(method: Method, things: usize, done: &[Trial], timed: usize) -> Next {
    let items: Vec<Item> = (0_u16..).map(Item).take(things).collect();
    match method {
        Method::SingleStimulus => single(&items, done),
        Method::Paired => paired(&items, done),
        Method::Mswo => array(&items, done),
        Method::FreeOperant if timed == 0 => Next::Watch,
        Method::FreeOperant => Next::Complete,
    }
}

/// Whether a trial is over, so that it need not be made again.
fn is_done(trial: &&Trial) -> bool {
    matches!(trial.came, Came::Took(_) | Came::Nothing | Came::Unclear)
}

/// Each thing once in each pass; no pass begins before the one before it is through.
fn single(items: &[Item], done: &[Trial]) -> Next {
    let times = |item: Item| done.iter().filter(is_done).filter(|trial| trial.there == [item]).count();
    let remaining: usize = items.iter().map(|item| PASSES.saturating_sub(times(*item))).sum();
    let least = items.iter().map(|item| times(*item)).min().unwrap_or(PASSES);
    if remaining == 0 || least >= PASSES {
        return Next::Complete;
    }
    let mut before: Vec<Round> = Vec::new();
    for _ in 0..least {
        before.extend(Round::new(first_array(items, &before), Vec::new(), Ending::Stopped));
    }
    let order = first_array(items, &before);
    match order.into_iter().find(|item| times(*item) == least) {
        Some(item) => Next::Trial { there: vec![item], remaining },
        None => Next::Complete,
    }
}

fn paired(items: &[Item], done: &[Trial]) -> Next {
    let pairs: Vec<Pair> = done.iter().filter(is_done).filter_map(pair).collect();
    let remaining = remaining_pairs(items, SEED, &pairs);
    match remaining.first() {
        Some(pair) => Next::Trial { there: pair.items().to_vec(), remaining: remaining.len() },
        None => Next::Complete,
    }
}

fn pair(trial: &Trial) -> Option<Pair> {
    match trial.there.as_slice() {
        [left, right] => Pair::new(*left, *right),
        _ => None,
    }
}

fn array(items: &[Item], done: &[Trial]) -> Next {
    let made = Rounds::of(done);
    if made.over.len() >= ROUNDS || items.len() < 2 {
        return Next::Complete;
    }
    let there = match made.open.map(|open| open.left()) {
        Some(left) if !left.is_empty() => left,
        _ => first_array(items, &made.over),
    };
    let after = ROUNDS - made.over.len() - 1;
    Next::Trial { remaining: there.len() + after * items.len(), there }
}

/// The rounds that these trials make, the one that is not over as far as it goes.
pub fn rounds(done: &[Trial]) -> Vec<Round> {
    let made = Rounds::of(done);
    let open = made.open.and_then(|open| open.round(Ending::Stopped));
    made.over.into_iter().chain(open).collect()
}

#[derive(Default)]
struct Rounds {
    over: Vec<Round>,
    open: Option<Open>,
}

/// A round that is being made: what lay there at first and lies there now, and what was taken.
struct Open {
    first: Vec<Item>,
    there: Vec<Item>,
    taken: Vec<Item>,
}

impl Open {
    fn left(&self) -> Vec<Item> {
        self.there.clone()
    }

    fn round(self, ending: Ending) -> Option<Round> {
        Round::new(self.first, self.taken, ending)
    }
}

impl Rounds {
    fn of(done: &[Trial]) -> Self {
        let mut made = Self::default();
        for trial in done {
            made.add(trial);
        }
        made
    }

    fn add(&mut self, trial: &Trial) {
        let same = |open: &Open| {
            open.there.len() == trial.there.len() && open.there.iter().all(|item| trial.there.contains(item))
        };
        // Whatever else lies there begins a round of its own.
        if !self.open.as_ref().is_some_and(same) {
            self.close(Ending::Stopped);
            self.open = Some(Open { first: trial.there.clone(), there: Vec::new(), taken: Vec::new() });
        }
        let Some(open) = &mut self.open else { return };
        open.there.clone_from(&trial.there);
        match trial.came {
            Came::Took(taken) => {
                open.there = next_array(&trial.there, taken);
                open.taken.push(taken);
                if open.there.is_empty() {
                    self.close(Ending::Stopped);
                }
            }
            // The rule by which a round stops: what is left lay there, and nothing was taken.
            Came::Nothing => self.close(Ending::TookNone),
            // The same lies there again.
            Came::Unclear | Came::LeftOut | Came::Ended | Came::Open => {}
        }
    }

    fn close(&mut self, ending: Ending) {
        self.over.extend(self.open.take().and_then(|open| open.round(ending)));
    }
}
