//! A picture exchange in the real window, by what stands on it: a child gives, a partner answers, and the record has it.

use super::driver;
use super::listening::rms;
use super::room::{MOMENT, Plan, Room};
use heard::event::{Event, ExchangeAnswer, ExchangeDetail, Header, TouchedBy, When, Withdrawn};
use std::time::Duration;

const SIZES: [(f32, f32); 2] = [(1280.0, 800.0), (800.0, 1280.0)];

const KINDS: [&str; 6] = [
    "exchange_offered",
    "exchange_received",
    "exchange_answered",
    "exchange_detailed",
    "exchange_withdrawn",
    "exchange_not_ok",
];

fn kept(room: &Room) -> Vec<(Header, Event)> {
    let _ = room.stage.borrow_mut().app.settle();
    room.reader().events(&KINDS).unwrap()
}

fn last(room: &Room) -> Event {
    kept(room).pop().unwrap().1
}

/// Two touches: the word, and *give*.
fn given(size: (f32, f32)) -> Room {
    let mut room = Room::with(&Plan { size, ..Plan::default() });
    room.hear_tap("juice");
    let heard = room.hear(|room| room.tap("give"));
    assert!(rms(&heard) > 0.01, "what is given is heard");
    room.until("the table is laid", |room| room.sees("Here it is"));
    room
}

#[test]
fn a_child_gives_and_a_partner_answers_with_one_tap() {
    for size in SIZES {
        let room = given(size);
        for key in ["Here it is", "A bit", "First … then", "Not now", "Not here", "Can’t, not safe", "take it back"]
        {
            assert!(room.sees(key), "{key}");
        }
        assert!(room.sees("important") && room.sees("home") && room.sees("being kept") && !room.sees("swing"));
        let (header, event) = kept(&room).remove(0);
        assert_eq!(header.act.unwrap().touched_by, TouchedBy::Child);
        assert!(matches!(&event, Event::ExchangeOffered { words, .. } if words[0].label == "juice"), "{event:?}");
        room.tap("Here it is");
        assert!(matches!(last(&room), Event::ExchangeAnswered { answer: ExchangeAnswer::Given, .. }));
        room.tap("OK");
        assert!(room.sees("swing"), "the board is there again");
        assert_eq!(room.bar(), "", "the pictures were handed over");
    }
}

#[test]
fn a_no_says_when_and_the_child_can_say_that_it_is_not_ok() {
    for size in SIZES {
        let room = given(size);
        room.tap("Not now");
        assert!(matches!(last(&room), Event::ExchangeAnswered { answer: ExchangeAnswer::NotNow, .. }), "kept at once");
        room.tap("later today");
        assert_eq!(last(&room), Event::ExchangeDetailed { detail: ExchangeDetail::When(When::LaterToday) });
        assert!(room.sees_part("Not now: juice. Later today."), "{:?}", driver::things(&room.window));
        room.tap("not OK");
        assert_eq!(last(&room), Event::ExchangeNotOk {});
        assert!(room.sees("swing"));
    }
}

#[test]
fn when_nobody_answers_the_screen_says_so_and_it_can_be_given_again() {
    let mut room = given(SIZES[0]);
    room.pass(Duration::from_secs(121));
    assert!(matches!(last(&room), Event::ExchangeAnswered { answer: ExchangeAnswer::Nobody, after_ms: 120_000 }));
    assert!(room.sees_part("Nobody has answered"), "{:?}", driver::things(&room.window));
    // As after every change of what is under a finger, the keys wait a moment.
    room.pass(MOMENT);
    room.tap("OK");
    room.tap("give");
    room.until("the table is laid", |room| room.sees("Here it is"));
    room.tap("take it back");
    assert!(matches!(last(&room), Event::ExchangeWithdrawn { why: Withdrawn::TakenBack, .. }));
}

#[test]
fn every_step_is_reached_by_screen_reader_and_key_too() {
    let room = given(SIZES[0]);
    driver::activate(&room.window, "I have it");
    room.attend();
    assert!(matches!(last(&room), Event::ExchangeReceived { .. }));
    driver::activate(&room.window, "Not here");
    room.attend();
    driver::activate(&room.window, "I will not say");
    room.attend();
    driver::activate(&room.window, "OK");
    room.attend();
    assert!(room.sees("swing"));
    driver::activate(&room.window, "give");
    room.attend();
    assert_eq!(kept(&room).iter().filter(|(_, event)| matches!(event, Event::ExchangeOffered { .. })).count(), 2);
}

#[test]
fn the_important_words_and_home_are_there_while_it_waits() {
    let mut room = given(SIZES[0]);
    room.tap("important");
    room.until("the important words are open", |room| !room.sees("Here it is"));
    room.pass(Duration::from_millis(600));
    room.tap("give");
    room.until("the table is laid", |room| room.sees("Here it is"));
    assert_eq!(kept(&room).len(), 1, "it is the same one");
    room.pass(Duration::from_millis(600));
    room.tap("home");
    room.until("the board is there", |room| room.sees("swing"));
}
