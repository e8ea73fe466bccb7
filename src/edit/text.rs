//! The texts of a button and a board: without stray spaces, and short enough for where they are read.

use super::EditRefusal;

/// The longest label, in characters. Two lines of the smallest cell hold about as many.
pub const LABEL_MAX: usize = 40;
/// The longest text that one press speaks: about half a minute.
pub const SPOKEN_MAX: usize = 500;
/// The longest name of a board.
pub const NAME_MAX: usize = 60;

/// The text on one line, with single spaces and no controls.
fn tidy(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn label(text: &str) -> Result<String, EditRefusal> {
    within(tidy(text), LABEL_MAX, EditRefusal::LongLabel)
}

/// Nothing to speak is the same as the label.
pub(super) fn spoken(text: Option<&str>) -> Result<Option<String>, EditRefusal> {
    let text = within(tidy(text.unwrap_or_default()), SPOKEN_MAX, EditRefusal::LongSpoken)?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

pub(super) fn name(text: &str) -> Result<String, EditRefusal> {
    let name = within(tidy(text), NAME_MAX, EditRefusal::Name)?;
    if name.is_empty() { Err(EditRefusal::Name) } else { Ok(name) }
}

fn within(text: String, most: usize, refusal: EditRefusal) -> Result<String, EditRefusal> {
    if text.chars().count() > most { Err(refusal) } else { Ok(text) }
}
