//! The recording agreement: who allowed talk to be kept, on what ground, and what the child showed about it.

use serde::{Deserialize, Serialize};

/// It gates talk only. It is never called consent: a dependent child's consent is not the lawful basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Name and office of whoever authorised it.
    pub authorised_by: String,
    /// The ground on which it was authorised, in that person's words.
    pub basis: String,
    pub assent: Assent,
    /// How the child showed it, in their own way.
    pub shown_by: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assent {
    Assented,
    Dissented,
    /// The child was asked and it could not be told.
    Unclear,
    NotAsked,
}
