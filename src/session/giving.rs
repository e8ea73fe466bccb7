//! What the child does at the table: gives, reads along, takes back, and says what an answer was to them.

use super::Page;
use super::bar::{BarEntry, Voiced};
use super::exchange::{Exchange, ExchangeStep, From, HeldBackWord, Kept, Laid};
use super::exchange_words;
use super::line::{LineId, Part, Traces};
use super::state::Of;
use super::turn::Turn;
use crate::board::{Action, BarUse, Button, Place, Urgent, Visibility};
use crate::child::Giving;
use crate::event::{Act, Event, Keeping, Role, Spoken, TouchedBy, Withdrawn, Word};
use crate::id::ButtonId;
use std::sync::Arc;

/// No strip takes longer to read out than this.
const LONGEST_LINE_MS: u64 = 20_000;

/// Whether the last word waits for the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    WithPause,
    Whole,
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
        let Some(button) = board.button(id).filter(|button| button.visibility == Visibility::Shown) else { return };
        if button.urgent.is_some() {
            return self.press(id, place);
        }
        // A button that only opens a board or only does something has no picture to give.
        let changes = |action: &Action| matches!(action, Action::Inflect(..) | Action::Predict(_));
        if button.bar == BarUse::Skips || button.actions.iter().any(changes) {
            return;
        }
        let entry = self.entry(board, button, place);
        self.hand_over(vec![entry], From::Board);
    }

    /// Whether this child gives a picture by choosing it. While something is given already, a word is only said.
    pub(super) fn is_given_by_choosing(&self, button: &Button) -> bool {
        self.state.child.exchange.giving == Giving::Chosen
            && self.state.page() == Page::Own
            && self.state.exchange.is_none()
            && button.bar == BarUse::Adds
            && button.link.is_none()
    }

    pub(super) fn hand_over(&mut self, words: Vec<BarEntry>, from: From) {
        let Some(first) = words.first() else { return };
        self.close_pending();
        let told = words.iter().any(|entry| entry.word.urgent == Some(Urgent::Tell));
        let touched_by = self.giver(&words);
        let plain: Vec<Word> = words.iter().map(|entry| entry.word.clone()).collect();
        self.learn(&plain, Spoken::Bar, touched_by);
        let kept = if told || self.state.keeping() != Keeping::On { Kept::No } else { Kept::Yes };
        if kept == Kept::Yes {
            let built_ms = self.now.mono.saturating_sub(first.since);
            let words = plain;
            let act = Some(Act::at_tablet(touched_by));
            self.keep(Event::ExchangeOffered { words, built_ms }, self.now.at, act, Role::Child);
        }
        let (since, step) = (self.now.mono, ExchangeStep::Offered);
        let wait = self.state.child.exchange.wait.millis();
        let given = Exchange { words, from, kept, step, since, wait, until: None, laid: Laid::Out, held_back: None };
        self.move_to(|state| {
            state.position.put_important_away();
            state.exchange = Some(given);
        });
        self.read_out(Reading::WithPause);
    }

    /// Reads out what was given, word by word. In the pause before the last one the child may say it.
    pub(super) fn read_out(&mut self, reading: Reading) {
        let Some(exchange) = &mut self.state.exchange else { return };
        exchange.held_back = None;
        let mut parts = exchange.parts();
        let pause = self.state.child.exchange.pause.get();
        let last = if reading == Reading::WithPause && pause > 0 && parts.len() > 1 { parts.pop() } else { None };
        let Some(after) = self.say_given(parts) else { return };
        if let (Some((index, part)), Some(exchange)) = (last, &mut self.state.exchange) {
            // A voice that is missing says nothing of the end of a line, so the last word does not wait for it for ever.
            let due = self.now.mono.saturating_add(pause).saturating_add(LONGEST_LINE_MS);
            exchange.held_back = Some(HeldBackWord { after, index, part, due });
        }
    }

    /// The words before the pause were heard; from now on it runs.
    pub(super) fn begin_pause(&mut self, line: LineId) {
        let due = self.now.mono.saturating_add(self.state.child.exchange.pause.get());
        let held_back = self.state.exchange.as_mut().and_then(|exchange| exchange.held_back.as_mut());
        if let Some(word) = held_back.filter(|word| word.after == line) {
            word.due = due;
        }
    }

    /// The pause is over. A child who has gone to a board is not talked over.
    pub(super) fn say_held_back(&mut self) {
        let (mono, on_table) = (self.now.mono, self.on_table().is_some());
        let Some(exchange) = &mut self.state.exchange else { return };
        if let Some(word) = exchange.held_back.take_if(|word| word.due <= mono || !on_table)
            && on_table
        {
            self.say_given(vec![(word.index, word.part)]);
        }
    }

    /// The child's finger is on one word of what was given: it is heard, and nothing else comes of it.
    pub(super) fn read_word(&mut self, index: usize) {
        let Some(exchange) = self.on_table().filter(|exchange| exchange.is_waiting()) else { return };
        let part = exchange.words.get(index).and_then(BarEntry::part);
        if let Some(part) = part {
            if let Some(exchange) = &mut self.state.exchange {
                exchange.held_back = None;
            }
            self.say_given(vec![(index, part)]);
        }
    }

    /// Too little is said for the child rather than too much: one shown word makes it a shown strip.
    fn giver(&self, words: &[BarEntry]) -> TouchedBy {
        let shown = words.iter().map(|entry| entry.touched_by).find(|by| *by != TouchedBy::Child);
        match self.state.touched_by() {
            TouchedBy::Child => shown.unwrap_or(TouchedBy::Child),
            other => other,
        }
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

    pub(super) fn on_table(&self) -> Option<&Exchange> {
        self.state.shown_exchange()
    }

    /// Hands on a fact about the exchange, if the exchange itself was kept.
    pub(super) fn keep_of(&mut self, event: Event, act: Option<Act>, role: Role) {
        if self.state.exchange.as_ref().is_some_and(|exchange| exchange.kept == Kept::Yes) {
            self.keep(event, self.now.at, act, role);
        }
    }

    pub(super) fn step_to(&mut self, step: ExchangeStep, until: Option<u64>) {
        self.move_to(|state| {
            if let Some(exchange) = &mut state.exchange {
                exchange.step = step;
                exchange.until = until;
            }
        });
    }

    /// What is given once more was built from now on.
    pub(super) fn begin_again(&mut self) {
        let mono = self.now.mono;
        self.state.bar.iter_mut().for_each(|entry| entry.since = mono);
    }

    /// Words of what was given, each with its position, without a trace if the exchange leaves none.
    fn say_given(&mut self, parts: Vec<(usize, Part)>) -> Option<LineId> {
        let (words, parts): (Vec<_>, Vec<_>) = parts.into_iter().map(|(index, part)| (Some(index), part)).unzip();
        if parts.is_empty() {
            return None;
        }
        let traces = self.table_traces();
        self.speak(parts, words, traces);
        let playing = self.state.playing.as_mut()?;
        playing.of = Of::Given;
        Some(playing.line)
    }

    fn table_traces(&self) -> Traces {
        let kept = self.state.exchange.as_ref().map(|exchange| exchange.kept);
        if kept == Some(Kept::No) { Traces::LeaveNone } else { Traces::MayCache }
    }

    /// Without a trace if the exchange leaves none.
    pub(super) fn say(&mut self, parts: Vec<Part>) {
        let (silent, traces) = (vec![None; parts.len()], self.table_traces());
        self.speak(parts, silent, traces);
    }
}
