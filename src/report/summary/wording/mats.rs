//! What is said about views mats. What lies on a mat stands in its picture, in the words on its cards; a sentence says only how
//! the mat came about.

use super::{Wording, between, counted};
use crate::mat::{Checked, Checks, Confirmed, Understanding};
use crate::report::summary::MatReason;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatsWording {
    /// No view; so many mats listed apart.
    None {
        called: String,
        apart: u64,
    },
    Total {
        called: String,
        from: NaiveDate,
        to: NaiveDate,
        count: u64,
        days: u64,
    },
    /// Why mats are no views, and how many for each reason.
    Apart {
        reasons: Vec<(MatReason, u64)>,
    },
    Practice {
        called: String,
    },
    NothingKept {
        called: String,
    },
    Confirmed {
        called: String,
        confirmed: Confirmed,
    },
    Understood {
        called: String,
        understanding: Understanding,
        failed: Vec<&'static str>,
    },
    /// So many cards of those on the mat.
    HandsOn {
        called: String,
        count: u64,
        of: u64,
    },
    Shown {
        count: u64,
    },
    Waiting {
        count: u64,
    },
    Outsider {},
    AskedAgain {
        count: u64,
    },
    /// The drawing that was kept is not the one that the entries make.
    OtherPicture {},
}

impl MatsWording {
    /// The signs that speak against it, in words.
    pub fn failed(checks: Checks) -> Vec<&'static str> {
        let signs = [
            (checks.anchors, "a thing whose place was known beforehand lay elsewhere"),
            (checks.columns, "everything lay in one column"),
            (checks.sides, "the cards went to one side and the other in turn"),
            (checks.repeat, "a thing that was asked about twice lay in two columns"),
        ];
        signs.into_iter().filter(|(sign, _)| *sign == Checked::Failed).map(|(_, words)| words).collect()
    }
}

/// A reason, of one mat or of many.
const fn reason(reason: MatReason) -> &'static str {
    match reason {
        MatReason::Practice => "practice",
        MatReason::NothingKept => "nothing of what was done with it was kept",
        MatReason::NotRight => "said not to be right",
        MatReason::NotCheckedBack => "not checked back",
        MatReason::HandsOn => "put together with hands-on support",
    }
}

impl Wording for MatsWording {
    fn name(&self) -> &'static str {
        match self {
            Self::None { .. } => "mats.none",
            Self::Total { .. } => "mats.total",
            Self::Apart { .. } => "mats.apart",
            Self::Practice { .. } => "mats.practice",
            Self::NothingKept { .. } => "mats.nothing_kept",
            Self::Confirmed { .. } => "mats.confirmed",
            Self::Understood { .. } => "mats.understood",
            Self::HandsOn { .. } => "mats.hands_on",
            Self::Shown { .. } => "mats.shown",
            Self::Waiting { .. } => "mats.waiting",
            Self::Outsider {} => "mats.outsider",
            Self::AskedAgain { .. } => "mats.asked_again",
            Self::OtherPicture {} => "mats.other_picture",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::None { apart: 0, .. } => "Nothing is recorded of a views mat in this period.".to_owned(),
            Self::None { called, .. } => {
                format!("None of the mats of this period was checked back with {called} and counted as a view.")
            }
            Self::Total { called, from, to, count, days } => format!(
                "{} {} made and checked back with {called}, on {}.",
                between(*from, *to),
                if *count == 1 { "1 views mat was".to_owned() } else { format!("{count} views mats were") },
                counted(*days, "day", "days")
            ),
            Self::Apart { reasons } => {
                let each = reasons.iter().map(|(why, count)| format!("{}: {count}", reason(*why)));
                format!("Mats that are not counted as views: {}.", each.collect::<Vec<_>>().join("; "))
            }
            Self::Practice { called } => {
                format!("A practice mat: {called} was shown how a mat works. It is never a view.")
            }
            Self::NothingKept { called } => {
                format!("It was put before {called}; nothing of what was done with it was kept.")
            }
            Self::Confirmed { called, confirmed } => match confirmed {
                Confirmed::Yes => {
                    format!("It was read back, column by column, and {called} said that it was right.")
                }
                Confirmed::Changed => {
                    format!("It was read back, column by column; {called} changed it, and then said that it was right.")
                }
                Confirmed::No => format!("It was read back, and {called} said that it was not right."),
                Confirmed::NotAttempted => format!("Not checked back with {called}."),
            },
            Self::Understood { called, understanding, failed } => match understanding {
                Understanding::NotSure => {
                    format!("We are not sure that {called} was using the scale on that day: {}.", failed.join("; "))
                }
                Understanding::NothingAgainst => {
                    format!(
                        "No sign speaks against {called} having used the scale. That does not show that it was used."
                    )
                }
                Understanding::NotChecked => {
                    format!("Too few cards to look for signs of whether {called} used the scale.")
                }
            },
            Self::HandsOn { called, count, of } => format!(
                "{count} of {of} cards on it {} modelled or put there with hands-on support: we cannot say that {} {called}’s \
                 own.",
                if *count == 1 { "was" } else { "were" },
                if *count == 1 { "it is" } else { "they are" }
            ),
            Self::Shown { count } => {
                format!("{} on it shown by an adult; nothing of that lies on the mat.", counted(*count, "act", "acts"))
            }
            Self::Waiting { count } => {
                format!("{} neither put down nor left out.", counted(*count, "card was", "cards were"))
            }
            Self::Outsider {} => {
                "It is about staff or safety, and nobody from outside the home is recorded as sitting at \
                                  it with the child."
                    .to_owned()
            }
            Self::AskedAgain { count } => {
                format!("The question was heard again {}.", super::plural::times(*count))
            }
            Self::OtherPicture {} => {
                "The picture that was kept when the mat ended is not the one that its entries make.".to_owned()
            }
        }
    }
}
