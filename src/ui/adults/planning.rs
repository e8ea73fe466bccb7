//! The plan's page: a draft of the plan, changed row by row and kept when it is saved.

use super::{go, on};
use crate::app::{AdultWish, Wish};
use crate::event::Setting;
use crate::home::{HomePlan, SettingPlan, Shift, Weekdays};
use crate::report::summary::names;
use crate::ui::plan::{self, PlanData, PlanWish, ShiftData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page, ShiftEnd};
use chrono::Days;

/// Settings in the order in which they are offered.
const SETTINGS: [Setting; 6] =
    [Setting::Home, Setting::School, Setting::Family, Setting::Community, Setting::Health, Setting::Other];
const HALF_HOUR: i32 = 30;
const DAY: i32 = 24 * 60;

#[derive(Default)]
pub struct Planning {
    draft: HomePlan,
}

pub fn begin(stage: &mut Stage) {
    stage.adults.planning.draft = stage.app.home.record.plan.clone().unwrap_or_else(HomePlan::usual);
    show(stage);
}

fn show(stage: &Stage) {
    let draft = &stage.adults.planning.draft;
    let places =
        SETTINGS.iter().map(|setting| (names::setting(*setting).to_owned(), draft.setting(*setting).is_some()));
    let data = PlanData {
        places: places.collect(),
        shifts: draft.settings.iter().flat_map(shifts).collect(),
        closed: draft.settings.iter().flat_map(closed).collect(),
        rooms: draft.rooms.join(", "),
        refusal: refusal(draft).unwrap_or_default().to_owned(),
    };
    plan::show(&stage.window, &data);
}

fn shifts(plan: &SettingPlan) -> Vec<ShiftData> {
    let place = names::setting(plan.setting);
    let row = |(index, shift): (usize, &Shift)| ShiftData {
        heading: if index == 0 { place.to_owned() } else { String::new() },
        place: place.to_owned(),
        name: shift.name.clone(),
        from: time(shift.from),
        to: time(shift.to),
        days: std::array::from_fn(|day| shift.days.0 & (1 << day) != 0),
    };
    plan.shifts.iter().enumerate().map(row).collect()
}

fn closed(plan: &SettingPlan) -> Vec<[String; 3]> {
    let place = names::setting(plan.setting).to_owned();
    plan.closed.iter().map(|(from, to)| [place.clone(), names::day(*from), names::day(*to)]).collect()
}

fn time(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Why a plan cannot be kept, if it cannot.
fn refusal(plan: &HomePlan) -> Option<&'static str> {
    let mut shifts = plan.settings.iter().flat_map(|setting| &setting.shifts);
    if plan.settings.is_empty() {
        return Some("Please choose at least one place.");
    }
    if shifts.any(|shift| shift.name.trim().is_empty()) {
        return Some("Every shift needs a name.");
    }
    None
}

/// The setting and the row in it that a row of the whole list is.
fn find(plan: &HomePlan, row: usize, count: impl Fn(&SettingPlan) -> usize) -> Option<(usize, usize)> {
    let mut left = row;
    for (index, setting) in plan.settings.iter().enumerate() {
        let here = count(setting);
        if left < here {
            return Some((index, left));
        }
        left -= here;
    }
    None
}

fn shift_at(plan: &mut HomePlan, row: usize) -> Option<&mut Shift> {
    let (setting, index) = find(plan, row, |setting| setting.shifts.len())?;
    plan.settings.get_mut(setting)?.shifts.get_mut(index)
}

