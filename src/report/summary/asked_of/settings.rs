//! Where the child asked: how it ended in each setting, and how often in observed time where hours were recorded.

use super::super::wording::{AskedWording, Wording as _};
use super::super::{AskedSetting, Duration, Evidence, Gate, No, Outcome, Sentence};
use super::{Own, counted, gate_of, label, numbers, those};
use crate::event::Setting;
use crate::stats::Record;
use crate::stats::coverage::Coverage;
use crate::stats::exchanges::ExchangeRead;
use crate::stats::small_n::Rate;

pub(super) fn settings(record: &Record, own: &[Own<'_, '_>]) -> Vec<AskedSetting> {
    let mut settings: Vec<Setting> = Vec::new();
    for exchange in own {
        let setting = exchange.line.header.setting;
        if !settings.contains(&setting) {
            settings.push(setting);
        }
    }
    if settings.is_empty() {
        return Vec::new();
    }
    let coverage = Coverage::of(record);
    settings.into_iter().map(|setting| of(&coverage, setting, own)).collect()
}

fn of(coverage: &Coverage<'_>, setting: Setting, own: &[Own<'_, '_>]) -> AskedSetting {
    let here = those(own, |exchange| exchange.line.header.setting == setting);
    let ended = |outcomes: &[Outcome]| {
        counted(&those(&here, |exchange| outcomes.contains(&exchange.outcome())), ExchangeRead::said_by)
    };
    // A place that nobody recorded has no hours, though other figures count it to the first of the plan.
    let observed = if setting == Setting::NotRecorded { None } else { coverage.covered.observed(setting) };
    let within =
        those(&here, |exchange| observed.is_some() && coverage.covered.includes(setting, exchange.line.header.at));
    AskedSetting {
        setting,
        exchanges: counted(&here, |exchange| exchange.line),
        given: ended(&[Outcome::Given, Outcome::GivenABit]),
        later: ended(&[Outcome::FirstThen, Outcome::NotNow]),
        refused: ended(&[Outcome::NotHere, Outcome::Cannot]),
        nobody: ended(&[Outcome::Nobody]),
        other: ended(&[Outcome::TakenBack, Outcome::Ended, Outcome::NotInRecord]),
        within: counted(&within, |exchange| exchange.line),
        sentences: vec![rate(setting, &here, &within, observed.as_ref())],
        observed,
    }
}

/// How often in observed time. Without hours there is no rate, and with few exchanges there is none either.
fn rate(setting: Setting, here: &[Own<'_, '_>], within: &[Own<'_, '_>], observed: Option<&Duration>) -> Sentence {
    let Some(observed) = observed else {
        let wording = AskedWording::HoursNotRecorded { setting, n: here.len() as u64 };
        return wording.counted(numbers(here, |exchange| exchange.line));
    };
    let (n, gate) = (within.len() as u64, gate_of(within));
    let mut entries: Vec<No> = numbers(within, |exchange| exchange.line);
    entries.extend(observed.entries.iter().cloned());
    match Rate::new(n, observed.minutes).filter(|_| gate != Gate::TallyOnly) {
        Some(rate) => {
            let (minutes, rate) = (observed.minutes, rate.per_ten_hours().whole());
            AskedWording::Rate { setting, n, minutes, rate }.labelled(label(gate), entries)
        }
        None => {
            let wording = AskedWording::TooFewForRate { setting, n, minutes: observed.minutes };
            wording.labelled(Evidence::DontKnow, entries)
        }
    }
}
