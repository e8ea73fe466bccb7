//! The wordings of the completeness page: facts about the record, with no score and no accusation. What was not recorded is
//! said to be just that.

use super::Wording;
use super::place::at;
use super::plural::{form, long};
use crate::event::{Moment, Setting};
use crate::report::summary::names;
use crate::stats::writing::{BATCH_NOTES, COPY_WORDS};
use chrono::NaiveDate;

/// A fact of the page: a number to be set in bold, and what it is a number of.
#[derive(Clone, Debug, PartialEq)]
pub enum FactWording {
    NoShifts,
    OwnActs {
        k: u64,
        n: u64,
        called: String,
    },
    /// Acts that an adult showed first, steered, or made with a hand on the child's.
    NotOwn {
        k: u64,
        n: u64,
        called: String,
    },
    Nothing {
        k: u64,
        n: u64,
    },
    NightsNothing {
        k: u64,
        n: u64,
    },
    Wrote {
        people: u64,
        most: u64,
        entries: u64,
        called: String,
    },
    NextDay {
        k: u64,
        n: u64,
    },
    Later {
        k: u64,
        n: u64,
    },
    NoAgreement {
        k: u64,
        n: u64,
    },
    PartlyNoAgreement {
        days: u64,
    },
    WithoutAgreement {
        from: Moment,
        to: Moment,
        called: String,
    },
    Private {
        minutes: u64,
        starts: u64,
        while_showing: u64,
        called: String,
    },
    Observed {
        minutes: u64,
        setting: Setting,
    },
    HoursNotRecorded {
        setting: Setting,
        called: String,
    },
    Gaps {
        count: u64,
        longest_minutes: u64,
    },
    /// `longest_minutes` is `None` where what was corrected is not in the period.
    Corrected {
        count: u64,
        longest_minutes: Option<u64>,
    },
    TakenBack {
        count: u64,
    },
    Batched {
        k: u64,
        n: u64,
    },
    Alike {
        k: u64,
        n: u64,
    },
    ClockSuspect {
        count: u64,
    },
    Unclean {
        count: u64,
    },
    Waited {
        entries: u64,
        longest_minutes: u64,
    },
    /// What was looked for and is not in the record.
    NotFound {
        signs: Vec<Sign>,
    },
    NoPlace {
        k: u64,
        n: u64,
        counted: Setting,
    },
    OutsidePlan {
        k: u64,
        n: u64,
    },
    BegunBefore {
        k: u64,
        n: u64,
    },
    CutShort {
        last: NaiveDate,
    },
    /// The record begins within the period.
    Began {
        day: NaiveDate,
    },
    UsualPlan,
    UsualPlanUntil {
        until: Moment,
    },
    Halves {
        first: u64,
        last: u64,
        first_days: u64,
        last_days: u64,
        setting: Setting,
        called: String,
    },
}

/// Something that a reader would want to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Batched,
    Alike,
    ClockSuspect,
    Unclean,
    Waited,
}

impl FactWording {
    /// As it is set in bold: "97 of 198", "3 h 10", "hours not recorded".
    pub fn number(&self) -> String {
        match self {
            Self::NoShifts => "no shift".to_owned(),
            Self::OwnActs { k, n, .. }
            | Self::NotOwn { k, n, .. }
            | Self::Nothing { k, n }
            | Self::NightsNothing { k, n }
            | Self::NextDay { k, n }
            | Self::Later { k, n }
            | Self::NoAgreement { k, n }
            | Self::Batched { k, n }
            | Self::Alike { k, n }
            | Self::NoPlace { k, n, .. }
            | Self::OutsidePlan { k, n }
            | Self::BegunBefore { k, n } => format!("{k} of {n}"),
            Self::Wrote { people: count, .. }
            | Self::PartlyNoAgreement { days: count }
            | Self::Gaps { count, .. }
            | Self::Corrected { count, .. }
            | Self::TakenBack { count }
            | Self::ClockSuspect { count }
            | Self::Unclean { count }
            | Self::Waited { entries: count, .. } => count.to_string(),
            Self::WithoutAgreement { .. } => "no agreement".to_owned(),
            Self::Private { minutes, .. } | Self::Observed { minutes, .. } => names::minutes(*minutes),
            Self::HoursNotRecorded { .. } => "hours not recorded".to_owned(),
            Self::NotFound { .. } => "none".to_owned(),
            Self::CutShort { .. } => "until midnight".to_owned(),
            Self::Began { day } => format!("from {}", names::day(*day)),
            Self::UsualPlan => "no plan".to_owned(),
            Self::UsualPlanUntil { until } => format!("until {}", names::day(until.date_naive())),
            Self::Halves { first, last, .. } => format!("{first}, then {last}"),
        }
    }
}

