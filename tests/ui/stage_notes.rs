//! Notes in the real window: each kind by tapping what can be read, drafts, corrections, meanings, and who was there.

use super::driver::{self, Thing, key};
use super::room::{Plan, Room};
use heard::app::{AdultWish, JottedNote, Jotting, Thread, Wish};
use heard::event::{About, Lasted, Mode, Refusal, Support};
use slint::ComponentHandle;
use std::rc::Rc;
use std::time::Duration;

pub const UPRIGHT: (f32, f32) = (800.0, 1280.0);
const LYING: (f32, f32) = (1280.0, 800.0);

fn room(size: (f32, f32)) -> Room {
    Room::with(&Plan { size, ..Plan::default() })
}

impl Room {
    pub fn threads(&self) -> Vec<Thread> {
        self.stage.borrow_mut().app.notes().unwrap()
    }

    fn type_words(&self, text: &str) {
        for letter in text.chars() {
            key(&self.window, &letter.to_string());
        }
        driver::pass(Duration::from_millis(20));
        self.attend();
    }

    fn words(&self) -> String {
        driver::find(&self.window, "In your words").value.unwrap_or_default()
    }

    fn checked(&self, label: &str) -> bool {
        driver::find(&self.window, label).checked == Some(true)
    }

    /// Writes one note from Today and goes back there.
    fn note(&self, taps: &[&str]) {
        self.tap("Note");
        taps.iter().for_each(|label| self.tap(label));
        self.tap("Save note");
        assert!(self.sees("Kept"), "{:?}", driver::things(&self.window));
        self.tap("Done");
    }

    pub fn window_size(&self) -> (f32, f32) {
        let scale = self.window.window().scale_factor();
        let size = self.window.window().size().to_logical(scale);
        (size.width, size.height)
    }

    fn come_back_as(&self, name: &str, pin: &str) {
        self.hold_corner();
        self.tap(name);
        self.type_pin(pin);
    }
}

#[test]
fn a_note_of_each_kind_is_kept_as_it_was_tapped() {
    let room = room(UPRIGHT);
    room.unlock();
    room.note(&["content", "hums", "it is over", "a meal", "nobody else"]);
    room.note(&["distress", "crying", "4 the worst", "noise", "Tom"]);
    room.note(&["said no", "turned away", "personal care"]);
    room.note(&["said without the tablet", "sign", "more", "finished", "I waited"]);
    room.note(&["other", "asleep"]);
    let [content, distress, no, said, other] = <[Thread; 5]>::try_from(room.threads()).unwrap();
    let (content, distress) = (content.first, distress.first);
    assert_eq!((content.note.about, content.note.strength, content.note.lasted), (About::Content, None, Lasted::Over));
    assert_eq!(
        (&content.note.seen[..], &content.note.happening[..]),
        (&["hums".to_owned()][..], &["a meal".to_owned()][..])
    );
    assert_eq!(content.present, Some(vec![content.author.unwrap()]), "nobody else is the writer alone");
    assert_eq!((distress.note.about, distress.note.strength), (About::Distress, Some(4)));
    assert_eq!(distress.present.unwrap().len(), 2, "Tom came to the one who was kept");
    assert_eq!((no.first.note.refusal, no.first.note.about), (Some(Refusal::TurnedAway), About::SaidNo));
    assert_eq!(no.first.note.domain, Some(heard::event::Domain::PersonalCare));
    let act = said.first.act.unwrap();
    assert_eq!((act.mode, act.support, said.first.note.said.len()), (Mode::Sign, Support::ExpectantWait, 2));
    assert_eq!(other.first.note.seen, ["asleep"]);
    assert!(other.first.note.words.is_empty());
}

#[test]
fn three_taps_on_the_page_are_a_note() {
    let room = room(UPRIGHT);
    room.unlock();
    room.note(&["content", "smiles"]);
    assert_eq!(room.threads()[0].first.note.seen, ["smiles"]);
    assert_eq!(room.threads()[0].first.present, None, "nobody chosen is nobody recorded");
}

