//! The form of the last word: what a key such as "-s" or "-ing" does to it.
//!
//! The same key again takes the form back, and another key changes the word as it was chosen, so that no press builds on a
//! wrong one. English only. What is kept is what was heard: the changed word, with the button, board and place of the word
//! that it was made from. A word that stands protected, a whole message, and a word of another hand or from before private
//! time stay as they are.

use super::bar::{BarEntry, ChosenIn, Formed, Spelling, Voiced};
use super::line::Traces;
use super::talking::cell_of;
use super::turn::Turn;
use super::{State, Vocabulary};
use crate::board::{BarUse, Board, Button, Inflection, Place, WordClass, fold};
use crate::words::{Kind, inflect};

impl Turn {
    pub(super) fn change_form(&mut self, form: Inflection, board: &Board, button: &Button, place: Option<Place>) {
        let Some(changed) = self.state.last_of_same_hand().and_then(|last| last.in_form(form)) else {
            return self.state.counting.end_run();
        };
        let press = self.press_of(cell_of(&self.entry(board, button, place).word));
        let aloud = self.aloud(BarUse::Adds);
        let (word, part) = (changed.word.clone(), changed.part());
        let index = self.state.bar.len().checked_sub(1);
        if let Some(last) = self.state.bar.last_mut() {
            *last = changed;
            last.voiced = if aloud { Voiced::Yes } else { Voiced::NotYet };
        }
        if let Some(part) = part.filter(|_| aloud) {
            self.gather_pressed(word, press);
            self.speak(vec![part], vec![index], Traces::MayCache);
        }
    }
}

impl State {
    /// The last word of the bar, if whoever touches the screen now also put it there, in private time or out of it.
    pub(super) fn last_of_same_hand(&self) -> Option<&BarEntry> {
        let chosen_in = if self.private.is_some() { ChosenIn::Private } else { ChosenIn::Open };
        self.bar.last().filter(|last| last.touched_by == self.touched_by() && last.chosen_in == chosen_in)
    }
}

impl BarEntry {
    /// Nobody has said what a spelled word is, so the key that is pressed decides.
    pub(super) fn any_kind(&self, board: &Board) -> Option<Kind> {
        board.locale.language().eq_ignore_ascii_case("en").then_some(Kind::Any)
    }

    fn in_form(&self, form: Inflection) -> Option<Self> {
        let base = self.formed.as_ref();
        if let Some(base) = base.filter(|base| base.by == form) {
            let mut taken_back = self.clone();
            taken_back.word.label.clone_from(&base.label);
            taken_back.word.spoken.clone_from(&base.spoken);
            taken_back.clip.clone_from(&base.clip);
            taken_back.formed = None;
            return Some(taken_back);
        }
        let (label, spoken) = base.map_or((&self.word.label, &self.word.spoken), |base| (&base.label, &base.spoken));
        let kind = self.kind?;
        let mut changed = self.clone();
        changed.word.label = inflect(label, kind, form)?;
        changed.word.spoken = if spoken == label { changed.word.label.clone() } else { inflect(spoken, kind, form)? };
        changed.formed = Some(Formed {
            by: form,
            label: label.clone(),
            spoken: spoken.clone(),
            clip: base.map_or_else(|| self.clip.clone(), |base| base.clip.clone()),
        });
        // What was recorded is the word as it stands on the board.
        changed.clip = None;
        changed.spelling = Spelling::Ended;
        Some(changed)
    }
}

/// What a button's word is, as far as its forms go; `None` where it has none.
pub(super) fn kind_of(
    vocabulary: &Vocabulary,
    board: &Board,
    button: &Button,
    label: &str,
    spoken: &str,
) -> Option<Kind> {
    let protected = button.urgent.is_some()
        || (vocabulary.own().board(board.id).is_none() && vocabulary.important().board(board.id).is_some());
    let message = fold(label) != fold(spoken) && spoken.split_whitespace().count() > label.split_whitespace().count();
    if protected || message || !board.locale.language().eq_ignore_ascii_case("en") {
        return None;
    }
    match button.word_class {
        Some(WordClass::Noun | WordClass::Place) => Some(Kind::Noun),
        Some(WordClass::People) => Some(Kind::Person),
        Some(WordClass::Verb) => Some(Kind::Verb),
        Some(WordClass::Describe) => Some(Kind::Adjective),
        Some(WordClass::Little | WordClass::Determiner) => Some(Kind::Small),
        Some(WordClass::Social | WordClass::Question | WordClass::No | WordClass::Folder) => None,
        None => Some(Kind::Any),
    }
}
