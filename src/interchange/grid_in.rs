//! Where the buttons of a file stand. A place is a promise: what the grid says is done, what it does not say is set
//! aside, and nothing is moved to make room. Only a board without any grid is laid out here.

use super::fields::{Fields, number, scalar};
use super::what::What;
use crate::board::{Extras, Grid, GridRefusal, MAX_SIDE, Place};
use crate::id::ButtonId;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Two edges closer than this (the board is 1.0 wide) are the same edge.
const SAME_EDGE: f64 = 0.02;

/// What a button says about where it wants to be.
pub(super) struct Seat {
    pub button: ButtonId,
    /// The id that the grid uses for it.
    pub key: Option<String>,
    /// left, top, width, height, from 0.0 to 1.0.
    pub frame: Option<[f64; 4]>,
    /// Row by row, from 0.
    pub box_number: Option<u32>,
}

pub(super) struct Layout {
    pub grid: Grid,
    /// What else the grid object holds.
    pub extras: Extras,
    /// Said once each, about the board.
    pub notes: Vec<What>,
}

pub(super) fn lay_out(raw: Extras, seats: &[Seat]) -> Result<Layout, GridRefusal> {
    let mut fields = Fields::new(raw);
    let (rows, columns) = (fields.whole("rows"), fields.whole("columns"));
    let order = order_of(fields.take("order"), columns);
    let spans = spans_of(fields.take("ext_heard_spans"));
    let mut notes = Vec::new();
    let declared = (side(rows.unwrap_or(0)), side(columns.unwrap_or(0)));
    let grid = if order.iter().any(|row| !row.is_empty()) {
        let longest = order.iter().map(Vec::len).max().unwrap_or(0);
        let wanted = (
            rows.unwrap_or(0).max(u32::try_from(order.len()).unwrap_or(u32::MAX)),
            columns.unwrap_or(0).max(u32::try_from(longest).unwrap_or(u32::MAX)),
        );
        if wanted.0 > u32::from(MAX_SIDE) || wanted.1 > u32::from(MAX_SIDE) {
            notes.push(What::GridTooLarge);
        }
        by_order(&order, &spans, (side(wanted.0), side(wanted.1)), seats, &mut notes)?
    } else if seats.is_empty() {
        Grid::empty(declared.0, declared.1)?
    } else if let Some(grid) = by_frames(seats) {
        notes.push(What::LaidOutByPosition);
        grid
    } else if let Some(grid) = columns.and_then(|_| by_box_numbers(seats, declared)) {
        notes.push(What::LaidOutByBoxNumber);
        grid
    } else {
        notes.push(What::LaidOutByFileOrder);
        let columns = columns.filter(|columns| *columns > 0).map_or_else(|| square_side(seats.len()), side);
        by_file_order(seats, side(rows.unwrap_or(0)), columns)?
    };
    Ok(Layout { grid, extras: fields.rest(), notes })
}

/// From 1 to [`MAX_SIDE`].
fn side(wanted: u32) -> u16 {
    u16::try_from(wanted).unwrap_or(u16::MAX).clamp(1, MAX_SIDE)
}

/// Rows of ids. A flat list is cut into rows of `columns`.
fn order_of(order: Option<Value>, columns: Option<u32>) -> Vec<Vec<Option<String>>> {
    let Some(Value::Array(rows)) = order else { return Vec::new() };
    if !rows.iter().any(Value::is_array) && rows.iter().any(|cell| cell_of(cell).is_some()) {
        let width = columns.filter(|columns| *columns > 0).map_or(rows.len(), |columns| usize::from(side(columns)));
        return rows.chunks(width.max(1)).map(|row| row.iter().map(cell_of).collect()).collect();
    }
    rows.iter().map(|row| row.as_array().map(|row| row.iter().map(cell_of).collect()).unwrap_or_default()).collect()
}

/// The id in a cell; `""` and `false` are empty cells.
fn cell_of(cell: &Value) -> Option<String> {
    match cell {
        Value::Bool(_) => None,
        cell => scalar(cell).filter(|id| !id.is_empty()),
    }
}

/// Heard's own addition: buttons that take more than one cell, by the place of their top-left corner.
fn spans_of(spans: Option<Value>) -> BTreeMap<Place, (u16, u16)> {
    let Some(Value::Array(spans)) = spans else { return BTreeMap::new() };
    let whole = |span: &Value, key: &str| u16::try_from(span.get(key)?.as_u64()?).ok();
    let read = |span: &Value| {
        let place = Place { row: whole(span, "row")?, column: whole(span, "column")? };
        Some((place, (whole(span, "rows")?, whole(span, "columns")?)))
    };
    spans.iter().filter_map(read).collect()
}

