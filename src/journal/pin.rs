//! PINs of adults. A PIN gates screens, not bytes. What is kept of it is an Argon2id string; how long to wait after wrong
//! ones is a pure function of how many there were. Absent: the counting itself, which is entries of the home's journal.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::time::Duration;
use zeroize::Zeroizing;

pub const SHORTEST: usize = 4;
pub const LONGEST: usize = 8;

/// A PIN that keeps the rules.
pub struct Pin(Zeroizing<String>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PinRefusal {
    #[error("A PIN is made of the digits 0 to 9 only.")]
    NotDigits,
    #[error("A PIN has {SHORTEST} to {LONGEST} digits.")]
    Length,
    #[error("This PIN is one digit, or one pair, over and over. Choose one that is harder to guess.")]
    Repeats,
    #[error("The digits of this PIN go up or down one by one. Choose one that is harder to guess.")]
    Runs,
}

/// The verifier could not be made or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PinFault {
    #[error("the device could not work on the PIN")]
    NotMade,
    #[error("what was kept of the PIN cannot be read")]
    NotAVerifier,
}

impl Pin {
    pub fn new(typed: &str) -> Result<Self, PinRefusal> {
        let digits: Vec<u8> = typed.bytes().collect();
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(PinRefusal::NotDigits);
        }
        if !(SHORTEST..=LONGEST).contains(&digits.len()) {
            return Err(PinRefusal::Length);
        }
        // Each digit equals the one two places before it: 0000, 1212.
        if digits.iter().zip(digits.iter().skip(2)).all(|(a, b)| a == b) {
            return Err(PinRefusal::Repeats);
        }
        // After 9 comes 0, as on a keypad's row.
        let step = |by: u8| digits.iter().zip(digits.iter().skip(1)).all(|(a, b)| (a - b'0' + by) % 10 == b - b'0');
        if step(1) || step(9) {
            return Err(PinRefusal::Runs);
        }
        Ok(Self(Zeroizing::new(typed.to_owned())))
    }

    /// An Argon2id string (19 MiB, two passes, OWASP's first choice) with a random salt.
    pub fn verifier(&self) -> Result<String, PinFault> {
        let made = argon2()?.hash_password(self.0.as_bytes()).map_err(|_| PinFault::NotMade)?;
        Ok(made.to_string())
    }
}

/// Whether this is the PIN. What was typed need not keep today's rules.
pub fn pin_fits(verifier: &str, typed: &str) -> Result<bool, PinFault> {
    let verifier = PasswordHash::new(verifier).map_err(|_| PinFault::NotAVerifier)?;
    Ok(argon2()?.verify_password(typed.as_bytes(), &verifier).is_ok())
}

/// How long to wait before the next try, after so many wrong ones in a row.
pub fn pin_delay(in_a_row: u32) -> Duration {
    Duration::from_secs(match in_a_row {
        0..=2 => 0,
        3 => 5,
        4 => 15,
        5 => 30,
        6 => 60,
        7 => 120,
        _ => 300,
    })
}

fn argon2() -> Result<Argon2<'static>, PinFault> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|_| PinFault::NotMade)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}
