//! Where something was, as it stands within a sentence.

use crate::event::Setting;

/// "at home".
pub const fn at(setting: Setting) -> &'static str {
    match setting {
        Setting::Home => "at home",
        Setting::School => "at school",
        Setting::Family => "with family",
        Setting::Community => "out and about",
        Setting::Transport => "on the way",
        Setting::Health => "in health care",
        Setting::Other => "elsewhere",
        Setting::NotRecorded => "in a place that was not recorded",
    }
}

/// The same at the beginning of a sentence.
pub fn at_first(setting: Setting) -> String {
    let at = at(setting);
    let mut letters = at.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
