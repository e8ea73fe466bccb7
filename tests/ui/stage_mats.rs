//! A views mat in the real window: an adult puts it there, the child sorts, hears, drags, and says that it is right.

use super::driver;
use super::listening::rms;
use super::room::{MOMENT, Plan, Room};
use heard::event::{Anchor, Event, Header, MatAnswer, MatPlacing, QuestionBy, TouchedBy};

const SIZES: [(f32, f32); 2] = [(1280.0, 800.0), (800.0, 1280.0)];

fn entries(room: &Room, kinds: &[&str]) -> Vec<(Header, Event)> {
    let _ = room.stage.borrow_mut().app.settle();
    room.reader().events(kinds).unwrap()
}

fn placings(room: &Room) -> Vec<MatPlacing> {
    let placed = entries(room, &["mat_placed"]).into_iter().map(|(_, event)| match event {
        Event::MatPlaced(placing) => placing,
        other => panic!("{other:?}"),
    });
    placed.collect()
}

/// Three touches after the PIN.
fn mat(size: (f32, f32)) -> Room {
    let room = Room::with(&Plan { size: (900.0, 2400.0), ..Plan::default() });
    room.unlock();
    room.tap("Views mat");
    room.tap("my day");
    room.tap("Show Ada");
    driver::resize(&room.window, size.0, size.1);
    let mut room = room;
    room.until("the mat is laid", |room| room.sees("getting up, in hand"));
    room.pass(MOMENT);
    room
}

#[test]
fn an_adult_puts_a_mat_there_and_the_child_sorts_it_with_two_taps_a_card() {
    for size in SIZES {
        let mut room = mat(size);
        for thing in ["going well", "sometimes", "not going well", "something else", "not this one", "finished"] {
            assert!(room.sees(thing), "{thing}");
        }
        assert!(room.sees("important") && room.sees("home") && room.sees("being kept") && !room.sees("swing"));
        room.hear(|_| {});
        let heard = room.hear_tap("getting up, in hand");
        assert!(rms(&heard) > 0.01, "the card is heard");
        room.pass(MOMENT);
        room.tap("going well");
        let [placed] = placings(&room)[..] else { panic!("{:?}", placings(&room)) };
        assert_eq!((placed.option, placed.column, placed.spot), (0, 0, None));
        assert_eq!(entries(&room, &["mat_placed"])[0].0.act.unwrap().touched_by, TouchedBy::Child);
        assert!(room.sees("getting up") && room.sees("breakfast, in hand"), "the next card is handed");
    }
}

#[test]
fn a_card_is_dragged_to_where_it_lies() {
    for size in SIZES {
        let room = mat(size);
        let from = driver::middle(&room.window, "getting up, in hand");
        let column = driver::find(&room.window, "not going well");
        let to = (column.x + column.width * 0.5, column.y + column.height * 0.7);
        driver::down(&room.window, from);
        for step in 1..=4_u8 {
            let part = f32::from(step) / 4.0;
            driver::drag(&room.window, (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part));
        }
        driver::up(&room.window, to);
        room.pass(MOMENT);
        let [placed] = placings(&room)[..] else { panic!("{:?}", placings(&room)) };
        let spot = placed.spot.unwrap();
        assert_eq!(placed.column, 2);
        assert!((400..=600).contains(&spot.across) && (450..=800).contains(&spot.down), "{spot:?}");
        let lies = driver::middle(&room.window, "getting up");
        assert!((lies.0 - to.0).abs() < 16.0 && (lies.1 - to.1).abs() < 16.0, "it stays where it was let go: {lies:?}");
    }
}

#[test]
fn it_is_read_back_and_the_child_says_that_it_is_right() {
    let room = mat(SIZES[0]);
    for (card, column) in [("getting up, in hand", "going well"), ("breakfast, in hand", "sometimes")] {
        room.tap(card);
        room.pass(MOMENT);
        room.tap(column);
        room.pass(MOMENT);
    }
    room.tap("finished");
    room.pass(MOMENT);
    assert!(room.sees_part("You put getting up under: going well."), "{:?}", driver::things(&room.window));
    room.tap("go on");
    room.pass(MOMENT);
    assert!(room.sees_part("You put breakfast under: sometimes."));
    room.tap("go on");
    room.pass(MOMENT);
    room.tap("that is it");
    let answered = entries(&room, &["mat_answered"]);
    assert!(matches!(answered[0].1, Event::MatAnswered { answer: MatAnswer::Right, .. }));
    assert_eq!(entries(&room, &["mat_pictured"]).len(), 1);
    assert!(room.sees("swing"), "the board is there again");
}

