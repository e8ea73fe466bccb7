//! Notices for adults.

use super::rows::fill;
use super::{AppWindow, NoticeItem, NoticesAdapter};
use slint::ComponentHandle;

#[derive(Clone, Debug, Default)]
pub struct NoticeItemData {
    pub id: String,
    pub happened: String,
    pub still_works: String,
    pub what_to_do: String,
    /// As it is to be read.
    pub when: String,
}

pub fn show(window: &AppWindow, notices: &[NoticeItemData]) {
    let adapter = window.global::<NoticesAdapter<'_>>();
    let rows = notices
        .iter()
        .map(|notice| NoticeItem {
            id: notice.id.as_str().into(),
            happened: notice.happened.as_str().into(),
            still_works: notice.still_works.as_str().into(),
            what_to_do: notice.what_to_do.as_str().into(),
            when: notice.when.as_str().into(),
        })
        .collect();
    fill(&adapter.get_notices(), rows, |model| adapter.set_notices(model));
}

/// Gives the id of a notice that an adult has seen.
pub fn connect(window: &AppWindow, seen: impl Fn(String) + 'static) {
    window.global::<NoticesAdapter<'_>>().on_seen(move |id| seen(id.into()));
}
