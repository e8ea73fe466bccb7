//! What was offered and found so far. The words and figures are those that a summary of the same days has.

use super::on;
use crate::app::{AdultWish, AssessWish, Wish, offerable};
use crate::event::OthersSay;
use crate::report::page::{self, Block, DomainMatrix, Lists};
use crate::report::summary::names;
use crate::session::{PictureRef, thing_key};
use crate::ui::AppWindow;
use crate::ui::found::{self, FoundData, FoundWish};
use crate::ui::stage::{Shared, Stage};
use crate::ui::summary_lines::of_blocks;
use chrono::{Days, Months, NaiveDate};
use std::collections::BTreeMap;

/// The side of a chip's picture, in logical pixels; see `Target.small-icon`.
const PICTURE: f32 = 28.0;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Finding {
    /// Four weeks, six months, everything.
    span: Option<usize>,
    trouble: String,
    shown: Option<FoundData>,
}

pub fn open(stage: &mut Stage) {
    stage.adults.finding = Finding::default();
    found::clear_others(&stage.window);
    show(stage);
}

fn show(stage: &mut Stage) {
    let span = stage.adults.finding.span.unwrap_or(1);
    let today = stage.app.clock().now().date_naive();
    let from = match span {
        0 => today.checked_sub_days(Days::new(27)),
        1 => today.checked_sub_months(Months::new(6)),
        _ => first_day(stage),
    };
    let from = from.unwrap_or(today);
    let (mut before, mut after, mut matrix) = (Vec::new(), Vec::new(), None::<DomainMatrix>);
    let mut trouble = stage.adults.finding.trouble.clone();
    match stage.app.found((from, today)) {
        Ok(found) => {
            let mut lists = Lists::default();
            let all = (&found.offers, &found.assessed, &found.responses);
            for block in page::found(&found.called, all, &mut lists) {
                // What is found comes first, and how it was counted after it.
                match (block, &matrix) {
                    (Block::Matrix(one), None) => matrix = Some(one),
                    (Block::Lead(lead), None) => before.push(Block::Lead(lead)),
                    (other, _) => after.push(other),
                }
            }
        }
        Err(why) => trouble = why.to_string(),
    }
    let data = FoundData {
        span,
        days: format!("{} to {}", names::day(from), names::day(today)),
        matrix: matrix.unwrap_or_else(|| DomainMatrix { caption: String::new(), rows: Vec::new() }),
        before: without_entries(&before),
        after: without_entries(&after),
        trouble,
        pictures: BTreeMap::new(),
    };
    stage.adults.finding.shown = Some(data);
    draw(stage);
}

/// Shows it with the pictures that have come so far: things that stand on the child's boards have one.
pub fn draw(stage: &Stage) {
    let (Some(shown), Some(child)) = (&stage.adults.finding.shown, stage.app.child()) else { return };
    let things = offerable(child.state().vocabulary());
    let known: BTreeMap<String, &PictureRef> =
        things.iter().map(|thing| (thing_key(&thing.word.label), &thing.picture)).collect();
    let labels = shown.matrix.rows.iter().flat_map(|row| &row.items).map(|item| &item.thing);
    let picture = |label: &String| {
        let picture = known.get(&thing_key(label))?;
        Some((label.clone(), stage.pictures.get(picture, label, stage.physical(PICTURE))))
    };
    let pictures = labels.filter_map(picture).collect();
    found::show(&stage.window, &FoundData { pictures, ..shown.clone() });
}

/// Numbers of entries lead somewhere only where the entries are.
fn without_entries(blocks: &[Block]) -> Vec<crate::ui::summary::LineData> {
    let is_cited =
        |detail: &str| detail.starts_with("entry ") || detail.starts_with("entries ") || detail.starts_with("list ");
    let mut lines = of_blocks(blocks);
    lines.iter_mut().filter(|line| is_cited(&line.detail)).for_each(|line| line.detail.clear());
    lines
}

/// The day on which the child's record began.
fn first_day(stage: &Stage) -> Option<NaiveDate> {
    let opened = stage.app.child()?.reader().ok()?.events(&["child_file_opened"]).ok()?;
    opened.first().map(|(header, _)| header.at.date_naive())
}

fn wish(stage: &mut Stage, wish: FoundWish) {
    stage.adults.finding.trouble.clear();
    match wish {
        FoundWish::Span(span) => stage.adults.finding.span = Some(span),
        FoundWish::OthersSay { by, things } => {
            let on = stage.app.clock().now().date_naive();
            let things = things.split(',').map(str::to_owned).collect();
            let said = OthersSay { by, on, things, words: String::new() };
            match stage.app.handle(Wish::Adult(AdultWish::Assess(AssessWish::OthersSay(said)))) {
                Ok(_) => found::clear_others(&stage.window),
                Err(trouble) => stage.adults.finding.trouble = trouble.to_string(),
            }
            stage.attend();
        }
    }
    show(stage);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    found::connect(window, on(shared, wish));
}
