//! The plan in force at a moment decides which shift the moment belongs to.

use super::diary::{ANN, Diary};
use super::{fact, facts};
use heard::event::{About, Event, Setting};
use heard::home::{HomePlan, SettingPlan, Shift, Weekdays};
use heard::report::summary::CellState::{AdultsOnly, NotOpen, NotYet, Nothing, OwnActs};
use heard::report::summary::{Completeness, PlanKnown};

fn shift(name: &str, from: u16, to: u16) -> Shift {
    Shift { name: name.to_owned(), from: from * 60, to: to * 60, days: Weekdays::ALL }
}

fn plan(shifts: Vec<Shift>) -> HomePlan {
    HomePlan { settings: vec![SettingPlan { setting: Setting::Home, shifts, closed: Vec::new() }], rooms: Vec::new() }
}

fn row<'a>(complete: &'a Completeness, shift: &str) -> &'a [heard::report::summary::CellState] {
    &complete.rows.iter().find(|row| row.shift == shift).unwrap().cells
}

#[test]
fn a_home_without_a_plan_has_the_usual_shifts_and_says_so() {
    let complete = Diary::new().complete("2026-03-09", "2026-03-09", "2026-03-12 09:00");
    assert_eq!(complete.plan, PlanKnown::Usual);
    let shifts: Vec<&str> = complete.rows.iter().map(|row| row.shift.as_str()).collect();
    assert_eq!(shifts, ["day", "evening", "night"]);
    assert_eq!(
        fact(&complete, "usual_plan"),
        "no plan | of shifts was set: the usual day, evening and night are shown"
    );
    assert_eq!(fact(&complete, "wrote"), "0 | people wrote anything about Sam");
}

#[test]
fn a_plan_counts_from_the_moment_on_at_which_it_was_set() {
    let mut diary = Diary::new();
    // At noon of the tenth two long shifts take the place of three. What was early is now one with the day.
    diary.says("2026-03-10 08:00", Setting::Home);
    diary.tells(
        "2026-03-10 12:00",
        ANN,
        Event::PlanSet { plan: plan(vec![shift("long day", 8, 20), shift("night", 20, 8)]) },
    );
    diary.notes("2026-03-10 13:00", ANN, Setting::Home, About::Content);
    // In the evening shift of before, in the long day of now.
    diary.notes("2026-03-11 19:00", ANN, Setting::Home, About::Content);
    // In the morning, when the night used to be over.
    diary.says("2026-03-12 07:30", Setting::Home);
    let complete = diary.complete("2026-03-09", "2026-03-12", "2026-03-14 09:00");
    assert_eq!(complete.plan, PlanKnown::Set);
    assert_eq!(row(&complete, "day"), [Nothing, OwnActs, NotOpen, NotOpen]);
    // It began at three, when the other plan was in force already.
    assert_eq!(row(&complete, "evening"), [Nothing, NotOpen, NotOpen, NotOpen]);
    assert_eq!(row(&complete, "long day"), [NotOpen, AdultsOnly, AdultsOnly, Nothing]);
    assert_eq!(row(&complete, "night"), [Nothing, Nothing, OwnActs, Nothing]);
    assert_eq!(
        fact(&complete, "usual_plan_until"),
        "until 10 March 2026 | no plan of shifts was set; until then the usual day, evening and night are shown"
    );
    assert_eq!(fact(&complete, "own_acts"), "2 of 10 | shifts hold at least one act by Sam");
}

#[test]
fn a_shift_that_is_not_over_is_not_counted_as_nothing() {
    let mut diary = Diary::new();
    diary.says("2026-03-09 08:00", Setting::Home);
    diary.notes("2026-03-10 16:00", ANN, Setting::Home, About::Content);
    let complete = diary.complete("2026-03-09", "2026-03-12", "2026-03-10 16:30");
    assert_eq!(row(&complete, "day"), [OwnActs, Nothing, NotYet, NotYet]);
    assert_eq!(row(&complete, "evening"), [Nothing, AdultsOnly, NotYet, NotYet]);
    assert_eq!(row(&complete, "night"), [Nothing, NotYet, NotYet, NotYet]);
    assert_eq!(fact(&complete, "nothing"), "3 of 5 | shifts hold nothing at all");
    assert!(facts(&complete, "cut_short").is_empty());
    // Since eight of the day before.
    assert_eq!(complete.gaps.len(), 1);
    let later = diary.complete("2026-03-11", "2026-03-12", "2026-03-10 17:00");
    assert_eq!(fact(&later, "no_shifts"), "no shift | of the plan was over when this was made");
    assert!(later.gaps.is_empty(), "what has not come yet is no gap");
    assert_eq!(row(&later, "day"), [NotYet, NotYet]);
}

#[test]
fn shifts_of_one_name_are_one_row_and_a_night_is_what_is_on_at_three() {
    let mut diary = Diary::new();
    let weekend = Weekdays(0b110_0000);
    let early = |from, to, days| Shift { days, ..shift("early", from, to) };
    diary.standing.plan = Some(plan(vec![
        early(6, 14, Weekdays::SCHOOL),
        early(8, 16, weekend),
        shift("all day", 0, 0),
        shift("small hours", 1, 5),
    ]));
    // Saturday the fourteenth: after two is still early.
    diary.says("2026-03-13 15:00", Setting::Home);
    diary.says("2026-03-14 15:00", Setting::Home);
    diary.says("2026-03-14 03:00", Setting::Home);
    let complete = diary.complete("2026-03-13", "2026-03-14", "2026-03-16 09:00");
    assert_eq!(complete.rows.len(), 3);
    assert_eq!(row(&complete, "early"), [Nothing, OwnActs]);
    assert_eq!(row(&complete, "all day"), [OwnActs, OwnActs], "what is in two shifts counts to the first in the plan");
    assert_eq!(row(&complete, "small hours"), [Nothing, Nothing]);
    assert_eq!(fact(&complete, "nights_nothing"), "2 of 2 | nights hold nothing at all");
}

#[test]
fn an_entry_without_a_place_counts_to_the_first_setting_of_the_plan() {
    let mut diary = Diary::new();
    let mut own = plan(vec![shift("day", 7, 22)]);
    own.settings[0].setting = Setting::School;
    diary.standing.plan = Some(own);
    diary.says("2026-03-09 10:00", Setting::NotRecorded);
    diary.notes("2026-03-09 11:00", ANN, Setting::School, About::Content);
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(row(&complete, "day"), [OwnActs]);
    assert_eq!(
        fact(&complete, "no_place"),
        "1 of 2 | entries does not say where it happened; it is counted at school, where the tablet lives"
    );
    assert_eq!(complete.hours[0].own_acts.count, 1);
}

#[test]
fn a_record_that_begins_within_the_period_says_from_when_on() {
    let mut diary = Diary::new();
    diary.says("2026-03-11 10:00", Setting::Home);
    let complete = diary.complete("2026-03-09", "2026-03-12", "2026-03-14 09:00");
    assert_eq!(
        fact(&complete, "began"),
        "from 11 March 2026 | on there is a record; of the days before that it holds nothing"
    );
    diary.standing.entries_before = 1;
    assert!(facts(&diary.complete("2026-03-09", "2026-03-12", "2026-03-14 10:00"), "began").is_empty());
}
