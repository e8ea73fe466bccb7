//! What is kept as an entry, what is only counted, and what leaves nothing.
//!
//! | what happens | record | test |
//! |---|---|---|
//! | words on press, then a pause of 5 s | one utterance, at its first press | `presses_up_to_a_pause` |
//! | words on press, then another board | one utterance | `presses_up_to_a_board_change` |
//! | the bar is spoken | one utterance of its own | `a_spoken_bar` |
//! | words gathered in silence | nothing until they are spoken | `quiet_words_are_kept_when_they_are_spoken` |
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

use super::driver::{Driver, check};

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

/// It is heard, and whoever reads the journal cannot tell that it was: no entry, no count, no utterance cut in two.
#[test]
fn telling_leaves_nothing() {
    let record = |tell: &str| {
        let mut driver = Driver::new();
        let script = format!(
            "press more
             press more
             {tell}
             press more
             wait 3s
             {tell}
             wait 3s
             press go
             {tell}
             press want
             important
             {tell}
             press help
             {tell}
             back
             leave"
        );
        script.lines().map(str::trim).filter(|line| !line.is_empty()).for_each(|line| driver.line(line));
        (driver.drafts, driver.effects.len())
    };
    let (told, untold) = (record("press tell"), record(""));
    assert_eq!(told.0, untold.0);
    assert_eq!(told.1, untold.1 + 5, "each was heard");
    check(
        "important
         press tell
         press tell
         press tell
         press tell
         wait 10s
         home
         leave",
        r#"board important
           said "tell", leaving no trace
           said "tell", leaving no trace
           said "tell", leaving no trace
           said "tell", leaving no trace
           board home
           hush"#,
    );
}

#[test]
fn a_bar_that_tells_is_not_kept() {
    check(
        "quiet build
         important
         press tell
         home
         press go
         speak
         take back
         take back
         press go
         speak
         leave",
        r#"board important
           said "tell", leaving no trace
           board home
           said "tell" "go", leaving no trace
           said "go"
           kept 10:00:00 child bar: go
           hush"#,
    );
}

#[test]
fn navigation_is_counted() {
    check(
        "press food
         press sweets
         back
         home
         home
         back
         leave",
        "board food
         board sweets
         board food
         board home
         counted 2026-05-04: moved 4, cleared 0, filtered 0, repeats 0",
    );
}

/// A visit there without an entry beside it would show that something was told.
#[test]
fn the_way_to_the_important_words_is_not_counted() {
    check(
        "important
         press body
         back
         back
         press food
         important
         home
         leave",
        "board important
         board body
         board important
         board home
         board food
         board important
         board home
         counted 2026-05-04: moved 1, cleared 0, filtered 0, repeats 0",
    );
}

#[test]
fn words_cleared_unspoken_are_counted() {
    check(
        "quiet build
         press I
         press want
         press go
         take back
         clear
         press more
         speak
         clear
         leave",
        r#"said "more"
           kept 10:00:00 child bar: more
           hush
           counted 2026-05-04: moved 0, cleared 3, filtered 0, repeats 0"#,
    );
    // A word that was heard on its press is not unspoken.
    check(
        "press I
         take back
         press stop
         clear
         leave",
        r#"said "I"
           said "stop"
           kept 10:00:00 child presses: I
           kept 10:00:00 child urgent: stop
           hush"#,
    );
}

#[test]
fn filtered_presses_are_counted() {
    check(
        "filtered
         filtered
         leave",
        "counted 2026-05-04: moved 0, cleared 0, filtered 2, repeats 0",
    );
}

#[test]
fn repeats_are_counted() {
    check(
        "press more
         wait 900ms
         press more
         wait 900ms
         press more
         wait 200ms
         press more
         wait 1ms
         press more
         leave",
        r#"said "more"
           said "more"
           said "more"
           said "more"
           said "more"
           hush
           kept 10:00:00 child presses: more more more
           counted 2026-05-04: moved 0, cleared 0, filtered 0, repeats 2"#,
    );
    // Another cell in between, and it is no repeat; nor is it one after the bar was spoken.
    check(
        "press more
         press go
         press more
         press more
         speak
         press more
         leave",
        r#"said "more"
           said "go"
           said "more"
           said "more"
           said "more" "go" "more" "more"
           kept 10:00:00 child presses: more go more more
           kept 10:00:00 child bar: more go more more
           said "more"
           hush
           kept 10:00:00 child presses: more"#,
    );
    // A child who goes on pressing has not paused.
    check(
        "press go
         wait 4900ms
         press more
         press more
         press more
         wait 4s
         press go
         leave",
        r#"said "go"
           said "more"
           said "more"
           said "more"
           said "go"
           hush
           kept 10:00:00 child presses: go more more go
           counted 2026-05-04: moved 0, cleared 0, filtered 0, repeats 1"#,
    );
}

#[test]
fn repeats_of_an_urgent_word_are_heard_and_counted() {
    check(
        "press stop
         press stop
         press stop
         wait 2001ms
         press stop
         leave",
        r#"said "stop"
           kept 10:00:00 child urgent: stop
           said "stop"
           kept 10:00:00 child urgent: stop
           said "stop"
           said "stop"
           kept 10:00:02.001 child urgent: stop
           hush
           counted 2026-05-04: moved 0, cleared 0, filtered 0, repeats 1"#,
    );
}

