//! What a summary is made from besides the entries of its period: what stood before it. It is an entry itself, so that
//! everything that a summary says can be worked out again from its pack.

use super::{Domain, Role, Setting};
use crate::child::{Agreement, Stage};
use crate::event::Moment;
use crate::home::HomePlan;
use crate::id::AdultId;
use serde::{Deserialize, Serialize};

/// What held when the period began, and what is known beside it. Facts of the period itself are not repeated here.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The shift pattern in force at the first moment of the period.
    pub plan: Option<HomePlan>,
    /// The recording agreement in force at the first moment of the period, and since when.
    pub agreement: Option<(Moment, Agreement)>,
    /// Cover that was on at the first moment of the period.
    pub cover: Option<StandingCover>,
    /// Everybody who stands in the record as an author or as present, with their office.
    pub people: Vec<(AdultId, Role)>,
    /// Things offered at some time before the period.
    pub offered_before: Vec<KnownThing>,
    /// Things on the boards that the child has now, as far as their part of life is known.
    pub on_boards: Vec<KnownThing>,
    /// Entries of the child's file before the period.
    pub entries_before: u64,
    /// The stages of communication that held at the first moment of the period and when the summary was asked for, each with
    /// since when. They came later than the rest: where there is none nothing is written, so that what was written before reads
    /// and hashes as it did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<(Moment, Stage)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StandingCover {
    pub adult: AdultId,
    pub setting: Setting,
    pub since: Moment,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KnownThing {
    pub domain: Domain,
    pub label: String,
}
