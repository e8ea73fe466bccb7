//! From the exchanges of a record to what the child asked for and what happened: counts of how each ended, how long answers
//! took, and every one that did not end in "given".

mod settings;

use super::wording::{AskedWording, Wording as _};
use super::{
    Asked, AskedAgain, AskedItem, AskedOutcome, AskedReason, Count, Evidence, Gate, No, Outcome, Practised, Reason,
    Sentence, Share, Wait, Waits, names,
};
use crate::event::ExchangeDetail;
use crate::id::AdultId;
use crate::stats::exchanges::{ExchangeRead, rows_of_again};
use crate::stats::small_n::gate;
use crate::stats::{Line, Record};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// An exchange of the child's own.
type Own<'r, 'a> = &'r ExchangeRead<'a>;

impl Asked {
    pub fn of(record: &Record) -> Self {
        let all = ExchangeRead::all_of(record);
        let (own, apart): (Vec<Own<'_, '_>>, Vec<_>) = all.iter().partition(|exchange| exchange.is_own());
        let exchanges = counted(&own, |exchange| exchange.line);
        let days = Count { count: days(&own), entries: exchanges.entries.clone() };
        let answers = those(&own, |exchange| exchange.outcome().asks_for_reason());
        let answered = those(&own, |exchange| {
            let outcome = exchange.outcome();
            outcome.is_by_partner() || outcome == Outcome::Nobody
        });
        let rows: Vec<Vec<Own<'_, '_>>> = rows_of_again(&own);
        let repeats: Vec<Own<'_, '_>> = rows.iter().flat_map(|row| row.iter().skip(1).copied()).collect();
        let mut asked = Self {
            set_apart: counted(&apart, |exchange| exchange.line),
            received: share(&own, |exchange| exchange.received),
            outcomes: Outcome::ALL.into_iter().map(|outcome| ended(&own, outcome)).collect(),
            with_reason: share(&answers, |exchange| exchange.detail.map(|(line, _)| line)),
            reasons: reasons(&answers),
            waits: waits(&own),
            not_ok: share(&answered, |exchange| exchange.not_ok),
            again: counted(&repeats, |exchange| exchange.line),
            rows: rows.iter().filter_map(|row| again(row)).collect(),
            settings: settings::settings(record, &own),
            items: own.iter().filter(|exchange| !exchange.outcome().is_given()).map(|one| item(record, one)).collect(),
            practised: Practised::of(record),
            sentences: Vec::new(),
            exchanges,
            days,
        };
        asked.sentences = sentences(record, &own, &asked);
        asked
    }

    pub fn count_of(&self, outcome: Outcome) -> u64 {
        self.outcomes.iter().find(|one| one.outcome == outcome).map_or(0, |one| one.count.count)
    }
}

fn those<'r, 'a>(own: &[Own<'r, 'a>], which: impl Fn(&ExchangeRead<'a>) -> bool) -> Vec<Own<'r, 'a>> {
    own.iter().copied().filter(|exchange| which(exchange)).collect()
}

fn numbers<'a>(of: &[Own<'_, 'a>], line: impl Fn(&ExchangeRead<'a>) -> &'a Line) -> Vec<No> {
    of.iter().map(|exchange| line(exchange).no.clone()).collect()
}

fn counted<'a>(of: &[Own<'_, 'a>], line: impl Fn(&ExchangeRead<'a>) -> &'a Line) -> Count {
    Count { count: of.len() as u64, entries: numbers(of, line) }
}

/// Those of which there is such an entry, of all these.
fn share<'a>(of: &[Own<'_, 'a>], line: impl Fn(&ExchangeRead<'a>) -> Option<&'a Line>) -> Share {
    let found: Vec<No> = of.iter().filter_map(|exchange| line(exchange)).map(|line| line.no.clone()).collect();
    let k = found.len() as u64;
    let entries = if k == 0 { numbers(of, |exchange| exchange.line) } else { found };
    Share { k, n: of.len() as u64, entries }
}

fn ended(own: &[Own<'_, '_>], outcome: Outcome) -> AskedOutcome {
    let found = those(own, |exchange| exchange.outcome() == outcome);
    AskedOutcome { outcome, count: counted(&found, ExchangeRead::said_by) }
}

fn days(of: &[Own<'_, '_>]) -> u64 {
    of.iter().map(|exchange| exchange.line.day()).collect::<BTreeSet<NaiveDate>>().len() as u64
}

