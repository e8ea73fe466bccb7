//! Numbers that look drawn and are not: the same seed gives the same numbers on every machine, for ever.
//!
//! SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014), which has
//! one number of state and passes the usual batteries of tests. It is for resampling and never for keys.

/// The seed of everything that is resampled here. Any would do; that it stands here makes it the same for whoever checks.
pub const SEED: u64 = 0x4865_6172_6421;

#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of 0 up to and without `n`; 0 if there is none.
    ///
    /// The high half of a product (D. Lemire, ACM Trans. Model. Comput. Simul. 29 (2019) 3) without its correction, so that
    /// one number is drawn for each. No value is off its share by more than one part in 2⁶⁴ / n.
    pub fn below(&mut self, n: usize) -> usize {
        let product = u128::from(self.draw()) * (n as u128);
        (product >> 64) as usize
    }

    /// Every order equally often (R. Durstenfeld, Comm. ACM 7 (1964) 420).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
