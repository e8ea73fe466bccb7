//! Heard: a child's voice, and a record of it that can be checked. Modules in reading order, from the ground up.

pub mod id;
pub mod words;
pub mod sound;

pub mod board;

pub mod edit;

pub mod child;
pub mod event;
pub mod home;

pub mod access;
pub mod interchange;
pub mod journal;
pub mod library;
pub mod mat;
pub mod session;

pub mod stats;

pub mod report;

pub mod app;

pub mod platform;

#[cfg(feature = "gui")]
pub mod ui;

pub mod cli;
