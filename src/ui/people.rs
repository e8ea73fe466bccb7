//! The adults of the home with their photos.

use super::rows::fill;
use super::{AppWindow, PeopleAdapter, StaffItem};
use slint::{ComponentHandle, Image};

#[derive(Clone, Debug, Default)]
pub struct StaffData {
    pub id: String,
    pub name: String,
    pub role: String,
    pub initials: String,
    /// Cut to a circle; empty if there is none.
    pub photo: Image,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleWish {
    /// A photo for this adult.
    Choose(String),
}

/// `refusal` says in one sentence why the photo was not taken.
pub fn show(window: &AppWindow, staff: &[StaffData], refusal: Option<&str>) {
    let adapter = window.global::<PeopleAdapter<'_>>();
    let rows = staff.iter().map(|person| StaffItem {
        id: person.id.as_str().into(),
        name: person.name.as_str().into(),
        role: person.role.as_str().into(),
        initials: person.initials.as_str().into(),
        photo: person.photo.clone(),
    });
    fill(&adapter.get_people(), rows.collect(), |model| adapter.set_people(model));
    adapter.set_refusal(refusal.unwrap_or_default().into());
}

pub fn connect(window: &AppWindow, wish: impl Fn(PeopleWish) + 'static) {
    window.global::<PeopleAdapter<'_>>().on_choose(move |id| wish(PeopleWish::Choose(id.into())));
}
