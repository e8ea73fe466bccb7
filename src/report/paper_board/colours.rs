//! The colours of a cell on paper: those of the light screen. A test holds them against the ones that the window draws with.

use crate::board::{Button, Colour, WordClass};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellColours {
    pub border: Colour,
    pub tint: Colour,
    /// For the label.
    pub ink: Colour,
}

const INK: Colour = Colour::opaque(0x23, 0x1F, 0x1A);

impl CellColours {
    /// A board's own colours win over the class of the word, as on the screen.
    pub(super) fn of(button: &Button) -> Self {
        match Colour::own_face(button.background, button.border) {
            Some(own) => Self { border: own.border, tint: own.fill, ink: own.ink },
            None => class_colours(button.word_class),
        }
    }
}

/// Border and tint of a word class.
pub fn class_colours(class: Option<WordClass>) -> CellColours {
    let (border, tint) = match class {
        None => ((0x82, 0x76, 0x6A), (0xFF, 0xFD, 0xF8)),
        Some(WordClass::People) => ((0x8A, 0x65, 0x00), (0xFF, 0xF2, 0xBD)),
        Some(WordClass::Verb) => ((0x2B, 0x7A, 0x3B), (0xDD, 0xF1, 0xD6)),
        Some(WordClass::Describe) => ((0x1D, 0x69, 0xBD), (0xDB, 0xE8, 0xFB)),
        Some(WordClass::Noun) => ((0xB4, 0x56, 0x0C), (0xFF, 0xE4, 0xCC)),
        Some(WordClass::Social) => ((0xB5, 0x32, 0x7A), (0xFD, 0xDF, 0xED)),
        Some(WordClass::Question) => ((0x90, 0x38, 0xB0), (0xF2, 0xDD, 0xF8)),
        Some(WordClass::No) => ((0xA0, 0x12, 0x12), (0xF9, 0xD3, 0xCC)),
        Some(WordClass::Determiner) => ((0x6B, 0x66, 0x5F), (0xE6, 0xE3, 0xDD)),
        Some(WordClass::Little) => ((0x45, 0x3F, 0x38), (0xFF, 0xFF, 0xFF)),
        Some(WordClass::Place) => ((0x33, 0x33, 0x8A), (0xDE, 0xDE, 0xF6)),
        Some(WordClass::Folder) => ((0x6A, 0x4A, 0x36), (0xE6, 0xD3, 0xBC)),
    };
    let colour = |(red, green, blue): (u8, u8, u8)| Colour::opaque(red, green, blue);
    CellColours { border: colour(border), tint: colour(tint), ink: INK }
}
