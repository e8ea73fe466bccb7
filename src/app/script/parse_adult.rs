//! Reads the verbs by which an adult writes down what was seen.

use super::parse::{duration, moment};
use super::step::Step;
use super::step_adult::{Correction, Present, Told};
use crate::event::{About, Confidence, Considered, Domain, Lasted, Meaning, Mode, Setting, Support, Thought};

pub(super) fn step(words: &[&str]) -> Result<Step, String> {
    Ok(match words {
        ["cover", "off"] => Step::CoverOff,
        ["cover", setting] => Step::Cover { setting: self::setting(setting)?, room: None },
        ["cover", setting, room] => Step::Cover { setting: self::setting(setting)?, room: Some((*room).to_owned()) },
        ["note", kind, what @ ..] => {
            let mut told = told(what)?;
            told.about = Some(about(kind).ok_or_else(|| format!("“{kind}” is no kind of note"))?);
            Step::Note(Box::new(told))
        }
        ["correct", "last", rest @ ..] => {
            let (kind, what) = match rest {
                [kind, what @ ..] if about(kind).is_some() => (about(kind), what),
                what => (None, what),
            };
            Step::Correct(Box::new(Correction(Told { about: kind, ..told(what)? })))
        }
        ["take", "back", "last", why] => Step::TakeBack { why: (*why).to_owned() },
        ["meaning", "of", "last", first, rest @ ..] => Step::Meaning(Box::new(meaning(first, rest)?)),
        ["support", "last", level] => Step::SupportLast(support(level)?),
        [verb, ..] => return Err(format!("“{verb}” is not written like this; `heard play --help` shows how")),
        [] => return Err("an empty line is no step".to_owned()),
    })
}

fn told(mut words: &[&str]) -> Result<Told, String> {
    let mut told = Told::default();
    while let [what, value, rest @ ..] = words {
        match *what {
            "seen" => told.seen.push((*value).to_owned()),
            "said" => told.said.push((*value).to_owned()),
            "happening" => told.happening.push((*value).to_owned()),
            "words" => told.words = Some((*value).to_owned()),
            "with" => told.present = Some(present(value)),
            "at" => told.at = Some(moment(value)?),
            "strength" => {
                let strength = value.parse().ok().filter(|strength| *strength <= 4);
                told.strength = Some(strength.ok_or("strength is 0 to 4")?);
            }
            "lasted" => told.lasted = Some(lasted(value)?),
            "how" => told.refusal = Some(named(value, "way of saying no")?),
            "part" => told.domain = Some(named::<Domain>(value, "part of life")?),
            "mode" => told.mode = Some(mode(value)?),
            "support" => told.support = Some(support(value)?),
            _ => return Err(format!("a note has no “{what}”; `heard play --help` shows what it has")),
        }
        words = rest;
    }
    match words {
        [] => Ok(told),
        [what, ..] => Err(format!("there is nothing after “{what}”")),
    }
}

fn about(kind: &str) -> Option<About> {
    Some(match kind {
        "content" => About::Content,
        "distress" => About::Distress,
        "said-no" => About::SaidNo,
        "said" => About::SaidOtherwise,
        "other" => About::Other,
        _ => return None,
    })
}

fn present(names: &str) -> Present {
    match names {
        "nobody" => Present::NobodyElse,
        names => Present::These(names.split(',').map(|name| name.trim().to_owned()).collect()),
    }
}

fn lasted(text: &str) -> Result<Lasted, String> {
    if text == "over" {
        return Ok(Lasted::Over);
    }
    let seconds = u32::try_from(duration(text)?.as_secs());
    seconds.map(Lasted::Seconds).map_err(|_| "that is too long".to_owned())
}

/// The word of the record, with hyphens in place of its underscores.
fn named<T: serde::de::DeserializeOwned>(word: &str, what: &str) -> Result<T, String> {
    let stored = serde_json::Value::String(word.replace('-', "_"));
    serde_json::from_value(stored).map_err(|_| format!("“{word}” is no {what}"))
}

fn mode(word: &str) -> Result<Mode, String> {
    Ok(match word {
        "sign" => Mode::Sign,
        "gesture" => Mode::Gesture,
        "object" => Mode::ObjectOfReference,
        "eyes" => Mode::EyePointing,
        "voice" => Mode::Voice,
        "body" => Mode::Body,
        "paper" => Mode::PaperSymbol,
        _ => return Err("mode is sign, gesture, object, eyes, voice, body or paper".to_owned()),
    })
}

fn support(word: &str) -> Result<Support, String> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).map_err(|_| "support is 0 to 6, or U".to_owned())
}

fn setting(word: &str) -> Result<Setting, String> {
    named::<Setting>(word, "setting")
}

fn meaning(first: &str, mut words: &[&str]) -> Result<Meaning, String> {
    let mut possibilities = vec![first.to_owned()];
    while let ["or", another, rest @ ..] = words {
        possibilities.push((*another).to_owned());
        words = rest;
    }
    let (confidence, mut words) = match words {
        ["sure", rest @ ..] => (Confidence::Sure, rest),
        ["think", rest @ ..] => (Confidence::Think, rest),
        ["guess", rest @ ..] => (Confidence::Guess, rest),
        _ => return Err("a meaning is sure, think or guess".to_owned()),
    };
    let (mut basis, mut check, mut disagrees) = (String::new(), String::new(), String::new());
    while let [what, text, rest @ ..] = words {
        let part = match *what {
            "basis" => &mut basis,
            "check" => &mut check,
            "disagrees" => &mut disagrees,
            _ => return Err(format!("a meaning has no “{what}”")),
        };
        (*text).clone_into(part);
        words = rest;
    }
    if !words.is_empty() {
        return Err("a meaning ends with basis, check or disagrees, each with its text".to_owned());
    }
    let considered = Considered { pain_or_illness: Thought::Of, something_done_to_the_child: Thought::Of };
    Ok(Meaning { possibilities, confidence, basis, disagrees, check, considered })
}
