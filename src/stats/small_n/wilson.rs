//! How far k of n can be relied on.

use super::factorial::float;
use crate::stats::Range;

/// The point of the normal distribution that 97.5 % lie below.
const Z: f64 = 1.959_963_984_540_054;

/// The Wilson score interval, 95 %, as proportions. `None` if nothing was offered (n = 0) or k is more than n.
///
/// With p = k/n and z = 1.96 it is
///
/// ```text
/// p + z²/2n ± z √( p(1−p)/n + z²/4n² )
/// ────────────────────────────────────
///              1 + z²/n
/// ```
///
/// (E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.) Unlike the textbook
/// interval it is sound for small n, never leaves 0 to 1, and is not empty where k is 0 or n.
pub fn wilson_bounds(k: u64, n: u64) -> Option<(f64, f64)> {
    if n == 0 || k > n {
        return None;
    }
    let (successes, count) = (float(k), float(n));
    let p = successes / count;
    let per = Z * Z / count;
    let centre = p + per / 2.0;
    let half = Z * (p * (1.0 - p) / count + per / (4.0 * count)).sqrt();
    let low = if k == 0 { 0.0 } else { (centre - half) / (1.0 + per) };
    let high = if k == n { 1.0 } else { (centre + half) / (1.0 + per) };
    Some((low.max(0.0), high.min(1.0)))
}

/// The same in thousandths.
///
/// Each bound is rounded to the nearest thousandth, with one exception: where that would end in 5 without being exactly so,
/// it gives way to the 4 or the 6 on the side of the true value. So whoever rounds a bound again, to percent, gets the
/// percent that the true value rounds to. (The upper bound of 24 of 30 is 90.496 %. As 905 thousandths it would go on to be
/// printed as 91 %; it is 904.)
pub fn wilson(k: u64, n: u64) -> Option<Range> {
    let (low, high) = wilson_bounds(k, n)?;
    Some(Range { low: thousandths(low), high: thousandths(high) })
}

/// A range in whole percent, as it is printed.
pub fn percent(range: Range) -> (u8, u8) {
    let rounded = |thousandths: u16| u8::try_from((thousandths.min(1000) + 5) / 10).unwrap_or(100);
    (rounded(range.low), rounded(range.high))
}

fn thousandths(proportion: f64) -> u16 {
    let exact = proportion.clamp(0.0, 1.0) * 1000.0;
    let nearest = exact.round() as u16;
    if nearest % 10 != 5 {
        return nearest;
    }
    match exact.total_cmp(&f64::from(nearest)) {
        std::cmp::Ordering::Less => nearest - 1,
        std::cmp::Ordering::Equal => nearest,
        std::cmp::Ordering::Greater => nearest + 1,
    }
}
