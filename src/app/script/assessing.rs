//! The verbs of assessments, responses and the stage of communication: read, and played.

use super::offering::domain_of;
use super::parse::duration;
use super::play::{Play, PlayError};
use super::step::Expected;
use crate::app::{AdultWish, AssessWish, ToTry, Trouble};
use crate::child::Stage;
use crate::event::{
    Arrangement, Assessment, AssessmentEnd, Check, Choice, Domain, LastHad, Medium, Method, OthersSay, Reaction, Seen,
    StageFound, Support, Thing, Tried,
};
use crate::session::thing_key;
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessStep {
    Start {
        method: Method,
        domain: Domain,
        things: Vec<String>,
        medium: Medium,
        arrangement: Arrangement,
        checked: Check,
    },
    NextTrial,
    /// The first of these words that lies there is taken.
    Takes {
        words: Vec<String>,
        support: Support,
    },
    Time {
        seconds: u32,
        engaged: Vec<u32>,
    },
    Afterwards {
        engaged: Option<u32>,
        seen: Vec<String>,
    },
    End(AssessmentEnd),
    Response {
        seen: Seen,
        support: Support,
    },
    OthersSay(OthersSay),
    Stage(StageFound),
}

/// Reads a line if it is one of these verbs.
pub(super) fn read(words: &[&str]) -> Option<Result<AssessStep, String>> {
    Some(match words {
        ["assess", "end", why] => named(why, "end of an assessment").map(AssessStep::End),
        ["assess", method, domain, rest @ ..] => start(method, domain, rest),
        ["next", "trial"] => Ok(AssessStep::NextTrial),
        ["trial", "takes", words @ ..] => takes(words),
        ["time", whole, engaged @ ..] => time(whole, engaged),
        ["afterwards", rest @ ..] => afterwards(rest),
        ["response", happened, rest @ ..] => response(happened, rest),
        ["others", "say", by, on, things @ ..] => others(by, on, things),
        ["stage", stage, "by", by, "on", on, rest @ ..] => found(stage, by, on, rest),
        ["assess" | "time" | "response" | "others" | "stage", ..] => {
            Err("this cannot be read; `heard play --help` lists every verb".to_owned())
        }
        _ => return None,
    })
}

/// The word of the record, with hyphens in place of its underscores.
fn named<T: serde::de::DeserializeOwned>(word: &str, what: &str) -> Result<T, String> {
    let stored = serde_json::Value::String(word.replace('-', "_"));
    serde_json::from_value(stored).map_err(|_| format!("“{word}” is no {what}"))
}

fn start(method: &str, domain: &str, rest: &[&str]) -> Result<AssessStep, String> {
    let (mut things, mut medium, mut arrangement, mut checked) =
        (rest.to_vec(), Medium::Screen, Arrangement::Row, Check::NotRecorded);
    while let Some(last) = things.last() {
        match *last {
            "real" => medium = Medium::Objects,
            "column" => arrangement = Arrangement::Column,
            "checked" => checked = Check::Made,
            _ => break,
        }
        things.pop();
    }
    let things = things.into_iter().map(str::to_owned).collect();
    let (method, domain) = (named(method, "method")?, domain_of(domain)?);
    Ok(AssessStep::Start { method, domain, things, medium, arrangement, checked })
}

fn takes(words: &[&str]) -> Result<AssessStep, String> {
    let split = words.iter().position(|word| *word == "support").unwrap_or(words.len());
    let (words, rest) = words.split_at(split);
    let support = match rest {
        ["support", level] => named(level, "level of support")?,
        _ => Support::NotRecorded,
    };
    Ok(AssessStep::Takes { words: words.iter().map(|word| (*word).to_owned()).collect(), support })
}

fn seconds(text: &str) -> Result<u32, String> {
    u32::try_from(duration(text)?.as_secs()).map_err(|_| "that is too long".to_owned())
}

fn time(whole: &str, engaged: &[&str]) -> Result<AssessStep, String> {
    let engaged = engaged.iter().map(|time| seconds(time)).collect::<Result<_, _>>()?;
    Ok(AssessStep::Time { seconds: seconds(whole)?, engaged })
}

fn afterwards(words: &[&str]) -> Result<AssessStep, String> {
    let timed = words.first().and_then(|first| seconds(first).ok());
    let seen = words.iter().skip(usize::from(timed.is_some())).map(|sign| (*sign).to_owned()).collect();
    Ok(AssessStep::Afterwards { engaged: timed, seen })
}

