//! Observed time: when a named adult was with the child and had said so. It comes from cover entries and from nothing else.

use super::period::{Period, Span, common, merged, minutes};
use super::shifts::Shifts;
use super::{Duration, No, Record};
use crate::event::{COVER_HOURS, DeviceId, Event, Moment, Setting};
use chrono::TimeDelta;

/// Cover of one adult, clipped to the period.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    pub setting: Setting,
    pub span: Span,
    /// The entries that it began and ended with; the asking, where it stood before the period.
    pub entries: Vec<No>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Covered {
    pub intervals: Vec<Interval>,
}

/// Cover whose end has not come yet. `device` is `None` for what stood before the period.
struct Open {
    device: Option<DeviceId>,
    setting: Setting,
    since: Moment,
    no: No,
}

impl Covered {
    /// Cover ends with its own end, when somebody else takes over, when the app stops or starts, or after four hours, whichever
    /// comes first. Each device ends its own; what stood before the period is ended by any.
    pub fn of(record: &Record, period: &Period, shifts: &Shifts) -> Self {
        let standing = record.asked.standing.cover.as_ref().map(|cover| Open {
            device: None,
            setting: shifts.setting_of(cover.setting, period.start),
            since: cover.since,
            no: record.asked.no.clone(),
        });
        let mut open: Vec<Open> = standing.into_iter().collect();
        let mut covered = Self::default();
        for line in record.in_period() {
            let started = match &line.event {
                Event::CoverStarted { setting, .. } => Some(*setting),
                Event::CoverEnded { .. } | Event::Stopped {} | Event::Started { .. } => None,
                _ => continue,
            };
            let at = line.header.at;
            let of_this_device = |open: &mut Open| open.device.is_none_or(|device| device == line.header.device);
            for ended in open.extract_if(.., of_this_device) {
                covered.add(period, &ended, Some((at, &line.no)));
            }
            if let Some(setting) = started {
                let (device, setting) = (Some(line.header.device), shifts.setting_of(setting, at));
                open.push(Open { device, setting, since: at, no: line.no.clone() });
            }
        }
        for open in &open {
            covered.add(period, open, None);
        }
        covered
    }

    fn add(&mut self, period: &Period, open: &Open, ended: Option<(Moment, &No)>) {
        let longest = open.since + TimeDelta::hours(COVER_HOURS);
        let to = ended.map_or(longest, |(at, _)| at.min(longest));
        let Some(span) = period.clip((open.since, to)) else { return };
        let mut entries = vec![open.no.clone()];
        entries.extend(ended.map(|(_, no)| no.clone()));
        self.intervals.push(Interval { setting: open.setting, span, entries });
    }

    fn at(&self, setting: Setting) -> impl Iterator<Item = &Interval> {
        self.intervals.iter().filter(move |interval| interval.setting == setting)
    }

    fn spans(&self, setting: Setting) -> Vec<Span> {
        self.at(setting).map(|interval| interval.span).collect()
    }

    /// Settings in which there was cover, in the order in which it began.
    pub fn settings(&self) -> Vec<Setting> {
        let mut settings = Vec::new();
        for interval in &self.intervals {
            if !settings.contains(&interval.setting) {
                settings.push(interval.setting);
            }
        }
        settings
    }

    /// `None`: hours not recorded. Cover that did not last a minute is no observed time.
    pub fn observed(&self, setting: Setting) -> Option<Duration> {
        let entries = self.at(setting).flat_map(|interval| interval.entries.iter().cloned()).collect();
        let minutes = minutes(self.spans(setting));
        (minutes > 0).then_some(Duration { minutes, entries })
    }

    /// Whether somebody was there at this moment, the first and the last of the cover included: a note is often the last
    /// thing before a hand-over.
    pub fn includes(&self, setting: Setting, at: Moment) -> bool {
        self.at(setting).any(|interval| interval.span.0 <= at && at <= interval.span.1)
    }

    /// Observed minutes of these spans, which are those of a shift.
    pub fn minutes_of(&self, setting: Setting, spans: &[Span]) -> u64 {
        let covered = merged(self.spans(setting));
        minutes(spans.iter().flat_map(|span| covered.iter().filter_map(|other| common(*span, *other))).collect())
    }
}
