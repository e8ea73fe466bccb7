//! From the mats of a record to what is said of them.

use super::mats::{MatCard, MatChange, MatItem, MatParent, MatPlace, MatQuestion, MatReason, MatWith, Mats};
use super::wording::{MatsWording, Wording as _};
use super::{Count, Evidence, No, Sentence, SupportPart, Wait};
use crate::event::{Event, MatPurpose};
use crate::id::Digest;
use crate::mat::{Art, Checks, Confirmed, Lay, MatLayout, Where, label_of, needs_outsider, step};
use crate::stats::mats::MatRead;
use crate::stats::{Line, Record};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Mats {
    pub fn of(record: &Record) -> Self {
        let read = MatRead::all_of(record);
        let items = read.iter().map(|mat| item(record, mat));
        let (views, apart): (Vec<MatItem>, Vec<MatItem>) = items.partition(|item| item.reason.is_none());
        let days: BTreeSet<NaiveDate> = views.iter().map(|mat| mat.at.date_naive()).collect();
        let count = counted(views.iter().map(|mat| mat.no.clone()).collect());
        let days = Count { count: days.len() as u64, entries: count.entries.clone() };
        let set_apart = counted(apart.iter().map(|mat| mat.no.clone()).collect());
        let mut mats = Self { views, apart, count, days, set_apart, sentences: Vec::new() };
        mats.sentences = mats.said(record);
        mats
    }

    fn said(&self, record: &Record) -> Vec<Sentence> {
        let called = || record.asked.called.clone();
        let mut sentences = Vec::new();
        if self.count.count == 0 {
            let wording = MatsWording::None { called: called(), apart: self.set_apart.count };
            sentences.push(wording.counted(self.set_apart.entries.clone()));
        } else {
            let (from, to) = (record.asked.from, record.asked.to);
            let (count, days) = (self.count.count, self.days.count);
            let wording = MatsWording::Total { called: called(), from, to, count, days };
            sentences.push(wording.counted(self.count.entries.clone()));
        }
        if self.set_apart.count > 0 {
            let of = |reason: MatReason| self.apart.iter().filter(|mat| mat.reason == Some(reason)).count() as u64;
            let reasons = MatReason::ALL.map(|reason| (reason, of(reason)));
            let wording = MatsWording::Apart { reasons: reasons.into_iter().filter(|(_, n)| *n > 0).collect() };
            sentences.push(wording.counted(self.set_apart.entries.clone()));
        }
        sentences
    }
}

fn counted(entries: Vec<No>) -> Count {
    Count { count: entries.len() as u64, entries }
}

fn numbers(lines: &[&Line]) -> Vec<No> {
    lines.iter().map(|line| line.no.clone()).collect()
}

fn item(record: &Record, mat: &MatRead<'_>) -> MatItem {
    let MatRead { line, set_up, sheet, .. } = mat;
    let lies = MatLayout::of(sheet, Art::AsLeft);
    let parts: Vec<SupportPart> = sheet.lays().iter().filter_map(|lay| mat.part_of(record, lay.option)).collect();
    let hands_on = parts.iter().filter(|part| !part.is_own()).count() as u64;
    let checks = Checks::of(sheet);
    let mut item = MatItem {
        no: line.no.clone(),
        at: line.header.at,
        topic: set_up.topic.kind,
        topic_words: set_up.topic.words.clone(),
        scale: set_up.scale,
        points: set_up.points.columns(),
        purpose: set_up.purpose,
        reason: reason(mat, hands_on, parts.len() as u64),
        before: sheet.is_changed().then(|| MatLayout::of(sheet, Art::BeforeReadBack)),
        drawn: Digest::of(lies.picture().svg().as_bytes()),
        kept: mat.pictured.map(|(_, svg)| svg),
        lies,
        // Of a practice mat nothing is told that could be taken for a view.
        cards: match set_up.purpose {
            MatPurpose::Teaching => Vec::new(),
            MatPurpose::Views => sheet.lays().iter().filter_map(|lay| card(record, mat, lay)).collect(),
        },
        confirmed: sheet.confirmed(),
        changes: match set_up.purpose {
            MatPurpose::Teaching => Vec::new(),
            MatPurpose::Views => changes(mat),
        },
        checks,
        understanding: checks.understanding(),
        with: with(record, mat),
        state: set_up.checks,
        asked_again: counted(numbers(&mat.asked_again)),
        questions: mat
            .questions
            .iter()
            .map(|(line, words, how)| MatQuestion {
                no: line.no.clone(),
                at: line.header.at,
                by: line.author.map(|author| record.people.person(author)),
                words: (*words).to_owned(),
                how: *how,
            })
            .collect(),
        parent: set_up.parent.map(|parent| {
            let begun = record.line(parent.mat);
            let card = begun.and_then(|line| match &line.event {
                Event::MatBegun(set_up) => set_up.option(parent.option).map(|option| label_of(option).to_owned()),
                _ => None,
            });
            MatParent { no: begun.map(|line| line.no.clone()), card }
        }),
        ended: sheet.ended(),
        shown: counted(numbers(&mat.shown)),
        setting: line.header.setting,
        place: line.place.clone(),
        entries: counted(numbers(&mat.lines)),
        sentences: Vec::new(),
    };
    item.sentences = said(record, mat, &item, (hands_on, parts.len() as u64));
    item
}

