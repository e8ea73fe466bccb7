//! Languages that are spoken in homes here, by their tags. Those that are heard most come first; the list is for choosing
//! with one touch, and claims nothing about anybody.

use crate::board::Locale;

pub const LANGUAGES: [(&str, &str); 30] = [
    ("en", "English"),
    ("bfi", "British Sign Language"),
    ("cy", "Welsh"),
    ("pl", "Polish"),
    ("ro", "Romanian"),
    ("pa", "Punjabi"),
    ("ur", "Urdu"),
    ("bn", "Bengali"),
    ("gu", "Gujarati"),
    ("hi", "Hindi"),
    ("ta", "Tamil"),
    ("ar", "Arabic"),
    ("fa", "Persian"),
    ("ku", "Kurdish"),
    ("ps", "Pashto"),
    ("tr", "Turkish"),
    ("so", "Somali"),
    ("ti", "Tigrinya"),
    ("yo", "Yoruba"),
    ("ig", "Igbo"),
    ("sw", "Swahili"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("pt", "Portuguese"),
    ("it", "Italian"),
    ("yue", "Cantonese"),
    ("cmn", "Mandarin"),
    ("uk", "Ukrainian"),
    ("lt", "Lithuanian"),
    ("rom", "Romani"),
];

/// Which of the list are among these.
pub fn marked(spoken: &[Locale]) -> Vec<bool> {
    LANGUAGES.iter().map(|(tag, _)| spoken.iter().any(|language| language.language() == *tag)).collect()
}

/// The marked ones; a language that is not on the list stays where it was said elsewhere.
pub fn chosen(marked: &[bool], before: &[Locale]) -> Vec<Locale> {
    let listed = LANGUAGES.iter().zip(marked).filter(|(_, marked)| **marked).map(|((tag, _), _)| Locale::new(tag));
    let others = before.iter().filter(|language| !LANGUAGES.iter().any(|(tag, _)| language.language() == *tag));
    listed.chain(others.cloned()).collect()
}

/// "English, Polish".
pub fn in_words(spoken: &[Locale]) -> String {
    if spoken.is_empty() {
        return "Nobody has said yet".to_owned();
    }
    let name = |language: &Locale| {
        let listed = LANGUAGES.iter().find(|(tag, _)| *tag == language.language());
        listed.map_or_else(|| language.to_string(), |(_, name)| (*name).to_owned())
    };
    spoken.iter().map(name).collect::<Vec<_>>().join(", ")
}
