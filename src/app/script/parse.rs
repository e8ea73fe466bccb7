//! Reads a script, line by line. A script is read whole before any of it is played.

use super::assessing;
use super::editing;
use super::giving;
use super::matting;
use super::offering;
use super::parse_adult;
use super::practising;
use super::step::{AccessStep, Expected, ScriptError, SpeechStep, Step, SurfaceStep, Switch, Touchable};
use crate::app::Supplied;
use crate::child::{
    Assent, Build, ChooseOn, Delivery, HairColour, MessageBar, Millis, RailSide, Scheme, SkinTone, Suggestions,
};
use chrono::{NaiveDate, NaiveDateTime};
use std::path::PathBuf;
use std::time::Duration;

/// Every step with the number of its line.
pub fn parse(text: &str) -> Result<Vec<(usize, Step)>, ScriptError> {
    let mut steps = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line_number = index + 1;
        let words = split(line).map_err(|why| ScriptError { line: line_number, why })?;
        if !words.is_empty() {
            let step = step(&words).map_err(|why| ScriptError { line: line_number, why })?;
            steps.push((line_number, step));
        }
    }
    Ok(steps)
}

/// Words of a line; quotes hold spaces together, and `#` ends the line.
fn split(line: &str) -> Result<Vec<String>, String> {
    let mut words = Vec::new();
    let mut characters = line.chars().peekable();
    while let Some(&next) = characters.peek() {
        if next == '#' {
            break;
        }
        if next.is_whitespace() {
            characters.next();
            continue;
        }
        let mut word = String::new();
        if next == '"' {
            characters.next();
            loop {
                match characters.next() {
                    Some('"') => break,
                    Some(character) => word.push(character),
                    None => return Err("a quote is opened and never closed".to_owned()),
                }
            }
        } else {
            while let Some(character) = characters.next_if(|character| !character.is_whitespace()) {
                word.push(character);
            }
        }
        words.push(word);
    }
    Ok(words)
}

fn step(words: &[String]) -> Result<Step, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(step) = offering::read(&words) {
        return step.map(Step::Offering);
    }
    if let Some(step) = matting::read(&words) {
        return step.map(Step::Mat);
    }
    if let Some(step) = assessing::read(&words) {
        return step.map(|step| Step::Assessing(Box::new(step)));
    }
    if let Some(step) = giving::read(&words) {
        return step.map(Step::Giving);
    }
    if let Some(step) = practising::read(&words) {
        return step.map(Step::Practising);
    }
    if let Some(step) = editing::read(&words) {
        return step.map(Step::Edit);
    }
    Ok(match words.as_slice() {
        ["export", file] => Step::Export(PathBuf::from(file)),
        ["press", word] => Step::Press(touchable(word)),
        ["hold", word, time] => Step::Hold(touchable(word), duration(time)?),
        ["down", word] => Step::Down(touchable(word)),
        ["move", "off"] => Step::Move(None),
        ["move", word] => Step::Move(Some(touchable(word))),
        ["up"] => Step::Up,
        ["select", word] => Step::Select(touchable(word)),
        ["private", switch] => Step::Private(on_off(switch)?),
        ["unlock"] => Step::Unlock(None),
        ["unlock", name] => Step::Unlock(Some((*name).to_owned())),
        ["lock"] => Step::Lock,
        ["child", name] => Step::Child((*name).to_owned()),
        ["add", "child", name] => Step::AddChild((*name).to_owned()),
        ["boards", name] => Step::GiveBoards(Supplied::from_name(name).ok_or_else(|| {
            format!("there is no board set {name:?} here; there are First words 6, First words 12, Core 24 and Core 60")
        })?),
        ["import", file] => Step::Import(PathBuf::from(file)),
        ["agreement", "off", by] => Step::AgreementOff { by: (*by).to_owned() },
        ["agreement", "by", by, "on", basis, "assent", assent, "shown", shown] => Step::Agreement {
            by: (*by).to_owned(),
            basis: (*basis).to_owned(),
            assent: named(assent)?,
            shown: (*shown).to_owned(),
        },
        ["showing", switch] => Step::Showing(on_off(switch)?),
        ["access", rest @ ..] => Step::Access(access(rest)?),
        ["speech", rest @ ..] => Step::Speech(speech(rest)?),
        ["surface", rest @ ..] => Step::Surface(surface(rest)?),
        ["suggestions", "clear"] => Step::ClearSuggestions,
        ["cover" | "note" | "correct" | "take" | "meaning" | "support", ..] => parse_adult::step(&words)?,
        ["pack", from, to, out] => Step::Pack { from: date(from)?, to: date(to)?, out: PathBuf::from(out) },
        ["backup", file] => Step::Backup(PathBuf::from(file)),
        ["wait", time] => Step::Wait(duration(time)?),
        ["at", moment] => Step::At(self::moment(moment)?),
        ["expect", rest @ ..] => Step::Expect(expected(rest)?),
        [verb, ..] => return Err(format!("“{verb}” cannot be read here; `heard play --help` lists every verb")),
        [] => return Err("an empty line is no step".to_owned()),
    })
}

