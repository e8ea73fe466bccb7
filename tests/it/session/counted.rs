//! What is only counted, per local day. The table of rules is in `kept`.

use super::driver::check;

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
