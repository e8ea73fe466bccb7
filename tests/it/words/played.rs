//! Forms and suggested words through the door of scripts, with a record behind it.

use crate::app::Trial;
use heard::app::Wish;
use heard::app::script::VERBS;
use heard::event::Event;
use heard::session::{Intent, Target};
use heard::words::SAID_MAX;
use std::time::Instant;

fn at_the_keyboard(trial: &mut Trial) {
    trial.play(
        "unlock Priya
         boards \"Core 60\"
         press clear
         press topics
         press keyboard
         expect board Keyboard",
    );
}

#[test]
fn the_keyboard_learns_from_the_record_until_an_adult_clears_it() {
    let mut trial = Trial::new();
    at_the_keyboard(&mut trial);
    let words = |begun: &str, words: &str| format!("press clear\n{begun}\nexpect suggested {words}\npress clear");
    // Before anything was spelled: of the boards.
    let spelled = "press z\npress o\npress g\npress speak";
    trial.play(&words("press z", "zero, zoo, zebra"));
    trial.play(spelled);
    trial.play(&words("press z", "zog, zero, zoo, zebra"));
    // Closed and opened again, it is read from the record, where it was kept under the agreement.
    trial.close();
    trial.reopen();
    trial.play("press topics\npress keyboard");
    trial.play(&words("press z", "zog, zero, zoo, zebra"));
    // Cleared, it is gone, and stays so; the entries are as they were.
    let utterances = |trial: &mut Trial| {
        trial.app().settle().unwrap();
        trial.app().child().unwrap().reader().unwrap().count_of("utterance").unwrap()
    };
    let before = utterances(&mut trial);
    trial.play("unlock Priya\nsuggestions clear");
    assert_eq!(utterances(&mut trial), before);
    trial.play(&words("press z", "zero, zoo, zebra"));
    let reader = trial.app().child().unwrap().reader().unwrap();
    let cleared = reader.accounts(&["predictions_cleared"]).unwrap();
    assert!(matches!(cleared.as_slice(), [(header, Event::PredictionsCleared {}, _)] if header.child.is_some()));
    trial.close();
    trial.reopen();
    trial.play("press topics\npress keyboard");
    trial.play(&words("press z", "zero, zoo, zebra"));
}

/// It prints how long that took.
#[test]
fn a_long_record_is_read_when_the_keyboard_first_comes_up() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nboards \"Core 60\"\npress clear\npress want\npress more");
    for _ in 0..SAID_MAX {
        trial.app().handle(Wish::Talk(Intent::Select(Target::Speak))).unwrap();
    }
    trial.close();
    trial.reopen();
    trial.play("press topics");
    let began = Instant::now();
    trial.play("press keyboard");
    println!("{} utterances were read in {:?}", SAID_MAX, began.elapsed());
    trial.play("expect suggested want, more, I, can, go, look");
}

#[test]
fn clearing_is_an_adults_act() {
    let mut trial = Trial::new();
    assert!(trial.tries("suggestions clear").is_err());
}

#[test]
fn forms_stand_with_the_little_words() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         boards \"Core 60\"
         press clear
         press want
         press topics
         press \"little words\"
         press -ed
         expect bar wanted
         expect said wanted
         press -ed
         expect bar want
         press -s
         expect bar wants
         press -ing
         expect bar wanting",
    );
}

#[test]
fn the_help_names_them() {
    for verb in ["suggestions clear", "suggestions on|off", "expect suggested"] {
        assert!(VERBS.contains(verb), "{verb}");
    }
}
