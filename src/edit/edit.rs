//! Every change that can be made to a board set, in one closed list. Whatever is new brings its id along.

use super::EditKind;
use super::motor::Accepted;
use crate::board::{Colour, Licence, Place, SymbolRef, WordClass};
use crate::id::{BoardId, ButtonId};
use std::sync::Arc;

/// A button of a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct At {
    pub board: BoardId,
    pub button: ButtonId,
}

/// One change.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "an edit is made, done and gone; a box would say nothing")]
pub enum Edit {
    /// A new word in an empty place.
    Add {
        board: BoardId,
        place: Place,
        word: Box<NewWord>,
    },
    /// What is read. The word's translations go with the old one, because they are of it.
    Label {
        at: At,
        label: String,
    },
    /// What is heard, where that is not the label.
    Spoken {
        at: At,
        text: Option<String>,
    },
    Picture {
        at: At,
        picture: Option<NewPicture>,
    },
    Class {
        at: At,
        class: Option<WordClass>,
    },
    Colours {
        at: At,
        colours: Colours,
    },
    /// A recorded voice, or none: then the child's speech voice says the word.
    Recording {
        at: At,
        recording: Option<NewRecording>,
    },
    /// The board that the button opens.
    Link {
        at: At,
        to: Option<BoardId>,
    },
    /// Nothing is seen or spoken there; the place is kept.
    Hide(At),
    Show(At),
    /// To an empty place, or two change places. It costs the hand what it has learned, so it needs [`super::MotorCost`].
    Move(Accepted),
    /// From the grid into the board's tray, every place of it.
    TakeOff(At),
    /// From the tray into an empty place.
    PutBack {
        at: At,
        place: Place,
    },
    /// The same word, as a button of its own, in an empty place of this or another board.
    Copy {
        from: At,
        to: BoardId,
        place: Place,
        button: ButtonId,
    },
    /// A new, empty board that this button opens.
    NewBoard {
        board: BoardId,
        name: String,
        rows: u16,
        columns: u16,
        from: At,
    },
    Rename {
        board: BoardId,
        name: String,
    },
    /// Rows and columns at the end. Nothing moves; what something stands in cannot go.
    Resize {
        board: BoardId,
        rows: u16,
        columns: u16,
    },
}

impl Edit {
    pub fn kind(&self) -> EditKind {
        match self {
            Self::Add { .. } => EditKind::Add,
            Self::Label { .. } => EditKind::Label,
            Self::Spoken { .. } => EditKind::Spoken,
            Self::Picture { .. } => EditKind::Picture,
            Self::Class { .. } => EditKind::Class,
            Self::Colours { .. } => EditKind::Colours,
            Self::Recording { .. } => EditKind::Recording,
            Self::Link { .. } => EditKind::Link,
            Self::Hide(_) => EditKind::Hide,
            Self::Show(_) => EditKind::Show,
            Self::Move(_) => EditKind::Move,
            Self::TakeOff(_) => EditKind::TakeOff,
            Self::PutBack { .. } => EditKind::PutBack,
            Self::Copy { .. } => EditKind::Copy,
            Self::NewBoard { .. } => EditKind::NewBoard,
            Self::Rename { .. } => EditKind::Rename,
            Self::Resize { .. } => EditKind::Resize,
        }
    }
}

/// A word that is not on the boards yet.
#[derive(Clone, Debug, PartialEq)]
pub struct NewWord {
    pub button: ButtonId,
    pub label: String,
    pub spoken: Option<String>,
    pub picture: Option<NewPicture>,
    pub class: Option<WordClass>,
    pub colours: Colours,
    pub recording: Option<NewRecording>,
    pub link: Option<BoardId>,
}

impl NewWord {
    /// A label, and nothing else yet.
    pub fn new(button: ButtonId, label: &str) -> Self {
        Self {
            button,
            label: label.to_owned(),
            spoken: None,
            picture: None,
            class: None,
            colours: Colours::BY_CLASS,
            recording: None,
            link: None,
        }
    }
}

/// Colours of a button's own. Where there are none the word's class decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colours {
    pub border: Option<Colour>,
    pub background: Option<Colour>,
}

impl Colours {
    pub const BY_CLASS: Self = Self { border: None, background: None };
}

#[derive(Clone, Debug, PartialEq)]
pub enum NewPicture {
    /// A picture of a symbol set, by its name.
    Symbol {
        symbol: SymbolRef,
        licence: Option<Licence>,
    },
    Photo(NewPhoto),
    Brought(Brought),
}

/// A picture with its bytes and what is stated of it: one of a symbol pack, or of another child's boards.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    pub photo: NewPhoto,
    /// The set that it is from and its name there. The bytes stay when the set is gone.
    pub symbol: Option<SymbolRef>,
    pub licence: Option<Licence>,
}

/// The bytes of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPhoto {
    pub bytes: Arc<[u8]>,
    /// Such as `image/jpeg`; `None` where nobody has looked yet.
    pub content_type: Option<String>,
    /// Width and height in pixels.
    pub size: Option<(u32, u32)>,
}

/// The bytes of a recorded voice.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRecording {
    pub bytes: Arc<[u8]>,
    pub content_type: Option<String>,
    pub seconds: Option<f64>,
    /// Whose voice it is.
    pub said_by: Option<String>,
}
