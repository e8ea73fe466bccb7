//! The key of one file: 32 random bytes, given to SQLCipher as they are, kept beside the file in `<file>.key`, wrapped by
//! the device. SQLCipher answers a wrong key and a junk file alike, so the wrapping (an AEAD bound to the file and the
//! device) says whether the key is right, and only then is the file asked.

use super::keys::random32;
use super::{DeviceKeys, FileOf, JournalError, durable, key_text};
use crate::event::DeviceId;
use crate::id::Digest;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fs;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const TITLE: &str = "heard file key";
const CHECK: &[u8] = b"heard/key-check/1";
const DRAFTS: &[u8] = b"heard/draft-key/1";
const PACKS: &[u8] = b"heard/pack-key/1";

#[derive(Clone)]
pub(super) struct FileKey(Zeroizing<[u8; 32]>);

impl FileKey {
    pub fn generate() -> Result<Self, JournalError> {
        random32().map(Self)
    }

    /// 64 hexadecimal digits.
    pub fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(Digest(*self.0).to_string())
    }

    pub fn from_hex(hex: &str) -> Option<Self> {
        hex.parse().ok().map(|digest: Digest| Self(Zeroizing::new(digest.0)))
    }

    /// What tells this key from another without showing it.
    fn check(&self) -> Digest {
        self.derived(CHECK)
    }

    /// The key under which what an adult has begun to write about this child is sealed.
    pub fn of_drafts(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.derived(DRAFTS).0)
    }

    /// The key under which the symbol packs of this home are sealed.
    pub fn of_packs(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.derived(PACKS).0)
    }

    /// The SHA-256 of a purpose and the key: the key has all its 256 bits at random, so there is nothing to stretch.
    fn derived(&self, purpose: &[u8]) -> Digest {
        let mut bytes = Zeroizing::new(purpose.to_vec());
        bytes.extend_from_slice(&*self.0);
        Digest::of(&bytes)
    }

    /// Keeps the key beside `file`, where there must be none yet.
    pub fn keep_beside(&self, file: &Path, of: FileOf, device: &DeviceKeys) -> Result<(), JournalError> {
        let sealed = STANDARD.encode(device.wrap(&*self.0, &bound_to(of, device.id()))?);
        let lines = [
            ("file", of.to_string()),
            ("device", device.id().to_string()),
            ("sealed", sealed),
            ("check", self.check().to_string()),
        ];
        let lines: Vec<(&str, &str)> = lines.iter().map(|(name, value)| (*name, value.as_str())).collect();
        durable::write_new(&sidecar(file), key_text::write(TITLE, &lines).as_bytes())
    }

    /// The key that lies beside `file`.
    pub fn beside(file: &Path, of: FileOf, device: &DeviceKeys) -> Result<Self, JournalError> {
        let path = sidecar(file);
        if !path.try_exists()? {
            return Err(JournalError::KeyMissing);
        }
        let ruined = JournalError::Damaged { what: "a key file is not whole" };
        let bytes = fs::read(path)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| ruined.clone())?;
        let lines = key_text::read(TITLE, text)?;
        if key_text::value(&lines, "file")? != of.to_string() {
            return Err(JournalError::AnotherFile);
        }
        if key_text::value(&lines, "device")? != device.id().to_string() {
            return Err(JournalError::WrongKey);
        }
        let sealed = STANDARD.decode(key_text::value(&lines, "sealed")?).map_err(|_| ruined.clone())?;
        let opened = device.unwrap(&sealed, &bound_to(of, device.id())).ok_or(JournalError::WrongKey)?;
        let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| ruined)?;
        let key = Self(Zeroizing::new(key));
        if key.check().0 != *key_text::bytes32(&lines, "check")? {
            return Err(JournalError::WrongKey);
        }
        Ok(key)
    }

    pub fn is_beside(file: &Path) -> bool {
        sidecar(file).exists()
    }
}

fn bound_to(of: FileOf, device: DeviceId) -> Vec<u8> {
    format!("heard/file-key/1 {of} {device}").into_bytes()
}

fn sidecar(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".key");
    name.into()
}
