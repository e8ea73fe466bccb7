//! The app without a window: the lock of the adults' side, the door for wishes, notices, and what happens by itself.

use heard::app::clock::{Clock, ScriptClock};
use heard::app::script::{Play, PlayError, SharedScribe, parse};
use heard::app::{AdultWish, Answer, App, Cause, OpenHome, Supplied, Trouble, TypedPin, Wish, demo};
use heard::event::{Event, Moment};
use heard::id::AdultId;
use heard::journal::{JournalError, backups_in};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use tempfile::TempDir;

/// A demonstration home, opened by a clock that the test moves.
pub struct Trial {
    pub folder: TempDir,
    pub clock: Rc<ScriptClock>,
    pub scribe: SharedScribe,
    pub app: Option<App>,
    woken: Receiver<()>,
}

/// The demonstration's home after four days that the tests know by heart.
pub fn make_four_days(path: &Path) {
    let day = |text: &str| text.parse().unwrap();
    let days = (day("2026-10-05"), day("2026-10-08"));
    demo::make_from(path, include_str!("four_days.txt"), days).unwrap();
}

impl Trial {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        make_four_days(&folder.path().join("home"));
        let now: Moment = "2026-10-20T10:00:00+01:00".parse().unwrap();
        let (clock, scribe) = (Rc::new(ScriptClock::new(now)), SharedScribe::default());
        let (app, woken) = open(&folder.path().join("home"), &clock, &scribe);
        Self { folder, clock, scribe, app: Some(app), woken }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub fn app(&mut self) -> &mut App {
        self.app.as_mut().unwrap()
    }

    pub fn priya(&mut self) -> AdultId {
        self.app().home.record.adult_named("Priya").unwrap().0
    }

    pub fn unlock(&mut self, pin: &str) -> Result<Answer, Trouble> {
        let adult = self.priya();
        self.app().handle(Wish::Unlock { adult, pin: TypedPin(pin.to_owned()) })
    }

    /// Plays lines of a script as the window would.
    pub fn play(&mut self, script: &str) -> Vec<String> {
        self.tries(script).unwrap_or_else(|(line, error)| panic!("line {line}: {error}"))
    }

    /// The same, or the line that was refused, and why.
    pub fn tries(&mut self, script: &str) -> Result<Vec<String>, (usize, PlayError)> {
        let (clock, scribe) = (Rc::clone(&self.clock), self.scribe.clone());
        let mut lines = Vec::new();
        let mut out = |line: &str| lines.push(line.to_owned());
        let mut pin = demo::pin;
        let mut play = Play::new(self.app.as_mut().unwrap(), Some(clock), Some(scribe), &mut pin, &mut out);
        for (line, step) in parse(script).unwrap() {
            play.step(&step).map_err(|error| (line, error))?;
        }
        Ok(lines)
    }

    pub fn close(&mut self) {
        self.app.take().unwrap().close().unwrap();
    }

    pub fn reopen(&mut self) {
        let path = self.path();
        let (app, woken) = open(&path, &self.clock, &self.scribe);
        (self.app, self.woken) = (Some(app), woken);
    }

    fn home_events(&mut self, kind: &str) -> Vec<Event> {
        let events = self.app().home.reader().events(&[kind]).unwrap();
        events.into_iter().map(|(_, event)| event).collect()
    }
}

fn open(path: &Path, clock: &Rc<ScriptClock>, scribe: &SharedScribe) -> (App, Receiver<()>) {
    let (wake, woken) = mpsc::channel();
    let home = OpenHome::open(path, &**clock).unwrap();
    let wake = Arc::new(move || {
        // A test that is over listens no more.
        let _ = wake.send(());
    });
    (App::new(home, Box::new(scribe.clone()), Rc::clone(clock) as Rc<dyn Clock>, wake).unwrap(), woken)
}

