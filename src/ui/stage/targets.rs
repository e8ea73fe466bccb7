//! What can be chosen on the child's screen, as the window calls it and as the session does.

use super::{Stage, cards};
use crate::session::{CellView, Target};
use crate::ui::{board, mat};

impl Stage {
    /// What the window calls a target, and what it means.
    pub(super) fn target(&self, target: &board::Target) -> Option<Target> {
        Some(match target {
            board::Target::Home => Target::Home,
            board::Target::Back => Target::Back,
            board::Target::Important => Target::Important,
            board::Target::Speak => Target::Speak,
            board::Target::TakeBack => Target::TakeBack,
            board::Target::Clear => Target::Clear,
            board::Target::Give => Target::Give,
            board::Target::Begin(index) => Target::Begin { index: *index },
            board::Target::Read(word) => Target::Read { word: *word },
            board::Target::TakeBackGiven => Target::TakeBackGiven,
            board::Target::PutAway => Target::PutAnswerAway,
            board::Target::NotOk => Target::NotOk,
            board::Target::Cell(id) => {
                let shown = self.shown.as_ref()?;
                if shown.mat.is_some() {
                    return mat::target(id).map(Target::Mat);
                }
                if let Some(choice) = &shown.choice {
                    return cards::target(choice, id);
                }
                let cell = shown.cells.iter().find(|cell| cell_id(cell) == *id)?;
                Target::Button { button: cell.button, place: Some(cell.place) }
            }
        })
    }

    pub(super) fn window_target(&self, target: Target) -> Option<board::Target> {
        Some(match target {
            Target::Home => board::Target::Home,
            Target::Back => board::Target::Back,
            Target::Important => board::Target::Important,
            Target::Speak => board::Target::Speak,
            Target::TakeBack => board::Target::TakeBack,
            Target::Clear => board::Target::Clear,
            Target::Give => board::Target::Give,
            Target::Begin { index } => board::Target::Begin(index),
            Target::Read { word } => board::Target::Read(word),
            Target::TakeBackGiven => board::Target::TakeBackGiven,
            Target::PutAnswerAway => board::Target::PutAway,
            Target::NotOk => board::Target::NotOk,
            // The partner's keys go past the press filter, so no finger of the child's holds them.
            Target::Receive | Target::Answer(_) | Target::Add(_) | Target::GivePicture { .. } => return None,
            Target::Option { place } => board::Target::Cell(cards::id(place)),
            Target::Mat(target) => board::Target::Cell(mat::id(target)),
            Target::Button { button, place } => {
                let cells = &self.shown.as_ref()?.cells;
                let cell = cells.iter().find(|cell| cell.button == button && Some(cell.place) == place)?;
                board::Target::Cell(cell_id(cell))
            }
        })
    }
}

/// Names a button at its place: the same button may stand in several cells.
pub(super) fn cell_id(cell: &CellView) -> String {
    format!("{}@{}.{}", cell.button, cell.place.row, cell.place.column)
}
