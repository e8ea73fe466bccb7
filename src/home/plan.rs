//! The plan of a home: in which settings the child lives, their rooms, and which shifts there are. Completeness is counted
//! against it.

use crate::event::Setting;
use chrono::{Datelike as _, Days, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePlan {
    /// In the order in which they are shown. The first is where the tablet lives.
    pub settings: Vec<SettingPlan>,
    pub rooms: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingPlan {
    pub setting: Setting,
    /// By the time at which they begin.
    pub shifts: Vec<Shift>,
    /// Days on which it is closed, such as school holidays; both ends included.
    pub closed: Vec<(NaiveDate, NaiveDate)>,
}

/// A shift that ends at or before the minute it begins at goes on into the next day. It counts to the day it begins on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub name: String,
    /// Minutes after midnight, 0 to 1439.
    pub from: u16,
    pub to: u16,
    pub days: Weekdays,
}

/// Monday is bit 0, Sunday bit 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weekdays(pub u8);

impl Weekdays {
    pub const ALL: Self = Self(0b111_1111);
    pub const SCHOOL: Self = Self(0b001_1111);

    pub fn has(self, day: NaiveDate) -> bool {
        self.0 & (1 << day.weekday().num_days_from_monday()) != 0
    }
}

impl HomePlan {
    /// Day, evening and night at home, every day: what a home has until it says otherwise.
    pub fn usual() -> Self {
        let shift = |name: &str, from: u16, to: u16| Shift { name: name.to_owned(), from, to, days: Weekdays::ALL };
        let shifts =
            vec![shift("day", 7 * 60, 15 * 60), shift("evening", 15 * 60, 22 * 60), shift("night", 22 * 60, 7 * 60)];
        Self { settings: vec![SettingPlan { setting: Setting::Home, shifts, closed: Vec::new() }], rooms: Vec::new() }
    }

    pub fn setting(&self, setting: Setting) -> Option<&SettingPlan> {
        self.settings.iter().find(|plan| plan.setting == setting)
    }
}

impl SettingPlan {
    pub fn is_open(&self, day: NaiveDate) -> bool {
        !self.closed.iter().any(|(from, to)| *from <= day && day <= *to)
    }

    /// The shift that is on at this local time, and the day it counts to.
    pub fn shift_at(&self, at: NaiveDateTime) -> Option<(usize, NaiveDate)> {
        let yesterday = at.date().checked_sub_days(Days::new(1));
        [Some(at.date()), yesterday].into_iter().flatten().find_map(|day| {
            let on = |shift: &Shift| shift.span(day).is_some_and(|(from, to)| from <= at && at < to);
            let index = self.shifts.iter().position(|shift| shift.days.has(day) && on(shift))?;
            self.is_open(day).then_some((index, day))
        })
    }
}

impl Shift {
    /// From when to when it lasts if it begins on this day, by the local clock.
    pub fn span(&self, day: NaiveDate) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let time = |minutes: u16| NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minutes) * 60, 0);
        let end_day = if self.to <= self.from { day.checked_add_days(Days::new(1))? } else { day };
        Some((day.and_time(time(self.from)?), end_day.and_time(time(self.to)?)))
    }
}
