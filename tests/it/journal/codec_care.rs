//! The bytes of what adults note and offer, of cover, of the home's plan and of summaries; and of every value of their
//! closed lists.

use super::codec::{D1, D2, Literal, U1, U2, quoted};
use crate::strategies;
use heard::board::Place;
use heard::child::{Agreement, Assent};
use heard::event::{
    About, Arrangement, BodyContact, Choice, Confidence, Considered, CoverEnd, Domain, Event, ExchangeAnswer,
    ExchangeDetail, Given, Held, KnownThing, Lasted, Meaning, Medium, Note, Offered, Refusal, Role, Setting, Standing,
    StandingCover, Support, Thing, Thought, Withdrawn, Word,
};
use heard::home::{HomePlan, SettingPlan, Shift, Weekdays};
use heard::id::{AdultId, BoardId, ButtonId, Digest, EntryId};
use heard::journal::{FORMS, form};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use serde::Serialize;
use std::collections::BTreeSet;
use uuid::Uuid;

const U1_ID: Uuid = Uuid::from_u128(1);
const U2_ID: Uuid = Uuid::from_u128(2);

const PLAN: &str = r#"{"settings":[{"setting":"home","shifts":[{"name":"night","from":1320,"to":420,"days":127}],"closed":[]},{"setting":"school","shifts":[],"closed":[["2026-12-21","2027-01-01"]]}],"rooms":["kitchen"]}"#;

fn plan() -> HomePlan {
    let night = Shift { name: "night".to_owned(), from: 1320, to: 420, days: Weekdays::ALL };
    let closed = vec![("2026-12-21".parse().unwrap(), "2027-01-01".parse().unwrap())];
    HomePlan {
        settings: vec![
            SettingPlan { setting: Setting::Home, shifts: vec![night], closed: vec![] },
            SettingPlan { setting: Setting::School, shifts: vec![], closed },
        ],
        rooms: vec!["kitchen".to_owned()],
    }
}

fn word() -> Word {
    Word {
        label: "toast".to_owned(),
        spoken: "toast please".to_owned(),
        button: ButtonId(U1_ID),
        board: BoardId(U2_ID),
        revision: Digest([1; 32]),
        place: Some(Place { row: 0, column: 5 }),
        urgent: None,
    }
}

pub fn literals() -> Vec<Literal> {
    let mut literals = notes();
    literals.extend(offers());
    literals.extend(exchanges());
    literals.extend(cover());
    literals.extend(summaries());
    literals
}

