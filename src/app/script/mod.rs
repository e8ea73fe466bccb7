//! Scripts: what a child and adults do, as text. They go through the same door as the window.

mod offering;
mod parse;
mod play;
mod step;

pub use offering::{Card, Did, OfferStep};
pub use parse::parse;
pub use play::{Play, PlayError, SharedScribe};
pub use step::{ScriptError, Step, VERBS};
