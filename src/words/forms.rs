//! The form of a word or of a short phrase: which word of it is changed, and by which rules.

use super::exceptions::{ALSO_VERBS, NEVER_CHANGED, NO_PHRASE, SMALL};
use super::letters::like;
use super::verb_table::THIRD_PERSON;
use super::{adjective, noun, verb};

/// A grammatical change of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Inflection {
    /// More than one; of a doing word, what he, she or it does ("wants").
    Plural,
    Singular,
    Comparative,
    Superlative,
    Possessive,
    Past,
    PresentParticiple,
}

impl Inflection {
    pub const ALL: [Self; 7] = [
        Self::Plural,
        Self::Singular,
        Self::Comparative,
        Self::Superlative,
        Self::Possessive,
        Self::Past,
        Self::PresentParticiple,
    ];
}

/// What sort of word it is, as far as its forms go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Things and places.
    Noun,
    /// People; their pronouns have possessives of their own.
    Person,
    Verb,
    Adjective,
    /// The small words of a sentence: only what stands in a table.
    Small,
    /// Nobody has said, as of a word that was spelled: every form is taken from the key that was pressed.
    Any,
}

/// The form of this word, or `None` where there is none or it is the word itself. Of a phrase the head is changed: the first
/// word of something to do, otherwise the last, or the one before "of". Letters keep their case.
pub fn inflect(text: &str, kind: Kind, form: Inflection) -> Option<String> {
    let text = text.trim();
    let lower = text.to_lowercase().replace('\u{2019}', "'");
    let unfit = |letter: char| !(letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '\'' | '\u{2019}'));
    if text.is_empty() || text.contains(unfit) || NO_PHRASE.contains(&lower.as_str()) {
        return None;
    }
    if let Some((_, _, made)) = SMALL.iter().find(|(word, of, _)| *word == lower && *of == form) {
        return Some(like(text, made)).filter(|made| made != text);
    }
    let (first, rest) = match text.split_once(' ') {
        Some((first, rest)) => (first, Some(rest)),
        None => (text, None),
    };
    if NEVER_CHANGED.contains(&first.to_lowercase().as_str()) || kind == Kind::Small {
        return None;
    }
    let also_verb = rest.is_none() && ALSO_VERBS.contains(&lower.as_str());
    let made = match (form, kind) {
        (Inflection::Plural, Kind::Verb) => phrase_first(first, rest, verb::third)?,
        (Inflection::Plural, Kind::Any) if THIRD_PERSON.iter().any(|(base, _)| *base == lower) => verb::third(text)?,
        (Inflection::Plural, Kind::Adjective) if also_verb => verb::third(text)?,
        (Inflection::Past, Kind::Verb | Kind::Any) => phrase_first(first, rest, verb::past)?,
        (Inflection::Past, _) if also_verb => verb::past(text)?,
        (Inflection::PresentParticiple, Kind::Verb | Kind::Any) => phrase_first(first, rest, verb::participle)?,
        (Inflection::PresentParticiple, _) if also_verb => verb::participle(text)?,
        (Inflection::Plural, Kind::Noun | Kind::Person | Kind::Any) => {
            let plural = phrase_last(text, noun::plural)?;
            // "A child", and children.
            let without = plural.strip_prefix("a ").or_else(|| plural.strip_prefix("an "));
            without.map(str::to_owned).unwrap_or(plural)
        }
        (Inflection::Singular, Kind::Noun | Kind::Person | Kind::Any) => phrase_last(text, noun::singular)?,
        (Inflection::Possessive, Kind::Noun | Kind::Person | Kind::Any) => noun::possessive(text)?,
        (Inflection::Comparative, Kind::Adjective | Kind::Any) if rest.is_none() => adjective::comparative(text)?,
        (Inflection::Superlative, Kind::Adjective | Kind::Any) if rest.is_none() => adjective::superlative(text)?,
        _ => return None,
    };
    (!made.is_empty() && made != text).then_some(made)
}

fn phrase_first(first: &str, rest: Option<&str>, change: impl Fn(&str) -> Option<String>) -> Option<String> {
    let changed = change(first)?;
    Some(match rest {
        Some(rest) => format!("{changed} {rest}"),
        None => changed,
    })
}

/// "Photo of me" is about photos; of two things joined by "and" neither is the head.
fn phrase_last(text: &str, change: impl Fn(&str) -> Option<String>) -> Option<String> {
    if text.contains(" and ") {
        return None;
    }
    let (head, tail) = match text.find(" of ") {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    Some(match head.rsplit_once(' ') {
        Some((before, last)) => format!("{before} {}{tail}", change(last)?),
        None => format!("{}{tail}", change(head)?),
    })
}
