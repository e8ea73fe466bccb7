//! Symbol packs in a home that is lived in: what is put on a board stays there without its pack, the journal knows which packs
//! there were, and a fault leaves everything as it was.

mod large;

use heard::app::clock::{Clock, ScriptClock};
use heard::app::scribe::Scribe;
use heard::app::{AdultWish, Answer, App, EditWish, OpenHome, PackAdded, SetUp, Supplied, Trouble, TypedPin, Wish};
use heard::board::{Board, BoardSet, Button, Cell, Image, Locale, SymbolRef};
use heard::edit::{At, Brought, Edit, NewPhoto, NewPicture, NewWord};
use heard::event::{Event, Purpose, Role};
use heard::id::{ButtonId, MediaId};
use heard::interchange::import;
use heard::journal::RecoveryCode;
use heard::library::{PackFault, SymbolPack, content_type};
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PIN: &str = "2580";
const FAN: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='#0000a1' d='M0 0h9v9H0z'/></svg>";

/// A home with Ada in it, and a folder for files beside it.
struct Lived {
    dir: TempDir,
    clock: Rc<ScriptClock>,
    app: Option<App>,
    code: RecoveryCode,
    /// Other threads tell that they are done, as they tell a window.
    tell: Sender<()>,
    told: Receiver<()>,
}

impl Lived {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let clock = Rc::new(ScriptClock::new("2026-10-20T10:00:00+01:00".parse().unwrap()));
        let set_up = SetUp {
            name: "A home".to_owned(),
            purpose: Purpose::Care,
            adult: "Priya".to_owned(),
            role: Role::KeyWorker,
            pin: TypedPin(PIN.to_owned()),
        };
        let (home, code) = OpenHome::create(&dir.path().join("home"), &set_up, &*clock).unwrap();
        let (tell, told) = channel();
        let mut lived = Self { dir, app: Some(app(home, &clock, &tell)), clock, code, tell, told };
        lived.unlock();
        lived.adult(AdultWish::AddChild { name: "Ada".to_owned(), boards: Supplied::First12 }).unwrap();
        lived
    }

    fn path(&self) -> PathBuf {
        self.dir.path().join("home")
    }

    fn app(&mut self) -> &mut App {
        self.app.as_mut().unwrap()
    }

    fn unlock(&mut self) {
        let adult = *self.app().home.record.adults.keys().next().unwrap();
        self.app().handle(Wish::Unlock { adult, pin: TypedPin(PIN.to_owned()) }).unwrap();
    }

    fn adult(&mut self, wish: AdultWish) -> Result<Answer, Trouble> {
        self.app().handle(Wish::Adult(wish))
    }

    fn reopen(&mut self) {
        if let Some(app) = self.app.take() {
            app.close().unwrap();
        }
        let home = OpenHome::open(&self.path(), &*self.clock).unwrap();
        self.app = Some(app(home, &self.clock, &self.tell));
        self.unlock();
    }

    /// Attends to what other threads do until it is so.
    #[track_caller]
    fn until<T>(&mut self, what: &str, so: impl Fn(&mut App) -> Option<T>) -> T {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            self.app().attend();
            if let Some(found) = so(self.app()) {
                return found;
            }
            assert!(Instant::now() < end, "never: {what}");
            let _ = self.told.recv_timeout(Duration::from_millis(200));
        }
    }

    /// As the window adds a pack.
    fn add(&mut self, path: PathBuf) -> Result<PackAdded, Trouble> {
        self.adult(AdultWish::StartAddingPack { path })?;
        let added = self.until("the pack has come in", App::take_added_pack);
        self.read_packs();
        added
    }

    fn read_packs(&mut self) {
        self.app().prepare_symbols();
        self.until("the packs are read", |app| app.symbol_packs().map(drop));
    }

    /// The picture that is put on this word by itself, as an edit brings it.
    fn fitting(&mut self, word: &str) -> Option<NewPicture> {
        let found = self.app().library().offered(&Locale::new("en-GB"), word, 9);
        found.fitting().map(|symbol| self.app().new_picture(symbol).unwrap())
    }

    /// A word in the first free place of the first board.
    fn put(&mut self, label: &str, picture: Option<NewPicture>) -> At {
        let set = self.own();
        let board = set.board(set.root).unwrap();
        let place = board.grid.places().find(|place| matches!(board.grid.cell(*place), Cell::Empty)).unwrap();
        let button = ButtonId::fresh();
        let word = Box::new(NewWord { picture, ..NewWord::new(button, label) });
        let add = Edit::Add { board: board.id, place, word };
        self.adult(AdultWish::Edit(EditWish::Apply(vec![add]))).unwrap();
        At { board: board.id, button }
    }

    fn own(&mut self) -> Arc<BoardSet> {
        self.app().child().unwrap().state().vocabulary().own_shared()
    }

    fn image(&mut self, label: &str) -> Image {
        let set = self.own();
        image_of(set.board(set.root).unwrap(), label)
    }

    fn bytes(&mut self, media: MediaId) -> Vec<u8> {
        self.app().child().unwrap().reader().unwrap().medium(media).unwrap().unwrap().bytes.unwrap()
    }

    fn told(&mut self) -> Vec<Event> {
        let kinds = ["symbol_pack_added", "symbol_pack_removed"];
        let events = self.app().home.reader().events(&kinds).unwrap();
        assert!(events.iter().all(|(header, _)| header.record == heard::event::Record::System));
        events.into_iter().map(|(_, event)| event).collect()
    }

    /// What the home says, and what lies on the disk.
    fn names(&mut self) -> (Vec<String>, Vec<String>, Vec<String>) {
        self.read_packs();
        let listed = self.app().symbol_packs().unwrap().list().iter().map(|pack| pack.name.clone()).collect();
        let absent = self.app().absent_packs();
        (listed, absent, self.app().home.record.symbol_packs.clone())
    }
}

