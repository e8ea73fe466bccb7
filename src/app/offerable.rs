//! What can be offered: the things on a child's own boards, and words for real things.

use super::trouble::Trouble;
use crate::board::{BarUse, Board, Button, Place, Visibility, WordClass};
use crate::event::{Medium, Thing, Word};
use crate::library::{domain_of, is_known};
use crate::session::{PictureRef, THINGS_MAX, THINGS_MIN, Vocabulary, label_of, picture_of, spoken_of, thing_key};
use std::collections::BTreeSet;

/// The longest word for a real thing, in characters.
const WORD_MAX: usize = 60;

/// Something on a child's boards that can be offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Offerable {
    pub word: Word,
    pub picture: PictureRef,
    /// The name of the board that it stands on.
    pub board: String,
}

/// Every thing on the child's own boards, once, by board, with the board that *home* opens first. Words that are not things
/// (want, more, happy) and the urgent words are not among them.
pub fn offerable(vocabulary: &Vocabulary) -> Vec<Offerable> {
    let home = vocabulary.home().id;
    let others = vocabulary.own().boards.iter().filter(|board| board.id != home);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for board in std::iter::once(vocabulary.home()).chain(others) {
        for (place, id, ..) in board.grid.placed() {
            let Some(button) = board.button(id).filter(|button| is_thing(board, button)) else { continue };
            let Some(word) = word_of(vocabulary, board, button, Some(place)) else { continue };
            if seen.insert(thing_key(&word.label)) {
                found.push(Offerable { word, picture: picture_of(board, button), board: board.name.clone() });
            }
        }
    }
    found
}

/// Whether a button is a word for something that one can have, do or go to. Where a board says nothing of a word's class and
/// the index does not know it, it may be anything, and an adult will know.
fn is_thing(board: &Board, button: &Button) -> bool {
    let label = label_of(board, button, &board.locale);
    let only_opens = button.link.is_some() && button.bar == BarUse::Skips;
    if button.visibility == Visibility::Hidden || button.urgent.is_some() || only_opens || label.trim().is_empty() {
        return false;
    }
    if domain_of(&label).is_some() {
        return true;
    }
    match button.word_class {
        Some(WordClass::Noun | WordClass::Place) => true,
        Some(WordClass::People | WordClass::Verb) | None => !is_known(&label),
        Some(_) => false,
    }
}

fn word_of(vocabulary: &Vocabulary, board: &Board, button: &Button, place: Option<Place>) -> Option<Word> {
    Some(Word {
        label: label_of(board, button, &board.locale),
        spoken: spoken_of(board, button, &board.locale),
        button: button.id,
        board: board.id,
        revision: vocabulary.revision(board.id)?,
        place,
        urgent: button.urgent,
    })
}

/// Things as they are kept: buttons with the revision of their board as it is now, words without stray spaces.
pub(super) fn checked(things: Vec<Thing>, medium: Medium, vocabulary: &Vocabulary) -> Result<Vec<Thing>, Trouble> {
    if !(THINGS_MIN..=THINGS_MAX).contains(&things.len()) {
        return Err(Trouble::HowMany);
    }
    let things = things.into_iter().map(|thing| one(thing, medium, vocabulary)).collect::<Result<Vec<_>, _>>()?;
    let keys: BTreeSet<String> = things.iter().filter_map(Thing::label).map(thing_key).collect();
    if keys.len() < things.len() {
        return Err(Trouble::SameThing);
    }
    Ok(things)
}

pub(super) fn one(thing: Thing, medium: Medium, vocabulary: &Vocabulary) -> Result<Thing, Trouble> {
    match (thing, medium) {
        (Thing::Button(word), _) => {
            if vocabulary.button(word.board, word.button).is_some_and(|button| button.urgent.is_some()) {
                return Err(Trouble::UrgentWord);
            }
            let word = refreshed(vocabulary, &word);
            Ok(Thing::Button(word.ok_or(Trouble::NotOnBoards)?))
        }
        (Thing::Object { label }, Medium::Objects) => {
            let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
            match label.chars().count() {
                1..=WORD_MAX => Ok(Thing::Object { label }),
                _ => Err(Trouble::ThingWord),
            }
        }
        (Thing::Object { .. }, Medium::Screen) => Err(Trouble::NotOnBoards),
        // The app puts these two in itself.
        (Thing::SomethingElse | Thing::NoneOfThese, _) => Err(Trouble::SameThing),
    }
}

/// The same word with its board's revision as it is now; `None` where it is not on the child's boards.
pub(super) fn refreshed(vocabulary: &Vocabulary, word: &Word) -> Option<Word> {
    let board = vocabulary.own().board(word.board)?;
    let button = board.button(word.button)?;
    let stands = |place: &Place| board.grid.placed().any(|(at, id, ..)| at == *place && id == button.id);
    word_of(vocabulary, board, button, word.place.filter(stands)).filter(|word| !word.label.trim().is_empty())
}

/// The thing of this name on the child's boards; whatever stands there under the name is meant, thing or not.
pub fn named(vocabulary: &Vocabulary, name: &str) -> Option<Word> {
    let key = thing_key(name);
    let listed = offerable(vocabulary).into_iter().map(|thing| thing.word).find(|word| thing_key(&word.label) == key);
    listed.or_else(|| {
        let boards = vocabulary.own().boards.iter();
        let buttons = boards.flat_map(|board| {
            board.grid.placed().filter_map(move |(place, id, ..)| Some((board, board.button(id)?, place)))
        });
        buttons
            .filter(|(board, button, _)| thing_key(&label_of(board, button, &board.locale)) == key)
            .find_map(|(board, button, place)| word_of(vocabulary, board, button, Some(place)))
    })
}

/// The picture of a word of the child's boards.
pub fn picture_of_word(vocabulary: &Vocabulary, word: &Word) -> PictureRef {
    let found = vocabulary.board(word.board).and_then(|board| Some(picture_of(board, board.button(word.button)?)));
    found.unwrap_or(PictureRef::None)
}
