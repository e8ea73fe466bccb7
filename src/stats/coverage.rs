//! What the record holds of each shift of each day: the child's own acts, adults' entries, or nothing. What adults did not write
//! down is not there, and a shift that holds nothing says nothing about the child.

use super::agreement::Agreements;
use super::cover::Covered;
use super::period::{Period, Span};
use super::shifts::{Cell, Kind, Outside, Placed, Row, Shifts, Slot};
use super::{Line, No, Record, SupportPart};
use crate::event::{Event, ExchangeAnswer, Record as Class, Setting, Withdrawn};
use chrono::TimeDelta;

/// Stretches without any entry are said where they are longer than this.
const GAP: TimeDelta = TimeDelta::hours(24);

/// Whose doing an entry by or about the child is. Entries of the app itself, settings and packs are nobody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An act of the child's own: unprompted, waited for, prompted, or with help that nobody recorded.
    Child,
    /// What an adult wrote down, offered, gave, told or answered.
    Adult,
    /// An act that an adult showed first, steered, or made with a hand on the child's. It is something that was recorded, and
    /// it is not one of the child's own.
    Steered,
}

impl Whose {
    /// `None` for what fills no shift: the app's own entries, private time, notes that were corrected or taken back, and the end
    /// of an exchange that nobody brought about.
    pub fn of(record: &Record, line: &Line) -> Option<Self> {
        let private = matches!(line.event, Event::PrivateTimeStarted {} | Event::PrivateTimeEnded {});
        if private || fills_nothing(&line.event) || !record.counts(line) {
            return None;
        }
        match line.event.record() {
            Class::ChildAct if SupportPart::of(record, line).is_own() => Some(Self::Child),
            Class::ChildAct => Some(Self::Steered),
            Class::AdultObservation | Class::AdultInterpretation | Class::Response => Some(Self::Adult),
            Class::System | Class::Correction => None,
        }
    }
}

/// What fills no shift whoever is behind it: a note or a trial taken back, the end of an assessment, an answer that nobody gave, an
/// exchange that ended by itself.
fn fills_nothing(event: &Event) -> bool {
    matches!(
        event,
        Event::NoteWithdrawn { .. }
            | Event::TrialTakenBack { .. }
            | Event::AssessmentEnded { .. }
            | Event::ExchangeAnswered { answer: ExchangeAnswer::Nobody, .. }
            | Event::ExchangeWithdrawn { why: Withdrawn::PrivateTime | Withdrawn::ScreenLeft, .. }
    )
}

/// An entry by or about the child, and where it belongs.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    pub line: &'a Line,
    pub whose: Whose,
    pub placed: Placed,
}

/// What one shift of one day holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    OwnActs,
    AdultsOnly,
    Nothing,
    NotOpen,
    /// It holds nothing so far, and was not over when the summary was asked for.
    NotYet,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held {
    pub own: Vec<No>,
    pub adults: Vec<No>,
}

impl Held {
    /// One entry that shows that it holds something.
    pub fn first(&self) -> Option<&No> {
        self.own.first().or(self.adults.first())
    }
}

/// The period's shifts and what they hold.
#[derive(Debug)]
pub struct Coverage<'a> {
    pub period: Period,
    pub shifts: Shifts,
    pub covered: Covered,
    pub agreements: Agreements,
    /// Entries by or about the child, in the order in which they happened.
    pub fillings: Vec<Filling<'a>>,
    /// For each row of the shifts and each day.
    held: Vec<Vec<Held>>,
}

/// Some of the shifts of a period, counted. A shift that was not open or is not over, and holds nothing, is not among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    pub shifts: u64,
    pub own: u64,
    pub nothing: u64,
    /// The first act of the child's own of each shift that has one.
    pub own_entries: Vec<No>,
    /// The first entry of each shift that holds anything: what shows that the others are the rest.
    pub any_entries: Vec<No>,
}

/// More than a day without an entry by or about the child.
#[derive(Clone, Debug, PartialEq)]
pub struct Silence {
    pub span: Span,
    /// The entries on either side, as far as they are in the period.
    pub entries: Vec<No>,
}

impl<'a> Coverage<'a> {
    pub fn of(record: &'a Record) -> Self {
        let period = Period::of(record);
        let shifts = Shifts::of(record, &period);
        let covered = Covered::of(record, &period, &shifts);
        let agreements = Agreements::of(record, &period);
        let fillings: Vec<Filling<'a>> = record
            .in_period()
            .into_iter()
            .filter_map(|line| {
                let placed = shifts.place(&period, line.header.setting, line.header.at);
                Some(Filling { line, whose: Whose::of(record, line)?, placed })
            })
            .collect();
        let mut held: Vec<Vec<Held>> = shifts.rows.iter().map(|row| vec![Held::default(); row.slots.len()]).collect();
        for filling in &fillings {
            let cell = filling.placed.cell.ok().and_then(|cell| held.get_mut(cell.row)?.get_mut(cell.day));
            let Some(cell) = cell else { continue };
            let list = if filling.whose == Whose::Child { &mut cell.own } else { &mut cell.adults };
            list.push(filling.line.no.clone());
        }
        Self { period, shifts, covered, agreements, fillings, held }
    }

