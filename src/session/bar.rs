//! The message bar: the words chosen so far.

use super::PictureRef;
use crate::board::{Inflection, WordClass};
use crate::event::{TouchedBy, Word};
use crate::words::Kind;
use std::sync::Arc;

/// More words than this push the oldest out.
pub const BAR_MAX: usize = 200;

/// One word of the bar, with all that is needed to speak and draw it when its board is no longer there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct BarEntry {
    pub word: Word,
    pub picture: PictureRef,
    pub word_class: Option<WordClass>,
    pub clip: Option<Arc<[u8]>>,
    /// Which forms it can take; `None`: it stays as it is.
    pub kind: Option<Kind>,
    /// How it was before its form was changed.
    pub formed: Option<Formed>,
    pub touched_by: TouchedBy,
    pub voiced: Voiced,
    pub spelling: Spelling,
    pub chosen_in: ChosenIn,
    /// When it was chosen, by the clock that only goes forward.
    pub since: u64,
}

/// A word in another form than it was chosen in, and what it was then.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Formed {
    pub by: Inflection,
    pub label: String,
    pub spoken: String,
    pub clip: Option<Arc<[u8]>>,
}

/// Whether it was heard since it was put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voiced {
    Yes,
    NotYet,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelling {
    /// A word that is chosen as a whole, or has been ended.
    Ended,
    /// More letters go into the same word.
    Open,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChosenIn {
    Open,
    Private,
}
