//! What can be done with what was touched, and the line above it.

use super::{Editing, Hand, Placing, is_hidden, opens};
use crate::board::{Board, BoardSet, Button};
use crate::session::label_of;
use crate::ui::editor::KeyData;
use crate::ui::stage::Stage;
use crate::ui::{EditorAct, EditorHand, IconName};

const fn key(act: EditorAct, text: &'static str) -> KeyData {
    KeyData { act, text, icon: IconName::None, usable: true }
}

pub(super) fn of(stage: &Stage, set: &BoardSet, board: &Board, chosen: &[&Button]) -> (EditorHand, Vec<KeyData>) {
    let editing = &stage.adults.editing;
    let away = board.id != set.root;
    match (&editing.hand, chosen) {
        (Hand::Touch, []) => (EditorHand::Resting, resting(stage, away)),
        (Hand::Touch, [button, ..]) if button.urgent.is_some() => {
            (EditorHand::Urgent, vec![key(EditorAct::Rest, "Let it be")])
        }
        (Hand::Touch, [button, ..]) => (EditorHand::One, one(set, button)),
        (Hand::Several, chosen) => {
            let some = !chosen.is_empty();
            let acts = [
                key(EditorAct::Hide, "Hide"),
                key(EditorAct::ShowAgain, "Show"),
                key(EditorAct::TakeOff, "Take off"),
                key(EditorAct::Recolour, "Kind and colour"),
            ];
            let mut keys = acts.map(|key| KeyData { usable: some, ..key }).to_vec();
            keys.push(key(EditorAct::Rest, "Let them be"));
            (EditorHand::Several, keys)
        }
        // The kinds stand in place of the keys.
        (Hand::Recolouring, _) => (EditorHand::Recolouring, Vec::new()),
        (Hand::Placing(placing), _) => {
            let mut keys = vec![key(EditorAct::Rest, "Not now")];
            if away && matches!(placing, Placing::Copy(_)) {
                keys.push(key(EditorAct::First, "First board"));
            }
            (hand_of(&editing.hand), keys)
        }
        (Hand::Warned(_), _) => {
            let keys = vec![key(EditorAct::Rest, "Leave it where it is"), key(EditorAct::Accept, "Move it")];
            (EditorHand::Warned, keys)
        }
    }
}

fn resting(stage: &Stage, away: bool) -> Vec<KeyData> {
    let (undo, redo) = stage.app.undoable();
    let mut keys = vec![
        KeyData { usable: undo > 0, ..key(EditorAct::Undo, "Undo") },
        KeyData { usable: redo > 0, ..key(EditorAct::Redo, "Do again") },
        key(EditorAct::Find, "Find a word"),
        key(EditorAct::About, "This board"),
    ];
    if away {
        keys.push(key(EditorAct::First, "First board"));
    }
    keys
}

fn one(set: &BoardSet, button: &Button) -> Vec<KeyData> {
    let mut keys = vec![KeyData { icon: IconName::Pen, ..key(EditorAct::Change, "Change") }];
    if opens(set, button).is_some() {
        keys.push(KeyData { icon: IconName::Folder, ..key(EditorAct::Open, "Open") });
    }
    keys.push(match is_hidden(button) {
        true => key(EditorAct::ShowAgain, "Show"),
        false => key(EditorAct::Hide, "Hide"),
    });
    keys.extend([
        key(EditorAct::Move, "Move"),
        key(EditorAct::Copy, "Copy"),
        key(EditorAct::TakeOff, "Take off"),
        key(EditorAct::Several, "Several"),
    ]);
    keys
}

pub(super) fn said(editing: &Editing, board: &Board, chosen: &[&Button]) -> String {
    let quoted = |button: &&Button| {
        let label = label_of(board, button, &board.locale);
        if label.trim().is_empty() { "a picture without a word".to_owned() } else { format!("“{label}”") }
    };
    let listed = |chosen: &[&Button]| chosen.iter().map(quoted).collect::<Vec<_>>().join(" and ");
    match (&editing.hand, chosen) {
        (Hand::Touch, []) => match &editing.said {
            Some(said) => said.clone(),
            None => "Touch an empty place to add a word, or a word to change it.".to_owned(),
        },
        (Hand::Touch, [button, ..]) if button.urgent.is_some() => {
            format!("{} is an urgent word: nobody changes it.", quoted(button))
        }
        (Hand::Touch, chosen) => listed(chosen),
        (Hand::Several, []) => "Touch every word that is meant.".to_owned(),
        (Hand::Several, chosen) if chosen.len() == 1 => format!("1 word: {}", listed(chosen)),
        (Hand::Several, chosen) => format!("{} words", chosen.len()),
        (Hand::Recolouring, chosen) if chosen.len() == 1 => {
            format!("What kind of word is {}? It gets that kind’s colours.", listed(chosen))
        }
        (Hand::Recolouring, chosen) => {
            format!("What kind of words are these {}? They get that kind’s colours.", chosen.len())
        }
        (Hand::Placing(Placing::Move(_)), chosen) => {
            format!("Touch the place where {} shall lie.", listed(chosen))
        }
        (Hand::Placing(Placing::Copy(word)), _) => {
            format!("Touch an empty place for “{}”, here or in a folder.", word.label())
        }
        (Hand::Placing(Placing::PutBack(_)), _) => "Touch an empty place for it.".to_owned(),
        (Hand::Warned(_), chosen) => {
            let lie = if chosen.len() == 1 { "lies" } else { "lie" };
            format!("The hand knows where {} {lie}, and would have to learn it anew.", listed(chosen))
        }
    }
}

const fn hand_of(hand: &Hand) -> EditorHand {
    match hand {
        Hand::Touch => EditorHand::Resting,
        Hand::Several => EditorHand::Several,
        Hand::Recolouring => EditorHand::Recolouring,
        Hand::Placing(_) => EditorHand::Placing,
        Hand::Warned(_) => EditorHand::Warned,
    }
}
