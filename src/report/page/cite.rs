//! Which entries a figure or sentence rests on, in the short form that a reader can follow.

use crate::report::summary::No;

/// What a figure or sentence rests on. Short lists stand beside it; a long one is printed once at the end, under a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// In the order of the record, each once.
    pub entries: Vec<No>,
    /// The number of the list in [`super::Block::Lists`] that holds them, where they are too many to stand beside.
    pub list: Option<usize>,
}

/// More runs than this make a list of their own.
const MOST_RUNS: usize = 6;

/// One entry, or several that follow each other without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryRun {
    pub first: No,
    /// Present where there are three or more.
    pub last: Option<No>,
}

impl EntryRun {
    /// "9–14".
    pub fn text(&self) -> String {
        match &self.last {
            None => self.first.to_string(),
            Some(last) => format!("{}–{last}", self.first),
        }
    }
}

impl Cited {
    pub fn none() -> Self {
        Self::default()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn runs(&self) -> Vec<EntryRun> {
        entry_runs(&self.entries)
    }

    /// "entry 2", "entries 2, 5, 9–14", "list 3 (148 entries)"; nothing where there is nothing.
    pub fn text(&self) -> String {
        if let Some(list) = self.list {
            return format!("list {list} ({} entries)", self.entries.len());
        }
        let runs: Vec<String> = self.runs().iter().map(EntryRun::text).collect();
        match self.entries.len() {
            0 => String::new(),
            1 => format!("entry {}", runs.join(", ")),
            _ => format!("entries {}", runs.join(", ")),
        }
    }
}

/// Numbers in their order, each once, with neighbours joined: 2, 5, 9–14.
pub fn entry_runs(entries: &[No]) -> Vec<EntryRun> {
    let mut runs: Vec<Vec<No>> = Vec::new();
    for no in sorted(entries) {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| follows(last, &no)) => run.push(no),
            _ => runs.push(vec![no]),
        }
    }
    runs.into_iter().flat_map(joined).collect()
}

/// Two neighbours stay two; three and more are first–last.
fn joined(run: Vec<No>) -> Vec<EntryRun> {
    match (run.first(), run.last()) {
        (Some(first), Some(last)) if run.len() > 2 => {
            vec![EntryRun { first: first.clone(), last: Some(last.clone()) }]
        }
        _ => run.into_iter().map(|first| EntryRun { first, last: None }).collect(),
    }
}

fn sorted(entries: &[No]) -> Vec<No> {
    let mut sorted = entries.to_vec();
    sorted.sort_by_key(key);
    sorted.dedup();
    sorted
}

fn follows(one: &No, next: &No) -> bool {
    let ((_, chain, one, _), (_, chain_of_next, next, _)) = (key(one), key(next));
    chain == chain_of_next && one.checked_add(1) == Some(next)
}

/// The order of the record: by chain, then by number. Z comes before AA, and the text itself decides what is left.
fn key(no: &No) -> (usize, String, u64, String) {
    let split = no.0.find(|c: char| c.is_ascii_digit()).unwrap_or(no.0.len());
    let (chain, number) = no.0.split_at(split);
    (chain.len(), chain.to_owned(), number.parse().unwrap_or(u64::MAX), no.0.clone())
}

/// Entries that several figures rest on, printed once at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryList {
    /// 1, 2, 3 …
    pub number: usize,
    pub entries: Vec<No>,
}

/// Gathers the long lists while a document is set.
#[derive(Debug, Default)]
pub struct Lists(Vec<Vec<No>>);

impl Lists {
    /// These entries as they are shown beside a figure; equal lists share a number.
    pub fn cite(&mut self, entries: &[No]) -> Cited {
        let entries = sorted(entries);
        if entry_runs(&entries).len() <= MOST_RUNS {
            return Cited { entries, list: None };
        }
        let at = self.0.iter().position(|list| *list == entries).unwrap_or_else(|| {
            self.0.push(entries.clone());
            self.0.len() - 1
        });
        Cited { entries, list: Some(at + 1) }
    }

    pub fn into_lists(self) -> Vec<EntryList> {
        self.0.into_iter().enumerate().map(|(at, entries)| EntryList { number: at + 1, entries }).collect()
    }
}
