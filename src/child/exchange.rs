//! How a child gives pictures, and how long an answer is waited for.

use super::Millis;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExchangeSettings {
    pub giving: Giving,
    pub wait: Wait,
    /// The pause before the last word of a strip that is read out, in which a child may say it. Nobody is made to.
    pub pause: Millis,
    pub beginnings: Beginnings,
}

/// Whether an empty message bar offers how a sentence begins: I want, I see, I hear, I feel, it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Beginnings {
    #[default]
    Hidden,
    Shown,
}

/// What gives a single picture, besides taking it to the *give* key, which always does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Giving {
    #[default]
    TakenThere,
    /// A finger that stays on it for a second longer than choosing takes.
    Held,
    /// Choosing it: for a child whose every picture is for somebody.
    Chosen,
}

/// Whole seconds until it is said that nobody answered, 15 to 600.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wait(u16);

impl Wait {
    pub const LEAST: Self = Self(15);
    pub const MOST: Self = Self(600);

    /// Shorter and longer times are brought into the range.
    pub fn new(seconds: u16) -> Self {
        Self(seconds).clamp(Self::LEAST, Self::MOST)
    }

    pub fn seconds(self) -> u16 {
        self.clamp(Self::LEAST, Self::MOST).0
    }

    pub fn millis(self) -> u64 {
        u64::from(self.seconds()) * 1_000
    }
}

/// Two minutes.
impl Default for Wait {
    fn default() -> Self {
        Self(120)
    }
}
