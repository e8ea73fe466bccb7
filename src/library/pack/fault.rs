//! Why a pack does not come in at all.

use crate::interchange::ImportRefusal;

/// One sentence for whoever brought the pack; nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    #[error("The pack could not be read; please say where the folder or the zip file is.")]
    NotThere,
    #[error("This is neither a folder nor a zip file; please choose the folder or the zip file of a symbol pack.")]
    NotAPack,
    #[error("The pack has no list of its symbols; please put an index.csv with the columns file and label into it.")]
    NoIndex,
    #[error("The list of the symbols has no column “{0}”; please add it.")]
    NoColumn(&'static str),
    #[error("The list of the symbols could not be read; please ask whoever made the pack for a new copy.")]
    IndexDamaged,
    #[error("No symbol of the pack could be used; nothing was added.")]
    NothingUsable,
    #[error("The pack names files outside itself, which is unsafe; please ask whoever made it for a new copy.")]
    UnsafePath,
    #[error("The pack has more files, or larger ones, than is safe to read; please add a smaller one.")]
    TooLarge,
    #[error("The pack is locked with a password; please unpack it first.")]
    Locked,
    #[error("The pack is damaged or cut short; please copy it again.")]
    Damaged,
    #[error("The pack has no name; please give its folder or its file one.")]
    NoName,
    #[error("“{0}” is the name of a set that comes with Heard; please give the pack another name.")]
    OwnName(String),
}

impl From<ImportRefusal> for PackFault {
    fn from(refusal: ImportRefusal) -> Self {
        match refusal {
            ImportRefusal::UnsafePath => Self::UnsafePath,
            ImportRefusal::TooManyEntries
            | ImportRefusal::EntryTooLarge
            | ImportRefusal::UnpacksTooLarge
            | ImportRefusal::Bomb
            | ImportRefusal::TooLarge
            | ImportRefusal::NestedTooDeep => Self::TooLarge,
            ImportRefusal::Locked => Self::Locked,
            _ => Self::Damaged,
        }
    }
}
