//! The same through the door of the app: what adults and a child do on a tablet, and what the page then says.

use super::diary::{agreement, day, moment};
use super::fortnight::plan;
use super::{fact, facts};
use heard::app::clock::{Clock, ScriptClock};
use heard::app::script::SharedScribe;
use heard::app::{AdultWish, Answer, App, OpenHome, SetUp, Supplied, TypedPin, Wish, Written};
use heard::event::{About, Circumstances, Draft, Event, Mode, Note, Purpose, Role, Setting, Standing, Support};
use heard::id::{AdultId, ChildId, EntryId};
use heard::journal::{self, FileOf, NewRows, Span, Stamp};
use heard::report::summary::{CellState, Completeness, Seen};
use heard::session::{Intent, Target};
use heard::stats::Record;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

const PIN: &str = "2580";

struct House {
    folder: TempDir,
    clock: Rc<ScriptClock>,
    app: App,
    child: ChildId,
    adult: AdultId,
}

impl House {
    /// A home with one adult and a child, and an agreement since noon of 1 March.
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let clock = Rc::new(ScriptClock::new(moment("2026-03-01 12:00")));
        let set_up = SetUp {
            name: "A home".to_owned(),
            purpose: Purpose::Care,
            adult: "Ann".to_owned(),
            role: Role::KeyWorker,
            pin: TypedPin(PIN.to_owned()),
        };
        let (home, _) = OpenHome::create(&folder.path().join("home"), &set_up, &*clock).unwrap();
        let adult = home.record.adult_named("Ann").unwrap().0;
        let voice = Box::new(SharedScribe::default());
        let app = App::new(home, voice, Rc::clone(&clock) as _, Arc::new(|| {})).unwrap();
        let mut house = Self { folder, clock, app, child: ChildId::fresh(), adult };
        let Answer::Child(child) =
            house.wish("2026-03-01 12:00", AdultWish::AddChild { name: "Sam".to_owned(), boards: Supplied::default() })
        else {
            panic!("a child was added");
        };
        house.child = child;
        house.wish("2026-03-01 12:01", AdultWish::RecordAgreement(agreement()));
        house
    }

    /// What an adult does, unlocking before and locking after.
    fn wish(&mut self, at: &str, wish: AdultWish) -> Answer {
        self.clock.set(moment(at));
        self.app.handle(Wish::Unlock { adult: self.adult, pin: TypedPin(PIN.to_owned()) }).unwrap();
        let answer = self.app.handle(Wish::Adult(wish)).unwrap();
        self.app.handle(Wish::Lock).unwrap();
        answer
    }

    /// The child presses a word, and the pause after it makes it an utterance.
    fn says(&mut self, at: &str) {
        self.clock.set(moment(at));
        let cell = self.app.view().unwrap().cells[1].clone();
        let target = Target::Button { button: cell.button, place: Some(cell.place) };
        self.app.handle(Wish::Talk(Intent::Select(target))).unwrap();
        self.clock.wait(Duration::from_secs(6));
        self.app.handle(Wish::Tick).unwrap();
        self.app.settle().unwrap();
    }

    fn writes(&mut self, entered: &str, at: &str, about: About, corrects: Option<EntryId>) -> EntryId {
        let written = Written {
            note: Note::about(about),
            at: Some(moment(at)),
            setting: None,
            place: None,
            present: None,
            support: Support::NotRecorded,
            mode: (about == About::SaidOtherwise).then_some(Mode::Sign),
            corrects,
        };
        let Answer::Entry(id) = self.wish(entered, AdultWish::WriteNote(Box::new(written))) else {
            panic!("a note was kept");
        };
        id
    }

    /// The app is closed, and a summary is asked for in the child's file.
    fn ask(self, from: &str, to: &str, at: &str, standing: Standing) -> Record {
        let Self { folder, app, child, adult, .. } = self;
        app.close().unwrap();
        let path: PathBuf = folder.path().join("home");
        let home = journal::OpenHome::open(&path).unwrap();
        let mut journal = home.journal(FileOf::Child(child)).unwrap().journal;
        let (from, to, at) = (day(from), day(to), moment(at));
        let event = Event::SummaryAsked { from, to, audience: String::new(), called: "Sam".to_owned(), standing };
        let circumstances = Circumstances::by_adult(Role::KeyWorker, adult);
        let draft = Draft { event, at, act: None, circumstances, corrects: None };
        let stamp = Stamp {
            now: at,
            tz: "+00:00".to_owned(),
            mono_ms: 0,
            boot: 9,
            config: 0,
            app: "0.1.0".to_owned(),
            waited: None,
        };
        let asked = journal.append(&[draft], &NewRows::none(), &stamp).unwrap()[0].id();
        Record::read(&journal.entries(Span::All).unwrap(), asked).unwrap()
    }
}

fn under_agreement() -> Standing {
    Standing { agreement: Some((moment("2026-03-01 12:01"), agreement())), ..Standing::default() }
}

