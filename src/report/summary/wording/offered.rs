//! What is said about offers and choices: how often, of how often, and never that somebody is fond of something.

use super::{Wording, between, counted};
use crate::report::summary::Gate;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferedWording {
    Total {
        offers: u64,
        days: u64,
        offerers: u64,
        parts_of_life: u64,
        of: u64,
    },
    NotRecorded {
        count: u64,
        of: u64,
    },
    Ended {
        count: u64,
        of: u64,
    },
    NotOwn {
        count: u64,
        of: u64,
    },
    Help {
        unprompted: u64,
        prompted: u64,
        not_recorded: u64,
        of: u64,
    },
    WaysOut {
        count: u64,
        of: u64,
    },
    TookSomethingElse {
        called: String,
        count: u64,
        of: u64,
    },
    TookNone {
        called: String,
        count: u64,
        of: u64,
    },
    PushedAway {
        called: String,
        count: u64,
        of: u64,
    },
    NoResponse {
        count: u64,
        of: u64,
    },
    TookSeveral {
        called: String,
        count: u64,
        of: u64,
    },
    GaveBack {
        called: String,
        count: u64,
        of: u64,
    },
    SidesTooFew {
        n: u64,
    },
    SidesNoSign {
        left: u64,
        n: u64,
    },
    MaybeTheSide {
        called: String,
        left: u64,
        n: u64,
    },
    Given {
        given: u64,
        not_given: u64,
        not_recorded: u64,
        of: u64,
    },
    Row {
        domain: String,
        offers: u64,
        days: u64,
        offerers: u64,
    },
    NeverOffered {
        called: String,
        count: u64,
    },
    OnBoards {
        called: String,
        domain: String,
        count: u64,
    },
    Item {
        called: String,
        from: NaiveDate,
        to: NaiveDate,
        label: String,
        k: u64,
        n: u64,
        days: u64,
        offerers: u64,
        gate: Gate,
        /// In percent.
        range: Option<(u8, u8)>,
        the_side: bool,
        alternatives: Vec<String>,
        left_out: LeftOut,
    },
    /// No offer of it has an answer that counts.
    NoAnswer {
        label: String,
        offered: u64,
        left_out: LeftOut,
    },
}

/// Offers of a thing that are in no n, and why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    pub not_recorded: u64,
    pub ended: u64,
    /// Shown by an adult or made with hands-on support.
    pub not_own: u64,
    /// It lay alone, as in a trial of one thing at a time: no k of n beside other things.
    pub alone: u64,
}

