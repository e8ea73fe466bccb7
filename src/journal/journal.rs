//! One journal, open for writing by one device. To append is the only thing that can be done to it; an append is one
//! transaction, and when it has returned, what it wrote is on the disk. Absent: a clock, and a way to change a line.

use super::file_key::FileKey;
use super::keys::{random, random32, seal};
use super::store::Schema;
use super::{
    DeviceKeys, Field, FileOf, JournalError, NewRows, Reader, Stamp, Value, clock_state, durable, encode, entry_hash,
    form, genesis, signed_bytes, store,
};
use crate::event::{Draft, Head, Header, Record};
use crate::id::{Digest, EntryId};
use rusqlite::OptionalExtension as _;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};

/// Version of the header's own form.
const HEADER: u8 = 1;

pub struct Journal {
    reader: Reader,
    keys: DeviceKeys,
}

/// An entry that is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub header: Header,
    pub hash: Digest,
}

impl Kept {
    pub fn id(&self) -> EntryId {
        self.header.id
    }

    pub fn head(&self) -> Head {
        Head { child: self.header.child, device: self.header.device, seq: self.header.seq, hash: self.hash }
    }
}

pub struct Opened {
    pub journal: Journal,
    pub last: Last,
    /// The number that this start has, counted by this device's `Started` entries in this file.
    pub boot: u32,
}

/// How this device left the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    /// Its last entry is `Stopped`.
    Clean,
    Unclean,
    /// It has written nothing in it yet.
    New,
}

/// Drafts that go together, with what they need and when they were made. They keep their ids however often it is tried.
#[derive(Clone, Debug)]
pub struct Parcel {
    drafts: Vec<(EntryId, Draft)>,
    rows: NewRows,
    pub(super) stamp: Stamp,
}

impl Parcel {
    pub fn new(drafts: Vec<Draft>, rows: NewRows, stamp: Stamp) -> Self {
        Self { drafts: drafts.into_iter().map(|draft| (EntryId::fresh(), draft)).collect(), rows, stamp }
    }

    pub fn drafts(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.iter().map(|(_, draft)| draft)
    }

    /// How many entries it will make.
    pub fn len(&self) -> usize {
        self.drafts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }
}

impl Journal {
    /// A new file, which must not be there yet. Until it is whole it has another name, so a power cut leaves none by half.
    pub fn create(path: &Path, of: FileOf, device: &DeviceKeys) -> Result<Self, JournalError> {
        Self::lay_down(path, of, device, Schema::Newest)?;
        Ok(Self::open(path, of, device)?.journal)
    }

    #[doc(hidden)]
    pub fn lay_down(path: &Path, of: FileOf, device: &DeviceKeys, schema: Schema<'_>) -> Result<(), JournalError> {
        if path.try_exists()? {
            return Err(JournalError::AlreadyThere);
        }
        // A key without a file is what a power cut left between the two; it has never sealed anything.
        let key = if FileKey::is_beside(path) {
            FileKey::beside(path, of, device)?
        } else {
            let key = FileKey::generate()?;
            key.keep_beside(path, of, device)?;
            key
        };
        let unfinished = unfinished(path);
        for leftover in ["", "-wal", "-shm"] {
            remove_if_there(&with_end(&unfinished, leftover))?;
        }
        store::create(&unfinished, &key, of, schema)?.close().map_err(|(_, error)| error)?;
        durable::move_into_place(&unfinished, path)
    }

    pub fn open(path: &Path, of: FileOf, device: &DeviceKeys) -> Result<Opened, JournalError> {
        if !path.try_exists()? {
            return Err(JournalError::NoSuchFile);
        }
        let key = FileKey::beside(path, of, device)?;
        let reader = Reader { connection: store::open(path, &key, of)?, of };
        let last = match reader.last(device.id())? {
            None => Last::New,
            Some((header, _)) if header.kind == "stopped" => Last::Clean,
            Some(_) => Last::Unclean,
        };
        let starts: i64 = reader.connection.query_row(
            "SELECT count(*) FROM entry WHERE kind = 'started' AND device = ?1",
            [device.id().0.0.as_slice()],
            |row| row.get(0),
        )?;
        let boot = u32::try_from(starts).unwrap_or(u32::MAX).saturating_add(1);
        Ok(Opened { journal: Self { reader, keys: device.clone() }, last, boot })
    }

