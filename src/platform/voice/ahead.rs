//! Texts that may be wanted soon, in their order, and when to begin with them.
//!
//! Invariant: nothing is made ahead in the first moment after it was asked for. That moment belongs to the board that has
//! just been opened, which is being drawn; a word that is chosen before is made when it is chosen, a millisecond later.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crate::session::line::Speech;

/// How long a new board has the machine to itself.
const MOMENT: Duration = Duration::from_millis(250);

#[derive(Default)]
pub(super) struct Ahead {
    texts: VecDeque<String>,
    pub speech: Speech,
    begin: Option<Instant>,
}

impl Ahead {
    pub fn new(texts: Vec<String>, speech: Speech, now: Instant) -> Self {
        Self { texts: texts.into(), speech, begin: Some(now + MOMENT) }
    }

    /// The next text, if it is time for it.
    pub fn next(&mut self, now: Instant) -> Option<String> {
        self.begin.filter(|begin| *begin <= now)?;
        self.texts.pop_front()
    }

    pub fn put_back(&mut self, text: String) {
        self.texts.push_front(text);
    }

    pub fn clear(&mut self) {
        self.texts.clear();
    }

    /// How long until the next text. `None` when there is none.
    pub fn pause(&self, now: Instant) -> Option<Duration> {
        self.begin.filter(|_| !self.texts.is_empty()).map(|begin| begin.saturating_duration_since(now))
    }
}
