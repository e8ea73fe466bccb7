//! The paper board of each child: the boards as pages, in `paper/<child's uuid>.pdf`. Unlike everything else in the folder it
//! lies open, for it is to be printed by whoever finds the tablet dead; so whoever makes it leaves out what must not lie open.
//! It is replaced as a whole, is in no backup, and is made again where it is missing. Absent: any say in what stands in it.

use super::{HomeFolder, JournalError, durable};
use crate::id::ChildId;
use std::fs;
use std::path::PathBuf;

impl HomeFolder {
    /// Where the paper board of a child lies, if it has been written.
    pub fn paper_path(&self, child: ChildId) -> PathBuf {
        self.papers().join(format!("{child}.pdf"))
    }

    /// The paper board as it was written last.
    pub fn paper(&self, child: ChildId) -> Result<Option<Vec<u8>>, JournalError> {
        match fs::read(self.paper_path(child)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            read => Ok(Some(read?)),
        }
    }

    /// Puts a paper board in the place of the one before. Whatever goes wrong, the one before stays as it is. One thread at a
    /// time does this, that of the home's one writer.
    pub fn keep_paper(&self, child: ChildId, pdf: &[u8]) -> Result<(), JournalError> {
        // Homes that were made before there were paper boards have no folder for them.
        durable::private_folder(&self.papers())?;
        durable::replace(&self.paper_path(child), pdf)
    }
}
