//! A board as a JSON object. Keys stand in a fixed order, ids are text, and what the board brought from elsewhere follows
//! behind what Heard says itself.

use super::button_out;
use super::fields::put_extras;
use super::licences;
use super::media_in::Sort;
use super::media_kind::extension;
use super::obf::{FORMAT, folder, media_of_path};
use crate::board::{Board, Extras, Image, Licence, Sound};
use crate::id::{BoardId, ButtonId, MediaId};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const BOARD_KEYS: [&str; 16] = [
    "format",
    "id",
    "locale",
    "name",
    "description_html",
    "background",
    "license",
    "ext_heard_id",
    "ext_heard_foreign_id",
    "buttons",
    "grid",
    "images",
    "sounds",
    "strings",
    "ext_heard_target",
    "ext_heard_dead",
];
const GRID_KEYS: [&str; 4] = ["rows", "columns", "order", "ext_heard_spans"];
const BACKGROUND_KEYS: [&str; 1] = ["color"];
const MEDIA_KEYS: [&str; 11] =
    ["id", "width", "height", "content_type", "data", "path", "symbol", "url", "license", "duration", "ext_heard_id"];
const SYMBOL_KEYS: [&str; 2] = ["set", "filename"];

pub(super) fn object(board: &Board) -> Extras {
    let mut object = Extras::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    put("format", FORMAT.into());
    put("id", board.id.to_string().into());
    put("locale", board.locale.as_str().into());
    put("name", board.name.as_str().into());
    if let Some(html) = &board.description_html {
        put("description_html", html.as_str().into());
    }
    let background = background(board);
    if !background.is_empty() {
        put("background", Value::Object(background));
    }
    put_licence(&mut put, board.licence.as_ref());
    put("ext_heard_id", board.id.to_string().into());
    if let Some(id) = &board.foreign_id {
        put("ext_heard_foreign_id", id.as_str().into());
    }
    let ids = button_out::written_ids(board);
    put("buttons", board.buttons.iter().map(|button| button_out::object(button, &ids)).collect());
    put("grid", Value::Object(grid(board, &ids)));
    put("images", board.images.iter().map(image).collect());
    put("sounds", board.sounds.iter().map(sound).collect());
    if !board.strings.is_empty() {
        let strings = board.strings.iter().map(|(locale, texts)| (locale.as_str().to_owned(), json!(texts)));
        put("strings", Value::Object(strings.collect()));
    }
    // These two are woven into the objects of that name above, unless they are not what the reader would take apart.
    let woven = |key: &str, value: &Value| matches!(key, "grid" | "background") && has_keys(value);
    let extras: Vec<(&String, &Value)> = board.extras.iter().filter(|(key, value)| !woven(key, value)).collect();
    put_extras(&mut object, extras.into_iter(), &BOARD_KEYS);
    object
}

fn has_keys(value: &Value) -> bool {
    value.as_object().is_some_and(|object| !object.is_empty())
}

fn put_licence(put: &mut impl FnMut(&str, Value), licence: Option<&Licence>) {
    if let Some(licence) = licence {
        put("license", licences::write(licence));
    }
}

fn background(board: &Board) -> Extras {
    let mut object = Extras::new();
    if let Some(colour) = board.background {
        object.insert("color".to_owned(), colour.to_string().into());
    }
    if let Some(Value::Object(extras)) = board.extras.get("background") {
        put_extras(&mut object, extras.iter(), &BACKGROUND_KEYS);
    }
    object
}

