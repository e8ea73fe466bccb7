//! The wordings: every sentence that a summary can say by itself, as closed lists of templates with typed holes. Nothing else
//! in a summary is worded by the app, so what a test shows of every template holds for every summary.

mod asked;
mod asked_examples;
mod assessed;
mod chance;
mod complete;
mod complete_examples;
mod cover;
mod gap;
mod mats;
mod mats_examples;
mod not_held;
mod noted;
mod offered;
mod offered_examples;
mod place;
mod plural;
mod practised;
mod refused;
mod responded;
mod responses;
mod said;
mod seen;
mod seen_examples;

pub use asked::AskedWording;
pub use assessed::{AssessedWording, PlaceFinding};
pub use chance::chance_words;
pub use complete::{FactWording, Sign};
pub use cover::CoverWording;
pub use gap::GapWording;
pub use mats::MatsWording;
pub use not_held::NotHeld;
pub use noted::NotedWording;
pub use offered::{LeftOut, OfferedWording};
pub use practised::{PractisedWording, right_words};
pub use refused::RefusedWording;
pub use responded::RespondedWording;
pub use responses::ResponseWording;
pub use said::SaidWording;
pub use seen::{Noted, Outcome, SeenWording, Watched, Which};

use super::{Evidence, No, Sentence, names};
use chrono::{Datelike as _, NaiveDate};

/// One sentence to be: a template and what goes into its holes.
pub trait Wording {
    /// The name of the template, for ever the same: `said.part`, `offered.item`.
    fn name(&self) -> &'static str;

    /// The sentence in plain words, with its holes filled.
    fn text(&self) -> String;

    /// A sentence that only counts.
    fn counted(&self, entries: Vec<No>) -> Sentence
    where
        Self: Sized,
    {
        sentence(self, None, entries)
    }

    /// A sentence that says more than a count, and how far it can be relied on.
    fn labelled(&self, label: Evidence, entries: Vec<No>) -> Sentence
    where
        Self: Sized,
    {
        sentence(self, Some(label), entries)
    }
}

/// A wording, how far it can be relied on, and the entries it rests on.
pub fn sentence(wording: &impl Wording, label: Option<Evidence>, entries: Vec<No>) -> Sentence {
    Sentence { template: wording.name().to_owned(), text: wording.text(), label, entries }
}

/// "1 day", "9 days".
pub(crate) fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "Between 3 Mar and 28 Apr,": the years only where they differ.
pub(crate) fn between(from: NaiveDate, to: NaiveDate) -> String {
    if from == to {
        format!("On {},", names::short_day(from))
    } else if from.year() == to.year() {
        format!("Between {} and {},", names::short_day(from), names::short_day(to))
    } else {
        format!("Between {} and {},", names::day(from), names::day(to))
    }
}
