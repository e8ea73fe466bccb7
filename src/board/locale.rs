//! A language tag as files write it, in one spelling.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A BCP 47 tag with hyphens, such as `en-GB`. Files with underscores or stray spaces are read too.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Locale(String);

impl Locale {
    pub fn new(tag: &str) -> Self {
        let tag = tag.trim().replace('_', "-");
        Self(if tag.is_empty() { "en".to_owned() } else { tag })
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without region or script: `en` of `en-GB`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or("en")
    }
}

impl From<String> for Locale {
    fn from(tag: String) -> Self {
        Self::new(&tag)
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.0
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
