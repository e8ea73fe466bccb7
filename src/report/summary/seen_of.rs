//! From a record to its page of content and distress.

use super::wording::{Noted, Outcome, SeenWording, Watched as Said, Which, Wording as _};
use super::{Compared, Count, Evidence, No, Seen, SeenSetting, SeenWeek, Sentence, Share};
use crate::event::{About, Setting};
use crate::stats::Record;
use crate::stats::coverage::Coverage;
use crate::stats::seen::{Notes, Watched, Without, weeks};
use crate::stats::small_n::Gate;

const BOTH: [(Noted, About); 2] = [(Noted::Content, About::Content), (Noted::Distress, About::Distress)];

impl Seen {
    pub fn of(record: &Record) -> Self {
        let coverage = Coverage::of(record);
        let notes = Notes::of(&coverage);
        let (content, distress) = (notes.about(About::Content), notes.about(About::Distress));
        let settings = coverage.settings();
        let (compared, comparisons) = compared(&coverage, &distress, &settings);
        let label = notes.evidence(&coverage);
        let mut sentences: Vec<Sentence> = BOTH
            .iter()
            .map(|(noted, about)| {
                let some = notes.about(*about);
                let (count, days, people) = (some.count(), some.days(), some.people());
                SeenWording::Noted { noted: *noted, count, days, people }.counted(some.entries())
            })
            .collect();
        sentences.push(evidence(&coverage, &notes).labelled(label, notes.entries()));
        sentences.push(comparisons.counted(Vec::new()));
        let weeks = settings.iter().flat_map(|setting| {
            weeks(&coverage, &notes, *setting).into_iter().map(|week| SeenWeek {
                setting: *setting,
                start: week.start,
                content: week.content,
                distress: week.distress,
                shifts_recorded: week.shifts_recorded,
                shifts: week.shifts,
            })
        });
        Self {
            content: counted(&content),
            distress: counted(&distress),
            label,
            settings: settings.iter().map(|setting| in_setting(&coverage, &notes, *setting)).collect(),
            compared,
            weeks: weeks.collect(),
            sentences,
        }
    }
}

fn counted(notes: &Notes<'_>) -> Count {
    Count { count: notes.count(), entries: notes.entries() }
}

fn evidence(coverage: &Coverage<'_>, notes: &Notes<'_>) -> SeenWording {
    let settings = notes.settings();
    let without_hours = settings.iter().filter(|setting| coverage.covered.observed(**setting).is_none()).count();
    SeenWording::Evidence {
        n: notes.count(),
        days: notes.days(),
        people: notes.people(),
        settings: u64::try_from(settings.len()).unwrap_or(0),
        without_hours: u64::try_from(without_hours).unwrap_or(0),
    }
}

fn in_setting(coverage: &Coverage<'_>, all: &Notes<'_>, setting: Setting) -> SeenSetting {
    let notes = all.at(setting);
    let observed = coverage.covered.observed(setting);
    let mut sentences = Vec::new();
    if observed.is_none() {
        sentences.push(SeenWording::HoursNotRecorded { setting }.counted(Vec::new()));
    }
    for (noted, about) in BOTH {
        let some = notes.about(about);
        match &observed {
            None => {
                let count = some.count();
                sentences.push(SeenWording::InSetting { noted, setting, count }.counted(some.entries()));
            }
            Some(observed) => {
                let watched = Watched { setting, notes: some.observed(), observed: observed.clone() };
                sentences.extend(in_observed_time(coverage, noted, &some, &watched));
            }
        }
        for which in [Which::All, Which::Nights] {
            let Without { k, n, nothing, entries } = Without::of(coverage, &some, setting, which);
            if n > 0 {
                sentences.push(SeenWording::Without { noted, setting, which, k, n, nothing }.counted(entries));
            }
        }
    }
    let distress = notes.about(About::Distress);
    let Without { k, n, nothing, entries } = Without::of(coverage, &distress, setting, Which::All);
    SeenSetting {
        setting,
        content: counted(&notes.about(About::Content)),
        distress: counted(&distress),
        observed,
        shifts_without_distress: Share { k, n, entries },
        // There is nothing to point at in a shift that holds nothing.
        of_those_nothing_at_all: Count { count: nothing, entries: Vec::new() },
        sentences,
    }
}

/// How often within observed time and at other times, and the rate where there are enough notes for one.
fn in_observed_time(coverage: &Coverage<'_>, noted: Noted, some: &Notes<'_>, watched: &Watched<'_>) -> Vec<Sentence> {
    let (setting, n) = (watched.setting, watched.notes.count());
    let (outside, minutes) = (some.count() - n, watched.observed.minutes);
    let all = with_cover(some, watched);
    let mut sentences = vec![SeenWording::Observed { noted, setting, within: n, outside, minutes }.counted(all)];
    let entries = with_cover(&watched.notes, watched);
    match watched.rate().filter(|_| watched.notes.gate() != Gate::TallyOnly) {
        Some(rate) => {
            let rate = rate.per_ten_hours().whole();
            let label = watched.notes.evidence(coverage);
            sentences.push(SeenWording::Rate { noted, setting, n, rate }.labelled(label, entries));
        }
        None => {
            let wording = SeenWording::TooFewForRate { noted, setting, n };
            sentences.push(wording.labelled(Evidence::DontKnow, entries));
        }
    }
    sentences
}

fn with_cover(notes: &Notes<'_>, watched: &Watched<'_>) -> Vec<No> {
    notes.entries().into_iter().chain(watched.observed.entries.iter().cloned()).collect()
}

/// Every pair of settings that has observed time, and how many comparisons that made.
fn compared(coverage: &Coverage<'_>, distress: &Notes<'_>, settings: &[Setting]) -> (Vec<Compared>, SeenWording) {
    let watched: Vec<Watched<'_>> = settings
        .iter()
        .filter_map(|setting| {
            let observed = coverage.covered.observed(*setting)?;
            Some(Watched { setting: *setting, notes: distress.at(*setting).observed(), observed })
        })
        .collect();
    let (mut made, mut too_few) = (0, 0);
    let mut all = Vec::new();
    for (at, one) in watched.iter().enumerate() {
        for other in watched.iter().skip(at + 1) {
            let (outcome, label) = one.compare(other);
            if outcome == Outcome::TooFew {
                too_few += 1
            } else {
                made += 1
            }
            let wording = SeenWording::Compared { one: said(one), other: said(other), outcome };
            let entries = with_cover(&one.notes, one).into_iter().chain(with_cover(&other.notes, other)).collect();
            all.push(Compared {
                one: one.setting,
                other: other.setting,
                clearly_different: outcome == Outcome::Clear,
                sentence: wording.labelled(label, entries),
            });
        }
    }
    (all, SeenWording::Comparisons { made, too_few })
}

fn said(watched: &Watched<'_>) -> Said {
    Said { setting: watched.setting, count: watched.notes.count(), minutes: watched.observed.minutes }
}
