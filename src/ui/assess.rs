//! A preference assessment on the adults' side: how it is set up, a trial, the clock, and its end.

use super::choice::{given_at, help_at, help_index, help_words};
use super::offer::{TileData, TileGroupData, index, parts, tile};
use super::rows::fill;
use super::{AppWindow, AssessAdapter, AssessRow, AssessStep};
use crate::event::{Domain, Given, LastHad, Medium, Method, Support};
use crate::report::summary::names;
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

/// Each method in one plain line.
pub const PLAIN: [(Method, &str, &str); 4] = [
    (
        Method::Paired,
        "In pairs",
        "Two things lie there; every two of them, each both ways round. The surest, and the longest.",
    ),
    (Method::Mswo, "In a row", "All lie there; what was taken goes, and the rest move up. Three rounds."),
    (
        Method::SingleStimulus,
        "One at a time",
        "Each thing alone, three times. For children who cannot look over several at once.",
    ),
    (Method::FreeOperant, "All at once, by the clock", "Everything lies there; the time with each thing is counted."),
];

/// How long a child was with what was given, as it is tapped: the words and the seconds.
pub const SPANS: [(&str, u32); 5] =
    [("a moment", 5), ("half a minute", 30), ("a minute", 60), ("two minutes", 120), ("five or more", 300)];

/// When a thing was last had, as it is tapped.
pub const HAD: [(LastHad, &str); 4] = [
    (LastHad::WithinTheHour, "within the hour"),
    (LastHad::EarlierToday, "earlier today"),
    (LastHad::Yesterday, "yesterday"),
    (LastHad::LongerAgo, "longer ago"),
];

/// How something was taken, as it is tapped.
pub const MODES: [(crate::event::Mode, &str); 4] = [
    (crate::event::Mode::Gesture, "by hand"),
    (crate::event::Mode::EyePointing, "by looking"),
    (crate::event::Mode::Body, "by going there"),
    (crate::event::Mode::Voice, "by voice"),
];

