//! Recording a voice for a word in the real window, with a microphone that hears what the test says.

use super::driver::{self, key};
use super::listening::{chirp, correlation, seconds};
use super::room::{LONG, Plan, Room};
use heard::app::clock::Clock as _;
use heard::app::microphone::MicrophoneFault;
use heard::app::{AdultWish, EditWish, Wish};
use heard::edit::{At, Edit, NewRecording};
use heard::ui::ask_for_recording;
use heard::ui::navigation::{self, Page};
use heard::ui::stage::Stage;
use std::cell::RefCell;
use std::time::Duration;

const RATE: u32 = 24_000;
/// One look at the level.
const LOOK: Duration = Duration::from_millis(40);

thread_local! {
    static USED: RefCell<Vec<NewRecording>> = const { RefCell::new(Vec::new()) };
}

fn used() -> Vec<NewRecording> {
    USED.take()
}

/// What the page that asks does with a recording: it puts it onto the word.
fn onto_juice(stage: &mut Stage, recording: NewRecording) {
    USED.with_borrow_mut(|used| used.push(recording.clone()));
    let child = stage.app.child().unwrap();
    let home = child.state().vocabulary().home();
    let button = home.buttons.iter().find(|button| button.label == "juice").unwrap().id;
    let edit = Edit::Recording { at: At { board: home.id, button }, recording: Some(recording) };
    for wish in [EditWish::Begin, EditWish::Apply(vec![edit]), EditWish::End] {
        stage.app.handle(Wish::Adult(AdultWish::Edit(wish))).unwrap();
    }
}

fn page(room: &Room) -> Page {
    navigation::page(&room.window)
}

/// Priya asks for a recording of "juice" on the page of board sets.
fn asking() -> Room {
    let room = Room::with(&Plan { size: (900.0, 3000.0), ..Plan::default() });
    room.unlock();
    room.tap("Boards");
    assert_eq!(page(&room), Page::Boards);
    ask_for_recording(&mut room.stage.borrow_mut(), "juice", Page::Boards, onto_juice);
    room.pass(LOOK);
    room
}

/// A word between silences, a block at a time, as a device gives it.
fn say(room: &Room, word: &[f32]) {
    for part in [&vec![0.000_5; RATE as usize][..], word, &vec![-0.000_5; 2 * RATE as usize][..]] {
        for block in part.chunks(RATE as usize / 10) {
            room.microphone.hears(block, RATE);
            room.pass(LOOK);
        }
    }
}

fn level(room: &Room) -> f32 {
    let meter = driver::things(&room.window).into_iter().find(|thing| thing.label == "How loud");
    meter.and_then(|meter| meter.value).expect("there is a meter").parse().unwrap()
}

