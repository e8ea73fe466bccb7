//! What the app says over a mat. It speaks to the child and says what the child did; it asks nothing about why, and praises
//! nothing.

use super::{Sheet, label_of};

/// What is heard when every column has been read back.
pub const READ_BACK_QUESTION: &str = "This is your mat. Is it how you mean it?";

/// What is heard when the mat is put away.
pub const THANKS: &str = "The mat is finished.";

/// One column, read back to the child: "You put noise and light under: not going well."
pub fn read_back(sheet: &Sheet, column: u8) -> String {
    let set_up = sheet.set_up();
    let cards: Vec<&str> = sheet.in_column(column).filter_map(|lay| set_up.option(lay.option)).map(label_of).collect();
    let under = super::step(set_up.scale, set_up.points, column).map_or("", |step| step.label);
    format!("You put {} under: {under}.", listed(&cards))
}

/// The question with the card in hand, heard once more.
pub fn told_again(question: &str, card: Option<&str>) -> String {
    match card {
        Some(card) => format!("{question} {card}."),
        None => question.to_owned(),
    }
}

/// "a", "a and b", "a, b and c".
fn listed(words: &[&str]) -> String {
    match words {
        [] => "nothing".to_owned(),
        [one] => (*one).to_owned(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}
