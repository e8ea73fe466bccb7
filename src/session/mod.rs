//! The rules of talking, pure: no clock, no disk, no randomness.

pub mod line;
