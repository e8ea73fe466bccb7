//! A new child.

use super::{AppWindow, ChildNewAdapter};
use slint::ComponentHandle;

/// Says in one sentence why the name cannot be taken.
pub fn show_refusal(window: &AppWindow, sentence: Option<&str>) {
    window.global::<ChildNewAdapter<'_>>().set_refusal(sentence.unwrap_or_default().into());
}

/// Gives the name, and whether to begin with the app's own boards.
pub fn connect(window: &AppWindow, add: impl Fn(String, bool) + 'static) {
    window.global::<ChildNewAdapter<'_>>().on_add(move |name, own| add(name.trim().to_owned(), own));
}
