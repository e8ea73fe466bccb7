//! When there was no recording agreement, so that silence of that time is not taken for anything else.

use super::period::{Period, Span, common, minutes};
use super::{No, Record};
use crate::event::{Event, Moment};
use chrono::NaiveDate;

/// A stretch without an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    pub span: Span,
    /// The withdrawal before it and the agreement after it, as far as they are in the period; else the asking, which says what
    /// stood before.
    pub entries: Vec<No>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreements {
    pub without: Vec<Stretch>,
    /// Days of the period that had come when the summary was asked for.
    pub days: u64,
    /// Of those, days wholly without an agreement.
    pub whole: Vec<NaiveDate>,
    /// Days without one for some of the day.
    pub partly: Vec<NaiveDate>,
    /// What the agreements of the period rest on, entry by entry.
    pub entries: Vec<No>,
}

/// How much of a stretch of time had no agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    None,
    Some,
    All,
}

impl Agreements {
    pub fn of(record: &Record, period: &Period) -> Self {
        let mut all = Self { entries: vec![record.asked.no.clone()], ..Self::default() };
        let mut lacking: Option<(Moment, No)> =
            record.asked.standing.agreement.is_none().then(|| (period.start, record.asked.no.clone()));
        for line in record.in_period() {
            match line.event {
                Event::AgreementRecorded { .. } => {
                    all.entries.push(line.no.clone());
                    if let Some((since, no)) = lacking.take() {
                        all.add(period, (since, line.header.at), vec![no, line.no.clone()]);
                    }
                }
                Event::AgreementWithdrawn { .. } => {
                    all.entries.push(line.no.clone());
                    lacking.get_or_insert((line.header.at, line.no.clone()));
                }
                _ => {}
            }
        }
        if let Some((since, no)) = lacking {
            all.add(period, (since, period.end), vec![no]);
        }
        all.sort_days(period);
        all
    }

    fn add(&mut self, period: &Period, span: Span, entries: Vec<No>) {
        if let Some(span) = period.clip(span) {
            self.without.push(Stretch { span, entries });
        }
    }

    fn sort_days(&mut self, period: &Period) {
        for day in period.days() {
            let Some(span) = period.clip(period.day(day)) else { continue };
            self.days += 1;
            match self.lacking(span) {
                Lacking::None => {}
                Lacking::Some => self.partly.push(day),
                Lacking::All => self.whole.push(day),
            }
        }
    }

    /// How much of this span had none.
    pub fn lacking(&self, span: Span) -> Lacking {
        let without: Vec<Span> = self.without.iter().filter_map(|stretch| common(stretch.span, span)).collect();
        if without.is_empty() {
            Lacking::None
        } else if without.contains(&span) || minutes(without) >= minutes(vec![span]) {
            Lacking::All
        } else {
            Lacking::Some
        }
    }
}
