//! What is no offer, and is said in one sentence.

use crate::app::Trial;
use heard::app::{AdultWish, Answer, App, Offering, OpenHome, SetUp, Trouble, TypedPin, Wish, named};
use heard::event::{Arrangement, Choice, Domain, Event, Given, Medium, Purpose, Role, Support, Thing};
use heard::session::Intent;
use std::rc::Rc;
use std::sync::Arc;

fn object(word: &str) -> Thing {
    Thing::Object { label: word.to_owned() }
}

fn button(trial: &mut Trial, word: &str) -> Thing {
    let vocabulary = Arc::clone(trial.app().child().unwrap().state().vocabulary());
    Thing::Button(named(&vocabulary, word).unwrap())
}

fn offer(trial: &mut Trial, things: Vec<Thing>, medium: Medium) -> Result<Answer, Trouble> {
    let offering = Offering { domain: Domain::Food, things, medium, arrangement: Arrangement::Row };
    trial.app().handle(Wish::Adult(AdultWish::Offer(offering)))
}

fn count(trial: &mut Trial) -> u64 {
    let reader = trial.app().child().unwrap().reader().unwrap();
    reader.count_of("offer_made").unwrap() + reader.count_of("choice_made").unwrap()
}

fn open() -> Trial {
    let mut trial = Trial::new();
    trial.unlock("2580").unwrap();
    trial
}

#[test]
fn an_offer_has_two_to_five_different_things() {
    let mut trial = open();
    for things in [vec![], vec!["a"], vec!["a", "b", "c", "d", "e", "f"]] {
        let refused = offer(&mut trial, things.into_iter().map(object).collect(), Medium::Objects);
        assert!(matches!(refused, Err(Trouble::HowMany)), "{refused:?}");
    }
    let refused = offer(&mut trial, vec![object("red ball"), object(" Red  ball ")], Medium::Objects);
    assert!(matches!(refused, Err(Trouble::SameThing)), "{refused:?}");
    let apple = button(&mut trial, "apple");
    let refused = offer(&mut trial, vec![apple.clone(), object("apple")], Medium::Objects);
    assert!(matches!(refused, Err(Trouble::SameThing)), "{refused:?}");
    let refused = offer(&mut trial, vec![apple, Thing::NoneOfThese], Medium::Screen);
    assert!(matches!(refused, Err(Trouble::SameThing)), "the two cards are there by themselves: {refused:?}");
    let long = "x".repeat(61);
    for word in ["", "  ", long.as_str()] {
        let refused = offer(&mut trial, vec![object("a"), object(word)], Medium::Objects);
        assert!(matches!(refused, Err(Trouble::ThingWord)), "{refused:?}");
    }
    assert_eq!(count(&mut trial), 0);
}

#[test]
fn the_childs_screen_offers_what_is_on_the_childs_boards() {
    let mut trial = open();
    let apple = button(&mut trial, "apple");
    let refused = offer(&mut trial, vec![apple.clone(), object("trampoline")], Medium::Screen);
    assert!(matches!(refused, Err(Trouble::NotOnBoards)), "{refused:?}");
    let Thing::Button(mut word) = button(&mut trial, "banana") else { panic!() };
    word.button = heard::id::ButtonId::fresh();
    let refused = offer(&mut trial, vec![apple.clone(), Thing::Button(word)], Medium::Screen);
    assert!(matches!(refused, Err(Trouble::NotOnBoards)), "{refused:?}");
    let stop = button(&mut trial, "stop");
    let refused = offer(&mut trial, vec![apple, stop], Medium::Objects);
    assert!(matches!(refused, Err(Trouble::UrgentWord)), "{refused:?}");
    assert_eq!(count(&mut trial), 0);
}

/// Whatever a caller says of a button, the record has what is on the board.
#[test]
fn words_are_taken_from_the_board_and_not_from_the_wish() {
    let mut trial = open();
    let Thing::Button(mut word) = button(&mut trial, "apple") else { panic!() };
    (word.label, word.revision) = ("cake".to_owned(), heard::id::Digest::of(b"another"));
    let banana = button(&mut trial, "banana");
    offer(&mut trial, vec![Thing::Button(word), banana], Medium::Screen).unwrap();
    let reader = trial.app().child().unwrap().reader().unwrap();
    let (_, Event::OfferMade { options, .. }) = reader.events(&["offer_made"]).unwrap().remove(0) else { panic!() };
    let apple = options.iter().find(|option| option.thing.label() == Some("apple")).unwrap();
    let Thing::Button(word) = &apple.thing else { panic!() };
    assert!(reader.board_revision(word.revision).unwrap().is_some());
}

