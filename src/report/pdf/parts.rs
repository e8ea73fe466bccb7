//! The small parts of the data: runs of text, figures, and the way from a number to its entries.

use crate::mat::Pictured;
use crate::report::page::{Block, Cited, Document, EntryRun, Figure, Holds, Labelled, Run, entry_runs};
use crate::report::summary::{Evidence, No};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Which entries have a line at the end, and the how-manieth it is; and which drawings there are.
pub(super) struct Index {
    lines: BTreeMap<No, usize>,
    drawings: Vec<String>,
}

/// The name of an entry's line in the index, for links. Only what an entry's number is made of goes into it.
pub(super) fn key(no: &No) -> String {
    let plain: String = no.0.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("entry-{plain}")
}

impl Index {
    pub(super) fn of(document: &Document) -> Self {
        let lines = document.blocks.iter().filter_map(|block| match block {
            Block::Index(lines) => Some(lines),
            _ => None,
        });
        let lines = lines.flatten().enumerate().map(|(at, line)| (line.no.clone(), at)).collect();
        let mats = document.blocks.iter().filter_map(|block| match block {
            Block::Mats(row) => Some(&row.mats),
            _ => None,
        });
        let drawings = mats.flatten().flat_map(|mat| [&mat.picture, &mat.before]).flatten();
        Self { lines, drawings: drawings.map(|picture| picture.svg().to_owned()).collect() }
    }

    /// A drawing by its number, for its letters are none of the page's: those are set otherwise where paper asks for it.
    pub(super) fn drawing(&self, picture: &Pictured) -> Value {
        let number = self.drawings.iter().position(|svg| svg == picture.svg());
        json!({ "number": number, "alt": picture.alt })
    }

    /// The drawings in the order of their numbers, as SVG.
    pub(super) fn into_drawings(self) -> Vec<Vec<u8>> {
        self.drawings.into_iter().map(String::into_bytes).collect()
    }

    /// The numbers of its lines, in their order.
    pub(super) fn numbers(&self) -> Vec<&str> {
        let mut lines: Vec<(&usize, &No)> = self.lines.iter().map(|(no, at)| (at, no)).collect();
        lines.sort();
        lines.into_iter().map(|(_, no)| no.0.as_str()).collect()
    }

    /// A number that leads to its line, where it has one.
    pub(super) fn entry(&self, no: &No) -> Value {
        let at = self.lines.get(no);
        json!({ "text": no.0, "to": at.map(|_| key(no)), "lines": at.into_iter().collect::<Vec<_>>() })
    }

    /// Where a figure leads: nothing, runs of entries, or a list further back.
    pub(super) fn cited(&self, cited: &Cited) -> Value {
        if cited.is_empty() {
            return Value::Null;
        }
        let places: Vec<usize> = cited.entries.iter().filter_map(|no| self.lines.get(no)).copied().collect();
        let noun = if cited.entries.len() == 1 { "entry" } else { "entries" };
        json!({
            "noun": noun,
            "runs": if cited.list.is_some() { Vec::new() } else { self.entry_runs(&cited.entries) },
            "list": cited.list,
            "text": cited.text(),
            "lines": places,
        })
    }

    pub(super) fn entry_runs(&self, entries: &[No]) -> Vec<Value> {
        let run = |run: &EntryRun| {
            let to = self.lines.get(&run.first).map(|_| key(&run.first));
            json!({ "text": run.text(), "to": to })
        };
        entry_runs(entries).iter().map(run).collect()
    }

    pub(super) fn figure(&self, figure: &Figure) -> Value {
        json!({ "number": figure.number, "cited": self.cited(&figure.cited) })
    }

    pub(super) fn runs(&self, runs: &[Run]) -> Vec<Value> {
        let run = |run: &Run| {
            let (kind, text) = match run {
                Run::Plain(text) => ("plain", text),
                Run::Bold(text) => ("bold", text),
                Run::Quoted(text) => ("quoted", text),
                Run::Symbol(text) => ("symbol", text),
            };
            json!({ "kind": kind, "text": text })
        };
        runs.iter().map(run).collect()
    }

    /// A name and what stands under it, for each line.
    pub(super) fn lines(&self, lines: &[(String, Vec<Run>)]) -> Vec<Value> {
        lines.iter().map(|(name, runs)| json!({ "name": name, "runs": self.runs(runs) })).collect()
    }

    pub(super) fn label(&self, labelled: &Labelled) -> Value {
        let kind = match labelled.label {
            Evidence::ClearPattern => "clear",
            Evidence::EarlyPicture => "early",
            Evidence::DontKnow => "unknown",
        };
        json!({ "kind": kind, "words": labelled.words })
    }

    pub(super) fn holds(&self, holds: Holds) -> &'static str {
        match holds {
            Holds::Words => "words",
            Holds::Short => "short",
            Holds::Numbers => "numbers",
        }
    }
}
