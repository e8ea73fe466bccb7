//! Private time: its length, and nothing of what was said in it.

use super::period::{Period, Span, minutes};
use super::{No, Record};
use crate::event::{DeviceId, Event, Moment, TouchedBy};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PrivateTime {
    /// Whole minutes that lie in the period.
    pub minutes: u64,
    /// How often it began in the period.
    pub starts: u64,
    /// Of those, how often while an adult was showing something, so that it is not the child's own.
    pub while_showing: u64,
    pub entries: Vec<No>,
}

impl PrivateTime {
    /// It lasts from its start to its end, or until the app stops or starts: whoever is on the screen then is not in private
    /// time any more. An end without a start before it in the period is of private time that had begun before.
    pub fn of(record: &Record, period: &Period) -> Self {
        let mut private = Self::default();
        let mut spans: Vec<Span> = Vec::new();
        let mut open: Vec<(DeviceId, Moment)> = Vec::new();
        let mut seen: Vec<DeviceId> = Vec::new();
        for line in record.in_period() {
            let (device, at) = (line.header.device, line.header.at);
            let is_end = matches!(line.event, Event::PrivateTimeEnded {});
            match line.event {
                Event::PrivateTimeStarted {} => {
                    private.starts += 1;
                    let shown = line.header.act.is_some_and(|act| act.touched_by != TouchedBy::Child);
                    private.while_showing += u64::from(shown);
                    private.entries.push(line.no.clone());
                    open.push((device, at));
                }
                Event::PrivateTimeEnded {} | Event::Stopped {} | Event::Started { .. } => {
                    let begun: Vec<Span> =
                        open.extract_if(.., |(of, _)| *of == device).map(|(_, since)| (since, at)).collect();
                    if is_end {
                        private.entries.push(line.no.clone());
                        if begun.is_empty() && !seen.contains(&device) {
                            spans.push((period.start, at));
                        }
                    }
                    spans.extend(begun);
                }
                _ => continue,
            }
            seen.push(device);
        }
        spans.extend(open.into_iter().map(|(_, since)| (since, period.end)));
        private.minutes = minutes(spans.into_iter().filter_map(|span| period.clip(span)).collect());
        private
    }
}