#[test]
fn a_hidden_button_is_nothing() {
    check(
        "press secret
         press secret
         press secret
         bar
         leave",
        "bar:",
    );
}

#[test]
fn without_an_agreement_nothing_of_talk_is_kept() {
    check(
        "agreement off
         screen
         press want
         press want
         press want
         filtered
         press food
         press apple
         speak
         home
         press stop
         clear
         wait 6s
         leave",
        r#"screen: home, not kept
           said "want"
           said "want"
           said "want"
           board food
           said "apple"
           said "want" "want" "want" "apple"
           board home
           said "stop"
           hush"#,
    );
}

#[test]
fn withdrawal_counts_from_its_moment() {
    check(
        "filtered
         press want
         agreement off
         press go
         wait 5s
         filtered
         agreement on
         press more
         leave",
        r#"said "want"
           kept 10:00:00 child presses: want
           counted 2026-05-04: moved 0, cleared 0, filtered 1, repeats 0
           said "go"
           said "more"
           hush
           kept 10:00:05 child presses: more"#,
    );
}

#[test]
fn private_time_is_start_and_stop_only() {
    check(
        "press I
         filtered
         private on
         screen
         press want
         press food
         press apple
         filtered
         press apple
         press apple
         speak
         important
         press stop
         private off
         bar
         screen
         press go
         speak
         leave",
        r#"said "I"
           kept 10:00:00 child presses: I
           counted 2026-05-04: moved 0, cleared 0, filtered 1, repeats 0
           kept 10:00:00 child private time started
           screen: home, private
           said "want", leaving no trace
           board food
           said "apple", leaving no trace
           said "apple", leaving no trace
           said "apple", leaving no trace
           said "I" "want" "apple" "apple" "apple", leaving no trace
           board important
           said "stop", leaving no trace
           kept 10:00:00 child private time ended
           board home
           bar: I
           screen: home, kept
           said "go"
           said "I" "go"
           kept 10:00:00 child presses: go
           kept 10:00:00 child bar: I go
           hush"#,
    );
    // Started twice is started once; ended without a start is nothing. It needs no agreement.
    check(
        "agreement off
         private off
         private on
         wait 60s
         private on
         private off
         private off",
        "kept 10:00:00 child private time started
         kept 10:01:00 child private time ended",
    );
    // The screen goes: private time ends, and nobody pressed that.
    check(
        "private on
         press go
         leave",
        r#"kept 10:00:00 child private time started
           said "go", leaving no trace
           kept 10:00:00 not recorded private time ended"#,
    );
}

#[test]
fn what_is_shown_is_kept_as_shown() {
    check(
        "press I
         showing on
         press want
         press more
         press more
         press more
         filtered
         press food
         home
         showing off
         press go
         leave",
        r#"said "I"
           kept 10:00:00 child presses: I
           said "want"
           said "more"
           said "more"
           said "more"
           kept 10:00:00 shown presses: want more more more
           board food
           board home
           said "go"
           hush
           kept 10:00:00 child presses: go"#,
    );
    // It ends by itself, and ends the utterance with it.
    check(
        "showing on
         wait 58s
         press want
         wait 1999ms
         screen
         wait 1ms
         screen
         press go
         leave",
        r#"said "want"
           screen: home, kept, showing
           kept 10:00:58 shown presses: want
           screen: home, kept
           said "go"
           hush
           kept 10:01:00 child presses: go"#,
    );
    // The bar stays when showing starts and stops; spoken by the child, its words keep their authors.
    check(
        "quiet build
         press I
         showing on
         press want
         press more
         showing off
         press go
         speak
         showing on
         speak",
        r#"said "I" "want" "more" "go"
           kept 10:00:00 child bar: I
           kept 10:00:00 shown bar: want more
           kept 10:00:00 child bar: go
           said "I" "want" "more" "go"
           kept 10:00:00 shown bar: I want more go"#,
    );
    // What an adult takes back or clears is not the child's clearing.
    check(
        "quiet build
         showing on
         press I
         take back
         press I
         showing off
         clear
         leave",
        "",
    );
    check(
        "showing on
         important
         press stop",
        r#"board important
           said "stop"
           kept 10:00:00 shown urgent: stop"#,
    );
}

#[test]
fn the_day_turns() {
    check(
        "clock 23:59:58
         filtered
         press want
         wait 10s
         filtered
         leave",
        r#"said "want"
           counted 2026-05-04: moved 0, cleared 0, filtered 1, repeats 0
           kept 23:59:58 child presses: want
           hush
           counted 2026-05-05: moved 0, cleared 0, filtered 1, repeats 0"#,
    );
    // Counts are additive: what came before the app closed is not said again, and a day without any says nothing.
    check(
        "filtered
         leave
         filtered
         filtered
         leave
         clock 23:59:59
         wait 2s
         leave",
        "counted 2026-05-04: moved 0, cleared 0, filtered 1, repeats 0
         counted 2026-05-04: moved 0, cleared 0, filtered 2, repeats 0",
    );
}

#[test]
fn leaving_flushes() {
    check(
        "press I
         press food
         press apple
         showing on
         leave
         screen",
        r#"said "I"
           kept 10:00:00 child presses: I
           board food
           said "apple"
           kept 10:00:00 child presses: apple
           hush
           counted 2026-05-04: moved 1, cleared 0, filtered 0, repeats 0
           screen: food, kept, can go back"#,
    );
}
