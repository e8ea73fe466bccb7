//! What was offered and what was found, on the adults' side.

use super::rows::fill;
use super::summary::{LineData, line};
use super::{AppWindow, FoundAdapter, MatrixChip, MatrixLine, SummaryLine};
use crate::report::page::{DomainMatrix, MatrixRow};
use slint::{ComponentHandle, Image, ModelRc, SharedString, VecModel};
use std::collections::BTreeMap;
use std::rc::Rc;

#[derive(Clone, Debug)]
pub struct FoundData {
    /// Four weeks, six months, everything.
    pub span: usize,
    /// The days in words.
    pub days: String,
    pub matrix: DomainMatrix,
    /// Pictures of the things in it, by their words.
    pub pictures: BTreeMap<String, Image>,
    pub before: Vec<LineData>,
    pub after: Vec<LineData>,
    pub trouble: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundWish {
    Span(usize),
    /// Who says it, and what they name.
    OthersSay {
        by: String,
        things: String,
    },
}

pub fn show(window: &AppWindow, data: &FoundData) {
    let adapter = window.global::<FoundAdapter<'_>>();
    adapter.set_span(i32::try_from(data.span).unwrap_or(0));
    adapter.set_days(data.days.as_str().into());
    adapter.set_caption(data.matrix.caption.as_str().into());
    adapter.set_trouble(data.trouble.as_str().into());
    fill(&adapter.get_before(), lines(&data.before), |model| adapter.set_before(model));
    fill(&adapter.get_after(), lines(&data.after), |model| adapter.set_after(model));
    let rows: Vec<MatrixLine> = data.matrix.rows.iter().map(|one| row(one, &data.pictures)).collect();
    adapter.set_matrix(ModelRc::new(VecModel::from(rows)));
}

fn lines(all: &[LineData]) -> Vec<SummaryLine> {
    all.iter().map(line).collect()
}

fn row(row: &MatrixRow, pictures: &BTreeMap<String, Image>) -> MatrixLine {
    let chips = row.items.iter().map(|item| MatrixChip {
        thing: item.thing.as_str().into(),
        symbol: pictures.get(&item.thing).cloned().unwrap_or_default(),
        chosen: item.chosen.as_str().into(),
    });
    let offers = format!("{} {}", row.offers.number, if row.offers.number == "1" { "offer" } else { "offers" });
    let people = format!("by {} {}", row.people, if row.people == "1" { "person" } else { "people" });
    let never = row.never.clone().unwrap_or_default();
    let said = match row.nothing {
        Some(nothing) => nothing.to_owned(),
        None => {
            let items = row.items.iter().map(|item| format!("{} {}", item.thing, item.chosen));
            format!("{}; {offers} {people}", items.collect::<Vec<_>>().join(", "))
        }
    };
    let words = if never.is_empty() { said } else { format!("{said}; {never}") };
    MatrixLine {
        domain: row.domain.as_str().into(),
        items: ModelRc::new(VecModel::from(chips.collect::<Vec<_>>())),
        offers: offers.into(),
        people: people.into(),
        nothing: row.nothing.unwrap_or_default().into(),
        never: never.into(),
        words: format!("{}: {words}", row.domain).into(),
    }
}

pub fn clear_others(window: &AppWindow) {
    let adapter = window.global::<FoundAdapter<'_>>();
    adapter.set_others_by(SharedString::new());
    adapter.set_others_things(SharedString::new());
}

pub fn connect(window: &AppWindow, wish: impl Fn(FoundWish) + 'static) {
    let adapter = window.global::<FoundAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_choose_span(move |span| tell(FoundWish::Span(usize::try_from(span).unwrap_or(0))));
    let weak = window.as_weak();
    adapter.on_tell_others(move || {
        if let Some(window) = weak.upgrade() {
            let adapter = window.global::<FoundAdapter<'_>>();
            let (by, things) = (adapter.get_others_by().into(), adapter.get_others_things().into());
            wish(FoundWish::OthersSay { by, things });
        }
    });
}
