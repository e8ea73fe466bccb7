//! The answer, in the words that stand in the terminal.

use super::super::words::{moment, short};
use crate::event::{DeviceId, Moment};
use std::fmt;

/// One of four. There is no "verified": a record that agrees with itself may still have been written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Altered(Fault),
    /// Consistent, with nothing outside to compare with.
    Consistent,
    /// It continues the head that the reader holds; the sentence says what was compared.
    Continues(String),
    /// The sentence says why.
    CouldNotCheck(String),
}

/// The first thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// Counted from 1.
    pub line: Option<usize>,
    pub entry: Option<Box<FaultyEntry>>,
    /// In plain words.
    pub what: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultyEntry {
    pub device: DeviceId,
    pub seq: u64,
    /// When it happened, if its header can be read.
    pub at: Option<Moment>,
}

/// The answer and the plain facts beneath it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub answer: Answer,
    /// One sentence or two each, in the order in which they are printed.
    pub facts: Vec<String>,
}

impl Fault {
    pub(super) fn in_file(file: &str, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line: None, entry: None, what: what.into() }
    }

    pub(super) fn at(mut self, device: DeviceId, seq: u64, at: Option<Moment>) -> Self {
        self.entry = Some(Box::new(FaultyEntry { device, seq, at }));
        self
    }

    pub(super) fn on_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }
}

impl Answer {
    /// The first line, exactly; programs may rely on it.
    pub fn first_line(&self) -> &'static str {
        match self {
            Self::Altered(_) => "ALTERED",
            Self::Consistent => "CONSISTENT, NOTHING OUTSIDE TO COMPARE WITH",
            Self::Continues(_) => "CONTINUES THE HEAD YOU HOLD",
            Self::CouldNotCheck(_) => "COULD NOT CHECK",
        }
    }
}

impl Verdict {
    /// 0 where nothing speaks against the record, 1 where it was altered, 2 where it could not be told.
    pub fn exit_code(&self) -> u8 {
        match self.answer {
            Answer::Consistent | Answer::Continues(_) => 0,
            Answer::Altered(_) => 1,
            Answer::CouldNotCheck(_) => 2,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(entry) = &self.entry {
            write!(f, ": entry {} of device {}", entry.seq, short(entry.device))?;
            if let Some(at) = entry.at {
                write!(f, ", {}", moment(at))?;
            }
        }
        write!(f, ": {}.", self.what)
    }
}

impl fmt::Display for Verdict {
    /// The whole text for the terminal, with a newline at its end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.answer.first_line())?;
        match &self.answer {
            Answer::Altered(fault) => writeln!(f, "{fault}")?,
            Answer::Consistent => writeln!(
                f,
                "This pack does not contradict itself. Whether it is what was written at the time can be told only with a head or \
                 an older pack that somebody outside the home holds."
            )?,
            Answer::Continues(why) | Answer::CouldNotCheck(why) => writeln!(f, "{why}")?,
        }
        if !self.facts.is_empty() {
            writeln!(f)?;
        }
        self.facts.iter().try_for_each(|fact| writeln!(f, "- {fact}"))
    }
}
