//! Board files in and out. Every file here is written for these tests, in the shapes that real producers write; the
//! figures beside it were counted by hand.

pub mod build;
pub mod generate;
mod layout;
mod packages;
mod producers;
mod refusals;
mod robust;
mod roundtrip;
mod stored;

pub use build::wav;
pub use generate::set as random_set;
