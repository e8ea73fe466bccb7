//! Asking for a secret: on the terminal without showing it, or as one line of standard input. Never among the arguments.

use super::Person;
use crate::app::{OpenHome, Trouble, TypedPin};
use crate::home::Adult;
use crate::id::AdultId;
use crate::journal::pin_fits;
use anyhow::Context as _;
use std::io::{BufRead as _, IsTerminal as _};

/// The adult who is asking, and their PIN. Without `--as` it is the adult whose PIN it is.
pub fn adult(person: &Person, home: &OpenHome) -> anyhow::Result<(AdultId, TypedPin)> {
    let named = match &person.adult {
        Some(name) => Some(name.clone()),
        None => first_of_pin_file(person)?,
    };
    if let Some(name) = named {
        let (id, adult) = home.record.adult_named(&name).ok_or(Trouble::NoSuchAdult)?;
        return Ok((id, pin(person, &adult.name)?));
    }
    let typed = secret("PIN: ")?;
    let fits = |adult: &Adult| adult.verifier.as_ref().is_some_and(|known| pin_fits(known, &typed).unwrap_or(false));
    let mut theirs = home.record.adults.iter().filter(|(_, adult)| fits(adult)).map(|(id, _)| *id);
    let adult = match (theirs.next(), theirs.next()) {
        (Some(adult), None) => adult,
        (Some(_), Some(_)) => {
            anyhow::bail!(super::Unusable(
                "Say who you are with --as NAME: this PIN is not one person’s alone.".to_owned()
            ))
        }
        // Nobody's PIN is a wrong PIN too: it is written down, and the next try waits.
        (None, _) => home.record.adults.keys().next().copied().ok_or(Trouble::NoSuchAdult)?,
    };
    Ok((adult, TypedPin(typed)))
}

/// The first adult that a demonstration's PIN file names.
fn first_of_pin_file(person: &Person) -> anyhow::Result<Option<String>> {
    let Some(path) = &person.pin_file else { return Ok(None) };
    let text =
        std::fs::read_to_string(path).context(super::Unusable(format!("“{}” could not be read.", path.display())))?;
    Ok(text.lines().find_map(|line| line.split_once(':')).map(|(name, _)| name.trim().to_owned()))
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
