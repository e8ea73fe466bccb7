//! What goes into a journal beside its entries and is known by its SHA-256: boards, board sets, pictures and sounds.

use crate::board::Extras;
use crate::id::{BoardId, BoardSetId, Digest, MediaId, RevisionId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// New rows for one append. What the file has already is passed over: the digest says that it is the same.
#[derive(Clone, Debug, Default)]
pub struct NewRows {
    pub(super) boards: Vec<(RevisionId, Vec<u8>)>,
    pub(super) sets: Vec<(RevisionId, Vec<u8>)>,
    pub(super) media: Vec<NewMedium>,
}

#[derive(Clone, Debug)]
pub(super) struct NewMedium {
    pub digest: MediaId,
    pub content_type: String,
    pub bytes: Arc<[u8]>,
}

impl NewRows {
    pub fn none() -> Self {
        Self::default()
    }

    /// A board as it stands now, in Open Board Format.
    pub fn board(&mut self, obf: Vec<u8>) -> RevisionId {
        let digest = Digest::of(&obf);
        self.boards.push((digest, obf));
        digest
    }

    pub fn set(&mut self, set: &SetRevision) -> RevisionId {
        let bytes = set.to_bytes();
        let digest = Digest::of(&bytes);
        self.sets.push((digest, bytes));
        digest
    }

    pub fn medium(&mut self, content_type: &str, bytes: Arc<[u8]>) -> MediaId {
        let digest = Digest::of(&bytes);
        self.media.push(NewMedium { digest, content_type: content_type.to_owned(), bytes });
        digest
    }

    pub fn extend(&mut self, other: Self) {
        self.boards.extend(other.boards);
        self.sets.extend(other.sets);
        self.media.extend(other.media);
    }

    pub fn is_empty(&self) -> bool {
        self.boards.is_empty() && self.sets.is_empty() && self.media.is_empty()
    }
}

/// A board set as it stood: which boards, in which revision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SetRevision {
    pub set: BoardSetId,
    pub name: String,
    pub root: BoardId,
    /// In the order of the package.
    pub boards: Vec<BoardRevision>,
    /// Unknown keys of the package's manifest.
    #[serde(default)]
    pub extras: Extras,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardRevision {
    pub board: BoardId,
    pub revision: RevisionId,
}

impl SetRevision {
    pub fn to_bytes(&self) -> Vec<u8> {
        // Ids, text and a JSON map: there is nothing in it that JSON cannot say.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// `None` if the bytes are not a set revision.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}

/// A picture or a sound, as the journal has it.
#[derive(Clone, PartialEq, Eq)]
pub struct Medium {
    pub content_type: String,
    /// Of the plain bytes.
    pub size: u64,
    /// `None` once its key has been destroyed.
    pub bytes: Option<Vec<u8>>,
}
