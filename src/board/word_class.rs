//! Word classes of the modified Fitzgerald key.

use serde::{Deserialize, Serialize};

/// The class of a word decides its border, tint and corner mark, unless an imported board brings its own colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordClass {
    People,
    Verb,
    Describe,
    Noun,
    Social,
    Question,
    No,
    Determiner,
    Little,
    Place,
    Folder,
}

impl WordClass {
    pub const ALL: [Self; 11] = [
        Self::People,
        Self::Verb,
        Self::Describe,
        Self::Noun,
        Self::Social,
        Self::Question,
        Self::No,
        Self::Determiner,
        Self::Little,
        Self::Place,
        Self::Folder,
    ];

    /// The word used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Verb => "verb",
            Self::Describe => "describe",
            Self::Noun => "noun",
            Self::Social => "social",
            Self::Question => "question",
            Self::No => "no",
            Self::Determiner => "determiner",
            Self::Little => "little",
            Self::Place => "place",
            Self::Folder => "folder",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}
