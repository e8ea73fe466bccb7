//! Facts: what happened, in the past tense. An event is what the journal keeps; its circumstances are what every entry says.

mod act;
mod assessment;
mod circumstances;
mod class;
mod counts;
mod cover;
mod domain;
mod event;
mod exchange;
mod gate;
mod header;
mod linter;
mod mat;
mod mat_entry;
mod note;
mod offer;
mod phase;
mod summary;
mod trial;
mod word;

pub use act::{Act, BodyContact, Held, KnewAnswer, Mode, Support, TouchedBy};
pub use assessment::{Assessment, AssessmentEnd, Check, LastHad, Method, OthersSay, Reaction, Seen, StageFound, Tried};
pub use circumstances::{Circumstances, Draft, Role, Setting};
pub use class::{Record, Tier};
pub use counts::{DayCounts, ImportCounts};
pub use cover::{COVER_HOURS, CoverEnd};
pub use domain::Domain;
pub use event::{Event, Head, Purpose};
pub use exchange::{Because, ExchangeAnswer, ExchangeDetail, When, Withdrawn};
pub use gate::{Keeping, keeps};
pub use header::{ClockState, DeviceId, Header, Moment, Waited};
pub use linter::{Hint, hints};
pub use mat::{
    Anchor, ChosenBy, Facilitator, Independent, MatAbout, MatAnswer, MatDirection, MatEnd, MatOption, MatPicture,
    MatPlacing, MatPoints, MatPurpose, MatScale, MatSetUp, MatSpot, MatThing, MatTopic, MatTopicKind, OtherPresent,
    ParentMat, QuestionBy, Relationship, StateCheck, StateChecks,
};
pub use note::{About, Confidence, Considered, Lasted, Meaning, Note, Refusal, Thought};
pub use offer::{Arrangement, Choice, Given, Medium, Offered, Thing};
pub use phase::{Phase, ReviewRule};
pub use summary::{KnownThing, Standing, StandingCover};
pub use trial::{
    After, Answered, Asked, AttributeClass, CorrectionStep, Distance, First, Layout, Matched, Mistake, Practised,
    Prompter, Starter, Ticked, Trial,
};
pub use word::{Spoken, Word};
