//! The whole line: boards of somebody else's software, a finger, a voice that is heard, a record that is read back.

use super::driver;
use super::listening::{chirp, correlation, rms, seconds};
use super::room::{LONG, MOMENT, Plan, Room};
use heard::app::{AdultWish, Wish};
use heard::child::{AccessSettings, Build, Millis, SpeechSettings};
use heard::event::{Spoken, TouchedBy};
use heard::id::Digest;
use heard::ui::BoardAdapter;
use slint::ComponentHandle;
use std::time::Duration;

#[test]
fn two_words_are_heard_differ_and_are_kept_with_their_board() {
    let mut room = Room::new();
    let juice = room.hear_tap("juice");
    let swing = room.hear_tap("swing");
    for word in [&juice, &swing] {
        assert!((0.2..3.0).contains(&seconds(word)), "{} s", seconds(word));
        assert!(rms(word) > 0.01, "rms {}", rms(word));
    }
    let likeness = correlation(&juice, &swing, 500);
    println!(
        "juice {:.2} s rms {:.3}, swing {:.2} s rms {:.3}, likeness {likeness:.2}",
        seconds(&juice),
        rms(&juice),
        seconds(&swing),
        rms(&swing)
    );
    assert!(likeness < 0.5);

    let kept = room.kept();
    assert_eq!(kept.len(), 1, "two presses without a pause are one utterance");
    let [juice, swing] = kept[0].words.as_slice() else { panic!("{:?}", kept[0].words) };
    assert_eq!((juice.label.as_str(), swing.label.as_str()), ("juice", "swing"));
    let place = |word: &heard::event::Word| word.place.map(|place| (place.row, place.column));
    assert_eq!((place(juice), place(swing)), (Some((0, 0)), Some((0, 1))));
    assert_eq!(kept[0].spoken, Spoken::Presses);
    assert_eq!(kept[0].header.act.unwrap().touched_by, TouchedBy::Child);

    let board = room.reader().board_revision(juice.revision).unwrap().expect("the board is in the record");
    assert_eq!(Digest::of(&board), juice.revision, "the revision is the hash of the very bytes");
    let board: serde_json::Value = serde_json::from_slice(&board).unwrap();
    assert_eq!(board["name"], "Day");
    assert_eq!(board["grid"]["order"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_recorded_clip_is_heard_as_it_was_recorded() {
    let mut room = Room::new();
    let heard = room.hear_tap("dad");
    let likeness = correlation(&chirp(48_000, 0.8), &heard, 2500);
    println!("the clip: {:.2} s, likeness {likeness:.3}", seconds(&heard));
    assert!(likeness > 0.9, "{likeness}");
    assert!((0.2..3.0).contains(&seconds(&heard)));
    assert_eq!(room.kept_words(), ["dad"]);
}

#[test]
fn the_bar_shows_its_words_and_the_one_being_spoken() {
    let mut room = Room::new();
    for word in ["juice", "swing", "dad"] {
        room.hear_tap(word);
    }
    assert_eq!(room.bar(), "juice swing dad");
    let whole = room.hear_tap("speak the message");
    assert!((1.0..4.0).contains(&seconds(&whole)), "{} s", seconds(&whole));
    room.until("nothing is spoken any more", |room| room.window.global::<BoardAdapter<'_>>().get_spoken_word() == -1);
    room.tap("take back the last word");
    assert_eq!(room.bar(), "juice swing");
    room.tap("clear the message");
    assert_eq!(room.bar(), "");
    assert_eq!(room.kept_words(), ["juice swing dad", "juice swing dad"], "the presses, then the bar");
}

#[test]
fn the_spoken_word_is_marked_while_it_is_heard() {
    let mut room = Room::with(&Plan { pace: heard::platform::capture::Pace::ByHand, ..Plan::default() });
    room.tap("swing");
    room.listen_by_hand();
    room.tap("bye");
    room.listen_by_hand();
    let silent = |room: &Room| room.window.global::<BoardAdapter<'_>>().get_spoken_word() == -1;
    room.until("nothing is spoken", silent);
    let quiet = driver::picture(&room.window);
    room.tap("speak the message");
    assert!(room.ear.wait_until_given(3, LONG));
    room.ear.pull(Duration::from_millis(100));
    room.until("the first word is marked", |room| room.window.global::<BoardAdapter<'_>>().get_spoken_word() == 0);
    assert_ne!(quiet, driver::picture(&room.window), "the mark is seen");
    room.ear.pull(Duration::from_secs(10));
    room.until("the mark is gone", silent);
    let after = driver::picture(&room.window);
    assert!(quiet == after, "the mark leaves nothing behind");
}

#[test]
fn boards_open_and_lead_back() {
    let mut room = Room::new();
    room.tap("places");
    assert!(room.sees("park") && !room.sees("juice"));
    room.hear_tap("shop");
    room.tap("back");
    assert!(room.sees("juice"));
    room.tap("places");
    room.tap("home");
    assert!(room.sees("juice"));
    room.tap("important");
    assert!(room.sees("stop") && room.sees("help"), "the important words");
    let help = room.hear_tap("help");
    assert!(rms(&help) > 0.01);
    room.tap("home");
    assert!(room.sees("juice"));
    let kept = room.kept();
    let labels: Vec<_> = kept.iter().flat_map(|kept| &kept.words).map(|word| word.label.as_str()).collect();
    assert_eq!(labels, ["shop", "help"]);
    assert_eq!(kept[1].spoken, Spoken::Urgent);
    assert_ne!(kept[0].words[0].revision, kept[1].words[0].revision);
}

#[test]
fn a_finger_still_down_chooses_nothing_on_the_next_board() {
    let room = Room::new();
    room.tap("places");
    let park = driver::middle(&room.window, "park");
    room.tap("back");
    // Within half a second of a board change every cell is deaf.
    let places = driver::middle(&room.window, "places");
    driver::down(&room.window, places);
    driver::up(&room.window, places);
    driver::down(&room.window, park);
    driver::up(&room.window, park);
    room.pass(MOMENT);
    assert_eq!(room.bar(), "");
    assert!(room.sees("park"));
}

#[test]
fn a_switch_chooses_past_the_filter() {
    let mut room = Room::with(&Plan {
        set_up: |app| {
            let settings = AccessSettings { hold: Millis::new(2000), ..AccessSettings::default() };
            app.handle(Wish::Adult(AdultWish::SetAccess(settings))).unwrap();
        },
        ..Plan::default()
    });
    room.tap("juice");
    assert_eq!(room.bar(), "", "a tap is shorter than the hold");
    let heard = room.hear(|room| driver::activate(&room.window, "juice"));
    assert!(rms(&heard) > 0.01);
    assert_eq!(room.bar(), "juice");
    assert_eq!(room.kept_words(), ["juice"]);
}

#[test]
fn a_hold_shows_its_ring_and_chooses_once() {
    let mut room = Room::with(&Plan {
        set_up: |app| {
            let settings = AccessSettings {
                hold: Millis::new(1000),
                choose_on: heard::child::ChooseOn::Press,
                ..AccessSettings::default()
            };
            app.handle(Wish::Adult(AdultWish::SetAccess(settings))).unwrap();
        },
        ..Plan::default()
    });
    let at = driver::middle(&room.window, "swing");
    driver::down(&room.window, at);
    room.pass(Duration::from_millis(300));
    let third = driver::picture(&room.window);
    room.pass(Duration::from_millis(400));
    assert_ne!(third, driver::picture(&room.window), "the ring fills");
    assert_eq!(room.bar(), "");
    room.hear(|room| room.pass(Duration::from_millis(400)));
    assert_eq!(room.bar(), "swing");
    room.pass(Duration::from_secs(3));
    driver::up(&room.window, at);
    room.pass(MOMENT);
    assert_eq!(room.bar(), "swing", "once, however long it is held");
    driver::down(&room.window, at);
    room.pass(Duration::from_millis(500));
    driver::drag(&room.window, driver::middle(&room.window, "bye"));
    room.pass(Duration::from_secs(2));
    driver::up(&room.window, driver::middle(&room.window, "bye"));
    room.pass(MOMENT);
    assert_eq!(room.bar(), "swing", "sliding off cancels");
}

#[test]
fn a_quiet_build_is_heard_from_the_bar_alone() {
    let mut room = Room::with(&Plan {
        set_up: |app| {
            let settings = SpeechSettings { build: Build::Quiet, ..SpeechSettings::default() };
            app.handle(Wish::Adult(AdultWish::SetSpeech(settings))).unwrap();
        },
        ..Plan::default()
    });
    room.tap("juice");
    room.tap("bye");
    let heard = room.hear_tap("speak the message");
    assert!(seconds(&heard) > 0.5);
    let kept = room.kept();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].spoken, kept[0].words.len()), (Spoken::Bar, 2));
}

#[test]
fn without_an_agreement_all_is_heard_and_nothing_kept() {
    let mut room = Room::with(&Plan { agreement: false, ..Plan::default() });
    assert!(room.sees("not being kept"));
    let juice = room.hear_tap("juice");
    assert!(rms(&juice) > 0.01);
    room.hear_tap("speak the message");
    assert!(room.kept().is_empty());
    assert_eq!(room.notices().len(), 1, "{:?}", room.notices());
}

#[test]
fn what_an_adult_shows_is_marked_and_ends_by_itself() {
    // High enough that Today need not be scrolled.
    let mut room = Room::with(&Plan { size: (1280.0, 2000.0), ..Plan::default() });
    room.unlock();
    room.tap("I am showing");
    room.tap("Lock, back to Ada");
    assert!(room.sees("somebody is showing"));
    room.hear_tap("juice");
    room.pass(Duration::from_secs(61));
    assert!(!room.sees("somebody is showing"));
    room.hear_tap("swing");
    let kept = room.kept();
    let touched: Vec<_> =
        kept.iter().map(|kept| (kept.words[0].label.as_str(), kept.header.act.unwrap().touched_by)).collect();
    assert_eq!(touched, [("juice", TouchedBy::AdultModelling), ("swing", TouchedBy::Child)]);
}

#[test]
fn both_ways_up_and_while_it_is_turned() {
    let mut room = Room::with(&Plan { size: (800.0, 1280.0), ..Plan::default() });
    room.hear_tap("juice");
    driver::resize(&room.window, 1280.0, 800.0);
    room.until("every picture has come again", |room| room.stage.borrow().is_complete());
    room.hear_tap("dad");
    room.tap("places");
    driver::resize(&room.window, 800.0, 1280.0);
    room.until("every picture has come again", |room| room.stage.borrow().is_complete());
    room.hear_tap("park");
    assert_eq!(room.bar(), "juice dad park");
}
