//! What Sam asked for, in every way of ending, and what was asked for again.

use super::sample::{count, moment, nos, owned, person, share, text};
use heard::event::{Role, Setting};
use heard::report::summary::{
    Asked, AskedAgain, AskedItem, AskedOutcome, AskedReason, AskedSetting, Count, Duration, Evidence, No, Outcome,
    Reason, Sentence, SupportPart, Wait, Waits,
};

pub fn asked() -> Asked {
    let ended = [11, 3, 4, 3, 2, 1, 6, 2, 1, 1];
    let outcomes = (0..).zip(Outcome::ALL).zip(ended);
    Asked {
        exchanges: count(34, 15, 11),
        days: count(17, 15, 22),
        set_apart: count(2, 42, 26),
        received: share(19, 34, 16, 11),
        outcomes: outcomes
            .map(|((at, outcome), many)| AskedOutcome { outcome, count: count(many, 17 + at * 3, 33) })
            .collect(),
        with_reason: share(8, 10, 23, 33),
        reasons: [(Reason::SomethingFirst, 3), (Reason::AfterThis, 3), (Reason::NoneLeft, 1), (Reason::Weather, 1)]
            .map(|(reason, many)| AskedReason { reason, count: count(many, 24, 33) })
            .to_vec(),
        waits: Waits {
            answers: count(24, 17, 12),
            median: Some(Wait { seconds: 14, entries: nos(24, 17, 12) }),
            longest: Some(Wait { seconds: 118, entries: nos(1, 305, 1) }),
        },
        not_ok: share(3, 30, 26, 99),
        again: count(4, 48, 11),
        rows: vec![again(&["go", "outside"], 3, 48, Outcome::Nobody), again(&["phone", "Mum"], 3, 81, Outcome::NotNow)],
        settings: vec![setting(Setting::Home, [27, 10, 6, 2, 6, 3], Some(13_270)), at_school()],
        items: items(),
        practised: super::sample_practised::practised(),
        sentences: vec![
            text(
                "asked.total",
                "Between 3 March and 27 April, Sam asked for something 34 times on 17 days, by giving it to a partner.",
                nos(34, 15, 11),
            ),
            text(
                "asked.nobody",
                "Nobody answered 6 of 34 times, in the time that there is for an answer.",
                nos(6, 35, 33),
            ),
            Sentence {
                label: Some(Evidence::EarlyPicture),
                ..text(
                    "asked.wait",
                    "Half of 24 answers came within 14 seconds; the longest took 118 seconds.",
                    nos(24, 17, 12),
                )
            },
        ],
    }
}

/// Sam gave nothing to anybody.
pub fn nothing_asked() -> Asked {
    let none = Asked {
        exchanges: Count::default(),
        days: Count::default(),
        set_apart: Count::default(),
        received: share(0, 0, 0, 1),
        outcomes: Outcome::ALL.map(|outcome| AskedOutcome { outcome, count: Count::default() }).to_vec(),
        with_reason: share(0, 0, 0, 1),
        reasons: Vec::new(),
        waits: Waits { answers: Count::default(), median: None, longest: None },
        not_ok: share(0, 0, 0, 1),
        again: Count::default(),
        rows: Vec::new(),
        settings: Vec::new(),
        items: Vec::new(),
        practised: super::sample_practised::nothing_practised(),
        sentences: Vec::new(),
    };
    let said = "No exchange was recorded in this period. A request may have been made without the tablet.";
    Asked { sentences: vec![text("asked.none", said, Vec::new())], ..none }
}

fn again(words: &[&str], many: u64, from: u64, outcome: Outcome) -> AskedAgain {
    AskedAgain {
        words: owned(words),
        at: moment(i64::try_from(from / 8).unwrap(), 16, 20),
        setting: Setting::Home,
        bids: count(many, from, 2),
        persistence_n: many - 1,
        outcome,
    }
}

fn at_school() -> AskedSetting {
    setting(Setting::School, [7, 4, 1, 1, 0, 1], None)
}

fn setting(
    setting: Setting,
    [all, given, later, refused, nobody, other]: [u64; 6],
    minutes: Option<u64>,
) -> AskedSetting {
    let of = |many| count(many, 17, 13);
    let said = match minutes {
        None => text(
            "asked.hours_not_recorded",
            "At school: 7 exchanges; hours not recorded, and so no rate is given.",
            nos(7, 15, 13),
        ),
        Some(_) => Sentence {
            label: Some(Evidence::EarlyPicture),
            ..text(
                "asked.rate",
                "At home, in 221 h 10 of observed time: about once in 10 hours (n = 21; plausible range 1 to 1).",
                nos(21, 15, 13),
            )
        },
    };
    AskedSetting {
        setting,
        exchanges: of(all),
        given: of(given),
        later: of(later),
        refused: of(refused),
        nobody: of(nobody),
        other: of(other),
        within: if minutes.is_some() { of(21) } else { Count::default() },
        observed: minutes.map(|minutes| Duration { minutes, entries: nos(40, 5, 9) }),
        sentences: vec![said],
    }
}

fn items() -> Vec<AskedItem> {
    let item = |no: u64, words: &[&str], outcome: Outcome, reason: Option<Reason>, seconds: Option<u64>| AskedItem {
        no: No(no.to_string()),
        at: moment(i64::try_from(no / 8).unwrap(), 16, 20),
        part: SupportPart::UnpromptedOrWaitedFor,
        words: owned(words),
        outcome,
        reason,
        first: (reason == Some(Reason::SomethingFirst)).then(|| "shoes".to_owned()),
        after: seconds.map(|seconds| Wait { seconds, entries: nos(2, no, 2) }),
        received: no.is_multiple_of(2),
        not_ok: outcome == Outcome::NotHere,
        setting: Setting::Home,
        place: (no == 81).then(|| "garden room".to_owned()),
        present: (no != 92).then(|| vec![person(Role::KeyWorker, "A")]),
    };
    vec![
        item(26, &["go", "outside"], Outcome::FirstThen, Some(Reason::SomethingFirst), Some(6)),
        item(48, &["go", "outside"], Outcome::Nobody, None, Some(120)),
        item(70, &["swing"], Outcome::NotHere, Some(Reason::NoneLeft), Some(31)),
        item(81, &["phone", "Mum"], Outcome::NotNow, None, Some(12)),
        item(92, &["drink"], Outcome::TakenBack, None, Some(40)),
        item(103, &["music"], Outcome::NotInRecord, None, None),
    ]
}