#[test]
fn the_adults_card_is_one_tap_away_and_writes_down_what_was_asked() {
    let room = mat(SIZES[0]);
    room.tap("For the adult");
    assert!(room.sees_part("Thank the child"), "{:?}", driver::things(&room.window));
    room.tap("Is there more to tell?");
    let asked = entries(&room, &["mat_question_asked"]);
    assert!(matches!(&asked[0].1, Event::MatQuestionAsked { how: QuestionBy::Picked, .. }));
    assert!(room.sees("important"), "the important words stay where they are");
    room.tap("Back to the mat");
    room.pass(MOMENT);
    assert!(room.sees("getting up, in hand"));
}

#[test]
fn keys_and_screen_readers_sort_too() {
    let room = mat(SIZES[1]);
    driver::activate(&room.window, "getting up, in hand");
    room.pass(MOMENT);
    driver::activate(&room.window, "sometimes");
    room.pass(MOMENT);
    assert_eq!(placings(&room)[0].column, 1);
}

#[test]
fn the_important_words_lead_away_and_back_leads_to_the_mat() {
    let mut room = mat(SIZES[0]);
    room.tap("important");
    room.pass(MOMENT);
    assert!(!room.sees("finished, in hand") && !room.sees("not this one"));
    room.tap("back");
    room.until("the mat is there again", |room| room.sees("getting up, in hand"));
    assert!(placings(&room).is_empty());
}

#[test]
fn those_of_one_topic_are_looked_at_side_by_side() {
    let room = mat((900.0, 2400.0));
    room.tap("getting up, in hand");
    room.pass(MOMENT);
    room.tap("going well");
    room.pass(MOMENT);
    room.unlock();
    room.tap("Views mat");
    room.tap("End the mat that is on the screen");
    let row = driver::things(&room.window).into_iter().find(|thing| thing.label.starts_with("my day · ")).unwrap();
    room.tap(&row.label);
    assert!(room.sees_part("going well: getting up."), "{:?}", driver::things(&room.window));
    room.tap("Help: waited");
    assert_eq!(entries(&room, &["support_told"]).len(), 1);
}

#[test]
fn what_is_known_beforehand_is_said_of_one_card_for_each_end() {
    let room = Room::with(&Plan { size: (900.0, 3600.0), ..Plan::default() });
    room.unlock();
    room.tap("Views mat");
    room.tap("my day");
    let more = driver::things(&room.window).into_iter().find(|thing| thing.label.starts_with("going well – ")).unwrap();
    room.tap(&more.label);
    room.tap("going well: breakfast");
    room.tap("going well: getting up");
    room.tap("not going well: breakfast");
    room.tap("not going well: breakfast");
    room.tap("not going well: school");
    room.tap("Show Ada");
    let [(_, Event::MatBegun(set_up))] = &entries(&room, &["mat_begun"])[..] else { panic!() };
    let known: Vec<_> =
        set_up.options.iter().filter_map(|option| Some((option.thing.label()?, option.anchor?))).collect();
    assert_eq!(known, [("getting up", Anchor::KnownLike), ("school", Anchor::KnownDislike)]);
}

#[test]
fn a_mat_about_staff_or_safety_warns() {
    let room = Room::with(&Plan { size: (900.0, 2400.0), ..Plan::default() });
    room.unlock();
    room.tap("Views mat");
    assert!(!room.sees_part("Somebody from outside the home should sit at it"));
    room.tap("people");
    assert!(room.sees_part("Somebody from outside the home should sit at it"));
    room.tap("Who sits with Ada?: a guest");
    room.tap("The guest: advocate");
    assert!(!room.sees_part("Somebody from outside the home should sit at it"));
}
