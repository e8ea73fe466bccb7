//! The places that our board sets keep free for a child's own people and things.

use heard::app::{PersonalKind, Supplied, important, personal, personal_places};
use heard::board::{BoardSet, Cell, Visibility, WordClass};
use heard::edit::{Edit, NewWord, apply};
use heard::id::ButtonId;
use std::collections::BTreeSet;

fn word(label: &str) -> Box<NewWord> {
    Box::new(NewWord::new(ButtonId::fresh(), label))
}

/// Boards that can be opened by pressing what is seen, from the first.
fn reached(set: &BoardSet) -> BTreeSet<heard::id::BoardId> {
    let mut found = BTreeSet::from([set.root]);
    let mut todo = vec![set.root];
    while let Some(board) = todo.pop() {
        let board = set.board(board).unwrap();
        let shown = board.buttons.iter().filter(|button| button.visibility == Visibility::Shown);
        for link in shown.filter_map(|button| button.link.as_ref()) {
            if let heard::board::LinkTarget::Board(target) = link.target
                && found.insert(target)
            {
                todo.push(target);
            }
        }
    }
    found
}

#[test]
fn every_row_of_the_table_is_an_empty_place_that_takes_a_word() {
    let (rows, faults) = personal();
    assert_eq!(faults, &[]);
    let important = important().unwrap();
    let mut all = 0;
    for supplied in Supplied::ALL {
        let set = supplied.read().unwrap();
        assert_eq!(Supplied::of(set.id), Some(supplied));
        let wanted: Vec<_> = rows.iter().filter(|row| row.set == supplied).collect();
        let places = personal_places(&set);
        assert_eq!(places.len(), wanted.len(), "{supplied:?}: a row names no board or no place of it");
        assert!(!places.is_empty());
        let different: BTreeSet<_> = places.iter().map(|place| (place.board, place.place)).collect();
        assert_eq!(different.len(), places.len(), "{supplied:?}: two rows name one place");
        let reached = reached(&set);
        for place in &places {
            let board = set.board(place.board).unwrap();
            assert_eq!(board.grid.cell(place.place), Cell::Empty, "{supplied:?} {} {:?}", board.name, place.place);
            assert_eq!(place.stands, None);
            assert!(reached.contains(&place.board), "{supplied:?}: nobody gets to {}", board.name);
            assert!(place.prompt.ends_with('.') && place.prompt.len() < 140, "{}", place.prompt);
            let add = Edit::Add { board: place.board, place: place.place, word: word("Nan") };
            let after = apply(&set, &[add], &important).unwrap();
            let then =
                personal_places(&after).into_iter().find(|then| (then.board, then.place) == (place.board, place.place));
            assert!(then.unwrap().stands.is_some(), "what was added stands there");
        }
        // All of them together, as on a board that is filled.
        let edits: Vec<Edit> = places
            .iter()
            .map(|place| Edit::Add { board: place.board, place: place.place, word: word("Nan") })
            .collect();
        let full = apply(&set, &edits, &important).unwrap();
        assert!(personal_places(&full).iter().all(|place| place.stands.is_some()));
        all += places.len();
    }
    assert_eq!(all, rows.len());
}

#[test]
fn boards_from_somewhere_else_have_no_such_places() {
    assert_eq!(personal_places(&important().unwrap()), []);
    let mut parts = Supplied::Core24.read().unwrap().into_parts();
    parts.id = heard::id::BoardSetId::fresh();
    assert_eq!(personal_places(&BoardSet::new(parts).unwrap()), []);
}

#[test]
fn a_place_that_is_gone_is_left_out() {
    let set = Supplied::Core24.read().unwrap();
    let all = personal_places(&set).len();
    let mut parts = set.into_parts();
    let my_people = parts.boards.iter().position(|board| board.foreign_id.as_deref() == Some("my-people")).unwrap();
    let mut board = parts.boards[my_people].clone().into_parts();
    board.foreign_id = None;
    parts.boards[my_people] = heard::board::Board::new(board).unwrap();
    assert_eq!(personal_places(&BoardSet::new(parts).unwrap()).len(), all - 8);
}

#[test]
fn a_name_is_a_person_and_other_words_are_what_the_index_knows() {
    assert_eq!(PersonalKind::Person.class("swing"), WordClass::People);
    assert_eq!(PersonalKind::Food.class("jollof rice"), WordClass::Noun);
    assert_eq!(PersonalKind::Place.class("Nan’s flat"), WordClass::Place);
    assert_eq!(PersonalKind::Thing.class("swim"), WordClass::Verb);
}
