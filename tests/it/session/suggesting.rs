//! Words that are suggested on a board with cells for them: from where, when not, and what choosing one does.

use super::driver::{Driver, check};
use super::fixture;
use heard::board::Visibility;
use heard::event::Event;
use heard::session::{Intent, Target, view};

#[test]
fn before_anything_was_said_the_first_board_is_suggested() {
    check(
        "suggested
         press keys
         suggested
         press c
         suggested
         press a
         suggested
         press g
         suggested",
        r#"suggested: nothing
           board keys
           suggested: I, want, more
           said "c"
           suggested: cake
           said "a"
           suggested: cake
           said "g"
           suggested: nothing"#,
    );
}

#[test]
fn a_chosen_word_takes_the_place_of_its_letters() {
    check(
        "press keys
         press c
         press one
         bar
         press t
         suggested
         press two
         bar
         wait 5s",
        r#"board keys
           said "c"
           said "cake"
           bar: cake
           said "t"
           suggested: toys, tummy
           said "tummy"
           bar: cake tummy
           kept 10:00:00 child presses: c cake t tummy"#,
    );
}

#[test]
fn a_chosen_word_names_the_cell_that_was_pressed() {
    let mut driver = Driver::new();
    ["press keys", "press c", "press one", "wait 5s"].iter().for_each(|line| driver.line(line));
    let Event::Utterance { words, .. } = &driver.drafts.last().unwrap().event else { panic!() };
    let cake = words.last().unwrap();
    assert_eq!((cake.label.as_str(), cake.spoken.as_str()), ("cake", "cake"));
    assert_eq!((cake.button, cake.board), (fixture::button_id("keys", "one"), fixture::board_id("keys")));
    assert!(cake.place.is_some());
}

#[test]
fn an_empty_cell_keeps_its_place_and_is_nothing() {
    let mut driver = Driver::new();
    ["press keys", "press c"].iter().for_each(|line| driver.line(line));
    let cells = |driver: &Driver| {
        let slots = ["one", "two", "three"].map(|slot| fixture::button_id("keys", slot));
        let cells = view(&driver.state).cells;
        let found = cells.into_iter().filter(|cell| slots.contains(&cell.button));
        found.map(|cell| (cell.label, cell.visibility)).collect::<Vec<_>>()
    };
    let empty = (String::new(), Visibility::Hidden);
    assert_eq!(cells(&driver), [("cake".to_owned(), Visibility::Shown), empty.clone(), empty]);
    let (bar, effects) = (view(&driver.state).bar, driver.effects.len());
    let two = Target::Button { button: fixture::button_id("keys", "two"), place: None };
    driver.send(&Intent::Select(two));
    driver.send(&Intent::Select(Target::GivePicture { button: fixture::button_id("keys", "one"), place: None }));
    assert_eq!(view(&driver.state).bar, bar);
    assert_eq!(driver.effects.len(), effects);
}

#[test]
fn what_the_child_says_is_suggested_from_then_on() {
    check(
        "press go
         press more
         wait 5s
         press keys
         suggested
         take back
         suggested
         clear
         suggested",
        r#"said "go"
           said "more"
           kept 10:00:00 child presses: go more
           board keys
           suggested: go, I, want
           suggested: more, I, want
           suggested: go, more, I"#,
    );
}

/// Letters that were heard one by one are no words; the word is learned when it is said.
#[test]
fn a_spelled_word_is_learned_when_it_is_said() {
    check(
        "press keys
         press c
         press a
         press t
         wait 5s
         press space
         press c
         suggested
         take back
         speak
         clear
         press c
         suggested",
        r#"board keys
           said "c"
           said "a"
           said "t"
           kept 10:00:00 child presses: c a t
           said "c"
           suggested: cake
           said "cat"
           kept 10:00:05 child presses: c
           kept 10:00:05 child bar: cat
           said "c"
           suggested: cat, cake"#,
    );
}

#[test]
fn private_time_learns_nothing_and_asks_only_the_boards() {
    check(
        "agreement off
         press more
         press keys
         clear
         suggested
         private on
         suggested
         press c
         press one
         speak
         clear
         private off
         suggested",
        r#"said "more"
           board keys
           suggested: more, I, want
           kept 10:00:00 child private time started
           suggested: I, want, more
           said "c", leaving no trace
           said "cake", leaving no trace
           said "cake", leaving no trace
           kept 10:00:00 child private time ended
           suggested: more, I, want"#,
    );
}

#[test]
fn what_an_adult_shows_is_not_learned() {
    check(
        "showing on
         press more
         clear
         showing off
         press keys
         suggested",
        r#"said "more"
           kept 10:00:00 shown presses: more
           board keys
           suggested: I, want, more"#,
    );
}

#[test]
fn nothing_is_suggested_to_a_child_who_tells() {
    check(
        "press tell
         press keys
         suggested
         press c
         suggested
         speak
         clear
         press c
         suggested",
        r#"said "tell", leaving no trace
           board keys
           suggested: nothing
           said "c"
           suggested: nothing
           said "tell" "c", leaving no trace
           kept 10:00:00 child presses: c
           said "c"
           suggested: cake"#,
    );
}

#[test]
fn urgent_words_and_messages_are_not_suggested() {
    check(
        "press stop
         press drink
         press keys
         clear
         press s
         suggested
         take back
         press d
         suggested",
        r#"said "stop"
           kept 10:00:00 child urgent: stop
           said "a drink please"
           kept 10:00:00 child presses: drink
           board keys
           said "s"
           suggested: nothing
           said "d"
           suggested: nothing"#,
    );
}

#[test]
fn what_was_said_before_this_sitting_is_remembered_until_it_is_cleared() {
    check(
        "press keys
         remember go cat
         suggested
         press c
         suggested
         take back
         forget
         suggested
         press c
         suggested",
        r#"board keys
           suggested: go, cat, I
           said "c"
           suggested: cat, cake
           suggested: I, want, more
           said "c"
           suggested: cake"#,
    );
}

#[test]
fn it_can_be_off() {
    check(
        "press keys
         suggestions off
         suggested",
        r#"board keys
           suggested: nothing"#,
    );
}

#[test]
fn another_language_has_its_own_words() {
    check(
        "boards in Polish
         press keys
         press t
         suggested",
        r#"board keys
           said "t"
           suggested: toys"#,
    );
}

#[test]
fn a_suggested_word_has_forms_like_the_word_of_its_board() {
    check(
        "quiet build
         press keys
         press c
         press one
         press more than one
         bar",
        r#"board keys
           bar: cakes"#,
    );
}
