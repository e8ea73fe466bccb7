//! Content and distress against observed time.

use super::diary::{ANN, BEN, Diary};
use super::fortnight::plan;
use heard::event::{About, CoverEnd, Setting};
use heard::report::summary::{Evidence, Seen, SeenSetting};

fn setting(seen: &Seen, setting: Setting) -> &SeenSetting {
    seen.settings.iter().find(|of| of.setting == setting).unwrap()
}

fn texts(sentences: &[heard::report::summary::Sentence]) -> Vec<(&str, Option<Evidence>)> {
    sentences.iter().map(|sentence| (sentence.text.as_str(), sentence.label)).collect()
}

/// Three weekdays, each with four hours of cover at home and at school. Distress is noted so often on each day, by one and the
/// other.
fn diary(home: u32, school: u32) -> Diary {
    let mut diary = Diary::new();
    diary.standing.plan = Some(plan());
    for day in 9..12 {
        let at = |hour: u32, minute: u32| format!("2026-03-{day:02} {hour:02}:{minute:02}");
        diary.covers(&at(10, 0), ANN, Setting::School);
        for minute in 0..school {
            diary.notes(&at(11, minute), if minute % 2 == 0 { ANN } else { BEN }, Setting::School, About::Distress);
        }
        diary.ends_cover(&at(14, 0), ANN, CoverEnd::Locked);
        diary.covers(&at(16, 0), BEN, Setting::Home);
        for minute in 0..home {
            diary.notes(&at(17, minute), if minute % 2 == 0 { ANN } else { BEN }, Setting::Home, About::Distress);
        }
        diary.ends_cover(&at(20, 0), BEN, CoverEnd::Locked);
    }
    diary
}

#[test]
fn rates_are_of_what_was_noted_in_observed_time() {
    let mut diary = diary(4, 0);
    // Outside observed time: counted, and in no rate.
    diary.notes("2026-03-11 21:00", ANN, Setting::Home, About::Distress);
    diary.notes("2026-03-11 21:05", ANN, Setting::Home, About::Content);
    let seen = diary.seen("2026-03-09", "2026-03-11", "2026-03-13 09:00");
    let home = setting(&seen, Setting::Home);
    assert_eq!((home.distress.count, home.content.count), (13, 1));
    assert_eq!(home.observed.as_ref().unwrap().minutes, 720);
    let found = texts(&home.sentences);
    // 12 in 12 hours; Garwood's interval of 12 is 6.20 to 20.96.
    let expected = [
        ("In observed time at home (12 h), content was not recorded, and once at other times.", None),
        ("Notes of content in observed time at home: n = 0, too few to give a rate.", Some(Evidence::DontKnow)),
        ("No content was recorded on 8 of 9 shifts at home; on 6 of those nothing at all was recorded.", None),
        ("No content was recorded on 3 of 3 night shifts at home; on 3 of those nothing at all was recorded.", None),
        ("In observed time at home (12 h), distress was recorded 12 times, and once at other times.", None),
        (
            "Notes of distress at home: about 10 times in 10 observed hours (n = 12; plausible range 5 to 17).",
            Some(Evidence::ClearPattern),
        ),
        ("No distress was recorded on 6 of 9 shifts at home; on 6 of those nothing at all was recorded.", None),
        ("No distress was recorded on 3 of 3 night shifts at home; on 3 of those nothing at all was recorded.", None),
    ];
    assert_eq!(found, expected);
    let school = setting(&seen, Setting::School);
    assert_eq!(school.distress.count, 0);
    assert_eq!(
        texts(&school.sentences)[5],
        ("No distress was recorded on 3 of 3 shifts at school; on 3 of those nothing at all was recorded.", None)
    );
}

