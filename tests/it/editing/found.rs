//! Finding a word, and the way to it.

use super::{at, board, boards, edited, new_board, new_button};
use heard::board::{BoardSet, Place};
use heard::edit::{Edit, NewWord, Path, Stands, path_to};

fn way(set: &BoardSet, path: &Path) -> Vec<String> {
    let label =
        |press: &heard::edit::Press| set.board(press.board).unwrap().button(press.button).unwrap().label.clone();
    path.presses.iter().map(label).collect()
}

#[test]
fn the_shortest_way_comes_first_and_every_press_is_there() {
    let set = boards();
    let found = path_to(&set, "  MILK! ");
    let milk = found.first().unwrap();
    assert_eq!((milk.stands, way(&set, milk)), (Stands::Reached, vec!["food".to_owned(), "milk".to_owned()]));
    for word in set.boards.iter().flat_map(|board| &board.buttons) {
        let found = path_to(&set, &word.label);
        assert!(!found.is_empty(), "{}", word.label);
        let lengths: Vec<usize> = found.iter().map(|path| path.presses.len()).collect();
        let first = found.first().unwrap();
        assert_eq!(first.stands, Stands::Reached);
        let best = found.iter().filter(|path| {
            set.board(path.board).unwrap().button(path.button).unwrap().label == first_label(&set, first)
        });
        assert!(best.map(|path| path.presses.len()).min() == lengths.first().copied());
        for path in &found {
            walk(&set, path);
        }
    }
    assert!(path_to(&set, "zebra crossing").is_empty());
    assert!(path_to(&set, " ?! ").is_empty());
}

fn first_label(set: &BoardSet, path: &Path) -> String {
    set.board(path.board).unwrap().button(path.button).unwrap().label.clone()
}

/// Goes the way as a child would.
fn walk(set: &BoardSet, path: &Path) {
    let mut here = set.root;
    for press in &path.presses {
        assert_eq!(press.board, here);
        let board = set.board(here).unwrap();
        assert!(board.grid.placed().any(|(place, id, ..)| place == press.place && id == press.button));
        if let Some(heard::board::LinkTarget::Board(next)) =
            board.button(press.button).unwrap().link.as_ref().map(|link| link.target)
        {
            here = next;
        }
    }
    if let Some(last) = path.presses.last() {
        assert_eq!((last.board, last.button), (path.board, path.button));
    }
}

#[test]
fn a_word_that_cannot_be_pressed_says_why() {
    let set = boards();
    let go = at(&set, "Home", "go");
    let stands = |set: &BoardSet, word: &str| path_to(set, word).first().unwrap().stands;
    let only = |edit: Edit| edited(&set, &[Edit::Label { at: go, label: "zoom".to_owned() }, edit]).unwrap();
    assert_eq!(stands(&only(Edit::Hide(go)), "zoom"), Stands::Hidden);
    assert_eq!(stands(&only(Edit::TakeOff(go)), "zoom"), Stands::InTheTray);
    let from = at(&set, "Home", "more");
    let place = Place { row: 0, column: 0 };
    let new =
        NewWord { spoken: Some("Je veux nager, s’il te plaît".to_owned()), ..NewWord::new(new_button(1), "nager") };
    let word = Edit::Add { board: new_board(1), place, word: Box::new(new) };
    let board_there = Edit::NewBoard { board: new_board(1), name: "Pool".to_owned(), rows: 2, columns: 2, from };
    let set = edited(&set, &[board_there, word]).unwrap();
    let found = path_to(&set, "s'il te plait");
    assert_eq!(way(&set, found.first().unwrap()), ["more", "nager"]);
    let cut = edited(&set, &[Edit::Link { at: from, to: None }]).unwrap();
    assert_eq!(stands(&cut, "nager"), Stands::NoWay);
    assert_eq!(board(&cut, "Pool").buttons.len(), 1, "the board is still there");
}
