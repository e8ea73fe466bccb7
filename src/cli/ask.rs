//! Asking for a secret: on the terminal without showing it, or as one line of standard input. Never among the arguments.

use super::Person;
use crate::app::{OpenHome, Trouble, TypedPin};
use crate::id::AdultId;
use anyhow::Context as _;
use std::io::{BufRead as _, IsTerminal as _};

/// The adult who is asking, and their PIN.
pub fn adult(person: &Person, home: &OpenHome) -> anyhow::Result<(AdultId, TypedPin)> {
    let adults = &home.record.adults;
    let found = match &person.adult {
        Some(name) => home.record.adult_named(name).map(|(id, adult)| (id, adult.name.clone())),
        None if adults.len() == 1 => adults.iter().next().map(|(id, adult)| (*id, adult.name.clone())),
        None => {
            let names: Vec<&str> = adults.values().map(|adult| adult.name.as_str()).collect();
            anyhow::bail!(super::Unusable(format!("Say who you are with --as NAME: {}.", names.join(", "))));
        }
    };
    let (id, name) = found.ok_or(Trouble::NoSuchAdult)?;
    Ok((id, pin(person, &name)?))
}

/// The PIN of this adult, from the PIN file if there is one.
pub fn pin(person: &Person, name: &str) -> anyhow::Result<TypedPin> {
    if let Some(path) = &person.pin_file {
        let text = std::fs::read_to_string(path)
            .context(super::Unusable(format!("“{}” could not be read.", path.display())))?;
        let line =
            text.lines().find_map(|line| line.split_once(':').filter(|(who, _)| who.trim().eq_ignore_ascii_case(name)));
        let (_, pin) = line.ok_or_else(|| super::Unusable(format!("The PIN file has no line for {name}.")))?;
        return Ok(TypedPin(pin.trim().to_owned()));
    }
    secret(&format!("PIN of {name}: ")).map(TypedPin)
}

/// One secret line.
pub fn secret(prompt: &str) -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        return rpassword::prompt_password(prompt)
            .context(super::Unusable("The terminal could not be read.".to_owned()));
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}