/// Everything that can be tapped for a note lies above the bar with the save button, and is large enough for a thumb.
#[test]
fn every_target_of_a_note_is_visible_without_scrolling_and_large_enough() {
    for (size, needed) in [(UPRIGHT, true), (LYING, true)] {
        let room = room(size);
        room.unlock();
        room.tap("Note");
        for kind in ["content", "distress", "said no", "said without the tablet", "other"] {
            room.tap(kind);
            driver::picture(&room.window);
            let bar = driver::find(&room.window, "Save note");
            assert!(bar.height >= 92.0 && bar.y + bar.height <= size.1, "{bar:?}");
            let controls: Vec<Thing> = driver::things(&room.window)
                .into_iter()
                .filter(|thing| thing.control && thing.label != "Save note")
                .collect();
            assert!(controls.len() > 12, "{kind} has only {} controls", controls.len());
            for thing in controls {
                let least = if thing.role == "TextInput" { 40.0 } else { 48.0 };
                assert!(thing.width >= least && thing.height >= least, "{kind} at {size:?}: too small: {thing:?}");
                let inside = thing.x >= 0.0 && thing.x + thing.width <= size.0 && thing.y >= 0.0;
                assert!(
                    !needed || (inside && thing.y + thing.height <= bar.y),
                    "{kind} at {size:?}: out of sight: {thing:?}, bar at {}",
                    bar.y
                );
            }
        }
    }
}

#[test]
fn no_chip_moves_when_one_is_chosen() {
    let room = room(UPRIGHT);
    room.unlock();
    room.tap("Note");
    room.tap("distress");
    let places = |room: &Room| -> Vec<(String, f32, f32)> {
        let things = driver::things(&room.window).into_iter().filter(|thing| thing.control);
        things.map(|thing| (thing.label, thing.x, thing.y)).collect()
    };
    driver::picture(&room.window);
    let before = places(&room);
    for label in ["crying", "pale", "2 some", "noise"] {
        room.tap(label);
    }
    driver::picture(&room.window);
    assert_eq!(places(&room), before);
}

#[test]
fn what_was_begun_outlives_the_lock_and_a_sudden_end_to_the_letter() {
    let plan = Plan { size: UPRIGHT, ..Plan::default() };
    let room = Room::with(&plan);
    room.unlock();
    room.tap("Note");
    room.tap("distress");
    room.tap("covers ears");
    room.tap("In your words");
    room.type_words("He put the cu");
    assert_eq!(room.words(), "He put the cu");
    // Left alone in mid-word, it locks by itself.
    room.pass(Duration::from_secs(121));
    assert!(room.sees("juice"), "locked");
    room.unlock();
    room.tap("Note");
    assert_eq!(room.words(), "He put the cu");
    assert!(room.checked("distress") && room.checked("covers ears"));
    assert!(room.sees("begun at 12:00, not saved yet"), "{:?}", driver::things(&room.window));
    room.tap("In your words");
    room.type_words("p dow");
    // The window is gone without a word.
    let (folder, clock) = (Rc::clone(&room.folder), Rc::clone(&room.clock));
    drop(room);
    let room = Room::open(folder, &plan, clock);
    // Tom has begun nothing.
    room.come_back_as("Tom", "7913");
    room.tap("Note");
    assert!(!room.checked("distress"));
    room.tap("content");
    assert_eq!(room.words(), "");
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.unlock();
    room.tap("Note");
    assert_eq!(room.words(), "He put the cup dow");
    room.tap("In your words");
    room.type_words("n.");
    room.tap("Save note");
    assert!(room.sees("Kept"));
    room.tap("Done");
    let [thread] = <[Thread; 1]>::try_from(room.threads()).unwrap();
    assert_eq!(thread.first.note.words, "He put the cup down.");
    assert_eq!(thread.first.note.seen, ["covers ears"]);
    room.tap("Note");
    assert!(!room.checked("distress") && !room.sees_part("not saved yet"), "what is kept is no draft any more");
}

