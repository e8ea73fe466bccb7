//! How adults wrote: who, how long after, how many at once, and what they corrected. Facts about the record, not about people.

use super::coverage::Filling;
use super::{Line, No, Record};
use crate::event::{Event, Moment};
use crate::id::{AdultId, EntryId};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// An entry made this long after is shown as written later.
pub const LATER: TimeDelta = TimeDelta::hours(2);
/// And after this long as written the next day or after.
pub const NEXT_DAY: TimeDelta = TimeDelta::hours(24);
/// So many notes by one person, entered within so long, about times that lie so far apart, are a batch.
pub const BATCH_NOTES: usize = 3;
pub const BATCH_ENTERED: TimeDelta = TimeDelta::minutes(10);
pub const BATCH_APART: TimeDelta = TimeDelta::hours(1);
/// Texts of fewer words than this are alike without having been copied.
pub const COPY_WORDS: usize = 5;

/// A note that was corrected or taken back, and how long after it was entered.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// The entry that changes.
    pub by: No,
    /// What it changes, if that is in the period.
    pub of: Option<No>,
    pub after: Option<TimeDelta>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Writing {
    /// Everything that an adult entered about the child and that still counts.
    pub entries: Vec<No>,
    /// The same by author, whoever entered most first.
    pub by: Vec<(AdultId, Vec<No>)>,
    /// More than two hours after, and not more than a day.
    pub later: Vec<No>,
    /// More than a day after.
    pub next_day: Vec<No>,
    /// Notes that count.
    pub notes: Vec<No>,
    /// Those that came in a batch.
    pub batched: Vec<No>,
    /// Notes of [`COPY_WORDS`] words or more.
    pub in_words: Vec<No>,
    /// Those that have the text of another, but for one word at most.
    pub alike: Vec<No>,
    pub corrections: Vec<Changed>,
    pub withdrawals: Vec<Changed>,
}

/// A note that counts, with when its first version was entered.
struct Noted<'a> {
    line: &'a Line,
    entered: Moment,
    words: &'a str,
}

impl Writing {
    pub fn of(record: &Record, fillings: &[Filling<'_>]) -> Self {
        let lines: Vec<&Line> = record.in_period();
        let known: HashMap<EntryId, &Line> = lines.iter().map(|line| (line.id(), *line)).collect();
        let mut writing = Self::default();
        let mut by: BTreeMap<AdultId, Vec<No>> = BTreeMap::new();
        let mut notes: Vec<Noted<'_>> = Vec::new();
        for filling in fillings {
            let (line, no) = (filling.line, &filling.line.no);
            // What is chosen on the tablet has no author, whoever chose it.
            let Some(author) = line.author else { continue };
            writing.entries.push(no.clone());
            by.entry(author).or_default().push(no.clone());
            let entered = first_version(line, &known).header.entered;
            let late = entered - line.header.at;
            if late > NEXT_DAY {
                writing.next_day.push(no.clone());
            } else if late > LATER {
                writing.later.push(no.clone());
            }
            if let Event::NoteWritten(note) = &line.event {
                writing.notes.push(no.clone());
                notes.push(Noted { line, entered, words: &note.words });
            }
        }
        writing.by = by.into_iter().collect();
        // Stable, and the map goes by random ids: whoever wrote first comes first among equals.
        writing.by.sort_by_key(|(_, entries)| entries.first().and_then(|no| place(&writing.entries, no)));
        writing.by.sort_by_key(|(_, entries)| std::cmp::Reverse(entries.len()));
        writing.batched = batched(&notes);
        (writing.in_words, writing.alike) = alike(&notes);
        for line in &lines {
            let Some(of) = line.header.corrects else { continue };
            let original = known.get(&of);
            let after = original.map(|original| line.header.entered - original.header.entered);
            let changed = Changed { by: line.no.clone(), of: original.map(|line| line.no.clone()), after };
            match line.event {
                Event::NoteWithdrawn { .. } | Event::TrialTakenBack { .. } => writing.withdrawals.push(changed),
                _ => writing.corrections.push(changed),
            }
        }
        writing
    }
}

fn place(entries: &[No], no: &No) -> Option<usize> {
    entries.iter().position(|other| other == no)
}

/// The note as it was first written: to correct a note the next day is not to have written it late.
fn first_version<'a>(line: &'a Line, known: &HashMap<EntryId, &'a Line>) -> &'a Line {
    let mut first = line;
    // Damage could have made a circle.
    for _ in 0..known.len() {
        let Some(before) = first.header.corrects.and_then(|id| known.get(&id)) else { break };
        first = before;
    }
    first
}

fn batched(notes: &[Noted<'_>]) -> Vec<No> {
    let mut by: BTreeMap<Option<AdultId>, Vec<&Noted<'_>>> = BTreeMap::new();
    for note in notes {
        by.entry(note.line.author).or_default().push(note);
    }
    let mut found = BTreeSet::new();
    for notes in by.values_mut() {
        notes.sort_by_key(|note| note.entered);
        let mut reached = 0;
        for (at, first) in notes.iter().enumerate() {
            let end =
                at + notes.iter().skip(at).take_while(|note| note.entered - first.entered <= BATCH_ENTERED).count();
            // What reaches no further than the stretch before it is part of that one.
            if end <= reached {
                continue;
            }
            reached = end;
            let together = notes.get(at..end).unwrap_or_default();
            let times = together.iter().map(|note| note.line.header.at);
            let apart = times.clone().max().zip(times.min()).map(|(last, first)| last - first);
            if together.len() >= BATCH_NOTES && apart.is_some_and(|apart| apart > BATCH_APART) {
                found.extend(together.iter().map(|note| note.line.id()));
            }
        }
    }
    numbers(notes, &found)
}

/// Notes in enough words to be compared, and those of them that have the text of another but for one word at most. Capitals,
/// punctuation and spaces are no difference.
fn alike(notes: &[Noted<'_>]) -> (Vec<No>, Vec<No>) {
    let mut by: HashMap<(usize, u64, u64), Vec<EntryId>> = HashMap::new();
    let mut in_words = BTreeSet::new();
    for note in notes {
        let words = words(note.words);
        if words.len() < COPY_WORDS {
            continue;
        }
        in_words.insert(note.line.id());
        // Two texts that differ in one word are the same without it.
        let (before, mut after) = (hashes(words.iter()), hashes(words.iter().rev()));
        after.reverse();
        for (left_out, (before, after)) in before.into_iter().zip(after.into_iter().skip(1)).enumerate() {
            by.entry((left_out, before, after)).or_default().push(note.line.id());
        }
    }
    let found: BTreeSet<EntryId> = by.into_values().filter(|notes| notes.len() > 1).flatten().collect();
    (numbers(notes, &in_words), numbers(notes, &found))
}

/// Hashes of the first none, one, two … of these words.
fn hashes<'a>(words: impl Iterator<Item = &'a String>) -> Vec<u64> {
    let mut hasher = DefaultHasher::new();
    let mut hashes = vec![hasher.finish()];
    for word in words {
        word.hash(&mut hasher);
        hashes.push(hasher.finish());
    }
    hashes
}

fn words(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    words.filter(|word| !word.is_empty()).map(|word| word.to_lowercase()).collect()
}

fn numbers(notes: &[Noted<'_>], of: &BTreeSet<EntryId>) -> Vec<No> {
    notes.iter().filter(|note| of.contains(&note.line.id())).map(|note| note.line.no.clone()).collect()
}
