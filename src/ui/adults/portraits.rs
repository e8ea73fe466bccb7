//! The adults' page: who works here, and a photo for each.

use super::importing::listing;
use super::{on, people};
use crate::app::{AdultWish, Wish};
use crate::id::AdultId;
use crate::ui::people::{self as page, PeopleState, PeopleWish, StaffData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, look};
use std::path::{Path, PathBuf};

/// Endings under which photos are met.
const ENDINGS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "bmp"];
/// A file larger than this is no photo of a person that a tablet should decode, in bytes.
const LARGEST: u64 = 40 << 20;

#[derive(Default)]
pub struct Portraits {
    choosing: Option<AdultId>,
    folder: PathBuf,
}

pub fn show(stage: &mut Stage) {
    stage.adults.portraits.choosing = None;
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
    page::show(&stage.window, &PeopleState::List(staff));
}

fn show_files(stage: &mut Stage, refusal: Option<String>) {
    let Some(adult) = stage.adults.portraits.choosing else { return show(stage) };
    if stage.adults.portraits.folder.as_os_str().is_empty() {
        stage.adults.portraits.folder = stage.folders.own.clone();
    }
    let folder = stage.adults.portraits.folder.clone();
    let name = stage.app.home.record.adults.get(&adult).map(|adult| adult.name.clone()).unwrap_or_default();
    let files = listing(&folder, &ENDINGS);
    let folder = folder.display().to_string();
    page::show(&stage.window, &PeopleState::Choosing { name, folder, files, refusal });
}

fn take(stage: &mut Stage, adult: AdultId, path: &Path) {
    let unread = || "This file could not be read.".to_owned();
    let bytes = match std::fs::metadata(path) {
        Ok(about) if about.len() > LARGEST => Err("This file is too large to be a photo of a person.".to_owned()),
        Ok(_) => std::fs::read(path).map_err(|_| unread()),
        Err(_) => Err(unread()),
    };
    let done = bytes.and_then(|bytes| {
        let wish = AdultWish::SetPhoto { adult, bytes };
        stage.app.handle(Wish::Adult(wish)).map(drop).map_err(|trouble| trouble.to_string())
    });
    match done {
        Ok(()) => show(stage),
        Err(refusal) => show_files(stage, Some(refusal)),
    }
}

fn wish(stage: &mut Stage, wish: PeopleWish) {
    match wish {
        PeopleWish::Choose(id) => {
            stage.adults.portraits.choosing = id.parse().ok();
            show_files(stage, None);
        }
        PeopleWish::Opened(id) => {
            let path = PathBuf::from(id);
            if path.is_dir() {
                stage.adults.portraits.folder = path;
                return show_files(stage, None);
            }
            if let Some(adult) = stage.adults.portraits.choosing {
                take(stage, adult, &path);
            }
        }
        PeopleWish::StopChoosing => show(stage),
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
