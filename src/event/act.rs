//! Who did it, and with how much support. Unknown is a value of its own and is never counted as unprompted.

use serde::{Deserialize, Serialize};

/// The authorship of one act of a child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    pub support: Support,
    pub mode: Mode,
    pub touched_by: TouchedBy,
    pub held_by: Held,
    pub body_contact: BodyContact,
    pub adult_knew_answer: KnewAnswer,
}

impl Act {
    /// A press on the tablet about which nobody has said anything more.
    pub const fn at_tablet(touched_by: TouchedBy) -> Self {
        Self {
            support: Support::NotRecorded,
            mode: Mode::Tablet,
            touched_by,
            held_by: Held::NotRecorded,
            body_contact: BodyContact::NotRecorded,
            adult_knew_answer: KnewAnswer::NotRecorded,
        }
    }
}

/// Support levels 0 to 6, or not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Support {
    #[serde(rename = "0")]
    Unprompted,
    #[serde(rename = "1")]
    ExpectantWait,
    #[serde(rename = "2")]
    Gesture,
    #[serde(rename = "3")]
    SpokenCue,
    #[serde(rename = "4")]
    ModelledFirst,
    #[serde(rename = "5")]
    PartialPhysical,
    #[serde(rename = "6")]
    FullPhysical,
    #[serde(rename = "U")]
    NotRecorded,
}

/// The way in which it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    Tablet,
    PaperSymbol,
    ObjectOfReference,
    Sign,
    Gesture,
    EyePointing,
    Voice,
    Body,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TouchedBy {
    Child,
    /// An adult showed it while "I am showing" was on. Never the child's word.
    AdultModelling,
    AdultOther,
    NotRecorded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    Child,
    Adult,
    Stand,
    NotRecorded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyContact {
    None,
    Hand,
    Wrist,
    Arm,
    Other,
    NotRecorded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnewAnswer {
    Yes,
    No,
    NotRecorded,
}
