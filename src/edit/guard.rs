//! The last look before an edit counts: every urgent word is after it what it was before, and no further away. Each edit has
//! asked already; this asks again of the outcome, so that a rule forgotten there is not a word lost here.

use super::reach::{seen, ways};
use super::{EditKind, EditRefusal};
use crate::board::{Board, BoardSet, Button, Locale, Place};
use crate::id::ButtonId;

/// Whether every urgent word of `before` is in `after`, unchanged and in its place. `attempt` is what was tried.
pub fn keeps_protected(before: &BoardSet, after: &BoardSet, attempt: EditKind) -> Result<(), EditRefusal> {
    for board in &before.boards {
        let then = after.board(board.id);
        if then.is_some_and(|then| then.is_shared_with(board)) {
            continue;
        }
        for button in board.buttons.iter().filter(|button| button.urgent.is_some()) {
            if then.is_none_or(|then| !is_kept(board, then, button))
                && let Some(word) = button.urgent
            {
                return Err(EditRefusal::Protected { board: board.id, button: button.id, word, attempt });
            }
        }
    }
    Ok(())
}

/// Whether every board with an urgent word is as near to the first board as it was.
pub(super) fn keeps_ways(before: &BoardSet, after: &BoardSet, attempt: EditKind) -> Result<(), EditRefusal> {
    let urgent = |board: &&Board| seen(board).any(|(_, button)| button.urgent.is_some());
    let (were, are) = (ways(before), ways(after));
    for board in before.boards.iter().filter(urgent) {
        let Some(was) = were.get(&board.id) else { continue };
        if are.get(&board.id).is_none_or(|is| is.presses > was.presses) {
            return Err(EditRefusal::FartherFromUrgent { board: board.id, attempt });
        }
    }
    Ok(())
}

fn is_kept(before: &Board, after: &Board, button: &Button) -> bool {
    let places = |board: &Board| -> Vec<(Place, u16, u16)> { places(board, button.id).collect() };
    let size = |board: &Board| (board.grid.rows(), board.grid.columns());
    let (stood, stands) = (places(before), places(after));
    after.button(button.id).is_some_and(|then| {
        then == button
            && after.image_of(then) == before.image_of(button)
            && after.sound_of(then) == before.sound_of(button)
    }) && stood == stands
        && (stood.is_empty() || size(before) == size(after))
        && before.locale == after.locale
        && listed(before, button) == listed(after, button)
        && before.background == after.background
}

fn places(board: &Board, of: ButtonId) -> impl Iterator<Item = (Place, u16, u16)> {
    board.grid.placed().filter(move |(_, id, ..)| *id == of).map(|(place, _, rows, columns)| (place, rows, columns))
}

/// What the board's word lists say of a button's texts.
fn listed<'a>(board: &'a Board, button: &Button) -> Vec<(&'a Locale, &'a String)> {
    let texts: Vec<&String> = std::iter::once(&button.label).chain(&button.vocalization).collect();
    let lists = board.strings.iter();
    lists.flat_map(|(locale, words)| texts.iter().filter_map(move |text| Some((locale, words.get(*text)?)))).collect()
}
