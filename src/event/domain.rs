//! The parts of a child's life in which something can be offered or refused. An empty one is a finding.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Domain {
    Food,
    Drink,
    Activity,
    Place,
    /// A person, or who helps.
    Person,
    /// Rest, or being alone.
    Rest,
    Leaving,
    /// How, when and by whom personal care is given.
    PersonalCare,
    Clothes,
    Bedtime,
    /// Seeing or calling family and friends.
    Contact,
}

impl Domain {
    /// Every one, in the order in which they are always shown.
    pub const ALL: [Self; 11] = [
        Self::Food,
        Self::Drink,
        Self::Activity,
        Self::Place,
        Self::Person,
        Self::Rest,
        Self::Leaving,
        Self::PersonalCare,
        Self::Clothes,
        Self::Bedtime,
        Self::Contact,
    ];
}
