//! A button as a JSON object. What only Heard knows goes into `ext_heard_*`, and always says so in full, so that an absent
//! key never has to be guessed at when the button comes back.

use super::board_out::board_path;
use super::fields::put_extras;
use crate::board::{BarUse, Board, Button, Extras, Link, LinkTarget, Translation, Visibility};
use crate::id::ButtonId;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const BUTTON_KEYS: [&str; 19] = [
    "id",
    "label",
    "vocalization",
    "image_id",
    "sound_id",
    "background_color",
    "border_color",
    "action",
    "actions",
    "load_board",
    "hidden",
    "translations",
    "ext_heard_id",
    "ext_heard_foreign_id",
    "ext_heard_word_class",
    "ext_heard_urgent",
    "ext_heard_add_to_bar",
    "ext_heard_target",
    "ext_heard_dead",
];
const TRANSLATION_KEYS: [&str; 2] = ["label", "vocalization"];
const DEAD_KEYS: [&str; 2] = ["ext_heard_target", "ext_heard_dead"];

/// The id that each button has in the file: the one it came with, or its UUID where that would not be plain.
pub(super) fn written_ids(board: &Board) -> BTreeMap<ButtonId, String> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for id in board.buttons.iter().filter_map(|button| button.foreign_id.as_deref()) {
        *uses.entry(id).or_default() += 1;
    }
    let own: BTreeSet<String> = board.buttons.iter().map(|button| button.id.to_string()).collect();
    let plain = |id: &&str| !id.is_empty() && uses.get(*id) == Some(&1) && !own.contains(*id);
    let written = |button: &Button| button.foreign_id.as_deref().filter(plain).map(str::to_owned);
    board.buttons.iter().map(|button| (button.id, written(button).unwrap_or_else(|| button.id.to_string()))).collect()
}

pub(super) fn object(button: &Button, ids: &BTreeMap<ButtonId, String>) -> Value {
    let mut object = Extras::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_owned(), value);
    };
    let heard_id = button.id.to_string();
    let written_id = ids.get(&button.id).unwrap_or(&heard_id);
    put("id", written_id.as_str().into());
    put("label", button.label.as_str().into());
    let texts = [("vocalization", &button.vocalization), ("image_id", &button.image), ("sound_id", &button.sound)];
    for (key, text) in texts {
        if let Some(text) = text {
            put(key, text.as_str().into());
        }
    }
    for (key, colour) in [("background_color", button.background), ("border_color", button.border)] {
        if let Some(colour) = colour {
            put(key, colour.to_string().into());
        }
    }
    let actions: Vec<String> = button.actions.iter().map(|action| action.as_text()).collect();
    if let Some(first) = actions.first() {
        put("action", first.as_str().into());
        put("actions", actions.into());
    }
    if let Some(link) = &button.link {
        put("load_board", Value::Object(load_board(link)));
    }
    if button.visibility == Visibility::Hidden {
        put("hidden", true.into());
    }
    if !button.translations.is_empty() {
        let each = button.translations.iter();
        let each = each.map(|(locale, said)| (locale.as_str().to_owned(), translation(said)));
        put("translations", Value::Object(each.collect()));
    }
    put("ext_heard_id", heard_id.as_str().into());
    if let Some(foreign) = button.foreign_id.as_deref().filter(|_| *written_id == heard_id) {
        put("ext_heard_foreign_id", foreign.into());
    }
    if let Some(class) = button.word_class {
        put("ext_heard_word_class", class.name().into());
    }
    if let Some(word) = button.urgent {
        put("ext_heard_urgent", word.name().into());
    }
    put("ext_heard_add_to_bar", (button.bar == BarUse::Adds).into());
    put_extras(&mut object, button.extras.iter(), &BUTTON_KEYS);
    Value::Object(object)
}

/// A link that leads somewhere names the board as it is in this package, and keeps what its own file said beside it.
fn load_board(link: &Link) -> Extras {
    let mut object = Extras::new();
    match link.target {
        LinkTarget::Board(board) => {
            object.insert("id".to_owned(), board.to_string().into());
            object.insert("path".to_owned(), board_path(board).into());
            object.insert("ext_heard_target".to_owned(), board.to_string().into());
            put_extras(&mut object, link.source.iter(), &["id", "path", "ext_heard_target", "ext_heard_dead"]);
        }
        LinkTarget::Dead => {
            put_extras(&mut object, link.source.iter(), &DEAD_KEYS);
            object.insert("ext_heard_dead".to_owned(), true.into());
        }
    }
    object
}

fn translation(said: &Translation) -> Value {
    let mut object = Extras::new();
    for (key, text) in [("label", &said.label), ("vocalization", &said.vocalization)] {
        if let Some(text) = text {
            object.insert(key.to_owned(), text.as_str().into());
        }
    }
    put_extras(&mut object, said.extras.iter(), &TRANSLATION_KEYS);
    Value::Object(object)
}
