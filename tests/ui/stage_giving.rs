//! Giving by a finger that takes something along, by staying on it, by key, and as it is set for the child.

use super::driver;
use super::listening::rms;
use super::room::{MOMENT, Plan, Room};
use heard::app::{AdultWish, Wish};
use heard::child::{AccessSettings, Beginnings, ExchangeSettings, Giving, MessageBar, Millis, SurfaceSettings, Wait};
use heard::event::{DayCounts, Event};
use std::time::Duration;

const SIZES: [(f32, f32); 2] = [(1280.0, 800.0), (800.0, 1280.0)];
/// High enough that no page has to be scrolled.
const HIGH: [(f32, f32); 2] = [(1280.0, 2400.0), (800.0, 3200.0)];
const STEP: Duration = Duration::from_millis(40);

fn room(size: (f32, f32)) -> Room {
    let room = Room::with(&Plan { size, ..Plan::default() });
    room.pass(MOMENT);
    room
}

/// A finger goes down on one thing, moves in steps to another, and is lifted there.
fn drag(room: &Room, from: &str, to: &str) {
    let (from, to) = (driver::middle(&room.window, from), driver::middle(&room.window, to));
    driver::down(&room.window, from);
    for step in 1..=8_u8 {
        let part = f32::from(step) / 8.0;
        room.pass(STEP);
        driver::drag(&room.window, (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part));
    }
    room.pass(STEP);
    driver::up(&room.window, to);
    room.pass(MOMENT);
}

fn given(room: &Room) -> Vec<Vec<String>> {
    let _ = room.stage.borrow_mut().app.settle();
    let labels = |event| match event {
        Event::ExchangeOffered { words, .. } => words.into_iter().map(|word| word.label).collect(),
        other => panic!("{other:?}"),
    };
    room.reader().events(&["exchange_offered"]).unwrap().into_iter().map(|(_, event)| labels(event)).collect()
}

#[test]
fn a_picture_that_is_taken_to_give_is_given_by_itself() {
    for size in SIZES {
        let mut room = room(size);
        room.hear_tap("swing");
        let heard = room.hear(|room| drag(room, "juice", "give"));
        assert!(rms(&heard) > 0.01, "what is given is heard");
        room.until("the table is laid", |room| room.sees("Here it is"));
        assert_eq!(given(&room), [["juice"]], "at {size:?}");
        room.tap("Here it is");
        room.tap("OK");
        assert_eq!(room.bar(), "swing", "the bar is as it was");
    }
}

#[test]
fn the_strip_is_taken_to_give() {
    for size in SIZES {
        let mut room = room(size);
        room.hear_tap("juice");
        room.hear_tap("swing");
        drag(&room, "speak the message", "give");
        room.until("the table is laid", |room| room.sees("Here it is"));
        assert_eq!(given(&room), [["juice", "swing"]], "at {size:?}");
    }
}

#[test]
fn a_picture_that_is_put_onto_the_strip_stands_there_once() {
    for size in SIZES {
        let mut room = room(size);
        let heard = room.hear(|room| drag(room, "juice", "speak the message"));
        assert!(rms(&heard) > 0.01, "it is heard as if it had been pressed");
        assert_eq!(room.bar(), "juice");
        assert!(given(&room).is_empty());
    }
}

#[test]
fn a_picture_that_is_let_go_anywhere_else_is_where_it_was() {
    let room = room(SIZES[0]);
    let rest = driver::picture(&room.window);
    for elsewhere in ["swing", "home", "back", "important", "clear the message"] {
        drag(&room, "juice", elsewhere);
        assert!(given(&room).is_empty() && room.bar().is_empty(), "{elsewhere}");
    }
    assert_eq!(rest, driver::picture(&room.window));
    assert!(room.sees("swing"), "no board was left");
}

#[test]
fn what_is_taken_along_is_seen_under_the_finger_and_faint_where_it_was() {
    for size in SIZES {
        let room = room(size);
        let rest = driver::picture(&room.window);
        let (from, to) = (driver::middle(&room.window, "juice"), driver::middle(&room.window, "bye"));
        driver::down(&room.window, from);
        driver::drag(&room.window, to);
        let taken = driver::picture(&room.window);
        let differs =
            |at: (f32, f32)| taken.get_pixel(at.0 as u32, at.1 as u32) != rest.get_pixel(at.0 as u32, at.1 as u32);
        assert!(differs((from.0, from.1 + 30.0)) || differs(from), "where it was");
        assert!((0..60).any(|up| differs((to.0, to.1 - up as f32))), "under the finger");
        driver::up(&room.window, to);
        room.pass(MOMENT);
        assert_eq!(rest, driver::picture(&room.window), "and back again");
    }
}

#[test]
fn the_key_g_gives_what_has_the_focus() {
    let mut room = room(SIZES[0]);
    driver::key(&room.window, "\t");
    driver::key(&room.window, "g");
    room.until("the table is laid", |room| room.sees("Here it is"));
    assert_eq!(given(&room), [["juice"]]);
}

