//! The words of a board as the editing page shows them.

use super::{is_hidden, opens};
use crate::board::{Board, Cell};
use crate::id::ButtonId;
use crate::session::{label_of, picture_of, spoken_of};
use crate::ui::CellFace;
use crate::ui::board::CellItemData;
use crate::ui::editor::EditorCellData;
use crate::ui::stage::Stage;

/// Every word on the grid; `side` is how large its picture is drawn, in logical pixels.
pub(super) fn of(stage: &Stage, board: &Board, chosen: &[ButtonId], side: f32) -> Vec<EditorCellData> {
    let side = stage.physical(side);
    let set = super::own(stage);
    let placed =
        board.grid.placed().filter_map(|(place, id, rows, columns)| Some((place, board.button(id)?, rows, columns)));
    placed
        .map(|(place, button, rows, columns)| {
            let label = label_of(board, button, &board.locale);
            let picture = picture_of(board, button);
            let named = if label.trim().is_empty() { spoken_of(board, button, &board.locale) } else { label.clone() };
            let name = if is_hidden(button) { format!("{named}, hidden") } else { named };
            let cell = CellItemData {
                id: button.id.to_string(),
                name,
                symbol: stage.pictures.get(&picture, &label, side),
                plain: stage.pictures.is_none(&picture, &label),
                label,
                row: place.row,
                column: place.column,
                rows,
                columns,
                class: button.word_class,
                face: CellFace::Word,
                opens_board: set.as_ref().is_some_and(|set| opens(set, button).is_some()),
                hidden: is_hidden(button),
                fill: button.background,
                border: button.border,
            };
            EditorCellData { cell, chosen: chosen.contains(&button.id), urgent: button.urgent.is_some() }
        })
        .collect()
}

/// "23 words, 1 place free, 2 words taken off".
pub(super) fn facts(board: &Board) -> String {
    let words = board.grid.placed().count();
    let free = board.grid.places().filter(|place| matches!(board.grid.cell(*place), Cell::Empty)).count();
    let off = board.parked().count();
    let plural = |count: usize, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    };
    let mut facts = vec![plural(words, "word", "words"), plural(free, "place free", "places free")];
    if off > 0 {
        facts.push(plural(off, "word taken off", "words taken off"));
    }
    facts.join(", ")
}