    pub fn held(&self, cell: Cell) -> Option<&Held> {
        self.held.get(cell.row)?.get(cell.day)
    }

    pub fn state(&self, cell: Cell) -> State {
        let Some((slot, held)) = self.shifts.slot(cell).zip(self.held(cell)) else { return State::NotOpen };
        if !held.own.is_empty() {
            State::OwnActs
        } else if !held.adults.is_empty() {
            State::AdultsOnly
        } else if slot.end().is_none_or(|end| end > self.period.asked) {
            State::NotYet
        } else {
            State::Nothing
        }
    }

    /// The states of a row, day by day.
    pub fn states(&self, row: usize) -> Vec<State> {
        let days = self.shifts.rows.get(row).map_or(0, |row| row.slots.len());
        (0..days).map(|day| self.state(Cell { row, day })).collect()
    }

    /// Every shift that counts: it was open, and is over or holds something.
    pub fn cells(&self) -> impl Iterator<Item = (Cell, &Row, &Slot)> {
        let rows = self.shifts.rows.iter().enumerate();
        rows.flat_map(|(at, row)| {
            let slots = row.slots.iter().enumerate();
            slots.filter_map(move |(day, slot)| Some((Cell { row: at, day }, row, slot.as_ref()?)))
        })
        .filter(|(cell, ..)| !matches!(self.state(*cell), State::NotOpen | State::NotYet))
    }

    /// Counts the shifts for which this is so.
    pub fn tally(&self, counts: impl Fn(Cell, &Row, &Slot) -> bool) -> Tally {
        let mut tally = Tally::default();
        for (cell, row, slot) in self.cells() {
            if !counts(cell, row, slot) {
                continue;
            }
            tally.shifts += 1;
            let Some(held) = self.held(cell) else { continue };
            if let Some(first) = held.own.first() {
                tally.own += 1;
                tally.own_entries.push(first.clone());
            }
            match held.first() {
                Some(first) => tally.any_entries.push(first.clone()),
                None => tally.nothing += 1,
            }
        }
        tally
    }

    pub fn nights(&self) -> Tally {
        self.tally(|_, _, slot| slot.kind == Kind::Night)
    }

    /// Shifts of the last day that go on after the period, with what is over of them when it ends.
    pub fn cut_short(&self) -> bool {
        let last = self.shifts.rows.iter().filter_map(|row| row.slots.last()?.as_ref());
        self.period.end < self.period.asked && last.filter_map(Slot::end).any(|end| end > self.period.end)
    }

    /// Entries that are in no shift of the period, for this reason.
    pub fn outside(&self, why: Outside) -> Vec<No> {
        let outside = self.fillings.iter().filter(|filling| filling.placed.cell == Err(why));
        outside.map(|filling| filling.line.no.clone()).collect()
    }

    /// Entries that do not say where they happened.
    pub fn without_place(&self) -> Vec<No> {
        let unknown = self.fillings.iter().filter(|filling| filling.line.header.setting == Setting::NotRecorded);
        unknown.map(|filling| filling.line.no.clone()).collect()
    }

    /// Acts of the child's own in a setting.
    pub fn own_acts(&self, setting: Setting) -> impl Iterator<Item = &Filling<'a>> {
        self.fillings.iter().filter(move |filling| filling.whose == Whose::Child && filling.placed.setting == setting)
    }

    /// Acts that are not the child's own, and how many acts there are in all.
    pub fn steered(&self) -> (Vec<No>, usize) {
        let steered = self.fillings.iter().filter(|filling| filling.whose == Whose::Steered);
        let steered: Vec<No> = steered.map(|filling| filling.line.no.clone()).collect();
        let own = self.fillings.iter().filter(|filling| filling.whose == Whose::Child).count();
        let all = own + steered.len();
        (steered, all)
    }

    /// Settings of the plan, and after them those that only entries or cover name.
    pub fn settings(&self) -> Vec<Setting> {
        let mut settings = self.shifts.settings();
        let named = self.fillings.iter().map(|filling| filling.placed.setting).chain(self.covered.settings());
        for setting in named {
            if !settings.contains(&setting) {
                settings.push(setting);
            }
        }
        settings
    }

    /// Every stretch of more than a day without an entry, the ends of the period included.
    pub fn silences(&self) -> Vec<Silence> {
        let mut silences = Vec::new();
        let mut before = (self.period.start, None);
        let after = (self.period.end, None);
        let entries = self.fillings.iter().map(|filling| (filling.line.header.at, Some(&filling.line.no)));
        for now in entries.chain([after]) {
            let span = (before.0, now.0.min(self.period.end));
            if span.1 - span.0 > GAP {
                let entries = [before.1, now.1].into_iter().flatten().cloned().collect();
                silences.push(Silence { span, entries });
            }
            if now.0 >= before.0 {
                before = now;
            }
        }
        silences
    }
}
