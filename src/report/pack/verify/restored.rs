//! Restores: where a device goes on from a backup of another. Told as a fork with what is missing, not as an attack.

use super::chain::Chain;
use crate::event::{DeviceId, Head, Moment};
use crate::report::pack::rules::RESTORED;

/// One restore, as the entry that records it says it.
pub(super) struct Restore {
    /// The device that goes on, and the number of the entry that says so.
    pub device: DeviceId,
    pub seq: u64,
    pub at: Moment,
    /// The heads it goes on from: of this child's file and of the home's.
    pub heads: Vec<Head>,
}

pub(super) fn restores(chains: &[Chain<'_>]) -> Vec<Restore> {
    let mut restores = Vec::new();
    for chain in chains {
        for link in chain.links.iter().filter(|link| link.header.kind == RESTORED) {
            let heads = link.field("heads").unwrap_or_default();
            restores.push(Restore { device: chain.device, seq: link.header.seq, at: link.header.at, heads });
        }
    }
    restores
}
