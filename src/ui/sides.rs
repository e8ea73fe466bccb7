//! How large the view draws its pictures, as it has measured them itself: a picture is rasterised at exactly that size.

use super::board::Drawn;
use std::collections::HashMap;

/// Sides in logical pixels. What was never measured is not on the screen and has none.
#[derive(Default)]
pub struct Sides(HashMap<Drawn, f32>);

impl Sides {
    /// Takes a measure, and says whether it is a new one.
    pub fn note(&mut self, drawn: Drawn, side: f32) -> bool {
        self.0.insert(drawn, side).is_none_or(|before| (before - side).abs() > f32::EPSILON)
    }

    pub fn of(&self, drawn: Drawn) -> Option<f32> {
        self.0.get(&drawn).copied()
    }

    /// What a cell that was not measured yet is drawn at, most likely.
    pub fn usual_cell(&self) -> f32 {
        let cells = self.0.iter().filter(|(drawn, _)| matches!(drawn, Drawn::Cell(_)));
        cells.map(|(_, side)| *side).fold(0.0, f32::max)
    }
}

/// A side in the pixels of the screen.
pub fn physical(side: f32, scale: f32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a picture's side is small and positive"
    )]
    let side = (side * scale).round().max(0.0) as u32;
    side
}
