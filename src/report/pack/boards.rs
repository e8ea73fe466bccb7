//! boards.obz: the boards as the child saw them, byte for byte, in a package that any reader of the Open Board Format opens.

use super::archive;
use super::{Contents, NotWritten};
use crate::id::{Digest, RevisionId};
use crate::journal::Value;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// Extensions that go to `sounds/`; every other file goes to `images/`.
const SOUNDS: [&str; 7] = ["mp3", "wav", "ogg", "oga", "m4a", "aac", "webm"];

pub(super) fn board_path(revision: RevisionId) -> String {
    format!("boards/{revision}.obf")
}

fn media_path(media: Digest, extension: &str) -> String {
    let folder = if SOUNDS.contains(&extension) { "sounds" } else { "images" };
    format!("{folder}/{media}.{extension}")
}

/// The package. Boards keep their bytes, so two revisions of one board keep one id: the newer stands under it in the manifest,
/// the older under its own hash.
pub(super) fn obz(contents: &Contents) -> Result<Vec<u8>, NotWritten> {
    let mut files: BTreeMap<String, &[u8]> = BTreeMap::new();
    let mut sounds = Map::new();
    let mut images = Map::new();
    for (media, extension, bytes) in &contents.media {
        let path = media_path(*media, extension);
        let list = if path.starts_with("sounds/") { &mut sounds } else { &mut images };
        list.insert(media.to_string(), Json::from(path.clone()));
        files.insert(path, bytes);
    }
    let mut boards: Vec<(String, String)> = Vec::new();
    for (revision, bytes) in &contents.boards {
        let path = board_path(*revision);
        let parsed: Json = serde_json::from_slice(bytes).unwrap_or_default();
        let id = parsed.get("id").and_then(Json::as_str).map_or_else(|| revision.to_string(), str::to_owned);
        for (older, at) in &mut boards {
            if *older == id {
                *older = at.trim_start_matches("boards/").trim_end_matches(".obf").to_owned();
            }
        }
        boards.push((id, path.clone()));
        name_media(&parsed, "images", &mut images, &files);
        name_media(&parsed, "sounds", &mut sounds, &files);
        files.insert(path, bytes);
    }
    let chosen = chosen_root(contents);
    let root = boards.iter().find(|(id, _)| chosen.as_ref() == Some(id)).or_else(|| boards.first());
    let manifest = json!({
        "format": "open-board-0.1",
        "root": root.map(|(_, path)| path.clone()),
        "paths": {
            "boards": boards.iter().map(|(id, path)| (id.clone(), Json::from(path.clone()))).collect::<Map<_, _>>(),
            "images": images,
            "sounds": sounds,
        },
    });
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|error| NotWritten(error.to_string()))?;
    let mut package: Vec<(String, &[u8])> = vec![("manifest.json".to_owned(), &manifest)];
    package.extend(files);
    archive::zip(&package, |path| !path.ends_with(".obf") && !path.ends_with(".json") && !path.ends_with(".svg"))
}

/// Lists the pictures or clips of a board under the ids that the board itself uses.
fn name_media(board: &Json, of: &str, list: &mut Map<String, Json>, files: &BTreeMap<String, &[u8]>) {
    let rows = board.get(of).and_then(Json::as_array).into_iter().flatten();
    for row in rows {
        let id = row.get("id").and_then(Json::as_str);
        let path = row.get("path").and_then(Json::as_str);
        if let (Some(id), Some(path)) = (id, path)
            && files.contains_key(path)
        {
            list.insert(id.to_owned(), Json::from(path));
        }
    }
}

/// The first board of the set that was chosen last, if the entries say so.
fn chosen_root(contents: &Contents) -> Option<String> {
    let mut newest = None;
    for entry in &contents.entries {
        let Some(header) = super::rules::header(entry) else { continue };
        if header.kind != "board_set_chosen" || newest.as_ref().is_some_and(|(at, _)| *at > header.entered) {
            continue;
        }
        let root = entry.fields.iter().find(|field| field.name == "root");
        if let Some(Value::Given { bytes, .. }) = root.map(|field| &field.value)
            && let Ok(root) = serde_json::from_slice::<String>(bytes)
        {
            newest = Some((header.entered, root));
        }
    }
    newest.map(|(_, root)| root)
}