/// Why it is no view. Practice comes first: whatever became of a practice mat, it was none.
fn reason(mat: &MatRead<'_>, hands_on: u64, placed: u64) -> Option<MatReason> {
    if mat.set_up.purpose == MatPurpose::Teaching {
        return Some(MatReason::Practice);
    }
    match mat.sheet.confirmed() {
        Confirmed::No => Some(MatReason::NotRight),
        Confirmed::NotAttempted if mat.lines.len() <= 1 => Some(MatReason::NothingKept),
        Confirmed::NotAttempted => Some(MatReason::NotCheckedBack),
        Confirmed::Yes | Confirmed::Changed if placed > 0 && hands_on == placed => Some(MatReason::HandsOn),
        Confirmed::Yes | Confirmed::Changed => None,
    }
}

fn over(mat: &MatRead<'_>, column: Option<u8>) -> Option<String> {
    Some(step(mat.set_up.scale, mat.set_up.points, column?)?.label.to_owned())
}

fn card(record: &Record, mat: &MatRead<'_>, lay: &Lay) -> Option<MatCard> {
    let option = mat.set_up.option(lay.option)?;
    let placed = lay.moves.iter().filter(|one| matches!(one.to, Where::On { .. }));
    let first = placed.clone().next();
    let after = first.and_then(|one| one.after_ms).zip(mat.placings.get(&lay.option));
    Some(MatCard {
        label: label_of(option).to_owned(),
        chosen_by: option.chosen_by,
        anchor: option.anchor,
        twice: option.repeats.is_some(),
        place: match lay.place() {
            Where::On { .. } => MatPlace::OnMat,
            Where::LeftOut => MatPlace::LeftOut,
            Where::SaidNo => MatPlace::SaidNo,
            Where::Waiting => MatPlace::Waiting,
        },
        column: over(mat, lay.column()),
        first_column: over(mat, lay.first_column()),
        moves: (placed.count() as u64).saturating_sub(1),
        after: after
            .map(|(after, line)| Wait { seconds: after.saturating_add(500) / 1_000, entries: vec![line.no.clone()] }),
        part: mat.part_of(record, lay.option),
    })
}

/// Cards that lie otherwise than when the mat was first read back.
fn changes(mat: &MatRead<'_>) -> Vec<MatChange> {
    let Some(before) = mat.sheet.before() else { return Vec::new() };
    let both = before.iter().zip(mat.sheet.lays()).filter(|(was, is)| was.column() != is.column());
    let change = |(was, is): (&Lay, &Lay)| {
        let label = label_of(mat.set_up.option(is.option)?).to_owned();
        Some(MatChange { label, from: over(mat, was.column()), to: over(mat, is.column()) })
    };
    both.filter_map(change).collect()
}

fn with(record: &Record, mat: &MatRead<'_>) -> MatWith {
    let facilitator = mat.set_up.facilitator;
    MatWith {
        facilitator: facilitator.adult.map(|adult| record.people.person(adult)),
        relationship: facilitator.relationship,
        independent_of_home: facilitator.independent_of_home,
        put_by: mat.line.author.map(|author| record.people.person(author)),
        present: mat.line.present.as_ref().map(|present| record.people.persons(present)),
        others: mat.set_up.others.clone(),
    }
}

fn said(record: &Record, mat: &MatRead<'_>, item: &MatItem, (hands_on, placed): (u64, u64)) -> Vec<Sentence> {
    let called = || record.asked.called.clone();
    let begun = || vec![mat.line.no.clone()];
    let answer = mat.answer.map_or_else(begun, |line| vec![line.no.clone()]);
    let mut said = Vec::new();
    if item.purpose == MatPurpose::Teaching {
        said.push(MatsWording::Practice { called: called() }.counted(begun()));
    }
    if item.reason == Some(MatReason::NothingKept) {
        said.push(MatsWording::NothingKept { called: called() }.counted(begun()));
    } else {
        said.push(MatsWording::Confirmed { called: called(), confirmed: item.confirmed }.counted(answer));
    }
    if item.purpose == MatPurpose::Views && placed > 0 {
        let wording = MatsWording::Understood {
            called: called(),
            understanding: item.understanding,
            failed: MatsWording::failed(item.checks),
        };
        let all = item.entries.entries.clone();
        said.push(wording.labelled(Evidence::DontKnow, all));
    }
    if hands_on > 0 {
        let wording = MatsWording::HandsOn { called: called(), count: hands_on, of: placed };
        said.push(wording.labelled(Evidence::DontKnow, item.entries.entries.clone()));
    }
    if item.shown.count > 0 {
        said.push(MatsWording::Shown { count: item.shown.count }.counted(item.shown.entries.clone()));
    }
    let waiting =
        item.cards.iter().filter(|card| card.place == MatPlace::Waiting && card.label != crate::mat::SOMETHING_ELSE);
    let waiting = waiting.count() as u64;
    if waiting > 0 && item.reason != Some(MatReason::NothingKept) {
        said.push(MatsWording::Waiting { count: waiting }.counted(begun()));
    }
    if needs_outsider(mat.set_up) {
        said.push(MatsWording::Outsider {}.counted(begun()));
    }
    if item.asked_again.count > 0 {
        said.push(MatsWording::AskedAgain { count: item.asked_again.count }.counted(item.asked_again.entries.clone()));
    }
    if item.kept.is_some_and(|kept| kept != item.drawn) {
        let pictured = mat.pictured.map_or_else(begun, |(line, _)| vec![line.no.clone()]);
        said.push(MatsWording::OtherPicture {}.counted(pictured));
    }
    said
}
