//! What the cover says.

use super::Wording;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoverWording {
    /// The fixed sentence of every cover.
    NotProof {
        called: String,
    },
    Demonstration,
}

impl CoverWording {
    /// One of each.
    pub fn examples() -> Vec<Self> {
        vec![Self::NotProof { called: "Sam".to_owned() }, Self::Demonstration]
    }
}

impl Wording for CoverWording {
    fn name(&self) -> &'static str {
        match self {
            Self::NotProof { .. } => "cover.not_proof",
            Self::Demonstration => "cover.demonstration",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::NotProof { called } => {
                format!("This is a record of what was noticed, not proof of what {called} thinks.")
            }
            Self::Demonstration => "This was made from a demonstration. Nobody in it is real.".to_owned(),
        }
    }
}
