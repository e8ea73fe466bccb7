//! What may be printed about k of n at all.

use serde::{Deserialize, Serialize};

/// In the order of how much may be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// Fewer than 5: the tally only.
    TallyOnly,
    /// 5 to 9, or more without the days and people: tally, range and "early picture".
    Early,
    /// 10 or more on 3 days by 2 people.
    Comparable,
}

/// What n offers on so many days by so many people allow. The numbers are a rule of this project and of no source: below 5
/// the range covers nearly everything, and many offers by one person or on one day are not many separate offers.
pub fn gate(n: u64, days: u64, offerers: u64) -> Gate {
    match n {
        0..5 => Gate::TallyOnly,
        10.. if days >= 3 && offerers >= 2 => Gate::Comparable,
        _ => Gate::Early,
    }
}
