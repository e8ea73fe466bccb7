//! The one way in which this crate opens a journal's file. Every connection gets the same guards here: no row can be
//! replaced, no schema rewritten, no page read that is not of its form, and nothing is spilt to a plain file.

use super::file_key::FileKey;
use super::{FileOf, JournalError};
use crate::id::ChildId;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};
use rusqlite_migration::{M, Migrations, SchemaVersion};
use std::path::Path;
use std::time::Duration;

/// Only ever added to. The text of every version stays in the tests.
const STEPS: &[M<'static>] = &[M::up(include_str!("schema.sql"))];
const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);
const VERSION: i64 = 1;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    New,
    Write,
    Read,
}

/// A new file with its schema and its one row of what it is.
pub(super) fn create(path: &Path, key: &FileKey, of: FileOf, schema: Schema<'_>) -> Result<Connection, JournalError> {
    let mut connection = connect(path, key, Access::New)?;
    match schema {
        Schema::Newest => migrate(&mut connection)?,
        Schema::Old { sql, version } => {
            connection.execute_batch(sql)?;
            pragma(&connection, "user_version", &version.to_string())?;
        }
    }
    let (what, child) = match of {
        FileOf::Home => ("home", None),
        FileOf::Child(child) => ("child", Some(child.0.into_bytes())),
    };
    connection.execute("INSERT INTO file (one, what, child) VALUES (1, ?1, ?2)", (what, child))?;
    Ok(connection)
}

/// The schema of a new file.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Schema<'a> {
    Newest,
    /// As an older Heard laid it down. For tests.
    Old {
        sql: &'a str,
        version: u32,
    },
}

/// A file that is there. `key` has been proved to be its key, so whatever cannot be read now is damage.
pub(super) fn open(path: &Path, key: &FileKey, of: FileOf) -> Result<Connection, JournalError> {
    let mut connection = connect(path, key, Access::Write)?;
    if version(&connection)? < VERSION {
        migrate(&mut connection)?;
    }
    whose(&connection, of)?;
    Ok(connection)
}

/// The same, while another connection writes.
pub(super) fn open_reading(path: &Path, key: &FileKey, of: FileOf) -> Result<Connection, JournalError> {
    let connection = connect(path, key, Access::Read)?;
    if version(&connection)? < VERSION {
        return Err(JournalError::OlderVersion);
    }
    whose(&connection, of)?;
    Ok(connection)
}

/// An empty file to copy another into. It gets its content, schema and all, from SQLite's backup.
pub(super) fn blank(path: &Path, key: &FileKey) -> Result<Connection, JournalError> {
    connect(path, key, Access::New)
}

fn connect(path: &Path, key: &FileKey, access: Access) -> Result<Connection, JournalError> {
    let flags = match access {
        Access::New => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    if access == Access::New {
        // SQLite would make the file readable by others.
        super::durable::private_file(path)?;
    } else if !path.try_exists()? {
        return Err(JournalError::NoSuchFile);
    }
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // SQLCipher writes to standard error otherwise, and a log is no place for a home's troubles.
    pragma(&connection, "cipher_log_level", "NONE")?;
    pragma(&connection, "key", &format!("\"x'{}'\"", key.hex().as_str()))?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    for (name, value) in [
        ("recursive_triggers", "ON"),
        ("foreign_keys", "ON"),
        ("temp_store", "MEMORY"),
        ("cell_size_check", "ON"),
        ("secure_delete", "ON"),
        ("synchronous", "FULL"),
    ] {
        pragma(&connection, name, value)?;
    }
    // The first look into the file.
    let objects: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if access != Access::New && objects == 0 {
        return Err(JournalError::Damaged { what: "it is empty" });
    }
    match access {
        Access::New | Access::Write => pragma(&connection, "journal_mode", "WAL")?,
        Access::Read => pragma(&connection, "query_only", "ON")?,
    }
    Ok(connection)
}

/// Some pragmas answer with a row and some do not; this takes either.
pub(super) fn pragma(connection: &Connection, name: &str, value: &str) -> Result<(), JournalError> {
    let mut statement = connection.prepare(&format!("PRAGMA {name} = {value}"))?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

fn version(connection: &Connection) -> Result<i64, JournalError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    match version {
        // A journal is never without a version: it gets one before it gets its name.
        ..=0 => Err(JournalError::Damaged { what: "it is not a journal" }),
        1..=VERSION => Ok(version),
        _ => Err(JournalError::NewerVersion),
    }
}

fn migrate(connection: &mut Connection) -> Result<(), JournalError> {
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => match MIGRATIONS.current_version(connection) {
            Ok(SchemaVersion::Outside(_)) => JournalError::NewerVersion,
            _ => JournalError::Damaged { what: "it cannot be brought up to date" },
        },
    })
}

fn whose(connection: &Connection, of: FileOf) -> Result<(), JournalError> {
    let found: Option<(String, Option<[u8; 16]>)> =
        connection.query_row("SELECT what, child FROM file", [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let found = match found {
        Some((what, None)) if what == "home" => FileOf::Home,
        Some((_, Some(child))) => FileOf::Child(ChildId(uuid::Uuid::from_bytes(child))),
        _ => return Err(JournalError::Damaged { what: "it does not say whose it is" }),
    };
    if found == of { Ok(()) } else { Err(JournalError::AnotherFile) }
}
