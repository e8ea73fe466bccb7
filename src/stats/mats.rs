//! Views mats: each as its entries left it, with what is known of how it came about.

use super::{Line, Record, SupportPart};
use crate::event::{Event, MatPlacing, MatSetUp, QuestionBy, TouchedBy};
use crate::id::{Digest, EntryId};
use crate::mat::Sheet;
use std::collections::HashMap;
use std::sync::Arc;

/// A mat that was begun in the period.
#[derive(Clone, Debug, PartialEq)]
pub struct MatRead<'a> {
    /// The beginning.
    pub line: &'a Line,
    pub set_up: &'a MatSetUp,
    /// As it lies after everything that was not shown by an adult.
    pub sheet: Sheet,
    /// Everything of it but what adults asked, in the order of the record.
    pub lines: Vec<&'a Line>,
    /// The placing that put each card where it lies, by card.
    pub placings: HashMap<u8, &'a Line>,
    /// What an adult did on it while showing.
    pub shown: Vec<&'a Line>,
    pub asked_again: Vec<&'a Line>,
    pub answer: Option<&'a Line>,
    pub ended: Option<&'a Line>,
    /// The entry of its picture, with the SHA-256 of the drawing.
    pub pictured: Option<(&'a Line, Digest)>,
    pub questions: Vec<(&'a Line, &'a str, QuestionBy)>,
}

impl<'a> MatRead<'a> {
    /// The mats of the period in the order in which they were begun. Entries name their mat, so it makes no difference what
    /// stands between them.
    pub fn all_of(record: &'a Record) -> Vec<Self> {
        let begun = record.in_period().into_iter().filter(|line| record.counts(line));
        let mut mats: Vec<Self> = begun.filter_map(Self::begun).collect();
        let places: HashMap<EntryId, usize> = mats.iter().enumerate().map(|(at, mat)| (mat.line.id(), at)).collect();
        for line in record.all.iter().filter(|line| record.counts(line)) {
            if let Some(mat) = line.event.mat().and_then(|mat| mats.get_mut(*places.get(&mat)?)) {
                mat.follow(line);
            }
        }
        mats
    }

    fn begun(line: &'a Line) -> Option<Self> {
        let Event::MatBegun(set_up) = &line.event else { return None };
        Some(Self {
            line,
            set_up,
            sheet: Sheet::new(Arc::new(set_up.clone())),
            lines: vec![line],
            placings: HashMap::new(),
            shown: Vec::new(),
            asked_again: Vec::new(),
            answer: None,
            ended: None,
            pictured: None,
            questions: Vec::new(),
        })
    }

    fn follow(&mut self, line: &'a Line) {
        if let Event::MatQuestionAsked { words, how, .. } = &line.event {
            return self.questions.push((line, words, *how));
        }
        self.lines.push(line);
        // Whatever an adult did in the child's stead is not the child's mat.
        let by = line.header.act.map(|act| act.touched_by);
        if matches!(by, Some(TouchedBy::AdultModelling | TouchedBy::AdultOther)) {
            return self.shown.push(line);
        }
        let open = self.sheet.ended().is_none();
        self.sheet.take(&line.event);
        match &line.event {
            Event::MatPlaced(MatPlacing { option, .. }) if open => {
                self.placings.insert(*option, line);
            }
            Event::MatAskedAgain { .. } => self.asked_again.push(line),
            Event::MatAnswered { .. } if open => self.answer = Some(line),
            Event::MatEnded { .. } => {
                self.ended.get_or_insert(line);
            }
            Event::MatPictured { svg, .. } => {
                self.pictured.get_or_insert((line, *svg));
            }
            _ => {}
        }
    }

    /// How much help there was with the placing of a card that lies on the mat.
    pub fn part_of(&self, record: &Record, option: u8) -> Option<SupportPart> {
        let lies = self.sheet.lay_of(option)?.column().is_some();
        self.placings.get(&option).filter(|_| lies).map(|line| SupportPart::of(record, line))
    }
}
