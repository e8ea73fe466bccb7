//! The imperative shell: open journals, the voice, the clock, and notices in words for an adult.

pub mod scribe;
pub mod voice;
