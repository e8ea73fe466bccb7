//! Every kind of edit against every urgent word of the starter set: none comes through, and each says why.

use super::{board, boards, edited, new_board, new_button};
use heard::board::{Board, BoardSet, Colour, LinkTarget, Place, Visibility, WordClass};
use heard::edit::{
    At, Colours, Edit, EditKind, EditRefusal, MotorCost, NewPhoto, NewPicture, NewRecording, keeps_protected,
};

/// Everything that could be done to a word that stands at a place.
fn every_edit(set: &BoardSet, board: &Board, at: At, place: Place) -> Vec<Edit> {
    let other_board = set.boards.iter().map(|board| board.id).find(|id| *id != board.id).unwrap();
    let bytes = || b"x".to_vec().into();
    let mut edits = vec![
        Edit::Label { at, label: "other".to_owned() },
        Edit::Label { at, label: String::new() },
        Edit::Spoken { at, text: Some("other".to_owned()) },
        Edit::Spoken { at, text: None },
        Edit::Picture { at, picture: None },
        Edit::Picture {
            at,
            picture: Some(NewPicture::Photo(NewPhoto { bytes: bytes(), content_type: None, size: None })),
        },
        Edit::Class { at, class: Some(WordClass::Little) },
        Edit::Class { at, class: None },
        Edit::Colours { at, colours: Colours::BY_CLASS },
        Edit::Colours { at, colours: Colours { border: None, background: Some(Colour::opaque(255, 255, 255)) } },
        Edit::Recording {
            at,
            recording: Some(NewRecording { bytes: bytes(), content_type: None, seconds: None, said_by: None }),
        },
        Edit::Recording { at, recording: None },
        Edit::Link { at, to: Some(other_board) },
        Edit::Link { at, to: None },
        Edit::Hide(at),
        Edit::Show(at),
        Edit::TakeOff(at),
        Edit::PutBack { at, place },
        Edit::Copy { from: at, to: other_board, place: Place { row: 0, column: 0 }, button: new_button(1) },
        Edit::NewBoard { board: new_board(1), name: "B".to_owned(), rows: 1, columns: 1, from: at },
        Edit::Resize { board: board.id, rows: board.grid.rows() + 1, columns: board.grid.columns() },
        Edit::Resize { board: board.id, rows: board.grid.rows(), columns: board.grid.columns() + 1 },
    ];
    let elsewhere = board.grid.places().filter(|other| *other != place);
    for other in elsewhere {
        for (from, to) in [(place, other), (other, place)] {
            if let Ok(cost) = MotorCost::of(set, board.id, from, to) {
                edits.push(Edit::Move(cost.accept()));
            }
        }
    }
    edits
}

#[test]
fn no_edit_touches_an_urgent_word() {
    let set = boards();
    let mut tried = 0;
    for board in &set.boards {
        for (place, id, ..) in board.grid.placed() {
            let Some(word) = board.button(id).and_then(|button| button.urgent) else { continue };
            let at = At { board: board.id, button: id };
            for edit in every_edit(&set, board, at, place) {
                let kind = edit.kind();
                let refusal = edited(&set, std::slice::from_ref(&edit)).expect_err("it was done");
                let (on, what, found, attempt) = refusal.protected().unwrap_or_else(|| panic!("{kind:?}: {refusal}"));
                assert_eq!((on, attempt), (board.id, kind));
                // Where two change places, or a board changes its size, another urgent word may have been met first.
                if !matches!(kind, EditKind::Move | EditKind::Resize) {
                    assert_eq!((what, found), (Some(id), Some(word)));
                }
                let sentence = refusal.to_string();
                assert!(sentence.ends_with('.') && sentence.contains("urgent word"), "{sentence}");
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

#[test]
fn the_way_to_a_board_with_urgent_words_stays() {
    let set = boards();
    let home = board(&set, "Home");
    let mut tried = 0;
    for button in &home.buttons {
        let Some(LinkTarget::Board(target)) = button.link.as_ref().map(|link| link.target) else { continue };
        let at = At { board: home.id, button: button.id };
        for edit in [Edit::Hide(at), Edit::TakeOff(at), Edit::Link { at, to: None }] {
            let attempt = edit.kind();
            let refusal = edited(&set, &[edit]).unwrap_err();
            assert_eq!(refusal, EditRefusal::FartherFromUrgent { board: target, attempt });
            assert!(refusal.protected().is_some());
            tried += 1;
        }
    }
    assert!(tried >= 12, "{tried}");
}

#[test]
fn restoring_is_asked_the_same() {
    let set = boards();
    let without = |change: fn(&mut heard::board::Button)| {
        let mut parts = set.clone().into_parts();
        for board in &mut parts.boards {
            let mut changed = board.clone().into_parts();
            changed.buttons.iter_mut().filter(|button| button.urgent.is_some()).for_each(change);
            *board = Board::new(changed).unwrap();
        }
        BoardSet::new(parts).unwrap()
    };
    assert_eq!(keeps_protected(&set, &set.clone(), EditKind::Restore), Ok(()));
    for other in [
        without(|button| button.label = "x".to_owned()),
        without(|button| button.urgent = None),
        without(|button| button.vocalization = Some(" ".to_owned())),
        without(|button| button.image = None),
        without(|button| {
            button.urgent = None;
            button.visibility = Visibility::Hidden;
        }),
    ] {
        let refusal = keeps_protected(&set, &other, EditKind::Restore).unwrap_err();
        assert!(matches!(refusal, EditRefusal::Protected { attempt: EditKind::Restore, .. }));
    }
}
