//! The command line of Heard.

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    heard::cli::main(heard::cli::Arguments::parse())
}
