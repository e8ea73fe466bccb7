//! A head as short text: nine groups of five signs that stand on paper and can be typed again.
//!
//! 45 signs of Crockford's base 32 (no I, L, O or U). 39 carry 195 bits: the first 32 of the device, 16 that stand for the file, 32 of
//! the entry's number, and the first 115 of its hash. The last six are the check of Bech32m (BIP 350) over them: up to four wrong
//! signs are always noticed, and where one sign is wrong its group can be named.

use crate::event::{DeviceId, Head};
use crate::id::{ChildId, Digest};
use std::fmt;
use std::str::FromStr;

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP: usize = 5;
const LENGTH: usize = 45;
const CHECK: usize = 6;
const HASH_BITS: u32 = 115;

/// The head of one chain, as far as it stands on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadText {
    device: u32,
    file: u16,
    seq: u32,
    hash: u128,
}

/// What was typed is not a head. Each of these is a slip of the hand, never a finding about the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeadSlip {
    #[error("a head is {LENGTH} signs in nine groups of five; here there are {0}")]
    Length(usize),
    #[error("the sign {0:?} is in no head")]
    Sign(char),
    #[error("the head was not copied exactly: look again at group {0}")]
    Group(usize),
    #[error("the head was not copied exactly: more than one sign differs")]
    Copied,
}

impl HeadText {
    pub fn of(head: &Head) -> Self {
        Self {
            device: leading(&head.device.0),
            file: file(head.child),
            // Four thousand million entries are more than a device can write.
            seq: u32::try_from(head.seq).unwrap_or(u32::MAX),
            hash: hash(&head.hash),
        }
    }

    pub fn seq(&self) -> u64 {
        u64::from(self.seq)
    }

    /// The first eight hexadecimal digits of the device's id.
    pub fn device(&self) -> String {
        format!("{:08x}", self.device)
    }

    pub fn is_of_device(&self, device: DeviceId) -> bool {
        leading(&device.0) == self.device
    }

    /// Whether this is a head of that file; `None` is the home's.
    pub fn is_of_file(&self, child: Option<ChildId>) -> bool {
        file(child) == self.file
    }

    pub fn is_hash(&self, digest: &Digest) -> bool {
        hash(digest) == self.hash
    }

    /// The 39 signs of the content, most significant first.
    fn content(&self) -> Vec<u8> {
        let mut signs = Vec::with_capacity(LENGTH);
        let mut push = |value: u128, bits: u32| {
            for bit in (0..bits).rev() {
                signs.push(u8::from(value >> bit & 1 == 1));
            }
        };
        push(self.device.into(), 32);
        push(self.file.into(), 16);
        push(self.seq.into(), 32);
        push(self.hash, HASH_BITS);
        signs.chunks(5).map(|bits| bits.iter().fold(0, |sign, bit| sign << 1 | bit)).collect()
    }

    fn from_content(signs: &[u8]) -> Self {
        let mut bits = signs.iter().flat_map(|sign| (0..5).rev().map(move |bit| u128::from(sign >> bit & 1)));
        let mut take = |count: usize| bits.by_ref().take(count).fold(0_u128, |value, bit| value << 1 | bit);
        let device = u32::try_from(take(32)).unwrap_or_default();
        let file = u16::try_from(take(16)).unwrap_or_default();
        let seq = u32::try_from(take(32)).unwrap_or_default();
        Self { device, file, seq, hash: take(115) }
    }
}

/// The first 32 bits of a digest.
fn leading(digest: &Digest) -> u32 {
    digest.0.iter().take(4).fold(0, |value, byte| value << 8 | u32::from(*byte))
}

fn hash(digest: &Digest) -> u128 {
    digest.0.iter().take(16).fold(0_u128, |value, byte| value << 8 | u128::from(*byte)) >> (128 - HASH_BITS)
}

/// Tells the heads of two files apart, so that a head of another child is not taken for a changed record.
fn file(child: Option<ChildId>) -> u16 {
    let name = child.map_or_else(|| "home".to_owned(), |child| child.to_string());
    let digest = Digest::of(format!("heard/head-text/1 {name}").as_bytes());
    digest.0.iter().take(2).fold(0, |value, byte| value << 8 | u16::from(*byte))
}

/// The checksum of Bech32 over five-bit signs. There is no human-readable part.
fn polymod(signs: impl Iterator<Item = u8>) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    signs.fold(1, |check, sign| {
        let top = check >> 25;
        let next = (check & 0x01ff_ffff) << 5 ^ u32::from(sign);
        GENERATOR.iter().enumerate().filter(|(bit, _)| top >> bit & 1 == 1).fold(next, |next, (_, term)| next ^ term)
    })
}

/// What the checksum of a whole text comes to (the constant of Bech32m).
const WHOLE: u32 = 0x2bc8_30a3;

impl fmt::Display for HeadText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut signs = self.content();
        let check = polymod(signs.iter().copied().chain([0; CHECK])) ^ WHOLE;
        signs.extend((0..CHECK).rev().map(|place| u8::try_from(check >> (5 * place) & 31).unwrap_or_default()));
        for (place, sign) in signs.iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            let letter = SIGNS.get(usize::from(*sign)).copied().unwrap_or(b'0');
            write!(f, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

impl FromStr for HeadText {
    type Err = HeadSlip;

    fn from_str(text: &str) -> Result<Self, HeadSlip> {
        let mut signs = Vec::with_capacity(LENGTH);
        for typed in text.chars().filter(|typed| !typed.is_whitespace() && !is_hyphen(*typed)) {
            // The letters that are left out are read as the figures they look like.
            let letter = match typed.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let sign = SIGNS.iter().position(|sign| char::from(*sign) == letter).ok_or(HeadSlip::Sign(typed))?;
            signs.push(u8::try_from(sign).unwrap_or_default());
        }
        if signs.len() != LENGTH {
            return Err(HeadSlip::Length(signs.len()));
        }
        if polymod(signs.iter().copied()) != WHOLE {
            return Err(slip(&signs));
        }
        signs.truncate(LENGTH - CHECK);
        Ok(Self::from_content(&signs))
    }
}

/// Where the slip is, if changing one sign would mend the whole. It is named, not mended: the paper decides.
fn slip(signs: &[u8]) -> HeadSlip {
    for place in 0..signs.len() {
        for other in 0..32 {
            let mended = signs.iter().enumerate().map(|(at, sign)| if at == place { other } else { *sign });
            if polymod(mended) == WHOLE {
                return HeadSlip::Group(place / GROUP + 1);
            }
        }
    }
    HeadSlip::Copied
}

fn is_hyphen(typed: char) -> bool {
    matches!(typed, '-' | '\u{2010}'..='\u{2015}' | '_' | '.' | '\u{2212}' | '\u{b7}')
}
