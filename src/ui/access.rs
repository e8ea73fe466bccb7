//! Touch settings, and the cell to try them on.

use super::{AccessAdapter, AccessDraft, AppWindow};
use crate::child::{AccessSettings, ChooseOn, Millis};
use slint::{ComponentHandle, Image};
use std::rc::Rc;

/// What the try-me cell and the page wish. The draft goes with every wish, for the filter behind the cell.
#[derive(Clone, Debug, PartialEq)]
pub enum AccessWish {
    TryPressed(AccessSettings),
    TryMovedOff(AccessSettings),
    TryReleased(AccessSettings),
    /// By keyboard or switch: past the filter.
    TryActivated,
    Save(AccessSettings),
    /// The picture of the try-me cell is drawn this large, in logical pixels.
    Measured(f32),
}

/// Opens the page's draft on these settings.
pub fn show(window: &AppWindow, settings: &AccessSettings) {
    let adapter = window.global::<AccessAdapter<'_>>();
    adapter.set_draft(AccessDraft {
        hold: millis(settings.hold),
        choose_on_release: settings.choose_on == ChooseOn::Release,
        repeat_same: millis(settings.repeat_same),
        repeat_any: millis(settings.repeat_any),
        after_change: millis(settings.after_change),
    });
    adapter.set_try_chosen(0);
    adapter.set_try_holding(false);
}

/// The picture on the try-me cell.
pub fn show_try_symbol(window: &AppWindow, symbol: Image) {
    window.global::<AccessAdapter<'_>>().set_try_symbol(symbol);
}

/// The try-me cell: whether its ring runs, and how often it was chosen.
pub fn show_try(window: &AppWindow, holding: bool, chosen: u32) {
    let adapter = window.global::<AccessAdapter<'_>>();
    adapter.set_try_holding(holding);
    adapter.set_try_chosen(i32::try_from(chosen).unwrap_or(i32::MAX));
}

pub fn connect(window: &AppWindow, wish: impl Fn(AccessWish) + 'static) {
    let adapter = window.global::<AccessAdapter<'_>>();
    let wish = Rc::new(wish);
    let on = |make: fn(AccessSettings) -> AccessWish| {
        let (tell, weak) = (wish.clone(), window.as_weak());
        move || {
            if let Some(window) = weak.upgrade() {
                tell(make(settings(&window.global::<AccessAdapter<'_>>().get_draft())));
            }
        }
    };
    adapter.on_try_pressed(on(AccessWish::TryPressed));
    adapter.on_try_moved_off(on(AccessWish::TryMovedOff));
    adapter.on_try_released(on(AccessWish::TryReleased));
    let tell = wish.clone();
    adapter.on_try_activated(move || tell(AccessWish::TryActivated));
    let tell = wish.clone();
    adapter.on_try_measured(move |side| tell(AccessWish::Measured(side)));
    adapter.on_save(move |draft| wish(AccessWish::Save(settings(&draft))));
}

fn settings(draft: &AccessDraft) -> AccessSettings {
    let time = |millis: i32| Millis::new(u16::try_from(millis.max(0)).unwrap_or(u16::MAX));
    AccessSettings {
        hold: time(draft.hold),
        choose_on: if draft.choose_on_release { ChooseOn::Release } else { ChooseOn::Press },
        repeat_same: time(draft.repeat_same),
        repeat_any: time(draft.repeat_any),
        after_change: time(draft.after_change),
    }
}

fn millis(time: Millis) -> i32 {
    i32::try_from(time.get()).unwrap_or(i32::MAX)
}
