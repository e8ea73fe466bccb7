//! Reading a journal: entries as they were hashed, events as they were meant, and the rows beside them. A reader can be
//! open while another connection writes; what it sees is whole transactions. It checks nothing but form; see `check.rs`.

use super::file_key::FileKey;
use super::keys::unseal;
use super::{
    DeviceKeys, Entry, Field, FileOf, JournalError, Medium, RecordedCircumstances, Value, decode, decode_circumstances,
    store,
};
use crate::event::{DeviceId, Event, Head, Header, Moment};
use crate::id::{Digest, EntryId, MediaId, RevisionId};
use rusqlite::{Connection, OptionalExtension as _, Row, params_from_iter};
use std::ops::ControlFlow;
use std::path::Path;

/// Which entries. They come in the order in which they came into the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    All,
    Chain(DeviceId),
    /// One chain from this sequence number on.
    From(DeviceId, u64),
}

pub struct Reader {
    pub(super) connection: Connection,
    pub(super) of: FileOf,
}

const ENTRY: &str = "SELECT n, prev, header, hash, signature FROM entry";
const NOT_OF_ITS_FORM: JournalError = JournalError::Damaged { what: "a row is not of its form" };

impl Reader {
    /// Opens the file without a word to whoever writes in it.
    pub fn open(path: &Path, of: FileOf, device: &DeviceKeys) -> Result<Self, JournalError> {
        if !path.try_exists()? {
            return Err(JournalError::NoSuchFile);
        }
        let key = FileKey::beside(path, of, device)?;
        Ok(Self { connection: store::open_reading(path, &key, of)?, of })
    }

    pub fn of(&self) -> FileOf {
        self.of
    }

    pub fn entries(&self, span: Span) -> Result<Vec<Entry>, JournalError> {
        let mut all = Vec::new();
        self.each_entry(span, |entry| {
            all.push(entry);
            ControlFlow::Continue(())
        })?;
        Ok(all)
    }

    /// The same, one at a time, until `visit` breaks off.
    pub fn each_entry(&self, span: Span, visit: impl FnMut(Entry) -> ControlFlow<()>) -> Result<(), JournalError> {
        match span {
            Span::All => self.each(&format!("{ENTRY} ORDER BY n"), &[], visit),
            Span::Chain(device) => {
                self.each(&format!("{ENTRY} WHERE device = ?1 ORDER BY seq"), &[&device.0.0.as_slice()], visit)
            }
            Span::From(device, seq) => {
                let seq = i64::try_from(seq).unwrap_or(i64::MAX);
                let sql = format!("{ENTRY} WHERE device = ?1 AND seq >= ?2 ORDER BY seq");
                self.each(&sql, &[&device.0.0.as_slice(), &seq], visit)
            }
        }
    }

    /// The events of these kinds (all, if none are named), in the order in which they came into the file.
    pub fn events(&self, kinds: &[&str]) -> Result<Vec<(Header, Event)>, JournalError> {
        let mut all = Vec::new();
        self.each_event(kinds, |header, event| {
            all.push((header, event));
            ControlFlow::Continue(())
        })?;
        Ok(all)
    }

