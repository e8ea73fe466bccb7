//! The files of the zip against the manifest's list.

use super::Fault;
use crate::id::Digest;
use crate::report::pack::write::{BOARDS, ENTRIES, HEADS, LICENCES, MANIFEST, README};
use crate::report::pack::{LeftOut, Pack};
use crate::report::rendered::{HTML, JSON, PDF};
use std::collections::BTreeSet;

/// The files of this form of pack, besides the manifest.
const EVERY_PACK: [&str; 5] = [ENTRIES, HEADS, BOARDS, README, LICENCES];
/// The files of a summary, where there is one; see `summary.rs`.
const SUMMARY: [&str; 3] = [PDF, HTML, JSON];

/// The first file that is not as listed. Also whether the manifest counts rightly what was left out.
pub(super) fn check(pack: &Pack) -> Result<(), Fault> {
    if let Some((path, what)) = differing(pack).into_iter().next() {
        return Err(Fault::in_file(&path, what));
    }
    let listed = &pack.manifest.left_out;
    if *listed != LeftOut::counted(&pack.lines, pack.manifest.period, listed.names) {
        return Err(Fault::in_file(MANIFEST, "it does not count rightly what is left out of this pack"));
    }
    Ok(())
}

/// Every file that is not as listed, as sentences: what can still be said where an entry has already been found wrong.
pub(super) fn faults(pack: &Pack) -> Vec<String> {
    differing(pack).into_iter().map(|(path, what)| format!("{path}: {what}.")).collect()
}

fn differing(pack: &Pack) -> Vec<(String, String)> {
    let mut wrong = Vec::new();
    let mut listed = BTreeSet::new();
    for row in &pack.manifest.files {
        // The path is printed, and whoever made the pack chose it.
        let mut say = |what: &str| wrong.push((row.path.escape_debug().to_string(), what.to_owned()));
        if !listed.insert(row.path.as_str()) {
            say("the manifest lists it twice");
        }
        match pack.files.get(&row.path) {
            None => say("the manifest lists it, and it is not in the pack"),
            Some(bytes) if u64::try_from(bytes.len()) != Ok(row.size) || Digest::of(bytes) != row.sha256 => {
                say("it is not the file that the manifest lists");
            }
            Some(_) => {}
        }
    }
    for needed in EVERY_PACK {
        if !listed.contains(needed) {
            wrong.push((needed.to_owned(), "every pack has this file, and the manifest does not list it".to_owned()));
        }
    }
    wrong
}

/// Files that nothing vouches for, and files that are listed but in no pack of this form.
pub(super) fn strangers(pack: &Pack) -> (Vec<&str>, Vec<&str>) {
    let listed: BTreeSet<&str> = pack.manifest.files.iter().map(|row| row.path.as_str()).collect();
    let strange = |path: &&str| *path != MANIFEST && !EVERY_PACK.contains(path) && !SUMMARY.contains(path);
    pack.files.keys().map(String::as_str).filter(strange).partition(|path| !listed.contains(path))
}
