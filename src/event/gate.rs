//! The gate before the journal: what is kept under which say. The voice never passes through here.

use super::{Event, Tier};

/// Whether talk is being kept right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// There is a recording agreement.
    On,
    /// There is none: the voice works fully and talk is not kept.
    NoAgreement,
    /// The child asked for private time.
    Private,
}

/// Whether this fact goes into the journal.
pub fn keeps(keeping: Keeping, event: &Event) -> bool {
    match event.tier() {
        Tier::Case => true,
        Tier::Talk => keeping == Keeping::On,
    }
}
