//! Section 1: how complete the record is. Facts and gaps, no score.

use super::cite::{Cited, Lists};
use super::text::{Cell, Column, Fact, Figure, Holds, Table, TableKind};
use super::{Block, Heading, Paragraph, Section, words};
use crate::report::summary::{CellState, Completeness, GridRow, Summary, names};
use chrono::{Datelike as _, NaiveDate};

/// A row for each setting and shift, a square for each day; at most nine weeks, so that squares stay large enough to
/// see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftGrid {
    pub caption: String,
    /// The days of this stretch, one for each cell of a row.
    pub days: Vec<NaiveDate>,
    pub weeks: Vec<Week>,
    pub rows: Vec<GridLine>,
    pub legend: Vec<(CellState, String)>,
    pub alt: String,
}

/// Seven days (the last may have fewer), set apart from the next by a little space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// "3 Mar", "10", "17": the month only where it is another than before.
    pub label: String,
    /// The index of its first day among the days, and how many it has.
    pub first: usize,
    pub days: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridLine {
    /// "home, night".
    pub label: String,
    pub cells: Vec<CellState>,
    /// The same in words: how many days of each kind.
    pub alt: String,
}

/// A long stretch without any entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub text: String,
    pub cited: Cited,
}

const MOST_WEEKS: usize = 9;

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, complete) = (&summary.cover.called, &summary.complete);
    let mut blocks = vec![
        Block::Section(Section { number: Some(1), title: words::COMPLETE.to_owned(), anchor: "complete" }),
        Block::Lead(words::complete_lead(called)),
    ];
    blocks.extend(grids(complete, called).into_iter().map(Block::ShiftGrid));
    blocks.push(Block::Facts(
        complete
            .facts
            .iter()
            .map(|fact| {
                let figure = Figure { number: fact.number.clone(), cited: lists.cite(&fact.sentence.entries) };
                Fact::new(figure, &fact.sentence.text)
            })
            .collect(),
    ));
    blocks.push(heading(words::GAPS, "gaps"));
    if complete.gaps.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words::NO_GAPS)));
    } else {
        let gap = |gap: &crate::report::summary::Gap| Gap {
            text: gap.sentence.text.clone(),
            cited: lists.cite(&[gap.entries.as_slice(), &gap.sentence.entries].concat()),
        };
        blocks.push(Block::Gaps(complete.gaps.iter().map(gap).collect()));
    }
    if !complete.hours.is_empty() {
        blocks.push(heading(words::HOURS, "hours"));
        blocks.push(Block::Paragraph(Paragraph::plain(words::HOURS_LEAD)));
        blocks.push(Block::Table(hours(complete, called, lists)));
    }
    blocks.push(Block::Fixed(complete.not_held.iter().map(|sentence| sentence.text.clone()).collect()));
    blocks
}

fn heading(text: &str, anchor: &str) -> Block {
    Block::Heading(Heading { text: text.to_owned(), anchor: anchor.to_owned() })
}

fn hours(complete: &Completeness, called: &str, lists: &mut Lists) -> Table {
    let rows = complete.hours.iter().map(|hours| {
        vec![
            Cell::text(names::setting(hours.setting)),
            Cell::figure(Figure::hours(hours.observed.as_ref(), lists)),
            Cell::figure(Figure::share(&hours.shifts_with_cover, lists)),
            Cell::figure(Figure::count(&hours.own_acts, lists)),
        ]
    });
    Table {
        kind: TableKind::Hours,
        rows: rows.collect(),
        caption: words::HOURS.to_owned(),
        columns: vec![
            Column::new("setting", Holds::Words),
            Column::new("observed", Holds::Numbers),
            Column::new("shifts in which one said so", Holds::Numbers),
            Column::new(&format!("acts by {called}"), Holds::Numbers),
        ],
    }
}

fn grids(complete: &Completeness, called: &str) -> Vec<ShiftGrid> {
    let days: Vec<NaiveDate> = complete
        .from
        .iter_days()
        .take_while(|day| *day <= complete.to)
        .take(complete.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0))
        .collect();
    let legend = [
        (CellState::OwnActs, format!("{} own acts", words::whose(called))),
        (CellState::AdultsOnly, "adults’ entries only".to_owned()),
        (CellState::Nothing, "nothing was recorded".to_owned()),
        (CellState::NotOpen, "not open".to_owned()),
        (CellState::NotYet, "still to come".to_owned()),
    ];
    // Longer periods are drawn in stretches of about the same length, never with a day left over.
    let weeks_of_all = days.len().div_ceil(7).max(1);
    let stretch = weeks_of_all.div_ceil(weeks_of_all.div_ceil(MOST_WEEKS)) * 7;
    let stretches = days.chunks(stretch).enumerate().map(|(at, days)| (at * stretch, days));
    stretches
        .map(|(skipped, days)| {
            let rows: Vec<GridLine> = complete.rows.iter().map(|row| line(row, skipped, days.len(), &legend)).collect();
            let shown = |state: CellState| rows.iter().any(|row| row.cells.contains(&state));
            let caption = match (days.first(), days.last()) {
                (Some(first), Some(last)) => {
                    format!("Shifts by setting, {}", super::cover::period(*first, *last))
                }
                _ => String::new(),
            };
            let alt = rows.iter().map(|row| row.alt.clone()).collect::<Vec<_>>().join(" ");
            ShiftGrid {
                caption,
                days: days.to_vec(),
                weeks: weeks(days),
                legend: legend.iter().filter(|(state, _)| shown(*state)).cloned().collect(),
                rows,
                alt,
            }
        })
        .collect()
}

fn weeks(days: &[NaiveDate]) -> Vec<Week> {
    let starts: Vec<NaiveDate> = days.iter().step_by(7).copied().collect();
    let labels = week_labels(&starts);
    let week = |(at, (week, label)): (usize, (&[NaiveDate], String))| Week { label, first: at * 7, days: week.len() };
    days.chunks(7).zip(labels).enumerate().map(week).collect()
}

/// "3 Mar", "10", "17", … "7 Apr": the month only where it is another than before.
pub fn week_labels(starts: &[NaiveDate]) -> Vec<String> {
    let before = std::iter::once(None).chain(starts.iter().map(|day| Some(day.month())));
    let label = |(day, before): (&NaiveDate, Option<u32>)| {
        if before == Some(day.month()) { day.day().to_string() } else { names::short_day(*day) }
    };
    starts.iter().zip(before).map(label).collect()
}

fn line(row: &GridRow, skipped: usize, days: usize, legend: &[(CellState, String)]) -> GridLine {
    let label = if row.shift.is_empty() {
        names::setting(row.setting).to_owned()
    } else {
        format!("{}, {}", names::setting(row.setting), row.shift)
    };
    // A row that is too short is one that nothing is known of.
    let known = row.cells.iter().copied().skip(skipped).chain(std::iter::repeat(CellState::Nothing));
    let cells: Vec<CellState> = known.take(days).collect();
    let said: Vec<String> = legend
        .iter()
        .filter_map(|(state, words)| {
            let count = cells.iter().filter(|cell| *cell == state).count();
            (count > 0).then(|| format!("{words} on {count}"))
        })
        .collect();
    let alt = format!("{label}, {days} days: {}.", said.join(", "));
    GridLine { label, cells, alt }
}
