//! Section 2 and the appendix: what the child said, in five parts that are never added together.

use super::cite::{Cited, Lists};
use super::text::{Cell, Column, Figure, Holds, Run, Table, TableKind, noun, sentences};
use super::{Block, Heading, Paragraph, Section, words};
use crate::event::Mode;
use crate::report::summary::{Person, SaidHow, SaidItem, SaidPart, SaidPhrase, Summary, SupportPart, names};

/// The heading of one of the five parts. All five are set alike; an empty one stands too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidHead {
    pub part: SupportPart,
    pub title: String,
    pub anchor: String,
    pub acts: Figure,
    /// "acts", "act".
    pub acts_words: String,
    pub days: Figure,
    /// "days", "day".
    pub days_words: String,
}

/// Acts of saying, one after the other, to be set in so many narrow columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterances {
    pub columns: u8,
    pub items: Vec<Utterance>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Utterance {
    /// "Tue 3 Mar, 09:14".
    pub when: String,
    /// Labels of symbols, or words as somebody wrote them down; in order, unchanged.
    pub words: Vec<String>,
    /// How, where and with whom.
    pub circumstances: String,
    pub cited: Cited,
}

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, said) = (&summary.cover.called, &summary.said);
    let mut blocks = vec![
        Block::Section(Section { number: Some(2), title: words::said(called), anchor: "said" }),
        Block::Lead(words::SAID_LEAD.to_owned()),
    ];
    for part in &said.parts {
        blocks.push(Block::SaidPart(head(part, lists)));
        blocks.extend(sentences(&part.sentences, lists));
        if part.count.count == 0 && part.sentences.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(words::NOTHING_SAID)));
        }
        if !part.phrases.is_empty() {
            blocks.push(Block::Table(phrases(part, lists)));
        }
    }
    blocks.push(Block::Heading(Heading { text: words::URGENT.to_owned(), anchor: "urgent".to_owned() }));
    if said.urgent.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words::NO_URGENT)));
    } else {
        let items = said.urgent.iter().map(|item| utterance(item, Told::Part)).collect();
        blocks.push(Block::Utterances(Utterances { columns: 1, items }));
    }
    blocks
}

/// Every act, in the same five parts.
pub fn appendix(summary: &Summary) -> Vec<Block> {
    let called = &summary.cover.called;
    let mut blocks = vec![
        Block::Section(Section { number: None, title: words::APPENDIX.to_owned(), anchor: "all-said" }),
        Block::Lead(words::appendix_lead(called)),
    ];
    for part in &summary.said.parts {
        blocks.push(Block::Heading(Heading {
            text: names::support_part(part.part).to_owned(),
            anchor: format!("all-{}", anchor(part.part)),
        }));
        if part.items.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(words::NOTHING_SAID)));
        } else {
            if let Some(caution) = words::caution(part.part, called) {
                blocks.push(Block::Paragraph(Paragraph::plain(caution)));
            }
            let items = part.items.iter().map(|item| utterance(item, Told::Elsewhere)).collect();
            blocks.push(Block::Utterances(Utterances { columns: 2, items }));
        }
    }
    blocks
}

fn head(part: &SaidPart, lists: &mut Lists) -> SaidHead {
    SaidHead {
        part: part.part,
        title: names::support_part(part.part).to_owned(),
        anchor: format!("said-{}", anchor(part.part)),
        acts: Figure::count(&part.count, lists),
        acts_words: noun(part.count.count, "act", "acts").to_owned(),
        days: Figure::count(&part.days, lists),
        days_words: noun(part.days.count, "day", "days").to_owned(),
    }
}

const fn anchor(part: SupportPart) -> &'static str {
    match part {
        SupportPart::UnpromptedOrWaitedFor => "unprompted",
        SupportPart::HelpNotRecorded => "not-recorded",
        SupportPart::Prompted => "prompted",
        SupportPart::Modelled => "modelled",
        SupportPart::HandsOn => "hands-on",
    }
}

fn phrases(part: &SaidPart, lists: &mut Lists) -> Table {
    let row = |phrase: &SaidPhrase| {
        let figure = Figure::count(&phrase.count, lists);
        let when = if phrase.first == phrase.last {
            names::short_day(phrase.first)
        } else {
            format!("{} to {}", names::short_day(phrase.first), names::short_day(phrase.last))
        };
        let cited = figure.cited.clone();
        vec![
            Cell::runs(phrase.words.iter().cloned().map(Run::Symbol).collect()),
            Cell::runs(vec![Run::Bold(figure.number)]),
            Cell::text(when).citing(cited),
        ]
    };
    Table {
        kind: TableKind::Phrases,
        caption: format!("{}: what was said, and how often", names::support_part(part.part)),
        columns: vec![
            Column::new("words", Holds::Words),
            Column::new("times", Holds::Numbers),
            Column::new("when", Holds::Short),
        ],
        rows: part.phrases.iter().map(row).collect(),
    }
}

/// Whether an item says in which of the five parts it stands, or stands under its heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Part,
    Elsewhere,
}

fn utterance(item: &SaidItem, told: Told) -> Utterance {
    let mut parts = Vec::new();
    if told == Told::Part {
        parts.push(names::support_part(item.part).to_lowercase());
    }
    match (item.spoken, item.mode) {
        (Some(SaidHow::Bar), Mode::Tablet) => parts.push("message bar".to_owned()),
        (Some(SaidHow::Presses), Mode::Tablet) => parts.push("as pressed".to_owned()),
        (Some(SaidHow::Urgent), Mode::Tablet) => parts.push("urgent word".to_owned()),
        (Some(SaidHow::Given), Mode::Tablet) => parts.push("given to a partner".to_owned()),
        (Some(SaidHow::Given), mode) => parts.push(format!("given to a partner, by {}", names::mode(mode))),
        (_, mode) => parts.push(format!("by {}", names::mode(mode))),
    }
    parts.push(names::setting(item.setting).to_owned());
    parts.push(there(item.present.as_deref()));
    if let Some(by) = &item.by {
        parts.push(format!("written down by {}", names::person(by)));
    }
    Utterance {
        when: names::short_moment(item.at),
        words: item.words.clone(),
        circumstances: parts.join(" · "),
        cited: Cited { entries: vec![item.no.clone()], list: None },
    }
}

/// "with key worker A and agency worker B"; unknown is said, never nobody.
pub fn there(present: Option<&[Person]>) -> String {
    match present {
        None => "who was there is not recorded".to_owned(),
        Some([]) => "no adult recorded as there".to_owned(),
        Some(people) => {
            let names: Vec<String> = people.iter().map(names::person).collect();
            format!("with {}", listed(&names))
        }
    }
}

/// "a", "a and b", "a, b and c".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
