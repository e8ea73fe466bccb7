//! What comes with Heard: the starter board set, and the board of important words that stands behind the corner of every
//! child's screen, whatever board set that child has.

use crate::board::BoardSet;
use crate::interchange::{self, ImportRefusal};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

/// Name and text of every file of a built-in package.
type Files = &'static [(&'static str, &'static str)];

const STARTER: Files = &[
    ("manifest.json", include_str!("../../assets/starter/manifest.json")),
    ("boards/home.obf", include_str!("../../assets/starter/boards/home.obf")),
    ("boards/people.obf", include_str!("../../assets/starter/boards/people.obf")),
    ("boards/food.obf", include_str!("../../assets/starter/boards/food.obf")),
    ("boards/activities.obf", include_str!("../../assets/starter/boards/activities.obf")),
    ("boards/feelings.obf", include_str!("../../assets/starter/boards/feelings.obf")),
];

const IMPORTANT: Files = &[
    ("manifest.json", include_str!("../../assets/starter/important.json")),
    ("boards/important.obf", include_str!("../../assets/starter/boards/important.obf")),
    ("boards/sentences.obf", include_str!("../../assets/starter/boards/sentences.obf")),
];

/// The board set that a new child begins with.
pub fn starter() -> Result<BoardSet, ImportRefusal> {
    read(STARTER, "Starter board")
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
