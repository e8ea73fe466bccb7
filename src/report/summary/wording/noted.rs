//! What is said about notes. Never a word of what was typed: that stands beside it, quoted, with its author.

use super::{Wording, counted};
use crate::report::summary::{Late, No, names};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotedWording {
    /// Entered so long after it happened.
    Late {
        late: Late,
        minutes: u64,
    },
    /// This one corrects that one, so long after.
    Corrects {
        no: No,
        by: String,
        minutes: u64,
    },
    Corrected {
        no: No,
        by: String,
        minutes: u64,
    },
    TakenBack {
        no: No,
        by: String,
        minutes: u64,
    },
    /// Authors of different readings, and where each stands.
    ReadDifferently {
        readers: Vec<(String, No)>,
    },
    /// One author, who writes that somebody sees it otherwise.
    SomebodyDisagrees {
        reader: (String, No),
    },
}

impl NotedWording {
    /// Every template in every state.
    pub fn examples() -> Vec<Self> {
        let (no, by) = (|| No("12".to_owned()), || "key worker A".to_owned());
        let family = || ("family A".to_owned(), No("17".to_owned()));
        vec![
            Self::Late { late: Late::WrittenLater, minutes: 190 },
            Self::Late { late: Late::TheNextDayOrAfter, minutes: 1_441 },
            Self::Corrects { no: no(), by: by(), minutes: 0 },
            Self::Corrected { no: no(), by: by(), minutes: 61 },
            Self::TakenBack { no: no(), by: by(), minutes: 3_000 },
            Self::ReadDifferently { readers: vec![(by(), no()), family()] },
            Self::ReadDifferently {
                readers: vec![(by(), no()), family(), ("therapist A".to_owned(), No("A3".into()))],
            },
            Self::SomebodyDisagrees { reader: (by(), no()) },
        ]
    }
}

impl Wording for NotedWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Late { .. } => "noted.late",
            Self::Corrects { .. } => "noted.corrects",
            Self::Corrected { .. } => "noted.corrected",
            Self::TakenBack { .. } => "noted.taken_back",
            Self::ReadDifferently { .. } => "noted.read_differently",
            Self::SomebodyDisagrees { .. } => "noted.somebody_disagrees",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Late { late, minutes } => {
                format!("{}: {} after it happened.", capital(names::late(*late)), delay(*minutes))
            }
            Self::Corrects { no, by, minutes } => {
                format!(
                    "This corrects entry {no}, {} later, and was written by {by}. Entry {no} stays.",
                    delay(*minutes)
                )
            }
            Self::Corrected { no, by, minutes } => {
                format!("Corrected by {by} in entry {no}, {} later. Only the correction is counted.", delay(*minutes))
            }
            Self::TakenBack { no, by, minutes } => {
                format!("Taken back by {by} in entry {no}, {} later. It is counted nowhere.", delay(*minutes))
            }
            Self::ReadDifferently { readers } => {
                let who = readers.iter().map(|(by, no)| format!("{by} in entry {no}")).collect::<Vec<_>>();
                let people = match readers.len() {
                    2 => "Two people".to_owned(),
                    3 => "Three people".to_owned(),
                    many => format!("{many} people"),
                };
                format!("{people} saw the same event and read it differently: {}.", who.join("; "))
            }
            Self::SomebodyDisagrees { reader: (by, no) } => {
                format!("Two people saw the same event and read it differently: {by} says so in entry {no}.")
            }
        }
    }
}

/// "25 min", "3 h 10", "2 days".
fn delay(minutes: u64) -> String {
    match minutes / (24 * 60) {
        0 => names::minutes(minutes),
        days => counted(days, "day", "days"),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
