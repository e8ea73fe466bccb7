//! What can be said about a file that was taken in. A closed list: an importer that meets something new says so here, and
//! the sentence is written for an adult who never heard of file formats.

use super::limits::{MAX_BUTTONS, MAX_DATA_URI_BYTES, MAX_LISTED_MEDIA, MAX_PIXELS, MAX_SVG_BYTES};
use crate::board::MAX_SIDE;
use std::fmt;

/// One kind of thing that was changed, guessed, kept apart or left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    ManifestUnreadable,
    BoardNotInPackage,
    BoardUnreadable,
    NotABoard,
    BoardEmpty,
    FirstBoardGuessed,
    OtherFormat,
    NoLanguage,
    NoName,
    SameBoardId,
    SameHeardId,
    NotAButton,
    EmptyPlaceholder,
    TooManyButtons,
    TooManyMedia,
    SameButtonId,
    LaidOutByFileOrder,
    LaidOutByPosition,
    LaidOutByBoxNumber,
    GridTooLarge,
    GridNamesUnknownButton,
    Parked,
    DeadLink,
    LinkSwitchedOff,
    OpensElsewhere,
    UnknownAction,
    ProtectedWordShown,
    PictureMissing,
    PictureOnlyOnline,
    PictureFromSymbolSet,
    PictureRefused(PictureRefusal),
    SoundMissing,
    SoundOnlyOnline,
    SoundRefused,
    /// A value of the wrong kind; it is kept for the way out. The name of the field, in the words of the format.
    FieldNotRead(&'static str),
}

/// Why one picture was left out. Its button stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, thiserror::Error)]
pub enum PictureRefusal {
    #[error("it is of a kind that Heard cannot show; PNG, JPEG, WebP, GIF, BMP and SVG work")]
    UnknownKind,
    #[error("it is damaged")]
    Damaged,
    #[error("it has more than {} million pixels; please make it smaller", MAX_PIXELS / 1_000_000)]
    TooManyPixels,
    #[error("the drawing is larger than {} MB or has too many parts; please save it as PNG", MAX_SVG_BYTES / (1024 * 1024))]
    DrawingTooLarge,
    #[error("the drawing fetches something from outside itself, which is unsafe; please save it as PNG")]
    DrawingReachesOut,
    #[error("the drawing contains a program, which is unsafe; please save it as PNG")]
    DrawingRunsCode,
    #[error("the drawing declares entities, which is unsafe; please save it as PNG")]
    DrawingHasEntities,
    #[error("it is written into the board and longer than {} MB; please make it smaller", MAX_DATA_URI_BYTES / (1024 * 1024))]
    DataTooLong,
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::ManifestUnreadable => {
                "The package's list of contents could not be read; the boards were found without it"
            }
            Self::BoardNotInPackage => "The package's list of contents names a board that is not in the package",
            Self::BoardUnreadable => "The board's file could not be read; the board was left out",
            Self::NotABoard => "The file is not a board; it was left out",
            Self::BoardEmpty => "The board has no buttons",
            Self::FirstBoardGuessed => "The package does not say which board comes first; this one was chosen",
            Self::OtherFormat => {
                "The board names a version of the format that Heard does not know; it was read as version 0.1"
            }
            Self::NoLanguage => "The board does not say its language; English was assumed",
            Self::NoName => "The board has no name; it was named after its file",
            Self::SameBoardId => "Two boards have the same id; links by that id go to the first",
            Self::SameHeardId => "Something here was a copy with the same Heard id; it was given a new one",
            Self::NotAButton => "An entry among the buttons is not a button; it was left out",
            Self::EmptyPlaceholder => "An entry among the buttons is empty; nothing was lost",
            Self::TooManyButtons => {
                return write!(f, "The board has more than {MAX_BUTTONS} buttons; this one was left out");
            }
            Self::TooManyMedia => {
                return write!(
                    f,
                    "The board has more than {MAX_LISTED_MEDIA} pictures or sounds; the rest were left out"
                );
            }
            Self::SameButtonId => "Two buttons of the board have the same id; the grid's place goes to the first",
            Self::LaidOutByFileOrder => "The board has no grid; its buttons were laid out in the order of the file",
            Self::LaidOutByPosition => "The board has no grid; its buttons were laid out by their positions",
            Self::LaidOutByBoxNumber => "The board's grid is empty; its buttons were laid out by their box numbers",
            Self::GridTooLarge => {
                return write!(f, "The grid has more than {MAX_SIDE} rows or columns; what lies beyond was set aside");
            }
            Self::GridNamesUnknownButton => {
                "The grid names a button that the board does not have; the cell stays empty"
            }
            Self::Parked => "The button has no place on the grid; it was set aside and can be placed in the editor",
            Self::DeadLink => {
                "The button opens a board that did not come with the file; it says its word and opens nothing"
            }
            Self::LinkSwitchedOff => "The button's link was switched off where the file was made; it opens nothing",
            Self::OpensElsewhere => "The button opens a web page, video, book or app elsewhere; Heard never does",
            Self::UnknownAction => "The button does something that Heard does not know; that part does nothing",
            Self::ProtectedWordShown => "A protected word was hidden in the file; it is shown",
            Self::PictureMissing => "The picture did not come with the file",
            Self::PictureOnlyOnline => "The picture is only named by a web address, which Heard never fetches",
            Self::PictureFromSymbolSet => "The picture is named from a symbol set and did not come with the file",
            Self::PictureRefused(why) => return write!(f, "The picture was left out: {why}"),
            Self::SoundMissing => "The sound did not come with the file",
            Self::SoundOnlyOnline => "The sound is only named by a web address, which Heard never fetches",
            Self::SoundRefused => {
                "The sound was left out: it is damaged, too long, or of a kind that Heard cannot play"
            }
            Self::FieldNotRead(field) => {
                return write!(f, "The value of `{field}` could not be understood; it is kept but has no effect");
            }
        };
        f.write_str(text)
    }
}
