//! What becomes of a wish: the one door to the rules of talking.

use super::bar::ChosenIn;
use super::turn::Turn;
use super::{Effect, Heard, Intent, Now, Outcome, State, Target, Vocabulary};
use crate::child::Child;
use crate::event::{Act, Event, Keeping, MatEnd, Role, TouchedBy, Withdrawn};
use std::sync::Arc;

/// Decides. The same state, intent and time always give the same outcome.
pub fn decide(state: &State, intent: &Intent, now: Now) -> Outcome {
    let mut turn = Turn::begin(state, now);
    match intent {
        Intent::Select(target) => turn.select(*target),
        Intent::Filtered => turn.count(|counts| counts.filtered = counts.filtered.saturating_add(1)),
        Intent::Tick => {}
        Intent::StartShowing => turn.start_showing(),
        Intent::StopShowing => turn.stop_showing(),
        Intent::Heard(heard) => turn.heard(*heard),
        Intent::ChildChanged(child) => turn.child_changed(child),
        Intent::VocabularyChanged(vocabulary) => turn.vocabulary_changed(vocabulary),
        Intent::Remember(said) => turn.remember(said),
        Intent::ForgetSaid => turn.forget_said(),
        Intent::Offer(offer) => turn.put_before(offer),
        Intent::EndOffer => turn.end_offer(),
        Intent::BeginMat(mat) => turn.begin_mat(mat),
        Intent::EndMat => turn.end_mat(MatEnd::ByAdult),
        Intent::StartPrivate => turn.start_private(),
        Intent::EndPrivate => {
            let touched_by = turn.state.touched_by();
            turn.end_private(touched_by);
        }
        Intent::Leave => turn.leave(),
    }
    turn.end()
}

impl Turn {
    fn select(&mut self, target: Target) {
        match target {
            // Under what was given, or the cards of a choice, no board is to be pressed.
            Target::Button { .. } if self.state.is_board_covered() => return,
            Target::Button { button, place } => return self.press(button, place),
            Target::Option { .. } if self.state.shown_exchange().is_some() => return,
            Target::Option { place } => return self.choose(place),
            _ => self.state.counting.end_run(),
        }
        match target {
            Target::Button { .. } | Target::Option { .. } => {}
            Target::Home => self.go_home(),
            Target::Back => self.go_back(),
            Target::Important => self.go(|state| state.position.open_important(&state.vocabulary)),
            Target::Speak => self.speak_bar(),
            Target::Begin { index } => self.begin_sentence(usize::from(index)),
            Target::TakeBack => self.take_back(),
            Target::Clear => self.clear_bar(),
            Target::Give => self.give(),
            Target::GivePicture { button, place } => self.give_picture(button, place),
            Target::Read { word } => self.read_word(usize::from(word)),
            Target::Receive => self.receive(),
            Target::Answer(answer) => self.answer(answer),
            Target::Add(index) => self.add(index.map(usize::from)),
            Target::TakeBackGiven => self.take_back_given(),
            Target::PutAnswerAway => self.put_answer_away(),
            Target::NotOk => self.not_ok(),
            Target::Mat(target) => self.on_mat(target),
        }
    }

    fn heard(&mut self, heard: Heard) {
        let (Heard::Began { line, .. } | Heard::Finished { line } | Heard::Cut { line }) = heard;
        if let Heard::Finished { line } = heard {
            self.begin_pause(line);
        }
        let Some(playing) = self.state.playing.as_mut().filter(|playing| playing.line == line) else { return };
        match heard {
            Heard::Began { part, .. } => playing.speaking = playing.words.get(part).copied().flatten(),
            Heard::Finished { .. } | Heard::Cut { .. } => self.state.playing = None,
        }
    }

    /// What was said before was said under the settings and the agreement of before, and is kept or not by those.
    fn child_changed(&mut self, child: &Child) {
        self.close_pending();
        if self.state.keeping() == Keeping::On && child.agreement.is_none() {
            self.flush_counts();
        }
        self.state.counting.end_run();
        self.state.child = child.clone();
    }

    /// Words in the bar stay: they name the revision that they were chosen from.
    fn vocabulary_changed(&mut self, vocabulary: &Arc<Vocabulary>) {
        self.close_pending();
        self.state.counting.end_run();
        let shown = |state: &State| {
            let (board, revision) = state.vocabulary.shown(state.position.board());
            (board.id, revision)
        };
        let before = shown(&self.state);
        self.state.vocabulary = Arc::clone(vocabulary);
        self.state.position.settle_in(vocabulary);
        if let Some(position) = &mut self.state.private {
            position.settle_in(vocabulary);
        }
        if shown(&self.state) != before {
            self.leave_board();
        }
    }

    fn start_private(&mut self) {
        if self.state.private.is_some() {
            return;
        }
        self.close_pending();
        self.withdraw(Withdrawn::PrivateTime);
        // Nothing talks of counts while private time lasts, so they are handed on before it.
        self.flush_counts();
        self.state.counting.end_run();
        // A word that is being spelled ends here, so that its end does not show whether there were letters in between.
        self.end_spelling();
        let act = Act::at_tablet(self.state.touched_by());
        self.keep(Event::PrivateTimeStarted {}, self.now.at, Some(act), Role::Child);
        self.move_to(|state| state.private = Some(state.position.clone()));
    }

    /// Private time leaves nothing on the screen: its words go from the bar, and the board is the one from before it.
    fn end_private(&mut self, touched_by: TouchedBy) {
        let during = self.state.on_screen();
        let Some(before) = self.state.private.take() else { return };
        self.state.bar.retain(|entry| entry.chosen_in == ChosenIn::Open);
        self.state.exchange = None;
        self.state.playing = None;
        self.keep(Event::PrivateTimeEnded {}, self.now.at, Some(Act::at_tablet(touched_by)), Role::Child);
        self.state.position = before;
        if self.state.on_screen() != during {
            self.leave_board();
        }
    }

    /// The screen goes: what is pending is handed on, and another child does not hear the end of this one's line.
    fn leave(&mut self) {
        self.close_pending();
        self.stop_showing();
        self.end_offer();
        self.end_mats(MatEnd::ScreenLeft);
        self.withdraw(Withdrawn::ScreenLeft);
        self.end_private(TouchedBy::NotRecorded);
        self.flush_counts();
        self.state.counting.end_run();
        if self.state.playing.take().is_some() {
            self.effects.push(Effect::Hush);
        }
    }
}
