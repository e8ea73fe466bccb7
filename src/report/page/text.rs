//! The small parts that blocks are made of: runs of text, figures, and tables.

use super::cite::{Cited, Lists};
use crate::report::summary::{Count, Duration, Sentence, Share, Wait, names};

/// A stretch of text. What people wrote or chose is kept apart from what the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Plain(String),
    Bold(String),
    /// In quotation marks: somebody's own words, exactly.
    Quoted(String),
    /// The label of a symbol that was selected, unchanged; drawn in a frame of its own.
    Symbol(String),
}

impl Run {
    pub fn plain(text: impl Into<String>) -> Self {
        Self::Plain(text.into())
    }
}

/// A number as it is printed, and the entries it is counted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub number: String,
    pub cited: Cited,
}

impl Figure {
    pub fn count(count: &Count, lists: &mut Lists) -> Self {
        Self { number: count.count.to_string(), cited: lists.cite(&count.entries) }
    }

    pub fn share(share: &Share, lists: &mut Lists) -> Self {
        Self { number: k_of_n(share), cited: lists.cite(&share.entries) }
    }

    /// "45 seconds".
    pub fn wait(wait: &Wait, lists: &mut Lists) -> Self {
        Self { number: names::seconds(wait.seconds), cited: lists.cite(&wait.entries) }
    }

    /// "hours not recorded" where there is none.
    pub fn hours(observed: Option<&Duration>, lists: &mut Lists) -> Self {
        match observed {
            None => Self { number: "hours not recorded".to_owned(), cited: Cited::none() },
            Some(time) => Self { number: names::minutes(time.minutes), cited: lists.cite(&time.entries) },
        }
    }
}

/// "11 of 14".
pub fn k_of_n(share: &Share) -> String {
    format!("{} of {}", share.k, share.n)
}

/// A number in bold, what it is a number of, and its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub figure: Figure,
    pub words: String,
}

impl Fact {
    pub fn new(figure: Figure, words: impl Into<String>) -> Self {
        Self { figure, words: words.into() }
    }
}

/// Text of the page or of the summary, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub runs: Vec<Run>,
    pub cited: Cited,
}

impl Paragraph {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::plain(text)], cited: Cited::none() }
    }
}

/// A sentence that says more than a count: "Clear pattern", "Early picture" or "Don’t know" stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    pub label: crate::report::summary::Evidence,
    /// The label in words.
    pub words: String,
    pub text: String,
    pub cited: Cited,
}

/// A sentence of the summary as a block.
pub fn sentence(sentence: &Sentence, lists: &mut Lists) -> super::Block {
    let cited = lists.cite(&sentence.entries);
    match sentence.label {
        None => super::Block::Paragraph(Paragraph { runs: vec![Run::plain(&sentence.text)], cited }),
        Some(label) => super::Block::Labelled(Labelled {
            label,
            words: names::evidence(label).to_owned(),
            text: sentence.text.clone(),
            cited,
        }),
    }
}

pub fn sentences(all: &[Sentence], lists: &mut Lists) -> Vec<super::Block> {
    all.iter().map(|one| sentence(one, lists)).collect()
}

/// Rows and columns with a caption. Every row has a cell for every column; the first cell names the row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub kind: TableKind,
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

/// What a table holds, for renderers that set some of them differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    Hours,
    Phrases,
    Refused,
    Settings,
    /// The cards of a views mat.
    Mat,
    Tried,
    Sittings,
    Others,
    Responses,
}

impl TableKind {
    /// Whether no heading right above says what the caption says.
    pub const fn is_captioned(self) -> bool {
        matches!(self, Self::Settings | Self::Mat | Self::Tried | Self::Sittings | Self::Responses)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub holds: Holds,
}

/// Numbers are set to the right, words to the left; words take what width there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Words,
    /// Words that are short in every row, such as dates.
    Short,
    Numbers,
}

impl Column {
    pub fn new(name: &str, holds: Holds) -> Self {
        Self { name: name.to_owned(), holds }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub runs: Vec<Run>,
    pub cited: Cited,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self { runs: vec![Run::plain(text)], cited: Cited::none() }
    }

    pub fn runs(runs: Vec<Run>) -> Self {
        Self { runs, cited: Cited::none() }
    }

    pub fn figure(figure: Figure) -> Self {
        Self { runs: vec![Run::Bold(figure.number)], cited: figure.cited }
    }

    pub fn citing(mut self, cited: Cited) -> Self {
        self.cited = cited;
        self
    }
}

/// "day" for one, "days" for any other count.
pub fn noun<'a>(count: u64, one: &'a str, more: &'a str) -> &'a str {
    if count == 1 { one } else { more }
}

/// "1 day", "3 days".
pub fn many(count: u64, one: &str, more: &str) -> String {
    format!("{count} {}", noun(count, one, more))
}

/// With a capital letter, as a heading begins.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
