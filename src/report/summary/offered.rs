//! What was offered and what was chosen, and what the child said no to. "Never offered" is never "not liked".

pub use crate::stats::small_n::Gate;

use super::{Count, Evidence, No, Person, Range, Sentence, Share, Telling};
use crate::event::{Domain, Moment, Refusal, Setting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offers {
    /// In which words it is told.
    pub telling: Telling,
    pub offers: Count,
    pub days: Count,
    pub offerers: u64,
    pub sides: Sides,
    /// Given, of those where something was chosen.
    pub given: Share,
    pub given_not_recorded: Count,
    /// Every part of life in its fixed order; a row without offers is a finding.
    pub domains: Vec<DomainRow>,
    pub sentences: Vec<Sentence>,
}

/// Whether the place may have decided rather than the thing. Two options side by side only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// Fewer than six such choices: too few to check.
    TooFew {
        left: Share,
    },
    NoSign {
        left: Share,
    },
    /// Nothing is put in order, and no range is drawn.
    MaybeTheSide {
        left: Share,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainRow {
    pub domain: Domain,
    pub offers: Count,
    pub offerers: u64,
    pub label: Option<Evidence>,
    /// By the alphabet, never by rank.
    pub items: Vec<OfferedItem>,
    /// Known from the child's boards or from before, and not offered in this period.
    pub never_offered: Vec<String>,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferedItem {
    pub label: String,
    /// Times chosen of times offered.
    pub chosen: Share,
    pub gate: Gate,
    /// Only where the gate lets it be shown and no side bias speaks against it.
    pub range: Option<Range>,
    pub days: u64,
    pub offerers: u64,
    pub settings: Vec<Setting>,
    /// What else was on offer with it, and how often.
    pub alternatives: Vec<(String, u64)>,
    /// How often it lay at each place when it was chosen, place 0 first.
    pub chosen_at: Vec<u64>,
    pub last_offered: NaiveDate,
    pub sentence: Sentence,
}

/// What the child said no to, in every way of saying it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    pub count: Count,
    pub days: Count,
    /// In the order in which they happened.
    pub items: Vec<RefusedItem>,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusedItem {
    pub no: No,
    pub at: Moment,
    pub way: Way,
    /// `None` where it was said on the tablet, "none of these" was chosen, or a note does not say.
    pub how: Option<Refusal>,
    pub domain: Option<Domain>,
    pub setting: Setting,
    /// What the entry says it was about, quoted; words that were said, things that were on offer, what was going on.
    pub what: Vec<String>,
    pub words: String,
    /// `None` where the child said it on the tablet.
    pub by: Option<Person>,
}

/// Where a no comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// A note about saying no.
    Noted,
    /// One of the urgent words "no" and "stop", on the tablet.
    OnTheTablet,
    /// One of them, without it.
    WithoutTheTablet,
    /// The option "none of these" was taken.
    NoneOfThese,
    /// What the child did when things were put before them.
    AtAnOffer,
    /// The child ended what an adult practised with them.
    AtPractice,
}
