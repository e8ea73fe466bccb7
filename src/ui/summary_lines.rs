//! The document of a summary as lines for the page inside the app. What is said, and in which order, is decided in
//! `report::page`; here it is only set in one column.

use super::summary::LineData;
use super::{LineKind, LineLabel};
use crate::report::page::{self, Block, Cell, Cited, NoteCard, OfferShown, OfferTable, Run, ShiftGrid, Table};
use crate::report::summary::{CellState, Evidence, Summary};

/// Every block but the lists and the index of entries, which are in the files.
pub fn lines(summary: &Summary) -> Vec<LineData> {
    page::of(summary).blocks.iter().flat_map(block).collect()
}

/// These blocks, for a page that shows a part of what a summary would.
pub fn of_blocks(blocks: &[Block]) -> Vec<LineData> {
    blocks.iter().flat_map(block).collect()
}

fn block(block: &Block) -> Vec<LineData> {
    match block {
        Block::Cover(cover) => {
            let mut lines =
                vec![LineData::new(LineKind::Section, &cover.title), LineData::new(LineKind::Lead, &cover.not_proof)];
            lines.extend(cover.demonstration.iter().map(|text| bold(LineKind::Caution, "", text)));
            lines.extend(cover.lines.iter().map(|line| with(bold(LineKind::Row, &line.name, &line.text), &line.cited)));
            lines
        }
        Block::Section(section) => {
            let number = section.number.map(|number| format!("{number}  ")).unwrap_or_default();
            vec![LineData::new(LineKind::Section, format!("{number}{}", section.title))]
        }
        Block::Heading(heading) => vec![LineData::new(LineKind::Heading, &heading.text)],
        Block::Lead(text) => vec![LineData::new(LineKind::Lead, text)],
        Block::Paragraph(paragraph) => {
            vec![with(LineData::new(LineKind::Text, runs(&paragraph.runs)), &paragraph.cited)]
        }
        Block::Labelled(labelled) => {
            let line = LineData { label: label(labelled.label), ..LineData::new(LineKind::Labelled, &labelled.text) };
            vec![with(line, &labelled.cited)]
        }
        Block::Facts(facts) => {
            let fact =
                |fact: &page::Fact| with(bold(LineKind::Fact, &fact.figure.number, &fact.words), &fact.figure.cited);
            facts.iter().map(fact).collect()
        }
        Block::ShiftGrid(grid) => shift_grid(grid),
        Block::Gaps(gaps) => gaps.iter().map(|gap| with(LineData::new(LineKind::Gap, &gap.text), &gap.cited)).collect(),
        Block::Table(table) => rows(table),
        Block::SaidPart(part) => vec![
            LineData::new(LineKind::Heading, &part.title),
            with(bold(LineKind::Fact, &part.acts.number, &part.acts_words), &part.acts.cited),
            bold(LineKind::Fact, &part.days.number, &part.days_words),
        ],
        Block::Utterances(said) => {
            let one = |said: &page::Utterance| {
                let text = format!("{}{}", said.words.join(" · "), bracketed(&said.circumstances));
                bold(LineKind::Row, &said.when, &text)
            };
            said.items.iter().map(one).collect()
        }
        Block::Offers(table) => offers(table),
        Block::Matrix(matrix) => matrix.rows.iter().flat_map(matrix_row).collect(),
        Block::Banner(banner) => {
            let figure = format!("{} {}", banner.figure.number, banner.figure_words);
            vec![with(
                bold(LineKind::Caution, &banner.title, &format!("{} {figure}", banner.text)),
                &banner.figure.cited,
            )]
        }
        Block::RunChart(chart) => {
            let caption = LineData::new(LineKind::Fixed, &chart.caption);
            let panels = chart.panels.iter().map(|panel| bold(LineKind::Row, &panel.title, &panel.alt));
            std::iter::once(caption).chain(panels).collect()
        }
        Block::Mats(row) => row.mats.iter().flat_map(mat).collect(),
        Block::Notes(cards) => cards.iter().flat_map(note).collect(),
        Block::Fixed(texts) => texts.iter().map(|text| LineData::new(LineKind::Fixed, text)).collect(),
        Block::Glossary(terms) => terms.iter().map(|term| bold(LineKind::Row, &term.term, &term.meaning)).collect(),
        Block::Lists(_) | Block::Index(_) => Vec::new(),
    }
}

/// A mat in words: what its picture shows, and what is known about it.
fn mat(mat: &page::MatShown) -> Vec<LineData> {
    let question =
        format!("“{}”{}", mat.question, mat.reason.as_ref().map(|why| format!(" · {why}")).unwrap_or_default());
    let mut lines = vec![with(bold(LineKind::Row, &mat.when, &question), &mat.cited)];
    lines.extend(mat.picture.iter().map(|picture| LineData::new(LineKind::Text, &picture.alt)));
    let before = |picture: &crate::mat::Pictured| format!("As it lay when it was first read back: {}", picture.alt);
    lines.extend(mat.before.iter().map(|picture| LineData::new(LineKind::Text, before(picture))));
    lines.extend(mat.lines.iter().map(|line| with(LineData::new(LineKind::Fixed, runs(&line.runs)), &line.cited)));
    lines
}

fn bold(kind: LineKind, number: &str, text: &str) -> LineData {
    LineData { number: number.to_owned(), ..LineData::new(kind, text) }
}

fn with(line: LineData, cited: &Cited) -> LineData {
    LineData { detail: if cited.is_empty() { String::new() } else { cited.text() }, ..line }
}