fn by_order(
    order: &[Vec<Option<String>>],
    spans: &BTreeMap<Place, (u16, u16)>,
    (rows, columns): (u16, u16),
    seats: &[Seat],
    notes: &mut Vec<What>,
) -> Result<Grid, GridRefusal> {
    let mut known: BTreeMap<&str, ButtonId> = BTreeMap::new();
    for seat in seats {
        if let Some(key) = &seat.key {
            known.entry(key).or_insert(seat.button);
        }
    }
    let mut grid = Grid::empty(rows, columns)?;
    for (row, cells) in (0..rows).zip(order) {
        for (column, cell) in (0..columns).zip(cells) {
            let Some(key) = cell else { continue };
            let Some(button) = known.get(key.as_str()) else {
                notes.push(What::GridNamesUnknownButton);
                continue;
            };
            let place = Place { row, column };
            let (down, right) =
                spans.get(&place).copied().filter(|span| is_free(order, place, *span)).unwrap_or((1, 1));
            if grid.put(place, *button, down, right).is_err() {
                // A span that does not fit never costs another button its place.
                grid.put(place, *button, 1, 1)?;
            }
        }
    }
    Ok(grid)
}

/// Whether nothing else stands where the span would lie.
fn is_free(order: &[Vec<Option<String>>], place: Place, (rows, columns): (u16, u16)) -> bool {
    let (top, left) = (usize::from(place.row), usize::from(place.column));
    if rows > MAX_SIDE || columns > MAX_SIDE {
        return false;
    }
    (0..usize::from(rows)).all(|down| {
        (0..usize::from(columns)).all(|right| {
            let cell = order.get(top + down).and_then(|row| row.get(left + right)).and_then(Option::as_ref);
            (down, right) == (0, 0) || cell.is_none()
        })
    })
}

/// Rows and columns from the edges of freely placed buttons. Of two in the same place the first one keeps it.
fn by_frames(seats: &[Seat]) -> Option<Grid> {
    let frames: Vec<(ButtonId, [f64; 4])> =
        seats.iter().map(|seat| Some((seat.button, seat.frame?))).collect::<Option<_>>()?;
    let lefts = edges(frames.iter().map(|(_, [left, ..])| *left));
    let tops = edges(frames.iter().map(|(_, [_, top, ..])| *top));
    let mut grid = Grid::empty(u16::try_from(tops.len()).ok()?, u16::try_from(lefts.len()).ok()?).ok()?;
    // Every button's own cell first: a wide one must not lie over the place of a later one.
    let mut spans = Vec::new();
    let mut starts = BTreeSet::new();
    for (button, [left, top, width, height]) in frames {
        let place = Place { row: index_of(&tops, top)?, column: index_of(&lefts, left)? };
        let reach = (within(&tops, top, height), within(&lefts, left, width));
        if starts.insert(place) {
            spans.push((place, button, reach));
        }
    }
    for (place, button, (rows, columns)) in spans {
        let covers = |start: &Place| {
            (place.row..place.row.saturating_add(rows)).contains(&start.row)
                && (place.column..place.column.saturating_add(columns)).contains(&start.column)
        };
        let alone = !starts.iter().filter(|start| **start != place).any(covers);
        if !alone || grid.put(place, button, rows, columns).is_err() {
            grid.put(place, button, 1, 1).ok();
        }
    }
    Some(grid)
}

/// The distinct edges, in order.
fn edges(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup_by(|next, kept| *next - *kept < SAME_EDGE);
    sorted
}

fn index_of(edges: &[f64], value: f64) -> Option<u16> {
    let index = edges.iter().rposition(|edge| *edge <= value + SAME_EDGE / 2.0)?;
    u16::try_from(index).ok()
}

/// How many edges lie from `start` over `length`, itself included.
fn within(edges: &[f64], start: f64, length: f64) -> u16 {
    let inside = edges.iter().filter(|edge| **edge > start + SAME_EDGE && **edge < start + length - SAME_EDGE).count();
    u16::try_from(inside).unwrap_or(0).saturating_add(1)
}

/// `box_id` of some producers: row times columns plus column. All buttons must have one.
fn by_box_numbers(seats: &[Seat], (rows, columns): (u16, u16)) -> Option<Grid> {
    let mut grid = Grid::empty(rows, columns).ok()?;
    for seat in seats {
        let number = seat.box_number?;
        let row = u16::try_from(number / u32::from(columns)).ok();
        let column = u16::try_from(number % u32::from(columns)).ok();
        if let (Some(row), Some(column)) = (row, column) {
            // Outside the grid or taken: the button is set aside.
            grid.put(Place { row, column }, seat.button, 1, 1).ok();
        }
    }
    Some(grid)
}

/// The smallest square that holds so many.
fn square_side(count: usize) -> u16 {
    (1..=MAX_SIDE).find(|side| usize::from(*side) * usize::from(*side) >= count).unwrap_or(MAX_SIDE)
}

fn by_file_order(seats: &[Seat], rows: u16, columns: u16) -> Result<Grid, GridRefusal> {
    let needed = side(u32::try_from(seats.len().div_ceil(usize::from(columns))).unwrap_or(u32::MAX));
    let mut grid = Grid::empty(rows.max(needed), columns)?;
    let places: Vec<Place> = grid.places().collect();
    for (place, seat) in places.into_iter().zip(seats) {
        grid.put(place, seat.button, 1, 1)?;
    }
    Ok(grid)
}

/// The four sides of a freely placed button, if all are there.
pub(super) fn frame_of(fields: &Fields) -> Option<[f64; 4]> {
    let side = |key| fields.peek(key).and_then(number);
    Some([side("left")?, side("top")?, side("width")?, side("height")?])
}
