//! Notes as they stand on the page: what was seen in the writer's words, and apart from it what somebody thought it might
//! mean. A corrected note and its correction stand there both.

use super::wording::{NotedWording, Wording as _};
use super::{Evidence, Late, MeaningItem, NoteItem, Person, Sentence, names};
use crate::event::{Act, Event, Meaning, Note, Role};
use crate::id::EntryId;
use crate::stats::{Line, Record};
use chrono::TimeDelta;
use std::collections::{HashMap, HashSet};

impl NoteItem {
    /// The notes of the period, in the order in which what they tell of happened. With a note come the note that it
    /// corrects and the one that corrects it, whenever those are of.
    pub fn all_of(record: &Record) -> Vec<Self> {
        let known = Known::of(record);
        let in_period: Vec<&Line> = record.in_period().into_iter().filter(|line| note(line).is_some()).collect();
        let mut wanted: HashSet<EntryId> = HashSet::new();
        for line in in_period {
            wanted.insert(line.id());
            let mut before = line.header.corrects;
            while let Some(id) = before.filter(|id| wanted.insert(*id)) {
                before = known.lines.get(&id).and_then(|line| line.header.corrects);
            }
            let mut after = record.corrected.get(&line.id());
            while let Some(id) = after.filter(|id| wanted.insert(**id)) {
                after = record.corrected.get(id);
            }
        }
        let mut lines: Vec<(&Line, &Note)> = record
            .all
            .iter()
            .filter(|line| wanted.contains(&line.id()))
            .filter_map(|line| Some((line, note(line)?)))
            .collect();
        lines.sort_by_key(|(line, _)| line.header.at);
        lines.into_iter().map(|(line, note)| known.item(line, note)).collect()
    }
}

impl Late {
    /// How long after it happened something was entered.
    pub fn of(line: &Line) -> Self {
        let after = line.header.entered - line.header.at;
        if after > TimeDelta::hours(24) {
            Self::TheNextDayOrAfter
        } else if after > TimeDelta::hours(2) {
            Self::WrittenLater
        } else {
            Self::AtTheTime
        }
    }
}

fn note(line: &Line) -> Option<&Note> {
    match &line.event {
        Event::NoteWritten(note) => Some(note),
        _ => None,
    }
}

/// What is looked up for each note.
struct Known<'a> {
    record: &'a Record,
    lines: HashMap<EntryId, &'a Line>,
    /// Meanings that still count, by the entry that they are of.
    meanings: HashMap<EntryId, Vec<(&'a Line, &'a Meaning)>>,
}

impl<'a> Known<'a> {
    fn of(record: &'a Record) -> Self {
        let mut meanings: HashMap<EntryId, Vec<(&Line, &Meaning)>> = HashMap::new();
        for line in record.all.iter().filter(|line| record.counts(line)) {
            if let Event::MeaningWritten { of, meaning } = &line.event {
                meanings.entry(*of).or_default().push((line, meaning));
            }
        }
        Self { record, lines: record.all.iter().map(|line| (line.id(), line)).collect(), meanings }
    }

    fn by(&self, line: &Line) -> Person {
        line.author.map_or_else(
            || Person { role: line.header.role, code: "?".to_owned() },
            |author| self.record.people.person(author),
        )
    }

    fn item(&self, line: &Line, note: &Note) -> NoteItem {
        let before = line.header.corrects.and_then(|id| self.lines.get(&id).copied());
        let after = self.record.corrected.get(&line.id()).and_then(|id| self.lines.get(id).copied());
        let withdrawn = after.and_then(|after| match &after.event {
            Event::NoteWithdrawn { why } => Some((after.no.clone(), why.clone())),
            _ => None,
        });
        let meanings: Vec<MeaningItem> = self.meanings(line.id());
        let act = line.header.act;
        NoteItem {
            no: line.no.clone(),
            at: line.header.at,
            entered: line.header.entered,
            late: Late::of(line),
            by: self.by(line),
            about: note.about,
            seen: note.seen.clone(),
            refusal: note.refusal,
            said: note.said.clone(),
            mode: act.map(|Act { mode, .. }| mode),
            support: act.map(|_| self.record.support(line)),
            domain: note.domain,
            strength: note.strength,
            lasted: note.lasted,
            happening: note.happening.clone(),
            words: note.words.clone(),
            setting: line.header.setting,
            place: line.place.clone(),
            present: line.present.as_ref().map(|present| self.record.people.persons(present)),
            corrects: before.map(|before| before.no.clone()),
            corrected_by: after.filter(|after| withdrawn.is_none() && note_line(after)).map(|after| after.no.clone()),
            sentences: self.sentences(line, before, after, &meanings),
            withdrawn,
            meanings,
        }
    }

