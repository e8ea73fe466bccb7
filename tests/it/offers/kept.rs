//! What the record holds of an offer and of the choice that followed.

use crate::app::Trial;
use heard::event::{
    Arrangement, Choice, Domain, Event, Given, Header, Medium, Mode, Setting, Support, Thing, TouchedBy,
};
use heard::id::Digest;

/// Entries of the child's file of these kinds, oldest first.
pub fn entries(trial: &mut Trial, kinds: &[&str]) -> Vec<(Header, Event)> {
    trial.app().settle().unwrap();
    trial.app().child().unwrap().reader().unwrap().events(kinds).unwrap()
}

/// The outcomes that are kept, and by whom they were touched.
pub fn choices(trial: &mut Trial) -> Vec<(Choice, Option<TouchedBy>)> {
    let made = entries(trial, &["choice_made"]);
    let choices = made.into_iter().map(|(header, event)| match event {
        Event::ChoiceMade { choice, .. } => (choice, header.act.map(|act| act.touched_by)),
        other => panic!("{other:?}"),
    });
    choices.collect()
}

#[test]
fn an_offer_is_kept_with_every_thing_and_its_place() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\noffer food apple banana pizza\n");
    let made = entries(&mut trial, &["offer_made"]);
    let [(header, Event::OfferMade { domain, options, medium, arrangement })] = made.as_slice() else {
        panic!("{made:?}")
    };
    assert_eq!((*domain, *medium, *arrangement), (Domain::Food, Medium::Screen, Arrangement::Row));
    assert_eq!(options.iter().map(|option| option.place).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    assert_eq!((&options[3].thing, &options[4].thing), (&Thing::SomethingElse, &Thing::NoneOfThese));
    assert_eq!((header.record, header.act), (heard::event::Record::AdultObservation, None));
    for option in options.iter().take(3) {
        let Thing::Button(word) = &option.thing else { panic!("{option:?}") };
        let board = trial.app().child().unwrap().reader().unwrap().board_revision(word.revision).unwrap().unwrap();
        assert_eq!(Digest::of(&board), word.revision, "the board that it was taken from is in the record");
        assert!(word.place.is_some());
    }
}

#[test]
fn a_choice_on_the_screen_is_the_childs_with_help_and_answer_told_afterwards() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         offer drink milk juice
         lock
         wait 4s
         choose milk support 2
         expect said milk
         given yes
         expect choice milk",
    );
    let offer = entries(&mut trial, &["offer_made"])[0].0.clone();
    let made = entries(&mut trial, &["choice_made"]);
    let [(header, Event::ChoiceMade { offer: of, choice: Choice::Took { .. }, after_ms })] = made.as_slice() else {
        panic!("{made:?}")
    };
    assert_eq!(*of, offer.id);
    assert!(after_ms.is_some_and(|after| after > 4_000), "{after_ms:?}");
    let act = header.act.unwrap();
    assert_eq!((act.mode, act.touched_by, act.support), (Mode::Tablet, TouchedBy::Child, Support::NotRecorded));
    let told = entries(&mut trial, &["support_told", "given_told"]);
    let [(help, Event::SupportTold { of, support, .. }), (given, Event::GivenTold { offer: of_offer, given: answer })] =
        told.as_slice()
    else {
        panic!("{told:?}")
    };
    assert_eq!((*of, *support, help.at), (header.id, Support::Gesture, header.at));
    assert_eq!((*of_offer, *answer, given.at), (offer.id, Given::Given, offer.at));
}

#[test]
fn real_things_are_told_by_the_adult_who_saw_it() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         offer activity \"blue train\" ball real
         choose \"blue train\" support 0
         given no",
    );
    let made = entries(&mut trial, &["choice_made"]);
    let [(header, Event::ChoiceMade { after_ms: None, .. })] = made.as_slice() else { panic!("{made:?}") };
    let act = header.act.unwrap();
    assert_eq!((act.mode, act.touched_by, act.support), (Mode::Gesture, TouchedBy::Child, Support::Unprompted));
    assert_eq!(header.role, heard::event::Role::KeyWorker, "an adult is the author");
    let offers = entries(&mut trial, &["offer_made"]);
    let [(_, Event::OfferMade { options, medium: Medium::Objects, .. })] = offers.as_slice() else {
        panic!("{offers:?}")
    };
    let train = options.iter().find(|option| option.thing.label() == Some("blue train")).unwrap();
    assert!(matches!(train.thing, Thing::Object { .. }));
    assert!(options.iter().any(|option| matches!(option.thing, Thing::Button(_))), "a ball is on the boards");
    assert_eq!(trial.app().view().unwrap().choice, None, "the tablet only records");
}

#[test]
fn every_other_answer_has_its_own_entry() {
    for (script, expected, mode) in [
        ("choice pushed-away", Choice::PushedAway, Some(Mode::Body)),
        ("choice no-response", Choice::NoResponse, None),
        ("choice ended", Choice::Ended, None),
        ("choose none support 1", Choice::Took { place: 3 }, Some(Mode::Gesture)),
        ("choose something-else", Choice::Took { place: 2 }, Some(Mode::Gesture)),
    ] {
        let mut trial = Trial::new();
        trial.play(&format!("unlock Priya\noffer drink milk juice real\n{script}\n"));
        let made = entries(&mut trial, &["choice_made"]);
        let [(header, Event::ChoiceMade { choice, .. })] = made.as_slice() else { panic!("{made:?}") };
        assert_eq!((choice, header.act.map(|act| act.mode)), (&expected, mode), "{script}");
    }
    let mut trial = Trial::new();
    trial.play("unlock Priya\noffer drink milk juice real\nchoice took milk juice\n");
    let (Choice::TookSeveral { mut places }, _) = choices(&mut trial).remove(0) else { panic!() };
    places.sort_unstable();
    assert_eq!(places, [0, 1]);
}

