//! A child's file that a test writes line by line, at the times it says, and the record that a summary is made from.

use crate::journal::Scene;
use chrono::NaiveDate;
use heard::child::{Agreement, Assent};
use heard::event::{
    About, Act, BodyContact, Circumstances, CoverEnd, Draft, Event, Held, KnewAnswer, Mode, Moment, Note, Role,
    Setting, Spoken, Standing, Support, TouchedBy,
};
use heard::id::{AdultId, EntryId};
use heard::journal::{Journal, NewRows, Span, Stamp};
use heard::report::summary::{Completeness, Seen};
use heard::stats::Record;
use uuid::Uuid;

pub const ANN: AdultId = AdultId(Uuid::from_u128(0xa));
pub const BEN: AdultId = AdultId(Uuid::from_u128(0xb));
pub const CAT: AdultId = AdultId(Uuid::from_u128(0xc));

pub struct Diary {
    _scene: Scene,
    journal: Journal,
    first: Option<Moment>,
    boot: u32,
    /// Added to the device's own count of time, so that the wall clock seems to have been moved.
    pub drift_ms: u64,
    /// How long the next entry waited.
    pub waited: Option<heard::event::Waited>,
    pub standing: Standing,
}

pub fn moment(text: &str) -> Moment {
    let text = if text.contains('+') { text.to_owned() } else { format!("{text}+00:00") };
    let (day, time) = text.split_once(' ').unwrap();
    let (time, offset) = time.split_once('+').unwrap();
    format!("{day}T{time}:00+{offset}").parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn agreement() -> Agreement {
    Agreement {
        authorised_by: "placing authority".to_owned(),
        basis: "care plan".to_owned(),
        assent: Assent::Assented,
        shown_by: "nodded".to_owned(),
    }
}

/// The circumstances and the act of what a child says on the tablet.
fn by_child(setting: Setting, touched_by: TouchedBy) -> (Circumstances, Option<Act>) {
    (Circumstances { setting, ..Circumstances::by(Role::Child) }, Some(Act::at_tablet(touched_by)))
}

pub fn utterance() -> Event {
    Event::Utterance { words: Vec::new(), spoken: Spoken::Bar }
}

impl Diary {
    /// An agreement stands; nothing else does.
    pub fn new() -> Self {
        let scene = Scene::new();
        let journal = scene.child();
        let standing = Standing {
            agreement: Some((moment("2026-01-01 09:00"), agreement())),
            people: vec![(ANN, Role::KeyWorker), (BEN, Role::Agency), (CAT, Role::Manager)],
            ..Standing::default()
        };
        Self { _scene: scene, journal, first: None, boot: 1, drift_ms: 0, waited: None, standing }
    }

    /// Keeps a fact; entries have to come in the order in which they are entered.
    pub fn keep(&mut self, entered: Moment, draft: Draft) -> EntryId {
        let first = *self.first.get_or_insert(entered);
        let stamp = Stamp {
            now: entered,
            tz: entered.offset().to_string(),
            mono_ms: u64::try_from((entered - first).num_milliseconds()).unwrap() + self.drift_ms,
            boot: self.boot,
            config: 0,
            app: "0.1.0".to_owned(),
            waited: self.waited.take(),
        };
        self.journal.append(&[draft], &NewRows::none(), &stamp).unwrap()[0].id()
    }

    /// A fact of the app itself.
    pub fn app(&mut self, at: &str, event: Event) -> EntryId {
        let at = moment(at);
        self.keep(at, Draft { event, at, act: None, circumstances: Circumstances::by(Role::App), corrects: None })
    }

    pub fn says(&mut self, at: &str, setting: Setting) -> EntryId {
        self.says_by(at, setting, TouchedBy::Child)
    }

    pub fn says_by(&mut self, at: &str, setting: Setting, touched_by: TouchedBy) -> EntryId {
        let (circumstances, act) = by_child(setting, touched_by);
        let at = moment(at);
        self.keep(at, Draft { event: utterance(), at, act, circumstances, corrects: None })
    }

    pub fn private(&mut self, at: &str, event: Event) -> EntryId {
        let (circumstances, act) = by_child(Setting::NotRecorded, TouchedBy::Child);
        let at = moment(at);
        self.keep(at, Draft { event, at, act, circumstances, corrects: None })
    }

    /// A note of what happened at this time, written at that one.
    pub fn writes(&mut self, entered: &str, by: AdultId, setting: Setting, at: &str, note: Note) -> EntryId {
        self.note(entered, by, setting, at, note, None)
    }

    /// A note written when it happened.
    pub fn notes(&mut self, at: &str, by: AdultId, setting: Setting, about: About) -> EntryId {
        self.writes(at, by, setting, at, Note::about(about))
    }

    pub fn corrects(&mut self, entered: &str, by: AdultId, of: EntryId, at: &str, note: Note) -> EntryId {
        self.note(entered, by, Setting::Home, at, note, Some(of))
    }

    fn note(
        &mut self,
        entered: &str,
        by: AdultId,
        setting: Setting,
        at: &str,
        note: Note,
        corrects: Option<EntryId>,
    ) -> EntryId {
        let act = (note.about == About::SaidOtherwise).then_some(Act {
            support: Support::NotRecorded,
            mode: Mode::Sign,
            touched_by: TouchedBy::Child,
            held_by: Held::NotRecorded,
            body_contact: BodyContact::NotRecorded,
            adult_knew_answer: KnewAnswer::NotRecorded,
        });
        self.by_adult(entered, by, setting, at, Event::NoteWritten(note), (act, corrects))
    }

    pub fn takes_back(&mut self, entered: &str, by: AdultId, of: EntryId, at: &str) -> EntryId {
        let event = Event::NoteWithdrawn { why: "wrong child".to_owned() };
        self.by_adult(entered, by, Setting::NotRecorded, at, event, (None, Some(of)))
    }

    /// What an adult did or said about an entry.
    pub fn tells(&mut self, at: &str, by: AdultId, event: Event) -> EntryId {
        self.by_adult(at, by, Setting::NotRecorded, at, event, (None, None))
    }

    fn by_adult(
        &mut self,
        entered: &str,
        by: AdultId,
        setting: Setting,
        at: &str,
        event: Event,
        (act, corrects): (Option<Act>, Option<EntryId>),
    ) -> EntryId {
        let circumstances = Circumstances { setting, ..Circumstances::by_adult(Role::KeyWorker, by) };
        self.keep(moment(entered), Draft { event, at: moment(at), act, circumstances, corrects })
    }

    pub fn covers(&mut self, at: &str, adult: AdultId, setting: Setting) -> EntryId {
        self.tells(at, adult, Event::CoverStarted { adult, setting, room: None })
    }

    pub fn ends_cover(&mut self, at: &str, adult: AdultId, why: CoverEnd) -> EntryId {
        self.tells(at, adult, Event::CoverEnded { adult, why })
    }

    /// The app starts anew.
    pub fn starts(&mut self, at: &str, clean: bool) -> EntryId {
        self.boot += 1;
        self.app(at, Event::Started { clean })
    }

    pub fn ask(&mut self, from: &str, to: &str, at: &str) -> Record {
        let standing = self.standing.clone();
        let (audience, called) = ("the review".to_owned(), "Sam".to_owned());
        let asked = Event::SummaryAsked { from: day(from), to: day(to), audience, called, standing };
        let id = self.tells(at, ANN, asked);
        Record::read(&self.journal.entries(Span::All).unwrap(), id).unwrap()
    }

    pub fn complete(&mut self, from: &str, to: &str, at: &str) -> Completeness {
        Completeness::of(&self.ask(from, to, at))
    }

    pub fn seen(&mut self, from: &str, to: &str, at: &str) -> Seen {
        Seen::of(&self.ask(from, to, at))
    }
}
