//! Summaries, packs and prints that are being made while the child goes on talking: which page waits for one, and which has one to show.

use super::{printing, record, summing};
use crate::app::{AdultWish, ToMake, Trouble, Wish};
use crate::id::ChildId;
use crate::ui::Page;
use crate::ui::stage::Stage;
use chrono::NaiveDate;

/// Nothing is made, something is, or something was and nobody has seen it yet.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum Making {
    #[default]
    Nothing,
    Coming(Page),
    Unread(Page, ChildId),
}

/// Begins; the page says so or says why not.
pub fn start(stage: &mut Stage, page: Page, what: ToMake, (from, to): (NaiveDate, NaiveDate)) -> Result<(), Trouble> {
    let out = stage.folders.documents();
    stage.app.handle(Wish::Adult(AdultWish::StartMaking { what, from, to, out }))?;
    stage.adults.making = Making::Coming(page);
    Ok(())
}

/// Whether this page has its own to wait for or to show; if not, it begins anew.
pub fn is_taken(stage: &mut Stage, page: Page) -> bool {
    let child = stage.app.child().map(|child| child.id);
    match stage.adults.making {
        Making::Coming(of) => of == page,
        Making::Unread(of, child_then) if of == page => {
            stage.adults.making = Making::Nothing;
            child == Some(child_then)
        }
        Making::Nothing | Making::Unread(..) => false,
    }
}

/// Shows what has come, on the page that waits for it or when that is next opened.
pub fn attend(stage: &mut Stage, open: Page) {
    let Making::Coming(page) = stage.adults.making else { return };
    let Some(made) = stage.app.take_made() else { return };
    match page {
        Page::Pack => record::show_made(stage, made),
        Page::Print => printing::show_made(stage, made),
        _ => summing::show_made(stage, made),
    }
    let unread = stage.app.child().filter(|_| page != open).map(|child| Making::Unread(page, child.id));
    stage.adults.making = unread.unwrap_or_default();
}
