//! Summaries of what was really lived through the app.

use chrono::TimeDelta;
use heard::app::clock::{Clock, ScriptClock};
use heard::app::script::{Play, SharedScribe, parse};
use heard::app::{AdultWish, Answer, App, OpenHome, SetUp, Supplied, TypedPin, Wish, Written};
use heard::child::{Agreement, Assent};
use heard::event::{About, Draft, Event, Moment, Note, Purpose, Role, Standing, Support};
use heard::id::{ChildId, EntryId};
use heard::journal::{self, FileOf, NewRows, Span, Stamp};
use heard::report::summary::{Chain, Count, Late, Summary};
use heard::stats::Record;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// None of these is a real person’s.
fn pin(name: &str) -> Option<TypedPin> {
    let pin = if name == "Priya" { "2580" } else { "7913" };
    Some(TypedPin(pin.to_owned()))
}

/// A demonstration home that is lived in for a while and then asked for a summary.
struct Lived {
    folder: TempDir,
    clock: Rc<ScriptClock>,
    scribe: SharedScribe,
    app: App,
    child: ChildId,
}

impl Lived {
    /// Priya, Tom and Sam, with an agreement.
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let now: Moment = "2026-10-20T10:00:00+01:00".parse().unwrap();
        let (clock, scribe) = (Rc::new(ScriptClock::new(now)), SharedScribe::default());
        let set_up = SetUp {
            name: "A home of a test".to_owned(),
            purpose: Purpose::Demonstration,
            adult: "Priya".to_owned(),
            role: Role::KeyWorker,
            pin: pin("Priya").unwrap(),
        };
        let (home, _) = OpenHome::create(&folder.path().join("home"), &set_up, &*clock).unwrap();
        let mut app =
            App::new(home, Box::new(scribe.clone()), Rc::clone(&clock) as Rc<dyn Clock>, Arc::new(|| {})).unwrap();
        let adult = app.home.record.adult_named("Priya").unwrap().0;
        app.handle(Wish::Unlock { adult, pin: pin("Priya").unwrap() }).unwrap();
        let tom = AdultWish::AddAdult { name: "Tom".to_owned(), role: Role::Manager, pin: pin("Tom").unwrap() };
        let agreement = Agreement {
            authorised_by: "the placing authority".to_owned(),
            basis: "the care plan".to_owned(),
            assent: Assent::Assented,
            shown_by: "Sam looked at the dot and smiled".to_owned(),
        };
        app.handle(Wish::Adult(tom)).unwrap();
        app.handle(Wish::Adult(AdultWish::AddChild { name: "Sam".to_owned(), boards: Supplied::default() })).unwrap();
        app.handle(Wish::Adult(AdultWish::RecordAgreement(agreement))).unwrap();
        app.handle(Wish::Lock).unwrap();
        let child = app.child().unwrap().id;
        Self { folder, clock, scribe, app, child }
    }

    fn unlock(&mut self, name: &str) {
        self.app.handle(Wish::Lock).unwrap();
        let adult = self.app.home.record.adult_named(name).unwrap().0;
        self.app.handle(Wish::Unlock { adult, pin: pin(name).unwrap() }).unwrap();
    }

    fn play(&mut self, script: &str) {
        let mut out = |_: &str| {};
        let mut pin = pin;
        let mut play =
            Play::new(&mut self.app, Some(Rc::clone(&self.clock)), Some(self.scribe.clone()), &mut pin, &mut out);
        for (line, step) in parse(script).unwrap() {
            play.step(&step).unwrap_or_else(|error| panic!("line {line}: {error}"));
        }
    }

    fn note(&mut self, note: Note, at: Option<Moment>, corrects: Option<EntryId>) -> EntryId {
        let written = Written {
            note,
            at,
            setting: None,
            place: None,
            present: None,
            support: Support::NotRecorded,
            mode: None,
            corrects,
        };
        match self.app.handle(Wish::Adult(AdultWish::WriteNote(Box::new(written)))).unwrap() {
            Answer::Entry(id) => id,
            other => panic!("{other:?}"),
        }
    }

    /// Closes the app, asks for a summary as an entry of the file, and reads the file back.
    fn summary(self) -> Summary {
        let path: PathBuf = self.folder.path().join("home");
        self.app.close().unwrap();
        let home = journal::OpenHome::open(&path).unwrap();
        let opened = home.journal(FileOf::Child(self.child)).unwrap();
        let (mut file, boot) = (opened.journal, opened.boot);
        let now = self.clock.now();
        let event = Event::SummaryAsked {
            from: "2026-10-19".parse().unwrap(),
            to: "2026-11-01".parse().unwrap(),
            audience: String::new(),
            called: "Sam".to_owned(),
            standing: Standing::default(),
        };
        let circumstances = heard::event::Circumstances::by(Role::App);
        let draft = Draft { event, at: now, act: None, circumstances, corrects: None };
        let stamp = Stamp {
            now,
            tz: "Europe/London".to_owned(),
            mono_ms: 0,
            boot,
            config: 0,
            app: "heard 0.1.0 (demonstration)".to_owned(),
            waited: None,
        };
        let asked = file.append(&[draft], &NewRows::none(), &stamp).unwrap()[0].id();
        file.close().unwrap();
        let entries = home.reader(FileOf::Child(self.child)).unwrap().entries(Span::All).unwrap();
        let record = Record::read(&entries, asked).unwrap();
        Summary::of(&record, Chain { unbroken: true, entries: Count::default(), heads: Vec::new() })
    }
}

