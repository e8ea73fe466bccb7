//! A line of entries.jsonl. The header and the fields stand in it as strings of the very bytes that were hashed, so a reader in any
//! language can hash what it sees without writing JSON again.

use crate::event::{DeviceId, Header};
use crate::id::{ChildId, Digest};
use crate::journal::{Entry, Field, Value};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

/// An entry with the place that its line gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub child: ChildId,
    pub device: DeviceId,
    pub seq: u64,
    pub entry: Entry,
}

// Keys that are not known are refused: what no hash covers has no place beside what one does.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    child: ChildId,
    device: DeviceId,
    seq: u64,
    prev: Digest,
    header: String,
    fields: Vec<WrittenField>,
    hash: Digest,
    signature: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenField {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    commitment: Option<Digest>,
}

impl Line {
    /// An entry whose header cannot be read goes to `(device, seq)`, where it was found: damage must not keep a pack from being made.
    pub(super) fn of(child: ChildId, entry: Entry, found: (DeviceId, u64)) -> Self {
        let header = serde_json::from_slice::<Header>(&entry.header);
        let (device, seq) = header.map_or(found, |header| (header.device, header.seq));
        Self { child, device, seq, entry }
    }

    pub(super) fn written(&self) -> Result<String, serde_json::Error> {
        let entry = &self.entry;
        serde_json::to_string(&Written {
            child: self.child,
            device: self.device,
            seq: self.seq,
            prev: entry.prev,
            header: String::from_utf8_lossy(&entry.header).into_owned(),
            fields: entry.fields.iter().map(WrittenField::of).collect(),
            hash: entry.hash,
            signature: STANDARD.encode(&entry.signature),
        })
    }

    /// `None` if this is not a line as [`written`](Self::written) writes it.
    pub(super) fn read(text: &[u8]) -> Option<Self> {
        let written: Written = serde_json::from_slice(text).ok()?;
        let fields: Option<Vec<Field>> = written.fields.into_iter().map(WrittenField::read).collect();
        Some(Self {
            child: written.child,
            device: written.device,
            seq: written.seq,
            entry: Entry {
                prev: written.prev,
                header: written.header.into_bytes(),
                fields: fields?,
                hash: written.hash,
                signature: STANDARD.decode(written.signature).ok()?,
            },
        })
    }
}

impl WrittenField {
    fn of(field: &Field) -> Self {
        let name = field.name.clone();
        let Value::Given { salt, bytes } = &field.value else {
            return Self { name, salt: None, value: None, commitment: Some(field.commitment()) };
        };
        match std::str::from_utf8(bytes) {
            Ok(value) => {
                let (salt, value) = (Some(STANDARD.encode(salt)), Some(value.to_owned()));
                Self { name, salt, value, commitment: None }
            }
            // A value that is not text cannot stand in a line. Its commitment can, and the chain holds.
            Err(_) => Self { name, salt: None, value: None, commitment: Some(field.commitment()) },
        }
    }

    fn read(self) -> Option<Field> {
        let value = match (self.salt, self.value, self.commitment) {
            (Some(salt), Some(value), None) => {
                let salt = <[u8; 16]>::try_from(STANDARD.decode(salt).ok()?).ok()?;
                Value::Given { salt, bytes: value.into_bytes() }
            }
            (None, None, Some(commitment)) => Value::Withheld { commitment },
            _ => return None,
        };
        Some(Field { name: self.name, value })
    }
}
