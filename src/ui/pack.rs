//! Making an evidence pack.

use super::rows::fill;
use super::{AppWindow, Day, PackAdapter, PackStep};
use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use slint::ComponentHandle;
use std::rc::Rc;

pub use super::{LeftOut, PackEnd, PackSpan};

#[derive(Clone, Debug)]
pub enum PackState {
    Choosing {
        from: NaiveDate,
        to: NaiveDate,
        /// The span that the dates are, if they are one.
        span: Option<PackSpan>,
        left_out: Vec<LeftOut>,
    },
    Making,
    Made {
        file: String,
        entries: usize,
        head: String,
    },
    Failed {
        sentence: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PackWish {
    /// Moves one end of the period; see [`stepped`].
    Step {
        end: PackEnd,
        months: i32,
        days: i32,
    },
    Span(PackSpan),
    Make,
    Again,
}

pub fn show(window: &AppWindow, state: &PackState) {
    let adapter = window.global::<PackAdapter<'_>>();
    let step = match state {
        PackState::Choosing { from, to, span, left_out } => {
            adapter.set_from(day(*from));
            adapter.set_to(day(*to));
            adapter.set_is_span(span.is_some());
            if let Some(span) = span {
                adapter.set_span(*span);
            }
            fill(&adapter.get_left_out(), left_out.clone(), |model| adapter.set_left_out(model));
            PackStep::Choosing
        }
        PackState::Making => PackStep::Making,
        PackState::Made { file, entries, head } => {
            adapter.set_file(file.as_str().into());
            adapter.set_entries(i32::try_from(*entries).unwrap_or(i32::MAX));
            adapter.set_head(head.as_str().into());
            PackStep::Made
        }
        PackState::Failed { sentence } => {
            adapter.set_failure(sentence.as_str().into());
            PackStep::Failed
        }
    };
    adapter.set_step(step);
}

pub fn connect(window: &AppWindow, wish: impl Fn(PackWish) + 'static) {
    let adapter = window.global::<PackAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_step_day(move |end, months, days| tell(PackWish::Step { end, months, days }));
    let tell = wish.clone();
    adapter.on_choose_span(move |span| tell(PackWish::Span(span)));
    let tell = wish.clone();
    adapter.on_make(move || tell(PackWish::Make));
    adapter.on_again(move || wish(PackWish::Again));
}

/// A day moved by months and days; the 31st becomes the last day of a shorter month.
pub fn stepped(day: NaiveDate, months: i32, days: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    let moved = moved.and_then(|day| day.checked_add_signed(TimeDelta::days(days.into())));
    moved.unwrap_or(day)
}

pub(super) fn day(date: NaiveDate) -> Day {
    let small = |number: u32| i32::try_from(number).unwrap_or(1);
    Day {
        year: date.year(),
        month: small(date.month()),
        day: small(date.day()),
        weekday: small(date.weekday().number_from_monday()),
    }
}