fn bracketed(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!(" ({text})") }
}

/// Somebody's own words stand in quotation marks here too.
fn runs(runs: &[Run]) -> String {
    let one = |run: &Run| match run {
        Run::Plain(text) | Run::Bold(text) => text.clone(),
        Run::Quoted(text) => format!("“{text}”"),
        Run::Symbol(text) => format!("[{text}] "),
    };
    runs.iter().map(one).collect::<String>().trim_end().to_owned()
}

const fn label(label: Evidence) -> LineLabel {
    match label {
        Evidence::ClearPattern => LineLabel::ClearPattern,
        Evidence::EarlyPicture => LineLabel::EarlyPicture,
        Evidence::DontKnow => LineLabel::DontKnow,
    }
}

fn shift_grid(grid: &ShiftGrid) -> Vec<LineData> {
    let legend: Vec<&str> = grid.legend.iter().map(|(_, words)| words.as_str()).collect();
    let mut lines = vec![LineData::new(LineKind::Fixed, &grid.caption)];
    lines.extend(grid.rows.iter().map(|row| LineData {
        detail: row.alt.clone(),
        cells: row.cells.iter().map(|cell| state(*cell)).collect(),
        ..LineData::new(LineKind::Grid, &row.label)
    }));
    lines.push(LineData::new(
        LineKind::Fixed,
        format!("Filled, tinted, hatched, dashed, dotted: {}.", legend.join(", ")),
    ));
    lines
}

const fn state(cell: CellState) -> i32 {
    match cell {
        CellState::OwnActs => 0,
        CellState::AdultsOnly => 1,
        CellState::Nothing => 2,
        CellState::NotOpen => 3,
        CellState::NotYet => 4,
    }
}

/// The first cell names the row; the others follow with what their column is called.
fn rows(table: &Table) -> Vec<LineData> {
    let mut lines = vec![LineData::new(LineKind::Fixed, &table.caption)];
    lines.extend(table.rows.iter().filter_map(|row| {
        let (first, rest) = row.split_first()?;
        let names = table.columns.iter().skip(1).map(|column| column.name.as_str());
        let cells: Vec<String> = rest.iter().zip(names).filter_map(|(cell, name)| cell_text(cell, name)).collect();
        Some(bold(LineKind::Row, &runs(&first.runs), &cells.join(" · ")))
    }));
    lines
}

fn cell_text(cell: &Cell, column: &str) -> Option<String> {
    let text = runs(&cell.runs);
    (!text.is_empty()).then(|| format!("{column}: {text}"))
}

fn offers(table: &OfferTable) -> Vec<LineData> {
    let mut lines = vec![LineData::new(LineKind::Heading, &table.domain)];
    lines.push(with(bold(LineKind::Fact, &table.offers.number, &table.offers_words), &table.offers.cited));
    lines.extend(table.rows.iter().map(|row| {
        let kind = if row.shown == OfferShown::NeverOffered { LineKind::Gap } else { LineKind::Row };
        let chosen = row.chosen.as_ref().map(|figure| figure.number.as_str()).unwrap_or_default();
        let line = if kind == LineKind::Gap { LineData::new(kind, &row.alt) } else { bold(kind, &row.thing, chosen) };
        LineData { detail: if kind == LineKind::Gap { String::new() } else { row.alt.clone() }, ..line }
    }));
    lines
}

fn matrix_row(row: &page::MatrixRow) -> Vec<LineData> {
    let Some(nothing) = row.nothing else {
        let items: Vec<String> = row.items.iter().map(|item| format!("{} {}", item.thing, item.chosen)).collect();
        let mut lines = vec![bold(LineKind::Row, &row.domain, &items.join(" · "))];
        lines.extend(row.never.iter().map(|text| LineData::new(LineKind::Gap, text)));
        return lines;
    };
    let never = row.never.as_ref().map(|never| format!(" · {never}")).unwrap_or_default();
    vec![LineData::new(LineKind::Gap, format!("{}: {nothing}{never}", row.domain))]
}

fn note(card: &NoteCard) -> Vec<LineData> {
    let late = card.late.as_deref().map(|late| format!(" · {late}")).unwrap_or_default();
    let title = format!("{} · {}{late}", card.title, card.when);
    let said = |lines: &[(String, Vec<Run>)]| {
        lines.iter().map(|(name, text)| format!("{name}: {}", runs(text))).collect::<Vec<_>>().join("\n")
    };
    let joined = |parts: &[&str]| parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("\n");
    let quoted = if card.seen.words.is_empty() { String::new() } else { format!("“{}”", card.seen.words) };
    let seen = joined(&[&said(&card.seen.lines), &quoted, &card.seen.circumstances]);
    let mut lines = vec![
        LineData::new(LineKind::Note, title),
        LineData {
            detail: format!("entry {}", card.no),
            ..bold(LineKind::Seen, &format!("{} · {}", card.seen.title, card.seen.by), &seen)
        },
    ];
    lines.extend(card.meant.iter().map(|meant| LineData {
        detail: format!("entry {}", meant.no),
        ..bold(
            LineKind::Meant,
            &format!("{} · {} · {} · {}", meant.title, meant.by, meant.when, meant.confidence),
            &said(&meant.lines),
        )
    }));
    lines.extend(card.corrections.iter().map(|correction| {
        LineData::new(LineKind::Fixed, joined(&[&format!("{} {}", correction.words, correction.no), &correction.why]))
    }));
    lines
}
