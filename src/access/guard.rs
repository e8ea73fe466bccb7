//! The guards: which fresh touch is deaf, and for how long.
//!
//! A guard runs from the choice or the board change that armed it and is never made longer by the touches it holds back, so
//! no amount of tapping keeps a child out. A *repeat* is the last chosen cell again; the same cell after another one is a
//! new choice.

use super::{Care, HeldBack};
use crate::child::AccessSettings;

/// A protected word that was chosen less than this ago is being heard already: pressing it again within the time of a
/// bouncing finger loses nothing. No longer guard ever applies to it.
pub const PROTECTED_REPEAT_MS: u64 = 400;

/// After a board change, no hand aims at a protected word sooner than this; a bouncing finger does.
pub const CONTACT_BOUNCE_MS: u64 = 100;

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Guards<T> {
    last_choice: Option<(T, u64)>,
    last_change: Option<u64>,
}

impl<T: Copy + Eq> Guards<T> {
    pub(super) const fn new() -> Self {
        Self { last_choice: None, last_change: None }
    }

    pub(super) fn chose(&mut self, target: T, now: u64) {
        self.last_choice = Some((target, now));
    }

    pub(super) fn changed(&mut self, now: u64) {
        self.last_change = Some(now);
    }

    /// Why a finger that comes down now is not heard, if it is not.
    pub(super) fn against(&self, target: T, care: Care, settings: &AccessSettings, now: u64) -> Option<HeldBack> {
        let since = |then: u64| now.saturating_sub(then);
        let (same, any, change) = match care {
            Care::Ordinary => (settings.repeat_same.get(), settings.repeat_any.get(), settings.after_change.get()),
            Care::Protected => (
                settings.repeat_same.get().max(settings.repeat_any.get()).min(PROTECTED_REPEAT_MS),
                0,
                settings.after_change.get().min(CONTACT_BOUNCE_MS),
            ),
        };
        if self.last_change.is_some_and(|then| since(then) < change) {
            return Some(HeldBack::AfterChange);
        }
        match self.last_choice {
            Some((last, then)) if last == target && since(then) < same => Some(HeldBack::RepeatSame),
            Some((_, then)) if since(then) < any => Some(HeldBack::RepeatAny),
            _ => None,
        }
    }

    /// The clock went back from `was` to `now`: what has gone by stays gone by.
    pub(super) fn rebase(&mut self, was: u64, now: u64) {
        let moved = |then: u64| now.saturating_sub(was.saturating_sub(then));
        self.last_choice = self.last_choice.map(|(target, then)| (target, moved(then)));
        self.last_change = self.last_change.map(moved);
    }
}