fn change(plan: &mut HomePlan, wish: &PlanWish, today: chrono::NaiveDate) -> Option<()> {
    match wish {
        PlanWish::TogglePlace(row) => {
            let setting = *SETTINGS.get(*row)?;
            match plan.settings.iter().position(|plan| plan.setting == setting) {
                Some(index) => drop(plan.settings.remove(index)),
                None => {
                    plan.settings.push(SettingPlan { setting, shifts: vec![new_shift(setting)], closed: Vec::new() });
                    let order = |plan: &SettingPlan| SETTINGS.iter().position(|known| *known == plan.setting);
                    plan.settings.sort_by_key(order);
                }
            }
        }
        PlanWish::Rename(row, name) => shift_at(plan, *row)?.name.clone_from(name),
        PlanWish::Step(row, end, by) => {
            let shift = shift_at(plan, *row)?;
            let minutes = if *end == ShiftEnd::From { &mut shift.from } else { &mut shift.to };
            let moved = (i32::from(*minutes) + by * HALF_HOUR).rem_euclid(DAY);
            *minutes = u16::try_from(moved).unwrap_or(0);
        }
        PlanWish::ToggleDay(row, day) => shift_at(plan, *row)?.days.0 ^= 1 << day.min(&6),
        PlanWish::Remove(row) => {
            let (setting, index) = find(plan, *row, |setting| setting.shifts.len())?;
            let here = plan.settings.get_mut(setting)?;
            here.shifts.remove(index);
            // A place without a shift is a place that is not used.
            if here.shifts.is_empty() {
                plan.settings.remove(setting);
            }
        }
        PlanWish::AddAfter(row) => {
            let (setting, index) = find(plan, *row, |setting| setting.shifts.len())?;
            let here = plan.settings.get_mut(setting)?;
            here.shifts.insert(index + 1, new_shift(here.setting));
        }
        PlanWish::CloseAfter(row) => {
            let (setting, _) = find(plan, *row, |setting| setting.shifts.len())?;
            plan.settings.get_mut(setting)?.closed.push((today, today));
        }
        PlanWish::StepClosed(row, end, by) => {
            let (setting, index) = find(plan, *row, |setting| setting.closed.len())?;
            let (from, to) = plan.settings.get_mut(setting)?.closed.get_mut(index)?;
            let day = if *end == ShiftEnd::From { &mut *from } else { &mut *to };
            let step = Days::new(u64::from(by.unsigned_abs()));
            *day = if *by < 0 { day.checked_sub_days(step)? } else { day.checked_add_days(step)? };
            // The other end goes along rather than lying the wrong way round.
            if *end == ShiftEnd::From { *to = (*to).max(*from) } else { *from = (*from).min(*to) }
        }
        PlanWish::RemoveClosed(row) => {
            let (setting, index) = find(plan, *row, |setting| setting.closed.len())?;
            plan.settings.get_mut(setting)?.closed.remove(index);
        }
        PlanWish::Rooms(text) => {
            plan.rooms = text.split(',').map(str::trim).filter(|room| !room.is_empty()).map(str::to_owned).collect();
        }
        PlanWish::Save => {}
    }
    Some(())
}

fn new_shift(setting: Setting) -> Shift {
    match setting {
        Setting::School => {
            Shift { name: "school day".to_owned(), from: 9 * 60, to: 15 * 60 + 30, days: Weekdays::SCHOOL }
        }
        _ => Shift { name: "day".to_owned(), from: 9 * 60, to: 17 * 60, days: Weekdays::ALL },
    }
}

fn wish(stage: &mut Stage, wish: PlanWish) {
    let today = stage.app.clock().now().date_naive();
    change(&mut stage.adults.planning.draft, &wish, today);
    match wish {
        // The field that is typed in holds its text already.
        PlanWish::Rename(..) | PlanWish::Rooms(_) => {
            let refusal = refusal(&stage.adults.planning.draft).unwrap_or_default();
            plan::show_refusal(&stage.window, refusal);
        }
        PlanWish::Save => {
            let mut plan = stage.adults.planning.draft.clone();
            for setting in &mut plan.settings {
                setting.shifts.sort_by_key(|shift| shift.from);
            }
            let page = match stage.app.handle(Wish::Adult(AdultWish::SetPlan(plan))) {
                Ok(_) => Page::Home,
                Err(_) => Page::Notices,
            };
            go(stage, page);
        }
        _ => show(stage),
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    plan::connect(window, on(shared, wish));
}
