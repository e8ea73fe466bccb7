//! What adults say of a choice afterwards: for how long, under whose name, and what they cannot say.

use super::kept::{choices, entries};
use crate::app::Trial;
use heard::app::clock::Clock as _;
use heard::app::{AboutChoice, AdultWish, SaidBy, Trouble, Wish};
use heard::event::{Choice, Event, Given, Support, TouchedBy};
use std::time::Duration;

const CHOSEN: &str = "unlock Priya\noffer drink milk juice\nlock\nchoose milk\n";

fn help(support: Support) -> Wish {
    Wish::AboutChoice(AboutChoice::Support(support))
}

fn given(given: Given) -> Wish {
    Wish::AboutChoice(AboutChoice::Given(given))
}

fn tell(choice: Choice) -> Wish {
    Wish::Adult(AdultWish::TellChoice { choice, support: Support::NotRecorded })
}

#[test]
fn the_strip_works_for_ten_minutes_under_the_name_of_whoever_offered() {
    let mut trial = Trial::new();
    trial.play(CHOSEN);
    assert!(trial.app().adult_here().is_none());
    trial.clock.wait(Duration::from_secs(590));
    trial.app().handle(help(Support::ExpectantWait)).unwrap();
    let author = |trial: &mut Trial| {
        let reader = trial.app().child().unwrap().reader().unwrap();
        let mut last = None;
        reader
            .each_entry(heard::journal::Span::All, |entry| {
                last = Some(entry);
                std::ops::ControlFlow::Continue(())
            })
            .unwrap();
        let entry = last.unwrap();
        let header: heard::event::Header = serde_json::from_slice(&entry.header).unwrap();
        heard::journal::decode_circumstances(&header.kind, &entry.fields).unwrap().author
    };
    let priya = trial.priya();
    assert_eq!(author(&mut trial), heard::journal::Recorded::Given(Some(priya)));
    trial.clock.wait(Duration::from_secs(11));
    assert!(matches!(trial.app().handle(given(Given::Given)), Err(Trouble::Locked)));
    assert_eq!(entries(&mut trial, &["given_told"]).len(), 0);
}

/// An adult who walks away is locked out by the app; the ten minutes begin then.
#[test]
fn the_strip_works_after_the_side_has_locked_by_itself() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\noffer drink milk juice\nwait 3m\nchoose milk\nwait 8m\n");
    assert!(trial.app().adult_here().is_none());
    trial.app().handle(given(Given::NotGiven)).unwrap();
    let told = entries(&mut trial, &["given_told"]);
    assert!(matches!(told.as_slice(), [(_, Event::GivenTold { given: Given::NotGiven, .. })]), "{told:?}");
}

/// The strip says two things of one offer; everything else asks for the PIN.
#[test]
fn the_strip_is_no_way_around_the_pin() {
    let mut trial = Trial::new();
    assert!(matches!(trial.app().handle(help(Support::Unprompted)), Err(Trouble::Locked)));
    trial.play("unlock Priya\noffer drink milk juice\nlock\n");
    assert!(matches!(trial.app().handle(help(Support::Unprompted)), Err(Trouble::NoOffer)), "nothing is chosen yet");
    trial.play("choose milk\n");
    assert!(matches!(trial.app().handle(tell(Choice::PushedAway)), Err(Trouble::Locked)));
    assert!(trial.app().handle(help(Support::Unprompted)).is_ok());
}

/// Another adult's PIN does not make the first one's strip theirs.
#[test]
fn whoever_is_unlocked_tells_under_their_own_name() {
    let mut trial = Trial::new();
    trial.play(CHOSEN);
    trial.play("unlock Tom\n");
    let tom = trial.app().home.record.adult_named("Tom").unwrap().0;
    assert_eq!(trial.app().strip_adult(), Some(tom));
    trial.play("lock\n");
    let priya = trial.priya();
    assert_eq!(trial.app().strip_adult(), Some(priya));
}

