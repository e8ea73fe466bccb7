//! Content and distress as adults noted them: how often, where, and in how much observed time. Both are counted the same way.
//! What nobody noted is not known not to have been.

use super::coverage::Coverage;
use super::shifts::{Cell, Kind};
use super::small_n::{Gate, Rate, compare, gate, is_clear};
use super::{Duration, Evidence, Line, No};
use crate::event::{About, Event, Note, Setting};
use crate::id::AdultId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Notes that count, of one kind or of both.
#[derive(Clone, Debug, Default)]
pub struct Notes<'a>(Vec<Noted<'a>>);

#[derive(Clone, Copy, Debug)]
pub struct Noted<'a> {
    pub line: &'a Line,
    pub about: About,
    pub setting: Setting,
    pub cell: Option<Cell>,
    /// Whether it was within observed time of its setting.
    pub observed: bool,
}

impl<'a> Notes<'a> {
    pub fn of(coverage: &Coverage<'a>) -> Self {
        let notes = coverage.fillings.iter().filter_map(|filling| {
            let Event::NoteWritten(Note { about: about @ (About::Content | About::Distress), .. }) = filling.line.event
            else {
                return None;
            };
            let (setting, cell) = (filling.placed.setting, filling.placed.cell.ok());
            let observed = coverage.covered.includes(setting, filling.line.header.at);
            Some(Noted { line: filling.line, about, setting, cell, observed })
        });
        Self(notes.collect())
    }

    pub fn that(&self, so: impl Fn(&Noted<'a>) -> bool) -> Self {
        Self(self.0.iter().filter(|note| so(note)).copied().collect())
    }

    pub fn about(&self, about: About) -> Self {
        self.that(|note| note.about == about)
    }

    pub fn at(&self, setting: Setting) -> Self {
        self.that(|note| note.setting == setting)
    }

    pub fn observed(&self) -> Self {
        self.that(|note| note.observed)
    }

    pub fn count(&self) -> u64 {
        u64::try_from(self.0.len()).unwrap_or(u64::MAX)
    }

    pub fn entries(&self) -> Vec<No> {
        self.0.iter().map(|note| note.line.no.clone()).collect()
    }

    pub fn days(&self) -> u64 {
        let days: BTreeSet<NaiveDate> = self.0.iter().map(|note| note.line.day()).collect();
        u64::try_from(days.len()).unwrap_or(u64::MAX)
    }

    pub fn people(&self) -> u64 {
        let people: BTreeSet<AdultId> = self.0.iter().filter_map(|note| note.line.author).collect();
        u64::try_from(people.len()).unwrap_or(u64::MAX)
    }

    pub fn settings(&self) -> Vec<Setting> {
        let mut settings = Vec::new();
        for note in &self.0 {
            if !settings.contains(&note.setting) {
                settings.push(note.setting);
            }
        }
        settings
    }

    pub fn gate(&self) -> Gate {
        gate(self.count(), self.days(), self.people())
    }

    /// How far these notes can be relied on. A clear pattern takes ten notes on three days by two people, and observed hours in
    /// every setting that they are from: without them nobody knows how long was looked.
    pub fn evidence(&self, coverage: &Coverage<'_>) -> Evidence {
        let hours = self.settings().iter().all(|setting| coverage.covered.observed(*setting).is_some());
        match self.gate() {
            Gate::TallyOnly => Evidence::DontKnow,
            Gate::Comparable if hours => Evidence::ClearPattern,
            Gate::Early | Gate::Comparable => Evidence::EarlyPicture,
        }
    }

    fn cells(&self) -> BTreeSet<Cell> {
        self.0.iter().filter_map(|note| note.cell).collect()
    }
}

/// Which shifts of a setting are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    All,
    Nights,
}

/// Shifts without a note of some kind, of all shifts; and of those, shifts that hold nothing at all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Without {
    pub k: u64,
    pub n: u64,
    pub nothing: u64,
    /// The first entry of each of the k that hold something else; where there is none, the notes in the other shifts.
    pub entries: Vec<No>,
}

impl Without {
    /// `notes` are those of one kind.
    pub fn of(coverage: &Coverage<'_>, notes: &Notes<'_>, setting: Setting, which: Which) -> Self {
        let with = notes.cells();
        let mut without = Self::default();
        for (cell, row, slot) in coverage.cells() {
            if row.setting != setting || (which == Which::Nights && slot.kind != Kind::Night) {
                continue;
            }
            without.n += 1;
            if with.contains(&cell) {
                continue;
            }
            without.k += 1;
            match coverage.held(cell).and_then(|held| held.first()) {
                Some(first) => without.entries.push(first.clone()),
                None => without.nothing += 1,
            }
        }
        if without.entries.is_empty() {
            without.entries = notes.at(setting).that(|note| note.cell.is_some()).entries();
        }
        without
    }
}

/// What may be said of two rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Under five notes in both together: nothing is compared.
    TooFew,
    NotClear,
    Clear,
}

/// One kind of note in the observed time of one setting.
#[derive(Clone, Debug)]
pub struct Watched<'a> {
    pub setting: Setting,
    pub notes: Notes<'a>,
    pub observed: Duration,
}

impl Watched<'_> {
    pub fn rate(&self) -> Option<Rate> {
        Rate::new(self.notes.count(), self.observed.minutes)
    }

    /// The exact comparison of two settings, and how far it can be relied on.
    pub fn compare(&self, other: &Self) -> (Outcome, Evidence) {
        let both = Notes(self.notes.0.iter().chain(&other.notes.0).copied().collect());
        let rates = self.rate().zip(other.rate()).filter(|_| both.gate() != Gate::TallyOnly);
        let Some((one, another)) = rates else { return (Outcome::TooFew, Evidence::DontKnow) };
        match both.gate() {
            _ if !is_clear(compare(one, another)) => (Outcome::NotClear, Evidence::DontKnow),
            Gate::Comparable => (Outcome::Clear, Evidence::ClearPattern),
            Gate::TallyOnly | Gate::Early => (Outcome::Clear, Evidence::EarlyPicture),
        }
    }
}

/// A week of one setting, from the first day of the period on.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    pub start: NaiveDate,
    pub content: u64,
    pub distress: u64,
    pub shifts: u64,
    pub shifts_recorded: u64,
}

/// The weeks of a setting. A note counts to the week of its shift, which is the week of the day on which the shift began, and
/// where it is in no shift to the week of its own day; so the weeks add up to the period.
pub fn weeks(coverage: &Coverage<'_>, notes: &Notes<'_>, setting: Setting) -> Vec<Week> {
    let days = coverage.period.days();
    let starts = days.iter().step_by(7);
    let mut weeks: Vec<Week> =
        starts.map(|start| Week { start: *start, content: 0, distress: 0, shifts: 0, shifts_recorded: 0 }).collect();
    for note in &notes.at(setting).0 {
        let day = note.cell.map(|cell| cell.day).or_else(|| coverage.period.index(note.line.day()));
        let Some(week) = day.and_then(|day| weeks.get_mut(day / 7)) else { continue };
        match note.about {
            About::Content => week.content += 1,
            _ => week.distress += 1,
        }
    }
    for (cell, ..) in coverage.cells().filter(|(_, row, _)| row.setting == setting) {
        let Some(week) = weeks.get_mut(cell.day / 7) else { continue };
        week.shifts += 1;
        week.shifts_recorded += u64::from(coverage.held(cell).is_some_and(|held| held.first().is_some()));
    }
    weeks
}
