//! What the partner does at the table: takes what was given, answers, and adds what first, when, or why. And what time alone does.

use super::exchange::{ASK_MS, CARD_MS, Exchange, ExchangeStep, From};
use super::exchange_words;
use super::giving::Reading;
use super::line::Part;
use super::turn::Turn;
use crate::event::{Event, ExchangeAnswer, ExchangeDetail, Role};

impl Turn {
    /// The partner has taken it, and it is heard again for them.
    pub(super) fn receive(&mut self) {
        let Some(exchange) = self.on_table() else { return };
        let after_ms = self.now.mono.saturating_sub(exchange.since);
        if exchange.step == ExchangeStep::Offered {
            self.keep_of(Event::ExchangeReceived { after_ms }, None, Role::App);
            self.step_to(ExchangeStep::Received, None);
        }
        self.read_out(Reading::Whole);
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
        let Some(exchange) = &mut self.state.exchange else { return };
        exchange.held_back = None;
        let asked_for = exchange.asked_for();
        let asks = !exchange_words::additions(answer, &self.state.vocabulary).is_empty();
        let step = if asks { ExchangeStep::Asking(answer) } else { ExchangeStep::Answered(answer, None) };
        let until = Some(self.now.mono.saturating_add(if asks { ASK_MS } else { CARD_MS }));
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

    /// Whatever time alone has brought about.
    pub(super) fn settle_exchange(&mut self) {
        self.say_held_back();
        let mono = self.now.mono;
        let is_due = |one: &&Exchange| one.step_due().is_some_and(|due| due <= mono);
        let Some(exchange) = self.state.exchange.as_ref().filter(is_due) else { return };
        match &exchange.step {
            ExchangeStep::Offered | ExchangeStep::Received => {
                let waited = exchange.wait;
                self.take_answer(ExchangeAnswer::Nobody, waited);
            }
            ExchangeStep::Asking(answer) => {
                let answered = ExchangeStep::Answered(*answer, None);
                self.step_to(answered, Some(mono.saturating_add(CARD_MS)));
            }
            ExchangeStep::Answered(..) => self.move_to(|state| state.exchange = None),
        }
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
}
