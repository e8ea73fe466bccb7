//! Who is it, and the PIN.

use super::rows::fill;
use super::{AdultItem, AppWindow, PinAdapter, PinAnswer};
use slint::ComponentHandle;

#[derive(Clone, Debug, Default)]
pub struct AdultItemData {
    pub id: String,
    pub name: String,
    /// As it is to be read, such as "key worker".
    pub role: String,
}

/// What came of the last PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinState {
    Untried,
    Wrong,
    /// No PIN is taken for so many seconds.
    Wait(u32),
}

pub fn show(window: &AppWindow, adults: &[AdultItemData]) {
    let adapter = window.global::<PinAdapter<'_>>();
    let rows = adults
        .iter()
        .map(|adult| AdultItem {
            id: adult.id.as_str().into(),
            name: adult.name.as_str().into(),
            role: adult.role.as_str().into(),
        })
        .collect();
    fill(&adapter.get_adults(), rows, |model| adapter.set_adults(model));
}

pub fn show_state(window: &AppWindow, state: PinState) {
    let adapter = window.global::<PinAdapter<'_>>();
    let (answer, seconds) = match state {
        PinState::Untried => (PinAnswer::Untried, 0),
        PinState::Wrong => (PinAnswer::Wrong, 0),
        PinState::Wait(seconds) => (PinAnswer::Wrong, i32::try_from(seconds).unwrap_or(i32::MAX)),
    };
    adapter.set_answer(answer);
    adapter.set_wait_seconds(seconds);
}

/// Gives the adult's id and the PIN that was typed.
pub fn connect(window: &AppWindow, tried: impl Fn(String, String) + 'static) {
    window.global::<PinAdapter<'_>>().on_tried(move |adult, pin| tried(adult.into(), pin.into()));
}
