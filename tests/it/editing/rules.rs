//! One rule after the other: what an edit does, and the sentence of what it does not do.

use super::{at, board, boards, button, edited, empty_place, new_board, new_button, place_of};
use heard::app::important;
use heard::board::{
    BarUse, BoardSet, Button, Cell, Colour, Extras, LinkTarget, Place, SymbolRef, Translation, Visibility, WordClass,
};
use heard::edit::{
    Changes, Colours, Edit, EditRefusal, History, MotorCost, NewPhoto, NewPicture, NewRecording, NewWord, SPOKEN_MAX,
};
use heard::id::MediaId;
use std::sync::Arc;

fn done(set: &BoardSet, edit: Edit) -> BoardSet {
    edited(set, &[edit]).unwrap()
}

fn refused(set: &BoardSet, edit: Edit) -> EditRefusal {
    edited(set, &[edit]).unwrap_err()
}

/// The starter set with an empty board of three by four behind "more".
fn with_room() -> BoardSet {
    let set = boards();
    let from = at(&set, "Home", "more");
    let board = new_board(1);
    done(&set, Edit::NewBoard { board, name: "  Room \n here ".to_owned(), rows: 3, columns: 4, from })
}

fn word(number: u128, label: &str) -> Edit {
    let column = u16::try_from(number % 4).unwrap();
    let row = u16::try_from(number / 4).unwrap();
    Edit::Add {
        board: new_board(1),
        place: Place { row, column },
        word: Box::new(NewWord::new(new_button(number), label)),
    }
}

#[test]
fn a_new_board_opens_from_a_button_in_one_step() {
    let set = with_room();
    let room = board(&set, "Room here");
    assert_eq!((room.id, room.grid.rows(), room.grid.columns()), (new_board(1), 3, 4));
    assert_eq!(button(&set, "Home", "more").link.as_ref().unwrap().target, LinkTarget::Board(new_board(1)));
    let from = at(&set, "Home", "more");
    let again = Edit::NewBoard { board: new_board(2), name: "B".to_owned(), rows: 1, columns: 1, from };
    assert_eq!(refused(&set, again), EditRefusal::OpensAlready);
    let from = at(&set, "Home", "go");
    let same = |name: &str, rows| Edit::NewBoard { board: new_board(1), name: name.to_owned(), rows, columns: 1, from };
    assert_eq!(refused(&set, same("B", 1)), EditRefusal::SameId);
    let other =
        |name: &str, rows| Edit::NewBoard { board: new_board(2), name: name.to_owned(), rows, columns: 1, from };
    assert_eq!(refused(&set, other(" ", 1)), EditRefusal::Name);
    assert_eq!(refused(&set, other("B", 0)), EditRefusal::Size);
    assert_eq!(refused(&set, other("B", 65)), EditRefusal::Size);
}

#[test]
fn a_new_word_has_everything_that_was_said_of_it() {
    let set = with_room();
    let symbol = SymbolRef { set: "heard".to_owned(), filename: "help.svg".to_owned(), extras: Extras::new() };
    let new = NewWord {
        spoken: Some(" let’s  swim ".to_owned()),
        picture: Some(NewPicture::Symbol { symbol: symbol.clone(), licence: None }),
        class: Some(WordClass::Folder),
        colours: Colours { border: Some(Colour::opaque(1, 2, 3)), background: None },
        recording: Some(NewRecording {
            bytes: b"RIFF....WAVE".to_vec().into(),
            content_type: Some("audio/wav".to_owned()),
            seconds: Some(1.5),
            said_by: Some("Mum".to_owned()),
        }),
        link: Some(set.root),
        ..NewWord::new(new_button(5), " swim \n")
    };
    let set = done(&set, Edit::Add { board: new_board(1), place: Place { row: 2, column: 3 }, word: Box::new(new) });
    let room = board(&set, "Room here");
    assert_eq!(
        room.grid.cell(Place { row: 2, column: 3 }),
        Cell::Button { button: new_button(5), rows: 1, columns: 1 }
    );
    let swim = button(&set, "Room here", "swim");
    assert_eq!((swim.spoken(), swim.word_class, swim.bar), ("let’s swim", Some(WordClass::Folder), BarUse::Skips));
    assert_eq!(room.image_of(swim).unwrap().symbol, Some(symbol));
    let sound = room.sound_of(swim).unwrap();
    assert_eq!((sound.duration, sound.extras["ext_heard_said_by"].as_str()), (Some(1.5), Some("Mum")));
    assert!(set.media.contains_key(&sound.media.unwrap()));
    assert_eq!(swim.link.as_ref().unwrap().target, LinkTarget::Board(set.root));
}