#[test]
fn nothing_of_the_adults_side_works_without_a_pin() {
    let mut trial = Trial::new();
    for wish in [
        AdultWish::StartShowing,
        AdultWish::KeepImport,
        AdultWish::AddChild { name: "Kit".to_owned(), boards: Supplied::default() },
        AdultWish::WithdrawAgreement { by: "nobody".to_owned() },
        AdultWish::MakeBackup { out: None },
    ] {
        assert!(matches!(trial.app().handle(Wish::Adult(wish)), Err(Trouble::Locked)));
    }
}

#[test]
fn wrong_pins_are_entries_and_each_waits_longer() {
    let mut trial = Trial::new();
    for _ in 0..3 {
        assert!(matches!(trial.unlock("0000"), Err(Trouble::WrongPin)));
    }
    assert!(matches!(trial.unlock("2580"), Err(Trouble::TooSoon { seconds: 5 })), "the right one waits too");
    assert_eq!(trial.home_events("pin_failed").len(), 3);

    // Opening the app again does not shorten the wait.
    trial.app.take().unwrap().close().unwrap();
    trial.reopen();
    assert!(matches!(trial.unlock("2580"), Err(Trouble::TooSoon { .. })));
    trial.clock.wait(Duration::from_secs(5));
    trial.unlock("2580").unwrap();
    trial.app().handle(Wish::Lock).unwrap();
    assert!(matches!(trial.unlock("0000"), Err(Trouble::WrongPin)), "a right PIN ends the count");
    trial.unlock("2580").unwrap();
}

#[test]
fn an_adult_who_walks_away_has_locked_and_the_child_talks_on() {
    let mut trial = Trial::new();
    trial.unlock("2580").unwrap();
    trial.clock.wait(Duration::from_secs(119));
    trial.app().handle(Wish::Tick).unwrap();
    assert!(trial.app().adult_here().is_some());
    trial.clock.wait(Duration::from_secs(1));
    trial.app().handle(Wish::Tick).unwrap();
    assert!(trial.app().adult_here().is_none());
    assert_eq!(trial.play("press want\nexpect said want\n"), ["said: want"]);
}

#[test]
fn talk_is_kept_only_under_an_agreement() {
    let mut trial = Trial::new();
    let lines =
        trial.play("press want\nwait 6s\nexpect kept 1\nunlock Priya\nagreement off Tom\nlock\nexpect mark not-kept\n");
    assert!(lines.iter().any(|line| line.starts_with("kept: ")));
    assert!(trial.app().notices().iter().any(|notice| notice.cause == Cause::NoAgreement));
    let child = trial.app().child().unwrap().id;
    let before = trial.app().child().unwrap().reader().unwrap().count_of("utterance").unwrap();
    let lines = trial.play(
        "press want\npress food\npress apple\npress speak\nwait 6s\nexpect said want want apple\nexpect kept 0\n",
    );
    assert_eq!(lines.iter().filter(|line| line.starts_with("said: ")).count(), 4, "everything is heard: {lines:?}");
    assert_eq!(trial.app().child().unwrap().reader().unwrap().count_of("utterance").unwrap(), before);
    assert_eq!(trial.app().child().unwrap().id, child);
}

#[test]
fn what_an_adult_shows_is_marked_and_ends_by_itself() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nshowing on\nlock\npress want\nwait 70s\npress want\nwait 6s\n");
    let events = trial.app().child().unwrap().reader().unwrap().events(&["utterance"]).unwrap();
    let by: Vec<String> =
        events.iter().rev().take(2).map(|(header, _)| format!("{:?}", header.act.unwrap().touched_by)).collect();
    assert_eq!(by, ["Child", "AdultModelling"]);
}

