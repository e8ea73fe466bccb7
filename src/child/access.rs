//! How a press becomes a choice, per child. Sources of the ranges: `PRC-Saltillo` and `CoughDrop` touch settings.

use serde::{Deserialize, Serialize};

/// Milliseconds, 0 to 10,000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(u16);

impl Millis {
    pub const MAX: Self = Self(10_000);

    /// Longer times are cut to ten seconds.
    pub fn new(millis: u16) -> Self {
        Self(millis).min(Self::MAX)
    }

    pub fn get(self) -> u64 {
        u64::from(self.0.min(Self::MAX.0))
    }
}

/// The press filter's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessSettings {
    /// How long a cell must be held before it is chosen. With 0 there is no ring.
    pub hold: Millis,
    pub choose_on: ChooseOn,
    /// After a choice, the same cell is deaf for this long.
    pub repeat_same: Millis,
    /// After a choice, every cell is deaf for this long.
    pub repeat_any: Millis,
    /// After a board change, every cell is deaf for this long.
    pub after_change: Millis,
}

/// With a hold time, the choice is made when the time is up (`Press`) or at the lift after it (`Release`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChooseOn {
    Press,
    #[default]
    Release,
}

impl Default for AccessSettings {
    fn default() -> Self {
        Self {
            hold: Millis::default(),
            choose_on: ChooseOn::default(),
            repeat_same: Millis::default(),
            repeat_any: Millis::default(),
            after_change: Millis(500),
        }
    }
}
