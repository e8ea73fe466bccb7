//! The response log: what happened, and what the child did then.

use super::on;
use crate::app::{AdultWish, AssessWish, Wish};
use crate::event::{Event, Reaction, Seen, Support};
use crate::library::domain_of;
use crate::report::page::{self, Lists};
use crate::session::thing_key;
use crate::stats::Telling;
use crate::ui::AppWindow;
use crate::ui::responses::{self, ResponseTap, ResponsesData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::summary::LineData;
use crate::ui::summary_lines::of_blocks;
use chrono::Days;

/// So many things that happened before can be tapped.
const KNOWN: usize = 12;
/// The log under the form goes back so many days.
const LOG_DAYS: u64 = 27;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Responding {
    happened: String,
    known: Vec<String>,
    did: Vec<Reaction>,
    support: Option<Support>,
    told: Option<Result<String, String>>,
    log: Vec<LineData>,
}

pub fn open(stage: &mut Stage) {
    stage.adults.responding = Responding::default();
    responses::clear_words(&stage.window);
    read(stage);
    show(stage);
}

/// What happened before, the newest first, and the log of the last four weeks.
fn read(stage: &mut Stage) {
    let reader = stage.app.child().and_then(|child| child.reader().ok());
    let seen = reader.and_then(|reader| reader.events(&["response_seen"]).ok()).unwrap_or_default();
    let mut known: Vec<String> = Vec::new();
    for (_, event) in seen.iter().rev() {
        let Event::ResponseSeen(seen) = event else { continue };
        if known.len() < KNOWN && !known.iter().any(|one| thing_key(one) == thing_key(&seen.happened)) {
            known.push(seen.happened.clone());
        }
    }
    let today = stage.app.clock().now().date_naive();
    let from = today.checked_sub_days(Days::new(LOG_DAYS)).unwrap_or(today);
    let log = stage.app.found((from, today)).map(|found| {
        let blocks = page::responses(&found.responses, &found.called, Telling::Responses, &mut Lists::default());
        of_blocks(&blocks)
    });
    let mut log = log.unwrap_or_default();
    log.iter_mut().for_each(|line| line.detail.clear());
    (stage.adults.responding.known, stage.adults.responding.log) = (known, log);
}

fn show(stage: &Stage) {
    let responding = &stage.adults.responding;
    let reason = if responding.happened.trim().is_empty() {
        Some("Say what happened.")
    } else if responding.did.is_empty() {
        Some("Tap what was done then; “did not respond” is there too.")
    } else {
        None
    };
    let data = ResponsesData {
        happened: responding.happened.clone(),
        known: responding.known.clone(),
        did: responding.did.clone(),
        support: responding.support.unwrap_or(Support::NotRecorded),
        reason: reason.map(str::to_owned),
        told: responding.told.clone(),
        log: responding.log.clone(),
    };
    responses::show(&stage.window, &data);
}

fn tapped(stage: &mut Stage, tap: ResponseTap) {
    stage.adults.responding.told = None;
    match tap {
        ResponseTap::Happened(text) => stage.adults.responding.happened = text,
        ResponseTap::Toggle(reaction) => toggle(&mut stage.adults.responding.did, reaction),
        ResponseTap::Help(support) => {
            let before = stage.adults.responding.support;
            stage.adults.responding.support = (before != Some(support)).then_some(support);
        }
        ResponseTap::Save(words) => save(stage, words),
    }
    show(stage);
}

/// "Did not respond" stands alone.
fn toggle(did: &mut Vec<Reaction>, reaction: Reaction) {
    if did.contains(&reaction) {
        did.retain(|one| *one != reaction);
    } else if reaction == Reaction::NoResponse {
        *did = vec![reaction];
    } else {
        did.retain(|one| *one != Reaction::NoResponse);
        did.push(reaction);
    }
}

fn save(stage: &mut Stage, words: String) {
    let responding = &stage.adults.responding;
    let (happened, did) = (responding.happened.clone(), responding.did.clone());
    let domain = domain_of(&happened);
    let seen = Seen { happened, domain, did, words };
    let support = responding.support.unwrap_or(Support::NotRecorded);
    let told = AssessWish::Response { seen, support, at: None };
    match stage.app.handle(Wish::Adult(AdultWish::Assess(told))) {
        Ok(_) => {
            stage.adults.responding = Responding { told: Some(Ok("It is kept.".to_owned())), ..Responding::default() };
            responses::clear_words(&stage.window);
            read(stage);
        }
        Err(trouble) => stage.adults.responding.told = Some(Err(trouble.to_string())),
    }
    stage.attend();
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    responses::connect(window, on(shared, tapped));
}