#[derive(Clone, Debug, Default)]
pub struct SetUpData {
    pub method: Option<Method>,
    pub real: bool,
    pub domain: Option<Domain>,
    pub domains_open: bool,
    pub groups: Vec<TileGroupData>,
    pub picked: String,
    /// Each thing that was picked: the question, and what was answered.
    pub had: Vec<(String, LastHad)>,
    pub in_reach: bool,
    pub in_sight: bool,
    pub reason: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct TrialData {
    pub heading: String,
    pub detail: String,
    /// In the order of their places; none while no trial lies there.
    pub there: Vec<TileData>,
    pub ways_out: Vec<TileData>,
    pub others: Vec<&'static str>,
    pub other: Option<usize>,
    pub taken: bool,
    pub mode: Option<usize>,
    pub support: Option<Support>,
    pub given: Option<Given>,
    pub span: Option<usize>,
    pub next: String,
    pub next_reason: String,
}

#[derive(Clone, Debug, Default)]
pub struct WatchData {
    pub clock: String,
    pub detail: String,
    pub running: bool,
    /// Each thing, its time in words, and whether the child is with it.
    pub things: Vec<(String, String, bool)>,
}

#[derive(Clone, Debug)]
pub enum AssessState {
    SetUp(SetUpData),
    /// The things are picked; what is asked before the first trial.
    Before(SetUpData),
    Trial(TrialData),
    Watch(WatchData),
    Over {
        detail: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessTap {
    Method(usize),
    Where(Medium),
    OpenDomains,
    Domain(Domain),
    Pick(String),
    AddWord(String),
    Had(usize, usize),
    Reach,
    Sight,
    GoOn,
    PickAgain,
    Start,
    Take(String),
    Other(usize),
    Mode(usize),
    Help(Support),
    Given(Given),
    Span(usize),
    Next,
    /// Whether it was the child who had enough.
    End {
        by_the_child: bool,
    },
    Touch(usize),
    KeepTime,
    Found,
    BeginAnew,
}

pub fn show(window: &AppWindow, state: &AssessState, trouble: Option<&str>) {
    let adapter = window.global::<AssessAdapter<'_>>();
    adapter.set_trouble(trouble.unwrap_or_default().into());
    match state {
        AssessState::SetUp(data) => show_set_up(&adapter, data, AssessStep::SetUp),
        AssessState::Before(data) => show_set_up(&adapter, data, AssessStep::Before),
        AssessState::Trial(data) => show_trial(&adapter, data),
        AssessState::Watch(data) => show_watch(&adapter, data),
        AssessState::Over { detail } => {
            adapter.set_detail(detail.as_str().into());
            adapter.set_step(AssessStep::Over);
        }
    }
}

fn words<'a>(all: impl IntoIterator<Item = &'a str>) -> Vec<SharedString> {
    all.into_iter().map(SharedString::from).collect()
}

fn show_set_up(adapter: &AssessAdapter<'_>, data: &SetUpData, step: AssessStep) {
    fill(&adapter.get_methods(), words(PLAIN.map(|(_, name, _)| name)), |model| adapter.set_methods(model));
    fill(&adapter.get_plain(), words(PLAIN.map(|(.., plain)| plain)), |model| adapter.set_plain(model));
    fill(&adapter.get_domains(), words(Domain::ALL.map(names::domain)), |model| adapter.set_domains(model));
    fill(&adapter.get_had_options(), words(HAD.map(|(_, words)| words)), |model| adapter.set_had_options(model));
    let (groups, tiles) = parts(&data.groups);
    // Groups are looked up in the tiles, so the longer list is never the groups'.
    if slint::Model::row_count(&adapter.get_tiles()) > tiles.len() {
        fill(&adapter.get_groups(), groups.clone(), |model| adapter.set_groups(model));
    }
    fill(&adapter.get_tiles(), tiles, |model| adapter.set_tiles(model));
    fill(&adapter.get_groups(), groups, |model| adapter.set_groups(model));
    let had = data.had.iter().map(|(text, last)| AssessRow {
        text: text.as_str().into(),
        detail: SharedString::new(),
        chosen: index(HAD.iter().position(|(one, _)| one == last)),
    });
    fill(&adapter.get_had(), had.collect(), |model| adapter.set_had(model));
    adapter.set_method(index(PLAIN.iter().position(|(method, ..)| Some(*method) == data.method)));
    adapter.set_real(data.real);
    adapter.set_domain(index(data.domain.and_then(|domain| Domain::ALL.iter().position(|other| *other == domain))));
    adapter.set_domains_open(data.domains_open);
    adapter.set_picked(data.picked.as_str().into());
    adapter.set_in_reach(data.in_reach);
    adapter.set_in_sight(data.in_sight);
    adapter.set_reason(data.reason.as_deref().unwrap_or_default().into());
    adapter.set_step(step);
}

fn show_trial(adapter: &AssessAdapter<'_>, data: &TrialData) {
    fill(&adapter.get_helps(), help_words(), |model| adapter.set_helps(model));
    fill(&adapter.get_modes(), words(MODES.map(|(_, words)| words)), |model| adapter.set_modes(model));
    fill(&adapter.get_spans(), words(SPANS.map(|(words, _)| words)), |model| adapter.set_spans(model));
    fill(&adapter.get_others(), words(data.others.iter().copied()), |model| adapter.set_others(model));
    fill(&adapter.get_there(), data.there.iter().map(tile).collect(), |model| adapter.set_there(model));
    fill(&adapter.get_ways_out(), data.ways_out.iter().map(tile).collect(), |model| adapter.set_ways_out(model));
    adapter.set_heading(data.heading.as_str().into());
    adapter.set_detail(data.detail.as_str().into());
    adapter.set_other(index(data.other));
    adapter.set_taken(data.taken);
    adapter.set_mode(index(data.mode));
    adapter.set_help(data.support.map_or(-1, help_index));
    adapter.set_given(index(data.given.map(|given| usize::from(given == Given::NotGiven))));
    adapter.set_span(index(data.span));
    adapter.set_next(data.next.as_str().into());
    adapter.set_next_reason(data.next_reason.as_str().into());
    adapter.set_step(AssessStep::Trial);
}

fn show_watch(adapter: &AssessAdapter<'_>, data: &WatchData) {
    let rows = data.things.iter().map(|(text, detail, with)| AssessRow {
        text: text.as_str().into(),
        detail: detail.as_str().into(),
        chosen: i32::from(*with),
    });
    fill(&adapter.get_watched(), rows.collect(), |model| adapter.set_watched(model));
    adapter.set_clock(data.clock.as_str().into());
    adapter.set_detail(data.detail.as_str().into());
    adapter.set_running(data.running);
    adapter.set_step(AssessStep::Watch);
}

/// What is said with each trial, as it was typed.
pub fn phrasing(window: &AppWindow) -> String {
    window.global::<AssessAdapter<'_>>().get_phrasing().into()
}

pub fn clear_phrasing(window: &AppWindow) {
    window.global::<AssessAdapter<'_>>().set_phrasing(SharedString::new());
}

pub fn connect(window: &AppWindow, tap: impl Fn(AssessTap) + 'static) {
    let adapter = window.global::<AssessAdapter<'_>>();
    let tap: Rc<dyn Fn(AssessTap)> = Rc::new(tap);
    let by_index = |make: fn(usize) -> AssessTap| {
        let tap = tap.clone();
        move |index: i32| {
            if let Ok(index) = usize::try_from(index) {
                tap(make(index));
            }
        }
    };
    let plain = |what: AssessTap| {
        let tap = tap.clone();
        move || tap(what.clone())
    };
    let by_text = |make: fn(String) -> AssessTap| {
        let tap = tap.clone();
        move |text: SharedString| tap(make(text.into()))
    };
    adapter.on_choose_method(by_index(AssessTap::Method));
    let tell = tap.clone();
    adapter.on_set_real(move |real| tell(AssessTap::Where(if real { Medium::Objects } else { Medium::Screen })));
    adapter.on_open_domains(plain(AssessTap::OpenDomains));
    let tell = tap.clone();
    adapter.on_set_domain(move |index| {
        if let Some(domain) = usize::try_from(index).ok().and_then(|index| Domain::ALL.get(index)) {
            tell(AssessTap::Domain(*domain));
        }
    });
    adapter.on_pick(by_text(AssessTap::Pick));
    adapter.on_add_word(by_text(AssessTap::AddWord));
    let tell = tap.clone();
    adapter.on_set_had(move |row, option| {
        if let (Ok(row), Ok(option)) = (usize::try_from(row), usize::try_from(option)) {
            tell(AssessTap::Had(row, option));
        }
    });
    adapter.on_toggle_reach(plain(AssessTap::Reach));
    adapter.on_toggle_sight(plain(AssessTap::Sight));
    adapter.on_go_on(plain(AssessTap::GoOn));
    adapter.on_pick_again(plain(AssessTap::PickAgain));
    adapter.on_start(plain(AssessTap::Start));
    adapter.on_take(by_text(AssessTap::Take));
    adapter.on_tell_other(by_index(AssessTap::Other));
    adapter.on_tell_mode(by_index(AssessTap::Mode));
    let tell = tap.clone();
    adapter.on_tell_help(move |index| {
        if let Some(support) = help_at(index) {
            tell(AssessTap::Help(support));
        }
    });
    let tell = tap.clone();
    adapter.on_tell_given(move |index| {
        if let Some(given) = given_at(index) {
            tell(AssessTap::Given(given));
        }
    });
    adapter.on_tell_span(by_index(AssessTap::Span));
    adapter.on_next_trial(plain(AssessTap::Next));
    let tell = tap.clone();
    adapter.on_end(move |by_the_child| tell(AssessTap::End { by_the_child }));
    adapter.on_touch_thing(by_index(AssessTap::Touch));
    adapter.on_keep_time(plain(AssessTap::KeepTime));
    adapter.on_found(plain(AssessTap::Found));
    adapter.on_begin_anew(plain(AssessTap::BeginAnew));
}
