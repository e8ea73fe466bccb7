//! manifest.json: what the pack says it holds. Nothing in it is signed, so the verifier counts everything again.

use super::rules::{self, header};
use super::{Line, Names};
use crate::event::{DeviceId, Moment};
use crate::id::{ChildId, Digest};
use crate::journal::Value;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The form of pack that this code writes, and the only one it reads.
pub const FORMAT: &str = "heard-pack-1";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: String,
    pub app: String,
    pub made_at: Moment,
    pub child: ChildId,
    pub period: Period,
    /// Per chain, the head before its first entry in this pack.
    pub starts_after: Vec<Start>,
    pub left_out: LeftOut,
    /// Every other file of the zip, by path.
    pub files: Vec<FileRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Where the part of a chain begins. `seq` 0 is the beginning of the chain itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    pub device: DeviceId,
    pub seq: u64,
    pub hash: Digest,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    pub names: Names,
    /// Entries outside the period, which are there by header and commitments because the chain needs them.
    pub entries_outside_period: u64,
    /// Fields of those entries.
    pub fields_outside_period: u64,
    /// Fields left out of the other entries, counted by `kind.field`.
    pub fields: BTreeMap<String, u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRow {
    pub path: String,
    pub size: u64,
    pub sha256: Digest,
}

impl Period {
    pub fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.from, self.to)
    }
}

impl LeftOut {
    /// Counted from the lines themselves.
    pub(super) fn counted(lines: &[Line], period: Period, names: Names) -> Self {
        let mut counted = Self { names, entries_outside_period: 0, fields_outside_period: 0, fields: BTreeMap::new() };
        let inside = rules::inside(lines.iter().map(|line| &line.entry), period.days());
        for line in lines {
            let Some(header) = header(&line.entry) else { continue };
            let outside = !inside.holds(&header);
            counted.entries_outside_period += u64::from(outside);
            for field in &line.entry.fields {
                match field.value {
                    Value::Given { .. } => {}
                    Value::Withheld { .. } if outside => counted.fields_outside_period += 1,
                    Value::Withheld { .. } => {
                        *counted.fields.entry(format!("{}.{}", header.kind, field.name)).or_default() += 1;
                    }
                }
            }
        }
        counted
    }
}
