//! Tidy: every picture that the program brings along is in the index with an author and a licence, and can be drawn.

use heard::library::{Library, PictureKey, Raster};
use std::collections::BTreeSet;

fn builtin() -> &'static Library {
    let library = Library::builtin();
    assert!(library.own_pictures().count() > 0, "the program was built without its symbols");
    library
}

#[test]
fn every_own_picture_is_in_the_index() {
    let library = builtin();
    let indexed: BTreeSet<&str> = library
        .symbols()
        .iter()
        .filter(|symbol| symbol.set == "heard")
        .map(|symbol| symbol.file.trim_start_matches("svg/").trim_end_matches(".svg"))
        .collect();
    let missing: Vec<&str> = library.own_pictures().filter(|stem| !indexed.contains(stem)).collect();
    assert_eq!(missing, [""; 0], "these pictures have no row");
}

#[test]
fn every_row_is_whole_and_has_a_picture() {
    let library = builtin();
    let index = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/symbols/index.csv"));
    let (_, faults) = Library::new(index, &[]);
    assert_eq!(faults, [], "rows that are left out");
    let mut seen = BTreeSet::new();
    for symbol in library.symbols() {
        assert!(!symbol.licence.is_empty() && !symbol.author.is_empty(), "{}", symbol.id);
        assert!(symbol.word_class.is_some(), "{} has no word class", symbol.id);
        assert!(seen.insert((&symbol.id, &symbol.locale)), "{} is there twice", symbol.id);
        let Some(key) = library.key_of(symbol) else { panic!("{} has no picture", symbol.id) };
        assert_eq!(library.find(&symbol.reference(), ""), Some(key.clone()), "{}", symbol.id);
        let PictureKey::Symbol { set, file } = key else { panic!("{} is not a symbol", symbol.id) };
        let picture = library.picture(&set, &file).unwrap();
        let raster = Raster::draw(&picture, 48).unwrap_or_else(|fault| panic!("{}: {fault}", symbol.id));
        let shown = super::alphas(&raster).iter().filter(|alpha| **alpha > 0).count();
        assert!(shown > 48 * 48 / 20, "{} draws next to nothing", symbol.id);
    }
}

/// First by its own word, or beside others that have exactly the same.
#[test]
fn a_label_is_found_first_by_its_own_word() {
    let library = builtin();
    let folded = |text: &str| text.to_lowercase().replace(['?', '\'', '’'], "");
    for symbol in library.symbols() {
        let found = library.search(&symbol.label, 5).unwrap();
        let at = found.iter().position(|found| found.id == symbol.id);
        let before = found.iter().take(at.unwrap_or_else(|| panic!("{} does not find itself", symbol.id)));
        for other in before {
            assert_eq!(folded(&other.label), folded(&symbol.label), "{} finds {}", symbol.id, other.id);
        }
    }
}
