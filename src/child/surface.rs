//! How a child's screen is laid out and lit.

use super::People;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurfaceSettings {
    pub message_bar: MessageBar,
    pub rail: RailSide,
    pub scheme: Scheme,
    /// Not written until something is chosen, so that entries from before there was a choice are read as they are.
    #[serde(default, skip_serializing_if = "People::is_unset")]
    pub people: People,
    /// Not written while it is on, for the same reason.
    #[serde(default, skip_serializing_if = "Suggestions::is_on")]
    pub suggestions: Suggestions,
}

/// Whether a board that has cells for it shows the words that the child may be about to spell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Suggestions {
    #[default]
    On,
    /// The cells stay where they are, and empty.
    Off,
}

impl Suggestions {
    fn is_on(&self) -> bool {
        *self == Self::On
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageBar {
    #[default]
    Shown,
    /// Its space stays, so that the grid does not move.
    Off,
}

/// The side on which the strip of home, back and important words stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RailSide {
    #[default]
    Left,
    Right,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    #[default]
    Light,
    Dark,
    HighContrast,
}
