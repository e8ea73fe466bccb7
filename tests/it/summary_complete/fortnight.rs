//! Two weeks with a school on weekdays, two closed days and nights over midnight, counted by hand.

use super::diary::{ANN, BEN, Diary, day};
use super::{fact, facts};
use heard::event::{About, Note, Setting, TouchedBy};
use heard::home::{HomePlan, SettingPlan, Shift, Weekdays};
use heard::report::summary::CellState::{self, AdultsOnly, NotOpen, Nothing, OwnActs};
use heard::report::summary::{Completeness, PlanKnown, Seen};
use heard::stats::Record;

/// Home as usual, and a school on weekdays that is closed on 16 and 17 March.
pub fn plan() -> HomePlan {
    let mut plan = HomePlan::usual();
    let shifts = vec![Shift { name: "lessons".to_owned(), from: 9 * 60, to: 15 * 60 + 30, days: Weekdays::SCHOOL }];
    let closed = vec![(day("2026-03-16"), day("2026-03-17"))];
    plan.settings.push(SettingPlan { setting: Setting::School, shifts, closed });
    plan
}

/// Monday 9 to Sunday 22 March.
fn record() -> Record {
    let mut diary = Diary::new();
    diary.standing.plan = Some(plan());
    // Of the night that began on the eighth.
    diary.says("2026-03-09 03:00", Setting::Home);
    diary.says("2026-03-09 10:00", Setting::School);
    diary.notes("2026-03-09 16:00", ANN, Setting::Home, About::Distress);
    // Of the night of the ninth.
    diary.says("2026-03-10 02:30", Setting::Home);
    diary.says_by("2026-03-10 10:00", Setting::School, TouchedBy::AdultModelling);
    diary.writes("2026-03-12 11:00", ANN, Setting::Home, "2026-03-12 08:00", Note::about(About::SaidOtherwise));
    diary.writes("2026-03-12 13:00", BEN, Setting::School, "2026-03-11 12:00", Note::about(About::Content));
    diary.notes("2026-03-13 20:00", ANN, Setting::NotRecorded, About::Content);
    // In no setting of the plan.
    diary.notes("2026-03-14 12:00", BEN, Setting::Community, About::Other);
    diary.says("2026-03-16 01:00", Setting::Home);
    // On a closed day.
    diary.says("2026-03-16 10:00", Setting::School);
    let wrong = diary.notes("2026-03-18 10:00", ANN, Setting::Home, About::Content);
    let not_so = diary.notes("2026-03-19 10:00", ANN, Setting::Home, About::Distress);
    diary.takes_back("2026-03-19 12:00", ANN, not_so, "2026-03-19 10:00");
    diary.corrects("2026-03-20 10:00", ANN, wrong, "2026-03-18 10:00", Note::about(About::Distress));
    diary.notes("2026-03-22 23:30", BEN, Setting::Home, About::Distress);
    // After the period, in the last night of it.
    diary.says("2026-03-23 01:00", Setting::Home);
    diary.ask("2026-03-09", "2026-03-22", "2026-03-24 09:00")
}

fn row(complete: &Completeness, setting: Setting, shift: &str) -> Vec<CellState> {
    complete.rows.iter().find(|row| row.setting == setting && row.shift == shift).unwrap().cells.clone()
}

/// A row that holds nothing but on these days.
fn only(states: &[(usize, CellState)]) -> Vec<CellState> {
    let mut row = vec![Nothing; 14];
    states.iter().for_each(|(day, state)| row[*day] = *state);
    row
}

#[test]
fn the_grid_has_a_row_for_each_shift_and_a_cell_for_each_day() {
    let complete = Completeness::of(&record());
    assert_eq!(complete.plan, PlanKnown::Set);
    let rows: Vec<(Setting, &str)> = complete.rows.iter().map(|row| (row.setting, row.shift.as_str())).collect();
    let home = Setting::Home;
    assert_eq!(rows, [(home, "day"), (home, "evening"), (home, "night"), (Setting::School, "lessons")]);
    assert_eq!(row(&complete, home, "day"), only(&[(3, OwnActs), (9, AdultsOnly)]));
    assert_eq!(row(&complete, home, "evening"), only(&[(0, AdultsOnly), (4, AdultsOnly)]));
    assert_eq!(row(&complete, home, "night"), only(&[(0, OwnActs), (6, OwnActs), (13, AdultsOnly)]));
    let closed = [5, 6, 7, 8, 12, 13].map(|day| (day, NotOpen));
    let school =
        only(&[(0, OwnActs), (1, AdultsOnly), (2, AdultsOnly)].iter().copied().chain(closed).collect::<Vec<_>>());
    assert_eq!(row(&complete, Setting::School, "lessons"), school);
}

