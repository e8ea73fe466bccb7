//! What is suggested, from words alone.

use heard::words::{BoardWord, Known, SAID_MAX, Said, Spelled, suggest};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn board(words: &[&str]) -> Vec<BoardWord> {
    let word = |text: &&str| {
        let (text, known) = match text.strip_prefix('~') {
            Some(text) => (text, Known::OnceBegun),
            None => (*text, Known::Unasked),
        };
        BoardWord { key: text.to_lowercase(), text: text.to_owned(), known }
    };
    words.iter().map(word).collect()
}

fn said(utterances: &[&str]) -> Said {
    let mut said = Said::default();
    for utterance in utterances {
        said.add(utterance.split(' ').map(|word| (word.to_lowercase(), word.to_owned())).collect());
    }
    said
}

fn asked(said: &Said, words: &[BoardWord], before: Option<&str>, begun: &str) -> String {
    let words: Vec<&BoardWord> = words.iter().collect();
    suggest(&[said], &words, Spelled { before, begun }, 4).join(" ")
}

#[test]
fn the_boards_come_in_their_order_where_nothing_was_said() {
    let words = board(&["I", "want", "go", "~hurt", "~house"]);
    let nothing = Said::default();
    assert_eq!(asked(&nothing, &words, None, ""), "I want go");
    assert_eq!(asked(&nothing, &words, None, "h"), "hurt house", "what is behind a door comes once it is begun");
    assert_eq!(asked(&nothing, &words, Some("want"), ""), "I go", "what was just said is hardly said again");
    assert_eq!(asked(&nothing, &words, None, "x"), "");
}

#[test]
fn what_followed_the_word_before_comes_first() {
    let words = board(&["I", "want", "go", "~apple", "~again"]);
    let said = said(&["I want apple", "go again", "go again", "go again", "I want apple"]);
    assert_eq!(asked(&said, &words, Some("want"), ""), "apple go again I");
    assert_eq!(asked(&said, &words, Some("want"), "a"), "apple again");
    assert_eq!(asked(&said, &words, Some("go"), "a"), "again apple");
    assert_eq!(asked(&said, &words, None, ""), "go I again want");
}

#[test]
fn new_words_weigh_more_than_old_ones() {
    let mut utterances = vec!["banana"; 60];
    utterances.extend(["blue"; 50]);
    assert_eq!(asked(&said(&utterances), &[], None, "b"), "blue banana");
}

#[test]
fn a_word_that_the_child_spelled_is_known_from_then_on() {
    let said = said(&["Zog", "q", "a"]);
    assert_eq!(asked(&said, &board(&["a"]), None, "z"), "Zog");
    assert_eq!(asked(&said, &board(&["a"]), None, "q"), "", "a letter is no word");
    assert_eq!(asked(&said, &board(&["a"]), None, "a"), "a", "unless a board says so");
}

#[test]
fn no_more_is_looked_through_than_is_bounded() {
    let mut long = Said::default();
    (0..SAID_MAX + 10).for_each(|number| long.add(vec![(format!("w{number}"), format!("w{number}"))]));
    assert_eq!(long.len(), SAID_MAX);
    assert_eq!(asked(&long, &[], None, "w200"), "w2000 w2001 w2002 w2003");
    assert_eq!(asked(&long, &[], None, "w1 "), "", "the oldest are gone");
}

proptest! {
    #[test]
    fn only_known_words_come_and_each_once(
        utterances in prop::collection::vec(prop::collection::vec("[a-d]{1,3}", 0..4), 0..20),
        words in prop::collection::vec(("[a-d]{1,3}", any::<bool>()), 0..12),
        before in prop::option::of("[a-d]{1,2}"),
        begun in "[a-d]{0,2}",
        most in 0usize..8,
    ) {
        let mut said = Said::default();
        let utterances: Vec<Vec<(String, String)>> =
            utterances.into_iter().map(|words| words.into_iter().map(|word| (word.clone(), word)).collect()).collect();
        utterances.iter().cloned().for_each(|words| said.add(words));
        let mut seen = BTreeSet::new();
        let words: Vec<BoardWord> = words
            .into_iter()
            .filter(|(word, _)| seen.insert(word.clone()))
            .map(|(word, home)| BoardWord {
                key: word.clone(),
                text: word,
                known: if home { Known::Unasked } else { Known::OnceBegun },
            })
            .collect();
        let list: Vec<&BoardWord> = words.iter().collect();
        let spelled = Spelled { before: before.as_deref(), begun: &begun };
        let found = suggest(&[&said], &list, spelled, most);
        prop_assert_eq!(&found, &suggest(&[&said], &list, spelled, most));
        prop_assert!(found.len() <= most);
        prop_assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len());
        let was_said: BTreeSet<&String> = utterances.iter().flatten().map(|(_, text)| text).collect();
        for word in &found {
            prop_assert!(word.starts_with(&begun));
            prop_assert!(was_said.contains(word) || words.iter().any(|known| known.text == *word));
            if begun.is_empty() && !was_said.contains(word) {
                let known = words.iter().find(|known| known.text == *word).unwrap();
                prop_assert!(known.known == Known::Unasked, "{} was put forward unasked", word);
            }
        }
    }
}
