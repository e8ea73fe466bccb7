//! The page model: a summary as a list of typed blocks in their fixed order. HTML, PDF and the page inside the app are set
//! from it, so that none of them decides what is said, in which order, or in which words.
//!
//! Pure: the same summary makes the same document. Every block that a renderer draws as a picture carries an `alt` that says
//! the same in words, and every figure and sentence carries the entries it rests on.

mod asked;
mod assessed;
mod back;
mod cite;
mod complete;
mod cover;
mod mats;
mod notes;
mod offered;
mod paper;
mod practised;
mod refused;
mod said;
mod seen;
mod text;
pub mod words;

pub use assessed::responses;
pub use back::{IndexLine, Term};
pub use cite::{Cited, EntryList, EntryRun, Lists, entry_runs};
pub use complete::{Gap, GridLine, ShiftGrid, Week};
pub use cover::{Cover, CoverLine};
pub use mats::{MatRow, MatShown};
pub use notes::{Correction, NoteCard, NoteMeant, NoteSeen};
pub use offered::{Banner, DomainMatrix, MatrixItem, MatrixRow, OfferRow, OfferShown, OfferTable, found};
pub use paper::{LINES_ON_PAPER, for_paper};
pub use said::{SaidHead, Utterance, Utterances};
pub use seen::{ChartWeek, Panel, RunChart, Series, WeekKept};
pub use text::{Cell, Column, Fact, Figure, Holds, Labelled, Paragraph, Run, Table, TableKind, k_of_n};

use crate::report::summary::Summary;

/// A summary ready to be set.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// "What Sam told us".
    pub title: String,
    /// The running head: title, period, audience.
    pub head: String,
    /// The running foot: the fixed sentence of the cover.
    pub foot: String,
    /// "page check 7F3A 91C0": the first 8 digits of the content hash.
    pub check: String,
    /// The SHA-256 of [`Summary::content`], 64 digits.
    pub content_hash: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Cover(Cover),
    /// Begins a section; sections 1 and the appendix begin a new page in print.
    Section(Section),
    /// A heading inside a section.
    Heading(Heading),
    /// The one sentence under a title that says how to read what follows.
    Lead(String),
    Paragraph(Paragraph),
    Labelled(Labelled),
    Facts(Vec<Fact>),
    ShiftGrid(ShiftGrid),
    Gaps(Vec<Gap>),
    Table(Table),
    SaidPart(SaidHead),
    Utterances(Utterances),
    Offers(OfferTable),
    Matrix(DomainMatrix),
    Banner(Banner),
    RunChart(RunChart),
    /// Views mats beside each other.
    Mats(MatRow),
    /// A note, and after it the notes that correct it.
    Notes(Vec<NoteCard>),
    /// Text that is the same in every summary, in second rank.
    Fixed(Vec<String>),
    Glossary(Vec<Term>),
    Lists(Vec<EntryList>),
    Index(Vec<IndexLine>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// `None` for the appendix.
    pub number: Option<u8>,
    pub title: String,
    /// A name for links, the same in every summary.
    pub anchor: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub text: String,
    pub anchor: String,
}

/// The document of a summary: cover, how complete it is, and only then what was said, offered, asked for, refused and seen.
pub fn of(summary: &Summary) -> Document {
    let hash = summary.content_hash().to_string();
    let check = page_check(&hash);
    let mut lists = Lists::default();
    let mut blocks = vec![Block::Cover(cover::of(summary, &hash, &check, &mut lists))];
    blocks.extend(complete::blocks(summary, &mut lists));
    blocks.extend(said::blocks(summary, &mut lists));
    blocks.extend(offered::blocks(summary, &mut lists));
    blocks.extend(asked::blocks(summary, &mut lists));
    blocks.extend(refused::blocks(summary, &mut lists));
    blocks.extend(mats::blocks(summary, &mut lists));
    blocks.extend(seen::blocks(summary, &mut lists));
    blocks.extend(notes::blocks(summary, &mut lists));
    let appendix = said::appendix(summary);
    blocks.extend(back::blocks(summary, lists));
    blocks.extend(appendix);
    Document {
        title: words::title(&summary.cover.called),
        head: cover::head(summary),
        foot: words::not_proof(&summary.cover.called),
        check,
        content_hash: hash,
        blocks,
    }
}

/// "page check 7F3A 91C0".
fn page_check(hash: &str) -> String {
    let digits = hash.to_uppercase();
    format!("page check {} {}", digits.get(..4).unwrap_or_default(), digits.get(4..8).unwrap_or_default())
}
