//! The adults' side of the real window: in by the corner and a PIN, out by itself, and every page to its end.

use super::driver::{self, key};
use super::room::{MOMENT, PIN, Plan, Room, foreign};
use heard::child::{Build, Millis, Scheme, Suggestions};
use heard::report::pack::{Answer, Held, verify};
use heard::ui::Theme;
use slint::ComponentHandle;
use std::path::PathBuf;
use std::time::Duration;

/// High enough that no page has to be scrolled.
fn tall() -> Room {
    Room::with(&Plan { size: (900.0, 3200.0), ..Plan::default() })
}

fn type_into(room: &Room, field: &str, text: &str) {
    room.tap(field);
    for letter in text.chars() {
        key(&room.window, &letter.to_string());
    }
    room.attend();
}

#[test]
fn the_corner_has_to_be_held_and_the_pin_to_be_right() {
    let mut room = Room::new();
    let corner = (driver::width(&room.window) - 20.0, 20.0);
    driver::down(&room.window, corner);
    room.pass(Duration::from_secs(2));
    driver::up(&room.window, corner);
    room.pass(Duration::from_secs(2));
    assert!(room.sees("juice"), "two seconds are not enough");
    room.hold_corner();
    assert!(room.sees("Priya") && room.sees("Tom"));
    room.tap("to the board");
    room.hear_tap("juice");
    room.unlock();
    room.tap("Lock, back to Ada");
    assert!(room.sees("juice"));
}

#[test]
fn wrong_pins_have_to_wait_and_the_child_does_not() {
    let mut room = Room::new();
    room.hold_corner();
    room.tap("Priya");
    for _ in 0..3 {
        room.type_pin("1111");
    }
    assert!(room.sees_part("seconds"), "{:?}", driver::things(&room.window));
    room.tap("2");
    room.pass(Duration::from_secs(2));
    assert!(room.sees_part("second"), "the wait goes on");
    room.tap("to the board");
    room.hear_tap("swing");
    room.hold_corner();
    room.tap("Priya");
    room.pass(Duration::from_secs(6));
    assert!(!room.sees_part("second"), "{:?}", driver::things(&room.window));
    room.type_pin(PIN);
    assert!(room.sees("Priya, key worker"));
}

#[test]
fn an_adult_who_walks_away_is_locked_out_and_the_board_is_back() {
    let room = tall();
    room.unlock();
    room.tap("Touch settings");
    room.pass(Duration::from_secs(119));
    assert!(room.sees("Save"));
    room.pass(Duration::from_secs(2));
    assert!(room.sees("juice"), "{:?}", driver::things(&room.window));
    room.hold_corner();
    assert!(room.sees("Priya"), "the PIN is asked for again");
}

#[test]
fn whoever_is_typing_is_not_locked_out() {
    let room = tall();
    room.unlock();
    room.tap("Recording agreement");
    room.tap("Withdraw the agreement");
    room.tap("Why");
    for letter in "the plan has changed".chars() {
        room.pass(Duration::from_secs(30));
        key(&room.window, &letter.to_string());
    }
    for _ in 0..3 {
        room.pass(Duration::from_secs(100));
        room.tap("Why");
    }
    room.tap("Withdraw");
    room.tap("Lock, back to Ada");
    assert!(room.sees("not being kept"));
}

#[test]
fn a_file_becomes_the_childs_boards() {
    let mut room = tall();
    std::fs::write(room.file("ours.obz"), foreign()).unwrap();
    std::fs::write(room.file("broken.obf"), b"{\"format\":").unwrap();
    std::fs::write(room.file("letter.txt"), b"dear").unwrap();
    let lone = r#"{"format":"open-board-0.1","id":"b","locale":"en","name":"Bath","buttons":[{"id":1,"label":"duck"},
        {"id":2,"label":"towel"}],"grid":{"rows":1,"columns":2,"order":[[1,2]]},"images":[],"sounds":[]}"#;
    std::fs::write(room.file("bath.obf"), lone).unwrap();
    room.unlock();
    room.tap("Boards");
    room.tap("Import a board set");
    assert!(room.sees("ours.obz") && !room.sees("letter.txt"));
    room.tap("broken.obf");
    assert!(room.sees_part("Nothing was changed"));
    room.tap("Choose another file");
    room.tap("ours.obz");
    assert!(room.sees_part("What was found") || room.sees("do not keep"));
    room.tap("do not keep");
    room.tap("bath.obf");
    room.tap("Keep for Ada");
    assert!(room.sees("To Ada’s board"), "{:?}", driver::things(&room.window));
    room.tap("To Ada’s board");
    assert!(room.sees("duck") && !room.sees("juice"));
    room.hear_tap("duck");
    assert_eq!(room.kept_words(), ["duck"]);
}

