//! The phases in which picture exchange is learned, and the rule by which a therapist wants to be asked for a review. The app
//! proposes a review; no phase opens or closes anything, and no word waits for one.

use serde::{Deserialize, Serialize};

/// In the order in which they are learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// How to communicate: pick up, reach, release.
    #[serde(rename = "i")]
    I,
    /// Distance and persistence.
    #[serde(rename = "ii")]
    II,
    /// Telling one picture that is meant from others.
    #[serde(rename = "iiia")]
    IIIA,
    /// Telling several liked things apart.
    #[serde(rename = "iiib")]
    IIIB,
    /// A sentence on a strip.
    #[serde(rename = "iv")]
    IV,
    /// Colour, size and other attributes in the sentence; after phase IV.
    Attributes,
    /// "What do you want?"
    #[serde(rename = "v")]
    V,
    /// Commenting.
    #[serde(rename = "vi")]
    VI,
}

impl Phase {
    pub const ALL: [Self; 8] =
        [Self::I, Self::II, Self::IIIA, Self::IIIB, Self::IV, Self::Attributes, Self::V, Self::VI];
}

/// When a review of a phase is proposed. What is 0 is not asked for. What belongs to the phase itself (above chance in phase
/// III, across the room in phase II) is no setting and is asked for always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewRule {
    /// Of the trials that can be judged, so many of a hundred right without help.
    pub percent: u8,
    /// The newest days are looked at, and at least so many.
    pub days: u8,
    /// And as many more as hold so many trials that can be judged.
    pub trials: u8,
    pub partners: u8,
    pub things: u8,
    /// Settings and rooms.
    pub places: u8,
}

impl ReviewRule {
    /// What holds until a therapist has said otherwise. 80 % is the usual criterion of the field; ten trials are the fewest of
    /// which anything is said here.
    pub const fn usual(phase: Phase) -> Self {
        let rule = Self { percent: 80, days: 3, trials: 10, partners: 1, things: 0, places: 0 };
        match phase {
            Phase::I => Self { partners: 2, things: 3, ..rule },
            Phase::II => Self { partners: 2, places: 2, ..rule },
            _ => rule,
        }
    }
}
