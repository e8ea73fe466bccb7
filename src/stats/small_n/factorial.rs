//! Logarithms of factorials, which the binomial and Poisson terms are made of.

/// ln n!
///
/// Up to 20 the factorial itself is exact in 64 bits. Beyond that Stirling's series, of which the first term left out is
/// 1 / (1188 n⁹), less than 10⁻¹⁵.
pub(super) fn ln_factorial(n: u64) -> f64 {
    if n <= 20 {
        return float((1..=n).product()).ln();
    }
    let x = float(n);
    let square = x * x;
    let series = (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - 1.0 / (1680.0 * square)) / square) / square) / x;
    let half_ln_two_pi = 0.5 * std::f64::consts::TAU.ln();
    (x + 0.5) * x.ln() - x + half_ln_two_pi + series
}

/// A count as a number to reckon with. Exact up to 2⁵³, far beyond what a record can hold.
pub(super) fn float(n: u64) -> f64 {
    n as f64
}
