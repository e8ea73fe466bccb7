//! What is said about responses: what was done when something happened, and never what was meant by it.

use super::{Wording, counted};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResponseWording {
    /// When this happened, the child did that so many of so many times.
    Row {
        called: String,
        /// Quoted: somebody wrote it down so.
        happened: String,
        /// In plain words, with how often.
        did: Vec<(String, u64)>,
        of: u64,
        days: u64,
        writers: u64,
    },
    NotAChoice {
        called: String,
    },
    LeftOut {
        count: u64,
    },
}

impl ResponseWording {
    /// Every template, with one and many in its holes.
    pub fn examples() -> Vec<Self> {
        let row = |did: &[(&str, u64)], of, days, writers| Self::Row {
            called: "Sam".to_owned(),
            happened: "music began".to_owned(),
            did: did.iter().map(|(did, count)| ((*did).to_owned(), *count)).collect(),
            of,
            days,
            writers,
        };
        let mut all = vec![
            row(&[("did not respond", 1)], 1, 1, 1),
            row(&[("went still", 3), ("looked", 2)], 4, 3, 2),
            row(&[("reached for it", 9), ("smiled", 8), ("pushed it away", 1)], 14, 9, 0),
            Self::NotAChoice { called: "Sam".to_owned() },
        ];
        all.extend([1, 7].map(|count| Self::LeftOut { count }));
        let every = crate::event::Reaction::ALL.map(|did| (super::names::reaction(did), 2));
        all.push(row(&every, 5, 2, 1));
        all
    }
}

impl Wording for ResponseWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Row { .. } => "responses.row",
            Self::NotAChoice { .. } => "responses.not_a_choice",
            Self::LeftOut { .. } => "responses.left_out",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Row { called, happened, did, of, days, writers } => {
                let did: Vec<String> = did.iter().map(|(did, count)| format!("{did} {count} of {of} times")).collect();
                let by = match writers {
                    0 => "somebody not recorded".to_owned(),
                    writers => counted(*writers, "person", "people"),
                };
                let on = counted(*days, "day", "days");
                format!("When “{happened}”, {called} {}. Seen on {on} by {by}.", did.join(", "))
            }
            Self::NotAChoice { called } => {
                format!("This is what {called} did. What {called} meant by it is not known from it.")
            }
            Self::LeftOut { count } => format!(
                "{} with hands-on support, or after an adult showed it: in no row here.",
                counted(*count, "response", "responses")
            ),
        }
    }
}
