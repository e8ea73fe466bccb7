//! Pictures of the whole window, and whether the window looks like one of them. Where cells stand follows `ui/theme`.

use super::display::{Area, Display, WIDTH};

/// The grid of the child's screen at the window's own size.
pub const GRID: Area = Area { x: 154, y: 140, width: 1114, height: 648 };
const GAP: f64 = 10.0;
/// The box of the first word in the message bar.
pub const FIRST_WORD: Area = Area { x: 172, y: 22, width: 96, height: 96 };
/// *Home*, in the strip.
pub const HOME: (u32, u32) = (76, 382);
/// The key that clears the message bar.
pub const CLEAR: (u32, u32) = (1139, 70);

/// The cell at a row and column of a grid of so many.
pub fn cell((rows, columns): (u32, u32), (row, column): (u32, u32)) -> Area {
    let side = |room: u32, count: u32| (f64::from(room) - GAP * f64::from(count - 1)) / f64::from(count);
    let (width, height) = (side(GRID.width, columns), side(GRID.height, rows));
    let at = |from: u32, index: u32, side: f64| (f64::from(from) + f64::from(index) * (side + GAP)).round() as u32;
    Area {
        x: at(GRID.x, column, width),
        y: at(GRID.y, row, height),
        width: width.floor() as u32,
        height: height.floor() as u32,
    }
}

/// Every cell of a grid but some.
pub fn cells((rows, columns): (u32, u32), but: &[(u32, u32)]) -> Vec<Area> {
    let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    all.filter(|place| !but.contains(place)).map(|place| cell((rows, columns), place)).collect()
}

/// The window as it looked when it had come to rest.
pub struct Frame(Vec<u8>);

impl Frame {
    pub fn new(pixels: Vec<u8>) -> Self {
        Self(pixels)
    }

    fn row(&self, x: u32, y: u32, width: u32) -> &[u8] {
        let at = (y * WIDTH + x) as usize * 4;
        &self.0[at..at + width as usize * 4]
    }

    /// Whether the border of every one of these cells is as it was here: the frame is there, perhaps without its pictures.
    pub fn has_cells(&self, display: &Display, cells: &[Area]) -> bool {
        // From the last to the first: a frame is drawn downwards.
        cells.iter().rev().all(|cell| {
            let (x, y) = (cell.x + 1, cell.y + cell.height / 2);
            display.pixel((x, y)) == self.row(x, y, 1)
        })
    }

    /// Whether all that these cells show is as it was here, looked at on every third line.
    pub fn has_pictures(&self, display: &Display, cells: &[Area]) -> bool {
        let mut lines = (GRID.y..GRID.y + GRID.height).step_by(3);
        lines.all(|y| {
            let shown = display.pixels(Area { x: 0, y, width: WIDTH, height: 1 });
            let here = cells.iter().filter(|cell| cell.holds(cell.x, y));
            here.into_iter().all(|cell| {
                let at = cell.x as usize * 4;
                shown[at..at + cell.width as usize * 4] == *self.row(cell.x, y, cell.width)
            })
        })
    }
}
