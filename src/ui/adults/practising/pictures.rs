//! The pictures of the pad: those that can be laid out, and those that lie on the table.

use super::Practising;
use crate::app::{PICTURES_MAX, Practice, named, offerable, picture_of_word};
use crate::event::{Offered, Thing};
use crate::session::{PictureRef, Vocabulary, thing_key};
use crate::ui::adults::offering::tile;
use crate::ui::offer::TileData;
use crate::ui::stage::Stage;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The key of any picture that lies there and was not named. No word's key begins with a space.
const ANOTHER: &str = " another";

/// A picture that can be laid out.
#[derive(Clone, Debug)]
pub struct Picture {
    pub key: String,
    pub thing: Thing,
    picture: PictureRef,
}

impl Picture {
    pub fn label(&self) -> &str {
        self.thing.label().unwrap_or_default()
    }
}

/// Pictures of earlier trials, the newest first, then everything on the boards; each once.
pub(super) fn known(stage: &Stage, practice: &Practice) -> Vec<Picture> {
    let Some(child) = stage.app.child() else { return Vec::new() };
    let vocabulary = Arc::clone(child.state().vocabulary());
    let trials = practice.trials();
    let earlier = trials.iter().rev().flat_map(|read| read.trial.laid.iter()).filter_map(|one| one.thing.label());
    let earlier = earlier.map(|label| of_label(label, &vocabulary));
    let boards = offerable(&vocabulary).into_iter().map(|one| Picture {
        key: thing_key(&one.word.label),
        thing: Thing::Button(one.word),
        picture: one.picture,
    });
    let mut seen = BTreeSet::new();
    earlier.chain(boards).filter(|picture| seen.insert(picture.key.clone())).collect()
}

fn of_label(label: &str, vocabulary: &Vocabulary) -> Picture {
    match named(vocabulary, label) {
        Some(word) => {
            let picture = picture_of_word(vocabulary, &word);
            Picture { key: thing_key(label), thing: Thing::Button(word), picture }
        }
        None => Picture {
            key: thing_key(label),
            thing: Thing::Object { label: label.to_owned() },
            picture: PictureRef::None,
        },
    }
}

/// Those that were picked, in the order of their places.
pub(super) fn picked(practising: &Practising) -> Vec<&Picture> {
    let known = |key: &String| practising.known.iter().find(|picture| picture.key == *key);
    practising.carried.picked.iter().filter_map(known).collect()
}

/// As a trial keeps them.
pub(super) fn laid(practising: &Practising) -> Vec<Offered> {
    let things = picked(practising).into_iter().map(|picture| picture.thing.clone());
    (0..).zip(things).map(|(place, thing)| Offered { place, thing }).collect()
}

/// The place of a picture on the table. Those that were not named lie after those that were.
pub(super) fn place(practising: &Practising, key: &str) -> Option<u8> {
    let picked = picked(practising);
    let place = match picked.iter().position(|picture| picture.key == key) {
        None if key == ANOTHER && practising.carried.more > 0 => picked.len(),
        place => place?,
    };
    u8::try_from(place).ok()
}

/// The tiles of the table, in the order of their places.
pub(super) fn on_the_table(stage: &Stage) -> Vec<TileData> {
    let practising = &stage.adults.practising;
    let given = practising.pending.given.as_ref();
    let mut tiles: Vec<TileData> =
        picked(practising).into_iter().map(|picture| shown(stage, picture, given == Some(&picture.key))).collect();
    if practising.carried.more > 0 && practising.carried.phase_has_array() {
        tiles.push(TileData {
            id: ANOTHER.to_owned(),
            label: "another picture".to_owned(),
            plain: true,
            chosen: given.is_some_and(|key| key == ANOTHER),
            ..TileData::default()
        });
    }
    tiles
}

/// Everything that can be picked.
pub(super) fn all(stage: &Stage) -> Vec<TileData> {
    let practising = &stage.adults.practising;
    let is_picked = |picture: &Picture| practising.carried.picked.contains(&picture.key);
    practising.known.iter().map(|picture| shown(stage, picture, is_picked(picture))).collect()
}

fn shown(stage: &Stage, picture: &Picture, chosen: bool) -> TileData {
    TileData { id: picture.key.clone(), chosen, ..tile(stage, picture.label(), &picture.picture) }
}

/// The picture that the child gave first; touched again, it was not that one.
pub(super) fn touch(practising: &mut Practising, key: String) {
    let given = &mut practising.pending.given;
    *given = if given.as_ref() == Some(&key) { None } else { Some(key) };
}

pub(super) fn pick(practising: &mut Practising, key: String) {
    let picked = &mut practising.carried.picked;
    match picked.iter().position(|other| *other == key) {
        Some(index) => drop(picked.remove(index)),
        None if picked.len() < usize::from(PICTURES_MAX) => picked.push(key),
        None => {}
    }
}

/// A picture of its own stands before all others, and is picked.
pub(super) fn add(practising: &mut Practising, word: &str) {
    let label = word.split_whitespace().collect::<Vec<_>>().join(" ");
    let key = thing_key(&label);
    if key.is_empty() {
        return;
    }
    if !practising.known.iter().any(|picture| picture.key == key) {
        let thing = Thing::Object { label };
        practising.known.insert(0, Picture { key: key.clone(), thing, picture: PictureRef::None });
    }
    if !practising.carried.picked.contains(&key) {
        pick(practising, key);
    }
}
