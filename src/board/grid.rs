//! The grid of a board: which button stands where. A place is a promise, so nothing here reflows, sorts or compacts.

use crate::id::ButtonId;
use serde::{Deserialize, Serialize};

/// More rows or columns than this are not a board that anybody can touch.
pub const MAX_SIDE: u16 = 64;

/// A place on a grid; row 0, column 0 is the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    pub row: u16,
    pub column: u16,
}

/// What one cell of the grid holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing; it stays empty.
    Empty,
    /// A button whose top-left corner is here and which takes `rows` by `columns` cells (1 by 1 if it does not span).
    Button { button: ButtonId, rows: u16, columns: u16 },
    /// Taken by a button that starts further up or to the left.
    Covered,
}

/// Rows and columns, row by row. The same button may start in several cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    rows: u16,
    columns: u16,
    cells: Vec<Cell>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GridRefusal {
    #[error("a grid has 1 to {MAX_SIDE} rows and columns; this one has {rows} by {columns}")]
    Size { rows: u16, columns: u16 },
    #[error("row {}, column {} is outside the grid", .0.row + 1, .0.column + 1)]
    Outside(Place),
    #[error("row {}, column {} is already taken", .0.row + 1, .0.column + 1)]
    Taken(Place),
}

impl Grid {
    pub fn empty(rows: u16, columns: u16) -> Result<Self, GridRefusal> {
        let side = 1..=MAX_SIDE;
        if !side.contains(&rows) || !side.contains(&columns) {
            return Err(GridRefusal::Size { rows, columns });
        }
        let cells = vec![Cell::Empty; usize::from(rows) * usize::from(columns)];
        Ok(Self { rows, columns, cells })
    }

    pub fn rows(&self) -> u16 {
        self.rows
    }

    pub fn columns(&self) -> u16 {
        self.columns
    }

    /// The cell at a place; outside the grid everything is empty.
    pub fn cell(&self, place: Place) -> Cell {
        self.index(place).and_then(|index| self.cells.get(index)).copied().unwrap_or(Cell::Empty)
    }

    /// Puts a button over `rows` by `columns` cells. All of them must be free.
    pub fn put(&mut self, place: Place, button: ButtonId, rows: u16, columns: u16) -> Result<(), GridRefusal> {
        if rows == 0 || columns == 0 || rows > self.rows || columns > self.columns {
            return Err(GridRefusal::Outside(place));
        }
        let covered: Vec<Place> = (0..rows)
            .flat_map(|down| (0..columns).map(move |right| (down, right)))
            .map(|(down, right)| Place {
                row: place.row.saturating_add(down),
                column: place.column.saturating_add(right),
            })
            .collect();
        for place in &covered {
            let index = self.index(*place).ok_or(GridRefusal::Outside(*place))?;
            if self.cells.get(index) != Some(&Cell::Empty) {
                return Err(GridRefusal::Taken(*place));
            }
        }
        for at in covered {
            let cell = if at == place { Cell::Button { button, rows, columns } } else { Cell::Covered };
            if let Some(slot) = self.index(at).and_then(|index| self.cells.get_mut(index)) {
                *slot = cell;
            }
        }
        Ok(())
    }

    /// Takes away the button that starts at a place, with all the cells that it covers. `None` if none starts there.
    pub fn take(&mut self, place: Place) -> Option<(ButtonId, u16, u16)> {
        let Cell::Button { button, rows, columns } = self.cell(place) else { return None };
        for row in place.row..place.row.saturating_add(rows) {
            for column in place.column..place.column.saturating_add(columns) {
                if let Some(slot) = self.index(Place { row, column }).and_then(|index| self.cells.get_mut(index)) {
                    *slot = Cell::Empty;
                }
            }
        }
        Some((button, rows, columns))
    }

    /// The same grid with other rows and columns at its end. Everything keeps its place; where something stands in what
    /// would go, it is refused.
    pub fn resized(&self, rows: u16, columns: u16) -> Result<Self, GridRefusal> {
        let mut grid = Self::empty(rows, columns)?;
        for (place, button, down, right) in self.placed() {
            grid.put(place, button, down, right).map_err(|_| GridRefusal::Taken(place))?;
        }
        Ok(grid)
    }

    /// Every button start with its place and span, in reading order.
    pub fn placed(&self) -> impl Iterator<Item = (Place, ButtonId, u16, u16)> {
        self.places().filter_map(|place| match self.cell(place) {
            Cell::Button { button, rows, columns } => Some((place, button, rows, columns)),
            Cell::Empty | Cell::Covered => None,
        })
    }

    /// Every place of the grid in reading order.
    pub fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let columns = self.columns;
        (0..self.rows).flat_map(move |row| (0..columns).map(move |column| Place { row, column }))
    }

    fn index(&self, place: Place) -> Option<usize> {
        (place.row < self.rows && place.column < self.columns)
            .then(|| usize::from(place.row) * usize::from(self.columns) + usize::from(place.column))
    }
}