#[test]
fn what_is_no_word_is_refused_in_one_sentence() {
    let set = with_room();
    let add =
        |word: NewWord| Edit::Add { board: new_board(1), place: Place { row: 0, column: 0 }, word: Box::new(word) };
    let id = new_button(1);
    assert_eq!(refused(&set, add(NewWord::new(id, "  "))), EditRefusal::Empty);
    assert_eq!(refused(&set, add(NewWord::new(id, &"a".repeat(41)))), EditRefusal::LongLabel);
    assert!(edited(&set, &[add(NewWord::new(id, &"ä".repeat(40)))]).is_ok());
    let long = NewWord { spoken: Some("a".repeat(SPOKEN_MAX + 1)), ..NewWord::new(id, "a") };
    assert_eq!(refused(&set, add(long)), EditRefusal::LongSpoken);
    let photo = |bytes: &[u8]| {
        Some(NewPicture::Photo(NewPhoto { bytes: bytes.into(), content_type: None, size: Some((2, 3)) }))
    };
    let unheard = NewWord { picture: photo(b"p"), ..NewWord::new(id, "") };
    assert_eq!(refused(&set, add(unheard.clone())), EditRefusal::Silent);
    let heard = NewWord { spoken: Some("swim".to_owned()), ..unheard };
    assert!(edited(&set, &[add(heard)]).is_ok());
    let home = at(&set, "Home", "go");
    assert_eq!(refused(&set, Edit::Label { at: home, label: "\u{7}".to_owned() }), EditRefusal::Silent);
    let nowhere = Edit::Link { at: home, to: Some(new_board(9)) };
    assert_eq!(refused(&set, nowhere), EditRefusal::NoBoard);
    assert_eq!(refused(&set, Edit::Link { at: home, to: Some(home.board) }), EditRefusal::OpensItself);
    assert_eq!(edited(&set, &[]).unwrap_err(), EditRefusal::Nothing);
    let strange = heard::edit::At { button: new_button(77), ..home };
    assert_eq!(refused(&set, Edit::Hide(strange)), EditRefusal::NoButton);
    let stranger = heard::edit::At { board: new_board(77), ..home };
    assert_eq!(refused(&set, Edit::Hide(stranger)), EditRefusal::NoBoard);
}

#[test]
fn a_taken_place_is_kept_and_an_id_is_used_once() {
    let set = done(&with_room(), word(0, "swim"));
    let there = Edit::Add {
        board: new_board(1),
        place: Place { row: 0, column: 0 },
        word: Box::new(NewWord::new(new_button(9), "run")),
    };
    assert_eq!(refused(&set, there), EditRefusal::Taken(Place { row: 0, column: 0 }));
    let outside = Edit::Add {
        board: new_board(1),
        place: Place { row: 3, column: 0 },
        word: Box::new(NewWord::new(new_button(9), "run")),
    };
    assert_eq!(refused(&set, outside), EditRefusal::Outside(Place { row: 3, column: 0 }));
    let same = Edit::Add {
        board: new_board(1),
        place: Place { row: 1, column: 1 },
        word: Box::new(NewWord::new(new_button(0), "run")),
    };
    assert_eq!(refused(&set, same), EditRefusal::SameId);
}

#[test]
fn a_label_takes_its_translations_along_and_a_spoken_text_takes_what_they_say() {
    let set = boards();
    let go = at(&set, "Home", "go");
    let mut parts = board(&set, "Home").clone().into_parts();
    let french = Translation {
        label: Some("aller".to_owned()),
        vocalization: Some("on y va".to_owned()),
        extras: Extras::new(),
    };
    let button = parts.buttons.iter_mut().find(|button| button.id == go.button).unwrap();
    button.translations.insert(heard::board::Locale::new("fr"), french);
    let mut set = set.into_parts();
    let home = heard::board::Board::new(parts).unwrap();
    *set.boards.iter_mut().find(|board| board.id == go.board).unwrap() = home;
    let set = BoardSet::new(set).unwrap();
    let said = done(&set, Edit::Spoken { at: go, text: Some("off we go".to_owned()) });
    let translation = super::button(&said, "Home", "go").translations.values().next().unwrap().clone();
    assert_eq!((translation.label.as_deref(), translation.vocalization), (Some("aller"), None));
    let named = done(&said, Edit::Label { at: go, label: "run".to_owned() });
    assert!(super::button(&named, "Home", "run").translations.is_empty());
    assert_eq!(super::button(&named, "Home", "run").spoken(), "off we go");
    let plain = done(&named, Edit::Spoken { at: go, text: Some(" ".to_owned()) });
    assert_eq!(super::button(&plain, "Home", "run").spoken(), "run");
}

