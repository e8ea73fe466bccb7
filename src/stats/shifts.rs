//! Which shift a moment belongs to, by the plan in force at that moment; and every shift that a period has.

use super::Record;
use super::period::{Period, Span, common};
use crate::event::{Event, Moment, Setting};
use crate::home::{HomePlan, Shift};
use chrono::{NaiveDate, NaiveTime, TimeDelta};

/// A shift that is on at this hour of the night is a night shift, unless it is longer than a night is.
const NIGHT_HOUR: u32 = 3;
const LONGEST_NIGHT: TimeDelta = TimeDelta::hours(14);

/// The plans of a period and the shifts that they make.
#[derive(Clone, Debug)]
pub struct Shifts {
    phases: Vec<Phase>,
    /// A row for each setting and shift, in the order of the plans.
    pub rows: Vec<Row>,
}

/// A plan, and from when to when it was in force; `None` means from before the period, or to after it.
#[derive(Clone, Debug)]
struct Phase {
    since: Option<Moment>,
    until: Option<Moment>,
    /// `None`: nobody had set one, and the usual one stands in.
    set: Option<HomePlan>,
    plan: HomePlan,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub setting: Setting,
    pub name: String,
    /// A slot for each day of the period; `None` where the shift was not on: a day it does not have, or one that is closed.
    pub slots: Vec<Option<Slot>>,
}

/// One shift of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub spans: Vec<Span>,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Night,
    Other,
}

/// A shift of a day, by the numbers of its row and of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub row: usize,
    pub day: usize,
}

/// Why a moment belongs to no shift of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// The plan has no shift there at that time.
    NoShift,
    /// Its shift began on the day before the period.
    BegunBefore,
}

/// Where a moment belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The setting that it counts to.
    pub setting: Setting,
    pub cell: Result<Cell, Outside>,
}

impl Shifts {
    pub fn of(record: &Record, period: &Period) -> Self {
        let mut phases = vec![Phase::new(None, record.asked.standing.plan.clone())];
        for line in record.in_period() {
            let Event::PlanSet { plan } = &line.event else { continue };
            if let Some(last) = phases.last_mut() {
                last.until = Some(line.header.at);
            }
            phases.push(Phase::new(Some(line.header.at), Some(plan.clone())));
        }
        let mut shifts = Self { phases, rows: Vec::new() };
        shifts.lay_out(period);
        shifts
    }

    /// Whether any plan was set by somebody.
    pub fn is_set(&self) -> bool {
        self.phases.iter().any(|phase| phase.set.is_some())
    }

    /// Until when the usual plan stood in for one that was set then.
    pub fn usual_until(&self) -> Option<Moment> {
        self.phases.first().filter(|phase| phase.set.is_none()).and_then(|phase| phase.until)
    }

    /// Settings of the plans, in their order.
    pub fn settings(&self) -> Vec<Setting> {
        let mut settings = Vec::new();
        for plan in self.phases.iter().flat_map(|phase| &phase.plan.settings) {
            if !settings.contains(&plan.setting) {
                settings.push(plan.setting);
            }
        }
        settings
    }

    fn plan_at(&self, at: Moment) -> Option<&HomePlan> {
        let phase = self.phases.iter().rev().find(|phase| phase.since.is_none_or(|since| since <= at));
        phase.map(|phase| &phase.plan)
    }

    /// The setting that something counts to: where nobody recorded it, the plan's first, for the tablet lives there.
    pub fn setting_of(&self, setting: Setting, at: Moment) -> Setting {
        if setting != Setting::NotRecorded {
            return setting;
        }
        let first = self.plan_at(at).and_then(|plan| plan.settings.first());
        first.map_or(Setting::Home, |plan| plan.setting)
    }

    pub fn place(&self, period: &Period, setting: Setting, at: Moment) -> Placed {
        let setting = self.setting_of(setting, at);
        Placed { setting, cell: self.cell(period, setting, at) }
    }

    fn cell(&self, period: &Period, setting: Setting, at: Moment) -> Result<Cell, Outside> {
        let plan = self.plan_at(at).and_then(|plan| plan.setting(setting)).ok_or(Outside::NoShift)?;
        let (shift, day) = plan.shift_at(at.naive_local()).ok_or(Outside::NoShift)?;
        if day < period.from {
            return Err(Outside::BegunBefore);
        }
        let name = plan.shifts.get(shift).map(|shift| shift.name.as_str());
        let row = self.rows.iter().position(|row| row.setting == setting && Some(row.name.as_str()) == name);
        let cell = row.zip(period.index(day)).map(|(row, day)| Cell { row, day }).ok_or(Outside::NoShift)?;
        self.slot(cell).map(|_| cell).ok_or(Outside::NoShift)
    }

    pub fn slot(&self, cell: Cell) -> Option<&Slot> {
        self.rows.get(cell.row)?.slots.get(cell.day)?.as_ref()
    }

    /// A shift is there on a day if a plan that has it was in force for any part of it. On a day on which the plan changed the
    /// shifts of both are there, each for its part.
    fn lay_out(&mut self, period: &Period) {
        let days = period.days();
        let mut rows: Vec<Row> = Vec::new();
        for phase in &self.phases {
            for plan in &phase.plan.settings {
                for shift in &plan.shifts {
                    let known = rows.iter().position(|row| row.setting == plan.setting && row.name == shift.name);
                    let at = known.unwrap_or_else(|| {
                        let (setting, name) = (plan.setting, shift.name.clone());
                        rows.push(Row { setting, name, slots: vec![None; days.len()] });
                        rows.len() - 1
                    });
                    let Some(row) = rows.get_mut(at) else { continue };
                    for (day, slot) in days.iter().zip(&mut row.slots) {
                        if shift.days.has(*day) && plan.is_open(*day) {
                            phase.add(period, shift, *day, slot);
                        }
                    }
                }
            }
        }
        let order = self.settings();
        rows.sort_by_key(|row| order.iter().position(|setting| *setting == row.setting));
        self.rows = rows;
    }
}

impl Phase {
    fn new(since: Option<Moment>, set: Option<HomePlan>) -> Self {
        let plan = set.clone().unwrap_or_else(HomePlan::usual);
        Self { since, until: None, set, plan }
    }

    fn add(&self, period: &Period, shift: &Shift, day: NaiveDate, slot: &mut Option<Slot>) {
        let Some((from, to)) = shift.span(day) else { return };
        let span = (period.moment(from), period.moment(to));
        let force = (self.since.unwrap_or(span.0), self.until.unwrap_or(span.1));
        let Some(span) = common(span, force) else { return };
        let slot = slot.get_or_insert_with(|| Slot { spans: Vec::new(), kind: Kind::of(shift, day) });
        slot.spans.push(span);
    }
}

impl Kind {
    fn of(shift: &Shift, day: NaiveDate) -> Self {
        let Some((from, to)) = shift.span(day) else { return Self::Other };
        let nights = [Some(day), day.succ_opt()].into_iter().flatten();
        let hour = NaiveTime::from_hms_opt(NIGHT_HOUR, 0, 0).unwrap_or(NaiveTime::MIN);
        let at_night = nights.map(|day| day.and_time(hour)).any(|middle| from <= middle && middle < to);
        if at_night && to - from <= LONGEST_NIGHT { Self::Night } else { Self::Other }
    }
}

impl Slot {
    /// When the last of it is over.
    pub fn end(&self) -> Option<Moment> {
        self.spans.iter().map(|(_, to)| *to).max()
    }
}