pub(super) fn touchable(word: &str) -> Touchable {
    match word {
        "home" => Touchable::Home,
        "back" => Touchable::Back,
        "important" => Touchable::Important,
        "speak" => Touchable::Speak,
        "take-back" => Touchable::TakeBack,
        "clear" => Touchable::Clear,
        word => Touchable::Word(word.to_owned()),
    }
}

fn on_off(word: &str) -> Result<Switch, String> {
    match word {
        "on" => Ok(Switch::On),
        "off" => Ok(Switch::Off),
        _ => Err("this is either on or off".to_owned()),
    }
}

fn named(word: &str) -> Result<Assent, String> {
    match word {
        "yes" => Ok(Assent::Assented),
        "no" => Ok(Assent::Dissented),
        "unclear" => Ok(Assent::Unclear),
        "not-asked" => Ok(Assent::NotAsked),
        _ => Err("assent is yes, no, unclear or not-asked".to_owned()),
    }
}

fn access(words: &[&str]) -> Result<AccessStep, String> {
    Ok(match words {
        ["hold", time] => AccessStep::Hold(millis(time)?),
        ["press"] => AccessStep::ChooseOn(ChooseOn::Press),
        ["release"] => AccessStep::ChooseOn(ChooseOn::Release),
        ["repeat-same", time] => AccessStep::RepeatSame(millis(time)?),
        ["repeat-any", time] => AccessStep::RepeatAny(millis(time)?),
        ["after-change", time] => AccessStep::AfterChange(millis(time)?),
        _ => return Err("access takes hold, press, release, repeat-same, repeat-any or after-change".to_owned()),
    })
}

fn speech(words: &[&str]) -> Result<SpeechStep, String> {
    let number = |text: &str| text.parse().map_err(|_| format!("“{text}” is not a number"));
    Ok(match words {
        ["on-press"] => SpeechStep::Build(Build::WordsOnPress),
        ["quiet"] => SpeechStep::Build(Build::Quiet),
        ["finish-the-word"] => SpeechStep::Delivery(Delivery::FinishTheWord),
        ["cut-in"] => SpeechStep::Delivery(Delivery::CutIn),
        ["voice", name] => SpeechStep::Voice((*name).to_owned()),
        ["rate", rate] => SpeechStep::Rate(number(rate)?),
        ["pitch", pitch] => {
            SpeechStep::Pitch(u8::try_from(number(pitch)?).map_err(|_| "pitch is 0 to 100".to_owned())?)
        }
        _ => return Err("speech takes on-press, quiet, finish-the-word, cut-in, voice, rate or pitch".to_owned()),
    })
}

