//! Which offers are the trials of which assessment: those that follow its start in the same chain, up to its end or the next
//! start, and put nothing before the child but its things.

use crate::event::{Assessment, AssessmentEnd, DeviceId, Event, Header, Offered};
use crate::id::EntryId;
use crate::stats::offers::key;
use std::collections::{BTreeMap, BTreeSet};

/// One assessment, with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub id: EntryId,
    pub assessment: Assessment,
    /// Its trials in their order, each with what lay there.
    pub offers: Vec<(EntryId, Vec<Offered>)>,
    /// Entries that timed what the child was with, everything being there.
    pub timed: Vec<EntryId>,
    pub ended: Option<(EntryId, AssessmentEnd)>,
}

impl Course {
    pub fn new(id: EntryId, assessment: Assessment) -> Self {
        Self { id, assessment, offers: Vec::new(), timed: Vec::new(), ended: None }
    }

    /// The keys of its things by the alphabet.
    pub fn keys(&self) -> Vec<String> {
        keys(&self.assessment)
    }

    fn has_all(&self, options: &[Offered]) -> bool {
        let keys = self.keys();
        let mut things = options.iter().filter_map(|option| option.thing.label());
        options.iter().any(|option| option.thing.label().is_some()) && things.all(|label| keys.contains(&key(label)))
    }
}

/// The keys of an assessment's things by the alphabet.
pub fn keys(assessment: &Assessment) -> Vec<String> {
    let keys: BTreeSet<String> = assessment.things.iter().filter_map(|tried| tried.thing.label()).map(key).collect();
    keys.into_iter().collect()
}

/// The assessments among these entries, in the order of the record, oldest first.
pub fn courses<'a>(entries: impl IntoIterator<Item = (&'a Header, &'a Event)>) -> Vec<Course> {
    let mut all: Vec<Course> = Vec::new();
    // In each chain at most one is open.
    let mut open: BTreeMap<DeviceId, usize> = BTreeMap::new();
    for (header, event) in entries {
        match event {
            Event::AssessmentStarted(assessment) => {
                open.insert(header.device, all.len());
                all.push(Course::new(header.id, assessment.clone()));
            }
            Event::AssessmentEnded { assessment, why } => {
                if let Some(course) = all.iter_mut().find(|course| course.id == *assessment) {
                    course.ended.get_or_insert((header.id, *why));
                }
                open.retain(|_, at| all.get(*at).is_some_and(|course| course.ended.is_none()));
            }
            Event::OfferMade { options, .. } => {
                let course = open.get(&header.device).and_then(|at| all.get_mut(*at));
                if let Some(course) = course.filter(|course| course.has_all(options)) {
                    course.offers.push((header.id, options.clone()));
                }
            }
            Event::EngagementTimed { assessment, .. } => {
                if let Some(course) = all.iter_mut().find(|course| course.id == *assessment) {
                    course.timed.push(header.id);
                }
            }
            _ => {}
        }
    }
    all
}
