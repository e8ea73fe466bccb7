//! One word of a board on paper.

use super::colours::CellColours;
use super::layout::Rect;
use super::lettering::Inside;
use crate::board::{Place, WordClass};
use crate::session::Opens;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperCell {
    pub place: Place,
    pub rows: u16,
    pub columns: u16,
    /// Its box on the page.
    pub on_page: Rect,
    /// Where it is cut out.
    pub cut: Rect,
    pub inside: Inside,
    pub label: String,
    /// For somebody who does not see the picture, where there is no label.
    pub spoken: String,
    pub face: Face,
    pub class: Option<WordClass>,
    pub colours: CellColours,
    /// It opens a board, and so has a folded corner.
    pub opens: Opens,
    pub leads: Leads,
}

/// What is seen of a cell besides its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Face {
    /// A picture of [`super::PaperBoard::pictures`], by its index.
    Picture(usize),
    /// No picture: the word stands large in the middle.
    Word,
    /// A picture that is not to lie on a disk outside the record; an empty frame says so.
    Withheld,
}

/// Where a cell leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leads {
    Nowhere,
    /// To the board on this page; the first page is 1.
    Page(usize),
    /// To a board that is not in this print.
    NotHere,
}
