//! How boards are reached from the first one: by pressing buttons that are seen and open something.

use crate::board::{Board, BoardSet, Button, LinkTarget, Place, Visibility};
use crate::id::BoardId;
use std::collections::{BTreeMap, VecDeque};

/// The press that first leads to a board, and how many presses that takes from the first board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub presses: usize,
    /// From which board and place; the first board has none.
    pub last: Option<(BoardId, Place)>,
}

/// Every board that can be reached, with a shortest way to it. Of two ways of one length the one that is read first counts.
pub(super) fn ways(set: &BoardSet) -> BTreeMap<BoardId, Way> {
    let by_id: BTreeMap<BoardId, &Board> = set.boards.iter().map(|board| (board.id, board)).collect();
    let mut ways = BTreeMap::from([(set.root, Way { presses: 0, last: None })]);
    let mut next = VecDeque::from([(set.root, 0_usize)]);
    while let Some((id, presses)) = next.pop_front() {
        let Some(board) = by_id.get(&id) else { continue };
        for (place, button) in seen(board) {
            let Some(target) = opens(button) else { continue };
            if let std::collections::btree_map::Entry::Vacant(entry) = ways.entry(target) {
                entry.insert(Way { presses: presses + 1, last: Some((id, place)) });
                next.push_back((target, presses + 1));
            }
        }
    }
    ways
}

/// Every button that can be pressed, with its place, in reading order.
pub(super) fn seen(board: &Board) -> impl Iterator<Item = (Place, &Button)> {
    let buttons: BTreeMap<_, _> = board.buttons.iter().map(|button| (button.id, button)).collect();
    let placed = board.grid.placed().filter_map(move |(place, id, ..)| Some((place, *buttons.get(&id)?)));
    placed.filter(|(_, button)| button.visibility == Visibility::Shown)
}

pub(super) fn opens(button: &Button) -> Option<BoardId> {
    match button.link.as_ref()?.target {
        LinkTarget::Board(board) => Some(board),
        LinkTarget::Dead => None,
    }
}
