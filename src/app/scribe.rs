//! A voice without a sound: it writes down what would have been said. For scenarios, and for `heard play`.
//!
//! Invariant: every line is begun, part by part, and finished at once, in order; it is never cut and lacks nothing.
//! Deliberately absent: time, and any regard for [`Traces`]. A scenario must be able to check what was said in private,
//! so each line says by its `traces` that it was private; the app itself never uses a scribe.

use super::voice::{Voice, VoiceReport};
use crate::session::line::{Line, LineId, Part, Traces};

/// One line as it would have been heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub line: LineId,
    /// The texts of its parts, a space between them; a clip is given by its text.
    pub text: String,
    pub traces: Traces,
}

/// Remembers lines as text.
#[derive(Clone, Debug, Default)]
pub struct Scribe {
    said: Vec<Said>,
    reports: Vec<VoiceReport>,
    hushed: usize,
}

impl Scribe {
    /// Every line so far, oldest first.
    pub fn said(&self) -> &[Said] {
        &self.said
    }

    /// The texts of every line so far, oldest first.
    pub fn texts(&self) -> Vec<&str> {
        self.said.iter().map(|said| said.text.as_str()).collect()
    }

    /// How often the voice was told to stop.
    pub fn hushed(&self) -> usize {
        self.hushed
    }
}

impl Voice for Scribe {
    fn speak(&mut self, line: Line) {
        let texts = line.parts.iter().map(|part| match part {
            Part::Text(text) | Part::Clip { text, .. } => text.as_str(),
        });
        let text = texts.collect::<Vec<_>>().join(" ");
        self.said.push(Said { line: line.id, text, traces: line.traces });
        let began = (0..line.parts.len()).map(|part| VoiceReport::Began { line: line.id, part });
        self.reports.extend(began);
        self.reports.push(VoiceReport::Finished { line: line.id });
    }

    fn hush(&mut self) {
        self.hushed += 1;
    }

    fn reports(&mut self) -> Vec<VoiceReport> {
        std::mem::take(&mut self.reports)
    }
}
