//! What picture exchange has come to, for the therapist: a card for each phase, a proposal of a review in words, and the rule by
//! which it is made.

mod words;

use super::on;
use crate::app::{AdultWish, Practice, PractiseWish, Set, Wish};
use crate::event::{Phase, ReviewRule};
use crate::report::summary::names;
use crate::report::summary::wording::right_words;
use crate::stats::Share;
use crate::stats::progress::PhaseProgress;
use crate::stats::small_n::{chance, wilson};
use crate::ui::AppWindow;
use crate::ui::progress::{self, LineData, PhaseData, ProgressData, ProgressWish, RuleData};
use crate::ui::stage::{Shared, Stage};

/// Below this there is a count and no line.
const LEAST: u64 = 5;
/// Percent go by fives.
const PERCENT_STEP: u8 = 5;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Reviewing {
    practice: Practice,
    /// The phase whose rule is being changed.
    open: Option<Phase>,
    trouble: Option<String>,
}

pub fn open(stage: &mut Stage) {
    let practice = stage.app.practice().unwrap_or_default();
    stage.adults.reviewing = Reviewing { practice, ..Reviewing::default() };
    show(stage);
}

pub fn show(stage: &Stage) {
    let reviewing = &stage.adults.reviewing;
    let practice = &reviewing.practice;
    let trials = practice.trials();
    let all = PhaseProgress::all_of(&trials);
    let phases = Phase::ALL.map(|phase| {
        let progress = all.iter().find(|one| one.phase == phase);
        card(stage, phase, progress)
    });
    let on_paper = trials.iter().filter(|trial| trial.part.is_some()).count();
    let times = |count: u64| if count == 1 { "once".to_owned() } else { format!("{count} times") };
    let data = ProgressData {
        phases: phases.to_vec(),
        given: format!(
            "Given to a partner: {} on paper, {} on the tablet.",
            times(on_paper as u64),
            times(practice.on_tablet)
        ),
        rules: reviewing.open.map(|phase| rules(practice.rule(phase))).unwrap_or_default(),
    };
    progress::show(&stage.window, &data, reviewing.trouble.as_deref());
}

fn card(stage: &Stage, phase: Phase, progress: Option<&PhaseProgress<'_, '_>>) -> PhaseData {
    let practice = &stage.adults.reviewing.practice;
    let review = practice.review(phase);
    let now = practice.phase() == phase;
    PhaseData {
        title: names::phase(phase).to_owned(),
        now,
        has_trials: progress.is_some(),
        lines: progress.map(lines).unwrap_or_default(),
        facts: progress.map(|progress| facts(stage, progress)).unwrap_or_default(),
        proposed: progress.is_some() && review.is_proposed(),
        review: progress.map(|_| words::review(&review)).unwrap_or_default(),
        rule: rule(stage, practice, phase),
        open: stage.adults.reviewing.open == Some(phase),
    }
}

fn lines(progress: &PhaseProgress<'_, '_>) -> Vec<LineData> {
    let arrays = progress.arrays();
    if arrays.is_empty() {
        return vec![line(None, &progress.right())];
    }
    arrays.iter().map(|one| line(Some(one.array), &one.right)).collect()
}

fn line(array: Option<u8>, right: &Share) -> LineData {
    let (k, n) = (right.k, right.n);
    let of = match array {
        Some(array) if array > 1 => format!("One of {array} pictures, right without help: "),
        _ => "Right without help: ".to_owned(),
    };
    let several = array.filter(|array| *array > 1);
    let part = |permille: u16| f32::from(permille) / 1000.0;
    let range = wilson(k, n).filter(|_| n >= LEAST);
    LineData {
        text: format!("{of}{}.", right_words(array, k, n)),
        range: range.map(|range| (k as f32 / n as f32, part(range.low), part(range.high))),
        chance: several.filter(|_| n >= LEAST).map(|array| part(chance(array, k, n).level_permille)),
    }
}

