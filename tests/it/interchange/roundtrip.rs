//! What goes out comes back, and goes out the same again.

use super::build::count;
use super::generate::set;
use heard::board::BoardSet;
use heard::interchange::{export, import, obf};
use proptest::prelude::*;

fn differences(one: &BoardSet, other: &BoardSet) -> String {
    if one == other {
        return String::new();
    }
    let boards = one.boards.iter().zip(&other.boards).filter(|(one, other)| one != other);
    let texts = boards.map(|(one, other)| {
        let text = |board| String::from_utf8(obf::write_board(board)).unwrap();
        format!("{one:#?}\n{other:#?}\n{}\n{}\n", text(one), text(other))
    });
    format!("{:?} {:?}\n{}", one.extras, other.extras, texts.collect::<String>())
}

proptest! {
    #[test]
    fn every_board_comes_back_from_its_bytes(set in set()) {
        for board in &set.boards {
            let bytes = obf::write_board(board);
            let again = obf::read_board(&bytes).unwrap();
            prop_assert_eq!(&again, board);
            prop_assert_eq!(obf::write_board(&again), bytes);
        }
    }

    #[test]
    fn every_set_comes_back_from_its_package(set in set()) {
        let bytes = export::write(&set).unwrap();
        let again = import::read(&bytes, Some("hint.obz")).unwrap();
        prop_assert_eq!(differences(&set, &again.set), "");
        prop_assert_eq!(&again.set, &set);
        prop_assert_eq!(export::write(&again.set).unwrap(), bytes);
        let counts = count(&again.report);
        prop_assert_eq!(counts.buttons, set.boards.iter().map(|board| board.buttons.len()).sum::<usize>());
        prop_assert_eq!(counts.placed + counts.parked, counts.buttons);
        prop_assert_eq!(counts.refused, 0);
    }
}
