//! A child's boards changed through the window, by touch and by what can be read on it.

use super::driver::{self, key};
use super::room::{MOMENT, Plan, Room};
use heard::app::{AdultWish, Supplied, Wish};
use heard::board::{BoardSet, Cell, Visibility, WordClass};
use heard::session::label_of;
use std::sync::Arc;
use std::time::Duration;

/// Ada has a set of our own, so that there are urgent words and folders.
fn room(set: Supplied) -> Room {
    let plan = Plan {
        set_up: match set {
            Supplied::Core24 => |app| {
                app.handle(Wish::Adult(AdultWish::GiveBoards(Supplied::Core24))).unwrap();
            },
            _ => |app| {
                app.handle(Wish::Adult(AdultWish::GiveBoards(Supplied::First12))).unwrap();
            },
        },
        ..tall()
    };
    Room::with(&plan)
}

/// High enough that no page has to be scrolled.
fn tall() -> Plan {
    Plan { size: (900.0, 3200.0), ..Plan::default() }
}

/// In by the corner, and to the boards.
fn editor(set: Supplied) -> Room {
    let room = room(set);
    room.unlock();
    room.tap("Boards");
    room.tap("Change these boards");
    room
}

fn boards(room: &Room) -> Arc<BoardSet> {
    room.stage.borrow().app.child().unwrap().state().vocabulary().own_shared()
}

/// What stands on the first board, word by word with its place.
fn first_board(room: &Room) -> Vec<(String, u16, u16)> {
    let set = boards(room);
    let board = set.board(set.root).unwrap();
    let placed = board.grid.placed();
    placed
        .map(|(place, id, ..)| (label_of(board, board.button(id).unwrap(), &board.locale), place.row, place.column))
        .collect()
}

fn stands(room: &Room, word: &str) -> bool {
    first_board(room).iter().any(|(label, ..)| label == word)
}

fn first_empty(room: &Room) -> String {
    let set = boards(room);
    let board = set.board(set.root).unwrap();
    let place = board.grid.places().find(|place| matches!(board.grid.cell(*place), Cell::Empty)).unwrap();
    format!("Empty: row {}, column {}", place.row + 1, place.column + 1)
}

#[test]
fn a_word_is_added_in_two_taps_and_its_letters() {
    let mut room = editor(Supplied::First12);
    room.look("editor-first12");
    // One: an empty place. The word can be typed at once.
    room.tap(&first_empty(&room));
    room.type_text("appl");
    room.look("word-appl");
    room.type_text("e");
    room.until("the picture is drawn", |room| room.sees("apple"));
    room.look("word-apple");
    let tile =
        driver::things(&room.window).into_iter().find(|thing| thing.label == "apple" && thing.role == "Checkbox");
    assert_eq!(tile.unwrap().checked, Some(true), "its picture is on it already");
    let kind = driver::find(&room.window, "thing");
    assert_eq!(kind.checked, Some(true), "and what kind of word it is");
    // Two: done.
    room.tap("Add");
    assert!(room.sees("Kept: 1 word added.") || room.sees_part("1 word added"));
    room.look("editor-apple");
    let set = boards(&room);
    let board = set.board(set.root).unwrap();
    let apple = board.buttons.iter().find(|button| button.label == "apple").unwrap();
    assert!(board.image_of(apple).is_some_and(|image| image.symbol.is_some()));
    // The child has it, and says it.
    room.tap("back");
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    assert!(!room.hear_tap("apple").is_empty());
    assert_eq!(room.bar(), "apple");
}

#[test]
fn the_enter_key_keeps_the_word() {
    let room = editor(Supplied::First12);
    room.tap(&first_empty(&room));
    room.type_text("dhal");
    key(&room.window, "\n");
    room.pass(MOMENT);
    assert!(stands(&room, "dhal"));
}

#[test]
fn a_word_that_no_picture_stands_for_stays_a_word() {
    let room = editor(Supplied::First12);
    room.tap(&first_empty(&room));
    room.type_text("Adaeze");
    let only = driver::find(&room.window, "only the word");
    assert_eq!(only.checked, Some(true));
    room.tap("Add");
    let set = boards(&room);
    let board = set.board(set.root).unwrap();
    let word = board.buttons.iter().find(|button| button.label == "Adaeze").unwrap();
    assert!(word.image.is_none());
}

