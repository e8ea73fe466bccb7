//! A mat as it lies: a fold over its entries. Living through a mat and reading it again give the same sheet.

use crate::event::{Event, MatAnswer, MatEnd, MatPlacing, MatSetUp, MatSpot};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Where a card is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Where {
    /// Not handed yet, or handed and not decided about.
    #[default]
    Waiting,
    On {
        column: u8,
        spot: Option<MatSpot>,
    },
    /// "Not this one", when it was handed.
    LeftOut,
    /// "Not that", when it was read back.
    SaidNo,
}

/// A placing, or a taking away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    pub to: Where,
    pub after_ms: Option<u64>,
}

/// One card and everything that was done with it, in order. The first of its moves is its first placement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lay {
    pub option: u8,
    pub moves: Vec<Move>,
    /// The how-manieth act of the mat put it where it is; cards that were put down by taps lie in this order.
    pub turn: u32,
}

impl Lay {
    pub fn place(&self) -> Where {
        self.moves.last().map_or(Where::Waiting, |last| last.to)
    }

    pub fn column(&self) -> Option<u8> {
        column_of(self.place())
    }

    /// The column in which it was put first.
    pub fn first_column(&self) -> Option<u8> {
        self.moves.iter().find_map(|one| column_of(one.to))
    }
}

const fn column_of(place: Where) -> Option<u8> {
    match place {
        Where::On { column, .. } => Some(column),
        Where::Waiting | Where::LeftOut | Where::SaidNo => None,
    }
}

/// Whether the mat was checked back with the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmed {
    Yes,
    /// The child changed it while it was read back, and then said that it was right.
    Changed,
    /// The child said that it was not right, and the mat ended so.
    No,
    NotAttempted,
}

impl Confirmed {
    pub const ALL: [Self; 4] = [Self::Yes, Self::Changed, Self::No, Self::NotAttempted];

    pub fn is_confirmed(self) -> bool {
        matches!(self, Self::Yes | Self::Changed)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    set_up: Arc<MatSetUp>,
    lays: Vec<Lay>,
    turn: u32,
    /// Placings in their order, by card: the first of each.
    order: Vec<u8>,
    /// As the mat lay when it was first read back.
    before: Option<Vec<Lay>>,
    asked_again: u32,
    /// The last answer to a read-back, unless a card was touched after it.
    answer: Option<MatAnswer>,
    ended: Option<MatEnd>,
}

impl Sheet {
    pub fn new(set_up: Arc<MatSetUp>) -> Self {
        let lays = (0_u8..).zip(&set_up.options).map(|(option, _)| Lay { option, ..Lay::default() }).collect();
        Self { lays, set_up, turn: 0, order: Vec::new(), before: None, asked_again: 0, answer: None, ended: None }
    }

    /// Takes in one entry of this mat. What is not of a mat, or cannot be (no such card, no such column, after the end),
    /// changes nothing. Whatever an adult showed is not handed in here: it is not on the child's mat.
    pub fn take(&mut self, event: &Event) {
        if self.ended.is_some() {
            return;
        }
        match event {
            Event::MatPlaced(MatPlacing { option, column, spot, after_ms, .. })
                if *column < self.set_up.points.columns() =>
            {
                self.lay(*option, Where::On { column: *column, spot: *spot }, Some(*after_ms));
            }
            Event::MatLeftOut { option, after_ms, .. } => self.lay(*option, Where::LeftOut, Some(*after_ms)),
            Event::MatSaidNo { option, .. } => self.lay(*option, Where::SaidNo, None),
            Event::MatAskedAgain { .. } => self.asked_again = self.asked_again.saturating_add(1),
            Event::MatReadBack { .. } => {
                self.before.get_or_insert_with(|| self.lays.clone());
            }
            // Nothing was read back that it could be an answer to.
            Event::MatAnswered { .. } if self.before.is_none() => {}
            Event::MatAnswered { answer, .. } => self.answer = Some(*answer),
            Event::MatEnded { why, .. } => self.ended = Some(*why),
            _ => {}
        }
    }

    fn lay(&mut self, option: u8, to: Where, after_ms: Option<u64>) {
        let Some(lay) = self.lays.get_mut(usize::from(option)) else { return };
        self.turn = self.turn.saturating_add(1);
        lay.turn = self.turn;
        lay.moves.push(Move { to, after_ms });
        if column_of(to).is_some() && !self.order.contains(&option) {
            self.order.push(option);
        }
        self.answer = None;
    }

    pub fn set_up(&self) -> &MatSetUp {
        &self.set_up
    }

    /// Every card in the order of the options.
    pub fn lays(&self) -> &[Lay] {
        &self.lays
    }

    pub fn lay_of(&self, option: u8) -> Option<&Lay> {
        self.lays.get(usize::from(option))
    }

    /// The cards of a column in the order in which they were put there.
    pub fn in_column(&self, column: u8) -> impl Iterator<Item = &Lay> {
        in_column(&self.lays, column)
    }

    /// Columns with something in them, from the end of the scale that is named first.
    pub fn filled(&self) -> impl Iterator<Item = u8> {
        (0..self.set_up.points.columns()).filter(|column| self.in_column(*column).next().is_some())
    }

    /// The cards that were put down, in the order of their first placements.
    pub fn order(&self) -> &[u8] {
        &self.order
    }

    /// As the mat lay when it was first read back; `None` if it never was.
    pub fn before(&self) -> Option<&[Lay]> {
        self.before.as_deref()
    }

    pub fn asked_again(&self) -> u32 {
        self.asked_again
    }

    pub fn ended(&self) -> Option<MatEnd> {
        self.ended
    }

    /// The next card to hand. Blank ones are handed when they are asked for.
    pub fn next(&self) -> Option<u8> {
        self.waiting().find(|option| !self.is_blank(*option))
    }

    /// A blank card that is still to be had.
    pub fn blank(&self) -> Option<u8> {
        self.waiting().find(|option| self.is_blank(*option))
    }

    fn waiting(&self) -> impl Iterator<Item = u8> {
        self.lays.iter().filter(|lay| lay.place() == Where::Waiting).map(|lay| lay.option)
    }

    pub fn is_blank(&self, option: u8) -> bool {
        self.set_up.option(option).is_some_and(|option| option.thing.label().is_none())
    }

    /// Whether it lies otherwise than when it was first read back.
    pub fn is_changed(&self) -> bool {
        let place = |lays: &[Lay]| lays.iter().map(|lay| column_of(lay.place())).collect::<Vec<_>>();
        self.before.as_ref().is_some_and(|before| place(before) != place(&self.lays))
    }

    /// A read-back that was answered and after which a card was moved has confirmed nothing.
    pub fn confirmed(&self) -> Confirmed {
        match self.answer {
            Some(MatAnswer::Right) if self.is_changed() => Confirmed::Changed,
            Some(MatAnswer::Right) => Confirmed::Yes,
            Some(MatAnswer::NotRight) => Confirmed::No,
            None => Confirmed::NotAttempted,
        }
    }
}

/// The cards of a column in the order in which they were put there.
pub(super) fn in_column(lays: &[Lay], column: u8) -> impl Iterator<Item = &Lay> {
    let mut found: Vec<&Lay> = lays.iter().filter(|lay| lay.column() == Some(column)).collect();
    found.sort_by_key(|lay| lay.turn);
    found.into_iter()
}
