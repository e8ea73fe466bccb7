//! The outline and the halo that Twemoji gets, so that it sits beside our own drawings and reads on any tint and on black
//! (`look.md` §11). The edge of the picture's alpha is grown once, with the accuracy of its antialiasing.

/// Widths on the grid of 96 on which pictograms are drawn.
const GRID: f32 = 96.0;
const OUTLINE: f32 = 3.0;
const HALO: f32 = 3.0;
/// What our own drawings leave free around their outline; their halo takes three quarters of it.
const FRAME: f32 = 4.0;
/// RGB of the two.
const INK: [f32; 3] = [0x2a as f32, 0x24 as f32, 0x20 as f32];
const LIGHT: [f32; 3] = [0xff as f32, 0xfd as f32, 0xf8 as f32];
/// Less alpha than this is outside.
const FAINT: u8 = 16;

/// The side of the square that is left for the picture, so that its outline is where that of our own drawings is.
pub(super) fn room(side: u32) -> u32 {
    ((side as f32 * (1.0 - 2.0 * (FRAME + OUTLINE) / GRID)).floor() as u32).max(1)
}

/// Puts the outline and the halo under the premultiplied picture in a square of `side` pixels.
pub(super) fn grow(pixels: &mut [u8], side: u32) {
    let outline = side as f32 * OUTLINE / GRID;
    let reach = side as f32 * (OUTLINE + HALO) / GRID;
    let edge = Edge::of(pixels, side as usize);
    let distances = edge.distances(reach);
    for ((pixel, distance), inside) in pixels.chunks_exact_mut(4).zip(&distances).zip(&edge.inside) {
        // What lies within the picture stays as it is, also where it is clear: glass and bubbles.
        if *inside || !distance.is_finite() {
            continue;
        }
        let [ink, light] = [outline, reach].map(|width| (width - distance + 0.5).clamp(0.0, 1.0));
        let clear = pixel.last().map_or(0.0, |alpha| 1.0 - f32::from(*alpha) / 255.0);
        let under = LIGHT.map(|colour| colour * light);
        let under = [0, 1, 2].map(|at: usize| {
            let (ink_colour, under) = (INK.get(at).unwrap_or(&0.0), under.get(at).unwrap_or(&0.0));
            ink_colour * ink + under * (1.0 - ink)
        });
        let alpha = 255.0 * (ink + light * (1.0 - ink));
        for (channel, under) in pixel.iter_mut().zip(under.into_iter().chain([alpha])) {
            *channel = (f32::from(*channel) + under * clear).round().min(255.0) as u8;
        }
    }
}

/// The edge of a picture: its pixels that have something clear around them.
struct Edge {
    side: usize,
    /// Column, row and coverage (0 to 1) of each.
    pixels: Vec<(usize, usize, f32)>,
    /// For every pixel of the square, whether it belongs to the picture and not to its edge.
    inside: Vec<bool>,
}

impl Edge {
    fn of(pixels: &[u8], side: usize) -> Self {
        let alpha = |column: isize, row: isize| {
            let within = |at: isize| usize::try_from(at).ok().filter(|at| *at < side);
            let (column, row) = (within(column)?, within(row)?);
            pixels.get((row * side + column) * 4 + 3).copied()
        };
        let mut edge = Vec::new();
        let mut inside = vec![false; side * side];
        let places = (0..side).flat_map(|row| (0..side).map(move |column| (column, row)));
        for ((column, row), inside) in places.zip(&mut inside) {
            let (x, y) = (column as isize, row as isize);
            let coverage = alpha(x, y).unwrap_or(0);
            if coverage == 0 {
                continue;
            }
            let around = (-1..=1).flat_map(|down| (-1..=1).map(move |right| (x + right, y + down)));
            let mut around = around.map(|(x, y)| alpha(x, y).unwrap_or(0));
            if around.any(|alpha| alpha < FAINT) {
                edge.push((column, row, f32::from(coverage) / 255.0));
            } else {
                *inside = true;
            }
        }
        Self { side, pixels: edge, inside }
    }

    /// The distance of each pixel's centre from the edge, in pixels; infinite beyond `reach`.
    fn distances(&self, reach: f32) -> Vec<f32> {
        let radius = reach.ceil() as usize + 1;
        let across = 2 * radius + 1;
        let middle = |at: usize| at as f32 - radius as f32;
        let disk: Vec<f32> = (0..across * across).map(|at| middle(at % across).hypot(middle(at / across))).collect();
        let mut distances = vec![f32::INFINITY; self.side * self.side];
        for (column, row, coverage) in &self.pixels {
            // A half covered pixel has the edge in its middle, a full one at its far side.
            let shift = 0.5 - coverage;
            let (left, right) = (column.saturating_sub(radius), (column + radius + 1).min(self.side));
            let skipped = (left + radius).saturating_sub(*column);
            let above = radius.saturating_sub(*row);
            let rows = distances.chunks_exact_mut(self.side).skip(row.saturating_sub(radius));
            for (line, disk) in rows.zip(disk.chunks_exact(across).skip(above)) {
                let (Some(line), Some(disk)) = (line.get_mut(left..right), disk.get(skipped..)) else { continue };
                for (distance, from_here) in line.iter_mut().zip(disk) {
                    *distance = distance.min(from_here + shift);
                }
            }
        }
        distances
    }
}
