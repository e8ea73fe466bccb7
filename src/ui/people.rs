//! The adults of the home with their photos.

use super::import::{FileItemData, file_item};
use super::rows::fill;
use super::{AppWindow, PeopleAdapter, StaffItem};
use slint::{ComponentHandle, Image};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct StaffData {
    pub id: String,
    pub name: String,
    pub role: String,
    pub initials: String,
    /// Cut to a circle; empty if there is none.
    pub photo: Image,
}

#[derive(Clone, Debug)]
pub enum PeopleState {
    List(Vec<StaffData>),
    /// Choosing a picture file for one of them.
    Choosing {
        name: String,
        folder: String,
        files: Vec<FileItemData>,
        /// Why the file chosen before was not taken.
        refusal: Option<String>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleWish {
    Choose(String),
    Opened(String),
    StopChoosing,
}

pub fn show(window: &AppWindow, state: &PeopleState) {
    let adapter = window.global::<PeopleAdapter<'_>>();
    match state {
        PeopleState::List(people) => {
            let rows = people.iter().map(|person| StaffItem {
                id: person.id.as_str().into(),
                name: person.name.as_str().into(),
                role: person.role.as_str().into(),
                initials: person.initials.as_str().into(),
                photo: person.photo.clone(),
            });
            fill(&adapter.get_people(), rows.collect(), |model| adapter.set_people(model));
            adapter.set_choosing("".into());
        }
        PeopleState::Choosing { name, folder, files, refusal } => {
            adapter.set_folder(folder.as_str().into());
            fill(&adapter.get_files(), files.iter().map(file_item).collect(), |model| adapter.set_files(model));
            adapter.set_refusal(refusal.as_deref().unwrap_or_default().into());
            adapter.set_choosing(name.as_str().into());
        }
    }
}

pub fn connect(window: &AppWindow, wish: impl Fn(PeopleWish) + 'static) {
    let adapter = window.global::<PeopleAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_choose(move |id| tell(PeopleWish::Choose(id.into())));
    let tell = wish.clone();
    adapter.on_opened(move |id| tell(PeopleWish::Opened(id.into())));
    adapter.on_stop_choosing(move || wish(PeopleWish::StopChoosing));
}
