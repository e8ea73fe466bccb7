//! Pictures and sounds of a board: what is known about them, and their bytes.

use super::{Extras, Licence};
use crate::id::MediaId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The bytes of a board set's media, by their SHA-256.
pub type MediaBytes = BTreeMap<MediaId, Arc<[u8]>>;

/// A picture, as a board refers to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The id that buttons of the same board use. Unique within the board set.
    pub id: String,
    /// The bytes, if they came with the file.
    pub media: Option<MediaId>,
    /// Sniffed from the bytes where there are any.
    pub content_type: Option<String>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// A picture of a symbol set, named instead of sent.
    pub symbol: Option<SymbolRef>,
    /// Where the producer says the picture lives. Recorded, never fetched.
    pub url: Option<String>,
    pub licence: Option<Licence>,
    pub extras: Extras,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SymbolRef {
    pub set: String,
    pub filename: String,
    pub extras: Extras,
}

impl SymbolRef {
    /// The symbol sets that every Heard brings along, so that a picture of theirs is never missing.
    pub const BUILT_IN: [&str; 2] = ["heard", "twemoji"];

    pub fn is_built_in(&self) -> bool {
        Self::BUILT_IN.contains(&self.set.as_str())
    }
}

/// A recorded clip, as a board refers to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound {
    pub id: String,
    pub media: Option<MediaId>,
    pub content_type: Option<String>,
    /// Seconds, as the producer says.
    pub duration: Option<f64>,
    pub url: Option<String>,
    pub licence: Option<Licence>,
    pub extras: Extras,
}
