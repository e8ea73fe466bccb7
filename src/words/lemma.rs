//! The word behind a form: *feet* is foot, *went* is go. The tables that make the forms are read the other way round; beside them
//! stand only the forms that no table makes, because no key asks for them.

use super::adjective_table::IRREGULAR_ADJECTIVES;
use super::noun_table::IRREGULAR_NOUNS;
use super::verb_table::{IRREGULAR_VERBS, THIRD_PERSON};

/// Forms that are made by no other table, most of them what follows "has": a form and its word.
const OTHER_FORMS: &[(&str, &str)] = &[
    ("am", "be"),
    ("are", "be"),
    ("been", "be"),
    ("begun", "begin"),
    ("bitten", "bite"),
    ("blown", "blow"),
    ("broken", "break"),
    ("chosen", "choose"),
    ("done", "do"),
    ("drawn", "draw"),
    ("drunk", "drink"),
    ("dying", "die"),
    ("eaten", "eat"),
    ("fallen", "fall"),
    ("flown", "fly"),
    ("forgotten", "forget"),
    ("frozen", "freeze"),
    ("given", "give"),
    ("gone", "go"),
    ("grown", "grow"),
    ("hidden", "hide"),
    ("known", "know"),
    ("lain", "lie"),
    ("lay", "lie"),
    ("lied", "lie"),
    ("lying", "lie"),
    ("ridden", "ride"),
    ("rung", "ring"),
    ("seen", "see"),
    ("shaken", "shake"),
    ("stolen", "steal"),
    ("sung", "sing"),
    ("swum", "swim"),
    ("taken", "take"),
    ("thrown", "throw"),
    ("torn", "tear"),
    ("were", "be"),
    ("woken", "wake"),
    ("women", "woman"),
    ("worn", "wear"),
    ("written", "write"),
];

/// The word of which this is an irregular form, in small letters without accents. `None` where it is none, or the word itself.
pub fn lemma(form: &str) -> Option<&'static str> {
    let pair = |table: &'static [(&str, &str)]| table.iter().find(|(_, made)| *made == form).map(|(word, _)| *word);
    let other = OTHER_FORMS.iter().find(|(made, _)| *made == form).map(|(_, word)| *word);
    let compared = || {
        let degrees = IRREGULAR_ADJECTIVES.iter().find(|(_, more, most)| *more == form || *most == form);
        degrees.map(|(word, ..)| *word)
    };
    let found = other
        .or_else(|| pair(IRREGULAR_VERBS))
        .or_else(|| pair(THIRD_PERSON))
        .or_else(|| pair(IRREGULAR_NOUNS))
        .or_else(compared);
    found.filter(|word| *word != form)
}