/// Adults who are recorded as there. Who of them answered is not known.
fn people(of: &[Own<'_, '_>]) -> u64 {
    let present = of.iter().flat_map(|exchange| exchange.line.present.iter().flatten());
    present.collect::<BTreeSet<&AdultId>>().len() as u64
}

/// What these exchanges allow to be said beyond their count.
fn gate_of(of: &[Own<'_, '_>]) -> Gate {
    gate(of.len() as u64, days(of), people(of))
}

const fn label(gate: Gate) -> Evidence {
    match gate {
        Gate::TallyOnly => Evidence::DontKnow,
        Gate::Early => Evidence::EarlyPicture,
        Gate::Comparable => Evidence::ClearPattern,
    }
}

fn reasons(answers: &[Own<'_, '_>]) -> Vec<AskedReason> {
    let shown: Vec<(Reason, &No)> = answers
        .iter()
        .filter_map(|exchange| exchange.detail.map(|(line, detail)| (Reason::from(detail), &line.no)))
        .collect();
    let counted = Reason::ALL.into_iter().map(|reason| {
        let entries: Vec<No> = shown.iter().filter(|(of, _)| *of == reason).map(|(_, no)| (*no).clone()).collect();
        AskedReason { reason, count: Count { count: entries.len() as u64, entries } }
    });
    counted.filter(|reason| reason.count.count > 0).collect()
}

fn waits(own: &[Own<'_, '_>]) -> Waits {
    let answered = those(own, |exchange| exchange.outcome().is_by_partner());
    let answers = counted(&answered, ExchangeRead::said_by);
    let mut after: Vec<(u64, No)> = answered
        .iter()
        .filter_map(|exchange| exchange.after_ms().map(|after| (after, exchange.said_by().no.clone())))
        .collect();
    after.sort_by_key(|(after, _)| *after);
    if gate_of(&answered) == Gate::TallyOnly {
        return Waits { answers, median: None, longest: None };
    }
    let at = |index: usize| after.get(index).map_or(0, |(after, _)| *after);
    // The middle one, or what lies between the two in the middle.
    let median = at((after.len() - 1) / 2).midpoint(at(after.len() / 2));
    let longest = after.last().map(|(after, no)| Wait { seconds: seconds(*after), entries: vec![no.clone()] });
    Waits { median: Some(Wait { seconds: seconds(median), entries: answers.entries.clone() }), longest, answers }
}

/// To the nearest whole second.
const fn seconds(millis: u64) -> u64 {
    millis.saturating_add(500) / 1_000
}

fn again(row: &[Own<'_, '_>]) -> Option<AskedAgain> {
    let (first, last) = (row.first()?, row.last()?);
    let bids = counted(row, |exchange| exchange.line);
    Some(AskedAgain {
        words: first.labels(),
        at: first.line.header.at,
        setting: first.line.header.setting,
        persistence_n: bids.count.saturating_sub(1),
        bids,
        outcome: last.outcome(),
    })
}

fn item(record: &Record, exchange: &ExchangeRead<'_>) -> AskedItem {
    let line = exchange.line;
    let both = || vec![line.no.clone(), exchange.said_by().no.clone()];
    AskedItem {
        no: line.no.clone(),
        at: line.header.at,
        part: exchange.part,
        words: exchange.labels(),
        outcome: exchange.outcome(),
        reason: exchange.detail.map(|(_, detail)| Reason::from(detail)),
        first: exchange.detail.and_then(|(_, detail)| match detail {
            ExchangeDetail::First(thing) => thing.label().map(str::to_owned),
            ExchangeDetail::When(_) | ExchangeDetail::Because(_) => None,
        }),
        after: exchange.after_ms().map(|after| Wait { seconds: seconds(after), entries: both() }),
        received: exchange.received.is_some(),
        not_ok: exchange.not_ok.is_some(),
        setting: line.header.setting,
        place: line.place.clone(),
        present: line.present.as_ref().map(|present| record.people.persons(present)),
    }
}

