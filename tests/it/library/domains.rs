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
        ("bath", Domain::PersonalCare),
        ("bath tub", Domain::PersonalCare),
        ("wash hair", Domain::PersonalCare),
        ("brush teeth", Domain::PersonalCare),
        ("football", Domain::Activity),
        ("saxophone", Domain::Activity),
        ("chess", Domain::Activity),
        ("dancing", Domain::Activity),
        ("cooking", Domain::Activity),
        ("hijab", Domain::Clothes),
        ("dumpling", Domain::Food),
        ("bubble tea", Domain::Drink),
        ("mandir", Domain::Place),
        ("rest", Domain::Rest),
        ("bedtime", Domain::Bedtime),
        ("visit", Domain::Contact),
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

/// Whoever nobody offers to a child, and what is no thing at all, must never be listed as *never offered*.
#[test]
fn nothing_is_listed_that_nobody_could_offer() {
    for word in
        ["police", "a man", "judge", "beer", "wine", "knife", "dog", "medal", "bus stop", "mine", "syringe", "rain"]
    {
        assert_eq!(domain_of(word), None, "{word}");
    }
    let countries = Library::builtin().symbols().iter().filter(|symbol| symbol.category == "countries");
    assert!(countries.clone().count() > 50);
    for country in countries {
        for word in std::iter::once(&country.label).chain(&country.synonyms) {
            assert_eq!(domain_of(word), None, "{word}");
        }
    }
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
