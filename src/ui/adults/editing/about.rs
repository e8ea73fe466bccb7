//! One board as a whole: its name, its size, and what was taken off it.

use super::{Done, Hand, Placing, board_of, own};
use crate::board::Board;
use crate::edit::Edit;
use crate::id::ButtonId;
use crate::session::{label_of, picture_of};
use crate::ui::adults::on;
use crate::ui::board_about::{self as page, BoardAboutData, BoardAboutWish, Step};
use crate::ui::stage::{Shared, Stage};
use crate::ui::word::WordPictureData;
use crate::ui::{AppWindow, BoardSide, Page};

/// The side of a picture in the tray, in logical pixels: the tile's.
const PICTURE: f32 = 84.0;

#[derive(Default)]
pub struct About {
    trouble: Option<String>,
}

pub(super) fn open(stage: &mut Stage) {
    stage.adults.editing.about = About::default();
    super::rest(&mut stage.adults.editing);
    let Some(set) = own(stage) else { return };
    if let Some(board) = board_of(&stage.adults.editing, &set) {
        page::write_name(&stage.window, &board.name);
    }
    show(stage);
    stage.go(Page::BoardAbout);
}

pub fn show(stage: &Stage) {
    let Some(set) = own(stage) else { return };
    let Some(board) = board_of(&stage.adults.editing, &set) else { return };
    let data = BoardAboutData {
        rows: board.grid.rows(),
        columns: board.grid.columns(),
        tray: tray(stage, board).into_iter().map(|(_, picture)| picture).collect(),
        renamed: page::name(&stage.window) != board.name,
        trouble: stage.adults.editing.about.trouble.clone(),
    };
    page::show(&stage.window, &data);
}

fn tray(stage: &Stage, board: &Board) -> Vec<(ButtonId, WordPictureData)> {
    let word = |button: &crate::board::Button| {
        let label = label_of(board, button, &board.locale);
        let symbol = stage.pictures.get(&picture_of(board, button), &label, stage.physical(PICTURE));
        (button.id, WordPictureData { label, symbol, chosen: false })
    };
    board.parked().map(word).collect()
}

fn wish(stage: &mut Stage, wish: BoardAboutWish) {
    let Some(set) = own(stage) else { return };
    let Some(board) = board_of(&stage.adults.editing, &set) else { return };
    match wish {
        BoardAboutWish::Typed => {}
        BoardAboutWish::Rename => {
            let name = page::name(&stage.window);
            if name != board.name {
                apply(stage, Edit::Rename { board: board.id, name });
            }
        }
        BoardAboutWish::Step(side, step) => {
            let by = |sides: u16| match step {
                Step::More => sides.saturating_add(1),
                Step::Fewer => sides.saturating_sub(1),
            };
            let (rows, columns) = (board.grid.rows(), board.grid.columns());
            let (rows, columns) = match side {
                BoardSide::Rows => (by(rows), columns),
                BoardSide::Columns => (rows, by(columns)),
            };
            apply(stage, Edit::Resize { board: board.id, rows, columns });
        }
        BoardAboutWish::Take(at) => {
            let button = tray(stage, board).get(at).map(|(button, _)| *button);
            if let Some(button) = button {
                stage.adults.editing.hand = Hand::Placing(Placing::PutBack(button));
                return leave(stage);
            }
        }
        BoardAboutWish::Leave => return leave(stage),
    }
    show(stage);
}

fn apply(stage: &mut Stage, edit: Edit) {
    stage.adults.editing.about.trouble = match super::apply(stage, vec![edit]) {
        Done::Yes => None,
        Done::No => stage.adults.editing.trouble.take(),
    };
}

fn leave(stage: &Stage) {
    super::show(stage);
    stage.go(Page::Edit);
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
