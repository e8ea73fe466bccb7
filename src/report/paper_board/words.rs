//! The fixed words of a paper board.

use super::layout::Cut;
use chrono::NaiveDate;

/// In the frame of a picture that is not to lie on the disk.
pub const WITHHELD: &str = "photo: print from the app";

pub const KICKER: &str = "Paper board";
pub const BELONGS_TO: &str = "Belongs to";
pub const CONTENTS: &str = "Pages";
pub const SOURCES: &str = "Whose the pictures are";

/// What an adult beside the child needs to know, on the cover.
pub const HOW: [&str; 5] = [
    "These are the child’s boards: the same words, in the same places and colours as on the tablet.",
    "Lay a page before the child and wait. When the child points at a word, say it aloud and answer as you would on the tablet.",
    "A word with a folded corner leads to another page; its number stands on it.",
    "The six words at the foot are on every page. Never cover them, and never put the boards away because of what was said.",
    "Paper keeps nothing. What ought to be remembered has to be written down.",
];

/// On the cover of the copy that lies in the home's folder.
pub const STANDING: &str = "This copy was written by itself when the boards last changed. It lies on the disk without a lock, so \
     photos are left out of it: print the boards from the app to have them.";

pub const CUT: &str = "Cut along the dashed lines. The six words of the strip belong to every page.";

/// For whoever does not see a picture that has no word and says nothing.
pub const UNWORDED: &str = "A picture without a word";

/// Signs that could not be set.
pub const NUMBERED: &str =
    "Signs that the typefaces of this program do not have stand here as their Unicode number, such as ‹U+1F600›.";

/// A board without a name of its own.
pub fn unnamed(page: usize) -> String {
    format!("Board on page {page}")
}

pub fn leads_to(page: usize) -> String {
    format!("→ page {page}")
}

/// The same where there is little room.
pub fn leads_to_short(page: usize) -> String {
    format!("→ {page}")
}

/// The first eight digits are enough to tell two prints apart.
pub fn boards_of(revision: &str) -> String {
    format!("boards {}", revision.get(..8).unwrap_or(revision))
}

pub fn printed(on: NaiveDate) -> String {
    format!("made {}", on.format("%-d %B %Y"))
}

pub const fn cut_words(cut: Cut) -> Option<&'static str> {
    match cut {
        Cut::Yes => Some(CUT),
        Cut::No => None,
    }
}

/// How many pictures a source has, in words.
pub fn pictures(count: usize) -> String {
    match count {
        1 => "1 picture".to_owned(),
        _ => format!("{count} pictures"),
    }
}
