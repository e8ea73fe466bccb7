//! Whether a pack is what it says: within itself, and against what somebody outside the home holds.
//!
//! Invariant: the answer is never better than what was compared. The order is fixed: can it be read; does it contradict itself;
//! does it go on from what is held. Deliberately absent: any judgement of what the entries say.

mod boards;
mod chain;
mod clock;
mod cross;
mod facts;
mod figures;
mod files;
mod held;
mod made;
mod record;
mod restored;
mod summary;
mod verdict;

pub use held::Held;
pub use verdict::{Answer, Fault, FaultyEntry, Verdict};

use super::{Limits, read};
use record::{Depth, Problem, Record};

/// Checks a pack, alone or against what is held. Reads no clock and no file; the same bytes give the same text.
pub fn verify(pack: &[u8], held: Held<'_>) -> Verdict {
    let limits = Limits::default();
    let pack = match read(pack, &limits) {
        Ok(pack) => pack,
        Err(refusal) => return could_not(refusal.to_string()),
    };
    let record = match Record::check(&pack, Depth::Whole, &limits) {
        Ok(record) => record,
        Err(Problem::Altered(fault)) => {
            return Verdict { answer: Answer::Altered(fault), facts: files::faults(&pack) };
        }
        Err(Problem::Unknown(why)) => return could_not(why),
    };
    let (answer, compared) = held::compare(&record, held, &limits);
    let mut facts = compared;
    facts.extend(facts::of(&record));
    Verdict { answer, facts }
}

fn could_not(why: String) -> Verdict {
    let mut letters = why.chars();
    let why: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    Verdict { answer: Answer::CouldNotCheck(format!("{why}.")), facts: Vec::new() }
}
