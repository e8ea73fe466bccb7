//! Content and distress, as adults recorded them. Both are counted the same way, and against observed hours or not at all.

use super::{Count, Duration, Evidence, Sentence, Share};
use crate::event::Setting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    pub content: Count,
    pub distress: Count,
    pub label: Evidence,
    pub settings: Vec<SeenSetting>,
    /// One comparison per pair of settings with hours; `sentences` say how many were made.
    pub compared: Vec<Compared>,
    /// The run chart: weeks from the first day of the period, one panel per setting.
    pub weeks: Vec<SeenWeek>,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenSetting {
    pub setting: Setting,
    pub content: Count,
    pub distress: Count,
    /// `None`: hours not recorded, and no rate.
    pub observed: Option<Duration>,
    /// Shifts without distress recorded, of all shifts; and of those, shifts with nothing recorded at all.
    pub shifts_without_distress: Share,
    pub of_those_nothing_at_all: Count,
    pub sentences: Vec<Sentence>,
}

/// Two rates of distress per observed hour, compared exactly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compared {
    pub one: Setting,
    pub other: Setting,
    pub clearly_different: bool,
    pub sentence: Sentence,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeenWeek {
    pub setting: Setting,
    /// First day of the week.
    pub start: NaiveDate,
    pub content: u64,
    pub distress: u64,
    /// Shifts with any entry, of the shifts that the week has. None recorded: the week is a gap and is hatched.
    pub shifts_recorded: u64,
    pub shifts: u64,
}
