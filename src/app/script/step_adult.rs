//! What an adult writes down by a script, read.

use crate::event::{About, Domain, Lasted, Mode, Refusal, Support};
use chrono::NaiveDateTime;

/// A note as a script tells it. What was not told is `None` or empty.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Told {
    pub about: Option<About>,
    pub seen: Vec<String>,
    pub refusal: Option<Refusal>,
    pub said: Vec<String>,
    pub domain: Option<Domain>,
    pub strength: Option<u8>,
    pub lasted: Option<Lasted>,
    pub happening: Vec<String>,
    pub words: Option<String>,
    pub present: Option<Present>,
    /// By the clock of the play.
    pub at: Option<NaiveDateTime>,
    pub mode: Option<Mode>,
    pub support: Option<Support>,
}

/// The last note, with what is told in place of what was.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction(pub Told);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Present {
    /// By name.
    These(Vec<String>),
    /// Nobody but whoever writes.
    NobodyElse,
}
