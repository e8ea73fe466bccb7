//! The response log: when this happened, the child did that, n of N times. It says what was done and not what was meant.

use super::{Count, No, Person, Sentence, Share};
use crate::event::Reaction;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responses {
    pub count: Count,
    pub days: Count,
    /// With hands on the child, or shown first by an adult: in no row.
    pub left_out: Count,
    /// By the alphabet of what happened.
    pub rows: Vec<HappenedRow>,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HappenedRow {
    /// As it was written down, quoted.
    pub happened: String,
    pub times: Count,
    pub days: u64,
    /// How many people wrote it down.
    pub writers: u64,
    /// In the fixed order of responses; those that were never seen are left out.
    pub did: Vec<DidRow>,
    /// The writers' own words.
    pub words: Vec<ResponseWords>,
    pub sentence: Sentence,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DidRow {
    pub did: Reaction,
    pub share: Share,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseWords {
    pub no: No,
    pub by: Option<Person>,
    pub words: String,
}
