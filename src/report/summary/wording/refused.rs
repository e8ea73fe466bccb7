//! What is said about saying no.

use super::{Wording, between, counted};
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RefusedWording {
    Total {
        called: String,
        from: NaiveDate,
        to: NaiveDate,
        count: u64,
        days: u64,
    },
    /// In which ways, of so many.
    Ways {
        ways: Vec<(String, u64)>,
        of: u64,
    },
    PartsOfLife {
        domains: Vec<(String, u64)>,
        unknown: u64,
        of: u64,
    },
    NoResponse {
        count: u64,
    },
    /// Shown by adults or made with hands-on support.
    LeftOut {
        count: u64,
    },
}

impl RefusedWording {
    /// Every template, with nothing, one and many in its holes.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        let total = |count, days| Self::Total { called: called(), from: day(3), to: day(28), count, days };
        let ways = |ways: &[(&str, u64)]| ways.iter().map(|(way, count)| ((*way).to_owned(), *count)).collect();
        vec![
            total(0, 0),
            total(1, 1),
            total(7, 5),
            Self::Ways { ways: ways(&[("turned away", 1)]), of: 1 },
            Self::Ways { ways: ways(&[("pushed it away", 4), ("said it on the tablet", 3)]), of: 7 },
            Self::PartsOfLife { domains: Vec::new(), unknown: 7, of: 7 },
            Self::PartsOfLife { domains: ways(&[("food", 2), ("personal care", 4)]), unknown: 1, of: 7 },
            Self::PartsOfLife { domains: ways(&[("food", 7)]), unknown: 0, of: 7 },
            Self::NoResponse { count: 1 },
            Self::NoResponse { count: 6 },
            Self::LeftOut { count: 1 },
            Self::LeftOut { count: 2 },
        ]
    }
}

impl Wording for RefusedWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Total { .. } => "refused.total",
            Self::Ways { .. } => "refused.ways",
            Self::PartsOfLife { .. } => "refused.parts_of_life",
            Self::NoResponse { .. } => "refused.no_response",
            Self::LeftOut { .. } => "refused.left_out",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Total { from, to, count: 0, .. } => {
                format!("{} no “no” was recorded. Either there was none, or nobody wrote it down.", between(*from, *to))
            }
            Self::Total { called, from, to, count, days } => {
                let (times, days) = (counted(*count, "time", "times"), counted(*days, "day", "days"));
                format!("{} {called} said no {times} on {days}, as it was recorded.", between(*from, *to))
            }
            Self::Ways { ways, of } => format!("In which way: {}.", shares(ways, *of)),
            Self::PartsOfLife { domains, unknown, of } => {
                let mut all = domains.clone();
                if *unknown > 0 {
                    all.push(("not recorded".to_owned(), *unknown));
                }
                format!("About which part of life: {}.", shares(&all, *of))
            }
            Self::NoResponse { count } => {
                let entries = counted(*count, "entry", "entries");
                format!("{entries} with no response. They stand in the list and are not counted as a no.")
            }
            Self::LeftOut { count } => {
                let uses = counted(*count, "use", "uses");
                format!(
                    "{uses} of “no” or “stop” shown by an adult or made with hands-on support: not counted here, and listed \
                     with what was said."
                )
            }
        }
    }
}

/// "food 2 of 7, personal care 4 of 7".
fn shares(of_each: &[(String, u64)], of: u64) -> String {
    of_each.iter().map(|(what, count)| format!("{what} {count} of {of}")).collect::<Vec<_>>().join(", ")
}
