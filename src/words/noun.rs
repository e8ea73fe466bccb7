//! Things and people: one, more than one, and whose.

use super::letters::{doubled, ends_after_consonant, ends_short, like, without};
use super::noun_table::{
    E_NOUNS, HARD_CH, IE_NOUNS, IRREGULAR_NOUNS, MEN_ARE_NOT, O_NOUNS, PLURAL_ONLY, SINGULAR_IN_S, UNCOUNTED,
};

pub(super) fn plural(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some((_, made)) = IRREGULAR_NOUNS.iter().find(|(one, _)| *one == lower) {
        return Some(like(word, made));
    }
    if is_plural(&lower) || is_owner(&lower) || UNCOUNTED.contains(&lower.as_str()) || is_all_figures(word) {
        return None;
    }
    if lower.ends_with("man") && !MEN_ARE_NOT.contains(&lower.as_str()) {
        return Some(format!("{}en", without(word, 2)));
    }
    let es = O_NOUNS.contains(&lower.as_str());
    Some(if es { format!("{word}es") } else { with_s(word) })
}

pub(super) fn singular(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    if let Some((made, _)) = IRREGULAR_NOUNS.iter().find(|(_, more)| *more == lower) {
        return Some(like(word, made));
    }
    if !is_plural(&lower) || is_owner(&lower) || PLURAL_ONLY.contains(&lower.as_str()) {
        return None;
    }
    if lower.ends_with("men") {
        return Some(format!("{}an", without(word, 2)));
    }
    let (without_s, without_es) = (without(&lower, 1), without(&lower, 2));
    let keeps_e = IE_NOUNS.contains(&without_s) || E_NOUNS.contains(&without_s) || HARD_CH.contains(&without_s);
    let hiss = ["ss", "us", "x", "zz", "tz", "ch", "sh"].iter().any(|end| without_es.ends_with(end))
        && !["ous", "aus"].iter().any(|end| without_es.ends_with(end));
    let had_es = hiss || SINGULAR_IN_S.contains(&without_es) || O_NOUNS.contains(&without_es);
    let made = if keeps_e || !lower.ends_with("es") {
        without(word, 1).to_owned()
    } else if lower.ends_with("ies") && lower.len() > 4 {
        format!("{}y", without(word, 3))
    } else if lower.ends_with("quizzes") {
        without(word, 3).to_owned()
    } else if had_es {
        without(word, 2).to_owned()
    } else {
        without(word, 1).to_owned()
    };
    Some(made)
}

/// "Mum's", "beads'". What belongs to it is not looked at.
pub(super) fn possessive(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if is_owner(&lower) {
        return None;
    }
    let last = lower.rsplit(' ').next().unwrap_or(&lower);
    let many = is_plural(last) && last.ends_with('s');
    Some(if many { format!("{text}'") } else { format!("{text}'s") })
}

/// The word with the s of its plural, by rule alone.
pub(super) fn with_s(word: &str) -> String {
    let lower = word.to_lowercase();
    let name = word.chars().next().is_some_and(char::is_uppercase);
    if takes_es(&lower) {
        let quiz = lower.ends_with('z') && ends_short(&lower);
        let stem = if quiz { doubled(word) } else { word.to_owned() };
        format!("{stem}es")
    } else if ends_after_consonant(&lower, 'y') && !name {
        format!("{}ies", without(word, 1))
    } else {
        format!("{word}s")
    }
}

fn takes_es(lower: &str) -> bool {
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|end| lower.ends_with(end));
    hisses && !HARD_CH.contains(&lower)
}

/// Whether it is more than one already.
fn is_plural(lower: &str) -> bool {
    if IRREGULAR_NOUNS.iter().any(|(_, more)| *more == lower) || PLURAL_ONLY.contains(&lower) {
        return true;
    }
    let men = lower.ends_with("men") && lower.len() > 4 && !MEN_ARE_NOT.contains(&lower);
    let one = ["ss", "us", "itis", "osis"].iter().any(|end| lower.ends_with(end)) || SINGULAR_IN_S.contains(&lower);
    men || (lower.ends_with('s') && !one)
}

fn is_owner(lower: &str) -> bool {
    ["'s", "\u{2019}s", "s'", "s\u{2019}"].iter().any(|end| lower.ends_with(end))
}

fn is_all_figures(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_digit())
}
