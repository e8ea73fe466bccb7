//! An entry as it is stored: header bytes, fields with their commitments, and its place in a chain.

use crate::id::Digest;

/// One line of a journal. Nothing in it is ever serialised again: these are the bytes that were hashed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The hash of the entry before it in the same chain, or the chain's [`genesis`](super::genesis).
    pub prev: Digest,
    /// JSON of a [`Header`](crate::event::Header).
    pub header: Vec<u8>,
    /// In the order in which they were hashed.
    pub fields: Vec<Field>,
    pub hash: Digest,
    /// Ed25519 signature of the device over [`signed_bytes`](super::signed_bytes).
    pub signature: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub value: Value,
}

/// A field is there, or only its commitment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `bytes` is JSON.
    Given {
        salt: [u8; 16],
        bytes: Vec<u8>,
    },
    Withheld {
        commitment: Digest,
    },
}

impl Field {
    pub fn commitment(&self) -> Digest {
        match &self.value {
            Value::Given { salt, bytes } => super::commitment(salt, &self.name, bytes),
            Value::Withheld { commitment } => *commitment,
        }
    }

    /// The same field with its value left out.
    pub fn withheld(&self) -> Self {
        Self { name: self.name.clone(), value: Value::Withheld { commitment: self.commitment() } }
    }
}
