//! How a word is found: which buttons lead to it from the first board, so that an adult can be shown the way.

use super::reach::{Way, opens, ways};
use crate::board::{Board, BoardSet, Button, Place, Visibility, fold};
use crate::id::{BoardId, ButtonId};
use std::collections::{BTreeMap, BTreeSet};

/// A word that was found, and the presses that lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub board: BoardId,
    pub button: ButtonId,
    pub stands: Stands,
    /// From the first board on, the word itself last. Empty where no press leads there.
    pub presses: Vec<Press>,
}

/// One button on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    pub board: BoardId,
    pub button: ButtonId,
    pub place: Place,
}

/// Whether a child can come to a word, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// It can be pressed.
    Reached,
    /// Its place is kept, and nothing is seen there.
    Hidden,
    /// It lies in the tray of its board.
    InTheTray,
    /// No button that is seen leads to its board.
    NoWay,
}

/// How well a word answers what was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    /// What was looked for stands in a longer text, as whole words.
    Within,
}

/// Every button that reads or says `word`, whole or as part of a longer text, the ones that can be reached first and of those
/// the shortest way first. Case, accents and punctuation do not matter.
pub fn path_to(set: &BoardSet, word: &str) -> Vec<Path> {
    let wanted = fold(word);
    if wanted.is_empty() {
        return Vec::new();
    }
    let ways = ways(set);
    let boards: BTreeMap<BoardId, &Board> = set.boards.iter().map(|board| (board.id, board)).collect();
    let mut found: Vec<(Fit, Path)> = Vec::new();
    for board in &set.boards {
        let fits: BTreeMap<ButtonId, Fit> =
            board.buttons.iter().filter_map(|button| Some((button.id, fit(board, button, &wanted)?))).collect();
        if fits.is_empty() {
            continue;
        }
        let mut met = BTreeSet::new();
        for (place, id, ..) in board.grid.placed() {
            if let Some(fit) = fits.get(&id)
                && met.insert(id)
            {
                found.push((*fit, path(&boards, &ways, board, id, Some(place))));
            }
        }
        let parked = fits.iter().filter(|(id, _)| !met.contains(*id));
        found.extend(parked.map(|(id, fit)| (*fit, path(&boards, &ways, board, *id, None))));
    }
    found.sort_by_key(|(fit, path)| (path.stands, *fit, path.presses.len()));
    found.into_iter().map(|(_, path)| path).collect()
}

fn path(
    boards: &BTreeMap<BoardId, &Board>,
    ways: &BTreeMap<BoardId, Way>,
    board: &Board,
    button: ButtonId,
    place: Option<Place>,
) -> Path {
    let nowhere = |stands| Path { board: board.id, button, stands, presses: Vec::new() };
    let Some(place) = place else { return nowhere(Stands::InTheTray) };
    if board.button(button).is_none_or(|button| button.visibility == Visibility::Hidden) {
        return nowhere(Stands::Hidden);
    }
    let Some(mut way) = ways.get(&board.id) else { return nowhere(Stands::NoWay) };
    let mut presses = vec![Press { board: board.id, button, place }];
    while let Some((from, place)) = way.last {
        let opener = boards.get(&from).and_then(|board| opener(board, place));
        let (Some(button), Some(before)) = (opener, ways.get(&from)) else { break };
        presses.push(Press { board: from, button, place });
        way = before;
    }
    presses.reverse();
    Path { board: board.id, button, stands: Stands::Reached, presses }
}

fn opener(board: &Board, place: Place) -> Option<ButtonId> {
    let (_, id, ..) = board.grid.placed().find(|(at, ..)| *at == place)?;
    board.button(id).filter(|button| opens(button).is_some()).map(|button| button.id)
}

fn fit(board: &Board, button: &Button, wanted: &str) -> Option<Fit> {
    let own = std::iter::once(&button.label).chain(&button.vocalization);
    let listed = board.strings.values().flat_map(|words| {
        let texts = std::iter::once(&button.label).chain(&button.vocalization);
        texts.filter_map(|text| words.get(text))
    });
    let translated = button.translations.values().flat_map(|said| said.label.iter().chain(&said.vocalization));
    own.chain(listed)
        .chain(translated)
        .filter_map(|text| {
            let text = fold(text);
            if text == wanted {
                return Some(Fit::Whole);
            }
            format!(" {text} ").contains(&format!(" {wanted} ")).then_some(Fit::Within)
        })
        .min()
}
