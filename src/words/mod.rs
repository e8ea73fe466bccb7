//! English word forms by a table and a few rules, and what a child may be about to spell.
//!
//! Pure, and without a dependency: text in, text out. Invariant: a form is never empty and never the word itself; where the
//! tables know no form there is none, since a wrong one would put a word into a child's mouth. Deliberately absent: other
//! languages, dictionaries, sentences (no word is changed because of the words beside it), and any model of what a child
//! means.

mod adjective;
mod adjective_table;
mod exceptions;
mod forms;
mod lemma;
mod letters;
mod noun;
mod noun_table;
mod said;
mod suggest;
mod verb;
mod verb_table;

pub use forms::{Inflection, Kind, inflect};
pub use lemma::lemma;
pub use said::{SAID_MAX, Said};
pub use suggest::{BoardWord, Known, Spelled, suggest};
