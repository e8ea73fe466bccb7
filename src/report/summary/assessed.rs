//! What preference assessments have found, what was seen afterwards, and what others say, each by itself.

use super::{Gate, No, Person, Range, Sentence, Share};
use crate::event::{AssessmentEnd, Check, Domain, LastHad, Medium, Method, Moment, Setting};
use crate::stats::preference::UseBy;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessed {
    /// By part of life and method, in their fixed orders.
    pub groups: Vec<AssessedGroup>,
    /// What people who know the child say, in the order in which they said it. Merged with nothing.
    pub others: Vec<OthersItem>,
}

/// Everything of one method about one part of life.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessedGroup {
    pub domain: Domain,
    pub method: Method,
    /// In the order in which they happened.
    pub sittings: Vec<SittingItem>,
    /// Trials and sessions by the clock that count.
    pub trials: u64,
    /// Trials that do not: not recorded, ended, shown, or with hands-on support.
    pub left_out: u64,
    pub days: u64,
    pub offerers: u64,
    pub last: NaiveDate,
    /// How old this is on the day on which the summary was asked for.
    pub age: UseBy,
    /// By the alphabet, never by rank.
    pub items: Vec<AssessedItem>,
    pub order: AssessedOrder,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SittingItem {
    pub no: No,
    pub at: Moment,
    pub by: Option<Person>,
    pub setting: Setting,
    pub medium: Medium,
    /// What was said with each trial, quoted; may be empty.
    pub phrasing: String,
    pub in_reach: Check,
    pub in_sight: Check,
    /// Each thing, and when the child last had it.
    pub things: Vec<(String, LastHad)>,
    /// Trials and sessions by the clock, those that do not count included.
    pub trials: u64,
    /// `None`: the record does not say how it ended.
    pub ended: Option<AssessmentEnd>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessedItem {
    pub label: String,
    /// Times taken of times that it lay there; 0 of 0 where things were only timed.
    pub taken: Share,
    pub gate: Gate,
    /// Only where the gate lets it be shown and neither side nor place speaks against it.
    pub range: Option<Range>,
    /// Seconds with it, of the seconds in which it was there, of sessions by the clock.
    pub engaged: Option<(u64, u64)>,
    /// Seconds with it after it was given, time after time.
    pub afterwards: Vec<u32>,
    /// Signs that were seen then, as they stood on the chips, and how often.
    pub signs: Vec<(String, u64)>,
}

/// Which things come before which.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssessedOrder {
    pub finding: Ordered,
    /// With [`Ordered::Tiers`] the tiers, what comes first at the top; with [`Ordered::TooFewOf`] what was compared too little;
    /// with [`Ordered::NotCompared`] the groups between which nothing was compared. Else nothing.
    pub groups: Vec<Vec<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ordered {
    /// The method says nothing of an order, or none is told at this stage of communication.
    NotAsked,
    Tiers,
    TooMany,
    TooFew,
    MaybeTheSide,
    MaybeThePlace,
    TooFewOf,
    NotCompared,
}

/// A list that somebody gave. Such lists can differ from what is found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OthersItem {
    pub no: No,
    /// Whoever said it, as it was written down.
    pub by: String,
    pub on: NaiveDate,
    pub things: Vec<String>,
    pub words: String,
    pub written_by: Option<Person>,
}