/// Rows of button ids. A button that spans stands once, in its top-left cell; the cells it covers are empty for those
/// who do not know spans.
fn grid(board: &Board, ids: &BTreeMap<ButtonId, String>) -> Extras {
    let grid = &board.grid;
    let empty_row = || vec![Value::Null; usize::from(grid.columns())];
    let mut order: Vec<Vec<Value>> = (0..grid.rows()).map(|_| empty_row()).collect();
    let mut spans = Vec::new();
    for (place, button, rows, columns) in grid.placed() {
        let cell = order.get_mut(usize::from(place.row)).and_then(|row| row.get_mut(usize::from(place.column)));
        if let (Some(cell), Some(id)) = (cell, ids.get(&button)) {
            *cell = id.as_str().into();
        }
        if (rows, columns) != (1, 1) {
            spans.push(json!({ "row": place.row, "column": place.column, "rows": rows, "columns": columns }));
        }
    }
    let mut object = Extras::new();
    object.insert("rows".to_owned(), grid.rows().into());
    object.insert("columns".to_owned(), grid.columns().into());
    object.insert("order".to_owned(), order.into());
    if !spans.is_empty() {
        object.insert("ext_heard_spans".to_owned(), spans.into());
    }
    if let Some(Value::Object(extras)) = board.extras.get("grid") {
        put_extras(&mut object, extras.iter(), &GRID_KEYS);
    }
    object
}

fn image(image: &Image) -> Value {
    let Image { id, media, content_type, width, height, symbol, url, licence, extras } = image;
    let mut object = Extras::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    put("id", id.as_str().into());
    for (key, side) in [("width", width), ("height", height)] {
        if let Some(side) = side {
            put(key, (*side).into());
        }
    }
    put_source(&mut put, Sort::Picture, *media, content_type.as_deref(), url.as_deref(), extras);
    if let Some(symbol) = symbol {
        let mut inner = Extras::new();
        inner.insert("set".to_owned(), symbol.set.as_str().into());
        inner.insert("filename".to_owned(), symbol.filename.as_str().into());
        put_extras(&mut inner, symbol.extras.iter(), &SYMBOL_KEYS);
        put("symbol", Value::Object(inner));
    }
    put_licence(&mut put, licence.as_ref());
    put_media_extras(&mut object, extras);
    Value::Object(object)
}

fn sound(sound: &Sound) -> Value {
    let Sound { id, media, content_type, duration, url, licence, extras } = sound;
    let mut object = Extras::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    put("id", id.as_str().into());
    if let Some(seconds) = duration {
        put("duration", (*seconds).into());
    }
    put_source(&mut put, Sort::Sound, *media, content_type.as_deref(), url.as_deref(), extras);
    put_licence(&mut put, licence.as_ref());
    put_media_extras(&mut object, extras);
    Value::Object(object)
}

/// Where the bytes are: Heard's own path, or the path that once led nowhere.
fn put_source(
    put: &mut impl FnMut(&str, Value),
    sort: Sort,
    media: Option<MediaId>,
    content_type: Option<&str>,
    url: Option<&str>,
    extras: &Extras,
) {
    if let Some(kind) = content_type {
        put("content_type", kind.into());
    }
    let lost = extras.get("path").and_then(Value::as_str).filter(|path| is_lost_path(sort, path));
    if let Some(media) = media {
        put("path", media_path(sort, media, content_type).into());
    } else if let Some(path) = lost {
        put("path", path.into());
    }
    if let Some(url) = url {
        put("url", url.into());
    }
}

/// Whether the reader would find nothing at a path and so hand it back as it is.
fn is_lost_path(sort: Sort, path: &str) -> bool {
    media_of_path(sort, path).is_none() && !super::pictures::is_data_uri(path)
}

fn put_media_extras(object: &mut Extras, extras: &Extras) {
    let written = object.get("path").cloned();
    let said = |key: &str, value: &Value| key == "path" && written.as_ref() == Some(value);
    let left: Vec<(&String, &Value)> = extras.iter().filter(|(key, value)| !said(key, value)).collect();
    put_extras(object, left.into_iter(), &MEDIA_KEYS);
}

/// The file of a board within a package.
pub(super) fn board_path(board: BoardId) -> String {
    format!("boards/{board}.obf")
}

/// The file of a picture or sound within a package.
pub(super) fn media_path(sort: Sort, media: MediaId, content_type: Option<&str>) -> String {
    format!("{}/{media}.{}", folder(sort), extension(content_type))
}
