//! The board sets that come with Heard: what is in them, and that a word keeps its place from one to the next.

use heard::app::{Supplied, important};
use heard::board::{Board, BoardSet, LinkTarget, Place};
use heard::library::{Library, PictureKey};
use std::collections::{BTreeMap, BTreeSet};

fn every() -> Vec<BoardSet> {
    Supplied::ALL.map(|set| set.read().unwrap()).into_iter().chain([important().unwrap()]).collect()
}

fn words(set: &BoardSet) -> BTreeSet<&str> {
    set.boards.iter().flat_map(|board| &board.buttons).map(|button| button.label.as_str()).collect()
}

/// Every labelled button of a board with its place.
fn places(board: &Board) -> BTreeMap<&str, Place> {
    board.grid.placed().map(|(place, id, ..)| (board.button(id).unwrap().label.as_str(), place)).collect()
}

#[test]
fn there_is_room_to_grow_from_six_cells_to_nine_hundred_words() {
    let sets = Supplied::ALL.map(|set| set.read().unwrap());
    let grid = |set: &BoardSet| set.board(set.root).map(|board| (board.grid.rows(), board.grid.columns())).unwrap();
    assert_eq!(sets.each_ref().map(grid), [(2, 3), (3, 4), (4, 6), (6, 10)]);
    let largest = &sets[3];
    assert!(largest.boards.len() >= 60, "{} boards", largest.boards.len());
    assert!(words(largest).len() >= 900, "{} words", words(largest).len());
}

#[test]
fn every_picture_is_there_and_every_door_opens() {
    let library = Library::builtin();
    for set in every() {
        for board in &set.boards {
            for button in &board.buttons {
                let dead = button.link.as_ref().is_some_and(|link| link.target == LinkTarget::Dead);
                assert!(!dead, "{}: {} opens nothing", board.name, button.label);
                assert!(!button.label.is_empty(), "{}: a button without a word", board.name);
                if let Some(image) = board.image_of(button) {
                    let Some(PictureKey::Symbol { set, file }) = library.key(image, &button.label) else {
                        panic!("{}: {} has no picture", board.name, button.label)
                    };
                    assert!(library.picture(&set, &file).is_some(), "{set}/{file}");
                }
            }
        }
    }
}

#[test]
fn every_board_is_reached_from_home() {
    for set in every() {
        let mut found = BTreeSet::from([set.root]);
        let mut todo = vec![set.root];
        while let Some(board) = todo.pop() {
            for button in &set.board(board).unwrap().buttons {
                if let Some(LinkTarget::Board(target)) = button.link.as_ref().map(|link| link.target)
                    && found.insert(target)
                {
                    todo.push(target);
                }
            }
        }
        let beside: Vec<&str> =
            set.boards.iter().filter(|board| !found.contains(&board.id)).map(|board| board.name.as_str()).collect();
        assert!(beside.is_empty() || beside == ["How a sentence begins"], "{}: {beside:?}", set.name);
    }
}

/// One strictly growing map of rows and one of columns for the whole step: left stays left, and top stays top.
#[test]
fn a_word_keeps_its_place_among_the_others_from_one_set_to_the_next() {
    let sets = Supplied::ALL.map(|set| set.read().unwrap());
    for (small, large) in sets.iter().zip(sets.iter().skip(1)) {
        let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
        let mut compared = 0;
        for board in &small.boards {
            // The first boards of the smaller sets are the homes of the larger.
            let same = |other: &&Board| {
                other.foreign_id == board.foreign_id || (board.id == small.root && other.id == large.root)
            };
            let other =
                large.boards.iter().find(same).unwrap_or_else(|| panic!("{} is not in {}", board.name, large.name));
            let there = places(other);
            for (word, place) in places(board) {
                let Some(grown) = there.get(word) else { panic!("{word} of {} is not in {}", board.name, large.name) };
                assert_eq!(*rows.entry(place.row).or_insert(grown.row), grown.row, "{word} of {}", board.name);
                assert_eq!(
                    *columns.entry(place.column).or_insert(grown.column),
                    grown.column,
                    "{word} of {}",
                    board.name
                );
                compared += 1;
            }
        }
        let grows = |map: &BTreeMap<u16, u16>| map.values().zip(map.values().skip(1)).all(|(one, next)| one < next);
        assert!(
            compared >= 3 && grows(&rows) && grows(&columns),
            "{} to {}: {rows:?} {columns:?}",
            small.name,
            large.name
        );
    }
}

#[test]
fn no_board_says_one_word_twice() {
    for set in every() {
        for board in &set.boards {
            let mut seen = BTreeSet::new();
            for button in &board.buttons {
                assert!(seen.insert(button.label.as_str()), "{}: {} twice on {}", set.name, button.label, board.name);
            }
        }
    }
}
