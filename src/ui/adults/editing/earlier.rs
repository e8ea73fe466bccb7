//! Boards as they were, to be brought back.

use crate::app::{AdultWish, EditWish, Wish};
use crate::id::RevisionId;
use crate::ui::AppWindow;
use crate::ui::adults::on;
use crate::ui::earlier::{self as page, EarlierData, EarlierWish};
use crate::ui::stage::{Shared, Stage};

/// How many are listed at a time. What each changed is worked out from the journal, so more take longer.
const LISTED: usize = 20;

pub struct Earlier {
    most: usize,
    listed: Vec<RevisionId>,
    asked: Option<usize>,
}

impl Default for Earlier {
    fn default() -> Self {
        Self { most: LISTED, listed: Vec::new(), asked: None }
    }
}

pub fn open(stage: &mut Stage) {
    stage.adults.editing.earlier = Earlier::default();
    show(stage, None);
}

fn show(stage: &mut Stage, trouble: Option<&str>) {
    let Earlier { most, asked, .. } = stage.adults.editing.earlier;
    // One more than is listed says whether there are more.
    let revisions = match stage.app.revisions(most + 1) {
        Ok(revisions) => revisions,
        Err(why) => return page::show(&stage.window, &[], None, "", Some(&why.to_string())),
    };
    let more = if revisions.len() > most { "Show more" } else { "" };
    let now = revisions.first().map(|revision| revision.revision);
    let adults = &stage.app.home.record.adults;
    let items: Vec<EarlierData> = revisions
        .iter()
        .take(most)
        .enumerate()
        .map(|(at, revision)| {
            let by = revision.by.and_then(|by| adults.get(&by)).map(|adult| format!(", {}", adult.name));
            let when = revision.at.format("%-d %B %Y, %H:%M");
            let what = match &revision.changes {
                Some(changes) => changes.to_string(),
                None => "these boards were given".to_owned(),
            };
            let here = if at == 0 { " (on the screen now)" } else { "" };
            EarlierData {
                text: format!("{when}{}", by.unwrap_or_default()),
                detail: format!("{}: {what}{here}", revision.name),
                now: Some(revision.revision) == now,
            }
        })
        .collect();
    page::show(&stage.window, &items, asked, more, trouble);
    stage.adults.editing.earlier.listed = revisions.iter().take(most).map(|revision| revision.revision).collect();
}

fn wish(stage: &mut Stage, wish: EarlierWish) {
    let earlier = &mut stage.adults.editing.earlier;
    match wish {
        EarlierWish::Ask(at) => {
            earlier.asked = Some(at).filter(|at| earlier.asked != Some(*at));
            let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
        }
        EarlierWish::More => earlier.most += LISTED,
        EarlierWish::BringBack => {
            let Some(revision) = earlier.asked.and_then(|at| earlier.listed.get(at).copied()) else { return };
            match stage.app.handle(Wish::Adult(AdultWish::Edit(EditWish::Restore { revision }))) {
                Ok(_) => {
                    stage.adults.editing.earlier.asked = None;
                    stage.child_changed();
                    stage.attend();
                }
                Err(trouble) => return show(stage, Some(&trouble.to_string())),
            }
        }
    }
    show(stage, None);
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