fn app(home: OpenHome, clock: &Rc<ScriptClock>, tell: &Sender<()>) -> App {
    let tell = tell.clone();
    let wake = Arc::new(move || {
        // Nobody listens any more at the end.
        let _ = tell.send(());
    });
    App::new(home, Box::new(Scribe::default()), Rc::clone(clock) as Rc<dyn Clock>, wake).unwrap()
}

fn image_of(board: &Board, label: &str) -> Image {
    let button: &Button = board.buttons.iter().find(|button| button.label == label).unwrap();
    board.image_of(button).unwrap().clone()
}

/// A photo with a note beside its pixels.
fn jpeg() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(900, 700, Rgb([10, 200, 30])).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    let jpeg = bytes.into_inner();
    let note = b"Exif\0\0GPS 53.5228 N 1.1285 W";
    let mut with_note = jpeg[..2].to_vec();
    with_note.extend([0xff, 0xe1]);
    with_note.extend(u16::try_from(note.len() + 2).unwrap().to_be_bytes());
    with_note.extend(note);
    with_note.extend(&jpeg[2..]);
    with_note
}

fn fans(within: &Path, name: &str) -> PathBuf {
    let root = within.join(name);
    std::fs::create_dir_all(&root).unwrap();
    let index = "file,label,synonyms,category,locale,licence,author\n\
                 fan.svg,ceiling fan,whirly,home,en-GB,CC BY 4.0,Gran\n\
                 bus.jpg,our bus,,transport,en-GB,,\n\
                 gone.svg,nothing,,,,,\n";
    std::fs::write(root.join("index.csv"), index).unwrap();
    std::fs::write(root.join("fan.svg"), FAN).unwrap();
    std::fs::write(root.join("bus.jpg"), jpeg()).unwrap();
    root
}

