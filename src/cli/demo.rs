//! `heard demo`: a home to look at, with a child and adults who are not real.

use crate::app::{OpenHome, Trouble, demo};
use crate::event::Purpose;
use crate::journal::JournalError;
use std::path::Path;
use std::process::ExitCode;

/// Where the PINs of a demonstration are written, for `--pin-file`.
const PIN_FILE: &str = "demo-pins.txt";

pub fn run(path: &Path, no_window: bool) -> anyhow::Result<ExitCode> {
    match OpenHome::peek(path) {
        Ok(record) if record.purpose == Purpose::Demonstration => greet_again(path)?,
        Ok(_) => {
            return Err(super::Unusable(format!(
                "{} is a home that is lived in, not a demonstration.",
                path.display()
            ))
            .into());
        }
        Err(JournalError::NotAHome) => make(path)?,
        Err(error) => return Err(Trouble::Journal(error).into()),
    }
    if no_window {
        return Ok(ExitCode::SUCCESS);
    }
    show(path)
}

/// Says again what was said when the demonstration was made, the recovery code apart: that is shown once.
fn greet_again(path: &Path) -> anyhow::Result<()> {
    say!("The demonstration in {}, as it stands.", path.display());
    if let Ok(pins) = std::fs::read_to_string(path.join(PIN_FILE)) {
        say!("PINs (also in {PIN_FILE}):");
        say!("{}", pins.trim_end());
    }
    let mut packs: Vec<_> = std::fs::read_dir(path)?.filter_map(|file| Some(file.ok()?.path())).collect();
    packs.retain(|file| file.extension().is_some_and(|end| end == "zip"));
    packs.sort();
    if let Some(pack) = packs.first() {
        say!("Evidence pack:");
        say!("{}", pack.display());
    }
    Ok(())
}

fn make(path: &Path) -> anyhow::Result<()> {
    let made = demo::make(path)?;
    let pins: String = demo::ADULTS.iter().map(|(name, _, pin)| format!("{name}: {pin}\n")).collect();
    std::fs::write(path.join(PIN_FILE), &pins)?;
    say!("A demonstration home in {}. {} and the adults are not real.", path.display(), demo::CHILDREN.join(", "));
    say!("PINs (also in {PIN_FILE}):");
    say!("{}", pins.trim_end());
    say!("Recovery code: {}", made.recovery_code);
    say!("Head: {}", made.head);
    say!("Evidence pack:");
    say!("{}", made.pack.display());
    Ok(())
}

#[cfg(feature = "gui")]
fn show(path: &Path) -> anyhow::Result<ExitCode> {
    if crate::ui::display::is_there() {
        return super::window::open(path);
    }
    super::complain(super::window::NO_DISPLAY);
    let picture = path.join("board.png");
    crate::ui::picture::of_home(path, &picture)?;
    say!("A picture of {}’s board, and the pack, are in {}", demo::CHILDREN[0], path.display());
    Ok(ExitCode::SUCCESS)
}

#[cfg(not(feature = "gui"))]
fn show(path: &Path) -> anyhow::Result<ExitCode> {
    super::window::open(path)
}
