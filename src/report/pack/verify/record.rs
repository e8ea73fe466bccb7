//! A pack that does not contradict itself: its chains linked, its signatures checked, its files as listed.

use super::chain::{Chain, chains};
use super::{Fault, boards, cross, files, summary};
use crate::event::Head;
use crate::report::pack::{Limits, Pack};

/// Why a pack does not become a record.
pub(super) enum Problem {
    Altered(Fault),
    /// It could not be told, and why.
    Unknown(String),
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::Altered(fault)
    }
}

/// How much of a pack is gone into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    Whole,
    /// Everything but setting the pages for paper again: this pack is only compared with.
    Held,
}

pub(super) struct Record<'p> {
    pub pack: &'p Pack,
    pub chains: Vec<Chain<'p>>,
    pub boards: boards::Boards,
    /// What was found about the summary, as sentences.
    pub summary: Vec<String>,
}

impl<'p> Record<'p> {
    /// Entries come first, then figures, so that a change is reported as the entry or the figure it was made in and not as a file
    /// that differs.
    pub fn check(pack: &'p Pack, depth: Depth, limits: &Limits) -> Result<Self, Problem> {
        let chains = chains(pack)?;
        cross::check(pack, &chains)?;
        let summary = summary::check(pack, &chains, depth, limits)?;
        files::check(pack)?;
        let boards = boards::check(pack, &chains, limits)?;
        Ok(Self { pack, chains, boards, summary })
    }

    pub fn home_heads(&self) -> impl Iterator<Item = &Head> {
        self.pack.heads.home.iter().map(|signed| &signed.head)
    }
}
