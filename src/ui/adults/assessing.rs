//! Preference assessments: setting one up, its trials one after another, the clock, and the end.

mod clock;
mod set_up;
mod trial;

use super::offering::{Known, arrangement, known};
use super::{go, leave, on};
use crate::app::{AdultWish, Answer, AssessWish, Running, ToTry, Wish};
use crate::event::{Assessment, AssessmentEnd, Check, Domain, Event, LastHad, Medium, Method, Support, Tried};
use crate::ui::assess::{self, AssessState, AssessTap, HAD, PLAIN, SPANS};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};
use clock::{Watch, keep_time, touch, watch_data};
use set_up::{add_word, pick, set_medium, set_up_data};
use std::sync::Arc;
use trial::{take, tell, tell_other, trial_data};

/// The most things that can be picked.
const MOST: usize = 8;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Assessing {
    method: Option<Method>,
    real: bool,
    known: Vec<Known>,
    picked: Vec<(String, LastHad)>,
    /// The things are picked, and what is asked before the first trial is on the screen.
    is_picked: bool,
    domain: Option<Domain>,
    domains_open: bool,
    in_reach: bool,
    in_sight: bool,
    /// The child took more than one, which are being tapped.
    several: Vec<u8>,
    is_several: bool,
    mode: Option<usize>,
    span: Option<usize>,
    watch: Option<Watch>,
    trouble: Option<String>,
    /// What is said at the end of an assessment.
    over: Option<String>,
    /// The assessment that was going on when the page was last shown.
    running: Option<Running>,
}

pub fn open(stage: &mut Stage) {
    let mut assessing = Assessing::default();
    if let Some(child) = stage.app.child() {
        let vocabulary = Arc::clone(child.state().vocabulary());
        let offers = child.reader().and_then(|reader| reader.events(&["offer_made"])).unwrap_or_default();
        let offers: Vec<Event> = offers.into_iter().map(|(_, event)| event).collect();
        assessing.known = known(&offers, &vocabulary);
    }
    // A clock that runs is not stopped by looking elsewhere.
    assessing.watch = stage.adults.assessing.watch.take();
    stage.adults.assessing = assessing;
    assess::clear_phrasing(&stage.window);
    show(stage);
}

fn show(stage: &mut Stage) {
    stage.adults.assessing.running = match stage.app.running() {
        Ok(running) => running,
        Err(trouble) => {
            stage.adults.assessing.trouble = Some(trouble.to_string());
            None
        }
    };
    draw(stage);
}

pub fn draw(stage: &Stage) {
    let assessing = &stage.adults.assessing;
    let state = match (&assessing.running, &assessing.over) {
        (Some(running), _) if running.to_try == ToTry::Watch => AssessState::Watch(watch_data(stage, running)),
        (Some(running), _) => AssessState::Trial(trial_data(stage, running)),
        (None, Some(detail)) => AssessState::Over { detail: detail.clone() },
        (None, None) if assessing.is_picked => AssessState::Before(set_up_data(stage)),
        (None, None) => AssessState::SetUp(set_up_data(stage)),
    };
    assess::show(&stage.window, &state, assessing.trouble.as_deref());
}

/// Called while the page is open: the clock shows its second, and a trial what was seen on the child's screen.
pub fn show_clock(stage: &mut Stage) {
    let is_watching = stage.adults.assessing.watch.is_some();
    if is_watching {
        draw(stage);
    }
}

pub fn next_wake(stage: &Stage, now: u64) -> Option<u64> {
    stage.adults.assessing.watch.as_ref().map(|_| now.saturating_add(1_000))
}

fn child_name(stage: &Stage) -> String {
    stage.app.child().map(|child| child.child().name.clone()).unwrap_or_default()
}

fn tapped(stage: &mut Stage, tap: AssessTap) {
    stage.adults.assessing.trouble = None;
    match tap {
        AssessTap::Method(index) => stage.adults.assessing.method = PLAIN.get(index).map(|(method, ..)| *method),
        AssessTap::Where(medium) => set_medium(&mut stage.adults.assessing, medium),
        AssessTap::OpenDomains => stage.adults.assessing.domains_open = !stage.adults.assessing.domains_open,
        AssessTap::Domain(domain) => {
            (stage.adults.assessing.domain, stage.adults.assessing.domains_open) = (Some(domain), false);
        }
        AssessTap::Pick(key) => pick(&mut stage.adults.assessing, key),
        AssessTap::AddWord(word) => add_word(&mut stage.adults.assessing, &word),
        AssessTap::Had(row, option) => {
            let picked = stage.adults.assessing.picked.get_mut(row);
            if let (Some((_, had)), Some((last, _))) = (picked, HAD.get(option)) {
                *had = if had == last { LastHad::NotRecorded } else { *last };
            }
        }
        AssessTap::Reach => stage.adults.assessing.in_reach = !stage.adults.assessing.in_reach,
        AssessTap::Sight => stage.adults.assessing.in_sight = !stage.adults.assessing.in_sight,
        AssessTap::GoOn => stage.adults.assessing.is_picked = true,
        AssessTap::PickAgain => stage.adults.assessing.is_picked = false,
        AssessTap::Start => return start(stage),
        AssessTap::Take(place) => take(stage, &place),
        AssessTap::Other(index) => tell_other(stage, index),
        AssessTap::Mode(index) => {
            stage.adults.assessing.mode = Some(index);
            tell_again(stage, Support::NotRecorded);
        }
        AssessTap::Help(support) => tell_again(stage, support),
        AssessTap::Given(given) => {
            if let Some(offer) = stage.app.last_offer().map(|offer| offer.id) {
                wish(stage, AdultWish::TellGiven { offer, given });
            }
        }
        AssessTap::Span(index) => tell_span(stage, index),
        AssessTap::Next => return next_trial(stage),
        AssessTap::End { by_the_child } => {
            let why = if by_the_child { AssessmentEnd::ByTheChild } else { AssessmentEnd::ByTheAdult };
            end(stage, why);
        }
        AssessTap::Touch(index) => touch(stage, index),
        AssessTap::KeepTime => keep_time(stage),
        AssessTap::Found => return go(stage, Page::Found),
        AssessTap::BeginAnew => return open(stage),
    }
    show(stage);
}

