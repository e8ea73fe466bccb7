//! Which word class an imported button has: what the producer says, else what its colour says. Only the exact colours of
//! the modified Fitzgerald key as real producers write them count; a colour that is merely near says nothing.

use crate::board::{Colour, WordClass};

/// Red, green and blue.
type Shade = (u8, u8, u8);

/// The key's colours as CoughDrop and Quick Core write them, then as AsTeRICS Grid does (light, medium, dark).
const COLOURS: &[(WordClass, &[Shade])] = &[
    (WordClass::People, &[(255, 255, 170), (0xfd, 0xfd, 0x96), (0xff, 0xff, 0x6b), (0x79, 0x79, 0x1f)]),
    (WordClass::Verb, &[(204, 255, 170), (0xc7, 0xf3, 0xc7), (0xb5, 0xff, 0x6b), (0x4c, 0x80, 0x26)]),
    (
        WordClass::Describe,
        &[(170, 204, 255), (204, 170, 136), (0x84, 0xb6, 0xf4), (0x6b, 0xb5, 0xff), (0x26, 0x4c, 0x80)],
    ),
    (WordClass::Noun, &[(255, 204, 170), (0xff, 0xda, 0x89), (0xff, 0xb5, 0x6b), (0x80, 0x4c, 0x26)]),
    (WordClass::Social, &[(255, 170, 204), (0xfd, 0xca, 0xe1), (0xff, 0x6b, 0xff), (0x80, 0x26, 0x80)]),
    (WordClass::Question, &[(204, 170, 255)]),
    (WordClass::No, &[(255, 170, 170), (0xff, 0x96, 0x88), (0xff, 0x70, 0x4d), (0x80, 0x26, 0x1a)]),
    (WordClass::Determiner, &[(204, 204, 204), (0xbd, 0xbf, 0xbf), (0xa3, 0xa3, 0xa3), (0x46, 0x46, 0x46)]),
    (WordClass::Little, &[(255, 255, 255), (0x74, 0x74, 0x74)]),
    (WordClass::Place, &[(0xbc, 0x98, 0xf3), (0xce, 0x6b, 0xff), (0x60, 0x26, 0x80)]),
    (WordClass::Folder, &[(0xd8, 0xaf, 0x97), (0xbf, 0x90, 0x75), (0x52, 0x33, 0x1f)]),
];

/// Boards without any key are white and grey too, so on those two colours the board's other buttons have a say.
const WITNESSES: usize = 2;

/// The class of a part of speech as CoughDrop names it. Of several, the first counts.
pub(super) fn of_part_of_speech(text: &str) -> Option<WordClass> {
    let first = text.split([',', ';', '/']).next().unwrap_or(text).trim().to_lowercase();
    Some(match first.as_str() {
        "pronoun" | "person" | "people" => WordClass::People,
        "verb" | "transitive verb" | "intransitive verb" | "auxiliary verb" => WordClass::Verb,
        "adjective" | "adverb" => WordClass::Describe,
        "noun" | "nominative" => WordClass::Noun,
        "social" | "interjection" => WordClass::Social,
        "question" => WordClass::Question,
        "negation" => WordClass::No,
        "determiner" | "article" | "number" => WordClass::Determiner,
        "conjunction" | "preposition" => WordClass::Little,
        _ => return None,
    })
}

/// The class of each background. White and grey are taken as the key's only where at least [`WITNESSES`] other classes
/// show by their colour that the board uses it.
pub(super) fn of_colours(backgrounds: &[Option<Colour>]) -> Vec<Option<WordClass>> {
    let classes: Vec<Option<WordClass>> = backgrounds.iter().map(|colour| of_colour((*colour)?)).collect();
    let mut witnesses: Vec<WordClass> = classes.iter().flatten().copied().filter(|class| !is_plain(*class)).collect();
    witnesses.sort_unstable_by_key(|class| class.name());
    witnesses.dedup();
    let uses_key = witnesses.len() >= WITNESSES;
    classes.into_iter().map(|class| class.filter(|class| uses_key || !is_plain(*class))).collect()
}

fn is_plain(class: WordClass) -> bool {
    matches!(class, WordClass::Determiner | WordClass::Little)
}

fn of_colour(colour: Colour) -> Option<WordClass> {
    let Colour { red, green, blue, alpha } = colour;
    let known = |of: &&(WordClass, &[Shade])| of.1.contains(&(red, green, blue));
    COLOURS.iter().find(known).map(|(class, _)| *class).filter(|_| alpha == u8::MAX)
}
