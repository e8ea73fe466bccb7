//! A child's boards, changed by touch: which board is open, what was touched, and what happens to it. The rules are in
//! [`crate::edit`]; nothing here decides what may be changed.

mod about;
mod cells;
mod earlier;
mod finding;
mod form;
mod keys;
mod recolouring;
mod word;

use super::on;
use crate::app::{AdultWish, Answer, CarriedWord, EditWish, Trouble, Wish};
use crate::board::{Board, BoardSet, Button, Cell, LinkTarget, Place, Visibility};
use crate::edit::{At, Edit, MotorCost};
use crate::id::{BoardId, ButtonId, ChildId};
use crate::ui::editor::{self, EditorData, EditorWish};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, EditorAct, Page};
use std::sync::Arc;

/// What the pages of editing remember between two touches.
#[derive(Default)]
pub struct Editing {
    /// Whose boards these are. For another child everything begins anew.
    child: Option<ChildId>,
    board: Option<BoardId>,
    /// The boards from which one came here, the last one last.
    trail: Vec<BoardId>,
    hand: Hand,
    chosen: Vec<ButtonId>,
    /// What the last change was, or what is to be known of it.
    said: Option<String>,
    trouble: Option<String>,
    /// How large the picture of a cell is drawn, in logical pixels.
    side: f32,
    word: Option<form::Form>,
    found: finding::Found,
    earlier: earlier::Earlier,
    about: about::About,
}

/// What the next touch means.
#[derive(Default)]
enum Hand {
    /// It chooses a word, or fills an empty place.
    #[default]
    Touch,
    /// It chooses one more.
    Several,
    /// The kinds are being read: which of them are the chosen words?
    Recolouring,
    /// It says where something goes.
    Placing(Placing),
    /// The warning about moving is being read.
    Warned(MotorCost),
}

enum Placing {
    /// The word that lies here.
    Move(Place),
    /// A word of this board or of another.
    Copy(Box<CarriedWord>),
    /// A word of the tray.
    PutBack(ButtonId),
}

/// Whether something was done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Yes,
    No,
}

/// The page of the boards, or of the word that was being written when it locked.
pub fn open(stage: &mut Stage) {
    let child = stage.app.child().map(|child| child.id);
    let editing = &mut stage.adults.editing;
    if editing.child != child {
        // A word that was taken along is put down on another child's boards.
        let carried = match std::mem::take(editing).hand {
            Hand::Placing(Placing::Copy(word)) => Hand::Placing(Placing::Copy(word)),
            _ => Hand::Touch,
        };
        *editing = Editing { child, hand: carried, ..Editing::default() };
    }
    // The index of symbols is made ready while the adult looks at the board.
    stage.app.prepare_symbols();
    // The way back begins at the first board.
    let set = own(stage);
    let editing = &mut stage.adults.editing;
    editing.board = editing.board.or(set.as_ref().map(|set| set.root));
    if set.is_some_and(|set| editing.word.as_ref().is_some_and(|form| form.is_of(&set))) {
        return word::reopen(stage);
    }
    editing.word = None;
    show(stage);
    stage.go(Page::Edit);
}

/// The page has locked by itself. A word that was being written waits for whoever comes back; what was in the hand does
/// not, because whoever comes back no longer sees it there.
pub fn locked(stage: &mut Stage) {
    rest(&mut stage.adults.editing);
}

/// The boards that are being changed. Only an open child has any.
fn own(stage: &Stage) -> Option<Arc<BoardSet>> {
    Some(stage.app.child()?.state().vocabulary().own_shared())
}

/// The board on the page; where it is gone, the first one.
fn board_of<'a>(editing: &Editing, set: &'a BoardSet) -> Option<&'a Board> {
    editing.board.and_then(|id| set.board(id)).or_else(|| set.board(set.root))
}

pub fn show(stage: &Stage) {
    let editing = &stage.adults.editing;
    let Some(set) = own(stage) else { return };
    let Some(board) = board_of(editing, &set) else { return };
    let chosen: Vec<&Button> = editing.chosen.iter().filter_map(|id| board.button(*id)).collect();
    let (hand, keys) = keys::of(stage, &set, board, &chosen);
    let data = EditorData {
        board: board.name.clone(),
        facts: cells::facts(board),
        rows: board.grid.rows(),
        columns: board.grid.columns(),
        cells: cells::of(stage, board, &editing.chosen, editing.side),
        empty: board.grid.places().filter(|place| matches!(board.grid.cell(*place), Cell::Empty)).collect(),
        hand,
        said: keys::said(editing, board, &chosen),
        keys,
        kinds: word::KINDS.to_vec(),
        trouble: editing.trouble.clone(),
    };
    editor::show(&stage.window, &data);
}

