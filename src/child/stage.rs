//! The stage of a child's communication. It says which claims about what the child does can be made at all.

use serde::{Deserialize, Serialize};

/// Set by a therapist, dated, and looked at again. Not set is not a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The child responds to what happens, and others read it. Reaching for one of two things is a response and no choice.
    PreIntentional,
    /// The child acts on others on purpose, by gesture, eyes, voice or body.
    IntentionalInformal,
    /// First symbols: a sign, an object, a picture, a word.
    EmergingSymbolic,
    Symbolic,
}

impl Stage {
    pub const ALL: [Self; 4] =
        [Self::PreIntentional, Self::IntentionalInformal, Self::EmergingSymbolic, Self::Symbolic];
}
