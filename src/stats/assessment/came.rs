//! What came of one trial.

use crate::event::{Choice, Offered, Thing};
use crate::stats::offers::key;
use crate::stats::preference::Item;

/// What lay there, in the order of the places and without the two fixed options, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    pub there: Vec<Item>,
    pub came: Came,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    Took(Item),
    /// Nothing of what lay there: pushed away, none of these, something else, no response.
    Nothing,
    /// Several at once, or given back when it came.
    Unclear,
    /// Not recorded, shown by an adult, or made with hands-on support.
    LeftOut,
    /// Ended without an answer.
    Ended,
    /// Nothing is known yet.
    Open,
}

impl Trial {
    /// `keys` are those of the assessment's things, by the alphabet. `None` if something lay there that is not one of them.
    pub fn of(keys: &[String], options: &[Offered], answer: Answered<'_>) -> Option<Self> {
        let mut placed: Vec<(u8, Item)> = Vec::new();
        for option in options {
            if let Some(label) = option.thing.label() {
                placed.push((option.place, item(keys, label)?));
            }
        }
        placed.sort_unstable();
        let there: Vec<Item> = placed.into_iter().map(|(_, item)| item).collect();
        let came = match answer {
            Answered::Known(came) => came,
            Answered::Told(choice) => came_of(keys, options, choice),
        };
        (!there.is_empty()).then_some(Self { there, came })
    }

    /// How many things lay there, and at which place that which was taken lay.
    pub fn place(&self) -> Option<(usize, usize)> {
        let Came::Took(taken) = self.came else { return None };
        Some((self.there.len(), self.there.iter().position(|item| *item == taken)?))
    }
}

/// An answer on its way to what it came to.
#[derive(Clone, Copy, Debug)]
pub enum Answered<'a> {
    Known(Came),
    Told(&'a Choice),
}

/// The number of a thing among these keys.
pub(super) fn item(keys: &[String], label: &str) -> Option<Item> {
    let wanted = key(label);
    let at = keys.iter().position(|one| *one == wanted)?;
    u16::try_from(at).ok().map(Item)
}

fn came_of(keys: &[String], options: &[Offered], choice: &Choice) -> Came {
    let Choice::Took { place } = choice else {
        return match choice {
            Choice::TookSeveral { .. } | Choice::RejectedAfter { .. } => Came::Unclear,
            Choice::Ended => Came::Ended,
            _ => Came::Nothing,
        };
    };
    match options.iter().find(|option| option.place == *place).map(|option| &option.thing) {
        Some(Thing::SomethingElse | Thing::NoneOfThese) => Came::Nothing,
        Some(thing) => thing.label().and_then(|label| item(keys, label)).map_or(Came::LeftOut, Came::Took),
        None => Came::LeftOut,
    }
}
