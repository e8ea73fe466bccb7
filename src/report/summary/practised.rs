//! Picture exchange as adults practised it with the child on paper: what it came to, by phase and by how many pictures there
//! were, with what guessing alone would give beside every share. Nothing of it is "asked for", and nothing of it is "said".

use super::{Count, Person, Range, Sentence, Share};
use crate::event::{ExchangeAnswer, Mode, Phase, Setting};
use crate::stats::SupportPart;
use crate::stats::small_n::Reading;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practised {
    /// Trials on paper.
    pub trials: Count,
    pub days: Count,
    /// What was given to a partner, on paper and on the tablet: one stream, told apart by how it was given.
    pub modes: Vec<PractisedMode>,
    /// Phases with a trial, in their order.
    pub phases: Vec<PractisedPhase>,
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PractisedMode {
    pub mode: Mode,
    pub given: Count,
    /// The five parts, in their order; they add up to what was given.
    pub parts: Vec<PractisedPart>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PractisedPart {
    pub part: SupportPart,
    pub count: Count,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PractisedPhase {
    pub phase: Phase,
    pub trials: Count,
    pub days: Count,
    /// First responses that were right without help, of those that could be judged.
    pub right: Share,
    /// From five on.
    pub range: Option<Range>,
    /// Not checked, or without what would show it.
    pub not_judged: Count,
    /// Something was given, and nobody recorded how much help there was. None of these is right.
    pub help_not_recorded: Count,
    pub nothing_given: Count,
    /// Followed by a correction or a backstep. What came after it is in no share.
    pub corrected: Count,
    pub ended_by_the_child: Count,
    /// In phases V and VI: without having been asked.
    pub unasked: Count,
    /// By the number of pictures, where there were several to take one from.
    pub arrays: Vec<PractisedArray>,
    /// What partners answered; those that came about.
    pub answers: Vec<PractisedAnswer>,
    pub partners: Vec<Person>,
    pub settings: Vec<Setting>,
    /// Words of the pictures that were given.
    pub things: Vec<String>,
    pub sentences: Vec<Sentence>,
}

/// With so many pictures to take one from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PractisedArray {
    pub array: u8,
    pub right: Share,
    pub range: Option<Range>,
    /// How often guessing alone takes the right one, in thousandths.
    pub guessing: u16,
    /// From five on, and with two pictures or more.
    pub reading: Option<Reading>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PractisedAnswer {
    pub answer: ExchangeAnswer,
    /// By the entries that say so.
    pub count: Count,
}
