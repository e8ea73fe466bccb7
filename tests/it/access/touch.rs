//! A finger on a cell: tap, hold, slide, a second finger, a lost lift.

use super::{check, on_press, plain, with};
use heard::access::{Pointer, PressFilter, Sample, Spot};
use heard::child::{ChooseOn, Millis};

#[test]
fn a_tap_chooses_at_the_lift() {
    check(
        plain(),
        "0 down A -> press
         80 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_tap_chooses_at_the_press_and_is_drawn_until_the_lift() {
    check(
        with(on_press),
        "0 down A -> press, CHOSEN A
         80 up -> rest",
    );
}

/// cb#1233: holding a tile selected it and never spoke. However long it is held, it is chosen, once.
#[test]
fn cb_1233_a_long_press_is_a_press() {
    check(
        plain(),
        "0 down A -> press
         2000 tick -> nothing
         9000 up -> CHOSEN A, rest",
    );
    check(
        with(|s| s.hold = Millis::new(500)),
        "0 down A -> press
         9000 tick -> 100%
         12000 up -> CHOSEN A, rest",
    );
    check(
        with(|s| {
            s.hold = Millis::new(500);
            on_press(s);
        }),
        "0 down A -> press
         9000 tick -> CHOSEN A
         12000 tick -> nothing
         13000 up -> rest",
    );
}

/// cb#566: some tiles needed a very hard press. The lightest, shortest and shakiest touch that stays on its cell counts.
#[test]
fn cb_566_the_lightest_touch_counts() {
    check(
        plain(),
        "10 down A -> press
         10 up -> CHOSEN A, rest
         11 down B -> press
         11 over B -> nothing
         12 over B -> nothing
         12 up -> CHOSEN B, rest",
    );
}

#[test]
fn sliding_off_cancels_and_coming_back_does_not_choose() {
    for settings in [plain(), with(|s| s.hold = Millis::new(50))] {
        check(
            settings,
            "0 down A -> press
             20 over B -> rest, held back: SlidOff
             30 over A -> nothing
             90 up -> nothing
             95 down B -> press
             195 up -> CHOSEN B, rest",
        );
    }
    check(
        plain(),
        "0 down A -> press
         20 up B -> rest, held back: SlidOff",
    );
    check(
        plain(),
        "0 down A -> press
         20 over - -> rest, held back: SlidOff
         30 up -> nothing",
    );
}

#[test]
fn a_hold_fills_its_ring_and_chooses_when_the_time_is_up() {
    let hold = |choose_on| {
        with(|s| {
            s.hold = Millis::new(1000);
            s.choose_on = choose_on;
        })
    };
    check(
        hold(ChooseOn::Press),
        "0 down A -> press
         250 tick -> 25%
         500 over A -> 50%
         1000 tick -> CHOSEN A
         3000 up -> rest",
    );
    check(
        hold(ChooseOn::Release),
        "0 down A -> press
         999 tick -> 100%
         1000 tick -> 100%
         1500 up -> CHOSEN A, rest",
    );
    for choose_on in [ChooseOn::Press, ChooseOn::Release] {
        check(
            hold(choose_on),
            "0 down A -> press
             900 up -> rest, held back: TooShort",
        );
    }
    // The tick was late; the lift finds the time up.
    check(
        hold(ChooseOn::Press),
        "0 down A -> press
         1200 up -> CHOSEN A, rest",
    );
    // Ready, and then the child thought better of it.
    check(
        hold(ChooseOn::Release),
        "0 down A -> press
         1200 tick -> 100%
         1300 over - -> rest, held back: SlidOff
         1400 up -> nothing",
    );
}

#[test]
fn the_hold_says_when_it_wants_to_be_woken() {
    let mut filter = PressFilter::new(with(|s| s.hold = Millis::new(1000)));
    assert_eq!(filter.next_wake(0), None);
    filter.take(Sample::Down { pointer: Pointer(1), on: Some(Spot::ordinary('A')) }, 100);
    assert_eq!(filter.next_wake(100), Some(1100));
    assert_eq!(filter.progress(600), Some(('A', 0.5)));
    filter.take(Sample::Tick, 1100);
    assert_eq!(filter.next_wake(1100), None);
    filter.take(Sample::Up { pointer: Pointer(1), over: Some('A') }, 1200);
    assert_eq!(filter.progress(1200), None);
}

#[test]
fn a_second_finger_never_chooses_while_the_first_is_down() {
    check(
        plain(),
        "0 down A -> press
         20 down2 B -> held back: SecondFinger
         40 up2 -> nothing
         60 up -> CHOSEN A, rest",
    );
    check(
        plain(),
        "0 down A -> press
         20 down2 B -> held back: SecondFinger
         40 up -> CHOSEN A, rest
         60 up2 -> nothing",
    );
    // Even a first finger that has had its say.
    check(
        with(on_press),
        "0 down A -> press, CHOSEN A
         20 down2 B -> held back: SecondFinger
         30 up2 -> nothing
         40 up -> rest",
    );
}

#[test]
fn a_palm_on_the_edge_keeps_no_finger_out() {
    check(
        plain(),
        "0 down2 - -> nothing
         500 down A -> press
         560 up -> CHOSEN A, rest
         900 up2 -> nothing",
    );
}

#[test]
fn a_touch_that_the_system_takes_away_is_no_press() {
    check(
        plain(),
        "0 down A -> press
         50 cancel -> rest
         60 up -> nothing
         70 down A -> press
         80 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_lost_lift_does_not_lock_the_child_out() {
    // The same finger comes down again.
    check(
        plain(),
        "0 down A -> press
         100 down B -> rest, press
         150 up -> CHOSEN B, rest",
    );
    // Another one does, long after.
    check(
        plain(),
        "0 down A -> press
         19999 down2 B -> held back: SecondFinger
         20000 up2 -> nothing
         20001 down2 B -> rest, press
         20050 up2 -> CHOSEN B, rest",
    );
}