#[test]
fn removing_a_pack_breaks_no_board() {
    let mut lived = Lived::new();
    let path = fans(lived.dir.path(), "Fans");
    assert_eq!(lived.fitting("ceiling fan"), None);
    let added = lived.add(path).unwrap();
    assert_eq!((added.name.as_str(), added.report.came_in, added.report.left_out.len()), ("Fans", 2, 1));
    // A drawing with a licence, and a photo without one.
    let fan = lived.fitting("ceiling fan");
    assert!(matches!(&fan, Some(NewPicture::Brought(_))));
    let at = lived.put("ceiling fan", fan);
    let bus = lived.fitting("our bus");
    lived.put("our bus", bus);
    let carried = lived.app().carried_word(at).unwrap();

    lived.adult(AdultWish::RemovePack { name: "fans".to_owned() }).unwrap();
    lived.read_packs();
    assert_eq!(lived.fitting("ceiling fan"), None, "it is offered no more");
    lived.reopen();
    assert!(!lived.path().join("symbols").join("Fans").exists());

    let image = lived.image("ceiling fan");
    assert_eq!(image.content_type.as_deref(), Some("image/svg+xml"));
    let symbol = image.symbol.clone().unwrap();
    assert_eq!((symbol.set.as_str(), symbol.filename.as_str()), ("fans", "fan.svg"));
    let licence = image.licence.clone().unwrap();
    assert_eq!((licence.kind.as_deref(), licence.author_name.as_deref()), (Some("CC BY 4.0"), Some("Gran")));
    assert_eq!(lived.bytes(image.media.unwrap()), FAN.as_bytes());
    let bus = lived.image("our bus");
    assert_eq!(
        (bus.licence, bus.width, bus.height),
        (None, Some(640), Some(498)),
        "nothing is said that nobody has said"
    );
    let photo = lived.bytes(bus.media.unwrap());
    assert_eq!(content_type(&photo), Some("image/jpeg"));
    assert!(!photo.windows(4).any(|part| part == b"Exif") && !photo.windows(3).any(|part| part == b"GPS"));

    // The export is whole: bytes, licence and author.
    let set = lived.own().id;
    let out = lived.dir.path().join("out.obz");
    lived.adult(AdultWish::ExportBoardSet { set, out: out.clone() }).unwrap();
    let read = import::read(&std::fs::read(&out).unwrap(), None).unwrap();
    let again = image_of(read.set.board(read.set.root).unwrap(), "ceiling fan");
    assert_eq!((again.media, again.licence, again.symbol), (image.media, image.licence.clone(), image.symbol.clone()));
    assert_eq!(*read.set.media[&image.media.unwrap()], *FAN.as_bytes());

    // Taken along to another child it brings its drawing and says whose it is.
    lived.adult(AdultWish::AddChild { name: "Ben".to_owned(), boards: Supplied::First12 }).unwrap();
    let set = lived.own();
    let board = set.board(set.root).unwrap();
    let place = board.grid.places().find(|place| matches!(board.grid.cell(*place), Cell::Empty)).unwrap();
    let edit = carried.put_down(&set, board.id, place, ButtonId::fresh());
    // Both began with the same boards, so the word is known there by its board; where it is not, it is new.
    lived.adult(AdultWish::Edit(EditWish::Apply(vec![edit]))).unwrap();
    let taken = lived.image("ceiling fan");
    assert_eq!((taken.media, taken.licence, taken.symbol), (image.media, image.licence, image.symbol));
}

#[test]
fn packs_are_an_adults_business_and_each_is_an_entry() {
    let mut lived = Lived::new();
    let path = fans(lived.dir.path(), "Fans");
    lived.app().handle(Wish::Lock).unwrap();
    let pack = Arc::new(SymbolPack::read(&path).unwrap());
    for wish in [
        AdultWish::AddPack(Arc::clone(&pack)),
        AdultWish::StartAddingPack { path: path.clone() },
        AdultWish::RemovePack { name: "Fans".to_owned() },
    ] {
        assert!(matches!(lived.adult(wish), Err(Trouble::Locked)));
    }
    lived.unlock();
    lived.adult(AdultWish::AddPack(pack)).unwrap();
    assert!(matches!(lived.add(path), Err(Trouble::SamePack(name)) if name == "Fans"));
    lived.adult(AdultWish::RemovePack { name: " FANS ".to_owned() }).unwrap();
    let refused = lived.adult(AdultWish::RemovePack { name: "Fans".to_owned() });
    assert!(matches!(refused, Err(Trouble::NoSuchPack(_))));
    let fans = || "Fans".to_owned();
    let told = [Event::SymbolPackAdded { name: fans(), symbols: 2 }, Event::SymbolPackRemoved { name: fans() }];
    assert_eq!(lived.told(), told);
}

#[test]
fn a_bad_pack_is_one_sentence_and_nothing_else() {
    let mut lived = Lived::new();
    let bare = lived.dir.path().join("bare");
    std::fs::create_dir_all(&bare).unwrap();
    let cut = lived.dir.path().join("cut.zip");
    std::fs::write(&cut, b"PK\x03\x04 and no more").unwrap();
    for (path, fault) in
        [(bare, PackFault::NoIndex), (cut, PackFault::Damaged), (lived.dir.path().join("nowhere"), PackFault::NotThere)]
    {
        let refused = lived.add(path).unwrap_err();
        assert_eq!(refused.to_string(), fault.to_string());
    }
    assert_eq!(lived.names(), (vec![], vec![], vec![]));
    assert!(lived.told().is_empty());
}

