//! Words: what a press of a button says, does and leaves in the message bar.

use super::bar::{BAR_MAX, BarEntry, ChosenIn, Spelling, Voiced};
use super::counting::{CellKey, Press};
use super::exchange::From;
use super::forming::kind_of;
use super::line::{Line, LineId, Part, Traces};
use super::state::{Of, Playing};
use super::turn::Turn;
use super::{Effect, Page, PictureRef, label_of, spoken_of};
use crate::board::{Action, BarUse, Board, Button, Cell, LinkTarget, Place, Urgent, Visibility};
use crate::child::Build;
use crate::event::{Spoken, TouchedBy, Word};
use crate::id::ButtonId;
use std::sync::Arc;

impl Turn {
    /// A button of the board on screen was chosen. One that is hidden, or is no longer on this board, does nothing.
    pub(super) fn press(&mut self, id: ButtonId, place: Option<Place>) {
        let vocabulary = Arc::clone(&self.state.vocabulary);
        let (board, _) = vocabulary.shown(self.state.position.board());
        let Some(button) = board.button(id).filter(|button| button.visibility == Visibility::Shown) else { return };
        let place = place.filter(|at| matches!(board.grid.cell(*at), Cell::Button { button, .. } if button == id));
        let opens = match button.link.as_ref().map(|link| link.target) {
            Some(LinkTarget::Board(target)) => Some(target),
            // A dead link is no link: the button says its word.
            Some(LinkTarget::Dead) | None => None,
        };
        let acts = button.actions.iter().any(|action| !matches!(action, Action::Unknown(_)));
        match button.urgent {
            Some(Urgent::Tell) => self.say_tell(self.entry(board, button, place), button.bar),
            Some(_) => self.say_urgent(self.entry(board, button, place), button.bar),
            // A button that does something says nothing by itself.
            None if acts => {}
            None if opens.is_some() && button.bar == BarUse::Skips => {}
            None if self.is_given_by_choosing(button) => {
                self.hand_over(vec![self.entry(board, button, place)], From::Board);
            }
            None => self.say_word(self.entry(board, button, place), button.bar),
        }
        for action in &button.actions {
            self.act(action, board, button, place);
        }
        if let Some(target) = opens {
            self.go(|state| state.position.open(target));
        }
    }

    /// The bar was empty, and what begins a sentence stands in it now.
    pub(super) fn begin_sentence(&mut self, index: usize) {
        if !self.state.offers_beginnings() || self.state.shown_exchange().is_some() {
            return;
        }
        let vocabulary = Arc::clone(&self.state.vocabulary);
        if let Some((board, button)) = vocabulary.beginnings().nth(index) {
            self.say_word(self.entry(board, button, None), BarUse::Adds);
        }
    }

    fn act(&mut self, action: &Action, board: &Board, button: &Button, place: Option<Place>) {
        if !matches!(action, Action::Spell(_) | Action::Inflect(..) | Action::Predict(_) | Action::Unknown(_)) {
            self.state.counting.end_run();
        }
        match action {
            Action::Spell(letters) => self.spell(letters, board, self.entry(board, button, place)),
            Action::Space => self.end_spelling(),
            Action::Home => self.go_home(),
            Action::Back => self.go_back(),
            Action::Speak => self.speak_bar(),
            Action::Clear => self.clear_bar(),
            Action::TakeBack(_) => self.take_back(),
            Action::Inflect(form, _) => self.change_form(*form, board, button, place),
            Action::Predict(_) => self.take_suggestion(board, button, place),
            Action::Unknown(_) => {}
        }
    }

    pub(super) fn entry(&self, board: &Board, button: &Button, place: Option<Place>) -> BarEntry {
        let (_, revision) = self.state.vocabulary.shown(board.id);
        let (label, spoken) = (label_of(board, button, &board.locale), spoken_of(board, button, &board.locale));
        BarEntry {
            kind: kind_of(&self.state.vocabulary, board, button, &label, &spoken),
            formed: None,
            word: Word { label, spoken, button: button.id, board: board.id, revision, place, urgent: button.urgent },
            picture: PictureRef::of(board, button),
            word_class: button.word_class,
            clip: self.state.vocabulary.clip(board, button).cloned(),
            touched_by: self.state.touched_by(),
            voiced: Voiced::NotYet,
            spelling: Spelling::Ended,
            chosen_in: if self.state.private.is_some() { ChosenIn::Private } else { ChosenIn::Open },
            since: self.now.mono,
        }
    }

