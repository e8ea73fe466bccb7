//! The bytes of preference assessments, of responses, of what others say, and of the stage of communication; and of every
//! value of their closed lists.

use super::codec::{Literal, U1, U2, quoted};
use heard::child::Stage;
use heard::event::{
    Arrangement, Assessment, AssessmentEnd, Check, Domain, Event, LastHad, Medium, Method, OthersSay, Reaction, Seen,
    StageFound, Standing, Thing, Tried,
};
use heard::id::EntryId;
use serde::Serialize;
use uuid::Uuid;

pub fn literals() -> Vec<Literal> {
    let (one, other) = (EntryId(Uuid::from_u128(1)), EntryId(Uuid::from_u128(2)));
    let tried = |label: &str, last_had| Tried { thing: Thing::Object { label: label.to_owned() }, last_had };
    vec![
        (
            Event::AssessmentStarted(Assessment {
                method: Method::Mswo,
                domain: Domain::Activity,
                medium: Medium::Objects,
                arrangement: Arrangement::Row,
                things: vec![tried("drum", LastHad::Yesterday), tried("bubbles", LastHad::NotRecorded)],
                phrasing: "which one?".to_owned(),
                in_reach: Check::Made,
                in_sight: Check::NotRecorded,
            }),
            1,
            vec![
                ("method", quoted("mswo")),
                ("domain", quoted("activity")),
                ("medium", quoted("objects")),
                ("arrangement", quoted("row")),
                (
                    "things",
                    r#"[{"thing":{"object":{"label":"drum"}},"last_had":"yesterday"},{"thing":{"object":{"label":"bubbles"}},"last_had":"not_recorded"}]"#
                        .to_owned(),
                ),
                ("phrasing", quoted("which one?")),
                ("in_reach", quoted("made")),
                ("in_sight", quoted("not_recorded")),
            ],
        ),
        (
            Event::AssessmentEnded { assessment: one, why: AssessmentEnd::ByTheChild },
            1,
            vec![("assessment", quoted(U1)), ("why", quoted("by_the_child"))],
        ),
        (
            Event::EngagementTimed { assessment: other, seconds: 300, engaged: vec![120, 0, 45] },
            1,
            vec![
                ("assessment", quoted(U2)),
                ("seconds", "300".to_owned()),
                ("engaged", "[120,0,45]".to_owned()),
            ],
        ),
        (
            Event::AfterwardsSeen { offer: one, engaged: Some(40), seen: vec!["smiled".to_owned()] },
            1,
            vec![("offer", quoted(U1)), ("engaged", "40".to_owned()), ("seen", r#"["smiled"]"#.to_owned())],
        ),
        (
            Event::ResponseSeen(Seen {
                happened: "music began".to_owned(),
                domain: Some(Domain::Activity),
                did: vec![Reaction::Stilled, Reaction::Looked],
                words: "for a long time".to_owned(),
            }),
            1,
            vec![
                ("happened", quoted("music began")),
                ("domain", quoted("activity")),
                ("did", r#"["stilled","looked"]"#.to_owned()),
                ("words", quoted("for a long time")),
            ],
        ),
        (
            Event::SaidByOthers(OthersSay {
                by: "grandmother".to_owned(),
                on: "2026-03-01".parse().unwrap(),
                things: vec!["bath".to_owned()],
                words: String::new(),
            }),
            1,
            vec![
                ("by", quoted("grandmother")),
                ("on", quoted("2026-03-01")),
                ("things", r#"["bath"]"#.to_owned()),
                ("words", quoted("")),
            ],
        ),
        (
            Event::StageSet(StageFound {
                stage: Stage::PreIntentional,
                by: "T, speech and language therapist".to_owned(),
                on: "2026-03-01".parse().unwrap(),
                review: Some("2026-09-01".parse().unwrap()),
            }),
            1,
            vec![
                ("stage", quoted("pre_intentional")),
                ("by", quoted("T, speech and language therapist")),
                ("on", quoted("2026-03-01")),
                ("review", quoted("2026-09-01")),
            ],
        ),
    ]
}

/// Each value of a closed list is written as its name, in the order given.
#[track_caller]
fn named<T: Serialize>(values: &[T], names: &str) {
    let written: Vec<String> = values.iter().map(|value| serde_json::to_string(value).unwrap()).collect();
    assert_eq!(written, names.split_whitespace().map(quoted).collect::<Vec<_>>());
}

#[test]
fn the_values_of_closed_lists_are_written_so() {
    named(&Method::ALL, "single_stimulus paired mswo free_operant");
    named(&LastHad::ALL, "within_the_hour earlier_today yesterday longer_ago not_recorded");
    named(&[Check::Made, Check::NotRecorded], "made not_recorded");
    named(&AssessmentEnd::ALL, "complete by_the_child by_the_adult set_aside");
    named(&Stage::ALL, "pre_intentional intentional_informal emerging_symbolic symbolic");
    named(
        &Reaction::ALL,
        "approached reached looked smiled vocalised stilled moved_more tensed cried \
         pushed_away turned_away closed_eyes left said_no no_response",
    );
}

/// The stage came to what stood before a period later than the rest. Where there is none, nothing is written.
#[test]
fn a_stage_that_stood_before_is_written_so() {
    let since = "2026-06-01T09:30:00+01:00".parse().unwrap();
    let standing = Standing { stages: vec![(since, Stage::EmergingSymbolic)], ..Standing::default() };
    let written = serde_json::to_string(&standing).unwrap();
    assert!(written.ends_with(r#","entries_before":0,"stages":[["2026-06-01T09:30:00+01:00","emerging_symbolic"]]}"#));
    assert_eq!(serde_json::from_str::<Standing>(&written).unwrap(), standing);
}
