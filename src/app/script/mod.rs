//! Scripts: what a child and adults do, as text. They go through the same door as the window.

mod assessing;
mod editing;
mod editing_play;
mod giving;
mod matting;
mod offering;
mod parse;
mod parse_adult;
mod play;
mod play_adult;
mod play_practising;
mod play_settings;
mod practising;
mod step;
mod step_adult;

pub use editing::{BoardsExpected, EditStep, What, Where};
pub use giving::GiveStep;
pub use matting::{MatStep, Told as MatTold};
pub use offering::{Card, Did, OfferStep};
pub use parse::parse;
pub use play::{Play, PlayError, SharedScribe};
pub use practising::{PractiseStep, PractisedWhat, TrialLine};
pub use step::{Expected, ScriptError, Step, VERBS};
pub use step_adult::{Correction, Present, Told};
