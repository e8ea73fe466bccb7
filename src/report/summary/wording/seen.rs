//! The wordings about content and distress. They say what was noted, and how much was looked; never how the child was.

use super::Wording;
use super::place::{at, at_first};
use super::plural::{days, form, people, times};
use crate::event::Setting;
use crate::report::summary::names;
pub use crate::stats::seen::{Outcome, Which};
use crate::stats::small_n::{Whole, WholeRates};

/// The two kinds of note, which have the same sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    Content,
    Distress,
}

impl Noted {
    const fn word(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Distress => "distress",
        }
    }

    const fn first(self) -> &'static str {
        match self {
            Self::Content => "Content",
            Self::Distress => "Distress",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum SeenWording {
    Noted {
        noted: Noted,
        count: u64,
        days: u64,
        people: u64,
    },
    /// What the label of the section rests on. `without_hours` are settings that notes come from and that have no hours.
    Evidence {
        n: u64,
        days: u64,
        people: u64,
        settings: u64,
        without_hours: u64,
    },
    InSetting {
        noted: Noted,
        setting: Setting,
        count: u64,
    },
    HoursNotRecorded {
        setting: Setting,
    },
    /// `within` observed time, and at other times.
    Observed {
        noted: Noted,
        setting: Setting,
        within: u64,
        outside: u64,
        minutes: u64,
    },
    Rate {
        noted: Noted,
        setting: Setting,
        n: u64,
        rate: WholeRates,
    },
    TooFewForRate {
        noted: Noted,
        setting: Setting,
        n: u64,
    },
    Without {
        noted: Noted,
        setting: Setting,
        which: Which,
        k: u64,
        n: u64,
        nothing: u64,
    },
    Compared {
        one: Watched,
        other: Watched,
        outcome: Outcome,
    },
    Comparisons {
        made: u64,
        too_few: u64,
    },
}

/// Distress in the observed time of one setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watched {
    pub setting: Setting,
    pub count: u64,
    pub minutes: u64,
}

/// "once", "3 times", "not".
fn often(count: u64) -> String {
    match count {
        0 => "not".to_owned(),
        1 => "once".to_owned(),
        _ => times(count),
    }
}

/// "was recorded 3 times", "was recorded once", "was not recorded".
fn was_recorded(count: u64) -> String {
    if count == 0 { "was not recorded".to_owned() } else { format!("was recorded {}", often(count)) }
}

impl Wording for SeenWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Noted { .. } => "seen.noted",
            Self::Evidence { .. } => "seen.evidence",
            Self::InSetting { .. } => "seen.in_setting",
            Self::HoursNotRecorded { .. } => "seen.hours_not_recorded",
            Self::Observed { .. } => "seen.observed",
            Self::Rate { .. } => "seen.rate",
            Self::TooFewForRate { .. } => "seen.too_few_for_rate",
            Self::Without { .. } => "seen.without",
            Self::Compared { .. } => "seen.compared",
            Self::Comparisons { .. } => "seen.comparisons",
        }
    }

    fn text(&self) -> String {
        match *self {
            Self::Noted { noted, count: 0, .. } => {
                format!("{} was not recorded in this period. That does not say that there was none.", noted.first())
            }
            Self::Noted { noted, count, days: on, people: by } => {
                format!("{} {} on {} by {}.", noted.first(), was_recorded(count), days(on), people(by))
            }
            Self::Evidence { n: 0, .. } => "Notes of content and distress: n = 0.".to_owned(),
            Self::Evidence { n, days: on, people: by, settings, without_hours } => {
                let places = format!("{settings} {}", form(settings, "setting", "settings"));
                let hours = match without_hours {
                    0 => String::new(),
                    all if all == settings => "; hours not recorded".to_owned(),
                    some => format!("; hours not recorded in {some} of {settings}"),
                };
                format!(
                    "Notes of content and distress: n = {n}, on {}, by {}, in {places}{hours}.",
                    days(on),
                    people(by)
                )
            }
            Self::InSetting { noted, setting, count } => {
                format!("{}, {} {}.", at_first(setting), noted.word(), was_recorded(count))
            }
            Self::HoursNotRecorded { setting } => {
                format!("{}: hours not recorded, and so no rate is given.", at_first(setting))
            }
            Self::Observed { noted, setting, within, outside, minutes } => {
                let outside = match outside {
                    0 => String::new(),
                    count => format!(", and {} at other times", often(count)),
                };
                let observed = names::minutes(minutes);
                let place = at(setting);
                format!("In observed time {place} ({observed}), {} {}{outside}.", noted.word(), was_recorded(within))
            }
            Self::Rate { noted, setting, n, rate } => {
                let about = match rate.rate {
                    Whole::None => "not at all".to_owned(),
                    Whole::LessThanOne => "less than once".to_owned(),
                    Whole::About(1) => "about once".to_owned(),
                    Whole::About(count) => format!("about {}", times(count)),
                };
                let WholeRates { low, high, .. } = rate;
                format!(
                    "Notes of {} {}: {about} in 10 observed hours (n = {n}; plausible range {low} to {high}).",
                    noted.word(),
                    at(setting)
                )
            }
            Self::TooFewForRate { noted, setting, n } => {
                format!("Notes of {} in observed time {}: n = {n}, too few to give a rate.", noted.word(), at(setting))
            }
            Self::Without { noted, setting, which, k, n, nothing } => {
                let shifts = match which {
                    Which::All => form(n, "shift", "shifts"),
                    Which::Nights => form(n, "night shift", "night shifts"),
                };
                let (word, place) = (noted.word(), at(setting));
                if k == 0 {
                    return format!("{} was recorded on {n} of {n} {shifts} {place}.", noted.first());
                }
                let of_those = match (k, nothing) {
                    (1, 0) => "on that one something else was recorded".to_owned(),
                    (1, _) => "on that one nothing at all was recorded".to_owned(),
                    (_, 0) => "on each of those something else was recorded".to_owned(),
                    (_, count) => format!("on {count} of those nothing at all was recorded"),
                };
                format!("No {word} was recorded on {k} of {n} {shifts} {place}; {of_those}.")
            }
            Self::Compared { one, other, outcome } => {
                let watched = |of: Watched| {
                    let often = if of.count == 0 { "never".to_owned() } else { often(of.count) };
                    format!("{often} in observed time {} ({})", at(of.setting), names::minutes(of.minutes))
                };
                let said = match outcome {
                    Outcome::TooFew => "too few to say",
                    Outcome::NotClear => "not clearly different",
                    Outcome::Clear => "clearly different, as recorded",
                };
                format!("Distress was recorded {} and {}: {said}.", watched(one), watched(other))
            }
            Self::Comparisons { made: 0, too_few: 0 } => {
                "No settings were compared: that takes two with observed time.".to_owned()
            }
            Self::Comparisons { made: 0, .. } => "No settings were compared: there are too few notes.".to_owned(),
            Self::Comparisons { made: 1, .. } => "1 comparison between settings was made.".to_owned(),
            Self::Comparisons { made, .. } => format!(
                "{made} comparisons between settings were made. Of 20 comparisons, about one comes out as clearly different by \
                 luck alone."
            ),
        }
    }
}
