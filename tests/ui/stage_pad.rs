//! Picture exchange on paper in the real window: what a trial costs, what stands beside a wrong picture, and what the therapist
//! reads.

use super::driver::{self, Thing};
use super::room::{Plan, Room};
use super::stage_notes::UPRIGHT;
use heard::app::clock::Clock as _;
use heard::app::{AdultWish, PractiseWish, TrialTold, Wish, named};
use heard::event::{
    After, Answered, Asked, AttributeClass, CorrectionStep, Distance, Event, First, Header, Layout, Matched, Phase,
    Practised, Prompter, Support, Thing as Object, Ticked, Trial,
};
use heard::id::AdultId;
use std::collections::BTreeSet;
use std::rc::Rc;

const LYING: (f32, f32) = (1280.0, 800.0);
/// High enough that no page has to be scrolled.
const TALL: (f32, f32) = (900.0, 2600.0);

fn room(size: (f32, f32)) -> Room {
    let room = Room::with(&Plan { size, ..Plan::default() });
    room.unlock();
    room
}

fn wish(room: &Room, wish: PractiseWish) {
    room.stage.borrow_mut().app.handle(Wish::Adult(AdultWish::Practise(wish))).unwrap();
}

fn adult(room: &Room, name: &str) -> AdultId {
    room.stage.borrow().app.home.record.adult_named(name).unwrap().0
}

/// A trial with juice and swing on the table, so that the pad has something to carry on.
fn begun(room: &Room, practised: Practised) {
    let laid = {
        let stage = room.stage.borrow();
        let vocabulary = stage.app.child().unwrap().state().vocabulary();
        let thing = |word| Object::Button(named(vocabulary, word).unwrap());
        let pictures: &[&str] = if practised.array().is_some() { &["juice", "swing"] } else { &["juice"] };
        (0..).zip(pictures).map(|(place, word)| heard::event::Offered { place, thing: thing(word) }).collect()
    };
    let trial = Trial {
        practised,
        laid,
        layout: Some(Layout::SideBySide),
        first: First::Gave { place: 0 },
        partner: Some(adult(room, "Priya")),
        prompter: Prompter::Adult(adult(room, "Tom")),
        activity: Some("snack".to_owned()),
        latency_s: None,
        words: String::new(),
    };
    let told = TrialTold { trial, support: Support::Unprompted, at: None, after: Vec::new(), corrects: None };
    wish(room, PractiseWish::Write(Box::new(told)));
    // Long enough ago that nothing is to be done about it any more.
    room.clock.wait(std::time::Duration::from_secs(3_600));
    room.attend();
    room.unlock();
}

fn events(room: &Room, kinds: &[&str]) -> Vec<(Header, Event)> {
    let _ = room.stage.borrow_mut().app.settle();
    room.reader().events(kinds).unwrap()
}

fn trials(room: &Room) -> Vec<(Header, Trial)> {
    let trials = events(room, &["trial_written"]).into_iter().filter_map(|(header, event)| match event {
        Event::TrialWritten(trial) => Some((header, trial)),
        _ => None,
    });
    trials.collect()
}

/// Taps something that is whole on the screen, and gives where it lay.
fn tap(room: &Room, label: &str, taps: &mut usize) -> Thing {
    driver::picture(&room.window);
    let thing = driver::find(&room.window, label);
    let size = room.window_size();
    let whole = thing.x >= 0.0 && thing.y >= 0.0 && thing.x + thing.width <= size.0 && thing.y + thing.height <= size.1;
    assert!(whole, "{thing:?} would have to be scrolled to");
    assert!(thing.width >= 48.0 && thing.height >= 48.0, "{thing:?} is too small");
    room.tap(label);
    *taps += 1;
    thing
}

