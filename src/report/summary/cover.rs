//! The cover: whose, of when, for whom, made by whom, and what it is not.

use super::{Count, Person, Sentence};
use crate::event::Moment;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// What the child is called.
    pub called: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// When it was asked for, and by whom.
    pub made_at: Moment,
    pub made_by: Option<Person>,
    /// For which meeting or reader, in the words of whoever asked for it.
    pub audience: String,
    /// Made from a demonstration: nobody in it is real.
    pub is_demonstration: bool,
    pub app: String,
    pub chain: Chain,
    /// The fixed sentence of every cover first.
    pub sentences: Vec<Sentence>,
}

/// What was found when the entries were checked while this was made. It shows change, not truth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    pub unbroken: bool,
    /// Entries of the period that were read.
    pub entries: Count,
    /// The head of each chain as text to be written down: the entry in which this summary was asked for, or the last of an
    /// older device.
    pub heads: Vec<String>,
}