#[test]
fn the_facts_are_those_that_were_counted_by_hand() {
    let complete = Completeness::of(&record());
    assert_eq!(fact(&complete, "own_acts"), "4 of 50 | shifts hold at least one act by Sam");
    assert_eq!(fact(&complete, "nothing"), "40 of 50 | shifts hold nothing at all");
    assert_eq!(fact(&complete, "nights_nothing"), "11 of 14 | nights hold nothing at all");
    assert_eq!(
        fact(&complete, "not_own"),
        "1 of 7 | acts was shown first by an adult, steered, or made with a hand on Sam’s; it is not counted as Sam’s own"
    );
    assert_eq!(fact(&complete, "wrote"), "2 | people wrote; one of them wrote 4 of 7 entries");
    assert_eq!(fact(&complete, "next_day"), "1 of 7 | entries was written the next day or after");
    assert_eq!(
        fact(&complete, "later"),
        "1 of 7 | entries was written later: more than 2 hours after, within 24 hours"
    );
    assert_eq!(fact(&complete, "no_agreement"), "0 of 14 | days were without a recording agreement");
    assert_eq!(fact(&complete, "private"), "0 min | of private time");
    assert_eq!(
        facts(&complete, "hours_not_recorded"),
        [
            "hours not recorded | at home: nobody recorded when they were with Sam",
            "hours not recorded | at school: nobody recorded when they were with Sam",
            "hours not recorded | out and about: nobody recorded when they were with Sam",
        ]
    );
    assert_eq!(
        fact(&complete, "gaps"),
        "5 | times nothing was recorded for more than 24 hours; the longest was 4 days 13 h"
    );
    assert_eq!(
        fact(&complete, "corrected"),
        "1 | entry was corrected; both versions are in the record, the longest delay was 2 days"
    );
    assert_eq!(fact(&complete, "taken_back"), "1 | entry was taken back; it is in the record, and counted nowhere");
    assert_eq!(
        fact(&complete, "no_place"),
        "1 of 13 | entries does not say where it happened; it is counted at home, where the tablet lives"
    );
    assert_eq!(
        fact(&complete, "outside_plan"),
        "2 of 13 | entries were made where or when the plan has no shift, and are in no square"
    );
    assert_eq!(
        fact(&complete, "begun_before"),
        "1 of 13 | entries belongs to a shift that began before the first day, and is in no square"
    );
    assert_eq!(
        fact(&complete, "cut_short"),
        "until midnight | of 22 March 2026: what the last shift holds after that is outside this period"
    );
    assert_eq!(
        facts(&complete, "halves"),
        [
            "3, then 1 | acts by Sam at home in the first 7 days and in the last 7",
            "1, then 1 | acts by Sam at school in the first 7 days and in the last 7"
        ]
    );
    assert_eq!(facts(&complete, "usual_plan"), Vec::<String>::new());
}

#[test]
fn gaps_say_that_nothing_was_recorded_and_between_which_entries() {
    let complete = Completeness::of(&record());
    let gaps: Vec<&str> = complete.gaps.iter().map(|gap| gap.sentence.text.as_str()).collect();
    assert_eq!(
        gaps,
        [
            "From 10 March 2026, 10:00 to 11 March 2026, 12:00 nothing was recorded (26 h).",
            "From 12 March 2026, 08:00 to 13 March 2026, 20:00 nothing was recorded (36 h).",
            "From 14 March 2026, 12:00 to 16 March 2026, 01:00 nothing was recorded (37 h).",
            "From 16 March 2026, 10:00 to 18 March 2026, 10:00 nothing was recorded (2 days).",
            "From 18 March 2026, 10:00 to 22 March 2026, 23:30 nothing was recorded (4 days 13 h).",
        ]
    );
    let entries: Vec<Vec<String>> =
        complete.gaps.iter().map(|gap| gap.entries.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(entries[0], ["5", "7"]);
    assert_eq!(entries[4], ["15", "16"], "the correction stands for what it corrects");
}

#[test]
fn content_and_distress_are_counted_where_they_were_noted() {
    let seen = Seen::of(&record());
    assert_eq!((seen.content.count, seen.distress.count), (2, 3));
    let home = &seen.settings[0];
    assert_eq!((home.setting, home.content.count, home.distress.count), (Setting::Home, 1, 3));
    let without = &home.shifts_without_distress;
    assert_eq!((without.k, without.n, home.of_those_nothing_at_all.count), (39, 42, 35));
    assert_eq!(home.observed, None);
    let texts: Vec<&str> = home.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "At home: hours not recorded, and so no rate is given.",
            "At home, content was recorded once.",
            "No content was recorded on 41 of 42 shifts at home; on 35 of those nothing at all was recorded.",
            "No content was recorded on 14 of 14 night shifts at home; on 11 of those nothing at all was recorded.",
            "At home, distress was recorded 3 times.",
            "No distress was recorded on 39 of 42 shifts at home; on 35 of those nothing at all was recorded.",
            "No distress was recorded on 13 of 14 night shifts at home; on 11 of those nothing at all was recorded.",
        ]
    );
    let weeks: Vec<(Setting, u64, u64, u64, u64)> = seen
        .weeks
        .iter()
        .map(|week| (week.setting, week.content, week.distress, week.shifts_recorded, week.shifts))
        .collect();
    assert_eq!(
        weeks,
        [
            (Setting::Home, 1, 1, 5, 21),
            (Setting::Home, 0, 2, 2, 21),
            (Setting::School, 1, 0, 3, 5),
            (Setting::School, 0, 0, 0, 3),
            (Setting::Community, 0, 0, 0, 0),
            (Setting::Community, 0, 0, 0, 0),
        ]
    );
}
