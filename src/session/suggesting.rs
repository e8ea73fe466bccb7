//! Words that the child may be about to spell, in cells that are kept for them.
//!
//! They come from the child's boards, the important words, what the child said before (read from the record when such a
//! board first comes up) and what the child said in this sitting. Nothing is learned in private time or from what an adult
//! shows, and then only the boards are asked. There are none on the important pages, and none while "I want to tell" stands
//! in the bar: nobody suggests words to a child who tells. Choosing one is a choice like any other.

use super::bar::{BarEntry, Spelling};
use super::turn::Turn;
use super::{Page, State, Vocabulary, label_of, spoken_of};
use crate::board::{Action, BarUse, Board, Button, Place, Urgent, Visibility, fold};
use crate::child::Suggestions;
use crate::event::{Spoken, TouchedBy, Word};
use crate::id::{BoardId, ButtonId};
use crate::words::{BoardWord, Known, Said, Spelled, suggest};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A word this long is a message; nobody is helped to spell it.
const LONGEST: usize = 24;

/// What is suggested on the board on screen, in the order of its cells.
pub fn suggestions(state: &State) -> Vec<String> {
    state.suggested().into_values().collect()
}

/// Whether what the child said before would be of use now.
pub fn wants_memory(state: &State) -> bool {
    state.private.is_none() && !state.suggesting_cells().is_empty()
}

/// The words of an utterance that a child may want to spell again: none of the urgent ones, no messages, and no letters that
/// were heard on their press.
pub fn learned_from(vocabulary: &Vocabulary, words: &[Word], spoken: Spoken) -> Vec<(String, String)> {
    if words.iter().any(|word| word.urgent == Some(Urgent::Tell)) {
        return Vec::new();
    }
    let letter = |word: &Word| {
        let button = vocabulary.button(word.board, word.button);
        spoken == Spoken::Presses && button.is_some_and(|button| button.actions.iter().any(is_spelling))
    };
    let plain = words.iter().filter(|word| word.urgent.is_none() && !letter(word));
    plain.filter_map(|word| as_word(&word.label, &word.spoken)).collect()
}

/// A text as it is compared and as it is written, unless it is a message or nothing to read.
fn as_word(label: &str, spoken: &str) -> Option<(String, String)> {
    let key = fold(label);
    let fits = !key.is_empty() && key == fold(spoken) && key.chars().count() <= LONGEST;
    fits.then(|| (key, label.trim().to_owned()))
}

fn is_spelling(action: &Action) -> bool {
    matches!(action, Action::Spell(_))
}

fn is_suggesting(button: &Button) -> bool {
    button.actions.iter().any(|action| matches!(action, Action::Predict(_)))
}

impl State {
    fn suggesting_cells(&self) -> Vec<ButtonId> {
        if self.child.surface.suggestions == Suggestions::Off || self.page() == Page::Important {
            return Vec::new();
        }
        let board = self.board();
        let shown = |button: &&Button| is_suggesting(button) && button.visibility == Visibility::Shown;
        let placed = board.grid.placed().filter_map(|(_, id, ..)| board.button(id));
        placed.filter(shown).map(|button| button.id).collect()
    }

    /// The word of each cell that has one, by its place in reading order.
    pub(super) fn suggested(&self) -> BTreeMap<(usize, ButtonId), String> {
        let cells = self.suggesting_cells();
        if cells.is_empty() || self.bar.iter().any(|entry| entry.word.urgent == Some(Urgent::Tell)) {
            return BTreeMap::new();
        }
        let language = self.board().locale.language();
        let words = self.vocabulary.words();
        let lexicon: Vec<&BoardWord> =
            words.list.iter().filter(|(of, _)| of.eq_ignore_ascii_case(language)).map(|(_, word)| word).collect();
        let said: &[&Said] = if self.private.is_some() { &[] } else { &[&self.since, &self.said] };
        let open = self.open_spelling();
        let whole = self.bar.len().saturating_sub(usize::from(open.is_some()));
        let before = whole.checked_sub(1).and_then(|at| self.bar.get(at)).map(|entry| fold(&entry.word.label));
        let begun = open.map(|entry| fold(&entry.word.label)).unwrap_or_default();
        let spelled = Spelled { before: before.as_deref(), begun: &begun };
        cells.iter().copied().enumerate().zip(suggest(said, &lexicon, spelled, cells.len())).collect()
    }

    pub(super) fn suggested_in(&self, button: ButtonId) -> Option<String> {
        self.suggested().into_iter().find(|((_, cell), _)| *cell == button).map(|(_, word)| word)
    }

