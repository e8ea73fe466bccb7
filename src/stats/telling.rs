//! What may be told of what a child does. Of a child at the pre-intentional stage no choice is told, whatever was recorded:
//! there are responses, and what they mean is not known from them.

use super::{Line, Record};
use crate::child::Stage;
use crate::event::{Event, Moment, StageFound};
use serde::{Deserialize, Serialize};

/// In which words things are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Telling {
    #[default]
    Choices,
    /// "When this happened, the child did that."
    Responses,
}

impl Telling {
    /// Of a child at this stage.
    pub fn at(stage: Option<Stage>) -> Self {
        if stage == Some(Stage::PreIntentional) { Self::Responses } else { Self::Choices }
    }

    /// Of a period. A child who was at the pre-intentional stage at any time of it, or is when the summary is asked for, is told
    /// of in responses throughout: a figure over the period has no part that could be told otherwise.
    pub fn of(record: &Record) -> Self {
        let is_so = Stages::of(record).all.iter().any(|(_, stage)| *stage == Stage::PreIntentional);
        if is_so { Self::Responses } else { Self::Choices }
    }
}

/// The stages that held in a period, in the order in which they came, each with since when. The last is that of now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stages {
    pub all: Vec<(Moment, Stage)>,
    /// How the last was found, where its entry is of the period.
    pub found: Option<StageFound>,
}

impl Stages {
    pub fn of(record: &Record) -> Self {
        let is_inside = |line: &&Line| (record.asked.from..=record.asked.to).contains(&line.day());
        let set = record.all.iter().filter(is_inside).filter(|line| record.counts(line)).filter_map(|line| match &line
            .event
        {
            Event::StageSet(found) => Some((line.header.at, found)),
            _ => None,
        });
        let mut all = record.asked.standing.stages.clone();
        let mut found = None;
        for (at, stage) in set {
            all.push((at, stage.stage));
            found = Some((at, stage.clone()));
        }
        // What stood when it was asked for may be an entry of the period too.
        all.sort_by_key(|(at, _)| *at);
        all.dedup();
        let last = all.last().map(|(at, _)| *at);
        Self { found: found.filter(|(at, _)| Some(*at) == last).map(|(_, found)| found), all }
    }
}
