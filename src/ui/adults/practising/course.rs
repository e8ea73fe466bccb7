//! The trials of the day as rows, and what to do next after a wrong picture or a step that went wrong.

use super::{Practising, tell, writing};
use crate::app::PractiseWish;
use crate::event::{After, CorrectionStep, ExchangeAnswer, First, Matched, Mistake, Phase, Practised};
use crate::id::EntryId;
use crate::stats::SupportPart;
use crate::stats::trials::{TrialRead, Verdict};
use crate::ui::pad::{GuideData, RowData};
use crate::ui::stage::Stage;
use chrono::TimeDelta;

/// For so long a trial is the one that is being practised.
const FRESH: TimeDelta = TimeDelta::minutes(15);
/// More rows than this nobody reads on a pad; the rest is in the record.
const ROWS: usize = 40;

/// What stands beside the keys.
#[derive(Default)]
pub(super) struct Course {
    pub rows: Vec<RowData>,
    pub title: String,
    pub guide: Vec<GuideData>,
    /// What was answered to the trial that is open.
    pub answer: Option<usize>,
}

pub(super) fn of(stage: &Stage) -> Course {
    let practising = &stage.adults.practising;
    let trials = practising.practice.trials();
    let today = stage.app.clock().now().date_naive();
    let of_today: Vec<&TrialRead<'_>> = trials.iter().filter(|trial| trial.day() == today).collect();
    let rows = of_today.iter().enumerate().rev().take(ROWS).map(|(index, trial)| row(practising, index + 1, trial));
    let open = of_today.iter().find(|trial| practising.open == Some(trial.id));
    let answered = open.and_then(|trial| trial.answer()).map(|(_, answer)| answer);
    let answer = answered.and_then(|told| ExchangeAnswer::BY_PARTNER.iter().position(|answer| *answer == told));
    let mut course = Course { rows: rows.collect(), answer, ..Course::default() };
    let child = stage.app.child().map(|child| child.child().name.clone()).unwrap_or_default();
    if let Some(trial) = newest(stage, &trials) {
        match guide(trial) {
            Guide::Correction => {
                course.title = "Wrong picture. What to do next".to_owned();
                course.guide = correction(trial, &child);
            }
            Guide::Backstep => {
                course.title = "A step went wrong".to_owned();
                course.guide = backstep(trial, &child);
            }
            Guide::None => {}
        }
    }
    course
}

/// The newest trial, while it is the one that is being practised, and whether it has had its answer.
pub(super) fn fresh(stage: &Stage) -> Option<(EntryId, bool)> {
    let practice = &stage.adults.practising.practice;
    let trials = practice.trials();
    newest(stage, &trials).map(|trial| (trial.id, trial.answer().is_some()))
}

