//! Version, parts, licences.

use super::rows::fill;
use super::{AboutAdapter, AppWindow, LicenceItem};
use slint::{ComponentHandle, SharedString};

#[derive(Clone, Copy, Debug)]
pub struct LicenceData<'a> {
    pub name: &'a str,
    pub licence: &'a str,
    /// Author, and what was changed; may be empty.
    pub note: &'a str,
}

/// What the window itself brings; libraries and symbol packs come on top.
pub const OWN_LICENCES: [LicenceData<'static>; 4] = [
    LicenceData { name: "Heard", licence: "GNU General Public License 3.0 or later", note: "" },
    LicenceData {
        name: "Andika",
        licence: "SIL Open Font License 1.1",
        note: "Typeface by SIL International, unchanged.",
    },
    LicenceData {
        name: "Twemoji",
        licence: "CC BY 4.0",
        note: "Pictures by Twitter and contributors; given an outline and a light edge.",
    },
    LicenceData {
        name: "Slint",
        licence: "GNU General Public License 3.0",
        note: "Made with Slint, by SixtyFPS GmbH.",
    },
];

pub fn show(window: &AppWindow, version: &str, parts: &[String], licences: &[LicenceData<'_>]) {
    let adapter = window.global::<AboutAdapter<'_>>();
    adapter.set_version(version.into());
    fill(&adapter.get_parts(), parts.iter().map(SharedString::from).collect(), |model| adapter.set_parts(model));
    let rows = licences
        .iter()
        .map(|item| LicenceItem { name: item.name.into(), licence: item.licence.into(), note: item.note.into() })
        .collect();
    fill(&adapter.get_licences(), rows, |model| adapter.set_licences(model));
}
