//! What is said about what the child said.

use super::{Wording, counted};
use crate::report::summary::SupportPart;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaidWording {
    /// How many acts a part has, on how many days.
    Acts {
        part: SupportPart,
        count: u64,
        days: u64,
    },
    NeverUnprompted,
    Modelled {
        called: String,
    },
    CannotSay {
        called: String,
    },
    WithoutTheTablet {
        count: u64,
        of: u64,
    },
}

impl SaidWording {
    /// Every template, with nothing, one and many in its holes.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let acts = |part| [(0, 0), (1, 1), (23, 9)].map(|(count, days)| Self::Acts { part, count, days });
        let mut all: Vec<Self> = SupportPart::ALL.into_iter().flat_map(acts).collect();
        all.extend([
            Self::NeverUnprompted,
            Self::Modelled { called: called() },
            Self::CannotSay { called: called() },
            Self::WithoutTheTablet { count: 1, of: 1 },
            Self::WithoutTheTablet { count: 8, of: 23 },
        ]);
        all
    }
}

impl Wording for SaidWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Acts { .. } => "said.acts",
            Self::NeverUnprompted => "said.never_unprompted",
            Self::Modelled { .. } => "said.modelled",
            Self::CannotSay { .. } => "said.cannot_say",
            Self::WithoutTheTablet { .. } => "said.without_the_tablet",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Acts { count: 0, .. } => "Nothing of this kind was recorded.".to_owned(),
            Self::Acts { part, count, days } => {
                let how = match part {
                    SupportPart::UnpromptedOrWaitedFor => "unprompted or waited for",
                    SupportPart::HelpNotRecorded => "without a record of the help",
                    SupportPart::Prompted => "after a gesture, a question or another cue",
                    SupportPart::Modelled => "shown by an adult, or after an adult had shown it",
                    SupportPart::HandsOn => "with hands-on support, or with a board that an adult held",
                };
                format!("{} on {}, {how}.", counted(*count, "time", "times"), counted(*days, "day", "days"))
            }
            Self::NeverUnprompted => {
                "Nobody recorded how much help there was. None of these is counted as unprompted.".to_owned()
            }
            Self::Modelled { called } => {
                format!("These show what adults modelled. They are not counted as words of {called}’s own.")
            }
            Self::CannotSay { called } => format!("We cannot say that these are {called}’s words."),
            Self::WithoutTheTablet { count, of } => {
                let were = if *count == 1 { "was" } else { "were" };
                format!("{count} of these {of} {were} said without the tablet and written down by an adult.")
            }
        }
    }
}