fn wish(stage: &mut Stage, wish: EditorWish) {
    if let EditorWish::Measured(side) = wish {
        if (stage.adults.editing.side - side).abs() > f32::EPSILON {
            stage.adults.editing.side = side;
            show(stage);
        }
        return;
    }
    stage.adults.editing.trouble = None;
    match wish {
        EditorWish::Touched(id) => {
            if let Ok(button) = id.parse() {
                touched(stage, button);
            }
        }
        EditorWish::Placed(place) => placed(stage, place),
        EditorWish::Act(act) => acted(stage, act),
        EditorWish::Kind(at) => recolouring::recolour(stage, at),
        EditorWish::Measured(_) => {}
    }
    // A touch that asks the app for nothing is still a sign that somebody is here.
    let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
    show(stage);
}

fn touched(stage: &mut Stage, button: ButtonId) {
    let Some(set) = own(stage) else { return };
    let editing = &mut stage.adults.editing;
    let Some(board) = board_of(editing, &set) else { return };
    let place = board.grid.placed().find(|(_, id, ..)| *id == button).map(|(place, ..)| place);
    editing.said = None;
    match &editing.hand {
        Hand::Touch => {
            let same = editing.chosen == [button];
            editing.chosen = if same { Vec::new() } else { vec![button] };
        }
        // A word more, or fewer, while the kinds are read.
        Hand::Several | Hand::Recolouring => match editing.chosen.iter().position(|id| *id == button) {
            Some(at) => drop(editing.chosen.remove(at)),
            None => editing.chosen.push(button),
        },
        Hand::Placing(Placing::Move(from)) => {
            let from = *from;
            if let Some(to) = place {
                warn(editing, &set, from, to);
            }
        }
        // A folder is gone into, so that a copy can be laid on another board.
        Hand::Placing(_) => match board.button(button).and_then(|button| opens(&set, button)) {
            Some(next) => go_to(editing, next),
            None => editing.trouble = Some("Something lies there already; it keeps its place.".to_owned()),
        },
        Hand::Warned(_) => {}
    }
}

/// The board of this set that a button opens.
fn opens(set: &BoardSet, button: &Button) -> Option<BoardId> {
    match button.link.as_ref()?.target {
        LinkTarget::Board(board) => set.board(board).map(|board| board.id),
        _ => None,
    }
}

fn placed(stage: &mut Stage, place: Place) {
    let Some(set) = own(stage) else { return };
    let editing = &mut stage.adults.editing;
    let Some(board) = board_of(editing, &set).map(|board| board.id) else { return };
    match std::mem::take(&mut editing.hand) {
        Hand::Touch => {
            editing.chosen.clear();
            word::begin(stage, board, place);
        }
        hand @ (Hand::Several | Hand::Recolouring) => editing.hand = hand,
        Hand::Warned(cost) => editing.hand = Hand::Warned(cost),
        Hand::Placing(Placing::Move(from)) => warn(editing, &set, from, place),
        Hand::Placing(Placing::PutBack(button)) => {
            let at = At { board, button };
            if apply(stage, vec![Edit::PutBack { at, place }]) == Done::No {
                stage.adults.editing.hand = Hand::Placing(Placing::PutBack(button));
            }
        }
        Hand::Placing(Placing::Copy(word)) => {
            let edit = word.put_down(&set, board, place, ButtonId::fresh());
            if apply(stage, vec![edit]) == Done::No {
                stage.adults.editing.hand = Hand::Placing(Placing::Copy(word));
            }
        }
    }
}

fn warn(editing: &mut Editing, set: &BoardSet, from: Place, to: Place) {
    let Some(board) = board_of(editing, set) else { return };
    match MotorCost::of(set, board.id, from, to) {
        Ok(cost) => {
            editing.chosen = cost.moved().to_vec();
            editing.hand = Hand::Warned(cost);
        }
        Err(refusal) => editing.trouble = Some(refusal.to_string()),
    }
}

