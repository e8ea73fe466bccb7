//! Photographs and other pictures made of pixels. Their headers are believed only within limits.

use super::crop::Crop;
use super::picture::PictureFault;
use super::plain;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};
use std::io::Cursor;

/// More pixels than this are not decoded: a tablet has the memory for one such picture at a time.
pub const MAX_PIXELS: u64 = 50_000_000;
/// No picture is longer than this on any side, however few its pixels.
const MAX_LENGTH: u32 = 1 << 15;
/// What a decoder may take from memory while it works, in bytes.
const MAX_ALLOCATION: u64 = 512 << 20;

/// Decodes a picture upright, as the camera was held. Of an animation, the first frame.
pub(super) fn decode(bytes: &[u8], most: u64) -> Result<DynamicImage, PictureFault> {
    let (decoder, orientation) = opened(bytes, most)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| PictureFault::Damaged)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// A decoder that has read the head of a picture and nothing else, and how the picture has to be turned.
fn opened(bytes: &[u8], most: u64) -> Result<(impl ImageDecoder, Orientation), PictureFault> {
    let format = match super::picture::content_type(bytes) {
        Some("image/png") => ImageFormat::Png,
        Some("image/jpeg") => ImageFormat::Jpeg,
        Some("image/gif") => ImageFormat::Gif,
        Some("image/webp") => ImageFormat::WebP,
        Some("image/bmp") => ImageFormat::Bmp,
        _ => return Err(PictureFault::UnknownKind),
    };
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_ALLOCATION);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PictureFault::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > most || width.max(height) > MAX_LENGTH {
        return Err(PictureFault::TooManyPixels { width, height });
    }
    // A picture whose note about its orientation is unreadable is still a picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    Ok((decoder, orientation))
}

/// Width and height that a picture has when it stands upright, in pixels. Only its head is read, so the rest may be damaged.
pub fn upright_size(bytes: &[u8]) -> Result<(u32, u32), PictureFault> {
    let (decoder, orientation) = opened(bytes, MAX_PIXELS)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(PictureFault::Damaged);
    }
    Ok(match orientation {
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => {
            (height, width)
        }
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (width, height),
    })
}

/// A picture as large as a square of `side` pixels allows, premultiplied.
pub(super) fn fit(picture: DynamicImage, side: u32) -> RgbaImage {
    let (width, height) = super::raster::fitted(picture.width() as f32, picture.height() as f32, side);
    // Colours are weighted by their alpha before they are mixed: what lies hidden under a clear pixel must not shine out.
    let mut picture = premultiplied(picture);
    // A large photograph is first averaged down to twice the size; the sharper filter then has little left to do.
    if picture.width() > width.saturating_mul(4) && picture.height() > height.saturating_mul(4) {
        picture = picture.thumbnail_exact(width * 2, height * 2);
    }
    if (picture.width(), picture.height()) != (width, height) {
        picture = picture.resize_exact(width, height, FilterType::CatmullRom);
    }
    let mut pixels = picture.into_rgba8();
    for pixel in pixels.pixels_mut() {
        // The filter overshoots at sharp edges; a premultiplied colour is never above its alpha.
        let [red, green, blue, alpha] = pixel.0;
        pixel.0 = [red.min(alpha), green.min(alpha), blue.min(alpha), alpha];
    }
    pixels
}

/// A photo of a person for the adults' side: square from the middle, small, upright, and nothing but pixels.
pub fn portrait(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    const SIDE: u32 = 256;
    let picture = decode(bytes, MAX_PIXELS)?;
    let side = picture.width().min(picture.height());
    let (left, top) = ((picture.width() - side) / 2, (picture.height() - side) / 2);
    let square = picture.crop_imm(left, top, side, side).resize_exact(SIDE, SIDE, FilterType::CatmullRom).into_rgb8();
    let mut png = Cursor::new(Vec::new());
    square.write_to(&mut png, ImageFormat::Png).map_err(|_| PictureFault::Damaged)?;
    Ok(png.into_inner())
}

/// A picture as it is kept for a board: its bytes hold pixels and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnBoard {
    pub bytes: Vec<u8>,
    pub content_type: &'static str,
    pub width: u32,
    pub height: u32,
}

/// A photo or other picture for a cell of a board: whole, upright, no larger than any cell shows it, and set anew from its
/// pixels, so that nothing that a camera or a program wrote beside them is kept. See-through pictures stay so. A picture that has
/// been set like that already stays as it is, byte for byte: each setting would cost it a little.
pub fn on_board(bytes: &[u8]) -> Result<OnBoard, PictureFault> {
    let picture = decode(bytes, MAX_PIXELS)?;
    let (width, height) = (picture.width(), picture.height());
    let is_small = width.max(height) <= SIDE;
    match plain::content_type(bytes).filter(|kind| is_small && *kind == content_type_of(&picture)) {
        Some(content_type) => Ok(OnBoard { bytes: bytes.to_vec(), content_type, width, height }),
        None => kept(picture),
    }
}

/// The same of a square part of the picture as it stands upright. A crop that hangs over the edge is brought inside; see
/// [`Crop::within`].
pub fn square(bytes: &[u8], crop: Crop) -> Result<OnBoard, PictureFault> {
    let picture = decode(bytes, MAX_PIXELS)?;
    let Crop { left, top, side } = crop.within((picture.width(), picture.height()));
    kept(picture.crop_imm(left, top, side, side))
}

/// The longer side of a picture on a board, in pixels, at most.
const SIDE: u32 = 640;

/// As what a picture is kept.
fn content_type_of(picture: &DynamicImage) -> &'static str {
    if picture.color().has_alpha() { "image/png" } else { "image/jpeg" }
}

fn kept(picture: DynamicImage) -> Result<OnBoard, PictureFault> {
    const QUALITY: u8 = 88;
    let picture = match picture.width().max(picture.height()) > SIDE {
        true => picture.resize(SIDE, SIDE, FilterType::CatmullRom),
        false => picture,
    };
    let (width, height) = (picture.width(), picture.height());
    let mut out = Cursor::new(Vec::new());
    let content_type = content_type_of(&picture);
    let written = if picture.color().has_alpha() {
        picture.into_rgba8().write_to(&mut out, ImageFormat::Png)
    } else {
        picture.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY))
    };
    written.map_err(|_| PictureFault::Damaged)?;
    Ok(OnBoard { bytes: out.into_inner(), content_type, width, height })
}

fn premultiplied(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture;
    }
    let mut pixels = picture.into_rgba8();
    for pixel in pixels.pixels_mut().filter(|pixel| pixel.0[3] != 255) {
        let [red, green, blue, alpha] = pixel.0;
        let times = |colour: u8| ((u16::from(colour) * u16::from(alpha) + 127) / 255) as u8;
        pixel.0 = [times(red), times(green), times(blue), alpha];
    }
    pixels.into()
}
