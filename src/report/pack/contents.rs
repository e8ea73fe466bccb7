//! What goes into a pack. Whoever makes one (the home, or an advocate with their own key) gathers this; the rest is pure.

use crate::event::{DeviceId, Head, Moment};
use crate::id::{ChildId, MediaId, RevisionId};
use crate::journal::Entry;
use crate::report::rendered::Rendered;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The current head of a chain and the device's signature over it, which is the signature of the last entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedHead {
    pub head: Head,
    pub signature: Vec<u8>,
}

/// A device of the home, with the key that its id is the SHA-256 of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceRow {
    pub id: DeviceId,
    pub public_key: [u8; 32],
}

/// Whose a picture or clip is, and under what licence it came. Empty where the file did not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceRow {
    /// The name that the boards give it: the SHA-256 of its bytes, or a set and a file in it, such as `heard/want.svg`.
    pub picture: String,
    pub licence: String,
    pub author: String,
    pub author_url: String,
    pub source_url: String,
    pub notice_url: String,
}

/// Whether the names of the child and of adults go into the pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    #[default]
    LeftOut,
    Given,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    pub child: ChildId,
    /// First and last day, both included.
    pub period: (NaiveDate, NaiveDate),
    pub made_at: Moment,
    /// Name and version of the app that made the pack.
    pub app: String,
    /// As [`select_with`](super::select_with) gives them, whole: what a pack leaves out is left out while writing it.
    pub entries: Vec<Entry>,
    /// Every device that a head below belongs to.
    pub devices: Vec<DeviceRow>,
    /// One per chain of the child's file, whether or not any entry of it is in the pack.
    pub heads: Vec<SignedHead>,
    /// One per chain of the home's file.
    pub home_heads: Vec<SignedHead>,
    /// How many children's files the home's journal lists.
    pub children_count: u32,
    /// Boards as they were stored, each under the SHA-256 of its bytes; newest last.
    pub boards: Vec<(RevisionId, Arc<[u8]>)>,
    /// Pictures and clips of those boards, with the extension of their file name.
    pub media: Vec<(MediaId, String, Arc<[u8]>)>,
    pub licences: Vec<LicenceRow>,
    pub names: Names,
    /// The summary of the period, whose entries are the last two of their kinds. `None` where none could be made.
    pub summary: Option<Rendered>,
}
