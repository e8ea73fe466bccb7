//! What holds of the exchanges of any record: each in one way of ending, worked out alike by whoever holds the whole file, a
//! pack, or the chains in another order.

use super::record::{Fact, asked, at, entries, header, id, note, packed};
use crate::strategies;
use chrono::TimeDelta;
use heard::event::{Act, Circumstances, DeviceId, Draft, Event, ExchangeAnswer, Role, Support, TouchedBy};
use heard::journal::Entry;
use heard::report::pack::Names;
use heard::report::summary::{Asked, Outcome};
use heard::stats::exchanges::{AGAIN_WITHIN, ExchangeRead, rows_of_again};
use heard::stats::{Line, Record};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

/// A few days on both sides of the first day of the period, by two tablets.
fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let touched = select(vec![TouchedBy::Child, TouchedBy::Child, TouchedBy::AdultModelling]);
    let support = select(vec![Support::NotRecorded, Support::Unprompted, Support::FullPhysical]);
    // Two sets of words and no others, so that the same is asked for again.
    let giving = any::<bool>().prop_map(|more| Event::ExchangeOffered {
        words: vec![strategies::a_word(if more { "More " } else { "swing" })],
        built_ms: 1,
    });
    let event = prop_oneof![
        3 => giving,
        5 => strategies::exchange_event(),
        1 => strategies::child_event(),
    ];
    let fact = (event, touched, support, 0_i64..90, select(vec![0_u8, 0, 5]));
    vec(fact, 0..60).prop_map(|facts| {
        let mut now = at("2026-02-27T22:00");
        let mut all: Vec<Fact> = facts
            .into_iter()
            .map(|(event, touched_by, support, tenths, chain)| {
                // Mostly minutes, now and then hours.
                now += TimeDelta::minutes(if tenths > 80 { tenths * 3 } else { tenths / 10 });
                let act = Some(Act { support, ..Act::at_tablet(touched_by) });
                let circumstances = Circumstances::by(Role::Child);
                Fact { draft: Draft { event, at: now, act, circumstances, corrects: None }, entered: now, chain }
            })
            .collect();
        // A pack of a period in which nothing happened would begin after it.
        all.push(note(2, "2026-03-20T09:00"));
        all.push(asked("2026-04-20T12:00"));
        all
    })
}

/// The same chains, the last first.
fn turned(entries: &[Entry]) -> Vec<Entry> {
    let mut chains: BTreeMap<DeviceId, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        chains.entry(header(entry).device).or_default().push(entry.clone());
    }
    chains.into_values().rev().flatten().collect()
}

/// The way of ending by looking from one giving alone: the first answer or withdrawal of its chain before the next giving.
fn looked_up(record: &Record, giving: &Line) -> Outcome {
    let chain = record.all.iter().filter(|line| line.header.device == giving.header.device);
    let after = chain.skip_while(|line| line.id() != giving.id()).skip(1);
    let own = after.take_while(|line| line.header.kind != "exchange_offered");
    let end = own.filter(|line| record.counts(line)).find_map(|line| match &line.event {
        Event::ExchangeAnswered { answer, .. } => Some(format!("{answer:?}")),
        Event::ExchangeWithdrawn { why, .. } => Some(format!("{why:?}")),
        _ => None,
    });
    match end.as_deref() {
        None => Outcome::NotInRecord,
        Some("PrivateTime" | "ScreenLeft") => Outcome::Ended,
        Some(name) => {
            let is_it = |outcome: &&Outcome| format!("{outcome:?}") == name;
            *Outcome::ALL.iter().find(is_it).unwrap()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn each_exchange_ends_in_one_way_and_a_pack_counts_the_same(facts in facts()) {
        let whole = entries(&facts);
        let asked = id(facts.len() - 1);
        let record = Record::read(&whole, asked).unwrap();
        let read = ExchangeRead::all_of(&record);
        let givings: Vec<&Line> =
            record.in_period().into_iter().filter(|line| line.header.kind == "exchange_offered").collect();
        prop_assert_eq!(read.len(), givings.iter().filter(|line| record.counts(line)).count());
        for exchange in &read {
            prop_assert_eq!(exchange.outcome(), looked_up(&record, exchange.line));
            prop_assert!(exchange.not_ok.is_none() || exchange.outcome() == Outcome::Nobody || exchange.outcome().is_by_partner());
        }
        let figures = Asked::of(&record);
        crate::summary::asked::check(&figures, read.len() as u64);
        for other in [turned(&whole), packed(&whole, Names::LeftOut), turned(&packed(&whole, Names::Given))] {
            prop_assert_eq!(&Asked::of(&Record::read(&other, asked).unwrap()), &figures);
        }
    }

    #[test]
    fn a_row_is_of_the_same_words_none_given_but_the_last_and_none_long_after(facts in facts()) {
        let record = Record::read(&entries(&facts), id(facts.len() - 1)).unwrap();
        let read = ExchangeRead::all_of(&record);
        let own: Vec<&ExchangeRead<'_>> = read.iter().filter(|exchange| exchange.is_own()).collect();
        let mut seen = 0;
        for row in rows_of_again(&own) {
            seen += row.len();
            let words = |exchange: &ExchangeRead<'_>| {
                let labels = exchange.labels();
                labels.iter().map(|label| label.trim().to_lowercase()).collect::<Vec<_>>()
            };
            for pair in row.windows(2) {
                prop_assert_eq!(words(pair[0]), words(pair[1]));
                prop_assert!(!pair[0].outcome().is_given() && pair[0].outcome() != Outcome::Given);
                let ended = pair[0].said_by().header.at.max(pair[0].line.header.at);
                prop_assert!(pair[1].line.header.at - ended <= AGAIN_WITHIN);
            }
        }
        prop_assert!(seen <= own.len());
    }
}

#[test]
fn an_answer_of_another_tablet_or_after_the_period_is_not_in_the_record() {
    let fact = |event, when: &str, chain| {
        let act = Some(Act::at_tablet(TouchedBy::Child));
        let draft = Draft { event, at: at(when), act, circumstances: Circumstances::by(Role::Child), corrects: None };
        Fact { draft, entered: at(when), chain }
    };
    let giving = || Event::ExchangeOffered { words: vec![strategies::a_word("swing")], built_ms: 1 };
    let given = || Event::ExchangeAnswered { answer: ExchangeAnswer::Given, after_ms: 90_000 };
    let facts = [
        fact(giving(), "2026-03-10T10:00", 0),
        fact(given(), "2026-03-10T10:01", 5),
        fact(giving(), "2026-03-31T23:59", 0),
        fact(given(), "2026-04-01T00:00", 0),
        asked("2026-04-20T12:00"),
    ];
    let whole = entries(&facts);
    let record = Record::read(&whole, id(4)).unwrap();
    let ends: Vec<Outcome> = ExchangeRead::all_of(&record).iter().map(ExchangeRead::outcome).collect();
    assert_eq!(ends, [Outcome::NotInRecord, Outcome::NotInRecord]);
    assert_eq!(Asked::of(&Record::read(&packed(&whole, Names::LeftOut), id(4)).unwrap()), Asked::of(&record));
}
