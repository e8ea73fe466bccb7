//! A document as the data that the templates read: one block after the other, every text as it stands.

use super::fault::PdfFault;
use super::letters::{Letters, Numbered};
use super::parts::{Index, key};
use super::world::Shelf;
use crate::report::page::words::not_on_paper;
use crate::report::page::{
    Banner, Block, Cover, Document, DomainMatrix, EntryList, Fact, Gap, LINES_ON_PAPER, MatRow, MatShown, NoteCard,
    OfferShown, OfferTable, RunChart, SaidHead, Series, ShiftGrid, Table, Utterances, WeekKept,
};
use serde_json::{Value, json};

/// The running head is one or two lines; the whole of it stands on the cover.
const LONGEST_HEAD: usize = 140;

/// What the templates read: JSON, and the drawings that it names by number.
pub(super) struct Data {
    pub(super) json: Vec<u8>,
    pub(super) drawings: Vec<Vec<u8>>,
}

pub(super) fn of(document: &Document, letters: Letters) -> Result<Data, PdfFault> {
    let index = Index::of(document);
    let blocks: Vec<Value> = document.blocks.iter().map(|one| block(one, &index)).collect();
    let mut data = json!({
        "title": document.title,
        "head": shortened(&document.head),
        "foot": document.foot,
        "check": document.check,
        "numbers": index.numbers(),
        "blocks": blocks,
    });
    let numbered = letters.settle(&mut data);
    if let Value::Object(fields) = &mut data {
        // No text of people: the hash, the names of typefaces, and whether a word about missing letters is owed.
        fields.insert("hash".to_owned(), json!(document.content_hash));
        fields.insert("families".to_owned(), json!(Shelf::get().families()));
        fields.insert("numbered".to_owned(), json!(numbered == Numbered::Something));
    }
    let json = serde_json::to_vec(&data).map_err(|_| PdfFault::Built)?;
    Ok(Data { json, drawings: index.into_drawings() })
}

/// Every chart says in words what it shows.
pub(super) fn check_descriptions(document: &Document) -> Result<(), PdfFault> {
    let is_described = |block: &Block| match block {
        Block::ShiftGrid(grid) => is_said(&grid.alt),
        Block::RunChart(chart) => chart.panels.iter().all(|panel| is_said(&panel.alt)),
        Block::Offers(table) => table.rows.iter().all(|row| is_said(&row.alt)),
        Block::Mats(row) => row.mats.iter().flat_map(|mat| &mat.picture).all(|picture| is_said(&picture.alt)),
        _ => true,
    };
    if document.blocks.iter().all(is_described) { Ok(()) } else { Err(PdfFault::Undescribed) }
}

fn is_said(alt: &str) -> bool {
    !alt.trim().is_empty()
}

fn shortened(head: &str) -> String {
    if head.chars().count() <= LONGEST_HEAD {
        return head.to_owned();
    }
    let kept: String = head.chars().take(LONGEST_HEAD).collect();
    format!("{} …", kept.trim_end())
}

