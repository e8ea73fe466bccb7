//! Another adult.

use super::{AdultNewAdapter, AppWindow, Office};
use crate::event::Role;
use slint::ComponentHandle;

/// Says in one sentence what cannot be taken.
pub fn show_refusal(window: &AppWindow, sentence: Option<&str>) {
    window.global::<AdultNewAdapter<'_>>().set_refusal(sentence.unwrap_or_default().into());
}

/// Gives the name, the office and the PIN that was typed.
pub fn connect(window: &AppWindow, add: impl Fn(String, Role, String) + 'static) {
    window
        .global::<AdultNewAdapter<'_>>()
        .on_add(move |name, office, pin| add(name.trim().to_owned(), office.into(), pin.into()));
}

impl From<Office> for Role {
    fn from(office: Office) -> Self {
        match office {
            Office::KeyWorker => Self::KeyWorker,
            Office::Agency => Self::Agency,
            Office::Manager => Self::Manager,
            Office::Therapist => Self::Therapist,
        }
    }
}
