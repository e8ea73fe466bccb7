//! What the entries of a views mat are: of which mat, of which class, and under whose say they are kept.

use super::{Event, MatPlacing, Record, Tier};
use crate::id::EntryId;

/// The class of an entry, where it is of a mat; whatever else comes here is the app's own.
pub(super) fn record(event: &Event) -> Record {
    match event {
        Event::MatPlaced(_) | Event::MatLeftOut { .. } | Event::MatSaidNo { .. } | Event::MatAnswered { .. } => {
            Record::ChildAct
        }
        // Putting a mat before a child is something that an adult did; so is asking.
        Event::MatBegun(_) | Event::MatQuestionAsked { .. } => Record::AdultObservation,
        _ => Record::System,
    }
}

/// What the child does with a mat, and what shows what the child did, is talk; what adults set up and ask is theirs.
pub(super) fn tier(event: &Event) -> Tier {
    match event {
        Event::MatPlaced(_)
        | Event::MatLeftOut { .. }
        | Event::MatSaidNo { .. }
        | Event::MatAnswered { .. }
        | Event::MatAskedAgain { .. }
        | Event::MatReadBack { .. }
        | Event::MatEnded { .. }
        | Event::MatPictured { .. } => Tier::Talk,
        _ => Tier::Case,
    }
}

impl Event {
    /// The mat that an entry is of, by its beginning. The beginning itself names none.
    pub fn mat(&self) -> Option<EntryId> {
        match self {
            Self::MatPlaced(MatPlacing { mat, .. })
            | Self::MatLeftOut { mat, .. }
            | Self::MatSaidNo { mat, .. }
            | Self::MatAnswered { mat, .. }
            | Self::MatAskedAgain { mat, .. }
            | Self::MatReadBack { mat, .. }
            | Self::MatEnded { mat, .. }
            | Self::MatPictured { mat, .. }
            | Self::MatQuestionAsked { mat, .. } => Some(*mat),
            _ => None,
        }
    }
}
