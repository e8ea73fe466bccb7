//! Notes: what was seen, in the writer's words, and apart from it what somebody thought it might mean, in theirs.

use super::{No, Person, Sentence};
use crate::event::{About, Confidence, Domain, Lasted, Mode, Moment, Refusal, Setting, Support};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteItem {
    pub no: No,
    pub at: Moment,
    pub entered: Moment,
    pub late: Late,
    pub by: Person,
    pub about: About,
    pub seen: Vec<String>,
    pub refusal: Option<Refusal>,
    pub said: Vec<String>,
    pub mode: Option<Mode>,
    pub support: Option<Support>,
    pub domain: Option<Domain>,
    pub strength: Option<u8>,
    pub lasted: Lasted,
    pub happening: Vec<String>,
    /// Quoted exactly, with its author. Never a finding.
    pub words: String,
    pub setting: Setting,
    pub place: Option<String>,
    pub present: Option<Vec<Person>>,
    /// The note that this one corrects. Both are printed.
    pub corrects: Option<No>,
    /// The correction of this one. It is then in no count.
    pub corrected_by: Option<No>,
    /// Why it was taken back, and by which entry.
    pub withdrawn: Option<(No, String)>,
    pub meanings: Vec<MeaningItem>,
    /// What has to be said about this note: when it was written, what corrects it, who reads it differently.
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Late {
    AtTheTime,
    /// More than two hours after.
    WrittenLater,
    /// More than 24 hours after.
    TheNextDayOrAfter,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeaningItem {
    pub no: No,
    pub at: Moment,
    pub by: Person,
    pub possibilities: Vec<String>,
    pub confidence: Confidence,
    pub basis: String,
    pub disagrees: String,
    pub check: String,
}
