//! Where the things of an array lie, from round to round and from step to step.

use super::{Item, Round};
use std::collections::BTreeSet;

/// The array that the next round begins with, in the order of the places.
///
/// It is a row of a Williams square of the things: over its rows (as many as there are things, twice as many where that is
/// an odd number) every thing lies at every place equally often, and next to the right of every other equally often. The
/// row is taken that puts the things where they have lain least often in the rounds before, whoever laid them; of equal ones
/// that which was used least, and of those the first.
///
/// A thing named twice counts once.
pub fn first_array(items: &[Item], before: &[Round]) -> Vec<Item> {
    let mut things: Vec<Item> = Vec::new();
    for item in items {
        if !things.contains(item) {
            things.push(*item);
        }
    }
    let all: BTreeSet<Item> = things.iter().copied().collect();
    let same: Vec<&[Item]> = before.iter().map(Round::array).filter(|array| is_of(array, &all)).collect();
    let lain = |item: &Item, place: usize| same.iter().filter(|array| array.get(place) == Some(item)).count();
    let cost = |row: &Vec<Item>| {
        let crowding: usize = row.iter().enumerate().map(|(place, item)| lain(item, place).pow(2)).sum();
        let used = same.iter().filter(|array| **array == row.as_slice()).count();
        (crowding, used)
    };
    // Of equal ones `min_by_key` takes the first.
    rows(&things).into_iter().min_by_key(cost).unwrap_or_default()
}

/// The array after one thing was taken: what lay leftmost goes to the right end, the others move up, and the gap is closed.
/// This is how DeLeon and Iwata did it, so that nothing stays at its place while others are taken.
pub fn next_array(array: &[Item], taken: Item) -> Vec<Item> {
    let mut rest: Vec<Item> = array.iter().copied().filter(|item| *item != taken).collect();
    if !rest.is_empty() {
        rest.rotate_left(1);
    }
    rest
}

fn is_of(array: &[Item], all: &BTreeSet<Item>) -> bool {
    array.len() == all.len() && array.iter().all(|item| all.contains(item))
}

/// Row k of the square has the things k, k + 1, k − 1, k + 2, k − 2 … counted round; for an odd number of things the mirrors
/// of all rows follow (E. J. Williams, 1949).
fn rows(things: &[Item]) -> Vec<Vec<Item>> {
    let n = things.len();
    let zigzag = |column: usize| if column % 2 == 1 { column.div_ceil(2) } else { n - column / 2 };
    let row = |k: usize| (0..n).filter_map(|column| things.get((k + zigzag(column)) % n).copied()).collect();
    let mut rows: Vec<Vec<Item>> = (0..n).map(row).collect();
    if n % 2 == 1 && n > 1 {
        let mirrored: Vec<Vec<Item>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        rows.extend(mirrored);
    }
    rows
}
