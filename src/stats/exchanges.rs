//! Exchanges: what the child gave to a partner, each with what the record holds of its answer.

use super::offers::key;
use super::{Line, Record, SupportPart};
use crate::event::{DeviceId, Event, ExchangeAnswer, ExchangeDetail, Moment, Withdrawn, Word};
use crate::id::EntryId;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// The same words given again so soon after an exchange that did not end in "given" are asked for again.
pub const AGAIN_WITHIN: TimeDelta = TimeDelta::minutes(5);

/// How an exchange ended, as far as the record says. Each has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Given,
    GivenABit,
    FirstThen,
    NotNow,
    NotHere,
    /// It could not be, for safety.
    Cannot,
    Nobody,
    /// Before it was answered.
    TakenBack,
    /// By private time, or because the screen was left.
    Ended,
    NotInRecord,
}

impl Outcome {
    /// In the order in which they are always shown.
    pub const ALL: [Self; 10] = [
        Self::Given,
        Self::GivenABit,
        Self::FirstThen,
        Self::NotNow,
        Self::NotHere,
        Self::Cannot,
        Self::Nobody,
        Self::TakenBack,
        Self::Ended,
        Self::NotInRecord,
    ];

    pub fn is_given(self) -> bool {
        matches!(self, Self::Given | Self::GivenABit)
    }

    /// Answered with something to come, or with a no: what the partner can say more about.
    pub fn asks_for_reason(self) -> bool {
        matches!(self, Self::FirstThen | Self::NotNow | Self::NotHere | Self::Cannot)
    }

    /// By a partner; that nobody answered is said by the app.
    pub fn is_by_partner(self) -> bool {
        self.is_given() || self.asks_for_reason()
    }
}

/// What ended an exchange: the entry that says so, and after how many milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End<'a> {
    Answered(&'a Line, ExchangeAnswer, u64),
    Withdrawn(&'a Line, Withdrawn, u64),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExchangeRead<'a> {
    /// The giving.
    pub line: &'a Line,
    pub words: &'a [Word],
    pub part: SupportPart,
    /// A partner took it in hand before the answer.
    pub received: Option<&'a Line>,
    pub end: Option<End<'a>>,
    /// What first, when, or why not.
    pub detail: Option<(&'a Line, &'a ExchangeDetail)>,
    /// The child said that the answer was not all right.
    pub not_ok: Option<&'a Line>,
}

impl<'a> ExchangeRead<'a> {
    /// The exchanges of the period in the order in which they were given. Those of a chain are read one after the other: what
    /// follows a giving in its chain, up to the next giving, is of that exchange.
    pub fn all_of(record: &'a Record) -> Vec<Self> {
        let mut found: HashMap<EntryId, Self> = HashMap::new();
        let mut open: BTreeMap<DeviceId, EntryId> = BTreeMap::new();
        for line in &record.all {
            if let Event::ExchangeOffered { words, .. } = &line.event {
                // One that counts nowhere still stands between the one before it and what follows.
                open.insert(line.header.device, line.id());
                if record.counts(line) {
                    let part = SupportPart::of(record, line);
                    let read = Self { line, words, part, received: None, end: None, detail: None, not_ok: None };
                    found.insert(line.id(), read);
                }
            } else if record.counts(line)
                && let Some(exchange) = open.get(&line.header.device).and_then(|id| found.get_mut(id))
            {
                exchange.follow(record, line);
            }
        }
        record.in_period().into_iter().filter_map(|line| found.remove(&line.id())).collect()
    }

    /// An entry after the giving. Only the first of each kind counts, and after its end only what belongs to an answer.
    fn follow(&mut self, record: &Record, line: &'a Line) {
        match (&line.event, self.end) {
            (Event::ExchangeReceived { .. }, None) => {
                self.received.get_or_insert(line);
            }
            (Event::ExchangeAnswered { answer, after_ms }, None) => {
                self.end = Some(End::Answered(line, *answer, *after_ms));
            }
            (Event::ExchangeWithdrawn { why, after_ms }, None) => {
                self.end = Some(End::Withdrawn(line, *why, *after_ms));
            }
            (Event::ExchangeDetailed { detail }, Some(End::Answered(..))) => {
                self.detail.get_or_insert((line, detail));
            }
            // Shown by an adult, it is not the child who says so.
            (Event::ExchangeNotOk {}, Some(End::Answered(..))) if SupportPart::of(record, line).is_own() => {
                self.not_ok.get_or_insert(line);
            }
            _ => {}
        }
    }

    /// Whether it can be told as the child's own. Shown by an adult or made with hands-on support, it is in no share.
    pub fn is_own(&self) -> bool {
        self.part.is_own()
    }

    pub fn outcome(&self) -> Outcome {
        match self.end {
            None => Outcome::NotInRecord,
            Some(End::Withdrawn(_, Withdrawn::TakenBack, _)) => Outcome::TakenBack,
            Some(End::Withdrawn(_, Withdrawn::PrivateTime | Withdrawn::ScreenLeft, _)) => Outcome::Ended,
            Some(End::Answered(_, answer, _)) => match answer {
                ExchangeAnswer::Given => Outcome::Given,
                ExchangeAnswer::GivenABit => Outcome::GivenABit,
                ExchangeAnswer::FirstThen => Outcome::FirstThen,
                ExchangeAnswer::NotNow => Outcome::NotNow,
                ExchangeAnswer::NotHere => Outcome::NotHere,
                ExchangeAnswer::Cannot => Outcome::Cannot,
                ExchangeAnswer::Nobody => Outcome::Nobody,
            },
        }
    }

    /// The entry that says how it ended; where there is none, the giving.
    pub fn said_by(&self) -> &'a Line {
        match self.end {
            Some(End::Answered(line, ..) | End::Withdrawn(line, ..)) => line,
            None => self.line,
        }
    }

    /// Milliseconds from the giving to its end.
    pub fn after_ms(&self) -> Option<u64> {
        match self.end {
            Some(End::Answered(_, _, after) | End::Withdrawn(_, _, after)) => Some(after),
            None => None,
        }
    }

    pub fn labels(&self) -> Vec<String> {
        self.words.iter().map(|word| word.label.clone()).collect()
    }

    fn ended_at(&self) -> Moment {
        self.said_by().header.at.max(self.line.header.at)
    }
}

/// What was asked for again: rows of exchanges with the same words, each given within [`AGAIN_WITHIN`] of the end of the one
/// before it, which did not end in "given". Capitals and spaces are no difference; other words in between end no row.
pub fn rows_of_again<'r, 'a>(exchanges: &[&'r ExchangeRead<'a>]) -> Vec<Vec<&'r ExchangeRead<'a>>> {
    let mut rows: Vec<Vec<&ExchangeRead<'_>>> = Vec::new();
    let mut last: HashMap<Vec<String>, usize> = HashMap::new();
    for exchange in exchanges.iter().copied().filter(|exchange| !exchange.words.is_empty()) {
        let words: Vec<String> = exchange.words.iter().map(|word| key(&word.label)).collect();
        let row = last.get(&words).copied();
        let goes_on = row.and_then(|row| rows.get(row)?.last()).is_some_and(|before| {
            !before.outcome().is_given() && exchange.line.header.at - before.ended_at() <= AGAIN_WITHIN
        });
        match row.and_then(|row| rows.get_mut(row)).filter(|_| goes_on) {
            Some(row) => row.push(exchange),
            None => {
                last.insert(words, rows.len());
                rows.push(vec![exchange]);
            }
        }
    }
    rows.retain(|row| row.len() > 1);
    rows
}
