//! The adults' first page.

use super::rows::fill;
use super::{AppWindow, ChildItem, HomeAdapter, HourItem};
use crate::stats::Telling;
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct ChildItemData {
    pub id: String,
    pub name: String,
    /// The name of the board set in use; empty if there is none.
    pub board_set: String,
    /// The child whose board is open.
    pub open: bool,
}

#[derive(Clone, Debug, Default)]
pub struct HomeData {
    pub adult_name: String,
    pub adult_role: String,
    pub children: Vec<ChildItemData>,
    pub notices: usize,
    pub showing: bool,
    /// Of the child whose board is open.
    pub has_agreement: bool,
    /// As it is to be read; empty if there never was one.
    pub last_backup: String,
    /// The day and the shift, as they are to be read.
    pub today: String,
    /// Where an adult can be with the child; the first is "not now".
    pub cover_places: Vec<String>,
    pub cover_chosen: usize,
    /// Who is with the child and since when, in words.
    pub cover_words: String,
    pub hours: Vec<HourData>,
    /// The hours in words.
    pub hours_words: String,
    /// In which words the child is told of.
    pub telling: Telling,
    /// The stage of communication; empty if it was never set.
    pub stage: String,
}

/// What the record holds of one hour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HourData {
    pub hour: String,
    pub said: usize,
    pub content: bool,
    pub distress: bool,
    pub other: bool,
    pub to_come: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeWish {
    ChooseChild(String),
    SetShowing(bool),
    /// A row of `cover_places`.
    Cover(usize),
    LockAndLeave,
}

pub fn show(window: &AppWindow, home: &HomeData) {
    let adapter = window.global::<HomeAdapter<'_>>();
    adapter.set_adult_name(home.adult_name.as_str().into());
    adapter.set_adult_role(home.adult_role.as_str().into());
    let rows = home
        .children
        .iter()
        .map(|child| ChildItem {
            id: child.id.as_str().into(),
            name: child.name.as_str().into(),
            board_set: child.board_set.as_str().into(),
            open: child.open,
        })
        .collect();
    fill(&adapter.get_children(), rows, |model| adapter.set_children(model));
    adapter.set_notices(i32::try_from(home.notices).unwrap_or(i32::MAX));
    adapter.set_showing(home.showing);
    adapter.set_has_agreement(home.has_agreement);
    adapter.set_last_backup(home.last_backup.as_str().into());
    adapter.set_today(home.today.as_str().into());
    let places = home.cover_places.iter().map(|place| place.as_str().into()).collect();
    fill(&adapter.get_cover_places(), places, |model| adapter.set_cover_places(model));
    adapter.set_cover_chosen(i32::try_from(home.cover_chosen).unwrap_or(0));
    adapter.set_cover_words(home.cover_words.as_str().into());
    let hours = home.hours.iter().map(hour).collect();
    fill(&adapter.get_hours(), hours, |model| adapter.set_hours(model));
    adapter.set_hours_words(home.hours_words.as_str().into());
    adapter.set_responses(home.telling == Telling::Responses);
    adapter.set_stage(home.stage.as_str().into());
}

fn hour(hour: &HourData) -> HourItem {
    HourItem {
        hour: hour.hour.as_str().into(),
        said: i32::try_from(hour.said).unwrap_or(i32::MAX),
        content: hour.content,
        distress: hour.distress,
        other: hour.other,
        to_come: hour.to_come,
    }
}

pub fn connect(window: &AppWindow, wish: impl Fn(HomeWish) + 'static) {
    let adapter = window.global::<HomeAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_choose_child(move |id| tell(HomeWish::ChooseChild(id.into())));
    let tell = wish.clone();
    adapter.on_set_showing(move |on| tell(HomeWish::SetShowing(on)));
    let tell = wish.clone();
    adapter.on_cover(move |index| tell(HomeWish::Cover(usize::try_from(index).unwrap_or(0))));
    adapter.on_lock_and_leave(move || wish(HomeWish::LockAndLeave));
}
