//! The board sets that come with Heard, and the board of important words that stands behind the corner of every child's
//! screen, whatever board set that child has.

use crate::board::BoardSet;
use crate::id::BoardSetId;
use crate::interchange::{self, ImportRefusal};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

/// Name and text of every file of a built-in package.
type Files = &'static [(&'static str, &'static str)];

include!(concat!(env!("OUT_DIR"), "/boards.rs"));

/// A board set that a child can begin with. Each grows into the next: every word keeps its place among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Supplied {
    First6,
    First12,
    #[default]
    Core24,
    Core60,
}

impl Supplied {
    /// From the smallest to the largest.
    pub const ALL: [Self; 4] = [Self::First6, Self::First12, Self::Core24, Self::Core60];

    /// As it is called in lists and in scripts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First6 => "First words 6",
            Self::First12 => "First words 12",
            Self::Core24 => "Core 24",
            Self::Core60 => "Core 60",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.name() == name)
    }

    /// The folder of `assets/vocabulary` that it lies in.
    pub(super) const fn folder(self) -> &'static str {
        match self {
            Self::First6 => "first6",
            Self::First12 => "first12",
            Self::Core24 => "core24",
            Self::Core60 => "core60",
        }
    }

    /// The set of which a child's boards are a copy, however much they have been edited since.
    pub fn of(set: BoardSetId) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.id() == Some(set))
    }

    /// As its manifest has it, so that the boards need not be read to tell one set from another.
    fn id(self) -> Option<BoardSetId> {
        #[derive(serde::Deserialize)]
        struct Manifest {
            ext_heard_id: BoardSetId,
        }
        let (_, manifest) = self.files().iter().find(|(name, _)| *name == "manifest.json")?;
        serde_json::from_str::<Manifest>(manifest).ok().map(|manifest| manifest.ext_heard_id)
    }

    pub fn read(self) -> Result<BoardSet, ImportRefusal> {
        read(self.files(), self.name())
    }

    const fn files(self) -> Files {
        match self {
            Self::First6 => FIRST6,
            Self::First12 => FIRST12,
            Self::Core24 => CORE24,
            Self::Core60 => CORE60,
        }
    }
}

/// The board set that a child has while nobody has chosen another.
pub fn starter() -> Result<BoardSet, ImportRefusal> {
    Supplied::default().read()
}

/// The important words, and how a sentence begins. They are nobody's to edit.
pub fn important() -> Result<BoardSet, ImportRefusal> {
    read(IMPORTANT, "Important words")
}

/// Built-in boards come in by the same door as any other: the same checks, the same codec.
fn read(files: Files, name: &str) -> Result<BoardSet, ImportRefusal> {
    let bytes = package(files).unwrap_or_default();
    interchange::import::read(&bytes, Some(name)).map(|import| import.set)
}

fn package(files: Files) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, stored)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
