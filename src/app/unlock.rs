//! The lock of the adults' side. The child's side has none.

use super::App;
use super::clock::Clock;
use super::notice::Notice;
use super::trouble::Trouble;
use super::typed_pin::TypedPin;
use crate::event::Event;
use crate::id::AdultId;
use crate::journal::{JournalError, Refusal, pin_delay, pin_fits};
use std::time::Duration;

/// The adults' side locks itself when it has not been used for this long.
pub const LEFT_ALONE_MS: u64 = 120_000;

pub struct Unlocked {
    pub adult: AdultId,
    used: u64,
}

impl Unlocked {
    pub fn locks_at(&self) -> u64 {
        self.used.saturating_add(LEFT_ALONE_MS)
    }
}

impl App {
    pub(super) fn unlock(&mut self, adult: AdultId, tried: &TypedPin, clock: &dyn Clock) -> Result<(), Trouble> {
        let wait = self.pin_wait(adult, clock);
        if !wait.is_zero() {
            return Err(Trouble::TooSoon { seconds: wait.as_secs().max(1) });
        }
        let known = self.home.record.adults.get(&adult).ok_or(Trouble::NoSuchAdult)?;
        let failures = known.failures;
        let verifier = known.verifier.clone().ok_or(Trouble::WrongPin)?;
        if !pin_fits(&verifier, &tried.0)? {
            let failed = Event::PinFailed { adult, in_a_row: failures.saturating_add(1) };
            if self.home.keep(failed.clone(), clock).is_err() {
                // A full disk must not let anybody guess without a wait.
                self.home.record.apply(&failed, clock.now());
            }
            return Err(Trouble::WrongPin);
        }
        // Whoever is to mend a full disk has to be let in to read what is wrong.
        let locked = self.lock(clock);
        if let Err(error) = locked.and_then(|()| self.home.keep_by(adult, Event::Unlocked { adult }, clock)) {
            self.home.record.apply(&Event::Unlocked { adult }, clock.now());
            self.notices_mut().add(Notice::not_kept(Refusal::from(&error)));
        }
        self.adult = Some(Unlocked { adult, used: clock.mono() });
        Ok(())
    }

    /// How long this adult has still to wait after wrong PINs. It is counted from the entry, so opening the app again does
    /// not shorten it; a clock that was put back makes it whole again.
    pub fn pin_wait(&self, adult: AdultId, clock: &dyn Clock) -> Duration {
        let Some(known) = self.home.record.adults.get(&adult) else { return Duration::ZERO };
        let delay = pin_delay(known.failures);
        let since = known.failed_at.and_then(|failed| (clock.now() - failed).to_std().ok()).unwrap_or_default();
        delay.saturating_sub(since)
    }

    pub(super) fn lock(&mut self, clock: &dyn Clock) -> Result<(), JournalError> {
        if let (Some(unlocked), Some(child)) = (&self.adult, &mut self.child) {
            child.locked(unlocked.adult, clock.mono());
        }
        match self.adult.take() {
            Some(unlocked) => self.home.keep_by(unlocked.adult, Event::Locked {}, clock),
            None => Ok(()),
        }
    }

    /// An adult who walked away has locked.
    pub(super) fn lock_when_left(&mut self, clock: &dyn Clock) -> Result<(), JournalError> {
        match &self.adult {
            Some(unlocked) if clock.mono() >= unlocked.locks_at() => self.lock(clock),
            _ => Ok(()),
        }
    }

    /// Who is unlocked; to ask is to use.
    pub(super) fn unlocked(&mut self, clock: &dyn Clock) -> Result<AdultId, Trouble> {
        let unlocked = self.adult.as_mut().ok_or(Trouble::Locked)?;
        unlocked.used = clock.mono();
        Ok(unlocked.adult)
    }

    /// The adult whose side is open, if one is.
    pub fn adult_here(&self) -> Option<AdultId> {
        self.adult.as_ref().map(|unlocked| unlocked.adult)
    }
}
