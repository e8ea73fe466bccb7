//! The part of a picture that is kept: a square of it. Pure; whoever moves it asks here where it may lie.

/// A square part of an upright picture, in whole pixels of that picture, counted from its left and its top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crop {
    pub left: u32,
    pub top: u32,
    pub side: u32,
}

/// No frame is narrower than this share of the picture's shorter side: a smaller part would be a blur on a cell.
const SMALLEST_SHARE: u32 = 8;

impl Crop {
    /// The largest square in the middle of a picture of this width and height.
    pub fn middle((width, height): (u32, u32)) -> Self {
        let side = width.min(height);
        Self { left: (width - side) / 2, top: (height - side) / 2, side }
    }

    /// The same, brought inside a picture of this width and height: first made small enough, then moved.
    pub fn within(self, (width, height): (u32, u32)) -> Self {
        let side = self.side.min(width).min(height).max(1);
        let (left, top) = (self.left.min(width.saturating_sub(side)), self.top.min(height.saturating_sub(side)));
        Self { left, top, side }
    }

    /// Moved to the right and down by so many pixels, as far as the picture reaches.
    pub fn moved(self, right: i64, down: i64, picture: (u32, u32)) -> Self {
        Self { left: shifted(self.left, right), top: shifted(self.top, down), ..self }.within(picture)
    }

    /// With another side around the same middle, as far as the picture reaches.
    pub fn sized(self, side: u32, picture: (u32, u32)) -> Self {
        let side = side.clamp(Self::smallest(picture), Self::middle(picture).side.max(1));
        let shift = (i64::from(self.side) - i64::from(side)) / 2;
        Self { side, ..self }.moved(shift, shift, picture)
    }

    /// The shortest side that a frame on this picture can have.
    pub fn smallest((width, height): (u32, u32)) -> u32 {
        width.min(height).div_ceil(SMALLEST_SHARE).max(1)
    }
}

fn shifted(at: u32, by: i64) -> u32 {
    u32::try_from(i64::from(at).saturating_add(by).max(0)).unwrap_or(u32::MAX)
}
