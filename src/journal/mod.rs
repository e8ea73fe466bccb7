//! The journal: entries in chains, kept for good. Nothing in it is updated or deleted; a correction is a new entry.

mod archive;
mod backup;
mod chain;
mod check;
mod codec;
mod desk;
mod draft;
mod durable;
mod entry;
mod error;
mod file_key;
mod file_of;
mod folder;
mod journal;
mod key_text;
mod keys;
mod pack_files;
mod paper;
mod pin;
mod reader;
mod recovery;
mod restore;
mod rows;
mod stamp;
mod store;

#[doc(hidden)]
pub use backup::{AtStep, Step, take_backup_with};
pub use backup::{BackupTaken, backups_in, take_backup};
pub use chain::{ChainFault, commitment, entry_hash, genesis, link, signed_bytes};
pub use codec::{
    CIRCUMSTANCES, FORMS, Form, Recorded, RecordedCircumstances, Undecodable, decode, decode_circumstances, encode,
    form,
};
pub use desk::{Closed, Desk, NotFlushed, Refusal, Report, Ticket};
pub use draft::{DraftIs, DraftOf};
pub use entry::{Entry, Field, Value};
pub use error::JournalError;
pub use file_of::FileOf;
pub use folder::{HomeFolder, OpenHome};
pub use journal::{Journal, Kept, Last, Opened, Parcel};
pub use keys::{DeviceKeys, KeyPrivacy, device_id, signature_holds};
#[doc(hidden)]
pub use pack_files::{PackKeeper, PackStep};
pub use pin::{Pin, PinFault, PinRefusal, pin_delay, pin_fits};
pub use reader::{Reader, Span, read};
pub use recovery::{CodeFault, RecoveryCode, RecoveryRecipient};
#[doc(hidden)]
pub use restore::restore_with;
pub use restore::{RestoredHome, restore};
pub use rows::{BoardRevision, Medium, NewRows, SetRevision};
pub use stamp::{CLOCK_TOLERANCE, Stamp, clock_state};
#[doc(hidden)]
pub use store::Schema;