/// Something of each phase: what was practised before, the taps of one trial, and the help that is kept.
fn table() -> Vec<(Practised, Vec<&'static str>, Support)> {
    use Support::{Gesture, PartialPhysical, SpokenCue, Unprompted};
    let steps = |last| Practised::Give { pick_up: Unprompted, reach: Unprompted, release: last, open_hand: Ticked::No };
    let sentence = |last| Practised::Sentence {
        starter_on: Unprompted,
        item_on: Unprompted,
        strip_off: Unprompted,
        exchange: last,
        taps_along: Ticked::NotRecorded,
        speaks: Ticked::NotRecorded,
    };
    let far = Practised::Distance {
        to_partner: Some(Distance::AcrossTheRoom),
        to_book: Some(Distance::OneMetre),
        attention: Ticked::NotRecorded,
        attempts: None,
        obstacle: None,
    };
    let red = Practised::Attribute {
        class: AttributeClass::Colour,
        array: 3,
        named: "red".to_owned(),
        matched: Matched::NotChecked,
    };
    let answer = Practised::Answer { delay_s: Some(5), answered: Answered::BeforeTheCue };
    let comment = Practised::Comment { asked: Asked::Unasked, starter: None, content: Vec::new() };
    let plus = "+: without help";
    vec![
        (steps(Unprompted), vec![plus], Unprompted),
        (steps(PartialPhysical), vec![plus, plus, "PP: some hands-on help"], PartialPhysical),
        (far, vec!["Got the partner’s attention: yes", "Tries before an answer: 2", "G: I pointed"], Gesture),
        (Practised::Discriminate { array: 2, target: 0 }, vec!["juice", plus], Unprompted),
        (
            Practised::Choose { array: 2, matched: Matched::Yes },
            vec!["swing", "“Go on, take it”: took that thing", plus, "What came of it: given"],
            Unprompted,
        ),
        (sentence(Unprompted), vec![plus], Unprompted),
        (sentence(PartialPhysical), vec![plus, plus, plus, "PP: some hands-on help"], PartialPhysical),
        (red, vec!["juice", "“Go on, take it”: took the one it named", plus], Unprompted),
        (answer, vec!["before I pointed"], SpokenCue),
        (comment, vec!["What was asked: What do you see?", "The strip began: “I see”", plus], SpokenCue),
    ]
}

#[test]
fn a_trial_of_any_phase_takes_at_most_four_taps_with_one_thumb_and_both_ways_up() {
    for (number, (practised, taps, support)) in table().into_iter().enumerate() {
        // Each phase one way up, and every other the other way too: a room takes its time.
        let sizes = if number % 3 == 0 { vec![UPRIGHT, LYING] } else { vec![UPRIGHT] };
        for size in sizes {
            let room = room(size);
            begun(&room, practised.clone());
            room.tap("Exchange on paper");
            let mut count = 0;
            for label in &taps {
                let thing = tap(&room, label, &mut count);
                let is_key = ["+", "G", "PP", "FP"].iter().any(|mark| label.starts_with(&format!("{mark}:")));
                if size == UPRIGHT && is_key {
                    assert!(thing.y > size.1 / 2.0, "{thing:?} is not where a thumb is");
                }
                assert!(room.sees("Ada ended it"), "after {label}");
            }
            assert!(count <= 4, "{practised:?} takes {count} taps");
            let all = trials(&room);
            assert_eq!(all.len(), 2, "{practised:?} is kept once");
            let (header, trial) = all.last().unwrap();
            assert_eq!(header.act.unwrap().support, support, "{practised:?}");
            assert_eq!(trial.practised.phase(), practised.phase());
            assert_eq!(trial.partner, Some(adult(&room, "Priya")), "carried over");
            assert_eq!((trial.activity.as_deref(), trial.practised.array()), (Some("snack"), practised.array()));
        }
    }
}

#[test]
fn what_was_tapped_is_what_is_kept() {
    let room = room(UPRIGHT);
    begun(&room, Practised::Choose { array: 2, matched: Matched::Yes });
    room.tap("Exchange on paper");
    room.tap("swing");
    room.tap("“Go on, take it”: went for another");
    room.tap("FP: hand over hand");
    let (_, trial) = trials(&room).pop().unwrap();
    assert_eq!(trial.first, First::Gave { place: 1 });
    assert_eq!(trial.practised, Practised::Choose { array: 2, matched: Matched::No });
    room.tap("Or: they lie the other way now");
    room.tap("swing");
    room.tap("+: without help");
    let (_, trial) = trials(&room).pop().unwrap();
    assert_eq!((trial.first, trial.laid[0].thing.label()), (First::Gave { place: 0 }, Some("swing")));
    room.tap("Or: nothing was given");
    let (header, trial) = trials(&room).pop().unwrap();
    assert_eq!((trial.first, header.act), (First::Nothing, None));
}

/// More pictures lie there than anybody named.
#[test]
fn any_other_picture_of_the_book_is_a_wrong_one() {
    let room = room(LYING);
    begun(&room, Practised::Discriminate { array: 4, target: 1 });
    room.tap("Exchange on paper");
    room.tap("another picture");
    room.tap("+: without help");
    let (_, trial) = trials(&room).pop().unwrap();
    assert_eq!((trial.first, trial.laid.len()), (First::Gave { place: 2 }, 2));
    assert!(room.sees("1  Show"), "{:?}", driver::things(&room.window));
}

