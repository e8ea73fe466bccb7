//! What a button does besides saying its word, in the words of the Open Board Format.

pub use crate::words::Inflection;

/// One action of a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// `+xyz`: the letters are added to the word being spelled.
    Spell(String),
    /// `:space`
    Space,
    /// `:home`
    Home,
    /// `:back`
    Back,
    /// `:speak`
    Speak,
    /// `:clear`
    Clear,
    /// `:backspace`, `:delete` and `:deleteword`: the last entry of the message bar is taken back.
    TakeBack(String),
    /// A grammatical change of the last word, such as `:plural`.
    Inflect(Inflection, String),
    /// `:prediction`, `:completion` and `:suggestion`: the cell waits for a word that the child may be about to spell. Which of
    /// the words it shows is its turn among such cells, in reading order.
    Predict(String),
    /// Kept as it was found; does nothing.
    Unknown(String),
}

impl Action {
    /// Reads one action string. Producers join several in one string with `&&`.
    pub fn parse_all(text: &str) -> Vec<Self> {
        text.split("&&").map(str::trim).filter(|part| !part.is_empty()).map(Self::parse).collect()
    }

    /// Reads exactly one action.
    pub fn parse(text: &str) -> Self {
        if let Some(letters) = text.strip_prefix('+') {
            return Self::Spell(letters.to_owned());
        }
        match text {
            ":space" => Self::Space,
            ":home" => Self::Home,
            ":back" => Self::Back,
            ":speak" => Self::Speak,
            ":clear" => Self::Clear,
            ":backspace" | ":delete" | ":deleteword" => Self::TakeBack(text.to_owned()),
            ":prediction" | ":completion" | ":suggestion" => Self::Predict(text.to_owned()),
            ":plural" => Self::Inflect(Inflection::Plural, text.to_owned()),
            ":singular" => Self::Inflect(Inflection::Singular, text.to_owned()),
            ":comparative" | ":er" => Self::Inflect(Inflection::Comparative, text.to_owned()),
            ":superlative" | ":est" => Self::Inflect(Inflection::Superlative, text.to_owned()),
            ":possessive" | ":'s" => Self::Inflect(Inflection::Possessive, text.to_owned()),
            ":past" | ":ed" => Self::Inflect(Inflection::Past, text.to_owned()),
            ":present-participle" | ":ing" => Self::Inflect(Inflection::PresentParticiple, text.to_owned()),
            _ => Self::Unknown(text.to_owned()),
        }
    }

    /// The string that stands for this action in a file.
    pub fn as_text(&self) -> String {
        match self {
            Self::Spell(letters) => format!("+{letters}"),
            Self::Space => ":space".to_owned(),
            Self::Home => ":home".to_owned(),
            Self::Back => ":back".to_owned(),
            Self::Speak => ":speak".to_owned(),
            Self::Clear => ":clear".to_owned(),
            Self::TakeBack(text) | Self::Inflect(_, text) | Self::Predict(text) | Self::Unknown(text) => text.clone(),
        }
    }
}
