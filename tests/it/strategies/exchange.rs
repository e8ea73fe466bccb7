//! Any event of an exchange.

use super::{text, word};
use heard::child::{Beginnings, ExchangeSettings, Giving, Millis, Wait};
use heard::event::{Because, Event, ExchangeAnswer, ExchangeDetail, Thing, When, Withdrawn};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

pub fn event() -> impl Strategy<Value = Event> {
    let after = || any::<u64>();
    prop_oneof![
        (vec(word(), 0..4), after()).prop_map(|(words, built_ms)| Event::ExchangeOffered { words, built_ms }),
        after().prop_map(|after_ms| Event::ExchangeReceived { after_ms }),
        (select(ExchangeAnswer::ALL.to_vec()), after())
            .prop_map(|(answer, after_ms)| Event::ExchangeAnswered { answer, after_ms }),
        detail().prop_map(|detail| Event::ExchangeDetailed { detail }),
        (select(vec![Withdrawn::TakenBack, Withdrawn::PrivateTime, Withdrawn::ScreenLeft]), after())
            .prop_map(|(why, after_ms)| Event::ExchangeWithdrawn { why, after_ms }),
        Just(Event::ExchangeNotOk {}),
    ]
}

pub fn settings() -> impl Strategy<Value = ExchangeSettings> {
    let beginnings = select(vec![Beginnings::Hidden, Beginnings::Shown]);
    let giving = select(vec![Giving::TakenThere, Giving::Held, Giving::Chosen]);
    (giving, 15u16..=600, 0u16..=10_000, beginnings).prop_map(|(giving, wait, pause, beginnings)| ExchangeSettings {
        beginnings,
        giving,
        wait: Wait::new(wait),
        pause: Millis::new(pause),
    })
}

fn detail() -> impl Strategy<Value = ExchangeDetail> {
    let because = [Because::NOT_HERE.as_slice(), &Because::CANNOT].concat();
    prop_oneof![
        word().prop_map(|word| ExchangeDetail::First(Thing::Button(word))),
        text().prop_map(|label| ExchangeDetail::First(Thing::Object { label })),
        select(When::ALL.to_vec()).prop_map(ExchangeDetail::When),
        select(because).prop_map(ExchangeDetail::Because),
    ]
}
