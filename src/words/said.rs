//! What a child has said, as far as it helps the child to spell: the newest utterances, each as its words in order.

use std::collections::VecDeque;
use std::fmt;

/// More utterances than this push the oldest out, so that looking through them takes no longer for a long record.
pub const SAID_MAX: usize = 2_000;

/// Newest last. It is worked out from the record and from this sitting, and is written nowhere.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Said(VecDeque<Vec<(String, String)>>);

impl Said {
    /// Takes in one utterance: each word as it is compared and as it is written. One without words is none.
    pub fn add(&mut self, words: Vec<(String, String)>) {
        if words.is_empty() {
            return;
        }
        if self.0.len() >= SAID_MAX {
            self.0.pop_front();
        }
        self.0.push_back(words);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn newest_first(&self) -> impl Iterator<Item = &[(String, String)]> {
        self.0.iter().rev().map(Vec::as_slice)
    }
}

/// A child's words do not belong in a log, so only their number is shown.
impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} utterances", self.0.len())
    }
}
