//! The bytes of views mats, and of every value of their closed lists.

use super::codec::{D1, D2, Literal, U1, U2, quoted};
use heard::event::{
    Anchor, ChosenBy, Event, Facilitator, Independent, MatAbout, MatAnswer, MatDirection, MatEnd, MatOption,
    MatPicture, MatPlacing, MatPoints, MatPurpose, MatScale, MatSetUp, MatSpot, MatThing, MatTopic, MatTopicKind,
    OtherPresent, ParentMat, QuestionBy, Relationship, StateCheck, StateChecks, Word,
};
use heard::id::{AdultId, BoardId, ButtonId, Digest, EntryId};
use serde::Serialize;
use uuid::Uuid;

const MAT: EntryId = EntryId(Uuid::from_u128(1));

fn set_up() -> MatSetUp {
    let word = Word {
        label: "toast".to_owned(),
        spoken: "toast please".to_owned(),
        button: ButtonId(Uuid::from_u128(1)),
        board: BoardId(Uuid::from_u128(2)),
        revision: Digest([1; 32]),
        place: None,
        urgent: None,
    };
    let symbol = |file: &str| MatPicture::Symbol { set: "twemoji".to_owned(), file: file.to_owned() };
    let option = |thing, picture, chosen_by, anchor, repeats| MatOption { thing, picture, chosen_by, anchor, repeats };
    MatSetUp {
        topic: MatTopic { kind: MatTopicKind::Night, words: "my nights".to_owned(), picture: symbol("night") },
        question: "How is this going?".to_owned(),
        scale: MatScale::GoingWell,
        points: MatPoints::Three,
        direction: MatDirection::FirstRight,
        purpose: MatPurpose::Views,
        about: MatAbout::StaffOrSafety,
        facilitator: Facilitator {
            adult: Some(AdultId(Uuid::from_u128(2))),
            relationship: Relationship::Advocate,
            independent_of_home: Independent::Yes,
        },
        others: Some(vec![OtherPresent::Family]),
        checks: StateChecks { well: StateCheck::Yes, rested: StateCheck::No, ..StateChecks::default() },
        parent: Some(ParentMat { mat: EntryId(Uuid::from_u128(2)), option: 3 }),
        options: vec![
            option(
                MatThing::Button(word),
                MatPicture::Media(Digest([2; 32])),
                ChosenBy::Child,
                Some(Anchor::KnownLike),
                None,
            ),
            option(MatThing::Words { label: "noise".to_owned() }, MatPicture::None, ChosenBy::Adult, None, None),
            option(MatThing::Words { label: "light".to_owned() }, symbol("light"), ChosenBy::App, None, Some(0)),
            option(MatThing::SomethingElse, MatPicture::None, ChosenBy::App, None, None),
        ],
    }
}

