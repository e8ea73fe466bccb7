//! What a file is, by its content; its name may say anything. Files of other programs are recognised only so that the
//! refusal can say what they are.

use super::obz::{EntryId, Package, file_name, is_litter};
use super::refusal::{ForeignFile, ImportRefusal};
use crate::board::Extras;
use serde_json::Value;

pub(super) enum Container<'a> {
    Zip,
    /// JSON text without byte order mark.
    Json(&'a [u8]),
}

pub(super) fn container(bytes: &[u8]) -> Result<Container<'_>, ImportRefusal> {
    let text = without_mark(bytes).trim_ascii_start();
    let foreign = |file| Err(ImportRefusal::Foreign(file));
    match text {
        [] => Err(ImportRefusal::Empty),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Ok(Container::Zip),
        // Logs begin with a comment that asks the reader to be respectful.
        [b'/', b'*', ..] if finds(text, b"open-board-log") => foreign(ForeignFile::OpenBoardLog),
        [b'{' | b'[' | b'"', ..] => Ok(Container::Json(text)),
        _ if text.starts_with(b"SQLite format 3\0") => foreign(ForeignFile::Database),
        _ if text.starts_with(b"%PDF") => foreign(ForeignFile::Pdf),
        _ if super::pictures::check(bytes).is_ok() => foreign(ForeignFile::Picture),
        _ if text.starts_with(b"<?xml") => foreign(ForeignFile::Xml),
        _ => Err(ImportRefusal::NotABoard),
    }
}

/// Some tools put a byte order mark before JSON.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The board in a JSON value: an object, or a list of exactly one.
pub(super) fn board_of(value: Value) -> Result<Extras, ImportRefusal> {
    if let Some(file) = foreign(&value) {
        return Err(ImportRefusal::Foreign(file));
    }
    let object = match value {
        Value::Object(object) => object,
        Value::Array(list) => match <[Value; 1]>::try_from(list) {
            Ok([Value::Object(object)]) => object,
            _ => return Err(ImportRefusal::NotABoard),
        },
        _ => return Err(ImportRefusal::NotABoard),
    };
    if is_board(&object) { Ok(object) } else { Err(ImportRefusal::NotABoard) }
}

/// Real boards lack any one of these, never all.
fn is_board(object: &Extras) -> bool {
    let buttons = object.get("buttons").is_some_and(|buttons| buttons.is_array() || buttons.is_object());
    let format = object.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("open-board-"));
    buttons || format || object.get("grid").is_some_and(|grid| grid.get("order").is_some())
}

fn foreign(value: &Value) -> Option<ForeignFile> {
    let has = |value: &Value, key: &str| value.get(key).is_some();
    let all_have = |list: &Value, key: &str| {
        list.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(|each| has(each, key)))
    };
    if is_asterics(value) {
        return Some(ForeignFile::AstericsGrid);
    }
    if all_have(value, "tiles") || value.as_object().is_some_and(|o| o.values().any(|list| all_have(list, "tiles"))) {
        return Some(ForeignFile::Cboard);
    }
    if all_have(value, "rootBoard") {
        return Some(ForeignFile::CboardCommunicator);
    }
    let format = value.get("format").and_then(Value::as_str).unwrap_or("");
    if format.starts_with("open-board-log") || (has(value, "sessions") && !has(value, "buttons")) {
        return Some(ForeignFile::OpenBoardLog);
    }
    if has(value, "paths") && !has(value, "buttons") {
        return Some(ForeignFile::LoneManifest);
    }
    let several = value.as_array().is_some_and(|list| list.len() > 1);
    (several && all_have(value, "buttons")).then_some(ForeignFile::Obfset)
}

fn is_asterics(value: &Value) -> bool {
    let is_grid = |grid: &Value| grid.get("gridElements").is_some();
    let any = |list: &Value| list.as_array().is_some_and(|list| list.iter().any(is_grid));
    is_grid(value) || any(value) || value.get("grids").is_some_and(any)
}

/// A zip that is somebody else's, by the names in it.
pub(super) fn foreign_package(package: &Package<'_>) -> Option<ForeignFile> {
    let any = |is: &dyn Fn(&str) -> bool| package.names().any(|(_, name)| is(name));
    if any(&|name| name.ends_with(".c4v")) {
        return Some(ForeignFile::TouchChat);
    }
    if any(&|name| name.starts_with("Grids/") && file_name(name) == "grid.xml") {
        return Some(ForeignFile::Grid3);
    }
    if any(&|name| name.ends_with(".grd") || name.ends_with(".grd.json")) {
        return Some(ForeignFile::AstericsGrid);
    }
    any(&|name| name == "[Content_Types].xml").then_some(ForeignFile::OfficeDocument)
}

/// The files of a package that are boards by their name.
pub(super) fn board_entries(package: &Package<'_>) -> Vec<EntryId> {
    entries_ending(package, &[".obf"])
}

/// The files of a package that may be boards under another name.
pub(super) fn text_entries(package: &Package<'_>) -> Vec<EntryId> {
    entries_ending(package, &[".json", ".txt"])
}

fn entries_ending(package: &Package<'_>, ends: &[&str]) -> Vec<EntryId> {
    let is = |name: &str| {
        let name = name.to_ascii_lowercase();
        ends.iter().any(|end| name.ends_with(end)) && !is_litter(&name)
    };
    package.names().filter(|(_, name)| is(name)).map(|(entry, _)| entry).collect()
}

fn finds(bytes: &[u8], needle: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    head.windows(needle.len()).any(|window| window == needle)
}
