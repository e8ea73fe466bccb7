//! What a child does with a views mat, turn by turn: see [`super::matting`] for the rules.

use super::line::{Part, Traces};
use super::matting::{BegunMat, Mat, MatAnswerKey, MatPhase, MatTarget, Whole};
use super::talking::part_of;
use super::turn::Turn;
use crate::event::{Act, Event, Keeping, MatAnswer, MatEnd, MatPlacing, MatSpot, MatThing, Role, TouchedBy};
use crate::mat::{self, Where};

impl Turn {
    /// Puts a mat on the child's screen. A narrower one lies over its parent; any other comes in place of those before it.
    pub(super) fn begin_mat(&mut self, begun: &BegunMat) {
        if self.state.private.is_some() {
            return;
        }
        let parent = begun.set_up.parent.map(|parent| parent.mat);
        while self.state.mats.last().is_some_and(|mat| Some(mat.id) != parent) {
            self.end_mat(MatEnd::ByAdult);
        }
        let now = self.now.mono;
        let question = begun.set_up.question.clone();
        self.move_to(|state| state.mats.push(Mat::of(begun, now)));
        if self.state.shown_mat().is_some() {
            self.say_over_mat(question);
        }
    }

    /// The mat on top ends, whoever ends it.
    pub(super) fn end_mat(&mut self, why: MatEnd) {
        let Some(mat) = self.state.mats.last().map(|mat| mat.id) else { return };
        let act = (why == MatEnd::Finished).then(|| Act::at_tablet(self.state.touched_by()));
        self.keep(Event::MatEnded { mat, why }, self.now.at, act, Role::App);
        let now = self.now.mono;
        self.move_to(|state| {
            state.mats.pop();
            if let Some(below) = state.mats.last_mut() {
                below.lay_out();
                below.since = now;
            }
        });
    }

    pub(super) fn end_mats(&mut self, why: MatEnd) {
        while !self.state.mats.is_empty() {
            self.end_mat(why);
        }
    }

    pub(super) fn on_mat(&mut self, target: MatTarget) {
        let Some(mat) = self.state.shown_mat() else { return };
        let (phase, hand, picked) = (mat.phase, mat.hand, mat.picked);
        match (target, phase) {
            (MatTarget::Card { option }, MatPhase::Placing | MatPhase::Reading { .. }) => self.pick_up(option),
            (MatTarget::Column { column }, MatPhase::Placing | MatPhase::Reading { .. }) => match picked {
                Some(option) => self.put(option, column, None),
                None => self.say_column(column),
            },
            (MatTarget::Put { option, column, spot }, MatPhase::Placing | MatPhase::Reading { .. }) => {
                self.put(option, column, Some(spot));
            }
            (MatTarget::SomethingElse, MatPhase::Placing) => self.hand_blank(),
            (MatTarget::NotThis, MatPhase::Placing) => {
                if let Some(option) = hand {
                    self.leave_out(option);
                }
            }
            (MatTarget::Finished, MatPhase::Placing) => self.read_from(None),
            (MatTarget::Question, MatPhase::Placing) => self.ask_again(),
            (MatTarget::GoOn, MatPhase::Reading { column }) => self.read_from(Some(column)),
            (MatTarget::NotThat, MatPhase::Reading { .. }) => {
                if let Some(option) = picked {
                    self.take_off(option);
                }
            }
            (MatTarget::Answer(answer), MatPhase::Asking) => self.answer_mat(answer),
            _ => {}
        }
    }

    fn pick_up(&mut self, option: u8) {
        let Some(mat) = self.state.shown_mat().filter(|mat| mat.is_there(option)) else { return };
        let parts = self.parts_of(mat, option);
        let now = self.now.mono;
        if let Some(mat) = self.state.mats.last_mut().filter(|mat| mat.picked != Some(option)) {
            mat.picked = Some(option);
            // A card in hand is timed from when it was handed; one that lies there from when it is picked up.
            if mat.hand != Some(option) {
                mat.since = now;
            }
        }
        self.speak_over_mat(parts);
    }

    fn put(&mut self, option: u8, column: u8, spot: Option<MatSpot>) {
        let Some(mat) = self.state.shown_mat().filter(|mat| mat.is_there(option)) else { return };
        let set_up = mat.set_up();
        let Some(step) = mat::step(set_up.scale, set_up.points, column) else { return };
        let mut parts = if spot.is_some() { self.parts_of(mat, option) } else { Vec::new() };
        parts.push(Part::Text(step.label.to_owned()));
        let (mat, after_ms) = (mat.id, self.now.mono.saturating_sub(mat.since));
        self.speak_over_mat(parts);
        self.done(Event::MatPlaced(MatPlacing { mat, option, column, spot, after_ms }));
    }

    fn leave_out(&mut self, option: u8) {
        let Some(mat) = self.state.shown_mat() else { return };
        let (mat, after_ms) = (mat.id, self.now.mono.saturating_sub(mat.since));
        self.done(Event::MatLeftOut { mat, option, after_ms });
    }

    fn take_off(&mut self, option: u8) {
        let there = |mat: &&Mat| mat.sheet.lay_of(option).is_some_and(|lay| lay.column().is_some());
        let Some(mat) = self.state.shown_mat().filter(there).map(|mat| mat.id) else { return };
        self.done(Event::MatSaidNo { mat, option });
    }