pub fn literals() -> Vec<Literal> {
    let options = format!(
        r#"[{{"thing":{{"button":{{"label":"toast","spoken":"toast please","button":"{U1}","board":"{U2}","revision":"{D1}","place":null,"urgent":null}}}},"picture":{{"media":"{D2}"}},"chosen_by":"child","anchor":"known_like","repeats":null}},{{"thing":{{"words":{{"label":"noise"}}}},"picture":"none","chosen_by":"adult","anchor":null,"repeats":null}},{{"thing":{{"words":{{"label":"light"}}}},"picture":{{"symbol":{{"set":"twemoji","file":"light"}}}},"chosen_by":"app","anchor":null,"repeats":0}},{{"thing":"something_else","picture":"none","chosen_by":"app","anchor":null,"repeats":null}}]"#
    );
    let of = || ("mat", quoted(U1));
    vec![
        (
            Event::MatBegun(set_up()),
            1,
            vec![
                (
                    "topic",
                    r#"{"kind":"night","words":"my nights","picture":{"symbol":{"set":"twemoji","file":"night"}}}"#
                        .to_owned(),
                ),
                ("question", quoted("How is this going?")),
                ("scale", quoted("going_well")),
                ("points", quoted("3")),
                ("direction", quoted("first_right")),
                ("purpose", quoted("views")),
                ("about", quoted("staff_or_safety")),
                ("facilitator", format!(r#"{{"adult":"{U2}","relationship":"advocate","independent_of_home":"yes"}}"#)),
                ("others", r#"["family"]"#.to_owned()),
                (
                    "checks",
                    r#"{"well":"yes","rested":"no","medicated":"not_recorded","after_incident":"not_recorded"}"#
                        .to_owned(),
                ),
                ("parent", format!(r#"{{"mat":"{U2}","option":3}}"#)),
                ("options", options),
            ],
        ),
        (
            Event::MatPlaced(MatPlacing {
                mat: MAT,
                option: 1,
                column: 2,
                spot: Some(MatSpot { across: 500, down: 120 }),
                after_ms: 4200,
            }),
            1,
            vec![
                of(),
                ("option", "1".to_owned()),
                ("column", "2".to_owned()),
                ("spot", r#"{"across":500,"down":120}"#.to_owned()),
                ("after_ms", "4200".to_owned()),
            ],
        ),
        (
            Event::MatLeftOut { mat: MAT, option: 2, after_ms: 900 },
            1,
            vec![of(), ("option", "2".to_owned()), ("after_ms", "900".to_owned())],
        ),
        (Event::MatSaidNo { mat: MAT, option: 0 }, 1, vec![of(), ("option", "0".to_owned())]),
        (Event::MatAnswered { mat: MAT, answer: MatAnswer::NotRight }, 1, vec![of(), ("answer", quoted("not_right"))]),
        (Event::MatAskedAgain { mat: MAT, option: None }, 1, vec![of(), ("option", "null".to_owned())]),
        (Event::MatReadBack { mat: MAT, column: 1 }, 1, vec![of(), ("column", "1".to_owned())]),
        (Event::MatEnded { mat: MAT, why: MatEnd::ByAdult }, 1, vec![of(), ("why", quoted("by_adult"))]),
        (
            Event::MatPictured { mat: MAT, svg: Digest([1; 32]), png: Digest([2; 32]) },
            1,
            vec![of(), ("svg", quoted(D1)), ("png", quoted(D2))],
        ),
        (
            Event::MatQuestionAsked { mat: MAT, words: "Is there more?".to_owned(), how: QuestionBy::Typed },
            1,
            vec![of(), ("words", quoted("Is there more?")), ("how", quoted("typed"))],
        ),
    ]
}

/// Each value of a closed list is written as its name, in the order given.
#[track_caller]
fn named<T: Serialize>(values: &[T], names: &str) {
    let written: Vec<String> = values.iter().map(|value| serde_json::to_string(value).unwrap()).collect();
    assert_eq!(written, names.split(' ').map(quoted).collect::<Vec<_>>());
}

#[test]
fn the_closed_lists_of_a_mat_are_written_so() {
    let kinds = [MatTopicKind::READY.as_slice(), &[MatTopicKind::Own]].concat();
    named(&kinds, "my_day my_room food people school night personal_care review worries moving own");
    named(&MatScale::ALL, "like managing important want calm myself easy going_well safe me how_much change");
    named(&MatPoints::ALL, "2 3 5");
    named(&[MatDirection::FirstLeft, MatDirection::FirstRight], "first_left first_right");
    named(&[MatPurpose::Views, MatPurpose::Teaching], "views teaching");
    named(&[MatAbout::Everyday, MatAbout::StaffOrSafety], "everyday staff_or_safety");
    named(
        &Relationship::ALL,
        "key_worker other_staff manager teacher therapist family friend social_worker advocate visitor not_recorded",
    );
    named(&[Independent::Yes, Independent::No, Independent::NotRecorded], "yes no not_recorded");
    named(&OtherPresent::ALL, "staff family another_child professional interpreter");
    named(&[StateCheck::Yes, StateCheck::No, StateCheck::NotRecorded], "yes no not_recorded");
    named(&[ChosenBy::Child, ChosenBy::Adult, ChosenBy::App], "child adult app");
    named(&[Anchor::KnownLike, Anchor::KnownDislike], "known_like known_dislike");
    named(&[MatAnswer::Right, MatAnswer::NotRight], "right not_right");
    named(&[MatEnd::Finished, MatEnd::ByAdult, MatEnd::ScreenLeft], "finished by_adult screen_left");
    named(&[QuestionBy::Picked, QuestionBy::Typed], "picked typed");
}
