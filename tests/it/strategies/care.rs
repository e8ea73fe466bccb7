//! What adults note and offer, cover, the plan of a home, and what a summary is asked with.

use super::{adult, agreement, day, digest, entry_id, moment, role, setting, text, word};
use heard::event::{
    About, Arrangement, BodyContact, Choice, Confidence, Considered, CoverEnd, Domain, Event, Given, Held, KnownThing,
    Lasted, Meaning, Medium, Note, Offered, Refusal, Standing, StandingCover, Support, Thing, Thought,
};
use heard::home::{HomePlan, SettingPlan, Shift, Weekdays};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub fn domain() -> impl Strategy<Value = Domain> {
    select(Domain::ALL.to_vec())
}

pub fn support() -> impl Strategy<Value = Support> {
    use Support::{
        ExpectantWait, FullPhysical, Gesture, ModelledFirst, NotRecorded, PartialPhysical, SpokenCue, Unprompted,
    };
    select(vec![
        Unprompted,
        ExpectantWait,
        Gesture,
        SpokenCue,
        ModelledFirst,
        PartialPhysical,
        FullPhysical,
        NotRecorded,
    ])
}

pub fn held() -> impl Strategy<Value = Held> {
    select(vec![Held::Child, Held::Adult, Held::Stand, Held::NotRecorded])
}

pub fn body_contact() -> impl Strategy<Value = BodyContact> {
    use BodyContact::{Arm, Hand, None, NotRecorded, Other, Wrist};
    select(vec![None, Hand, Wrist, Arm, Other, NotRecorded])
}

pub fn note() -> impl Strategy<Value = Note> {
    let lasted = prop_oneof![Just(Lasted::NotTimed), Just(Lasted::Over), any::<u32>().prop_map(Lasted::Seconds)];
    let texts = || vec(text(), 0..3);
    let refusal = option::of(select(Refusal::ALL.to_vec()));
    let strength = option::of(0_u8..=4);
    (
        (select(About::ALL.to_vec()), texts(), refusal, texts(), option::of(domain())),
        (strength, lasted, texts(), text()),
    )
        .prop_map(|((about, seen, refusal, said, domain), (strength, lasted, happening, words))| Note {
            about,
            seen,
            refusal,
            said,
            domain,
            strength,
            lasted,
            happening,
            words,
        })
}

pub fn meaning() -> impl Strategy<Value = Meaning> {
    let thought = || select(vec![Thought::NotYet, Thought::Of]);
    let considered = (thought(), thought()).prop_map(|(pain_or_illness, something_done_to_the_child)| Considered {
        pain_or_illness,
        something_done_to_the_child,
    });
    let confidence = select(vec![Confidence::Sure, Confidence::Think, Confidence::Guess]);
    (vec(text(), 0..4), confidence, text(), text(), text(), considered).prop_map(
        |(possibilities, confidence, basis, disagrees, check, considered)| Meaning {
            possibilities,
            confidence,
            basis,
            disagrees,
            check,
            considered,
        },
    )
}

pub fn offered() -> impl Strategy<Value = Offered> {
    let thing = prop_oneof![
        word().prop_map(Thing::Button),
        text().prop_map(|label| Thing::Object { label }),
        Just(Thing::SomethingElse),
        Just(Thing::NoneOfThese),
    ];
    (any::<u8>(), thing).prop_map(|(place, thing)| Offered { place, thing })
}

pub fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        any::<u8>().prop_map(|place| Choice::Took { place }),
        vec(any::<u8>(), 0..4).prop_map(|places| Choice::TookSeveral { places }),
        Just(Choice::PushedAway),
        Just(Choice::NoResponse),
        any::<u8>().prop_map(|place| Choice::RejectedAfter { place }),
        Just(Choice::Ended),
    ]
}

pub fn plan() -> impl Strategy<Value = HomePlan> {
    let shift = (text(), 0_u16..1440, 0_u16..1440, 0_u8..128).prop_map(|(name, from, to, days)| Shift {
        name,
        from,
        to,
        days: Weekdays(days),
    });
    let setting = (setting(), vec(shift, 0..3), vec((day(), day()), 0..2))
        .prop_map(|(setting, shifts, closed)| SettingPlan { setting, shifts, closed });
    (vec(setting, 0..3), vec(text(), 0..3)).prop_map(|(settings, rooms)| HomePlan { settings, rooms })
}

pub fn standing() -> impl Strategy<Value = Standing> {
    let cover =
        (adult(), setting(), moment()).prop_map(|(adult, setting, since)| StandingCover { adult, setting, since });
    let known = || vec((domain(), text()).prop_map(|(domain, label)| KnownThing { domain, label }), 0..3);
    (
        option::of(plan()),
        option::of((moment(), agreement())),
        option::of(cover),
        vec((adult(), role()), 0..3),
        known(),
        known(),
        (any::<u64>(), vec((moment(), super::assessment::stage()), 0..3)),
    )
        .prop_map(|(plan, agreement, cover, people, offered_before, on_boards, (entries_before, stages))| {
            Standing { plan, agreement, cover, people, offered_before, on_boards, entries_before, stages }
        })
}

/// Any event of the child's file that came with notes, offers and summaries, and the plan, which both files have.
pub fn care_event() -> impl Strategy<Value = Event> {
    let arrangement = select(vec![Arrangement::Row, Arrangement::Column]);
    let medium = select(vec![Medium::Screen, Medium::Objects]);
    let ended = select(vec![CoverEnd::Locked, CoverEnd::HandedOver, CoverEnd::TimeUp, CoverEnd::Closed]);
    prop_oneof![
        (entry_id(), choice(), option::of(any::<u64>())).prop_map(|(offer, choice, after_ms)| Event::ChoiceMade {
            offer,
            choice,
            after_ms
        }),
        note().prop_map(Event::NoteWritten),
        text().prop_map(|why| Event::NoteWithdrawn { why }),
        (entry_id(), meaning()).prop_map(|(of, meaning)| Event::MeaningWritten { of, meaning }),
        (entry_id(), support(), held(), body_contact()).prop_map(|(of, support, held_by, body_contact)| {
            Event::SupportTold { of, support, held_by, body_contact }
        }),
        (domain(), vec(offered(), 0..4), medium, arrangement).prop_map(|(domain, options, medium, arrangement)| {
            Event::OfferMade { domain, options, medium, arrangement }
        }),
        (entry_id(), select(vec![Given::Given, Given::NotGiven]))
            .prop_map(|(offer, given)| Event::GivenTold { offer, given }),
        (adult(), setting(), option::of(text())).prop_map(|(adult, setting, room)| Event::CoverStarted {
            adult,
            setting,
            room
        }),
        (adult(), ended).prop_map(|(adult, why)| Event::CoverEnded { adult, why }),
        (day(), day(), text(), text(), standing()).prop_map(|(from, to, audience, called, standing)| {
            Event::SummaryAsked { from, to, audience, called, standing }
        }),
        (entry_id(), digest(), vec((text(), digest()), 0..3)).prop_map(|(asked, content, files)| Event::SummaryMade {
            asked,
            content,
            files
        }),
        plan().prop_map(|plan| Event::PlanSet { plan }),
    ]
}
