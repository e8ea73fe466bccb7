//! Chains of wins: whether one thing was taken while another lay there, or while a third lay there that was, and so on.
//!
//! Only such a chain can say that one comes before the other (L. R. Ford, 1957). Where there is none either way round, say
//! because both always won, any order of theirs would be the ghost's.

/// From which thing there is a chain of wins to which. One number of 64 bits for each thing; of more than 64 the rest is
/// reached by nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Chains(Vec<u64>);

/// The set as bits.
pub(super) fn bits(set: &[usize]) -> u64 {
    set.iter().map(|item| bit(*item)).fold(0, |all, one| all | one)
}

fn bit(item: usize) -> u64 {
    u32::try_from(item).ok().and_then(|item| 1_u64.checked_shl(item)).unwrap_or_default()
}

impl Chains {
    /// Nothing was won. What was there before is forgotten, and its room used again.
    pub fn reset(&mut self, items: usize) {
        self.0.clear();
        self.0.resize(items, 0);
    }

    /// A thing was taken out of a set.
    pub fn add(&mut self, taken: usize, set: u64) {
        if let Some(to) = self.0.get_mut(taken) {
            *to |= set;
        }
    }

    /// Puts the chains together, each over every third (S. Warshall, J. ACM 9 (1962) 11–12).
    pub fn close(&mut self) {
        for third in 0..self.0.len() {
            let beyond = self.0.get(third).copied().unwrap_or_default();
            for to in self.0.iter_mut().filter(|to| **to & bit(third) != 0) {
                *to |= beyond;
            }
        }
    }

    /// For each thing the things that a chain leads to, as bits.
    pub fn all(&self) -> &[u64] {
        &self.0
    }
}

/// Whether a thing is among these bits.
pub(super) fn holds(bits: u64, item: usize) -> bool {
    bits & bit(item) != 0
}
