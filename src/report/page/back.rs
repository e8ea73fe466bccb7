//! Section 9: how figures were counted, sources, words, and where every number leads.

use super::cite::{Cited, Lists};
use super::{Block, Heading, Paragraph, Run, Section, words};
use crate::report::summary::{No, Summary, method};

/// A word and what it means here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub term: String,
    pub meaning: String,
}

/// Where a number leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexLine {
    pub no: No,
    /// "Tue 3 Mar 2026, 09:14".
    pub when: String,
    /// The kind of entry, as it stands in its header.
    pub kind: String,
    /// The first 8 digits of its name.
    pub id8: String,
    /// The first 16 digits of its hash.
    pub hash16: String,
}

pub fn blocks(summary: &Summary, lists: Lists) -> Vec<Block> {
    let heading =
        |text: &str, anchor: &str| Block::Heading(Heading { text: text.to_owned(), anchor: anchor.to_owned() });
    let mut blocks = vec![
        Block::Section(Section { number: Some(9), title: words::BACK.to_owned(), anchor: "method" }),
        heading(words::METHOD, "how-counted"),
    ];
    for passage in method::method(summary.offered.telling) {
        for (at, text) in passage.paragraphs.iter().enumerate() {
            let heading = (at == 0).then(|| Run::Bold(format!("{}.", passage.heading)));
            let runs = heading.into_iter().chain([Run::plain(*text)]).collect();
            blocks.push(Block::Paragraph(Paragraph { runs, cited: Cited::none() }));
        }
    }
    blocks.push(heading(words::SOURCES, "sources"));
    blocks.push(Block::Fixed(method::sources(summary.offered.telling).into_iter().map(str::to_owned).collect()));
    let term = |term: &method::Term| Term { term: term.word.to_owned(), meaning: term.meaning.to_owned() };
    blocks.push(heading(words::RIGHTS, "rights"));
    blocks.push(Block::Glossary(method::RIGHTS.iter().map(term).collect()));
    blocks.push(heading(words::GLOSSARY, "glossary"));
    blocks.push(Block::Glossary(method::GLOSSARY.iter().map(term).collect()));
    let lists = lists.into_lists();
    if !lists.is_empty() {
        blocks.push(heading(words::LISTS, "lists"));
        blocks.push(Block::Paragraph(Paragraph::plain(words::LISTS_LEAD)));
        blocks.push(Block::Lists(lists));
    }
    blocks.push(heading(words::INDEX, "entries"));
    blocks.push(Block::Paragraph(Paragraph::plain(words::INDEX_LEAD)));
    blocks.push(Block::Index(
        summary
            .entries
            .iter()
            .map(|entry| IndexLine {
                no: entry.no.clone(),
                when: entry.at.format("%a %-d %b %Y, %H:%M").to_string(),
                kind: entry.kind.clone(),
                id8: entry.id.to_string().chars().take(8).collect(),
                hash16: entry.hash.clone(),
            })
            .collect(),
    ));
    blocks
}
