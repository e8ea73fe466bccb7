//! Facts: what happened, in the past tense. An event is what the journal keeps; its circumstances are what every entry says.

mod act;
mod circumstances;
mod cover;
mod domain;
mod event;
mod exchange;
mod gate;
mod header;
mod linter;
mod note;
mod offer;
mod summary;
mod word;

pub use act::{Act, BodyContact, Held, KnewAnswer, Mode, Support, TouchedBy};
pub use circumstances::{Circumstances, Draft, Role, Setting};
pub use cover::{COVER_HOURS, CoverEnd};
pub use domain::Domain;
pub use event::{DayCounts, Event, Head, ImportCounts, Purpose, Record, Tier};
pub use exchange::{Because, ExchangeAnswer, ExchangeDetail, When, Withdrawn};
pub use gate::{Keeping, keeps};
pub use header::{ClockState, DeviceId, Header, Moment, Waited};
pub use linter::{Hint, hints};
pub use note::{About, Confidence, Considered, Lasted, Meaning, Note, Refusal, Thought};
pub use offer::{Arrangement, Choice, Given, Medium, Offered, Thing};
pub use summary::{KnownThing, Standing, StandingCover};
pub use word::{Spoken, Word};
