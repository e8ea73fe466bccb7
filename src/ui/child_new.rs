//! A new child.

use super::boards::items;
use super::rows::fill;
use super::{AppWindow, ChildNewAdapter};
use slint::ComponentHandle;

/// Begins afresh, with the board sets that a child can begin with.
pub fn show(window: &AppWindow, sets: &[(String, String)]) {
    let adapter = window.global::<ChildNewAdapter<'_>>();
    fill(&adapter.get_sets(), items(sets), |model| adapter.set_sets(model));
    show_refusal(window, None);
}

/// Says in one sentence why the name cannot be taken.
pub fn show_refusal(window: &AppWindow, sentence: Option<&str>) {
    window.global::<ChildNewAdapter<'_>>().set_refusal(sentence.unwrap_or_default().into());
}

/// Gives the name, and which of the board sets to begin with; one past the last of them is none of them.
pub fn connect(window: &AppWindow, add: impl Fn(String, usize) + 'static) {
    window
        .global::<ChildNewAdapter<'_>>()
        .on_add(move |name, set| add(name.trim().to_owned(), usize::try_from(set).unwrap_or_default()));
}
