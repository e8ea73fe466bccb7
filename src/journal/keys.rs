//! The keys of a device: one that signs entries and one that wraps the keys of files. They lie in `device.key` in the
//! home's folder and open without a person, because the voice must; they guard copies and discarded disks, not the
//! running tablet. Absent: an adult's key (PINs gate screens, not bytes) and the keys of people outside.

use super::{JournalError, durable, key_text, signed_bytes};
use crate::event::{DeviceId, Event};
use crate::id::{ChildId, Digest};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, SigningKey, VerifyingKey};
use std::fs;
use std::path::Path;
use zeroize::Zeroizing;

const FILE: &str = "device.key";
const TITLE: &str = "heard device key";
/// Bytes of an XChaCha20 nonce, long enough to be drawn at random.
const NONCE: usize = 24;

#[derive(Clone)]
pub struct DeviceKeys {
    signing: SigningKey,
    wrapping: Zeroizing<[u8; 32]>,
}

/// Whether `device.key` was as private as it has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPrivacy {
    Private,
    /// Others could read it; the mode was put right, and an adult should be told, because it may have been copied.
    WasOpenToOthers,
}

impl DeviceKeys {
    /// New random keys: always a new device.
    pub fn generate() -> Result<Self, JournalError> {
        Ok(Self { signing: SigningKey::from_bytes(&*random32()?), wrapping: random32()? })
    }

    /// Makes new keys and keeps them in `folder`, where there must be none yet.
    pub fn create(folder: &Path) -> Result<Self, JournalError> {
        let keys = Self::generate()?;
        let signing = Zeroizing::new(Digest(keys.signing.to_bytes()).to_string());
        let wrapping = Zeroizing::new(Digest(*keys.wrapping).to_string());
        let text = key_text::write(TITLE, &[("signing", &signing), ("wrapping", &wrapping)]);
        durable::write_new(&folder.join(FILE), text.as_bytes())?;
        Ok(keys)
    }

    pub fn open(folder: &Path) -> Result<(Self, KeyPrivacy), JournalError> {
        let path = folder.join(FILE);
        if !path.try_exists()? {
            return Err(JournalError::KeyMissing);
        }
        let privacy = make_private(&path)?;
        let bytes = Zeroizing::new(fs::read(&path)?);
        let text =
            std::str::from_utf8(&bytes).map_err(|_| JournalError::Damaged { what: "a key file is not whole" })?;
        let lines = key_text::read(TITLE, text)?;
        let signing = SigningKey::from_bytes(&*key_text::bytes32(&lines, "signing")?);
        Ok((Self { signing, wrapping: key_text::bytes32(&lines, "wrapping")? }, privacy))
    }

    pub fn is_kept_in(folder: &Path) -> bool {
        folder.join(FILE).exists()
    }

    pub fn id(&self) -> DeviceId {
        device_id(&self.public_key())
    }

    pub fn public_key(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// The fact that this device joined the home.
    pub fn added(&self) -> Event {
        Event::DeviceAdded { device: self.id(), public_key: Digest(self.public_key()).to_string() }
    }

    pub fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        use ed25519_dalek::Signer as _;
        self.signing.sign(bytes).to_bytes()
    }

    /// XChaCha20-Poly1305 under the wrapping key; `bound_to` must be the same when it is unwrapped.
    pub(super) fn wrap(&self, secret: &[u8], bound_to: &[u8]) -> Result<Vec<u8>, JournalError> {
        seal(&self.wrapping, secret, bound_to)
    }

    pub(super) fn unwrap(&self, sealed: &[u8], bound_to: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        unseal(&self.wrapping, sealed, bound_to).map(Zeroizing::new)
    }
}

impl std::fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeviceKeys({})", self.id())
    }
}

/// A device is the SHA-256 of its public key.
pub fn device_id(public_key: &[u8; 32]) -> DeviceId {
    DeviceId(Digest::of(public_key))
}

/// Whether `signature` is the signature of the device with this key under the entry `seq` of hash `hash`.
pub fn signature_holds(
    child: Option<ChildId>,
    public_key: &[u8; 32],
    seq: u64,
    hash: Digest,
    signature: &[u8],
) -> bool {
    let bytes = signed_bytes(child, device_id(public_key), seq, hash);
    let Ok(signature) = Signature::from_slice(signature) else { return false };
    // Strict: no second form of a signature, and no key of small order, passes.
    VerifyingKey::from_bytes(public_key).is_ok_and(|key| key.verify_strict(&bytes, &signature).is_ok())
}

pub(super) fn random<const N: usize>() -> Result<[u8; N], JournalError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn random32() -> Result<Zeroizing<[u8; 32]>, JournalError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes)?;
    Ok(bytes)
}

/// Nonce, then ciphertext with its tag.
pub(super) fn seal(key: &[u8; 32], plain: &[u8], bound_to: &[u8]) -> Result<Vec<u8>, JournalError> {
    let nonce: [u8; NONCE] = random()?;
    let sealed = XChaCha20Poly1305::new(Key::from_slice(key))
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: bound_to })
        .map_err(|_| JournalError::Form)?;
    let mut out = Vec::with_capacity(NONCE + sealed.len());
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    Ok(out)
}

pub(super) fn unseal(key: &[u8; 32], sealed: &[u8], bound_to: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    let payload = Payload { msg: sealed, aad: bound_to };
    XChaCha20Poly1305::new(Key::from_slice(key)).decrypt(XNonce::from_slice(nonce), payload).ok()
}

#[cfg(unix)]
fn make_private(path: &Path) -> Result<KeyPrivacy, JournalError> {
    use std::os::unix::fs::PermissionsExt as _;
    if fs::metadata(path)?.permissions().mode() & 0o077 == 0 {
        return Ok(KeyPrivacy::Private);
    }
    // Where the mode cannot be put right (a foreign disk, a folder that is only read), the voice still opens.
    let _ = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
    Ok(KeyPrivacy::WasOpenToOthers)
}

#[cfg(not(unix))]
fn make_private(_: &Path) -> Result<KeyPrivacy, JournalError> {
    Ok(KeyPrivacy::Private)
}
