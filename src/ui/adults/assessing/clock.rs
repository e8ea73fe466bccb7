//! A session with everything there: what the child is with, and for how long.

use super::wish;
use crate::app::{AdultWish, AssessWish, Running};
use crate::event::{AssessmentEnd, Support};
use crate::ui::assess::WatchData;
use crate::ui::stage::Stage;

/// The clock of a session with everything there.
pub(super) struct Watch {
    /// When it began, by the clock that only goes forward.
    since: u64,
    engaged: Vec<u64>,
    /// What the child is with, and since when.
    with: Option<(usize, u64)>,
}

impl Watch {
    pub(super) fn engaged(&self, index: usize, now: u64) -> u64 {
        let before = self.engaged.get(index).copied().unwrap_or_default();
        let running = self.with.filter(|(with, _)| *with == index).map_or(0, |(_, since)| now.saturating_sub(since));
        before + running
    }

    /// Ends what is running.
    pub(super) fn stop(&mut self, now: u64) {
        if let Some((index, _)) = self.with {
            let time = self.engaged(index, now);
            if let Some(engaged) = self.engaged.get_mut(index) {
                *engaged = time;
            }
        }
        self.with = None;
    }
}

pub(super) fn watch_data(stage: &Stage, running: &Running) -> WatchData {
    let now = stage.app.clock().mono();
    let watch = stage.adults.assessing.watch.as_ref();
    let clock = |millis: u64| format!("{}:{:02}", millis / 60_000, millis / 1_000 % 60);
    let things = running.assessment.things.iter().enumerate().map(|(index, tried)| {
        let time = watch.map_or(0, |watch| watch.engaged(index, now));
        let with = watch.and_then(|watch| watch.with).is_some_and(|(with, _)| with == index);
        (tried.thing.label().unwrap_or_default().to_owned(), clock(time), with)
    });
    WatchData {
        clock: clock(watch.map_or(0, |watch| now.saturating_sub(watch.since))),
        detail: "Five minutes are usual. The clock begins with the first tap.".to_owned(),
        running: watch.is_some(),
        things: things.collect(),
    }
}

/// One thing at a time: a tap on another ends the one before.
pub(super) fn touch(stage: &mut Stage, index: usize) {
    let now = stage.app.clock().mono();
    let things = stage.adults.assessing.running.as_ref().map_or(0, |running| running.assessment.things.len());
    let watch =
        stage.adults.assessing.watch.get_or_insert_with(|| Watch { since: now, engaged: vec![0; things], with: None });
    let was = watch.with.map(|(with, _)| with);
    watch.stop(now);
    if was != Some(index) {
        watch.with = Some((index, now));
    }
}

pub(super) fn keep_time(stage: &mut Stage) {
    let now = stage.app.clock().mono();
    let Some(watch) = stage.adults.assessing.watch.as_mut() else { return };
    watch.stop(now);
    let whole = |millis: u64| u32::try_from(millis / 1_000).unwrap_or(u32::MAX);
    let seconds = whole(now.saturating_sub(watch.since));
    let engaged = watch.engaged.iter().map(|time| whole(*time)).collect();
    let told = AssessWish::Time { seconds, engaged, support: Support::NotRecorded };
    if wish(stage, AdultWish::Assess(told)).is_some() {
        stage.adults.assessing.watch = None;
        if wish(stage, AdultWish::Assess(AssessWish::End(AssessmentEnd::Complete))).is_some() {
            stage.adults.assessing.over = Some("The times are kept.".to_owned());
        }
    }
}
