//! The keys of the pad, and the trial that each of them writes down.

use super::carried::Steps;
use super::{Practising, Step, course, pictures, tell};
use crate::app::{PractiseWish, TrialTold};
use crate::event::{After, Answered, Asked, First, Matched, Phase, Practised, Support, Trial};
use crate::ui::pad::KeyData;
use crate::ui::stage::Stage;

/// The four marks of a data sheet.
const MARKS: [(Support, &str, &str); 4] = [
    (Support::Unprompted, "+", "without help"),
    (Support::Gesture, "G", "I pointed"),
    (Support::PartialPhysical, "PP", "some hands-on help"),
    (Support::FullPhysical, "FP", "hand over hand"),
];

/// In phase V the key says how the request came about.
const ANSWERS: [(Answered, &str); 4] = [
    (Answered::BeforeTheCue, "before I pointed"),
    (Answered::AfterTheCue, "after I pointed"),
    (Answered::NotAnswered, "asked, no answer"),
    (Answered::Unasked, "nobody had asked"),
];

pub(super) fn keys(phase: Phase) -> Vec<KeyData> {
    let key = |mark: &str, text: &str| KeyData { mark: mark.to_owned(), text: text.to_owned() };
    match phase {
        Phase::V => ANSWERS.iter().map(|(_, text)| key("", text)).collect(),
        _ => MARKS.iter().map(|(_, mark, text)| key(mark, text)).collect(),
    }
}

/// A mark as it stands on a data sheet.
pub(super) fn mark(support: Support) -> &'static str {
    match support {
        Support::ExpectantWait => "+",
        Support::SpokenCue | Support::ModelledFirst => "P",
        Support::NotRecorded => "?",
        support => MARKS.iter().find(|(level, ..)| *level == support).map_or("?", |(_, mark, _)| mark),
    }
}

/// What has to be touched before a key can be; empty where nothing has to be.
pub(super) fn ask(stage: &Stage) -> String {
    let practising = &stage.adults.practising;
    let child = stage.app.child().map(|child| child.child().name.clone()).unwrap_or_default();
    let pending = &practising.pending;
    match practising.carried.phase {
        Phase::IIIA | Phase::IIIB if pending.given.is_none() => {
            format!("First touch the picture that {child} gave.")
        }
        Phase::VI if pending.asked.is_none() => "First touch what was asked.".to_owned(),
        _ => String::new(),
    }
}

/// Which step the next key is of, where each has a mark of its own.
pub(super) fn keys_for(practising: &Practising) -> String {
    let steps = steps_of(practising);
    match steps.get(practising.pending.steps.len()) {
        Some(step) => format!("Step {} of {}: {step}", practising.pending.steps.len() + 1, steps.len()),
        None => String::new(),
    }
}

fn steps_of(practising: &Practising) -> &'static [&'static str] {
    match (practising.carried.phase, practising.carried.steps) {
        (Phase::I, Steps::EachByItself) => &["picks it up", "reaches", "lets go"],
        (Phase::IV, Steps::EachByItself) => {
            &["“I want” on the strip", "the picture on the strip", "takes the strip", "gives it"]
        }
        _ => &[],
    }
}

/// A key was pressed. It writes the trial down, unless it is one of several steps.
pub(super) fn press(stage: &mut Stage, index: usize) {
    if !ask(stage).is_empty() {
        return;
    }
    let practising = &mut stage.adults.practising;
    let (support, answered) = match practising.carried.phase {
        Phase::V => match ANSWERS.get(index) {
            Some((Answered::BeforeTheCue, _)) => (Support::SpokenCue, Answered::BeforeTheCue),
            Some((Answered::AfterTheCue, _)) => (Support::Gesture, Answered::AfterTheCue),
            Some((Answered::Unasked, _)) => (Support::Unprompted, Answered::Unasked),
            Some((answered, _)) => (Support::NotRecorded, *answered),
            None => return,
        },
        _ => match MARKS.get(index) {
            Some((support, ..)) => (*support, Answered::NotRecorded),
            None => return,
        },
    };
    let steps = steps_of(practising).len();
    if steps > 0 {
        practising.pending.steps.push(support);
        if practising.pending.steps.len() < steps {
            return;
        }
    }
    // A question that was asked is help, and not less than help.
    let support = match (practising.carried.phase, practising.pending.asked) {
        (Phase::VI, Some(Asked::Question(_))) if support == Support::Unprompted => Support::SpokenCue,
        _ => support,
    };
    let first = match answered {
        Answered::NotAnswered => First::Nothing,
        _ => given(practising),
    };
    write(stage, first, support, answered, Vec::new());
}

/// Nothing was given in the time that there was.
pub(super) fn nothing_given(stage: &mut Stage) {
    let practising = &mut stage.adults.practising;
    (practising.pending.matched, practising.pending.steps) = (Matched::NotChecked, Vec::new());
    write(stage, First::Nothing, Support::NotRecorded, Answered::NotRecorded, Vec::new());
}

