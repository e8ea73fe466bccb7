//! Backups: a whole home in one file that only the recovery code opens, taken beside a running writer. A backup has its name
//! only when it is whole on the disk, and an older one goes only after the new one has been read back. Absent: the choice of
//! when, and the entry that says it was made; the heads for it are handed back.

use super::archive::{self, Item, Manifest, Summing};
use super::file_key::FileKey;
use super::journal::remove_if_there;
use super::{FileOf, HomeFolder, JournalError, Reader, RecoveryRecipient, durable, folder, store};
use crate::event::{Head, Moment};
use crate::id::Digest;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

const END: &str = ".heard-backup";
/// Copies and the unfinished backup lie here; whatever is in it can go.
const WORK: &str = ".taking";

/// A backup on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupTaken {
    pub file: PathBuf,
    pub size: u64,
    pub sha256: Digest,
    /// Of every chain in it; they belong into the entry `BackupMade`.
    pub heads: Vec<Head>,
}

/// A place at which a test lets the power go.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    FileCopied(FileOf),
    Written,
    InPlace,
    FileRestored(FileOf),
    EntriesWritten,
}

#[doc(hidden)]
pub type AtStep<'a> = &'a mut dyn FnMut(Step) -> Result<(), JournalError>;

/// Takes a backup into the folder `into` and leaves the `keep` newest there. Newest goes by number, not by the clock.
pub fn take_backup(
    home: &HomeFolder,
    into: &Path,
    recipient: &RecoveryRecipient,
    made: Moment,
    keep: NonZeroUsize,
) -> Result<BackupTaken, JournalError> {
    take_backup_with(home, into, recipient, made, keep, &mut |_| Ok(()))
}

#[doc(hidden)]
pub fn take_backup_with(
    home: &HomeFolder,
    into: &Path,
    recipient: &RecoveryRecipient,
    made: Moment,
    keep: NonZeroUsize,
    at: AtStep<'_>,
) -> Result<BackupTaken, JournalError> {
    let work = into.join(WORK);
    durable::private_folder(&work)?;
    let lock = folder::lock(&work)?;
    folder::empty(&work)?;
    let taken = take(home, into, &work, recipient, made, at);
    // What is left in it is sealed and of no use; if it cannot go now, the next backup takes it away.
    let _ = fs::remove_dir_all(&work);
    drop(lock);
    let taken = taken?;
    at(Step::InPlace)?;
    let (size, sha256) = archive::measure(&mut File::open(&taken.file)?)?;
    if (size, sha256) != (taken.size, taken.sha256) {
        return Err(archive::RUINED);
    }
    rotate(into, &taken.file, keep)?;
    Ok(taken)
}

/// The backups in a folder, oldest first.
pub fn backups_in(folder: &Path) -> Result<Vec<PathBuf>, JournalError> {
    Ok(numbered(folder)?.into_iter().map(|(_, path)| path).collect())
}

fn take(
    home: &HomeFolder,
    into: &Path,
    work: &Path,
    recipient: &RecoveryRecipient,
    made: Moment,
    at: AtStep<'_>,
) -> Result<BackupTaken, JournalError> {
    let mut files = Vec::new();
    let mut copies = Vec::new();
    // The home comes last, so that it knows of every child in the backup.
    for of in home.children()?.into_iter().map(FileOf::Child).chain([FileOf::Home]) {
        let copy = work.join(of.to_string());
        files.push(copy_journal(home, of, &copy)?);
        copies.push(copy);
        at(Step::FileCopied(of))?;
    }
    let heads: Vec<Head> = files.iter().flat_map(|item| item.heads.iter().copied()).collect();
    let unfinished = work.join("backup");
    let out = Summing::new(io::BufWriter::new(durable::private_file(&unfinished)?));
    let to: [&dyn age::Recipient; 1] = [&recipient.0];
    let age = age::Encryptor::with_recipients(to.into_iter()).map_err(|_| JournalError::Form)?;
    let mut sealed = age.wrap_output(out)?;
    archive::write_manifest(&mut sealed, &Manifest { made, device: home.device().id(), files })?;
    for copy in &copies {
        io::copy(&mut File::open(copy)?, &mut sealed)?;
    }
    let mut out = sealed.finish()?;
    out.flush()?;
    let sha256 = out.digest();
    let file = out.out.into_inner().map_err(|error| JournalError::from(error.into_error()))?;
    file.sync_all()?;
    let size = file.metadata()?.len();
    drop(file);
    at(Step::Written)?;
    let number = numbered(into)?.last().map_or(0, |(number, _)| *number) + 1;
    let file = into.join(format!("{number:06}-{}{END}", made.to_utc().format("%Y%m%dT%H%M%SZ")));
    durable::move_into_place(&unfinished, &file)?;
    Ok(BackupTaken { file, size, sha256, heads })
}

/// One journal as it stands, by SQLite's own backup, while its writer goes on.
fn copy_journal(home: &HomeFolder, of: FileOf, to: &Path) -> Result<Item, JournalError> {
    let path = home.path(of);
    let key = FileKey::beside(&path, of, home.device())?;
    let from = home.reader(of)?;
    let mut copy = store::blank(to, &key)?;
    {
        let backup = rusqlite::backup::Backup::new(&from.connection, &mut copy)?;
        // In one go: in WAL mode this keeps no writer waiting.
        while backup.step(-1)? != rusqlite::backup::StepResult::Done {}
    }
    let copied = Reader { connection: copy, of };
    let heads = copied.heads()?;
    copied.connection.close().map_err(|(_, error)| error)?;
    let (size, sha256) = archive::measure(&mut File::open(to)?)?;
    Ok(Item { child: of.child(), size, sha256, key: key.hex().to_string(), heads })
}

/// Takes the oldest away until `keep` are left. The one just made stays, whatever its number.
fn rotate(folder: &Path, newest: &Path, keep: NonZeroUsize) -> Result<(), JournalError> {
    let all = backups_in(folder)?;
    let too_many = all.len().saturating_sub(keep.get());
    for old in all.iter().filter(|path| *path != newest).take(too_many) {
        remove_if_there(old)?;
    }
    Ok(())
}

fn numbered(folder: &Path) -> Result<Vec<(u64, PathBuf)>, JournalError> {
    let mut found = Vec::new();
    let listing = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(found),
        listing => listing?,
    };
    for file in listing {
        let file = file?;
        let name = file.file_name();
        let number = name.to_str().filter(|name| name.ends_with(END)).and_then(|name| name.split_once('-'));
        if let Some(number) = number.and_then(|(number, _)| number.parse().ok()) {
            found.push((number, file.path()));
        }
    }
    found.sort_unstable();
    Ok(found)
}
