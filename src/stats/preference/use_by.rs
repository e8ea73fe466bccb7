//! For how long a finding about what a child goes for is told without a word about its age.
//!
//! What children chose one month and the next agreed well for food, less for leisure and least for company, and hardly at all
//! for leisure after a year. The numbers of days are a rule of this project.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How fast a finding ages, by what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Perishing {
    /// Food: 60 days.
    Slowly,
    /// Leisure, company and everything else: 30 days.
    Soon,
}

/// In the order in which a finding goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UseBy {
    Current,
    /// Past its days.
    Older,
    /// More than six months ago.
    Past,
}

impl Perishing {
    /// Within how many days a finding is current.
    fn days(self) -> i64 {
        match self {
            Self::Slowly => 60,
            Self::Soon => 30,
        }
    }
}

/// What a finding of `found` is on `today`. The last day of its days, and the same day six months on, still belong to them;
/// where that month has no such day, its last one. A finding from later than today is current: the clock was put back.
pub fn use_by(perishing: Perishing, found: NaiveDate, today: NaiveDate) -> UseBy {
    let is_past = found.checked_add_months(Months::new(6)).is_some_and(|last| today > last);
    if is_past {
        UseBy::Past
    } else if today.signed_duration_since(found).num_days() > perishing.days() {
        UseBy::Older
    } else {
        UseBy::Current
    }
}
