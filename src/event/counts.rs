//! What is counted: of an import, and of a day.

use serde::{Deserialize, Serialize};

/// What an import took in. `placed + parked + refused` is every button of the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportCounts {
    pub boards: u32,
    pub placed: u32,
    pub parked: u32,
    pub refused: u32,
    pub pictures: u32,
    pub links: u32,
    pub dead_links: u32,
    /// Lines of the import report that say something was lost.
    pub losses: u32,
}

/// What is counted and not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCounts {
    /// Boards opened, by links, home and back.
    pub navigation: u32,
    /// Words taken back or cleared before they were spoken.
    pub cleared: u32,
    /// Presses that the filter held back.
    pub filtered: u32,
    /// Presses after the second on one cell within two seconds.
    pub repeats: u32,
}

impl DayCounts {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