fn block(block: &Block, index: &Index) -> Value {
    match block {
        Block::Cover(one) => cover(one, index),
        Block::Section(one) => json!({
            "kind": "section", "number": one.number, "title": one.title, "anchor": one.anchor,
            "new_page": one.number.is_none_or(|number| number == 1),
        }),
        Block::Heading(one) => json!({ "kind": "heading", "title": one.text, "anchor": one.anchor }),
        Block::Lead(text) => json!({ "kind": "lead", "text": text }),
        Block::Paragraph(one) => {
            json!({ "kind": "paragraph", "runs": index.runs(&one.runs), "cited": index.cited(&one.cited) })
        }
        Block::Labelled(one) => {
            json!({ "kind": "labelled", "label": index.label(one), "text": one.text, "cited": index.cited(&one.cited) })
        }
        Block::Facts(facts) => {
            json!({ "kind": "facts", "facts": facts.iter().map(|one| fact(one, index)).collect::<Vec<_>>() })
        }
        Block::ShiftGrid(grid) => shift_grid(grid),
        Block::Gaps(gaps) => {
            let gap = |gap: &Gap| json!({ "text": gap.text, "cited": index.cited(&gap.cited) });
            json!({ "kind": "gaps", "gaps": gaps.iter().map(gap).collect::<Vec<_>>() })
        }
        Block::Table(one) => table(one, index),
        Block::SaidPart(one) => said_part(one, index),
        Block::Utterances(one) => utterances(one, index),
        Block::Offers(one) => offers(one, index),
        Block::Matrix(one) => matrix(one, index),
        Block::Banner(one) => banner(one, index),
        Block::RunChart(one) => run_chart(one),
        Block::Mats(row) => mats(row, index),
        Block::Notes(cards) => {
            json!({ "kind": "notes", "cards": cards.iter().map(|one| card(one, index)).collect::<Vec<_>>() })
        }
        Block::Fixed(texts) => json!({ "kind": "fixed", "texts": texts }),
        Block::Glossary(terms) => {
            let terms: Vec<Value> =
                terms.iter().map(|one| json!({ "term": one.term, "meaning": one.meaning })).collect();
            json!({ "kind": "glossary", "terms": terms })
        }
        Block::Lists(lists) => {
            let list = |list: &EntryList| {
                let size = list.entries.len();
                let (entries, elsewhere) = match size > LINES_ON_PAPER {
                    true => (&[][..], Some(not_on_paper(size))),
                    false => (list.entries.as_slice(), None),
                };
                let runs = index.entry_runs(entries);
                json!({ "number": list.number, "runs": runs, "size": size, "elsewhere": elsewhere })
            };
            json!({ "kind": "lists", "lists": lists.iter().map(list).collect::<Vec<_>>() })
        }
        Block::Index(lines) => {
            let line = |line: &crate::report::page::IndexLine| {
                json!({
                    "no": line.no.0, "key": key(&line.no), "when": line.when, "kind": line.kind,
                    "id": line.id8, "hash": line.hash16,
                })
            };
            json!({ "kind": "index", "lines": lines.iter().map(line).collect::<Vec<_>>() })
        }
    }
}

fn cover(cover: &Cover, index: &Index) -> Value {
    let lines: Vec<Value> = cover
        .lines
        .iter()
        .map(|line| json!({ "name": line.name, "text": line.text, "cited": index.cited(&line.cited) }))
        .collect();
    json!({
        "kind": "cover", "kicker": cover.kicker, "title": cover.title, "not_proof": cover.not_proof,
        "demonstration": cover.demonstration, "lines": lines, "heads": cover.heads, "heads_words": cover.heads_words,
        "check": cover.check, "how_to_check": cover.how_to_check,
    })
}

fn fact(fact: &Fact, index: &Index) -> Value {
    json!({ "number": fact.figure.number, "words": fact.words, "cited": index.cited(&fact.figure.cited) })
}

fn shift_grid(grid: &ShiftGrid) -> Value {
    let weeks: Vec<Value> =
        grid.weeks.iter().map(|week| json!({ "label": week.label, "first": week.first, "days": week.days })).collect();
    let rows: Vec<Value> = grid.rows.iter().map(|row| json!({ "label": row.label, "cells": row.cells })).collect();
    let legend: Vec<Value> =
        grid.legend.iter().map(|(state, words)| json!({ "state": state, "words": words })).collect();
    json!({
        "kind": "days", "caption": grid.caption, "alt": grid.alt, "days": grid.days.len(), "weeks": weeks, "rows": rows,
        "legend": legend,
    })
}

fn table(table: &Table, index: &Index) -> Value {
    let columns: Vec<Value> =
        table.columns.iter().map(|column| json!({ "name": column.name, "holds": index.holds(column.holds) })).collect();
    let cell =
        |cell: &crate::report::page::Cell| json!({ "runs": index.runs(&cell.runs), "cited": index.cited(&cell.cited) });
    let rows: Vec<Vec<Value>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    json!({ "kind": "table", "caption": table.caption, "captioned": table.kind.is_captioned(), "columns": columns, "rows": rows })
}

fn said_part(head: &SaidHead, index: &Index) -> Value {
    json!({
        "kind": "said", "title": head.title, "anchor": head.anchor,
        "figures": [
            { "number": head.acts.number, "words": head.acts_words, "cited": index.cited(&head.acts.cited) },
            { "number": head.days.number, "words": head.days_words, "cited": index.cited(&head.days.cited) },
        ],
    })
}

fn utterances(utterances: &Utterances, index: &Index) -> Value {
    let items: Vec<Value> = utterances
        .items
        .iter()
        .map(|item| {
            json!({
                "when": item.when, "words": item.words, "circumstances": item.circumstances,
                "cited": index.cited(&item.cited),
            })
        })
        .collect();
    json!({ "kind": "utterances", "columns": utterances.columns, "items": items })
}

