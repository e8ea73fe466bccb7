//! Days without a recording agreement read "not recorded: no agreement".

use super::diary::{Diary, agreement};
use super::{fact, facts};
use heard::event::{Event, Setting};

fn withdrawn() -> Event {
    Event::AgreementWithdrawn { by: "the parents".to_owned() }
}

fn recorded() -> Event {
    Event::AgreementRecorded { agreement: agreement() }
}

#[test]
fn an_agreement_that_is_withdrawn_and_back_leaves_one_day_and_two_halves() {
    let mut diary = Diary::new();
    diary.says("2026-03-09 10:00", Setting::Home);
    diary.app("2026-03-11 10:00", withdrawn());
    diary.app("2026-03-13 15:00", recorded());
    diary.says("2026-03-13 16:00", Setting::Home);
    let complete = diary.complete("2026-03-09", "2026-03-15", "2026-03-17 09:00");
    assert_eq!(fact(&complete, "no_agreement"), "1 of 7 | days not recorded: no agreement");
    assert_eq!(fact(&complete, "partly_no_agreement"), "2 | days not recorded for part of the day: no agreement");
    assert_eq!(
        fact(&complete, "without_agreement"),
        "no agreement | from 11 March 2026, 10:00 to 13 March 2026, 15:00: what Sam said in this time was not recorded"
    );
    let stretch = complete.facts.iter().find(|fact| fact.number == "no agreement").unwrap();
    let entries: Vec<String> = stretch.sentence.entries.iter().map(ToString::to_string).collect();
    assert_eq!(entries, ["2", "3"]);
    let gaps: Vec<&str> = complete.gaps.iter().map(|gap| gap.sentence.text.as_str()).collect();
    assert_eq!(
        gaps,
        [
            "From 9 March 2026, 10:00 to 13 March 2026, 16:00 nothing was recorded (4 days 6 h). For part of this time there \
             was no recording agreement: what Sam said then was not recorded.",
            "From 13 March 2026, 16:00 to 16 March 2026, 00:00 nothing was recorded (2 days 8 h).",
        ]
    );
}

#[test]
fn a_period_without_an_agreement_says_so_of_every_day() {
    let mut diary = Diary::new();
    diary.standing.agreement = None;
    let complete = diary.complete("2026-03-09", "2026-03-10", "2026-03-17 09:00");
    assert_eq!(fact(&complete, "no_agreement"), "2 of 2 | days not recorded: no agreement");
    assert!(facts(&complete, "partly_no_agreement").is_empty());
    assert_eq!(
        complete.gaps[0].sentence.text,
        "From 9 March 2026, 00:00 to 11 March 2026, 00:00 nothing was recorded (2 days). There was no recording agreement: \
         what Sam said was not recorded."
    );
    assert_eq!(complete.gaps[0].sentence.template, "complete.gap_no_agreement");
}

#[test]
fn an_agreement_from_the_first_midnight_on_leaves_no_day_out() {
    let mut diary = Diary::new();
    diary.standing.agreement = None;
    diary.app("2026-03-10 00:00", recorded());
    // A second one, while the first holds, changes nothing; nor does a second withdrawal.
    diary.app("2026-03-11 09:00", recorded());
    diary.app("2026-03-12 00:00", withdrawn());
    diary.app("2026-03-12 09:00", withdrawn());
    let complete = diary.complete("2026-03-09", "2026-03-12", "2026-03-12 18:00");
    assert_eq!(fact(&complete, "no_agreement"), "2 of 4 | days not recorded: no agreement");
    assert!(facts(&complete, "partly_no_agreement").is_empty(), "the twelfth has not had one so far");
}