#[test]
fn practice_06_fourteen_days_of_no_entries_are_hatched_and_read_nothing_was_recorded() {
    let mut house = House::new();
    house.says("2026-03-02 10:00");
    house.writes("2026-03-02 11:00", "2026-03-02 11:00", About::Content, None);
    // Whoever opens the app writes nothing about the child by that.
    house.wish("2026-03-09 08:00", AdultWish::SetPlan(heard::home::HomePlan::usual()));
    house.says("2026-03-17 10:00");
    let record = house.ask("2026-03-03", "2026-03-16", "2026-03-18 09:00", under_agreement());
    let complete = Completeness::of(&record);
    for row in &complete.rows {
        assert_eq!(row.cells, [CellState::Nothing; 14], "{} is hatched", row.shift);
    }
    assert_eq!(fact(&complete, "own_acts"), "0 of 42 | shifts hold at least one act by Sam");
    assert_eq!(fact(&complete, "nothing"), "42 of 42 | shifts hold nothing at all");
    assert_eq!(fact(&complete, "nights_nothing"), "14 of 14 | nights hold nothing at all");
    assert_eq!(complete.gaps.len(), 1);
    assert_eq!(
        complete.gaps[0].sentence.text,
        "From 3 March 2026, 00:00 to 17 March 2026, 00:00 nothing was recorded (14 days)."
    );
    let seen = Seen::of(&record);
    assert!(seen.settings[0].sentences.iter().any(|sentence| sentence.text
        == "No distress was recorded on 14 of 14 night shifts at home; on 14 of those nothing at all was recorded."));
    assert!(seen.weeks.iter().all(|week| week.shifts_recorded == 0 && week.shifts == 21), "both weeks are gaps");
    let printed = serde_json::to_string(&(&complete, &seen)).unwrap().to_lowercase();
    assert!(!printed.contains("settled") && printed.contains("nothing was recorded"), "{printed}");
}

#[test]
fn practice_07_a_correction_shows_both_and_how_long_after_it_came() {
    let mut house = House::new();
    let note = house.writes("2026-03-03 11:00", "2026-03-03 10:30", About::Content, None);
    house.writes("2026-03-05 12:00", "2026-03-03 14:00", About::Distress, None);
    let correction = house.writes("2026-03-06 14:00", "2026-03-03 10:30", About::Distress, Some(note));
    let record = house.ask("2026-03-03", "2026-03-06", "2026-03-08 09:00", under_agreement());
    let no = |id| record.line(id).unwrap().no.clone();
    let complete = Completeness::of(&record);
    assert_eq!(
        fact(&complete, "corrected"),
        "1 | entry was corrected; both versions are in the record, the longest delay was 3 days 3 h"
    );
    let corrected = complete.facts.iter().find(|fact| fact.sentence.template == "complete.corrected").unwrap();
    assert_eq!(corrected.sentence.entries, [no(note), no(correction)], "both are there to be read");
    // The note that came two days late is late; the corrected one was written at the time.
    assert_eq!(fact(&complete, "next_day"), "1 of 2 | entries was written the next day or after");
    let seen = Seen::of(&record);
    assert_eq!((seen.content.count, seen.distress.count), (0, 2), "what was corrected is counted nowhere");
}

#[test]
fn what_is_said_under_cover_counts_where_the_cover_is() {
    let mut house = House::new();
    house.wish("2026-03-02 08:00", AdultWish::SetPlan(plan()));
    house.wish("2026-03-02 09:00", AdultWish::StartCover { setting: Setting::School, room: None });
    house.says("2026-03-02 09:30");
    house.writes("2026-03-02 09:45", "2026-03-02 09:40", About::Distress, None);
    house.wish("2026-03-02 10:00", AdultWish::StartCover { setting: Setting::Home, room: None });
    house.wish("2026-03-02 10:30", AdultWish::EndCover);
    // Nobody says where.
    house.says("2026-03-02 11:00");
    house.wish("2026-03-02 12:00", AdultWish::StartCover { setting: Setting::Home, room: None });
    // After four hours nobody is believed to be there.
    house.says("2026-03-02 18:00");
    house.wish("2026-03-03 10:00", AdultWish::WithdrawAgreement { by: "the parents".to_owned() });
    house.says("2026-03-03 11:00");
    let record = house.ask("2026-03-02", "2026-03-03", "2026-03-05 09:00", under_agreement());
    let complete = Completeness::of(&record);
    let cells: Vec<(&str, &[CellState])> =
        complete.rows.iter().map(|row| (row.shift.as_str(), row.cells.as_slice())).collect();
    use CellState::{Nothing, OwnActs};
    assert_eq!(
        cells,
        [
            ("day", [OwnActs, Nothing].as_slice()),
            ("evening", &[OwnActs, Nothing]),
            ("night", &[Nothing, Nothing]),
            ("lessons", &[OwnActs, Nothing]),
        ]
    );
    assert_eq!(facts(&complete, "observed"), ["4 h 30 | of observed time at home", "1 h | of observed time at school"]);
    assert_eq!(
        fact(&complete, "no_place"),
        "2 of 4 | entries do not say where they happened; they are counted at home, where the tablet lives"
    );
    assert_eq!(fact(&complete, "partly_no_agreement"), "1 | day not recorded for part of the day: no agreement");
    let seen = Seen::of(&record);
    let school = seen.settings.iter().find(|of| of.setting == Setting::School).unwrap();
    assert_eq!((school.distress.count, school.observed.as_ref().map(|observed| observed.minutes)), (1, Some(60)));
}
