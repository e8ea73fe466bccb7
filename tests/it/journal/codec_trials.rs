//! The bytes of what adults write down of picture exchange on paper, and of every value of its closed lists.

use super::codec::{Literal, U1, U2, quoted};
use heard::event::{
    After, Answered, Asked, AttributeClass, CorrectionStep, Distance, Event, ExchangeAnswer, First, Layout, Matched,
    Mistake, Offered, Phase, Practised, Prompter, ReviewRule, Starter, Support, Thing, Ticked, Trial,
};
use heard::id::{AdultId, EntryId};
use serde::Serialize;
use uuid::Uuid;

const U1_ID: Uuid = Uuid::from_u128(1);
const U2_ID: Uuid = Uuid::from_u128(2);

fn trial(practised: Practised) -> Trial {
    Trial {
        practised,
        laid: vec![],
        layout: None,
        first: First::GaveSomething,
        partner: None,
        prompter: Prompter::NotRecorded,
        activity: None,
        latency_s: None,
        words: String::new(),
    }
}

pub fn literals() -> Vec<Literal> {
    let object = |place, label: &str| Offered { place, thing: Thing::Object { label: label.to_owned() } };
    let full = Trial {
        laid: vec![object(0, "ball"), object(1, "sock")],
        layout: Some(Layout::Diagonal),
        first: First::Gave { place: 1 },
        partner: Some(AdultId(U1_ID)),
        prompter: Prompter::Adult(AdultId(U2_ID)),
        activity: Some("snack".to_owned()),
        latency_s: Some(7),
        words: "looked at me".to_owned(),
        ..trial(Practised::Discriminate { array: 2, target: 0 })
    };
    vec![
        (
            Event::TrialWritten(full),
            1,
            vec![
                ("practised", r#"{"discriminate":{"array":2,"target":0}}"#.to_owned()),
                (
                    "laid",
                    r#"[{"place":0,"thing":{"object":{"label":"ball"}}},{"place":1,"thing":{"object":{"label":"sock"}}}]"#
                        .to_owned(),
                ),
                ("layout", quoted("diagonal")),
                ("first", r#"{"gave":{"place":1}}"#.to_owned()),
                ("partner", quoted(U1)),
                ("prompter", format!(r#"{{"adult":"{U2}"}}"#)),
                ("activity", quoted("snack")),
                ("latency_s", "7".to_owned()),
                ("words", quoted("looked at me")),
            ],
        ),
        (
            Event::TrialFollowed { of: EntryId(U1_ID), after: After::Corrected(CorrectionStep::Switch) },
            1,
            vec![("of", quoted(U1)), ("after", r#"{"corrected":"switch"}"#.to_owned())],
        ),
        (Event::TrialTakenBack { why: Mistake::AnotherChild }, 1, vec![("why", quoted("another_child"))]),
        (Event::PhaseChosen { phase: Phase::IIIA }, 1, vec![("phase", quoted("iiia"))]),
        (
            Event::ReviewRuleSet {
                phase: Phase::I,
                rule: ReviewRule { percent: 80, days: 3, trials: 10, partners: 2, things: 4, places: 1 },
            },
            1,
            vec![
                ("phase", quoted("i")),
                ("rule", r#"{"percent":80,"days":3,"trials":10,"partners":2,"things":4,"places":1}"#.to_owned()),
            ],
        ),
    ]
}

#[track_caller]
fn named<T: Serialize>(values: &[T], names: &str) {
    let written: Vec<String> = values.iter().map(|value| serde_json::to_string(value).unwrap()).collect();
    assert_eq!(written, names.split(' ').map(quoted).collect::<Vec<_>>());
}

#[test]
fn the_values_of_closed_lists_are_written_so() {
    named(&Phase::ALL, "i ii iiia iiib iv attributes v vi");
    named(&[Ticked::Yes, Ticked::No, Ticked::NotRecorded], "yes no not_recorded");
    named(&[Matched::Yes, Matched::No, Matched::NotChecked], "yes no not_checked");
    named(&Layout::ALL, "side_by_side one_above_the_other diagonal");
    named(&Distance::ALL, "in_reach one_metre two_metres four_metres across_the_room another_room");
    named(&AttributeClass::ALL, "colour size number shape position other");
    let answered = [Answered::BeforeTheCue, Answered::AfterTheCue, Answered::NotAnswered, Answered::Unasked];
    named(&answered, "before_the_cue after_the_cue not_answered unasked");
    named(&[Answered::NotRecorded], "not_recorded");
    named(&Starter::ALL, "want see hear feel is");
    named(&CorrectionStep::ALL, "model practice switch repeat");
    named(&Mistake::ALL, "wrong_key no_trial another_child");
    named(&[First::GaveSomething, First::Nothing], "gave_something nothing");
    named(&[Prompter::NotRecorded, Prompter::Nobody], "not_recorded nobody");
    named(&[Asked::Unasked, Asked::NotRecorded], "unasked not_recorded");
    named(&[After::Backstep, After::EndedByTheChild], "backstep ended_by_the_child");
}

#[test]
fn what_belongs_to_each_phase_is_written_so() {
    use Support::{Gesture, NotRecorded, Unprompted};
    let table = [
        (
            Phase::I,
            Practised::Give {
                pick_up: Unprompted,
                reach: Support::PartialPhysical,
                release: Support::FullPhysical,
                open_hand: Ticked::No,
            },
            r#"{"give":{"pick_up":"0","reach":"5","release":"6","open_hand":"no"}}"#,
        ),
        (
            Phase::II,
            Practised::Distance {
                to_partner: Some(Distance::TwoMetres),
                to_book: None,
                attention: Ticked::Yes,
                attempts: Some(3),
                obstacle: Some("a chair".to_owned()),
            },
            r#"{"distance":{"to_partner":"two_metres","to_book":null,"attention":"yes","attempts":3,"obstacle":"a chair"}}"#,
        ),
        (
            Phase::IIIB,
            Practised::Choose { array: 5, matched: Matched::NotChecked },
            r#"{"choose":{"array":5,"matched":"not_checked"}}"#,
        ),
        (
            Phase::IV,
            Practised::Sentence {
                starter_on: Unprompted,
                item_on: Gesture,
                strip_off: NotRecorded,
                exchange: Unprompted,
                taps_along: Ticked::Yes,
                speaks: Ticked::NotRecorded,
            },
            r#"{"sentence":{"starter_on":"0","item_on":"2","strip_off":"U","exchange":"0","taps_along":"yes","speaks":"not_recorded"}}"#,
        ),
        (
            Phase::Attributes,
            Practised::Attribute {
                class: AttributeClass::Colour,
                array: 3,
                named: "red".to_owned(),
                matched: Matched::No,
            },
            r#"{"attribute":{"class":"colour","array":3,"named":"red","matched":"no"}}"#,
        ),
        (
            Phase::V,
            Practised::Answer { delay_s: Some(5), answered: Answered::BeforeTheCue },
            r#"{"answer":{"delay_s":5,"answered":"before_the_cue"}}"#,
        ),
        (
            Phase::VI,
            Practised::Comment {
                asked: Asked::Question(Starter::See),
                starter: Some(Starter::Hear),
                content: vec!["dog".to_owned()],
            },
            r#"{"comment":{"asked":{"question":"see"},"starter":"hear","content":["dog"]}}"#,
        ),
    ];
    for (phase, practised, written) in table {
        assert_eq!(practised.phase(), phase);
        assert_eq!(serde_json::to_string(&practised).unwrap(), written);
        assert_eq!(serde_json::from_str::<Practised>(written).unwrap(), practised);
    }
    let bare = serde_json::to_string(&trial(Practised::Choose { array: 2, matched: Matched::Yes })).unwrap();
    assert_eq!(
        bare,
        r#"{"practised":{"choose":{"array":2,"matched":"yes"}},"laid":[],"layout":null,"first":"gave_something","partner":null,"prompter":"not_recorded","activity":null,"latency_s":null,"words":""}"#
    );
    let answered = serde_json::to_string(&After::Answered(ExchangeAnswer::GivenABit)).unwrap();
    assert_eq!(answered, r#"{"answered":"given_a_bit"}"#);
}
