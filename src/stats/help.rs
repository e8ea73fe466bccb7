//! How much help there was with an act of the child, in five parts that are never added together.

use super::{Line, Record};
use crate::event::{Act, Mode, Support, TouchedBy};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SupportPart {
    /// Support 0 or 1.
    UnpromptedOrWaitedFor,
    /// Support not recorded. As prominent as the first, and never counted to it.
    HelpNotRecorded,
    /// Support 2 or 3.
    Prompted,
    /// Support 4, or shown by an adult: it says what was modelled, not what the child said.
    Modelled,
    /// Support 5 or 6, body contact, or a board that an adult held or steered: we cannot say that these are the child's words.
    HandsOn,
}

impl SupportPart {
    pub const ALL: [Self; 5] =
        [Self::UnpromptedOrWaitedFor, Self::HelpNotRecorded, Self::Prompted, Self::Modelled, Self::HandsOn];
}

impl SupportPart {
    /// Where an act of the child belongs. Whose hand it was comes before how much help there was, and what nobody recorded
    /// is a part of its own.
    pub fn of(record: &Record, line: &Line) -> Self {
        Self::with(line.header.act, record.support(line), record.is_hands_on(line))
    }

    /// The same, with what is known about the help by now and whether there were hands on the child or on the board.
    pub(super) fn with(act: Option<Act>, support: Support, hands_on: bool) -> Self {
        let touched_by = act.map_or(TouchedBy::NotRecorded, |Act { touched_by, .. }| touched_by);
        let mode = act.map_or(Mode::Tablet, |Act { mode, .. }| mode);
        match (touched_by, support) {
            (TouchedBy::AdultModelling, _) => Self::Modelled,
            (TouchedBy::AdultOther, _) | (_, Support::PartialPhysical | Support::FullPhysical) => Self::HandsOn,
            _ if hands_on => Self::HandsOn,
            (_, Support::ModelledFirst) => Self::Modelled,
            // Nobody recorded whose hand it was.
            (TouchedBy::NotRecorded, _) if mode == Mode::Tablet => Self::HelpNotRecorded,
            (_, Support::NotRecorded) => Self::HelpNotRecorded,
            (_, Support::Unprompted | Support::ExpectantWait) => Self::UnpromptedOrWaitedFor,
            (_, Support::Gesture | Support::SpokenCue) => Self::Prompted,
        }
    }

    /// Whether an act of this part can be told as one of the child's own.
    pub fn is_own(self) -> bool {
        !matches!(self, Self::Modelled | Self::HandsOn)
    }
}
