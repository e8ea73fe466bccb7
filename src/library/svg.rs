//! Drawings. An SVG is a small program by somebody else: it is weighed before it is run, it is given no files, no
//! addresses and no fonts, and pictures inside it are decoded within limits.

use super::photo;
use super::picture::PictureFault;
use super::raster::{centred, fitted};
use super::{weight, work};
use image::ImageEncoder as _;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, ImageKind, Options, Tree};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Pixels of all the pictures inside one drawing together.
const MAX_EMBEDDED_PIXELS: u64 = 16_000_000;

/// Draws an SVG as large as a square of `inner` pixels allows, in the middle of a clear square of `side` pixels.
pub(super) fn draw(bytes: &[u8], inner: u32, side: u32) -> Result<Vec<u8>, PictureFault> {
    if bytes.len() > weight::MAX_SVG_BYTES {
        return Err(PictureFault::TooLarge { bytes: bytes.len(), most: weight::MAX_SVG_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| PictureFault::Damaged)?;
    weight::check_entities(text)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: weight::MAX_NODES, entity_resolver: None };
    let document = Document::parse_with_options(text, options).map_err(|_| PictureFault::Damaged)?;
    weight::check(&document)?;
    let tree = Tree::from_xmltree(&document, &options_of_tree()).map_err(|_| PictureFault::Damaged)?;

    let (width, height) = (tree.size().width(), tree.size().height());
    let (across, down) = fitted(width, height, inner);
    let scale = Transform::from_scale(across as f32 / width, down as f32 / height);
    if !scale.is_finite() || !scale.is_valid() {
        return Err(PictureFault::Damaged);
    }
    work::check(&tree, scale, (across, down))?;
    // The pixmap is no larger than the drawing, so nothing that hangs over its edge gets into the square.
    let mut pixmap = Pixmap::new(across, down).ok_or(PictureFault::Damaged)?;
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Ok(centred(pixmap.data(), across, side))
}

fn options_of_tree() -> Options<'static> {
    let left = AtomicU64::new(MAX_EMBEDDED_PIXELS);
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |_, bytes, _| embedded(&bytes, &left)),
            // Everything that is not in the drawing itself: a file, an address.
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// A picture inside a drawing, decoded here within our limits and handed on in a form whose decoding holds no surprise.
fn embedded(bytes: &[u8], left: &AtomicU64) -> Option<ImageKind> {
    let pixels = photo::decode(bytes, left.load(Ordering::Relaxed)).ok()?.into_rgba8();
    let count = u64::from(pixels.width()) * u64::from(pixels.height());
    left.fetch_sub(count, Ordering::Relaxed);
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::NoFilter)
        .write_image(pixels.as_raw(), pixels.width(), pixels.height(), image::ExtendedColorType::Rgba8)
        .ok()?;
    Some(ImageKind::PNG(Arc::new(png)))
}
