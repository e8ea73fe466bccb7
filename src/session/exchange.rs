//! Picture exchange: the child gives what stands in the message bar to whoever is there, and waits for an answer.
//!
//! The partner answers at the table, from their own side and without a PIN. The exchange lies over the child's boards and
//! under the important words. Home, back and the important words lead away from it; it goes on waiting, and *give* leads to it
//! again. If nobody answers in the time that is set for the child, that is an answer too. What was given with "I want to tell"
//! in it, or in private time, is heard and answered like any other and leaves nothing. What the child does at the table is in
//! [`super::giving`], what the partner does in [`super::answering`].

use super::bar::BarEntry;
use super::exchange_words::{self, Addition};
use super::line::{LineId, Part};
use super::state::Of;
use super::{PictureRef, Speaking, State};
use crate::board::WordClass;
use crate::event::{ExchangeAnswer, ExchangeDetail};
use std::time::Duration;

/// How long a partner is asked what first, when, or why.
pub const ASK_MS: u64 = 120_000;

/// An answer that nobody puts away goes by itself after this long, so that a child is never left without a board.
pub const CARD_MS: u64 = 600_000;

/// How far an exchange has come.
#[derive(Clone, Debug, PartialEq)]
pub enum ExchangeStep {
    /// Given, and waiting.
    Offered,
    /// The partner has it, and has not answered.
    Received,
    /// Answered; the partner may add what first, when, or why.
    Asking(ExchangeAnswer),
    /// The child sees the answer.
    Answered(ExchangeAnswer, Option<ExchangeDetail>),
}

/// Whether anything of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    Yes,
    No,
}

/// Where the pictures were taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    Bar,
    Board,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Laid {
    /// On the table.
    Out,
    /// The child has gone to a board; *give* leads to it.
    Aside,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Exchange {
    pub words: Vec<BarEntry>,
    pub from: From,
    pub kept: Kept,
    pub step: ExchangeStep,
    /// When it was given, by the clock that only goes forward.
    pub since: u64,
    /// How long the partner has to answer, in milliseconds.
    pub wait: u64,
    /// When the answer goes from the screen.
    pub until: Option<u64>,
    pub laid: Laid,
    /// The last word, which is not read out yet.
    pub held_back: Option<HeldBackWord>,
}

/// The last word of a strip, after the pause in which the child may say it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct HeldBackWord {
    /// The line before it.
    pub after: LineId,
    /// Its position among the words.
    pub index: usize,
    pub part: Part,
    /// When it is said.
    pub due: u64,
}

/// An exchange as the screen shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExchangeView {
    pub words: Vec<ExchangeWord>,
    pub step: ExchangeStep,
    /// How long the partner has to answer.
    pub wait: Duration,
    /// What the partner can add, while that is asked; then what they have added.
    pub additions: Vec<Addition>,
    /// The answer as it is said.
    pub sentence: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExchangeWord {
    pub label: String,
    pub picture: PictureRef,
    pub word_class: Option<WordClass>,
    /// Whether it is being heard at this moment.
    pub speaking: Speaking,
}

impl Exchange {
    /// When something falls due.
    pub(super) fn due(&self) -> Option<u64> {
        self.step_due().into_iter().chain(self.held_back.as_ref().map(|word| word.due)).min()
    }

    /// When its step ends by itself.
    pub(super) fn step_due(&self) -> Option<u64> {
        match self.step {
            ExchangeStep::Offered | ExchangeStep::Received => Some(self.since.saturating_add(self.wait)),
            ExchangeStep::Asking(_) | ExchangeStep::Answered(..) => self.until,
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        matches!(self.step, ExchangeStep::Offered | ExchangeStep::Received)
    }

    pub(super) fn is_answered(&self) -> bool {
        matches!(self.step, ExchangeStep::Answered(..))
    }

    pub(super) fn asked_for(&self) -> String {
        self.words.iter().map(|entry| entry.word.label.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// What is heard of it, a part per word, each with the position of its word.
    pub(super) fn parts(&self) -> Vec<(usize, Part)> {
        self.words.iter().enumerate().filter_map(|(index, entry)| Some((index, entry.part()?))).collect()
    }
}

impl State {
    /// The exchange, while it is what the child sees.
    pub(super) fn shown_exchange(&self) -> Option<&Exchange> {
        self.exchange.as_ref().filter(|exchange| exchange.laid == Laid::Out && !self.position.is_important())
    }

    /// Whether something lies over the board, so that its words are not to be pressed.
    pub(super) fn is_board_covered(&self) -> bool {
        self.shown_exchange().is_some() || self.shown_choice().is_some() || self.shown_mat().is_some()
    }

    /// Whether an exchange is under way, on the table or aside.
    pub fn is_exchanging(&self) -> bool {
        self.exchange.is_some()
    }

    pub(super) fn exchange_view(&self) -> Option<ExchangeView> {
        let exchange = self.shown_exchange()?;
        let heard =
            self.playing.as_ref().filter(|playing| playing.of == Of::Given).and_then(|playing| playing.speaking);
        let word = |(index, entry): (usize, &BarEntry)| ExchangeWord {
            label: entry.word.label.clone(),
            picture: entry.picture.clone(),
            word_class: entry.word_class,
            speaking: if heard == Some(index) { Speaking::Now } else { Speaking::No },
        };
        let (additions, sentence) = match &exchange.step {
            ExchangeStep::Offered | ExchangeStep::Received => (Vec::new(), String::new()),
            ExchangeStep::Asking(answer) => {
                let said = exchange_words::sentence(&exchange.asked_for(), *answer, None);
                (exchange_words::additions(*answer, &self.vocabulary), said)
            }
            ExchangeStep::Answered(answer, detail) => {
                let additions = exchange_words::additions(*answer, &self.vocabulary);
                let added = additions.into_iter().filter(|one| Some(&one.detail) == detail.as_ref()).collect();
                (added, exchange_words::sentence(&exchange.asked_for(), *answer, detail.as_ref()))
            }
        };
        let words = exchange.words.iter().enumerate().map(word).collect();
        let wait = Duration::from_millis(exchange.wait);
        Some(ExchangeView { words, step: exchange.step.clone(), wait, additions, sentence })
    }

    /// The child leaves the table for a board. An answer that has been seen is put away.
    pub(super) fn leave_exchange(&mut self) {
        match &mut self.exchange {
            Some(exchange) if exchange.is_waiting() || matches!(exchange.step, ExchangeStep::Asking(_)) => {
                exchange.laid = Laid::Aside;
            }
            answered => *answered = None,
        }
    }
}
