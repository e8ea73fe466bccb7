//! Names of people as they are typed.

use super::trouble::Trouble;

/// A name that can be shown and said: 1 to 60 letters, without stray spaces.
pub fn checked_name(name: &str) -> Result<String, Trouble> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > 60 || name.chars().any(char::is_control) {
        return Err(Trouble::Name);
    }
    Ok(name)
}