#[test]
fn settings_are_compared_exactly_and_it_is_said_how_often() {
    // 12 against 3 in equal hours: p = .035.
    let seen = diary(4, 1).seen("2026-03-09", "2026-03-11", "2026-03-13 09:00");
    assert_eq!(seen.compared.len(), 1);
    let compared = &seen.compared[0];
    assert!(compared.clearly_different);
    assert_eq!(
        (compared.sentence.text.as_str(), compared.sentence.label),
        (
            "Distress was recorded 12 times in observed time at home (12 h) and 3 times in observed time at school (12 h): \
             clearly different, as recorded.",
            Some(Evidence::ClearPattern)
        )
    );
    assert_eq!(seen.sentences.last().unwrap().text, "1 comparison between settings was made.");
    assert_eq!(seen.label, Evidence::ClearPattern);
    assert_eq!(seen.sentences[2].text, "Notes of content and distress: n = 15, on 3 days, by 2 people, in 2 settings.");

    // 9 against 3: p = .15.
    let seen = diary(3, 1).seen("2026-03-09", "2026-03-11", "2026-03-13 09:00");
    assert!(!seen.compared[0].clearly_different);
    assert!(seen.compared[0].sentence.text.ends_with(": not clearly different."), "{}", seen.compared[0].sentence.text);
    assert_eq!(seen.compared[0].sentence.label, Some(Evidence::DontKnow));

    // 3 against none: too few to compare, whatever the test says.
    let seen = diary(1, 0).seen("2026-03-09", "2026-03-11", "2026-03-13 09:00");
    assert!(seen.compared[0].sentence.text.ends_with(": too few to say."));
    assert_eq!(seen.sentences.last().unwrap().text, "No settings were compared: there are too few notes.");
}

#[test]
fn the_label_asks_for_ten_notes_on_three_days_by_two_people_and_for_hours() {
    let label = |notes: &[(&str, heard::id::AdultId)], cover: bool| {
        let mut diary = Diary::new();
        if cover {
            diary.covers("2026-03-09 08:00", ANN, Setting::Home);
            diary.ends_cover("2026-03-09 09:00", ANN, CoverEnd::Locked);
        }
        for (at, by) in notes {
            diary.notes(at, *by, Setting::Home, About::Content);
        }
        diary.seen("2026-03-09", "2026-03-15", "2026-03-17 09:00").label
    };
    let by_day = |days: u32, notes: u32, two: bool| -> Vec<(String, heard::id::AdultId)> {
        let mut all: Vec<_> = (0..notes)
            .map(|note| {
                let by = if two && note == 0 { BEN } else { ANN };
                (format!("2026-03-{:02} 10:{note:02}", 9 + note % days), by)
            })
            .collect();
        all.sort();
        all
    };
    let ask = |days, notes, two, cover| {
        let notes = by_day(days, notes, two);
        let notes: Vec<(&str, heard::id::AdultId)> = notes.iter().map(|(at, by)| (at.as_str(), *by)).collect();
        label(&notes, cover)
    };
    assert_eq!(ask(1, 0, false, true), Evidence::DontKnow);
    assert_eq!(ask(3, 4, true, true), Evidence::DontKnow);
    assert_eq!(ask(3, 5, true, true), Evidence::EarlyPicture);
    assert_eq!(ask(3, 10, true, true), Evidence::ClearPattern);
    assert_eq!(ask(2, 10, true, true), Evidence::EarlyPicture, "two days only");
    assert_eq!(ask(3, 10, false, true), Evidence::EarlyPicture, "one recorder only");
    assert_eq!(ask(3, 10, true, false), Evidence::EarlyPicture, "nobody knows for how long was looked");
}

#[test]
fn nothing_noted_is_said_to_be_just_that() {
    let seen = Diary::new().seen("2026-03-09", "2026-03-22", "2026-03-24 09:00");
    assert_eq!(seen.label, Evidence::DontKnow);
    let all: Vec<&str> = seen.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(
        all,
        [
            "Content was not recorded in this period. That does not say that there was none.",
            "Distress was not recorded in this period. That does not say that there was none.",
            "Notes of content and distress: n = 0.",
            "No settings were compared: that takes two with observed time.",
        ]
    );
    let gaps: Vec<u64> = seen.weeks.iter().map(|week| week.shifts_recorded).collect();
    assert_eq!(gaps, [0, 0], "both weeks are gaps");
}
