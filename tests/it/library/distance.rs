//! How unlike our pictures are. Two that a child could take for each other must be meant to be alike: they are declared to be
//! of one family in `symbols/families.csv`.
//!
//! The measure: each picture is drawn at 48 pixels on white and averaged down to 24 by 24, as the eye of somebody does who does
//! not look closely. The distance of two is the root of the mean square of the differences of their channels, 0 to 255; in
//! grey, of their brightness. Where one is shifted by a pixel of the 24 against the other, the least of the nine counts. That
//! says how unlike two patterns of light are, and not whether anybody takes one thing for the other.

use heard::library::{Library, Picture, PictureKey, Raster};
use std::collections::{BTreeMap, BTreeSet};

/// Nearer than this, in colour and in grey, no two of different families may be.
const LEAST_COLOUR: f64 = 22.0;
const LEAST_GREY: f64 = 20.0;
/// What is further away than this many times the least distance is not worth working out.
const FAR: f64 = 1.8;
const SIDE: u32 = 48;
const SMALL: usize = 24;

/// The brightness of a colour as Rec. 709 weighs it, without going back to light.
pub fn grey([red, green, blue]: [u8; 3]) -> u8 {
    ((u32::from(red) * 2126 + u32::from(green) * 7152 + u32::from(blue) * 722) / 10_000) as u8
}

/// One picture, small: red, green and blue of each point, and its brightness.
struct Seen {
    name: String,
    colour: Vec<[f32; 3]>,
    grey: Vec<f32>,
}

fn seen(name: &str, picture: &Picture) -> Seen {
    let raster = Raster::draw(picture, SIDE).unwrap();
    let step = SIDE as usize / SMALL;
    let mut colour = Vec::with_capacity(SMALL * SMALL);
    for place in 0..SMALL * SMALL {
        let (column, row) = (place % SMALL * step, place / SMALL * step);
        let mut sum = [0.0_f32; 3];
        for at in 0..step * step {
            let (x, y) = (column + at % step, row + at / step);
            let pixel = super::pixel(&raster, x as u32, y as u32);
            let white = 255.0 - f32::from(pixel[3]);
            for channel in 0..3 {
                sum[channel] += f32::from(pixel[channel]) + white;
            }
        }
        colour.push(sum.map(|sum| sum / (step * step) as f32));
    }
    let grey = colour.iter().map(|[red, green, blue]| 0.2126 * red + 0.7152 * green + 0.0722 * blue).collect();
    Seen { name: name.to_owned(), colour, grey }
}

/// The least of the nine shifts; infinite where it is more than `most`.
fn least(most: f64, square: impl Fn(usize, usize) -> f64) -> f64 {
    const END: isize = SMALL as isize;
    let at = |x: isize, y: isize| y as usize * SMALL + x as usize;
    let mut best = f64::INFINITY;
    for (dx, dy) in (-1..=1_isize).flat_map(|dx| (-1..=1_isize).map(move |dy| (dx, dy))) {
        let (columns, rows) = ((-dx).max(0)..END - dx.max(0), (-dy).max(0)..END - dy.max(0));
        let count = (columns.len() * rows.len()) as f64;
        let enough = most.min(best).powi(2) * count;
        let mut sum = 0.0;
        for row in rows {
            sum += columns.clone().map(|column| square(at(column, row), at(column + dx, row + dy))).sum::<f64>();
            if sum > enough {
                break;
            }
        }
        if sum <= enough {
            best = best.min(f64::sqrt(sum / count));
        }
    }
    best
}

/// The distance in colour and in grey, if either is small enough to matter.
fn apart(one: &Seen, other: &Seen) -> Option<(f64, f64)> {
    let grey = least(LEAST_GREY * FAR, |a, b| f64::from(one.grey[a] - other.grey[b]).powi(2));
    // Brightness is a mean of the channels: what is far apart in it is far apart in colour too.
    if grey.is_infinite() {
        return None;
    }
    let colour = least(f64::INFINITY, |a, b| {
        let squares = one.colour[a].iter().zip(other.colour[b]).map(|(one, other)| f64::from(one - other).powi(2));
        squares.sum::<f64>() / 3.0
    });
    Some((colour, grey))
}

/// The families that each picture belongs to.
fn families() -> BTreeMap<String, BTreeSet<String>> {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/symbols/families.csv"));
    let mut families: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("family,pictures,why"));
    for line in lines {
        let cells: Vec<&str> = line.splitn(3, ',').collect();
        assert_eq!(cells.len(), 3, "{line}");
        assert!(!cells[2].trim().is_empty(), "{line}: say why");
        for picture in cells[1].split(';') {
            assert!(families.entry(picture.to_owned()).or_default().insert(cells[0].to_owned()), "{line}");
        }
    }
    families
}

#[test]
fn every_family_is_of_pictures_that_there_are() {
    let own: BTreeSet<&str> = Library::builtin().own_pictures().collect();
    for picture in families().keys() {
        assert!(own.contains(picture.as_str()), "{picture}");
    }
}

#[test]
fn no_two_pictures_can_be_taken_for_each_other() {
    let library = Library::builtin();
    let own: Vec<Seen> = library
        .symbols()
        .iter()
        .filter(|symbol| symbol.set == "heard")
        .map(|symbol| {
            let Some(PictureKey::Symbol { set, file }) = library.key_of(symbol) else { panic!("{}", symbol.id) };
            seen(&file, &library.picture(&set, &file).unwrap())
        })
        .collect();
    let families = families();
    let (mut near, mut compared) = (Vec::new(), 0);
    for (at, one) in own.iter().enumerate() {
        for other in own.iter().skip(at + 1) {
            let (of_one, of_other) = (families.get(&one.name), families.get(&other.name));
            if one.name == other.name || of_one.zip(of_other).is_some_and(|(one, other)| !one.is_disjoint(other)) {
                continue;
            }
            compared += 1;
            let Some((colour, grey)) = apart(one, other) else { continue };
            near.push((
                (colour / LEAST_COLOUR).min(grey / LEAST_GREY),
                format!("{} and {}: {colour:.1} in colour, {grey:.1} in grey", one.name, other.name),
            ));
        }
    }
    near.sort_by(|one, other| one.0.total_cmp(&other.0));
    let shown: usize = std::env::var("HEARD_NEAREST").ok().and_then(|count| count.parse().ok()).unwrap_or(10);
    let nearest: Vec<&str> = near.iter().take(shown).map(|(_, text)| text.as_str()).collect();
    println!("{}", nearest.join("\n"));
    assert!(compared > 50_000 && near.len() > 10, "{compared} compared, {} of them near", near.len());
    assert!(near[0].0 >= 1.0, "nearer than {LEAST_COLOUR} in colour or {LEAST_GREY} in grey:\n{}", nearest.join("\n"));
}