/// "24 trials on 5 days · with Priya and Tom · home, school · juice, swing".
fn facts(stage: &Stage, progress: &PhaseProgress<'_, '_>) -> String {
    let counted = |count: u64, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let (trials, days) = (progress.count().count, progress.days().count);
    let mut parts = vec![format!("{} on {}", counted(trials, "trial", "trials"), counted(days, "day", "days"))];
    let name = |adult| stage.app.home.record.adults.get(&adult).map(|adult| adult.name.clone());
    let partners: Vec<String> = progress.partners().into_iter().filter_map(name).collect();
    parts.push(match partners.as_slice() {
        [] => "partner not recorded".to_owned(),
        partners => format!("with {}", partners.join(", ")),
    });
    let settings: Vec<&str> = progress.settings().into_iter().map(names::setting).collect();
    parts.push(settings.join(", "));
    let things = progress.things();
    parts.extend((!things.is_empty()).then(|| things.join(", ")));
    let more = [
        (progress.not_judged().count, "not judged"),
        (progress.help_not_recorded().count, "help not recorded"),
        (progress.corrected().count, "followed by a correction, which is in no share"),
        (progress.unasked().count, "without having been asked"),
        (progress.ended_by_the_child().count, "ended by the child"),
    ];
    parts.extend(more.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")));
    parts.join(" · ")
}

/// The rule in words, and who set it when.
fn rule(stage: &Stage, practice: &Practice, phase: Phase) -> String {
    let words = words::rule(phase, practice.rule(phase));
    let set = practice.rules.get(&phase).map(|(_, set)| set);
    let name = |set: &Set| set.by.and_then(|by| stage.app.home.record.adults.get(&by)).map(|adult| adult.name.clone());
    match set {
        None => words,
        Some(set) => {
            let by = name(set).map(|name| format!(" by {name}")).unwrap_or_default();
            format!("{words} Set{by} on {}.", set.at.format("%-d %B %Y"))
        }
    }
}

fn rules(rule: ReviewRule) -> Vec<RuleData> {
    numbers(rule)
        .map(|(label, value, least, most, _)| RuleData {
            label: label.to_owned(),
            value: value.to_string(),
            can_less: value > least,
            can_more: value < most,
        })
        .to_vec()
}

/// What can be set: its label, its value, the least and the most, and its step.
fn numbers(rule: ReviewRule) -> [(&'static str, u8, u8, u8, u8); 6] {
    [
        ("Right without help, of a hundred", rule.percent, 50, 100, PERCENT_STEP),
        ("Days", rule.days, 1, 10, 1),
        ("Trials at least", rule.trials, 5, 40, 1),
        ("Partners", rule.partners, 0, 5, 1),
        ("Things", rule.things, 0, 10, 1),
        ("Places", rule.places, 0, 5, 1),
    ]
}

fn moved(rule: ReviewRule, index: usize, by: i8) -> ReviewRule {
    let mut rule = rule;
    let Some((_, value, least, most, step)) = numbers(rule).get(index).copied() else { return rule };
    let now = if by < 0 { value.saturating_sub(step) } else { value.saturating_add(step) }.clamp(least, most);
    let parts =
        [&mut rule.percent, &mut rule.days, &mut rule.trials, &mut rule.partners, &mut rule.things, &mut rule.places];
    if let Some(part) = parts.into_iter().nth(index) {
        *part = now;
    }
    rule
}

fn wished(stage: &mut Stage, wish: ProgressWish) {
    stage.adults.reviewing.trouble = None;
    let at = |index: usize| Phase::ALL.get(index).copied();
    let wish = match wish {
        ProgressWish::Practise(index) => at(index).map(PractiseWish::Choose),
        ProgressWish::Open(index) => {
            let reviewing = &mut stage.adults.reviewing;
            reviewing.open = at(index).filter(|phase| reviewing.open != Some(*phase));
            None
        }
        ProgressWish::Move(index, by) => {
            let reviewing = &stage.adults.reviewing;
            reviewing
                .open
                .map(|phase| PractiseWish::SetRule { phase, rule: moved(reviewing.practice.rule(phase), index, by) })
        }
    };
    if let Some(wish) = wish {
        let told = stage.app.handle(Wish::Adult(AdultWish::Practise(wish)));
        stage.adults.reviewing.trouble = told.err().map(|trouble| trouble.to_string());
        stage.attend();
        if let Ok(practice) = stage.app.practice() {
            stage.adults.reviewing.practice = practice;
        }
    }
    show(stage);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    progress::connect(window, on(shared, wished));
}
