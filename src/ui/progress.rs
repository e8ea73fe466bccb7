//! What picture exchange has come to, phase by phase.

use super::rows::fill;
use super::{AppWindow, ProgressAdapter, ProgressLine, ProgressPhase, ProgressRule};
use slint::ComponentHandle;
use std::rc::Rc;

/// A share in words, and where it lies on a line from none to every time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineData {
    pub text: String,
    /// Parts of one: the share and its plausible range; `None` where there are too few.
    pub range: Option<(f32, f32, f32)>,
    /// What guessing alone would give.
    pub chance: Option<f32>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PhaseData {
    pub title: String,
    /// It is the one that is practised.
    pub now: bool,
    pub has_trials: bool,
    pub lines: Vec<LineData>,
    pub facts: String,
    pub proposed: bool,
    pub review: String,
    pub rule: String,
    pub open: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleData {
    pub label: String,
    pub value: String,
    pub can_less: bool,
    pub can_more: bool,
}

#[derive(Clone, Debug, Default)]
pub struct ProgressData {
    pub phases: Vec<PhaseData>,
    pub given: String,
    /// Of the phase that is open.
    pub rules: Vec<RuleData>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgressWish {
    /// By its place in [`ProgressData::phases`].
    Practise(usize),
    /// Its rule is to be changed, or has been.
    Open(usize),
    /// A number of the rule, by its place, more or less by a step.
    Move(usize, i8),
}

/// Shows the page; `trouble` says in one sentence why the last wish was not granted.
pub fn show(window: &AppWindow, data: &ProgressData, trouble: Option<&str>) {
    let adapter = window.global::<ProgressAdapter<'_>>();
    adapter.set_trouble(trouble.unwrap_or_default().into());
    adapter.set_given(data.given.as_str().into());
    let mut phases = Vec::new();
    let mut lines = Vec::new();
    for phase in &data.phases {
        phases.push(ProgressPhase {
            title: phase.title.as_str().into(),
            now: phase.now,
            has_trials: phase.has_trials,
            first: number(lines.len()),
            count: number(phase.lines.len()),
            facts: phase.facts.as_str().into(),
            proposed: phase.proposed,
            review: phase.review.as_str().into(),
            rule: phase.rule.as_str().into(),
            open: phase.open,
        });
        lines.extend(phase.lines.iter().map(line));
    }
    // Phases are looked up in the lines, so there is never a phase without its lines.
    if slint::Model::row_count(&adapter.get_lines()) > lines.len() {
        fill(&adapter.get_phases(), phases.clone(), |model| adapter.set_phases(model));
    }
    fill(&adapter.get_lines(), lines, |model| adapter.set_lines(model));
    fill(&adapter.get_phases(), phases, |model| adapter.set_phases(model));
    let rules = data.rules.iter().map(|rule| ProgressRule {
        label: rule.label.as_str().into(),
        value: rule.value.as_str().into(),
        can_less: rule.can_less,
        can_more: rule.can_more,
    });
    fill(&adapter.get_rules(), rules.collect(), |model| adapter.set_rules(model));
}

fn line(line: &LineData) -> ProgressLine {
    let (share, low, high) = line.range.unwrap_or((0.0, 0.0, -1.0));
    ProgressLine { text: line.text.as_str().into(), share, low, high, chance: line.chance.unwrap_or(-1.0) }
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub fn connect(window: &AppWindow, wish: impl Fn(ProgressWish) + 'static) {
    let adapter = window.global::<ProgressAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_practise(move |index| {
        if let Ok(index) = usize::try_from(index) {
            tell(ProgressWish::Practise(index));
        }
    });
    let tell = wish.clone();
    adapter.on_open(move |index| {
        if let Ok(index) = usize::try_from(index) {
            tell(ProgressWish::Open(index));
        }
    });
    adapter.on_move(move |index, by| {
        if let (Ok(index), Ok(by)) = (usize::try_from(index), i8::try_from(by)) {
            wish(ProgressWish::Move(index, by));
        }
    });
}