#[test]
fn a_thousand_presses_make_no_offer_and_no_denominator() {
    let mut lived = Lived::new();
    let mut script = String::from("select home\n");
    for _ in 0..250 {
        writeln!(script, "select want\nselect food\nselect apple\nselect home\nwait 6s").unwrap();
    }
    lived.play(&script);
    let summary = lived.summary();
    let said: u64 = summary.said.parts.iter().map(|part| part.count.count).sum();
    assert!(said >= 250, "the presses are there: {said}");
    let offers = &summary.offered;
    assert_eq!((offers.offers.count, offers.days.count, offers.offerers), (0, 0, 0));
    assert_eq!((offers.given.n, offers.sides.left().n), (0, 0));
    assert!(offers.domains.iter().all(|row| row.items.is_empty() && row.offers.count == 0));
    assert_eq!(offers.sentences.len(), 1);
    assert!(summary.cover.is_demonstration);
    assert!(summary.cover.sentences.iter().any(|sentence| sentence.template == "cover.demonstration"));
}

#[test]
fn practice_07_a_corrected_note_stays_beside_its_correction_with_both_authors_and_the_delay() {
    let mut lived = Lived::new();
    lived.unlock("Priya");
    let cried = Note { words: "Cried at the door.".to_owned(), ..Note::about(About::Distress) };
    let first = lived.note(cried, None, None);
    lived.clock.wait(Duration::from_secs(27 * 3_600));
    lived.unlock("Tom");
    let at = lived.clock.now() - TimeDelta::hours(27);
    let laughed = Note { words: "Laughed at the door; I saw the film.".to_owned(), ..Note::about(About::Content) };
    lived.note(laughed, Some(at), Some(first));
    let summary = lived.summary();

    let notes = &summary.notes;
    assert_eq!(notes.len(), 2, "both are there");
    let (before, after) = (&notes[0], &notes[1]);
    assert_eq!(
        (before.words.as_str(), after.words.as_str()),
        ("Cried at the door.", "Laughed at the door; I saw the film.")
    );
    assert_eq!((before.corrected_by.as_ref(), after.corrects.as_ref()), (Some(&after.no), Some(&before.no)));
    assert_eq!((before.by.role, after.by.role), (Role::KeyWorker, Role::Manager));
    assert_eq!(after.late, Late::TheNextDayOrAfter);
    let text = |note: &heard::report::summary::NoteItem, template: &str| -> String {
        note.sentences.iter().find(|sentence| sentence.template == template).unwrap().text.clone()
    };
    assert_eq!(
        text(before, "noted.corrected"),
        format!("Corrected by manager A in entry {}, 1 day later. Only the correction is counted.", after.no)
    );
    assert_eq!(
        text(after, "noted.corrects"),
        format!("This corrects entry {0}, 1 day later, and was written by manager A. Entry {0} stays.", before.no)
    );
    for no in [&before.no, &after.no] {
        assert!(summary.entries.iter().any(|entry| entry.no == *no), "{no} is in the index");
    }
}

#[test]
fn practice_14_the_word_is_pointed_out_saved_and_quoted_with_its_author_and_nowhere_said() {
    let typed = "Threw the cup. He was attention-seeking.";
    let hints = heard::event::hints(typed, &["Kit Marlowe"]);
    assert_eq!(hints.len(), 1);
    assert_eq!((hints[0].found.as_str(), &typed[hints[0].at.clone()]), ("attention-seeking", "attention-seeking"));
    assert!(!hints[0].suggestion.is_empty());

    let mut lived = Lived::new();
    lived.unlock("Priya");
    lived.note(Note { words: typed.to_owned(), ..Note::about(About::Distress) }, None, None);
    let summary = lived.summary();
    let note = &summary.notes[0];
    assert_eq!((note.words.as_str(), note.by.role, note.by.code.as_str()), (typed, Role::KeyWorker, "A"));
    let content = String::from_utf8(summary.content()).unwrap();
    assert_eq!(content.matches("attention").count(), 1, "only where it is quoted");
    let sentences = super::claims::sentences(&summary);
    assert!(!sentences.is_empty());
    assert!(sentences.iter().all(|sentence| !sentence.text.to_lowercase().contains("attention")));
}
