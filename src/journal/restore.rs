//! A home out of a backup. The tablet it is restored on is a new device with a new chain, which begins by saying so and from
//! which heads it goes on. Until all of it is there it lies under a name that nothing takes for a home, so a restore that was
//! cut off is simply done again.

use super::archive::{self, Item};
use super::backup::{AtStep, Step};
use super::file_key::FileKey;
use super::{
    DeviceKeys, FileOf, HomeFolder, Journal, JournalError, NewRows, OpenHome, RecoveryCode, Stamp, durable, folder,
};
use crate::event::{Circumstances, DeviceId, Draft, Event, Head, Moment, Role};
use crate::id::Digest;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoredHome {
    /// The new device.
    pub device: DeviceId,
    /// When the backup was made, by the clock of the device that made it.
    pub made: Moment,
    /// Where the old chains ended.
    pub heads: Vec<Head>,
    /// Files in which a chain does not hold. They are restored all the same: a child's voice does not wait for an inquiry,
    /// and what was altered stays evident.
    pub broken: Vec<FileOf>,
}

/// Restores `backup` into `target`, which must be empty or not there at all.
pub fn restore(backup: &Path, code: &RecoveryCode, target: &Path, stamp: &Stamp) -> Result<RestoredHome, JournalError> {
    restore_with(backup, code, target, stamp, &mut |_| Ok(()))
}

#[doc(hidden)]
pub fn restore_with(
    backup: &Path,
    code: &RecoveryCode,
    target: &Path,
    stamp: &Stamp,
    at: AtStep<'_>,
) -> Result<RestoredHome, JournalError> {
    refuse_unless_empty(target)?;
    let mut archive = unseal(backup, code)?;
    let work = work_folder(target)?;
    durable::private_folder(&work)?;
    let lock = folder::lock(&work)?;
    folder::empty(&work)?;
    let restored = fill(&mut archive, &work, stamp, at).and_then(|restored| {
        refuse_unless_empty(target)?;
        if target.try_exists()? {
            fs::remove_dir(target)?;
        }
        OpenHome::sync(&work)?;
        folder::mark_finished(&work)?;
        durable::move_into_place(&work, target)?;
        Ok(restored)
    });
    if restored.is_err() {
        // What is left cannot be opened as a home; if it cannot go now, the next restore takes it away.
        let _ = fs::remove_dir_all(&work);
    }
    drop(lock);
    restored
}

fn refuse_unless_empty(target: &Path) -> Result<(), JournalError> {
    if target.try_exists()? && (!target.is_dir() || fs::read_dir(target)?.next().is_some()) {
        return Err(JournalError::AlreadyThere);
    }
    Ok(())
}

/// Beside the target, so that the last step is a renaming.
fn work_folder(target: &Path) -> Result<PathBuf, JournalError> {
    let Some(name) = target.file_name() else {
        return Err(JournalError::Io { kind: std::io::ErrorKind::InvalidInput });
    };
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(".restoring");
    Ok(target.with_file_name(hidden))
}

fn unseal(backup: &Path, code: &RecoveryCode) -> Result<impl Read, JournalError> {
    let identity = code.identity()?;
    let ours: [&dyn age::Identity; 1] = [&identity];
    let sealed = age::Decryptor::new_buffered(BufReader::new(File::open(backup)?)).map_err(of_age)?;
    sealed.decrypt(ours.into_iter()).map_err(of_age)
}

fn of_age(error: age::DecryptError) -> JournalError {
    match error {
        age::DecryptError::NoMatchingKeys => JournalError::WrongCode,
        age::DecryptError::Io(error) => archive::damaged(error),
        _ => archive::RUINED,
    }
}

fn fill(archive: &mut impl Read, work: &Path, stamp: &Stamp, at: AtStep<'_>) -> Result<RestoredHome, JournalError> {
    let manifest = archive::read_manifest(archive)?;
    let mut named = Vec::new();
    folder::mark_unfinished(work)?;
    OpenHome::lay_out(work)?;
    let keys = DeviceKeys::create(work)?;
    for item in &manifest.files {
        let of = item.of();
        if named.contains(&of) {
            return Err(archive::RUINED);
        }
        named.push(of);
        let path = folder::path(work, of);
        let mut file = durable::private_file(&path)?;
        archive::copy_item(archive, item, &mut file)?;
        file.sync_all()?;
        FileKey::from_hex(&item.key).ok_or(archive::RUINED)?.keep_beside(&path, of, &keys)?;
        at(Step::FileRestored(of))?;
    }
    archive::ends(archive)?;
    if !named.contains(&FileOf::Home) {
        return Err(archive::RUINED);
    }
    let home = HomeFolder::unfinished(work, keys);
    let public_keys = public_keys(&home);
    let mut broken = Vec::new();
    for item in &manifest.files {
        let reader = home.reader(item.of())?;
        match reader.check(|device| public_keys.get(&device).copied()) {
            Err(JournalError::Broken { .. }) => broken.push(item.of()),
            checked => drop(checked?),
        }
    }
    let heads: Vec<Head> = manifest.files.iter().flat_map(|item| item.heads.iter().copied()).collect();
    for item in &manifest.files {
        go_on(&home, item, &heads, stamp)?;
    }
    at(Step::EntriesWritten)?;
    Ok(RestoredHome { device: home.device().id(), made: manifest.made, heads, broken })
}

/// The first entries of the new chain.
fn go_on(home: &HomeFolder, item: &Item, heads: &[Head], stamp: &Stamp) -> Result<(), JournalError> {
    let of = item.of();
    let events = match of {
        FileOf::Home => vec![Event::Restored { heads: heads.to_vec() }, home.device().added()],
        FileOf::Child(_) => vec![Event::Restored { heads: item.heads.clone() }],
    };
    let by_app =
        |event| Draft { event, at: stamp.now, act: None, circumstances: Circumstances::by(Role::App), corrects: None };
    let drafts: Vec<Draft> = events.into_iter().map(by_app).collect();
    let mut journal = Journal::open(&home.path(of), of, home.device())?.journal;
    journal.append(&drafts, &NewRows::none(), stamp)?;
    journal.close()
}

/// The keys of the devices of this home, as far as its own journal can be read. A key that is not its device's is no key.
fn public_keys(home: &HomeFolder) -> BTreeMap<DeviceId, [u8; 32]> {
    let added = home.reader(FileOf::Home).and_then(|reader| reader.events(&["device_added"])).unwrap_or_default();
    let mut keys = BTreeMap::new();
    for (_, event) in added {
        if let Event::DeviceAdded { device, public_key } = event
            && let Ok(key) = public_key.parse::<Digest>()
            && super::device_id(&key.0) == device
        {
            keys.insert(device, key.0);
        }
    }
    keys
}
