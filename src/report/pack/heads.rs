//! heads.json: the signed heads of the child's chains and of the home's, and the keys they are signed with.

use super::{DeviceRow, HeadText, SignedHead};
use crate::event::{DeviceId, Head};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    pub child: Vec<SignedHead>,
    pub home: Vec<SignedHead>,
    pub devices: Vec<DeviceRow>,
    pub children_count: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    heads: Vec<WrittenHead>,
    home_heads: Vec<WrittenHead>,
    devices: Vec<WrittenDevice>,
    children_count: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenHead {
    head: Head,
    signature: String,
    /// The head as it stands on paper.
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDevice {
    id: DeviceId,
    public_key: String,
}

impl Heads {
    pub(super) fn written(&self) -> Result<Vec<u8>, serde_json::Error> {
        let head = |signed: &SignedHead| WrittenHead {
            head: signed.head,
            signature: STANDARD.encode(&signed.signature),
            text: HeadText::of(&signed.head).to_string(),
        };
        let device = |row: &DeviceRow| WrittenDevice { id: row.id, public_key: STANDARD.encode(row.public_key) };
        serde_json::to_vec_pretty(&Written {
            heads: self.child.iter().map(head).collect(),
            home_heads: self.home.iter().map(head).collect(),
            devices: self.devices.iter().map(device).collect(),
            children_count: self.children_count,
        })
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        // The text must be the head's own: it is what gets copied to paper.
        let head = |written: WrittenHead| {
            let same = HeadText::of(&written.head).to_string() == written.text;
            let signature = STANDARD.decode(written.signature).ok()?;
            same.then_some(SignedHead { head: written.head, signature })
        };
        let device = |written: WrittenDevice| {
            let public_key = STANDARD.decode(written.public_key).ok()?.try_into().ok()?;
            Some(DeviceRow { id: written.id, public_key })
        };
        Some(Self {
            child: written.heads.into_iter().map(head).collect::<Option<_>>()?,
            home: written.home_heads.into_iter().map(head).collect::<Option<_>>()?,
            devices: written.devices.into_iter().map(device).collect::<Option<_>>()?,
            children_count: written.children_count,
        })
    }
}
