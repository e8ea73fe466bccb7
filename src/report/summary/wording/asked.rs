//! What is said about asking by giving, and about the answers. "Asked for" is said of what was given to a partner and of
//! nothing else; what the child thinks of it is nobody's to say here.

use super::place::at_first;
use super::plural::times;
use super::{Wording, between, counted};
use crate::event::Setting;
use crate::report::summary::names;
use crate::stats::small_n::{Whole, WholeRates};
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AskedWording {
    /// No exchange of the child's own; so many that were not.
    None {
        called: String,
        set_apart: u64,
    },
    Total {
        called: String,
        from: NaiveDate,
        to: NaiveDate,
        count: u64,
        days: u64,
    },
    /// How they ended, of so many.
    Outcomes {
        outcomes: Vec<(String, u64)>,
        of: u64,
    },
    Nobody {
        count: u64,
        of: u64,
    },
    /// Who was there when nobody answered.
    NobodyThere {
        with_adult: u64,
        alone: u64,
        not_recorded: u64,
        of: u64,
    },
    NotInRecord {
        count: u64,
        of: u64,
    },
    /// What was shown with an answer that is not yet or not, and with how many nothing was.
    Reasons {
        reasons: Vec<(String, u64)>,
        nothing: u64,
        of: u64,
    },
    /// In seconds.
    Wait {
        n: u64,
        median: u64,
        longest: u64,
    },
    WaitTooFew {
        n: u64,
    },
    NotOk {
        called: String,
        count: u64,
        of: u64,
    },
    /// The same words again: how many more times, of so many exchanges, in how many rows.
    Again {
        called: String,
        again: u64,
        of: u64,
        rows: u64,
        longest: u64,
    },
    /// Shown by adults or made with hands-on support.
    SetApart {
        count: u64,
    },
    HoursNotRecorded {
        setting: Setting,
        n: u64,
    },
    Rate {
        setting: Setting,
        n: u64,
        minutes: u64,
        rate: WholeRates,
    },
    TooFewForRate {
        setting: Setting,
        n: u64,
        minutes: u64,
    },
}

impl Wording for AskedWording {
    fn name(&self) -> &'static str {
        match self {
            Self::None { .. } => "asked.none",
            Self::Total { .. } => "asked.total",
            Self::Outcomes { .. } => "asked.outcomes",
            Self::Nobody { .. } => "asked.nobody",
            Self::NobodyThere { .. } => "asked.nobody_there",
            Self::NotInRecord { .. } => "asked.not_in_record",
            Self::Reasons { .. } => "asked.reasons",
            Self::Wait { .. } => "asked.wait",
            Self::WaitTooFew { .. } => "asked.wait_too_few",
            Self::NotOk { .. } => "asked.not_ok",
            Self::Again { .. } => "asked.again",
            Self::SetApart { .. } => "asked.set_apart",
            Self::HoursNotRecorded { .. } => "asked.hours_not_recorded",
            Self::Rate { .. } => "asked.rate",
            Self::TooFewForRate { .. } => "asked.too_few_for_rate",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::None { set_apart: 0, .. } => {
                format!("No exchange was recorded in this period. {WITHOUT}")
            }
            Self::None { called, .. } => {
                format!("No exchange of {called}’s own was recorded in this period. {WITHOUT}")
            }
            Self::Total { called, from, to, count, days } => format!(
                "{} {called} asked for something {} on {}, by giving it to a partner.",
                between(*from, *to),
                times(*count),
                counted(*days, "day", "days")
            ),
            Self::Outcomes { outcomes, of } => format!("How it ended: {}.", shares(outcomes, *of)),
            Self::Nobody { count, of } => format!(
                "Nobody answered {count} of {of} {}, in the time that there is for an answer.",
                if *of == 1 { "time" } else { "times" }
            ),
            Self::NobodyThere { with_adult, alone, not_recorded, of } => {
                let who = [
                    ("an adult is recorded as there", with_adult),
                    ("no adult is recorded as there", alone),
                    ("who was there is not recorded", not_recorded),
                ];
                let who = who.into_iter().filter(|(_, count)| **count > 0);
                let who = who.map(|(who, count)| (who.to_owned(), *count)).collect::<Vec<_>>();
                format!("When nobody answered: {}.", shares(&who, *of))
            }
            Self::NotInRecord { count, of } => format!(
                "{count} of {of} without an answer in the record. One may have been given and not be among these entries."
            ),
            Self::Reasons { reasons, nothing, of } => {
                let mut all = reasons.clone();
                if *nothing > 0 {
                    all.push(("nothing".to_owned(), *nothing));
                }
                format!("What was shown with “first–then”, “not now”, “not here” or “cannot”: {}.", shares(&all, *of))
            }
            Self::Wait { n, median, longest } => format!(
                "Half of {n} answers came within {}; the longest took {}.",
                names::seconds(*median),
                names::seconds(*longest)
            ),
            Self::WaitTooFew { n } => {
                format!("{} by a partner: too few to say how long an answer took.", counted(*n, "answer", "answers"))
            }
            Self::NotOk { called, count, of } => {
                let answers = if *of == 1 { "answer" } else { "answers" };
                format!("{called} said “that is not OK” to {count} of {of} {answers}.")
            }
            Self::Again { called, again, of, rows, longest } => format!(
                "What was not given {called} asked for again within five minutes: {again} of {of} exchanges, in {}. The \
                 longest row has {}.",
                counted(*rows, "row", "rows"),
                counted(*longest, "exchange", "exchanges")
            ),
            Self::SetApart { count } => format!(
                "{} shown by an adult or made with hands-on support: in no figure here, and listed with what was said.",
                counted(*count, "exchange", "exchanges")
            ),
            Self::HoursNotRecorded { setting, n } => format!(
                "{}: {}; hours not recorded, and so no rate is given.",
                at_first(*setting),
                counted(*n, "exchange", "exchanges")
            ),
            Self::Rate { setting, n, minutes, rate: WholeRates { rate, low, high } } => {
                let about = match rate {
                    Whole::None => "not at all".to_owned(),
                    Whole::LessThanOne => "less than once".to_owned(),
                    Whole::About(1) => "about once".to_owned(),
                    Whole::About(count) => format!("about {}", times(*count)),
                };
                format!(
                    "{}, in {} of observed time: {about} in 10 hours (n = {n}; plausible range {low} to {high}).",
                    at_first(*setting),
                    names::minutes(*minutes)
                )
            }
            Self::TooFewForRate { setting, n, minutes } => format!(
                "{}, in {} of observed time: n = {n}, too few to give a rate.",
                at_first(*setting),
                names::minutes(*minutes)
            ),
        }
    }
}

const WITHOUT: &str = "A request may have been made without the tablet.";

/// "given 2 of 7, nobody answered 4 of 7".
fn shares(of_each: &[(String, u64)], of: u64) -> String {
    of_each.iter().map(|(what, count)| format!("{what} {count} of {of}")).collect::<Vec<_>>().join(", ")
}
