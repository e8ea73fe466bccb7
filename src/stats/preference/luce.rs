//! Strengths by MM: Bradley–Terry where every set is a pair, Plackett–Luce where sets are what was left of an array.
//!
//! A thing of strength λ is taken out of a set with the probability λ / Σ λ of the set. Maximised is the likelihood of what was
//! taken together with one win and one loss of every thing against a ghost of strength 1:
//!
//! ```text
//! Σ over things   taken · ln λ  −  Σ over sets   times · ln Σ λ   +   Σ over things   ln λ − 2 ln (λ + 1)
//! ```
//!
//! One sweep of MM (D. R. Hunter, 2004) gives each thing
//!
//! ```text
//! λ ← (taken + 1) / ( Σ over its sets  times / Σ λ   +   2 / (λ + 1) )
//! ```
//!
//! and never makes the likelihood less. MM is slow to find how strong all are together, which only the ghost says and many
//! trials drown. So after each sweep all are multiplied by one number, by a step of Newton's method towards the one that is
//! best against the ghost. And where few trials hold two parts together, MM creeps; so after each two sweeps the strengths
//! leap in the direction that these took (SQUAREM: R. Varadhan and C. Roland, Scand. J. Statist. 35 (2008) 335–353).
//! Neither changes what is found: it is where a sweep changes nothing, and there is one such place, the maximum.
//!
//! The ghost makes the estimate finite and single whatever the data. Without it, a maximum exists only if from every thing
//! there is a chain of wins to every other (L. R. Ford, Amer. Math. Monthly 64 (1957) no. 8, 28–33): what always won would be
//! infinitely strong. With it, every thing has won against the ghost and lost against it, so there is such a chain, through
//! the ghost, between any two.

/// A sweep that changes no strength by more than this part of it is the last. The strengths are then known to a good deal
/// finer than what counts as equal.
const STILL: f64 = 1e-10;

/// How many sweeps are made at most.
const SWEEPS: usize = 5_000;

/// How many times the way of two sweeps is gone at most.
const FURTHEST: f64 = 1_000.0;

/// How the sweeps came to their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing moved any more.
    Still,
    /// It was not still after the last sweep. Nothing may be concluded from such strengths.
    Moving,
}

/// What was taken, as the strengths are worked out from it: which sets lay there, how often each did, and how often each thing
/// was taken.
#[derive(Clone, Copy)]
pub(super) struct Taken<'a> {
    pub sets: &'a [Vec<usize>],
    pub times: &'a [f64],
    pub taken: &'a [f64],
}

impl Taken<'_> {
    /// Improves the strengths until they stand still.
    pub fn settle(self, strengths: &mut [f64]) -> End {
        let (mut first, mut second) = (vec![0.0; strengths.len()], vec![0.0; strengths.len()]);
        for _ in 0..SWEEPS / 2 {
            for change in [&mut first, &mut second] {
                if self.sweep(strengths, change) <= STILL {
                    return End::Still;
                }
            }
            leap(strengths, &first, &second);
        }
        End::Moving
    }

    /// One sweep, with the part of itself by which it changed each strength, and the greatest of them.
    fn sweep(self, strengths: &mut [f64], changes: &mut [f64]) -> f64 {
        for (below, strength) in changes.iter_mut().zip(&*strengths) {
            *below = 2.0 / (strength + 1.0);
        }
        for (set, times) in self.sets.iter().zip(self.times).filter(|(_, times)| **times > 0.0) {
            let together: f64 = set.iter().filter_map(|item| strengths.get(*item)).sum();
            let share = times / together;
            for item in set {
                if let Some(below) = changes.get_mut(*item) {
                    *below += share;
                }
            }
        }
        // What stands below the line becomes the new strength, and then the change.
        for (new, taken) in changes.iter_mut().zip(self.taken) {
            *new = (taken + 1.0) / *new;
        }
        let scale = scale(changes);
        let mut most: f64 = 0.0;
        for (strength, change) in strengths.iter_mut().zip(changes) {
            let new = *change * scale;
            *change = new / *strength - 1.0;
            *strength = new;
            most = most.max(change.abs());
        }
        most
    }
}

/// Goes on in the direction of two sweeps, as far as their shrinking says that there is to go (R. Varadhan and C. Roland,
/// 2008, scheme S3). `first` and `second` are what they changed. The two sweeps themselves are one part of the way.
fn leap(strengths: &mut [f64], first: &[f64], second: &[f64]) {
    let both = || first.iter().zip(second);
    let way: f64 = both().map(|(r, _)| r * r).sum();
    let bend: f64 = both().map(|(r, next)| (next - r) * (next - r)).sum();
    let far = if bend > 0.0 { (way / bend).sqrt() } else { 1.0 };
    // Not so far that the direction can no longer be trusted.
    let far = far.clamp(1.0, FURTHEST);
    for (strength, (r, next)) in strengths.iter_mut().zip(both()) {
        let rest = (2.0 * far - 2.0) * r + (far * far - 1.0) * (next - r);
        let step = rest.clamp(-1.0, 1.0);
        // So near to the exponential that the way is one in the logarithm.
        *strength *= (2.0 + step) / (2.0 - step);
    }
}

/// By what all strengths are multiplied, so that together they win against the ghost as often as they lose: one step of
/// Newton's method in the logarithm, by its first terms so that no logarithm is needed, and by no more than a half.
fn scale(strengths: &[f64]) -> f64 {
    let slope = |s: &f64| (1.0 - s) / (1.0 + s);
    let bend = |s: &f64| 2.0 * s / ((1.0 + s) * (1.0 + s));
    let (slopes, bends): (f64, f64) = (strengths.iter().map(slope).sum(), strengths.iter().map(bend).sum());
    if bends > 0.0 { 1.0 + (slopes / bends).clamp(-0.5, 0.5) } else { 1.0 }
}
