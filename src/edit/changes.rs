//! What one revision of a vocabulary changed of the one before it, counted.

use crate::board::{Board, BoardSet, Button, Place, Visibility};
use crate::id::{BoardId, ButtonId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// How many words and boards differ. A word that was hidden and given another label counts for both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub added: usize,
    /// Words that are not in the later revision at all, tray included: the earlier one was restored.
    pub gone: usize,
    /// Another label, text, picture, class, colour, recording or link.
    pub changed: usize,
    pub hidden: usize,
    pub shown: usize,
    pub moved: usize,
    pub taken_off: usize,
    pub put_back: usize,
    pub boards_added: usize,
    pub boards_gone: usize,
    /// Another name, or other rows and columns.
    pub boards_changed: usize,
}

impl Changes {
    /// From one board set to another. Boards that both share are passed over.
    pub fn between(before: &BoardSet, after: &BoardSet) -> Self {
        let ids: BTreeSet<BoardId> = before.boards.iter().chain(&after.boards).map(|board| board.id).collect();
        let pairs = ids.into_iter().map(|id| (before.board(id), after.board(id)));
        pairs.fold(Self::default(), |sum, (before, after)| sum.and(Self::of_board(before, after)))
    }

    /// Of one board, where either side may not have it.
    pub fn of_board(before: Option<&Board>, after: Option<&Board>) -> Self {
        let mut changes = Self::default();
        if let (Some(before), Some(after)) = (before, after) {
            if before.is_shared_with(after) {
                return changes;
            }
            let size = |board: &Board| (board.grid.rows(), board.grid.columns());
            changes.boards_changed = usize::from(before.name != after.name || size(before) != size(after));
        }
        changes.boards_added = usize::from(before.is_none() && after.is_some());
        changes.boards_gone = usize::from(before.is_some() && after.is_none());
        let (were, are) = (words(before), words(after));
        changes.added = are.keys().filter(|id| !were.contains_key(*id)).count();
        changes.gone = were.keys().filter(|id| !are.contains_key(*id)).count();
        for (id, (was, stood)) in &were {
            if let (Some((is, stands)), Some(before), Some(after)) = (are.get(id), before, after) {
                changes.word((before, was, stood), (after, is, stands));
            }
        }
        changes
    }

    fn word(
        &mut self,
        (before, was, stood): (&Board, &Button, &[Place]),
        (after, is, stands): (&Board, &Button, &[Place]),
    ) {
        match (was.visibility, is.visibility) {
            (Visibility::Shown, Visibility::Hidden) => self.hidden += 1,
            (Visibility::Hidden, Visibility::Shown) => self.shown += 1,
            _ => {}
        }
        match (stood.is_empty(), stands.is_empty()) {
            (false, true) => self.taken_off += 1,
            (true, false) => self.put_back += 1,
            _ if stood != stands => self.moved += 1,
            _ => {}
        }
        let seen_alike =
            Button { visibility: is.visibility, image: is.image.clone(), sound: is.sound.clone(), ..was.clone() };
        let image =
            |board: &Board, button: &Button| board.image_of(button).map(|image| (image.media, image.symbol.clone()));
        let sound = |board: &Board, button: &Button| board.sound_of(button).map(|sound| sound.media);
        let same =
            seen_alike == *is && image(before, was) == image(after, is) && sound(before, was) == sound(after, is);
        self.changed += usize::from(!same);
    }

    pub fn and(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            gone: self.gone + other.gone,
            changed: self.changed + other.changed,
            hidden: self.hidden + other.hidden,
            shown: self.shown + other.shown,
            moved: self.moved + other.moved,
            taken_off: self.taken_off + other.taken_off,
            put_back: self.put_back + other.put_back,
            boards_added: self.boards_added + other.boards_added,
            boards_gone: self.boards_gone + other.boards_gone,
            boards_changed: self.boards_changed + other.boards_changed,
        }
    }
}

/// Every word of a board with the places where it stands.
fn words(board: Option<&Board>) -> BTreeMap<ButtonId, (&Button, Vec<Place>)> {
    let Some(board) = board else { return BTreeMap::new() };
    let mut words: BTreeMap<ButtonId, (&Button, Vec<Place>)> =
        board.buttons.iter().map(|button| (button.id, (button, Vec::new()))).collect();
    for (place, id, ..) in board.grid.placed() {
        if let Some((_, places)) = words.get_mut(&id) {
            places.push(place);
        }
    }
    words
}

/// As one reads it: "2 words added, 1 hidden".
impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = [
            (self.added, "added"),
            (self.changed, "changed"),
            (self.hidden, "hidden"),
            (self.shown, "shown again"),
            (self.moved, "moved"),
            (self.taken_off, "taken off"),
            (self.put_back, "put back"),
            (self.gone, "gone"),
        ];
        let boards = [(self.boards_added, "added"), (self.boards_changed, "changed"), (self.boards_gone, "gone")];
        let mut parts = listed(&words, "word", "words");
        parts.extend(listed(&boards, "board", "boards"));
        if parts.is_empty() { f.write_str("nothing changed") } else { f.write_str(&parts.join(", ")) }
    }
}

/// The noun stands with the first of its kind only.
fn listed(counts: &[(usize, &str)], one: &str, many: &str) -> Vec<String> {
    let counts = counts.iter().filter(|(count, _)| *count > 0).enumerate();
    let text = |(at, (count, what)): (usize, &(usize, &str))| match (at, count) {
        (0, 1) => format!("1 {one} {what}"),
        (0, _) => format!("{count} {many} {what}"),
        _ => format!("{count} {what}"),
    };
    counts.map(text).collect()
}