#[test]
fn starting_again_asks_for_nothing_and_leaves_nothing() {
    let room = room(UPRIGHT);
    room.unlock();
    room.tap("Note");
    room.tap("distress");
    room.tap("crying");
    room.tap("back");
    room.tap("Note");
    assert!(room.checked("crying"));
    room.tap("start again");
    assert!(!room.checked("distress"));
    assert!(room.stage.borrow_mut().app.begun().is_empty());
}

#[test]
fn a_correction_stands_beside_what_it_corrects() {
    let room = room(UPRIGHT);
    room.unlock();
    room.note(&["distress", "crying", "3 a lot"]);
    room.pass(Duration::from_secs(60));
    room.tap("Notes");
    room.tap("Distress, Mon 23 November, 12:00");
    room.tap("correct it");
    assert!(room.sees("Correct a note about Ada"));
    assert!(room.checked("crying") && room.checked("3 a lot"));
    room.tap("1 a little");
    room.tap("Save the correction");
    assert!(room.sees("Kept"));
    room.tap("Done");
    let [thread] = <[Thread; 1]>::try_from(room.threads()).unwrap();
    assert_eq!((thread.first.note.strength, thread.last().note.strength), (Some(3), Some(1)));
    assert_eq!(thread.last().at, thread.first.at);
    room.tap("Notes");
    assert!(room.sees_part("written by Priya") || room.sees("Distress, Mon 23 November, 12:00"));
    room.tap("Distress, Mon 23 November, 12:00");
    room.tap("take it back");
    room.tap("Take it back");
    assert!(room.sees("Take a note back"), "not without a reason");
    room.tap("Why");
    room.type_words("it was Kit");
    room.tap("Take it back");
    let [thread] = <[Thread; 1]>::try_from(room.threads()).unwrap();
    assert_eq!(thread.withdrawn.unwrap().why, "it was Kit");
}

#[test]
fn what_it_might_mean_has_its_own_page_and_is_refused_until_it_was_thought_through() {
    let room = Room::with(&Plan { size: (900.0, 2000.0), ..Plan::default() });
    room.unlock();
    room.tap("Note");
    room.tap("distress");
    room.tap("holds body part");
    room.tap("Save note");
    room.tap("What might it mean?");
    assert!(room.sees_part("holds body part"), "the page says what was seen");
    let refused = |room: &Room, sentence: &str| {
        room.tap("Save what it might mean");
        assert!(room.sees_part(sentence), "{sentence}: {:?}", driver::things(&room.window));
        assert!(room.threads()[0].meanings.is_empty());
    };
    refused(&room, "how sure");
    room.tap("How sure are you?: a guess");
    refused(&room, "at least two things");
    room.tap("It might mean");
    room.type_words("an ear hurts");
    room.tap("Or it might mean (2)");
    room.type_words("it was too loud");
    refused(&room, "pain or illness");
    room.tap("I have thought of pain or illness");
    refused(&room, "pain or illness");
    room.tap("I have thought of something done to Ada");
    refused(&room, "rests on");
    room.tap("What does that rest on?");
    room.type_words("the same last week");
    // It is a draft too.
    room.pass(Duration::from_secs(121));
    room.unlock();
    room.tap("Notes");
    room.tap("Distress, Mon 23 November, 12:00");
    room.tap("what might it mean?");
    room.tap("Save what it might mean");
    assert!(room.sees("Kept"), "{:?}", driver::things(&room.window));
    let meaning = room.threads().remove(0).meanings.remove(0).meaning;
    assert_eq!(meaning.possibilities, ["an ear hurts", "it was too loud"]);
    assert_eq!(meaning.basis, "the same last week");
}