    /// Whether a word is heard on its press. One that never goes into the bar has no other moment; and the important words
    /// are three presses away, not four.
    pub(super) fn aloud(&self, bar: BarUse) -> bool {
        self.state.child.speech.build == Build::WordsOnPress
            || bar == BarUse::Skips
            || self.state.page() == Page::Important
    }

    pub(super) fn say_word(&mut self, mut entry: BarEntry, bar: BarUse) {
        let press = self.press_of(cell_of(&entry.word));
        let part = if self.aloud(bar) { entry.part() } else { None };
        if part.is_some() {
            entry.voiced = Voiced::Yes;
            self.gather_pressed(entry.word.clone(), press);
        }
        let index = (bar == BarUse::Adds).then(|| self.push(entry));
        if let Some(part) = part {
            self.speak(vec![part], vec![index], Traces::MayCache);
        }
    }

    /// A word that is heard on its press, apart from the bar.
    pub(super) fn gather_press(&mut self, word: Word) {
        let press = self.press_of(cell_of(&word));
        self.gather_pressed(word, press);
    }

    pub(super) fn gather_pressed(&mut self, word: Word, press: Press) {
        match press {
            Press::Fresh => self.gather(word),
            Press::Repeat => self.go_on_gathering(),
        }
    }

    /// Heard at once whatever the build, and kept at once by itself.
    fn say_urgent(&mut self, mut entry: BarEntry, bar: BarUse) {
        self.close_pending();
        if self.press_of(cell_of(&entry.word)) == Press::Fresh {
            self.keep_utterance(vec![entry.word.clone()], Spoken::Urgent, self.now.at, entry.touched_by);
        }
        let part = entry.part();
        entry.voiced = Voiced::Yes;
        let index = (bar == BarUse::Adds).then(|| self.push(entry));
        if let Some(part) = part {
            self.speak(vec![part], vec![index], Traces::MayCache);
        }
    }

    /// "I want to tell" is heard like any urgent word and leaves nothing: no entry, no count, no clip, and no gap either,
    /// for it does not end the utterance around it or the run of presses. What is told is kept sealed or not at all.
    fn say_tell(&mut self, mut entry: BarEntry, bar: BarUse) {
        let part = entry.part();
        entry.voiced = Voiced::Yes;
        let index = (bar == BarUse::Adds).then(|| self.push(entry));
        if let Some(part) = part {
            self.speak(vec![part], vec![index], Traces::LeaveNone);
        }
    }

    /// Letters build one word in the bar, which names the button that began it. Where words speak on press, each press of
    /// letters is heard and kept as it was pressed; the whole word is heard with the bar.
    fn spell(&mut self, letters: &str, board: &Board, mut entry: BarEntry) {
        entry.word.label = letters.to_owned();
        entry.word.spoken = letters.to_owned();
        entry.picture = PictureRef::None;
        entry.clip = None;
        entry.kind = entry.any_kind(board);
        entry.spelling = Spelling::Open;
        let same = |last: &BarEntry| last.spelling == Spelling::Open && last.touched_by == entry.touched_by;
        let Some(last) = self.state.bar.last_mut().filter(|last| same(last)) else {
            return self.say_word(entry, BarUse::Adds);
        };
        last.word.label.push_str(letters);
        last.word.spoken.push_str(letters);
        last.voiced = Voiced::NotYet;
        let press = self.press_of(cell_of(&entry.word));
        if !self.aloud(BarUse::Adds) {
            return;
        }
        let index = self.state.bar.len().checked_sub(1);
        if let Some(last) = self.state.bar.last_mut() {
            last.voiced = Voiced::Yes;
        }
        if let Some(part) = entry.part() {
            self.gather_pressed(entry.word, press);
            self.speak(vec![part], vec![index], Traces::MayCache);
        }
    }

    pub(super) fn end_spelling(&mut self) {
        if let Some(last) = self.state.bar.last_mut() {
            last.spelling = Spelling::Ended;
        }
    }

    /// Speaks the whole bar, a part per word. It is an utterance of its own, even if its words were heard before.
    pub(super) fn speak_bar(&mut self) {
        self.close_pending();
        self.end_spelling();
        let (words, parts): (Vec<_>, Vec<_>) =
            self.state.bar.iter().enumerate().filter_map(|(index, entry)| Some((Some(index), entry.part()?))).unzip();
        if parts.is_empty() {
            return;
        }
        // A sentence with "I want to tell" in it is a telling, and those are kept sealed or not at all.
        let told = self.state.bar.iter().any(|entry| entry.word.urgent == Some(Urgent::Tell));
        if !told {
            self.keep_bar();
        }
        for entry in &mut self.state.bar {
            entry.voiced = Voiced::Yes;
        }
        self.speak(parts, words, if told { Traces::LeaveNone } else { Traces::MayCache });
    }

