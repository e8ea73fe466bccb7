//! The evidence pack: one child's entries for a period, in a zip that anybody can check without the home.
//!
//! The summary of the period lies in it, and is worked out again from the entries by whoever checks it.
//!
//! Pure over bytes: what goes in is gathered by the app, what comes out is written by it. Invariant: whatever a pack leaves out, its
//! chains still verify, and the verifier counts what is not there. Deliberately absent: any way to leave out a field by hand, and any
//! key — a pack is signed by nothing but the entries in it.

mod archive;
mod boards;
mod contents;
mod head_text;
mod heads;
mod licences;
mod limits;
mod line;
mod manifest;
mod read;
mod readme;
mod recount;
mod refusal;
mod rules;
mod verify;
mod words;
mod write;

pub use contents::{Contents, DeviceRow, LicenceRow, Names, SignedHead};
pub use head_text::{HeadSlip, HeadText};
pub use heads::Heads;
pub use limits::Limits;
pub use line::Line;
pub use manifest::{FORMAT, FileRow, LeftOut, Manifest, Period, Start};
pub use read::{Pack, read};
pub use recount::{Links, summarise};
pub use refusal::{NotWritten, PackRefusal};
pub use rules::{RULES, Rule, given, left_out, rule, select, select_with};
pub use verify::{Answer, Fault, FaultyEntry, Held, Verdict, verify};
pub use write::write;
