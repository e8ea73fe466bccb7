//! What comes with preference assessments, responses, reports of others, and the stage of communication.

use super::care::domain;
use super::{day, entry_id, text, word};
use heard::child::Stage;
use heard::event::{
    Arrangement, Assessment, AssessmentEnd, Check, Event, LastHad, Medium, Method, OthersSay, Reaction, Seen,
    StageFound, Thing, Tried,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub fn stage() -> impl Strategy<Value = Stage> {
    select(Stage::ALL.to_vec())
}

fn tried() -> impl Strategy<Value = Tried> {
    let thing = prop_oneof![word().prop_map(Thing::Button), text().prop_map(|label| Thing::Object { label })];
    (thing, select(LastHad::ALL.to_vec())).prop_map(|(thing, last_had)| Tried { thing, last_had })
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let check = || select(vec![Check::Made, Check::NotRecorded]);
    let medium = select(vec![Medium::Screen, Medium::Objects]);
    let arrangement = select(vec![Arrangement::Row, Arrangement::Column]);
    ((select(Method::ALL.to_vec()), domain(), medium, arrangement), (vec(tried(), 0..4), text(), check(), check()))
        .prop_map(|((method, domain, medium, arrangement), (things, phrasing, in_reach, in_sight))| Assessment {
            method,
            domain,
            medium,
            arrangement,
            things,
            phrasing,
            in_reach,
            in_sight,
        })
}

pub fn event() -> impl Strategy<Value = Event> {
    let seen = (text(), option::of(domain()), vec(select(Reaction::ALL.to_vec()), 0..3), text())
        .prop_map(|(happened, domain, did, words)| Seen { happened, domain, did, words });
    let others = (text(), day(), vec(text(), 0..3), text()).prop_map(|(by, on, things, words)| OthersSay {
        by,
        on,
        things,
        words,
    });
    let found = (stage(), text(), day(), option::of(day())).prop_map(|(stage, by, on, review)| StageFound {
        stage,
        by,
        on,
        review,
    });
    prop_oneof![
        assessment().prop_map(Event::AssessmentStarted),
        (entry_id(), select(AssessmentEnd::ALL.to_vec()))
            .prop_map(|(assessment, why)| Event::AssessmentEnded { assessment, why }),
        (entry_id(), any::<u32>(), vec(any::<u32>(), 0..4))
            .prop_map(|(assessment, seconds, engaged)| Event::EngagementTimed { assessment, seconds, engaged }),
        (entry_id(), option::of(any::<u32>()), vec(text(), 0..3))
            .prop_map(|(offer, engaged, seen)| Event::AfterwardsSeen { offer, engaged, seen }),
        seen.prop_map(Event::ResponseSeen),
        others.prop_map(Event::SaidByOthers),
        found.prop_map(Event::StageSet),
    ]
}
