//! What is said about picture exchange on paper. A share never stands without what guessing alone would give, and below ten it
//! has no percentage. What was practised is not "asked for".

use super::plural::{days, times};
use super::{Wording, between, chance_words, counted};
use crate::event::Phase;
use crate::report::summary::names;
use crate::stats::small_n::{Reading, chance, percent, wilson};
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PractisedWording {
    Total {
        called: String,
        from: NaiveDate,
        to: NaiveDate,
        trials: u64,
        days: u64,
    },
    /// How often something was given to a partner, on paper and on the tablet.
    Modes {
        called: String,
        paper: u64,
        tablet: u64,
    },
    /// First responses right without help, of those that could be judged; of so many pictures, where there were several.
    Share {
        phase: Phase,
        array: Option<u8>,
        k: u64,
        n: u64,
    },
    NotJudged {
        count: u64,
        of: u64,
    },
    HelpNotRecorded {
        count: u64,
        of: u64,
    },
    NothingGiven {
        count: u64,
        of: u64,
    },
    Corrected {
        count: u64,
        of: u64,
    },
    Ended {
        called: String,
        count: u64,
        of: u64,
    },
    Unasked {
        called: String,
        count: u64,
        of: u64,
    },
}

/// "8 of 10: 80 %, could be guessing (by guessing alone 50 %); plausible range 49–94 %": k right of n, where one of `array`
/// pictures was the right one, or where there was nothing to guess.
pub fn right_words(array: Option<u8>, k: u64, n: u64) -> String {
    let several = array.filter(|array| *array > 1);
    let Some(range) = wilson(k, n) else { return "nothing that could be judged".to_owned() };
    let (low, high) = percent(range);
    match (n, several) {
        (0..5, _) => format!("{k} of {n}, too few to say more"),
        (5..10, None) => format!("{k} of {n}, {ALONE}; plausible range {low} to {high} times in 100"),
        (_, None) => format!("{k} of {n}, {ALONE}; plausible range {low}–{high} %"),
        (5..10, Some(array)) => {
            let reading = match chance(array, k, n).reading {
                Reading::AboveChance => "above chance",
                Reading::CouldBeGuessing => "could be guessing",
            };
            format!(
                "{k} of {n}, {reading} (by guessing alone 1 of {array}); plausible range {low} to {high} times in 100"
            )
        }
        (_, Some(array)) => {
            format!("{k} of {n}: {}; plausible range {low}–{high} %", chance_words(array, k, n))
        }
    }
}

/// Where there was nothing to guess, no percentage is given.
const ALONE: &str = "with no other picture to choose";

impl PractisedWording {
    /// Every template, with nothing, one and many in its holes.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        let mut all = Vec::new();
        for (trials, days) in [(1, 1), (24, 5)] {
            all.push(Self::Total { called: called(), from: day(3), to: day(28), trials, days });
        }
        for (paper, tablet) in [(0, 0), (1, 1), (22, 0), (0, 12), (22, 12)] {
            all.push(Self::Modes { called: called(), paper, tablet });
        }
        for phase in Phase::ALL {
            for array in [None, Some(1), Some(2), Some(3), Some(5)] {
                for (k, n) in [(0, 1), (4, 4), (0, 5), (5, 9), (9, 9), (8, 10), (9, 10), (30, 40), (40, 40)] {
                    all.push(Self::Share { phase, array, k, n });
                }
            }
        }
        for of in [1, 4, 12, 40] {
            for count in [1, of] {
                all.extend([
                    Self::NotJudged { count, of },
                    Self::HelpNotRecorded { count, of },
                    Self::NothingGiven { count, of },
                    Self::Corrected { count, of },
                    Self::Ended { called: called(), count, of },
                    Self::Unasked { called: called(), count, of },
                ]);
            }
        }
        all
    }
}

impl Wording for PractisedWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Total { .. } => "practised.total",
            Self::Modes { .. } => "practised.modes",
            Self::Share { .. } => "practised.share",
            Self::NotJudged { .. } => "practised.not_judged",
            Self::HelpNotRecorded { .. } => "practised.help_not_recorded",
            Self::NothingGiven { .. } => "practised.nothing_given",
            Self::Corrected { .. } => "practised.corrected",
            Self::Ended { .. } => "practised.ended",
            Self::Unasked { .. } => "practised.unasked",
        }
    }

    fn text(&self) -> String {
        let trials = |of: &u64| if *of == 1 { "trial" } else { "trials" };
        match self {
            Self::Total { called, from, to, trials, days: on } => format!(
                "{} adults practised picture exchange on paper with {called}: {} on {}.",
                between(*from, *to),
                counted(*trials, "trial", "trials"),
                days(*on)
            ),
            Self::Modes { called, paper, tablet } => format!(
                "{called} gave something to a partner {} on paper and {} on the tablet, with and without help.",
                times(*paper),
                times(*tablet)
            ),
            Self::Share { phase, array, k, n } => {
                let of = match array {
                    Some(array) if *array > 1 => format!(", one of {array} pictures"),
                    _ => String::new(),
                };
                format!("{}{of}: right without help {}.", names::phase(*phase), right_words(*array, *k, *n))
            }
            Self::NotJudged { count, of } => format!(
                "{count} of {of} {}: it was not checked, or nobody wrote down what would show it; in no share.",
                trials(of)
            ),
            Self::HelpNotRecorded { count, of } => format!(
                "{count} of {of} {}: nobody recorded how much help there was. None of these is counted as right.",
                trials(of)
            ),
            Self::NothingGiven { count, of } => {
                format!("{count} of {of} {}: nothing was given, in the time that there was.", trials(of))
            }
            Self::Corrected { count, of } => {
                format!("{count} of {of} {}: a correction followed. What came after it is in no share.", trials(of))
            }
            Self::Ended { called, count, of } => format!("{called} ended {count} of {of} {}.", trials(of)),
            Self::Unasked { called, count, of } => {
                format!("{count} of {of} {}: {called} gave it without having been asked.", trials(of))
            }
        }
    }
}
