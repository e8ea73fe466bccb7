//! Doing words: what he or she does, what was done, what is being done. British spelling ("travelled").

use super::letters::{beats, doubled, ends_after_consonant, ends_short, has_vowel, like, without};
use super::noun;
use super::verb_table::{DOUBLED, IRREGULAR_VERBS, PAST_IN_EED, THIRD_PERSON};

/// "Wants", "watches", "has".
pub(super) fn third(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if is_changed(&lower) || (lower.ends_with('s') && !lower.ends_with("ss") && lower != "focus") {
        return None;
    }
    if let Some((_, made)) = THIRD_PERSON.iter().find(|(base, _)| *base == lower) {
        return Some(like(word, made));
    }
    let made = if ends_after_consonant(&lower, 'o') { format!("{word}es") } else { noun::with_s(word) };
    Some(made)
}

/// "Wanted", "went".
pub(super) fn past(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some((_, made)) = IRREGULAR_VERBS.iter().find(|(base, _)| *base == lower) {
        return Some(like(word, made));
    }
    if is_changed(&lower) {
        return None;
    }
    Some(if lower.ends_with('e') {
        format!("{word}d")
    } else if ends_after_consonant(&lower, 'y') {
        format!("{}ied", without(word, 1))
    } else {
        format!("{}ed", stem(word, &lower))
    })
}

/// "Wanting", "running".
pub(super) fn participle(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if is_changed(&lower) {
        return None;
    }
    Some(if lower.ends_with("ie") {
        format!("{}ying", without(word, 2))
    } else if lower.ends_with('e') && !["ee", "oe", "ye"].iter().any(|end| lower.ends_with(end)) && lower != "be" {
        format!("{}ing", without(word, 1))
    } else {
        format!("{}ing", stem(word, &lower))
    })
}

/// What -ed and -ing are put to, where the word does not end in e.
fn stem(word: &str, lower: &str) -> String {
    // "Travel", "pedal": British English doubles their l.
    let british = lower.ends_with('l') && lower != "parallel";
    let doubles = ends_short(lower) && (beats(lower) == 1 || british || DOUBLED.contains(&lower));
    if doubles {
        doubled(word)
    } else if lower.ends_with("ic") {
        format!("{word}k")
    } else {
        word.to_owned()
    }
}

/// Whether this is a form already: done, doing, or an irregular past that is no base itself.
fn is_changed(lower: &str) -> bool {
    let base = |word: &str| IRREGULAR_VERBS.iter().any(|(base, _)| *base == word);
    let past = |word: &str| IRREGULAR_VERBS.iter().any(|(_, past)| *past == word);
    if base(lower) {
        return false;
    }
    let doing = lower.strip_suffix("ing").is_some_and(has_vowel);
    let done = lower.strip_suffix("ed").is_some_and(has_vowel) && !lower.ends_with("eed");
    let does = THIRD_PERSON.iter().any(|(_, made)| *made == lower);
    past(lower) || doing || done || does || PAST_IN_EED.contains(&lower)
}
