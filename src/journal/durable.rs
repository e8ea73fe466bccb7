//! Small files that are there whole or not at all. Written beside their place, flushed, then renamed into it.

use super::JournalError;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::Path;

/// Opens a new private file (0600 where the system has modes); an older one of this name is emptied.
pub(super) fn private_file(path: &Path) -> Result<File, JournalError> {
    let mut options = OpenOptions::new();
    options.write(true).read(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    Ok(options.open(path)?)
}

/// Makes a folder that only its owner can enter. One that is there already is left as it is.
pub(super) fn private_folder(path: &Path) -> Result<(), JournalError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    Ok(builder.create(path)?)
}

/// Writes a file that must not be there yet. The home's lock keeps two writers from meeting here.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), JournalError> {
    if path.try_exists()? {
        return Err(JournalError::AlreadyThere);
    }
    replace(path, bytes)
}

/// Writes a file in the place of an older one of this name: a reader finds either, whole.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), JournalError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = Path::new(&beside);
    let mut file = private_file(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    move_into_place(beside, path)
}

/// Renames and makes the renaming last.
pub(super) fn move_into_place(from: &Path, to: &Path) -> Result<(), JournalError> {
    fs::rename(from, to)?;
    match to.parent() {
        Some(folder) => sync_folder(folder),
        None => Ok(()),
    }
}

pub(super) fn sync_folder(folder: &Path) -> Result<(), JournalError> {
    // Elsewhere a folder cannot be opened as a file, and the system orders renames by itself.
    #[cfg(unix)]
    File::open(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?.sync_all()?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
