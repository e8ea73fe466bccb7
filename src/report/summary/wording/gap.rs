//! The wording of a gap: a stretch in which nothing was recorded, and that is all that is known of it.

use super::Wording;
use super::plural::long;
use crate::event::Moment;
use crate::report::summary::names;
use crate::stats::agreement::Lacking;

/// A stretch of more than a day without entries.
#[derive(Clone, Debug, PartialEq)]
pub struct GapWording {
    pub from: Moment,
    pub to: Moment,
    pub lacking: Lacking,
    pub called: String,
}

impl Wording for GapWording {
    fn name(&self) -> &'static str {
        match self.lacking {
            Lacking::None => "complete.gap",
            Lacking::Some => "complete.gap_partly_no_agreement",
            Lacking::All => "complete.gap_no_agreement",
        }
    }

    fn text(&self) -> String {
        let minutes = u64::try_from((self.to - self.from).num_minutes()).unwrap_or(0);
        let (from, to) = (names::moment(self.from), names::moment(self.to));
        let gap = format!("From {from} to {to} nothing was recorded ({}).", long(minutes));
        let called = &self.called;
        match self.lacking {
            Lacking::None => gap,
            Lacking::Some => format!(
                "{gap} For part of this time there was no recording agreement: what {called} said then was not recorded."
            ),
            Lacking::All => format!("{gap} There was no recording agreement: what {called} said was not recorded."),
        }
    }
}
