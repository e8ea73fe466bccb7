//! What is not held here, in the same lines for every record.

use super::Wording;

/// What no record of this kind holds. These lines are the same whatever there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHeld {
    OtherRecords,
    SafetyMessages,
    Device { called: String },
    Unwritten,
}

impl NotHeld {
    pub fn all(called: &str) -> Vec<Self> {
        vec![Self::OtherRecords, Self::SafetyMessages, Self::Device { called: called.to_owned() }, Self::Unwritten]
    }
}

impl Wording for NotHeld {
    fn name(&self) -> &'static str {
        match self {
            Self::OtherRecords => "complete.other_records",
            Self::SafetyMessages => "complete.safety_messages",
            Self::Device { .. } => "complete.device",
            Self::Unwritten => "complete.unwritten",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::OtherRecords => {
                "Not held here: medicines, health records, staffing numbers, closed-circuit pictures.".to_owned()
            }
            Self::SafetyMessages => "Safety messages are reported separately.".to_owned(),
            Self::Device { called } => {
                format!("Whether the tablet was switched off, or not with {called}, is not known to this app.")
            }
            Self::Unwritten => "Nothing here can show that what happened was written down.".to_owned(),
        }
    }
}