#[test]
fn everything_is_taken_back_to_the_first_state_and_done_again() {
    let room = editor(Supplied::Core24);
    let before = boards(&room);
    // Hidden, and its place is kept.
    room.tap("more");
    room.look("editor-one");
    room.tap("Hide");
    let hidden = boards(&room);
    let board = hidden.board(hidden.root).unwrap();
    let more = board.buttons.iter().find(|button| button.label == "more").unwrap();
    assert_eq!(more.visibility, Visibility::Hidden);
    room.tap("more, hidden");
    room.tap("Show");
    // Moved, after a warning.
    room.tap("more");
    room.tap("Move");
    room.tap("go");
    assert!(room.sees_part("would have to learn it anew"));
    room.look("editor-warned");
    room.tap("Leave it where it is");
    assert_eq!(first_board(&room), {
        let board = before.board(before.root).unwrap();
        let label = |id| label_of(board, board.button(id).unwrap(), &board.locale);
        board.grid.placed().map(|(place, id, ..)| (label(id), place.row, place.column)).collect::<Vec<_>>()
    });
    room.tap("more");
    room.tap("Move");
    room.tap("go");
    room.tap("Move it");
    assert_ne!(boards(&room), before);
    // Taken off: in the tray, and put back elsewhere.
    room.tap("like");
    room.tap("Take off");
    assert!(!stands(&room, "like"));
    room.tap("This board");
    room.look("board-about");
    room.tap("like");
    room.tap(&first_empty(&room));
    assert!(stands(&room, "like"));
    // Several at once.
    room.tap("eat");
    room.tap("Several");
    room.tap("drink");
    assert!(room.sees("2 words"));
    room.look("editor-several");
    room.tap("Hide");
    let after = boards(&room);
    let mut steps = 0;
    while driver::find(&room.window, "Undo").enabled == Some(true) {
        room.tap("Undo");
        steps += 1;
    }
    assert_eq!(boards(&room), before, "back to the first state in {steps} steps");
    for _ in 0..steps {
        room.tap("Do again");
    }
    assert_eq!(boards(&room), after);
    // Every save can be brought back, later too.
    room.tap("back");
    room.tap("Earlier boards");
    room.look("earlier");
    assert!(room.sees("Show more"), "more saves than a page of them");
}

#[test]
fn an_urgent_word_offers_nothing_to_do() {
    let room = editor(Supplied::Core24);
    room.tap("stop");
    assert!(room.sees_part("nobody changes it"));
    for act in ["Change", "Hide", "Move", "Take off"] {
        assert!(!room.sees(act), "{act}");
    }
    room.look("editor-urgent");
    // In a crowd it is refused, whole, and the attempt is written down.
    room.tap("Let it be");
    room.tap("more");
    room.tap("Several");
    room.tap("stop");
    room.tap("Hide");
    assert!(room.sees_part("urgent word: it is never hidden"));
    assert_eq!(room.reader().events(&["protected_edit_refused"]).unwrap().len(), 1);
}

#[test]
fn a_word_is_changed_and_opens_a_board_of_its_own() {
    let room = editor(Supplied::First12);
    room.tap(&first_empty(&room));
    room.type_text("farm");
    room.tap("More");
    room.tap("Nothing: it is a word");
    room.look("word-boards");
    room.tap("A new board");
    room.look("word-more");
    room.tap("Add");
    room.tap("farm");
    room.tap("Open");
    room.look("editor-new-board");
    room.tap("Empty: row 1, column 1");
    room.type_text("goat");
    room.tap("Add");
    let set = boards(&room);
    let farm = set.boards.iter().find(|board| board.name == "farm").unwrap();
    assert_eq!(farm.buttons.len(), 1);
    // Found from the first board on.
    room.tap("Find a word");
    room.type_text("goat");
    room.look("find-goat");
    assert!(room.sees("farm › goat"));
    room.tap("farm › goat");
    room.tap("Change");
    room.tap("Word");
    for _ in 0..4 {
        key(&room.window, "\u{8}");
    }
    room.type_text("sheep");
    room.tap("Keep");
    let set = boards(&room);
    let farm = set.boards.iter().find(|board| board.name == "farm").unwrap();
    assert_eq!(farm.buttons[0].label, "sheep");
}

