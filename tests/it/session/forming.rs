//! A key such as "-s" changes the last word: what is heard, what stands in the bar, what is kept of it.

use super::driver::{Driver, check};
use super::fixture;
use heard::event::Event;

#[test]
fn a_form_key_changes_the_last_word_and_it_is_heard() {
    check(
        "press I
         press want
         press plural
         bar
         speak
         wait 5s",
        r#"said "I"
           said "want"
           said "wants"
           bar: I wants
           said "I" "wants"
           kept 10:00:00 child presses: I want wants
           kept 10:00:00 child bar: I wants"#,
    );
}

#[test]
fn the_same_key_again_takes_the_form_back() {
    check(
        "press want
         press plural
         press plural
         bar
         press plural
         bar",
        r#"said "want"
           said "wants"
           said "want"
           bar: want
           said "wants"
           bar: wants"#,
    );
}

#[test]
fn another_key_changes_the_word_as_it_was_chosen() {
    check(
        "press go
         press plural
         press past
         bar",
        r#"said "go"
           said "goes"
           said "went"
           bar: went"#,
    );
}

#[test]
fn what_was_recorded_is_not_played_for_another_form() {
    check(
        "press hi
         press owner
         speak
         press owner",
        r#"said clip of 13 bytes for "hi"
           said "hi's"
           said "hi's"
           kept 10:00:00 child presses: hi hi's
           kept 10:00:00 child bar: hi's
           said clip of 13 bytes for "hi""#,
    );
}

#[test]
fn in_a_quiet_build_a_form_is_heard_with_the_bar() {
    check(
        "quiet build
         press want
         press past
         bar
         speak",
        r#"bar: wanted
           said "wanted"
           kept 10:00:00 child bar: wanted"#,
    );
}

#[test]
fn urgent_words_messages_and_sentences_stay_as_they_are() {
    check(
        "press stop
         press past
         bar
         press drink
         press plural
         bar
         press :time
         press plural
         clear
         press plural
         bar",
        r#"said "stop"
           kept 10:00:00 child urgent: stop
           bar: stop
           said "a drink please"
           bar: stop drink
           said "what time is it"
           bar:"#,
    );
}

#[test]
fn the_important_words_stay_as_they_are() {
    check(
        "important
         press body
         press tummy
         home
         press owner
         bar",
        r#"board important
           board body
           said "tummy"
           kept 10:00:00 child presses: tummy
           board home
           bar: tummy"#,
    );
}

#[test]
fn nobody_changes_a_word_of_another_hand() {
    check(
        "press want
         showing on
         press plural
         press go
         showing off
         press plural
         bar",
        r#"said "want"
           kept 10:00:00 child presses: want
           said "go"
           kept 10:00:00 shown presses: go
           bar: want go"#,
    );
}

/// Otherwise what was done in private would still be seen afterwards.
#[test]
fn private_time_changes_no_word_from_before_it() {
    check(
        "press want
         private on
         press plural
         bar
         press go
         press past
         bar
         private off
         bar",
        r#"said "want"
           kept 10:00:00 child presses: want
           kept 10:00:00 child private time started
           bar: want
           said "go", leaving no trace
           said "went", leaving no trace
           bar: want went
           kept 10:00:00 child private time ended
           bar: want"#,
    );
}

#[test]
fn a_spelled_word_is_formed_and_is_ended_by_it() {
    check(
        "quiet build
         press keys
         press c
         press a
         press t
         press more than one
         press s
         bar",
        r#"board keys
           bar: cats s"#,
    );
}

#[test]
fn only_english_words_have_forms() {
    check(
        "boards in Polish
         press want
         press plural
         bar",
        r#"said "want"
           bar: want"#,
    );
}

#[test]
fn an_empty_bar_has_nothing_to_change() {
    check("press plural\nbar", "bar:");
}

/// The third press of one key in two seconds is heard and not kept again, like that of any cell.
#[test]
fn repeats_of_a_form_key_are_heard_and_counted() {
    check(
        "press want
         press plural
         press plural
         press plural
         wait 5s
         leave",
        r#"said "want"
           said "wants"
           said "want"
           said "wants"
           kept 10:00:00 child presses: want wants want
           hush
           counted 2026-05-04: moved 0, cleared 0, filtered 0, repeats 1"#,
    );
}

#[test]
fn what_is_kept_names_the_button_that_the_word_came_from() {
    let mut driver = Driver::new();
    ["press want", "press plural", "wait 5s"].iter().for_each(|line| driver.line(line));
    let Event::Utterance { words, .. } = &driver.drafts[0].event else { panic!() };
    let [want, wants] = words.as_slice() else { panic!("{words:?}") };
    assert_eq!((wants.label.as_str(), wants.spoken.as_str()), ("wants", "wants"));
    assert_eq!(wants.button, fixture::button_id("home", "want"));
    assert_eq!((wants.board, wants.revision, wants.place), (want.board, want.revision, want.place));
}
