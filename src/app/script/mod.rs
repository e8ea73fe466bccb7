//! Scripts: what a child and adults do, as text. They go through the same door as the window.

mod giving;
mod offering;
mod parse;
mod parse_adult;
mod play;
mod play_adult;
mod step;
mod step_adult;

pub use giving::GiveStep;
pub use offering::{Card, Did, OfferStep};
pub use parse::parse;
pub use play::{Play, PlayError, SharedScribe};
pub use step::{ScriptError, Step, VERBS};
pub use step_adult::{Correction, Present, Told};
