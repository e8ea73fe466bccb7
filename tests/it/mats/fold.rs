//! A mat is a fold over its entries.

use super::{MAT, placed, set_up, sheet};
use crate::strategies;
use heard::event::{Event, MatAnswer, MatEnd, MatPoints};
use heard::mat::{Confirmed, Sheet, Where, read_back};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

fn day() -> heard::event::MatSetUp {
    set_up(MatPoints::Three, "music supper noise")
}

fn labels(sheet: &Sheet, column: u8) -> Vec<u8> {
    sheet.in_column(column).map(|lay| lay.option).collect()
}

const READ: Event = Event::MatReadBack { mat: MAT, column: 0 };
const RIGHT: Event = Event::MatAnswered { mat: MAT, answer: MatAnswer::Right };
const NOT_RIGHT: Event = Event::MatAnswered { mat: MAT, answer: MatAnswer::NotRight };

#[test]
fn a_card_lies_where_it_was_put_last_and_knows_where_it_was_put_first() {
    let sheet = sheet(day(), &[placed(0, 0), placed(1, 0), placed(0, 2)]);
    assert_eq!((labels(&sheet, 0), labels(&sheet, 2)), (vec![1], vec![0]));
    let music = sheet.lay_of(0).unwrap();
    assert_eq!((music.first_column(), music.column(), music.moves.len()), (Some(0), Some(2), 2));
    assert_eq!(sheet.order(), [0, 1]);
    assert_eq!(sheet.next(), Some(2));
    assert_eq!(sheet.blank(), Some(3));
}

#[test]
fn what_is_left_out_and_what_is_refused_are_two_things() {
    let events = [
        Event::MatLeftOut { mat: MAT, option: 2, after_ms: 10 },
        placed(0, 0),
        READ,
        Event::MatSaidNo { mat: MAT, option: 0 },
    ];
    let sheet = sheet(day(), &events);
    assert_eq!(sheet.lay_of(2).unwrap().place(), Where::LeftOut);
    assert_eq!(sheet.lay_of(0).unwrap().place(), Where::SaidNo);
    assert_eq!(sheet.lay_of(1).unwrap().place(), Where::Waiting);
    assert_eq!(sheet.filled().count(), 0);
}

#[test]
fn a_mat_is_confirmed_changed_not_right_or_not_checked_back() {
    let of = |events: &[Event]| sheet(day(), events).confirmed();
    assert_eq!(of(&[placed(0, 0)]), Confirmed::NotAttempted);
    assert_eq!(of(&[placed(0, 0), READ]), Confirmed::NotAttempted, "read back and never answered");
    assert_eq!(of(&[placed(0, 0), READ, RIGHT]), Confirmed::Yes);
    assert_eq!(of(&[placed(0, 0), READ, placed(0, 2), RIGHT]), Confirmed::Changed);
    assert_eq!(of(&[placed(0, 0), READ, placed(0, 2), placed(0, 0), RIGHT]), Confirmed::Yes, "it lies as it lay");
    assert_eq!(of(&[placed(0, 0), READ, NOT_RIGHT]), Confirmed::No);
    assert_eq!(of(&[placed(0, 0), READ, NOT_RIGHT, placed(0, 1), READ, RIGHT]), Confirmed::Changed);
    assert_eq!(of(&[placed(0, 0), READ, RIGHT, placed(1, 0)]), Confirmed::NotAttempted, "touched after the answer");
    assert_eq!(of(&[placed(0, 0), RIGHT]), Confirmed::NotAttempted, "nothing was read back");
}

#[test]
fn what_cannot_be_changes_nothing() {
    let events = [placed(9, 0), placed(0, 3), Event::MatEnded { mat: MAT, why: MatEnd::ByAdult }, placed(0, 0)];
    let sheet = sheet(day(), &events);
    assert_eq!(sheet.filled().count(), 0);
    assert_eq!(sheet.ended(), Some(MatEnd::ByAdult));
}

#[test]
fn a_column_is_read_back_in_the_words_on_its_cards() {
    let sheet = sheet(day(), &[placed(2, 0), placed(0, 0), placed(3, 0)]);
    assert_eq!(read_back(&sheet, 0), "You put noise, music and something else under: like.");
    assert_eq!(read_back(&sheet, 1), "You put nothing under: not sure.");
}

proptest! {
    /// Every card is in one place, whatever happened; taking the entries one by one or all at once is the same.
    #[test]
    fn every_card_is_in_one_place(
        set_up in strategies::mat_set_up(),
        events in vec(strategies::mat_act(MAT), 0..40),
        split in 0_usize..40,
    ) {
        let set_up = Arc::new(set_up);
        let mut whole = Sheet::new(Arc::clone(&set_up));
        events.iter().for_each(|event| whole.take(event));
        let (before, after) = events.split_at(split.min(events.len()));
        let mut parted = Sheet::new(set_up);
        before.iter().for_each(|event| parted.take(event));
        let mut parted = parted.clone();
        after.iter().for_each(|event| parted.take(event));
        prop_assert_eq!(&whole, &parted);
        let on: usize = (0..5).map(|column| whole.in_column(column).count()).sum();
        let aside = whole.lays().iter().filter(|lay| lay.column().is_none()).count();
        prop_assert_eq!(on + aside, whole.set_up().options.len());
        prop_assert!(whole.lays().iter().all(|lay| lay.column().is_none_or(|at| at < whole.set_up().points.columns())));
        prop_assert!(!whole.confirmed().is_confirmed() || whole.before().is_some());
    }
}
