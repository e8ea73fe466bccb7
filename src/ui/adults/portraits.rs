//! The adults' page: who works here, and a photo for each.

use super::{on, people, photographing};
use crate::app::{AdultWish, Wish};
use crate::edit::NewPhoto;
use crate::id::AdultId;
use crate::ui::people::{self as page, PeopleWish, StaffData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page, look};

#[derive(Default)]
pub struct Portraits {
    choosing: Option<AdultId>,
}

pub fn show(stage: &mut Stage) {
    stage.adults.portraits.choosing = None;
    show_staff(stage, None);
}

fn show_staff(stage: &Stage, refusal: Option<&str>) {
    let adults = stage.app.home.record.adults.iter();
    let mut staff: Vec<StaffData> = adults
        .map(|(id, adult)| StaffData {
            id: id.to_string(),
            name: adult.name.clone(),
            role: people::role_in_words(adult.role).to_owned(),
            initials: adult.name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect(),
            photo: stage.app.photo(*id).map(|bytes| look::round_photo(&bytes)).unwrap_or_default(),
        })
        .collect();
    staff.sort_by_key(|person| person.name.to_lowercase());
    page::show(&stage.window, &staff, refusal);
}

/// The square was cut on the photo page; here it becomes the small photo of a person.
fn take(stage: &mut Stage, photo: NewPhoto) {
    let Some(adult) = stage.adults.portraits.choosing.take() else { return };
    let wish = AdultWish::SetPhoto { adult, bytes: photo.bytes.to_vec() };
    let refusal = stage.app.handle(Wish::Adult(wish)).err().map(|trouble| trouble.to_string());
    show_staff(stage, refusal.as_deref());
}

fn wish(stage: &mut Stage, wish: PeopleWish) {
    let PeopleWish::Choose(id) = wish;
    let Ok(adult) = id.parse::<AdultId>() else { return };
    let Some(name) = stage.app.home.record.adults.get(&adult).map(|adult| adult.name.clone()) else { return };
    stage.adults.portraits.choosing = Some(adult);
    show_staff(stage, None);
    photographing::ask(stage, &name, Page::People, take);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
