//! Which pictures are offered for a word that is being typed, and which of them is put on it by nobody's hand. One rule for
//! every page.

use super::index::Library;
use super::symbol::Symbol;
use crate::board::{Locale, fold};
use crate::words::{Inflection, Kind, inflect};

/// What is offered for a word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offered {
    /// Best first.
    pub symbols: Vec<Symbol>,
    /// The one that stands for the word itself, if one does.
    fitting: Option<usize>,
}

impl Offered {
    /// The symbol that is put on the word until an adult says otherwise: one of this very word. What is only near it is offered,
    /// and put on a cell by nobody.
    pub fn fitting(&self) -> Option<&Symbol> {
        self.symbols.get(self.fitting?)
    }
}

impl Library {
    /// At most so many symbols for a word, in a language. An index that cannot be searched offers none; a word can be kept
    /// without a picture.
    pub fn offered(&self, locale: &Locale, word: &str, most: usize) -> Offered {
        let symbols = self.search_in(locale, word, most).unwrap_or_default();
        let fitting = symbols.iter().position(|symbol| stands_for(symbol, word));
        Offered { symbols, fitting }
    }
}

/// Whether a symbol is of this very word: its own name or one of its other words, or more than one of it.
fn stands_for(symbol: &Symbol, word: &str) -> bool {
    let word = fold(word);
    let is_it = |name: &String| {
        let more = || inflect(name, Kind::Noun, Inflection::Plural).is_some_and(|more| fold(&more) == word);
        fold(name) == word || more()
    };
    !word.is_empty() && std::iter::once(&symbol.label).chain(&symbol.synonyms).any(is_it)
}