#[test]
fn what_the_journal_cannot_keep_is_not_added() {
    let mut lived = Lived::new();
    let (path, others) = (fans(lived.dir.path(), "Fans"), fans(lived.dir.path(), "Others"));
    lived.add(path.clone()).unwrap();
    let clock = Rc::clone(&lived.clock);
    lived.app().home.limit_pages(1).unwrap();
    // What is free in the file already takes some entries more.
    let full = (0..1_000).any(|_| lived.app().home.keep(Event::Started { clean: true }, &*clock).is_err());
    assert!(full);
    let refused = lived.add(others.clone()).unwrap_err();
    assert!(matches!(refused, Trouble::Journal(_)) && refused.to_string().ends_with('.'), "{refused:?}");
    let pack = Arc::new(SymbolPack::read(&others).unwrap());
    assert!(matches!(lived.adult(AdultWish::AddPack(pack)), Err(Trouble::Journal(_))));
    let known = || vec!["Fans".to_owned()];
    assert_eq!(lived.names(), (known(), vec![], known()));
    // One that goes is gone, and it is still known that the home had it.
    assert!(matches!(lived.adult(AdultWish::RemovePack { name: "Fans".to_owned() }), Err(Trouble::Journal(_))));
    assert_eq!(lived.names(), (vec![], known(), known()));
    lived.app().home.limit_pages(1_000_000).unwrap();
    lived.add(path).unwrap();
    assert_eq!(lived.names(), (known(), vec![], known()));
}

#[test]
fn a_restored_home_says_which_packs_it_had() {
    let mut lived = Lived::new();
    let (fans_path, others) = (fans(lived.dir.path(), "Fans"), fans(lived.dir.path(), "Others"));
    lived.add(fans_path.clone()).unwrap();
    lived.add(others).unwrap();
    let fan = lived.fitting("whirly");
    lived.put("whirly", fan);
    let file = lived.dir.path().join("backup");
    lived.adult(AdultWish::MakeBackup { out: Some(file.clone()) }).unwrap();
    lived.app.take().unwrap().close().unwrap();
    std::fs::rename(lived.path(), lived.dir.path().join("lost")).unwrap();
    OpenHome::restore(&file, &lived.code, &lived.path(), &*lived.clock).unwrap();
    let both = || vec!["Fans".to_owned(), "Others".to_owned()];
    assert_eq!(OpenHome::peek(&lived.path()).unwrap().symbol_packs, both());
    lived.reopen();
    assert_eq!(lived.names(), (vec![], both(), both()));
    // What was on the boards is there.
    let media = lived.image("whirly").media.unwrap();
    assert_eq!(lived.bytes(media), FAN.as_bytes());
    // One is added again, one is given up.
    lived.add(fans_path).unwrap();
    lived.adult(AdultWish::RemovePack { name: "others".to_owned() }).unwrap();
    let fans = || vec!["Fans".to_owned()];
    assert_eq!(lived.names(), (fans(), vec![], fans()));
}

#[test]
fn a_drawing_that_is_brought_keeps_to_itself() {
    let mut lived = Lived::new();
    let brought = |bytes: &[u8]| {
        let photo = NewPhoto { bytes: bytes.into(), content_type: Some("image/png".to_owned()), size: None };
        let symbol = SymbolRef { set: "fans".to_owned(), filename: "x".to_owned(), extras: Default::default() };
        NewPicture::Brought(Brought { photo, symbol: Some(symbol), licence: None })
    };
    let at = lived.put("fan", Some(brought(FAN.as_bytes())));
    let outside = "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://example.org/x.png'/></svg>";
    for bytes in [outside.as_bytes(), b"junk"] {
        let edit = Edit::Picture { at, picture: Some(brought(bytes)) };
        let refused = lived.adult(AdultWish::Edit(EditWish::Apply(vec![edit])));
        assert!(matches!(refused, Err(Trouble::Photo)));
    }
    assert_eq!(lived.image("fan").content_type.as_deref(), Some("image/svg+xml"));
}
