//! A board: a grid with buttons. A board never changes; an edit makes a new revision of it.

use super::{BoardRefusal, Button, Colour, Extras, Grid, Image, Licence, Locale, Sound, Visibility};
use crate::id::{BoardId, ButtonId};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

/// What a board is made of. Anybody may fill this in; only [`Board::new`] turns it into a board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardParts {
    pub id: BoardId,
    pub foreign_id: Option<String>,
    pub name: String,
    pub locale: Locale,
    /// As the file had it. It may contain HTML and is never rendered.
    pub description_html: Option<String>,
    pub background: Option<Colour>,
    pub grid: Grid,
    /// Every button, placed or not, in the order of the file.
    pub buttons: Vec<Button>,
    pub images: Vec<Image>,
    pub sounds: Vec<Sound>,
    pub strings: BTreeMap<Locale, BTreeMap<String, String>>,
    pub licence: Option<Licence>,
    pub extras: Extras,
}

/// A checked board. Its parts can be read, not changed, so that copies of it share them: hundreds of revisions of a
/// vocabulary cost the boards that differ, and nothing for those that do not.
#[derive(Clone, Debug)]
pub struct Board(Arc<BoardParts>);

impl PartialEq for Board {
    fn eq(&self, other: &Self) -> bool {
        self.is_shared_with(other) || self.0 == other.0
    }
}

impl Board {
    pub fn new(parts: BoardParts) -> Result<Self, BoardRefusal> {
        let mut ids = BTreeSet::new();
        let images: BTreeSet<_> = parts.images.iter().map(|image| &image.id).collect();
        let sounds: BTreeSet<_> = parts.sounds.iter().map(|sound| &sound.id).collect();
        for button in &parts.buttons {
            if !ids.insert(button.id) {
                return Err(BoardRefusal::TwoButtons(button.id));
            }
            if button.urgent.is_some() && button.visibility == Visibility::Hidden {
                return Err(BoardRefusal::ProtectedHidden(button.id));
            }
            let pictured = button.image.as_ref().is_none_or(|id| images.contains(id));
            let sounded = button.sound.as_ref().is_none_or(|id| sounds.contains(id));
            if !pictured || !sounded {
                return Err(BoardRefusal::UnknownMedia(button.id));
            }
        }
        if let Some((_, button, ..)) = parts.grid.placed().find(|(_, button, ..)| !ids.contains(button)) {
            return Err(BoardRefusal::UnknownButton(button));
        }
        if images.len() != parts.images.len() || sounds.len() != parts.sounds.len() {
            return Err(BoardRefusal::TwoMedia);
        }
        Ok(Self(Arc::new(parts)))
    }

    /// The parts of a board that is about to be edited into a new one.
    pub fn into_parts(self) -> BoardParts {
        Arc::unwrap_or_clone(self.0)
    }

    /// Whether both are copies of one board, so that they need not be compared. Boards that are not may still be equal.
    pub fn is_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    pub fn button(&self, id: ButtonId) -> Option<&Button> {
        self.buttons.iter().find(|button| button.id == id)
    }

    pub fn image_of(&self, button: &Button) -> Option<&Image> {
        let id = button.image.as_ref()?;
        self.images.iter().find(|image| image.id == *id)
    }

    pub fn sound_of(&self, button: &Button) -> Option<&Sound> {
        let id = button.sound.as_ref()?;
        self.sounds.iter().find(|sound| sound.id == *id)
    }

    /// Buttons that stand nowhere on the grid, in the order of the file.
    pub fn parked(&self) -> impl Iterator<Item = &Button> {
        let placed: BTreeSet<ButtonId> = self.grid.placed().map(|(_, button, ..)| button).collect();
        self.buttons.iter().filter(move |button| !placed.contains(&button.id))
    }
}

impl Deref for Board {
    type Target = BoardParts;

    fn deref(&self) -> &BoardParts {
        &self.0
    }
}