#[test]
fn private_time_takes_no_offer() {
    let mut trial = open();
    trial.app().handle(Wish::Talk(Intent::StartPrivate)).unwrap();
    let refused = offer(&mut trial, vec![object("a"), object("b")], Medium::Objects);
    let Err(trouble @ Trouble::PrivateTime) = refused else { panic!("{refused:?}") };
    assert_eq!(trouble.to_string(), "This is the child’s private time; please offer it afterwards.");
    assert_eq!(count(&mut trial), 0);
    // What was on the table before it began is not recorded within it.
    trial.app().handle(Wish::Talk(Intent::EndPrivate)).unwrap();
    offer(&mut trial, vec![object("a"), object("b")], Medium::Objects).unwrap();
    trial.app().handle(Wish::Talk(Intent::StartPrivate)).unwrap();
    let told = AdultWish::TellChoice { choice: Choice::PushedAway, support: Support::NotRecorded };
    trial.app().handle(Wish::Adult(told)).unwrap();
    assert_eq!(count(&mut trial), 1);
}

#[test]
fn nothing_is_told_about_an_offer_that_was_not_made() {
    let mut trial = open();
    let choice = |choice| AdultWish::TellChoice { choice, support: Support::NotRecorded };
    let refused = trial.app().handle(Wish::Adult(choice(Choice::PushedAway)));
    assert!(matches!(refused, Err(Trouble::NoOffer)), "{refused:?}");
    offer(&mut trial, vec![object("a"), object("b")], Medium::Objects).unwrap();
    for wrong in [
        Choice::Took { place: 4 },
        Choice::RejectedAfter { place: 9 },
        Choice::TookSeveral { places: vec![0] },
        Choice::TookSeveral { places: vec![1, 1] },
        Choice::TookSeveral { places: vec![0, 7] },
    ] {
        let refused = trial.app().handle(Wish::Adult(choice(wrong)));
        assert!(matches!(refused, Err(Trouble::NotOffered)), "{refused:?}");
    }
    let reader = trial.app().child().unwrap().reader().unwrap();
    let other = reader.events(&["child_file_opened"]).unwrap()[0].0.id;
    for (of, expected) in [(other, "NoOffer"), (heard::id::EntryId::fresh(), "NoSuchEntry")] {
        let refused = trial.app().handle(Wish::Adult(AdultWish::TellGiven { offer: of, given: Given::Given }));
        assert_eq!(format!("{:?}", refused.unwrap_err()), expected);
    }
}

#[test]
fn without_a_child_there_is_nobody_to_offer_anything_to() {
    let folder = tempfile::TempDir::new().unwrap();
    let clock: Rc<dyn heard::app::clock::Clock> =
        Rc::new(heard::app::clock::ScriptClock::new("2026-10-20T10:00:00+01:00".parse().unwrap()));
    let set_up = SetUp {
        name: "A home".to_owned(),
        purpose: Purpose::Demonstration,
        adult: "Priya".to_owned(),
        role: Role::KeyWorker,
        pin: TypedPin("2580".to_owned()),
    };
    let (home, _) = OpenHome::create(&folder.path().join("home"), &set_up, &*clock).unwrap();
    let adult = *home.record.adults.keys().next().unwrap();
    let mut app = App::new(home, Box::new(heard::app::Scribe::default()), clock, Arc::new(|| {})).unwrap();
    app.handle(Wish::Unlock { adult, pin: TypedPin("2580".to_owned()) }).unwrap();
    let offering = Offering {
        domain: Domain::Food,
        things: vec![object("a"), object("b")],
        medium: Medium::Objects,
        arrangement: Arrangement::Row,
    };
    let refused = app.handle(Wish::Adult(AdultWish::Offer(offering)));
    assert!(matches!(refused, Err(Trouble::NoRecord)), "{refused:?}");
}
