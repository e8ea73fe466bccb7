//! Board files in and out. A reader takes bytes and gives a checked board set and a report; it opens no file, asks no
//! network, reads no clock and throws no dice, so the same bytes always give the same boards under the same names.
//!
//! Invariants: nothing of a foreign file is lost in silence (what Heard has no use for stays in `extras`, what it could
//! not read is a line of the report), no button is moved from its place, and what Heard writes it reads back equal.
//!
//! Absent on purpose: reaching for `url` and `data_url` (they would tell a stranger who the child is), and the native
//! formats of other talkers, which are recognised only to say so.

mod board_in;
mod board_out;
mod button_in;
mod button_out;
mod classes;
pub mod export;
mod fields;
mod grid_in;
pub mod import;
mod licences;
pub mod limits;
mod links;
mod media_in;
mod media_kind;
pub mod obf;
mod obz;
mod pictures;
mod refusal;
mod report;
mod shelf;
mod sniff;
mod svg;
mod what;

pub use import::Import;
pub use media_kind::{extension, media_type};
pub use obz::{Package, Unread};
pub use pictures::check_picture;
pub use refusal::{ExportRefusal, ForeignFile, ImportRefusal};
pub use report::{Counts, MediaCounts, Report, ReportLine};
pub use what::{PictureRefusal, What};
