//! From board to board.

use super::driver::{Driver, check};
use heard::session::{Effect, HISTORY_MAX};

#[test]
fn back_goes_the_way_it_came_and_home_forgets_it() {
    check(
        "press food
         press sweets
         press round
         back
         back
         screen
         home
         screen
         back",
        "board food
         board sweets
         board food
         board sweets
         board food
         screen: food, kept, can go back
         board home
         screen: home, kept",
    );
}

#[test]
fn a_link_to_the_board_on_screen_is_no_step() {
    check(
        "press food
         press same
         back",
        "board food
         board home",
    );
}

#[test]
fn the_important_words_open_over_any_board_and_stay_until_they_are_left() {
    check(
        "press food
         important
         screen
         press stop
         screen
         press body
         important
         important
         back
         screen
         important
         home
         screen",
        r#"board food
           board important
           screen: important, important, kept, can go back
           said "stop"
           kept 10:00:00 child urgent: stop
           screen: important, important, kept, can go back
           board body
           board important
           board food
           screen: food, kept, can go back
           board important
           board home
           screen: home, kept"#,
    );
}

#[test]
fn a_button_of_another_board_is_not_pressed() {
    check(
        "press food
         press want
         bar",
        "board food
         bar:",
    );
}

#[test]
fn the_way_back_is_bounded() {
    let mut driver = Driver::new();
    driver.line("press food");
    for _ in 0..HISTORY_MAX * 2 {
        driver.line("press sweets");
        driver.line("press round");
    }
    let mut steps = 0;
    while heard::session::view(&driver.state).can_go_back {
        driver.line("back");
        steps += 1;
    }
    assert_eq!(steps, HISTORY_MAX);
}

#[test]
fn the_filter_is_told_of_every_change_of_board() {
    let changes = |script: &[&str]| {
        let mut driver = Driver::new();
        script.iter().for_each(|line| driver.line(line));
        driver.effects.iter().filter(|effect| **effect == Effect::BoardChanged).count()
    };
    assert_eq!(changes(&["press food", "back", "important", "home"]), 4);
    assert_eq!(changes(&["home", "back", "press want", "speak", "important", "important"]), 1);
    // The same board in another revision is another board under the finger.
    assert_eq!(changes(&["boards without food"]), 1);
    assert_eq!(changes(&["press toys", "boards without food"]), 1);
}

#[test]
fn boards_that_are_gone_are_left() {
    check(
        "press I
         press toys
         press eat
         boards without food
         screen
         bar
         speak",
        r#"said "I"
           said "toys"
           kept 10:00:00 child presses: I toys
           board toys
           board food
           board home
           screen: home, kept
           bar: I toys
           said "I" "toys"
           kept 10:00:00 child bar: I toys"#,
    );
    check(
        "important
         press body
         boards without food
         screen
         home",
        "board important
         board body
         screen: body, important, kept, can go back
         board home",
    );
}
