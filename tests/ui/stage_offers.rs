//! An offer in the real window: an adult picks, the child chooses and is heard, and the record has all of it.

use super::driver;
use super::listening::rms;
use super::room::{MOMENT, Plan, Room};
use heard::app::Wish;
use heard::event::{Choice, Domain, Event, Given, Header, Medium, Mode, Support, Thing, TouchedBy};
use heard::session::Intent;
use std::time::Duration;

/// High enough that no page has to be scrolled.
fn tall() -> Room {
    Room::with(&Plan { size: (900.0, 2000.0), ..Plan::default() })
}

fn entries(room: &Room, kinds: &[&str]) -> Vec<(Header, Event)> {
    let _ = room.stage.borrow_mut().app.settle();
    room.reader().events(kinds).unwrap()
}

/// The things of the last offer, in the order of their places.
fn order(room: &Room) -> Vec<String> {
    let offers = entries(room, &["offer_made"]);
    let Some((_, Event::OfferMade { options, .. })) = offers.last() else { panic!("{offers:?}") };
    options.iter().filter_map(|option| option.thing.label().map(str::to_owned)).collect()
}

/// Four touches after the PIN.
fn offer(room: &mut Room) {
    room.unlock();
    room.tap("Offer a choice");
    room.tap("juice");
    room.tap("swing");
    room.tap("Show Ada");
    room.until("the cards are drawn", |room| room.stage.borrow().is_complete());
}

#[test]
fn an_adult_offers_and_the_child_chooses_and_is_heard() {
    for size in [(1280.0, 800.0), (800.0, 1280.0)] {
        let mut room = Room::with(&Plan { size, ..Plan::default() });
        offer(&mut room);
        for card in ["juice", "swing", "something else", "none of these"] {
            assert!(room.sees(card), "{card}");
        }
        assert!(!room.sees("bye") && room.sees("important") && room.sees("home") && room.sees("being kept"));
        let shown = order(&room);
        let at = |label: &str| driver::find(&room.window, label).x;
        assert!(at(&shown[0]) < at(&shown[1]), "they lie as the record says");
        let sizes = ["juice", "swing", "something else", "none of these"].map(|label| {
            let card = driver::find(&room.window, label);
            (card.width.round(), card.height.round())
        });
        assert!(sizes.iter().all(|size| (size.0 - sizes[0].0).abs() < 2.0 && (size.1 - sizes[0].1).abs() < 2.0));

        let heard = room.hear_tap("juice");
        assert!(rms(&heard) > 0.01);
        assert!(room.sees("juice") && !room.sees("swing"), "the chosen card lies alone");
        room.pass(MOMENT);
        room.tap("Help: waited");
        room.tap("Given: given");
        assert!(room.sees("bye"), "the board is back: {:?}", driver::things(&room.window));

        let offers = entries(&room, &["offer_made"]);
        let [(offer, Event::OfferMade { domain, options, medium, .. })] = offers.as_slice() else {
            panic!("{offers:?}")
        };
        assert_eq!((*domain, *medium, options.len()), (Domain::Drink, Medium::Screen, 4));
        let juice = options.iter().find(|option| option.thing.label() == Some("juice")).unwrap();
        let made = entries(&room, &["choice_made"]);
        let [(choice, Event::ChoiceMade { offer: of, choice: Choice::Took { place }, after_ms: Some(_) })] =
            made.as_slice()
        else {
            panic!("{made:?}")
        };
        assert_eq!((*of, *place), (offer.id, juice.place));
        assert_eq!(choice.act.map(|act| (act.touched_by, act.mode)), Some((TouchedBy::Child, Mode::Tablet)));
        let told = entries(&room, &["support_told", "given_told"]);
        assert!(
            matches!(told.as_slice(), [
                (_, Event::SupportTold { of: act, support: Support::ExpectantWait, .. }),
                (_, Event::GivenTold { offer: of, given: Given::Given }),
            ] if *act == choice.id && *of == offer.id),
            "{told:?}"
        );
    }
}

#[test]
fn the_same_again_is_two_touches_and_the_places_are_swapped() {
    let mut room = tall();
    offer(&mut room);
    let first = order(&room);
    room.hear(|room| driver::activate(&room.window, "none of these"));
    assert!(room.sees("none of these") && !room.sees("juice"), "a switch chooses a card too");
    room.tap("back");
    room.unlock();
    room.tap("Offer a choice");
    // What became of the last one is asked first, as nobody has said it.
    room.tap("Offer something else");
    let again = format!("The same again: {}", first.join(", "));
    room.tap(&again);
    assert!(room.sees("something else"));
    assert_eq!(order(&room), first.into_iter().rev().collect::<Vec<_>>());
    assert!(room.stage.borrow().app.adult_here().is_none(), "the child’s screen is locked");
}

#[test]
fn the_rail_is_live_and_leads_away_and_back() {
    let mut room = Room::new();
    offer(&mut room);
    let corner = driver::find(&room.window, "important");
    room.tap("important");
    assert!(room.sees("stop") && !room.sees("none of these"));
    assert_eq!(corner.x, driver::find(&room.window, "important").x);
    room.hear_tap("help");
    room.tap("back");
    assert!(room.sees("none of these"), "the cards wait under the important words");
    room.tap("home");
    room.hear_tap("bye");
    room.tap("back");
    assert!(room.sees("none of these"));
    assert!(entries(&room, &["choice_made"]).is_empty(), "to go is no choice and no answer");
    room.hear_tap("something else");
    assert_eq!(entries(&room, &["choice_made"]).len(), 1);
    room.tap("home");
    assert!(room.sees("bye") && !room.sees("something else"));
}

