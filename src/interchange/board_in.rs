//! One board of a file, from its JSON object to the checked type. The same reader serves stored boards, lone files and
//! packages; what surrounds the board is the shelf's business.

use super::button_in::{self, ReadButton};
use super::classes;
use super::fields::{Fields, Origin, scalar};
use super::grid_in::{self, Layout, Seat};
use super::licences;
use super::limits::MAX_BUTTONS;
use super::media_in::{MediaReader, Shelf, Sort};
use super::refusal::ImportRefusal;
use super::report::Report;
use super::what::What;
use crate::board::{Board, BoardParts, BoardRefusal, Button, Colour, Extras, LinkTarget, Locale};
use crate::id::{BoardId, ButtonId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Reads a board that has been given its id. `spare_name` is used where it has no name of its own.
pub(super) fn read(
    object: Extras,
    id: BoardId,
    origin: Origin,
    spare_name: &str,
    shelf: &mut dyn Shelf,
    report: &mut Report,
) -> Result<Board, ImportRefusal> {
    let mut fields = Fields::new(object);
    let mut notes = Vec::new();
    let written_id = fields.text("id");
    fields.take("ext_heard_id");
    let foreign_id =
        button_in::foreign_id(&mut fields, written_id.as_deref(), (origin == Origin::Heard).then(|| id.to_string()));
    let name = fields.filled("name", origin).unwrap_or_else(|| {
        notes.push(What::NoName);
        spare_name.to_owned()
    });
    if fields.take("format").is_some_and(|format| format != super::obf::FORMAT) {
        notes.push(What::OtherFormat);
    }
    let locale = fields.filled("locale", origin).map(|tag| Locale::new(&tag)).unwrap_or_else(|| {
        notes.push(What::NoLanguage);
        Locale::new("en")
    });
    let mut media = MediaReader::new(shelf, origin);
    notes.extend(media.list(Sort::Picture, fields.take("images"))?);
    notes.extend(media.list(Sort::Sound, fields.take("sounds"))?);
    let mut buttons = read_buttons(fields.take("buttons"), id, &name, &mut media, report)?;
    class_by_colour(&mut buttons);
    let seats: Vec<Seat> = buttons.iter_mut().map(|read| std::mem::replace(&mut read.seat, empty_seat())).collect();
    let Layout { grid, extras: grid_extras, notes: grid_notes } =
        grid_in::lay_out(fields.object("grid").unwrap_or_default(), &seats).map_err(BoardRefusal::from)?;
    let grid_notes = grid_notes.into_iter().filter(|_| !buttons.is_empty());
    let (background, background_extras) = background_of(&mut fields);
    let strings = strings_of(&mut fields);
    let licence = licences::read(&mut fields);
    let description_html = fields.filled("description_html", origin);
    if buttons.is_empty() {
        notes.push(What::BoardEmpty);
    }
    notes.extend(grid_notes);
    notes.extend(fields.unread().map(What::FieldNotRead));
    notes.iter().for_each(|what| report.note(*what, Some(&name), None));
    let placed: BTreeSet<ButtonId> = grid.placed().map(|(_, button, ..)| button).collect();
    for read in &buttons {
        note_button(read, &name, placed.contains(&read.button.id), &media, report);
    }
    note_unused(&buttons, &name, &media, report);
    add_media_counts(report, &media);
    let (images, sounds) = (media.images, media.sounds);
    let mut extras = fields.rest();
    // The board type has no room for these, so they travel among its extras under the name they had.
    for (key, object) in [("grid", grid_extras), ("background", background_extras)] {
        if !object.is_empty() {
            extras.insert(key.to_owned(), Value::Object(object));
        }
    }
    let parts = BoardParts {
        id,
        foreign_id,
        name,
        locale,
        description_html,
        background,
        grid,
        buttons: buttons.into_iter().map(|read| read.button).collect(),
        images,
        sounds,
        strings,
        licence,
        extras,
    };
    report.counts.boards += 1;
    Ok(Board::new(parts)?)
}

fn empty_seat() -> Seat {
    Seat { button: ButtonId(uuid::Uuid::nil()), key: None, frame: None, box_number: None }
}

fn read_buttons(
    value: Option<Value>,
    board: BoardId,
    name: &str,
    media: &mut MediaReader<'_>,
    report: &mut Report,
) -> Result<Vec<ReadButton>, ImportRefusal> {
    let entries: Vec<(Option<String>, Value)> = match value {
        Some(Value::Array(list)) => list.into_iter().map(|value| (None, value)).collect(),
        Some(Value::Object(object)) => object.into_iter().map(|(key, value)| (Some(key), value)).collect(),
        _ => Vec::new(),
    };
    let mut buttons: Vec<ReadButton> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut keys: BTreeSet<String> = BTreeSet::new();
    for (key, value) in entries {
        if value.is_null() || value == Value::Bool(false) {
            report.note(What::EmptyPlaceholder, Some(name), None);
            continue;
        }
        report.counts.buttons += 1;
        match value {
            Value::Object(object) if buttons.len() < MAX_BUTTONS => {
                let mut read = button_in::read(object, key, board, &mut taken, media)?;
                if read.seat.key.as_ref().is_some_and(|key| !keys.insert(key.clone())) {
                    read.notes.push(What::SameButtonId);
                }
                buttons.push(read);
            }
            Value::Object(object) => {
                report.counts.refused += 1;
                report.note(What::TooManyButtons, Some(name), object.get("label").and_then(scalar).as_deref());
            }
            _ => {
                report.counts.refused += 1;
                report.note(What::NotAButton, Some(name), None);
            }
        }
    }
    Ok(buttons)
}

/// Word classes from colours, for buttons whose file says nothing better.
fn class_by_colour(buttons: &mut [ReadButton]) {
    let foreign = |read: &ReadButton| read.origin == Origin::Foreign;
    let colours: Vec<Option<Colour>> =
        buttons.iter().map(|read| read.button.background.filter(|_| foreign(read))).collect();
    for (read, class) in buttons.iter_mut().zip(classes::of_colours(&colours)) {
        read.button.word_class = read.button.word_class.or(class);
    }
}

/// `background` is an object with a colour by the reference code, a colour by itself elsewhere.
fn background_of(fields: &mut Fields) -> (Option<Colour>, Extras) {
    match fields.take("background") {
        Some(Value::Object(object)) => {
            let mut inner = Fields::new(object);
            (inner.colour("color"), inner.rest())
        }
        Some(Value::String(text)) if text.trim().is_empty() => (None, Extras::new()),
        Some(value) => {
            let colour = value.as_str().and_then(Colour::parse);
            if colour.is_none() {
                fields.put_back("background", value);
            }
            (colour, Extras::new())
        }
        None => (None, Extras::new()),
    }
}

fn strings_of(fields: &mut Fields) -> BTreeMap<Locale, BTreeMap<String, String>> {
    let mut unread = Extras::new();
    let mut strings: BTreeMap<Locale, BTreeMap<String, String>> = BTreeMap::new();
    for (locale, value) in fields.object("strings").unwrap_or_default() {
        let tag = Locale::new(&locale);
        let Value::Object(texts) = value else {
            unread.insert(locale, value);
            continue;
        };
        let mut odd = Extras::new();
        let known = strings.entry(tag).or_default();
        for (key, text) in texts {
            match text {
                Value::String(text) if !known.contains_key(&key) => {
                    known.insert(key, text);
                }
                text => {
                    odd.insert(key, text);
                }
            }
        }
        if !odd.is_empty() {
            unread.insert(locale, Value::Object(odd));
        }
    }
    if !unread.is_empty() {
        fields.put_back("strings", Value::Object(unread));
    }
    strings
}

fn note_button(read: &ReadButton, board: &str, is_placed: bool, media: &MediaReader<'_>, report: &mut Report) {
    let Button { label, link, image, sound, .. } = &read.button;
    if is_placed {
        report.counts.placed += 1;
    } else {
        report.counts.parked += 1;
        report.note(What::Parked, Some(board), Some(label));
    }
    if let Some(link) = link {
        report.counts.links += 1;
        report.counts.dead_links += usize::from(link.target == LinkTarget::Dead);
    }
    let troubles = [(Sort::Picture, image), (Sort::Sound, sound)]
        .into_iter()
        .filter_map(|(sort, id)| media.troubles.get(&(sort, id.clone()?)).copied());
    for what in read.notes.iter().copied().chain(troubles) {
        report.note(what, Some(board), Some(label));
    }
}

/// Pictures and sounds in trouble that no button shows are said once, about the board.
fn note_unused(buttons: &[ReadButton], board: &str, media: &MediaReader<'_>, report: &mut Report) {
    let used: BTreeSet<(Sort, &str)> = buttons
        .iter()
        .flat_map(|read| [(Sort::Picture, &read.button.image), (Sort::Sound, &read.button.sound)])
        .filter_map(|(sort, id)| Some((sort, id.as_deref()?)))
        .collect();
    let unused = media.troubles.iter().filter(|((sort, id), _)| !used.contains(&(*sort, id.as_str())));
    unused.for_each(|(_, what)| report.note(*what, Some(board), None));
}

fn add_media_counts(report: &mut Report, media: &MediaReader<'_>) {
    let sums = [(&mut report.counts.pictures, media.counts.pictures), (&mut report.counts.sounds, media.counts.sounds)];
    for (sum, count) in sums {
        sum.found += count.found;
        sum.named += count.named;
        sum.missing += count.missing;
        sum.refused += count.refused;
    }
}
