//! What the child asked for by giving it to a partner, and what happened. "Asked for" is said of nothing else.

use super::{Count, Duration, No, Outcome, Person, Practised, Sentence, Share, Wait};
use crate::event::{Because, ExchangeDetail, Moment, Setting, When};
use crate::stats::SupportPart;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Exchanges of the child's own. Everything but `set_apart` is counted from these.
    pub exchanges: Count,
    pub days: Count,
    /// Shown by an adult, or made with hands-on support.
    pub set_apart: Count,
    /// Taken in hand by a partner before an answer, as recorded.
    pub received: Share,
    /// Every way of ending in its fixed order, those that did not come about included. They add up to the exchanges.
    pub outcomes: Vec<AskedOutcome>,
    /// With what first, when or why not, of the answers that ask for it.
    pub with_reason: Share,
    /// Those that were shown, in their fixed order.
    pub reasons: Vec<AskedReason>,
    pub waits: Waits,
    /// "That is not OK", said by the child to an answer.
    pub not_ok: Share,
    /// Exchanges that repeat one which did not end in "given".
    pub again: Count,
    pub rows: Vec<AskedAgain>,
    /// In the order in which they come first.
    pub settings: Vec<AskedSetting>,
    /// Every exchange that did not end in "given", the newest last.
    pub items: Vec<AskedItem>,
    /// On paper, as adults practised it. It is in no figure above.
    pub practised: Practised,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedOutcome {
    pub outcome: Outcome,
    /// By the entries that say so.
    pub count: Count,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedReason {
    pub reason: Reason,
    pub count: Count,
}

/// How long partners took. With fewer than five answers there are only the answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waits {
    /// Answers by a partner.
    pub answers: Count,
    /// From the giving to the answer: half of them came as soon as this.
    pub median: Option<Wait>,
    pub longest: Option<Wait>,
}

/// The same words given again and again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedAgain {
    pub words: Vec<String>,
    /// When they were first given.
    pub at: Moment,
    pub setting: Setting,
    /// All of the row.
    pub bids: Count,
    /// Those after the first.
    pub persistence_n: u64,
    /// How the last one ended.
    pub outcome: Outcome,
}

/// In one setting. The five groups add up to its exchanges.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedSetting {
    pub setting: Setting,
    pub exchanges: Count,
    /// Given, or given a bit.
    pub given: Count,
    /// First–then, or not now.
    pub later: Count,
    /// Not here, or it could not be.
    pub refused: Count,
    pub nobody: Count,
    /// Taken back, ended, or without an answer in the record.
    pub other: Count,
    /// Those in observed time.
    pub within: Count,
    /// `None`: hours not recorded, and no rate.
    pub observed: Option<Duration>,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedItem {
    pub no: No,
    pub at: Moment,
    pub part: SupportPart,
    /// Labels, in order, unchanged.
    pub words: Vec<String>,
    pub outcome: Outcome,
    pub reason: Option<Reason>,
    /// What comes first, as it is called on the child's boards.
    pub first: Option<String>,
    /// From the giving to the answer or the end, by the two entries.
    pub after: Option<Wait>,
    pub received: bool,
    pub not_ok: bool,
    pub setting: Setting,
    pub place: Option<String>,
    /// Who is recorded as there; `None`: not recorded. Who of them answered is not known.
    pub present: Option<Vec<Person>>,
}

/// What a partner showed with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Something else comes first.
    SomethingFirst,
    AFewMinutes,
    AfterThis,
    LaterToday,
    Tomorrow,
    NoneLeft,
    Elsewhere,
    Broken,
    Closed,
    SomebodyElseHasIt,
    Danger,
    Health,
    Weather,
    NobodyFree,
}

impl Reason {
    pub const ALL: [Self; 14] = [
        Self::SomethingFirst,
        Self::AFewMinutes,
        Self::AfterThis,
        Self::LaterToday,
        Self::Tomorrow,
        Self::NoneLeft,
        Self::Elsewhere,
        Self::Broken,
        Self::Closed,
        Self::SomebodyElseHasIt,
        Self::Danger,
        Self::Health,
        Self::Weather,
        Self::NobodyFree,
    ];
}

impl From<&ExchangeDetail> for Reason {
    fn from(detail: &ExchangeDetail) -> Self {
        match detail {
            ExchangeDetail::First(_) => Self::SomethingFirst,
            ExchangeDetail::When(when) => match when {
                When::AFewMinutes => Self::AFewMinutes,
                When::AfterThis => Self::AfterThis,
                When::LaterToday => Self::LaterToday,
                When::Tomorrow => Self::Tomorrow,
            },
            ExchangeDetail::Because(because) => match because {
                Because::NoneLeft => Self::NoneLeft,
                Because::Elsewhere => Self::Elsewhere,
                Because::Broken => Self::Broken,
                Because::Closed => Self::Closed,
                Because::SomebodyElseHasIt => Self::SomebodyElseHasIt,
                Because::Danger => Self::Danger,
                Because::Health => Self::Health,
                Because::Weather => Self::Weather,
                Because::NobodyFree => Self::NobodyFree,
            },
        }
    }
}
