//! What an adult can wish of an offer.

use crate::event::{Arrangement, Domain, Given, Medium, Support, Thing};

/// What an adult wants to offer. The app says where each thing goes.
#[derive(Clone, Debug)]
pub struct Offering {
    pub domain: Domain,
    /// Two to five, without "something else" and "none of these", which are always there.
    pub things: Vec<Thing>,
    pub medium: Medium,
    /// How they will lie before the child.
    pub arrangement: Arrangement,
}

/// What an adult says about a choice that was just made, in one tap each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutChoice {
    Support(Support),
    Given(Given),
    /// The next trial of the assessment that is going on.
    NextTrial,
}
