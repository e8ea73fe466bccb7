//! How words are compared: without case, accents, apostrophes or punctuation, and with the odd forms of English verbs and
//! plurals led back to the word on the label.

use unicode_normalization::UnicodeNormalization as _;

/// The text as it is compared: `Who?` and `who`, `don’t` and `dont`, `café` and `cafe` fold to the same.
/// Only Latin, Greek and Cyrillic accents go; the vowel signs of other scripts are letters.
pub(super) fn fold(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}' | '\'' | '\u{2018}' | '\u{2019}'))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter.is_alphanumeric() || is_mark(letter) { letter } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

/// Forms that cutting off an ending does not lead back to their word. Core words of the boards, not a dictionary.
const IRREGULAR: &[(&str, &str)] = &[
    ("am", "be"),
    ("are", "be"),
    ("is", "be"),
    ("was", "be"),
    ("were", "be"),
    ("been", "be"),
    ("did", "do"),
    ("done", "do"),
    ("had", "have"),
    ("has", "have"),
    ("went", "go"),
    ("gone", "go"),
    ("came", "come"),
    ("ate", "eat"),
    ("eaten", "eat"),
    ("drank", "drink"),
    ("drunk", "drink"),
    ("gave", "give"),
    ("given", "give"),
    ("took", "take"),
    ("taken", "take"),
    ("got", "get"),
    ("made", "make"),
    ("saw", "see"),
    ("seen", "see"),
    ("said", "say"),
    ("told", "tell"),
    ("spoke", "speak"),
    ("heard", "hear"),
    ("felt", "feel"),
    ("thought", "think"),
    ("knew", "know"),
    ("known", "know"),
    ("slept", "sleep"),
    ("swam", "swim"),
    ("swum", "swim"),
    ("ran", "run"),
    ("sat", "sit"),
    ("stood", "stand"),
    ("fell", "fall"),
    ("broke", "break"),
    ("broken", "break"),
    ("bought", "buy"),
    ("wrote", "write"),
    ("drew", "draw"),
    ("sang", "sing"),
    ("rode", "ride"),
    ("lost", "lose"),
    ("found", "find"),
    ("left", "leave"),
    ("meant", "mean"),
    ("better", "good"),
    ("best", "good"),
    ("worse", "bad"),
    ("worst", "bad"),
    ("children", "child"),
    ("people", "person"),
    ("men", "man"),
    ("women", "woman"),
    ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"),
    ("geese", "goose"),
    ("wolves", "wolf"),
    ("leaves", "leaf"),
    ("knives", "knife"),
];

/// The word behind an irregular form, if `word` (folded) is one.
pub(super) fn lemma(word: &str) -> Option<&'static str> {
    IRREGULAR.iter().find(|(form, _)| *form == word).map(|(_, lemma)| *lemma)
}
