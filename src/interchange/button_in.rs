//! One button of a file. What Heard wrote is taken at its word; what others wrote is read the way they mean it, which is
//! seldom the way the format says it.

use super::classes;
use super::fields::{Fields, Origin};
use super::grid_in::{Seat, frame_of};
use super::links;
use super::media_in::{MediaReader, Sort};
use super::refusal::ImportRefusal;
use super::what::What;
use crate::board::{
    Action, BarUse, Button, Extras, Link, LinkTarget, Locale, Translation, Urgent, Visibility, WordClass,
};
use crate::id::{BoardId, ButtonId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Keys with which some producers send a button out of the board.
const ELSEWHERE: [&str; 4] = ["url", "ext_coughdrop_video", "ext_coughdrop_book", "ext_coughdrop_apps"];

pub(super) struct ReadButton {
    pub button: Button,
    pub seat: Seat,
    pub origin: Origin,
    pub notes: Vec<What>,
}

/// Reads one button. `key` is its id where the list of buttons is an object; `taken` are the ids the board has used.
pub(super) fn read(
    object: Extras,
    key: Option<String>,
    board: BoardId,
    taken: &mut BTreeSet<ButtonId>,
    media: &mut MediaReader<'_>,
) -> Result<ReadButton, ImportRefusal> {
    let mut fields = Fields::new(object);
    let mut notes = Vec::new();
    let written_id = fields.text("id").or(key);
    let heard_id: Option<ButtonId> = fields.parsed("ext_heard_id");
    let origin = if heard_id.is_some() { Origin::Heard } else { Origin::Foreign };
    let id = match heard_id.filter(|id| taken.insert(*id)) {
        Some(id) => id,
        None => {
            if heard_id.is_some() {
                notes.push(What::SameHeardId);
            }
            new_id(board, written_id.as_deref(), taken)
        }
    };
    let foreign_id = foreign_id(&mut fields, written_id.as_deref(), heard_id.map(|id| id.to_string()));
    let label = fields.text("label").unwrap_or_default();
    let vocalization = fields.filled("vocalization", origin).filter(|said| origin == Origin::Heard || *said != label);
    let image = named_media(&mut fields, Sort::Picture, origin, media)?;
    let sound = named_media(&mut fields, Sort::Sound, origin, media)?;
    let background = fields.colour("background_color");
    let border = fields.colour("border_color");
    let actions = actions_of(&mut fields, origin);
    let link = link_of(&mut fields, media, &mut notes);
    let urgent: Option<Urgent> = fields.named("ext_heard_urgent", Urgent::from_name);
    let hidden = fields.flag("hidden").unwrap_or_else(|| {
        origin == Origin::Foreign && fields.peek("ext_cboard_hidden").and_then(Value::as_bool) == Some(true)
    });
    if hidden && urgent.is_some() {
        notes.push(What::ProtectedWordShown);
    }
    let word_class = fields.named("ext_heard_word_class", WordClass::from_name).or_else(|| {
        let spoken = fields.peek("ext_coughdrop_part_of_speech").and_then(Value::as_str)?;
        classes::of_part_of_speech(spoken).filter(|_| origin == Origin::Foreign)
    });
    let bar = bar_of(&mut fields, &actions, link.as_ref());
    let translations = translations_of(&mut fields, origin);
    if actions.iter().any(|action| matches!(action, Action::Unknown(_))) {
        notes.push(What::UnknownAction);
    }
    if ELSEWHERE.iter().any(|key| fields.peek(key).is_some_and(says_something)) {
        notes.push(What::OpensElsewhere);
    }
    notes.extend(fields.unread().map(What::FieldNotRead));
    let seat = Seat {
        button: id,
        key: written_id,
        frame: frame_of(&fields),
        box_number: fields.peek("box_id").and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok()),
    };
    let visibility = if hidden && urgent.is_none() { Visibility::Hidden } else { Visibility::Shown };
    let button = Button {
        id,
        foreign_id,
        label,
        vocalization,
        image,
        sound,
        background,
        border,
        word_class,
        urgent,
        actions,
        link,
        bar,
        visibility,
        translations,
        extras: fields.rest(),
    };
    Ok(ReadButton { button, seat, origin, notes })
}

/// An id from the board and the file's id, the same at every reading; a number is added while it is taken.
fn new_id(board: BoardId, written: Option<&str>, taken: &mut BTreeSet<ButtonId>) -> ButtonId {
    let count = taken.len();
    let first = written.map(|id| ButtonId::named(board.0, &format!("button {id}"))).filter(|id| taken.insert(*id));
    if let Some(id) = first {
        return id;
    }
    let mut number = count;
    loop {
        let id = ButtonId::named(board.0, &format!("button {} number {number}", written.unwrap_or("")));
        if taken.insert(id) {
            return id;
        }
        number += 1;
    }
}