    /// An utterance never mixes a child's own words with shown ones, so a bar that does becomes several. What an adult speaks
    /// while showing is shown, whoever chose the words: too little is said for the child rather than too much.
    fn keep_bar(&mut self) {
        let speaker = self.state.touched_by();
        let author = |entry: &BarEntry| match speaker {
            TouchedBy::AdultModelling => speaker,
            _ => entry.touched_by,
        };
        let utterances: Vec<(TouchedBy, Vec<Word>)> = self
            .state
            .bar
            .chunk_by(|one, next| author(one) == author(next))
            .filter_map(|run| {
                let words = run.iter().map(|entry| entry.word.clone()).collect();
                Some((author(run.first()?), words))
            })
            .collect();
        for (touched_by, words) in utterances {
            self.keep_utterance(words, Spoken::Bar, self.now.at, touched_by);
        }
    }

    pub(super) fn take_back(&mut self) {
        if let Some(entry) = self.state.bar.pop() {
            self.count_cleared(&[entry]);
            self.forget_words_from(self.state.bar.len());
        }
    }

    /// Empties the bar. What is being heard of it is heard to its end: speaking and clearing is one habit, not a change of mind.
    pub(super) fn clear_bar(&mut self) {
        let entries = std::mem::take(&mut self.state.bar);
        self.count_cleared(&entries);
        self.forget_words_from(0);
    }

    fn count_cleared(&mut self, entries: &[BarEntry]) {
        let unspoken =
            entries.iter().filter(|entry| entry.voiced == Voiced::NotYet && entry.touched_by == TouchedBy::Child);
        let unspoken = u32::try_from(unspoken.count()).unwrap_or(u32::MAX);
        self.count(|counts| counts.cleared = counts.cleared.saturating_add(unspoken));
    }

    /// Puts a word at the end of the bar and says where it stands.
    fn push(&mut self, entry: BarEntry) -> usize {
        self.end_spelling();
        if self.state.bar.len() >= BAR_MAX {
            let oldest = self.state.bar.remove(0);
            self.count_cleared(&[oldest]);
            self.forget_words_from(0);
        }
        self.state.bar.push(entry);
        self.state.bar.len().saturating_sub(1)
    }

    /// Words of the bar from this position on are no longer those that the line being heard was made of.
    pub(super) fn forget_words_from(&mut self, index: usize) {
        if let Some(playing) = self.state.playing.as_mut().filter(|playing| playing.of == Of::Bar) {
            let gone = |word: &Option<usize>| word.is_some_and(|word| word >= index);
            for word in playing.words.iter_mut().chain([&mut playing.speaking]).filter(|word| gone(word)) {
                *word = None;
            }
        }
    }

    pub(super) fn speak(&mut self, parts: Vec<Part>, words: Vec<Option<usize>>, traces: Traces) {
        let id = self.state.next_line;
        self.state.next_line = LineId(id.0.wrapping_add(1));
        let settings = &self.state.child.speech;
        let traces = if self.state.private.is_some() { Traces::LeaveNone } else { traces };
        let line = Line { id, parts, speech: settings.speech.clone(), delivery: settings.delivery, traces };
        self.state.playing = Some(Playing { line: id, words, speaking: None, of: Of::Bar });
        self.effects.push(Effect::Speak(line));
    }
}

impl BarEntry {
    /// What is heard of it; a picture without a word is seen and not heard.
    pub(super) fn part(&self) -> Option<Part> {
        part_of(&self.word.spoken, self.clip.as_ref())
    }
}

/// What is heard of a word, with the clip that was recorded for it.
pub(super) fn part_of(spoken: &str, clip: Option<&Arc<[u8]>>) -> Option<Part> {
    let text = spoken.to_owned();
    match clip {
        Some(bytes) => Some(Part::Clip { bytes: Arc::clone(bytes), text }),
        None => (!text.trim().is_empty()).then_some(Part::Text(text)),
    }
}

pub(super) fn cell_of(word: &Word) -> CellKey {
    (word.board, word.button, word.place)
}
