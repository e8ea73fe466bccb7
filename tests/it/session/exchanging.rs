//! A picture exchange: what is given, what a partner answers, and what is left of it.

use super::driver::{Driver, check};
use heard::event::{Act, Event, ExchangeAnswer, TouchedBy};
use heard::session::{CARD_MS, Effect, Intent, Target, view};

/// Two minutes, where nothing else is set.
const WAIT_MS: u64 = 120_000;

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
        r#"said "I" "want"
         kept 10:00:02 child gave I want, built in 2000 ms
         table: I want: waits
         said "I" "want"
         kept 10:00:05 app received after 3000 ms
         table: I want: received
         said "Here it is: I want."
         kept 10:00:06 app answered Given after 4000 ms
         table: I want: Here it is: I want.
         bar:
         table: gone"#,
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
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         said "Not now: want."
         kept 10:00:01 app answered NotNow after 1000 ms
         table: want: asks in a few minutes, after this, later today, tomorrow
         said "Not now: want. Later today."
         kept 10:00:03 app added When(LaterToday)
         table: want: Not now: want. Later today.
         bar: want
         said "That is not OK."
         kept 10:00:03 child not ok
         table: gone"#,
    );
}

#[test]
fn a_partner_need_not_add_anything() {
    check(
        "quiet build\npress want\ngive\nanswer NotHere\nadd nothing\nput away",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         said "It is not here: want."
         kept 10:00:00 app answered NotHere after 0 ms
         table: want: asks none left, somewhere else, broken, closed, somebody has it
         table: want: It is not here: want.
         table: gone"#,
    );
    check(
        "quiet build\npress want\ngive\nanswer Cannot\nwait 121s\nput away",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         said "It cannot be: want."
         kept 10:00:00 app answered Cannot after 0 ms
         table: want: asks dangerous, your health, the weather, nobody is free
         table: want: It cannot be: want.
         table: gone"#,
    );
}

#[test]
fn when_nobody_answers_that_is_kept_and_shown() {
    check(
        "quiet build\npress want\ngive\nwait 180s\nbar\nput away\ngive",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         said "Nobody has answered: want."
         kept 10:02:00 app answered Nobody after 120000 ms
         table: want: Nobody has answered: want.
         bar: want
         table: gone
         said "want"
         kept 10:03:00 child gave want, built in 60000 ms
         table: want: waits"#,
    );
    check(
        "quiet build\npress want\ngive\nwait 5s\nreceive\nwait 180s",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         said "want"
         kept 10:00:05 app received after 5000 ms
         table: want: received
         said "Nobody has answered: want."
         kept 10:02:00 app answered Nobody after 120000 ms
         table: want: Nobody has answered: want."#,
    );
}

/// The app never talks into what a child says elsewhere; the answer is there when they come back to it.
#[test]
fn nobodys_answer_is_not_said_over_a_child_who_is_elsewhere() {
    for elsewhere in ["home", "important"] {
        let mut driver = Driver::new();
        for line in ["quiet build", "press want", "give", elsewhere] {
            driver.line(line);
        }
        let before = driver.effects.len();
        driver.wait(WAIT_MS);
        let spoken = driver.effects.iter().skip(before).any(|effect| matches!(effect, Effect::Speak(_)));
        assert!(!spoken, "{elsewhere}");
        let answered = Event::ExchangeAnswered { answer: ExchangeAnswer::Nobody, after_ms: WAIT_MS };
        assert_eq!(driver.drafts.last().unwrap().event, answered, "{elsewhere}");
        driver.line("give");
        let shown = view(&driver.state).exchange.unwrap();
        assert_eq!(shown.sentence, "Nobody has answered: want.", "{elsewhere}");
    }
}

#[test]
fn a_child_takes_back_what_was_given() {
    check(
        "quiet build\npress want\ngive\nwait 4s\ntake it back\nbar\nanswer Given",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         kept 10:00:04 child withdrawn TakenBack after 4000 ms
         table: gone
         bar: want"#,
    );
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
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         table: gone
         table: want: waits
         table: gone
         board important
         table: want: waits
         board home
         said "Here is a bit: want."
         kept 10:00:00 app answered GivenABit after 0 ms
         table: want: Here is a bit: want.
         table: gone"#,
    );
}

#[test]
fn under_it_no_board_is_pressed_and_with_an_empty_bar_nothing_is_given() {
    check(
        "give\nquiet build\npress want\ngive\npress I\nbar",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         bar: want"#,
    );
}

/// In private time it works like any other, and nothing is left of it.
#[test]
fn private_time_keeps_nothing_of_an_exchange() {
    check(
        "quiet build\nprivate on\npress want\ngive\nanswer Given\nput away\nprivate off",
        r#"kept 10:00:00 child private time started
         said "want", leaving no trace
         table: want: waits
         said "Here it is: want.", leaving no trace
         table: want: Here it is: want.
         table: gone
         kept 10:00:00 child private time ended"#,
    );
    check(
        "quiet build\npress want\ngive\nwait 2s\nprivate on\nanswer Given\nprivate off",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         kept 10:00:02 not recorded withdrawn PrivateTime after 2000 ms
         kept 10:00:02 child private time started
         table: gone
         kept 10:00:02 child private time ended"#,
    );
    check(
        "quiet build\nprivate on\npress want\ngive\nprivate off\nanswer Given\nscreen",
        r#"kept 10:00:00 child private time started
         said "want", leaving no trace
         table: want: waits
         kept 10:00:00 child private time ended
         table: gone
         screen: home, kept"#,
    );
}

#[test]
fn without_an_agreement_it_is_heard_and_answered_and_not_kept() {
    check(
        "agreement off\nquiet build\npress want\ngive\nagreement on\nanswer Given",
        r#"said "want", leaving no trace
         table: want: waits
         said "Here it is: want.", leaving no trace
         table: want: Here it is: want."#,
    );
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
    check(
        "quiet build\npress want\ngive\nanswer Nobody",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits"#,
    );
}

#[test]
fn leaving_the_screen_ends_it() {
    check(
        "quiet build\npress want\ngive\nwait 7s\nleave",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         hush
         kept 10:00:07 not recorded withdrawn ScreenLeft after 7000 ms
         table: gone"#,
    );
}

#[test]
fn it_asks_to_be_woken_when_its_time_has_come() {
    let mut driver = Driver::new();
    for line in ["quiet build", "press want", "give"] {
        driver.line(line);
    }
    assert_eq!(driver.state.next_wake(), Some(driver.mono + WAIT_MS));
    driver.wait(WAIT_MS);
    assert_eq!(driver.state.next_wake(), Some(driver.mono + CARD_MS));
    driver.wait(CARD_MS);
    assert!(!driver.state.is_exchanging());
    driver.send(&Intent::Select(Target::Give));
    assert!(driver.state.is_exchanging(), "it can be given again");
}

/// One picture by itself is given as it stands on the board, and what stands in the bar stays there.
#[test]
fn a_picture_is_given_by_itself() {
    check(
        "quiet build\npress I\nwait 9s\ngive want\nanswer Given\nbar",
        r#"said "want"
         kept 10:00:09 child gave want, built in 0 ms
         table: want: waits
         said "Here it is: want."
         kept 10:00:09 app answered Given after 0 ms
         table: want: Here it is: want.
         bar: I"#,
    );
}

#[test]
fn what_was_chosen_among_the_important_words_is_given_from_there() {
    check(
        "quiet build\npress want\nimportant\ngive",
        r#"board important
         said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         board home"#,
    );
}
