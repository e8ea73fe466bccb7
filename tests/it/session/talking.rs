//! What a press says and does, apart from what is kept of it.

use super::driver::check;

#[test]
fn a_link_opens_and_says_its_word_if_the_bar_takes_it() {
    check(
        "press toys
         bar
         press eat
         bar",
        r#"said "toys"
           kept 10:00:00 child presses: toys
           board toys
           bar: toys
           board food
           bar: toys"#,
    );
    check(
        "quiet build
         press toys
         bar",
        "board toys
         bar: toys",
    );
}

#[test]
fn a_dead_link_says_its_word() {
    check(
        "press gone
         bar
         screen
         quiet build
         press gone",
        r#"said "gone"
           bar:
           screen: home, kept
           kept 10:00:00 child presses: gone
           said "gone""#,
    );
}

#[test]
fn a_word_that_never_goes_into_the_bar_is_heard_in_quiet_build_too() {
    check(
        "quiet build
         press phrase
         bar
         leave",
        r#"said "phrase"
           bar:
           hush
           kept 10:00:00 child presses: phrase"#,
    );
}

/// The whole protected pack is three presses away: corner, tab, word. A fourth to speak it would be one too many.
#[test]
fn important_words_are_heard_on_their_press_whatever_the_build() {
    check(
        "quiet build
         important
         press body
         press tummy
         bar",
        r#"board important
           board body
           said "tummy"
           bar: tummy"#,
    );
}

#[test]
fn a_recorded_clip_is_played_and_its_word_is_kept() {
    check(
        "press hi
         speak",
        r#"said clip of 13 bytes for "hi"
           said clip of 13 bytes for "hi"
           kept 10:00:00 child presses: hi
           kept 10:00:00 child bar: hi"#,
    );
}

#[test]
fn letters_build_one_word() {
    check(
        "press c
         press a
         press t
         bar
         press space
         press a
         press want
         press c
         bar
         speak
         leave",
        r#"said "c"
           said "a"
           said "t"
           bar: cat
           said "a"
           said "want"
           said "c"
           bar: cat a want c
           said "cat" "a" "want" "c"
           kept 10:00:00 child presses: c a t a want c
           kept 10:00:00 child bar: cat a want c
           hush"#,
    );
    check(
        "quiet build
         press c
         press a
         take back
         bar
         press t
         speak
         press a
         bar
         leave",
        r#"bar:
           said "t"
           kept 10:00:00 child bar: t
           bar: t a
           hush
           counted 2026-05-04: moved 0, cleared 1, filtered 0, repeats 0"#,
    );
    // A shown letter does not go into the child's own word.
    check(
        "quiet build
         press c
         showing on
         press a
         bar",
        "bar: c a",
    );
}

#[test]
fn buttons_that_act() {
    check(
        "press want
         press go
         press undo
         bar
         press say it
         press empty
         bar
         press house
         press food
         press return",
        r#"said "want"
           said "go"
           bar: want
           said "want"
           kept 10:00:00 child presses: want go
           kept 10:00:00 child bar: want
           bar:
           board food
           board home"#,
    );
    // Several actions of one button, in their order.
    check(
        "quiet build
         press food
         press apple
         press bread
         press done
         bar",
        r#"board food
           said "apple" "bread"
           kept 10:00:00 child bar: apple bread
           board home
           bar:"#,
    );
}

/// An action that Heard does not know does nothing; the child who presses the button is heard all the same.
#[test]
fn an_unknown_action_does_nothing_and_silences_nobody() {
    check("press beep", r#"said "beep""#);
}

#[test]
fn a_picture_without_a_word_is_seen_and_not_heard() {
    check(
        "press the sun
         bar
         speak
         press want
         speak
         leave",
        r#"bar: (picture)
           said "want"
           said "want"
           kept 10:00:00 child presses: want
           kept 10:00:00 child bar: (picture) want
           hush"#,
    );
}

#[test]
fn speaking_an_empty_bar_is_nothing() {
    check(
        "speak
         take back
         clear",
        "",
    );
}

#[test]
fn the_word_being_heard_is_shown() {
    check(
        "press I
         began 0
         bar
         finished
         bar
         press want
         press the sun
         press go
         finished
         speak
         began 1
         bar
         began 2
         bar
         take back
         bar
         began 0
         bar
         cut
         bar",
        r#"said "I"
           bar: [I]
           bar: I
           said "want"
           said "go"
           said "I" "want" "go"
           kept 10:00:00 child presses: I want go
           kept 10:00:00 child bar: I want (picture) go
           bar: I [want] (picture) go
           bar: I want (picture) [go]
           bar: I want (picture)
           bar: [I] want (picture)
           bar: I want (picture)"#,
    );
}

#[test]
fn words_put_into_a_cleared_bar_are_not_those_being_heard() {
    check(
        "quiet build
         press I
         press want
         speak
         clear
         press go
         began 0
         bar",
        r#"said "I" "want"
           kept 10:00:00 child bar: I want
           bar: go"#,
    );
}
