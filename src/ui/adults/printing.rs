//! Boards on paper, asked for by an adult.

use super::{editing, making, on};
use crate::app::{AdultWish, Answer, PaperCopy, Printing, Trouble, Wish, unused};
use crate::report::paper_board::{Cut, Sheet};
use crate::ui::print::{self as page, PrintState, PrintWish, Which};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};

/// What the page remembers between two touches.
pub struct Print {
    sheet: Sheet,
    cut: Cut,
    which: Which,
}

impl Default for Print {
    fn default() -> Self {
        Self { sheet: Sheet::A4, cut: Cut::No, which: Which::All }
    }
}

pub fn open(stage: &mut Stage) {
    if !making::is_taken(stage, Page::Print) {
        show(stage);
    }
}

fn show(stage: &Stage) {
    let Print { sheet, cut, which } = stage.adults.print;
    let standing = match stage.app.child().map(|child| stage.app.paper_copy(child.id)) {
        Some(PaperCopy::There(path)) => path.display().to_string(),
        Some(PaperCopy::NotYet) | None => "It is written by itself within the next minutes.".to_owned(),
        Some(PaperCopy::Never) => "This build of Heard sets no pages.".to_owned(),
    };
    let board = editing::open_board(stage).unwrap_or_default();
    page::show(&stage.window, &PrintState::Choosing { sheet, cut, which, board, standing });
}

fn start(stage: &mut Stage) {
    let Print { sheet, cut, which } = stage.adults.print;
    let boards = match which {
        Which::All => Vec::new(),
        Which::One => editing::open_board(stage).into_iter().collect(),
    };
    let today = stage.app.clock().now().date_naive();
    // The child's name stays out of file names.
    let out = unused(&stage.folders.documents(), &format!("boards-{today}"), "pdf");
    let printing = Printing { sheet, cut, boards, out };
    let state = match stage.app.handle(Wish::Adult(AdultWish::StartPrinting(printing))) {
        Ok(_) => {
            stage.adults.making = making::Making::Coming(Page::Print);
            PrintState::Making
        }
        Err(trouble) => PrintState::Failed { sentence: trouble.to_string() },
    };
    page::show(&stage.window, &state);
    stage.attend();
}

/// What became of the pages.
pub fn show_made(stage: &Stage, made: Result<Answer, Trouble>) {
    let state = match made {
        Ok(Answer::Printed { path, pages }) => PrintState::Made { file: path.display().to_string(), pages },
        Ok(_) => return,
        Err(trouble) => PrintState::Failed { sentence: trouble.to_string() },
    };
    page::show(&stage.window, &state);
}

fn wish(stage: &mut Stage, wish: PrintWish) {
    let print = &mut stage.adults.print;
    match wish {
        PrintWish::Sheet(sheet) => print.sheet = sheet,
        PrintWish::Cut(cut) => print.cut = cut,
        PrintWish::Which(which) => print.which = which,
        PrintWish::Make => return start(stage),
        PrintWish::Again => {}
    }
    let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
    show(stage);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
