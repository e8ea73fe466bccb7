//! What an adult has begun to write about a child and has not kept yet: one small file per child and adult, so that a lock,
//! a flat battery or a fault costs nobody a word. It is sealed under a key that comes from the child's file key, and replaced
//! as a whole, on the disk before the call returns. A draft is no record: it is in no backup and in no pack, and it goes when
//! the note is kept. Absent: any say in what stands in it.

use super::file_key::FileKey;
use super::journal::remove_if_there;
use super::keys::{seal, unseal};
use super::{FileOf, HomeFolder, JournalError, OpenHome, durable};
use crate::id::{AdultId, ChildId};
use std::fs;
use std::path::PathBuf;
use zeroize::Zeroizing;

/// More than this no note has; a larger file was not written by this program.
const LARGEST: u64 = 1 << 20;
/// A draft that cannot be read is kept under its name with this ending, until a person has looked at it.
const ASIDE: &str = "set-aside";

/// Whose draft, about whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DraftOf {
    pub child: ChildId,
    pub adult: AdultId,
}

/// What lies in the place of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftIs {
    None,
    Begun(Zeroizing<Vec<u8>>),
    /// Something is there that cannot be read; it has been moved out of the way, and not deleted.
    SetAside,
}

impl HomeFolder {
    /// The bytes that were kept last, by whichever start of the app.
    ///
    /// # Errors
    /// [`JournalError::Damaged`] if the file is not as it was written or was sealed under another key.
    pub fn draft(&self, of: DraftOf) -> Result<Option<Zeroizing<Vec<u8>>>, JournalError> {
        let path = self.draft_path(of);
        let length = match fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            about => about?.len(),
        };
        let ruined = JournalError::Damaged { what: "a draft is not as it was written" };
        if length > LARGEST {
            return Err(ruined);
        }
        let sealed = fs::read(&path)?;
        let key = self.draft_key(of.child)?;
        unseal(&key, &sealed, &bound_to(of)).map(|bytes| Some(Zeroizing::new(bytes))).ok_or(ruined)
    }

    fn draft_key(&self, child: ChildId) -> Result<Zeroizing<[u8; 32]>, JournalError> {
        let of = FileOf::Child(child);
        Ok(FileKey::beside(&self.path(of), of, self.device())?.of_drafts())
    }

    fn draft_path(&self, of: DraftOf) -> PathBuf {
        self.drafts().join(format!("{}-{}", of.child, of.adult))
    }
}

impl OpenHome {
    /// Keeps these bytes in the place of those before; on the disk when this returns.
    pub fn keep_draft(&self, of: DraftOf, bytes: &[u8]) -> Result<(), JournalError> {
        let sealed = seal(&*self.draft_key(of.child)?, bytes, &bound_to(of))?;
        // Homes that were made before there were drafts have no folder for them.
        durable::private_folder(&self.drafts())?;
        durable::replace(&self.draft_path(of), &sealed)
    }

    /// The draft goes: what it held is kept in the record, or not wanted.
    pub fn drop_draft(&self, of: DraftOf) -> Result<(), JournalError> {
        let path = self.draft_path(of);
        remove_if_there(&path)?;
        // A half-written one beside it goes too; it is never read.
        remove_if_there(&path.with_extension("new"))?;
        match self.drafts().try_exists()? {
            true => durable::sync_folder(&self.drafts()),
            false => Ok(()),
        }
    }

    /// The draft, whatever lies there: what cannot be read stands in nobody's way afterwards.
    pub fn take_up_draft(&self, of: DraftOf) -> Result<DraftIs, JournalError> {
        match self.draft(of) {
            Ok(None) => Ok(DraftIs::None),
            Ok(Some(bytes)) => Ok(DraftIs::Begun(bytes)),
            Err(JournalError::Damaged { .. }) => self.set_draft_aside(of).map(|()| DraftIs::SetAside),
            Err(other) => Err(other),
        }
    }

    /// Moves what lies in the place of a draft out of the way, over nothing.
    pub fn set_draft_aside(&self, of: DraftOf) -> Result<(), JournalError> {
        let path = self.draft_path(of);
        let free = (1_u32..).map(|number| path.with_extension(format!("{ASIDE}-{number}"))).find(|to| !to.exists());
        let to = free.ok_or(JournalError::AlreadyThere)?;
        durable::move_into_place(&path, &to)
    }
}

fn bound_to(of: DraftOf) -> Vec<u8> {
    format!("heard/draft/1 {} {}", of.child, of.adult).into_bytes()
}
