//! The words for k right of n pictures: the percentage never stands without what guessing alone would give.

use crate::stats::small_n::{Gate, Reading, chance, gate};

/// "80 %, could be guessing (by guessing alone 50 %)": k right of n, where one of `array` pictures was the right one.
///
/// Fewer than five give the tally only, and one picture or none leaves nothing to tell apart.
pub fn chance_words(array: u8, k: u64, n: u64) -> String {
    if n == 0 || k > n {
        return "not recorded".to_owned();
    }
    if array < 2 {
        return format!("{k} of {n}, with no other picture to choose");
    }
    if gate(n, 0, 0) == Gate::TallyOnly {
        return format!("{k} of {n}, too few to say");
    }
    let chance = chance(array, k, n);
    let reading = match chance.reading {
        Reading::AboveChance => "above chance",
        Reading::CouldBeGuessing => "could be guessing",
    };
    let level = u64::from(chance.level_permille + 5) / 10;
    format!("{} %, {reading} (by guessing alone {level} %)", percent(k, n))
}

/// To the nearest whole, but 0 only for none and 100 only for all.
fn percent(k: u64, n: u64) -> u128 {
    let (k, n) = (u128::from(k), u128::from(n));
    let nearest = (200 * k + n) / (2 * n);
    match k {
        0 => 0,
        _ if k == n => 100,
        _ => nearest.clamp(1, 99),
    }
}
