//! From entries to figures. Pure: no disk, no clock, no randomness. What a corrected entry said is counted nowhere.

pub mod figure;
pub mod record;
mod shown;
pub mod small_n;

pub use figure::{Count, Duration, Evidence, No, Person, Range, Share};
pub use record::{Line, People, Record};
