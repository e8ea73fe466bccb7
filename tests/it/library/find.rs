//! Searching, counting, and what a board means by the name of a picture.

use heard::board::{Extras, Locale, SymbolRef};
use heard::library::{IndexFault, Library, PictureKey};
use std::time::Instant;

const HEADING: &str = "id,set,file,label,synonyms,part_of_speech,category,locale,licence,author\n";
const ROWS: &str = "\
twemoji/eating,twemoji,🍽,eat,,verb,actions,en-GB,CC BY 4.0,Twemoji
heard/eat,heard,svg/eat.svg,eat,have food;eating,verb,actions,en-GB,CC0-1.0,Heard
heard/drink,heard,svg/drink.svg,drink,have a drink,verb,actions,en-GB,CC0-1.0,Heard
heard/swim,heard,svg/swim.svg,swimming,pool,verb,activities,en-GB,CC0-1.0,Heard
heard/who,heard,svg/who.svg,who?,whose,question,questions,en-GB,CC0-1.0,Heard
heard/dont,heard,svg/dont.svg,don’t,do not,no,important,en-GB,CC0-1.0,Heard
heard/go,heard,svg/go.svg,go,let's go,verb,actions,en-GB,CC0-1.0,Heard
heard/go-away,heard,svg/go-away.svg,go away,,no,important,en-GB,CC0-1.0,Heard
heard/food,heard,svg/food.svg,food,meal;dinner,noun,food,en-GB,CC0-1.0,Heard
twemoji/apple,twemoji,🍎,apple,fruit,noun,food,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/pineapple,twemoji,🍍,pineapple,fruit,noun,food,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/ice-cream,twemoji,🍦,ice cream,,noun,food,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/tooth,twemoji,🦷,tooth,,noun,body,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/dog,twemoji,🐶,dog,puppy,noun,animals,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/hot-dog,twemoji,🌭,hot dog,,noun,food,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/cookie,twemoji,🍪,biscuit,cookie,noun,food,en-GB,CC BY 4.0,\"Twitter, Inc\"
twemoji/cookie,twemoji,🍪,cookie,,noun,food,en-US,CC BY 4.0,\"Twitter, Inc\"
twemoji/candy,twemoji,🍬,candy,,noun,food,en-US,CC BY 4.0,\"Twitter, Inc\"
twemoji/cat,twemoji,🐱,cat,,noun,animals,en,CC BY 4.0,\"Twitter, Inc\"
heard/cat-fr,heard,svg/tchat.svg,chat,,verb,actions,fr,CC0-1.0,Heard
heard/cafe,heard,svg/cafe.svg,Café,,place,places,en-GB,CC0-1.0,Heard
";
const PICTURE: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'/>";

fn library() -> Library {
    let own: Vec<(&'static str, &'static [u8])> =
        ["eat", "drink", "swim", "who", "dont", "go", "go-away", "food"].map(|stem| (stem, PICTURE)).to_vec();
    let (library, faults) = Library::new(&format!("{HEADING}{ROWS}"), &own);
    assert_eq!(faults, []);
    library
}

fn ids(library: &Library, word: &str) -> Vec<String> {
    library.search(word, 5).unwrap().into_iter().map(|symbol| symbol.id).collect()
}

#[test]
fn the_best_symbol_for_a_word_comes_first() {
    let library = library();
    let table: &[(&str, &[&str])] = &[
        // The label, our own set first; then words that begin with it, then the category.
        ("eat", &["heard/eat", "twemoji/eating"]),
        ("EAT ", &["heard/eat", "twemoji/eating"]),
        ("apple", &["twemoji/apple"]),
        ("fruit", &["twemoji/apple", "twemoji/pineapple"]),
        // A synonym before the beginning of a word; another form of the word.
        ("eating", &["heard/eat", "twemoji/eating"]),
        ("swim", &["heard/swim"]),
        ("swims", &["heard/swim"]),
        ("went", &["heard/go", "heard/go-away"]),
        ("teeth", &["twemoji/tooth"]),
        ("ate", &["heard/eat", "twemoji/eating"]),
        // Half a word.
        ("app", &["twemoji/apple"]),
        ("swimm", &["heard/swim"]),
        ("dog", &["twemoji/dog", "twemoji/hot-dog"]),
        ("go", &["heard/go", "heard/go-away"]),
        ("ice cre", &["twemoji/ice-cream"]),
        // Punctuation, apostrophes and accents do not matter.
        ("who", &["heard/who"]),
        ("dont", &["heard/dont"]),
        ("don't", &["heard/dont"]),
        ("cafe", &["heard/cafe"]),
        // Other regions and languages come last; a symbol comes once.
        ("cookie", &["twemoji/cookie"]),
        ("candy", &["twemoji/candy"]),
        ("cat", &["twemoji/cat"]),
        ("chat", &["heard/cat-fr"]),
        // Nothing, and things that look like a query language.
        ("", &[]),
        ("  ?!", &[]),
        ("\" OR label:eat*", &[]),
        ("NEAR(", &[]),
        ("xyzzy", &[]),
    ];
    for (word, expected) in table {
        assert_eq!(&ids(&library, word), expected, "for {word:?}");
    }
    assert_eq!(ids(&library, "food")[0], "heard/food");
    assert_eq!(library.search("food", 100).unwrap().len(), 8, "the category finds the rest");
    assert_eq!(library.search("food", 2).unwrap().len(), 2);
}

