//! The window: one adapter file per view, data in and wishes out. Nothing outside this module names the toolkit.

/// What the screens' compiler made of `ui/app_window.slint`.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::print_stdout,
    clippy::print_stderr,
    unused_qualifications,
    unsafe_code,
    missing_docs,
    reason = "generated code"
)]
mod screens {
    slint::include_modules!();
}

pub use screens::*;

mod adults;
mod photos;
mod pictures;
mod rows;
mod run;
mod sides;

pub mod about;
pub mod access;
pub mod adult_home;
pub mod adult_new;
pub mod agreement;
pub mod assess;
pub mod backup;
pub mod board;
pub mod board_about;
pub mod boards;
pub mod child_new;
pub mod choice;
pub mod display;
pub mod earlier;
pub mod editor;
pub mod exchange;
pub mod find;
pub mod found;
pub mod giving;
pub mod import;
pub mod look;
pub mod mat;
pub mod mats;
pub mod meaning;
pub mod navigation;
pub mod note;
pub mod notes;
pub mod notices;
pub mod offer;
pub mod own_words;
pub mod pack;
pub mod pad;
pub mod people;
pub mod photo;
pub mod plan;
pub mod picture;
pub mod pin;
pub mod print;
pub mod progress;
pub mod recording;
pub mod responses;
pub mod set_up;
pub mod stage;
pub mod stage_set;
pub mod summary;
pub mod summary_lines;
pub mod symbols;
pub mod voice;
pub mod word;

pub use adults::ask_for_recording;
pub use pictures::Pictures;
pub use run::{RunError, run};
