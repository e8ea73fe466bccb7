//! Making a summary, and reading it.

use super::record::{days_of, moved};
use super::{making, on};
use crate::app::{Answer, ToMake, Trouble};
use crate::report::summary::Summary;
use crate::ui::stage::{Shared, Stage};
use crate::ui::summary::{self, PackSpan, SummaryState, SummaryWish};
use crate::ui::summary_lines::lines;
use crate::ui::{AppWindow, Page};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

#[derive(Default)]
pub struct Summing {
    days: Option<(NaiveDate, NaiveDate)>,
    span: Option<PackSpan>,
}

pub fn open(stage: &mut Stage) {
    if !making::is_taken(stage, Page::Summary) {
        show(stage);
    }
}

fn show(stage: &mut Stage) {
    if stage.adults.summing.days.is_none() {
        choose(stage, PackSpan::FourWeeks);
    }
    let today = stage.app.clock().now().date_naive();
    let (from, to) = stage.adults.summing.days.unwrap_or((today, today));
    summary::show(&stage.window, &SummaryState::Choosing { from, to, span: stage.adults.summing.span });
}

fn choose(stage: &mut Stage, span: PackSpan) {
    stage.adults.summing.days = Some(days_of(stage, span));
    stage.adults.summing.span = Some(span);
}

fn wish(stage: &mut Stage, wish: SummaryWish) {
    match wish {
        SummaryWish::Span(span) => choose(stage, span),
        SummaryWish::Step { end, months, days } => {
            stage.adults.summing.days = stage.adults.summing.days.map(|period| moved(period, end, months, days));
            stage.adults.summing.span = None;
        }
        SummaryWish::Make(audience) => return make(stage, audience),
        SummaryWish::Again => {}
    }
    show(stage);
}

fn make(stage: &mut Stage, audience: String) {
    let today = stage.app.clock().now().date_naive();
    let (from, to) = stage.adults.summing.days.unwrap_or((today, today));
    let state = match making::start(stage, Page::Summary, ToMake::Summary { audience }, (from, to)) {
        Ok(()) => SummaryState::Making,
        Err(trouble) => SummaryState::Failed { sentence: trouble.to_string() },
    };
    summary::show(&stage.window, &state);
    stage.attend();
}

/// What became of the summary.
pub fn show_made(stage: &Stage, made: Result<Answer, Trouble>) {
    let state = match made {
        Ok(Answer::Summary { paths, head, no_paper, .. }) => SummaryState::Made {
            lines: read(&paths).map(|summary| lines(&summary)).unwrap_or_default(),
            files: paths.iter().map(|path| path.display().to_string()).collect(),
            head,
            sentence: no_paper.unwrap_or_default(),
        },
        Ok(_) => return,
        Err(trouble) => SummaryState::Failed { sentence: trouble.to_string() },
    };
    summary::show(&stage.window, &state);
}

/// What is read here is what was written, byte for byte.
fn read(paths: &[PathBuf]) -> Option<Summary> {
    let is_json = |path: &&PathBuf| Path::new(path).extension().is_some_and(|end| end == "json");
    let bytes = std::fs::read(paths.iter().find(is_json)?).ok()?;
    serde_json::from_slice(&bytes).ok()
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    summary::connect(window, on(shared, wish));
}
