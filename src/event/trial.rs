//! A trial of a picture exchange on paper: a picture, or a strip of them, that a child gives to a partner while an adult
//! practises it with the child and writes down what was seen. On the screen the same is an exchange; see `exchange`.
//!
//! The first response is the trial. What came after it (a correction, an answer, the child's ending it) are facts of their
//! own, beside the trial and never in it: no repeat after a correction can make a trial right. How much help there was
//! stands in the act of the entry, as it does for every act of a child. What nobody recorded is a value of its own.
//!
//! Deliberately absent: whether a trial was right. That follows from what is here, by one rule (`stats::trials`).

use super::{ExchangeAnswer, Offered, Phase, Support};
use crate::id::AdultId;
use serde::{Deserialize, Serialize};

/// One trial, as far as its first response goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    pub practised: Practised,
    /// The pictures that lay before the child, with their places; empty where nobody recorded them.
    pub laid: Vec<Offered>,
    pub layout: Option<Layout>,
    pub first: First,
    /// To whom it was given. The child's partner in the exchange, not whoever writes.
    pub partner: Option<AdultId>,
    pub prompter: Prompter,
    /// In the adult's own words: "snack", "outside".
    pub activity: Option<String>,
    /// Seconds from the picture's being there to the first response.
    pub latency_s: Option<u16>,
    /// In the adult's own words; may be empty.
    pub words: String,
}

/// What is practised, with the fields that belong to its phase and to no other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Practised {
    /// Phase I: three steps, each with its own help.
    Give {
        pick_up: Support,
        reach: Support,
        release: Support,
        /// The partner held an open hand out.
        open_hand: Ticked,
    },
    /// Phase II.
    Distance {
        to_partner: Option<Distance>,
        to_book: Option<Distance>,
        /// The child got the partner's attention.
        attention: Ticked,
        /// How often the child tried before the partner answered, the first time included.
        attempts: Option<u8>,
        /// What was in the way, in the adult's own words.
        obstacle: Option<String>,
    },
    /// Phase IIIA: one picture is meant, the others are not.
    Discriminate {
        /// How many pictures lay there, those that `laid` does not name included.
        array: u8,
        /// The place of the picture that is meant.
        target: u8,
    },
    /// Phase IIIB: several liked things, and the child takes what the picture said.
    Choose { array: u8, matched: Matched },
    /// Phase IV: a strip of "I want" and the thing, in four steps.
    Sentence {
        starter_on: Support,
        item_on: Support,
        strip_off: Support,
        exchange: Support,
        /// The child touched the words while they were read back.
        taps_along: Ticked,
        /// The child spoke in the pause. It is never asked for.
        speaks: Ticked,
    },
    /// "I want", a colour or another attribute, and the thing.
    Attribute {
        class: AttributeClass,
        array: u8,
        /// The attribute that the strip named, in the adult's own words.
        named: String,
        /// Whether the child took the one that the strip named.
        matched: Matched,
    },
    /// Phase V.
    Answer {
        /// Seconds between the question and the pointing cue.
        delay_s: Option<u8>,
        answered: Answered,
    },
    /// Phase VI: a comment. The answer to it is company and never a thing.
    Comment {
        asked: Asked,
        /// With which words the child's strip began.
        starter: Option<Starter>,
        /// What it said, in the words of the symbols.
        content: Vec<String>,
    },
}

impl Practised {
    pub const fn phase(&self) -> Phase {
        match self {
            Self::Give { .. } => Phase::I,
            Self::Distance { .. } => Phase::II,
            Self::Discriminate { .. } => Phase::IIIA,
            Self::Choose { .. } => Phase::IIIB,
            Self::Sentence { .. } => Phase::IV,
            Self::Attribute { .. } => Phase::Attributes,
            Self::Answer { .. } => Phase::V,
            Self::Comment { .. } => Phase::VI,
        }
    }