/// Keeps the setting up and goes right on to the first trial.
fn start(stage: &mut Stage) {
    let assessing = &stage.adults.assessing;
    let (Some(method), Some(domain)) = (assessing.method, assessing.domain()) else { return show(stage) };
    let medium = assessing.medium();
    let things: Vec<Tried> = assessing
        .picked()
        .into_iter()
        .map(|(known, last_had)| Tried { thing: known.thing.clone(), last_had })
        .collect();
    let there = match method {
        Method::SingleStimulus => 1,
        Method::Paired => 2,
        Method::Mswo | Method::FreeOperant => things.len(),
    };
    // Of more things than the child's screen shows well, a column is no help either; the app says so.
    let assessment = Assessment {
        method,
        domain,
        medium: if method == Method::FreeOperant { Medium::Objects } else { medium },
        arrangement: arrangement(stage, there, medium),
        things,
        phrasing: assess::phrasing(&stage.window),
        in_reach: check(assessing.in_reach),
        in_sight: check(assessing.in_sight),
    };
    if wish(stage, AdultWish::Assess(AssessWish::Start(assessment))).is_none() {
        return show(stage);
    }
    if method == Method::FreeOperant { show(stage) } else { next_trial(stage) }
}

const fn check(made: bool) -> Check {
    if made { Check::Made } else { Check::NotRecorded }
}

/// Puts the next trial there. The child's screen is for the child alone, so the adults' side locks with it.
fn next_trial(stage: &mut Stage) {
    let assessing = &mut stage.adults.assessing;
    (assessing.mode, assessing.span, assessing.is_several) = (None, None, false);
    assessing.several.clear();
    let was_last = matches!(&assessing.running, Some(running) if running.to_try == ToTry::Nothing);
    if wish(stage, AdultWish::Assess(AssessWish::Next)).is_some() && !was_last {
        let on_screen = stage.app.last_offer().is_some_and(|offer| offer.is_open() && offer.medium == Medium::Screen);
        if on_screen {
            return leave(stage);
        }
    } else if was_last && stage.adults.assessing.trouble.is_none() {
        stage.adults.assessing.over = Some("Everything was tried, and it is kept.".to_owned());
    }
    show(stage);
}

/// Grants a wish, or says why not.
fn wish(stage: &mut Stage, wish: AdultWish) -> Option<Answer> {
    let answer = stage.app.handle(Wish::Adult(wish));
    stage.attend();
    match answer {
        Ok(answer) => Some(answer),
        Err(trouble) => {
            stage.adults.assessing.trouble = Some(trouble.to_string());
            None
        }
    }
}

/// How it was taken, and with how much help, are said of what was told already.
fn tell_again(stage: &mut Stage, support: Support) {
    if let Some(choice) = stage.app.last_offer().and_then(|offer| offer.outcome.clone()) {
        tell(stage, choice, support);
    }
}

fn tell_span(stage: &mut Stage, index: usize) {
    let Some((_, seconds)) = SPANS.get(index) else { return };
    let Some(offer) = stage.app.last_offer().map(|offer| offer.id) else { return };
    let told = AssessWish::Afterwards { offer, engaged: Some(*seconds), seen: Vec::new() };
    if wish(stage, AdultWish::Assess(told)).is_some() {
        stage.adults.assessing.span = Some(index);
    }
}

fn end(stage: &mut Stage, why: AssessmentEnd) {
    if wish(stage, AdultWish::Assess(AssessWish::End(why))).is_some() {
        stage.adults.assessing.watch = None;
        let by = if why == AssessmentEnd::ByTheChild { "It was ended by the child." } else { "It was ended here." };
        let more = "What was tried is kept; with the same things it can be gone on with.";
        stage.adults.assessing.over = Some(format!("{by} {more}"));
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    assess::connect(window, on(shared, tapped));
}
