//! Several words made of another kind at once. The kind brings its colours.

use super::{all, board_of, own, word};
use crate::edit::{At, Colours, Edit};
use crate::ui::stage::Stage;

/// All that was chosen becomes of this kind and has its colours, in one step of undo.
pub(super) fn recolour(stage: &mut Stage, kind: usize) {
    let Some(set) = own(stage) else { return };
    let editing = &stage.adults.editing;
    let (Some(board), Some((_, class))) = (board_of(editing, &set), word::KINDS.get(kind)) else { return };
    let mut edits = Vec::new();
    for button in editing.chosen.iter().filter_map(|id| board.button(*id)) {
        let at = At { board: board.id, button: button.id };
        edits.push(Edit::Class { at, class: Some(*class) });
        // Colours of its own would hide the new ones.
        if (Colours { border: button.border, background: button.background }) != Colours::BY_CLASS {
            edits.push(Edit::Colours { at, colours: Colours::BY_CLASS });
        }
    }
    all(stage, edits);
}