#[test]
fn the_day_has_its_backup_and_it_is_written_down() {
    let mut trial = Trial::new();
    trial.app().back_up_when_due();
    assert!(backups_in(&trial.path().join("backups")).unwrap().is_empty(), "the first minutes belong to the child");
    trial.clock.wait(Duration::from_secs(180));
    trial.app().back_up_when_due();
    while trial.home_events("backup_made").is_empty() {
        trial.woken.recv_timeout(Duration::from_secs(60)).expect("the backup wakes the app when it is there");
        trial.app().attend();
    }
    assert_eq!(backups_in(&trial.path().join("backups")).unwrap().len(), 1);
    trial.clock.wait(Duration::from_secs(3_600));
    trial.app().back_up_when_due();
    trial.clock.wait(Duration::from_secs(86_400));
    trial.app().back_up_when_due();
    while trial.home_events("backup_made").len() < 2 {
        trial.woken.recv_timeout(Duration::from_secs(60)).unwrap();
        trial.app().attend();
    }
    assert_eq!(backups_in(&trial.path().join("backups")).unwrap().len(), 2, "one a day, not one an hour");
}

#[test]
fn whoever_closes_the_app_during_a_backup_waits_for_it() {
    let mut trial = Trial::new();
    trial.clock.wait(Duration::from_secs(180));
    trial.app().back_up_when_due();
    trial.close();
    assert_eq!(backups_in(&trial.path().join("backups")).unwrap().len(), 1);
    trial.reopen();
    assert_eq!(trial.home_events("backup_made").len(), 1, "and it is written down");
}

#[test]
fn an_unclean_end_is_an_entry_and_a_notice() {
    let mut trial = Trial::new();
    // Dropped without being closed, as a power cut would.
    trial.play("press no\n");
    drop(trial.app.take());
    trial.reopen();
    assert!(trial.app().notices().iter().any(|notice| notice.cause == Cause::UncleanStart));
    let starts = trial.app().home.reader().events(&["started"]).unwrap();
    assert!(matches!(starts.last(), Some((_, Event::Started { clean: false }))));
}

#[test]
fn a_childs_file_that_does_not_open_leaves_a_notice_and_no_panic() {
    let mut trial = Trial::new();
    let child = trial.app().child().unwrap().id;
    trial.app.take().unwrap().close().unwrap();
    let file = trial.path().join(format!("children/{child}.heard"));
    std::fs::write(&file, b"this was a record").unwrap();
    assert!(!file.with_extension("heard-wal").exists(), "a file that was closed properly has no log beside it");
    trial.reopen();
    assert!(trial.app().notices().iter().any(|notice| notice.cause == Cause::ChildFile));
    assert!(std::fs::read(&file).unwrap() == b"this was a record", "nothing is deleted or made anew");
    assert!(trial.app().view().is_some(), "a child always has a board");
    assert_eq!(trial.play("press want\nexpect said want\n"), ["said: want"]);
}

#[test]
fn a_second_home_is_not_made_over_the_first() {
    let trial = Trial::new();
    let set_up = heard::app::SetUp {
        name: "Another".to_owned(),
        purpose: heard::event::Purpose::Care,
        adult: "Kim".to_owned(),
        role: heard::event::Role::Manager,
        pin: TypedPin("2589".to_owned()),
    };
    let error = OpenHome::create(&trial.path(), &set_up, &*trial.clock).err().unwrap();
    assert!(matches!(error, Trouble::Journal(JournalError::InUse | JournalError::AlreadyThere)), "{error}");
}

#[test]
fn a_home_that_does_not_open_leaves_a_child_a_voice_and_no_trace() {
    let clock: Rc<dyn Clock> = Rc::new(ScriptClock::new("2026-10-20T10:00:00+01:00".parse().unwrap()));
    let shelter = OpenHome::shelter(&*clock).unwrap();
    let folder = shelter.folder.root().to_owned();
    let scribe = SharedScribe::default();
    let mut app = App::new(shelter, Box::new(scribe.clone()), clock, Arc::new(|| {})).unwrap();
    let cell = app.view().unwrap().cells[1].clone();
    let target = heard::session::Target::Button { button: cell.button, place: Some(cell.place) };
    app.handle(Wish::Talk(heard::session::Intent::Select(target))).unwrap();
    assert_eq!(scribe.texts(), ["want"]);
    assert!(app.home.record.adults.is_empty(), "nobody can record an agreement here");
    app.close().unwrap();
    assert!(!folder.exists());
}
