//! The recovery code: printed once, kept on paper, typed back when a tablet is lost. Out of it comes an age key whose public
//! half is all that a home needs to make backups and all that it keeps.

use super::{JournalError, Reader, keys::random};
use crate::event::Event;
use crate::id::Digest;
use bech32::{Bech32, Hrp};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// Crockford's: no I, L, O or U, so that nothing is read as something else.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 135 random bits.
const SYMBOLS: usize = 27;
const GROUP: usize = 4;
const TAG: &str = "heard/recovery/1 ";

/// 27 random symbols and one that checks them.
pub struct RecoveryCode(Zeroizing<[u8; SYMBOLS]>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    #[error("a recovery code has {} letters and digits; this has {found}", SYMBOLS + 1)]
    Length { found: usize },
    #[error("“{symbol}” does not stand in a recovery code")]
    Symbol { symbol: char },
    #[error("a letter or digit is mistyped, or two have changed places")]
    Check,
}

impl RecoveryCode {
    pub fn generate() -> Result<Self, JournalError> {
        let mut symbols: [u8; SYMBOLS] = random()?;
        symbols.iter_mut().for_each(|symbol| *symbol &= 31);
        Ok(Self(Zeroizing::new(symbols)))
    }

    pub fn recipient(&self) -> Result<RecoveryRecipient, JournalError> {
        Ok(RecoveryRecipient(self.identity()?.to_public()))
    }

    /// The age key is the SHA-256 of the code: with so many random bits there is nothing to stretch.
    pub(super) fn identity(&self) -> Result<age::x25519::Identity, JournalError> {
        let mut text = Zeroizing::new(TAG.to_owned());
        text.extend(self.0.iter().map(|symbol| letter(*symbol)));
        let secret = Zeroizing::new(Digest::of(text.as_bytes()).0);
        let prefix = Hrp::parse("age-secret-key-").map_err(|_| JournalError::Form)?;
        let key = bech32::encode::<Bech32>(prefix, &*secret).map_err(|_| JournalError::Form)?;
        Zeroizing::new(key.to_uppercase()).parse().map_err(|_| JournalError::Form)
    }
}

/// As it is printed: seven groups of four.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let symbols = self.0.iter().copied().chain([check(&*self.0)]);
        for (place, symbol) in symbols.enumerate() {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", letter(symbol))?;
        }
        Ok(())
    }
}

/// As it is typed: any case and spacing, and the letters that the alphabet leaves out for the digits they look like.
impl FromStr for RecoveryCode {
    type Err = CodeFault;

    fn from_str(typed: &str) -> Result<Self, CodeFault> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(SYMBOLS + 1));
        for typed in typed.chars().filter(|symbol| !symbol.is_whitespace() && !is_dash(*symbol)) {
            let symbol = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                symbol => symbol,
            };
            let value = ALPHABET.iter().position(|letter| char::from(*letter) == symbol);
            let value = value.and_then(|value| u8::try_from(value).ok()).ok_or(CodeFault::Symbol { symbol: typed })?;
            symbols.push(value);
        }
        let found = symbols.len();
        let Some((checked, symbols)) = symbols.split_last() else { return Err(CodeFault::Length { found }) };
        let symbols: [u8; SYMBOLS] = symbols.try_into().map_err(|_| CodeFault::Length { found })?;
        if check(&symbols) != *checked {
            return Err(CodeFault::Check);
        }
        Ok(Self(Zeroizing::new(symbols)))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

/// To whom backups are encrypted: age's X25519 recipient, `age1…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryRecipient(pub(super) age::x25519::Recipient);

impl RecoveryRecipient {
    /// Of the last code that was made for this home.
    pub fn of_home(home: &Reader) -> Result<Option<Self>, JournalError> {
        match home.events(&["recovery_code_made"])?.pop() {
            Some((_, Event::RecoveryCodeMade { recipient })) => Ok(Some(recipient.parse()?)),
            _ => Ok(None),
        }
    }

    /// The fact that backups can be made from now on.
    pub fn made(&self) -> Event {
        Event::RecoveryCodeMade { recipient: self.to_string() }
    }
}

impl fmt::Display for RecoveryRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RecoveryRecipient {
    type Err = JournalError;

    fn from_str(text: &str) -> Result<Self, JournalError> {
        text.parse().map(Self).map_err(|_| JournalError::Damaged { what: "the recipient of backups is not one" })
    }
}

fn is_dash(symbol: char) -> bool {
    matches!(symbol, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn letter(symbol: u8) -> char {
    ALPHABET.get(usize::from(symbol)).copied().map_or('?', char::from)
}

/// The symbols as a polynomial over the field of 32, at a generator of it: as there are fewer places than powers, any one
/// wrong symbol and any two that changed places give another value.
fn check(symbols: &[u8]) -> u8 {
    symbols.iter().fold(0, |sum, symbol| times_x(sum ^ symbol))
}

/// In the field of 32 with x^5 = x^2 + 1, where x is a generator.
fn times_x(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}
