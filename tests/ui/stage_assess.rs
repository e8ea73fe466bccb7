//! Preference assessments, the response log and the stage of communication in the real window.

use super::driver::{self, key};
use super::room::{Plan, Room};
use heard::event::{AssessmentEnd, Choice, Event, Given, Header, Method, Mode, Reaction, Support};
use std::time::Duration;

/// High enough that no page has to be scrolled.
fn tall() -> Room {
    Room::with(&Plan { size: (900.0, 4200.0), ..Plan::default() })
}

fn entries(room: &Room, kinds: &[&str]) -> Vec<(Header, Event)> {
    let _ = room.stage.borrow_mut().app.settle();
    room.reader().events(kinds).unwrap()
}

fn type_into(room: &Room, field: &str, text: &str) {
    room.tap(field);
    for letter in text.chars() {
        key(&room.window, &letter.to_string());
    }
    room.attend();
}

/// The things of the last offer, in the order of their places.
fn order(room: &Room) -> Vec<String> {
    let offers = entries(room, &["offer_made"]);
    let Some((_, Event::OfferMade { options, .. })) = offers.last() else { panic!("{offers:?}") };
    options.iter().filter_map(|option| option.thing.label().map(str::to_owned)).collect()
}

#[test]
fn pairs_of_real_things_are_set_up_tried_and_found() {
    let room = tall();
    room.unlock();
    room.tap("Preference assessment");
    room.tap("In pairs");
    room.tap("Where: with real things");
    room.tap("juice");
    room.tap("swing");
    room.tap("Go on");
    room.tap("all within reach");
    room.tap("all can be seen");
    room.tap("Begin");
    let started = entries(&room, &["assessment_started"]);
    let [(_, Event::AssessmentStarted(assessment))] = started.as_slice() else { panic!("{started:?}") };
    assert_eq!((assessment.method, assessment.things.len()), (Method::Paired, 2));
    let [one, other] = order(&room).try_into().unwrap();
    let at = |label: &str| driver::find(&room.window, label).x;
    assert!(at(&one) < at(&other), "they lie as the record says");
    room.tap(&one);
    room.tap("How: by looking");
    room.tap("Help: unprompted");
    room.tap("Given: given");
    room.tap("With it for: a minute");
    room.tap("next trial, the last");
    assert_eq!(order(&room), [other, one], "the same two the other way round");
    room.tap("What else: no response");
    room.tap("all tried: end");
    assert!(room.sees("That was all"), "{:?}", driver::things(&room.window));
    let made = entries(&room, &["choice_made"]);
    assert!(made.iter().any(|(header, _)| header.act.is_some_and(|act| act.mode == Mode::EyePointing)));
    assert!(matches!(made.last(), Some((_, Event::ChoiceMade { choice: Choice::NoResponse, .. }))));
    let told = entries(&room, &["given_told", "afterwards_seen", "support_told", "assessment_ended"]);
    assert!(told.iter().any(|(_, event)| matches!(event, Event::GivenTold { given: Given::Given, .. })));
    assert!(told.iter().any(|(_, event)| matches!(event, Event::AfterwardsSeen { engaged: Some(60), .. })));
    assert!(told.iter().any(|(_, event)| matches!(event, Event::SupportTold { support: Support::Unprompted, .. })));
    let end = Event::AssessmentEnded { assessment: started[0].0.id, why: AssessmentEnd::Complete };
    assert!(told.iter().any(|(_, event)| *event == end));
    room.tap("See what was found");
    assert!(room.sees_part("These cannot be put in one order"), "{:?}", driver::things(&room.window));
    assert!(room.sees_part("bedtime: 0 offers recorded"));
}

#[test]
fn on_the_tablet_the_child_chooses_and_the_strip_leads_on() {
    let mut room = Room::with(&Plan { size: (900.0, 3000.0), ..Plan::default() });
    room.unlock();
    room.tap("Preference assessment");
    room.tap("In pairs");
    room.tap("juice");
    room.tap("swing");
    room.tap("Go on");
    room.tap("Begin");
    room.until("the cards are drawn", |room| room.stage.borrow().is_complete());
    assert!(room.stage.borrow().app.adult_here().is_none(), "the child’s screen is locked");
    let first = order(&room);
    room.hear_tap(&first[0]);
    room.pass(Duration::from_secs(2));
    room.tap("Given: next trial, the last");
    room.until("the cards are drawn", |room| room.stage.borrow().is_complete());
    assert_eq!(order(&room), first.iter().rev().cloned().collect::<Vec<_>>());
    assert!(room.sees("none of these"));
}

#[test]
fn a_child_who_has_had_enough_ends_it_and_the_clock_counts_one_thing_at_a_time() {
    let room = tall();
    room.unlock();
    room.tap("Preference assessment");
    room.tap("All at once, by the clock");
    room.tap("juice");
    room.tap("swing");
    room.tap("Go on");
    room.tap("Begin");
    room.tap("juice");
    room.pass(Duration::from_secs(30));
    room.tap("swing");
    room.pass(Duration::from_secs(10));
    room.tap("swing");
    room.pass(Duration::from_secs(5));
    room.tap("Stop and keep the times");
    let timed = entries(&room, &["engagement_timed"]);
    let [(_, Event::EngagementTimed { seconds, engaged, .. })] = timed.as_slice() else { panic!("{timed:?}") };
    assert!((45..=47).contains(seconds) && engaged.as_slice() == [30, 10], "{timed:?}");
    room.tap("Another assessment");
    room.tap("In pairs");
    room.tap("Where: with real things");
    room.tap("juice");
    room.tap("swing");
    room.tap("Go on");
    room.tap("Begin");
    room.tap("Ada has had enough");
    let ended = entries(&room, &["assessment_ended"]);
    assert!(matches!(ended.last(), Some((_, Event::AssessmentEnded { why: AssessmentEnd::ByTheChild, .. }))));
    let made = entries(&room, &["choice_made"]);
    assert!(matches!(made.last(), Some((_, Event::ChoiceMade { choice: Choice::Ended, .. }))));
}

