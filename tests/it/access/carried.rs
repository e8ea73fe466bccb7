//! What a finger takes along: pictures and strips that can be given.

use super::{check, on_press, plain, with};
use heard::child::{ChooseOn, Millis};

#[test]
fn what_is_taken_somewhere_is_told_at_the_lift() {
    check(
        plain(),
        "0 down ~A -> press
         20 over - -> rest
         90 over G -> nothing
         150 up -> CARRIED A to G
         200 down B -> press
         250 up -> CHOSEN B, rest",
    );
}

#[test]
fn let_go_over_nothing_or_where_it_was_it_is_a_slide_like_any_other() {
    check(
        plain(),
        "0 down ~A -> press
         20 over G -> rest
         30 over - -> nothing
         40 up -> held back: SlidOff
         100 down ~A -> press
         120 over G -> rest
         130 over A -> nothing
         140 up -> held back: SlidOff
         200 down ~A -> press
         220 up G -> rest, CARRIED A to G",
    );
}

#[test]
fn what_does_not_go_along_is_never_carried() {
    check(
        plain(),
        "0 down A -> press
         20 over G -> rest, held back: SlidOff
         30 up -> nothing",
    );
}

#[test]
fn a_word_that_is_chosen_at_the_press_says_so() {
    check(
        with(on_press),
        "0 down ~A -> press, CHOSEN A
         20 over G -> rest
         30 up -> CARRIED A to G once chosen
         50 down ~A -> press, CHOSEN A
         60 over - -> rest
         70 up -> nothing",
    );
}

#[test]
fn the_hold_time_counts_for_carrying_too() {
    check(
        with(|s| s.hold = Millis::new(500)),
        "0 down ~A -> press
         100 over G -> rest
         400 up -> held back: TooShort
         1000 down ~A -> press
         1100 over G -> rest
         1500 up -> CARRIED A to G",
    );
}

#[test]
fn a_guard_that_holds_a_finger_back_lets_it_carry_nothing() {
    check(
        with(|s| s.after_change = Millis::new(500)),
        "0 board -> nothing
         400 down ~A -> held back: AfterChange
         450 over G -> nothing
         600 up -> nothing
         700 down ~A -> press
         720 over G -> rest
         730 board -> held back: AfterChange
         740 up -> nothing",
    );
}

#[test]
fn whoever_carries_is_guarded_against_repeats_as_whoever_chose() {
    check(
        with(|s| s.repeat_same = Millis::new(1_000)),
        "0 down ~A -> press
         20 over G -> rest
         30 up -> CARRIED A to G
         30 arrived A -> nothing
         500 down ~A -> held back: RepeatSame
         510 up -> nothing
         1030 down ~A -> press
         1100 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_carry_that_came_to_nothing_keeps_nobody_from_trying_again() {
    check(
        with(|s| s.repeat_same = Millis::new(1_000)),
        "0 down ~A -> press
         20 over B -> rest
         30 up -> CARRIED A to B
         60 down ~A -> press
         80 over G -> rest
         100 up -> CARRIED A to G",
    );
}

#[test]
fn a_cancelled_touch_carries_nothing() {
    check(
        plain(),
        "0 down ~A -> press
         20 over G -> rest
         30 cancel -> nothing
         40 down ~A -> press
         50 up -> CHOSEN A, rest",
    );
}

#[test]
fn staying_longer_than_choosing_takes_is_told_once() {
    check(
        plain(),
        "0 linger 1000 -> nothing
         0 down ~A -> press
         250 tick -> 25%
         1000 tick -> LINGERED A
         2000 tick -> nothing
         2100 up -> rest
         3000 down ~A -> press
         3200 up -> CHOSEN A, rest
         4000 down A -> press
         6000 tick -> nothing
         6100 up -> CHOSEN A, rest",
    );
}

#[test]
fn with_a_hold_time_the_ring_is_of_the_hold_and_staying_on_is_more() {
    for (choose_on, ready) in [(ChooseOn::Release, "100%"), (ChooseOn::Press, "CHOSEN A")] {
        check(
            with(|s| {
                s.hold = Millis::new(500);
                s.choose_on = choose_on;
            }),
            &format!(
                "0 linger 1500 -> nothing
                 0 down ~A -> press
                 250 tick -> 50%
                 500 tick -> {ready}
                 1500 tick -> LINGERED A
                 1600 over - -> rest
                 1700 up -> nothing"
            ),
        );
    }
}
