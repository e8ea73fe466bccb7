//! How complete the record is. It is read first, and it is facts: no score, no accusation.

use super::{Count, Duration, No, Sentence, Share};
use crate::event::{Moment, Setting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Completeness {
    /// The first and last day of the grid.
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub plan: PlanKnown,
    /// A row for each setting and shift, a cell for each day.
    pub rows: Vec<GridRow>,
    /// In a fixed order.
    pub facts: Vec<Fact>,
    /// Stretches of more than 24 hours without any entry by or about the child.
    pub gaps: Vec<Gap>,
    pub hours: Vec<SettingHours>,
    /// What no record of this kind holds, in fixed sentences.
    pub not_held: Vec<Sentence>,
}

/// Whether the home has said which shifts it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanKnown {
    Set,
    /// Nobody has: the usual day, evening and night are shown.
    Usual,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GridRow {
    pub setting: Setting,
    pub shift: String,
    pub cells: Vec<CellState>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// At least one act of the child's own.
    OwnActs,
    /// Entries by adults and none of the child's own.
    AdultsOnly,
    /// Nothing was recorded. It is never shown as zero, white or green.
    Nothing,
    NotOpen,
    /// The day has not come to an end yet when the summary was made.
    NotYet,
}

/// One fact: the number in bold, and what it is a number of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// As it is set in bold: "97 of 198", "3 h 10", "hours not recorded".
    pub number: String,
    pub sentence: Sentence,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    pub from: Moment,
    pub to: Moment,
    /// The entries on either side.
    pub entries: Vec<No>,
    pub sentence: Sentence,
}

/// Observed hours of one setting, from cover and nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingHours {
    pub setting: Setting,
    /// `None`: hours not recorded.
    pub observed: Option<Duration>,
    pub shifts_with_cover: Share,
    pub own_acts: Count,
}
