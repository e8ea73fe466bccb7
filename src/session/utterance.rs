//! An utterance that is still being made: words spoken as they are pressed, until a pause or a board change ends it.

use crate::event::{Moment, TouchedBy, Word};

/// A pause this long between two presses ends an utterance. Source: the rules of what is kept as an entry.
pub const PAUSE_MS: u64 = 5_000;

/// An utterance that gets this long is ended, so that a child who never pauses is kept too.
pub const UTTERANCE_MAX: usize = 100;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pending {
    pub words: Vec<Word>,
    /// When its first word was pressed.
    pub at: Moment,
    /// When its last press was, by the clock that only goes forward.
    pub last: u64,
    pub touched_by: TouchedBy,
}
