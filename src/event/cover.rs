//! Cover: a named adult is with the child and says so. Observed hours come from nothing else.

use serde::{Deserialize, Serialize};

/// Cover ends by itself after so long.
pub const COVER_HOURS: i64 = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoverEnd {
    /// The adult locked, and said so.
    Locked,
    /// Another adult took over.
    HandedOver,
    /// Four hours went by.
    TimeUp,
    /// The app was closed, or another child came on the screen.
    Closed,
}
