//! Any event of a views mat.

use super::{adult, digest, entry_id, text, word};
use heard::event::{
    Anchor, ChosenBy, Event, Facilitator, Independent, MatAbout, MatAnswer, MatDirection, MatEnd, MatOption,
    MatPicture, MatPlacing, MatPoints, MatPurpose, MatScale, MatSetUp, MatSpot, MatThing, MatTopic, MatTopicKind,
    OtherPresent, ParentMat, QuestionBy, Relationship, StateCheck, StateChecks,
};
use heard::id::EntryId;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn picture() -> impl Strategy<Value = MatPicture> {
    prop_oneof![
        (text(), text()).prop_map(|(set, file)| MatPicture::Symbol { set, file }),
        digest().prop_map(MatPicture::Media),
        Just(MatPicture::None),
    ]
}

fn thing() -> impl Strategy<Value = MatThing> {
    prop_oneof![
        word().prop_map(MatThing::Button),
        text().prop_map(|label| MatThing::Words { label }),
        Just(MatThing::SomethingElse),
    ]
}

fn card() -> impl Strategy<Value = MatOption> {
    let by = select(vec![ChosenBy::Child, ChosenBy::Adult, ChosenBy::App]);
    let anchor = option::of(select(vec![Anchor::KnownLike, Anchor::KnownDislike]));
    (thing(), picture(), by, anchor, option::of(any::<u8>())).prop_map(
        |(thing, picture, chosen_by, anchor, repeats)| MatOption { thing, picture, chosen_by, anchor, repeats },
    )
}

pub fn spot() -> impl Strategy<Value = MatSpot> {
    (0_u16..=1000, 0_u16..=1000).prop_map(|(across, down)| MatSpot { across, down })
}

fn checks() -> impl Strategy<Value = StateChecks> {
    let one = || select(vec![StateCheck::Yes, StateCheck::No, StateCheck::NotRecorded]);
    (one(), one(), one(), one()).prop_map(|(well, rested, medicated, after_incident)| StateChecks {
        well,
        rested,
        medicated,
        after_incident,
    })
}

fn facilitator() -> impl Strategy<Value = Facilitator> {
    let independent = select(vec![Independent::Yes, Independent::No, Independent::NotRecorded]);
    (option::of(adult()), select(Relationship::ALL.to_vec()), independent)
        .prop_map(|(adult, relationship, independent_of_home)| Facilitator { adult, relationship, independent_of_home })
}

/// Any way in which a mat can be set up, sensible or not.
pub fn set_up() -> impl Strategy<Value = MatSetUp> {
    let kinds = [MatTopicKind::READY.as_slice(), &[MatTopicKind::Own]].concat();
    let topic = (select(kinds), text(), picture()).prop_map(|(kind, words, picture)| MatTopic { kind, words, picture });
    let scale = (select(MatScale::ALL.to_vec()), select(MatPoints::ALL.to_vec()));
    let how = (
        select(vec![MatDirection::FirstLeft, MatDirection::FirstRight]),
        select(vec![MatPurpose::Views, MatPurpose::Teaching]),
        select(vec![MatAbout::Everyday, MatAbout::StaffOrSafety]),
    );
    let others = option::of(vec(select(OtherPresent::ALL.to_vec()), 0..3));
    let parent = option::of((entry_id(), any::<u8>()).prop_map(|(mat, option)| ParentMat { mat, option }));
    (topic, text(), scale, how, facilitator(), others, checks(), parent, vec(card(), 0..6)).prop_map(
        |(
            topic,
            question,
            (scale, points),
            (direction, purpose, about),
            facilitator,
            others,
            checks,
            parent,
            options,
        )| {
            MatSetUp {
                topic,
                question,
                scale,
                points,
                direction,
                purpose,
                about,
                facilitator,
                others,
                checks,
                parent,
                options,
            }
        },
    )
}

/// Something that happens on this mat.
pub fn act_on(mat: EntryId) -> impl Strategy<Value = Event> {
    let placed =
        (0_u8..8, 0_u8..6, option::of(spot()), any::<u64>()).prop_map(move |(option, column, spot, after_ms)| {
            Event::MatPlaced(MatPlacing { mat, option, column, spot, after_ms })
        });
    prop_oneof![
        3 => placed,
        1 => (0_u8..8, any::<u64>()).prop_map(move |(option, after_ms)| Event::MatLeftOut { mat, option, after_ms }),
        1 => (0_u8..8).prop_map(move |option| Event::MatSaidNo { mat, option }),
        1 => select(vec![MatAnswer::Right, MatAnswer::NotRight])
            .prop_map(move |answer| Event::MatAnswered { mat, answer }),
        1 => option::of(0_u8..8).prop_map(move |option| Event::MatAskedAgain { mat, option }),
        2 => (0_u8..6).prop_map(move |column| Event::MatReadBack { mat, column }),
    ]
}

pub fn event() -> impl Strategy<Value = Event> {
    let why = select(vec![MatEnd::Finished, MatEnd::ByAdult, MatEnd::ScreenLeft]);
    let how = select(vec![QuestionBy::Picked, QuestionBy::Typed]);
    prop_oneof![
        2 => set_up().prop_map(Event::MatBegun),
        6 => entry_id().prop_flat_map(act_on),
        1 => (entry_id(), why).prop_map(|(mat, why)| Event::MatEnded { mat, why }),
        1 => (entry_id(), digest(), digest()).prop_map(|(mat, svg, png)| Event::MatPictured { mat, svg, png }),
        1 => (entry_id(), text(), how).prop_map(|(mat, words, how)| Event::MatQuestionAsked { mat, words, how }),
    ]
}
