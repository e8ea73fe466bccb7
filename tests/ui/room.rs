//! A room with a tablet in it: the real window on a real home, with the real voice and an ear in place of a loudspeaker.
//! Time passes only when a test says so; what other threads do is waited for.

use super::driver;
use heard::app::clock::{Clock, ScriptClock};
use heard::app::microphone::ScriptMicrophone;
use heard::app::scribe::Scribe;
use heard::app::{AdultWish, App, OpenHome, SetUp, Supplied, TypedPin, Wish};
use heard::child::{Agreement, Assent};
use heard::event::{Event, Header, Purpose, Role, Spoken, Word};
use heard::id::AdultId;
use heard::journal::{FileOf, HomeFolder, Reader};
use heard::platform::capture::{Capture, Pace};
use heard::platform::espeak;
use heard::platform::folders::Folders;
use heard::platform::speaker::Outlet;
use heard::platform::voice;
use heard::ui::stage::{Shared, Stage, with};
use heard::ui::{AppWindow, Pictures};
use slint::ComponentHandle;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Nothing takes longer than this; everything waits on a condition.
pub const LONG: Duration = Duration::from_secs(20);
/// Longer than the guard after a board change, shorter than a pause that ends an utterance.
pub const MOMENT: Duration = Duration::from_millis(600);
pub const CHIRP: &[u8] = include_bytes!("../it/sounds/chirp.ogg");
pub const PIN: &str = "2580";

pub struct Room {
    pub window: AppWindow,
    pub stage: Shared,
    pub clock: Rc<ScriptClock>,
    pub ear: Capture,
    /// Hears what a test says into it.
    pub microphone: ScriptMicrophone,
    woken: Receiver<()>,
    /// Lines that the ear was given so far.
    lines: usize,
    pub folder: Rc<TempDir>,
}

/// What a room is opened with.
pub struct Plan {
    pub agreement: bool,
    pub library: PathBuf,
    pub unplugged: bool,
    pub pace: Pace,
    pub size: (f32, f32),
    pub set_up: fn(&mut App),
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            agreement: true,
            library: espeak::LIBRARY.into(),
            unplugged: false,
            pace: Pace::Fast,
            size: (1280.0, 800.0),
            set_up: |_| {},
        }
    }
}

/// An utterance as the journal gives it back.
pub struct Kept {
    pub header: Header,
    pub words: Vec<Word>,
    pub spoken: Spoken,
}

impl Room {
    /// A home with two adults and Ada, whose boards came from somebody else's software.
    pub fn new() -> Self {
        Self::with(&Plan::default())
    }

    pub fn with(plan: &Plan) -> Self {
        let folder = Rc::new(TempDir::new().unwrap());
        std::fs::create_dir(folder.path().join("files")).unwrap();
        let noon = chrono::DateTime::parse_from_rfc3339("2026-11-23T12:00:00+00:00").unwrap();
        let clock = Rc::new(ScriptClock::new(noon));
        make_home(&folder.path().join("home"), plan, &clock);
        Self::open(folder, plan, clock)
    }

    /// Opens the window on the home that lies in this folder.
    pub fn open(folder: Rc<TempDir>, plan: &Plan, clock: Rc<ScriptClock>) -> Self {
        let window = driver::window(plan.size.0, plan.size.1);
        let home = OpenHome::open(&folder.path().join("home"), &*clock).unwrap();
        let (wake, woken) = channel();
        let ear = Capture::new(plan.pace);
        if plan.unplugged {
            ear.unplug();
        }
        let tell = wake.clone();
        let setup = voice::Setup {
            library: plan.library.clone(),
            outlet: Outlet::Capture(ear.clone()),
            wake: Some(Box::new(move || tell.send(()).unwrap_or(()))),
        };
        let tell = wake.clone();
        let told: Arc<dyn Fn() + Send + Sync> = Arc::new(move || tell.send(()).unwrap_or(()));
        let app = App::new(home, Box::new(voice::start(setup)), Rc::clone(&clock) as Rc<dyn Clock>, Arc::clone(&told))
            .unwrap();
        let pictures = Pictures::new(move || told()).unwrap();
        let stick = folder.path().join("STICK");
        let removable = Rc::new(move || stick.is_dir().then(|| stick.clone()).into_iter().collect());
        let folders = Folders { own: folder.path().join("files"), removable };
        let stage = Stage::new(app, window.clone_strong(), pictures, folders);
        let microphone = ScriptMicrophone::default();
        stage.borrow_mut().listen_with(Box::new(microphone.clone()));
        let mut room = Self { window, stage, clock, ear, microphone, woken, lines: 0, folder };
        room.until("the board is drawn", |room| room.stage.borrow().is_complete());
        room
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("files").join(name)
    }

    /// Lets time pass, for the app and for the window.
    pub fn pass(&self, time: Duration) {
        self.clock.wait(time);
        driver::pass(time);
        self.attend();
    }

