//! Backing up.

use super::rows::fill;
use super::{AppWindow, BackupAdapter, BackupPlace, BackupStep};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct BackupPlaceData {
    pub id: String,
    pub name: String,
    pub detail: String,
}

#[derive(Clone, Debug)]
pub enum BackupState {
    Ready {
        /// As it is to be read; empty if never.
        last: String,
        places: Vec<BackupPlaceData>,
        chosen: Option<String>,
    },
    Making,
    Made {
        file: String,
        /// Only the first time.
        recovery_code: Option<String>,
    },
    Failed {
        sentence: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupWish {
    ChoosePlace(String),
    Make,
}

pub fn show(window: &AppWindow, state: &BackupState) {
    let adapter = window.global::<BackupAdapter<'_>>();
    let step = match state {
        BackupState::Ready { last, places, chosen } => {
            adapter.set_last(last.as_str().into());
            let rows = places
                .iter()
                .map(|place| BackupPlace {
                    id: place.id.as_str().into(),
                    name: place.name.as_str().into(),
                    detail: place.detail.as_str().into(),
                })
                .collect();
            fill(&adapter.get_places(), rows, |model| adapter.set_places(model));
            adapter.set_chosen_place(chosen.as_deref().unwrap_or_default().into());
            BackupStep::Ready
        }
        BackupState::Making => BackupStep::Making,
        BackupState::Made { file, recovery_code } => {
            adapter.set_file(file.as_str().into());
            adapter.set_recovery_code(recovery_code.as_deref().unwrap_or_default().into());
            BackupStep::Made
        }
        BackupState::Failed { sentence } => {
            adapter.set_failure(sentence.as_str().into());
            BackupStep::Failed
        }
    };
    adapter.set_step(step);
}

pub fn connect(window: &AppWindow, wish: impl Fn(BackupWish) + 'static) {
    let adapter = window.global::<BackupAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_choose_place(move |id| tell(BackupWish::ChoosePlace(id.into())));
    adapter.on_make(move || wish(BackupWish::Make));
}
