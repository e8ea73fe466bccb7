//! Which part of a child's life a word belongs to, as far as the symbol index knows it. Nothing is guessed: a word that the
//! index does not have, or has for several parts of life, has none.
//!
//! General words (food, drink, play) have none either: they name a part of life, not a thing in it, and to list them as
//! "never offered" would say something that is not so.

use super::fold::fold;
use super::{Library, Symbol};
use crate::event::Domain;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// Words whose part of life is not that of their category, by the id of their symbol; `None` where they are no thing that
/// could be offered.
const EXCEPTIONS: &[(&str, Option<Domain>)] = &[
    ("heard/i", None),
    ("heard/you", None),
    ("heard/it", None),
    ("heard/he", None),
    ("heard/she", None),
    ("heard/they", None),
    ("heard/we", None),
    ("heard/people", None),
    ("heard/food", None),
    ("heard/cuddle", Some(Domain::Contact)),
    ("heard/break", Some(Domain::Rest)),
    ("heard/quiet", Some(Domain::Rest)),
    ("heard/sleep", Some(Domain::Bedtime)),
    ("heard/wash", Some(Domain::PersonalCare)),
    ("heard/toilet", Some(Domain::PersonalCare)),
    ("twemoji/bath", Some(Domain::PersonalCare)),
    ("twemoji/shower", Some(Domain::PersonalCare)),
    ("twemoji/soap", Some(Domain::PersonalCare)),
    ("twemoji/toothbrush", Some(Domain::PersonalCare)),
    ("twemoji/hair-comb", Some(Domain::PersonalCare)),
    ("twemoji/toilet-paper", Some(Domain::PersonalCare)),
    ("twemoji/bed", Some(Domain::Bedtime)),
    ("twemoji/sofa", Some(Domain::Rest)),
    ("twemoji/door", None),
    ("twemoji/phone", Some(Domain::Contact)),
    ("twemoji/bike", Some(Domain::Activity)),
    ("twemoji/scooter", Some(Domain::Activity)),
    ("twemoji/baby-bottle", Some(Domain::Drink)),
    ("twemoji/school-bag", None),
    ("twemoji/candle", None),
    ("twemoji/wool", None),
    ("twemoji/present", None),
    ("twemoji/halloween", None),
    ("twemoji/christmas-tree", None),
];

/// The part of life of a word, if it is exactly the label of a symbol, or else exactly one of its other words.
pub fn domain_of(word: &str) -> Option<Domain> {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::of(Library::builtin().symbols())).domain(word)
}

/// Whether the index has this word at all, under a label or as another word for one.
pub fn is_known(word: &str) -> bool {
    static KNOWN: OnceLock<BTreeSet<String>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let symbols = Library::builtin().symbols().iter();
        symbols
            .flat_map(|symbol| std::iter::once(&symbol.label).chain(&symbol.synonyms))
            .map(|word| fold(word))
            .collect()
    });
    known.contains(&fold(word))
}

/// What the index says of every word: `None` under a word that has no part of life, or several.
struct Words {
    labels: HashMap<String, Option<Domain>>,
    synonyms: HashMap<String, Option<Domain>>,
}

impl Words {
    fn of(symbols: &[Symbol]) -> Self {
        let mut words = Self { labels: HashMap::new(), synonyms: HashMap::new() };
        for symbol in symbols {
            let domain = domain_of_symbol(symbol);
            note(&mut words.labels, &symbol.label, domain);
            symbol.synonyms.iter().for_each(|word| note(&mut words.synonyms, word, domain));
        }
        words
    }

    fn domain(&self, word: &str) -> Option<Domain> {
        let word = fold(word);
        self.labels.get(&word).or_else(|| self.synonyms.get(&word)).copied().flatten()
    }
}

fn note(words: &mut HashMap<String, Option<Domain>>, word: &str, domain: Option<Domain>) {
    let held = words.entry(fold(word)).or_insert(domain);
    if *held != domain {
        *held = None;
    }
}

fn domain_of_symbol(symbol: &Symbol) -> Option<Domain> {
    if let Some((_, domain)) = EXCEPTIONS.iter().find(|(id, _)| *id == symbol.id) {
        return *domain;
    }
    match symbol.category.as_str() {
        "food" => Some(Domain::Food),
        "drink" => Some(Domain::Drink),
        "activities" | "toys" => Some(Domain::Activity),
        "places" => Some(Domain::Place),
        "people" => Some(Domain::Person),
        "clothes" => Some(Domain::Clothes),
        _ => None,
    }
}