#[test]
fn staying_on_a_picture_gives_it_where_that_is_set() {
    let held = |app: &mut heard::app::App| {
        let settings = ExchangeSettings { giving: Giving::Held, wait: Wait::new(30), ..ExchangeSettings::default() };
        app.handle(Wish::Adult(AdultWish::SetExchange(settings))).unwrap();
        let surface = SurfaceSettings { message_bar: MessageBar::Off, ..SurfaceSettings::default() };
        app.handle(Wish::Adult(AdultWish::SetSurface(surface))).unwrap();
    };
    let mut room = Room::with(&Plan { set_up: held, ..Plan::default() });
    room.pass(MOMENT);
    room.hear_tap("juice");
    assert!(given(&room).is_empty(), "a short press says the word");
    room.hear(|room| {
        driver::down(&room.window, driver::middle(&room.window, "juice"));
        for _ in 0..12 {
            room.pass(Duration::from_millis(100));
        }
    });
    room.until("the table is laid", |room| room.sees("Here it is"));
    driver::up(&room.window, (600.0, 600.0));
    assert_eq!(given(&room), [["juice"]]);
    room.pass(Duration::from_secs(31));
    assert!(room.sees_part("Nobody has answered"), "after half a minute, as it was set");
}

#[test]
fn an_adult_sets_how_this_child_gives() {
    for size in HIGH {
        let mut room = room(size);
        room.unlock();
        room.tap("Giving pictures");
        room.tap("A picture is given by: pressing it");
        room.tap("Save");
        let settings = room.stage.borrow().app.child().unwrap().child().exchange.clone();
        assert_eq!(settings, ExchangeSettings { giving: Giving::Chosen, ..ExchangeSettings::default() });
        let changed = room.reader().events(&["exchange_changed"]).unwrap();
        assert_eq!(changed.len(), 1);
        room.tap("Lock, back to Ada");
        room.pass(MOMENT);
        room.hear(|room| room.tap("juice"));
        room.until("the table is laid", |room| room.sees("Here it is"));
        assert_eq!(given(&room), [["juice"]]);
    }
}

/// Built by tapping and by dragging, with the beginnings in the empty bar.
#[test]
fn a_sentence_begins_in_the_empty_bar() {
    let begins = |app: &mut heard::app::App| {
        let settings = ExchangeSettings { beginnings: Beginnings::Shown, ..ExchangeSettings::default() };
        app.handle(Wish::Adult(AdultWish::SetExchange(settings))).unwrap();
    };
    for size in SIZES {
        let mut room = Room::with(&Plan { size, set_up: begins, ..Plan::default() });
        room.pass(MOMENT);
        for begins in ["I want", "I see", "I hear", "I feel", "it is"] {
            let heard = room.hear_tap(begins);
            assert!(rms(&heard) > 0.01, "{begins}");
            assert_eq!(room.bar(), begins, "at {size:?}");
            assert!(!room.sees("I want"), "a sentence begins once");
            room.tap("take back the last word");
        }
        room.hear_tap("I want");
        room.hear(|room| drag(room, "juice", "speak the message"));
        room.hear_tap("give");
        room.until("the table is laid", |room| room.sees("Here it is"));
        assert_eq!(given(&room), [["I want", "juice"]]);
        let heard = room.hear_tap("given: juice");
        assert!(rms(&heard) > 0.01, "it is read along");
        driver::activate(&room.window, "given: I want");
        room.attend();
        room.tap("take it back");
        assert_eq!(room.bar(), "I want juice");
    }
}

/// A drag that comes to something is no press that was held back.
#[test]
fn what_was_taken_somewhere_is_not_counted_as_held_back() {
    let room = room(SIZES[0]);
    drag(&room, "juice", "give");
    room.tap("take it back");
    drag(&room, "juice", "swing");
    room.pass(Duration::from_secs(24 * 3600));
    let _ = room.stage.borrow_mut().app.settle();
    let counted = room.reader().events(&["day_counted"]).unwrap();
    let filtered: u32 = counted
        .iter()
        .map(|(_, event)| match event {
            Event::DayCounted { counts: DayCounts { filtered, .. }, .. } => *filtered,
            _ => 0,
        })
        .sum();
    assert_eq!(filtered, 1);
}

/// The guard against repeats runs from what was put somewhere, and not from a hand that missed.
#[test]
fn a_hand_that_missed_may_try_again_at_once() {
    let guarded: fn(&mut heard::app::App) = |app| {
        let settings = AccessSettings { repeat_same: Millis::new(5_000), ..AccessSettings::default() };
        app.handle(Wish::Adult(AdultWish::SetAccess(settings))).unwrap();
    };
    let mut room = Room::with(&Plan { set_up: guarded, ..Plan::default() });
    room.pass(MOMENT);
    drag(&room, "juice", "swing");
    room.hear(|room| drag(room, "juice", "speak the message"));
    assert_eq!(room.bar(), "juice");
    drag(&room, "juice", "speak the message");
    assert_eq!(room.bar(), "juice", "held back, as a second press would be");
}
