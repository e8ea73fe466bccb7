//! What is kept under whose say: agreement, private time, showing, telling. The table of rules is in `kept`.

use super::driver::{Driver, check};

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
    // A private letter does not go into a word that was begun before.
    check(
        "quiet build
         press c
         private on
         press a
         private off
         press t
         bar",
        "kept 10:00:00 child private time started
         kept 10:00:00 child private time ended
         bar: c t",
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

/// Afterwards nothing, on the screen or in the record, tells one private time from another.
#[test]
fn private_time_leaves_no_trace() {
    let after = |private: &[&str]| {
        let mut driver = Driver::new();
        let before = [
            "words on press",
            "press more",
            "press more",
            "press food",
            "press apple",
            "home",
            "press c",
            "private on",
        ];
        before.iter().for_each(|line| driver.line(line));
        private.iter().for_each(|line| driver.line(line));
        driver.line("private off");
        let screen = heard::session::view(&driver.state);
        let wake = driver.state.next_wake();
        ["press a", "press more", "back", "speak", "take back", "leave"].iter().for_each(|line| driver.line(line));
        (screen, wake, driver.drafts)
    };
    let nothing = after(&[]);
    for private in [
        &["press more", "press more", "press more"][..],
        &["press a", "press t", "speak"],
        &["press food", "press sweets", "press cake", "filtered", "home", "press food"],
        &["important", "press tell", "press hurt", "press body", "press tummy"],
        &["quiet build", "press go", "take back", "words on press"],
    ] {
        assert_eq!(after(private), nothing, "{private:?}");
    }
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
