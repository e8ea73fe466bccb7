//! What an adult has begun to write and not kept: notes, corrections and meanings in the making, to the letter. Pure data;
//! `drafting` puts it on the disk at every change.

use super::written::Written;
use crate::event::{
    About, Confidence, Considered, Domain, Lasted, Meaning, Mode, Moment, Note, Refusal, Support, Thought,
};
use crate::id::{AdultId, EntryId};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// The version of the form in which jottings are kept.
const VERSION: u8 = 1;
/// What is timed for longer than a day was not being timed.
const LONGEST: TimeDelta = TimeDelta::hours(24);

/// Everything that one adult has begun to write about one child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Jotting {
    v: u8,
    /// At most one new note, and one correction of each note.
    notes: Vec<JottedNote>,
    /// At most one of each note.
    meanings: Vec<JottedMeaning>,
}

impl Default for Jotting {
    fn default() -> Self {
        Self { v: VERSION, notes: Vec::new(), meanings: Vec::new() }
    }
}

impl Jotting {
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.meanings.is_empty()
    }

    /// `None` if the bytes are not of a form that is known here.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(|jotting: &Self| jotting.v == VERSION)
    }

    /// The note that corrects this one, or the new note.
    pub fn note(&self, corrects: Option<EntryId>) -> Option<&JottedNote> {
        self.notes.iter().find(|note| note.corrects == corrects)
    }

    pub fn put_note(&mut self, note: JottedNote) {
        self.drop_note(note.corrects);
        self.notes.push(note);
    }

    pub fn drop_note(&mut self, corrects: Option<EntryId>) {
        self.notes.retain(|note| note.corrects != corrects);
    }

    pub fn meaning(&self, of: EntryId) -> Option<&JottedMeaning> {
        self.meanings.iter().find(|meaning| meaning.of == of)
    }

    pub fn put_meaning(&mut self, meaning: JottedMeaning) {
        self.drop_meaning(meaning.of);
        self.meanings.push(meaning);
    }

    pub fn drop_meaning(&mut self, of: EntryId) {
        self.meanings.retain(|meaning| meaning.of != of);
    }
}

/// A note as far as it has come. What does not belong to its kind is not in the note that is made of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JottedNote {
    /// When the first of it was put down. Unless an adult says otherwise, this is when it happened.
    pub begun: Moment,
    /// When it happened, where an adult has said so.
    pub at: Option<Moment>,
    pub about: Option<About>,
    pub seen: Vec<String>,
    pub refusal: Option<Refusal>,
    pub said: Vec<String>,
    pub domain: Option<Domain>,
    pub strength: Option<u8>,
    pub lasted: Lasted,
    /// Since when the timer has been running.
    pub timed_since: Option<Moment>,
    pub happening: Vec<String>,
    pub words: String,
    /// `None`: not recorded.
    pub present: Option<Vec<AdultId>>,
    /// The note from which `present` was taken over, by its time.
    pub present_since: Option<Moment>,
    pub support: Support,
    pub mode: Option<Mode>,
    pub corrects: Option<EntryId>,
}

impl JottedNote {
    pub fn new(begun: Moment) -> Self {
        Self {
            begun,
            at: None,
            about: None,
            seen: Vec::new(),
            refusal: None,
            said: Vec::new(),
            domain: None,
            strength: None,
            lasted: Lasted::NotTimed,
            timed_since: None,
            happening: Vec::new(),
            words: String::new(),
            present: None,
            present_since: None,
            support: Support::NotRecorded,
            mode: None,
            corrects: None,
        }
    }

    pub fn at(&self) -> Moment {
        self.at.unwrap_or(self.begun)
    }

    /// Another kind has other signs; what holds for every kind stays.
    pub fn turn_to(&mut self, about: About) {
        if self.about != Some(about) {
            self.about = Some(about);
            self.seen.clear();
            self.strength = None;
        }
    }

    /// Seconds on the timer, running or stopped.
    pub fn timed(&self, now: Moment) -> Option<u32> {
        match (self.timed_since, self.lasted) {
            (Some(since), _) => Some(seconds(now - since)),
            (None, Lasted::Seconds(seconds)) => Some(seconds),
            (None, Lasted::NotTimed | Lasted::Over) => None,
        }
    }

    /// The note as it stands now, if its kind has been said. A timer that still runs stops with it.
    pub fn written(&self, now: Moment) -> Option<Written> {
        let about = self.about?;
        let felt = matches!(about, About::Content | About::Distress);
        let said = about == About::SaidOtherwise;
        let lasted = self.timed_since.map_or(self.lasted, |since| Lasted::Seconds(seconds(now - since)));
        let note = Note {
            about,
            seen: if said { Vec::new() } else { self.seen.clone() },
            refusal: self.refusal.filter(|_| about == About::SaidNo),
            said: if said { self.said.clone() } else { Vec::new() },
            domain: self.domain.filter(|_| about == About::SaidNo),
            strength: self.strength.filter(|_| felt),
            lasted: if felt { lasted } else { Lasted::NotTimed },
            happening: if about == About::SaidNo { Vec::new() } else { self.happening.clone() },
            words: self.words.clone(),
        };
        Some(Written {
            note,
            at: Some(self.at()),
            setting: None,
            place: None,
            present: self.present.clone(),
            support: if said { self.support } else { Support::NotRecorded },
            mode: self.mode.filter(|_| said),
            corrects: self.corrects,
        })
    }
}

fn seconds(time: TimeDelta) -> u32 {
    u32::try_from(time.clamp(TimeDelta::zero(), LONGEST).num_seconds()).unwrap_or(0)
}

/// What a note might mean, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JottedMeaning {
    pub of: EntryId,
    pub possibilities: Vec<String>,
    pub confidence: Option<Confidence>,
    pub basis: String,
    pub disagrees: String,
    pub check: String,
    pub pain_or_illness: Thought,
    pub something_done_to_the_child: Thought,
}

impl JottedMeaning {
    pub fn new(of: EntryId) -> Self {
        Self {
            of,
            possibilities: vec![String::new(), String::new()],
            confidence: None,
            basis: String::new(),
            disagrees: String::new(),
            check: String::new(),
            pain_or_illness: Thought::NotYet,
            something_done_to_the_child: Thought::NotYet,
        }
    }

    /// The meaning as it stands, if somebody has said how sure they are.
    pub fn meaning(&self) -> Option<Meaning> {
        Some(Meaning {
            possibilities: self.possibilities.clone(),
            confidence: self.confidence?,
            basis: self.basis.trim().to_owned(),
            disagrees: self.disagrees.trim().to_owned(),
            check: self.check.trim().to_owned(),
            considered: Considered {
                pain_or_illness: self.pain_or_illness,
                something_done_to_the_child: self.something_done_to_the_child,
            },
        })
    }
}
