//! Which part of a child's life a word belongs to, as far as the symbol index knows it. Nothing is guessed: a word that the
//! index does not have, or has for several parts of life, has none.
//!
//! General words (food, drink, play) have none either: they name a part of life, not a thing in it, and to list them as
//! "never offered" would say something that is not so.

use super::symbol::OWN_SET;
use super::{Library, Symbol};
use crate::board::fold;
use crate::event::Domain;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

/// Symbols whose part of life is not that of their category.
const OTHERWISE: &[(Domain, &[&str])] = &[
    (
        Domain::Activity,
        &[
            "heard/climb",
            "heard/cook",
            "heard/dance",
            "heard/draw",
            "heard/jump",
            "heard/read",
            "heard/ride",
            "heard/sing",
            "heard/walk",
            "twemoji/bike",
            "twemoji/books",
            "twemoji/canoe",
            "twemoji/fireworks",
            "twemoji/radio",
            "twemoji/scooter",
            "twemoji/shopping",
            "twemoji/sledge",
        ],
    ),
    (Domain::Drink, &["twemoji/baby-bottle"]),
    (
        Domain::Contact,
        &[
            "heard/cuddle",
            "heard/visit",
            "twemoji/email",
            "twemoji/letter",
            "twemoji/message",
            "twemoji/phone",
            "twemoji/telephone",
        ],
    ),
    (Domain::Rest, &["heard/break", "heard/quiet", "heard/rest", "twemoji/sofa"]),
    (Domain::Bedtime, &["heard/sleep", "twemoji/bed"]),
    (
        Domain::PersonalCare,
        &[
            "heard/bath",
            "heard/bathroom",
            "heard/brush-teeth",
            "heard/change-pad",
            "heard/get-dressed",
            "heard/shower",
            "heard/toilet",
            "heard/wash",
            "heard/wash-hair",
            "twemoji/bath",
            "twemoji/hair-comb",
            "twemoji/lotion",
            "twemoji/razor",
            "twemoji/shower",
            "twemoji/soap",
            "twemoji/toilet-paper",
            "twemoji/toothbrush",
        ],
    ),
    (Domain::Clothes, &["twemoji/ballet-shoes", "twemoji/running-vest", "twemoji/sunglasses"]),
];

/// Symbols of a category that has a part of life which are no thing that could be offered: general words, words for anybody,
/// people whom nobody offers to a child, what is beside the thing (a goal, a medal), make-believe, and places that one only
/// passes.
const NO_THING: &[&str] = &[
    "heard/a-child",
    "heard/a-man",
    "heard/a-woman",
    "heard/everyone",
    "heard/food",
    "heard/he",
    "heard/i",
    "heard/it",
    "heard/mine",
    "heard/my",
    "heard/nobody",
    "heard/people",
    "heard/police",
    "heard/she",
    "heard/someone",
    "heard/they",
    "heard/we",
    "heard/you",
    "heard/your",
    "twemoji/alien",
    "twemoji/bank",
    "twemoji/barbers",
    "twemoji/bridge",
    "twemoji/bus-stop",
    "twemoji/candle",
    "twemoji/car-park",
    "twemoji/cash-machine",
    "twemoji/christmas-tree",
    "twemoji/clown",
    "twemoji/cowboy",
    "twemoji/crown",
    "twemoji/crystal-ball",
    "twemoji/door",
    "twemoji/elf",
    "twemoji/factory",
    "twemoji/fairy",
    "twemoji/first-place",
    "twemoji/genie",
    "twemoji/goal",
    "twemoji/halloween",
    "twemoji/handbag",
    "twemoji/hut",
    "twemoji/ice",
    "twemoji/kaaba",
    "twemoji/magicians-hat",
    "twemoji/medal",
    "twemoji/mens-toilet",
    "twemoji/mermaid",
    "twemoji/ninja",
    "twemoji/office",
    "twemoji/old-house",
    "twemoji/pirate-flag",
    "twemoji/present",
    "twemoji/prince",
    "twemoji/princess",
    "twemoji/public-toilets",
    "twemoji/purse",
    "twemoji/race",
    "twemoji/salt",
    "twemoji/school-bag",
    "twemoji/second-place",
    "twemoji/sheet-music",
    "twemoji/space-invader",
    "twemoji/station",
    "twemoji/street",
    "twemoji/superhero",
    "twemoji/teapot",
    "twemoji/third-place",
    "twemoji/treasure",
    "twemoji/trophy",
    "twemoji/wizard",
    "twemoji/womens-toilet",
    "twemoji/wool",
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
#[derive(Default)]
struct Words {
    labels: HashMap<String, Option<Domain>>,
    /// Other words of our own set, which are heard before those of any other.
    own: HashMap<String, Option<Domain>>,
    synonyms: HashMap<String, Option<Domain>>,
}

impl Words {
    fn of(symbols: &[Symbol]) -> Self {
        let mut words = Self::default();
        for symbol in symbols {
            let domain = domain_of_symbol(symbol);
            note(&mut words.labels, &symbol.label, domain);
            let others = if symbol.set == OWN_SET { &mut words.own } else { &mut words.synonyms };
            symbol.synonyms.iter().for_each(|word| note(others, word, domain));
        }
        words
    }

    fn domain(&self, word: &str) -> Option<Domain> {
        let word = fold(word);
        [&self.labels, &self.own, &self.synonyms].into_iter().find_map(|words| words.get(&word).copied()).flatten()
    }
}

fn note(words: &mut HashMap<String, Option<Domain>>, word: &str, domain: Option<Domain>) {
    let held = words.entry(fold(word)).or_insert(domain);
    if *held != domain {
        *held = None;
    }
}

fn domain_of_symbol(symbol: &Symbol) -> Option<Domain> {
    let is_it = |id: &&str| *id == symbol.id;
    if NO_THING.iter().any(is_it) {
        return None;
    }
    if let Some((domain, _)) = OTHERWISE.iter().find(|(_, ids)| ids.iter().any(is_it)) {
        return Some(*domain);
    }
    match symbol.category.as_str() {
        "food" => Some(Domain::Food),
        "drink" => Some(Domain::Drink),
        "activities" | "toys" | "sport" | "music" => Some(Domain::Activity),
        "places" => Some(Domain::Place),
        "people" => Some(Domain::Person),
        "clothes" => Some(Domain::Clothes),
        // Animals, weather, countries, festivals, jobs, tools: nobody offers them, or not as what the picture shows. A country
        // is where somebody comes from, so its flag is no place that was never offered.
        _ => None,
    }
}
