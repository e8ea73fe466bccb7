//! The verbs of picture exchange on paper, read. A trial is one line, told as it is written on a sheet.

use super::parse::{duration, moment};
use super::step::Expected;
use crate::event::{
    After, Answered, Asked, AttributeClass, CorrectionStep, Distance, ExchangeAnswer, Layout, Matched, Mistake, Phase,
    ReviewRule, Starter, Support, Ticked,
};
use chrono::NaiveDateTime;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PractiseStep {
    Trial(Box<TrialLine>),
    /// What came after the last trial.
    Then(After),
    /// The last trial is taken back.
    TakeBack(Mistake),
    /// The last trial, told anew.
    Correct(Box<TrialLine>),
    Phase(Phase),
    Rule(Phase, ReviewRule),
}

/// What can be expected of the trials of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PractisedWhat {
    /// What they come to.
    Progress(Phase),
    /// Whether a review is proposed.
    Review(Phase),
}

/// A trial as a script tells it. What was not told is `None` or empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialLine {
    pub phase: Phase,
    pub pictures: Vec<String>,
    pub layout: Option<Layout>,
    /// By its word; `nothing` where nothing was given.
    pub gives: Option<String>,
    pub target: Option<String>,
    pub array: Option<u8>,
    pub matched: Matched,
    pub help: Support,
    pub steps: Vec<Support>,
    pub open_hand: Ticked,
    pub to_partner: Option<Distance>,
    pub to_book: Option<Distance>,
    pub attention: Ticked,
    pub attempts: Option<u8>,
    pub obstacle: Option<String>,
    pub along: Ticked,
    pub speaks: Ticked,
    pub class: AttributeClass,
    pub named: Option<String>,
    pub delay_s: Option<u8>,
    pub answered: Answered,
    pub asked: Asked,
    pub starter: Option<Starter>,
    pub content: Vec<String>,
    pub partner: Option<String>,
    /// By name, or `nobody`.
    pub prompter: Option<String>,
    pub activity: Option<String>,
    pub took_s: Option<u16>,
    pub words: String,
    pub at: Option<NaiveDateTime>,
    pub after: Vec<After>,
}

impl TrialLine {
    fn new(phase: Phase) -> Self {
        Self {
            phase,
            pictures: Vec::new(),
            layout: None,
            gives: None,
            target: None,
            array: None,
            matched: Matched::NotChecked,
            help: Support::NotRecorded,
            steps: Vec::new(),
            open_hand: Ticked::NotRecorded,
            to_partner: None,
            to_book: None,
            attention: Ticked::NotRecorded,
            attempts: None,
            obstacle: None,
            along: Ticked::NotRecorded,
            speaks: Ticked::NotRecorded,
            class: AttributeClass::Other,
            named: None,
            delay_s: None,
            answered: Answered::NotRecorded,
            asked: Asked::NotRecorded,
            starter: None,
            content: Vec::new(),
            partner: None,
            prompter: None,
            activity: None,
            took_s: None,
            words: String::new(),
            at: None,
            after: Vec::new(),
        }
    }
}

/// Reads a line if it is one of these verbs.
pub(super) fn read(words: &[&str]) -> Option<Result<PractiseStep, String>> {
    Some(match words {
        ["trial", "last", "then", rest @ ..] => after(rest).map(PractiseStep::Then),
        ["trial", "last", "taken-back", why] => {
            named::<Mistake>(why, "reason to take a trial back").map(PractiseStep::TakeBack)
        }
        ["trial", "last", "was", phase, rest @ ..] => {
            trial(phase, rest).map(|line| PractiseStep::Correct(Box::new(line)))
        }
        ["trial", phase, rest @ ..] => trial(phase, rest).map(|line| PractiseStep::Trial(Box::new(line))),
        ["phase", phase] => self::phase(phase).map(PractiseStep::Phase),
        ["review", phase, rest @ ..] => rule(phase, rest),
        ["trial" | "phase" | "review", ..] => {
            Err("this cannot be read; `heard play --help` shows how it is written".to_owned())
        }
        _ => return None,
    })
}

