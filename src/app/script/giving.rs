//! The verbs of an exchange: what the child gives, and what a partner answers. Read, and played.

use super::play::{Play, PlayError};
use crate::app::Wish;
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

/// One act at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GiveStep {
    Child(Target),
    Partner(Target),
}

/// Reads a line, if it begins with a verb of an exchange.
pub(super) fn read(words: &[&str]) -> Option<Result<GiveStep, String>> {
    let step = match words {
        ["give"] => GiveStep::Child(Target::Give),
        ["takes", "it", "back"] => GiveStep::Child(Target::TakeBackGiven),
        ["puts", "it", "away"] => GiveStep::Child(Target::PutAnswerAway),
        ["not", "ok"] => GiveStep::Child(Target::NotOk),
        ["partner", "takes", "it"] => GiveStep::Partner(Target::Receive),
        ["partner", "adds", "nothing"] => GiveStep::Partner(Target::Add(None)),
        ["partner", "adds", number] => match number.parse::<u8>().ok().and_then(|number| number.checked_sub(1)) {
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
        ["give" | "takes" | "puts" | "partner" | "not", ..] => {
            return Some(Err("this cannot be read; `heard play --help` lists every verb".to_owned()));
        }
        _ => return None,
    };
    Some(Ok(step))
}

impl Play<'_> {
    /// At the table nothing goes through the child's press filter: the partner's panel is not the child's board, and what
    /// the child can do there stands by itself.
    pub(super) fn give_step(&mut self, step: GiveStep) -> Result<(), PlayError> {
        let (GiveStep::Child(target) | GiveStep::Partner(target)) = step;
        let before = self.app.view().and_then(|view| view.exchange);
        self.wish(Wish::Talk(Intent::Select(target)))?;
        let after = self.app.view().and_then(|view| view.exchange);
        if before == after { Err(PlayError::NothingCame) } else { Ok(()) }
    }
}
