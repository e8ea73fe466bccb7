//! Two mats of one topic, one of them changed while it was read back, and beside them what is no view.

use super::sample::{count, moment, nos, person, text};
use heard::event::{
    ChosenBy, Event, Facilitator, Independent, MatAbout, MatDirection, MatEnd, MatOption, MatPicture, MatPlacing,
    MatPoints, MatPurpose, MatScale, MatSetUp, MatThing, MatTopic, MatTopicKind, QuestionBy, Relationship, Role,
    Setting, StateChecks,
};
use heard::id::{Digest, EntryId};
use heard::mat::{Art, Checks, Confirmed, MatLayout, Sheet, own_symbol};
use heard::report::summary::{
    Count, MatCard, MatChange, MatItem, MatPlace, MatQuestion, MatReason, MatWith, Mats, No, SupportPart, Wait,
};
use std::sync::Arc;
use uuid::Uuid;

pub fn mats() -> Mats {
    let changed =
        item(0, &[placed(0, 0), placed(1, 1), Event::MatReadBack { mat: MAT, column: 0 }, placed(1, 2)], None);
    let later = item(1, &[placed(0, 0), placed(2, 2), placed(1, 0)], None);
    let open = item(2, &[placed(0, 2)], Some(MatReason::NotCheckedBack));
    let practice = item(3, &[placed(0, 2)], Some(MatReason::Practice));
    Mats {
        views: vec![changed, later],
        apart: vec![open, practice],
        count: count(2, 40, 9),
        days: count(2, 40, 9),
        set_apart: count(2, 60, 9),
        sentences: vec![
            text(
                "mats.total",
                "Between 3 March and 27 April, 2 views mats were made and checked back with Sam, on 2 days.",
                nos(2, 40, 9),
            ),
            text("mats.apart", "Mats that are not counted as views: practice: 1; not checked back: 1.", nos(2, 60, 9)),
        ],
    }
}

pub fn no_mats() -> Mats {
    let none = || Count::default();
    let said = vec![text("mats.none", "Nothing is recorded of a views mat in this period.", vec![])];
    Mats { views: vec![], apart: vec![], count: none(), days: none(), set_apart: none(), sentences: said }
}

const MAT: EntryId = EntryId(Uuid::from_u128(77));

fn placed(option: u8, column: u8) -> Event {
    Event::MatPlaced(MatPlacing { mat: MAT, option, column, spot: None, after_ms: 4_000 })
}

fn day() -> MatSetUp {
    let option =
        |thing| MatOption { thing, picture: MatPicture::None, chosen_by: ChosenBy::Adult, anchor: None, repeats: None };
    let words = |label: &str| option(MatThing::Words { label: label.to_owned() });
    let cards = ["music", "supper", "noise", "bath"].map(words);
    MatSetUp {
        topic: MatTopic { kind: MatTopicKind::MyDay, words: "my day".to_owned(), picture: MatPicture::None },
        question: "What do you think of this?".to_owned(),
        scale: MatScale::Like,
        points: MatPoints::Three,
        direction: MatDirection::FirstLeft,
        purpose: MatPurpose::Views,
        about: MatAbout::Everyday,
        facilitator: Facilitator {
            adult: None,
            relationship: Relationship::Advocate,
            independent_of_home: Independent::Yes,
        },
        others: None,
        checks: StateChecks::default(),
        parent: None,
        options: cards.into_iter().chain([option(MatThing::SomethingElse)]).collect(),
    }
}

fn item(number: u64, events: &[Event], reason: Option<MatReason>) -> MatItem {
    let mut set_up = day();
    for (option, symbol) in set_up.options.iter_mut().zip(["twemoji/music", "twemoji/stew", "too-loud", "twemoji/bath"])
    {
        option.picture = own_symbol(symbol);
    }
    let mut events = events.to_vec();
    events.push(Event::MatLeftOut { mat: MAT, option: 3, after_ms: 900 });
    let is_changed = events.iter().any(|event| matches!(event, Event::MatReadBack { .. }));
    let mut sheet = Sheet::new(Arc::new(set_up));
    events.iter().for_each(|event| sheet.take(event));
    let lies = MatLayout::of(&sheet, Art::AsLeft);
    let (no, at) = (No((40 + number * 9).to_string()), moment(20 + i64::try_from(number).unwrap(), 15, 20));
    let drawn = Digest::of(lies.picture().svg().as_bytes());
    let checks = Checks::of(&sheet);
    MatItem {
        at,
        topic: MatTopicKind::MyDay,
        topic_words: "my day".to_owned(),
        scale: MatScale::Like,
        points: 3,
        purpose: if reason == Some(MatReason::Practice) { MatPurpose::Teaching } else { MatPurpose::Views },
        reason,
        before: is_changed.then(|| MatLayout::of(&sheet, Art::BeforeReadBack)),
        drawn,
        kept: Some(drawn),
        lies,
        cards: match reason {
            Some(MatReason::Practice) => vec![],
            _ => ["music", "supper", "noise", "bath"].map(|label| card(label, &no)).to_vec(),
        },
        confirmed: if reason.is_some() { Confirmed::NotAttempted } else { Confirmed::Yes },
        changes: if is_changed {
            vec![MatChange {
                label: "supper".to_owned(),
                from: Some("not sure".to_owned()),
                to: Some("don’t like".to_owned()),
            }]
        } else {
            vec![]
        },
        checks,
        understanding: checks.understanding(),
        with: MatWith {
            facilitator: Some(person(Role::Advocate, "A")),
            relationship: Relationship::Advocate,
            independent_of_home: Independent::Yes,
            put_by: Some(person(Role::KeyWorker, "A")),
            present: None,
            others: Some(vec![]),
        },
        state: StateChecks::default(),
        asked_again: Count::default(),
        questions: vec![MatQuestion {
            no: no.clone(),
            at,
            by: Some(person(Role::Advocate, "A")),
            words: "Is there more to tell?".to_owned(),
            how: QuestionBy::Picked,
        }],
        parent: None,
        ended: Some(MatEnd::Finished),
        shown: Count::default(),
        setting: Setting::Home,
        place: None,
        entries: Count { count: 1, entries: vec![no.clone()] },
        sentences: vec![match reason {
            None => text(
                "mats.confirmed",
                "It was read back, column by column, and Sam said that it was right.",
                vec![no.clone()],
            ),
            Some(_) => text("mats.confirmed", "Not checked back with Sam.", vec![no.clone()]),
        }],
        no,
    }
}

fn card(label: &str, no: &No) -> MatCard {
    MatCard {
        label: label.to_owned(),
        chosen_by: ChosenBy::Adult,
        anchor: None,
        twice: false,
        place: MatPlace::OnMat,
        column: Some("like".to_owned()),
        first_column: Some("like".to_owned()),
        moves: 0,
        after: Some(Wait { seconds: 4, entries: vec![no.clone()] }),
        part: Some(SupportPart::HelpNotRecorded),
    }
}
