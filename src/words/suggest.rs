//! Which words a child may be about to spell. Counted from what the child said and what the child's boards hold, newest and
//! most often said first; the word before weighs most. No model, no chance: the same words always give the same answer.

use super::Said;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;

/// An utterance is new among this many newest ones, and recent among so many; each word of it weighs by that.
const NEW: usize = 50;
const RECENT: usize = 500;
/// A word that came after the same word before weighs so many times as much.
const FOLLOWS: u64 = 8;

/// A word of the child's boards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardWord {
    /// As it is compared.
    pub key: String,
    /// As it is written.
    pub text: String,
    pub known: Known,
}

/// When a word of the boards may be put forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Also where nothing has been spelled yet.
    Unasked,
    /// Only once the child has begun to spell it: nothing is put into a child's mouth.
    OnceBegun,
}

/// Where the child is in what is being put together, as words are compared.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Spelled<'a> {
    /// The word before, if there is one.
    pub before: Option<&'a str>,
    /// What has been spelled of the word; empty before its first letter.
    pub begun: &'a str,
}

impl fmt::Debug for Spelled<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spelled")
    }
}

#[derive(Default)]
struct Weight<'a> {
    follows: u64,
    said: u64,
    text: &'a str,
}

/// At most `most` different words, likeliest first, each as it is written. `said` is given newest first. While a word is being
/// spelled every answer begins with it; before that, what followed the word before comes first, then what the child says
/// most, then the boards in their order. Words come from the boards and from what was said, and from nowhere else.
pub fn suggest(said: &[&Said], lexicon: &[&BoardWord], spelled: Spelled<'_>, most: usize) -> Vec<String> {
    let fits = |key: &str| !key.is_empty() && key.starts_with(spelled.begun);
    let mut weights: BTreeMap<&str, Weight<'_>> = BTreeMap::new();
    let utterances = said.iter().flat_map(|said| said.newest_first());
    for (age, words) in utterances.enumerate() {
        let weight = if age < NEW {
            4
        } else if age < RECENT {
            2
        } else {
            1
        };
        let mut before: Option<&str> = None;
        for (key, text) in words {
            if fits(key) {
                let entry = weights.entry(key).or_default();
                if entry.text.is_empty() {
                    entry.text = text;
                }
                entry.said += weight;
                entry.follows += if before == spelled.before { weight } else { 0 };
            }
            before = Some(key);
        }
    }
    let order: BTreeMap<&str, usize> =
        lexicon.iter().enumerate().rev().map(|(at, word)| (word.key.as_str(), at)).collect();
    let spelling = !spelled.begun.is_empty();
    for word in lexicon.iter().filter(|word| fits(&word.key)) {
        if spelling || word.known == Known::Unasked || weights.contains_key(word.key.as_str()) {
            // A word is written as it stands on the boards, however it was spelled.
            weights.entry(&word.key).or_default().text = &word.text;
        }
    }
    let last = lexicon.len();
    let mut found: Vec<(&str, Weight<'_>)> = weights
        .into_iter()
        // One letter alone is a word only where a board says so; and what has just been said is hardly said again.
        .filter(|(key, _)| key.chars().nth(1).is_some() || order.contains_key(key))
        .filter(|(key, _)| spelling || spelled.before != Some(*key))
        .collect();
    found.sort_by_key(|(key, weight)| {
        let together = weight.follows.saturating_mul(FOLLOWS).saturating_add(weight.said);
        let at = order.get(key).copied().unwrap_or(last);
        (Reverse(if spelling { 0 } else { weight.follows }), Reverse(together), at, *key)
    });
    found.into_iter().take(most).map(|(_, weight)| weight.text.to_owned()).collect()
}
