//! The page of boards on paper.

use super::{AppWindow, PrintAdapter, PrintStep};
use crate::report::paper_board::{Cut, Sheet};
use slint::ComponentHandle;
use std::rc::Rc;

/// Which boards are wanted on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    All,
    /// The one that an adult looked at last.
    One,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintState {
    Choosing { sheet: Sheet, cut: Cut, which: Which, board: String, standing: String },
    Making,
    Made { file: String, pages: usize },
    Failed { sentence: String },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintWish {
    Sheet(Sheet),
    Cut(Cut),
    Which(Which),
    Make,
    Again,
}

pub fn show(window: &AppWindow, state: &PrintState) {
    let adapter = window.global::<PrintAdapter<'_>>();
    match state {
        PrintState::Choosing { sheet, cut, which, board, standing } => {
            adapter.set_sheet(i32::from(*sheet == Sheet::A3));
            adapter.set_cut(i32::from(*cut == Cut::Yes));
            adapter.set_which(i32::from(*which == Which::One));
            adapter.set_board(board.as_str().into());
            adapter.set_standing(standing.as_str().into());
            adapter.set_step(PrintStep::Choosing);
        }
        PrintState::Making => adapter.set_step(PrintStep::Making),
        PrintState::Made { file, pages } => {
            adapter.set_file(file.as_str().into());
            adapter.set_pages(i32::try_from(*pages).unwrap_or(i32::MAX));
            adapter.set_step(PrintStep::Made);
        }
        PrintState::Failed { sentence } => {
            adapter.set_failure(sentence.as_str().into());
            adapter.set_step(PrintStep::Failed);
        }
    }
}

pub fn connect(window: &AppWindow, wish: impl Fn(PrintWish) + 'static) {
    let adapter = window.global::<PrintAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_choose_sheet(move |at| tell(PrintWish::Sheet(if at == 1 { Sheet::A3 } else { Sheet::A4 })));
    let tell = wish.clone();
    adapter.on_choose_cut(move |at| tell(PrintWish::Cut(if at == 1 { Cut::Yes } else { Cut::No })));
    let tell = wish.clone();
    adapter.on_choose_which(move |at| tell(PrintWish::Which(if at == 1 { Which::One } else { Which::All })));
    let tell = wish.clone();
    adapter.on_make(move || tell(PrintWish::Make));
    adapter.on_again(move || wish(PrintWish::Again));
}
