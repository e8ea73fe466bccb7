//! A drawing of ours as a PNG without a clear edge: what is shown in a square on the screen is cut to its own shape here.

use super::picture::{Picture, PictureFault};
use super::raster::Raster;
use image::{ImageFormat, RgbImage};
use std::io::Cursor;
use std::sync::Arc;

/// The PNG of an SVG with an opaque ground, `longer` pixels on its longer side. `shape` is its width and height, in any unit.
pub fn drawn_png(svg: &str, shape: (f32, f32), longer: u32) -> Result<Vec<u8>, PictureFault> {
    let picture = Picture::Svg(Arc::from(svg.as_bytes()));
    let raster = Raster::draw(&picture, longer)?;
    let (across, down) = super::raster::fitted(shape.0, shape.1, longer);
    let (left, top) = ((raster.width - across) / 2, (raster.height - down) / 2);
    let pixel = |x: u32, y: u32| {
        let at = (u64::from(y + top) * u64::from(raster.width) + u64::from(x + left)) * 4;
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        // On an opaque ground every pixel is, so a premultiplied colour is the colour.
        match raster.pixels.get(at..at.saturating_add(3)) {
            Some([red, green, blue]) => image::Rgb([*red, *green, *blue]),
            _ => image::Rgb([255, 255, 255]),
        }
    };
    let mut png = Cursor::new(Vec::new());
    RgbImage::from_fn(across, down, pixel).write_to(&mut png, ImageFormat::Png).map_err(|_| PictureFault::Damaged)?;
    Ok(png.into_inner())
}
