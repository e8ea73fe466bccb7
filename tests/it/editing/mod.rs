//! Editing boards: what may be changed and what never, undo and redo, the door, and the verbs of a script.

mod door;
mod flat;
mod found;
mod properties;
mod protected;
mod rules;
mod script;

use crate::sets::{important, starter};
use heard::board::{Board, BoardSet, Button, Place};
use heard::edit::{At, Edit, EditRefusal, apply};
use heard::id::{BoardId, ButtonId};
use uuid::Uuid;

pub fn boards() -> BoardSet {
    starter().clone()
}

pub fn board<'a>(set: &'a BoardSet, name: &str) -> &'a Board {
    set.boards.iter().find(|board| board.name == name).unwrap_or_else(|| panic!("no board {name}"))
}

pub fn button<'a>(set: &'a BoardSet, on: &str, label: &str) -> &'a Button {
    board(set, on).buttons.iter().find(|button| button.label == label).unwrap_or_else(|| panic!("no word {label}"))
}

pub fn at(set: &BoardSet, on: &str, label: &str) -> At {
    At { board: board(set, on).id, button: button(set, on, label).id }
}

pub fn place_of(set: &BoardSet, on: &str, label: &str) -> Place {
    let id = button(set, on, label).id;
    board(set, on).grid.placed().find(|(_, placed, ..)| *placed == id).unwrap().0
}

/// The first place of a board where nothing stands.
pub fn empty_place(board: &Board) -> Option<Place> {
    board.grid.places().find(|place| board.grid.cell(*place) == heard::board::Cell::Empty)
}

pub fn new_button(number: u128) -> ButtonId {
    ButtonId(Uuid::from_u128(0xb0_0000 + number))
}

pub fn new_board(number: u128) -> BoardId {
    BoardId(Uuid::from_u128(0xb0a_0000 + number))
}

pub fn edited(set: &BoardSet, edits: &[Edit]) -> Result<BoardSet, EditRefusal> {
    apply(set, edits, important())
}
