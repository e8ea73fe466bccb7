//! A pack as bytes: the same contents give the same zip, byte for byte.

use super::manifest::{FORMAT, FileRow, LeftOut, Manifest, Period, Start};
use super::{Contents, Heads, Line, NotWritten, SignedHead, archive, boards, licences, readme, rules};
use crate::event::{DeviceId, Head};
use crate::id::Digest;
use crate::report::rendered::Rendered;
use std::collections::BTreeMap;

pub(super) const README: &str = "README.txt";
pub(super) const ENTRIES: &str = "entries.jsonl";
pub(super) const HEADS: &str = "heads.json";
pub(super) const BOARDS: &str = "boards.obz";
pub(super) const LICENCES: &str = "symbols/licences.csv";
pub(super) const MANIFEST: &str = "manifest.json";

/// Writes the pack. Fields that the [rules](super::RULES) leave out go in as their commitments.
///
/// # Errors
/// The zip could not be put together. No entry can cause that, however damaged.
pub fn write(contents: &Contents) -> Result<Vec<u8>, NotWritten> {
    let said = |error: serde_json::Error| NotWritten(error.to_string());
    let period = Period { from: contents.period.0, to: contents.period.1 };
    let lines = lines(contents);
    let mut entries = String::new();
    for line in &lines {
        entries.push_str(&line.written().map_err(said)?);
        entries.push('\n');
    }
    let heads = heads(contents);
    let mut manifest = Manifest {
        format: FORMAT.to_owned(),
        app: contents.app.clone(),
        made_at: contents.made_at,
        child: contents.child,
        period,
        starts_after: starts(&lines, &heads),
        left_out: LeftOut::counted(&lines, period, contents.names),
        files: Vec::new(),
    };
    let count = u64::try_from(lines.len()).unwrap_or(u64::MAX);
    let readme = readme::text(&manifest, &heads, count, contents.summary.as_ref());
    let heads = heads.written().map_err(said)?;
    let boards = boards::obz(contents)?;
    let licences = licences::csv(&contents.licences);
    let mut files: Vec<(String, &[u8])> = vec![(README.to_owned(), readme.as_bytes())];
    let pages = contents.summary.iter().flat_map(Rendered::files);
    files.extend(pages.map(|(name, bytes)| (name.to_owned(), bytes)));
    files.extend([
        (BOARDS.to_owned(), boards.as_slice()),
        (ENTRIES.to_owned(), entries.as_bytes()),
        (HEADS.to_owned(), &heads),
        (LICENCES.to_owned(), licences.as_bytes()),
    ]);
    manifest.files = files.iter().map(|(path, bytes)| row(path, bytes)).collect();
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(said)?;
    files.push((MANIFEST.to_owned(), &manifest));
    archive::zip(&files, |path| path == ENTRIES || path == BOARDS)
}

fn row(path: &str, bytes: &[u8]) -> FileRow {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    FileRow { path: path.to_owned(), size, sha256: Digest::of(bytes) }
}

/// The entries as lines, chain after chain. Within a chain they keep the order they came in: that order is the record's.
fn lines(contents: &Contents) -> Vec<Line> {
    let nowhere = contents.heads.first().map_or(DeviceId(Digest([0; 32])), |signed| signed.head.device);
    let inside = rules::inside(&contents.entries, contents.period);
    let mut lines: Vec<Line> = Vec::with_capacity(contents.entries.len());
    for entry in &contents.entries {
        let thin = rules::thinned(entry, &inside, contents.names);
        let found = lines.last().map_or((nowhere, 1), |line| (line.device, line.seq.saturating_add(1)));
        lines.push(Line::of(contents.child, thin, found));
    }
    lines.sort_by_key(|line| line.device);
    lines
}

fn heads(contents: &Contents) -> Heads {
    let in_order = |heads: &[SignedHead]| {
        let mut heads = heads.to_vec();
        heads.sort_by_key(|signed| signed.head.device);
        heads
    };
    let mut devices = contents.devices.clone();
    devices.sort_by_key(|row| row.id);
    Heads {
        child: in_order(&contents.heads),
        home: in_order(&contents.home_heads),
        devices,
        children_count: contents.children_count,
    }
}

/// Where each chain begins in this pack: before its first entry, or at its head if the pack holds none of its entries.
fn starts(lines: &[Line], heads: &Heads) -> Vec<Start> {
    let mut starts: BTreeMap<DeviceId, Start> = BTreeMap::new();
    for line in lines {
        let start = Start { device: line.device, seq: line.seq.saturating_sub(1), hash: line.entry.prev };
        starts.entry(line.device).or_insert(start);
    }
    for SignedHead { head: Head { device, seq, hash, .. }, .. } in &heads.child {
        starts.entry(*device).or_insert(Start { device: *device, seq: *seq, hash: *hash });
    }
    starts.into_values().collect()
}