#[test]
fn a_picture_that_no_word_has_any_more_is_let_go_and_a_shared_one_stays() {
    let set = edited(&with_room(), &[word(0, "swim"), word(1, "run")]).unwrap();
    let photo = || NewPicture::Photo(NewPhoto { bytes: Arc::from(&b"photo"[..]), content_type: None, size: None });
    let (swim, run) = (at(&set, "Room here", "swim"), at(&set, "Room here", "run"));
    let set = done(&set, Edit::Picture { at: swim, picture: Some(photo()) });
    let set = done(&set, Edit::Picture { at: run, picture: Some(photo()) });
    let room = board(&set, "Room here");
    assert_eq!((room.images.len(), set.media.len()), (1, 1), "two words, one picture");
    let set = done(&set, Edit::Picture { at: swim, picture: None });
    assert_eq!((board(&set, "Room here").images.len(), set.media.len()), (1, 1));
    let set = done(&set, Edit::Picture { at: run, picture: None });
    assert_eq!((board(&set, "Room here").images.len(), set.media.len()), (0, 0));
    assert!(!set.media.contains_key(&MediaId::of(b"photo")));
}

#[test]
fn hiding_keeps_the_place_and_the_tray_keeps_the_word() {
    let set = boards();
    let go = at(&set, "Home", "go");
    let place = place_of(&set, "Home", "go");
    let hidden = done(&set, Edit::Hide(go));
    assert_eq!(button(&hidden, "Home", "go").visibility, Visibility::Hidden);
    assert_eq!(place_of(&hidden, "Home", "go"), place);
    assert_eq!(done(&hidden, Edit::Show(go)), set);
    let off = done(&set, Edit::TakeOff(go));
    assert_eq!(board(&off, "Home").grid.cell(place), Cell::Empty);
    assert_eq!(board(&off, "Home").parked().map(|button| button.id).collect::<Vec<_>>(), [go.button]);
    assert_eq!(refused(&off, Edit::TakeOff(go)), EditRefusal::InTheTray);
    assert_eq!(refused(&set, Edit::PutBack { at: go, place }), EditRefusal::OnTheGrid);
    assert_eq!(done(&off, Edit::PutBack { at: go, place }), set);
}

#[test]
fn a_move_is_made_only_by_somebody_who_saw_what_it_costs() {
    let set = edited(&with_room(), &[word(0, "swim"), word(1, "run")]).unwrap();
    let room = new_board(1);
    let (here, there, free) = (Place { row: 0, column: 0 }, Place { row: 0, column: 1 }, Place { row: 2, column: 2 });
    let cost = MotorCost::of(&set, room, here, free).unwrap();
    assert_eq!(cost.moved(), [new_button(0)]);
    let moved = done(&set, Edit::Move(cost.accept()));
    assert_eq!((place_of(&moved, "Room here", "swim"), place_of(&moved, "Room here", "run")), (free, there));
    let cost = MotorCost::of(&set, room, here, there).unwrap();
    assert_eq!(cost.moved(), [new_button(0), new_button(1)]);
    let swapped = done(&set, Edit::Move(cost.clone().accept()));
    assert_eq!((place_of(&swapped, "Room here", "swim"), place_of(&swapped, "Room here", "run")), (there, here));
    // What was accepted was another move.
    assert_eq!(refused(&swapped, Edit::Move(cost.clone().accept())), EditRefusal::OtherMove);
    assert_eq!(refused(&moved, Edit::Move(cost.accept())), EditRefusal::OtherMove);
    assert_eq!(MotorCost::of(&set, room, free, here).unwrap_err(), EditRefusal::NothingThere(free));
    assert_eq!(MotorCost::of(&set, room, here, here).unwrap_err(), EditRefusal::Nothing);
    let outside = MotorCost::of(&set, room, here, Place { row: 9, column: 0 }).unwrap().accept();
    assert!(matches!(refused(&set, Edit::Move(outside)), EditRefusal::Outside(_)));
}

#[test]
fn a_copy_is_a_word_of_its_own() {
    let set = with_room();
    let (from, to) = (at(&set, "Home", "go"), new_board(1));
    let place = Place { row: 1, column: 1 };
    let copied = done(&set, Edit::Copy { from, to, place, button: new_button(3) });
    let (one, other) = (button(&set, "Home", "go"), button(&copied, "Room here", "go"));
    assert_eq!(other.id, new_button(3));
    assert_eq!(
        board(&copied, "Room here").image_of(other).map(|image| &image.symbol),
        board(&set, "Home").image_of(one).map(|image| &image.symbol)
    );
    let renamed = done(&copied, Edit::Label { at: from, label: "off".to_owned() });
    assert_eq!(button(&renamed, "Room here", "go").label, "go");
    // A word that opens the board it is copied to opens nothing there.
    let from = at(&copied, "Home", "more");
    let inside = done(&copied, Edit::Copy { from, to, place: Place { row: 0, column: 0 }, button: new_button(4) });
    assert_eq!(button(&inside, "Room here", "more").link, None);
    assert_eq!(refused(&copied, Edit::Copy { from, to, place, button: new_button(5) }), EditRefusal::Taken(place));
}

