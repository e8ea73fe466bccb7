//! What sort of change an edit is, in one closed list.

use serde::{Deserialize, Serialize};

/// The sort of an edit. Names are kept in the record, where a change was refused; the list only grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditKind {
    /// A new word in an empty place.
    Add,
    Label,
    Spoken,
    Picture,
    Class,
    Colours,
    Recording,
    Link,
    Hide,
    Show,
    Move,
    TakeOff,
    PutBack,
    Copy,
    NewBoard,
    Rename,
    Resize,
    /// An earlier revision in place of this one.
    Restore,
}

impl EditKind {
    pub const ALL: [Self; 18] = [
        Self::Add,
        Self::Label,
        Self::Spoken,
        Self::Picture,
        Self::Class,
        Self::Colours,
        Self::Recording,
        Self::Link,
        Self::Hide,
        Self::Show,
        Self::Move,
        Self::TakeOff,
        Self::PutBack,
        Self::Copy,
        Self::NewBoard,
        Self::Rename,
        Self::Resize,
        Self::Restore,
    ];
}
