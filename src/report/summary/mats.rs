//! Views mats: what a child sorted under a scale, and whether it was checked back. A mat that was not, a practice mat, and one
//! that was put together by somebody's hands are listed apart and are no views.

use super::{Count, No, Person, Sentence, Wait};
use crate::event::{
    Anchor, ChosenBy, Independent, MatEnd, MatPurpose, MatScale, MatTopicKind, Moment, OtherPresent, QuestionBy,
    Relationship, Setting, StateChecks,
};
use crate::id::Digest;
use crate::mat::{Checks, Confirmed, MatLayout, Understanding};
use crate::stats::SupportPart;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mats {
    /// Mats that were checked back with the child, in the order in which they were begun.
    pub views: Vec<MatItem>,
    /// Those that are no views, each with its reason.
    pub apart: Vec<MatItem>,
    pub count: Count,
    pub days: Count,
    pub set_apart: Count,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatItem {
    pub no: No,
    pub at: Moment,
    pub topic: MatTopicKind,
    /// As it stood on the topic card.
    pub topic_words: String,
    pub scale: MatScale,
    pub points: u8,
    pub purpose: MatPurpose,
    /// Why it is listed apart; `None` for a view.
    pub reason: Option<MatReason>,
    /// As the child left it, with the question in exactly its words.
    pub lies: MatLayout,
    /// As it lay when it was first read back, where the child changed it after that.
    pub before: Option<MatLayout>,
    /// The SHA-256 of the drawing of `lies`, and of the one that was kept when the mat ended.
    pub drawn: Digest,
    pub kept: Option<Digest>,
    /// In the order in which they were to be handed.
    pub cards: Vec<MatCard>,
    pub confirmed: Confirmed,
    pub changes: Vec<MatChange>,
    pub checks: Checks,
    pub understanding: Understanding,
    pub with: MatWith,
    pub state: StateChecks,
    pub asked_again: Count,
    pub questions: Vec<MatQuestion>,
    /// The mat that this narrower one was opened from, and the card.
    pub parent: Option<MatParent>,
    pub ended: Option<MatEnd>,
    /// Acts on it that an adult showed.
    pub shown: Count,
    pub setting: Setting,
    pub place: Option<String>,
    /// Every entry of it.
    pub entries: Count,
    pub sentences: Vec<Sentence>,
}

/// Why a mat is no view. The first that holds is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatReason {
    Practice,
    /// Nothing of what the child did with it is in the record.
    NothingKept,
    /// The child said that it was not right.
    NotRight,
    NotCheckedBack,
    /// Every card on it was put there with hands-on support.
    HandsOn,
}

impl MatReason {
    pub const ALL: [Self; 5] = [Self::Practice, Self::NothingKept, Self::NotRight, Self::NotCheckedBack, Self::HandsOn];
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatCard {
    pub label: String,
    pub chosen_by: ChosenBy,
    pub anchor: Option<Anchor>,
    /// It asks about an earlier card once more.
    pub twice: bool,
    pub place: MatPlace,
    /// The word over the column in which it lies.
    pub column: Option<String>,
    /// The word over the column in which it was put first.
    pub first_column: Option<String>,
    /// How often it was put somewhere else after that.
    pub moves: u64,
    /// From its handing to its first placement.
    pub after: Option<Wait>,
    /// How much help there was with the placing that put it where it lies.
    pub part: Option<SupportPart>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatPlace {
    OnMat,
    LeftOut,
    SaidNo,
    /// Not handed, or handed and not decided about.
    Waiting,
}

/// A card that lies otherwise than when the mat was first read back; `None`: not on the mat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatChange {
    pub label: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// Who was there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatWith {
    /// Who sat at it; `None`: a guest without a PIN here.
    pub facilitator: Option<Person>,
    pub relationship: Relationship,
    pub independent_of_home: Independent,
    /// Who put it before the child.
    pub put_by: Option<Person>,
    /// `None`: not recorded.
    pub present: Option<Vec<Person>>,
    pub others: Option<Vec<OtherPresent>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatQuestion {
    pub no: No,
    pub at: Moment,
    pub by: Option<Person>,
    pub words: String,
    pub how: QuestionBy,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatParent {
    /// `None`: it is not among these entries.
    pub no: Option<No>,
    pub card: Option<String>,
}