#[test]
fn a_grid_grows_at_its_end_and_shrinks_only_where_nothing_stands() {
    let set = done(&with_room(), word(11, "swim"));
    let board_id = new_board(1);
    let size = |rows, columns| Edit::Resize { board: board_id, rows, columns };
    let grown = done(&set, size(5, 10));
    let room = board(&grown, "Room here");
    assert_eq!((room.grid.rows(), room.grid.columns()), (5, 10));
    assert_eq!(place_of(&grown, "Room here", "swim"), place_of(&set, "Room here", "swim"));
    assert_eq!(done(&grown, size(3, 4)), set);
    assert_eq!(refused(&grown, size(2, 10)), EditRefusal::InTheWay);
    assert_eq!(refused(&grown, size(5, 3)), EditRefusal::InTheWay);
    assert_eq!(refused(&grown, size(5, 65)), EditRefusal::Size);
    let renamed = done(&grown, Edit::Rename { board: board_id, name: "Pool".to_owned() });
    assert_eq!(board(&renamed, "Pool").id, board_id);
}

#[test]
fn several_edits_are_done_all_or_none() {
    let set = boards();
    let (go, more) = (at(&set, "Home", "go"), at(&set, "Home", "more"));
    let class = |at| Edit::Class { at, class: Some(WordClass::Social) };
    let many = edited(&set, &[class(go), class(more), Edit::Hide(go)]).unwrap();
    assert_eq!(button(&many, "Home", "more").word_class, Some(WordClass::Social));
    assert_eq!(Changes::between(&set, &many).to_string(), "2 words changed, 1 hidden");
    let stop = at(&set, "Home", "stop");
    let refused = edited(&set, &[class(go), Edit::Hide(stop)]).unwrap_err();
    assert!(refused.to_string().contains("“stop” is an urgent word"), "{refused}");
}

#[test]
fn boards_that_no_edit_names_are_the_very_same() {
    let set = boards();
    let (board, place) = set.boards.iter().find_map(|board| Some((board.id, empty_place(board)?))).unwrap();
    let dhal = Edit::Add { board, place, word: Box::new(NewWord::new(new_button(1), "dhal")) };
    let after = edited(&set, &[dhal]).unwrap();
    let shared = after.boards.iter().filter(|board| set.board(board.id).unwrap().is_shared_with(board)).count();
    assert_eq!(shared, set.boards.len() - 1);
}

#[test]
fn the_important_boards_are_nobodys_to_edit() {
    let (set, important) = (boards(), important().unwrap());
    for board in &important.boards {
        let at = |button: &Button| heard::edit::At { board: board.id, button: button.id };
        let first = at(board.buttons.first().unwrap());
        let edits = [
            Edit::Hide(first),
            Edit::Label { at: first, label: "x".to_owned() },
            Edit::Rename { board: board.id, name: "x".to_owned() },
            Edit::Resize { board: board.id, rows: 20, columns: 20 },
            Edit::TakeOff(first),
        ];
        for edit in edits {
            let kind = edit.kind();
            // As a board of the child's own, and where the child's own set is the important one itself.
            for set in [&set, &important] {
                let refusal = edited(set, std::slice::from_ref(&edit)).unwrap_err();
                assert_eq!(refusal, EditRefusal::Important { board: board.id, attempt: kind });
            }
        }
    }
}

#[test]
fn changes_are_counted_in_words() {
    let set = with_room();
    let before = &set;
    let go = at(before, "Home", "go");
    let after = edited(before, &[word(0, "swim"), word(1, "run"), Edit::TakeOff(go)]).unwrap();
    assert_eq!(Changes::between(before, &after).to_string(), "2 words added, 1 taken off");
    assert_eq!(Changes::between(&after, before).to_string(), "1 word put back, 2 gone");
    assert_eq!(Changes::between(&boards(), before).to_string(), "1 word changed, 1 board added");
    assert_eq!(Changes::between(before, before).to_string(), "nothing changed");
}

#[test]
fn history_goes_back_and_forward_and_forgets_what_was_not_done_again() {
    let mut history = History::new(0);
    (1..=3).for_each(|step| history.done(step));
    history.undone();
    history.undone();
    assert_eq!((*history.present(), history.undoable(), history.redoable()), (1, 1, 2));
    assert_eq!((history.earlier(), history.later()), (Some(&0), Some(&2)));
    history.redone();
    history.done(9);
    assert_eq!((*history.present(), history.undoable(), history.redoable()), (9, 3, 0));
    for _ in 0..9 {
        history.undone();
    }
    assert_eq!((*history.present(), history.later()), (0, Some(&1)));
}
