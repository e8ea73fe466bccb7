//! Licences in and out. Every picture keeps its own; nobody's name is dropped because a producer misspelled a key.

use super::fields::{Fields, put_extras};
use crate::board::{Extras, Licence};
use serde_json::Value;

/// Every key the reader looks at, old spellings included.
const RESERVED: [&str; 11] = [
    "type",
    "copyright_notice_url",
    "source_url",
    "author_name",
    "author_url",
    "author_email",
    "Copyright_notice_url",
    "copyright_notice_link",
    "source_link",
    "author_link",
    "licence",
];

/// Reads `license` of a board, picture or sound.
pub(super) fn read(fields: &mut Fields) -> Option<Licence> {
    match fields.take("license")? {
        Value::Object(object) => Some(from_object(object)),
        Value::String(kind) if !kind.trim().is_empty() => Some(Licence { kind: Some(kind), ..Licence::default() }),
        Value::String(_) => None,
        value => {
            fields.put_back("license", value);
            None
        }
    }
}

fn from_object(object: Extras) -> Licence {
    let mut fields = Fields::new(object);
    // An old spelling counts where the proper one is absent; otherwise it stays among the extras.
    let mut either = |proper: &'static str, old: &[&'static str]| {
        let found = fields.text(proper);
        if found.is_some() { found } else { old.iter().find_map(|key| fields.text(key)) }
    };
    let kind = either("type", &["licence"]);
    let notice_url = either("copyright_notice_url", &["Copyright_notice_url", "copyright_notice_link"]);
    let source_url = either("source_url", &["source_link"]);
    let author_url = either("author_url", &["author_link"]);
    let author_name = either("author_name", &[]);
    let author_email = either("author_email", &[]);
    Licence { kind, notice_url, source_url, author_name, author_url, author_email, extras: fields.rest() }
}

pub(super) fn write(licence: &Licence) -> Value {
    let Licence { kind, notice_url, source_url, author_name, author_url, author_email, extras } = licence;
    let mut object = Extras::new();
    let known = [
        ("type", kind),
        ("copyright_notice_url", notice_url),
        ("source_url", source_url),
        ("author_name", author_name),
        ("author_url", author_url),
        ("author_email", author_email),
    ];
    for (key, value) in known {
        if let Some(text) = value {
            object.insert(key.to_owned(), text.as_str().into());
        }
    }
    put_extras(&mut object, extras.iter(), &RESERVED);
    Value::Object(object)
}
