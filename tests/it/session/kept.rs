//! What is kept as an entry. The table names every rule of what is kept, what is only counted and what leaves nothing;
//! the tests of the latter two are in `counted` and `gated`.
//!
//! | what happens | record | test |
//! |---|---|---|
//! | words on press, then a pause of 5 s | one utterance, at its first press | `presses_up_to_a_pause` |
//! | words on press, then another board | one utterance | `presses_up_to_a_board_change` |
//! | the bar is spoken | one utterance of its own | `a_spoken_bar` |
//! | words gathered in silence | nothing until they are spoken | `quiet_words_are_kept_when_they_are_spoken` |
//! | a word is put into another form, on press | the form as well, with the button of the word | `forming` |
//! | a suggested word is chosen | the word, with the cell that it was chosen from | `suggesting` |
//! | an urgent word | one entry at once, by itself | `urgent_words_by_themselves` |
//! | "I want to tell" | nothing at all | `telling_leaves_nothing` |
//! | a bar with "I want to tell" in it | nothing at all | `a_bar_that_tells_is_not_kept` |
//! | another board | counted | `navigation_is_counted` |
//! | the important words opened and left | nothing | `the_way_to_the_important_words_is_not_counted` |
//! | words taken back or cleared unspoken | counted | `words_cleared_unspoken_are_counted` |
//! | a press that the filter held back | counted | `filtered_presses_are_counted` |
//! | the third and later press of a cell in 2 s | counted; the first two are kept | `repeats_are_counted` |
//! | the same, of an urgent word | counted; the first two are kept | `repeats_of_an_urgent_word_are_heard_and_counted` |
//! | a hidden button | nothing | `a_hidden_button_is_nothing` |
//! | no agreement | nothing of talk, no counts | `without_an_agreement_nothing_of_talk_is_kept` |
//! | the agreement is withdrawn | what was said before it | `withdrawal_counts_from_its_moment` |
//! | private time | start and stop only | `private_time_is_start_and_stop_only` |
//! | an adult shows | kept as shown, counted nowhere | `what_is_shown_is_kept_as_shown` |
//! | the day turns | the counts of the day before | `the_day_turns` |
//! | the app closes or the child is switched | whatever was pending | `leaving_flushes` |

use super::driver::check;

#[test]
fn presses_up_to_a_pause() {
    check(
        "press I
         wait 4s
         press want
         wait 4999ms
         press drink
         wait 5s
         press more
         wait 5s",
        r#"said "I"
           said "want"
           said "a drink please"
           kept 10:00:00 child presses: I want drink
           said "more"
           kept 10:00:13.999 child presses: more"#,
    );
}

#[test]
fn presses_up_to_a_board_change() {
    check(
        "press want
         press food
         press apple
         back
         press more
         important
         back",
        r#"said "want"
           kept 10:00:00 child presses: want
           board food
           said "apple"
           kept 10:00:00 child presses: apple
           board home
           said "more"
           kept 10:00:00 child presses: more
           board important
           board home"#,
    );
}

#[test]
fn a_spoken_bar() {
    check(
        "press I
         wait 1s
         press want
         wait 1s
         speak
         wait 60s
         speak",
        r#"said "I"
           said "want"
           said "I" "want"
           kept 10:00:00 child presses: I want
           kept 10:00:02 child bar: I want
           said "I" "want"
           kept 10:01:02 child bar: I want"#,
    );
}

#[test]
fn quiet_words_are_kept_when_they_are_spoken() {
    check(
        "quiet build
         press I
         press want
         wait 60s
         speak",
        r#"said "I" "want"
           kept 10:01:00 child bar: I want"#,
    );
}

#[test]
fn urgent_words_by_themselves() {
    check(
        "press want
         wait 1s
         press stop
         wait 1s
         press more
         wait 5s
         quiet build
         press go
         important
         press help
         press help",
        r#"said "want"
           said "stop"
           kept 10:00:00 child presses: want
           kept 10:00:01 child urgent: stop
           said "more"
           kept 10:00:02 child presses: more
           board important
           said "help"
           kept 10:00:07 child urgent: help
           said "help"
           kept 10:00:07 child urgent: help"#,
    );
}
