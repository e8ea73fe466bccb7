//! A picture exchange: what is given, what a partner answers, and what is left of it.

use super::driver::{Driver, check};
use heard::event::{Act, Event, TouchedBy};
use heard::session::{ANSWER_MS, CARD_MS, Intent, Target};

#[test]
fn what_stands_in_the_bar_is_given_answered_and_handed_over() {
    check(
        "quiet build
         press I
         wait 2s
         press want
         give
         wait 3s
         receive
         wait 1s
         answer Given
         bar
         put away",
        "",
    );
}

#[test]
fn a_no_comes_with_when_and_can_be_said_not_to_be_ok() {
    check(
        "quiet build
         press want
         give
         wait 1s
         answer NotNow
         wait 2s
         add 2
         bar
         not ok",
        "",
    );
}

#[test]
fn a_partner_need_not_add_anything() {
    check("quiet build\npress want\ngive\nanswer NotHere\nadd nothing\nput away", "");
    check("quiet build\npress want\ngive\nanswer Cannot\nwait 121s\nput away", "");
}

#[test]
fn when_nobody_answers_that_is_kept_and_shown() {
    check("quiet build\npress want\ngive\nwait 180s\nbar\nput away\ngive", "");
    check("quiet build\npress want\ngive\nwait 5s\nreceive\nwait 180s", "");
}

#[test]
fn a_child_takes_back_what_was_given() {
    check("quiet build\npress want\ngive\nwait 4s\ntake it back\nbar\nanswer Given", "");
}

#[test]
fn it_goes_on_waiting_while_the_child_is_elsewhere() {
    check(
        "quiet build
         press want
         give
         home
         answer Given
         give
         important
         answer Given
         back
         answer GivenABit
         home",
        "",
    );
}

#[test]
fn under_it_no_board_is_pressed_and_with_an_empty_bar_nothing_is_given() {
    check("give\nquiet build\npress want\ngive\npress I\nbar", "");
}

/// In private time it works like any other, and nothing is left of it.
#[test]
fn private_time_keeps_nothing_of_an_exchange() {
    check("quiet build\nprivate on\npress want\ngive\nanswer Given\nput away\nprivate off", "");
    check("quiet build\npress want\ngive\nwait 2s\nprivate on\nanswer Given\nprivate off", "");
    check("quiet build\nprivate on\npress want\ngive\nprivate off\nanswer Given\nscreen", "");
}

#[test]
fn without_an_agreement_it_is_heard_and_answered_and_not_kept() {
    check("agreement off\nquiet build\npress want\ngive\nagreement on\nanswer Given", "");
}

#[test]
fn a_strip_with_a_shown_word_in_it_is_a_shown_strip() {
    let mut driver = Driver::new();
    for line in ["quiet build", "press I", "showing on", "press want", "showing off", "give"] {
        driver.line(line);
    }
    let given = driver.drafts.last().unwrap();
    assert!(matches!(given.event, Event::ExchangeOffered { .. }));
    assert_eq!(given.act, Some(Act::at_tablet(TouchedBy::AdultModelling)));
}

/// A partner's tap is never "nobody answered": only time says that.
#[test]
fn nobody_is_no_answer_that_can_be_tapped() {
    check("quiet build\npress want\ngive\nanswer Nobody", "");
}

#[test]
fn leaving_the_screen_ends_it() {
    check("quiet build\npress want\ngive\nwait 7s\nleave", "");
}

#[test]
fn it_asks_to_be_woken_when_its_time_has_come() {
    let mut driver = Driver::new();
    for line in ["quiet build", "press want", "give"] {
        driver.line(line);
    }
    assert_eq!(driver.state.next_wake(), Some(driver.mono + ANSWER_MS));
    driver.wait(ANSWER_MS);
    assert_eq!(driver.state.next_wake(), Some(driver.mono + CARD_MS));
    driver.wait(CARD_MS);
    assert!(!driver.state.is_exchanging());
    driver.send(&Intent::Select(Target::Give));
    assert!(driver.state.is_exchanging(), "it can be given again");
}
