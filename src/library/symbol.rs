//! A symbol: a picture with a licence, and the words by which it is found.

use crate::board::{Extras, Licence, Locale, SymbolRef, WordClass};
use crate::id::MediaId;

/// The set that is drawn for Heard. It comes first wherever two sets have the same word.
pub(super) const OWN_SET: &str = "heard";
/// Pictures of things: food, animals, toys. From the crate `twemoji-assets`.
pub(super) const TWEMOJI_SET: &str = "twemoji";

/// What stands for a licence or an author that a pack does not state.
pub(super) const NOT_STATED: &str = "not stated";

/// One row of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbol {
    /// Set and name, such as `heard/help`. Rows of several languages share it.
    pub id: String,
    pub set: String,
    /// Where the set keeps the picture; for Twemoji the emoji itself.
    pub file: String,
    pub label: String,
    pub synonyms: Vec<String>,
    pub word_class: Option<WordClass>,
    pub category: String,
    pub locale: Locale,
    pub licence: String,
    pub author: String,
    /// The picture's bytes, for a set that the program does not bring along.
    pub media: Option<MediaId>,
}

impl Symbol {
    /// How a board names this symbol. The set and the file come back as the same picture.
    pub fn reference(&self) -> SymbolRef {
        SymbolRef { set: self.set.clone(), filename: self.file.clone(), extras: Extras::new() }
    }

    /// Whose the picture is, as a board's file says it. Where nobody has said anything, nothing is said.
    pub fn stated_licence(&self) -> Option<Licence> {
        let stated = |text: &str| Some(text).filter(|text| !text.is_empty() && *text != NOT_STATED).map(str::to_owned);
        let (kind, author_name) = (stated(&self.licence), stated(&self.author));
        (kind.is_some() || author_name.is_some()).then(|| Licence { kind, author_name, ..Licence::default() })
    }
}

/// Whose the pictures of a set are: one line for the About page and for every export that carries them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Attribution {
    pub set: String,
    pub licence: String,
    pub author: String,
}
