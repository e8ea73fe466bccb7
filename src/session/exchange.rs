//! Picture exchange: the child gives what stands in the message bar to whoever is there, and waits for an answer.
//!
//! The partner answers at the table, from their own side and without a PIN. The exchange lies over the child's boards and
//! under the important words. Home, back and the important words lead away from it; it goes on waiting, and *give* leads to it
//! again. If nobody answers in [`ANSWER_MS`], that is an answer too. What was given with "I want to tell" in it, or in private
//! time, is heard and answered like any other and leaves nothing.

use super::bar::{BarEntry, Voiced};
use super::exchange_words::{self, Addition};
use super::line::{Part, Traces};
use super::turn::Turn;
use super::{PictureRef, State};
use crate::board::{BarUse, Button, Place, Urgent, Visibility, WordClass};
use crate::event::{Act, Event, ExchangeAnswer, ExchangeDetail, Keeping, Role, TouchedBy, Withdrawn, Word};
use crate::id::ButtonId;
use std::sync::Arc;

/// How long a partner has to answer.
pub const ANSWER_MS: u64 = 120_000;

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
enum Kept {
    Yes,
    No,
}

/// Where the pictures were taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Bar,
    Board,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Laid {
    /// On the table.
    Out,
    /// The child has gone to a board; *give* leads to it.
    Aside,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Exchange {
    words: Vec<BarEntry>,
    from: From,
    kept: Kept,
    step: ExchangeStep,
    /// When it was given, by the clock that only goes forward.
    since: u64,
    /// When the answer goes from the screen.
    until: Option<u64>,
    laid: Laid,
}

/// An exchange as the screen shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExchangeView {
    pub words: Vec<ExchangeWord>,
    pub step: ExchangeStep,
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
}

impl Exchange {
    /// When something falls due.
    pub(super) fn due(&self) -> Option<u64> {
        match self.step {
            ExchangeStep::Offered | ExchangeStep::Received => Some(self.since.saturating_add(ANSWER_MS)),
            ExchangeStep::Asking(_) | ExchangeStep::Answered(..) => self.until,
        }
    }

    fn is_waiting(&self) -> bool {
        matches!(self.step, ExchangeStep::Offered | ExchangeStep::Received)
    }

    pub(super) fn is_answered(&self) -> bool {
        matches!(self.step, ExchangeStep::Answered(..))
    }

