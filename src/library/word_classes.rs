//! Which class a word has, as far as the index can tell: what is offered to somebody who types a new word, and never insisted
//! upon. Where the index has the word twice in different classes, or only something like it, nothing is said.

use super::symbol::{OWN_SET, Symbol};
use crate::board::{Locale, WordClass, fold};
use crate::words::lemma;
use std::collections::HashMap;

/// `None` under a word that is there in several classes.
type Classes = HashMap<String, Option<WordClass>>;

/// The classes of all words of one language.
#[derive(Default)]
pub(super) struct WordClasses {
    /// Labels of our own set, other labels, other words of our own set, other words of the rest: asked in this order.
    words: [Classes; 4],
}

/// What an ending says of the word before it.
#[derive(Clone, Copy)]
enum Ending {
    /// A plural, or a verb's third person.
    S,
    /// -ing and -ed.
    Verb,
    /// -er and -est.
    Compared,
    /// A form of its own, such as *went* or *feet*.
    Own,
}

impl Ending {
    fn goes_with(self, class: WordClass) -> bool {
        match self {
            Self::S => matches!(class, WordClass::Noun | WordClass::Verb | WordClass::People | WordClass::Place),
            Self::Verb => class == WordClass::Verb,
            Self::Compared => class == WordClass::Describe,
            Self::Own => true,
        }
    }
}

impl WordClasses {
    pub(super) fn of(symbols: &[Symbol], locale: &Locale) -> Self {
        let mut classes = Self::default();
        let [own_labels, labels, own_words, words] = &mut classes.words;
        for symbol in symbols.iter().filter(|symbol| symbol.locale.language() == locale.language()) {
            let Some(class) = symbol.word_class else { continue };
            let (labels, words) =
                if symbol.set == OWN_SET { (&mut *own_labels, &mut *own_words) } else { (&mut *labels, &mut *words) };
            note(labels, &symbol.label, class);
            symbol.synonyms.iter().for_each(|word| note(words, word, class));
        }
        classes
    }

    /// The class of a word: of the symbol that has it, else of the symbol whose word it is a form of.
    pub(super) fn class(&self, word: &str) -> Option<WordClass> {
        let word = fold(word);
        if let Some(class) = self.exact(&word) {
            return class;
        }
        forms(&word).into_iter().find_map(|(base, ending)| {
            let class = self.exact(&base)??;
            ending.goes_with(class).then_some(class)
        })
    }

    fn exact(&self, word: &str) -> Option<Option<WordClass>> {
        self.words.iter().find_map(|classes| classes.get(word).copied())
    }
}

fn note(classes: &mut Classes, word: &str, class: WordClass) {
    let held = classes.entry(fold(word)).or_insert(Some(class));
    if *held != Some(class) {
        *held = None;
    }
}

/// The words that a word can be a form of, the likeliest first. Only its last word changes: *ice creams*.
fn forms(word: &str) -> Vec<(String, Ending)> {
    let mut found = Vec::new();
    if let Some(base) = lemma(word) {
        found.push((base.to_owned(), Ending::Own));
    }
    let cut = |ending: &str| word.strip_suffix(ending).filter(|stem| stem.chars().count() > 1);
    for (ending, instead) in [("ies", "y"), ("es", ""), ("s", ""), ("ves", "f"), ("ves", "fe")] {
        found.extend(cut(ending).map(|stem| (format!("{stem}{instead}"), Ending::S)));
    }
    let endings = [("ing", Ending::Verb), ("ed", Ending::Verb), ("er", Ending::Compared), ("est", Ending::Compared)];
    for (ending, says) in endings {
        let Some(stem) = cut(ending) else { continue };
        found.push((stem.to_owned(), says));
        found.push((format!("{stem}e"), says));
        found.extend(stem.strip_suffix('i').map(|stem| (format!("{stem}y"), says)));
        let mut letters = stem.chars().rev();
        if letters.next().is_some_and(|last| letters.next() == Some(last)) {
            let mut single = stem.to_owned();
            single.pop();
            found.push((single, says));
        }
    }
    found
}
