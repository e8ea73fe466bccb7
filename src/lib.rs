//! Heard: a child's voice, and a record of it that can be checked. Modules in reading order, from the ground up.

pub mod app;
pub mod board;
pub mod id;
pub mod platform;
pub mod session;
