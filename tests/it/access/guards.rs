//! The guards: repeats, board changes, and what they may never take away.

use super::{check, on_press, with};
use heard::child::{AccessSettings, ChooseOn, Millis};

/// cb#1326: a child tapped twice because a press gave no sign. A press is drawn at once, and with a guard the second tap of
/// a double one is not a second word.
#[test]
fn cb_1326_double_taps() {
    check(
        with(|s| s.repeat_same = Millis::new(400)),
        "0 down A -> press
         60 up -> CHOSEN A, rest
         180 down A -> held back: RepeatSame
         240 up -> nothing
         470 down A -> press
         530 up -> CHOSEN A, rest",
    );
}

/// ag#276: a touch of 100 to 200 ms fired the tile under the finger on the next page; a longer one swallowed the next touch.
#[test]
fn ag_276_the_next_page_under_the_finger() {
    for lift in [50, 100, 150, 200, 300, 800] {
        for hold in [0, 40] {
            let settings = with(|s| {
                s.hold = Millis::new(hold);
                on_press(s);
            });
            let chosen =
                if hold == 0 { "0 down A -> press, CHOSEN A" } else { "0 down A -> press\n40 tick -> CHOSEN A" };
            let (over, next, up) = (hold + 5, lift + 30, lift + 130);
            check(
                settings,
                &format!(
                    "{chosen}
                     {hold} board -> rest
                     {over} over B -> nothing
                     {lift} up -> nothing
                     {next} down B -> press{also}
                     {up} up -> {end}",
                    also = if hold == 0 { ", CHOSEN B" } else { "" },
                    end = if hold == 0 { "rest" } else { "CHOSEN B, rest" },
                ),
            );
        }
        // With the guard after a board change at its default, the next touch is free as soon as the guard is over.
        let settings = with(|s| {
            s.after_change = Millis::new(500);
            on_press(s);
        });
        let next = (lift + 10).max(500);
        check(
            settings,
            &format!(
                "0 down A -> press, CHOSEN A
                 0 board -> rest
                 {lift} up -> nothing
                 {next} down B -> press, CHOSEN B
                 {up} up -> rest",
                up = next + 50
            ),
        );
    }
}

#[test]
fn a_board_that_changes_under_a_finger_takes_the_press_away() {
    check(
        with(|s| s.hold = Millis::new(1000)),
        "0 down A -> press
         500 board -> rest, held back: AfterChange
         1500 tick -> nothing
         1600 up -> nothing
         1601 down A -> press
         2700 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_fresh_touch_inside_the_guard_after_a_board_change_is_held_back() {
    check(
        with(|s| s.after_change = Millis::new(500)),
        "1000 board -> nothing
         1499 down A -> held back: AfterChange
         1700 up -> nothing
         1701 down A -> press
         1710 up -> CHOSEN A, rest",
    );
}

/// ag#169: no repeat of one cell for up to 10 s. Another cell is free, and a cell after another one is no repeat.
#[test]
fn ag_169_repeat_of_one_cell() {
    check(
        with(|s| s.repeat_same = Millis::new(10_000)),
        "0 down A -> press
         10 up -> CHOSEN A, rest
         5000 down A -> held back: RepeatSame
         5010 up -> nothing
         9000 down A -> held back: RepeatSame
         9010 up -> nothing
         10010 down A -> press
         10020 up -> CHOSEN A, rest
         10100 down B -> press
         10110 up -> CHOSEN B, rest
         10200 down A -> press
         10210 up -> CHOSEN A, rest",
    );
}

/// ag#775: the guard for all cells holds for the bar and the strip too: they are targets like any other.
#[test]
fn ag_775_repeat_of_any_cell() {
    check(
        with(|s| s.repeat_any = Millis::new(2_000)),
        "0 down A -> press
         10 up -> CHOSEN A, rest
         1000 down S -> held back: RepeatAny
         1010 up -> nothing
         2010 down S -> press
         2020 up -> CHOSEN S, rest",
    );
}

/// Every guard at its longest: the corner and a word behind it are reached with nothing but the child's own hold.
#[test]
fn the_important_words_are_reached_through_every_guard() {
    let longest = AccessSettings {
        hold: Millis::new(1000),
        choose_on: ChooseOn::Press,
        repeat_same: Millis::MAX,
        repeat_any: Millis::MAX,
        after_change: Millis::MAX,
    };
    check(
        longest,
        "0 down A -> press
         1000 tick -> CHOSEN A
         1000 board -> rest
         1050 up -> nothing
         1200 down !I -> press
         2200 tick -> CHOSEN I
         2200 board -> rest
         2250 up -> nothing
         2300 down !S -> press
         3300 up -> CHOSEN S, rest
         3400 down !N -> press
         4400 up -> CHOSEN N, rest
         4450 down !S -> press
         5450 up -> CHOSEN S, rest
         5500 down A -> held back: AfterChange",
    );
}

/// "Stop" is held back only while the same "stop" is still being heard.
#[test]
fn stop_pressed_again_is_heard_again() {
    let settings = with(|s| {
        s.repeat_same = Millis::MAX;
        s.repeat_any = Millis::MAX;
        on_press(s);
    });
    check(
        settings,
        "0 down !S -> press, CHOSEN S
         50 up -> rest
         120 down !S -> held back: RepeatSame
         160 up -> nothing
         400 down !S -> press, CHOSEN S
         450 up -> rest
         460 down !N -> press, CHOSEN N
         470 up -> rest
         480 down !S -> press, CHOSEN S
         490 up -> rest",
    );
    // Nothing is held back where the child has no guard at all.
    check(
        with(on_press),
        "0 down !S -> press, CHOSEN S
         50 up -> rest
         90 down !S -> press, CHOSEN S
         99 up -> rest",
    );
}

/// After a board change a bouncing finger is not a "stop", and an aimed one is.
#[test]
fn stop_on_the_next_page() {
    let settings = with(|s| s.after_change = Millis::MAX);
    check(
        settings,
        "1000 board -> nothing
         1099 down !S -> held back: AfterChange
         1099 up -> nothing
         1100 down !S -> press
         1150 up -> CHOSEN S, rest",
    );
}

#[test]
fn the_clock_may_go_back() {
    check(
        with(|s| {
            s.hold = Millis::new(1000);
            s.repeat_any = Millis::new(500);
        }),
        "100000 down A -> press
         100600 tick -> 60%
         10 tick -> 1%
         1004 tick -> 100%
         1010 up -> CHOSEN A, rest
         2 down B -> held back: RepeatAny
         3 up -> nothing
         502 down B -> press
         1600 up -> CHOSEN B, rest",
    );
}