/// The id that the foreign file used. Heard writes it as the id unless two buttons share it.
pub(super) fn foreign_id(fields: &mut Fields, written: Option<&str>, heard_id: Option<String>) -> Option<String> {
    fields
        .text("ext_heard_foreign_id")
        .or_else(|| written.filter(|id| Some(*id) != heard_id.as_deref()).map(str::to_owned))
}

fn named_media(
    fields: &mut Fields,
    sort: Sort,
    origin: Origin,
    media: &mut MediaReader<'_>,
) -> Result<Option<String>, ImportRefusal> {
    let key = match sort {
        Sort::Picture => "image_id",
        Sort::Sound => "sound_id",
    };
    fields.filled(key, origin).map(|id| media.named(sort, &id)).transpose()
}

/// `actions` if there are any, else `action`; other producers join several in one string.
fn actions_of(fields: &mut Fields, origin: Origin) -> Vec<Action> {
    let parse = |text: &str| match origin {
        Origin::Heard => vec![Action::parse(text)],
        Origin::Foreign => Action::parse_all(text),
    };
    let listed = match fields.take("actions") {
        Some(Value::Array(list)) if list.iter().all(Value::is_string) => {
            list.iter().filter_map(Value::as_str).flat_map(parse).collect()
        }
        Some(Value::String(text)) => parse(&text),
        Some(other) => {
            fields.put_back("actions", other);
            Vec::new()
        }
        None => Vec::new(),
    };
    let single = fields.filled("action", Origin::Foreign);
    match single {
        Some(text) if listed.is_empty() => parse(&text),
        Some(text) => {
            // By the format the single action is only a fallback; one that says something else is kept, not done.
            if !parse(&text).iter().all(|action| listed.contains(action)) {
                fields.put_back("action", text.into());
            }
            listed
        }
        None => listed,
    }
}

fn link_of(fields: &mut Fields, media: &MediaReader<'_>, notes: &mut Vec<What>) -> Option<Link> {
    let source = match links::source_of(fields.take("load_board")?) {
        Ok(source) => source?,
        Err(value) => {
            fields.put_back("load_board", value);
            return None;
        }
    };
    let target_named = source.get("ext_heard_target").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let dead = source.get("ext_heard_dead") == Some(&Value::Bool(true));
    let switched_off = fields.peek("ext_coughdrop_link_disabled") == Some(&Value::Bool(true)) && target_named.is_none();
    let found = media.shelf.link(&source, target_named).filter(|_| !dead && !switched_off);
    let mut source = Fields::new(source);
    source.take("ext_heard_target");
    source.take("ext_heard_dead");
    if target_named.is_some() && found.is_some() {
        // Heard's own way to the board, written for others and for this reader; the file that Heard read had another.
        source.take("id");
        source.take("path");
    }
    if found.is_none() {
        notes.push(if switched_off { What::LinkSwitchedOff } else { What::DeadLink });
    }
    Some(Link { target: found.map_or(LinkTarget::Dead, LinkTarget::Board), source: source.rest() })
}

fn bar_of(fields: &mut Fields, actions: &[Action], link: Option<&Link>) -> BarUse {
    let said = fields.flag("ext_heard_add_to_bar");
    let said = said.or_else(|| fields.peek("ext_coughdrop_add_to_vocalization").and_then(Value::as_bool));
    if said.unwrap_or(actions.is_empty() && link.is_none()) { BarUse::Adds } else { BarUse::Skips }
}

fn translations_of(fields: &mut Fields, origin: Origin) -> BTreeMap<Locale, Translation> {
    let mut unread = Extras::new();
    let mut translations = BTreeMap::new();
    for (locale, value) in fields.object("translations").unwrap_or_default() {
        let tag = Locale::new(&locale);
        match value {
            Value::Null => {}
            Value::Object(object) if !translations.contains_key(&tag) => {
                let mut fields = Fields::new(object);
                let label = fields.filled("label", origin);
                let vocalization = fields.filled("vocalization", origin);
                translations.insert(tag, Translation { label, vocalization, extras: fields.rest() });
            }
            Value::String(label) if !translations.contains_key(&tag) => {
                translations.insert(tag, Translation { label: Some(label), ..Translation::default() });
            }
            value => {
                unread.insert(locale, value);
            }
        }
    }
    if !unread.is_empty() {
        fields.put_back("translations", Value::Object(unread));
    }
    translations
}

/// Whether a value is more than a way to write nothing.
fn says_something(value: &Value) -> bool {
    !matches!(value, Value::Null | Value::Bool(false))
        && value.as_str() != Some("")
        && value.as_array().is_none_or(|list| !list.is_empty())
}
