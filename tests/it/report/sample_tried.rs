//! What was tried with Sam and what was seen, for tests of renderings.

use super::sample::{count, day, moment, nos, owned, person, share, text};
use heard::event::{AssessmentEnd, Check, Domain, LastHad, Medium, Method, Reaction, Role, Setting};
use heard::report::summary::{
    Assessed, AssessedGroup, AssessedItem, AssessedOrder, Count, DidRow, Evidence, Gate, HappenedRow, No, Ordered,
    OthersItem, Range, ResponseWords, Responses, Sentence, SittingItem,
};
use heard::stats::preference::UseBy;

pub fn assessed() -> Assessed {
    let item = |label: &str, (k, n), gate, range: Option<(u16, u16)>, afterwards: &[u32]| AssessedItem {
        label: label.to_owned(),
        taken: share(k, n, 31, 9),
        gate,
        range: range.map(|(low, high)| Range { low, high }),
        engaged: None,
        afterwards: afterwards.to_vec(),
        signs: if afterwards.is_empty() { Vec::new() } else { vec![("rocked gently".to_owned(), 2)] },
    };
    let labelled = |template: &str, words: &str| Sentence {
        label: Some(Evidence::DontKnow),
        ..text(template, words, nos(4, 31, 1))
    };
    Assessed {
        groups: vec![AssessedGroup {
            domain: Domain::Activity,
            method: Method::Paired,
            sittings: vec![SittingItem {
                no: No("31".to_owned()),
                at: moment(9, 10, 0),
                by: Some(person(Role::KeyWorker, "A")),
                setting: Setting::Home,
                medium: Medium::Objects,
                phrasing: "which one?".to_owned(),
                in_reach: Check::Made,
                in_sight: Check::NotRecorded,
                things: vec![("drum".to_owned(), LastHad::Yesterday), ("bubbles".to_owned(), LastHad::NotRecorded)],
                trials: 12,
                ended: Some(AssessmentEnd::ByTheChild),
            }],
            trials: 11,
            left_out: 1,
            days: 1,
            offerers: 1,
            last: day(9),
            age: UseBy::Older,
            items: vec![
                item("bubbles", (7, 11), Gate::Early, Some((354, 848)), &[40, 65]),
                item("drum", (3, 4), Gate::TallyOnly, None, &[]),
            ],
            order: AssessedOrder { finding: Ordered::TooFew, groups: Vec::new() },
            sentences: vec![
                text("assessed.total", "Tried in pairs: 11 trials in 1 sitting on 1 day by 1 person.", nos(4, 31, 1)),
                labelled("assessed.order", "These cannot be put in one order: there are too few trials."),
            ],
        }],
        others: vec![OthersItem {
            no: No("35".to_owned()),
            by: "grandmother".to_owned(),
            on: day(4),
            things: owned(&["bath", "bubbles"]),
            words: "always has".to_owned(),
            written_by: Some(person(Role::KeyWorker, "A")),
        }],
    }
}

pub fn responses() -> Responses {
    let sentence = text(
        "responses.row",
        "When “music began”, Sam looked 2 of 3 times, went still 1 of 3 times. Seen on 2 days by 1 person.",
        nos(3, 31, 3),
    );
    let did = |did, k| DidRow { did, share: share(k, 3, 31, 3) };
    Responses {
        count: count(3, 31, 3),
        days: count(2, 31, 3),
        left_out: Count::default(),
        rows: vec![HappenedRow {
            happened: "music began".to_owned(),
            times: count(3, 31, 3),
            days: 2,
            writers: 1,
            did: vec![did(Reaction::Looked, 2), did(Reaction::Stilled, 1)],
            words: vec![ResponseWords {
                no: No("32".to_owned()),
                by: Some(person(Role::KeyWorker, "A")),
                words: "for the whole song".to_owned(),
            }],
            sentence,
        }],
        sentences: Vec::new(),
    }
}