/// "shifts hold", "shift holds": the noun follows n, the verb k.
fn of(k: u64, n: u64, nouns: [&'static str; 2], verbs: [&'static str; 2]) -> String {
    let ([noun, nouns], [verb, verbs]) = (nouns, verbs);
    format!("{} {}", form(n, noun, nouns), form(k, verb, verbs))
}

const SHIFTS: [&str; 2] = ["shift", "shifts"];
const ENTRIES: [&str; 2] = ["entry", "entries"];
const NOTES: [&str; 2] = ["note", "notes"];
const HOLD: [&str; 2] = ["holds", "hold"];
const WERE: [&str; 2] = ["was", "were"];

impl Wording for FactWording {
    fn name(&self) -> &'static str {
        match self {
            Self::NoShifts => "complete.no_shifts",
            Self::OwnActs { .. } => "complete.own_acts",
            Self::NotOwn { .. } => "complete.not_own",
            Self::Nothing { .. } => "complete.nothing",
            Self::NightsNothing { .. } => "complete.nights_nothing",
            Self::Wrote { .. } => "complete.wrote",
            Self::NextDay { .. } => "complete.next_day",
            Self::Later { .. } => "complete.later",
            Self::NoAgreement { .. } => "complete.no_agreement",
            Self::PartlyNoAgreement { .. } => "complete.partly_no_agreement",
            Self::WithoutAgreement { .. } => "complete.without_agreement",
            Self::Private { .. } => "complete.private",
            Self::Observed { .. } => "complete.observed",
            Self::HoursNotRecorded { .. } => "complete.hours_not_recorded",
            Self::Gaps { .. } => "complete.gaps",
            Self::Corrected { .. } => "complete.corrected",
            Self::TakenBack { .. } => "complete.taken_back",
            Self::Batched { .. } => "complete.batched",
            Self::Alike { .. } => "complete.alike",
            Self::ClockSuspect { .. } => "complete.clock_suspect",
            Self::Unclean { .. } => "complete.unclean",
            Self::Waited { .. } => "complete.waited",
            Self::NotFound { .. } => "complete.not_found",
            Self::NoPlace { .. } => "complete.no_place",
            Self::OutsidePlan { .. } => "complete.outside_plan",
            Self::BegunBefore { .. } => "complete.begun_before",
            Self::CutShort { .. } => "complete.cut_short",
            Self::Began { .. } => "complete.began",
            Self::UsualPlan => "complete.usual_plan",
            Self::UsualPlanUntil { .. } => "complete.usual_plan_until",
            Self::Halves { .. } => "complete.halves",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::NoShifts => "of the plan was over when this was made".to_owned(),
            Self::OwnActs { k, n, called } => format!("{} at least one act by {called}", of(*k, *n, SHIFTS, HOLD)),
            Self::NotOwn { k, n, called } => format!(
                "{} shown first by an adult, steered, or made with a hand on {called}’s; {} not counted as {called}’s own",
                of(*k, *n, ["act", "acts"], WERE),
                form(*k, "it is", "they are")
            ),
            Self::Nothing { k, n } => format!("{} nothing at all", of(*k, *n, SHIFTS, HOLD)),
            Self::NightsNothing { k, n } => format!("{} nothing at all", of(*k, *n, ["night", "nights"], HOLD)),
            Self::Wrote { people: 0, called, .. } => format!("people wrote anything about {called}"),
            Self::Wrote { people: 1, entries: 1, .. } => "person wrote, and there is one entry".to_owned(),
            Self::Wrote { people: 1, entries, .. } => format!("person wrote all {entries} entries"),
            Self::Wrote { most, entries, .. } => format!("people wrote; one of them wrote {most} of {entries} entries"),
            Self::NextDay { k, n } => format!("{} written the next day or after", of(*k, *n, ENTRIES, WERE)),
            Self::Later { k, n } => {
                format!("{} written later: more than 2 hours after, within 24 hours", of(*k, *n, ENTRIES, WERE))
            }
            Self::NoAgreement { k: 0, n } => {
                format!("{} without a recording agreement", of(0, *n, ["day", "days"], WERE))
            }
            Self::NoAgreement { n, .. } => format!("{} not recorded: no agreement", form(*n, "day", "days")),
            Self::PartlyNoAgreement { days } => {
                format!("{} not recorded for part of the day: no agreement", form(*days, "day", "days"))
            }
            Self::WithoutAgreement { from, to, called } => format!(
                "from {} to {}: what {called} said in this time was not recorded",
                names::moment(*from),
                names::moment(*to)
            ),
            Self::Private { minutes: 0, starts: 0, .. } => "of private time".to_owned(),
            Self::Private { starts: 0, .. } => {
                "of private time that had begun before this period; nothing kept from it".to_owned()
            }
            Self::Private { while_showing: 0, called, .. } => {
                format!("of private time, started by {called}; nothing kept from it")
            }
            Self::Private { starts, while_showing, .. } => format!(
                "of private time; nothing kept from it. {while_showing} of {starts} {} while an adult was showing or when \
                 nobody recorded whose touch it was",
                form(*starts, "start was", "starts were")
            ),
            Self::Observed { setting, .. } => format!("of observed time {}", at(*setting)),
            Self::HoursNotRecorded { setting, called } => {
                format!("{}: nobody recorded when they were with {called}", at(*setting))
            }
            Self::Gaps { count: 0, .. } => "gaps of more than 24 hours between entries".to_owned(),
            Self::Gaps { count: 1, longest_minutes } => {
                format!("time nothing was recorded for more than 24 hours: it was {}", long(*longest_minutes))
            }
            Self::Gaps { longest_minutes, .. } => {
                format!("times nothing was recorded for more than 24 hours; the longest was {}", long(*longest_minutes))
            }
            Self::Corrected { count, longest_minutes } => {
                let shown = if *count > 0 { "; both versions are in the record" } else { "" };
                let delay = longest_minutes.map(|minutes| format!(", the longest delay was {}", long(minutes)));
                format!("{} corrected{shown}{}", of(*count, *count, ENTRIES, WERE), delay.unwrap_or_default())
            }
            Self::TakenBack { count } => {
                let shown = match count {
                    0 => "",
                    1 => "; it is in the record, and counted nowhere",
                    _ => "; they are in the record, and counted nowhere",
                };
                format!("{} taken back{shown}", of(*count, *count, ENTRIES, WERE))
            }
            Self::Batched { k, n } => format!(
                "{} written in batches: {BATCH_NOTES} or more by one person within 10 minutes, about times more than an hour \
                 apart",
                of(*k, *n, NOTES, WERE)
            ),
            Self::Alike { k, n } => {
                let nouns = form(*n, "note", "notes");
                format!("{nouns} of {COPY_WORDS} words or more {} the text of another, but for one word at most", {
                    form(*k, "has", "have")
                })
            }
            Self::ClockSuspect { count } => format!(
                "{} made while the tablet’s clock was in doubt; the order is by number",
                of(*count, *count, ENTRIES, WERE)
            ),
            Self::Unclean { count } => {
                format!("{} the app started without having been closed properly before", form(*count, "time", "times"))
            }
            Self::Waited { entries, longest_minutes } => {
                let longest = match longest_minutes {
                    0 => "less than a minute".to_owned(),
                    minutes => long(*minutes),
                };
                let nouns = form(*entries, "entry", "entries");
                format!("{nouns} waited before being kept, the longest {longest}")
            }
            Self::NotFound { signs } => {
                let signs: Vec<&str> = signs.iter().map(|sign| sign.name()).collect();
                format!("found of these: {}", signs.join(", "))
            }
            Self::NoPlace { k: 0, n, .. } => {
                format!("{} without a place", of(0, *n, ENTRIES, WERE))
            }
            Self::NoPlace { k, n, counted } => {
                let counted = format!("{}, where the tablet lives", at(*counted));
                let verb =
                    form(*k, "does not say where it happened; it is", "do not say where they happened; they are");
                format!("{} {verb} counted {counted}", form(*n, "entry", "entries"))
            }
            Self::OutsidePlan { k, n } => format!(
                "{} made where or when the plan has no shift, and {} in no square",
                of(*k, *n, ENTRIES, WERE),
                form(*k, "is", "are")
            ),
            Self::BegunBefore { k, n } => format!(
                "{} to a shift that began before the first day, and {} in no square",
                of(*k, *n, ENTRIES, ["belongs", "belong"]),
                form(*k, "is", "are")
            ),
            Self::CutShort { last } => {
                format!("of {}: what the last shift holds after that is outside this period", names::day(*last))
            }
            Self::Began { .. } => "on there is a record; of the days before that it holds nothing".to_owned(),
            Self::UsualPlan => "of shifts was set: the usual day, evening and night are shown".to_owned(),
            Self::UsualPlanUntil { .. } => {
                "no plan of shifts was set; until then the usual day, evening and night are shown".to_owned()
            }
            Self::Halves { first_days, last_days, setting, called, .. } => {
                format!("acts by {called} {} in the first {first_days} days and in the last {last_days}", at(*setting))
            }
        }
    }
}

impl Sign {
    pub const ALL: [Self; 5] = [Self::Batched, Self::Alike, Self::ClockSuspect, Self::Unclean, Self::Waited];

    const fn name(self) -> &'static str {
        match self {
            Self::Batched => "notes written in batches",
            Self::Alike => "notes with the text of another",
            Self::ClockSuspect => "entries made while the clock was in doubt",
            Self::Unclean => "starts without a proper end before",
            Self::Waited => "entries that waited before being kept",
        }
    }
}