fn offers(table: &OfferTable, index: &Index) -> Value {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            json!({
                "thing": row.thing, "tally": row.tally, "alt": row.alt, "shown": shown(row.shown),
                "chosen": row.chosen.as_ref().map(|figure| index.figure(figure)),
            })
        })
        .collect();
    json!({
        "kind": "offers", "domain": table.domain, "anchor": table.anchor, "offers": index.figure(&table.offers),
        "offers_words": table.offers_words, "rows": rows, "axis": table.axis, "heads": table.heads,
        "label": table.label.as_ref().map(|label| index.label(label)),
    })
}

fn shown(shown: OfferShown) -> Value {
    match shown {
        OfferShown::Range { low, high, share } => json!({ "state": "range", "low": low, "high": high, "share": share }),
        OfferShown::TooFew | OfferShown::NoRange => json!({ "state": "words", "words": shown.words() }),
        OfferShown::NeverOffered => json!({ "state": "never", "words": shown.words() }),
    }
}

fn matrix(matrix: &DomainMatrix, index: &Index) -> Value {
    let rows: Vec<Value> = matrix
        .rows
        .iter()
        .map(|row| {
            let items: Vec<Value> =
                row.items.iter().map(|item| json!({ "thing": item.thing, "chosen": item.chosen })).collect();
            json!({
                "domain": row.domain, "anchor": row.anchor, "items": items, "offers": index.figure(&row.offers),
                "people": row.people, "nothing": row.nothing, "never": row.never,
            })
        })
        .collect();
    json!({ "kind": "matrix", "caption": matrix.caption, "rows": rows })
}

fn banner(banner: &Banner, index: &Index) -> Value {
    json!({
        "kind": "banner", "title": banner.title, "text": banner.text, "figure": index.figure(&banner.figure),
        "words": banner.figure_words,
    })
}

fn run_chart(chart: &RunChart) -> Value {
    let panels: Vec<Value> = chart
        .panels
        .iter()
        .map(|panel| {
            let weeks: Vec<Value> = panel
                .weeks
                .iter()
                .map(|week| {
                    json!({
                        "label": week.label, "recorded": week.recorded, "hatched": week.kept == WeekKept::Nothing,
                        "content": week.counts.map(|(content, _)| content),
                        "distress": week.counts.map(|(_, distress)| distress),
                    })
                })
                .collect();
            json!({ "title": panel.title, "alt": panel.alt, "weeks": weeks, "middle_twice": panel.middle_twice })
        })
        .collect();
    let series = |series: Series| match series {
        Series::Content => "content",
        Series::Distress => "distress",
        Series::Middle => "middle",
        Series::Gap => "gap",
    };
    let legend: Vec<Value> =
        chart.legend.iter().map(|(one, words)| json!({ "series": series(*one), "words": words })).collect();
    json!({ "kind": "weeks", "caption": chart.caption, "top": chart.top, "panels": panels, "legend": legend })
}

fn mats(row: &MatRow, index: &Index) -> Value {
    let one = |mat: &MatShown| {
        let lines: Vec<Value> = mat
            .lines
            .iter()
            .map(|line| json!({ "runs": index.runs(&line.runs), "cited": index.cited(&line.cited) }))
            .collect();
        json!({
            "when": mat.when, "question": mat.question, "reason": mat.reason, "cited": index.cited(&mat.cited),
            "picture": mat.picture.as_ref().map(|one| index.drawing(one)),
            "before": mat.before.as_ref().map(|one| index.drawing(one)), "lines": lines,
        })
    };
    json!({ "kind": "mats", "mats": row.mats.iter().map(one).collect::<Vec<_>>() })
}

fn card(card: &NoteCard, index: &Index) -> Value {
    let meant: Vec<Value> = card
        .meant
        .iter()
        .map(|meant| {
            json!({
                "title": meant.title, "no": index.entry(&meant.no), "by": meant.by, "when": meant.when,
                "confidence": meant.confidence, "lines": index.lines(&meant.lines),
            })
        })
        .collect();
    let corrections: Vec<Value> = card
        .corrections
        .iter()
        .map(|one| json!({ "words": one.words, "no": index.entry(&one.no), "why": one.why }))
        .collect();
    json!({
        "about": card.about, "no": index.entry(&card.no), "title": card.title, "when": card.when, "late": card.late,
        "seen": {
            "title": card.seen.title, "by": card.seen.by, "lines": index.lines(&card.seen.lines),
            "words": card.seen.words, "circumstances": card.seen.circumstances,
        },
        "meant": meant, "corrections": corrections,
    })
}