/// `expect progress PHASE WORDS` and `expect review PHASE WORDS`.
pub(super) fn expected(words: &[&str]) -> Option<Result<Expected, String>> {
    Some(match words {
        ["progress", phase, words @ ..] => {
            self::phase(phase).map(|phase| Expected::Practised(PractisedWhat::Progress(phase), words.join(" ")))
        }
        ["review", phase, words @ ..] => {
            self::phase(phase).map(|phase| Expected::Practised(PractisedWhat::Review(phase), words.join(" ")))
        }
        _ => return None,
    })
}

/// `I` to `VI`, `IIIA`, `IIIB` and `attributes`, in small letters or great.
fn phase(word: &str) -> Result<Phase, String> {
    let stored = serde_json::Value::String(word.to_lowercase());
    serde_json::from_value(stored)
        .map_err(|_| format!("“{word}” is no phase; there are I II IIIA IIIB IV attributes V VI"))
}

fn trial(phase: &str, mut words: &[&str]) -> Result<TrialLine, String> {
    let mut line = TrialLine::new(self::phase(phase)?);
    while let [what, rest @ ..] = words {
        // What came after stands last and takes the rest of the line.
        if *what == "then" {
            for part in rest.split(|word| *word == "then") {
                line.after.push(after(part)?);
            }
            return Ok(line);
        }
        let [value, rest @ ..] = rest else { return Err(format!("there is nothing after “{what}”")) };
        put(&mut line, what, value)?;
        words = rest;
    }
    Ok(line)
}

fn put(line: &mut TrialLine, what: &str, value: &str) -> Result<(), String> {
    let text = || value.to_owned();
    let list = || value.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>();
    match what {
        "pictures" => line.pictures = list(),
        "layout" => {
            line.layout = Some(match value {
                "row" => Layout::SideBySide,
                "column" => Layout::OneAboveTheOther,
                "diagonal" => Layout::Diagonal,
                _ => return Err("a layout is row, column or diagonal".to_owned()),
            });
        }
        "gives" => line.gives = Some(text()),
        "target" => line.target = Some(text()),
        "array" => line.array = Some(number(value)?),
        "match" => {
            line.matched = match value {
                "yes" => Matched::Yes,
                "no" => Matched::No,
                "unchecked" => Matched::NotChecked,
                _ => return Err("match is yes, no or unchecked".to_owned()),
            };
        }
        "help" => line.help = help(value)?,
        "steps" => line.steps = value.split(',').map(help).collect::<Result<_, _>>()?,
        "open-hand" => line.open_hand = ticked(value)?,
        "to-partner" => line.to_partner = Some(distance(value)?),
        "to-book" => line.to_book = Some(distance(value)?),
        "attention" => line.attention = ticked(value)?,
        "attempts" => line.attempts = Some(number(value)?),
        "obstacle" => line.obstacle = Some(text()),
        "along" => line.along = ticked(value)?,
        "speaks" => line.speaks = ticked(value)?,
        "class" => line.class = named(value, "class of attributes")?,
        "named" => line.named = Some(text()),
        "delay" => {
            let seconds = u8::try_from(duration(value)?.as_secs());
            line.delay_s = Some(seconds.map_err(|_| "that is too long".to_owned())?);
        }
        "answered" => {
            line.answered = match value {
                "before" => Answered::BeforeTheCue,
                "after" => Answered::AfterTheCue,
                "not" => Answered::NotAnswered,
                "unasked" => Answered::Unasked,
                _ => return Err("answered is before, after, not or unasked".to_owned()),
            };
        }
        "asked" if value == "nothing" => line.asked = Asked::Unasked,
        "asked" => line.asked = Asked::Question(named(value, "question")?),
        "starter" => line.starter = Some(named(value, "beginning")?),
        "content" => line.content = list(),
        "with" => line.partner = Some(text()),
        "prompter" => line.prompter = Some(text()),
        "activity" => line.activity = Some(text()),
        "took" => {
            let seconds = u16::try_from(duration(value)?.as_secs());
            line.took_s = Some(seconds.map_err(|_| "that is too long".to_owned())?);
        }
        "words" => line.words = text(),
        "at" => line.at = Some(moment(value)?),
        _ => return Err(format!("a trial has no “{what}”; `heard play --help` shows what it has")),
    }
    Ok(())
}

