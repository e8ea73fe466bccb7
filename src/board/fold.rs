//! How words are compared wherever one is looked for: without case, accents, apostrophes or punctuation.

use unicode_normalization::UnicodeNormalization as _;

/// The text as it is compared: `Who?` and `who`, `don’t` and `dont`, `café` and `cafe` fold to the same.
/// Only Latin, Greek and Cyrillic accents go; the vowel signs of other scripts are letters.
pub fn fold(text: &str) -> String {
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
