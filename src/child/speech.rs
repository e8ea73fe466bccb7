//! How a child's words are spoken.

use crate::board::Locale;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeechSettings {
    pub build: Build,
    pub delivery: Delivery,
    pub speech: Speech,
    /// What is spoken around the child at home, the most spoken first; empty until somebody has said. Not written until then, so
    /// that entries from before it could be said are read as they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages_at_home: Vec<Locale>,
}

/// When words are heard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Build {
    #[default]
    WordsOnPress,
    /// Words gather in the message bar in silence; the bar speaks them.
    Quiet,
}

/// What happens to a line that is still being heard when the next one comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// The new line is heard at once; the old one stops.
    #[default]
    CutIn,
    /// The part being heard is finished first; what is left of the old line is dropped.
    FinishTheWord,
}

/// How the engine should sound. It belongs to the child, not to the device.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Speech {
    /// The engine's own name of the voice, such as `en-gb-x-rp`.
    pub voice: String,
    /// Words per minute, 80 to 450.
    pub rate: u16,
    /// 0 (low) to 100 (high); 50 is the voice as it was made.
    pub pitch: u8,
}

impl Default for Speech {
    fn default() -> Self {
        Self { voice: "en-gb-x-rp".to_owned(), rate: 150, pitch: 50 }
    }
}
