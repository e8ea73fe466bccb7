//! What can be asked of the app, in one closed list, and what it answers. The window, the command line and scripts all come
//! through here.

use super::notice::Notice;
use crate::access::Sample;
use crate::child::{AccessSettings, Agreement, SpeechSettings, SurfaceSettings};
use crate::event::Role;
use crate::id::{AdultId, BoardSetId, ChildId};
use crate::interchange::Report;
use crate::session::{Intent, Target};
use chrono::NaiveDate;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub enum Wish {
    /// A finger on the child's screen, before the press filter.
    Touch(Sample<Target>),
    /// A wish of the child's screen, past the filter.
    Talk(Intent),
    /// Time has passed; whatever is due is done.
    Tick,
    Unlock {
        adult: AdultId,
        pin: TypedPin,
    },
    Lock,
    /// Everything below asks for an unlocked adult.
    Adult(AdultWish),
}

#[derive(Clone, Debug)]
pub enum AdultWish {
    AddAdult {
        name: String,
        role: Role,
        pin: TypedPin,
    },
    AddChild {
        name: String,
    },
    OpenChild(ChildId),
    /// Reads a board file and holds it until it is kept or dropped.
    ReadImport {
        bytes: Vec<u8>,
        name: String,
    },
    KeepImport,
    DropImport,
    SetAccess(AccessSettings),
    SetSpeech(SpeechSettings),
    SetSurface(SurfaceSettings),
    RecordAgreement(Agreement),
    WithdrawAgreement {
        by: String,
    },
    StartShowing,
    StopShowing,
    /// Writes an evidence pack of the open child to a folder.
    MakePack {
        from: NaiveDate,
        to: NaiveDate,
        out: PathBuf,
    },
    ExportBoardSet {
        set: BoardSetId,
        out: PathBuf,
    },
    MakeBackup {
        out: Option<PathBuf>,
    },
    /// The adult is still here, reading or typing.
    Stay,
    /// The adult has read this notice.
    PutAway(Notice),
}

/// A PIN on its way to be checked. It is never shown, not even in debugging output.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedPin(pub String);

impl std::fmt::Debug for TypedPin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(…)")
    }
}

#[derive(Clone, Debug)]
pub enum Answer {
    Done,
    Child(ChildId),
    Import(Box<Report>),
    /// Where a pack was written, and its head as short text.
    Pack {
        path: PathBuf,
        head: String,
        entries: usize,
    },
    Written(PathBuf),
}

/// Heard said no, or could not. `Display` is the whole sentence for the adult.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("This needs an adult’s PIN.")]
    Locked,
    #[error("That is not this adult’s PIN.")]
    WrongPin,
    #[error("Too many wrong PINs. Try again in {seconds} seconds.")]
    TooSoon { seconds: u64 },
    #[error("There is no adult here by that name.")]
    NoSuchAdult,
    #[error("There is no child here by that name.")]
    NoSuchChild,
    #[error("There is no board set here by that name.")]
    NoSuchBoardSet,
    #[error("A name has 1 to 60 letters, and nobody else here may have it.")]
    Name,
    #[error(transparent)]
    Pin(#[from] crate::journal::PinRefusal),
    #[error("The PIN could not be checked: {0}.")]
    PinFault(#[from] crate::journal::PinFault),
    #[error("What was wanted could not be written down; a notice says why.")]
    Refused(crate::journal::Refusal),
    #[error("There is no import to keep.")]
    NothingRead,
    #[error(transparent)]
    Import(#[from] crate::interchange::ImportRefusal),
    #[error("The first day lies after the last.")]
    Days,
    #[error("“{}” exists already; Heard writes over nothing.", .0.display())]
    Exists(PathBuf),
    #[error("“{}” could not be written: {why}.", path.display())]
    Unwritten { path: PathBuf, why: String },
    #[error("What was wanted could not be kept: {0}.")]
    Journal(#[from] crate::journal::JournalError),
    #[error(transparent)]
    Export(#[from] crate::interchange::ExportRefusal),
    #[error(transparent)]
    Pack(#[from] crate::report::pack::NotWritten),
}

impl From<crate::journal::Refusal> for Trouble {
    fn from(why: crate::journal::Refusal) -> Self {
        Self::Refused(why)
    }
}
