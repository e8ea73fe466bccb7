//! Looking for a word: the way to it, press by press, and going to where it lies.

use super::{go_to, own};
use crate::board::{Board, BoardSet};
use crate::edit::{Path, Stands};
use crate::id::{BoardId, ButtonId};
use crate::session::label_of;
use crate::ui::adults::on;
use crate::ui::find::{self as page, FindWish, FoundData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};

/// How many are listed.
const LISTED: usize = 40;

/// Where each line leads.
#[derive(Default)]
pub struct Found(Vec<Option<Goal>>);

#[derive(Clone, Copy)]
struct Goal {
    board: BoardId,
    button: Option<ButtonId>,
}

pub(super) fn open(stage: &mut Stage) {
    page::clear(&stage.window);
    show(stage);
    stage.go(Page::FindWord);
}

fn show(stage: &mut Stage) {
    let Some(set) = own(stage) else { return };
    let wanted = page::wanted(&stage.window);
    let (heading, rows) = if wanted.trim().is_empty() {
        (format!("All boards ({})", set.boards.len()), boards(&set))
    } else {
        let (own_ways, important) = stage.app.paths_to(&wanted);
        let mut rows: Vec<(FoundData, Option<Goal>)> =
            own_ways.iter().take(LISTED).filter_map(|path| row(&set, path)).collect();
        rows.extend(important.first().map(|path| behind_the_corner(path.presses.len())));
        let heading = match own_ways.len() {
            0 if rows.is_empty() => "On none of these boards.".to_owned(),
            0 | 1 => "Here it is".to_owned(),
            count => format!("{count} times"),
        };
        (heading, rows)
    };
    let (shown, goals): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    page::show(&stage.window, &heading, &shown);
    stage.adults.editing.found = Found(goals);
}

fn boards(set: &BoardSet) -> Vec<(FoundData, Option<Goal>)> {
    let mut boards: Vec<&Board> = set.boards.iter().collect();
    boards.sort_by_key(|board| (board.id != set.root, board.name.to_lowercase()));
    let row = |board: &&Board| {
        let data = FoundData { text: board.name.clone(), detail: super::cells::facts(board), open: true };
        (data, Some(Goal { board: board.id, button: None }))
    };
    boards.iter().map(row).collect()
}

fn row(set: &BoardSet, path: &Path) -> Option<(FoundData, Option<Goal>)> {
    let board = set.board(path.board)?;
    let label = |board: &Board, button: ButtonId| {
        board.button(button).map(|button| label_of(board, button, &board.locale)).unwrap_or_default()
    };
    let way: Vec<String> = path
        .presses
        .iter()
        .filter_map(|press| set.board(press.board).map(|board| label(board, press.button)))
        .collect();
    let detail = match path.stands {
        Stands::Reached => format!("{} on the board “{}”", presses(path.presses.len()), board.name),
        Stands::Hidden => format!("hidden on the board “{}”", board.name),
        Stands::InTheTray => format!("taken off the board “{}”", board.name),
        Stands::NoWay => format!("on the board “{}”, which nothing opens", board.name),
    };
    let text = if way.is_empty() { label(board, path.button) } else { way.join(" › ") };
    let goal = Goal { board: board.id, button: Some(path.button) };
    Some((FoundData { text, detail, open: true }, Some(goal)))
}

fn behind_the_corner(count: usize) -> (FoundData, Option<Goal>) {
    let text = "Behind the corner “important words”".to_owned();
    (FoundData { text, detail: format!("{}; the same for every child", presses(count + 1)), open: false }, None)
}

fn presses(count: usize) -> String {
    if count == 1 { "1 press".to_owned() } else { format!("{count} presses") }
}

fn wish(stage: &mut Stage, wish: FindWish) {
    match wish {
        FindWish::Looked => show(stage),
        FindWish::Leave => leave(stage),
        FindWish::Go(at) => {
            let goal = stage.adults.editing.found.0.get(at).copied().flatten();
            if let Some(Goal { board, button }) = goal {
                let editing = &mut stage.adults.editing;
                if editing.board != Some(board) {
                    go_to(editing, board);
                }
                super::rest(editing);
                editing.chosen = button.into_iter().collect();
                leave(stage);
            }
        }
    }
}

fn leave(stage: &Stage) {
    super::show(stage);
    stage.go(Page::Edit);
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    page::connect(window, on(shared, wish));
}
