//! Typing a word letter by letter into ten thousand symbols, rightly spelt and wrongly.

use super::make::Ground;
use super::table::{Times, line};
use heard::library::Library;

const SYMBOLS: usize = 10_000;
const RUNS: usize = 7;
/// As many as a page of answers shows.
const SHOWN: usize = 20;

pub fn run(_: &Ground) {
    let symbols = symbols();
    let library = Library::with_packs(symbols.iter().cloned());
    let labels: Vec<String> = library.symbols().iter().map(|symbol| symbol.label.to_lowercase()).collect();
    let mut built = Times::default();
    built.time(|| library.prepare().unwrap());
    line("make ten thousand symbols ready to be searched", &built).print();
    for (what, words) in [
        ("rightly spelt", ["swimming", "chocolate", "elephant", "birthday cake"]),
        ("misspelt", ["swiming", "choclate", "elefant", "brithday cake"]),
    ] {
        let (mut searched, mut scanned) = (Times::default(), Times::default());
        for _ in 0..RUNS {
            for word in words {
                for end in (1..=word.len()).filter(|end| word.is_char_boundary(*end)) {
                    let typed = &word[..end];
                    searched.time(|| std::hint::black_box(library.search(typed, SHOWN).unwrap()));
                    scanned.time(|| std::hint::black_box(labels.iter().filter(|label| label.contains(typed)).count()));
                }
            }
        }
        line(&format!("one letter more of a word, {what}, {} symbols", library.symbols().len()), &searched)
            .beside("look for the letters in every label", &scanned)
            .within(20)
            .print();
    }
}

/// Symbols with words like those of the index: each of its words with each of a few others before it.
fn symbols() -> Vec<heard::library::Symbol> {
    let before = ["red", "small", "old", "my", "broken", "sleeping", "running", "two", "favourite", "different"];
    let builtin = Library::builtin().symbols();
    (0..SYMBOLS.saturating_sub(builtin.len()))
        .map(|number| {
            let mut symbol = builtin[number % builtin.len()].clone();
            let word = before[number / builtin.len() % before.len()];
            symbol.set = "pack".to_owned();
            symbol.id = format!("pack/{number}");
            symbol.label = format!("{word} {}", symbol.label);
            symbol.synonyms = symbol.synonyms.iter().map(|other| format!("{word} {other}")).collect();
            symbol.media = Some(heard::id::MediaId::of(&number.to_be_bytes()));
            symbol
        })
        .collect()
}
