//! What the app answers to a wish that it granted.

use crate::edit::Changes;
use crate::id::{ChildId, Digest, EntryId, RevisionId};
use crate::interchange::Report;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub enum Answer {
    Done,
    Child(ChildId),
    /// The entry that was kept.
    Entry(EntryId),
    Import(Box<Report>),
    /// The child's boards as they are now, and what that changed.
    Edited {
        revision: RevisionId,
        changes: Changes,
    },
    /// Where a pack was written, and its head as short text.
    Pack {
        path: PathBuf,
        head: String,
        entries: usize,
    },
    /// Where the files of a summary were written, the head that it prints, and the SHA-256 of its content.
    Summary {
        paths: Vec<PathBuf>,
        head: String,
        content: Digest,
        /// Why there are no pages for paper among them, as a sentence.
        no_paper: Option<String>,
    },
    Written(PathBuf),
    /// Where the boards were printed to, and how many pages they are.
    Printed {
        path: PathBuf,
        pages: usize,
    },
}
