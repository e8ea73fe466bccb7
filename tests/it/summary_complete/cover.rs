//! Observed time, minute by minute, by every way in which cover ends.

use super::diary::{ANN, BEN, Diary, moment};
use super::facts;
use super::fortnight::plan;
use heard::event::{About, CoverEnd, Event, Setting, StandingCover};
use heard::report::summary::{Completeness, SettingHours};
use heard::stats::Record;
use heard::stats::coverage::Coverage;
use heard::stats::shifts::Cell;

fn hours(complete: &Completeness, setting: Setting) -> &SettingHours {
    complete.hours.iter().find(|hours| hours.setting == setting).unwrap()
}

fn minutes(complete: &Completeness, setting: Setting) -> Option<u64> {
    hours(complete, setting).observed.as_ref().map(|observed| observed.minutes)
}

/// 9 and 10 March, and a cover that stood before them since ten in the evening.
fn record() -> Record {
    let mut diary = Diary::new();
    diary.standing.plan = Some(plan());
    diary.standing.cover =
        Some(StandingCover { adult: BEN, setting: Setting::Home, since: moment("2026-03-08 22:00") });
    // 90 minutes, until she locked.
    diary.covers("2026-03-09 08:00", ANN, Setting::Home);
    diary.ends_cover("2026-03-09 09:30", ANN, CoverEnd::Locked);
    // 60 minutes, until somebody else took over.
    diary.covers("2026-03-09 10:00", ANN, Setting::Home);
    diary.ends_cover("2026-03-09 11:00", ANN, CoverEnd::HandedOver);
    // Four hours and no more, whatever is entered afterwards.
    diary.covers("2026-03-09 11:00", BEN, Setting::School);
    diary.ends_cover("2026-03-09 15:10", BEN, CoverEnd::TimeUp);
    // 20 minutes, until the app was closed; 45, until it started again without having been.
    diary.covers("2026-03-09 16:00", ANN, Setting::Home);
    diary.app("2026-03-09 16:20", Event::Stopped {});
    diary.starts("2026-03-09 16:30", true);
    diary.covers("2026-03-09 17:00", ANN, Setting::Home);
    diary.starts("2026-03-09 17:45", false);
    // A hand-over without an end of its own: 30 minutes and 15.
    diary.covers("2026-03-10 12:00", ANN, Setting::Home);
    diary.covers("2026-03-10 12:30", BEN, Setting::Home);
    diary.ends_cover("2026-03-10 12:45", BEN, CoverEnd::Closed);
    // Two hours until the period ends.
    diary.covers("2026-03-10 22:00", ANN, Setting::Home);
    diary.ends_cover("2026-03-11 00:30", ANN, CoverEnd::Locked);
    diary.ask("2026-03-09", "2026-03-10", "2026-03-12 09:00")
}

#[test]
fn cover_ends_by_lock_hand_over_close_restart_four_hours_or_the_period() {
    let complete = Completeness::of(&record());
    // 120 that stood before, and what is above.
    assert_eq!(minutes(&complete, Setting::Home), Some(120 + 90 + 60 + 20 + 45 + 30 + 15 + 120));
    assert_eq!(minutes(&complete, Setting::School), Some(240));
    assert_eq!(facts(&complete, "observed"), ["8 h 20 | of observed time at home", "4 h | of observed time at school"]);
    let home = hours(&complete, Setting::Home);
    // Both days and the evening of the ninth, and the night of the tenth.
    assert_eq!((home.shifts_with_cover.k, home.shifts_with_cover.n), (4, 6));
    let school = hours(&complete, Setting::School);
    assert_eq!((school.shifts_with_cover.k, school.shifts_with_cover.n), (1, 2));
    let entries = &home.observed.as_ref().unwrap().entries;
    assert_eq!(entries[0].to_string(), "17", "what stood before is said by the asking");
}

#[test]
fn each_shift_has_its_own_observed_minutes() {
    let record = record();
    let coverage = Coverage::of(&record);
    let minutes = |row: usize, day: usize| {
        let slot = coverage.shifts.slot(Cell { row, day }).unwrap();
        coverage.covered.minutes_of(coverage.shifts.rows[row].setting, &slot.spans)
    };
    // Rows are day, evening and night at home, and lessons.
    let all: Vec<[u64; 4]> = (0..2).map(|day| [0, 1, 2, 3].map(|row| minutes(row, day))).collect();
    // The first two hours after midnight are of a night that began before.
    assert_eq!(all, [[150, 65, 0, 240], [45, 0, 120, 0]]);
}

#[test]
fn without_cover_hours_are_not_recorded_and_there_is_no_rate() {
    let mut diary = Diary::new();
    for day in 9..16 {
        diary.notes(&format!("2026-03-{day:02} 10:00"), ANN, Setting::Home, About::Distress);
    }
    let record = diary.ask("2026-03-09", "2026-03-15", "2026-03-16 12:00");
    let complete = Completeness::of(&record);
    assert_eq!(minutes(&complete, Setting::Home), None);
    let seen = heard::report::summary::Seen::of(&record);
    let texts: Vec<&str> = seen.settings[0].sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert!(texts[0].contains("hours not recorded"), "{texts:?}");
    assert!(!texts.iter().any(|text| text.contains("observed")), "{texts:?}");
    assert!(seen.compared.is_empty());
}

#[test]
fn an_end_before_its_beginning_is_no_time() {
    let mut diary = Diary::new();
    diary.covers("2026-03-09 10:00", ANN, Setting::Home);
    // Somebody put the clock back.
    diary.ends_cover("2026-03-09 10:00", ANN, CoverEnd::Locked);
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 08:00");
    assert_eq!(minutes(&complete, Setting::Home), None);
}
