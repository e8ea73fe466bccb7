//! What an adult saw and heard, and, apart from it and with an author of its own, what it might mean.

use super::Domain;
use serde::{Deserialize, Serialize};

/// A quick note. Everything but `about` may be empty: a note in two taps is better than none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub about: About,
    /// Signs that were seen and heard, as they stood on the chips: first this child's own.
    pub seen: Vec<String>,
    /// How the child refused, on a note about saying no.
    pub refusal: Option<Refusal>,
    /// What the child said, on a note about saying it without the tablet: words of the boards or the adult's own.
    pub said: Vec<String>,
    /// What part of life it was about, where somebody said so.
    pub domain: Option<Domain>,
    /// 0 content to 4 worst known, on the child's own scale.
    pub strength: Option<u8>,
    pub lasted: Lasted,
    /// What was going on, as it stood on the chips.
    pub happening: Vec<String>,
    /// In the adult's own words; may be empty.
    pub words: String,
}

impl Note {
    /// A note of which only the kind is known.
    pub fn about(about: About) -> Self {
        Self {
            about,
            seen: Vec::new(),
            refusal: None,
            said: Vec::new(),
            domain: None,
            strength: None,
            lasted: Lasted::NotTimed,
            happening: Vec::new(),
            words: String::new(),
        }
    }
}

/// Five kinds of the same size and care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Content,
    Distress,
    SaidNo,
    /// Said without the tablet: by sign, gesture, object, eyes, voice or body. The entry's act says which.
    SaidOtherwise,
    Other,
}

impl About {
    pub const ALL: [Self; 5] = [Self::Content, Self::Distress, Self::SaidNo, Self::SaidOtherwise, Self::Other];
}

/// Six ways of refusing. None of them is non-compliance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    PushedAway,
    TurnedAway,
    ClosedEyes,
    Left,
    SaidNo,
    NoResponse,
}

impl Refusal {
    pub const ALL: [Self; 6] =
        [Self::PushedAway, Self::TurnedAway, Self::ClosedEyes, Self::Left, Self::SaidNo, Self::NoResponse];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lasted {
    #[default]
    NotTimed,
    /// It was over; nobody timed it.
    Over,
    Seconds(u32),
}

/// What an observation might mean. It never stands without the observation, and never in its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meaning {
    /// At least two.
    pub possibilities: Vec<String>,
    pub confidence: Confidence,
    /// What it rests on.
    pub basis: String,
    /// Who sees it otherwise, and how; may be empty.
    pub disagrees: String,
    /// How it will be checked; may be empty.
    pub check: String,
    pub considered: Considered,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Sure,
    Think,
    Guess,
}

/// What has to be thought of before behaviour is given a meaning. A meaning without both is refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Considered {
    pub pain_or_illness: Thought,
    pub something_done_to_the_child: Thought,
}

impl Considered {
    pub fn both(self) -> bool {
        self.pain_or_illness == Thought::Of && self.something_done_to_the_child == Thought::Of
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thought {
    #[default]
    NotYet,
    Of,
}
