//! The forms of every word that comes with Heard, as a kept text that somebody has read, and what holds of any text.

use heard::app::{Supplied, important};
use heard::board::{Button, WordClass, fold};
use heard::words::{Inflection, Kind, inflect};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const KINDS: [Kind; 6] = [Kind::Noun, Kind::Person, Kind::Verb, Kind::Adjective, Kind::Small, Kind::Any];

fn kind(class: WordClass) -> Option<Kind> {
    Some(match class {
        WordClass::Noun | WordClass::Place => Kind::Noun,
        WordClass::People => Kind::Person,
        WordClass::Verb => Kind::Verb,
        WordClass::Describe => Kind::Adjective,
        WordClass::Little | WordClass::Determiner => Kind::Small,
        WordClass::Social | WordClass::Question | WordClass::No | WordClass::Folder => return None,
    })
}

/// Every word of every board that comes with Heard and can have forms, once per class.
fn vocabulary() -> Vec<(&'static str, String, Kind)> {
    let sets = Supplied::ALL.map(|set| set.read().unwrap()).into_iter().chain([important().unwrap()]);
    let mut words = BTreeSet::new();
    for board in sets.flat_map(|set| set.boards.clone()) {
        let said = |button: &&Button| button.actions.is_empty() && fold(button.spoken()) == fold(&button.label);
        for button in board.buttons.iter().filter(said) {
            let class = button.word_class.unwrap();
            if kind(class).is_some() {
                words.insert((class.name(), button.label.clone()));
            }
        }
    }
    let kind = |class| kind(WordClass::from_name(class).unwrap()).unwrap();
    words.into_iter().map(|(class, label)| (class, label, kind(class))).collect()
}

/// One line a word: its class, the word, and its forms; words without any stand alone.
#[test]
fn the_forms_of_every_word_are_those_that_were_read() {
    let mut table = "class\tword\t-s\tone\t-er\t-est\t's\t-ed\t-ing\n".to_owned();
    for (class, label, kind) in vocabulary() {
        let forms = Inflection::ALL.map(|form| inflect(&label, kind, form).unwrap_or_else(|| "-".to_owned()));
        let line = format!("{class}\t{label}\t{}", forms.join("\t"));
        writeln!(table, "{}", line.trim_end_matches("\t-")).unwrap();
    }
    let kept = include_str!("forms.tsv");
    for (made, kept) in table.lines().zip(kept.lines()) {
        assert_eq!(made, kept);
    }
    assert_eq!(table.lines().count(), kept.lines().count());
}

/// A form is made from the word as it was chosen, so the same form of a form is nothing.
#[test]
fn no_form_is_put_on_a_form() {
    for (_, label, kind) in vocabulary() {
        for form in Inflection::ALL {
            if let Some(made) = inflect(&label, kind, form) {
                assert_eq!(inflect(&made, kind, form), None, "{label}: {made} again");
            }
        }
    }
}

#[test]
fn one_of_many_is_the_word_again() {
    for (_, label, kind) in vocabulary().into_iter().filter(|(.., kind)| *kind == Kind::Noun) {
        if let Some(many) = inflect(&label, kind, Inflection::Plural) {
            let one = label.strip_prefix("a ").unwrap_or(&label);
            assert_eq!(inflect(&many, kind, Inflection::Singular).as_deref(), Some(one), "{many}");
        }
    }
}

/// Words of no class are those that were spelled, and those of boards from elsewhere.
#[test]
fn spelled_words_are_formed_by_the_key() {
    use Inflection::*;
    for (word, form, made) in [
        ("go", Past, "went"),
        ("child", Plural, "children"),
        ("run", PresentParticiple, "running"),
        ("travel", Past, "travelled"),
        ("visit", Past, "visited"),
        ("picnic", PresentParticiple, "picnicking"),
        ("quiz", Plural, "quizzes"),
        ("quit", PresentParticiple, "quitting"),
        ("see", PresentParticiple, "seeing"),
        ("tie", PresentParticiple, "tying"),
        ("bus", Plural, "buses"),
        ("baby", Plural, "babies"),
        ("monkeys", Singular, "monkey"),
        ("berries", Singular, "berry"),
        ("houses", Singular, "house"),
        ("horses", Singular, "horse"),
        ("buses", Singular, "bus"),
        ("dishes", Singular, "dish"),
        ("shoes", Singular, "shoe"),
        ("noses", Singular, "nose"),
        ("women", Singular, "woman"),
        ("Tom", Possessive, "Tom's"),
        ("boys", Possessive, "boys'"),
        ("big", Comparative, "bigger"),
        ("happy", Superlative, "happiest"),
        ("dangerous", Comparative, "more dangerous"),
        ("brush teeth", Past, "brushed teeth"),
        ("Go", Past, "Went"),
        ("I", Possessive, "my"),
    ] {
        assert_eq!(inflect(word, Kind::Any, form).as_deref(), Some(made), "{word}");
    }
    for (word, form) in [
        ("sheep", Plural),
        ("dogs", Plural),
        ("dog", Singular),
        ("went", Past),
        ("jumped", Past),
        ("put", Past),
        ("running", PresentParticiple),
        ("bigger", Comparative),
        ("biggest", Superlative),
        ("more dangerous", Comparative),
        ("Tom's", Possessive),
        ("yes", Plural),
        ("stop it!", Past),
        ("I want", Past),
        ("", Plural),
        ("7", Plural),
    ] {
        assert_eq!(inflect(word, Kind::Any, form), None, "{word}");
    }
}

#[test]
fn what_a_word_is_says_which_forms_it_has() {
    assert_eq!(inflect("apple", Kind::Noun, Inflection::Past), None);
    assert_eq!(inflect("paint", Kind::Noun, Inflection::PresentParticiple).as_deref(), Some("painting"));
    assert_eq!(inflect("want", Kind::Verb, Inflection::Plural).as_deref(), Some("wants"));
    assert_eq!(inflect("have", Kind::Verb, Inflection::Plural).as_deref(), Some("has"));
    assert_eq!(inflect("want", Kind::Verb, Inflection::Possessive), None);
    assert_eq!(inflect("photo of me", Kind::Noun, Inflection::Plural).as_deref(), Some("photos of me"));
    assert_eq!(inflect("a child", Kind::Person, Inflection::Plural).as_deref(), Some("children"));
    assert_eq!(inflect("is", Kind::Small, Inflection::Past).as_deref(), Some("was"));
    assert_eq!(inflect("because", Kind::Small, Inflection::Plural), None);
}

proptest! {
    #[test]
    fn any_text_has_a_form_or_none(
        text in prop_oneof![".{0,24}", "[a-zA-Z' -]{0,16}"],
        kind in prop::sample::select(KINDS.to_vec()),
        form in prop::sample::select(Inflection::ALL.to_vec()),
    ) {
        let made = inflect(&text, kind, form);
        prop_assert_eq!(&made, &inflect(&text, kind, form));
        if let Some(made) = made {
            prop_assert!(!made.trim().is_empty());
            prop_assert!(made != text.trim());
            prop_assert!(made.len() <= text.len() + 8, "{} is much longer than {}", made, text);
        }
    }
}
