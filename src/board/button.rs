//! A button: a word with a picture, or a way to another board, or both.

use super::{Action, Colour, Extras, Locale, WordClass};
use crate::id::{BoardId, ButtonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    pub id: ButtonId,
    /// The id that the foreign file used, kept for the way out.
    pub foreign_id: Option<String>,
    /// What is read in the cell, in the board's own locale. May be empty: a picture can stand alone.
    pub label: String,
    /// What is spoken, where that is not the label.
    pub vocalization: Option<String>,
    /// The `id` of an image of the same board.
    pub image: Option<String>,
    /// The `id` of a sound of the same board.
    pub sound: Option<String>,
    pub background: Option<Colour>,
    pub border: Option<Colour>,
    pub word_class: Option<WordClass>,
    pub urgent: Option<Urgent>,
    pub actions: Vec<Action>,
    pub link: Option<Link>,
    pub bar: BarUse,
    pub visibility: Visibility,
    pub translations: BTreeMap<Locale, Translation>,
    pub extras: Extras,
}

impl Button {
    /// A plain word: nothing but a label.
    pub fn word(id: ButtonId, label: &str) -> Self {
        Self {
            id,
            foreign_id: None,
            label: label.to_owned(),
            vocalization: None,
            image: None,
            sound: None,
            background: None,
            border: None,
            word_class: None,
            urgent: None,
            actions: Vec::new(),
            link: None,
            bar: BarUse::Adds,
            visibility: Visibility::Shown,
            translations: BTreeMap::new(),
            extras: Extras::new(),
        }
    }

    /// What the voice says for this button.
    pub fn spoken(&self) -> &str {
        self.vocalization.as_deref().unwrap_or(&self.label)
    }
}

/// The six words that nothing may take away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgent {
    Stop,
    No,
    Help,
    Hurt,
    Finished,
    /// "I want to tell." Whatever is told is never kept unsealed, so this word leaves no entry of its own.
    Tell,
}

impl Urgent {
    pub const ALL: [Self; 6] = [Self::Stop, Self::No, Self::Help, Self::Hurt, Self::Finished, Self::Tell];

    pub fn name(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::No => "no",
            Self::Help => "help",
            Self::Hurt => "hurt",
            Self::Finished => "finished",
            Self::Tell => "tell",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|word| word.name() == name)
    }
}

/// Whether choosing the button puts its word into the message bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarUse {
    Adds,
    Skips,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Shown,
    /// Masked: the place is kept, nothing is seen or spoken.
    Hidden,
}

/// The way to another board.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub target: LinkTarget,
    /// What the file said about the target (`id`, `name`, `path`, `url`, `data_url` and unknown keys), as it was found.
    pub source: Extras,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    /// A board of the same set.
    Board(BoardId),
    /// No such board came with the file; the button says its word and opens nothing.
    Dead,
}

/// The button in another language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Translation {
    pub label: Option<String>,
    pub vocalization: Option<String>,
    pub extras: Extras,
}
