//! A pack out of bytes that anybody may have made. Reading judges nothing: a pack that says untrue things reads well.

use super::manifest::{FORMAT, Manifest};
use super::write::{ENTRIES, HEADS, MANIFEST};
use super::{Heads, Limits, Line, PackRefusal, archive};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
pub struct Pack {
    pub manifest: Manifest,
    pub heads: Heads,
    /// The lines of entries.jsonl up to the first that is not one.
    pub lines: Vec<Line>,
    /// The number of the line at which reading ended, counted from 1, if it did not reach the end.
    pub broken_line: Option<usize>,
    /// Every file of the zip, manifest included.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Reads a pack within the limits.
///
/// # Errors
/// It is no zip, a zip made to do harm, larger than the limits, or not a pack of this form.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Pack, PackRefusal> {
    // The manifest stands outside its own list, so its zip checksum is the only one there is.
    let files = archive::unzip(bytes, limits, |path| path == MANIFEST)?;
    let manifest = manifest(list(&files, MANIFEST, limits)?)?;
    let heads = Heads::read(list(&files, HEADS, limits)?).ok_or(PackRefusal::List(HEADS))?;
    let entries = files.get(ENTRIES).ok_or(PackRefusal::NotAPack(ENTRIES))?;
    let (lines, broken_line) = lines(entries, limits)?;
    Ok(Pack { manifest, heads, lines, broken_line, files })
}

fn list<'f>(
    files: &'f BTreeMap<String, Vec<u8>>,
    path: &'static str,
    limits: &Limits,
) -> Result<&'f [u8], PackRefusal> {
    let bytes = files.get(path).ok_or(PackRefusal::NotAPack(path))?;
    if bytes.len() > limits.list_bytes {
        let limit = u64::try_from(limits.list_bytes).unwrap_or(u64::MAX);
        return Err(PackRefusal::TooLarge { what: "bytes of a list", limit });
    }
    Ok(bytes)
}

fn manifest(bytes: &[u8]) -> Result<Manifest, PackRefusal> {
    #[derive(Deserialize)]
    struct Form {
        format: String,
    }
    // The form comes first: a newer pack may have a manifest that does not fit this one.
    let form: Form = serde_json::from_slice(bytes).map_err(|_| PackRefusal::List(MANIFEST))?;
    if form.format != FORMAT {
        return Err(PackRefusal::Form(form.format.chars().take(40).collect()));
    }
    serde_json::from_slice(bytes).map_err(|_| PackRefusal::List(MANIFEST))
}

fn lines(bytes: &[u8], limits: &Limits) -> Result<(Vec<Line>, Option<usize>), PackRefusal> {
    let mut lines = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let number = lines.len() + 1;
        let end = rest.iter().position(|byte| *byte == b'\n');
        let (text, after) = rest.split_at(end.unwrap_or(rest.len()));
        if text.len() > limits.line_bytes {
            let limit = u64::try_from(limits.line_bytes).unwrap_or(u64::MAX);
            return Err(PackRefusal::TooLarge { what: "bytes of one entry", limit });
        }
        if lines.len() >= limits.entries {
            let limit = u64::try_from(limits.entries).unwrap_or(u64::MAX);
            return Err(PackRefusal::TooLarge { what: "number of entries", limit });
        }
        let Some(line) = Line::read(text) else { return Ok((lines, Some(number))) };
        // Every line that is written ends; one that does not was cut off.
        let Some(after) = after.strip_prefix(b"\n") else { return Ok((lines, Some(number))) };
        lines.push(line);
        rest = after;
    }
    Ok((lines, None))
}