    /// Keeps what was done with a card. The child's own doing moves it, and the next card is handed.
    fn done(&mut self, event: Event) {
        self.close_pending();
        let touched_by = self.state.touched_by();
        self.keep_of_mat(&event, Some(Act::at_tablet(touched_by)), Role::Child);
        if touched_by != TouchedBy::Child {
            if let Some(mat) = self.state.mats.last_mut() {
                mat.picked = None;
            }
            return;
        }
        let now = self.now.mono;
        self.move_to(|state| {
            let Some(mat) = state.mats.last_mut() else { return };
            mat.sheet.take(&event);
            mat.picked = None;
            let is_gone = |option: u8| mat.sheet.lay_of(option).is_none_or(|lay| lay.place() != Where::Waiting);
            if mat.hand.is_none_or(is_gone) {
                mat.hand = mat.sheet.next();
            }
            mat.since = now;
        });
    }

    /// Hands on a fact about the mat on top, if it may be kept; a mat of which something was not is not whole.
    fn keep_of_mat(&mut self, event: &Event, act: Option<Act>, role: Role) {
        if self.state.keeping() != Keeping::On
            && let Some(mat) = self.state.mats.last_mut()
        {
            mat.whole = Whole::No;
        }
        self.keep(event.clone(), self.now.at, act, role);
    }

    /// A blank card instead of the one in hand, which is handed again after it.
    fn hand_blank(&mut self) {
        let now = self.now.mono;
        self.move_to(|state| {
            if let Some(mat) = state.mats.last_mut()
                && let Some(blank) = mat.sheet.blank()
            {
                (mat.hand, mat.picked, mat.since) = (Some(blank), Some(blank), now);
            }
        });
        self.say_over_mat(mat::SOMETHING_ELSE.to_owned());
    }

    /// The question is heard again, with the card in hand. It is kept whoever asked for it: how often something was asked
    /// belongs beside what was answered.
    fn ask_again(&mut self) {
        let Some(mat) = self.state.shown_mat() else { return };
        let (id, option) = (mat.id, mat.hand);
        let card = option.and_then(|option| mat.set_up().option(option)).map(mat::spoken_of);
        let said = mat::told_again(&mat.set_up().question, card);
        self.say_over_mat(said);
        let event = Event::MatAskedAgain { mat: id, option };
        self.keep_of_mat(&event, None, Role::App);
        if let Some(mat) = self.state.mats.last_mut() {
            mat.sheet.take(&event);
        }
    }

    fn say_column(&mut self, column: u8) {
        let Some(mat) = self.state.shown_mat() else { return };
        if let Some(step) = mat::step(mat.set_up().scale, mat.set_up().points, column) {
            self.say_over_mat(step.label.to_owned());
        }
    }

    /// Reads back the first filled column after this one; after the last, asks. A mat with nothing on it is put away.
    fn read_from(&mut self, after: Option<u8>) {
        let Some(mat) = self.state.shown_mat() else { return };
        match (mat.next_column(after), after) {
            (Some(column), _) => {
                let (id, said) = (mat.id, mat::read_back(&mat.sheet, column));
                let event = Event::MatReadBack { mat: id, column };
                self.keep_of_mat(&event, None, Role::App);
                self.phase(MatPhase::Reading { column }, Some(&event));
                self.say_over_mat(said);
            }
            // Everything was taken off while it was read back: there is nothing to agree to.
            (None, Some(_)) if mat.sheet.filled().next().is_none() => self.finish(),
            (None, Some(_)) => {
                self.phase(MatPhase::Asking, None);
                self.say_over_mat(mat::READ_BACK_QUESTION.to_owned());
            }
            (None, None) => self.finish(),
        }
    }

    /// What an adult shows is kept as shown and answers nothing.
    fn answer_mat(&mut self, key: MatAnswerKey) {
        let Some(mat) = self.state.shown_mat().map(|mat| mat.id) else { return };
        let touched_by = self.state.touched_by();
        let answer = match key {
            MatAnswerKey::Right => MatAnswer::Right,
            MatAnswerKey::NotRight => MatAnswer::NotRight,
        };
        let event = Event::MatAnswered { mat, answer };
        self.keep_of_mat(&event, Some(Act::at_tablet(touched_by)), Role::Child);
        match (touched_by, answer) {
            (TouchedBy::Child, MatAnswer::Right) => self.finish(),
            (TouchedBy::Child, MatAnswer::NotRight) => self.phase(MatPhase::Placing, Some(&event)),
            _ => {}
        }
    }

    fn finish(&mut self) {
        self.say_over_mat(mat::THANKS.to_owned());
        self.end_mat(MatEnd::Finished);
    }

    fn phase(&mut self, phase: MatPhase, event: Option<&Event>) {
        let now = self.now.mono;
        self.move_to(|state| {
            if let Some(mat) = state.mats.last_mut() {
                (mat.phase, mat.picked, mat.since) = (phase, None, now);
                if let Some(event) = event {
                    mat.sheet.take(event);
                }
            }
        });
    }

    fn parts_of(&self, mat: &Mat, option: u8) -> Vec<Part> {
        let Some(option) = mat.set_up().option(option) else { return Vec::new() };
        let clip = match &option.thing {
            MatThing::Button(word) => {
                let board = self.state.vocabulary.board(word.board);
                let found = board.and_then(|board| Some((board, board.button(word.button)?)));
                found.and_then(|(board, button)| self.state.vocabulary.clip(board, button))
            }
            MatThing::Words { .. } | MatThing::SomethingElse => None,
        };
        part_of(mat::spoken_of(option), clip).into_iter().collect()
    }

    fn say_over_mat(&mut self, text: String) {
        self.speak_over_mat(vec![Part::Text(text)]);
    }

    fn speak_over_mat(&mut self, parts: Vec<Part>) {
        if !parts.is_empty() {
            let silent = vec![None; parts.len()];
            self.speak(parts, silent, Traces::MayCache);
        }
    }
}
