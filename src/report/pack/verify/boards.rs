//! The boards as shown, against the revisions that the entries name.

use super::Fault;
use super::chain::Chain;
use super::record::Problem;
use crate::event::{DeviceId, Moment};
use crate::id::{Digest, RevisionId};
use crate::report::pack::boards::board_path;
use crate::report::pack::write::BOARDS;
use crate::report::pack::{Limits, Pack, archive};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// What was found about the boards of a pack.
#[derive(Default)]
pub(super) struct Boards {
    /// Revisions that the entries name and that are there, byte for byte.
    pub present: usize,
    /// Revisions that the entries name and that are not there, with the number of entries that name each.
    pub missing: BTreeMap<RevisionId, usize>,
    /// Boards that no entry of this pack names.
    pub unnamed: usize,
    /// Pictures and clips that a board names and the package does not hold.
    pub missing_media: usize,
    /// Pictures and clips that are there, byte for byte.
    pub media: usize,
    /// Other files of the package.
    pub other: Vec<String>,
}

/// Files of the package carry the SHA-256 of their bytes as their name, and entries name boards by it: neither can be replaced.
pub(super) fn check(pack: &Pack, chains: &[Chain<'_>], limits: &Limits) -> Result<Boards, Problem> {
    let Some(bytes) = pack.files.get(BOARDS) else { return Ok(Boards::default()) };
    let files = archive::unzip(bytes, limits, |_| false)
        .map_err(|refusal| Problem::Unknown(format!("{BOARDS} cannot be read: {refusal}")))?;
    let named = named(chains);
    let mut found = Boards::default();
    let mut referred = BTreeSet::new();
    for (path, bytes) in &files {
        let (folder, file) = path.split_once('/').unwrap_or(("", path));
        let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
        let digest = stem.parse::<Digest>().ok();
        match (folder, digest) {
            ("boards" | "images" | "sounds", Some(digest)) if digest != Digest::of(bytes) => {
                let file = path.escape_debug();
                return Err(match named.get(&digest).filter(|_| folder == "boards") {
                    Some(by) => Fault::in_file(
                        BOARDS,
                        format!("the board that this was spoken from was replaced ({file})"),
                    )
                    .at(by.device, by.seq, Some(by.at)),
                    None => Fault::in_file(BOARDS, format!("it is not the file that it is named after ({file})")),
                }
                .into());
            }
            ("boards", Some(revision)) => {
                match named.contains_key(&revision) {
                    true => found.present += 1,
                    false => found.unnamed += 1,
                }
                refer(bytes, &mut referred);
            }
            ("images" | "sounds", Some(_)) => found.media += 1,
            _ if path == "manifest.json" => {}
            _ => found.other.push(path.clone()),
        }
    }
    let absent = named.iter().filter(|(revision, _)| !files.contains_key(&board_path(**revision)));
    found.missing = absent.map(|(revision, by)| (*revision, by.entries)).collect();
    found.missing_media = referred.iter().filter(|path| !files.contains_key(*path)).count();
    Ok(found)
}

/// The entries that name a board: the first of them, and how many there are.
struct Named {
    device: DeviceId,
    seq: u64,
    at: Moment,
    entries: usize,
}

/// The revisions that words of the entries were chosen from, put on offer from, or answered with. Words are read loosely: a
/// later form of them names its board too.
fn named(chains: &[Chain<'_>]) -> BTreeMap<RevisionId, Named> {
    let mut named = BTreeMap::new();
    for chain in chains {
        for link in &chain.links {
            let words: Vec<Json> = link.field("words").unwrap_or_default();
            let options: Vec<Json> = link.field("options").unwrap_or_default();
            let offered = options.iter().filter_map(|option| option.get("thing")?.get("button"));
            let detail: Option<Json> = link.field("detail");
            let first = detail.as_ref().and_then(|detail| detail.get("first")?.get("button"));
            let revisions = words.iter().chain(offered).chain(first);
            let revisions = revisions.filter_map(|word| word.get("revision")?.as_str()?.parse().ok());
            for revision in revisions.collect::<BTreeSet<RevisionId>>() {
                let first = Named { device: chain.device, seq: link.header.seq, at: link.header.at, entries: 0 };
                named.entry(revision).or_insert(first).entries += 1;
            }
        }
    }
    named
}

/// The paths within the package that a board gives for its pictures and clips.
fn refer(board: &[u8], referred: &mut BTreeSet<String>) {
    let Ok(board) = serde_json::from_slice::<Json>(board) else { return };
    for list in ["images", "sounds"] {
        let rows = board.get(list).and_then(Json::as_array).into_iter().flatten();
        referred.extend(rows.filter_map(|row| row.get("path").and_then(Json::as_str)).map(str::to_owned));
    }
}
