//! The page on which a board is changed: its cells, its empty places, and what can be done with what was touched.

use super::board::{self, CellItemData};
use super::rows::fill;
use super::{AppWindow, EditorAct, EditorAdapter, EditorCell, EditorHand, EditorKey, EditorPlace, IconName, WordKind};
use crate::board::{Place, WordClass};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct EditorCellData {
    pub cell: CellItemData,
    pub chosen: bool,
    /// An urgent word: nobody changes it.
    pub urgent: bool,
}

/// One thing that can be done.
#[derive(Clone, Copy, Debug)]
pub struct KeyData {
    pub act: EditorAct,
    pub text: &'static str,
    pub icon: IconName,
    pub usable: bool,
}

#[derive(Clone, Debug)]
pub struct EditorData {
    pub board: String,
    pub facts: String,
    pub rows: u16,
    pub columns: u16,
    pub cells: Vec<EditorCellData>,
    pub empty: Vec<Place>,
    pub hand: EditorHand,
    /// What was touched, or what is to be done next, in words.
    pub said: String,
    pub keys: Vec<KeyData>,
    /// The kinds of words, as an adult calls them.
    pub kinds: Vec<(&'static str, WordClass)>,
    pub trouble: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum EditorWish {
    /// The id of a cell.
    Touched(String),
    /// An empty place.
    Placed(Place),
    Act(EditorAct),
    /// One of the kinds, for all that was chosen.
    Kind(usize),
    /// The side of a cell's picture, in logical pixels.
    Measured(f32),
}

pub fn show(window: &AppWindow, data: &EditorData) {
    let adapter = window.global::<EditorAdapter<'_>>();
    adapter.set_board(data.board.as_str().into());
    adapter.set_facts(data.facts.as_str().into());
    adapter.set_rows(i32::from(data.rows.max(1)));
    adapter.set_columns(i32::from(data.columns.max(1)));
    let cells = data.cells.iter().map(cell).collect();
    fill(&adapter.get_cells(), cells, |model| adapter.set_cells(model));
    let empty = data.empty.iter().map(place).collect();
    fill(&adapter.get_empty(), empty, |model| adapter.set_empty(model));
    adapter.set_hand(data.hand);
    adapter.set_said(data.said.as_str().into());
    let keys = data.keys.iter().map(key).collect();
    fill(&adapter.get_keys(), keys, |model| adapter.set_keys(model));
    let kinds = data.kinds.iter().map(|(text, class)| WordKind { text: (*text).into(), class: Some(*class).into() });
    fill(&adapter.get_kinds(), kinds.collect(), |model| adapter.set_kinds(model));
    adapter.set_trouble(data.trouble.as_deref().unwrap_or_default().into());
}

fn cell(data: &EditorCellData) -> EditorCell {
    EditorCell { cell: board::item(&data.cell), chosen: data.chosen, urgent: data.urgent }
}

fn place(place: &Place) -> EditorPlace {
    let (row, column) = (i32::from(place.row), i32::from(place.column));
    EditorPlace { row, column, name: slint::format!("Empty: row {}, column {}", row + 1, column + 1) }
}

fn key(key: &KeyData) -> EditorKey {
    EditorKey { act: key.act, text: key.text.into(), icon: key.icon, usable: key.usable }
}

pub fn connect(window: &AppWindow, wish: impl Fn(EditorWish) + 'static) {
    let adapter = window.global::<EditorAdapter<'_>>();
    let wish: Rc<dyn Fn(EditorWish)> = Rc::new(wish);
    let tell = Rc::clone(&wish);
    adapter.on_touched(move |id| tell(EditorWish::Touched(id.into())));
    let tell = Rc::clone(&wish);
    adapter.on_placed(move |row, column| {
        if let (Ok(row), Ok(column)) = (u16::try_from(row), u16::try_from(column)) {
            tell(EditorWish::Placed(Place { row, column }));
        }
    });
    let tell = Rc::clone(&wish);
    adapter.on_act(move |act| tell(EditorWish::Act(act)));
    let tell = Rc::clone(&wish);
    adapter.on_choose_kind(move |index| {
        if let Ok(index) = usize::try_from(index) {
            tell(EditorWish::Kind(index));
        }
    });
    adapter.on_measured(move |side| wish(EditorWish::Measured(side)));
}
