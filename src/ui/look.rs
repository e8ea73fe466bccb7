//! From the core's words for how things look to the window's, and pictures from pixels.

use super::{RailSide, Scheme, Theme, WordClass};
use crate::board;
use crate::child;
use slint::{ComponentHandle, Image, Rgba8Pixel, SharedPixelBuffer};

/// A decoded picture, four bytes (red, green, blue, alpha, not premultiplied) to the pixel. Too few bytes give an
/// empty picture, never a panic.
pub fn picture(width: u32, height: u32, rgba: &[u8]) -> Image {
    let mut pixels = SharedPixelBuffer::<Rgba8Pixel>::new(width, height);
    let bytes = pixels.make_mut_bytes();
    if bytes.len() != rgba.len() {
        return Image::default();
    }
    bytes.copy_from_slice(rgba);
    Image::from_rgba8(pixels)
}

/// A photo cut to a circle; the renderer itself only cuts straight edges. What is no picture gives an empty one.
pub fn round_photo(bytes: &[u8]) -> Image {
    let Ok(decoded) = image::load_from_memory(bytes) else { return Image::default() };
    let mut photo = decoded.to_rgba8();
    let (width, height) = photo.dimensions();
    let (across, down) = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    for (x, y, pixel) in photo.enumerate_pixels_mut() {
        let (dx, dy) = (f64::from(x) + 0.5 - across, f64::from(y) + 0.5 - down);
        // The pixel on the edge is half there.
        let inside = (across.min(down) - dx.hypot(dy) + 0.5).clamp(0.0, 1.0);
        let [.., alpha] = &mut pixel.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
        let cut = (f64::from(*alpha) * inside) as u8;
        *alpha = cut;
    }
    picture(width, height, &photo)
}

/// A small photo as it is. What is no picture gives an empty one.
pub fn square_photo(bytes: &[u8]) -> Image {
    let Ok(decoded) = image::load_from_memory(bytes) else { return Image::default() };
    let photo = decoded.to_rgba8();
    picture(photo.width(), photo.height(), &photo)
}

/// Lights the whole window.
pub fn show_scheme(window: &super::AppWindow, scheme: child::Scheme) {
    window.global::<Theme<'_>>().set_scheme(scheme.into());
}

impl From<child::Scheme> for Scheme {
    fn from(scheme: child::Scheme) -> Self {
        match scheme {
            child::Scheme::Light => Self::Light,
            child::Scheme::Dark => Self::Dark,
            child::Scheme::HighContrast => Self::HighContrast,
        }
    }
}

impl From<Scheme> for child::Scheme {
    fn from(scheme: Scheme) -> Self {
        match scheme {
            Scheme::Light => Self::Light,
            Scheme::Dark => Self::Dark,
            Scheme::HighContrast => Self::HighContrast,
        }
    }
}

impl From<child::RailSide> for RailSide {
    fn from(side: child::RailSide) -> Self {
        match side {
            child::RailSide::Left => Self::Left,
            child::RailSide::Right => Self::Right,
        }
    }
}

impl From<RailSide> for child::RailSide {
    fn from(side: RailSide) -> Self {
        match side {
            RailSide::Left => Self::Left,
            RailSide::Right => Self::Right,
        }
    }
}

impl From<Option<board::WordClass>> for WordClass {
    fn from(class: Option<board::WordClass>) -> Self {
        match class {
            None => Self::Unclassed,
            Some(board::WordClass::People) => Self::People,
            Some(board::WordClass::Verb) => Self::Verb,
            Some(board::WordClass::Describe) => Self::Describe,
            Some(board::WordClass::Noun) => Self::Noun,
            Some(board::WordClass::Social) => Self::Social,
            Some(board::WordClass::Question) => Self::Question,
            Some(board::WordClass::No) => Self::No,
            Some(board::WordClass::Determiner) => Self::Determiner,
            Some(board::WordClass::Little) => Self::Little,
            Some(board::WordClass::Place) => Self::Place,
            Some(board::WordClass::Folder) => Self::Folder,
        }
    }
}

/// An opaque colour of the window.
pub fn colour(colour: board::Colour) -> slint::Color {
    slint::Color::from_rgb_u8(colour.red, colour.green, colour.blue)
}
