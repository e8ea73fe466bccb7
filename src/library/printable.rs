//! A picture as a small file that a page can hold: photographs as JPEG, everything else as PNG. Nothing of the first file comes
//! along but its pixels: no place, no time, no camera.

use super::photo::{self, MAX_PIXELS};
use super::picture::{Picture, PictureFault};
use super::raster::{MAX_SIDE, Raster};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder as _, RgbaImage};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Above this a photograph on paper looks no better.
const QUALITY: u8 = 88;
/// A picture of few colours is worth so many times the bytes of a JPEG, for it stays clean.
const CLEAN_IS_WORTH: usize = 2;

#[derive(Clone, PartialEq, Eq)]
pub enum Printable {
    Png(Vec<u8>),
    Jpeg(Vec<u8>),
}

impl Printable {
    /// Draws a picture, its longer side at most `side` pixels. The same picture gives the same bytes.
    pub fn draw(picture: &Picture, side: u32) -> Result<Self, PictureFault> {
        if !(1..=MAX_SIDE).contains(&side) {
            return Err(PictureFault::Side(side));
        }
        // See `Raster::draw`: the decoders are other people's code.
        catch_unwind(AssertUnwindSafe(|| draw(picture, side))).unwrap_or(Err(PictureFault::Damaged))
    }

    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Png(bytes) | Self::Jpeg(bytes) => bytes,
        }
    }

    pub const fn ending(&self) -> &'static str {
        match self {
            Self::Png(_) => "png",
            Self::Jpeg(_) => "jpg",
        }
    }
}

impl std::fmt::Debug for Printable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Printable({}, {} bytes)", self.ending(), self.bytes().len())
    }
}

fn draw(picture: &Picture, side: u32) -> Result<Printable, PictureFault> {
    let mut pixels = match picture {
        Picture::Raster(bytes) => {
            let decoded = photo::decode(bytes, MAX_PIXELS)?;
            // A small picture is not blown up: the page does that without more bytes.
            let side = side.min(decoded.width().max(decoded.height()));
            photo::fit(decoded, side)
        }
        Picture::Svg(_) | Picture::Twemoji(_) | Picture::Recoloured(_) => {
            let raster = Raster::draw(picture, side)?;
            RgbaImage::from_raw(raster.width, raster.height, raster.pixels.to_vec()).ok_or(PictureFault::Damaged)?
        }
    };
    if pixels.pixels().any(|pixel| pixel.0[3] != u8::MAX) {
        plain(&mut pixels);
        return png(pixels.as_raw(), pixels.dimensions(), ExtendedColorType::Rgba8).map(Printable::Png);
    }
    let pixels = DynamicImage::from(pixels).into_rgb8();
    let clean = png(pixels.as_raw(), pixels.dimensions(), ExtendedColorType::Rgb8)?;
    let mut photo = Vec::new();
    JpegEncoder::new_with_quality(&mut photo, QUALITY).encode_image(&pixels).map_err(|_| PictureFault::Damaged)?;
    Ok(if clean.len() <= photo.len() * CLEAN_IS_WORTH { Printable::Png(clean) } else { Printable::Jpeg(photo) })
}

/// Colours as files have them, no longer multiplied by their alpha.
fn plain(pixels: &mut RgbaImage) {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, alpha] = pixel.0;
        let over = |colour: u8| match alpha {
            0 => 0,
            _ => u8::try_from((u32::from(colour) * 255 + u32::from(alpha) / 2) / u32::from(alpha)).unwrap_or(u8::MAX),
        };
        pixel.0 = [over(red), over(green), over(blue), alpha];
    }
}

fn png(pixels: &[u8], (width, height): (u32, u32), colours: ExtendedColorType) -> Result<Vec<u8>, PictureFault> {
    let mut png = Vec::new();
    // The page packs the pixels anew, so this only has to be quick.
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive)
        .write_image(pixels, width, height, colours)
        .map_err(|_| PictureFault::Damaged)?;
    Ok(png)
}
