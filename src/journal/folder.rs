//! The folder of a home: `lock`, `device.key`, `home.heard`, `children/<uuid>.heard`, each file's key beside it, `backups/`,
//! `drafts/`, `paper/`. One writer at a time, by a lock of the operating system that goes with the process; readers may always open.
//! Nothing in it is named after a child.

use super::{DeviceKeys, FileOf, Journal, JournalError, KeyPrivacy, Opened, Reader, durable};
use crate::id::ChildId;
use std::fs::{self, File, TryLockError};
use std::ops::Deref;
use std::path::{Path, PathBuf};

const HOME: &str = "home.heard";
const CHILDREN: &str = "children";
const BACKUPS: &str = "backups";
const DRAFTS: &str = "drafts";
const PAPER: &str = "paper";
const LOCK: &str = "lock";
/// Where this lies, the folder is no home yet, whatever else is in it.
const UNFINISHED: &str = "unfinished";

/// A home's folder, for reading.
#[derive(Clone, Debug)]
pub struct HomeFolder {
    root: PathBuf,
    keys: DeviceKeys,
    privacy: KeyPrivacy,
}

/// A home's folder in the hands of its one writer.
#[derive(Debug)]
pub struct OpenHome {
    folder: HomeFolder,
    /// Held, not used; the system lets go of it when the process ends, however it ends.
    _lock: File,
}

impl HomeFolder {
    /// Without the lock: for readers, beside whoever writes.
    pub fn open_reading(root: &Path) -> Result<Self, JournalError> {
        if !is_home(root)? {
            return Err(JournalError::NotAHome);
        }
        let (keys, privacy) = DeviceKeys::open(root)?;
        Ok(Self { root: root.to_owned(), keys, privacy })
    }

    /// A home that is being restored.
    pub(super) fn unfinished(root: &Path, keys: DeviceKeys) -> Self {
        Self { root: root.to_owned(), keys, privacy: KeyPrivacy::Private }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn device(&self) -> &DeviceKeys {
        &self.keys
    }

    /// As `device.key` was found.
    pub fn key_privacy(&self) -> KeyPrivacy {
        self.privacy
    }

    pub fn path(&self, of: FileOf) -> PathBuf {
        path(&self.root, of)
    }

    pub fn backups(&self) -> PathBuf {
        self.root.join(BACKUPS)
    }

    pub(super) fn drafts(&self) -> PathBuf {
        self.root.join(DRAFTS)
    }

    pub(super) fn papers(&self) -> PathBuf {
        self.root.join(PAPER)
    }

    pub fn reader(&self, of: FileOf) -> Result<Reader, JournalError> {
        Reader::open(&self.path(of), of, &self.keys)
    }

    /// The children who have a file here, in the order of their UUIDs. Who ought to have one, the home's journal says.
    pub fn children(&self) -> Result<Vec<ChildId>, JournalError> {
        children(&self.root)
    }
}

impl OpenHome {
    /// Makes a home in a folder that holds none. What a power cut left of an earlier try is taken up.
    pub fn create(root: &Path) -> Result<Self, JournalError> {
        durable::private_folder(root)?;
        let lock = lock(root)?;
        if root.join(HOME).try_exists()? || !children(root)?.is_empty() {
            return Err(JournalError::AlreadyThere);
        }
        Self::lay_out(root)?;
        let (keys, privacy) = if DeviceKeys::is_kept_in(root) {
            DeviceKeys::open(root)?
        } else {
            (DeviceKeys::create(root)?, KeyPrivacy::Private)
        };
        Journal::create(&path(root, FileOf::Home), FileOf::Home, &keys)?;
        durable::sync_folder(root)?;
        Ok(Self { folder: HomeFolder { root: root.to_owned(), keys, privacy }, _lock: lock })
    }

    pub fn open(root: &Path) -> Result<Self, JournalError> {
        if !is_home(root)? {
            return Err(JournalError::NotAHome);
        }
        let lock = lock(root)?;
        Ok(Self { folder: HomeFolder::open_reading(root)?, _lock: lock })
    }

    /// The folders of a home.
    pub(super) fn lay_out(root: &Path) -> Result<(), JournalError> {
        [CHILDREN, BACKUPS].iter().try_for_each(|folder| durable::private_folder(&root.join(folder)))
    }

    pub(super) fn sync(root: &Path) -> Result<(), JournalError> {
        durable::sync_folder(&root.join(CHILDREN))?;
        durable::sync_folder(root)
    }

    pub fn journal(&self, of: FileOf) -> Result<Opened, JournalError> {
        Journal::open(&self.path(of), of, &self.keys)
    }

    pub fn create_child(&self, child: ChildId) -> Result<Journal, JournalError> {
        durable::private_folder(&self.root.join(CHILDREN))?;
        Journal::create(&self.path(FileOf::Child(child)), FileOf::Child(child), &self.keys)
    }
}

impl Deref for OpenHome {
    type Target = HomeFolder;

    fn deref(&self) -> &HomeFolder {
        &self.folder
    }
}

pub(super) fn path(root: &Path, of: FileOf) -> PathBuf {
    match of {
        FileOf::Home => root.join(HOME),
        FileOf::Child(child) => root.join(CHILDREN).join(format!("{child}.heard")),
    }
}

fn is_home(root: &Path) -> Result<bool, JournalError> {
    Ok(root.join(HOME).try_exists()? && !root.join(UNFINISHED).try_exists()?)
}

pub(super) fn mark_unfinished(root: &Path) -> Result<(), JournalError> {
    durable::write_new(&root.join(UNFINISHED), b"A restore was cut off here. Nothing in this folder is in use.\n")
}

pub(super) fn mark_finished(root: &Path) -> Result<(), JournalError> {
    fs::remove_file(root.join(UNFINISHED))?;
    durable::sync_folder(root)
}

fn children(root: &Path) -> Result<Vec<ChildId>, JournalError> {
    let listing = match fs::read_dir(root.join(CHILDREN)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        listing => listing?,
    };
    let mut found = Vec::new();
    for file in listing {
        let name = file?.file_name();
        let Some(name) = name.to_str().and_then(|name| name.strip_suffix(".heard")) else { continue };
        // A UUID can be written in several ways; a file's name is written in one.
        found.extend(name.parse().ok().filter(|child: &ChildId| child.to_string() == name));
    }
    found.sort_unstable();
    Ok(found)
}

/// The lock of whoever writes in a folder.
pub(super) fn lock(root: &Path) -> Result<File, JournalError> {
    let file = File::options().create(true).truncate(false).write(true).open(root.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(JournalError::InUse),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Takes away everything but the lock.
pub(super) fn empty(root: &Path) -> Result<(), JournalError> {
    for item in fs::read_dir(root)? {
        let item = item?;
        if item.file_type()?.is_dir() {
            fs::remove_dir_all(item.path())?;
        } else if item.file_name() != LOCK {
            fs::remove_file(item.path())?;
        }
    }
    Ok(())
}