#[test]
fn the_board_comes_back_when_both_things_are_said() {
    let mut trial = Trial::new();
    trial.play(CHOSEN);
    trial.app().handle(help(Support::SpokenCue)).unwrap();
    assert!(trial.app().view().unwrap().choice.is_some());
    trial.app().handle(given(Given::Given)).unwrap();
    assert_eq!(trial.app().view().unwrap().choice, None);
    // What was said by mistake is said again, and both stay.
    trial.app().handle(help(Support::Gesture)).unwrap();
    trial.app().handle(help(Support::Gesture)).unwrap();
    let told = entries(&mut trial, &["support_told"]);
    let support: Vec<Support> = told
        .iter()
        .map(|(_, event)| match event {
            Event::SupportTold { support, .. } => *support,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(support, [Support::SpokenCue, Support::Gesture]);
}

#[test]
fn no_adult_puts_another_choice_in_the_place_of_the_childs() {
    let mut trial = Trial::new();
    trial.play(CHOSEN);
    trial.play("unlock Priya\n");
    let took = trial.app().last_offer().unwrap().outcome.clone().unwrap();
    let Choice::Took { place } = took else { panic!("{took:?}") };
    for other in [
        Choice::Took { place: 1 - place },
        Choice::PushedAway,
        Choice::NoResponse,
        Choice::Ended,
        Choice::RejectedAfter { place: 1 - place },
    ] {
        let refused = trial.app().handle(tell(other));
        assert!(matches!(refused, Err(Trouble::AlreadyChosen)), "{refused:?}");
    }
    assert_eq!(choices(&mut trial), [(Choice::Took { place }, Some(TouchedBy::Child))]);
    assert_eq!(trial.app().last_offer().unwrap().said_by, SaidBy::Child);
}

#[test]
fn taken_and_given_back_stands_beside_the_choice() {
    let mut trial = Trial::new();
    trial.play(CHOSEN);
    trial.app().handle(help(Support::Gesture)).unwrap();
    trial.play("unlock Priya\nchoice gave-back milk\nexpect choice gave-back milk\n");
    let made = entries(&mut trial, &["choice_made"]);
    let [(first, _), (second, Event::ChoiceMade { choice: Choice::RejectedAfter { .. }, .. })] = made.as_slice() else {
        panic!("{made:?}")
    };
    assert_eq!((second.corrects, second.at), (Some(first.id), first.at));
    assert_eq!(second.act.unwrap().support, Support::Gesture, "the help was with the choice");
    trial.play("choice gave-back milk support 5\n");
    let told = entries(&mut trial, &["support_told"]);
    assert!(matches!(told.last(), Some((_, Event::SupportTold { of, .. })) if *of == second.id), "{told:?}");
}

/// What an adult told, an adult can put right; what was told before stays.
#[test]
fn what_an_adult_told_can_be_told_again() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         offer drink milk juice real
         choice no-response
         wait 20s
         choose milk support 1
         expect choice milk",
    );
    let made = entries(&mut trial, &["choice_made"]);
    assert_eq!((made.len(), made[1].0.corrects), (2, Some(made[0].0.id)));
    assert_eq!(made[1].0.act.unwrap().support, Support::ExpectantWait);
}

#[test]
fn an_adult_can_say_what_became_of_an_offer_on_the_screen() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\noffer drink milk juice\nchoice pushed-away\nexpect choice pushed-away\n");
    assert_eq!(trial.app().view().unwrap().choice, None, "the cards go");
    assert_eq!(choices(&mut trial), [(Choice::PushedAway, Some(TouchedBy::Child))]);
}

#[test]
fn the_child_can_go_and_the_offer_waits() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         offer drink milk juice
         press important
         press help
         press home
         press want
         expect choice open
         press back
         press milk
         expect choice milk",
    );
    assert_eq!(choices(&mut trial).len(), 1);
}