#[test]
fn beside_a_wrong_picture_stand_the_four_steps_and_each_is_one_tap() {
    for size in [UPRIGHT, LYING] {
        let room = room(size);
        begun(&room, Practised::Discriminate { array: 2, target: 0 });
        room.tap("Exchange on paper");
        assert!(room.sees("First touch the picture that Ada gave."));
        room.tap("+: without help");
        assert_eq!(trials(&room).len(), 1, "without a picture there is nothing to judge");
        let mut count = 0;
        tap(&room, "swing", &mut count);
        tap(&room, "+: without help", &mut count);
        assert!(room.sees("Wrong picture. What to do next"), "{:?}", driver::things(&room.window));
        for step in ["1  Show", "2  Practise", "3  Something else", "4  Again"] {
            tap(&room, step, &mut count);
        }
        let after: Vec<After> = events(&room, &["trial_followed"])
            .into_iter()
            .filter_map(|(_, event)| match event {
                Event::TrialFollowed { after, .. } => Some(after),
                _ => None,
            })
            .collect();
        assert_eq!(after, CorrectionStep::ALL.map(After::Corrected));
        // The right one, then: the steps are gone, and the first response stays what it was.
        room.tap("juice");
        room.tap("+: without help");
        assert!(!room.sees("1  Show"));
        let practice = room.stage.borrow_mut().app.practice().unwrap();
        let right =
            practice.trials().iter().filter(|trial| trial.verdict() == heard::stats::trials::Verdict::Right).count();
        assert_eq!((practice.trials().len(), right), (3, 2));
    }
}

#[test]
fn what_the_child_ends_stops_there_and_is_kept() {
    let room = room(UPRIGHT);
    begun(&room, Practised::Discriminate { array: 2, target: 0 });
    room.tap("Exchange on paper");
    room.tap("swing");
    room.tap("+: without help");
    room.tap("Ada ended it");
    assert!(room.sees_part("It stops here."), "{:?}", driver::things(&room.window));
    assert!(!room.sees("1  Show") && !room.sees("+: without help"), "nothing asks for more");
    let ended = |room: &Room| {
        let all = events(room, &["trial_followed"]).into_iter();
        all.filter(|(_, event)| matches!(event, Event::TrialFollowed { after: After::EndedByTheChild, .. })).count()
    };
    assert_eq!((trials(&room).len(), ended(&room)), (2, 1), "it belongs to the trial that it ended");
    room.tap("Another trial, later");
    assert!(!room.sees("1  Show"));
    // With nothing begun and nothing open, it is a trial in which nothing was given.
    room.tap("juice");
    room.tap("+: without help");
    room.tap("What came of it: given");
    room.tap("Ada ended it");
    let (header, trial) = trials(&room).pop().unwrap();
    assert_eq!((trial.first, header.act, ended(&room)), (First::Nothing, None, 2));
    room.tap("Write down how Ada was");
    assert!(room.sees("Note about Ada"));
}

#[test]
fn what_is_practised_is_set_by_tapping_and_carried_on_when_the_tablet_starts_again() {
    let plan = Plan { size: TALL, ..Plan::default() };
    let room = Room::with(&plan);
    room.unlock();
    room.tap("Exchange on paper");
    assert!(room.sees("Begin"), "the first time it is set first");
    room.tap("What is practised: Phase 3A, one picture that is meant");
    room.tap("Begin");
    assert!(room.sees("Touch the pictures that lie on the table."));
    room.tap("juice");
    room.tap("A picture that is not on the boards");
    for letter in "grey sock".chars() {
        driver::key(&room.window, &letter.to_string());
    }
    room.tap("Add this picture");
    room.tap("Begin");
    assert!(room.sees("Say which of the pictures is meant."));
    room.tap("Which picture is meant: juice");
    room.tap("How they lie: diagonal");
    room.tap("To whom Ada gives it: Tom");
    room.tap("Who helps from behind Ada, without a word: nobody");
    room.tap("Begin");
    room.tap("grey sock");
    room.tap("+: without help");
    let (_, trial) = trials(&room).pop().unwrap();
    assert_eq!(trial.practised, Practised::Discriminate { array: 2, target: 0 });
    let labels: Vec<_> = trial.laid.iter().filter_map(|one| one.thing.label()).collect();
    assert_eq!((labels, trial.first), (vec!["juice", "grey sock"], First::Gave { place: 1 }));
    assert_eq!((trial.layout, trial.prompter), (Some(Layout::Diagonal), Prompter::Nobody));
    assert_eq!(trial.partner, Some(adult(&room, "Tom")));
    let chosen = events(&room, &["phase_chosen"]);
    assert!(matches!(chosen.as_slice(), [(_, Event::PhaseChosen { phase: Phase::IIIA })]), "{chosen:?}");

    let (folder, clock) = (Rc::clone(&room.folder), Rc::clone(&room.clock));
    let Room { stage, window, .. } = room;
    drop(window);
    let stage = Rc::try_unwrap(stage).unwrap_or_else(|_| panic!("the stage is still held")).into_inner();
    stage.app.close().unwrap();
    let room = Room::open(folder, &plan, clock);
    room.unlock();
    room.tap("Exchange on paper");
    assert!(room.sees("Phase 3A, one picture that is meant") && room.sees("juice") && room.sees("grey sock"));
    assert!(room.sees_part("with Tom"), "{:?}", driver::things(&room.window));
}

