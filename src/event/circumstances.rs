//! What every entry says about where, with whom and by whom.

use super::{Act, Event, Moment};
use crate::id::{AdultId, EntryId};
use serde::{Deserialize, Serialize};

/// A fact on its way to the journal. The journal adds the chain.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub event: Event,
    /// When it happened.
    pub at: Moment,
    /// Present on acts of the child only.
    pub act: Option<Act>,
    pub circumstances: Circumstances,
    /// The earlier entry that this one corrects; it stays beside it.
    pub corrects: Option<EntryId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    pub role: Role,
    pub setting: Setting,
    /// `None` where the app or the child is the author. Kept as a field, which a pack can leave out.
    pub author: Option<AdultId>,
    /// `None` means that nobody recorded who was there. Kept as a field.
    pub present: Option<Vec<AdultId>>,
    /// A room or place, in words. Kept as a field.
    pub place: Option<String>,
}

impl Circumstances {
    /// The child or the app by itself, with nothing recorded about the rest.
    pub const fn by(role: Role) -> Self {
        Self { role, setting: Setting::NotRecorded, author: None, present: None, place: None }
    }

    pub const fn by_adult(role: Role, author: AdultId) -> Self {
        Self { role, setting: Setting::NotRecorded, author: Some(author), present: None, place: None }
    }
}

/// The office of whoever made the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Child,
    KeyWorker,
    Manager,
    Therapist,
    Family,
    Advocate,
    SocialWorker,
    Agency,
    /// The app itself: starts, locks, counts.
    App,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    Home,
    School,
    Family,
    Community,
    Transport,
    Health,
    Other,
    #[default]
    NotRecorded,
}
