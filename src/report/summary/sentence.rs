//! A sentence of a summary: a fixed template, what was put into its holes, and the entries it rests on.

use super::{Evidence, No};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// The name of the template.
    pub template: String,
    pub text: String,
    /// Present where the sentence says more than a count.
    pub label: Option<Evidence>,
    pub entries: Vec<No>,
}
