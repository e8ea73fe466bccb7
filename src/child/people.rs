//! How the people in pictures look for a child. Until somebody has chosen with the child they are outlines: no child is shown
//! a skin that is not theirs because nobody asked.

use serde::{Deserialize, Serialize};

/// Skin and hair of the child in pictures. Whoever helps in a picture keeps another tone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct People {
    /// `None`: people are outlines, and hair is not coloured either.
    #[serde(default)]
    pub skin: Option<SkinTone>,
    /// `None`: as it is drawn, dark brown.
    #[serde(default)]
    pub hair: Option<HairColour>,
}

impl People {
    pub fn is_outline(&self) -> bool {
        self.skin.is_none()
    }

    /// Nothing has been chosen.
    pub(super) fn is_unset(&self) -> bool {
        *self == Self::default()
    }
}

/// One of six, from the lightest to the darkest; written as its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "u8", try_from = "u8")]
pub enum SkinTone {
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
}

impl SkinTone {
    pub const ALL: [Self; 6] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five, Self::Six];

    /// 1 to 6.
    pub fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
            Self::Five => 5,
            Self::Six => 6,
        }
    }

    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.number() == number)
    }
}

impl From<SkinTone> for u8 {
    fn from(tone: SkinTone) -> Self {
        tone.number()
    }
}

impl TryFrom<u8> for SkinTone {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::from_number(number).ok_or("a skin tone is a number from 1 to 6")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HairColour {
    Black,
    Brown,
    LightBrown,
    Blond,
    Red,
    Grey,
}

impl HairColour {
    pub const ALL: [Self; 6] = [Self::Black, Self::Brown, Self::LightBrown, Self::Blond, Self::Red, Self::Grey];
}
