//! Why a file was not taken in, or a set not written. One sentence each, for the adult who brought the file: what is
//! wrong with it, and what to try. No sentence quotes the file.

use super::limits::{
    MAX_BOARDS, MAX_BUTTONS, MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_JSON_DEPTH, MAX_MEDIA, MAX_RATIO, MAX_TOTAL_BYTES,
};
use crate::board::BoardRefusal;
use std::fmt;

/// The whole file was refused; nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportRefusal {
    #[error("The file is empty; please copy or export it again.")]
    Empty,
    #[error("The file is too large for this device; please export fewer boards or smaller pictures.")]
    TooLarge,
    #[error("This is {0}.")]
    Foreign(ForeignFile),
    #[error("This is neither a board nor a package of boards; please choose a file that ends in .obf or .obz.")]
    NotABoard,
    #[error("The file is damaged or cut short; please copy or export it again.")]
    Damaged,
    #[error("The package is locked with a password; please export it without one.")]
    Locked,
    #[error("The package has no board that can be read in it; please export it again with its boards.")]
    NoBoards,
    #[error("The package names files outside itself, which is unsafe; please ask whoever made it for a new copy.")]
    UnsafePath,
    #[error("The package holds more than {MAX_ENTRIES} files, which is unsafe; please export fewer boards.")]
    TooManyEntries,
    #[error(
        "A file of the package is larger than {} MB, which is unsafe; please export it with smaller pictures.",
        mib(MAX_ENTRY_BYTES)
    )]
    EntryTooLarge,
    #[error(
        "The package unpacks to more than {} MB, which is unsafe; please export fewer boards.",
        mib(MAX_TOTAL_BYTES)
    )]
    UnpacksTooLarge,
    #[error(
        "The package unpacks to more than {MAX_RATIO} times its size, which is unsafe; please ask whoever made it for a new copy."
    )]
    Bomb,
    #[error(
        "The file has lists nested more than {MAX_JSON_DEPTH} deep, which is unsafe; please ask whoever made it for a new copy."
    )]
    NestedTooDeep,
    #[error("The package holds more than {MAX_BOARDS} boards; please export fewer boards at a time.")]
    TooManyBoards,
    #[error("This is not a board that Heard stored; please import it as a file instead.")]
    NotStoredByHeard,
    #[error("The boards do not fit together ({0}); please export them again.")]
    Board(#[from] BoardRefusal),
}

/// The set could not be written in a way that can be read again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportRefusal {
    #[error("There are more than {MAX_BOARDS} boards; please export fewer boards at a time.")]
    TooManyBoards,
    #[error(
        "A board has more than {MAX_BUTTONS} buttons or {MAX_MEDIA} pictures or sounds; please take some of them off."
    )]
    BoardTooFull,
    #[error("The boards and pictures are too large for one package; please export fewer boards at a time.")]
    TooLarge,
    #[error(
        "A board has lists nested more than {MAX_JSON_DEPTH} deep; please remove what another program added to it."
    )]
    NestedTooDeep,
    #[error("The package could not be put together; please try again, and report this if it happens again.")]
    Zip,
}

/// Files of other programs that can be told by their content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignFile {
    AstericsGrid,
    Cboard,
    CboardCommunicator,
    Obfset,
    OpenBoardLog,
    LoneManifest,
    Grid3,
    TouchChat,
    Database,
    Picture,
    Pdf,
    Xml,
    OfficeDocument,
}

impl fmt::Display for ForeignFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self {
            Self::AstericsGrid => "an AsTeRICS Grid file",
            Self::Cboard => "a Cboard file",
            Self::Obfset => "an .obfset list of boards",
            Self::Grid3 => "a Grid 3 file",
            Self::TouchChat => "a TouchChat file",
            Self::Database => "a database, such as Snap and other talkers use",
            Self::Pdf => "a PDF",
            Self::Xml => "an XML file",
            Self::OfficeDocument => "an office document",
            Self::CboardCommunicator => {
                return f.write_str("a Cboard list of communicators without boards; please export the boards as .obz");
            }
            Self::OpenBoardLog => {
                f.write_str("an Open Board Log, a record of what somebody said; it holds no boards, ")?;
                return f.write_str("and Heard does not read logs yet");
            }
            Self::LoneManifest => {
                return f.write_str("only the list of contents of a package; please choose the whole package (.obz)");
            }
            Self::Picture => return f.write_str("a picture; pictures are put on buttons in the board editor"),
        };
        write!(f, "{what}; Heard does not read these yet, ")?;
        f.write_str("so please export the boards as Open Board Format (.obf or .obz)")
    }
}

fn mib(bytes: u64) -> u64 {
    bytes / (1024 * 1024)
}
