//! The response log: what happened, and what the child did then.

use super::wording::{ResponseWording, Wording as _};
use super::{Count, DidRow, HappenedRow, No, ResponseWords, Responses, Sentence, Share, names};
use crate::event::Event;
use crate::id::AdultId;
use crate::stats::responses::{Happening, left_out};
use crate::stats::{Line, Record};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Responses {
    pub fn of(record: &Record) -> Self {
        let all = Happening::all_of(record);
        let rows: Vec<HappenedRow> = all.iter().map(|happening| row(record, happening)).collect();
        let mut lines: Vec<&Line> = all.iter().flat_map(|happening| happening.times.iter().copied()).collect();
        lines.sort_by_key(|line| line.header.at);
        let entries = numbers(&lines);
        let count = Count { count: lines.len() as u64, entries: entries.clone() };
        let days = Count { count: days(&lines), entries };
        let out = numbers(&left_out(record));
        let left_out = Count { count: out.len() as u64, entries: out };
        let mut sentences = Vec::new();
        if count.count > 0 {
            let called = record.asked.called.clone();
            sentences.push(ResponseWording::NotAChoice { called }.counted(count.entries.clone()));
        }
        if left_out.count > 0 {
            let wording = ResponseWording::LeftOut { count: left_out.count };
            sentences.push(wording.counted(left_out.entries.clone()));
        }
        Self { count, days, left_out, rows, sentences }
    }
}

fn row(record: &Record, happening: &Happening<'_>) -> HappenedRow {
    let times = numbers(&happening.times);
    let n = times.len() as u64;
    let did: Vec<DidRow> = happening
        .did()
        .into_iter()
        .map(|(did, lines)| DidRow { did, share: Share { k: lines.len() as u64, n, entries: numbers(&lines) } })
        .collect();
    let words = happening.times.iter().filter_map(|line| match &line.event {
        Event::ResponseSeen(seen) if !seen.words.is_empty() => Some(ResponseWords {
            no: line.no.clone(),
            by: line.author.map(|author| record.people.person(author)),
            words: seen.words.clone(),
        }),
        _ => None,
    });
    let (on, writers) = (days(&happening.times), writers(&happening.times));
    let wording = ResponseWording::Row {
        called: record.asked.called.clone(),
        happened: happening.happened.to_owned(),
        did: did.iter().map(|row| (names::reaction(row.did).to_owned(), row.share.k)).collect(),
        of: n,
        days: on,
        writers,
    };
    HappenedRow {
        happened: happening.happened.to_owned(),
        times: Count { count: n, entries: times.clone() },
        days: on,
        writers,
        did,
        words: words.collect(),
        sentence: sentence(&wording, times),
    }
}

fn sentence(wording: &ResponseWording, entries: Vec<No>) -> Sentence {
    super::wording::sentence(wording, None, entries)
}

fn numbers(lines: &[&Line]) -> Vec<No> {
    lines.iter().map(|line| line.no.clone()).collect()
}

fn days(lines: &[&Line]) -> u64 {
    lines.iter().map(|line| line.day()).collect::<BTreeSet<NaiveDate>>().len() as u64
}

fn writers(lines: &[&Line]) -> u64 {
    lines.iter().filter_map(|line| line.author).collect::<BTreeSet<AdultId>>().len() as u64
}