fn response(happened: &str, mut words: &[&str]) -> Result<AssessStep, String> {
    let mut seen = Seen { happened: happened.to_owned(), domain: None, did: Vec::new(), words: String::new() };
    let mut support = Support::NotRecorded;
    while let [word, rest @ ..] = words {
        words = match (*word, rest) {
            ("part", [domain, rest @ ..]) => {
                seen.domain = Some(domain_of(domain)?);
                rest
            }
            ("words", [text, rest @ ..]) => {
                (*text).clone_into(&mut seen.words);
                rest
            }
            ("support", [level, rest @ ..]) => {
                support = named(level, "level of support")?;
                rest
            }
            (did, rest) => {
                seen.did.push(named::<Reaction>(did, "response")?);
                rest
            }
        };
    }
    Ok(AssessStep::Response { seen, support })
}

fn others(by: &str, on: &str, things: &[&str]) -> Result<AssessStep, String> {
    let things = things.iter().map(|thing| (*thing).to_owned()).collect();
    Ok(AssessStep::OthersSay(OthersSay { by: by.to_owned(), on: day(on)?, things, words: String::new() }))
}

fn found(stage: &str, by: &str, on: &str, rest: &[&str]) -> Result<AssessStep, String> {
    let review = match rest {
        [] => None,
        ["review", review] => Some(day(review)?),
        _ => return Err("after the day of a stage comes nothing, or review and a day".to_owned()),
    };
    let stage = named::<Stage>(stage, "stage of communication")?;
    Ok(AssessStep::Stage(StageFound { stage, by: by.to_owned(), on: day(on)?, review }))
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("“{text}” is not a day like 2026-03-12"))
}

/// `expect trial THING …`, `expect remaining N`.
pub(super) fn expected(words: &[&str]) -> Option<Expected> {
    match words {
        ["trial", words @ ..] => Some(Expected::Trial(words.join(" "))),
        ["remaining", number] => Some(Expected::Remaining((*number).to_owned())),
        _ => None,
    }
}

impl Play<'_> {
    pub(super) fn assess_step(&mut self, step: &AssessStep) -> Result<(), PlayError> {
        let wish = match step {
            AssessStep::Start { method, domain, things, medium, arrangement, checked } => {
                let tried = |name: &String| -> Result<Tried, PlayError> {
                    Ok(Tried { thing: self.thing(name, *medium)?, last_had: LastHad::NotRecorded })
                };
                AssessWish::Start(Assessment {
                    method: *method,
                    domain: *domain,
                    medium: *medium,
                    arrangement: *arrangement,
                    things: things.iter().map(tried).collect::<Result<_, _>>()?,
                    phrasing: String::new(),
                    in_reach: *checked,
                    in_sight: *checked,
                })
            }
            AssessStep::NextTrial => AssessWish::Next,
            AssessStep::Takes { words, support } => {
                let options = &self.app.last_offer().ok_or(Trouble::NoOffer)?.options;
                let lies = |word: &String| {
                    let is_it = |label: &str| thing_key(label) == thing_key(word);
                    options.iter().find(|option| option.thing.label().is_some_and(is_it))
                };
                let place = words.iter().find_map(lies).ok_or(Trouble::NotOffered)?.place;
                AssessWish::Tell { choice: Choice::Took { place }, support: *support, mode: None }
            }
            AssessStep::Time { seconds, engaged } => {
                AssessWish::Time { seconds: *seconds, engaged: engaged.clone(), support: Support::NotRecorded }
            }
            AssessStep::Afterwards { engaged, seen } => {
                let offer = self.app.last_offer().ok_or(Trouble::NoOffer)?.id;
                AssessWish::Afterwards { offer, engaged: *engaged, seen: seen.clone() }
            }
            AssessStep::End(why) => AssessWish::End(*why),
            AssessStep::Response { seen, support } => {
                AssessWish::Response { seen: seen.clone(), support: *support, at: None }
            }
            AssessStep::OthersSay(said) => AssessWish::OthersSay(said.clone()),
            AssessStep::Stage(found) => AssessWish::SetStage(found.clone()),
        };
        self.adult_wish(AdultWish::Assess(wish)).map(drop)
    }

    /// The things of the next trial in the order of their places; nothing where none is to come.
    pub(super) fn found_trial(&mut self) -> Result<String, PlayError> {
        Ok(match self.app.running()?.map(|running| running.to_try) {
            Some(ToTry::Trial { things, .. }) => things.iter().filter_map(Thing::label).collect::<Vec<_>>().join(" "),
            Some(ToTry::Watch) => "watch".to_owned(),
            Some(ToTry::Nothing) => "nothing".to_owned(),
            None => String::new(),
        })
    }

    pub(super) fn found_remaining(&mut self) -> Result<String, PlayError> {
        Ok(match self.app.running()?.map(|running| running.to_try) {
            Some(ToTry::Trial { remaining, .. }) => remaining.to_string(),
            _ => "0".to_owned(),
        })
    }
}
