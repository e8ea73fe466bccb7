//! Whether a child seems to have used the scale: four signs, reported and never scored. A sign that fails says that we are not
//! sure the scale was used on that day; that none fails proves nothing.

use super::{Lay, Sheet};
use crate::event::{Anchor, MatOption};
use serde::{Deserialize, Serialize};

/// Fewer cards than this in one column say nothing about the scale. Ours.
const ONE_COLUMN: usize = 3;

/// A row of placements from side to side that is shorter than this comes about by itself too easily. Ours: of five that fall
/// on two sides by chance, one in sixteen alternates.
const ALTERNATING: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    /// It was looked at, and nothing speaks against the scale having been used.
    Held,
    Failed,
    /// There was nothing, or not enough, to look at.
    CannotSay,
}

/// The four signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checks {
    /// Something known to be liked and something known to be disliked lie at their own ends.
    pub anchors: Checked,
    /// Not everything lies in one column.
    pub columns: Checked,
    /// The cards did not go to one side and the other in turn.
    pub sides: Checked,
    /// What was asked about twice lies in the same column twice.
    pub repeat: Checked,
}

/// What the signs come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Understanding {
    /// At least one sign speaks against it.
    NotSure,
    /// No sign speaks against it.
    NothingAgainst,
    /// No sign could be looked at.
    NotChecked,
}

impl Checks {
    pub fn of(sheet: &Sheet) -> Self {
        Self { anchors: anchors(sheet), columns: columns(sheet), sides: sides(sheet), repeat: repeat(sheet) }
    }

    pub const fn all(self) -> [Checked; 4] {
        [self.anchors, self.columns, self.sides, self.repeat]
    }

    pub fn understanding(self) -> Understanding {
        if self.all().contains(&Checked::Failed) {
            Understanding::NotSure
        } else if self.all().contains(&Checked::Held) {
            Understanding::NothingAgainst
        } else {
            Understanding::NotChecked
        }
    }
}

/// Cards that lie on the mat, with their option.
fn placed(sheet: &Sheet) -> impl Iterator<Item = (&Lay, &MatOption, u8)> {
    sheet.lays().iter().filter_map(|lay| Some((lay, sheet.set_up().option(lay.option)?, lay.column()?)))
}

/// Sensibly placed: in the half of the scale that it belongs to. The middle is neither.
fn anchors(sheet: &Sheet) -> Checked {
    let last = sheet.set_up().points.columns().saturating_sub(1);
    let known = placed(sheet).filter_map(|(_, option, column)| Some((option.anchor?, column)));
    let fits: Vec<bool> = known
        .map(|(anchor, column)| match anchor {
            Anchor::KnownLike => column.saturating_mul(2) < last,
            Anchor::KnownDislike => column.saturating_mul(2) > last,
        })
        .collect();
    said(&fits, 1)
}

fn columns(sheet: &Sheet) -> Checked {
    let columns: Vec<u8> = placed(sheet).map(|(_, _, column)| column).collect();
    match columns.split_first() {
        Some((first, rest)) if columns.len() >= ONE_COLUMN => {
            if rest.iter().all(|column| column == first) {
                Checked::Failed
            } else {
                Checked::Held
            }
        }
        _ => Checked::CannotSay,
    }
}

/// By where each card was put first, in the order in which they were put down.
fn sides(sheet: &Sheet) -> Checked {
    let firsts: Vec<u8> = sheet.order().iter().filter_map(|option| sheet.lay_of(*option)?.first_column()).collect();
    if firsts.len() < ALTERNATING {
        return Checked::CannotSay;
    }
    let two_apart = firsts.iter().zip(firsts.iter().skip(2)).all(|(one, other)| one == other);
    let neighbours = firsts.iter().zip(firsts.iter().skip(1)).all(|(one, other)| one != other);
    if two_apart && neighbours { Checked::Failed } else { Checked::Held }
}

fn repeat(sheet: &Sheet) -> Checked {
    let twice = placed(sheet).filter_map(|(_, option, column)| {
        let first = sheet.lay_of(option.repeats?)?.column()?;
        Some(first == column)
    });
    said(&twice.collect::<Vec<_>>(), 1)
}

fn said(fits: &[bool], least: usize) -> Checked {
    if fits.len() < least {
        Checked::CannotSay
    } else if fits.iter().all(|fits| *fits) {
        Checked::Held
    } else {
        Checked::Failed
    }
}
