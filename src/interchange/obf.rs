//! One board as Open Board Format, in the bytes that Heard stores.
//!
//! Invariant: `read_board(&write_board(b)) == b` for every board, and equal boards that came the same way give equal
//! bytes, so that the SHA-256 of the bytes can be the name of the revision. Heard's own additions are `ext_heard_*`;
//! media are named by their bytes (`images/<sha256>.<ext>`), which the caller keeps elsewhere.

use super::board_out;
use super::fields::Origin;
use super::limits::{MAX_JSON_BYTES, MAX_JSON_DEPTH, json_depth};
use super::media_in::{Found, Shelf, Sort, Wanted};
use super::refusal::ImportRefusal;
use super::report::Report;
use super::{board_in, sniff};
use crate::board::{Board, Extras};
use crate::id::{BoardId, MediaId};
use serde_json::Value;

/// The version of the format that Heard writes.
pub const FORMAT: &str = "open-board-0.1";

/// The board as JSON, whole, on one line.
pub fn write_board(board: &Board) -> Vec<u8> {
    Value::Object(board_out::object(board)).to_string().into_bytes()
}

/// A board from bytes that [`write_board`] made. For files of others there is [`super::import::read`].
pub fn read_board(bytes: &[u8]) -> Result<Board, ImportRefusal> {
    let object = sniff::board_of(json(bytes)?)?;
    let id = heard_id(&object).ok_or(ImportRefusal::NotStoredByHeard)?;
    board_in::read(object, id, Origin::Heard, "", &mut Stored, &mut Report::default())
}

/// JSON text that is not too long and not too deep.
pub(super) fn json(bytes: &[u8]) -> Result<Value, ImportRefusal> {
    let text = sniff::without_mark(bytes);
    if text.len() > MAX_JSON_BYTES {
        return Err(ImportRefusal::TooLarge);
    }
    if json_depth(text) > MAX_JSON_DEPTH {
        return Err(ImportRefusal::NestedTooDeep);
    }
    serde_json::from_slice(text).map_err(|_| ImportRefusal::Damaged)
}

/// Heard's own id of a board, if Heard wrote it.
pub(super) fn heard_id(object: &Extras) -> Option<BoardId> {
    object.get("ext_heard_id")?.as_str()?.parse().ok()
}

/// A stored board stands alone: its media and its links are taken at their word.
struct Stored;

impl Shelf for Stored {
    fn media(&mut self, wanted: &Wanted<'_>) -> Result<Found, ImportRefusal> {
        let media = wanted.path.and_then(|path| media_of_path(wanted.sort, path));
        Ok(media.map_or(Found::Missing, |media| Found::Bytes { media, content_type: None, size: None }))
    }

    fn link(&self, _source: &Extras, target: Option<BoardId>) -> Option<BoardId> {
        target
    }

    fn listed_elsewhere(&self, _sort: Sort, _id: &str) -> Option<Extras> {
        None
    }

    fn settle(&mut self, _sort: Sort, id: &str, _mark: [Option<String>; 3]) -> String {
        id.to_owned()
    }
}

/// The folder of a package in which Heard puts pictures or sounds.
pub(super) fn folder(sort: Sort) -> &'static str {
    match sort {
        Sort::Picture => "images",
        Sort::Sound => "sounds",
    }
}

/// The bytes that a path of Heard's own making names.
pub(super) fn media_of_path(sort: Sort, path: &str) -> Option<MediaId> {
    let name = path.strip_prefix(folder(sort))?.strip_prefix('/')?;
    name.split_once('.')?.0.parse().ok()
}
