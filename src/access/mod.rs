//! From fingers to choices: the press filter. It decides which touches are meant, and nothing about what they mean.
//!
//! Pure state machines over (sample, time). Time is milliseconds of a clock that only goes forward; a clock that goes back
//! or jumps does no harm. Absent on purpose: coordinates (the window finds the target under a finger), drawing, sound, and
//! any memory of which cells were touched beyond the last choice.

mod filter;
mod guard;
mod sample;

pub use filter::PressFilter;
pub use guard::{CONTACT_BOUNCE_MS, PROTECTED_REPEAT_MS};
pub use sample::{Care, Carry, Had, HeldBack, Pointer, Sample, Spot, Verdict};
