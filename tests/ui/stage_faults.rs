//! What is missing or broken around the real window. The child's screen works on, and an adult reads about it.

use super::driver;
use super::listening::rms;
use super::room::{LONG, Plan, Room};
use std::rc::Rc;
use std::time::Duration;

#[test]
fn without_an_engine_words_are_shown_clips_are_heard_and_a_notice_says_so() {
    let mut room = Room::with(&Plan { library: "/nowhere/libespeak-ng.so.1".into(), ..Plan::default() });
    room.tap("juice");
    room.tap("swing");
    assert_eq!(room.bar(), "juice swing");
    let clip = room.hear_tap("dad");
    assert!(rms(&clip) > 0.01, "a recorded word needs no engine");
    room.until("a notice", |room| room.notices().iter().any(|notice| notice.contains("speech engine")));
    assert_eq!(room.kept_words(), ["juice swing dad"]);
    room.unlock();
    room.tap("One notice");
    assert!(room.sees_part("speech engine is missing"));
}

#[test]
fn without_a_loudspeaker_the_board_works_and_the_voice_comes_back_with_it() {
    let mut room = Room::with(&Plan { unplugged: true, ..Plan::default() });
    room.tap("juice");
    room.until("a notice", |room| room.notices().iter().any(|notice| notice.contains("no loudspeaker")));
    assert_eq!(room.bar(), "juice");
    room.ear.plug();
    let heard = room.hear_tap("swing");
    assert!(rms(&heard) > 0.01);
    room.until("the notice is gone", |room| room.notices().is_empty());
    assert_eq!(room.kept_words(), ["juice swing"]);
}

#[test]
fn a_loudspeaker_that_goes_away_is_missed_and_found_again() {
    let mut room = Room::new();
    room.hear_tap("juice");
    room.ear.unplug();
    room.until("a notice", |room| room.notices().iter().any(|notice| notice.contains("went away")));
    room.tap("swing");
    room.ear.plug();
    let heard = room.hear_tap("bye");
    assert!(rms(&heard) > 0.01);
    assert_eq!(room.bar(), "juice swing bye");
}

#[test]
fn on_a_full_disk_the_voice_goes_on_and_the_entries_come_later() {
    let mut room = Room::new();
    room.stage.borrow().app.child().unwrap().limit_pages(1);
    let full = |room: &Room| room.notices().iter().any(|notice| notice.contains("could not be written down"));
    // The file has a little room of its own before the disk is asked for more.
    let mut said = Vec::new();
    while !full(&room) {
        assert!(said.len() < 100, "the disk is never full");
        room.hear_tap("juice");
        said.push("juice");
        room.pass(Duration::from_secs(10));
        let _ = room.stage.borrow_mut().app.settle();
    }
    room.hear_tap("swing");
    said.push("swing");
    room.pass(Duration::from_secs(10));
    assert!(room.sees("being kept"), "they are kept, only not on the disk yet");
    room.unlock();
    room.tap("One notice");
    assert!(room.sees_part("disk is full"));
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.stage.borrow().app.child().unwrap().limit_pages(1_000_000);
    room.hear_tap("bye");
    said.push("bye");
    assert_eq!(room.kept_words(), said);
    room.until("the notice is gone", |room| !full(room));
    let kept = room.kept();
    assert!(kept.iter().any(|kept| kept.header.waited.is_some()), "the record says that they waited");
}

#[test]
fn an_import_onto_a_full_disk_is_refused_and_the_old_board_stays() {
    let mut room = Room::with(&Plan { size: (900.0, 3600.0), ..Plan::default() });
    let mut seed = 1_u32;
    let noise = image::RgbImage::from_fn(300, 300, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
    });
    std::fs::write(room.file("again.obz"), super::room::foreign_with(&noise)).unwrap();
    room.unlock();
    room.stage.borrow().app.child().unwrap().limit_pages(1);
    room.tap("Boards");
    room.tap("Import a board set");
    room.tap("again.obz");
    room.tap("Keep for Ada");
    assert!(room.sees_part("Nothing was changed"), "{:?}", driver::things(&room.window));
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.stage.borrow().app.child().unwrap().limit_pages(1_000_000);
    room.hear_tap("juice");
    assert_eq!(room.kept_words(), ["juice"]);
}

#[test]
fn after_a_sudden_end_everything_kept_is_there() {
    let plan = Plan::default();
    let mut room = Room::with(&plan);
    room.hear_tap("juice");
    assert_eq!(room.kept_words(), ["juice"]);
    let (folder, clock) = (Rc::clone(&room.folder), Rc::clone(&room.clock));
    assert!(room.ear.wait_until_finished(1, LONG));
    drop(room);
    let mut room = Room::open(folder, &plan, clock);
    assert!(room.notices().iter().any(|notice| notice.contains("not closed properly")));
    room.hear_tap("swing");
    assert_eq!(room.kept_words(), ["juice", "swing"]);
}