fn acted(stage: &mut Stage, act: EditorAct) {
    let Some(set) = own(stage) else { return };
    let editing = &mut stage.adults.editing;
    let Some(board) = board_of(editing, &set) else { return };
    let chosen = editing.chosen.clone();
    let at = |button: &ButtonId| At { board: board.id, button: *button };
    match act {
        EditorAct::Undo => undo(stage, EditWish::Undo),
        EditorAct::Redo => undo(stage, EditWish::Redo),
        EditorAct::Find => finding::open(stage),
        EditorAct::About => about::open(stage),
        EditorAct::First => {
            editing.trail.clear();
            stand_on(editing, set.root);
        }
        EditorAct::Back => match editing.trail.pop() {
            Some(before) => stand_on(editing, before),
            None => {
                // A word that was taken along may be put down on another child's boards.
                if !matches!(editing.hand, Hand::Placing(Placing::Copy(_))) {
                    rest(editing);
                }
                super::go(stage, Page::Boards);
            }
        },
        EditorAct::Change => {
            if let Some(button) = chosen.first() {
                word::change(stage, at(button));
            }
        }
        EditorAct::Open => {
            let next = chosen.first().and_then(|id| board.button(*id)).and_then(|button| opens(&set, button));
            if let Some(next) = next {
                go_to(editing, next);
            }
        }
        EditorAct::Hide => all(stage, chosen.iter().map(|button| Edit::Hide(at(button))).collect()),
        EditorAct::ShowAgain => all(stage, chosen.iter().map(|button| Edit::Show(at(button))).collect()),
        EditorAct::TakeOff => all(stage, chosen.iter().map(|button| Edit::TakeOff(at(button))).collect()),
        EditorAct::Move => {
            let place = board.grid.placed().find(|(_, id, ..)| chosen.first() == Some(id));
            if let Some((place, ..)) = place {
                editing.hand = Hand::Placing(Placing::Move(place));
            }
        }
        EditorAct::Copy => {
            let Some(button) = chosen.first() else { return };
            match stage.app.carried_word(at(button)) {
                Ok(word) => {
                    let editing = &mut stage.adults.editing;
                    editing.chosen.clear();
                    editing.hand = Hand::Placing(Placing::Copy(Box::new(word)));
                }
                Err(trouble) => stage.adults.editing.trouble = Some(trouble.to_string()),
            }
        }
        EditorAct::Several => editing.hand = Hand::Several,
        EditorAct::Recolour => editing.hand = Hand::Recolouring,
        EditorAct::Rest => rest(editing),
        EditorAct::Accept => {
            if let Hand::Warned(cost) = std::mem::take(&mut editing.hand) {
                all(stage, vec![Edit::Move(cost.accept())]);
            }
        }
    }
}

/// Does what was wanted with all that was chosen; nothing is chosen after it.
fn all(stage: &mut Stage, edits: Vec<Edit>) {
    if apply(stage, edits) == Done::Yes {
        rest(&mut stage.adults.editing);
    }
}

fn rest(editing: &mut Editing) {
    editing.hand = Hand::Touch;
    editing.chosen.clear();
}

/// The name of the board that was looked at last, or of the first one.
pub fn open_board(stage: &Stage) -> Option<String> {
    let set = own(stage)?;
    board_of(&stage.adults.editing, &set).map(|board| board.name.clone())
}

/// Whoever leaves takes nothing along.
pub fn forget(stage: &mut Stage) {
    stage.adults.editing = Editing::default();
}

/// Into a board, from where one stands.
fn go_to(editing: &mut Editing, board: BoardId) {
    editing.trail.extend(editing.board.replace(board));
    stand_on(editing, board);
}

fn stand_on(editing: &mut Editing, board: BoardId) {
    editing.board = Some(board);
    editing.chosen.clear();
    editing.said = None;
    if !matches!(editing.hand, Hand::Placing(Placing::Copy(_))) {
        editing.hand = Hand::Touch;
    }
}

fn undo(stage: &mut Stage, wish: EditWish) {
    let told = ask(stage, wish);
    rest(&mut stage.adults.editing);
    tell(stage, told);
}

fn apply(stage: &mut Stage, edits: Vec<Edit>) -> Done {
    let told = ask(stage, EditWish::Apply(edits));
    tell(stage, told)
}

fn ask(stage: &mut Stage, wish: EditWish) -> Result<Answer, Trouble> {
    let told = stage.app.handle(Wish::Adult(AdultWish::Edit(wish)));
    if told.is_ok() {
        stage.attend();
    }
    told
}

fn tell(stage: &mut Stage, told: Result<Answer, Trouble>) -> Done {
    let editing = &mut stage.adults.editing;
    match told {
        Ok(answer) => {
            if let Answer::Edited { changes, .. } = answer {
                editing.said = Some(format!("Kept: {changes}."));
            }
            Done::Yes
        }
        Err(trouble) => {
            editing.trouble = Some(trouble.to_string());
            Done::No
        }
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    editor::connect(window, on(shared, wish));
    word::connect(shared, window);
    finding::connect(shared, window);
    earlier::connect(shared, window);
    about::connect(shared, window);
}

pub use about::show as show_about;
pub use earlier::open as open_earlier;
pub use word::{packs_changed, show as show_word};

/// Whether a button is seen by the child.
fn is_hidden(button: &Button) -> bool {
    button.visibility == Visibility::Hidden
}