/// The child ended it. It belongs to the trial that is being written; or to the one that was just written, unless that has
/// had its answer; or it is one in which nothing was given.
pub(super) fn ended(stage: &mut Stage) {
    let begun = stage.adults.practising.pending != super::Pending::default();
    let open = course::fresh(stage).filter(|(_, answered)| !answered && !begun).map(|(id, _)| id);
    let told = match open {
        Some(of) => tell(stage, PractiseWish::Follow { of, after: After::EndedByTheChild }),
        None => {
            let first = if begun { given(&stage.adults.practising) } else { First::Nothing };
            let first = if stage.adults.practising.pending.given.is_none() { First::Nothing } else { first };
            write(stage, first, Support::NotRecorded, Answered::NotRecorded, vec![After::EndedByTheChild])
        }
    };
    if told {
        let child = stage.app.child().map(|child| child.child().name.clone()).unwrap_or_default();
        let words = format!("{child} ended it at {}. It is kept.", stage.app.clock().now().format("%H:%M"));
        stage.adults.practising.step = Step::Stopped(words);
    }
}

/// The picture that was touched, or the only one that lies there.
fn given(practising: &Practising) -> First {
    let touched = practising.pending.given.as_ref().and_then(|key| pictures::place(practising, key));
    match (touched, practising.carried.array()) {
        (Some(place), _) => First::Gave { place },
        (None, 1) => First::Gave { place: 0 },
        (None, _) => First::GaveSomething,
    }
}

fn write(stage: &mut Stage, first: First, support: Support, answered: Answered, after: Vec<After>) -> bool {
    let practising = &stage.adults.practising;
    let carried = &practising.carried;
    let activity = carried.activity.trim();
    let trial = Trial {
        practised: practised(practising, first, support, answered),
        laid: pictures::laid(practising),
        layout: carried.layout.filter(|_| carried.phase_has_array()),
        first,
        partner: carried.partner,
        prompter: carried.prompter,
        activity: (!activity.is_empty()).then(|| activity.to_owned()),
        latency_s: practising.pending.latency_s,
        words: practising.pending.words.trim().to_owned(),
    };
    let told = TrialTold { trial, support, at: None, after, corrects: None };
    let kept = tell(stage, PractiseWish::Write(Box::new(told)));
    if kept {
        let newest = course::fresh(stage).map(|(id, _)| id);
        let practising = &mut stage.adults.practising;
        practising.pending = super::Pending::default();
        (practising.open, practising.taking_back) = (newest, false);
    }
    kept
}

/// What the strip said besides its beginning: the picture that was touched.
fn content(practising: &Practising) -> Vec<String> {
    let given = practising.pending.given.as_ref();
    let touched = pictures::picked(practising).into_iter().filter(|picture| given == Some(&picture.key));
    touched.map(|picture| picture.label().to_owned()).collect()
}

/// What belongs to the phase, from what is carried over and what was touched.
fn practised(practising: &Practising, first: First, support: Support, answered: Answered) -> Practised {
    let (carried, pending) = (&practising.carried, &practising.pending);
    let step = |number: usize| match carried.steps {
        _ if first == First::Nothing => Support::NotRecorded,
        Steps::Together => support,
        Steps::EachByItself => pending.steps.get(number).copied().unwrap_or(Support::NotRecorded),
    };
    let array = carried.array();
    let matched = if first == First::Nothing { Matched::NotChecked } else { pending.matched };
    match carried.phase {
        Phase::I => {
            Practised::Give { pick_up: step(0), reach: step(1), release: step(2), open_hand: pending.open_hand }
        }
        Phase::II => Practised::Distance {
            to_partner: carried.to_partner,
            to_book: carried.to_book,
            attention: pending.attention,
            attempts: pending.attempts,
            obstacle: Some(carried.obstacle.trim().to_owned()).filter(|words| !words.is_empty()),
        },
        Phase::IIIA => {
            let target = carried.target.as_ref().and_then(|key| pictures::place(practising, key)).unwrap_or(0);
            Practised::Discriminate { array, target }
        }
        Phase::IIIB => Practised::Choose { array, matched },
        Phase::IV => Practised::Sentence {
            starter_on: step(0),
            item_on: step(1),
            strip_off: step(2),
            exchange: step(3),
            taps_along: pending.along,
            speaks: pending.speaks,
        },
        Phase::Attributes => {
            Practised::Attribute { class: carried.class, array, named: carried.named.clone(), matched }
        }
        Phase::V => Practised::Answer { delay_s: carried.delay_s, answered },
        Phase::VI => Practised::Comment {
            asked: pending.asked.unwrap_or(Asked::NotRecorded),
            starter: pending.began,
            content: content(practising),
        },
    }
}
