//! What became of a pack, for the adult who brought it. Every row of its list came in or was left out.

use crate::interchange::PictureRefusal;
use std::collections::BTreeMap;
use std::fmt;

/// How many names a line gives before it only counts.
const SHOWN: usize = 4;
/// The longest piece of a name that a line quotes, in characters.
const LONGEST: usize = 60;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackReport {
    /// Rows of the list.
    pub rows: usize,
    pub came_in: usize,
    /// Rows that were left out: the name of the file or the word, and why. `came_in` and these are `rows`.
    pub left_out: Vec<(String, LeftOut)>,
}

/// Why one row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    NoWord,
    NoFileNamed,
    NotInPack,
    OutsidePack,
    /// The same person with other skin: people are drawn as is set for the child.
    SkinVariant,
    Twice,
    Picture(PictureRefusal),
    Unreadable,
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoWord => "has no word",
            Self::NoFileNamed => "names no picture",
            Self::NotInPack => "its picture is not in the pack",
            Self::OutsidePack => "names a file outside the pack",
            Self::SkinVariant => "is another skin tone of a picture that came in or could have",
            Self::Twice => "is there twice with the same picture",
            Self::Picture(why) => return write!(f, "its picture cannot be used: {why}"),
            Self::Unreadable => "its file could not be read",
        })
    }
}

impl PackReport {
    pub(super) fn leave_out(&mut self, name: &str, why: LeftOut) {
        let name: String = name.chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
        self.left_out.push((name, why));
    }

    /// How many came in, as a sentence.
    pub fn came_in_words(&self) -> String {
        format!("{} of {} symbols came in.", self.came_in, self.rows)
    }

    /// Each reason once, with the names of all rows that were left out for it.
    pub fn grouped(&self) -> Vec<(LeftOut, Vec<&str>)> {
        let mut groups: BTreeMap<LeftOut, Vec<&str>> = BTreeMap::new();
        for (name, why) in &self.left_out {
            groups.entry(*why).or_default().push(name);
        }
        groups.into_iter().collect()
    }

    /// The figures, then each reason once with its number and the first few names.
    pub fn to_text(&self) -> String {
        let mut text = format!("{}\n", self.came_in_words());
        for (why, names) in self.grouped() {
            let first: Vec<String> = names.iter().take(SHOWN).map(|name| format!("“{name}”")).collect();
            let more = names.len().saturating_sub(SHOWN);
            let more = if more > 0 { format!(", and {more} more") } else { String::new() };
            text.push_str(&format!("- left out ({}): {why}: {}{more}\n", names.len(), first.join(", ")));
        }
        text
    }
}
