//! What was begun and not kept: to the letter after a kill, under faults of the disk, and for nobody else.

use heard::app::clock::{Clock, ScriptClock, SystemClock};
use heard::app::scribe::Scribe;
use heard::app::{
    AdultWish, App, Cause, JottedMeaning, JottedNote, Jotting, OpenHome, SetUp, Supplied, Trouble, TypedPin, Wish,
};
use heard::event::{About, Moment, Purpose, Role};
use heard::id::{AdultId, EntryId};
use heard::journal::{DraftOf, HomeFolder, JournalError};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::Arc;
use tempfile::TempDir;

const PIN: &str = "2580";
const HOME: &str = "HEARD_TEST_DRAFT_HOME";

fn noon() -> Moment {
    "2026-10-20T12:00:00+01:00".parse().unwrap()
}

/// A home with Priya, Tom, and a child of the name of Kit.
fn home(path: &Path) {
    let clock = Rc::new(ScriptClock::new(noon()));
    let set_up = SetUp {
        name: "A home".to_owned(),
        purpose: Purpose::Demonstration,
        adult: "Priya".to_owned(),
        role: Role::KeyWorker,
        pin: TypedPin(PIN.to_owned()),
    };
    let (home, _) = OpenHome::create(path, &set_up, &*clock).unwrap();
    let mut app = app(home, clock);
    unlock(&mut app, "Priya");
    let pin = TypedPin(PIN.to_owned());
    app.handle(Wish::Adult(AdultWish::AddAdult { name: "Tom".to_owned(), role: Role::Manager, pin })).unwrap();
    for name in ["Lou", "Kit"] {
        app.handle(Wish::Adult(AdultWish::AddChild { name: name.to_owned(), boards: Supplied::default() })).unwrap();
    }
    app.close().unwrap();
}

fn app(home: OpenHome, clock: Rc<dyn Clock>) -> App {
    App::new(home, Box::new(Scribe::default()), clock, Arc::new(|| {})).unwrap()
}

pub fn unlock(app: &mut App, name: &str) {
    let adult = app.home.record.adult_named(name).unwrap().0;
    app.handle(Wish::Unlock { adult, pin: TypedPin(PIN.to_owned()) }).unwrap();
}

fn open(path: &Path) -> (App, Rc<ScriptClock>) {
    let clock = Rc::new(ScriptClock::new(noon()));
    let mut app = app(OpenHome::open(path, &*clock).unwrap(), Rc::clone(&clock) as Rc<dyn Clock>);
    unlock(&mut app, "Priya");
    (app, clock)
}

fn jotted(words: &str) -> Jotting {
    let mut jotting = Jotting::default();
    jotting.put_note(JottedNote {
        about: Some(About::Distress),
        seen: vec!["hand to ear".to_owned()],
        words: words.to_owned(),
        ..JottedNote::new(noon())
    });
    jotting
}

fn jot(app: &mut App, jotting: &Jotting) -> Result<(), Trouble> {
    app.handle(Wish::Adult(AdultWish::Jot(Box::new(jotting.clone())))).map(drop)
}

fn words(jotting: &Jotting) -> &str {
    jotting.note(None).map_or("", |note| &note.words)
}

