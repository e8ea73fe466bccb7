//! Symbol packs: a folder or a zip of pictures with an index, which a supporter adds. Read whole, checked picture by picture,
//! and told of: what came in, and what was left out and why. Nothing is fetched, and nothing outside the pack is opened.
//!
//! A pack only adds to what can be found and picked. Whoever puts one of its pictures on a board keeps the picture's bytes
//! with the board ([`SymbolPack::picture`]), so that taking a pack away takes nothing off any board.

mod fault;
mod layout;
mod read;
mod report;
mod source;
mod stored;

pub use fault::PackFault;
pub use report::{LeftOut, PackReport};
pub use stored::StoredPack;

use super::Symbol;
use crate::id::MediaId;
use std::path::Path;
use std::sync::Arc;

/// A pack as it was read.
#[derive(Debug)]
pub struct SymbolPack {
    /// As it is listed, and the set that its symbols belong to.
    pub name: String,
    /// Each with the [`MediaId`] of its picture.
    pub symbols: Vec<Symbol>,
    /// The pictures, each once.
    pub pictures: Vec<(MediaId, Arc<[u8]>)>,
    pub report: PackReport,
}

impl SymbolPack {
    /// Reads the folder or the zip file at `path`. The pack is named after it.
    pub fn read(path: &Path) -> Result<Self, PackFault> {
        read::read(path)
    }

    /// The bytes of a picture of this pack.
    pub fn picture(&self, id: MediaId) -> Option<Arc<[u8]>> {
        self.pictures.iter().find(|(held, _)| *held == id).map(|(_, bytes)| Arc::clone(bytes))
    }
}
