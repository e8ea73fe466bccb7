//! A new tablet: the home, its first adult and its first child.

use super::{AppWindow, SetUpAdapter};
use slint::ComponentHandle;

/// What was written on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUpData {
    pub home: String,
    pub adult: String,
    /// Whether the adult is the registered manager; otherwise a key worker.
    pub manager: bool,
    pub pin: String,
    pub child: String,
}

/// Says in one sentence what cannot be taken.
pub fn show_refusal(window: &AppWindow, sentence: Option<&str>) {
    window.global::<SetUpAdapter<'_>>().set_refusal(sentence.unwrap_or_default().into());
}

/// Shows the recovery code; it is shown once.
pub fn show_recovery_code(window: &AppWindow, code: &str) {
    window.global::<SetUpAdapter<'_>>().set_recovery_code(code.into());
}

pub fn connect(window: &AppWindow, create: impl Fn(SetUpData) + 'static, done: impl Fn() + 'static) {
    let adapter = window.global::<SetUpAdapter<'_>>();
    adapter.on_create(move |home, adult, manager, pin, child| {
        create(SetUpData { home: home.into(), adult: adult.into(), manager, pin: pin.into(), child: child.into() });
    });
    adapter.on_done(done);
}
