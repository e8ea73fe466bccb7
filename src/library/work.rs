//! How much drawing a drawing is. `weight` has seen that it can be built; here the built tree is walked in the way in which
//! it would be drawn, and what each part would cost is taken off a budget of pixels.

use super::picture::PictureFault;
use resvg::tiny_skia::{Rect, Transform};
use resvg::usvg::{ClipPath, Group, Mask, Node, Paint, Path, Tree};

/// Pixels that may be touched for one raster, and for each pixel of a large one.
const BUDGET: f64 = 256e6;
const BUDGET_PER_PIXEL: f64 = 512.0;
/// What a part costs however small it is, in pixels.
const AT_LEAST: f64 = 64.0;
/// Layers that are open at the same time: each takes memory for up to 25 times the raster.
const MAX_LAYERS: u32 = 16;
/// Dashes of one line.
const MAX_DASHES: f64 = 20_000.0;

/// Refuses a tree that would take too long or too much memory to draw onto `size` pixels.
pub(super) fn check(tree: &Tree, scale: Transform, size: (u32, u32)) -> Result<(), PictureFault> {
    let size = (f64::from(size.0), f64::from(size.1));
    let left = BUDGET.max(BUDGET_PER_PIXEL * size.0 * size.1);
    let mut budget = Budget { left, size };
    budget.children(tree.root(), scale, size, 0)
}

struct Budget {
    left: f64,
    size: (f64, f64),
}

type Checked = Result<(), PictureFault>;

impl Budget {
    fn spend(&mut self, pixels: f64) -> Checked {
        self.left -= pixels + AT_LEAST;
        // A cost that is not a number must not pass either.
        if self.left > 0.0 { Ok(()) } else { Err(PictureFault::TooComplicated("it would take too long to draw")) }
    }

    fn children(&mut self, group: &Group, at: Transform, onto: (f64, f64), layers: u32) -> Checked {
        group.children().iter().try_for_each(|child| match child {
            Node::Group(group) => self.group(group, at, onto, layers),
            Node::Path(path) => self.path(path, at, onto, layers),
            Node::Image(image) => self.spend(4.0 * f64::from(image.size().width()) * f64::from(image.size().height())),
            Node::Text(text) => self.group(text.flattened(), at, onto, layers),
        })
    }

    fn group(&mut self, group: &Group, at: Transform, onto: (f64, f64), layers: u32) -> Checked {
        let at = at.pre_concat(group.transform());
        if !group.should_isolate() {
            self.spend(0.0)?;
            return self.children(group, at, onto, layers);
        }
        if layers >= MAX_LAYERS {
            return Err(PictureFault::TooComplicated("too many of its parts lie in each other"));
        }
        // The renderer keeps a layer within five times the raster each way.
        let most = (self.size.0 * 5.0, self.size.1 * 5.0);
        let layer = area(group.layer_bounding_box().to_rect(), at, most);
        let effects: usize = group.filters().iter().map(|filter| filter.primitives().len()).sum();
        self.spend(layer.0 * layer.1 * (2.0 + 8.0 * effects as f64))?;
        self.children(group, at, layer, layers + 1)?;
        if let Some(clip) = group.clip_path() {
            self.clip(clip, at, layer, layers + 1)?;
        }
        group.mask().map_or(Ok(()), |mask| self.mask(mask, at, layer, layers + 1))
    }

    fn clip(&mut self, clip: &ClipPath, at: Transform, layer: (f64, f64), layers: u32) -> Checked {
        self.spend(4.0 * layer.0 * layer.1)?;
        self.children(clip.root(), at.pre_concat(clip.transform()), layer, layers)?;
        clip.clip_path().map_or(Ok(()), |clip| self.clip(clip, at, layer, layers + 1))
    }

    fn mask(&mut self, mask: &Mask, at: Transform, layer: (f64, f64), layers: u32) -> Checked {
        self.spend(6.0 * layer.0 * layer.1)?;
        self.children(mask.root(), at, layer, layers)?;
        mask.mask().map_or(Ok(()), |mask| self.mask(mask, at, layer, layers + 1))
    }

    fn path(&mut self, path: &Path, at: Transform, onto: (f64, f64), layers: u32) -> Checked {
        let (width, height) = area(path.stroke_bounding_box(), at, onto);
        self.spend(width * height + 4.0 * path.data().len() as f64)?;
        if let Some(fill) = path.fill() {
            self.paint(fill.paint(), at, layers)?;
        }
        let Some(stroke) = path.stroke() else { return Ok(()) };
        self.paint(stroke.paint(), at, layers)?;
        let Some(dashes) = stroke.dasharray() else { return Ok(()) };
        let period: f64 = dashes.iter().map(|length| f64::from(*length)).sum();
        let count = length(path) / period * dashes.len() as f64;
        if count.is_nan() || count > MAX_DASHES {
            return Err(PictureFault::TooComplicated("a line of it has too many dashes"));
        }
        self.spend(count * AT_LEAST)
    }

    fn paint(&mut self, paint: &Paint, at: Transform, layers: u32) -> Checked {
        let Paint::Pattern(pattern) = paint else { return Ok(()) };
        let (across, down) = at.pre_concat(pattern.transform()).get_scale();
        let tile = (f64::from(pattern.rect().width() * across), f64::from(pattern.rect().height() * down));
        let pixels = tile.0 * tile.1;
        if layers >= MAX_LAYERS || pixels.is_nan() || pixels > self.size.0 * self.size.1 * 25.0 {
            return Err(PictureFault::TooComplicated("a pattern of it is too large"));
        }
        self.spend(pixels)?;
        self.children(pattern.root(), Transform::from_scale(across, down), tile, layers + 1)
    }
}

/// Width and height of a box on the raster, as far as there is room for it.
fn area(bounds: Rect, at: Transform, most: (f64, f64)) -> (f64, f64) {
    bounds.transform(at).map_or(most, |bounds| {
        (f64::from(bounds.width()).min(most.0).max(1.0), f64::from(bounds.height()).min(most.1).max(1.0))
    })
}

/// No path is longer than the lines between all its points.
fn length(path: &Path) -> f64 {
    let points = path.data().points();
    let steps = points.iter().zip(points.iter().skip(1));
    let around: f64 = steps.map(|(one, next)| f64::from((next.x - one.x).hypot(next.y - one.y))).sum();
    // Closing a path draws one more line, which is at most as long as all others together.
    around * 2.0
}
