//! The voice-of-the-child summary of a period: what was said, offered, asked for, refused and seen, with how complete the record is
//! before any of it.
//!
//! Pure: [`Summary::of`] is a function of decoded entries and nothing else, so whoever holds the entries can work it out
//! again. Every sentence is built from a fixed template with typed holes; free text is only ever quoted, with its author's
//! office and code. Absent on purpose: a clock, names of adults, scores, and any wording by software.

mod asked;
pub mod assessed;
mod assessed_of;
mod asked_of;
mod cited;
pub mod complete;
mod complete_of;
pub mod cover;
mod mats;
mod mats_of;
pub mod method;
pub mod names;
mod notes_of;
mod of;
pub mod offered;
mod offered_of;
pub mod practised;
mod practised_of;
pub mod quoted;
mod refused_of;
pub mod responses;
mod responses_of;
pub mod said;
mod said_of;
pub mod seen;
mod seen_of;
pub mod sentence;
pub mod wording;

pub use asked::{Asked, AskedAgain, AskedItem, AskedOutcome, AskedReason, AskedSetting, Reason, Waits};
pub use assessed::{Assessed, AssessedGroup, AssessedItem, AssessedOrder, Ordered, OthersItem, SittingItem};
pub use complete::{CellState, Completeness, Fact, Gap, GridRow, PlanKnown, SettingHours};
pub use cover::{Chain, Cover};
pub use mats::{MatCard, MatChange, MatItem, MatParent, MatPlace, MatQuestion, MatReason, MatWith, Mats};
pub use offered::{DomainRow, Gate, OfferedItem, Offers, Refused, RefusedItem, Sides, Way};
pub use practised::{Practised, PractisedAnswer, PractisedArray, PractisedMode, PractisedPart, PractisedPhase};
pub use quoted::{Late, MeaningItem, NoteItem};
pub use responses::{DidRow, HappenedRow, ResponseWords, Responses};
pub use said::{Said, SaidHow, SaidItem, SaidPart, SaidPhrase};
pub use seen::{Compared, Seen, SeenSetting, SeenWeek};
pub use sentence::Sentence;

pub use crate::stats::exchanges::Outcome;
pub use crate::stats::figure::{Count, Duration, Evidence, No, Person, Range, Share, Wait};
pub use crate::stats::small_n::Reading;
pub use crate::stats::{SupportPart, Telling};

use crate::event::Moment;
use serde::{Deserialize, Serialize};

/// What `format` says in the JSON form.
pub const FORMAT: &str = "heard-summary-1";

/// The whole summary. Its JSON is its content: the content hash is the SHA-256 of [`Summary::content`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    pub format: String,
    pub cover: Cover,
    /// Before any finding.
    pub complete: Completeness,
    pub said: Said,
    pub offered: Offers,
    pub assessed: Assessed,
    pub responses: Responses,
    pub asked: Asked,
    pub refused: Refused,
    pub mats: Mats,
    pub seen: Seen,
    /// In the order in which they happened.
    pub notes: Vec<NoteItem>,
    /// Every entry that anything above rests on, in the order of its number.
    pub entries: Vec<CitedEntry>,
}

/// One line of the index at the end: where a number leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedEntry {
    pub no: No,
    pub id: crate::id::EntryId,
    pub at: Moment,
    /// The kind of entry, as it stands in its header.
    pub kind: String,
    /// The first 16 digits of its hash.
    pub hash: String,
}

impl Summary {
    /// The bytes that the content hash is taken of, and the JSON rendering: pretty-printed, fields in their order, a
    /// newline at the end.
    pub fn content(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    pub fn content_hash(&self) -> crate::id::Digest {
        crate::id::Digest::of(&self.content())
    }
}