#[test]
fn a_word_is_recorded_heard_used_and_spoken_by_the_button() {
    let mut room = asking();
    assert!(room.sees("A voice for “juice”") && room.sees("The microphone is off"));
    assert!(!room.microphone.is_open());
    room.tap("Record");
    assert!(room.microphone.is_open() && room.sees("The microphone is being opened") && !room.sees("Recording"));
    assert_eq!(level(&room), 0.0);
    let word = chirp(RATE, 0.8);
    room.microphone.hears(&word[..RATE as usize / 2], RATE);
    room.pass(LOOK);
    let loud = level(&room);
    assert!(room.sees("Recording"));
    assert!((80.0..=100.0).contains(&loud), "{loud}");
    for _ in 0..40 {
        room.microphone.hears(&[0.0; RATE as usize / 20], RATE);
        room.pass(LOOK);
    }
    assert!(level(&room) < loud - 20.0, "it falls when nothing is said: {}", level(&room));
    assert!(room.sees("0:02"), "{:?}", driver::things(&room.window));

    room.tap("Stop recording");
    assert!(!room.microphone.is_open() && room.sees_part("Recorded: ") && !room.sees("Recording"));
    room.tap("Record again");
    room.microphone.hears(&[0.0; 10], RATE);
    room.pass(LOOK);
    assert!(room.microphone.is_open() && room.sees("0:00"), "what was recorded before is gone");
    say(&room, &word);
    room.tap("Stop recording");
    assert!(room.sees_part("seconds of silence were cut off"), "{:?}", driver::things(&room.window));

    let played = room.hear_tap("Play");
    let likeness = correlation(&chirp(48_000, 0.8), &played, 48_000);
    println!("played {:.2} s, likeness {likeness:.3}", seconds(&played));
    assert!(likeness > 0.9 && (0.8..1.6).contains(&seconds(&played)), "{likeness}, {} s", seconds(&played));
    room.until("it is at its end", |room| room.sees("Play"));

    room.tap("Tom");
    assert_eq!(driver::find(&room.window, "Tom").checked, Some(true));
    room.tap("Somebody else");
    for letter in "Mum".chars() {
        key(&room.window, &letter.to_string());
    }
    room.pass(LOOK);
    assert_eq!(driver::find(&room.window, "Tom").checked, Some(false), "one voice is one person’s");
    room.tap("Use this recording");
    assert_eq!(page(&room), Page::Boards);
    let [new] = used().try_into().unwrap();
    assert_eq!((new.content_type.as_deref(), new.said_by.as_deref()), (Some("audio/wav"), Some("Mum")));
    assert!((0.8..1.6).contains(&new.seconds.unwrap()), "{:?}", new.seconds);

    room.stage.borrow_mut().app.handle(Wish::Lock).unwrap();
    room.attend();
    room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    let spoken = room.hear_tap("juice");
    let likeness = correlation(&chirp(48_000, 0.8), &spoken, 48_000);
    assert!(likeness > 0.9, "the button speaks with the voice that was recorded: {likeness}");
    assert_eq!(room.kept_words(), ["juice"]);
}

#[test]
fn without_a_microphone_one_sentence_says_so_and_nothing_is_kept() {
    let room = asking();
    for fault in [
        MicrophoneFault::NoDevice,
        MicrophoneFault::NotPermitted,
        MicrophoneFault::Busy,
        MicrophoneFault::WouldNotOpen,
        MicrophoneFault::Mute,
    ] {
        room.microphone.lacks(Some(fault));
        room.tap("Record");
        assert!(room.sees(&fault.to_string()), "{fault:?}: {:?}", driver::things(&room.window));
        assert!(!room.microphone.is_open() && room.sees("The microphone is off"));
        assert_eq!(driver::find(&room.window, "Use this recording").enabled, Some(false));
    }
    // It is mended, and the sentence goes.
    room.microphone.lacks(None);
    room.tap("Record");
    assert!(room.sees("The microphone is being opened") && !room.sees_part("Connect"));
    room.tap("Stop recording");
    assert!(room.sees_part("Nothing was heard, so there is no recording"));
    room.tap("Record");
    say(&room, &[]);
    room.tap("Stop recording");
    assert!(room.sees_part("Nothing was heard, so there is no recording"));
    room.tap("back");
    assert_eq!((page(&room), used().len()), (Page::Boards, 0));
}

#[test]
fn a_microphone_that_goes_away_leaves_what_was_recorded_until_then() {
    let room = asking();
    room.tap("Record");
    say(&room, &chirp(RATE, 0.5));
    room.microphone.fails(MicrophoneFault::Lost);
    room.pass(LOOK);
    assert!(room.sees("The microphone went away. What was recorded until then is here."));
    assert!(!room.microphone.is_open() && room.sees("Play"));
    room.tap("Priya");
    room.tap("Use this recording");
    let [new] = used().try_into().unwrap();
    assert_eq!(new.said_by.as_deref(), Some("Priya"));
    assert!((0.5..1.2).contains(&new.seconds.unwrap()));
}

