//! The stage of communication, on the adults' side.

use super::pack::day;
use super::rows::fill;
use super::{AppWindow, StageAdapter};
use crate::child::Stage;
use crate::report::summary::names;
use chrono::NaiveDate;
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

/// Each stage in plain words.
const PLAIN: [&str; 4] = [
    "Responds to what happens; others read it. What is done is kept as responses.",
    "Acts on others on purpose: by hand, eyes, voice, or going there.",
    "First symbols: a sign, an object, a picture, a word.",
    "Symbols or words, one after another.",
];

#[derive(Clone, Debug)]
pub struct StageData {
    /// What holds now, in words.
    pub now: String,
    /// Whether the day to look again has gone by.
    pub due: bool,
    pub chosen: Option<Stage>,
    pub by: String,
    pub on: NaiveDate,
    /// In three months, in six, in a year.
    pub review: usize,
    pub reason: Option<String>,
    pub trouble: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageTap {
    Choose(Stage),
    By(String),
    Step { months: i32, days: i32 },
    Review(usize),
    Save,
}

pub fn show(window: &AppWindow, data: &StageData) {
    let adapter = window.global::<StageAdapter<'_>>();
    let all = |words: [&str; 4]| words.map(SharedString::from).to_vec();
    fill(&adapter.get_names(), all(Stage::ALL.map(names::stage)), |model| adapter.set_names(model));
    fill(&adapter.get_plain(), all(PLAIN), |model| adapter.set_plain(model));
    adapter.set_now(data.now.as_str().into());
    adapter.set_due(data.due);
    let chosen = data.chosen.and_then(|stage| Stage::ALL.iter().position(|one| *one == stage));
    adapter.set_chosen(chosen.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1));
    if adapter.get_by() != data.by.as_str() {
        adapter.set_by(data.by.as_str().into());
    }
    adapter.set_on(day(data.on));
    adapter.set_review(i32::try_from(data.review).unwrap_or(1));
    adapter.set_reason(data.reason.as_deref().unwrap_or_default().into());
    adapter.set_trouble(data.trouble.as_str().into());
}

pub fn connect(window: &AppWindow, tap: impl Fn(StageTap) + 'static) {
    let adapter = window.global::<StageAdapter<'_>>();
    let tap = Rc::new(tap);
    let tell = tap.clone();
    adapter.on_choose(move |index| {
        if let Some(stage) = usize::try_from(index).ok().and_then(|index| Stage::ALL.get(index)) {
            tell(StageTap::Choose(*stage));
        }
    });
    let tell = tap.clone();
    adapter.on_set_by(move |text| tell(StageTap::By(text.into())));
    let tell = tap.clone();
    adapter.on_step_day(move |months, days| tell(StageTap::Step { months, days }));
    let tell = tap.clone();
    adapter.on_set_review(move |index| tell(StageTap::Review(usize::try_from(index).unwrap_or(1))));
    adapter.on_save(move || tap(StageTap::Save));
}
