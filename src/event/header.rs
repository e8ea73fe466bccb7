//! The header of an entry: what can be known without opening any of its fields. No name, no free text, no person but the child.

use super::{Act, Record, Role, Setting};
use crate::id::{ChildId, Digest, EntryId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An instant with the offset from UTC that it was lived in.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;

/// A device is known by the SHA-256 of its public signing key, so a new key is always a new device.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeviceId(pub Digest);

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceId({})", self.0)
    }
}

impl FromStr for DeviceId {
    type Err = crate::id::NotADigest;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

/// Serialised once, when the entry is made; afterwards only its stored bytes count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// Version of this header's own form.
    pub v: u8,
    pub id: EntryId,
    pub device: DeviceId,
    /// 1, 2, 3 … without gaps, per file and device.
    pub seq: u64,
    pub record: Record,
    /// The event's kind and the version of its fields.
    pub kind: String,
    pub kind_version: u16,
    /// When it happened.
    pub at: Moment,
    /// When it was entered.
    pub entered: Moment,
    /// The zone the device was set to, as an IANA name where that is known, else the offset.
    pub tz: String,
    /// Starts of the app on this device, counted from 1.
    pub boot: u32,
    /// Milliseconds since that start, by a clock that nobody can set.
    pub mono_ms: u64,
    pub clock: ClockState,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<ChildId>,
    pub role: Role,
    pub setting: Setting,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<EntryId>,
    /// Set on the first entry that got through after others could not be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waited: Option<Waited>,
    pub app: String,
    pub config: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    Ok,
    /// The wall clock disagreed with the device's own count of time. Order is by sequence.
    Suspect,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waited {
    /// How many entries waited, this one included.
    pub entries: u32,
    /// How long the first of them waited.
    pub millis: u64,
}
