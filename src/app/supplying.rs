//! Giving a child a board set that comes with Heard.

use super::App;
use super::adult::chosen;
use super::clock::Clock;
use super::supplied::Supplied;
use super::trouble::Trouble;
use super::vocabulary::{self, join};
use crate::id::AdultId;
use std::sync::Arc;

impl App {
    /// Kept before it is shown. The set that the child had stays in the record.
    pub(super) fn give_boards(&mut self, adult: AdultId, which: Supplied, clock: &dyn Clock) -> Result<(), Trouble> {
        let set = Arc::new(which.read()?);
        let (rows, revision, revisions) = vocabulary::rows(&set);
        self.tell_with(adult, vec![chosen(&set, revision)], rows, clock)?;
        let (_, _, important) = vocabulary::rows(&self.important);
        let vocabulary = join(set, &revisions, &self.important, &important)?;
        let child = self.child.as_mut().ok_or(Trouble::NoSuchChild)?;
        child.show(vocabulary, &mut *self.voice, clock);
        Ok(())
    }
}
