//! What can go wrong between the app and a home's files. Sentences name no path, no person and no word of a child, because
//! they end in logs; `app` says what an adult can do about each.

use std::io;

/// Why the journal could not do as it was asked. Nothing is deleted or made anew on account of any of these.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    #[error("the key of this device does not open this file")]
    WrongKey,
    #[error("the recovery code does not open this backup")]
    WrongCode,
    #[error("the key that belongs to this file is not beside it")]
    KeyMissing,
    #[error("the file is damaged: {what}")]
    Damaged { what: &'static str },
    #[error("the file is the record of something else than was asked for")]
    AnotherFile,
    #[error("the record was altered: entry {seq} of a chain does not hold: {fault}")]
    Broken { seq: u64, fault: super::ChainFault },
    #[error("another Heard has this home open")]
    InUse,
    #[error("the disk is full")]
    Full,
    #[error("the disk or the folder can be read but not written")]
    ReadOnly,
    #[error("this folder holds no home")]
    NotAHome,
    #[error("there is no such file in this home")]
    NoSuchFile,
    #[error("there is something here already, and nothing is written over")]
    AlreadyThere,
    #[error("this was written by a newer Heard")]
    NewerVersion,
    #[error("this was written by an older Heard; open it for writing once, so that it is brought up to date")]
    OlderVersion,
    #[error("an entry or a row with this name is there already")]
    Clash,
    #[error("the entry is in a form that this Heard cannot write")]
    Form,
    #[error("the device gave no random numbers")]
    NoRandomness,
    #[error("the disk did not do as it was asked ({kind})")]
    Io { kind: io::ErrorKind },
    /// SQLite's own extended result code, for the engineer.
    #[error("the store did not do as it was asked (code {code})")]
    Store { code: i32 },
}

impl From<io::Error> for JournalError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            kind => Self::Io { kind },
        }
    }
}

impl From<rusqlite::Error> for JournalError {
    /// The text of SQLite's errors is dropped: it can hold paths.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match &error {
            rusqlite::Error::SqliteFailure(failure, _) | rusqlite::Error::SqlInputError { error: failure, .. } => {
                match failure.code {
                    Code::DiskFull => Self::Full,
                    Code::ReadOnly | Code::PermissionDenied => Self::ReadOnly,
                    Code::DatabaseBusy | Code::DatabaseLocked => Self::InUse,
                    Code::ConstraintViolation => Self::Clash,
                    Code::NotADatabase => Self::Damaged { what: "it cannot be read with its own key" },
                    Code::DatabaseCorrupt => Self::Damaged { what: "a part of it cannot be read" },
                    _ => Self::Store { code: failure.extended_code },
                }
            }
            // A column that is not what the schema says it is.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Damaged { what: "a row is not of its form" },
            _ => Self::Store { code: 0 },
        }
    }
}

impl From<getrandom::Error> for JournalError {
    fn from(_: getrandom::Error) -> Self {
        Self::NoRandomness
    }
}

impl From<super::Undecodable> for JournalError {
    fn from(fault: super::Undecodable) -> Self {
        match fault {
            super::Undecodable::Unknown { .. } => Self::NewerVersion,
            super::Undecodable::Withheld { .. } => Self::Damaged { what: "a field is missing" },
            super::Undecodable::Shape { .. } => Self::Damaged { what: "an entry is not of its kind" },
        }
    }
}
