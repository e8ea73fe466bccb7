//! Sessions with everything there at once (free operant): how long the child was with each thing.

use super::Item;
use std::collections::BTreeMap;

/// A session and the time spent with each of the things that were there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    seconds: u32,
    engaged: BTreeMap<Item, u32>,
}

/// Seconds engaged of the seconds of the sessions in which it was there. Seconds follow from one another, so this is a share
/// of time and no k of n: no range is drawn for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Engagement {
    pub seconds: u64,
    pub session_seconds: u64,
}

impl Session {
    /// Every thing that was there is in `engaged`, with 0 if the child was never with it. `None` if the session has no length,
    /// if a thing occurs twice, or if the child was with one for longer than the session. A child can be with two at once.
    pub fn new(seconds: u32, engaged: &[(Item, u32)]) -> Option<Self> {
        let by_item: BTreeMap<Item, u32> = engaged.iter().copied().collect();
        let fits = seconds > 0 && by_item.len() == engaged.len() && by_item.values().all(|time| *time <= seconds);
        fits.then_some(Self { seconds, engaged: by_item })
    }
}

/// What was there in any of the sessions, with its time.
pub fn engagement(sessions: &[Session]) -> BTreeMap<Item, Engagement> {
    let mut found: BTreeMap<Item, Engagement> = BTreeMap::new();
    for session in sessions {
        for (item, seconds) in &session.engaged {
            let engagement = found.entry(*item).or_default();
            engagement.seconds += u64::from(*seconds);
            engagement.session_seconds += u64::from(session.seconds);
        }
    }
    found
}
