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

mod rows;

pub mod board;
pub mod look;
