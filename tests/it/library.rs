//! Symbols and pictures: which picture stands for a word, and that no bytes whatever can make a picture do harm.

mod crops;
mod distance;
mod domains;
mod find;
mod hostile;
mod looks;
mod offered;
mod own;
mod packs;
mod people;
mod sheets;
mod shelf;
mod spelling;

use heard::library::{Picture, Raster};

/// The alpha of each pixel, row by row.
fn alphas(raster: &Raster) -> Vec<u8> {
    raster.pixels.chunks(4).map(|pixel| pixel[3]).collect()
}

/// The first and last column and row with any alpha.
fn extent(raster: &Raster) -> (usize, usize, usize, usize) {
    let side = raster.width as usize;
    let shown: Vec<usize> =
        alphas(raster).iter().enumerate().filter(|(_, alpha)| **alpha > 127).map(|at| at.0).collect();
    let columns = || shown.iter().map(|at| at % side);
    let rows = || shown.iter().map(|at| at / side);
    (columns().min().unwrap(), columns().max().unwrap(), rows().min().unwrap(), rows().max().unwrap())
}

fn svg(text: &str) -> Picture {
    Picture::Svg(text.as_bytes().into())
}

fn pixel(raster: &Raster, column: u32, row: u32) -> [u8; 4] {
    let at = (row * raster.width + column) as usize * 4;
    raster.pixels[at..at + 4].try_into().unwrap()
}
