//! Days on which clocks are put forward or back, and a clock that was moved.

use super::diary::{ANN, Diary};
use super::{fact, facts};
use heard::event::{About, CoverEnd, Event, Setting, Waited};
use heard::report::summary::CellState::{AdultsOnly, Nothing, OwnActs};

/// In the night to 29 March 2026 one o'clock was two o'clock.
#[test]
fn a_night_of_a_clock_put_forward_is_counted_in_the_hours_that_were_lived() {
    let mut diary = Diary::new();
    diary.says("2026-03-28 10:00+00:00", Setting::Home);
    diary.covers("2026-03-29 00:30+00:00", ANN, Setting::Home);
    diary.private("2026-03-29 00:40+00:00", Event::PrivateTimeStarted {});
    diary.notes("2026-03-29 02:15+01:00", ANN, Setting::Home, About::Content);
    diary.ends_cover("2026-03-29 02:30+01:00", ANN, CoverEnd::Locked);
    diary.private("2026-03-29 03:10+01:00", Event::PrivateTimeEnded {});
    diary.says("2026-03-29 06:59+01:00", Setting::Home);
    diary.says("2026-03-29 07:00+01:00", Setting::Home);
    let complete = diary.complete("2026-03-28", "2026-03-30", "2026-04-01 09:00+01:00");
    let night = complete.rows.iter().find(|row| row.shift == "night").unwrap();
    assert_eq!(night.cells, [OwnActs, Nothing, Nothing]);
    let by_day = complete.rows.iter().find(|row| row.shift == "day").unwrap();
    assert_eq!(by_day.cells, [OwnActs, OwnActs, Nothing]);
    assert_eq!(fact(&complete, "observed"), "1 h | of observed time at home");
    assert_eq!(fact(&complete, "private"), "1 h 30 | of private time, started by Sam; nothing kept from it");
    // 41 hours: the twenty-ninth had 23, and its end is midnight by the new clock.
    let gaps: Vec<&str> = complete.gaps.iter().map(|gap| gap.sentence.text.as_str()).collect();
    assert_eq!(gaps, ["From 29 March 2026, 07:00 to 31 March 2026, 00:00 nothing was recorded (41 h)."]);
}

#[test]
fn a_day_is_no_gap_by_the_clock_alone() {
    let mut spring = Diary::new();
    // 24 hours and a half on the clock, 23 and a half in truth.
    spring.says("2026-03-28 10:00+00:00", Setting::Home);
    spring.says("2026-03-29 10:30+01:00", Setting::Home);
    assert!(spring.complete("2026-03-28", "2026-03-29", "2026-03-30 09:00+01:00").gaps.is_empty());

    let mut autumn = Diary::new();
    // 23 hours and a half on the clock, 24 and a half in truth.
    autumn.says("2026-10-24 10:00+01:00", Setting::Home);
    autumn.says("2026-10-25 09:30+00:00", Setting::Home);
    let gaps = autumn.complete("2026-10-24", "2026-10-25", "2026-10-26 09:00+00:00").gaps;
    assert_eq!(gaps.len(), 1);
    assert_eq!(
        gaps[0].sentence.text,
        "From 24 October 2026, 10:00 to 25 October 2026, 09:30 nothing was recorded (24 h 30)."
    );
}

#[test]
fn an_hour_that_came_twice_is_counted_twice() {
    let mut diary = Diary::new();
    diary.covers("2026-10-25 01:30+01:00", ANN, Setting::Home);
    diary.notes("2026-10-25 01:10+00:00", ANN, Setting::Home, About::Content);
    diary.ends_cover("2026-10-25 01:30+00:00", ANN, CoverEnd::Locked);
    let complete = diary.complete("2026-10-24", "2026-10-25", "2026-10-26 09:00+00:00");
    assert_eq!(fact(&complete, "observed"), "1 h | of observed time at home");
    let night = complete.rows.iter().find(|row| row.shift == "night").unwrap();
    assert_eq!(night.cells, [AdultsOnly, Nothing]);
}

#[test]
fn what_the_tablet_says_of_itself_is_said() {
    let mut diary = Diary::new();
    diary.says("2026-03-09 10:00", Setting::Home);
    // Ten minutes by the device's own count that the wall clock did not show.
    diary.drift_ms = 600_000;
    diary.says("2026-03-09 10:05", Setting::Home);
    diary.starts("2026-03-09 11:00", false);
    diary.starts("2026-03-09 12:00", true);
    diary.waited = Some(Waited { entries: 4, millis: 50_000 });
    diary.says("2026-03-09 13:00", Setting::Home);
    diary.waited = Some(Waited { entries: 2, millis: 720_000 });
    diary.says("2026-03-09 14:00", Setting::Home);
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(
        fact(&complete, "clock_suspect"),
        "1 | entry was made while the tablet’s clock was in doubt; the order is by number"
    );
    assert_eq!(fact(&complete, "unclean"), "1 | time the app started without having been closed properly before");
    assert_eq!(fact(&complete, "waited"), "6 | entries waited before being kept, the longest 12 min");
    assert_eq!(
        fact(&complete, "not_found"),
        "none | found of these: notes written in batches, notes with the text of another"
    );
    assert!(facts(&complete, "batched").is_empty());
}
