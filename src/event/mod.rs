//! Facts: what happened, in the past tense. An event is what the journal keeps; its circumstances are what every entry says.

mod act;
mod circumstances;
mod event;
mod gate;
mod header;
mod word;

pub use act::{Act, BodyContact, Held, KnewAnswer, Mode, Support, TouchedBy};
pub use circumstances::{Circumstances, Draft, Role, Setting};
pub use event::{DayCounts, Event, Head, ImportCounts, Purpose, Record, Tier};
pub use gate::{Keeping, keeps};
pub use header::{ClockState, DeviceId, Header, Moment, Waited};
pub use word::{Spoken, Word};
