//! The stage of communication: what holds now, and setting another.

use super::{go, on};
use crate::app::{AdultWish, AssessWish, Wish};
use crate::child::Stage as Communication;
use crate::event::{Role, StageFound};
use crate::report::summary::names;
use crate::ui::pack::stepped;
use crate::ui::stage::{Shared, Stage};
use crate::ui::stage_set::{self, StageData, StageTap};
use crate::ui::{AppWindow, Page};
use chrono::{Months, NaiveDate};

/// In how many months it is looked at again.
const REVIEW: [u32; 3] = [3, 6, 12];

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Setting {
    chosen: Option<Communication>,
    by: String,
    on: Option<NaiveDate>,
    review: Option<usize>,
    trouble: String,
}

/// "pre-intentional, found 3 March 2026".
pub fn in_words(found: &StageFound) -> String {
    format!("{}, found {}", names::stage(found.stage), names::day(found.on))
}

pub fn open(stage: &mut Stage) {
    // A therapist who is unlocked is whoever found it, unless they say otherwise.
    let adult = stage.app.adult_here().and_then(|id| stage.app.home.record.adults.get(&id));
    let therapist = adult.filter(|adult| adult.role == Role::Therapist).map(|adult| adult.name.clone());
    stage.adults.stage_set =
        Setting { by: therapist.map(|name| format!("{name}, therapist")).unwrap_or_default(), ..Setting::default() };
    show(stage);
}

fn show(stage: &Stage) {
    let setting = &stage.adults.stage_set;
    let today = stage.app.clock().now().date_naive();
    let found = stage.app.stage();
    let now = found.map(|found| {
        let review = found.review.map_or_else(
            || "No day to look again was set.".to_owned(),
            |review| format!("To be looked at again by {}.", names::day(review)),
        );
        format!("Now: {}, by {}. {review}", in_words(found), found.by)
    });
    let reason = if setting.chosen.is_none() {
        Some("Say which stage was found.")
    } else if setting.by.trim().is_empty() {
        Some("Say who found it.")
    } else {
        None
    };
    let data = StageData {
        now: now.unwrap_or_default(),
        due: found.and_then(|found| found.review).is_some_and(|review| review < today),
        chosen: setting.chosen,
        by: setting.by.clone(),
        on: setting.on.unwrap_or(today),
        review: setting.review.unwrap_or(1),
        reason: reason.map(str::to_owned),
        trouble: setting.trouble.clone(),
    };
    stage_set::show(&stage.window, &data);
}

fn tapped(stage: &mut Stage, tap: StageTap) {
    stage.adults.stage_set.trouble.clear();
    let today = stage.app.clock().now().date_naive();
    match tap {
        StageTap::Choose(chosen) => stage.adults.stage_set.chosen = Some(chosen),
        StageTap::By(by) => stage.adults.stage_set.by = by,
        StageTap::Step { months, days } => {
            let on = stage.adults.stage_set.on.unwrap_or(today);
            stage.adults.stage_set.on = Some(stepped(on, months, days).min(today));
        }
        StageTap::Review(index) => stage.adults.stage_set.review = Some(index),
        StageTap::Save => return save(stage),
    }
    show(stage);
}

fn save(stage: &mut Stage) {
    let setting = &stage.adults.stage_set;
    let on = setting.on.unwrap_or_else(|| stage.app.clock().now().date_naive());
    let Some(chosen) = setting.chosen else { return show(stage) };
    let months = REVIEW.get(setting.review.unwrap_or(1)).copied().unwrap_or(6);
    let review = on.checked_add_months(Months::new(months));
    let found = StageFound { stage: chosen, by: setting.by.clone(), on, review };
    match stage.app.handle(Wish::Adult(AdultWish::Assess(AssessWish::SetStage(found)))) {
        Ok(_) => {
            stage.attend();
            go(stage, Page::Home);
        }
        Err(trouble) => {
            stage.adults.stage_set.trouble = trouble.to_string();
            show(stage);
        }
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    stage_set::connect(window, on(shared, tapped));
}