    pub fn attend(&self) {
        with(&self.stage, Stage::attend);
    }

    /// Attends to whatever comes from other threads until it is so.
    #[track_caller]
    pub fn until(&mut self, what: &str, so: impl Fn(&Self) -> bool) {
        let end = Instant::now() + LONG;
        loop {
            // The window lays itself out when it is drawn, and what is put off to the next turn happens in it.
            driver::picture(&self.window);
            driver::pass(Duration::from_millis(1));
            self.attend();
            if so(self) {
                return;
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "never: {what}");
            let _ = self.woken.recv_timeout(left.min(Duration::from_millis(200)));
        }
    }

    /// A short tap with a finger, and a moment after it.
    #[track_caller]
    pub fn tap(&self, label: &str) {
        let at = driver::middle(&self.window, label);
        driver::down(&self.window, at);
        self.pass(Duration::from_millis(50));
        driver::up(&self.window, at);
        self.pass(MOMENT);
    }

    /// Does something that is heard, and gives what was heard of it.
    #[track_caller]
    pub fn hear(&mut self, act: impl FnOnce(&Self)) -> Vec<f32> {
        self.ear.clear();
        self.lines += 1;
        act(self);
        assert!(self.ear.wait_until_given(self.lines, LONG), "nothing was heard");
        assert!(self.ear.wait_until_finished(self.lines, LONG), "it does not end");
        self.ear.samples()
    }

    #[track_caller]
    pub fn hear_tap(&mut self, label: &str) -> Vec<f32> {
        self.hear(|room| room.tap(label))
    }

    /// With a pace by hand: hears the line that was asked for last to its end.
    #[track_caller]
    pub fn listen_by_hand(&mut self) {
        self.lines += 1;
        assert!(self.ear.wait_until_given(self.lines, LONG), "nothing was heard");
        self.ear.pull(LONG);
        self.attend();
    }

    /// Whether something with these words is on the screen.
    pub fn sees(&self, words: &str) -> bool {
        driver::things(&self.window).iter().any(|thing| thing.label == words)
    }

    /// Whether something on the screen has these words in it.
    pub fn sees_part(&self, words: &str) -> bool {
        driver::things(&self.window).iter().any(|thing| thing.label.contains(words))
    }

    /// The window as a tablet shows it, lying and standing, for somebody who wants to see what a test sees: `HEARD_LOOK`
    /// names a folder for it.
    pub fn look(&self, name: &str) {
        let Some(folder) = std::env::var_os("HEARD_LOOK") else { return };
        let size = self.window.window().size().to_logical(self.window.window().scale_factor());
        for (width, height, side) in [(1280.0, 800.0, "lying"), (800.0, 1280.0, "standing")] {
            driver::resize(&self.window, width, height);
            for _ in 0..3 {
                driver::picture(&self.window);
                std::thread::sleep(Duration::from_millis(60));
                self.attend();
            }
            let path = Path::new(&folder).join(format!("{name}-{side}.png"));
            driver::picture(&self.window).save(path).unwrap();
        }
        driver::resize(&self.window, size.width, size.height);
        driver::picture(&self.window);
    }

    /// Types letters where the cursor is.
    pub fn type_text(&self, text: &str) {
        for letter in text.chars() {
            driver::key(&self.window, &letter.to_string());
        }
        self.attend();
    }

    /// What the message bar holds.
    pub fn bar(&self) -> String {
        driver::find(&self.window, "speak the message").value.unwrap_or_default()
    }

    /// Holds the corner until the adults' side asks who it is.
    pub fn hold_corner(&self) {
        let corner = (driver::width(&self.window) - 20.0, 20.0);
        driver::down(&self.window, corner);
        // What is held is seen in steps, as a clock ticks.
        for _ in 0..32 {
            self.pass(Duration::from_millis(100));
        }
        driver::up(&self.window, corner);
        self.pass(MOMENT);
    }

    pub fn type_pin(&self, pin: &str) {
        for digit in pin.chars() {
            self.tap(&digit.to_string());
        }
        self.tap("OK");
    }

    /// Priya comes in.
    #[track_caller]
    pub fn unlock(&self) {
        self.hold_corner();
        self.tap("Priya");
        self.type_pin(PIN);
        assert!(self.sees("Priya, key worker"), "{:?}", driver::things(&self.window));
    }

    pub fn reader(&self) -> Reader {
        let child = self.stage.borrow().app.child().unwrap().id;
        HomeFolder::open_reading(&self.folder.path().join("home")).unwrap().reader(FileOf::Child(child)).unwrap()
    }

