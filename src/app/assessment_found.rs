//! What has been found out so far, for a screen: worked out from the same entries, by the same rules and in the same words as a
//! summary of the same days would be. Nothing is written.

use super::App;
use super::standing;
use super::trouble::Trouble;
use crate::event::Standing;
use crate::report::summary::{Assessed, Offers, Responses};
use crate::stats::Record;
use crate::stats::record::Read;
use chrono::NaiveDate;

/// The entries that it is worked out from.
const KINDS: &[&str] = &[
    "offer_made",
    "choice_made",
    "given_told",
    "support_told",
    "assessment_started",
    "assessment_ended",
    "engagement_timed",
    "afterwards_seen",
    "response_seen",
    "said_by_others",
    "stage_set",
    "utterance",
    "exchange_offered",
    "note_written",
    "note_withdrawn",
];

/// What was offered, tried and seen in some days.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub called: String,
    pub offers: Offers,
    pub assessed: Assessed,
    pub responses: Responses,
}

impl App {
    /// # Errors
    /// There is no child with a record on the screen, or it cannot be read.
    pub fn found(&mut self, period: (NaiveDate, NaiveDate)) -> Result<Found, Trouble> {
        self.settle()?;
        let at = self.clock().now();
        let child = self.child().ok_or(Trouble::NoSuchChild)?;
        let lines = child.reader()?.accounts(KINDS)?;
        let known = standing::known(child, period.0)?;
        let standing = Standing {
            offered_before: known.offered_before,
            on_boards: known.on_boards,
            stages: known.stages,
            ..Standing::default()
        };
        let called = child.child().name.clone();
        let record = Record::so_far(child.id, at, period, Read { called: called.clone(), standing, lines });
        Ok(Found {
            called,
            offers: Offers::of(&record),
            assessed: Assessed::of(&record),
            responses: Responses::of(&record),
        })
    }
}
