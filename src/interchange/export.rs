//! A board set as a package. The same set always gives the same bytes: fixed times, fixed order, fixed names. What would
//! not be read back is refused instead of written.
//!
//! Absent on purpose: media that no board refers to. They belong to nobody's vocabulary.

use super::board_out::{board_path, media_path};
use super::fields::put_extras;
use super::limits::{
    MAX_BOARDS, MAX_BUTTONS, MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_FILE_BYTES, MAX_JSON_DEPTH, MAX_MEDIA, MAX_TOTAL_BYTES,
    RATIO_FLOOR_BYTES, json_depth,
};
use super::media_in::Sort;
use super::obf::{self, FORMAT};
use super::refusal::ExportRefusal;
use crate::board::{BoardSet, Extras};
use crate::id::MediaId;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::sync::Arc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const MANIFEST_KEYS: [&str; 5] = ["format", "root", "paths", "ext_heard_id", "ext_heard_name"];
pub(super) const PATHS_KEYS: [&str; 3] = ["boards", "images", "sounds"];

/// The bytes of an `.obz` package.
pub fn write(set: &BoardSet) -> Result<Vec<u8>, ExportRefusal> {
    check_counts(set)?;
    let mut files: Vec<(String, Arc<[u8]>)> = Vec::new();
    let manifest = Value::Object(manifest(set)).to_string().into_bytes();
    files.push(("manifest.json".to_owned(), manifest.into()));
    files.extend(set.boards.iter().map(|board| (board_path(board.id), obf::write_board(board).into())));
    if files.iter().any(|(_, bytes)| json_depth(bytes) > MAX_JSON_DEPTH) {
        return Err(ExportRefusal::NestedTooDeep);
    }
    let media: BTreeMap<String, MediaId> = media(set).map(|(.., path, media)| (path, media)).collect();
    for (path, media) in media {
        let bytes = set.media.get(&media).ok_or(ExportRefusal::Zip)?;
        files.push((path, Arc::clone(bytes)));
    }
    let length = |bytes: &[u8]| u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let total = files.iter().fold(0_u64, |sum, (_, bytes)| sum.saturating_add(length(bytes)));
    let large = files.iter().any(|(_, bytes)| length(bytes) > MAX_ENTRY_BYTES);
    if large || total > MAX_TOTAL_BYTES || files.len() > MAX_ENTRIES {
        return Err(ExportRefusal::TooLarge);
    }
    let package = zipped(&files).map_err(|_| ExportRefusal::Zip)?;
    if package.len() > MAX_FILE_BYTES { Err(ExportRefusal::TooLarge) } else { Ok(package) }
}

fn check_counts(set: &BoardSet) -> Result<(), ExportRefusal> {
    if set.boards.len() > MAX_BOARDS {
        return Err(ExportRefusal::TooManyBoards);
    }
    let full = |count: usize, most: usize| count > most;
    let any_full = set.boards.iter().any(|board| {
        full(board.buttons.len(), MAX_BUTTONS)
            || full(board.images.len(), MAX_MEDIA)
            || full(board.sounds.len(), MAX_MEDIA)
    });
    if any_full { Err(ExportRefusal::BoardTooFull) } else { Ok(()) }
}

/// Every picture and sound with bytes: what it is, its id, its file and its name, board by board.
fn media(set: &BoardSet) -> impl Iterator<Item = (Sort, &str, String, MediaId)> {
    set.boards.iter().flat_map(|board| {
        let images = board.images.iter().filter_map(|image| {
            let media = image.media?;
            let path = media_path(Sort::Picture, media, image.content_type.as_deref());
            Some((Sort::Picture, image.id.as_str(), path, media))
        });
        let sounds = board.sounds.iter().filter_map(|sound| {
            let media = sound.media?;
            let path = media_path(Sort::Sound, media, sound.content_type.as_deref());
            Some((Sort::Sound, sound.id.as_str(), path, media))
        });
        images.chain(sounds)
    })
}

fn manifest(set: &BoardSet) -> Extras {
    let (mut boards, mut images, mut sounds) = (Extras::new(), Extras::new(), Extras::new());
    for board in &set.boards {
        boards.insert(board.id.to_string(), board_path(board.id).into());
    }
    for (sort, id, path, _) in media(set) {
        let paths = match sort {
            Sort::Picture => &mut images,
            Sort::Sound => &mut sounds,
        };
        paths.entry(id).or_insert(path.into());
    }
    let mut paths = Extras::new();
    for (key, map) in PATHS_KEYS.into_iter().zip([boards, images, sounds]) {
        paths.insert(key.to_owned(), Value::Object(map));
    }
    let woven = |key: &str, value: &Value| key == "paths" && value.as_object().is_some_and(|paths| !paths.is_empty());
    if let Some(Value::Object(extras)) = set.extras.get("paths") {
        put_extras(&mut paths, extras.iter(), &PATHS_KEYS);
    }
    let mut manifest = Extras::new();
    let known: [(&str, Value); 5] = [
        ("format", FORMAT.into()),
        ("root", board_path(set.root).into()),
        ("paths", Value::Object(paths)),
        ("ext_heard_id", set.id.to_string().into()),
        ("ext_heard_name", set.name.as_str().into()),
    ];
    manifest.extend(known.map(|(key, value)| (key.to_owned(), value)));
    let extras: Vec<(&String, &Value)> = set.extras.iter().filter(|(key, value)| !woven(key, value)).collect();
    put_extras(&mut manifest, extras.into_iter(), &MANIFEST_KEYS);
    manifest
}

fn zipped(files: &[(String, Arc<[u8]>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT).unix_permissions(0o644);
    for (path, bytes) in files {
        // Pictures are packed already. Nothing is packed so tightly that the reader would take it for a bomb.
        let text = path.ends_with(".obf") || path.ends_with(".json") || path.ends_with(".svg");
        let small = u64::try_from(bytes.len()).is_ok_and(|length| length <= RATIO_FLOOR_BYTES);
        let method = if text && small { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        writer.start_file(path.as_str(), options.compression_method(method))?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}
