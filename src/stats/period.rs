//! The period of a summary in moments, and the local clock it was lived by. Spans of time are added up by instants, so that a
//! clock that is put forward or back adds or takes nothing; days and shifts are those of the local clock.

use super::Record;
use crate::event::Moment;
use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// No grid is longer than ten years, whatever somebody asks for.
const LONGEST: usize = 3660;

/// From a moment up to and without another.
pub type Span = (Moment, Moment);

#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The first moment of the first day.
    pub start: Moment,
    /// The end of the last day, or the asking, whichever comes first.
    pub end: Moment,
    /// When the summary was asked for.
    pub asked: Moment,
    /// The offset that entries of the period were made in, from the moment of the first such entry.
    offsets: Vec<(Moment, FixedOffset)>,
}

impl Period {
    pub fn of(record: &Record) -> Self {
        let asked = record.asked.at;
        let mut offsets: Vec<(Moment, FixedOffset)> =
            record.in_period().iter().map(|line| line.header.entered).map(|at| (at, *at.offset())).collect();
        offsets.push((asked, *asked.offset()));
        offsets.sort_by_key(|(since, _)| *since);
        offsets.dedup_by_key(|(_, offset)| *offset);
        let (from, to) = (record.asked.from, record.asked.to);
        let mut period = Self { from, to, start: asked, end: asked, asked, offsets };
        period.start = period.midnight(from);
        period.end = period.midnight(next(to)).min(asked).max(period.start);
        period
    }

    /// Every day of the period, in order.
    pub fn days(&self) -> Vec<NaiveDate> {
        self.from.iter_days().take_while(|day| *day <= self.to).take(LONGEST).collect()
    }

    /// How many days after the first one a day comes; `None` outside the period.
    pub fn index(&self, day: NaiveDate) -> Option<usize> {
        if day > self.to {
            return None;
        }
        usize::try_from(day.signed_duration_since(self.from).num_days()).ok().filter(|index| *index < LONGEST)
    }

    /// When the local clock showed this. Between a change of the clock and the next entry it is still read by the old offset.
    pub fn moment(&self, local: NaiveDateTime) -> Moment {
        let mut found = None;
        for (at, (since, offset)) in self.offsets.iter().enumerate() {
            let Some(moment) = local.and_local_timezone(*offset).single() else { continue };
            // The first offset holds for whatever comes before it too.
            if at == 0 || moment >= *since {
                found = Some(moment);
            }
        }
        found.unwrap_or_else(|| local.and_utc().fixed_offset())
    }

    /// The first moment of a day.
    pub fn midnight(&self, day: NaiveDate) -> Moment {
        self.moment(day.and_time(NaiveTime::MIN))
    }

    /// A day from its first moment to the first of the next.
    pub fn day(&self, day: NaiveDate) -> Span {
        (self.midnight(day), self.midnight(next(day)))
    }

    /// The part of a span that lies in the period; `None` if nothing of it does.
    pub fn clip(&self, (from, to): Span) -> Option<Span> {
        common((from, to), (self.start, self.end))
    }
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// What two spans have in common; `None` if that is not even a moment.
pub fn common(one: Span, other: Span) -> Option<Span> {
    let (from, to) = (one.0.max(other.0), one.1.min(other.1));
    (from < to).then_some((from, to))
}

/// The same time in spans that do not touch each other, in order.
pub fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut merged: Vec<Span> = Vec::new();
    for (from, to) in spans {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

/// Whole minutes of spans; time that several of them hold counts once.
pub fn minutes(spans: Vec<Span>) -> u64 {
    let total: TimeDelta = merged(spans).into_iter().map(|(from, to)| to - from).sum();
    u64::try_from(total.num_minutes()).unwrap_or(0)
}
