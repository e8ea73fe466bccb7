//! From entries to figures. Pure: no disk, no clock, no randomness. What a corrected entry said is counted nowhere.

pub mod agreement;
pub mod assessment;
pub mod cover;
pub mod coverage;
pub mod exchanges;
pub mod figure;
pub mod help;
pub mod inside;
pub mod mats;
pub mod offers;
pub mod period;
pub mod preference;
pub mod private;
pub mod progress;
pub mod record;
pub mod review;
pub mod seen;
pub mod shifts;
pub mod responses;
mod shown;
pub mod small_n;
pub mod tablet;
pub mod telling;
pub mod trials;
pub mod writing;

pub use figure::{Count, Duration, Evidence, No, Person, Range, Share, Wait};
pub use help::SupportPart;
pub use record::{Line, People, Record};
pub use telling::Telling;