#[test]
fn who_was_there_is_carried_over_for_an_hour() {
    let room = room(UPRIGHT);
    room.unlock();
    room.note(&["content", "smiles", "Priya", "Tom"]);
    room.pass(Duration::from_secs(59 * 60));
    room.unlock();
    room.tap("Note");
    room.tap("content");
    assert!(room.sees("kept from 12:00"), "{:?}", driver::things(&room.window));
    assert!(room.checked("Priya") && room.checked("Tom") && !room.checked("nobody else"));
    // What was only looked at is not left behind as begun.
    room.tap("back");
    room.tap("Note");
    room.tap("start again");
    room.tap("back");
    room.pass(Duration::from_secs(2 * 60));
    room.unlock();
    room.tap("Note");
    room.tap("content");
    assert!(room.sees("not recorded, unless you say"));
    assert!(!room.checked("Priya") && !room.checked("Tom"));
}

#[test]
fn a_note_that_is_not_on_the_disk_is_not_called_kept() {
    let room = room(UPRIGHT);
    room.unlock();
    let mut jotting = Jotting::default();
    let begun = room.stage.borrow().app.clock().now();
    jotting.put_note(JottedNote { about: Some(About::Other), words: "long ".repeat(8_000), ..JottedNote::new(begun) });
    let _ = room.stage.borrow_mut().app.handle(Wish::Adult(AdultWish::Jot(Box::new(jotting)))).unwrap();
    room.stage.borrow().app.child().unwrap().limit_pages(1);
    room.tap("Note");
    room.tap("Save note");
    assert!(
        !room.sees("Kept") && room.sees_part("could not be written down"),
        "{:?}",
        driver::things(&room.window).len()
    );
    assert!(room.threads().is_empty());
    room.stage.borrow().app.child().unwrap().limit_pages(1_000_000);
    room.tap("Save note");
    assert!(room.sees("Kept"));
    assert_eq!(room.threads()[0].first.note.words.len(), 39_999, "to the letter, but for the space at its end");
}

#[test]
fn a_note_of_before_says_at_once_that_it_is_written_later() {
    let room = room(UPRIGHT);
    room.unlock();
    room.tap("Note");
    room.tap("content");
    room.tap("change the time");
    room.tap("an hour ago");
    assert!(room.sees("Mon 23 November, 11:00"));
    room.tap("a day earlier");
    assert!(room.sees_part("written the next day or after"));
    room.tap("this morning");
    assert!(room.sees("Mon 23 November, 08:00, will be marked “written later”"), "{:?}", driver::things(&room.window));
    room.tap("that is when");
    room.tap("smiles");
    room.tap("Save note");
    assert!(room.sees("written later"));
    let thread = room.threads().remove(0);
    assert_eq!(thread.first.at.format("%H:%M").to_string(), "08:00");
}

#[test]
fn the_timer_runs_by_itself_and_over_a_lock() {
    let mut room = room(UPRIGHT);
    room.unlock();
    room.tap("Note");
    room.tap("distress");
    room.tap("start the timer");
    room.pass(Duration::from_secs(65));
    room.until("the timer has gone on", |room| {
        room.sees_part("1:05 end the timer") || room.sees_part("1:06 end the timer")
    });
    room.pass(Duration::from_secs(121));
    room.unlock();
    room.tap("Note");
    let running = driver::things(&room.window).into_iter().find(|thing| thing.label.contains("end the timer")).unwrap();
    room.tap(&running.label);
    assert!(room.sees_part("timed"));
    room.tap("Save note");
    let Lasted::Seconds(seconds) = room.threads()[0].first.note.lasted else { panic!("not timed") };
    assert!((180..240).contains(&seconds), "{seconds}");
}

#[test]
fn words_that_say_more_than_was_seen_are_pointed_out_and_saved_all_the_same() {
    let room = room(UPRIGHT);
    room.unlock();
    room.tap("Note");
    room.tap("other");
    room.tap("In your words");
    room.type_words("Attention-seeking again");
    assert!(room.sees_part("“Attention-seeking”"), "{:?}", driver::things(&room.window));
    room.tap("Save note");
    assert_eq!(room.threads()[0].first.note.words, "Attention-seeking again");
}