    fn asked_for(&self) -> String {
        self.words.iter().map(|entry| entry.word.label.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// What was given, heard once more.
    fn parts(&self) -> Vec<Part> {
        self.words.iter().filter_map(BarEntry::part).collect()
    }
}

impl State {
    /// The exchange, while it is what the child sees.
    pub(super) fn shown_exchange(&self) -> Option<&Exchange> {
        self.exchange.as_ref().filter(|exchange| exchange.laid == Laid::Out && !self.position.is_important())
    }

    /// Whether something lies over the board, so that its words are not to be pressed.
    pub(super) fn is_board_covered(&self) -> bool {
        self.shown_exchange().is_some() || self.shown_choice().is_some()
    }

    /// Whether an exchange is under way, on the table or aside.
    pub fn is_exchanging(&self) -> bool {
        self.exchange.is_some()
    }

    pub(super) fn exchange_view(&self) -> Option<ExchangeView> {
        let exchange = self.shown_exchange()?;
        let word = |entry: &BarEntry| ExchangeWord {
            label: entry.word.label.clone(),
            picture: entry.picture.clone(),
            word_class: entry.word_class,
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
        let words = exchange.words.iter().map(word).collect();
        Some(ExchangeView { words, step: exchange.step.clone(), additions, sentence })
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

impl Turn {
    /// Gives what stands in the bar, or shows what has been given and waits. With an empty bar nothing can be given.
    pub(super) fn give(&mut self) {
        if self.state.exchange.is_some() {
            return self.move_to(|state| {
                state.position.put_important_away();
                if let Some(exchange) = &mut state.exchange {
                    exchange.laid = Laid::Out;
                }
            });
        }
        self.end_spelling();
        self.hand_over(self.state.bar.clone(), From::Bar);
        for entry in &mut self.state.bar {
            entry.voiced = Voiced::Yes;
        }
    }

    /// One picture by itself. The important words are said, not given: they do not wait for anybody.
    pub(super) fn give_picture(&mut self, id: ButtonId, place: Option<Place>) {
        if self.state.exchange.is_some() || self.state.is_board_covered() {
            return;
        }
        let vocabulary = Arc::clone(&self.state.vocabulary);
        let (board, _) = vocabulary.shown(self.state.position.board());
        let shown = |button: &&Button| button.visibility == Visibility::Shown && button.urgent.is_none();
        let Some(button) = board.button(id).filter(shown) else { return };
        // A button that only opens a board or only does something has no picture to give.
        if button.bar == BarUse::Skips {
            return;
        }
        let entry = self.entry(board, button, place);
        self.hand_over(vec![entry], From::Board);
    }

    fn hand_over(&mut self, words: Vec<BarEntry>, from: From) {
        let Some(first) = words.first() else { return };
        self.close_pending();
        let parts: Vec<Part> = words.iter().filter_map(BarEntry::part).collect();
        let told = words.iter().any(|entry| entry.word.urgent == Some(Urgent::Tell));
        let touched_by = self.giver(&words);
        let kept = if told || self.state.keeping() != Keeping::On { Kept::No } else { Kept::Yes };
        if kept == Kept::Yes {
            let built_ms = self.now.mono.saturating_sub(first.since);
            let words: Vec<Word> = words.iter().map(|entry| entry.word.clone()).collect();
            let act = Some(Act::at_tablet(touched_by));
            self.keep(Event::ExchangeOffered { words, built_ms }, self.now.at, act, Role::Child);
        }
        if !parts.is_empty() {
            let silent = vec![None; parts.len()];
            self.speak(parts, silent, if told { Traces::LeaveNone } else { Traces::MayCache });
        }
        let (since, step) = (self.now.mono, ExchangeStep::Offered);
        self.move_to(|state| {
            state.position.put_important_away();
            state.exchange = Some(Exchange { words, from, kept, step, since, until: None, laid: Laid::Out });
        });
    }

    /// Too little is said for the child rather than too much: one shown word makes it a shown strip.
    fn giver(&self, words: &[BarEntry]) -> TouchedBy {
        let shown = words.iter().map(|entry| entry.touched_by).find(|by| *by != TouchedBy::Child);
        match self.state.touched_by() {
            TouchedBy::Child => shown.unwrap_or(TouchedBy::Child),
            other => other,
        }
    }

    /// The partner has taken it, and it is heard again for them.
    pub(super) fn receive(&mut self) {
        let Some(exchange) = self.on_table() else { return };
        let (parts, after_ms) = (exchange.parts(), self.now.mono.saturating_sub(exchange.since));
        if exchange.step == ExchangeStep::Offered {
            self.keep_of(Event::ExchangeReceived { after_ms }, None, Role::App);
            self.step_to(ExchangeStep::Received, None);
        }
        self.say(parts);
    }

    /// The partner answers in one tap; whatever they add comes after.
    pub(super) fn answer(&mut self, answer: ExchangeAnswer) {
        let Some(exchange) = self.on_table().filter(|exchange| exchange.is_waiting()) else { return };
        if answer != ExchangeAnswer::Nobody {
            let after_ms = self.now.mono.saturating_sub(exchange.since);
            self.take_answer(answer, after_ms);
        }
    }

    fn take_answer(&mut self, answer: ExchangeAnswer, after_ms: u64) {
        self.keep_of(Event::ExchangeAnswered { answer, after_ms }, None, Role::App);
        let Some(exchange) = &self.state.exchange else { return };
        let asked_for = exchange.asked_for();
        let asks = !exchange_words::additions(answer, &self.state.vocabulary).is_empty();
        let step = if asks { ExchangeStep::Asking(answer) } else { ExchangeStep::Answered(answer, None) };
        let until = Some(self.now.mono.saturating_add(if asks { ANSWER_MS } else { CARD_MS }));
        // A child who has gone on talking, or is among the important words, is not talked over: the card waits for *give*.
        if self.on_table().is_some() {
            self.say_sentence(&asked_for, answer, None);
        }
        self.step_to(step, until);
        if matches!(answer, ExchangeAnswer::Given | ExchangeAnswer::GivenABit) {
            // The pictures have been handed over.
            self.clear_given();
        } else {
            self.begin_again();
        }
    }

    /// What first, when, or why: the option at this position, or nothing more.
    pub(super) fn add(&mut self, index: Option<usize>) {
        let Some(exchange) = self.on_table() else { return };
        let ExchangeStep::Asking(answer) = exchange.step else { return };
        let asked_for = exchange.asked_for();
        let options = exchange_words::additions(answer, &self.state.vocabulary);
        let chosen = match index {
            Some(index) => match options.get(index) {
                Some(option) => Some(option.detail.clone()),
                None => return,
            },
            None => None,
        };
        if let Some(detail) = &chosen {
            self.keep_of(Event::ExchangeDetailed { detail: detail.clone() }, None, Role::App);
            self.say_sentence(&asked_for, answer, Some(detail));
        }
        let until = Some(self.now.mono.saturating_add(CARD_MS));
        self.step_to(ExchangeStep::Answered(answer, chosen), until);
    }

    /// The child takes it back before it is answered, or does not wait for what the partner may add. The words are in the bar
    /// as before.
    pub(super) fn take_back_given(&mut self) {
        if self.on_table().is_some_and(|exchange| !exchange.is_answered()) {
            self.withdraw(Withdrawn::TakenBack);
        }
    }

    /// An exchange that waits ends without an answer; one that is answered is put away.
    pub(super) fn withdraw(&mut self, why: Withdrawn) {
        let Some(exchange) = &self.state.exchange else { return };
        if exchange.is_waiting() {
            let after_ms = self.now.mono.saturating_sub(exchange.since);
            let act = Act::at_tablet(match why {
                Withdrawn::TakenBack => self.state.touched_by(),
                Withdrawn::PrivateTime | Withdrawn::ScreenLeft => TouchedBy::NotRecorded,
            });
            self.keep_of(Event::ExchangeWithdrawn { why, after_ms }, Some(act), Role::Child);
        }
        self.begin_again();
        self.move_to(|state| state.exchange = None);
    }

    /// The child puts the answer away.
    pub(super) fn put_answer_away(&mut self) {
        if self.on_table().is_some_and(Exchange::is_answered) {
            self.move_to(|state| state.exchange = None);
        }
    }

    /// "That is not all right", said to an answer.
    pub(super) fn not_ok(&mut self) {
        if self.on_table().is_some_and(Exchange::is_answered) {
            let act = Act::at_tablet(self.state.touched_by());
            self.keep_of(Event::ExchangeNotOk {}, Some(act), Role::Child);
            self.say(vec![Part::Text(exchange_words::NOT_OK.to_owned())]);
            self.move_to(|state| state.exchange = None);
        }
    }

    /// Whatever time alone has brought about.
    pub(super) fn settle_exchange(&mut self) {
        let mono = self.now.mono;
        let Some(exchange) = self.state.exchange.as_ref().filter(|one| one.due().is_some_and(|due| due <= mono)) else {
            return;
        };
        match &exchange.step {
            ExchangeStep::Offered | ExchangeStep::Received => self.take_answer(ExchangeAnswer::Nobody, ANSWER_MS),
            ExchangeStep::Asking(answer) => {
                let answered = ExchangeStep::Answered(*answer, None);
                self.step_to(answered, Some(mono.saturating_add(CARD_MS)));
            }
            ExchangeStep::Answered(..) => self.move_to(|state| state.exchange = None),
        }
    }

    fn on_table(&self) -> Option<&Exchange> {
        self.state.shown_exchange()
    }

    /// Hands on a fact about the exchange, if the exchange itself was kept.
    fn keep_of(&mut self, event: Event, act: Option<Act>, role: Role) {
        if self.state.exchange.as_ref().is_some_and(|exchange| exchange.kept == Kept::Yes) {
            self.keep(event, self.now.at, act, role);
        }
    }

    fn step_to(&mut self, step: ExchangeStep, until: Option<u64>) {
        self.move_to(|state| {
            if let Some(exchange) = &mut state.exchange {
                exchange.step = step;
                exchange.until = until;
            }
        });
    }

    /// What is given once more was built from now on.
    fn begin_again(&mut self) {
        let mono = self.now.mono;
        self.state.bar.iter_mut().for_each(|entry| entry.since = mono);
    }

    fn clear_given(&mut self) {
        if self.state.exchange.as_ref().is_none_or(|exchange| exchange.from == From::Board) {
            return;
        }
        self.state.bar.clear();
        if let Some(playing) = &mut self.state.playing {
            playing.words.fill(None);
            playing.speaking = None;
        }
    }

    fn say_sentence(&mut self, asked_for: &str, answer: ExchangeAnswer, detail: Option<&ExchangeDetail>) {
        self.say(vec![Part::Text(exchange_words::sentence(asked_for, answer, detail))]);
    }

    /// Without a trace if the exchange leaves none.
    fn say(&mut self, parts: Vec<Part>) {
        let kept = self.state.exchange.as_ref().map(|exchange| exchange.kept);
        let silent = vec![None; parts.len()];
        self.speak(parts, silent, if kept == Some(Kept::No) { Traces::LeaveNone } else { Traces::MayCache });
    }
}
