//! Figures: numbers that carry the entries they are counted from. Every number that a summary shows is one of these.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An entry's number as a reader sees it: the sequence number in its chain, with a letter for the chain where the record
/// was kept by more than one device (`A12`, `B3`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct No(pub String);

impl fmt::Display for No {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How many there are, and which.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub count: u64,
    pub entries: Vec<No>,
}

/// k of n. `entries` are those that the k rests on, or those of the n where k is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub k: u64,
    pub n: u64,
    pub entries: Vec<No>,
}

/// A length of time in whole minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duration {
    pub minutes: u64,
    pub entries: Vec<No>,
}

/// A length of time in whole seconds, such as a wait for an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    pub seconds: u64,
    pub entries: Vec<No>,
}

/// A plausible range of a proportion, in thousandths, 95 %; from `stats::small_n::wilson`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub low: u16,
    pub high: u16,
}

/// An adult as a summary names them: the office and a code that means the same person throughout, and nobody outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub role: crate::event::Role,
    /// "A", "B" … within the office, by first appearance in the record.
    pub code: String,
}

/// The three labels; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    ClearPattern,
    EarlyPicture,
    DontKnow,
}