    /// Events of these kinds with who wrote each and who was there.
    pub fn accounts(&self, kinds: &[&str]) -> Result<Vec<(Header, Event, RecordedCircumstances)>, JournalError> {
        let mut all = Vec::new();
        self.each_of(kinds, |entry| {
            let (header, event) = read(&entry)?;
            let circumstances = decode_circumstances(&header.kind, &entry.fields)?;
            all.push((header, event, circumstances));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }

    /// The events of these kinds that happened from one instant to before another, in the order of the record.
    pub fn events_between(
        &self,
        kinds: &[&str],
        from: Moment,
        to: Moment,
    ) -> Result<Vec<(Header, Event)>, JournalError> {
        let (from, to) = (from.timestamp_millis(), to.timestamp_millis());
        let mut all = Vec::new();
        let mut outcome = Ok(());
        let sql = format!("{ENTRY} WHERE at >= ?1 AND at < ?2 ORDER BY n");
        self.each(&sql, &[&from, &to], |entry| {
            match read(&entry) {
                Ok((header, event)) if kinds.contains(&header.kind.as_str()) => all.push((header, event)),
                Ok(_) => {}
                Err(error) => outcome = Err(error),
            }
            ControlFlow::Continue(())
        })?;
        outcome.map(|()| all)
    }

    pub fn each_event(
        &self,
        kinds: &[&str],
        mut visit: impl FnMut(Header, Event) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        self.each_of(kinds, |entry| read(&entry).map(|(header, event)| visit(header, event)))
    }

    /// The newest events of these kinds, at most so many of each kind, newest first, until `visit` breaks off. However long
    /// the record is, no more than these are read.
    pub fn each_newest(
        &self,
        kinds: &[&str],
        most: usize,
        mut visit: impl FnMut(Header, Event) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        let one =
            |at: usize| format!("SELECT n FROM (SELECT n FROM entry WHERE kind = ?{at} ORDER BY n DESC LIMIT {most})");
        let newest: Vec<String> = (1..=kinds.len()).map(one).collect();
        let sql = format!("{ENTRY} WHERE n IN ({}) ORDER BY n DESC", newest.join(" UNION ALL "));
        let kinds: Vec<&dyn rusqlite::ToSql> = kinds.iter().map(|kind| kind as &dyn rusqlite::ToSql).collect();
        let mut outcome = Ok(());
        self.each(&sql, &kinds, |entry| match read(&entry) {
            Ok((header, event)) => visit(header, event),
            Err(error) => {
                outcome = Err(error);
                ControlFlow::Break(())
            }
        })?;
        outcome
    }

    fn each_of(
        &self,
        kinds: &[&str],
        mut visit: impl FnMut(Entry) -> Result<ControlFlow<()>, JournalError>,
    ) -> Result<(), JournalError> {
        let sql = if kinds.is_empty() {
            format!("{ENTRY} ORDER BY n")
        } else {
            format!("{ENTRY} WHERE kind IN (?{}) ORDER BY n", ", ?".repeat(kinds.len() - 1))
        };
        let kinds: Vec<&dyn rusqlite::ToSql> = kinds.iter().map(|kind| kind as &dyn rusqlite::ToSql).collect();
        let mut outcome = Ok(());
        self.each(&sql, &kinds, |entry| {
            visit(entry).unwrap_or_else(|error| {
                outcome = Err(error);
                ControlFlow::Break(())
            })
        })?;
        outcome
    }

    /// The last entry of every chain, in the order in which the chains began.
    pub fn heads(&self) -> Result<Vec<Head>, JournalError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT device, seq, hash FROM entry e WHERE seq = (SELECT max(seq) FROM entry WHERE device = e.device)
             ORDER BY (SELECT n FROM entry WHERE device = e.device AND seq = 1)",
        )?;
        let child = self.of.child();
        let heads = statement.query_map([], |row| {
            let (device, seq, hash): ([u8; 32], i64, [u8; 32]) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Head { child, device: DeviceId(Digest(device)), seq: seq.unsigned_abs(), hash: Digest(hash) })
        })?;
        Ok(heads.collect::<Result<_, _>>()?)
    }

    /// The header of one entry.
    pub fn header(&self, id: EntryId) -> Result<Option<Header>, JournalError> {
        let mut statement = self.connection.prepare_cached("SELECT header FROM entry WHERE id = ?1")?;
        let found: Option<Vec<u8>> = statement.query_row([id.0.as_bytes().as_slice()], |row| row.get(0)).optional()?;
        found.map(|bytes| serde_json::from_slice(&bytes).map_err(|_| NOT_OF_ITS_FORM)).transpose()
    }

    /// How many entries there are, over all chains.
    pub fn count(&self) -> Result<u64, JournalError> {
        let count: i64 = self.connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    pub fn count_of(&self, kind: &str) -> Result<u64, JournalError> {
        let sql = "SELECT count(*) FROM entry WHERE kind = ?1";
        let count: i64 = self.connection.query_row(sql, [kind], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The board's bytes, in Open Board Format.
    pub fn board_revision(&self, revision: RevisionId) -> Result<Option<Vec<u8>>, JournalError> {
        self.row("SELECT bytes FROM board_revision WHERE digest = ?1", revision)
    }

    /// JSON of a [`SetRevision`](super::SetRevision).
    pub fn set_revision(&self, revision: RevisionId) -> Result<Option<Vec<u8>>, JournalError> {
        self.row("SELECT bytes FROM set_revision WHERE digest = ?1", revision)
    }

    pub fn medium(&self, medium: MediaId) -> Result<Option<Medium>, JournalError> {
        let sql = "SELECT size, content_type, ciphertext, key FROM media LEFT JOIN media_key USING (digest)
                   WHERE digest = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([medium.0.as_slice()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (size, content_type, sealed): (i64, String, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let key: Option<[u8; 32]> = row.get(3)?;
        let bytes = match key {
            Some(key) => {
                let key = zeroize::Zeroizing::new(key);
                let bytes = unseal(&key, &sealed, &medium.0);
                Some(bytes.ok_or(JournalError::Damaged { what: "a picture or sound does not open with its key" })?)
            }
            None => None,
        };
        Ok(Some(Medium { content_type, size: size.unsigned_abs(), bytes }))
    }

    /// The connection as every one of this crate's is set up. For tests that try to break its rules.
    #[doc(hidden)]
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) fn has(&self, table: &str, digest: Digest) -> Result<bool, JournalError> {
        let mut statement = self.connection.prepare_cached(&format!("SELECT 1 FROM {table} WHERE digest = ?1"))?;
        Ok(statement.exists([digest.0.as_slice()])?)
    }

    /// The last entry of one chain.
    pub(super) fn last(&self, device: DeviceId) -> Result<Option<(Header, Digest)>, JournalError> {
        let sql = "SELECT header, hash FROM entry WHERE device = ?1 ORDER BY seq DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found: Option<(Vec<u8>, [u8; 32])> =
            statement.query_row([device.0.0.as_slice()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((header, hash)) = found else { return Ok(None) };
        let header = serde_json::from_slice(&header).map_err(|_| NOT_OF_ITS_FORM)?;
        Ok(Some((header, Digest(hash))))
    }

    fn row(&self, sql: &str, digest: Digest) -> Result<Option<Vec<u8>>, JournalError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([digest.0.as_slice()], |row| row.get(0)).optional()?)
    }

    fn each(
        &self,
        sql: &str,
        parameters: &[&dyn rusqlite::ToSql],
        mut visit: impl FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), JournalError> {
        let mut fields =
            self.connection.prepare_cached("SELECT name, salt, value FROM field WHERE entry = ?1 ORDER BY position")?;
        let mut entries = self.connection.prepare_cached(sql)?;
        let mut rows = entries.query(params_from_iter(parameters))?;
        while let Some(row) = rows.next()? {
            let n: i64 = row.get(0)?;
            let fields = fields.query_map([n], field)?.collect::<Result<_, _>>()?;
            let entry = Entry {
                prev: Digest(row.get(1)?),
                header: row.get(2)?,
                fields,
                hash: Digest(row.get(3)?),
                signature: row.get(4)?,
            };
            if visit(entry).is_break() {
                break;
            }
        }
        Ok(())
    }
}

fn field(row: &Row<'_>) -> rusqlite::Result<Field> {
    Ok(Field { name: row.get(0)?, value: Value::Given { salt: row.get(1)?, bytes: row.get(2)? } })
}

/// The header and the event of one entry.
pub fn read(entry: &Entry) -> Result<(Header, Event), JournalError> {
    let header: Header = serde_json::from_slice(&entry.header).map_err(|_| NOT_OF_ITS_FORM)?;
    let event = decode(&header.kind, header.kind_version, &entry.fields)?;
    Ok((header, event))
}
