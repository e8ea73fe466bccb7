//! A choice on the child's screen: how its cards lie, and the strip under the one that was chosen.

use super::rows::fill;
use super::{AppWindow, CellFace, ChoiceAdapter};
use crate::event::{Arrangement, Given, Support};
use crate::session::{CardKind, ChoiceView, Stage};
use slint::ComponentHandle;
use std::rc::Rc;

/// Every level of help from none to most, and what it is called.
pub const HELPS: [(Support, &str); 7] = [
    (Support::Unprompted, "unprompted"),
    (Support::ExpectantWait, "waited"),
    (Support::Gesture, "pointed"),
    (Support::SpokenCue, "asked"),
    (Support::ModelledFirst, "showed it first"),
    (Support::PartialPhysical, "some hands-on help"),
    (Support::FullPhysical, "hand over hand"),
];

/// The two answers, as the strip counts them.
pub const GIVEN: [Given; 2] = [Given::Given, Given::NotGiven];

/// What the strip shows as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StripData {
    pub support: Support,
    pub given: Option<Given>,
    /// Of a trial: how many are still to come, or may be.
    pub trial: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripWish {
    Help(Support),
    Given(Given),
    NextTrial,
}

/// Where a card lies: its row and column, and how many columns it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lies {
    pub row: u16,
    pub column: u16,
    pub columns: u16,
}

/// The grid of a choice and where each card lies in it, by the position of the card. Cards are all of one size, so that none
/// is offered more than another; "something else" and "none of these" have a row of their own, in the middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub rows: u16,
    pub columns: u16,
    pub cards: Vec<(usize, Lies)>,
}

/// Lays the cards out. A chosen card lies alone.
pub fn laid(choice: &ChoiceView) -> Table {
    if let Stage::Chosen { place } = choice.stage {
        let chosen = choice.cards.iter().position(|card| card.place == place);
        let lies = Lies { row: 0, column: 0, columns: 1 };
        return Table { rows: 1, columns: 1, cards: chosen.map(|index| (index, lies)).into_iter().collect() };
    }
    let (things, fixed): (Vec<usize>, Vec<usize>) = (0..choice.cards.len())
        .partition(|index| choice.cards.get(*index).is_some_and(|card| card.kind == CardKind::Thing));
    let count = |cards: &[usize]| u16::try_from(cards.len()).unwrap_or(u16::MAX).max(1);
    match choice.arrangement {
        Arrangement::Column => {
            let cards = things.iter().chain(&fixed).copied();
            let cards = (0..).zip(cards).map(|(row, index)| (index, Lies { row, column: 0, columns: 1 }));
            Table { rows: count(&things).saturating_add(count(&fixed)), columns: 1, cards: cards.collect() }
        }
        Arrangement::Row => {
            // Half a card is the unit, so that two cards can stand in the middle under three or five.
            let columns = count(&things).max(count(&fixed)).saturating_mul(2);
            let line = |row, cards: &[usize]| {
                let first = columns.saturating_sub(count(cards).saturating_mul(2)) / 2;
                let lies = |at: u16| Lies { row, column: first.saturating_add(at.saturating_mul(2)), columns: 2 };
                (0..).zip(cards.to_vec()).map(|(at, index)| (index, lies(at))).collect::<Vec<_>>()
            };
            Table { rows: 2, columns, cards: [line(0, &things), line(1, &fixed)].concat() }
        }
    }
}

/// How a card looks.
pub const fn face(kind: CardKind, stage: Stage) -> CellFace {
    match (stage, kind) {
        (Stage::Chosen { .. }, _) => CellFace::ChosenCard,
        (Stage::Open, CardKind::SomethingElse) => CellFace::OpenCard,
        (Stage::Open, CardKind::Thing | CardKind::NoneOfThese) => CellFace::Card,
    }
}

/// Shows the strip, or takes it away.
pub fn show_strip(window: &AppWindow, strip: Option<StripData>) {
    let adapter = window.global::<ChoiceAdapter<'_>>();
    fill(&adapter.get_helps(), help_words(), |model| adapter.set_helps(model));
    if let Some(StripData { support, given, trial }) = strip {
        adapter.set_next(trial.map(next_words).unwrap_or_default().into());
        adapter.set_help(help_index(support));
        adapter.set_given(index(GIVEN.iter().position(|answer| Some(*answer) == given)));
    }
    adapter.set_strip(strip.is_some());
}

/// What the key to the next trial says.
pub fn next_words(to_come: usize) -> String {
    match to_come {
        0 => "all tried: end".to_owned(),
        1 => "next trial, the last".to_owned(),
        more => format!("next trial, {more} to come"),
    }
}

pub fn help_words() -> Vec<slint::SharedString> {
    HELPS.iter().map(|(_, words)| (*words).into()).collect()
}

/// The position of a level of help, or -1 where it is not recorded.
pub fn help_index(support: Support) -> i32 {
    index(HELPS.iter().position(|(level, _)| *level == support))
}

fn index(position: Option<usize>) -> i32 {
    position.and_then(|position| i32::try_from(position).ok()).unwrap_or(-1)
}

/// The level of help at a position.
pub fn help_at(index: i32) -> Option<Support> {
    HELPS.get(usize::try_from(index).ok()?).map(|(level, _)| *level)
}

pub fn given_at(index: i32) -> Option<Given> {
    GIVEN.get(usize::try_from(index).ok()?).copied()
}

pub fn connect(window: &AppWindow, wish: impl Fn(StripWish) + 'static) {
    let adapter = window.global::<ChoiceAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_tell_help(move |index| {
        if let Some(support) = help_at(index) {
            tell(StripWish::Help(support));
        }
    });
    adapter.on_tell_given(move |index| match given_at(index) {
        Some(given) => wish(StripWish::Given(given)),
        None => wish(StripWish::NextTrial),
    });
}
