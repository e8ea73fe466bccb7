//! How entries hang together. SHA-256 throughout, because a browser has it. Every part goes in behind its length
//! (8 bytes, big-endian), so that no two different lists of parts give the same bytes.

use super::{Entry, Field};
use crate::event::{DeviceId, Header};
use crate::id::{ChildId, Digest};

const COMMITMENT: &[u8] = b"heard/commitment/1";
const ENTRY: &[u8] = b"heard/entry/1";
const GENESIS: &[u8] = b"heard/genesis/1";
const HEAD: &[u8] = b"heard/head/1";

/// SHA-256 over the parts, each behind its length.
fn digest(parts: &[&[u8]]) -> Digest {
    use sha2::Digest as _;
    let mut hasher = sha2::Sha256::new();
    for part in parts {
        hasher.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(part);
    }
    Digest(hasher.finalize().into())
}

/// What stands for a field where its value is left out: SHA-256(tag, salt, name, value).
pub fn commitment(salt: &[u8; 16], name: &str, value: &[u8]) -> Digest {
    digest(&[COMMITMENT, salt, name.as_bytes(), value])
}

/// SHA-256(tag, previous hash, header bytes, the commitments in order).
pub fn entry_hash(prev: Digest, header: &[u8], fields: &[Field]) -> Digest {
    let commitments: Vec<Digest> = fields.iter().map(Field::commitment).collect();
    let mut parts: Vec<&[u8]> = vec![ENTRY, &prev.0, header];
    parts.extend(commitments.iter().map(|commitment| commitment.0.as_slice()));
    digest(&parts)
}

/// What the first entry of a chain follows: it binds the chain to its file and its device.
pub fn genesis(child: Option<ChildId>, device: DeviceId) -> Digest {
    let file = child.map_or_else(|| "home".to_owned(), |child| child.to_string());
    digest(&[GENESIS, file.as_bytes(), &device.0.0])
}

/// What a device signs: the hash of an entry at its place, which is the head of the chain as it then stood.
pub fn signed_bytes(child: Option<ChildId>, device: DeviceId, seq: u64, hash: Digest) -> Vec<u8> {
    let file = child.map_or_else(|| "home".to_owned(), |child| child.to_string());
    digest(&[HEAD, file.as_bytes(), &device.0.0, &seq.to_be_bytes(), &hash.0]).0.to_vec()
}

/// The first thing that is wrong with an entry in its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    #[error("its header cannot be read")]
    Header,
    #[error("its bytes do not give the hash that stands beside it")]
    Hash,
    #[error("it does not follow the entry before it")]
    Prev,
    #[error("its number is {found}, where {expected} comes next")]
    Sequence { expected: u64, found: u64 },
    #[error("it belongs to another chain")]
    Chain,
    #[error("its signature is not the device's")]
    Signature,
}

/// Checks that `entry` is what it says and comes next after `(seq, hash)` of the same chain.
pub fn link(entry: &Entry, device: DeviceId, seq: u64, prev: Digest) -> Result<Header, ChainFault> {
    let header: Header = serde_json::from_slice(&entry.header).map_err(|_| ChainFault::Header)?;
    if header.device != device {
        return Err(ChainFault::Chain);
    }
    if header.seq != seq + 1 {
        return Err(ChainFault::Sequence { expected: seq + 1, found: header.seq });
    }
    if entry.prev != prev {
        return Err(ChainFault::Prev);
    }
    if entry_hash(entry.prev, &entry.header, &entry.fields) != entry.hash {
        return Err(ChainFault::Hash);
    }
    Ok(header)
}
