//! The form of the small key files: a title with a version, lines of a name and a value, and a sum at the end. The sum
//! is no seal; it tells a file that rotted from a key that does not fit.

use super::JournalError;
use crate::id::Digest;
use zeroize::Zeroizing;

const RUINED: JournalError = JournalError::Damaged { what: "a key file is not whole" };

/// `title` is the file's kind; every kind is at version 1.
pub(super) fn write(title: &str, lines: &[(&str, &str)]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(format!("{title} 1\n"));
    for (name, value) in lines {
        text.push_str(name);
        text.push(' ');
        text.push_str(value);
        text.push('\n');
    }
    let sum = Digest::of(text.as_bytes());
    text.push_str(&format!("sum {sum}\n"));
    text
}

/// The lines of a file that `write` made.
pub(super) fn read<'a>(title: &str, text: &'a str) -> Result<Vec<(&'a str, &'a str)>, JournalError> {
    let (body, sum) = text.trim_end().rsplit_once("\nsum ").ok_or(RUINED)?;
    let version = body.lines().next().and_then(|line| line.strip_prefix(title)).map(str::trim).ok_or(RUINED)?;
    let sum: Digest = sum.parse().map_err(|_| RUINED)?;
    let mut summed = Zeroizing::new(String::with_capacity(body.len() + 1));
    summed.push_str(body);
    summed.push('\n');
    if Digest::of(summed.as_bytes()) != sum {
        return Err(RUINED);
    }
    if version != "1" {
        return Err(JournalError::NewerVersion);
    }
    body.lines().skip(1).map(|line| line.split_once(' ').ok_or(RUINED)).collect()
}

pub(super) fn value<'a>(lines: &[(&'a str, &'a str)], name: &str) -> Result<&'a str, JournalError> {
    lines.iter().find(|(found, _)| *found == name).map(|(_, value)| *value).ok_or(RUINED)
}

/// 32 bytes, written as 64 hexadecimal digits.
pub(super) fn bytes32(lines: &[(&str, &str)], name: &str) -> Result<Zeroizing<[u8; 32]>, JournalError> {
    let digest: Digest = value(lines, name)?.parse().map_err(|_| RUINED)?;
    Ok(Zeroizing::new(digest.0))
}
