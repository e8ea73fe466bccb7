//! Scenarios, journal, interchange, report and tidy tests: everything that needs no window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says so by failing"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test may say what it saw")]

mod access;
mod app;
mod cli;
mod drafts;
mod editing;
mod exchange;
mod figures;
mod home;
mod interchange;
mod journal;
mod kill;
mod library;
mod listening;
mod mats;
mod notes;
mod offers;
mod pack;
mod packs_in_use;
mod paper;
mod personal;
mod practising;
mod report;
mod session;
mod sets;
mod sound;
mod strategies;
mod summary;
mod summary_complete;
mod tidy;
mod vocabulary;
mod words;
#[cfg(feature = "gui")]
mod voice;
