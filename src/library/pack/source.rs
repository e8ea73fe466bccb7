//! The files of a pack: those of a folder, or those in a zip. Names are paths within the pack with forward slashes.

use super::PackFault;
use crate::interchange::limits::{MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_FILE_BYTES, MAX_TOTAL_BYTES};
use crate::interchange::{Package, Unread};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders within folders; real packs have about three.
const MAX_DEPTH: u32 = 12;

/// One file could not be read; the others still can.
pub(super) enum NotRead {
    ThisOne,
    Pack(PackFault),
}

pub(super) enum Source<'a> {
    Folder { root: PathBuf, names: Vec<String>, read: u64 },
    Zip(Box<Package<'a>>),
}

/// The bytes of a zip file, read within the limit; `None` for a folder.
pub(super) fn zip_bytes(path: &Path) -> Result<Option<Vec<u8>>, PackFault> {
    let about = fs::metadata(path).map_err(|_| PackFault::NotThere)?;
    if about.is_dir() {
        return Ok(None);
    }
    if about.len() > MAX_FILE_BYTES as u64 {
        return Err(PackFault::TooLarge);
    }
    let bytes = fs::read(path).map_err(|_| PackFault::NotThere)?;
    if bytes.starts_with(b"PK") { Ok(Some(bytes)) } else { Err(PackFault::NotAPack) }
}

impl<'a> Source<'a> {
    pub fn folder(root: &Path) -> Result<Self, PackFault> {
        let mut names = Vec::new();
        walk(root, "", 0, &mut names)?;
        names.sort();
        Ok(Self::Folder { root: root.to_owned(), names, read: 0 })
    }

    pub fn zip(bytes: &'a [u8]) -> Result<Self, PackFault> {
        Ok(Self::Zip(Box::new(Package::open(bytes)?)))
    }

    /// Every file; what zip tools leave for themselves is none.
    pub fn names(&self) -> Vec<String> {
        let all: Vec<String> = match self {
            Self::Folder { names, .. } => names.clone(),
            Self::Zip(package) => package.names().map(|(_, name)| name.to_owned()).collect(),
        };
        let is_litter = |name: &String| name.split('/').any(|part| part == "__MACOSX" || part.starts_with("._"));
        all.into_iter().filter(|name| !is_litter(name)).collect()
    }

    /// One of [`Source::names`].
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, NotRead> {
        match self {
            Self::Folder { root, read, .. } => {
                let path = root.join(name);
                let length = fs::metadata(&path).map_err(|_| NotRead::ThisOne)?.len();
                *read = read.saturating_add(length);
                if length > MAX_ENTRY_BYTES || *read > MAX_TOTAL_BYTES {
                    return Err(NotRead::Pack(PackFault::TooLarge));
                }
                fs::read(&path).map_err(|_| NotRead::ThisOne)
            }
            Self::Zip(package) => {
                let entry = package.locate_exactly(name).ok_or(NotRead::ThisOne)?;
                package.read(entry).map_err(|unread| match unread {
                    Unread::Damaged => NotRead::ThisOne,
                    Unread::Unsafe(why) => NotRead::Pack(why.into()),
                })
            }
        }
    }
}

/// Files and folders only: a link could lead anywhere.
fn walk(folder: &Path, within: &str, depth: u32, names: &mut Vec<String>) -> Result<(), PackFault> {
    if depth > MAX_DEPTH {
        return Err(PackFault::TooLarge);
    }
    for item in fs::read_dir(folder).map_err(|_| PackFault::NotThere)? {
        let item = item.map_err(|_| PackFault::NotThere)?;
        let kind = item.file_type().map_err(|_| PackFault::NotThere)?;
        let Some(name) = item.file_name().to_str().map(|name| format!("{within}{name}")) else { continue };
        if kind.is_dir() {
            walk(&item.path(), &format!("{name}/"), depth + 1, names)?;
        } else if kind.is_file() {
            names.push(name);
        }
        if names.len() > MAX_ENTRIES {
            return Err(PackFault::TooLarge);
        }
    }
    Ok(())
}