fn notes() -> Vec<Literal> {
    let (one, other) = (EntryId(U1_ID), EntryId(U2_ID));
    vec![
        (
            Event::NoteWritten(Note {
                about: About::SaidNo,
                seen: vec!["hands over ears".to_owned(), "“no”".to_owned()],
                refusal: Some(Refusal::PushedAway),
                said: vec!["no".to_owned()],
                domain: Some(Domain::PersonalCare),
                strength: Some(3),
                lasted: Lasted::Seconds(240),
                happening: vec!["noise".to_owned()],
                words: "cup\nthrown".to_owned(),
            }),
            1,
            vec![
                ("about", quoted("said_no")),
                ("seen", r#"["hands over ears","“no”"]"#.to_owned()),
                ("refusal", quoted("pushed_away")),
                ("said", r#"["no"]"#.to_owned()),
                ("domain", quoted("personal_care")),
                ("strength", "3".to_owned()),
                ("lasted", r#"{"seconds":240}"#.to_owned()),
                ("happening", r#"["noise"]"#.to_owned()),
                ("words", r#""cup\nthrown""#.to_owned()),
            ],
        ),
        (Event::NoteWithdrawn { why: "wrong child".to_owned() }, 1, vec![("why", quoted("wrong child"))]),
        (
            Event::MeaningWritten {
                of: one,
                meaning: Meaning {
                    possibilities: vec!["tired".to_owned(), "ear hurts".to_owned()],
                    confidence: Confidence::Guess,
                    basis: "late night".to_owned(),
                    disagrees: String::new(),
                    check: "see the nurse".to_owned(),
                    considered: Considered { pain_or_illness: Thought::Of, something_done_to_the_child: Thought::NotYet },
                },
            },
            1,
            vec![
                ("of", quoted(U1)),
                (
                    "meaning",
                    r#"{"possibilities":["tired","ear hurts"],"confidence":"guess","basis":"late night","disagrees":"","check":"see the nurse","considered":{"pain_or_illness":"of","something_done_to_the_child":"not_yet"}}"#
                        .to_owned(),
                ),
            ],
        ),
        (
            Event::SupportTold {
                of: other,
                support: Support::FullPhysical,
                held_by: Held::Adult,
                body_contact: BodyContact::Wrist,
            },
            1,
            vec![
                ("of", quoted(U2)),
                ("support", quoted("6")),
                ("held_by", quoted("adult")),
                ("body_contact", quoted("wrist")),
            ],
        ),
    ]
}

fn exchanges() -> Vec<Literal> {
    let written = format!(
        r#"[{{"label":"toast","spoken":"toast please","button":"{U1}","board":"{U2}","revision":"{D1}","place":{{"row":0,"column":5}},"urgent":null}}]"#
    );
    let first = ExchangeDetail::First(Thing::Object { label: "shoes".to_owned() });
    vec![
        (
            Event::ExchangeOffered { words: vec![word()], built_ms: 4200 },
            1,
            vec![("words", written), ("built_ms", "4200".to_owned())],
        ),
        (Event::ExchangeReceived { after_ms: 900 }, 1, vec![("after_ms", "900".to_owned())]),
        (
            Event::ExchangeAnswered { answer: ExchangeAnswer::FirstThen, after_ms: 1200 },
            1,
            vec![("answer", quoted("first_then")), ("after_ms", "1200".to_owned())],
        ),
        (
            Event::ExchangeDetailed { detail: first },
            1,
            vec![("detail", r#"{"first":{"object":{"label":"shoes"}}}"#.to_owned())],
        ),
        (
            Event::ExchangeWithdrawn { why: Withdrawn::TakenBack, after_ms: 60 },
            1,
            vec![("why", quoted("taken_back")), ("after_ms", "60".to_owned())],
        ),
        (Event::ExchangeNotOk {}, 1, vec![]),
    ]
}

fn offers() -> Vec<Literal> {
    let options = vec![
        Offered { place: 0, thing: Thing::Button(word()) },
        Offered { place: 1, thing: Thing::Object { label: "red cup".to_owned() } },
        Offered { place: 2, thing: Thing::SomethingElse },
        Offered { place: 3, thing: Thing::NoneOfThese },
    ];
    let written = format!(
        r#"[{{"place":0,"thing":{{"button":{{"label":"toast","spoken":"toast please","button":"{U1}","board":"{U2}","revision":"{D1}","place":{{"row":0,"column":5}},"urgent":null}}}}}},{{"place":1,"thing":{{"object":{{"label":"red cup"}}}}}},{{"place":2,"thing":"something_else"}},{{"place":3,"thing":"none_of_these"}}]"#
    );
    vec![
        (
            Event::ChoiceMade { offer: EntryId(U1_ID), choice: Choice::Took { place: 2 }, after_ms: Some(1500) },
            1,
            vec![
                ("offer", quoted(U1)),
                ("choice", r#"{"took":{"place":2}}"#.to_owned()),
                ("after_ms", "1500".to_owned()),
            ],
        ),
        (
            Event::OfferMade { domain: Domain::Food, options, medium: Medium::Objects, arrangement: Arrangement::Row },
            1,
            vec![
                ("domain", quoted("food")),
                ("options", written),
                ("medium", quoted("objects")),
                ("arrangement", quoted("row")),
            ],
        ),
        (
            Event::GivenTold { offer: EntryId(U2_ID), given: Given::NotGiven },
            1,
            vec![("offer", quoted(U2)), ("given", quoted("not_given"))],
        ),
    ]
}

fn cover() -> Vec<Literal> {
    let adult = AdultId(U1_ID);
    vec![
        (
            Event::CoverStarted { adult, setting: Setting::School, room: None },
            1,
            vec![("adult", quoted(U1)), ("setting", quoted("school")), ("room", "null".to_owned())],
        ),
        (
            Event::CoverEnded { adult, why: CoverEnd::HandedOver },
            1,
            vec![("adult", quoted(U1)), ("why", quoted("handed_over"))],
        ),
        (Event::PlanSet { plan: plan() }, 1, vec![("plan", PLAN.to_owned())]),
        (Event::AdultPictured { adult, photo: Digest([2; 32]) }, 1, vec![("adult", quoted(U1)), ("photo", quoted(D2))]),
    ]
}

fn summaries() -> Vec<Literal> {
    let since = "2026-06-01T09:30:00+01:00".parse().unwrap();
    let agreement = Agreement {
        authorised_by: "P".to_owned(),
        basis: "s.20".to_owned(),
        assent: Assent::Assented,
        shown_by: "nodded".to_owned(),
    };
    let standing = Standing {
        plan: Some(plan()),
        agreement: Some((since, agreement)),
        cover: Some(StandingCover { adult: AdultId(U1_ID), setting: Setting::Home, since }),
        people: vec![(AdultId(U1_ID), Role::KeyWorker), (AdultId(U2_ID), Role::Family)],
        offered_before: vec![KnownThing { domain: Domain::Drink, label: "milk".to_owned() }],
        on_boards: vec![],
        entries_before: 12,
        stages: vec![],
    };
    let written = format!(
        r#"{{"plan":{PLAN},"agreement":["2026-06-01T09:30:00+01:00",{{"authorised_by":"P","basis":"s.20","assent":"assented","shown_by":"nodded"}}],"cover":{{"adult":"{U1}","setting":"home","since":"2026-06-01T09:30:00+01:00"}},"people":[["{U1}","key_worker"],["{U2}","family"]],"offered_before":[{{"domain":"drink","label":"milk"}}],"on_boards":[],"entries_before":12}}"#
    );
    vec![
        (
            Event::SummaryAsked {
                from: "2026-06-01".parse().unwrap(),
                to: "2026-06-30".parse().unwrap(),
                audience: "review".to_owned(),
                called: "Sam".to_owned(),
                standing,
            },
            1,
            vec![
                ("from", quoted("2026-06-01")),
                ("to", quoted("2026-06-30")),
                ("audience", quoted("review")),
                ("called", quoted("Sam")),
                ("standing", written),
            ],
        ),
        (
            Event::SummaryMade {
                asked: EntryId(U1_ID),
                content: Digest([1; 32]),
                files: vec![("summary.pdf".to_owned(), Digest([2; 32]))],
            },
            1,
            vec![("asked", quoted(U1)), ("content", quoted(D1)), ("files", format!(r#"[["summary.pdf","{D2}"]]"#))],
        ),
    ]
}

fn json<T: Serialize>(values: &[T]) -> Vec<String> {
    values.iter().map(|value| serde_json::to_string(value).unwrap()).collect()
}

/// Each value of a closed list is written as its name, in the order given.
#[track_caller]
fn named<T: Serialize>(values: &[T], names: &str) {
    assert_eq!(json(values), names.split(' ').map(quoted).collect::<Vec<_>>());
}

#[test]
fn the_values_of_closed_lists_are_written_so() {
    use CoverEnd::{Closed, HandedOver, Locked, TimeUp};
    named(&About::ALL, "content distress said_no said_otherwise other");
    named(&Refusal::ALL, "pushed_away turned_away closed_eyes left said_no no_response");
    named(&Domain::ALL, "food drink activity place person rest leaving personal_care clothes bedtime contact");
    named(&[Confidence::Sure, Confidence::Think, Confidence::Guess], "sure think guess");
    named(&[Thought::NotYet, Thought::Of], "not_yet of");
    named(&[Medium::Screen, Medium::Objects], "screen objects");
    named(&[Arrangement::Row, Arrangement::Column], "row column");
    named(&[Given::Given, Given::NotGiven], "given not_given");
    named(&[Locked, HandedOver, TimeUp, Closed], "locked handed_over time_up closed");
}

#[test]
fn values_with_something_in_them_are_written_so() {
    let lasted = [Lasted::NotTimed, Lasted::Over, Lasted::Seconds(0)];
    assert_eq!(json(&lasted), [r#""not_timed""#, r#""over""#, r#"{"seconds":0}"#]);
    let choices = [
        Choice::Took { place: 0 },
        Choice::TookSeveral { places: vec![1, 0] },
        Choice::PushedAway,
        Choice::NoResponse,
        Choice::RejectedAfter { place: 3 },
        Choice::Ended,
    ];
    let expected = [
        r#"{"took":{"place":0}}"#,
        r#"{"took_several":{"places":[1,0]}}"#,
        r#""pushed_away""#,
        r#""no_response""#,
        r#"{"rejected_after":{"place":3}}"#,
        r#""ended""#,
    ];
    assert_eq!(json(&choices), expected);
    let nothing = r#"{"plan":null,"agreement":null,"cover":null,"people":[],"offered_before":[],"on_boards":[],"entries_before":0}"#;
    assert_eq!(json(&[Standing::default()]), [nothing]);
}

/// A form that no strategy draws would be tested by its one literal only.
#[test]
fn random_events_are_of_every_form() {
    let mut runner = TestRunner::deterministic();
    let mut drawn = BTreeSet::new();
    for _ in 0..8000 {
        let event = strategies::event().new_tree(&mut runner).unwrap().current();
        drawn.insert(form(&event).kind);
    }
    let known: BTreeSet<&str> = FORMS.iter().map(|form| form.kind).collect();
    assert_eq!(drawn, known);
}
