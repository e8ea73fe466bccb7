//! A preference assessment: how it was set up, how it ended, and what was seen beside its trials. What a child does where no
//! choice can be read out of it is a [`Seen`] response, and what others say is theirs.
//!
//! A trial *is* an offer: an `offer_made` with its `choice_made`, so that everyday figures, the matrix and the places are one
//! thing. One assessment is open at a time on a device, and an everyday offer ends it; so the trials of an assessment are the
//! offers that follow its `assessment_started` in the chain, up to its `assessment_ended` or the next start. No entry can claim
//! to be a trial of another assessment.

use super::{Arrangement, Domain, Medium, Thing};
use crate::child::Stage;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How things are put before the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// One thing at a time, each several times.
    SingleStimulus,
    /// Every pair, each both ways round.
    Paired,
    /// An array, out of which what was taken goes: multiple stimulus without replacement.
    Mswo,
    /// Everything there at once, and a clock.
    FreeOperant,
}

impl Method {
    pub const ALL: [Self; 4] = [Self::SingleStimulus, Self::Paired, Self::Mswo, Self::FreeOperant];
}

/// How an assessment was set up. Its fields are fields of the entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub method: Method,
    pub domain: Domain,
    pub medium: Medium,
    pub arrangement: Arrangement,
    /// Without "something else" and "none of these", which are in every trial.
    pub things: Vec<Tried>,
    /// What is said with each trial, in the adult's words; may be empty.
    pub phrasing: String,
    pub in_reach: Check,
    pub in_sight: Check,
}

/// A thing, and when the child last had it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    pub thing: Thing,
    pub last_had: LastHad,
}

/// How long ago the child had something: who has just had enough of it goes for something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastHad {
    WithinTheHour,
    EarlierToday,
    Yesterday,
    LongerAgo,
    #[default]
    NotRecorded,
}

impl LastHad {
    pub const ALL: [Self; 5] =
        [Self::WithinTheHour, Self::EarlierToday, Self::Yesterday, Self::LongerAgo, Self::NotRecorded];
}

/// Whether somebody looked before the first trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    Made,
    #[default]
    NotRecorded,
}

/// Why an assessment ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentEnd {
    /// Everything that was to be tried was tried.
    Complete,
    /// The child had enough, and showed it.
    ByTheChild,
    ByTheAdult,
    /// An everyday offer or another assessment began, the screen was left, or a stage was set at which nothing is offered.
    SetAside,
}

impl AssessmentEnd {
    pub const ALL: [Self; 4] = [Self::Complete, Self::ByTheChild, Self::ByTheAdult, Self::SetAside];
}

/// A response that somebody saw: what happened, and what the child did then. It says nothing of what the child meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// What happened, in a few words: "music began".
    pub happened: String,
    pub domain: Option<Domain>,
    /// At least one; [`Reaction::NoResponse`] stands alone.
    pub did: Vec<Reaction>,
    /// The writer's own words; may be empty.
    pub words: String,
}

/// What a child did when something happened. First those that go towards it, then those that are neither, then the ways of
/// refusing, none of which is non-compliance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reaction {
    Approached,
    Reached,
    Looked,
    Smiled,
    Vocalised,
    Stilled,
    MovedMore,
    Tensed,
    Cried,
    PushedAway,
    TurnedAway,
    ClosedEyes,
    Left,
    SaidNo,
    NoResponse,
}

impl Reaction {
    pub const ALL: [Self; 15] = [
        Self::Approached,
        Self::Reached,
        Self::Looked,
        Self::Smiled,
        Self::Vocalised,
        Self::Stilled,
        Self::MovedMore,
        Self::Tensed,
        Self::Cried,
        Self::PushedAway,
        Self::TurnedAway,
        Self::ClosedEyes,
        Self::Left,
        Self::SaidNo,
        Self::NoResponse,
    ];
}

/// What people who know the child say that the child goes for. It often differs from what is found, and is merged with
/// nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OthersSay {
    /// Who said it, by name or office.
    pub by: String,
    pub on: NaiveDate,
    pub things: Vec<String>,
    /// In their own words; may be empty.
    pub words: String,
}

/// The stage of a child's communication, as the therapist found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageFound {
    pub stage: Stage,
    /// Name and office of whoever found it. Whoever entered it is the author of the entry.
    pub by: String,
    pub on: NaiveDate,
    /// When it is to be looked at again.
    pub review: Option<NaiveDate>,
}
