//! Trials of picture exchange on paper, what comes after them, and what a therapist sets.

use super::care::support;
use super::{adult, entry_id, text, word};
use heard::event::{
    After, Answered, Asked, AttributeClass, CorrectionStep, Distance, Event, ExchangeAnswer, First, Layout, Matched,
    Mistake, Offered, Phase, Practised, Prompter, ReviewRule, Starter, Thing, Ticked, Trial,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn ticked() -> impl Strategy<Value = Ticked> {
    select(vec![Ticked::Yes, Ticked::No, Ticked::NotRecorded])
}

fn matched() -> impl Strategy<Value = Matched> {
    select(vec![Matched::Yes, Matched::No, Matched::NotChecked])
}

fn starter() -> impl Strategy<Value = Starter> {
    select(Starter::ALL.to_vec())
}

pub fn phase() -> impl Strategy<Value = Phase> {
    select(Phase::ALL.to_vec())
}

pub fn practised() -> impl Strategy<Value = Practised> {
    let distance = || option::of(select(Distance::ALL.to_vec()));
    let answered = select(vec![
        Answered::BeforeTheCue,
        Answered::AfterTheCue,
        Answered::NotAnswered,
        Answered::Unasked,
        Answered::NotRecorded,
    ]);
    let asked = prop_oneof![starter().prop_map(Asked::Question), Just(Asked::Unasked), Just(Asked::NotRecorded)];
    prop_oneof![
        (support(), support(), support(), ticked()).prop_map(|(pick_up, reach, release, open_hand)| Practised::Give {
            pick_up,
            reach,
            release,
            open_hand
        }),
        (distance(), distance(), ticked(), option::of(any::<u8>()), option::of(text())).prop_map(
            |(to_partner, to_book, attention, attempts, obstacle)| Practised::Distance {
                to_partner,
                to_book,
                attention,
                attempts,
                obstacle
            }
        ),
        (1_u8..7, 0_u8..6).prop_map(|(array, target)| Practised::Discriminate { array, target }),
        (1_u8..7, matched()).prop_map(|(array, matched)| Practised::Choose { array, matched }),
        ((support(), support(), support(), support()), ticked(), ticked()).prop_map(
            |((starter_on, item_on, strip_off, exchange), taps_along, speaks)| Practised::Sentence {
                starter_on,
                item_on,
                strip_off,
                exchange,
                taps_along,
                speaks
            }
        ),
        (select(AttributeClass::ALL.to_vec()), 1_u8..7, text(), matched())
            .prop_map(|(class, array, named, matched)| Practised::Attribute { class, array, named, matched }),
        (option::of(any::<u8>()), answered).prop_map(|(delay_s, answered)| Practised::Answer { delay_s, answered }),
        (asked, option::of(starter()), vec(text(), 0..3)).prop_map(|(asked, starter, content)| Practised::Comment {
            asked,
            starter,
            content
        }),
    ]
}

pub fn trial() -> impl Strategy<Value = Trial> {
    let thing = prop_oneof![word().prop_map(Thing::Button), text().prop_map(|label| Thing::Object { label })];
    let laid = vec((0_u8..6, thing).prop_map(|(place, thing)| Offered { place, thing }), 0..4);
    let first = prop_oneof![
        3 => (0_u8..6).prop_map(|place| First::Gave { place }),
        1 => Just(First::GaveSomething),
        1 => Just(First::Nothing),
    ];
    let prompter = prop_oneof![Just(Prompter::NotRecorded), Just(Prompter::Nobody), adult().prop_map(Prompter::Adult)];
    (
        (practised(), laid, option::of(select(Layout::ALL.to_vec())), first),
        (option::of(adult()), prompter, option::of(text()), option::of(any::<u16>()), text()),
    )
        .prop_map(|((practised, laid, layout, first), (partner, prompter, activity, latency_s, words))| Trial {
            practised,
            laid,
            layout,
            first,
            partner,
            prompter,
            activity,
            latency_s,
            words,
        })
}

pub fn after() -> impl Strategy<Value = After> {
    prop_oneof![
        select(CorrectionStep::ALL.to_vec()).prop_map(After::Corrected),
        Just(After::Backstep),
        select(ExchangeAnswer::ALL.to_vec()).prop_map(After::Answered),
        Just(After::EndedByTheChild),
    ]
}

/// Any event of picture exchange on paper.
pub fn event() -> impl Strategy<Value = Event> {
    let rule = any::<[u8; 6]>().prop_map(|[percent, days, trials, partners, things, places]| ReviewRule {
        percent,
        days,
        trials,
        partners,
        things,
        places,
    });
    prop_oneof![
        3 => trial().prop_map(Event::TrialWritten),
        1 => (entry_id(), after()).prop_map(|(of, after)| Event::TrialFollowed { of, after }),
        1 => select(Mistake::ALL.to_vec()).prop_map(|why| Event::TrialTakenBack { why }),
        1 => phase().prop_map(|phase| Event::PhaseChosen { phase }),
        1 => (phase(), rule).prop_map(|(phase, rule)| Event::ReviewRuleSet { phase, rule }),
    ]
}
