//! Parts of life: what the index knows of a word, and that it guesses nothing.

use heard::event::Domain;
use heard::library::{Library, domain_of, is_known};

#[test]
fn things_have_the_part_of_life_that_anybody_would_say() {
    for (word, domain) in [
        ("apple", Domain::Food),
        ("Juice", Domain::Drink),
        ("water", Domain::Drink),
        ("swimming", Domain::Activity),
        ("teddy", Domain::Activity),
        ("mummy", Domain::Person),
        ("key worker", Domain::Person),
        ("park", Domain::Place),
        ("socks", Domain::Clothes),
        ("toothbrush", Domain::PersonalCare),
        ("toilet", Domain::PersonalCare),
        ("break", Domain::Rest),
        ("bed", Domain::Bedtime),
        ("phone", Domain::Contact),
    ] {
        assert_eq!(domain_of(word), Some(domain), "{word}");
    }
}

#[test]
fn words_that_are_no_things_have_none() {
    for word in ["want", "I", "more", "stop", "I want to tell", "happy", "food", "drink", "play", "people", "under", ""]
    {
        assert_eq!(domain_of(word), None, "{word}");
    }
    assert!(is_known("Want") && is_known("mummy") && !is_known("trampoline"));
}

#[test]
fn every_exception_is_in_the_index() {
    let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/library/domain.rs"));
    let named: Vec<&str> = source.split('"').filter(|text| text.contains('/') && !text.contains(' ')).collect();
    assert!(named.len() > 20);
    for id in named {
        assert!(Library::builtin().symbols().iter().any(|symbol| symbol.id == id), "{id}");
    }
}