/// The key that leads on: to the next trial, or to the end.
fn leads_on(room: &Room) -> String {
    driver::picture(&room.window);
    let keys = driver::things(&room.window).into_iter().map(|thing| thing.label);
    keys.into_iter().find(|label| label.starts_with("next trial") || label == "all tried: end").unwrap()
}

/// All lie there; what was taken goes, and the rest move up.
#[test]
fn in_a_row_what_was_taken_goes_until_nothing_is_left() {
    let room = tall();
    room.unlock();
    room.tap("Preference assessment");
    for label in ["In a row", "Where: with real things", "juice", "swing", "park"] {
        room.tap(label);
    }
    room.tap("Go on");
    room.tap("Begin");
    let mut lengths = Vec::new();
    while !room.sees("That was all") {
        let there = order(&room);
        lengths.push(there.len());
        let juice = there.iter().find(|thing| *thing == "juice");
        room.tap(juice.unwrap_or(&there[0]));
        let on = leads_on(&room);
        room.tap(&on);
        assert!(lengths.len() < 20, "it never ends: {lengths:?}");
    }
    assert_eq!(lengths, [3, 2, 1, 3, 2, 1, 3, 2, 1], "three rounds");
    let made = entries(&room, &["choice_made"]);
    assert_eq!(made.len(), 9);
}

/// Each thing alone, three times.
#[test]
fn one_at_a_time_each_thing_lies_there_alone() {
    let room = tall();
    room.unlock();
    room.tap("Preference assessment");
    for label in ["One at a time", "Where: with real things", "juice", "swing"] {
        room.tap(label);
    }
    room.tap("Go on");
    room.tap("Begin");
    let mut shown = Vec::new();
    while !room.sees("That was all") {
        let [thing] = order(&room).try_into().unwrap();
        if thing == "juice" {
            room.tap("juice");
        } else {
            room.tap("What else: no response");
        }
        shown.push(thing);
        let on = leads_on(&room);
        room.tap(&on);
        assert!(shown.len() < 20, "it never ends: {shown:?}");
    }
    assert_eq!((shown.len(), shown.iter().filter(|thing| *thing == "juice").count()), (6, 3));
    room.tap("See what was found");
    assert!(room.sees_part("3 of 3"), "{:?}", driver::things(&room.window));
}

/// Words that no page about the child may say at this stage, outside the settings of touch and of files.
fn claims(room: &Room) -> Vec<String> {
    let wrong =
        ["chose", "choose", "chooses", "chosen", "choice", "choices", "wants", "prefers", "prefer", "preference"];
    let labels = driver::things(&room.window).into_iter().map(|thing| thing.label);
    let says = |label: &String| {
        let words: Vec<String> =
            label.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).filter(|word| !word.is_empty()).collect();
        words.iter().any(|word| wrong.contains(&word.as_str()))
    };
    labels.filter(says).collect()
}

#[test]
fn practice_15_at_the_pre_intentional_stage_the_pages_lead_to_the_response_log() {
    let room = tall();
    room.unlock();
    room.tap("Stage of communication");
    room.tap("pre-intentional");
    type_into(&room, "Found by", "T");
    room.tap("Save");
    assert!(room.sees("Response log") && !room.sees("Offer a choice") && !room.sees("Preference assessment"));
    assert_eq!(claims(&room), Vec::<String>::new());
    room.tap("Response log");
    type_into(&room, "When this happened", "music");
    room.tap("went still");
    room.tap("did not respond");
    room.tap("went still");
    room.tap("looked");
    assert_eq!(claims(&room), Vec::<String>::new());
    room.tap("Save");
    let seen = entries(&room, &["response_seen"]);
    let [(_, Event::ResponseSeen(seen))] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!(
        (seen.happened.as_str(), seen.did.as_slice()),
        ("music", [Reaction::Looked, Reaction::Stilled].as_slice())
    );
    assert!(room.sees_part("When “music”, Ada looked 1 of 1 times"), "{:?}", driver::things(&room.window));
    assert_eq!(claims(&room), Vec::<String>::new());
    room.tap("back");
    room.tap("What was offered");
    assert!(room.sees_part("times taken of times offered"));
    assert_eq!(claims(&room), Vec::<String>::new());
    // "To choose" on the touch, giving and voice settings is what a press does to a key; they tell nothing of the child.
    let pages = ["Note", "Notes", "Summary", "Evidence pack", "Boards", "Recording agreement", "Shifts and rooms"];
    for page in pages.into_iter().chain(["Picture exchange", "Stage of communication"]) {
        room.tap("back");
        assert_eq!(claims(&room), Vec::<String>::new(), "before {page}");
        room.tap(page);
        assert_eq!(claims(&room), Vec::<String>::new(), "{page}");
    }
}
