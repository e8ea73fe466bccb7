//! Settings, shifts, closed days and rooms of the home.

use super::rows::fill;
use super::{AppWindow, ClosedItem, PlaceItem, PlanAdapter, ShiftEnd, ShiftItem};
use slint::{ComponentHandle, ModelRc, VecModel};
use std::rc::Rc;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShiftData {
    /// The setting, where a new one begins.
    pub heading: String,
    pub place: String,
    pub name: String,
    pub from: String,
    pub to: String,
    /// Monday to Sunday.
    pub days: [bool; 7],
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanData {
    /// Each setting there can be, and whether it is used.
    pub places: Vec<(String, bool)>,
    pub shifts: Vec<ShiftData>,
    /// Setting, first and last day, as they are to be read.
    pub closed: Vec<[String; 3]>,
    pub rooms: String,
    /// Why it cannot be saved.
    pub refusal: String,
}

/// Rows are those of the lists as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanWish {
    TogglePlace(usize),
    Rename(usize, String),
    Step(usize, ShiftEnd, i32),
    ToggleDay(usize, usize),
    Remove(usize),
    AddAfter(usize),
    CloseAfter(usize),
    StepClosed(usize, ShiftEnd, i32),
    RemoveClosed(usize),
    Rooms(String),
    Save,
}

pub fn show(window: &AppWindow, plan: &PlanData) {
    let adapter = window.global::<PlanAdapter<'_>>();
    let places = plan.places.iter().map(|(name, used)| PlaceItem { name: name.as_str().into(), used: *used });
    fill(&adapter.get_places(), places.collect(), |model| adapter.set_places(model));
    // Rows with lists in them are compared by what they show, so that typing a name does not lose the keyboard.
    let shown: Vec<ShiftItem> = plan.shifts.iter().map(shift_item).collect();
    adapter.set_shifts(ModelRc::new(VecModel::from(shown)));
    let closed = plan.closed.iter().map(|[place, from, to]| ClosedItem {
        place: place.as_str().into(),
        from: from.as_str().into(),
        to: to.as_str().into(),
    });
    fill(&adapter.get_closed(), closed.collect(), |model| adapter.set_closed(model));
    adapter.set_rooms(plan.rooms.as_str().into());
    show_refusal(window, &plan.refusal);
}

/// Only whether it can be saved; the rows stay as they are while somebody types in one.
pub fn show_refusal(window: &AppWindow, refusal: &str) {
    window.global::<PlanAdapter<'_>>().set_refusal(refusal.into());
}

fn shift_item(shift: &ShiftData) -> ShiftItem {
    ShiftItem {
        heading: shift.heading.as_str().into(),
        place: shift.place.as_str().into(),
        name: shift.name.as_str().into(),
        from: shift.from.as_str().into(),
        to: shift.to.as_str().into(),
        days: ModelRc::new(VecModel::from(shift.days.to_vec())),
    }
}

pub fn connect(window: &AppWindow, wish: impl Fn(PlanWish) + 'static) {
    let adapter = window.global::<PlanAdapter<'_>>();
    let wish = Rc::new(wish);
    let row = |index: i32| usize::try_from(index).unwrap_or(usize::MAX);
    let tell = wish.clone();
    adapter.on_toggle_place(move |index| tell(PlanWish::TogglePlace(row(index))));
    let tell = wish.clone();
    adapter.on_rename(move |index, text| tell(PlanWish::Rename(row(index), text.into())));
    let tell = wish.clone();
    adapter.on_step(move |index, end, by| tell(PlanWish::Step(row(index), end, by)));
    let tell = wish.clone();
    adapter.on_toggle_day(move |index, day| tell(PlanWish::ToggleDay(row(index), row(day))));
    let tell = wish.clone();
    adapter.on_remove(move |index| tell(PlanWish::Remove(row(index))));
    let tell = wish.clone();
    adapter.on_add_after(move |index| tell(PlanWish::AddAfter(row(index))));
    let tell = wish.clone();
    adapter.on_close_after(move |index| tell(PlanWish::CloseAfter(row(index))));
    let tell = wish.clone();
    adapter.on_step_closed(move |index, end, by| tell(PlanWish::StepClosed(row(index), end, by)));
    let tell = wish.clone();
    adapter.on_remove_closed(move |index| tell(PlanWish::RemoveClosed(row(index))));
    let tell = wish.clone();
    adapter.on_rooms_edited(move |text| tell(PlanWish::Rooms(text.into())));
    adapter.on_save(move || wish(PlanWish::Save));
}