fn files(home: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(home.join("drafts")).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

/// A home in a folder that goes when the test is over, with Priya unlocked and Kit on the screen.
pub struct Scene {
    folder: TempDir,
    pub clock: Rc<ScriptClock>,
    pub app: App,
}

impl Scene {
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        home(&folder.path().join("home"));
        let (app, clock) = open(&folder.path().join("home"));
        Self { folder, clock, app }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn reopen(self) -> Self {
        self.app.close().unwrap();
        let (app, clock) = open(&self.folder.path().join("home"));
        Self { folder: self.folder, clock, app }
    }

    pub fn clock_now(&self) -> Moment {
        self.clock.now()
    }

    pub fn adult(&self, name: &str) -> AdultId {
        self.app.home.record.adult_named(name).unwrap().0
    }

    fn of(&self) -> DraftOf {
        DraftOf { child: self.app.child().unwrap().id, adult: self.app.adult_here().unwrap() }
    }

    fn has(&self, cause: &Cause) -> bool {
        self.app.notices().iter().any(|notice| notice.cause == *cause)
    }
}

#[test]
fn a_draft_is_there_after_a_restart_and_belongs_to_one_adult_and_one_child() {
    let mut scene = Scene::new();
    let mut jotting = jotted("Threw the “blue” cup,\n\tcried — 4 min. Ünïcödé 🙂");
    let of = EntryId::fresh();
    jotting.put_meaning(JottedMeaning { basis: "the same last w".to_owned(), ..JottedMeaning::new(of) });
    jot(&mut scene.app, &jotting).unwrap();
    let mut scene = scene.reopen();
    assert_eq!(scene.app.begun(), jotting);

    // Another adult has none, and one of their own leaves this one alone.
    unlock(&mut scene.app, "Tom");
    assert_eq!(scene.app.begun(), Jotting::default());
    jot(&mut scene.app, &jotted("Tom’s")).unwrap();
    // Nor is it about another child.
    let lou = scene.app.home.record.child_named("Lou").unwrap();
    unlock(&mut scene.app, "Priya");
    scene.app.handle(Wish::Adult(AdultWish::OpenChild(lou))).unwrap();
    assert_eq!(scene.app.begun(), Jotting::default());
    let kit = scene.app.home.record.child_named("Kit").unwrap();
    scene.app.handle(Wish::Adult(AdultWish::OpenChild(kit))).unwrap();
    assert_eq!(scene.app.begun(), jotting);

    // Nothing begun, nothing there.
    jot(&mut scene.app, &Jotting::default()).unwrap();
    assert_eq!(files(&scene.path()).len(), 1, "Tom’s is still there");
    assert_eq!(scene.app.begun(), Jotting::default());
}

#[test]
fn a_draft_is_sealed_private_and_named_by_uuids_alone() {
    let mut scene = Scene::new();
    jot(&mut scene.app, &jotted("a secret word")).unwrap();
    let [file] = files(&scene.path()).try_into().unwrap();
    let of = scene.of();
    assert_eq!(file.file_name().unwrap().to_str().unwrap(), format!("{}-{}", of.child, of.adult));
    let bytes = fs::read(&file).unwrap();
    assert!(!bytes.windows(6).any(|part| part == b"secret"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::metadata(file.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn nobody_jots_without_a_pin() {
    let mut scene = Scene::new();
    scene.app.handle(Wish::Lock).unwrap();
    assert!(matches!(jot(&mut scene.app, &jotted("x")), Err(Trouble::Locked)));
    assert_eq!(scene.app.begun(), Jotting::default());
    assert!(!scene.path().join("drafts").exists());
}

#[test]
fn a_damaged_draft_is_set_aside_with_a_notice_and_stands_in_nobodys_way() {
    let mut scene = Scene::new();
    jot(&mut scene.app, &jotted("one")).unwrap();
    let [file] = files(&scene.path()).try_into().unwrap();
    let whole = fs::read(&file).unwrap();
    let mut turned = whole.clone();
    turned[40] ^= 1;
    let mut long = whole.clone();
    long.resize(2 << 20, 0);
    for (round, ruined) in [turned, whole[..20].to_vec(), Vec::new(), b"junk".to_vec(), long].into_iter().enumerate() {
        fs::write(&file, &ruined).unwrap();
        assert_eq!(scene.app.begun(), Jotting::default());
        assert!(scene.has(&Cause::Draft));
        let aside = file.with_extension(format!("set-aside-{}", round + 1));
        assert_eq!(fs::read(aside).unwrap(), ruined, "it is kept as it was");
        jot(&mut scene.app, &jotted("two")).unwrap();
        assert_eq!(words(&scene.app.begun()), "two");
    }
}

#[test]
fn a_draft_under_another_key_or_another_name_is_not_read() {
    let mut scene = Scene::new();
    jot(&mut scene.app, &jotted("about Kit")).unwrap();
    let of = scene.of();
    let lou = scene.app.home.record.child_named("Lou").unwrap();
    let tom = scene.adult("Tom");
    let drafts = scene.path().join("drafts");
    let own = drafts.join(format!("{}-{}", of.child, of.adult));
    for other in [DraftOf { child: lou, adult: of.adult }, DraftOf { child: of.child, adult: tom }] {
        fs::copy(&own, drafts.join(format!("{}-{}", other.child, other.adult))).unwrap();
        let folder = HomeFolder::open_reading(&scene.path()).unwrap();
        assert!(matches!(folder.draft(other), Err(JournalError::Damaged { .. })));
    }
    // Without the key of the child’s file nothing is moved: the draft may be as good as the key will be.
    let key = scene.path().join(format!("children/{}.heard.key", of.child));
    let hidden = key.with_extension("hidden");
    fs::rename(&key, &hidden).unwrap();
    assert_eq!(scene.app.begun(), Jotting::default());
    assert!(scene.has(&Cause::Draft));
    fs::rename(&hidden, &key).unwrap();
    assert_eq!(words(&scene.app.begun()), "about Kit");
}

#[test]
fn a_missing_folder_is_made_again() {
    let mut scene = Scene::new();
    jot(&mut scene.app, &jotted("one")).unwrap();
    fs::remove_dir_all(scene.path().join("drafts")).unwrap();
    assert_eq!(scene.app.begun(), Jotting::default());
    jot(&mut scene.app, &Jotting::default()).unwrap();
    jot(&mut scene.app, &jotted("two")).unwrap();
    assert_eq!(words(&scene.app.begun()), "two");
}

/// The file that is written beside the draft lies on a device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_the_last_draft_stays_and_an_adult_is_told() {
    let mut scene = Scene::new();
    jot(&mut scene.app, &jotted("what was kept")).unwrap();
    let [file] = files(&scene.path()).try_into().unwrap();
    let beside = file.with_extension("new");
    std::os::unix::fs::symlink("/dev/full", &beside).unwrap();
    let refused = jot(&mut scene.app, &jotted("what was kept, and more"));
    assert!(matches!(refused, Err(Trouble::Journal(JournalError::Full))), "{refused:?}");
    assert!(scene.has(&Cause::DraftNotKept));
    assert_eq!(words(&scene.app.begun()), "what was kept");
    fs::remove_file(&beside).unwrap();
    jot(&mut scene.app, &jotted("what was kept, and more")).unwrap();
    assert!(!scene.has(&Cause::DraftNotKept));
    assert_eq!(words(&scene.app.begun()), "what was kept, and more");
}

#[test]
fn drafts_are_in_no_backup() {
    let mut scene = Scene::new();
    jot(&mut scene.app, &jotted("not yet a record")).unwrap();
    let size = |scene: &mut Scene| {
        let answer = scene.app.handle(Wish::Adult(AdultWish::MakeBackup { out: None })).unwrap();
        let heard::app::Answer::Written(path) = answer else { panic!("{answer:?}") };
        fs::metadata(path).unwrap().len()
    };
    let small = size(&mut scene);
    jot(&mut scene.app, &jotted(&"word ".repeat(100_000))).unwrap();
    assert!(size(&mut scene) < small + 100_000, "half a megabyte of draft went into the backup");
}

/// The letters that are typed, for ever: no stretch of them comes twice.
fn letters(count: usize) -> String {
    let numbered = (0_usize..).flat_map(|number| format!("wörd{number} ").chars().collect::<Vec<_>>());
    numbered.take(count).collect()
}

/// A small generator, so that a failing run can be run again. Source: Marsaglia, "Xorshift RNGs", 2003.
fn roll(dice: &mut u64, sides: u64) -> u64 {
    *dice ^= *dice << 13;
    *dice ^= *dice >> 7;
    *dice ^= *dice << 17;
    *dice % sides
}

#[test]
fn a_kill_in_the_middle_of_a_word_costs_no_letter() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("home");
    home(&path);
    let mut dice = 0x5EED_D4AF_7000_0001;
    let (mut acknowledged, mut kills) = (0, 0);
    for _ in 0..30 {
        let mut writer = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "drafts::types_until_it_is_killed", "--ignored", "--nocapture"])
            .env(HOME, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(writer.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut typed =
            lines.filter_map(|line| line.strip_prefix("typed ").and_then(|count| count.parse::<usize>().ok()));
        let enough = 3 + usize::try_from(roll(&mut dice, 25)).unwrap();
        let seen = typed.by_ref().take(enough).last().expect("the writer wrote nothing");
        assert!(seen > acknowledged, "it went on where it was");
        std::thread::sleep(std::time::Duration::from_micros(roll(&mut dice, 4_000)));
        writer.kill().unwrap();
        writer.wait().unwrap();
        kills += 1;
        // What had come through the pipe by then was acknowledged too.
        acknowledged = typed.last().unwrap_or(seen).max(seen);

        let found = open(&path).0.begun();
        let found = words(&found);
        let count = found.chars().count();
        assert_eq!(found, letters(count), "a letter is not as it was typed");
        // One letter may have been on the disk before its number was through the pipe.
        assert!((acknowledged..=acknowledged + 1).contains(&count), "{acknowledged} acknowledged, {count} there");
        acknowledged = count;
    }
    println!("{kills} kills, {acknowledged} letters, every one of them there");
}

/// The writer, in a process of its own.
#[test]
#[ignore = "it is the other half of the test above"]
fn types_until_it_is_killed() {
    let path = PathBuf::from(std::env::var_os(HOME).expect("only the test above runs this"));
    let clock = Rc::new(SystemClock::new());
    let mut app = app(OpenHome::open(&path, &*clock).unwrap(), clock);
    unlock(&mut app, "Priya");
    let begun = app.begun();
    for count in words(&begun).chars().count() + 1.. {
        jot(&mut app, &jotted(&letters(count))).unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "\ntyped {count}").unwrap();
        out.flush().unwrap();
    }
}
