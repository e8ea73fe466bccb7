//! The verbs of an exchange: what the child gives, and what a partner answers. Read, and played.

use super::parse::{duration, touchable};
use super::play::{Play, PlayError};
use super::step::Touchable;
use crate::access::{Pointer, Sample};
use crate::app::{AdultWish, Wish};
use crate::child::{Beginnings, Giving, Millis, Wait};
use crate::event::ExchangeAnswer;
use crate::session::{Intent, Target};

/// What each answer is called in a script, in the order of the partner's panel.
const ANSWERS: [(&str, ExchangeAnswer); 6] = [
    ("given", ExchangeAnswer::Given),
    ("a-bit", ExchangeAnswer::GivenABit),
    ("first-then", ExchangeAnswer::FirstThen),
    ("not-now", ExchangeAnswer::NotNow),
    ("not-here", ExchangeAnswer::NotHere),
    ("cannot", ExchangeAnswer::Cannot),
];

/// How a child gives, as a script calls it.
const WAYS: [(&str, Giving); 3] = [("there", Giving::TakenThere), ("held", Giving::Held), ("chosen", Giving::Chosen)];

/// One act at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GiveStep {
    Child(Target),
    /// A finger takes this picture to *give*.
    Drag(Touchable),
    Set(Setting),
    Partner(Target),
}

/// One of a child's settings of an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Way(Giving),
    Wait(Wait),
    Pause(Millis),
    Beginnings(Beginnings),
}

/// Reads a line, if it begins with a verb of an exchange.
pub(super) fn read(words: &[&str]) -> Option<Result<GiveStep, String>> {
    let step = match words {
        ["give"] => GiveStep::Child(Target::Give),
        ["give", word] => GiveStep::Drag(touchable(word)),
        ["giving", rest @ ..] => return Some(setting(rest).map(GiveStep::Set)),
        ["reads", number] => match position(number) {
            Some(word) => GiveStep::Child(Target::Read { word }),
            None => return Some(Err("what is read along is a word by its number from 1".to_owned())),
        },
        ["takes", "it", "back"] => GiveStep::Child(Target::TakeBackGiven),
        ["puts", "it", "away"] => GiveStep::Child(Target::PutAnswerAway),
        ["not", "ok"] => GiveStep::Child(Target::NotOk),
        ["partner", "takes", "it"] => GiveStep::Partner(Target::Receive),
        ["partner", "adds", "nothing"] => GiveStep::Partner(Target::Add(None)),
        ["partner", "adds", number] => match position(number) {
            Some(index) => GiveStep::Partner(Target::Add(Some(index))),
            None => return Some(Err("what a partner adds is a number from 1, or nothing".to_owned())),
        },
        ["partner", answer] => match ANSWERS.iter().find(|(name, _)| name == answer) {
            Some((_, answer)) => GiveStep::Partner(Target::Answer(*answer)),
            None => {
                let names: Vec<&str> = ANSWERS.iter().map(|(name, _)| *name).collect();
                return Some(Err(format!("a partner answers {}", names.join(", "))));
            }
        },
        ["give" | "reads" | "takes" | "puts" | "partner" | "not", ..] => {
            return Some(Err("this cannot be read; `heard play --help` lists every verb".to_owned()));
        }
        _ => return None,
    };
    Some(Ok(step))
}

/// A number from 1, as a position from 0.
fn position(number: &str) -> Option<u8> {
    number.parse::<u8>().ok()?.checked_sub(1)
}

fn setting(words: &[&str]) -> Result<Setting, String> {
    let millis = |time: &str| duration(time).map(|time| u16::try_from(time.as_millis()).unwrap_or(u16::MAX));
    Ok(match words {
        ["wait", time] => Setting::Wait(Wait::new(u16::try_from(duration(time)?.as_secs()).unwrap_or(u16::MAX))),
        ["beginnings", "on"] => Setting::Beginnings(Beginnings::Shown),
        ["beginnings", "off"] => Setting::Beginnings(Beginnings::Hidden),
        ["pause", time] => Setting::Pause(Millis::new(millis(time)?)),
        [way] if WAYS.iter().any(|(name, _)| name == way) => {
            let way = WAYS.iter().find(|(name, _)| name == way).map_or(Giving::default(), |(_, way)| *way);
            Setting::Way(way)
        }
        _ => return Err("giving takes there, held, chosen, wait, pause or beginnings".to_owned()),
    })
}

impl Play<'_> {
    /// At the table nothing goes through the child's press filter: the partner's panel is not the child's board, and what
    /// the child can do there stands by itself.
    pub(super) fn give_step(&mut self, step: &GiveStep) -> Result<(), PlayError> {
        let target = match step {
            GiveStep::Child(target) | GiveStep::Partner(target) => *target,
            GiveStep::Drag(what) => return self.drag(what),
            GiveStep::Set(setting) => return self.set_giving(*setting),
        };
        if let Target::Read { .. } = target {
            return self.wish(Wish::Talk(Intent::Select(target)));
        }
        let before = self.app.view().and_then(|view| view.exchange);
        self.wish(Wish::Talk(Intent::Select(target)))?;
        let after = self.app.view().and_then(|view| view.exchange);
        if before == after { Err(PlayError::NothingCame) } else { Ok(()) }
    }

    /// A finger comes down on it, takes it to *give*, and lets it go there: through the child's press filter.
    fn drag(&mut self, what: &Touchable) -> Result<(), PlayError> {
        let target = self.target(what)?;
        let time = self.wait_for_guards()?;
        self.finger_on(target)?;
        self.down = Some(Target::Give);
        self.wish(Wish::Touch(Sample::Moved { pointer: Pointer(0), over: self.down }))?;
        self.wait(time)?;
        self.finger_up()?;
        if self.app.view().is_some_and(|view| view.exchange.is_some()) { Ok(()) } else { Err(PlayError::NothingCame) }
    }

    fn set_giving(&mut self, setting: Setting) -> Result<(), PlayError> {
        let mut settings = self.app.child().ok_or(PlayError::NoChild)?.child().exchange.clone();
        match setting {
            Setting::Way(way) => settings.giving = way,
            Setting::Wait(wait) => settings.wait = wait,
            Setting::Pause(pause) => settings.pause = pause,
            Setting::Beginnings(beginnings) => settings.beginnings = beginnings,
        }
        self.adult_wish(AdultWish::SetExchange(settings)).map(drop)
    }
}
