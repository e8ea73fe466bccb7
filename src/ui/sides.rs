//! How large the view draws its pictures, as it has measured them itself: a picture is rasterised at exactly that size.

use super::board::Drawn;

/// Sides in logical pixels. What was never measured is not on the screen and has none.
pub struct Sides<T>(Vec<(T, f32)>);

impl<T> Default for Sides<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + PartialEq> Sides<T> {
    /// Takes a measure, and says whether it is a new one.
    pub fn note(&mut self, drawn: T, side: f32) -> bool {
        match self.0.iter_mut().find(|(of, _)| *of == drawn) {
            Some((_, known)) => (std::mem::replace(known, side) - side).abs() > f32::EPSILON,
            None => {
                self.0.push((drawn, side));
                true
            }
        }
    }

    pub fn of(&self, drawn: T) -> Option<f32> {
        self.0.iter().find(|(of, _)| *of == drawn).map(|(_, side)| *side)
    }
}

impl Sides<Drawn> {
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