    /// For whoever only reads; see [`Reader`].
    pub fn open_reading(path: &Path, of: FileOf, device: &DeviceKeys) -> Result<Reader, JournalError> {
        Reader::open(path, of, device)
    }

    /// All of it or nothing, in one transaction. `Ok` means that it is on the disk.
    pub fn append(&mut self, drafts: &[Draft], rows: &NewRows, stamp: &Stamp) -> Result<Vec<Kept>, JournalError> {
        let parcel = Parcel::new(drafts.to_vec(), rows.clone(), stamp.clone());
        let mut kept = self.append_all(std::slice::from_ref(&parcel))?;
        Ok(kept.pop().unwrap_or_default())
    }

    /// Several parcels, each with its own stamp, in their order and in one transaction.
    pub fn append_all(&mut self, parcels: &[Parcel]) -> Result<Vec<Vec<Kept>>, JournalError> {
        // Immediate: whoever else writes is met here and not in the middle.
        self.reader.connection.execute_batch("BEGIN IMMEDIATE")?;
        match self.write(parcels).and_then(|kept| {
            self.reader.connection.execute_batch("COMMIT")?;
            Ok(kept)
        }) {
            Ok(kept) => Ok(kept),
            Err(error) => {
                // After some errors SQLite has rolled back by itself, and says here that there is nothing to roll back.
                let _ = self.reader.connection.execute_batch("ROLLBACK");
                Err(error)
            }
        }
    }