/// A mark of the sheet, or a level of help by its number.
fn help(mark: &str) -> Result<Support, String> {
    match mark {
        "+" => Ok(Support::Unprompted),
        "G" => Ok(Support::Gesture),
        "PP" => Ok(Support::PartialPhysical),
        "FP" => Ok(Support::FullPhysical),
        level => serde_json::from_value(serde_json::Value::String(level.to_owned()))
            .map_err(|_| "help is +, G, PP, FP, 0 to 6, or U".to_owned()),
    }
}

fn ticked(word: &str) -> Result<Ticked, String> {
    match word {
        "yes" => Ok(Ticked::Yes),
        "no" => Ok(Ticked::No),
        _ => Err("this is either yes or no".to_owned()),
    }
}

fn distance(word: &str) -> Result<Distance, String> {
    Ok(match word {
        "reach" => Distance::InReach,
        "1m" => Distance::OneMetre,
        "2m" => Distance::TwoMetres,
        "4m" => Distance::FourMetres,
        "room" => Distance::AcrossTheRoom,
        "other-room" => Distance::AnotherRoom,
        _ => return Err("a distance is reach, 1m, 2m, 4m, room or other-room".to_owned()),
    })
}

fn number(text: &str) -> Result<u8, String> {
    text.parse().map_err(|_| format!("“{text}” is not a number from 0 to 255"))
}

/// The word of the record, with hyphens in place of its underscores.
fn named<T: serde::de::DeserializeOwned>(word: &str, what: &str) -> Result<T, String> {
    let stored = serde_json::Value::String(word.replace('-', "_"));
    serde_json::from_value(stored).map_err(|_| format!("“{word}” is no {what}"))
}

fn after(words: &[&str]) -> Result<After, String> {
    Ok(match words {
        ["correction", "1" | "model"] => After::Corrected(CorrectionStep::Model),
        ["correction", "2" | "practice"] => After::Corrected(CorrectionStep::Practice),
        ["correction", "3" | "switch"] => After::Corrected(CorrectionStep::Switch),
        ["correction", "4" | "repeat"] => After::Corrected(CorrectionStep::Repeat),
        ["backstep"] => After::Backstep,
        ["child-ended"] => After::EndedByTheChild,
        ["answer", answer] => After::Answered(match *answer {
            "a-bit" => ExchangeAnswer::GivenABit,
            answer => named(answer, "answer")?,
        }),
        _ => return Err("after a trial comes correction 1-4, backstep, answer …, or child-ended".to_owned()),
    })
}

fn rule(phase: &str, mut words: &[&str]) -> Result<PractiseStep, String> {
    let phase = self::phase(phase)?;
    let mut rule = ReviewRule::usual(phase);
    while let [what, value, rest @ ..] = words {
        let value = number(value)?;
        match *what {
            "percent" => rule.percent = value,
            "days" => rule.days = value,
            "trials" => rule.trials = value,
            "partners" => rule.partners = value,
            "things" => rule.things = value,
            "places" => rule.places = value,
            _ => return Err(format!("a rule has no “{what}”")),
        }
        words = rest;
    }
    match words {
        [] => Ok(PractiseStep::Rule(phase, rule)),
        [what, ..] => Err(format!("there is nothing after “{what}”")),
    }
}
