//! The recording agreement.

use super::{AgreementAdapter, AgreementDraft, AppWindow, AssentItem};
use crate::child::{Agreement, Assent};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreementWish {
    Record(Agreement),
    /// With the reason, in the adult's words.
    Withdraw(String),
}

/// Shows the agreement in force with its date as it is to be read, or an empty draft.
pub fn show(window: &AppWindow, in_force: Option<(&Agreement, &str)>) {
    let adapter = window.global::<AgreementAdapter<'_>>();
    adapter.set_in_force(in_force.is_some());
    adapter.set_draft(AgreementDraft { assent: AssentItem::NotAsked, ..AgreementDraft::default() });
    let Some((agreement, since)) = in_force else { return };
    adapter.set_since(since.into());
    adapter.set_current(AgreementDraft {
        authorised_by: agreement.authorised_by.as_str().into(),
        ground: agreement.basis.as_str().into(),
        assent: agreement.assent.into(),
        shown_by: agreement.shown_by.as_str().into(),
    });
}

pub fn connect(window: &AppWindow, wish: impl Fn(AgreementWish) + 'static) {
    let adapter = window.global::<AgreementAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_record(move |draft| tell(AgreementWish::Record(agreement(&draft))));
    adapter.on_withdraw(move |reason| wish(AgreementWish::Withdraw(reason.trim().to_owned())));
}

fn agreement(draft: &AgreementDraft) -> Agreement {
    Agreement {
        authorised_by: draft.authorised_by.trim().to_owned(),
        basis: draft.ground.trim().to_owned(),
        assent: draft.assent.into(),
        shown_by: draft.shown_by.trim().to_owned(),
    }
}

impl From<Assent> for AssentItem {
    fn from(assent: Assent) -> Self {
        match assent {
            Assent::Assented => Self::Assented,
            Assent::Dissented => Self::Dissented,
            Assent::Unclear => Self::Unclear,
            Assent::NotAsked => Self::NotAsked,
        }
    }
}

impl From<AssentItem> for Assent {
    fn from(assent: AssentItem) -> Self {
        match assent {
            AssentItem::Assented => Self::Assented,
            AssentItem::Dissented => Self::Dissented,
            AssentItem::Unclear => Self::Unclear,
            AssentItem::NotAsked => Self::NotAsked,
        }
    }
}
