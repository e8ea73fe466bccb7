//! The cards of a choice where the board else is, and the strip under the chosen one.

use super::{Shared, Stage, with};
use crate::app::{AboutChoice, Notice, Trouble, Wish};
use crate::board::Visibility;
use crate::session::{BoardView, ChoiceView, PictureRef, Stage as Chosen, Target};
use crate::ui::AppWindow;
use crate::ui::board::{BoardData, CellItemData, Drawn};
use crate::ui::choice::{self, StripData, StripWish, Table};
use std::rc::Rc;

impl Stage {
    /// The cards of a choice, in the place of a board.
    pub(super) fn choice_data(&self, view: &ChoiceView) -> BoardData {
        let Table { rows, columns, cards } = choice::laid(view);
        let cards = cards.into_iter().filter_map(|(index, lies)| Some((view.cards.get(index)?, lies)));
        let cells = cards
            .enumerate()
            .map(|(index, (card, lies))| CellItemData {
                id: id(card.place),
                label: card.label.clone(),
                symbol: self.pictures.get(&card.picture, &card.label, self.side(Drawn::Cell(index))),
                plain: self.pictures.is_none(&card.picture, &card.label),
                row: lies.row,
                column: lies.column,
                columns: lies.columns,
                face: choice::face(card.kind, view.stage),
                ..CellItemData::default()
            })
            .collect();
        BoardData { rows, columns, turn: self.turn, cells }
    }

    /// The strip under a chosen card, while there is somebody under whose name it would be kept.
    pub(super) fn show_strip(&self) {
        let chosen = self.app.view().and_then(|view| view.choice).filter(|choice| choice.stage != Chosen::Open);
        let offer = self.app.last_offer().filter(|offer| chosen.is_some_and(|choice| choice.offer == offer.id));
        let strip = offer.map(|offer| StripData { support: offer.support, given: offer.given, trial: offer.trial });
        choice::show_strip(&self.window, strip.filter(|_| self.app.strip_adult().is_some()));
    }

    fn strip_wish(&mut self, wish: StripWish) {
        let told = match wish {
            StripWish::Help(support) => AboutChoice::Support(support),
            StripWish::Given(given) => AboutChoice::Given(given),
            StripWish::NextTrial => AboutChoice::NextTrial,
        };
        if let Err(Trouble::Refused(why)) = self.app.handle(Wish::AboutChoice(told)) {
            self.app.notify(Notice::not_kept(why));
        }
        self.attend();
    }
}

/// What is drawn as cells, each with its position among them: the cards of a choice, or else the words of the board.
pub(super) fn drawn(view: &BoardView) -> Vec<(usize, (&PictureRef, &str))> {
    match &view.choice {
        Some(choice) => {
            let cards = choice::laid(choice).cards.into_iter().filter_map(|(index, _)| choice.cards.get(index));
            cards.map(|card| (&card.picture, card.label.as_str())).enumerate().collect()
        }
        None => {
            let cells = view.cells.iter().enumerate().filter(|(_, cell)| cell.visibility == Visibility::Shown);
            cells.map(|(index, cell)| (index, (&cell.picture, cell.label.as_str()))).collect()
        }
    }
}

/// The card that the window calls by this id.
pub(super) fn target(choice: &ChoiceView, name: &str) -> Option<Target> {
    let place = choice.cards.iter().map(|card| card.place).find(|place| id(*place) == name)?;
    Some(Target::Option { place })
}

/// Names a card of a choice.
pub(super) fn id(place: u8) -> String {
    format!("card {place}")
}

/// Whether the same cards lie over the board, or none on both.
pub(super) fn same(one: &BoardView, other: &BoardView) -> bool {
    let cards =
        |view: &BoardView| (view.exchange.is_some(), view.choice.as_ref().map(|choice| (choice.offer, choice.stage)));
    cards(one) == cards(other)
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    let weak = Rc::downgrade(shared);
    choice::connect(window, move |wish| {
        if let Some(shared) = weak.upgrade() {
            with(&shared, move |stage| stage.strip_wish(wish));
        }
    });
}
