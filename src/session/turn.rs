//! One turn: a state on its way from before a wish to after it, with what comes of it so far.
//!
//! Every fact leaves through [`Turn::keep`], so that there is one gate; every change of board goes through [`Turn::go`], so
//! that none is missed by the filter's guard, the counts or the utterance that it ends.

use super::choosing::Choosing;
use super::counting::{CellKey, Press};
use super::utterance::Pending;
use super::{Effect, Now, Outcome, PAUSE_MS, Showing, State, UTTERANCE_MAX};
use crate::event::{
    Act, Circumstances, DayCounts, Draft, Event, Keeping, Moment, Role, Spoken, TouchedBy, Word, keeps,
};

pub(super) struct Turn {
    pub state: State,
    pub now: Now,
    pub drafts: Vec<Draft>,
    pub effects: Vec<Effect>,
}

impl Turn {
    /// Begins with whatever time alone has brought about since the last intent.
    pub(super) fn begin(state: &State, now: Now) -> Self {
        let mut turn = Self { state: state.clone(), now, drafts: Vec::new(), effects: Vec::new() };
        turn.settle();
        turn
    }

    pub(super) fn end(self) -> Outcome {
        Outcome { state: self.state, drafts: self.drafts, effects: self.effects }
    }

    fn settle(&mut self) {
        let mono = self.now.mono;
        self.state.seen = self.now;
        if self.state.pending.as_ref().is_some_and(|pending| mono.saturating_sub(pending.last) >= PAUSE_MS) {
            self.close_pending();
        }
        if self.state.showing_until.is_some_and(|until| mono >= until) {
            self.stop_showing();
        }
        if self.state.choosing.as_ref().and_then(Choosing::until).is_some_and(|until| mono >= until) {
            self.end_offer();
        }
        self.settle_exchange();
        let today = self.now.at.date_naive();
        if self.state.counting.day != today {
            self.flush_counts();
            self.state.counting.day = today;
        }
    }

    /// Hands a fact on, if it may be kept.
    pub(super) fn keep(&mut self, event: Event, at: Moment, act: Option<Act>, role: Role) {
        if keeps(self.state.keeping(), &event) {
            self.drafts.push(Draft { event, at, act, circumstances: Circumstances::by(role), corrects: None });
        }
    }

    pub(super) fn keep_utterance(&mut self, words: Vec<Word>, spoken: Spoken, at: Moment, touched_by: TouchedBy) {
        self.learn(&words, spoken, touched_by);
        self.keep(Event::Utterance { words, spoken }, at, Some(Act::at_tablet(touched_by)), Role::Child);
    }

    /// Takes a word that was heard on its press into the utterance that is being made.
    pub(super) fn gather(&mut self, word: Word) {
        let touched_by = self.state.touched_by();
        if self.state.keeping() != Keeping::On {
            return self.learn(&[word], Spoken::Presses, touched_by);
        }
        let pending = self.state.pending.get_or_insert_with(|| Pending {
            words: Vec::new(),
            at: self.now.at,
            last: self.now.mono,
            touched_by,
        });
        pending.words.push(word);
        pending.last = self.now.mono;
        if pending.words.len() >= UTTERANCE_MAX {
            self.close_pending();
        }
    }

    /// A repeat is not kept again, but the child has not paused.
    pub(super) fn go_on_gathering(&mut self) {
        if let Some(pending) = &mut self.state.pending {
            pending.last = self.now.mono;
        }
    }

    /// Ends the utterance that is being made, if there is one.
    pub(super) fn close_pending(&mut self) {
        if let Some(Pending { words, at, touched_by, .. }) = self.state.pending.take() {
            self.keep_utterance(words, Spoken::Presses, at, touched_by);
        }
    }

    /// Adds to what is only counted: the child's own doing, while talk is kept.
    pub(super) fn count(&mut self, add: impl FnOnce(&mut DayCounts)) {
        if self.state.keeping() == Keeping::On && self.state.showing() == Showing::Off {
            add(&mut self.state.counting.counts);
        }
    }

    /// Takes in a press of a cell. Repeats are a matter of what is kept, so where nothing is kept there are none; and what an
    /// adult shows again and again is kept as shown.
    pub(super) fn press_of(&mut self, cell: CellKey) -> Press {
        if self.state.keeping() != Keeping::On || self.state.showing() == Showing::On {
            return Press::Fresh;
        }
        let press = self.state.counting.press(cell, self.now.mono);
        if press == Press::Repeat {
            self.count(|counts| counts.repeats = counts.repeats.saturating_add(1));
        }
        press
    }

    pub(super) fn flush_counts(&mut self) {
        let counts = std::mem::take(&mut self.state.counting.counts);
        if !counts.is_empty() {
            let day = self.state.counting.day;
            self.keep(Event::DayCounted { day, counts }, self.now.at, None, Role::App);
        }
    }

    /// Moves to another board, or stays. Opening and leaving the important words is not counted: a visit there with no entry
    /// beside it would show that something was told.
    pub(super) fn go(&mut self, step: impl FnOnce(&mut State)) {
        let before = self.state.on_screen();
        self.move_to(step);
        let after = self.state.on_screen();
        if before != after && before.is_own_board() && after.is_own_board() {
            self.count(|counts| counts.navigation = counts.navigation.saturating_add(1));
        }
    }

    pub(super) fn go_home(&mut self) {
        self.go(|state| {
            state.leave_exchange();
            state.leave_choice();
            state.leave_mat();
            state.position.go_home(&state.vocabulary);
        });
    }

    /// One step back. The cards of a choice are left like a board, and are the last that *back* leads to.
    pub(super) fn go_back(&mut self) {
        self.go(|state| {
            if state.shown_exchange().is_some() {
                state.leave_exchange();
            } else if state.shown_choice().is_some() {
                state.leave_choice();
            } else if state.shown_mat().is_some() {
                state.leave_mat();
            } else if state.leads_to_choice() {
                state.return_to_choice();
            } else if state.leads_to_mat() {
                state.return_to_mat();
            } else {
                state.position.go_back();
            }
        });
    }

    /// Changes what is on the screen, or does not.
    pub(super) fn move_to(&mut self, step: impl FnOnce(&mut State)) {
        let before = self.state.on_screen();
        step(&mut self.state);
        if self.state.on_screen() != before {
            self.leave_board();
        }
    }

    /// Another board, or another revision of it, is on screen.
    pub(super) fn leave_board(&mut self) {
        self.close_pending();
        self.state.counting.end_run();
        self.effects.push(Effect::BoardChanged);
    }

    pub(super) fn start_showing(&mut self) {
        if self.state.showing() == Showing::Off {
            self.close_pending();
            self.state.counting.end_run();
        }
        self.state.showing_until = Some(self.now.mono.saturating_add(super::SHOWING_MS));
    }

    pub(super) fn stop_showing(&mut self) {
        if self.state.showing() == Showing::On {
            self.close_pending();
            self.state.showing_until = None;
        }
    }
}
