//! To which class of record a fact belongs, and under whose say it is kept.

use super::{About, After, Event, First, Note};
use serde::{Deserialize, Serialize};

/// The six classes of record, which are never mixed in one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    ChildAct,
    AdultObservation,
    AdultInterpretation,
    Response,
    System,
    Correction,
}

/// Under whose say a fact is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// T1: kept only under a recording agreement.
    Talk,
    /// T2: case records and the app's own facts; always kept.
    Case,
}

impl Event {
    pub fn record(&self) -> Record {
        match self {
            Self::Utterance { .. }
            | Self::ChoiceMade { .. }
            | Self::ExchangeOffered { .. }
            | Self::ExchangeNotOk {}
            | Self::ExchangeWithdrawn { .. }
            | Self::PrivateTimeStarted {}
            | Self::PrivateTimeEnded {}
            | Self::EngagementTimed { .. }
            | Self::ResponseSeen(_)
            | Self::NoteWritten(Note { about: About::SaidOtherwise, .. })
            | Self::TrialFollowed { after: After::EndedByTheChild, .. } => Record::ChildAct,
            // Where nothing was given there is no act of the child, only what an adult saw.
            Self::TrialWritten(trial) if trial.first != First::Nothing => Record::ChildAct,
            // An offer is something that an adult did and saw done.
            Self::NoteWritten(_)
            | Self::NoteWithdrawn { .. }
            | Self::OfferMade { .. }
            | Self::TrialWritten(_)
            | Self::TrialTakenBack { .. }
            | Self::AssessmentStarted(_)
            | Self::AssessmentEnded { .. }
            | Self::AfterwardsSeen { .. }
            | Self::SaidByOthers(_)
            | Self::SupportTold { .. } => Record::AdultObservation,
            Self::MeaningWritten { .. } => Record::AdultInterpretation,
            Self::GivenTold { .. }
            | Self::ExchangeReceived { .. }
            | Self::ExchangeAnswered { .. }
            | Self::TrialFollowed { .. }
            | Self::ExchangeDetailed { .. } => Record::Response,
            _ => super::mat_entry::record(self),
        }
    }

    pub fn tier(&self) -> Tier {
        match self {
            // The counts are of talk, so they fall under the same agreement.
            Self::Utterance { .. }
            | Self::ChoiceMade { .. }
            | Self::ExchangeOffered { .. }
            | Self::ExchangeReceived { .. }
            | Self::ExchangeAnswered { .. }
            | Self::ExchangeDetailed { .. }
            | Self::ExchangeWithdrawn { .. }
            | Self::ExchangeNotOk {}
            | Self::DayCounted { .. } => Tier::Talk,
            _ => super::mat_entry::tier(self),
        }
    }
}
