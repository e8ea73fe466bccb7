//! What a child does at the table: giving a single picture, reading along, and how it is set for this child.

use super::driver::{Driver, check};
use heard::access::Carry;
use heard::access::Had;
use heard::child::{Giving, MessageBar};
use heard::session::{GiveKey, Intent, Target, carry_of, view};

#[test]
fn a_strip_is_read_along_word_by_word_and_nothing_is_kept_of_it() {
    check(
        "quiet build
         press I
         press want
         give
         read 1
         began 0
         heard
         finished
         heard
         read 0
         read 7
         answer Given
         read 0",
        r#"said "I" "want"
         kept 10:00:00 child gave I want, built in 0 ms
         table: I want: waits
         said "want"
         heard: want
         heard: nothing
         said "I"
         said "Here it is: I want."
         kept 10:00:00 app answered Given after 0 ms
         table: I want: Here it is: I want."#,
    );
}

#[test]
fn the_word_that_is_being_read_out_is_seen() {
    check(
        "quiet build
         press I
         press want
         give
         began 1
         heard
         bar",
        r#"said "I" "want"
         kept 10:00:00 child gave I want, built in 0 ms
         table: I want: waits
         heard: want
         bar: I want"#,
    );
}

#[test]
fn the_last_word_waits_for_the_child() {
    check(
        "quiet build
         pause 3000
         press I
         press want
         give
         wait 1s
         finished
         wait 2999ms
         heard
         wait 1ms",
        r#"said "I"
         kept 10:00:00 child gave I want, built in 0 ms
         table: I want: waits
         heard: nothing
         said "want""#,
    );
}

#[test]
fn whoever_says_the_last_word_is_not_told_it() {
    let quiet = "quiet build\npause 3000\npress I\npress want\ngive\nfinished\n";
    let given = r#"said "I"
         kept 10:00:00 child gave I want, built in 0 ms
         table: I want: waits
         "#;
    check(&format!("{quiet}read 1\nwait 30s"), &format!("{given}said \"want\""));
    check(
        &format!("{quiet}answer Given\nwait 30s"),
        &format!(
            r#"{given}said "Here it is: I want."
             kept 10:00:00 app answered Given after 0 ms
             table: I want: Here it is: I want."#
        ),
    );
    check(&format!("{quiet}home\nwait 30s"), &format!("{given}table: gone"));
}

/// Without a voice nobody says that a line has ended.
#[test]
fn the_last_word_does_not_wait_for_a_voice_that_is_missing() {
    check(
        "quiet build\npause 3000\npress I\npress want\ngive\nwait 60s",
        r#"said "I"
         kept 10:00:00 child gave I want, built in 0 ms
         table: I want: waits
         said "want""#,
    );
}

#[test]
fn the_partner_has_as_long_as_is_set_for_the_child() {
    check(
        "quiet build\npartner has 30\npress want\ngive\npartner has 600\nwait 31s",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         said "Nobody has answered: want."
         kept 10:00:30 app answered Nobody after 30000 ms
         table: want: Nobody has answered: want."#,
    );
}

#[test]
fn where_choosing_gives_a_word_goes_to_the_partner_and_an_urgent_one_is_said() {
    check(
        "gives by choosing
         press want
         home
         press I
         give
         answer Given
         put away
         important
         press stop",
        r#"said "want"
         kept 10:00:00 child gave want, built in 0 ms
         table: want: waits
         table: gone
         said "I"
         kept 10:00:00 child presses: I
         table: want: waits
         said "Here it is: want."
         kept 10:00:00 app answered Given after 0 ms
         table: want: Here it is: want.
         table: gone
         board important
         said "stop"
         kept 10:00:00 child urgent: stop"#,
    );
}

#[test]
fn an_urgent_word_that_is_given_is_said() {
    let mut driver = Driver::new();
    driver.line("important");
    let Target::Button { button, place } = driver.button("stop") else { panic!("stop") };
    driver.send(&Intent::Select(Target::GivePicture { button, place }));
    assert!(!driver.state.is_exchanging());
    assert_eq!(driver.drafts.len(), 1);
}

#[test]
fn what_a_finger_takes_along() {
    let mut driver = Driver::new();
    let carry = |driver: &Driver, target| carry_of(&driver.state, target);
    let want = driver.button("want");
    assert_eq!(carry(&driver, want), Carry::Goes);
    assert_eq!(carry(&driver, Target::Speak), Carry::Stays, "there is nothing in the bar yet");
    for stays in [Target::Home, Target::Back, Target::Important, Target::Give, Target::Clear, driver.button("eat")] {
        assert_eq!(carry(&driver, stays), Carry::Stays, "{stays:?}");
    }
    driver.line("press want");
    assert_eq!(carry(&driver, Target::Speak), Carry::Goes);
    driver.line("give");
    driver.line("home");
    assert_eq!(carry(&driver, want), Carry::Stays, "something is given already");
}

#[test]
fn the_key_is_there_wherever_there_is_something_to_give() {
    let mut driver = Driver::new();
    let mut set = |bar, giving| {
        let mut child = driver.state.child().clone();
        child.surface.message_bar = bar;
        child.exchange.giving = giving;
        driver.send(&Intent::ChildChanged(child));
        view(&driver.state).give
    };
    assert_eq!(set(MessageBar::Shown, Giving::TakenThere), GiveKey::Shown);
    assert_eq!(set(MessageBar::Off, Giving::TakenThere), GiveKey::Hidden);
    assert_eq!(set(MessageBar::Off, Giving::Held), GiveKey::Shown);
    assert_eq!(set(MessageBar::Off, Giving::Chosen), GiveKey::Shown);
}

#[test]
fn what_letting_go_means() {
    let driver = Driver::new();
    let want = driver.button("want");
    let Target::Button { button, place } = want else { panic!("want") };
    let given = Some(Target::GivePicture { button, place });
    assert_eq!(want.carried_to(Target::Give, Had::NotChosen), given);
    assert_eq!(want.carried_to(Target::Give, Had::Chosen), given);
    assert_eq!(want.carried_to(Target::Speak, Had::NotChosen), Some(want));
    assert_eq!(want.carried_to(Target::Speak, Had::Chosen), None, "it stands there already");
    assert_eq!(Target::Speak.carried_to(Target::Give, Had::NotChosen), Some(Target::Give));
    assert_eq!(want.carried_to(Target::Clear, Had::NotChosen), None);
    assert_eq!(want.carried_to(driver.button("I"), Had::NotChosen), None);
}