fn sentences(record: &Record, own: &[Own<'_, '_>], asked: &Asked) -> Vec<Sentence> {
    let called = || record.asked.called.clone();
    let (all, of) = (|| asked.exchanges.entries.clone(), asked.exchanges.count);
    let mut sentences = Vec::new();
    if of == 0 {
        let wording = AskedWording::None { called: called(), set_apart: asked.set_apart.count };
        sentences.push(wording.counted(asked.set_apart.entries.clone()));
    } else {
        let (from, to) = (record.asked.from, record.asked.to);
        let total = AskedWording::Total { called: called(), from, to, count: of, days: asked.days.count };
        sentences.push(total.counted(all()));
        let came_about = asked.outcomes.iter().filter(|one| one.count.count > 0);
        let outcomes = came_about.map(|one| (names::outcome(one.outcome).to_owned(), one.count.count)).collect();
        let ends = asked.outcomes.iter().flat_map(|one| one.count.entries.clone()).collect();
        sentences.push(AskedWording::Outcomes { outcomes, of }.counted(ends));
        sentences.extend(nobody(own, asked));
        sentences.extend(unanswered(asked));
        sentences.extend(shown_with(asked));
        sentences.extend(wait(own, asked));
        if asked.not_ok.k > 0 {
            let wording = AskedWording::NotOk { called: called(), count: asked.not_ok.k, of: asked.not_ok.n };
            sentences.push(wording.counted(asked.not_ok.entries.clone()));
        }
        if asked.again.count > 0 {
            let longest = asked.rows.iter().map(|row| row.bids.count).max().unwrap_or(0);
            let rows = asked.rows.len() as u64;
            let wording = AskedWording::Again { called: called(), again: asked.again.count, of, rows, longest };
            sentences.push(wording.counted(asked.rows.iter().flat_map(|row| row.bids.entries.clone()).collect()));
        }
    }
    if asked.set_apart.count > 0 {
        let wording = AskedWording::SetApart { count: asked.set_apart.count };
        sentences.push(wording.counted(asked.set_apart.entries.clone()));
    }
    sentences
}

/// That nobody answered, and whether anybody is recorded as there.
fn nobody(own: &[Own<'_, '_>], asked: &Asked) -> Vec<Sentence> {
    let unanswered = those(own, |exchange| exchange.outcome() == Outcome::Nobody);
    let count = unanswered.len() as u64;
    if count == 0 {
        return Vec::new();
    }
    let with = |which: fn(Option<&[AdultId]>) -> bool| {
        unanswered.iter().filter(|exchange| which(exchange.line.present.as_deref())).count() as u64
    };
    let there = AskedWording::NobodyThere {
        with_adult: with(|present| present.is_some_and(|present| !present.is_empty())),
        alone: with(|present| present.is_some_and(<[AdultId]>::is_empty)),
        not_recorded: with(|present| present.is_none()),
        of: count,
    };
    let said = AskedWording::Nobody { count, of: asked.exchanges.count };
    vec![
        said.counted(numbers(&unanswered, ExchangeRead::said_by)),
        there.counted(numbers(&unanswered, |exchange| exchange.line)),
    ]
}

fn unanswered(asked: &Asked) -> Option<Sentence> {
    let found = asked.outcomes.iter().find(|one| one.outcome == Outcome::NotInRecord)?;
    let wording = AskedWording::NotInRecord { count: found.count.count, of: asked.exchanges.count };
    (found.count.count > 0).then(|| wording.counted(found.count.entries.clone()))
}

fn shown_with(asked: &Asked) -> Option<Sentence> {
    let of = asked.with_reason.n;
    let reasons = asked.reasons.iter().map(|one| (names::reason(one.reason).to_owned(), one.count.count)).collect();
    let wording = AskedWording::Reasons { reasons, nothing: of.saturating_sub(asked.with_reason.k), of };
    (of > 0).then(|| wording.counted(asked.with_reason.entries.clone()))
}

fn wait(own: &[Own<'_, '_>], asked: &Asked) -> Option<Sentence> {
    let Waits { answers, median, longest } = &asked.waits;
    let n = answers.count;
    let (entries, answered) = (answers.entries.clone(), those(own, |exchange| exchange.outcome().is_by_partner()));
    match (median, longest) {
        _ if n == 0 => None,
        (Some(median), Some(longest)) => {
            let wording = AskedWording::Wait { n, median: median.seconds, longest: longest.seconds };
            Some(wording.labelled(label(gate_of(&answered)), entries))
        }
        _ => Some(AskedWording::WaitTooFew { n }.labelled(Evidence::DontKnow, entries)),
    }
}