#[test]
fn two_minutes_are_recorded_without_a_touch_and_then_it_ends() {
    let room = asking();
    room.tap("Record");
    let second = chirp(RATE, 1.0);
    for passed in 1..=119 {
        room.microphone.hears(&second, RATE);
        room.pass(Duration::from_secs(1));
        assert!(room.microphone.is_open() && page(&room) == Page::Recording, "after {passed} s");
    }
    assert!(room.sees("1:59"));
    room.microphone.hears(&second, RATE);
    room.microphone.hears(&second, RATE);
    room.pass(LOOK);
    assert!(!room.microphone.is_open() && room.sees("Two minutes are over, so the recording has ended."));
    assert!(room.sees("Recorded: 2:00 minutes"), "{:?}", driver::things(&room.window));
    // From now on nobody is here, as on every page.
    room.pass(Duration::from_secs(121));
    assert_eq!(page(&room), Page::Board);
}

#[test]
fn a_device_that_gives_nothing_is_closed_all_the_same() {
    let room = asking();
    room.tap("Record");
    for _ in 0..13 {
        room.pass(Duration::from_secs(10));
    }
    assert!(!room.microphone.is_open(), "two minutes and no sample");
}

#[test]
fn whoever_is_locked_out_or_leaves_has_recorded_nothing() {
    let room = asking();
    room.tap("Record");
    say(&room, &chirp(RATE, 0.5));
    // The tablet slept: nobody was asked for two minutes and more.
    room.clock.wait(Duration::from_secs(600));
    room.pass(LOOK);
    assert_eq!(page(&room), Page::Board);
    assert!(!room.microphone.is_open());
    room.unlock();
    assert_ne!(page(&room), Page::Recording);
    ask_for_recording(&mut room.stage.borrow_mut(), "swing", Page::Boards, onto_juice);
    room.pass(LOOK);
    assert!(room.sees("A voice for “swing”") && room.sees("Record") && !room.sees("Play"));
    room.tap("Record");
    say(&room, &chirp(RATE, 0.5));
    room.tap("back");
    assert!(!room.microphone.is_open() && page(&room) == Page::Boards);
    assert_eq!((used().len(), room.microphone.openings()), (0, 2));
}

#[test]
fn the_page_is_worked_by_keys_and_by_a_screen_reader() {
    let room = asking();
    driver::activate(&room.window, "Record");
    room.pass(LOOK);
    assert!(room.microphone.is_open());
    say(&room, &chirp(RATE, 0.5));
    driver::activate(&room.window, "Stop recording");
    room.pass(LOOK);
    // Back, then the round key.
    key(&room.window, "\t");
    key(&room.window, "\t");
    key(&room.window, " ");
    room.pass(LOOK);
    assert!(room.ear.wait_until_given(1, LONG), "the key plays");
    driver::activate(&room.window, "Use this recording");
    room.pass(LOOK);
    let [new] = used().try_into().unwrap();
    assert_eq!(new.said_by, None, "nobody said whose voice it is");
}

#[test]
fn a_name_that_is_too_long_is_said_to_be() {
    let room = asking();
    room.tap("Record");
    say(&room, &chirp(RATE, 0.5));
    room.tap("Stop recording");
    room.tap("Somebody else");
    for _ in 0..61 {
        key(&room.window, "m");
    }
    room.pass(LOOK);
    assert!(room.sees("A name has at most 60 letters."));
    room.tap("Use this recording");
    assert_eq!((page(&room), used().len()), (Page::Recording, 0));
}

#[test]
fn without_a_loudspeaker_the_page_says_why_nothing_is_heard() {
    let mut room = Room::with(&Plan { size: (900.0, 1400.0), unplugged: true, ..Plan::default() });
    room.unlock();
    ask_for_recording(&mut room.stage.borrow_mut(), "juice", Page::Home, onto_juice);
    room.pass(LOOK);
    room.tap("Record");
    say(&room, &chirp(RATE, 0.5));
    room.tap("Stop recording");
    room.tap("Play");
    room.until("it says why", |room| room.sees("There is no loudspeaker, so nothing can be heard."));
    assert!(room.ear.samples().is_empty());
}
