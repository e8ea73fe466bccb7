//! A raster: one picture as pixels, in a square of the size at which it is shown.

use super::outline;
use super::photo::{self, MAX_PIXELS};
use super::picture::{Picture, PictureFault};
use super::svg;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Wider than this no picture is drawn.
pub const MAX_SIDE: u32 = 2048;

/// Premultiplied RGBA, eight bits each, row by row from the top left, without padding.
#[derive(Clone, PartialEq, Eq)]
pub struct Raster {
    pub width: u32,
    pub height: u32,
    pub pixels: Arc<[u8]>,
}

impl std::fmt::Debug for Raster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Raster({} by {})", self.width, self.height)
    }
}

impl Raster {
    /// Draws a picture as large as a square of `side` pixels allows, in the middle of it. A bad picture is an error and
    /// draws nothing.
    pub fn draw(picture: &Picture, side: u32) -> Result<Self, PictureFault> {
        if !(1..=MAX_SIDE).contains(&side) {
            return Err(PictureFault::Side(side));
        }
        // The decoders are other people's code, fed with other people's bytes: whatever they do, the picture is what is lost.
        let drawn = catch_unwind(AssertUnwindSafe(|| match picture {
            Picture::Svg(bytes) => svg::draw(bytes, side, side),
            Picture::Raster(bytes) => {
                let pixels = photo::fit(photo::decode(bytes, MAX_PIXELS)?, side);
                Ok(centred(pixels.as_raw(), pixels.width(), side))
            }
            Picture::Twemoji(text) => outlined(text, side),
            Picture::Recoloured(text) => outlined(text, side),
        }));
        let pixels = drawn.unwrap_or(Err(PictureFault::Damaged))?;
        Ok(Self { width: side, height: side, pixels: pixels.into() })
    }

    /// The memory that the pixels take.
    pub fn bytes(&self) -> usize {
        self.pixels.len()
    }
}

/// A drawing of Twemoji with the outline and the halo that our own drawings have.
fn outlined(svg: &str, side: u32) -> Result<Vec<u8>, PictureFault> {
    let mut pixels = svg::draw(svg.as_bytes(), outline::room(side), side)?;
    outline::grow(&mut pixels, side);
    Ok(pixels)
}

/// Width and height of a picture, in whole pixels, when its longer side is `side`.
pub(super) fn fitted(width: f32, height: f32, side: u32) -> (u32, u32) {
    let longer = width.max(height);
    // `as` keeps to the range of the type; a side is never less than one pixel.
    let scaled = |length: f32| ((length / longer * side as f32).round() as u32).clamp(1, side);
    (scaled(width), scaled(height))
}

/// Rows of `width` pixels in the middle of a clear square.
pub(super) fn centred(pixels: &[u8], width: u32, side: u32) -> Vec<u8> {
    let (width, side) = (width as usize * 4, side as usize * 4);
    let mut square = vec![0; side * side / 4];
    let rows = pixels.chunks_exact(width.max(1));
    let above = (side / 4).saturating_sub(rows.len()) / 2;
    let left = side.saturating_sub(width) / 8 * 4;
    for (row, line) in rows.zip(square.chunks_exact_mut(side).skip(above)) {
        if let Some(place) = line.get_mut(left..left + width) {
            place.copy_from_slice(row);
        }
    }
    square
}
