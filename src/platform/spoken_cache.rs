//! Speech that was made before: a word on a board is synthesised once and heard many times.
//!
//! Invariant: never more than [`MEMORY`] bytes of sound; what was used longest ago leaves first. It lives in memory and
//! dies with the process. Deliberately absent: files, and any knowledge of what may be kept. The caller does not come
//! here at all for a line that leaves no traces, for even a look-up would reorder the cache.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::espeak::Spoken;
use crate::session::line::Speech;

/// About nine minutes of speech, or seven hundred words.
pub const MEMORY: usize = 24 * 1024 * 1024;

/// Text, and the voice, rate and pitch it was spoken with.
pub type Key = (String, Speech);

pub struct SpokenCache {
    budget: usize,
    used: usize,
    clock: u64,
    kept: HashMap<Arc<Key>, (u64, Arc<Spoken>)>,
    by_age: BTreeMap<u64, Arc<Key>>,
}

impl Default for SpokenCache {
    fn default() -> Self {
        Self::with_budget(MEMORY)
    }
}

impl SpokenCache {
    /// A cache of at most `budget` bytes of samples.
    pub fn with_budget(budget: usize) -> Self {
        Self { budget, used: 0, clock: 0, kept: HashMap::new(), by_age: BTreeMap::new() }
    }

    /// What was kept under this key; it counts as used now.
    pub fn get(&mut self, key: &Key) -> Option<Arc<Spoken>> {
        let (last, spoken) = self.kept.get_mut(key)?;
        self.clock += 1;
        if let Some(name) = self.by_age.remove(last) {
            self.by_age.insert(self.clock, name);
        }
        *last = self.clock;
        Some(Arc::clone(spoken))
    }

    /// Whether the key is kept, without using it.
    pub fn holds(&self, key: &Key) -> bool {
        self.kept.contains_key(key)
    }

    /// Keeps `spoken`. One that would push out more than a quarter of the rest is not kept.
    pub fn put(&mut self, key: Key, spoken: Arc<Spoken>) {
        let size = weight(&spoken);
        if size > self.budget / 4 || self.holds(&key) {
            return;
        }
        while self.used + size > self.budget {
            let Some((_, oldest)) = self.by_age.pop_first() else { break };
            if let Some((_, gone)) = self.kept.remove(&oldest) {
                self.used = self.used.saturating_sub(weight(&gone));
            }
        }
        self.clock += 1;
        let key = Arc::new(key);
        self.used += size;
        self.by_age.insert(self.clock, Arc::clone(&key));
        self.kept.insert(key, (self.clock, spoken));
    }

    /// How many phrases are kept.
    pub fn len(&self) -> usize {
        self.kept.len()
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Bytes of sound that are kept.
    pub fn bytes(&self) -> usize {
        self.used
    }
}

fn weight(spoken: &Spoken) -> usize {
    spoken.samples.len() * size_of::<i16>()
}