/// A child taps twice where the strip comes to stand; nobody has said anything about help with that.
#[test]
fn a_second_tap_of_the_child_tells_nothing() {
    let room = Room::new();
    let mut room = room;
    offer(&mut room);
    let at = driver::middle(&room.window, "none of these");
    room.hear(|room| {
        for _ in 0..3 {
            driver::down(&room.window, at);
            room.pass(Duration::from_millis(60));
            driver::up(&room.window, at);
            room.pass(Duration::from_millis(150));
            driver::picture(&room.window);
        }
    });
    assert!(room.sees("Help: asked"));
    assert_eq!(entries(&room, &["support_told", "given_told"]), []);
}

#[test]
fn the_strip_goes_when_nobody_is_there_to_say_it() {
    let mut room = Room::new();
    offer(&mut room);
    room.pass(Duration::from_secs(590));
    room.hear_tap("swing");
    assert!(room.sees("Help: asked"));
    room.pass(Duration::from_secs(15));
    assert!(!room.sees("Help: asked") && room.sees("swing"), "the card stays for the child");
    room.tap("home");
    assert!(room.sees("bye"));
}

#[test]
fn real_things_are_laid_out_and_told() {
    let room = tall();
    room.unlock();
    room.tap("Offer a choice");
    assert!(room.sees("Pick two to five things."));
    room.tap("Where: with real things");
    room.tap("A thing that is not on the boards");
    for letter in "blue train".chars() {
        driver::key(&room.window, &letter.to_string());
    }
    room.tap("Add this thing");
    room.tap("swing");
    assert!(room.sees("Say which part of life it is."));
    room.tap("It is about: activity");
    room.tap("Offer these");
    assert!(room.sees_part("from Ada’s left to Ada’s right"), "{:?}", driver::things(&room.window));
    let shown = order(&room);
    let at = |label: &str| driver::find(&room.window, label).x;
    assert!(at(&shown[0]) < at(&shown[1]), "they are shown as they are to be laid");
    room.tap("blue train");
    room.tap("Help: unprompted");
    room.tap("Given: not given");
    room.tap("What else: took it, gave it back");
    room.tap("Back to Ada");
    assert!(room.sees("bye"));

    let offers = entries(&room, &["offer_made"]);
    let [(_, Event::OfferMade { domain: Domain::Activity, options, medium: Medium::Objects, .. })] = offers.as_slice()
    else {
        panic!("{offers:?}")
    };
    assert!(options.iter().any(|option| matches!(&option.thing, Thing::Object { label } if label == "blue train")));
    let kinds: Vec<String> = entries(&room, &["choice_made", "support_told", "given_told"])
        .into_iter()
        .map(|(header, _)| header.kind)
        .collect();
    assert_eq!(kinds, ["choice_made", "support_told", "given_told", "choice_made"]);
    let made = entries(&room, &["choice_made"]);
    assert_eq!(made[1].0.corrects, Some(made[0].0.id));
    assert_eq!(made[1].0.act.unwrap().support, Support::Unprompted);
}

#[test]
fn an_adult_says_what_became_of_cards_that_were_left() {
    let mut room = tall();
    offer(&mut room);
    room.tap("home");
    room.unlock();
    room.tap("Offer a choice");
    assert!(room.sees("What did Ada do?"));
    room.tap("What else: pushed them away");
    room.tap("Back to Ada");
    room.tap("back");
    assert!(room.sees("bye"), "the cards are gone");
    let made = entries(&room, &["choice_made"]);
    assert!(matches!(made.as_slice(), [(_, Event::ChoiceMade { choice: Choice::PushedAway, .. })]), "{made:?}");
}

#[test]
fn in_private_time_the_page_says_why_not() {
    let mut room = tall();
    room.unlock();
    let _ = room.stage.borrow_mut().app.handle(Wish::Talk(Intent::StartPrivate));
    room.attend();
    room.tap("Offer a choice");
    room.tap("juice");
    room.tap("swing");
    room.tap("Show Ada");
    assert!(room.sees("This is the child’s private time; please offer it afterwards."));
    assert!(entries(&room, &["offer_made"]).is_empty());
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.hear_tap("juice");
}

#[test]
fn what_was_offered_lately_stands_first() {
    let mut room = tall();
    offer(&mut room);
    room.hear_tap("swing");
    room.pass(MOMENT);
    room.tap("Help: pointed");
    room.tap("Given: given");
    room.unlock();
    room.tap("Offer a choice");
    assert!(room.sees("Offered lately"));
    let at = |label: &str| driver::find(&room.window, label).y;
    assert!(at("juice") < at("dad") && at("swing") < at("park"), "and each thing stands once");
    for thing in ["juice", "swing", "dad", "park", "shop"] {
        room.tap(thing);
    }
    room.tap("Show Ada");
    assert_eq!(order(&room).len(), 5);
    room.until("the cards are drawn", |room| room.stage.borrow().is_complete());
    let dad = room.hear_tap("dad");
    assert!(super::listening::correlation(&super::listening::chirp(48_000, 0.8), &dad, 2500) > 0.9, "in his own voice");
}