    /// The word that is being spelled by whoever touches the screen now.
    fn open_spelling(&self) -> Option<&BarEntry> {
        self.last_of_same_hand().filter(|last| last.spelling == Spelling::Open)
    }
}

impl Turn {
    /// The word goes where letters would have gone, and is said like any word. It names the cell that it was chosen from.
    pub(super) fn take_suggestion(&mut self, board: &Board, button: &Button, place: Option<Place>) {
        let Some(text) = self.state.suggested_in(button.id) else { return };
        let mut entry = self.suggestion(board, button, place, &text);
        if let Some(since) = self.state.open_spelling().map(|open| open.since) {
            entry.since = since;
            self.state.bar.pop();
            self.forget_words_from(self.state.bar.len());
        }
        self.say_word(entry, BarUse::Adds);
    }

    /// A word of the boards keeps its picture, its sort and its recording.
    fn suggestion(&self, board: &Board, button: &Button, place: Option<Place>, text: &str) -> BarEntry {
        let vocabulary = Arc::clone(&self.state.vocabulary);
        let own = self.entry(board, button, place);
        let key = (board.locale.language().to_ascii_lowercase(), fold(text));
        let found = vocabulary.words().at.get(&key).and_then(|(board, button)| {
            let board = vocabulary.board(*board)?;
            Some((board, board.button(*button)?))
        });
        let mut entry = found.map_or_else(|| own.clone(), |(board, button)| self.entry(board, button, None));
        if found.is_none() {
            entry.kind = entry.any_kind(board);
            entry.word_class = None;
        }
        entry.word = Word { label: text.to_owned(), spoken: text.to_owned(), ..own.word };
        entry
    }

    /// What the child said in this sitting helps the child to spell for as long as it lasts.
    pub(super) fn learn(&mut self, words: &[Word], spoken: Spoken, touched_by: TouchedBy) {
        if self.state.private.is_none() && touched_by == TouchedBy::Child {
            let learned = learned_from(&self.state.vocabulary, words, spoken);
            if !learned.is_empty() {
                Arc::make_mut(&mut self.state.since).add(learned);
            }
        }
    }

    pub(super) fn remember(&mut self, said: &Arc<Said>) {
        self.state.said = Arc::clone(said);
    }

    pub(super) fn forget_said(&mut self) {
        self.state.said = Arc::default();
        self.state.since = Arc::default();
    }
}

/// The words of a vocabulary, gathered when they are first asked for. They follow from the boards, so that whether they have
/// been gathered makes no difference between two vocabularies.
#[derive(Clone, Default)]
pub(super) struct BoardWords(OnceLock<Arc<Gathered>>);

pub(super) struct Gathered {
    /// Each with its language, in the order of the boards.
    list: Vec<(String, BoardWord)>,
    /// Where a word of a language stands first.
    at: BTreeMap<(String, String), (BoardId, ButtonId)>,
}

impl PartialEq for BoardWords {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl BoardWords {
    pub(super) fn of(&self, vocabulary: &Vocabulary) -> Arc<Gathered> {
        Arc::clone(self.0.get_or_init(|| Arc::new(gathered(vocabulary))))
    }
}

/// Home first, then the other boards, then the important ones. Before a letter is spelled only words of home are put forward.
fn gathered(vocabulary: &Vocabulary) -> Gathered {
    let home = vocabulary.home().id;
    let others = vocabulary.own().boards.iter().filter(|board| board.id != home);
    let all = std::iter::once(vocabulary.home()).chain(others).chain(&vocabulary.important().boards);
    let mut gathered = Gathered { list: Vec::new(), at: BTreeMap::new() };
    for board in all {
        let known = if board.id == home { Known::Unasked } else { Known::OnceBegun };
        let language = board.locale.language().to_ascii_lowercase();
        for button in board.grid.placed().filter_map(|(_, id, ..)| board.button(id)).filter(|button| is_word(button)) {
            let (label, spoken) = (label_of(board, button, &board.locale), spoken_of(board, button, &board.locale));
            let Some((key, text)) = as_word(&label, &spoken) else { continue };
            if let std::collections::btree_map::Entry::Vacant(free) = gathered.at.entry((language.clone(), key.clone()))
            {
                free.insert((board.id, button.id));
                gathered.list.push((language.clone(), BoardWord { key, text, known }));
            }
        }
    }
    gathered
}

/// The urgent words stand on every board at their place and are not to be looked for among others.
fn is_word(button: &Button) -> bool {
    button.actions.is_empty()
        && button.bar == BarUse::Adds
        && button.urgent.is_none()
        && button.visibility == Visibility::Shown
}
