//! What an adult deliberately put before a child, where each thing stood, and what became of it. What a board happened to
//! show is never an offer.

use super::Word;
use serde::{Deserialize, Serialize};

/// One thing on offer, and its place: 0, 1, 2 … from the left or from the top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    pub place: u8,
    pub thing: Thing,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A button of the child's boards, with the board revision that it was taken from.
    Button(Word),
    /// A real object or activity, by the adult's word for it.
    Object {
        label: String,
    },
    SomethingElse,
    NoneOfThese,
}

impl Thing {
    /// The word that stands on it, where it is not one of the two fixed ones.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Button(word) => Some(&word.label),
            Self::Object { label } => Some(label),
            Self::SomethingElse | Self::NoneOfThese => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// On the child's own screen.
    Screen,
    /// Real objects in front of the child; the tablet only records.
    Objects,
}

/// How the options lay before the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// Side by side, place 0 at the left.
    Row,
    /// One above the other, place 0 at the top.
    Column,
}

/// What the child did about an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The place of what was taken; "something else" and "none of these" have places too.
    Took {
        place: u8,
    },
    /// More than one at once.
    TookSeveral {
        places: Vec<u8>,
    },
    PushedAway,
    NoResponse,
    /// Took it and gave it back when it came.
    RejectedAfter {
        place: u8,
    },
    /// The offer was ended without a choice.
    Ended,
}

/// What the adult did about a choice, in one tap. Finer answers come with picture exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    Given,
    NotGiven,
}
