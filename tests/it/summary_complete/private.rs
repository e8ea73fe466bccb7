//! Private time is a length and nothing else.

use super::diary::Diary;
use super::fact;
use heard::event::{Event, Setting, TouchedBy};

const STARTED: Event = Event::PrivateTimeStarted {};
const ENDED: Event = Event::PrivateTimeEnded {};

#[test]
fn private_time_over_the_edges_of_the_period_counts_as_far_as_it_lies_within() {
    let mut diary = Diary::new();
    diary.private("2026-03-08 23:00", STARTED);
    // 40 minutes of it in the period.
    diary.private("2026-03-09 00:40", ENDED);
    // 30, until the app started again.
    diary.private("2026-03-10 12:00", STARTED);
    diary.starts("2026-03-10 12:30", false);
    // 60, until the period ends.
    diary.private("2026-03-10 23:00", STARTED);
    diary.private("2026-03-11 01:00", ENDED);
    let complete = diary.complete("2026-03-09", "2026-03-10", "2026-03-12 09:00");
    assert_eq!(fact(&complete, "private"), "2 h 10 | of private time, started by Sam; nothing kept from it");
    assert_eq!(fact(&complete, "own_acts"), "0 of 6 | shifts hold at least one act by Sam");
    assert_eq!(fact(&complete, "nothing"), "6 of 6 | shifts hold nothing at all");
}

#[test]
fn private_time_that_goes_on_counts_until_the_asking() {
    let mut diary = Diary::new();
    diary.private("2026-03-09 10:00", STARTED);
    let complete = diary.complete("2026-03-09", "2026-03-10", "2026-03-09 10:25");
    assert_eq!(fact(&complete, "private"), "25 min | of private time, started by Sam; nothing kept from it");
}

#[test]
fn private_time_that_began_before_and_never_ended_here_is_said_as_it_is() {
    let mut diary = Diary::new();
    diary.private("2026-03-08 23:00", STARTED);
    diary.private("2026-03-09 00:40", ENDED);
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-12 09:00");
    assert_eq!(
        fact(&complete, "private"),
        "40 min | of private time that had begun before this period; nothing kept from it"
    );
}

#[test]
fn a_start_while_an_adult_was_showing_is_not_told_as_the_childs() {
    let mut diary = Diary::new();
    let mut start = |at: &str, touched_by| {
        let at = super::diary::moment(at);
        let circumstances = heard::event::Circumstances::by(heard::event::Role::Child);
        let act = Some(heard::event::Act::at_tablet(touched_by));
        diary.keep(at, heard::event::Draft { event: STARTED, at, act, circumstances, corrects: None });
    };
    start("2026-03-09 10:00", TouchedBy::AdultModelling);
    diary.private("2026-03-09 10:30", ENDED);
    diary.private("2026-03-09 11:00", STARTED);
    diary.private("2026-03-09 11:30", ENDED);
    diary.says("2026-03-09 11:31", Setting::Home);
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-12 09:00");
    assert_eq!(
        fact(&complete, "private"),
        "1 h | of private time; nothing kept from it. 1 of 2 starts were while an adult was showing or when nobody recorded \
         whose touch it was"
    );
}
