//! Where things stand on a sheet: the grid, the strip of urgent words under it, and the foot. All in millimetres from the top
//! left. The strip and the foot have places of their own on every page, so that no grid is smaller for them.

use crate::board::Place;
use serde::{Deserialize, Serialize};

/// The sheet of paper, lying on its longer side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sheet {
    A4,
    A3,
}

/// Whether the cells are to be cut out, as cards to be laminated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cut {
    Yes,
    No,
}

/// A box on the page, in millimetres from its top left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// A page without its boards.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layout {
    pub sheet: Sheet,
    pub cut: Cut,
    /// Where the cells are, whatever their number.
    pub grid: Rect,
    /// The urgent six.
    pub strip: Rect,
    /// One line of small words.
    pub foot: Rect,
}

/// One grid in the box of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    grid: Rect,
    rows: u16,
    columns: u16,
    gap: f64,
}

/// What printers cannot be trusted to print, at the sides; ticks of the cut lines reach into it.
const SIDE: f64 = 10.0;
const TOP: f64 = 9.0;
/// From the lower edge to the line at the foot.
const UNDER_FOOT: f64 = 6.0;
/// Cells narrower or lower than this belong to a dense grid and are drawn lighter.
pub(super) const DENSE: f64 = 17.0;

impl Sheet {
    /// Width and height, in millimetres.
    pub const fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A3 => "a3",
        }
    }

    /// How much larger things are than on A4.
    pub(super) const fn scale(self) -> f64 {
        match self {
            Self::A4 => 1.0,
            Self::A3 => std::f64::consts::SQRT_2,
        }
    }
}

impl Rect {
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// Across and down.
    pub fn centre(&self) -> (f64, f64) {
        (self.left + self.width / 2.0, self.top + self.height / 2.0)
    }
}

impl Layout {
    pub fn of(sheet: Sheet, cut: Cut) -> Self {
        let (width, height) = sheet.size();
        let scale = sheet.scale();
        let across = width - 2.0 * SIDE;
        let foot_height = 4.5 * scale.sqrt();
        let foot = Rect { left: SIDE, top: height - UNDER_FOOT - foot_height, width: across, height: foot_height };
        let strip_height = 16.0 * scale;
        let strip = Rect { left: SIDE, top: foot.top - 1.5 - strip_height, width: across, height: strip_height };
        let grid = Rect { left: SIDE, top: TOP, width: across, height: strip.top - 5.5 - TOP };
        Self { sheet, cut, grid, strip, foot }
    }

    /// A grid of so many rows and columns; at least one of each.
    pub fn frame(&self, rows: u16, columns: u16) -> Frame {
        let (rows, columns) = (rows.max(1), columns.max(1));
        let step = (self.grid.width / f64::from(columns)).min(self.grid.height / f64::from(rows));
        let full = match self.cut {
            Cut::Yes => 4.0,
            Cut::No => 2.0 * self.sheet.scale(),
        };
        Frame { grid: self.grid, rows, columns, gap: full.min(step * 0.12) }
    }

    /// The places of the strip, from left to right.
    pub fn strip_cells(&self, count: usize) -> Vec<Rect> {
        let gap = 2.0 * self.sheet.scale();
        let cells = u32::try_from(count.max(1)).map_or(1.0, f64::from);
        let width = (self.strip.width - gap * (cells - 1.0)) / cells;
        let at = |index: u32| Rect { left: self.strip.left + f64::from(index) * (width + gap), width, ..self.strip };
        (0..).map(at).take(count).collect()
    }
}

impl Frame {
    /// The box of a cell that takes so many rows and columns from a place on.
    pub fn cell(&self, place: Place, rows: u16, columns: u16) -> Rect {
        let along = |length: f64, count: u16, at: u16, span: u16| {
            let step = (length + self.gap) / f64::from(count);
            (step * f64::from(at), step * f64::from(span.max(1)) - self.gap)
        };
        let (left, width) = along(self.grid.width, self.columns, place.column, columns);
        let (top, height) = along(self.grid.height, self.rows, place.row, rows);
        Rect { left: self.grid.left + left, top: self.grid.top + top, width, height }
    }

    /// Where a cell is cut out: half way to its neighbours.
    pub fn cut(&self, cell: &Rect) -> Rect {
        let aside = self.gap / 2.0;
        Rect {
            left: cell.left - aside,
            top: cell.top - aside,
            width: cell.width + self.gap,
            height: cell.height + self.gap,
        }
    }
}
