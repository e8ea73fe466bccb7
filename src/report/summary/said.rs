//! What the child said, in five parts that are never added together.

use super::{Count, No, Person, Sentence};
use crate::event::{Mode, Moment, Setting, Spoken};
use crate::stats::SupportPart;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// All five, in their order, empty ones included.
    pub parts: Vec<SaidPart>,
    /// Every use of one of the urgent words, in order.
    pub urgent: Vec<SaidItem>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidPart {
    pub part: SupportPart,
    pub count: Count,
    pub days: Count,
    pub sentences: Vec<Sentence>,
    /// What was said, by how often and then by the alphabet.
    pub phrases: Vec<SaidPhrase>,
    /// Every act, verbatim, in order.
    pub items: Vec<SaidItem>,
}

/// The same words, said so many times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidPhrase {
    pub words: Vec<String>,
    pub count: Count,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidItem {
    pub no: No,
    pub at: Moment,
    pub part: SupportPart,
    /// Labels, in order, unchanged.
    pub words: Vec<String>,
    /// `None` where it was said without the tablet.
    pub spoken: Option<SaidHow>,
    pub mode: Mode,
    pub setting: Setting,
    /// Who is recorded as there; `None`: not recorded.
    pub present: Option<Vec<Person>>,
    /// Who wrote it down, where it was said without the tablet.
    pub by: Option<Person>,
}

/// How something said on the tablet came to be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SaidHow {
    /// The message bar was spoken.
    Bar,
    /// Words spoken as they were pressed.
    Presses,
    /// One of the urgent words, kept by itself.
    Urgent,
    /// Given to a partner.
    Given,
}

impl From<Spoken> for SaidHow {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Bar => Self::Bar,
            Spoken::Presses => Self::Presses,
            Spoken::Urgent => Self::Urgent,
        }
    }
}
