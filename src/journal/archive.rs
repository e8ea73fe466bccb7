//! The inside of a backup: a title, a manifest in JSON behind its length, then the files one after the other, as the manifest
//! lists them with size and SHA-256. Around it lies age. Each file is a whole journal, still under its own key.

use super::{FileOf, JournalError};
use crate::event::{DeviceId, Head, Moment};
use crate::id::{ChildId, Digest};
use serde::{Deserialize, Serialize};
use sha2::Digest as _;
use std::io::{self, Read, Write};

const TITLE: &[u8] = b"heard backup 1\n";
const KIND: &[u8] = b"heard backup ";
/// A manifest says a few hundred bytes per child.
const LONGEST_MANIFEST: u64 = 64 << 20;

#[derive(Serialize, Deserialize)]
pub(super) struct Manifest {
    pub made: Moment,
    /// The device that made it.
    pub device: DeviceId,
    pub files: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Item {
    /// The home's file if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<ChildId>,
    pub size: u64,
    pub sha256: Digest,
    /// The file's key, 64 hexadecimal digits. It is here because age lies around it.
    pub key: String,
    pub heads: Vec<Head>,
}

impl Item {
    pub fn of(&self) -> FileOf {
        self.child.map_or(FileOf::Home, FileOf::Child)
    }
}

impl Drop for Item {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.key);
    }
}

pub(super) fn write_manifest(out: &mut impl Write, manifest: &Manifest) -> Result<(), JournalError> {
    let bytes = zeroize::Zeroizing::new(serde_json::to_vec(manifest).map_err(|_| JournalError::Form)?);
    out.write_all(TITLE)?;
    out.write_all(&u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes())?;
    out.write_all(&bytes)?;
    Ok(())
}

pub(super) fn read_manifest(from: &mut impl Read) -> Result<Manifest, JournalError> {
    let mut title = [0; TITLE.len()];
    from.read_exact(&mut title).map_err(damaged)?;
    if title != TITLE {
        return Err(if title.starts_with(KIND) { JournalError::NewerVersion } else { RUINED });
    }
    let mut length = [0; 8];
    from.read_exact(&mut length).map_err(damaged)?;
    let length = u64::from_be_bytes(length);
    if length > LONGEST_MANIFEST {
        return Err(RUINED);
    }
    let mut bytes = zeroize::Zeroizing::new(Vec::new());
    from.take(length).read_to_end(&mut bytes).map_err(damaged)?;
    serde_json::from_slice(&bytes).map_err(|_| RUINED)
}

/// Copies the next file out of the archive, and answers whether it was the one that the manifest promised.
pub(super) fn copy_item(from: &mut impl Read, item: &Item, to: &mut impl Write) -> Result<(), JournalError> {
    let mut hasher = sha2::Sha256::new();
    let mut left = item.size;
    let mut buffer = vec![0; 64 * 1024];
    while left > 0 {
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let Some(room) = buffer.get_mut(..most) else { return Err(RUINED) };
        let read = from.read(room).map_err(damaged)?;
        let Some(bytes) = room.get(..read).filter(|bytes| !bytes.is_empty()) else { return Err(RUINED) };
        hasher.update(bytes);
        to.write_all(bytes)?;
        left = left.saturating_sub(u64::try_from(read).unwrap_or(u64::MAX));
    }
    if hasher.finalize().as_slice() == item.sha256.0 { Ok(()) } else { Err(RUINED) }
}

/// The archive ends here, and age agrees that nothing was cut off.
pub(super) fn ends(from: &mut impl Read) -> Result<(), JournalError> {
    match from.read(&mut [0]).map_err(damaged)? {
        0 => Ok(()),
        _ => Err(RUINED),
    }
}

pub(super) const RUINED: JournalError = JournalError::Damaged { what: "the backup is not whole" };

/// What age says of bytes that were changed or cut off; other errors are the disk's.
pub(super) fn damaged(error: io::Error) -> JournalError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::Other => RUINED,
        _ => error.into(),
    }
}

/// Size and SHA-256 of what is read.
pub(super) fn measure(from: &mut impl Read) -> Result<(u64, Digest), JournalError> {
    let mut sum = Summing { out: io::sink(), hasher: sha2::Sha256::new() };
    let size = io::copy(from, &mut sum)?;
    Ok((size, sum.digest()))
}

/// Writes through, and knows the SHA-256 of what went by.
pub(super) struct Summing<W> {
    pub out: W,
    hasher: sha2::Sha256,
}

impl<W> Summing<W> {
    pub fn new(out: W) -> Self {
        Self { out, hasher: sha2::Sha256::new() }
    }

    pub fn digest(&self) -> Digest {
        Digest(self.hasher.clone().finalize().into())
    }
}

impl<W: Write> Write for Summing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hasher.update(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
