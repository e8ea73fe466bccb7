//! Words as people type them: half, in another form, or with a slip in them.

use heard::board::{Locale, WordClass};
use heard::library::{Library, Symbol};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// As many as a page of answers shows at once.
const FIRST: usize = 10;
/// Labels that are long enough for a slip to leave something of them.
const LONG: usize = 5;

fn found(word: &str) -> Vec<Symbol> {
    Library::builtin().search(word, FIRST).unwrap()
}

fn first(word: &str) -> String {
    found(word).first().map(|symbol| symbol.label.clone()).unwrap_or_default()
}

#[test]
fn what_people_type_finds_what_they_mean() {
    for (typed, meant) in [
        // Half a word, and a word in another form.
        ("choc", "chocolate"),
        ("bisc", "biscuit"),
        ("swam", "swimming"),
        ("biscuits", "biscuit"),
        ("dogs", "dog"),
        ("running", "run"),
        ("threw", "throw"),
        ("brought", "bring"),
        // Slips of the finger.
        ("swiming", "swimming"),
        ("biscut", "biscuit"),
        ("biscit", "biscuit"),
        ("choclate", "chocolate"),
        ("choclat", "chocolate"),
        ("bannana", "banana"),
        ("elefant", "elephant"),
        ("dinasaur", "dinosaur"),
        ("tommorow", "tomorrow"),
        ("hospitle", "hospital"),
        ("spageti", "pasta"),
        ("brithday cake", "birthday cake"),
        ("ice creem", "ice cream"),
        ("helecopter", "helicopter"),
        ("freind", "friend"),
        ("scard", "scared"),
        // As it sounds.
        ("fone", "phone"),
        ("skool", "school"),
        ("nite", "night"),
        ("kat", "cat"),
        ("gitar", "guitar"),
        ("dolfin", "dolphin"),
    ] {
        assert_eq!(first(typed), meant, "for {typed:?}: {:?}", labels(typed));
    }
}

fn labels(word: &str) -> Vec<String> {
    found(word).into_iter().map(|symbol| symbol.label).collect()
}

#[test]
fn a_word_that_is_there_is_not_taken_for_another() {
    assert!(!labels("house").contains(&"horse".to_owned()));
    assert!(!labels("bear").contains(&"pear".to_owned()));
    for nonsense in ["xyzzy", "qqqqqqqq", "zz", "…", "!!", "\"", "*"] {
        assert_eq!(labels(nonsense), [""; 0], "for {nonsense:?}");
    }
}

/// Every label with one letter left out, doubled, wrong or exchanged with the next, at every place.
fn slips(label: &str) -> BTreeSet<String> {
    let letters: Vec<char> = label.chars().collect();
    let mut slips = BTreeSet::new();
    for at in 0..letters.len() {
        let change = |change: &dyn Fn(&mut Vec<char>)| {
            let mut letters = letters.clone();
            change(&mut letters);
            letters.into_iter().collect::<String>()
        };
        slips.insert(change(&|letters| {
            letters.remove(at);
        }));
        slips.insert(change(&|letters| letters.insert(at, letters[at])));
        slips.insert(change(&|letters| letters[at] = if letters[at] == 'e' { 'i' } else { 'e' }));
        if at + 1 < letters.len() {
            slips.insert(change(&|letters| letters.swap(at, at + 1)));
        }
    }
    slips.remove(label);
    slips
}

#[test]
fn nine_in_ten_labels_with_a_slip_are_among_the_first_ten() {
    let (mut asked, mut missed) = (0, Vec::new());
    let long = Library::builtin().symbols().iter().filter(|symbol| symbol.label.chars().count() >= LONG);
    // Every fifth, and every third slip of it: a thousand words are enough, and all of them take a minute.
    for symbol in long.step_by(5) {
        for typed in slips(&symbol.label).into_iter().step_by(3) {
            asked += 1;
            if !found(&typed).iter().any(|found| found.label == symbol.label) {
                missed.push(format!("{typed} ({})", symbol.label));
            }
        }
    }
    println!("{} of {asked} missed: {missed:?}", missed.len());
    assert!(asked > 1_000 && missed.len() * 10 <= asked, "{} of {asked}: {missed:?}", missed.len());
}

#[test]
fn the_class_of_a_word_is_known_or_not_said() {
    let class = |word: &str| Library::builtin().class_of(&Locale::new("en-GB"), word);
    for (word, expected) in [
        ("dog", Some(WordClass::Noun)),
        ("Dogs", Some(WordClass::Noun)),
        ("run", Some(WordClass::Verb)),
        ("running", Some(WordClass::Verb)),
        ("jumped", Some(WordClass::Verb)),
        ("swam", Some(WordClass::Verb)),
        ("happy", Some(WordClass::Describe)),
        ("happier", Some(WordClass::Describe)),
        ("biggest", Some(WordClass::Describe)),
        ("mum", Some(WordClass::People)),
        ("park", Some(WordClass::Place)),
        ("who", Some(WordClass::Question)),
        ("cherries", Some(WordClass::Noun)),
        // An ending that does not go with the class, a word that nobody knows, one that is nearly known.
        ("pizzaing", None),
        ("mums’", Some(WordClass::People)),
        ("trampoline", None),
        ("swiming", Some(WordClass::Verb)),
        ("biscut", None),
        ("", None),
        ("?", None),
    ] {
        assert_eq!(class(word), expected, "{word}");
    }
    assert_eq!(Library::builtin().class_of(&Locale::new("fr"), "dog"), None);
}

#[test]
fn words_that_the_index_has_twice_have_no_class() {
    let heading = "id,set,file,label,synonyms,part_of_speech,category,locale,licence,author\n";
    let rows = "a/light,a,l.svg,light,,noun,,en-GB,CC0,me\na/light-2,a,l.svg,light,,describe,,en-GB,CC0,me\n\
                heard/set,heard,s.svg,set,,verb,,en-GB,CC0,me\na/set,a,t.svg,set,,noun,,en-GB,CC0,me\n";
    let (library, _) = Library::new(&format!("{heading}{rows}"), &[]);
    assert_eq!(library.class_of(&Locale::new("en"), "light"), None);
    assert_eq!(library.class_of(&Locale::new("en"), "set"), Some(WordClass::Verb), "our own set is asked first");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_searched(text in "\\PC{0,40}") {
        let found = Library::builtin().search(&text, 5).unwrap();
        prop_assert!(found.len() <= 5);
        let ids: BTreeSet<&str> = found.iter().map(|symbol| symbol.id.as_str()).collect();
        prop_assert_eq!(ids.len(), found.len(), "a symbol comes once");
        Library::builtin().class_of(&Locale::new("en-GB"), &text);
    }

    #[test]
    fn a_label_with_a_slip_is_survived_anywhere(at in 0..2_000_usize, letter in any::<char>(), place in 0..20_usize) {
        let symbols = Library::builtin().symbols();
        let mut typed: Vec<char> = symbols[at % symbols.len()].label.chars().collect();
        typed.insert(place % (typed.len() + 1), letter);
        let typed: String = typed.into_iter().collect();
        prop_assert!(Library::builtin().search(&typed, 10).unwrap().len() <= 10);
    }
}
