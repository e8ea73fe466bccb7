//! Whether a journal's own chains hold, read from the file as it lies. What a chain can prove and what it cannot is said in
//! the pack; here is only the arithmetic.

use super::{ChainFault, Entry, JournalError, Reader, Span, genesis, link, signature_holds};
use crate::event::{DeviceId, Head};
use crate::id::Digest;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

impl Reader {
    /// Walks every chain from its beginning and gives the heads, or the first entry that does not hold. Signatures are
    /// checked for those devices whose public key `key_of` knows.
    pub fn check(&self, key_of: impl Fn(DeviceId) -> Option<[u8; 32]>) -> Result<Vec<Head>, JournalError> {
        let child = self.of().child();
        let mut heads: BTreeMap<DeviceId, (u64, Digest)> = BTreeMap::new();
        let mut outcome = Ok(());
        self.each_entry(Span::All, |entry| match next(&entry, &heads, child, &key_of) {
            Ok((device, seq)) => {
                heads.insert(device, (seq, entry.hash));
                ControlFlow::Continue(())
            }
            Err((seq, fault)) => {
                outcome = Err(JournalError::Broken { seq, fault });
                ControlFlow::Break(())
            }
        })?;
        outcome?;
        self.heads()
    }
}

fn next(
    entry: &Entry,
    heads: &BTreeMap<DeviceId, (u64, Digest)>,
    child: Option<crate::id::ChildId>,
    key_of: &impl Fn(DeviceId) -> Option<[u8; 32]>,
) -> Result<(DeviceId, u64), (u64, ChainFault)> {
    let claimed: crate::event::Header = serde_json::from_slice(&entry.header).map_err(|_| (0, ChainFault::Header))?;
    let device = claimed.device;
    let (seq, prev) = heads.get(&device).copied().unwrap_or_else(|| (0, genesis(child, device)));
    let header = link(entry, device, seq, prev).map_err(|fault| (seq + 1, fault))?;
    if header.child != child {
        return Err((header.seq, ChainFault::Chain));
    }
    match key_of(device) {
        Some(key) if !signature_holds(child, &key, header.seq, entry.hash, &entry.signature) => {
            Err((header.seq, ChainFault::Signature))
        }
        _ => Ok((device, header.seq)),
    }
}
