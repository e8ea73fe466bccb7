//! Section 5: what the child said no to, in every way of saying it.

use super::cite::{Cited, Lists};
use super::text::{Cell, Column, Fact, Figure, Holds, Run, Table, TableKind, noun, sentences};
use super::{Block, Paragraph, Section, words};
use crate::report::summary::{RefusedItem, Summary, Telling, names};

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, refused) = (&summary.cover.called, &summary.refused);
    let mut blocks = vec![
        Block::Section(Section { number: Some(5), title: words::refused(called), anchor: "refused" }),
        Block::Lead(words::REFUSED_LEAD.to_owned()),
        Block::Facts(vec![
            Fact::new(
                Figure::count(&refused.count, lists),
                noun(refused.count.count, "time recorded", "times recorded"),
            ),
            Fact::new(
                Figure::count(&refused.days, lists),
                noun(refused.days.count, "day on which it was recorded", "days on which it was recorded"),
            ),
        ]),
    ];
    blocks.extend(sentences(&refused.sentences, lists));
    if refused.items.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words::NOTHING_REFUSED)));
        return blocks;
    }
    blocks.push(Block::Table(Table {
        kind: TableKind::Refused,
        caption: words::refused(called),
        columns: vec![
            Column::new("when and where", Holds::Short),
            Column::new("how", Holds::Words),
            Column::new("about what", Holds::Words),
            Column::new("recorded by", Holds::Words),
        ],
        rows: refused.items.iter().map(|item| row(item, called, summary.offered.telling)).collect(),
    }));
    blocks
}

fn row(item: &RefusedItem, called: &str, telling: Telling) -> Vec<Cell> {
    let how = item.how.map_or_else(|| names::way(item.way, telling), names::refusal);
    let mut what: Vec<Run> = item.what.iter().cloned().map(Run::Symbol).collect();
    if let Some(domain) = item.domain {
        what.push(Run::plain(format!("({})", names::domain(domain))));
    }
    if !item.words.is_empty() {
        what.push(Run::Quoted(item.words.clone()));
    }
    if what.is_empty() {
        what.push(Run::plain("not recorded"));
    }
    let by = match &item.by {
        Some(person) => names::person(person),
        None => format!("{} own act", words::whose(called)),
    };
    vec![
        Cell::text(format!("{} · {}", names::short_moment(item.at), names::setting(item.setting)))
            .citing(Cited { entries: vec![item.no.clone()], list: None }),
        Cell::text(how),
        Cell::runs(what),
        Cell::text(by),
    ]
}
