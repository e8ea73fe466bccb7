//! Random edits of random board sets, and of our own.

use super::{boards, edited, new_board, new_button};
use crate::interchange::random_set;
use heard::app::rows;
use heard::board::{Board, BoardSet, Button, Colour, Place, Visibility, WordClass};
use heard::edit::{
    At, Changes, Colours, Edit, EditRefusal, History, MotorCost, NewPhoto, NewPicture, NewRecording, NewWord,
};
use heard::id::{BoardId, ButtonId};
use heard::interchange::obf;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Numbers that become an edit of whatever boards there are then.
type Seed = (u8, [usize; 4], [u16; 4], String, u8);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let text = prop_oneof![3 => "[a-z]{1,8}", 1 => Just(String::new()), 1 => ".{0,50}"];
    vec((0..17_u8, any::<[usize; 4]>(), any::<[u16; 4]>(), text, any::<u8>()), 1..30)
}

fn pick<T>(all: &[T], number: usize) -> Option<&T> {
    if all.is_empty() { None } else { all.get(number % all.len()) }
}

/// The edit of a seed; `number` makes the ids of whatever is new.
fn edit_of(
    set: &BoardSet,
    (kind, [one, two, three, _], [row, column, down, right], text, tint): &Seed,
    number: u128,
) -> Option<Edit> {
    let board = pick(&set.boards, *one)?;
    let other = pick(&set.boards, *three)?;
    let place =
        |of: &Board, row: u16, column: u16| Place { row: row % of.grid.rows(), column: column % of.grid.columns() };
    let button = || pick(&board.buttons, *two).map(|button| At { board: board.id, button: button.id });
    let media = vec![*tint];
    let picture = match tint % 3 {
        0 => None,
        _ => Some(NewPicture::Photo(NewPhoto { bytes: media.clone().into(), content_type: None, size: None })),
    };
    let recording = (tint % 2 == 0).then(|| NewRecording {
        bytes: media.clone().into(),
        content_type: None,
        seconds: Some(f64::from(*tint)),
        said_by: (tint % 4 == 0).then(|| text.clone()),
    });
    let colour = Colour { red: *tint, green: 0, blue: 9, alpha: *tint };
    Some(match kind {
        0 | 1 => Edit::Add {
            board: board.id,
            place: place(board, *row, *column),
            word: Box::new(NewWord {
                picture,
                recording,
                link: (tint % 5 == 0).then_some(other.id),
                ..NewWord::new(new_button(number), text)
            }),
        },
        2 => Edit::Label { at: button()?, label: text.clone() },
        3 => Edit::Spoken { at: button()?, text: Some(text.clone()) },
        4 => Edit::Picture { at: button()?, picture },
        5 => Edit::Class { at: button()?, class: pick(&WordClass::ALL, *three).copied() },
        6 => Edit::Colours { at: button()?, colours: Colours { border: Some(colour), background: None } },
        7 => Edit::Recording { at: button()?, recording },
        8 => Edit::Link { at: button()?, to: (tint % 2 == 0).then_some(other.id) },
        9 => Edit::Hide(button()?),
        10 => Edit::Show(button()?),
        11 => {
            let (from, to) = (place(board, *row, *column), place(board, *down, *right));
            Edit::Move(MotorCost::of(set, board.id, from, to).ok()?.accept())
        }
        12 => Edit::TakeOff(button()?),
        13 => Edit::PutBack { at: button()?, place: place(board, *row, *column) },
        14 => {
            Edit::Copy { from: button()?, to: other.id, place: place(other, *row, *column), button: new_button(number) }
        }
        15 => Edit::NewBoard {
            board: new_board(number),
            name: text.clone(),
            rows: row % 5,
            columns: column % 5,
            from: button()?,
        },
        _ => match tint % 2 {
            0 => Edit::Rename { board: board.id, name: text.clone() },
            _ => Edit::Resize { board: board.id, rows: row % 9, columns: column % 9 },
        },
    })
}

/// What a hand and an eye know of an urgent word.
fn urgent_words(set: &BoardSet) -> BTreeMap<(BoardId, ButtonId), String> {
    let mut words = BTreeMap::new();
    for board in &set.boards {
        for button in board.buttons.iter().filter(|button| button.urgent.is_some()) {
            let places: Vec<_> = board.grid.placed().filter(|(_, id, ..)| *id == button.id).collect();
            let size = (!places.is_empty()).then(|| (board.grid.rows(), board.grid.columns()));
            let media = (board.image_of(button), board.sound_of(button));
            words.insert((board.id, button.id), format!("{button:?} {places:?} {size:?} {media:?}"));
            assert_eq!(button.visibility, Visibility::Shown);
        }
    }
    words
}

/// What stands at every place, and what is seen there.
fn places(set: &BoardSet) -> BTreeMap<(BoardId, Place), (ButtonId, Button)> {
    let mut places = BTreeMap::new();
    for board in &set.boards {
        for (place, id, ..) in board.grid.placed() {
            // Under which id a board lists a picture is no matter of the eye's.
            let button = board.button(id).unwrap().clone();
            places.insert((board.id, place), (id, button));
        }
    }
    places
}

