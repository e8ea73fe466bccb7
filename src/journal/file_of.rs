//! Whose journal a file is. A file is never named after a child.

use crate::id::ChildId;
use std::fmt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileOf {
    Home,
    Child(ChildId),
}

impl FileOf {
    pub fn child(self) -> Option<ChildId> {
        match self {
            Self::Home => None,
            Self::Child(child) => Some(child),
        }
    }
}

/// As in hashes: `home`, or the child's UUID.
impl fmt::Display for FileOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("home"),
            Self::Child(child) => child.fmt(f),
        }
    }
}
