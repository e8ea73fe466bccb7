//! Board sets: what the child talks with, and giving another.

use super::{on, own_words};
use crate::app::{AdultWish, Supplied, Wish};
use crate::board::BoardSet;
use crate::ui::AppWindow;
use crate::ui::boards::{self, BoardsData, BoardsWish};
use crate::ui::stage::{Shared, Stage};
use std::collections::BTreeSet;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Boards {
    asked: Option<Supplied>,
    trouble: Option<String>,
}

pub fn open(stage: &mut Stage) {
    stage.adults.boards = Boards::default();
    show(stage);
}

pub fn show(stage: &Stage) {
    let page = &stage.adults.boards;
    let own = stage.app.child().map(|child| child.state().vocabulary().own());
    let data = BoardsData {
        name: own.map(|set| set.name.clone()).unwrap_or_default(),
        facts: own.map(facts).unwrap_or_default(),
        supplied: supplied(),
        asked: page.asked.and_then(|asked| Supplied::ALL.iter().position(|set| *set == asked)),
        trouble: page.trouble.clone(),
        own_words: still_free(stage),
    };
    boards::show(&stage.window, &data);
}

/// "15 places are still free".
fn still_free(stage: &Stage) -> Option<String> {
    Some(match own_words::free(stage) {
        (_, 0) => return None,
        (0, _) => "Every place that these boards keep free is filled".to_owned(),
        (1, _) => "One place that these boards keep free is still to be filled".to_owned(),
        (free, all) => format!("{free} of {all} places that these boards keep free are still to be filled"),
    })
}

/// The sets that come with the app, as they are offered to an adult.
pub fn supplied() -> Vec<(String, String)> {
    Supplied::ALL.map(|set| (title(set).to_owned(), detail(set).to_owned())).to_vec()
}

const fn title(set: Supplied) -> &'static str {
    match set {
        Supplied::First6 => "First words, 6 large cells",
        Supplied::First12 => "First words, 12 cells",
        Supplied::Core24 => "Core words, 24 cells",
        Supplied::Core60 => "Core words, 60 cells",
    }
}

const fn detail(set: Supplied) -> &'static str {
    match set {
        Supplied::First6 => "Three words, and room for three photos of the child’s own people and things",
        Supplied::First12 => "Eight words, and room for four photos",
        Supplied::Core24 => "For most children to begin with: a first board and others behind it",
        Supplied::Core60 => "For a child who finds small cells: the most words, the fewest steps",
    }
}

/// "34 boards, 357 different words, 4 rows of 6".
fn facts(set: &BoardSet) -> String {
    let words: BTreeSet<&str> =
        set.boards.iter().flat_map(|board| &board.buttons).map(|button| button.label.as_str()).collect();
    let grid = set.board(set.root).map(|board| format!(", {} rows of {}", board.grid.rows(), board.grid.columns()));
    let boards = set.boards.len();
    let plural = if boards == 1 { "board" } else { "boards" };
    format!("{boards} {plural}, {} different words{}", words.len(), grid.unwrap_or_default())
}

fn wish(stage: &mut Stage, wish: BoardsWish) {
    let page = &mut stage.adults.boards;
    page.trouble = None;
    match wish {
        BoardsWish::Ask(index) => {
            let touched = Supplied::ALL.get(index).copied();
            // Touched again, it is not wanted any more.
            page.asked = touched.filter(|set| page.asked != Some(*set));
            let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
        }
        BoardsWish::Give => {
            let Some(set) = page.asked else { return };
            match stage.app.handle(Wish::Adult(AdultWish::GiveBoards(set))) {
                Ok(_) => {
                    stage.adults.boards.asked = None;
                    stage.child_changed();
                    stage.attend();
                }
                Err(trouble) => stage.adults.boards.trouble = Some(trouble.to_string()),
            }
        }
    }
    show(stage);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    boards::connect(window, on(shared, wish));
}