#[test]
fn touch_settings_are_kept_and_hold_from_then_on() {
    let mut room = tall();
    room.unlock();
    room.tap("Touch settings");
    room.tap("Hold to choose: more");
    room.tap("Hold to choose: more");
    room.tap("try me");
    room.tap("Save");
    assert!(room.sees("Priya, key worker"));
    assert_eq!(room.stage.borrow().app.child().unwrap().child().access.hold, Millis::new(200));
    room.tap("Lock, back to Ada");
    room.tap("juice");
    assert_eq!(room.bar(), "", "50 ms are less than the hold");
    let at = driver::middle(&room.window, "juice");
    room.hear(|room| {
        driver::down(&room.window, at);
        room.pass(Duration::from_millis(250));
        driver::up(&room.window, at);
        room.pass(MOMENT);
    });
    assert_eq!(room.bar(), "juice");
}

#[test]
fn voice_and_screen_are_kept_and_seen() {
    let mut room = tall();
    room.until("the voices are known", |room| !room.stage.borrow().app.voices().is_empty());
    room.unlock();
    room.tap("Voice and screen");
    let sample = room.hear(|room| driver::activate(&room.window, "Hear it"));
    assert!(super::listening::seconds(&sample) > 0.5);
    driver::activate(&room.window, "Words are heard: from the bar only");
    driver::activate(&room.window, "Light: dark");
    room.tap("Save");
    let (build, scheme) = {
        let stage = room.stage.borrow();
        let child = stage.app.child().unwrap().child();
        (child.speech.build, child.surface.scheme)
    };
    assert_eq!((build, scheme), (Build::Quiet, Scheme::Dark));
    room.tap("Lock, back to Ada");
    assert_eq!(Scheme::from(room.window.global::<Theme<'_>>().get_scheme()), Scheme::Dark);
}

#[test]
fn what_was_learned_is_forgotten_once_it_is_meant_and_suggestions_are_turned_off_with_the_page() {
    let mut room = tall();
    room.until("the voices are known", |room| !room.stage.borrow().app.voices().is_empty());
    room.unlock();
    room.tap("Voice and screen");
    let cleared = |room: &Room| room.reader().count_of("predictions_cleared").unwrap();
    // Touched by mistake, and touched again: nothing is forgotten.
    driver::activate(&room.window, "Forget what was learned");
    assert!(room.sees_part("cannot be brought back"));
    driver::activate(&room.window, "Forget what was learned");
    assert!(!room.sees("Forget it"));
    assert_eq!(cleared(&room), 0);
    driver::activate(&room.window, "Forget what was learned");
    driver::activate(&room.window, "Forget it");
    assert_eq!(cleared(&room), 1);
    assert!(!room.sees("Forget it"), "it is asked once more before it is done again");
    driver::activate(&room.window, "Suggest words on the keyboard");
    room.tap("Save");
    let stage = room.stage.borrow();
    let child = stage.app.child().unwrap();
    assert_eq!(child.child().surface.suggestions, Suggestions::Off);
    assert_eq!(child.reader().unwrap().count_of("predictions_cleared").unwrap(), 1);
}

#[test]
fn an_agreement_is_recorded_and_talk_is_kept_from_then_on() {
    let mut room = Room::with(&Plan { agreement: false, size: (900.0, 3200.0), ..Plan::default() });
    room.hear_tap("juice");
    room.unlock();
    room.tap("Recording agreement");
    type_into(&room, "Who authorised it", "J. Okafor");
    type_into(&room, "On what ground", "care plan");
    room.tap("Record the agreement");
    room.tap("Lock, back to Ada");
    assert!(room.sees("being kept"));
    room.hear_tap("swing");
    assert_eq!(room.kept_words(), ["swing"]);
    assert_eq!(room.notices(), Vec::<String>::new());
}

#[test]
fn a_pack_is_written_that_holds() {
    let mut room = tall();
    room.hear_tap("juice");
    room.kept();
    room.unlock();
    room.tap("Evidence pack");
    room.tap("7 days");
    room.tap("Make the pack");
    room.until("the pack is made", |room| room.sees("The pack is made"));
    let packs = written(room.file("Documents"));
    assert_eq!(packs.len(), 1, "{packs:?}");
    let verdict = verify(&std::fs::read(&packs[0]).unwrap(), Held::Nothing);
    assert_eq!(verdict.answer, Answer::Consistent, "{verdict:?}");
    room.tap("Done");
    room.tap("Evidence pack");
    room.tap("Make the pack");
    room.until("the pack is made", |room| room.sees("The pack is made"));
    assert_eq!(written(room.file("Documents")).len(), 2, "nothing is written over");
}

#[test]
fn a_child_talks_while_a_summary_is_made_and_the_page_has_it_later() {
    let mut room = tall();
    room.hear_tap("juice");
    room.kept();
    room.unlock();
    room.tap("Summary");
    room.tap("7 days");
    room.tap("Make the summary");
    assert!(room.sees("The child can go on talking."), "{:?}", driver::things(&room.window));
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.hear_tap("swing");
    room.until("the summary is written", |room| !written(room.file("Documents")).is_empty());
    room.unlock();
    room.tap("Summary");
    // The rows of the page are laid out when it is drawn, a moment after its keys.
    room.until("the summary is shown", |room| room.sees("Done") && room.sees_part("How complete is this?"));
    room.tap("Done");
    room.tap("Summary");
    assert!(room.sees("Make the summary"), "it is shown once, and then another can be made");
    assert_eq!(room.kept_words(), ["juice", "swing"]);
}

#[test]
fn a_backup_is_written_here_and_to_a_stick() {
    let room = tall();
    let stick = room.folder.path().join("STICK");
    std::fs::create_dir(&stick).unwrap();
    room.unlock();
    room.tap("Back up");
    room.tap("Back up now");
    room.tap("Done");
    room.tap("Back up");
    room.tap("STICK");
    room.tap("Back up now");
    assert!(room.sees("Done"), "{:?}", driver::things(&room.window));
    assert_eq!(written(stick).len(), 1);
    assert!(!written(room.folder.path().join("home/backups")).is_empty());
}

#[test]
fn a_child_is_added_and_talks_with_the_starter_board() {
    let mut room = tall();
    room.unlock();
    room.tap("Add a child");
    type_into(&room, "First name", "Ben");
    room.tap("Add");
    room.tap("Done for now");
    room.tap("Lock, back to Ben");
    room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    assert!(room.sees("drink") && room.sees("not being kept"));
    room.hear_tap("drink");
    room.unlock();
    room.tap("Ada");
    room.tap("Lock, back to Ada");
    room.hear_tap("swing");
    assert_eq!(room.kept_words(), ["swing"]);
}

#[test]
fn a_child_is_given_other_boards_and_a_second_touch_takes_the_wish_back() {
    let mut room = tall();
    room.unlock();
    room.tap("Boards");
    room.tap("Core words, 60 cells");
    assert!(room.sees("Give Ada these boards"));
    room.tap("Core words, 60 cells");
    assert!(!room.sees("Give Ada these boards"));
    room.tap("Core words, 60 cells");
    room.tap("Give Ada these boards");
    assert!(room.sees("Core 60") && room.sees_part("6 rows of 10"), "{:?}", driver::things(&room.window));
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    assert!(room.sees("want") && room.sees("finished") && !room.sees("swing"));
    room.hear_tap("want");
}

#[test]
fn an_adult_is_added_and_has_a_pin_of_their_own() {
    let room = tall();
    room.unlock();
    room.tap("Add an adult");
    type_into(&room, "Name", "Nell");
    type_into(&room, "PIN", "1111");
    room.tap("Add");
    assert!(room.sees("This PIN is one digit, or one pair, over and over. Choose one that is harder to guess."));
    type_into(&room, "PIN", "86");
    room.tap("Add");
    let stage = room.stage.borrow();
    let (_, nell) = stage.app.home.record.adult_named("Nell").expect("the second PIN keeps the rules");
    assert_eq!(nell.role, heard::event::Role::KeyWorker);
}

fn written(folder: PathBuf) -> Vec<PathBuf> {
    // Nobody makes the folder before there is something to put into it.
    std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_press_on_the_cell_to_try_leaves_nothing_to_wait_for() {
    let room = tall();
    room.unlock();
    room.tap("Touch settings");
    let at = driver::middle(&room.window, "try me");
    driver::down(&room.window, at);
    room.pass(Duration::from_secs(121));
    assert!(room.sees("juice"), "locked, with the finger still down");
    let next = room.stage.borrow().next_wake().map(|at| at.saturating_sub(room.stage.borrow().app.clock().mono()));
    assert!(next.is_none_or(|left| left > 1_000), "{next:?}");
}