impl Wording for OfferedWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Total { .. } => "offered.total",
            Self::NotRecorded { .. } => "offered.not_recorded",
            Self::Ended { .. } => "offered.ended",
            Self::NotOwn { .. } => "offered.not_own",
            Self::Help { .. } => "offered.help",
            Self::WaysOut { .. } => "offered.ways_out",
            Self::TookSomethingElse { .. } => "offered.took_something_else",
            Self::TookNone { .. } => "offered.took_none",
            Self::PushedAway { .. } => "offered.pushed_away",
            Self::NoResponse { .. } => "offered.no_response",
            Self::TookSeveral { .. } => "offered.took_several",
            Self::GaveBack { .. } => "offered.gave_back",
            Self::SidesTooFew { .. } => "offered.sides_too_few",
            Self::SidesNoSign { .. } => "offered.sides_no_sign",
            Self::MaybeTheSide { .. } => "offered.maybe_the_side",
            Self::Given { .. } => "offered.given",
            Self::Row { .. } => "offered.row",
            Self::NeverOffered { .. } => "offered.never_offered",
            Self::OnBoards { .. } => "offered.on_boards",
            Self::Item { .. } => "offered.item",
            Self::NoAnswer { .. } => "offered.no_answer",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Total { offers: 0, .. } => {
                "No offers were recorded. That says nothing about what was offered and not written down.".to_owned()
            }
            Self::Total { offers, days, offerers, parts_of_life, of } => {
                format!("{}, in {parts_of_life} of {of} parts of life.", offers_on(*offers, *days, *offerers))
            }
            Self::NotRecorded { count, of } => {
                format!("In {count} of {of} offers the choice is not recorded. They count in no share.")
            }
            Self::Ended { count, of } => {
                format!("{count} of {of} offers ended without an answer. They count in no share.")
            }
            Self::NotOwn { count, of } => format!(
                "In {count} of {of} offers the choice was shown by an adult or made with hands-on support. They count in no \
                 share."
            ),
            Self::Help { unprompted, prompted, not_recorded, of } => format!(
                "Help with the choices: unprompted or waited for {unprompted} of {of}, prompted {prompted} of {of}, help not \
                 recorded {not_recorded} of {of}."
            ),
            Self::WaysOut { count, of } => {
                format!("“Something else” and “none of these” were both on offer {count} of {of} times.")
            }
            Self::TookSomethingElse { called, count, of } => {
                format!("{called} chose “something else” in {count} of {of} offers.")
            }
            Self::TookNone { called, count, of } => {
                format!("{called} chose “none of these” in {count} of {of} offers.")
            }
            Self::PushedAway { called, count, of } => {
                format!("{called} pushed everything away in {count} of {of} offers.")
            }
            Self::NoResponse { count, of } => {
                format!("There was no response in {count} of {of} offers. No response is not a choice and not a no.")
            }
            Self::TookSeveral { called, count, of } => {
                format!(
                    "{called} took more than one thing at once in {count} of {of} offers. That counts as choosing none of them."
                )
            }
            Self::GaveBack { called, count, of } => format!(
                "{called} took something and gave it back when it came in {count} of {of} offers. That does not count as \
                 choosing it."
            ),
            Self::SidesTooFew { n } => format!(
                "{} of one of two things side by side: too few to check whether the side decided.",
                counted(*n, "choice", "choices")
            ),
            Self::SidesNoSign { left, n } => format!(
                "Of two things side by side, the one on the left was chosen {left} of {n} times and the one on the right \
                 {right} of {n} times: no sign that the side decided.",
                right = n.saturating_sub(*left)
            ),
            Self::MaybeTheSide { called, left, n } => format!(
                "{called} may be choosing the side: of two things side by side, the one on the left was chosen {left} of {n} \
                 times and the one on the right {right} of {n} times. So nothing is put in order and no range is given. \
                 Things one above the other, or one at a time, would tell more.",
                right = n.saturating_sub(*left)
            ),
            Self::Given { given, not_given, not_recorded, of } => format!(
                "What was chosen was given {given} of {of} times and not given {not_given} of {of} times; {not_recorded} of \
                 {of} times this is not recorded."
            ),
            Self::Row { domain, offers: 0, .. } => format!("0 offers recorded about: {domain}."),
            Self::Row { offers, days, offerers, .. } => format!("{}.", offers_on(*offers, *days, *offerers)),
            Self::NeverOffered { called, count } => format!(
                "{} never offered in this period. That says nothing about what {called} makes of {}.",
                counted(*count, "known thing was", "known things were"),
                if *count == 1 { "it" } else { "them" }
            ),
            Self::OnBoards { called, domain, count } => format!(
                "{} on {called}’s boards ({domain}) not offered in this period.",
                counted(*count, "more thing", "more things")
            ),
            Self::Item { .. } => self.item(),
            Self::NoAnswer { label, offered, left_out } => {
                let times = counted(*offered, "time", "times");
                format!("{label} was offered {times}, and no choice counts. {}", left_out.text())
            }
        }
    }
}

impl OfferedWording {
    fn item(&self) -> String {
        let Self::Item { called, from, to, label, k, n, days, offerers, gate, range, the_side, alternatives, left_out } =
            self
        else {
            return String::new();
        };
        let plausible = match (gate, range) {
            _ if *the_side => "; no range, for the side may have decided".to_owned(),
            (Gate::TallyOnly, _) | (_, None) => "; too few to say more".to_owned(),
            // No percentages under ten offers.
            (_, Some((low, high))) if *n < 10 => format!("; plausible range {low} to {high} times in 100"),
            (_, Some((low, high))) => format!("; plausible range {low}–{high} %"),
        };
        let mut text = format!(
            "{} {label} was offered {} on {} by {}. {called} chose it {} ({k} of {n}{plausible}).",
            between(*from, *to),
            counted(*n, "time", "times"),
            counted(*days, "day", "days"),
            people(*offerers),
            counted(*k, "time", "times"),
        );
        if !alternatives.is_empty() {
            text.push_str(&format!(" Also on offer: {}.", alternatives.join(", ")));
        }
        let left_out = left_out.text();
        if !left_out.is_empty() {
            text.push(' ');
            text.push_str(&left_out);
        }
        text
    }
}

impl LeftOut {
    /// Nothing where nothing was left out.
    fn text(self) -> String {
        let parts: Vec<String> = [
            (self.not_recorded, "without a recorded choice"),
            (self.ended, "ended without an answer"),
            (self.not_own, "chosen with hands-on support or shown by an adult"),
            (self.alone, "in which it lay alone"),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, why)| format!("{} {why}", counted(count, "offer", "offers")))
        .collect();
        if parts.is_empty() { String::new() } else { format!("Not counted: {}.", parts.join(", ")) }
    }
}

fn offers_on(offers: u64, days: u64, offerers: u64) -> String {
    format!("{} on {} by {}", counted(offers, "offer", "offers"), counted(days, "day", "days"), people(offerers))
}

pub(super) fn people(count: u64) -> String {
    if count == 0 { "somebody not recorded".to_owned() } else { counted(count, "person", "people") }
}
