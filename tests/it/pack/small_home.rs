//! A small home with one child, in a folder of its own, as the app keeps it.

use heard::app::clock::{Clock, ScriptClock};
use heard::app::{AdultWish, Answer, App, OpenHome, Scribe, SetUp, Supplied, Trouble, TypedPin, Wish, Written};
use heard::child::{Agreement, Assent};
use heard::event::{About, Moment, Note, Purpose, Role, Support};
use heard::id::EntryId;
use heard::session::{Intent, Target};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// A small home with one child, opened by a clock that the test moves.
pub struct SmallHome {
    folder: TempDir,
    clock: Rc<ScriptClock>,
    pub app: App,
}

impl SmallHome {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let now: Moment = "2026-03-02T08:00:00+00:00".parse().unwrap();
        let clock = Rc::new(ScriptClock::new(now));
        let set_up = SetUp {
            name: "Small house".into(),
            purpose: Purpose::Demonstration,
            adult: "Priya".into(),
            role: Role::KeyWorker,
            pin: TypedPin("2580".into()),
        };
        let (home, _) = OpenHome::create(&folder.path().join("home"), &set_up, &*clock).unwrap();
        let app = App::new(home, Box::new(Scribe::default()), Rc::clone(&clock) as Rc<dyn Clock>, Arc::new(|| {}));
        let mut small = Self { folder, clock, app: app.unwrap() };
        small.wish(AdultWish::AddChild { name: "Sam".into(), boards: Supplied::default() }).unwrap();
        small
    }

    /// What an adult does, unlocked again where time has locked it.
    pub fn wish(&mut self, wish: AdultWish) -> Result<Answer, Trouble> {
        if self.app.adult_here().is_none() {
            let (adult, _) = self.app.home.record.adult_named("Priya").unwrap();
            self.app.handle(Wish::Unlock { adult, pin: TypedPin("2580".into()) })?;
        }
        self.app.handle(Wish::Adult(wish))
    }

    pub fn agree(&mut self) {
        let agreement = Agreement {
            authorised_by: "A. Social Worker".into(),
            basis: "care plan".into(),
            assent: Assent::Assented,
            shown_by: "smiled".into(),
        };
        self.wish(AdultWish::RecordAgreement(agreement)).unwrap();
    }

    pub fn press(&mut self, cell: usize) {
        let cells = self.app.view().unwrap().cells;
        let cell = &cells[cell % cells.len()];
        let target = Target::Button { button: cell.button, place: Some(cell.place) };
        self.app.handle(Wish::Talk(Intent::Select(target))).unwrap();
    }

    pub fn wait(&mut self, seconds: u64) {
        self.clock.wait(Duration::from_secs(seconds));
        self.app.handle(Wish::Tick).unwrap();
    }

    pub fn note(&mut self, about: About, words: &str, corrects: Option<EntryId>) -> EntryId {
        let written = Written {
            note: Note { words: words.into(), ..Note::about(about) },
            at: None,
            setting: None,
            place: None,
            present: None,
            support: Support::NotRecorded,
            mode: None,
            corrects,
        };
        match self.wish(AdultWish::WriteNote(Box::new(written))) {
            Ok(Answer::Entry(id)) => id,
            other => panic!("a note is answered by its entry: {other:?}"),
        }
    }

    pub fn today(&self) -> chrono::NaiveDate {
        self.clock.now().date_naive()
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("out")
    }

    pub fn pack(&mut self, from: &str) -> Vec<u8> {
        let wish = AdultWish::MakePack { from: from.parse().unwrap(), to: self.today(), out: self.out() };
        match self.wish(wish) {
            Ok(Answer::Pack { path, .. }) => std::fs::read(path).unwrap(),
            other => panic!("a pack is answered by a pack: {other:?}"),
        }
    }
}