    fn meanings(&self, of: EntryId) -> Vec<MeaningItem> {
        let meanings = self.meanings.get(&of).into_iter().flatten();
        meanings
            .map(|(line, meaning)| MeaningItem {
                no: line.no.clone(),
                at: line.header.entered,
                by: self.by(line),
                possibilities: meaning.possibilities.clone(),
                confidence: meaning.confidence,
                basis: meaning.basis.clone(),
                disagrees: meaning.disagrees.clone(),
                check: meaning.check.clone(),
            })
            .collect()
    }

    /// What has to be said about a note. None of it repeats a word that anybody typed.
    fn sentences(
        &self,
        line: &Line,
        before: Option<&Line>,
        after: Option<&Line>,
        meanings: &[MeaningItem],
    ) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let own = || line.no.clone();
        let late = Late::of(line);
        if late != Late::AtTheTime {
            let minutes = minutes_between(line.header.at, line.header.entered);
            sentences.push(NotedWording::Late { late, minutes }.counted(vec![own()]));
        }
        if let Some(before) = before {
            let minutes = minutes_between(before.header.entered, line.header.entered);
            let wording = NotedWording::Corrects { no: before.no.clone(), by: names::person(&self.by(line)), minutes };
            sentences.push(wording.counted(vec![before.no.clone(), own()]));
        }
        if let Some(after) = after {
            let (no, by) = (after.no.clone(), names::person(&self.by(after)));
            let minutes = minutes_between(line.header.entered, after.header.entered);
            let wording = match &after.event {
                Event::NoteWithdrawn { .. } => NotedWording::TakenBack { no, by, minutes },
                _ => NotedWording::Corrected { no, by, minutes },
            };
            sentences.push(wording.counted(vec![own(), after.no.clone()]));
        }
        sentences.extend(read_differently(meanings));
        sentences
    }
}

fn note_line(line: &Line) -> bool {
    note(line).is_some()
}

fn minutes_between(one: crate::event::Moment, other: crate::event::Moment) -> u64 {
    u64::try_from((other - one).num_minutes()).unwrap_or(0)
}

/// Two authors who give different possibilities, or one who writes that somebody sees it otherwise.
fn read_differently(meanings: &[MeaningItem]) -> Option<Sentence> {
    let key = |meaning: &MeaningItem| {
        let mut texts: Vec<String> = meaning.possibilities.iter().map(|text| text.trim().to_lowercase()).collect();
        texts.sort();
        texts
    };
    let differ = |one: &MeaningItem, other: &MeaningItem| one.by != other.by && key(one) != key(other);
    let told: Vec<&MeaningItem> = meanings
        .iter()
        .filter(|one| !one.disagrees.trim().is_empty() || meanings.iter().any(|other| differ(one, other)))
        .collect();
    let entries = told.iter().map(|meaning| meaning.no.clone()).collect();
    let mut readers: Vec<(String, super::No)> = Vec::new();
    for meaning in &told {
        let by = names::person(&meaning.by);
        if meaning.by.role != Role::App && !readers.iter().any(|(known, _)| *known == by) {
            readers.push((by, meaning.no.clone()));
        }
    }
    let wording = match readers.len() {
        0 => return None,
        1 => NotedWording::SomebodyDisagrees { reader: readers.pop()? },
        _ => NotedWording::ReadDifferently { readers },
    };
    Some(wording.labelled(Evidence::DontKnow, entries))
}
