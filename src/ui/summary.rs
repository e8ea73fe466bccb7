//! A summary: what it is to cover, and the same document that is printed, to be read inside the app.

use super::pack::day;
use super::rows::fill;
use super::{AppWindow, LineKind, LineLabel, SummaryAdapter, SummaryLine, SummaryStep};
use chrono::NaiveDate;
use slint::{ComponentHandle, ModelRc, VecModel};
use std::rc::Rc;

pub use super::{PackEnd, PackSpan};

/// One line as the page sets it.
#[derive(Clone, Debug, PartialEq)]
pub struct LineData {
    pub kind: LineKind,
    pub number: String,
    pub text: String,
    pub detail: String,
    pub label: LineLabel,
    /// Of a row of the grid; see `summary.slint`.
    pub cells: Vec<i32>,
}

impl LineData {
    pub fn new(kind: LineKind, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { kind, number: String::new(), text, detail: String::new(), label: LineLabel::None, cells: Vec::new() }
    }
}

#[derive(Clone, Debug)]
pub enum SummaryState {
    Choosing {
        from: NaiveDate,
        to: NaiveDate,
        /// The span that the dates are, if they are one.
        span: Option<PackSpan>,
    },
    Making,
    Made {
        files: Vec<String>,
        head: String,
        /// What is missing, if anything is.
        sentence: String,
        lines: Vec<LineData>,
    },
    Failed {
        sentence: String,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub enum SummaryWish {
    Step {
        end: PackEnd,
        months: i32,
        days: i32,
    },
    Span(PackSpan),
    /// For whom, in the adult's words.
    Make(String),
    Again,
}

pub fn show(window: &AppWindow, state: &SummaryState) {
    let adapter = window.global::<SummaryAdapter<'_>>();
    let step = match state {
        SummaryState::Choosing { from, to, span } => {
            adapter.set_from(day(*from));
            adapter.set_to(day(*to));
            adapter.set_is_span(span.is_some());
            if let Some(span) = span {
                adapter.set_span(*span);
            }
            SummaryStep::Choosing
        }
        SummaryState::Making => SummaryStep::Making,
        SummaryState::Made { files, head, sentence, lines } => {
            let files = files.iter().map(|file| file.as_str().into()).collect();
            fill(&adapter.get_files(), files, |model| adapter.set_files(model));
            adapter.set_head(head.as_str().into());
            adapter.set_sentence(sentence.as_str().into());
            let lines: Vec<SummaryLine> = lines.iter().map(line).collect();
            adapter.set_lines(ModelRc::new(VecModel::from(lines)));
            SummaryStep::Made
        }
        SummaryState::Failed { sentence } => {
            adapter.set_sentence(sentence.as_str().into());
            SummaryStep::Failed
        }
    };
    adapter.set_step(step);
}

pub(super) fn line(line: &LineData) -> SummaryLine {
    SummaryLine {
        kind: line.kind,
        number: line.number.as_str().into(),
        text: line.text.as_str().into(),
        detail: line.detail.as_str().into(),
        label: line.label,
        cells: ModelRc::new(VecModel::from(line.cells.clone())),
    }
}

pub fn connect(window: &AppWindow, wish: impl Fn(SummaryWish) + 'static) {
    let adapter = window.global::<SummaryAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_step_day(move |end, months, days| tell(SummaryWish::Step { end, months, days }));
    let tell = wish.clone();
    adapter.on_choose_span(move |span| tell(SummaryWish::Span(span)));
    let weak = window.as_weak();
    let tell = wish.clone();
    adapter.on_make(move || {
        let audience = weak.upgrade().map(|window| window.global::<SummaryAdapter<'_>>().get_audience());
        tell(SummaryWish::Make(audience.unwrap_or_default().into()));
    });
    adapter.on_again(move || wish(SummaryWish::Again));
}