    /// What was kept of a parcel whose append answered with an error: after a fault of the disk the two can differ.
    pub fn kept(&self, parcel: &Parcel) -> Result<Option<Vec<Kept>>, JournalError> {
        let mut statement = self.reader.connection.prepare_cached("SELECT header, hash FROM entry WHERE id = ?1")?;
        let mut kept = Vec::with_capacity(parcel.drafts.len());
        for (id, _) in &parcel.drafts {
            let found: Option<(Vec<u8>, [u8; 32])> =
                statement.query_row([id.0.as_bytes().as_slice()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
            let Some((header, hash)) = found else { return Ok(None) };
            let header = serde_json::from_slice(&header).map_err(|_| JournalError::Form)?;
            kept.push(Kept { header, hash: Digest(hash) });
        }
        Ok((!kept.is_empty()).then_some(kept))
    }

    /// Lets go of the file, with everything in the one file and nothing beside it. Dropping does the same and says nothing.
    pub fn close(self) -> Result<(), JournalError> {
        self.reader.connection.close().map_err(|(_, error)| error.into())
    }

    /// Lets the file grow to so many pages and no further, which is what a full disk does. For tests.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), JournalError> {
        store::pragma(&self.reader.connection, "max_page_count", &pages.to_string())
    }

    fn write(&self, parcels: &[Parcel]) -> Result<Vec<Vec<Kept>>, JournalError> {
        let mut last = self.reader.last(self.keys.id())?;
        let mut all = Vec::with_capacity(parcels.len());
        for parcel in parcels {
            self.write_rows(&parcel.rows)?;
            let mut kept = Vec::with_capacity(parcel.drafts.len());
            let mut stamp = parcel.stamp.clone();
            for (id, draft) in &parcel.drafts {
                let entry = self.write_entry(*id, draft, &stamp, last.as_ref())?;
                last = Some((entry.header.clone(), entry.hash));
                kept.push(entry);
                // What waited is said once, on the first.
                stamp.waited = None;
            }
            all.push(kept);
        }
        Ok(all)
    }

    fn write_entry(
        &self,
        id: EntryId,
        draft: &Draft,
        stamp: &Stamp,
        last: Option<&(Header, Digest)>,
    ) -> Result<Kept, JournalError> {
        let (device, child) = (self.keys.id(), self.reader.of.child());
        let (seq, prev) = match last {
            Some((header, hash)) => (header.seq + 1, *hash),
            None => (1, genesis(child, device)),
        };
        let form = form(&draft.event);
        let header = Header {
            v: HEADER,
            id,
            device,
            seq,
            record: if draft.corrects.is_some() { Record::Correction } else { draft.event.record() },
            kind: form.kind.to_owned(),
            kind_version: form.version,
            at: draft.at,
            entered: stamp.now,
            tz: stamp.tz.clone(),
            boot: stamp.boot,
            mono_ms: stamp.mono_ms,
            clock: clock_state(last.map(|(header, _)| header), stamp),
            child,
            role: draft.circumstances.role,
            setting: draft.circumstances.setting,
            act: draft.act,
            corrects: draft.corrects,
            waited: stamp.waited,
            app: stamp.app.clone(),
            config: stamp.config,
        };
        let mut fields = Vec::new();
        for (name, bytes) in encode(&draft.event, &draft.circumstances).ok_or(JournalError::Form)? {
            fields.push(Field { name: name.to_owned(), value: Value::Given { salt: random()?, bytes } });
        }
        let bytes = serde_json::to_vec(&header).map_err(|_| JournalError::Form)?;
        let hash = entry_hash(prev, &bytes, &fields);
        let signature = self.keys.sign(&signed_bytes(child, device, seq, hash));
        let connection = &self.reader.connection;
        connection
            .prepare_cached(
                "INSERT INTO entry (device, seq, id, kind, at, entered, header, prev, hash, signature)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute((
                device.0.0.as_slice(),
                i64::try_from(seq).map_err(|_| JournalError::Form)?,
                id.0.as_bytes().as_slice(),
                form.kind,
                header.at.timestamp_millis(),
                header.entered.timestamp_millis(),
                bytes,
                prev.0.as_slice(),
                hash.0.as_slice(),
                signature.as_slice(),
            ))?;
        let n = connection.last_insert_rowid();
        let mut insert = connection
            .prepare_cached("INSERT INTO field (entry, position, name, salt, value) VALUES (?1, ?2, ?3, ?4, ?5)")?;
        for (position, field) in (0_i64..).zip(&fields) {
            if let Value::Given { salt, bytes } = &field.value {
                insert.execute((n, position, &field.name, salt.as_slice(), bytes))?;
            }
        }
        Ok(Kept { header, hash })
    }

    fn write_rows(&self, rows: &NewRows) -> Result<(), JournalError> {
        for (table, rows) in [("board_revision", &rows.boards), ("set_revision", &rows.sets)] {
            for (digest, bytes) in rows {
                if self.reader.has(table, *digest)? {
                    continue;
                }
                self.reader
                    .connection
                    .prepare_cached(&format!("INSERT INTO {table} (digest, bytes) VALUES (?1, ?2)"))?
                    .execute((digest.0.as_slice(), bytes))?;
            }
        }
        for medium in &rows.media {
            if self.reader.has("media", medium.digest)? {
                continue;
            }
            let key = random32()?;
            let sealed = seal(&key, &medium.bytes, &medium.digest.0)?;
            let size = i64::try_from(medium.bytes.len()).map_err(|_| JournalError::Form)?;
            self.reader
                .connection
                .prepare_cached("INSERT INTO media (digest, size, content_type, ciphertext) VALUES (?1, ?2, ?3, ?4)")?
                .execute((medium.digest.0.as_slice(), size, &medium.content_type, sealed))?;
            self.reader
                .connection
                .prepare_cached("INSERT INTO media_key (digest, key) VALUES (?1, ?2)")?
                .execute((medium.digest.0.as_slice(), key.as_slice()))?;
        }
        Ok(())
    }
}

/// A journal that is written can be read the same way as one that is only read.
impl Deref for Journal {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

/// The name of a file that is being made. Nothing under it has ever been acknowledged.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    with_end(path, ".making")
}

pub(super) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

pub(super) fn remove_if_there(path: &Path) -> Result<(), JournalError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
