//! A paper board as the data that its templates read: what stands where, in millimetres, and every text as it is.

use super::fault::PdfFault;
use super::letters::{Letters, Numbered};
use super::world::Shelf;
use crate::board::{Colour, WordClass};
use crate::report::paper_board::{
    BoardPage, CellColours, ContentsList, Cut, Drawn, Face, Inside, Leads, OnPaper, PaperBoard, PaperCell, Print, Rect,
    Source, UrgentWord, keyword, words,
};
use crate::session::Opens;
use serde_json::{Value, json};

/// Narrower cells say their page shortly.
const ROOM_FOR_PAGE: f64 = 21.0;

/// JSON, and the pictures by the names that stand in it.
pub(super) struct Data {
    pub(super) json: Vec<u8>,
    pub(super) files: Vec<(String, Vec<u8>)>,
}

pub(super) fn of(board: &PaperBoard, drawn: &Drawn, letters: Letters) -> Result<Data, PdfFault> {
    let notes: Vec<&str> = words::HOW
        .into_iter()
        .chain((board.print == Print::Standing).then_some(words::STANDING))
        .chain(words::cut_words(board.layout.cut))
        .collect();
    let revision = board.stamped.revision.to_string();
    let foot = format!("{} · {}", words::boards_of(&revision), words::printed(board.stamped.on));
    let mut data = json!({
        "name": board.name,
        "kicker": words::KICKER,
        "notes": notes,
        "belongs": words::BELONGS_TO,
        "contents_title": words::CONTENTS,
        "contents": board.contents.iter().map(contents).collect::<Vec<_>>(),
        "sources_title": words::SOURCES,
        "sources": board.sources.iter().map(source).collect::<Vec<_>>(),
        "withheld": words::WITHHELD,
        "boards": board.boards.iter().map(|page| one(page, drawn)).collect::<Vec<_>>(),
        "urgent": board.urgent.iter().map(|word| urgent(word, drawn)).collect::<Vec<_>>(),
        "foot": foot,
    });
    let numbered = letters.settle(&mut data);
    if let Value::Object(fields) = &mut data {
        // Nothing that people wrote: measures, names of typefaces, hashes.
        let (width, height) = board.layout.sheet.size();
        fields.insert("width".to_owned(), json!(width));
        fields.insert("height".to_owned(), json!(height));
        fields.insert("grid".to_owned(), rect(&board.layout.grid));
        fields.insert("foot_at".to_owned(), rect(&board.layout.foot));
        fields.insert("cut".to_owned(), json!(board.layout.cut == Cut::Yes));
        let keywords = [format!("boards {revision}"), keyword(board.stamped.stamp)];
        fields.insert("keywords".to_owned(), json!(keywords));
        fields.insert("families".to_owned(), json!(Shelf::get().families()));
        let owed = (numbered == Numbered::Something).then_some(words::NUMBERED);
        fields.insert("numbered".to_owned(), json!(owed));
    }
    let files = drawn.0.iter().enumerate().filter_map(|(index, one)| match one {
        OnPaper::Printed(picture) => Some((file(index, picture.ending()), picture.bytes().to_vec())),
        OnPaper::Withheld | OnPaper::Lacking => None,
    });
    let files = files.collect();
    Ok(Data { json: serde_json::to_vec(&data).map_err(|_| PdfFault::Built)?, files })
}

fn file(index: usize, ending: &str) -> String {
    format!("picture-{index}.{ending}")
}

fn contents(contents: &ContentsList) -> Value {
    let list: Vec<Value> = contents.boards.iter().map(|(name, page)| json!({ "name": name, "page": page })).collect();
    json!({ "columns": contents.columns, "lines": contents.lines, "list": list })
}

fn source(source: &Source) -> Value {
    let Source { name, licence, note, pictures } = source;
    json!({ "name": name, "licence": licence, "note": note, "pictures": words::pictures(*pictures) })
}

fn one(page: &BoardPage, drawn: &Drawn) -> Value {
    json!({
        "page": page.page,
        "name": page.name,
        "language": page.language,
        "cells": page.cells.iter().map(|one| cell(one, drawn)).collect::<Vec<_>>(),
    })
}

fn cell(cell: &PaperCell, drawn: &Drawn) -> Value {
    let (to, leads) = match cell.leads {
        Leads::Page(page) if cell.on_page.width < ROOM_FOR_PAGE => (Some(page), Some(words::leads_to_short(page))),
        Leads::Page(page) => (Some(page), Some(words::leads_to(page))),
        Leads::Nowhere | Leads::NotHere => (None, None),
    };
    let said = [cell.label.trim(), cell.spoken.trim()].into_iter().find(|words| !words.is_empty());
    let (kind, picture) = face(cell.face, drawn);
    json!({
        "at": rect(&cell.on_page),
        "cut": rect(&cell.cut),
        "inside": inside(&cell.inside),
        "label": cell.label.trim(),
        // A cell without a label says what the voice would.
        "said": said,
        "alt": said.unwrap_or(words::UNWORDED),
        "kind": kind,
        "picture": picture,
        "class": cell.class.map(WordClass::name),
        "colours": colours(&cell.colours),
        "folded": matches!(cell.opens, Opens::Board(_)),
        "to": to,
        "leads": leads,
    })
}

fn urgent(word: &UrgentWord, drawn: &Drawn) -> Value {
    let (kind, picture) = face(word.face, drawn);
    let inside = &word.inside;
    json!({
        "at": rect(&word.on_page),
        "border": inside.border,
        "radius": inside.radius,
        "picture_at": rect(&inside.picture),
        "label_at": rect(&inside.label),
        "size": inside.size,
        "label": word.label,
        "kind": kind,
        "picture": picture,
        "colours": colours(&word.colours),
    })
}

/// How the cell is drawn, and the file of its picture.
fn face(face: Face, drawn: &Drawn) -> (&'static str, Option<String>) {
    match face {
        Face::Word => ("word", None),
        Face::Withheld => ("withheld", None),
        Face::Picture(index) => match drawn.0.get(index) {
            Some(OnPaper::Printed(picture)) => ("picture", Some(file(index, picture.ending()))),
            Some(OnPaper::Withheld) => ("withheld", None),
            Some(OnPaper::Lacking) | None => ("word", None),
        },
    }
}

fn inside(inside: &Inside) -> Value {
    json!({
        "border": inside.border,
        "radius": inside.radius,
        "label": rect(&inside.label),
        "word": rect(&inside.word),
        "size": inside.size,
        "picture": rect(&inside.picture),
        "mark": rect(&inside.mark),
        "fold": inside.fold,
        "leads": rect(&inside.leads),
    })
}

fn rect(rect: &Rect) -> Value {
    json!({ "x": rect.left, "y": rect.top, "w": rect.width, "h": rect.height })
}

fn colours(colours: &CellColours) -> Value {
    let CellColours { border, tint, ink } = colours;
    json!({ "border": hex(*border), "tint": hex(*tint), "ink": hex(*ink), "on_border": hex(border.ink_on()) })
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
}