    /// How many pictures there were to take one from, where the phase asks for that.
    pub const fn array(&self) -> Option<u8> {
        match self {
            Self::Discriminate { array, .. } | Self::Choose { array, .. } | Self::Attribute { array, .. } => {
                Some(*array)
            }
            _ => None,
        }
    }

    /// The help with each step, for the phases that have steps.
    pub fn steps(&self) -> Vec<Support> {
        match self {
            Self::Give { pick_up, reach, release, .. } => vec![*pick_up, *reach, *release],
            Self::Sentence { starter_on, item_on, strip_off, exchange, .. } => {
                vec![*starter_on, *item_on, *strip_off, *exchange]
            }
            _ => Vec::new(),
        }
    }
}

/// What the child did first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum First {
    /// The picture at this place was given.
    Gave { place: u8 },
    /// Something was given, and nobody recorded which picture.
    GaveSomething,
    /// Nothing was given, in the time that there was.
    Nothing,
}

/// A box of the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ticked {
    Yes,
    No,
    #[default]
    NotRecorded,
}

/// Whether the child took the thing that the picture stood for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matched {
    Yes,
    /// The child reached for another.
    No,
    NotChecked,
}

/// How the pictures lay before the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Place 0 at the left.
    SideBySide,
    /// Place 0 at the top.
    OneAboveTheOther,
    /// Place 0 at the top left.
    Diagonal,
}

/// In closed steps, as nobody measures while a child waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Distance {
    InReach,
    OneMetre,
    TwoMetres,
    FourMetres,
    AcrossTheRoom,
    AnotherRoom,
}

/// The second adult, who helps from behind and says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prompter {
    NotRecorded,
    Nobody,
    Adult(AdultId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributeClass {
    Colour,
    Size,
    Number,
    Shape,
    Position,
    Other,
}

/// How a request came in phase V.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// After "What do you want?" and before the partner pointed.
    BeforeTheCue,
    AfterTheCue,
    /// The question was asked and not answered.
    NotAnswered,
    /// Nobody had asked.
    Unasked,
    NotRecorded,
}

/// What the comment answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// The question that calls for this beginning.
    Question(Starter),
    Unasked,
    NotRecorded,
}

/// How a strip begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Starter {
    Want,
    See,
    Hear,
    Feel,
    Is,
}

/// What came after the first response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum After {
    /// A step of the error correction was reached.
    Corrected(CorrectionStep),
    /// The child was led back to the last step that had been right.
    Backstep,
    /// What the partner answered, with the thing or with words.
    Answered(ExchangeAnswer),
    /// The child refused, or showed distress. It stops there.
    EndedByTheChild,
}

/// The four steps after a wrong picture, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionStep {
    /// The right picture is shown.
    Model,
    /// The exchange is helped, and praised; the thing is not given.
    Practice,
    /// Something else for a moment.
    Switch,
    /// The first situation again.
    Repeat,
}

/// Why a trial was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mistake {
    WrongKey,
    /// It was no trial: nothing was being practised.
    NoTrial,
    AnotherChild,
}

impl AttributeClass {
    pub const ALL: [Self; 6] = [Self::Colour, Self::Size, Self::Number, Self::Shape, Self::Position, Self::Other];
}

impl Distance {
    pub const ALL: [Self; 6] =
        [Self::InReach, Self::OneMetre, Self::TwoMetres, Self::FourMetres, Self::AcrossTheRoom, Self::AnotherRoom];
}

impl Layout {
    pub const ALL: [Self; 3] = [Self::SideBySide, Self::OneAboveTheOther, Self::Diagonal];
}

impl Starter {
    pub const ALL: [Self; 5] = [Self::Want, Self::See, Self::Hear, Self::Feel, Self::Is];
}

impl CorrectionStep {
    pub const ALL: [Self; 4] = [Self::Model, Self::Practice, Self::Switch, Self::Repeat];
}

impl Mistake {
    pub const ALL: [Self; 3] = [Self::WrongKey, Self::NoTrial, Self::AnotherChild];
}