#[test]
fn a_locale_prefers_its_own_rows() {
    let library = library();
    let first = |locale: &str, word: &str| library.search_in(&Locale::new(locale), word, 1).unwrap()[0].label.clone();
    // Found by the American row or by the synonym, the symbol is shown under its British word.
    assert_eq!(first("en-GB", "cookie"), "biscuit");
    assert_eq!(first("en-US", "biscuit"), "cookie");
    assert_eq!(first("en-US", "cookie"), "cookie");
    assert_eq!(first("fr-CA", "chat"), "chat");
}

#[test]
fn sets_are_counted_and_credited() {
    let library = library();
    let counts: Vec<_> = library.count().into_iter().map(|set| (set.set, set.symbols)).collect();
    assert_eq!(counts, [("heard".to_owned(), 10), ("twemoji".to_owned(), 10)]);
    let lines: Vec<_> = library.attribution().into_iter().map(|line| (line.set, line.licence, line.author)).collect();
    let line = |set: &str, licence: &str, author: &str| (set.to_owned(), licence.to_owned(), author.to_owned());
    assert_eq!(
        lines,
        [
            line("heard", "CC0-1.0", "Heard"),
            line("twemoji", "CC BY 4.0", "Twemoji"),
            line("twemoji", "CC BY 4.0", "Twitter, Inc"),
        ]
    );
}

#[test]
fn a_board_s_name_for_a_picture_is_resolved_and_never_guessed() {
    let library = library();
    let table = [
        ("heard", "go-away", "", Some("heard go-away")),
        ("heard", "svg/go-away.svg", "", Some("heard go-away")),
        ("Heard", "gone.svg", "drink", Some("heard drink")),
        ("twemoji", "🍎", "", Some("twemoji 🍎")),
        ("twemoji", "1f34e.svg", "", Some("twemoji 🍎")),
        ("twemoji", "apple", "", Some("twemoji 🍎")),
        ("twemoji", "1f468-200d-1f33e", "", Some("twemoji 👨\u{200d}🌾")),
        ("twemoji", "☕", "", Some("twemoji ☕")),
        ("mulberry", "ice_cream.svg", "gelato", Some("twemoji 🍦")),
        ("mulberry", "eat_,_to.svg", "", Some("heard eat")),
        ("symbolstix", "food\\Apple.png", "", Some("twemoji 🍎")),
        ("symbolstix", "A2345", "Go away!", Some("heard go-away")),
        // A synonym, the beginning of a word and another form of it are guesses.
        ("symbolstix", "fruit.png", "meal", None),
        ("symbolstix", "pine.png", "apples", None),
        ("symbolstix", "", "", None),
    ];
    for (set, filename, label, expected) in table {
        let reference = SymbolRef { set: set.to_owned(), filename: filename.to_owned(), extras: Extras::new() };
        let found = library.find(&reference, label).map(|key| match key {
            PictureKey::Symbol { set, file } => format!("{set} {file}"),
            PictureKey::Media(_) => unreachable!("a name is not bytes"),
        });
        assert_eq!(found.as_deref(), expected, "{set} {filename} {label}");
    }
}

#[test]
fn every_symbol_comes_back_from_the_name_that_a_board_gets() {
    let library = library();
    let mut named = 0;
    for symbol in library.symbols() {
        let Some(key) = library.key_of(symbol) else { continue };
        assert_eq!(library.find(&symbol.reference(), ""), Some(key));
        named += 1;
    }
    assert_eq!(named, 19, "all but the two whose pictures this library does not have");
}

#[test]
fn a_bad_row_is_left_out_and_told() {
    let text = format!(
        "{HEADING}a/b,a,b.svg,b,,,,,CC0,me\nshort,row\na/c,a,c.svg,\"two\nlines\",,,,,CC0,me\na/d,a,d.svg,d,,,,,,me\n"
    );
    let (library, faults) = Library::new(&text, &[]);
    let labels: Vec<_> = library.symbols().iter().map(|symbol| symbol.label.as_str()).collect();
    assert_eq!(labels, ["b", "two\nlines"]);
    let expected =
        [IndexFault::Cells { line: 3, cells: 2, expected: 10 }, IndexFault::Blank { line: 6, column: "licence" }];
    assert_eq!(faults, expected);
    let (_, faults) = Library::new("id,set,file,label,licence\n", &[]);
    assert_eq!(faults, [IndexFault::NoColumn { column: "author" }]);
}

/// Ten thousand symbols: the time is printed, not judged, because it says as much about the machine.
#[test]
fn a_large_index_is_searched() {
    let parts = ["apple", "ball", "cat", "dog", "eat", "fish", "go", "hat", "ink", "jam"];
    let mut text = HEADING.to_owned();
    for number in 0..10_000_usize {
        let part = |at: u32| parts[number / 10_usize.pow(at) % 10];
        text += &format!(
            "big/{number},big,{number}.svg,{} {} {number},{};{} {},noun,{},en-GB,CC0,me\n",
            part(0),
            part(1),
            part(2),
            part(3),
            part(1),
            part(2),
        );
    }
    let (library, faults) = Library::new(&text, &[]);
    assert_eq!((library.symbols().len(), faults.len()), (10_000, 0));
    let start = Instant::now();
    assert_eq!(library.search("apple ball 10", 20).unwrap()[0].id, "big/10");
    println!("build and first search: {:?}", start.elapsed());
    for word in ["a", "ap", "apple", "apples", "aple", "eat fihs", "eat fish", "9999", "noun", "zebra"] {
        let start = Instant::now();
        let found = library.search(word, 20).unwrap().len();
        println!("{word:10} {found:3} in {:?}", start.elapsed());
    }
}
