//! From entries to figures. Pure: no disk, no clock, no randomness. What a corrected entry said is counted nowhere.

pub mod figure;
pub mod help;
pub mod offers;
pub mod record;
pub mod small_n;

pub use figure::{Count, Duration, Evidence, No, Person, Range, Share};
pub use help::SupportPart;
pub use record::{Line, People, Record};
