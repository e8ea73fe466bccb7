//! The journal: entries in chains, kept for good. Nothing in it is updated or deleted; a correction is a new entry.

mod chain;
mod entry;

pub use chain::{ChainFault, commitment, entry_hash, genesis, link, signed_bytes};
pub use entry::{Entry, Field, Value};
