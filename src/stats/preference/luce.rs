//! Strengths by MM: Bradley–Terry where every set is a pair, Plackett–Luce where sets are what was left of an array.
//!
//! A thing of strength λ is taken out of a set with the probability λ / Σ λ of the set. Maximised is the likelihood of what was
//! taken together with one win and one loss of every thing against a ghost of strength 1:
//!
//! ```text
//! Σ over things   taken · ln λ  −  Σ over sets   times · ln Σ λ   +   Σ over things   ln λ − 2 ln (λ + 1)
//! ```
//!
//! One sweep of MM (D. R. Hunter, 2004, equations 3 and 30) gives each thing
//!
//! ```text
//! λ ← (taken + 1) / ( Σ over its sets  times / Σ λ   +   2 / (λ + 1) )
//! ```
//!
//! and never makes the likelihood less. MM is slow to find how strong all are together, which only the ghost says and many
//! trials drown. So after each sweep all are multiplied by one number, by a step of Newton's method towards the one that is
//! best against the ghost. Where MM stands still that number is 1, so the maximum is the same.
//!
//! The ghost makes the estimate finite and single whatever the data. Without it, a maximum exists only if from every thing
//! there is a chain of wins to every other (L. R. Ford, Amer. Math. Monthly 64 (1957) no. 8, 28–33): what always won would be
//! infinitely strong. With it, every thing has won against the ghost and lost against it, so there is such a chain, through
//! the ghost, between any two.

/// A sweep that changes no strength by more than this part of it is the last.
const STILL: f64 = 1e-10;

/// How many sweeps are made at most.
const SWEEPS: usize = 5_000;

/// How the sweeps came to their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Nothing moved any more.
    Still,
    /// It was not still after the last sweep. Nothing is concluded from such strengths.
    Moving,
}

/// Improves the strengths until they stand still. `sets` are those that lay there, `times` how often each did, `taken` how
/// often each thing was taken. Only additions, multiplications and divisions, so that every machine finds the same.
pub(super) fn settle(sets: &[Vec<usize>], times: &[f64], taken: &[f64], strengths: &mut [f64]) -> End {
    let mut below = vec![0.0; strengths.len()];
    for _ in 0..SWEEPS {
        for (below, strength) in below.iter_mut().zip(&*strengths) {
            *below = 2.0 / (strength + 1.0);
        }
        for (set, times) in sets.iter().zip(times).filter(|(_, times)| **times > 0.0) {
            let together: f64 = set.iter().filter_map(|item| strengths.get(*item)).sum();
            let share = times / together;
            for item in set {
                if let Some(below) = below.get_mut(*item) {
                    *below += share;
                }
            }
        }
        for (below, taken) in below.iter_mut().zip(taken) {
            *below = (taken + 1.0) / *below;
        }
        // `below` holds the new strengths now.
        let scale = scale(&below);
        let mut most: f64 = 0.0;
        for (strength, new) in strengths.iter_mut().zip(&below) {
            let new = new * scale;
            most = most.max((new / *strength - 1.0).abs());
            *strength = new;
        }
        if most <= STILL {
            return End::Still;
        }
    }
    End::Moving
}

/// By what all strengths are multiplied, so that together they win against the ghost as often as they lose: one step of
/// Newton's method in the logarithm, by its first terms so that no logarithm is needed, and by no more than a half.
fn scale(strengths: &[f64]) -> f64 {
    let slope = |s: &f64| (1.0 - s) / (1.0 + s);
    let bend = |s: &f64| 2.0 * s / ((1.0 + s) * (1.0 + s));
    let (slopes, bends): (f64, f64) = (strengths.iter().map(slope).sum(), strengths.iter().map(bend).sum());
    if bends > 0.0 { 1.0 + (slopes / bends).clamp(-0.5, 0.5) } else { 1.0 }
}
