//! The four signs that a child used the scale, each on its own and together.

use super::{placed, set_up, sheet};
use heard::event::{Event, MatPoints};
use heard::mat::{Checked, Checks, Understanding};
use proptest::prelude::*;

fn checks(points: MatPoints, cards: &str, columns: &[u8]) -> Checks {
    let events: Vec<Event> = (0..).zip(columns).map(|(option, column)| placed(option, *column)).collect();
    Checks::of(&sheet(set_up(points, cards), &events))
}

#[test]
fn what_is_known_to_be_liked_lies_at_its_own_end() {
    let of = |columns: &[u8]| checks(MatPoints::Three, "+music -noise", columns).anchors;
    assert_eq!(of(&[0, 2]), Checked::Held);
    assert_eq!(of(&[2, 0]), Checked::Failed);
    assert_eq!(of(&[0, 1]), Checked::Failed, "the middle is neither end");
    assert_eq!(of(&[0]), Checked::Held, "the other has not been put down");
    assert_eq!(of(&[]), Checked::CannotSay);
    let five = |columns: &[u8]| checks(MatPoints::Five, "+music -noise", columns).anchors;
    assert_eq!(five(&[1, 3]), Checked::Held);
    assert_eq!(five(&[2, 3]), Checked::Failed);
    assert_eq!(checks(MatPoints::Two, "+music -noise", &[0, 1]).anchors, Checked::Held);
    assert_eq!(checks(MatPoints::Three, "music noise", &[0, 2]).anchors, Checked::CannotSay);
}

#[test]
fn not_everything_lies_in_one_column() {
    let of = |columns: &[u8]| checks(MatPoints::Three, "a b c d", columns).columns;
    assert_eq!(of(&[1, 1, 1]), Checked::Failed);
    assert_eq!(of(&[1, 1]), Checked::CannotSay);
    assert_eq!(of(&[1, 1, 0]), Checked::Held);
}

#[test]
fn the_cards_do_not_go_from_side_to_side_in_turn() {
    let of = |columns: &[u8]| checks(MatPoints::Three, "a b c d e f", columns).sides;
    assert_eq!(of(&[0, 2, 0, 2, 0]), Checked::Failed);
    assert_eq!(of(&[0, 2, 0, 2]), Checked::CannotSay, "four alternate too easily by chance");
    assert_eq!(of(&[0, 2, 0, 2, 2]), Checked::Held);
    assert_eq!(of(&[0, 1, 2, 0, 1]), Checked::Held, "round and round is no side to side");
    assert_eq!(of(&[0, 0, 0, 0, 0]), Checked::Held, "one column is the other sign's to say");
}

/// What counts is where each was put first: a card that the child thought better of has not alternated.
#[test]
fn sides_are_of_first_placements_in_the_order_in_which_cards_were_put_down() {
    let mut events: Vec<Event> = [(3, 0), (0, 2), (1, 0), (4, 2), (2, 0)].map(|(card, at)| placed(card, at)).to_vec();
    events.push(placed(0, 0));
    let sheet = sheet(set_up(MatPoints::Three, "a b c d e"), &events);
    assert_eq!(Checks::of(&sheet).sides, Checked::Failed);
}

#[test]
fn what_is_asked_twice_lies_in_one_column() {
    let of = |columns: &[u8]| checks(MatPoints::Three, "music tea =music", columns).repeat;
    assert_eq!(of(&[0, 1, 0]), Checked::Held);
    assert_eq!(of(&[0, 1, 2]), Checked::Failed);
    assert_eq!(of(&[0, 1]), Checked::CannotSay);
    assert_eq!(checks(MatPoints::Three, "music tea", &[0, 1]).repeat, Checked::CannotSay);
}

#[test]
fn any_sign_against_it_means_that_we_are_not_sure() {
    let of = |columns: &[u8]| checks(MatPoints::Three, "+music tea bath =music", columns).understanding();
    assert_eq!(of(&[]), Understanding::NotChecked);
    assert_eq!(of(&[0, 1, 2, 0]), Understanding::NothingAgainst);
    assert_eq!(of(&[0, 1, 2, 1]), Understanding::NotSure);
    assert_eq!(of(&[2, 1, 1, 2]), Understanding::NotSure);
}

proptest! {
    /// Nothing but where cards lie and lay first says anything: how quickly, how often or with which words does not.
    #[test]
    fn one_failed_sign_is_enough(columns in proptest::collection::vec(0_u8..3, 0..8)) {
        let checks = checks(MatPoints::Three, "+a -b c d e =a g h", &columns);
        let failed = checks.all().contains(&Checked::Failed);
        prop_assert_eq!(failed, checks.understanding() == Understanding::NotSure);
        if columns.len() >= 3 && columns.iter().all(|column| *column == columns[0]) {
            prop_assert_eq!(checks.columns, Checked::Failed);
        }
    }
}
