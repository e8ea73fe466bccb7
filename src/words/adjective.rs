//! Describing words: more, and most.

use super::adjective_table::{ENDS_IN_ER, IRREGULAR_ADJECTIVES, NOT_COMPARED, TAKES_ER, TAKES_MORE};
use super::letters::{beats, doubled, ends_after_consonant, ends_short, has_vowel, like, without};

pub(super) fn comparative(word: &str) -> Option<String> {
    compared(word, Degree::More)
}

pub(super) fn superlative(word: &str) -> Option<String> {
    compared(word, Degree::Most)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Degree {
    More,
    Most,
}

fn compared(word: &str, degree: Degree) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some((_, more, most)) = IRREGULAR_ADJECTIVES.iter().find(|(base, ..)| *base == lower) {
        return Some(like(word, if degree == Degree::More { more } else { most }));
    }
    if let Some((_, _, most)) = IRREGULAR_ADJECTIVES.iter().find(|(_, more, _)| *more == lower) {
        return (degree == Degree::Most).then(|| like(word, most));
    }
    if IRREGULAR_ADJECTIVES.iter().any(|(_, _, most)| *most == lower) || NOT_COMPARED.contains(&lower.as_str()) {
        return None;
    }
    if is_compared(&lower) {
        return None;
    }
    if !takes_er(&lower) {
        let before = if degree == Degree::More { "more" } else { "most" };
        return Some(format!("{before} {word}"));
    }
    let end = if degree == Degree::More { "er" } else { "est" };
    Some(if lower.ends_with('e') {
        format!("{}{end}", without(word, 1))
    } else if ends_after_consonant(&lower, 'y') && (beats(&lower) > 1 || lower == "dry") {
        format!("{}i{end}", without(word, 1))
    } else if ends_short(&lower) && beats(&lower) == 1 {
        format!("{}{end}", doubled(word))
    } else {
        format!("{word}{end}")
    })
}

fn takes_er(lower: &str) -> bool {
    if TAKES_ER.contains(&lower) {
        return true;
    }
    let was_done = (lower.ends_with("ed") && lower != "red") || lower.ends_with("ing");
    if was_done || lower.contains('-') || TAKES_MORE.contains(&lower) {
        return false;
    }
    beats(lower) == 1 || (beats(lower) == 2 && ends_after_consonant(lower, 'y'))
}

/// "Bigger" and "biggest" have no further forms; "clever" and "honest" have.
fn is_compared(lower: &str) -> bool {
    let more = lower.strip_suffix("er").is_some_and(has_vowel) && !ENDS_IN_ER.contains(&lower);
    let most = lower.strip_suffix("est").is_some_and(has_vowel) && !["honest", "modest"].contains(&lower);
    more || most
}
