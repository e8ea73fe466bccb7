//! What stands where inside a cell: the label on top, the picture below, the mark, the fold and the number of a page. All in
//! millimetres from the cell's top left, with the proportions of the screen.

use super::layout::{DENSE, Rect};
use crate::board::WordClass;
use serde::{Deserialize, Serialize};

/// The inside of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inside {
    pub border: f64,
    pub radius: f64,
    /// The label's line above a picture.
    pub label: Rect,
    /// The middle, for a word without a picture.
    pub word: Rect,
    /// How large a label is if it fits, as a height of its letters' body.
    pub size: f64,
    /// A square for the picture.
    pub picture: Rect,
    pub mark: Rect,
    /// The side of the folded corner.
    pub fold: f64,
    /// Where the number of the page stands that the cell leads to.
    pub leads: Rect,
}

/// How far the mark stands from the border, against its own side.
const INSET: f64 = 0.5;

/// What a cell has to have room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Holds {
    pub label: bool,
    pub page: bool,
}

impl Inside {
    pub(super) fn of(cell: &Rect, class: Option<WordClass>, holds: Holds) -> Self {
        let (width, height) = (cell.width, cell.height);
        let side = width.min(height);
        let dense = side < DENSE;
        let border = match (class, dense) {
            (Some(WordClass::No), true) => side * 0.055,
            (Some(WordClass::No), false) => (side * 0.035).clamp(1.0, 1.8),
            (_, true) => side * 0.035,
            (_, false) => (side * 0.025).clamp(0.7, 1.3),
        };
        // Nothing inside stands elsewhere because of the thicker border of "no".
        let edge = if dense { side * 0.055 } else { (side * 0.035).clamp(1.0, 1.8) };
        let mark = if dense { side * 0.1 } else { (side * 0.06).clamp(1.7, 3.0) };
        let fold = if dense { side * 0.16 } else { (side * 0.14).clamp(3.0, 7.0) };
        let clear = edge + (if dense { mark } else { INSET.mul_add(mark, mark) }).max(fold - edge) + 0.3;
        let size = (width * 0.14).min(height * 0.17);
        let leads_height = if holds.page { (height * 0.11).clamp(2.6, 6.0) } else { 0.0 };
        let leads = Rect {
            left: edge + 0.3,
            top: height - edge - 0.2 - leads_height,
            width: width - 2.0 * edge - 0.6,
            height: leads_height,
        };
        let line = if holds.label { size * 1.45 } else { 0.0 };
        let below = if holds.page { leads.top - 0.3 } else { height - edge - 0.6 };
        let label = Rect { left: clear, top: edge, width: width - 2.0 * clear, height: line };
        let word = Rect {
            left: edge + 0.8,
            top: edge + mark,
            width: width - 2.0 * edge - 1.6,
            height: (below - edge - mark).max(0.0),
        };
        let room = below - edge - line;
        let across = room.min(width - 2.0 * edge - 1.2).max(0.0);
        let picture = Rect {
            left: (width - across) / 2.0,
            top: edge + line + (room - across) / 2.0,
            width: across,
            height: across,
        };
        let inset = if dense { 0.25 } else { INSET } * mark;
        let mark = Rect { left: edge + inset, top: edge + inset, width: mark, height: mark };
        Self { border, radius: (side * 0.07).min(2.6), label, word, size, picture, mark, fold, leads }
    }
}

/// The inside of a word of the strip: the picture beside the word.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct StripInside {
    pub border: f64,
    pub radius: f64,
    pub picture: Rect,
    pub label: Rect,
    pub size: f64,
}

impl StripInside {
    pub(super) fn of(cell: &Rect) -> Self {
        let (width, height) = (cell.width, cell.height);
        let border = height * 0.07;
        let side = height - 2.0 * border - 0.8;
        let picture = Rect { left: border + 0.8, top: (height - side) / 2.0, width: side, height: side };
        let left = picture.right() + 0.8;
        let label = Rect { left, top: border, width: width - left - border - 2.0, height: height - 2.0 * border };
        Self { border, radius: (height * 0.14).min(2.6), picture, label, size: height * 0.34 }
    }
}