fn surface(words: &[&str]) -> Result<SurfaceStep, String> {
    Ok(match words {
        ["light"] => SurfaceStep::Scheme(Scheme::Light),
        ["dark"] => SurfaceStep::Scheme(Scheme::Dark),
        ["contrast"] => SurfaceStep::Scheme(Scheme::HighContrast),
        ["bar", "on"] => SurfaceStep::Bar(MessageBar::Shown),
        ["bar", "off"] => SurfaceStep::Bar(MessageBar::Off),
        ["rail", "left"] => SurfaceStep::Rail(RailSide::Left),
        ["rail", "right"] => SurfaceStep::Rail(RailSide::Right),
        ["suggestions", "on"] => SurfaceStep::Suggestions(Suggestions::On),
        ["suggestions", "off"] => SurfaceStep::Suggestions(Suggestions::Off),
        ["skin", "outline"] => SurfaceStep::Skin(None),
        ["skin", tone] => {
            let tone = tone.parse().ok().and_then(SkinTone::from_number);
            SurfaceStep::Skin(Some(tone.ok_or("a skin tone is a number from 1 to 6, or outline")?))
        }
        ["hair", "drawn"] => SurfaceStep::Hair(None),
        ["hair", "black"] => SurfaceStep::Hair(Some(HairColour::Black)),
        ["hair", "brown"] => SurfaceStep::Hair(Some(HairColour::Brown)),
        ["hair", "light-brown"] => SurfaceStep::Hair(Some(HairColour::LightBrown)),
        ["hair", "blond"] => SurfaceStep::Hair(Some(HairColour::Blond)),
        ["hair", "red"] => SurfaceStep::Hair(Some(HairColour::Red)),
        ["hair", "grey"] => SurfaceStep::Hair(Some(HairColour::Grey)),
        ["hair", ..] => return Err("hair is black, brown, light-brown, blond, red, grey or drawn".to_owned()),
        _ => {
            return Err(
                "surface takes light, dark, contrast, bar on|off, rail left|right, suggestions on|off, skin or hair"
                    .to_owned(),
            );
        }
    })
}

fn expected(words: &[&str]) -> Result<Expected, String> {
    if let Some(expected) = offering::expected(words).or_else(|| matting::expected(words)) {
        return Ok(expected);
    }
    if let Some(expected) = practising::expected(words) {
        return expected;
    }
    if let Some(expected) = editing::expected(words) {
        return expected.map(Expected::Boards);
    }
    if let Some(expected) = assessing::expected(words) {
        return Ok(expected);
    }
    Ok(match words {
        ["board", name @ ..] => Expected::Board(name.join(" ")),
        ["bar", words @ ..] => Expected::Bar(words.join(" ")),
        ["suggested", words @ ..] => Expected::Suggested(words.join(" ")),
        ["said", words @ ..] => Expected::Said(words.join(" ")),
        ["kept", number] => Expected::Kept(number.parse().map_err(|_| format!("“{number}” is not a number"))?),
        ["mark", mark @ ("kept" | "not-kept" | "private")] => Expected::Mark((*mark).to_owned()),
        _ => {
            return Err(
                "expect takes board, bar, suggested, said, kept, mark, offer, choice, progress, review, mat, path, place or tray"
                    .to_owned(),
            );
        }
    })
}

/// `300ms`, `5s`, `2m` or `3h`.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let unreadable = || format!("“{text}” is not a time like 300ms, 5s, 2m or 3h");
    let split = text.find(|character: char| !character.is_ascii_digit()).ok_or_else(unreadable)?;
    let (number, unit) = text.split_at(split);
    let number: u64 = number.parse().map_err(|_| unreadable())?;
    let millis = match unit {
        "ms" => 1,
        "s" => 1_000,
        "m" => 60_000,
        "h" => 3_600_000,
        _ => return Err(unreadable()),
    };
    number.checked_mul(millis).map(Duration::from_millis).ok_or_else(unreadable)
}

fn millis(text: &str) -> Result<Millis, String> {
    let time = duration(text)?.as_millis();
    let longest = u128::from(Millis::MAX.get());
    let within = u16::try_from(time).ok().filter(|_| time <= longest);
    within.map(Millis::new).ok_or_else(|| "access times go from 0 to 10 seconds".to_owned())
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("“{text}” is not a day like 2026-03-12"))
}

pub(super) fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let forms = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M"];
    let read = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    read.ok_or_else(|| format!("“{text}” is not a moment like 2026-03-12T19:42"))
}
