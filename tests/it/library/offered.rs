//! Which picture is put on a typed word by itself, and which is only offered. The same rule for every page.

use heard::board::{Locale, WordClass};
use heard::id::MediaId;
use heard::library::{Library, Symbol};
use proptest::prelude::*;

fn offered(library: &Library, word: &str) -> Option<String> {
    library.offered(&Locale::new("en-GB"), word, 9).fitting().map(|symbol| symbol.id.clone())
}

#[test]
fn the_picture_of_the_very_word_is_put_on_it_and_what_is_only_near_is_not() {
    let library = Library::builtin();
    for (word, picture) in [
        ("apple", "twemoji/red-apple"),
        ("Apples", "twemoji/red-apple"),
        ("help", "heard/help"),
        (" HELP ", "heard/help"),
    ] {
        let found = library.offered(&Locale::new("en-GB"), word, 9);
        let fitting = found.fitting().unwrap_or_else(|| panic!("nothing stands for {word}"));
        assert!(found.symbols.contains(fitting));
        assert_eq!(fitting.set, picture.split('/').next().unwrap(), "{word}: {}", fitting.id);
    }
    for word in ["Adaeze", "appl", "aple", "eating apple pie now", "", "  ", "?"] {
        assert_eq!(offered(library, word), None, "{word}");
    }
    // More than one of a thing is that thing, also where no s is put on; an s that belongs to a word is not taken off it.
    assert_eq!(offered(library, "feet"), offered(library, "foot"));
    assert_eq!(offered(library, "strawberries"), offered(library, "strawberry"));
    assert!(offered(library, "strawberry").is_some() && offered(library, "foot").is_some());
    assert_eq!(offered(library, "dres"), None);
    assert!(offered(library, "dress").is_some());
}

fn of_pack(label: &str, synonyms: &[&str]) -> Symbol {
    Symbol {
        id: format!("fans/{label}.svg"),
        set: "fans".to_owned(),
        file: format!("{label}.svg"),
        label: label.to_owned(),
        synonyms: synonyms.iter().map(|word| (*word).to_owned()).collect(),
        word_class: Some(WordClass::Noun),
        category: String::new(),
        locale: Locale::new("en-GB"),
        licence: "CC0".to_owned(),
        author: "Gran".to_owned(),
        media: Some(MediaId::of(label.as_bytes())),
    }
}

#[test]
fn a_pack_answers_where_our_own_set_has_no_such_word() {
    let library = Library::with_packs([of_pack("help", &[]), of_pack("ceiling fan", &["whirly"])]);
    assert_eq!(offered(&library, "help").as_deref(), Some("heard/help"), "our own comes first");
    assert_eq!(offered(&library, "ceiling fan").as_deref(), Some("fans/ceiling fan.svg"));
    assert_eq!(offered(&library, "ceiling fans").as_deref(), Some("fans/ceiling fan.svg"));
    assert_eq!(offered(&library, "whirly").as_deref(), Some("fans/ceiling fan.svg"));
    assert_eq!(offered(&library, "ceiling"), None, "the beginning of a word is not the word");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed: at most so many, each once, and what is put on the word is one of them.
    #[test]
    fn what_fits_is_among_what_is_offered(word in "[a-zA-Z ’'é?-]{0,14}", most in 0..12_usize) {
        let found = Library::builtin().offered(&Locale::new("en-GB"), &word, most);
        prop_assert!(found.symbols.len() <= most);
        let ids: std::collections::BTreeSet<&str> = found.symbols.iter().map(|symbol| symbol.id.as_str()).collect();
        prop_assert_eq!(ids.len(), found.symbols.len());
        if let Some(fitting) = found.fitting() {
            prop_assert!(found.symbols.contains(fitting));
        }
    }
}