fn newest<'r, 'a>(stage: &Stage, trials: &'r [TrialRead<'a>]) -> Option<&'r TrialRead<'a>> {
    let now = stage.app.clock().now();
    trials.last().filter(|trial| (TimeDelta::zero()..=FRESH).contains(&(now - trial.at)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Guide {
    None,
    Correction,
    Backstep,
}

/// Nothing is corrected that the child has ended, and nothing where nothing was given.
fn guide(trial: &TrialRead<'_>) -> Guide {
    if trial.ended_by_the_child().is_some() || trial.trial.first == First::Nothing {
        return Guide::None;
    }
    match &trial.trial.practised {
        Practised::Discriminate { .. } | Practised::Choose { .. } | Practised::Attribute { .. }
            if is_wrong_picture(trial) =>
        {
            Guide::Correction
        }
        Practised::Distance { .. } | Practised::Sentence { .. } if !trial.is_without_help() => Guide::Backstep,
        _ => Guide::None,
    }
}

/// Another picture than the one that is meant, or another thing than the picture's.
fn is_wrong_picture(trial: &TrialRead<'_>) -> bool {
    match (&trial.trial.practised, trial.trial.first) {
        (Practised::Discriminate { target, .. }, First::Gave { place }) => place != *target,
        (Practised::Choose { matched, .. } | Practised::Attribute { matched, .. }, _) => *matched == Matched::No,
        _ => false,
    }
}

fn correction(trial: &TrialRead<'_>, child: &str) -> Vec<GuideData> {
    let reached = trial.step_reached();
    let next = CorrectionStep::ALL.into_iter().find(|step| reached.is_none_or(|reached| *step > reached));
    let step = |step: CorrectionStep| {
        let (text, detail) = match step {
            CorrectionStep::Model => ("1  Show", "Touch the right picture, or hold it up.".to_owned()),
            CorrectionStep::Practice => {
                let detail =
                    format!("Help {child} to give the right one, and be glad. The thing is not handed over yet.");
                ("2  Practise", detail)
            }
            CorrectionStep::Switch => ("3  Something else", "A moment of something easy, or a pause.".to_owned()),
            CorrectionStep::Repeat => {
                let detail = format!(
                    "As at the beginning. If {child} gives the right one without help: hand it over, and say its word."
                );
                ("4  Again", detail)
            }
        };
        let done = reached.is_some_and(|reached| step <= reached);
        GuideData { text: text.to_owned(), detail, done, next: next == Some(step) }
    };
    CorrectionStep::ALL.map(step).to_vec()
}

fn backstep(trial: &TrialRead<'_>, child: &str) -> Vec<GuideData> {
    let done = trial.after.iter().any(|(_, after)| *after == After::Backstep);
    let detail = format!("Lead {child} back to the last step that was right, and help from there.");
    vec![GuideData { text: "Step back".to_owned(), detail, done, next: !done }]
}

/// A step of the guide was done.
pub(super) fn guided(stage: &mut Stage, index: usize) {
    let practising = &stage.adults.practising;
    let trials = practising.practice.trials();
    let told = newest(stage, &trials).and_then(|trial| {
        let after = match guide(trial) {
            Guide::Correction => After::Corrected(*CorrectionStep::ALL.get(index)?),
            Guide::Backstep => After::Backstep,
            Guide::None => return None,
        };
        let known = trial.after.iter().any(|(_, known)| *known == after);
        (!known).then_some((trial.id, after))
    });
    drop(trials);
    if let Some((of, after)) = told {
        tell(stage, PractiseWish::Follow { of, after });
    }
}

pub(super) fn open_row(stage: &mut Stage, id: &str) {
    let practising = &mut stage.adults.practising;
    let id = id.parse().ok();
    practising.open = if practising.open == id { None } else { id };
    practising.taking_back = false;
}

fn row(practising: &Practising, number: usize, trial: &TrialRead<'_>) -> RowData {
    let gave = trial.trial.first != First::Nothing;
    let (wrong, array) = (is_wrong_picture(trial), trial.trial.practised.array().is_some());
    let mark = match trial.verdict() {
        _ if !gave => "–",
        _ if wrong => "−",
        Verdict::Right if array => "+",
        _ => writing::mark(trial.support),
    };
    let thing = match trial.thing() {
        _ if !gave => "nothing was given",
        Some(thing) => thing,
        None => "a picture",
    };
    let mut details = vec![trial.at.format("%H:%M").to_string()];
    if trial.phase() != practising.carried.phase {
        details.push(crate::report::summary::names::phase(trial.phase()).to_owned());
    }
    if wrong {
        details.push("not the one that was meant".to_owned());
    }
    details
        .extend((gave && array && !wrong && trial.verdict() == Verdict::NotJudged).then(|| "not checked".to_owned()));
    details.extend(trial.part.filter(|_| gave && (array || trial.phase() == Phase::VI)).map(|part| {
        match part {
            SupportPart::UnpromptedOrWaitedFor => "without help",
            SupportPart::HelpNotRecorded => "help not recorded",
            SupportPart::Prompted => "prompted",
            SupportPart::Modelled => "shown first",
            SupportPart::HandsOn => "hands-on help",
        }
        .to_owned()
    }));
    details.extend(trial.trial.latency_s.map(|seconds| format!("after about {seconds} s")));
    if let Some(step) = trial.step_reached() {
        let number = CorrectionStep::ALL.iter().position(|one| *one == step).unwrap_or_default() + 1;
        details.push(format!("corrected, step {number} of 4"));
    }
    if trial.after.iter().any(|(_, after)| *after == After::Backstep) {
        details.push("led back".to_owned());
    }
    details.extend(trial.answer().map(|(_, told)| answer(told).to_owned()));
    details.extend(trial.ended_by_the_child().map(|_| "ended by the child".to_owned()));
    details.extend(Some(&trial.trial.words).filter(|words| !words.is_empty()).map(|words| format!("“{words}”")));
    RowData {
        id: trial.id.to_string(),
        mark: mark.to_owned(),
        text: format!("{number} · {thing}"),
        detail: details.join(" · "),
        open: practising.open == Some(trial.id),
    }
}

pub(super) const fn answer(answer: ExchangeAnswer) -> &'static str {
    match answer {
        ExchangeAnswer::Given => "given",
        ExchangeAnswer::GivenABit => "a bit",
        ExchangeAnswer::FirstThen => "first–then",
        ExchangeAnswer::NotNow => "not now",
        ExchangeAnswer::NotHere => "not here",
        ExchangeAnswer::Cannot => "cannot",
        ExchangeAnswer::Nobody => "nobody",
    }
}

pub(super) const fn mistake(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::WrongKey => "wrong key",
        Mistake::NoTrial => "it was no trial",
        Mistake::AnotherChild => "another child",
    }
}
