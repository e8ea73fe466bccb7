//! Heard: a child's voice, and a record of it that can be checked. Modules in reading order, from the ground up.

pub mod session;
pub mod app;
pub mod platform;
