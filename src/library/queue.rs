//! Which picture is drawn next: what is on the screen before what may come next, and the newest wish first, because a
//! board that has been left no longer matters.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

/// How soon a picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Urgency {
    /// It is being looked at.
    OnScreen,
    /// It is on a board that the board on the screen opens.
    Neighbour,
}

/// More wishes than this are not kept; the least urgent are forgotten and can be wished for again.
const MAX_WAITING: usize = 4096;

/// Urgency, then the newest wish, then the order within the wish.
type Turn = (Urgency, Reverse<u64>, usize);

pub(super) struct Queue<J> {
    waiting: BTreeMap<Turn, J>,
    turns: HashMap<J, Turn>,
    wishes: u64,
}

impl<J: Clone + Eq + Hash> Queue<J> {
    pub(super) fn new() -> Self {
        Self { waiting: BTreeMap::new(), turns: HashMap::new(), wishes: 0 }
    }

    /// Lines up the jobs of one wish. A job that is waiting already is moved, but never made less urgent.
    pub(super) fn want(&mut self, jobs: impl IntoIterator<Item = J>, urgency: Urgency) {
        self.wishes += 1;
        for (position, job) in jobs.into_iter().enumerate() {
            let turn = (urgency, Reverse(self.wishes), position);
            match self.turns.get(&job) {
                // Twice in the same wish, or wanted more urgently before.
                Some(held) if held.1 == turn.1 || held.0 < urgency => continue,
                Some(held) => self.waiting.remove(held),
                None => None,
            };
            self.waiting.insert(turn, job.clone());
            self.turns.insert(job, turn);
        }
        while self.waiting.len() > MAX_WAITING {
            if let Some((_, job)) = self.waiting.pop_last() {
                self.turns.remove(&job);
            }
        }
    }

    pub(super) fn next(&mut self) -> Option<(J, Urgency)> {
        let ((urgency, ..), job) = self.waiting.pop_first()?;
        self.turns.remove(&job);
        Some((job, urgency))
    }
}