/// Asked for only where it is set: how long it took, what was in the way, and words of the adult's own.
#[test]
fn time_obstacle_and_words_are_told_where_they_are_asked_for() {
    let room = room(TALL);
    begun(&room, table().swap_remove(2).0);
    room.tap("Exchange on paper");
    assert!(!room.sees("In your words, of the next trial"));
    room.tap("change what is practised");
    room.tap("What is in the way, if anything");
    for letter in "a chair".chars() {
        driver::key(&room.window, &letter.to_string());
    }
    room.tap("Write down: also how long it took, and words");
    room.tap("Begin");
    room.tap("Until the first response, about: 5 s");
    room.tap("In your words, of the next trial");
    for letter in "came twice".chars() {
        driver::key(&room.window, &letter.to_string());
    }
    room.tap("+: without help");
    let (_, trial) = trials(&room).pop().unwrap();
    assert_eq!((trial.latency_s, trial.words.as_str()), (Some(5), "came twice"));
    let Practised::Distance { obstacle, .. } = &trial.practised else { panic!("{trial:?}") };
    assert_eq!(obstacle.as_deref(), Some("a chair"));
    room.tap("+: without help");
    let (_, trial) = trials(&room).pop().unwrap();
    assert_eq!((trial.latency_s, trial.words.as_str()), (None, ""), "of one trial, not of the next");
}

#[test]
fn what_a_strip_said_is_kept_with_the_comment() {
    let room = room(UPRIGHT);
    begun(&room, Practised::Comment { asked: Asked::Unasked, starter: None, content: Vec::new() });
    room.tap("Exchange on paper");
    for label in ["juice", "What was asked: nobody asked", "The strip began: “I see”", "+: without help"] {
        room.tap(label);
    }
    let (_, trial) = trials(&room).pop().unwrap();
    let Practised::Comment { content, .. } = &trial.practised else { panic!("{trial:?}") };
    assert_eq!(content, &["juice"]);
}

#[test]
fn a_wrong_key_is_taken_back_in_three_taps_and_stays_in_the_record() {
    let room = room(UPRIGHT);
    begun(&room, Practised::Discriminate { array: 2, target: 0 });
    room.tap("Exchange on paper");
    room.tap("juice");
    room.tap("FP: hand over hand");
    let mut count = 0;
    tap(&room, "take this trial back", &mut count);
    tap(&room, "Take it back: wrong key", &mut count);
    assert_eq!(count, 2);
    assert_eq!(room.stage.borrow_mut().app.practice().unwrap().trials().len(), 1);
    assert_eq!(events(&room, &["trial_written", "trial_taken_back"]).len(), 3);
}

#[test]
fn the_therapist_reads_shares_with_chance_and_a_proposal_that_changes_nothing() {
    let room = room(TALL);
    for number in 0..10 {
        begun(&room, Practised::Discriminate { array: 2, target: u8::from(number >= 8) });
    }
    let words = room.stage.borrow().app.child().unwrap().state().vocabulary().clone();
    room.tap("Picture exchange");
    let said = "One of 2 pictures, right without help: 8 of 10: 80 %, could be guessing (by guessing alone 50 %); plausible \
                range 49–94 %.";
    assert!(room.sees(said), "{:?}", driver::things(&room.window));
    assert!(room.sees_part("No review is proposed yet"));
    assert!(room.sees_part("with 2 pictures it could be guessing"));
    room.tap("When is a review proposed of Phase 3A, one picture that is meant?");
    driver::picture(&room.window);
    room.tap("Right without help, of a hundred: more");
    let rules = events(&room, &["review_rule_set"]);
    assert!(
        matches!(rules.as_slice(), [(_, Event::ReviewRuleSet { phase: Phase::IIIA, rule })] if rule.percent == 85),
        "{rules:?}"
    );
    assert!(room.sees_part("85 of a hundred") && room.sees_part("Set by Priya"));
    // To practise another phase is a choice of an adult, and an entry; every word stays where it is.
    room.tap("Phase 4, a sentence");
    let chosen = events(&room, &["phase_chosen"]);
    assert!(matches!(chosen.last(), Some((_, Event::PhaseChosen { phase: Phase::IV }))), "{chosen:?}");
    assert_eq!(&words, room.stage.borrow().app.child().unwrap().state().vocabulary());
    let labels: BTreeSet<String> = driver::things(&room.window).into_iter().map(|thing| thing.label).collect();
    assert!(labels.contains("Write a trial down"));
}
