//! Recorded sound as numbers: how loud it is, where in a recording somebody is heard, and the file that it becomes.
//!
//! Pure: no microphone, no loudspeaker, no disk. Samples are mono and 16 bits wide; levels are in decibels of full scale.

mod level;
mod take;
mod trim;
mod wav;

pub use level::{Level, METER_BOTTOM, Meter, SILENCE};
pub use take::{LONGEST, NothingHeard, Recorded, Room, Take};
pub use trim::heard_in;
pub use wav::wav;
