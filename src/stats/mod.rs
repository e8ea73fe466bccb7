//! From entries to figures. Pure: no disk, no clock, no randomness. What a corrected entry said is counted nowhere.

pub mod agreement;
pub mod cover;
pub mod coverage;
pub mod exchanges;
pub mod figure;
pub mod help;
pub mod inside;
pub mod offers;
pub mod period;
pub mod preference;
pub mod private;
pub mod record;
pub mod seen;
pub mod shifts;
mod shown;
pub mod small_n;
pub mod tablet;
pub mod writing;

pub use figure::{Count, Duration, Evidence, No, Person, Range, Share, Wait};
pub use help::SupportPart;
pub use record::{Line, People, Record};
