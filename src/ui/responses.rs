//! The response log on the adults' side.

use super::choice::{help_at, help_index, help_words};
use super::rows::fill;
use super::summary::{LineData, line};
use super::{AppWindow, NoteChip, ResponseAdapter};
use crate::event::{Reaction, Support};
use crate::report::summary::names;
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

/// The responses as they stand on the page: towards, neither, away.
const PARTS: [&[Reaction]; 3] = [
    &[Reaction::Approached, Reaction::Reached, Reaction::Looked, Reaction::Smiled, Reaction::Vocalised],
    &[Reaction::Stilled, Reaction::MovedMore, Reaction::Tensed, Reaction::Cried, Reaction::NoResponse],
    &[Reaction::PushedAway, Reaction::TurnedAway, Reaction::ClosedEyes, Reaction::Left, Reaction::SaidNo],
];

#[derive(Clone, Debug)]
pub struct ResponsesData {
    pub happened: String,
    pub known: Vec<String>,
    pub did: Vec<Reaction>,
    pub support: Support,
    pub reason: Option<String>,
    /// What became of the last one, and whether it was refused.
    pub told: Option<Result<String, String>>,
    pub log: Vec<LineData>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResponseTap {
    Happened(String),
    Toggle(Reaction),
    Help(Support),
    /// With the writer's own words.
    Save(String),
}

pub fn show(window: &AppWindow, data: &ResponsesData) {
    let adapter = window.global::<ResponseAdapter<'_>>();
    if adapter.get_happened() != data.happened.as_str() {
        adapter.set_happened(data.happened.as_str().into());
    }
    fill(&adapter.get_known(), data.known.iter().map(SharedString::from).collect(), |model| adapter.set_known(model));
    let [towards, neither, away] = PARTS.map(|part| chips(part, &data.did));
    fill(&adapter.get_towards(), towards, |model| adapter.set_towards(model));
    fill(&adapter.get_neither(), neither, |model| adapter.set_neither(model));
    fill(&adapter.get_away(), away, |model| adapter.set_away(model));
    fill(&adapter.get_helps(), help_words(), |model| adapter.set_helps(model));
    adapter.set_help(help_index(data.support));
    adapter.set_reason(data.reason.as_deref().unwrap_or_default().into());
    adapter.set_refused(matches!(data.told, Some(Err(_))));
    let told = data.told.as_ref().map(|told| told.as_ref().unwrap_or_else(|why| why).as_str()).unwrap_or_default();
    adapter.set_told(told.into());
    fill(&adapter.get_log(), data.log.iter().map(line).collect(), |model| adapter.set_log(model));
}

fn chips(part: &[Reaction], did: &[Reaction]) -> Vec<NoteChip> {
    let chip =
        |reaction: &Reaction| NoteChip { text: names::reaction(*reaction).into(), chosen: did.contains(reaction) };
    part.iter().map(chip).collect()
}

pub fn clear_words(window: &AppWindow) {
    window.global::<ResponseAdapter<'_>>().set_words(SharedString::new());
}

pub fn connect(window: &AppWindow, tap: impl Fn(ResponseTap) + 'static) {
    let adapter = window.global::<ResponseAdapter<'_>>();
    let tap = Rc::new(tap);
    let tell = tap.clone();
    adapter.on_set_happened(move |text| tell(ResponseTap::Happened(text.into())));
    let tell = tap.clone();
    adapter.on_toggle(move |text| {
        if let Some(reaction) = Reaction::ALL.into_iter().find(|one| names::reaction(*one) == text.as_str()) {
            tell(ResponseTap::Toggle(reaction));
        }
    });
    let tell = tap.clone();
    adapter.on_set_help(move |index| {
        if let Some(support) = help_at(index) {
            tell(ResponseTap::Help(support));
        }
    });
    let weak = window.as_weak();
    adapter.on_save(move || {
        if let Some(window) = weak.upgrade() {
            tap(ResponseTap::Save(window.global::<ResponseAdapter<'_>>().get_words().into()));
        }
    });
}