#[test]
fn a_word_is_copied_to_another_board_and_to_another_child() {
    let plan = Plan {
        set_up: |app| {
            app.handle(Wish::Adult(AdultWish::GiveBoards(Supplied::First12))).unwrap();
            let sam = AdultWish::AddChild { name: "Sam".to_owned(), boards: Supplied::First12 };
            app.handle(Wish::Adult(sam)).unwrap();
            let ada = app.home.record.children.iter().find(|(_, name)| name == "Ada").unwrap().0;
            app.handle(Wish::Adult(AdultWish::OpenChild(ada))).unwrap();
        },
        ..tall()
    };
    let room = Room::with(&plan);
    room.unlock();
    room.tap("Boards");
    room.tap("Change these boards");
    room.tap(&first_empty(&room));
    room.type_text("fufu");
    room.tap("Add");
    room.tap("fufu");
    room.tap("Copy");
    assert!(room.sees_part("for “fufu”"));
    room.tap(&first_empty(&room));
    assert_eq!(first_board(&room).iter().filter(|(label, ..)| label == "fufu").count(), 2);
    // Both are called so; one of them is enough to be taken along.
    room.tap("Undo");
    room.tap("fufu");
    room.tap("Copy");
    room.tap("back");
    room.tap("back");
    room.tap("Sam");
    room.tap("Boards");
    room.tap("Change these boards");
    assert!(!stands(&room, "fufu"));
    room.tap(&first_empty(&room));
    assert!(stands(&room, "fufu"));
}

/// The page locks by itself after two minutes, and Priya comes in again.
fn lock_and_come_back(room: &Room) {
    room.pass(Duration::from_secs(121));
    assert!(room.stage.borrow().app.adult_here().is_none());
    room.unlock();
    room.tap("Boards");
    room.tap("Change these boards");
}

#[test]
fn a_word_half_typed_when_the_page_locks_waits_for_whoever_comes_back() {
    let room = editor(Supplied::First12);
    room.tap(&first_empty(&room));
    room.type_text("appl");
    lock_and_come_back(&room);
    room.type_text("e");
    room.tap("Add");
    assert!(stands(&room, "apple"));
}

#[test]
fn what_was_in_the_hand_is_put_down_when_the_page_locks() {
    let room = editor(Supplied::First12);
    let before = first_board(&room);
    room.tap(&first_empty(&room));
    room.type_text("fufu");
    room.tap("Add");
    room.tap("fufu");
    room.tap("Copy");
    lock_and_come_back(&room);
    room.tap(&first_empty(&room));
    room.type_text("yam");
    room.tap("Add");
    assert_eq!(first_board(&room).len(), before.len() + 2);
    assert!(stands(&room, "yam"));
}

#[test]
fn several_words_get_another_kind_and_its_colours_in_one_step() {
    let room = editor(Supplied::Core24);
    let kinds = |room: &Room| {
        let set = boards(room);
        let board = set.board(set.root).unwrap();
        ["more", "go"].map(|word| {
            let button = board.buttons.iter().find(|button| button.label == word).unwrap();
            (button.word_class, button.border, button.background)
        })
    };
    // One of them has colours of its own.
    room.tap("more");
    room.tap("Change");
    room.tap("More");
    room.tap("pink");
    room.tap("Keep");
    let before = kinds(&room);
    assert!(before[0].1.is_some());
    room.tap("more");
    room.tap("Several");
    room.tap("go");
    room.tap("Kind and colour");
    assert!(room.sees_part("What kind of words are these 2?"));
    room.look("editor-recolouring");
    room.tap("Not now");
    assert!(room.sees("2 words"));
    assert_eq!(kinds(&room), before);
    room.tap("Kind and colour");
    room.tap("question");
    assert_eq!(kinds(&room), [(Some(WordClass::Question), None, None); 2]);
    assert!(room.sees_part("2 words changed"));
    room.tap("Undo");
    assert_eq!(kinds(&room), before, "one step for both");
    // An urgent word is nobody's to recolour, and then none of them is.
    room.tap("more");
    room.tap("Several");
    room.tap("stop");
    room.tap("Kind and colour");
    room.tap("question");
    assert!(room.sees_part("urgent word"));
    assert_eq!(kinds(&room), before);
}