/// The places that an edit may change.
fn named(set: &BoardSet, edit: &Edit) -> BTreeSet<(BoardId, Place)> {
    let of = |at: &At| -> Vec<(BoardId, Place)> {
        let board = set.board(at.board).unwrap();
        board.grid.placed().filter(|(_, id, ..)| *id == at.button).map(|(place, ..)| (at.board, place)).collect()
    };
    match edit {
        Edit::Add { board, place, .. } => BTreeSet::from([(*board, *place)]),
        Edit::Copy { to, place, .. } => BTreeSet::from([(*to, *place)]),
        Edit::PutBack { at, place } => BTreeSet::from([(at.board, *place)]),
        Edit::Label { at, .. }
        | Edit::Spoken { at, .. }
        | Edit::Picture { at, .. }
        | Edit::Class { at, .. }
        | Edit::Colours { at, .. }
        | Edit::Recording { at, .. }
        | Edit::Link { at, .. }
        | Edit::Hide(at)
        | Edit::Show(at)
        | Edit::TakeOff(at)
        | Edit::NewBoard { from: at, .. } => of(at).into_iter().collect(),
        Edit::Rename { .. } | Edit::Resize { .. } | Edit::Move(_) => BTreeSet::new(),
    }
}

fn run(first: BoardSet, seeds: &[Seed]) -> Result<usize, TestCaseError> {
    let (first_rows, first_revision, _) = rows(&first);
    let urgent = urgent_words(&first);
    let mut history = History::new(Arc::new(first.clone()));
    let mut done = 0;
    for (number, seed) in (0..).zip(seeds) {
        let set = Arc::clone(history.present());
        let Some(edit) = edit_of(&set, seed, number) else { continue };
        let after = match edited(&set, std::slice::from_ref(&edit)) {
            Ok(after) => after,
            Err(refusal) => {
                let text = refusal.to_string();
                prop_assert!(text.ends_with('.') && !text.contains('\n'), "{}", text);
                continue;
            }
        };
        done += 1;
        prop_assert_eq!(urgent_words(&after), urgent.clone(), "{:?}", edit.kind());
        let changed = |board: &&Board| set.board(board.id).is_none_or(|was| !was.is_shared_with(board));
        for board in after.boards.iter().filter(changed) {
            prop_assert_eq!(&obf::read_board(&obf::write_board(board)).unwrap(), board);
        }
        let (before, then, may) = (places(&set), places(&after), named(&set, &edit));
        if !matches!(edit, Edit::Move(_)) {
            for (place, was) in before.iter().filter(|(place, _)| !may.contains(*place)) {
                prop_assert_eq!(then.get(place), Some(was), "{:?}", edit.kind());
            }
        } else {
            let moved = before.iter().filter(|(place, was)| then.get(*place).map(|(id, _)| id) != Some(&was.0)).count();
            prop_assert!(moved <= 2);
            prop_assert_eq!(before.len(), then.len());
        }
        // What was on a board is on it still, on the grid or in the tray.
        for board in &set.boards {
            let is = after.board(board.id).unwrap();
            prop_assert!(board.buttons.iter().all(|button| is.button(button.id).is_some()));
        }
        let _ = Changes::between(&set, &after).to_string();
        history.done(Arc::new(after));
    }
    let last = Arc::clone(history.present());
    let (_, last_revision, _) = rows(&last);
    while history.earlier().is_some() {
        history.undone();
    }
    let (again, revision, _) = rows(history.present());
    prop_assert_eq!(revision, first_revision);
    prop_assert_eq!(format!("{again:?}"), format!("{first_rows:?}"));
    prop_assert_eq!(&**history.present(), &first);
    while history.later().is_some() {
        history.redone();
    }
    prop_assert_eq!(rows(history.present()).1, last_revision);
    prop_assert!(Arc::ptr_eq(history.present(), &last));
    Ok(done)
}

proptest! {
    // Each case is up to thirty edits.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_sequence_of_edits_of_any_set_breaks_a_promise(set in random_set(), seeds in seeds()) {
        run(set, &seeds)?;
    }

    #[test]
    fn no_sequence_of_edits_of_our_own_set_breaks_a_promise(seeds in seeds()) {
        run(boards(), &seeds)?;
    }

    /// One refused edit among many leaves everything as it was: the outcome is the refusal alone.
    #[test]
    fn a_list_of_edits_is_done_as_one_after_the_other_or_not_at_all(seeds in seeds()) {
        let set = boards();
        let edits: Vec<Edit> = (0..).zip(&seeds).filter_map(|(number, seed)| edit_of(&set, seed, number)).collect();
        let singly = edits.iter().try_fold(set.clone(), |set, edit| edited(&set, std::slice::from_ref(edit)));
        match (singly, edited(&set, &edits)) {
            (Ok(singly), Ok(together)) => {
                prop_assert_eq!(rows(&singly).1, rows(&together).1);
            }
            (Err(one), Err(other)) => {
                // The way to the urgent words is looked at once, at the end.
                let looked_at_last = matches!(one, EditRefusal::FartherFromUrgent { .. });
                prop_assert!(one == other || looked_at_last, "{one} {other}");
            }
            (Err(EditRefusal::FartherFromUrgent { .. }), Ok(_)) => {}
            (singly, together) => prop_assert!(edits.is_empty(), "{singly:?} {together:?}"),
        }
    }
}

#[test]
fn enough_of_the_random_edits_are_done() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut done, mut tried) = (0, 0);
    for _ in 0..40 {
        let seeds = seeds().new_tree(&mut runner).unwrap().current();
        tried += seeds.len();
        done += run(boards(), &seeds).unwrap();
    }
    println!("{done} of {tried} random edits were done");
    assert!(done * 5 > tried, "{done} of {tried}");
}
