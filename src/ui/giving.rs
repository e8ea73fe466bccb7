//! How a child gives pictures, and how long an answer is waited for.

use super::{AppWindow, GivingAdapter, GivingDraft, GivingWay};
use crate::child::{Beginnings, ExchangeSettings, Giving, Millis, Wait};
use slint::ComponentHandle;

/// Opens the page's draft on these settings.
pub fn show(window: &AppWindow, settings: &ExchangeSettings) {
    window.global::<GivingAdapter<'_>>().set_draft(GivingDraft {
        way: match settings.giving {
            Giving::TakenThere => GivingWay::TakenThere,
            Giving::Held => GivingWay::Held,
            Giving::Chosen => GivingWay::Chosen,
        },
        wait: settings.wait.seconds().into(),
        pause: i32::try_from(settings.pause.get()).unwrap_or(i32::MAX),
        beginnings: settings.beginnings == Beginnings::Shown,
    });
}

pub fn connect(window: &AppWindow, save: impl Fn(ExchangeSettings) + 'static) {
    window.global::<GivingAdapter<'_>>().on_save(move |draft| save(settings(&draft)));
}

fn settings(draft: &GivingDraft) -> ExchangeSettings {
    let whole = |value: i32| u16::try_from(value.max(0)).unwrap_or(u16::MAX);
    ExchangeSettings {
        giving: match draft.way {
            GivingWay::TakenThere => Giving::TakenThere,
            GivingWay::Held => Giving::Held,
            GivingWay::Chosen => Giving::Chosen,
        },
        wait: Wait::new(whole(draft.wait)),
        pause: Millis::new(whole(draft.pause)),
        beginnings: if draft.beginnings { Beginnings::Shown } else { Beginnings::Hidden },
    }
}