    /// Every utterance that is kept, after a pause that ends the last.
    pub fn kept(&self) -> Vec<Kept> {
        self.pass(Duration::from_secs(30));
        let _ = self.stage.borrow_mut().app.settle();
        let events = self.reader().events(&["utterance"]).unwrap();
        let utterances = events.into_iter().filter_map(|(header, event)| match event {
            Event::Utterance { words, spoken } => Some(Kept { header, words, spoken }),
            _ => None,
        });
        utterances.collect()
    }

    pub fn kept_words(&self) -> Vec<String> {
        let said = |kept: Kept| kept.words.iter().map(|word| word.label.as_str()).collect::<Vec<_>>().join(" ");
        self.kept().into_iter().map(said).collect()
    }

    /// What the notices say happened.
    pub fn notices(&self) -> Vec<String> {
        self.stage.borrow().app.notices().iter().map(|notice| notice.happened.clone()).collect()
    }
}

fn make_home(path: &Path, plan: &Plan, clock: &Rc<ScriptClock>) {
    let set_up = SetUp {
        name: "A home".to_owned(),
        purpose: Purpose::Demonstration,
        adult: "Priya".to_owned(),
        role: Role::KeyWorker,
        pin: TypedPin(PIN.to_owned()),
    };
    let (home, _) = OpenHome::create(path, &set_up, &**clock).unwrap();
    let adult: AdultId = *home.record.adults.keys().next().unwrap();
    let mut app =
        App::new(home, Box::new(Scribe::default()), Rc::clone(clock) as Rc<dyn Clock>, Arc::new(|| {})).unwrap();
    let adults = |app: &mut App, wish| app.handle(Wish::Adult(wish)).unwrap();
    app.handle(Wish::Unlock { adult, pin: TypedPin(PIN.to_owned()) }).unwrap();
    let tom = AdultWish::AddAdult { name: "Tom".to_owned(), role: Role::Manager, pin: TypedPin("7913".to_owned()) };
    adults(&mut app, tom);
    adults(&mut app, AdultWish::AddChild { name: "Ada".to_owned(), boards: Supplied::default() });
    adults(&mut app, AdultWish::ReadImport { bytes: foreign(), name: "from elsewhere".to_owned() });
    adults(&mut app, AdultWish::KeepImport);
    if plan.agreement {
        let agreement = Agreement {
            authorised_by: "J. Okafor".to_owned(),
            basis: "care plan".to_owned(),
            assent: Assent::Assented,
            shown_by: String::new(),
        };
        adults(&mut app, AdultWish::RecordAgreement(agreement));
    }
    (plan.set_up)(&mut app);
    app.handle(Wish::Lock).unwrap();
    app.close().unwrap();
}

/// A package as somebody else's software makes them: whole numbers for ids, colours in CSS, a picture, a sound, a link.
pub fn foreign() -> Vec<u8> {
    foreign_with(&glass())
}

/// The same with another picture.
pub fn foreign_with(picture: &image::RgbImage) -> Vec<u8> {
    let manifest = r#"{"format":"open-board-0.1","root":"boards/1.obf","paths":{
        "boards":{"1":"boards/1.obf","2":"boards/2.obf"},"images":{"9":"images/9.png"},"sounds":{"7":"sounds/7.ogg"}}}"#;
    let first = r#"{"format":"open-board-0.1","id":1,"locale":"en","name":"Day","buttons":[
        {"id":1,"label":"juice","image_id":9,"background_color":"rgb(255, 240, 170)","border_color":"rgb(150, 90, 0)"},
        {"id":2,"label":"swing","background_color":"rgb(200, 240, 200)"},
        {"id":3,"label":"dad","sound_id":7},
        {"id":4,"label":"places","load_board":{"id":2,"path":"boards/2.obf"}},
        {"id":5,"label":"bye"}],
        "grid":{"rows":2,"columns":3,"order":[[1,2,3],[4,null,5]]},
        "images":[{"id":9,"path":"images/9.png","content_type":"image/png","width":60,"height":60}],
        "sounds":[{"id":7,"path":"sounds/7.ogg","content_type":"audio/ogg"}]}"#;
    let second = r#"{"format":"open-board-0.1","id":2,"locale":"en","name":"Places",
        "buttons":[{"id":1,"label":"park"},{"id":2,"label":"shop"}],
        "grid":{"rows":1,"columns":2,"order":[[1,2]]},"images":[],"sounds":[]}"#;
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    zip(&[
        ("manifest.json", manifest.as_bytes()),
        ("boards/1.obf", first.as_bytes()),
        ("boards/2.obf", second.as_bytes()),
        ("images/9.png", png.get_ref()),
        ("sounds/7.ogg", CHIRP),
    ])
}

fn glass() -> image::RgbImage {
    image::RgbImage::from_fn(60, 60, |x, y| {
        let inside = (15..45).contains(&x) && (10..55).contains(&y);
        if inside { image::Rgb([230, 90, 10]) } else { image::Rgb([255, 255, 255]) }
    })
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