#[test]
fn where_and_with_whom_it_was_stands_beside_offer_choice_and_answer() {
    let mut trial = Trial::new();
    trial.unlock("2580").unwrap();
    let cover = heard::app::AdultWish::StartCover { setting: Setting::School, room: Some("kitchen".to_owned()) };
    trial.app().handle(heard::app::Wish::Adult(cover)).unwrap();
    trial.play("offer drink milk juice\nchoose milk\ngiven yes\noffer drink milk juice real\nchoose milk\n");
    for (header, _) in entries(&mut trial, &["offer_made", "choice_made", "given_told"]) {
        assert_eq!(header.setting, Setting::School, "{}", header.kind);
    }
}

/// The offer is a case record; the choice is the child's talk.
#[test]
fn without_an_agreement_the_offer_is_kept_and_the_choice_only_heard() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         agreement off Tom
         offer drink milk juice
         choose milk support 3
         expect said milk
         expect choice milk
         given yes
         offer drink milk juice real
         choose milk support 3
         expect choice milk
         offer drink milk juice
         offer drink milk juice",
    );
    assert_eq!(choices(&mut trial), []);
    assert_eq!(entries(&mut trial, &["offer_made"]).len(), 4);
    assert_eq!(entries(&mut trial, &["support_told"]).len(), 0, "there is nothing that it could be about");
    assert_eq!(entries(&mut trial, &["given_told"]).len(), 1, "what adults did is kept");
}

#[test]
fn what_an_adult_shows_is_not_the_childs_choice() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         showing on
         offer drink milk juice
         choose juice
         expect choice open
         showing off
         choose milk support 4
         expect choice milk",
    );
    let touched: Vec<_> = choices(&mut trial).into_iter().map(|(_, by)| by.unwrap()).collect();
    assert_eq!(touched, [TouchedBy::AdultModelling, TouchedBy::Child]);
    let of_child = entries(&mut trial, &["choice_made"])[1].0.id;
    let told = entries(&mut trial, &["support_told"]);
    assert!(matches!(told.as_slice(), [(_, Event::SupportTold { of, .. })] if *of == of_child), "{told:?}");
}

#[test]
fn a_second_offer_ends_the_first() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\noffer drink milk juice\noffer food apple banana\nexpect offer apple banana\n");
    let offers = entries(&mut trial, &["offer_made"]);
    let made = entries(&mut trial, &["choice_made"]);
    assert!(
        matches!(made.as_slice(), [(header, Event::ChoiceMade { offer, choice: Choice::Ended, .. })]
            if *offer == offers[0].0.id && header.act.is_none()),
        "{made:?}"
    );
}

#[test]
fn an_open_offer_ends_with_the_app() {
    for real in ["", " real"] {
        let mut trial = Trial::new();
        trial.play(&format!("unlock Priya\noffer drink milk juice{real}\n"));
        trial.app.take().unwrap().close().unwrap();
        trial.reopen();
        assert_eq!(choices(&mut trial), [(Choice::Ended, None)]);
        assert_eq!(entries(&mut trial, &["choice_made"])[0].0.role, heard::event::Role::App);
        assert_eq!(trial.app().last_offer(), None);
    }
    let mut trial = Trial::new();
    trial.play("unlock Priya\noffer drink milk juice\nchoose milk\n");
    trial.app.take().unwrap().close().unwrap();
    trial.reopen();
    assert_eq!(choices(&mut trial).len(), 1, "one that was answered has nothing to end");
}

#[test]
fn places_go_on_from_the_record_after_the_app_was_closed() {
    let mut trial = Trial::new();
    let mut firsts = Vec::new();
    for _ in 0..4 {
        trial.play("unlock Priya\noffer drink milk juice\nchoose milk\nlock\n");
        let offers = entries(&mut trial, &["offer_made"]);
        let Some((_, Event::OfferMade { options, .. })) = offers.last() else { panic!("{offers:?}") };
        firsts.push(options[0].thing.label().unwrap().to_owned());
        trial.app.take().unwrap().close().unwrap();
        trial.reopen();
    }
    assert_eq!((&firsts[0], &firsts[1]), (&firsts[2], &firsts[3]));
    assert_ne!(firsts[0], firsts[1]);
}

/// What a board shows is available, not offered.
#[test]
fn a_thousand_presses_make_no_offer_and_no_choice() {
    let mut trial = Trial::new();
    let words = ["want", "more", "drink", "food", "apple", "banana", "home", "play", "ball", "home"];
    let script: String = words.iter().cycle().take(1_000).map(|word| format!("press {word}\n")).collect();
    trial.play(&script);
    let found = entries(&mut trial, &["offer_made", "choice_made", "support_told", "given_told"]);
    assert_eq!(found, []);
    assert!(entries(&mut trial, &["utterance"]).len() > 100, "the presses are there");
}
