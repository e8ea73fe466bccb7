//! Pictures as PNG: a photo in a square, and a drawing without its clear edge. What is shown in a square on the screen is cut to
//! its own shape here.

use super::picture::{Picture, PictureFault};
use super::raster::Raster;
use image::{ImageFormat, RgbImage, RgbaImage};
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

/// Bytes of a picture as a square PNG of `side` pixels, clear where the picture does not reach.
pub fn square_png(bytes: Arc<[u8]>, side: u32) -> Result<Vec<u8>, PictureFault> {
    let raster = Raster::draw(&Picture::of_bytes(bytes)?, side)?;
    let plain = |pixel: &[u8]| match pixel {
        // A premultiplied colour is no larger than its opacity.
        [red, green, blue, alpha] if *alpha > 0 => {
            let part = |colour: u8| u8::try_from(u32::from(colour) * 255 / u32::from(*alpha)).unwrap_or(u8::MAX);
            [part(*red), part(*green), part(*blue), *alpha]
        }
        _ => [0; 4],
    };
    let pixels = raster.pixels.chunks_exact(4).flat_map(plain).collect();
    let square = RgbaImage::from_raw(raster.width, raster.height, pixels).ok_or(PictureFault::Damaged)?;
    let mut png = Cursor::new(Vec::new());
    square.write_to(&mut png, ImageFormat::Png).map_err(|_| PictureFault::Damaged)?;
    Ok(png.into_inner())
}
