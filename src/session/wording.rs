//! What a button reads and says in a language. Source of the order: Open Board Format, `strings` and `translations`.
//!
//! Order for a text: the button's own translation, then the board's `strings` under the text as a key, each first for the
//! exact locale, then for another region of the same language; then the same for the board's own locale; then the text as
//! the file had it.

use crate::board::{Board, Button, Locale, Translation};
use std::collections::BTreeMap;

/// What is read in the cell.
pub fn label_of(board: &Board, button: &Button, locale: &Locale) -> String {
    translated(button, locale, |translation| translation.label.as_ref())
        .or_else(|| string(board, &button.label, locale))
        .or_else(|| translated(button, &board.locale, |translation| translation.label.as_ref()))
        .or_else(|| string(board, &button.label, &board.locale))
        .unwrap_or(&button.label)
        .to_owned()
}

/// What the voice says. A vocalization that has no wording in the locale gives way to a label that has one: a child who
/// reads one language is not answered in another.
pub fn spoken_of(board: &Board, button: &Button, locale: &Locale) -> String {
    let vocalized = |locale| {
        translated(button, locale, |translation| translation.vocalization.as_ref()).or_else(|| {
            let text = button.vocalization.as_ref()?;
            string(board, text, locale)
        })
    };
    let foreign = locale.language() != board.locale.language();
    if let Some(text) = vocalized(locale) {
        return text.to_owned();
    }
    if foreign && translated(button, locale, |translation| translation.label.as_ref()).is_some() {
        return label_of(board, button, locale);
    }
    match vocalized(&board.locale).or(button.vocalization.as_deref()) {
        Some(text) => text.to_owned(),
        None => label_of(board, button, locale),
    }
}

fn translated<'a>(
    button: &'a Button,
    locale: &Locale,
    text: impl Fn(&'a Translation) -> Option<&'a String>,
) -> Option<&'a str> {
    nearest(&button.translations, locale, text).map(String::as_str)
}

fn string<'a>(board: &'a Board, key: &str, locale: &Locale) -> Option<&'a str> {
    nearest(&board.strings, locale, |strings| strings.get(key)).map(String::as_str)
}

/// The entry of the exact locale, else the first of the same language that has the text.
fn nearest<'a, V, T: ?Sized>(
    map: &'a BTreeMap<Locale, V>,
    locale: &Locale,
    text: impl Fn(&'a V) -> Option<&'a T>,
) -> Option<&'a T> {
    map.get(locale).and_then(&text).or_else(|| {
        map.iter().filter(|(other, _)| other.language() == locale.language()).find_map(|(_, value)| text(value))
    })
}
