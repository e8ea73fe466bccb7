//! Drafts: what an adult has begun to write is on the disk before the next letter. It belongs to that adult and that child;
//! nobody else's is shown or touched.

use super::App;
use super::jotting::Jotting;
use super::notice::{Cause, Notice};
use super::trouble::Trouble;
use crate::id::AdultId;
use crate::journal::{DraftIs, DraftOf, JournalError, Refusal};

impl App {
    /// What the unlocked adult has begun to write about the child on the screen. What is there and cannot be read is set aside,
    /// and a notice says so.
    pub fn begun(&mut self) -> Jotting {
        let Some(of) = self.adult_here().and_then(|adult| self.draft_of(adult)) else { return Jotting::default() };
        match self.home.folder.take_up_draft(of) {
            Ok(DraftIs::None) => Jotting::default(),
            Ok(DraftIs::Begun(bytes)) => match Jotting::read(&bytes) {
                Some(jotting) => jotting,
                None => self.without_draft(self.home.folder.set_draft_aside(of)),
            },
            Ok(DraftIs::SetAside) => self.without_draft(Ok(())),
            Err(error) => self.without_draft(Err(error)),
        }
    }

    fn without_draft(&mut self, set_aside: Result<(), JournalError>) -> Jotting {
        self.notices_mut().add(match set_aside {
            Ok(()) => Notice::draft_set_aside(),
            Err(error) => Notice::draft_unread(&error),
        });
        Jotting::default()
    }

    /// Keeps what has been begun; on the disk when this returns.
    pub(super) fn jot(&mut self, adult: AdultId, jotting: &Jotting) -> Result<(), Trouble> {
        let of = self.draft_of(adult).ok_or(Trouble::NoSuchChild)?;
        let folder = &self.home.folder;
        let jotted = if jotting.is_empty() {
            folder.drop_draft(of)
        } else {
            let bytes = serde_json::to_vec(jotting).map_err(|_| JournalError::Form)?;
            folder.keep_draft(of, &zeroize::Zeroizing::new(bytes))
        };
        self.notices_mut().clear(|cause| *cause == Cause::DraftNotKept);
        jotted.map_err(|error| {
            self.notices_mut().add(Notice::draft_not_kept(Refusal::from(&error)));
            Trouble::Journal(error)
        })
    }

    fn draft_of(&self, adult: AdultId) -> Option<DraftOf> {
        let child = self.child.as_ref().filter(|child| child.reader().is_ok())?;
        Some(DraftOf { child: child.id, adult })
    }
}
