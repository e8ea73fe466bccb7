//! From a board set that everybody can have to one child's set, in the real window, by somebody who has never seen it and
//! touches only what can be read at that moment.

use super::driver::{self, Thing, key};
use super::room::{Plan, Room};
use super::stage_notes::UPRIGHT;
use super::stage_photo::{put, three_colours};
use heard::app::{PersonalKind, personal_places};
use heard::board::{Board, Button, WordClass};
use heard::child::{HairColour, People, SkinTone};
use std::path::Path;

/// Seconds of the keystroke-level model (Card, Moran and Newell 1980, as in `ten_notes`): pointing and tapping, making up one's
/// mind, and a letter for somebody who does not know the keyboard, which is the slowest that the paper has.
const TAP: f64 = 1.1;
const THINK: f64 = 1.35;
const SLOW_KEY: f64 = 1.2;
const KEY: f64 = 0.28;

/// Somebody at the tablet, and what it has cost them.
struct Newcomer {
    room: Room,
    taps: u32,
    typed: u32,
    scrolls: u32,
}

impl Newcomer {
    fn new(room: Room) -> Self {
        Self { room, taps: 0, typed: 0, scrolls: 0 }
    }

    /// The control with this text if all of it is on the screen and nothing lies over it.
    fn seen(&self, text: &str) -> Option<Thing> {
        driver::picture(&self.room.window);
        let things = driver::things(&self.room.window);
        let size = self.room.window_size();
        let mains = ["Done", "Done for now", "Add", "Lock, back to Ada", "Lock, back to Ben"];
        let is_bar =
            |thing: &&Thing| mains.contains(&thing.label.as_str()) && thing.height >= 90.0 && thing.label != text;
        let bar = things.iter().find(is_bar).map_or(size.1, |bar| bar.y);
        let found = things.into_iter().find(|thing| thing.control && thing.label == text)?;
        let whole =
            found.x >= 0.0 && found.x + found.width <= size.0 && found.y >= 0.0 && found.y + found.height <= bar;
        whole.then_some(found)
    }

    /// Scrolls until it can be read, if it cannot; then touches it.
    #[track_caller]
    fn tap(&mut self, text: &str) {
        let size = self.room.window_size();
        for _ in 0..8 {
            if self.seen(text).is_some() {
                break;
            }
            driver::scroll(&self.room.window, (size.0 / 2.0, size.1 / 2.0), size.1 * 0.4);
            self.room.attend();
            self.scrolls += 1;
        }
        let thing = self.seen(text).unwrap_or_else(|| panic!("{text:?} cannot be read: {:?}", labels(&self.room)));
        assert!(thing.width >= 48.0 && thing.height >= 48.0, "{thing:?} is too small");
        assert_ne!(thing.enabled, Some(false), "{thing:?}");
        self.room.tap(text);
        self.taps += 1;
    }

    fn type_words(&mut self, text: &str) {
        for letter in text.chars() {
            key(&self.room.window, &letter.to_string());
            self.typed += 1;
        }
        self.room.attend();
    }

    /// A question of the page by how it begins, with its number. What is below the page's edge is scrolled to.
    #[track_caller]
    fn question(&mut self, begins: &str) -> String {
        let size = self.room.window_size();
        for _ in 0..8 {
            let asked = labels(&self.room).into_iter();
            let mut asked =
                asked.filter(|label| label.split_once(". ").is_some_and(|(_, text)| text.starts_with(begins)));
            if let Some(question) = asked.next() {
                return question;
            }
            driver::scroll(&self.room.window, (size.0 / 2.0, size.1 / 2.0), size.1 * 0.4);
            driver::picture(&self.room.window);
            self.scrolls += 1;
        }
        panic!("nothing asks for {begins:?}: {:?}", labels(&self.room))
    }

    fn fill(&mut self, begins: &str, word: &str) {
        let question = self.question(begins);
        self.tap(&question);
        self.type_words(word);
    }

    fn with_photo(&mut self, file: &str) {
        self.tap("A photo");
        self.tap(file);
        self.room.until("the picture is there", |room| room.sees("frame up"));
        self.tap("Use this photo");
        self.room.until("the photo is cut", |room| room.sees("the photo"));
    }

    fn put(&mut self, word: &str) {
        self.tap(&format!("Put “{word}” on the board"));
        assert!(self.room.sees(&format!("“{word}” is on the board.")), "{:?}", labels(&self.room));
    }

    fn seconds(&self, key: f64) -> f64 {
        f64::from(self.taps + self.scrolls) * (TAP + THINK) + f64::from(self.typed) * key
    }
}

/// What can be read or heard on the page.
fn labels(room: &Room) -> Vec<String> {
    driver::things(&room.window).into_iter().map(|thing| thing.label).filter(|label| !label.is_empty()).collect()
}

/// The board and the button of a word of the child on the screen.
fn word(room: &Room, label: &str) -> Option<(Board, Button)> {
    let stage = room.stage.borrow();
    let own = stage.app.child().unwrap().state().vocabulary().own_shared();
    personal_places(&own).into_iter().find_map(|place| {
        let board = own.board(place.board)?;
        let button = board.button(place.stands?)?;
        (button.label == label).then(|| (board.clone(), button.clone()))
    })
}

fn newcomer(size: (f32, f32)) -> Newcomer {
    let room = Room::with(&Plan { size, ..Plan::default() });
    for name in ["nan.jpg", "uncle-tunde.jpg"] {
        put(&room.file(&format!("Pictures/{name}")), &three_colours(900, 700));
    }
    room.unlock();
    Newcomer::new(room)
}

fn make_a_childs_set(size: (f32, f32), way: &str) {
    let mut newcomer = newcomer(size);
    newcomer.tap("Add a child");
    newcomer.tap("First name");
    newcomer.type_words("Ben");
    newcomer.tap("Core words, 24 cells");
    newcomer.tap("Add");
    assert!(newcomer.room.sees("About Ben"), "{:?}", labels(&newcomer.room));

    newcomer.tap("Skin and hair in pictures");
    newcomer.tap("Skin: dark");
    newcomer.tap("Hair: black");
    newcomer.tap("Done");
    newcomer.tap("Languages at home");
    newcomer.tap("English");
    newcomer.tap("Yoruba");
    newcomer.tap("Done");
    for (name, file) in [("Nan", "nan.jpg"), ("Uncle Tunde", "uncle-tunde.jpg")] {
        newcomer.fill("Somebody of the family whom this child sees", name);
        newcomer.with_photo(file);
        newcomer.put(name);
    }
    newcomer.fill("The snack this child asks for", "plantain chips");
    newcomer.put("plantain chips");
    newcomer.fill("The thing this child goes to first", "train");
    newcomer.put("train");
    newcomer.fill("The feast or holiday", "Eid");
    newcomer.put("Eid");
    newcomer.fill("Something that frightens", "hand dryer");
    newcomer.put("hand dryer");
    newcomer.tap("Done for now");
    println!(
        "a child’s set {way}: {} taps, {} letters, {} scrolls; {:.0} s, and {:.0} s for somebody who looks for every letter",
        newcomer.taps,
        newcomer.typed,
        newcomer.scrolls,
        newcomer.seconds(KEY),
        newcomer.seconds(SLOW_KEY),
    );
    assert!(newcomer.seconds(KEY) <= 180.0);

    newcomer.tap("Lock, back to Ben");
    let mut room = newcomer.room;
    room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    for (label, kind) in [
        ("Nan", PersonalKind::Person),
        ("Uncle Tunde", PersonalKind::Person),
        ("plantain chips", PersonalKind::Food),
        ("train", PersonalKind::Thing),
        ("Eid", PersonalKind::Festival),
        ("hand dryer", PersonalKind::Fear),
    ] {
        let (board, button) = word(&room, label).unwrap_or_else(|| panic!("{label} is at no place"));
        assert_eq!(button.word_class == Some(WordClass::People), kind == PersonalKind::Person, "{label}");
        let image = board.image_of(&button);
        match kind {
            PersonalKind::Person => {
                let image = image.expect("a photo");
                assert_eq!((image.content_type.as_deref(), image.width), (Some("image/jpeg"), image.height), "{label}");
                let kept = room.reader().medium(image.media.unwrap()).unwrap().unwrap().bytes.unwrap();
                assert!(kept.starts_with(&[0xff, 0xd8, 0xff]));
            }
            // Nobody touched the symbol: it is exactly this word.
            PersonalKind::Thing => assert!(image.is_some_and(|image| image.symbol.is_some()), "{label}"),
            _ => {}
        }
    }
    // The child goes there as a child does.
    room.tap("people");
    room.tap("my people");
    room.until("the photos are drawn", |room| room.stage.borrow().is_complete());
    assert!(room.sees("Nan") && room.sees("Uncle Tunde"), "{:?}", labels(&room));
    room.hear_tap("Nan");

    let child = room.stage.borrow().app.child().unwrap().child().clone();
    assert_eq!(child.surface.people, People { skin: Some(SkinTone::Five), hair: Some(HairColour::Black) });
    let spoken: Vec<&str> = child.speech.languages_at_home.iter().map(heard::board::Locale::as_str).collect();
    assert_eq!(spoken, ["en", "yo"]);
    no_loose_picture(&room.folder.path().join("home"));
}

/// No file of the home is a picture that anybody could open.
fn no_loose_picture(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            no_loose_picture(&path);
        } else {
            let bytes = std::fs::read(&path).unwrap();
            let picture = bytes.windows(4).any(|part| part == [0xff, 0xd8, 0xff, 0xe0]);
            assert!(!picture && heard::library::content_type(&bytes).is_none(), "{}", path.display());
        }
    }
}

#[test]
fn a_newcomer_makes_a_childs_set_upright() {
    make_a_childs_set(UPRIGHT, "upright");
}

#[test]
fn a_newcomer_makes_a_childs_set_lying() {
    make_a_childs_set((1280.0, 800.0), "lying");
}

#[test]
fn what_is_filled_is_kept_when_nobody_comes_back_and_can_be_taken_back() {
    let mut newcomer = newcomer((900.0, 3200.0));
    newcomer.tap("Boards");
    assert!(!newcomer.room.sees_part("people, food, things"), "Ada’s boards are not ours");
    newcomer.tap("First words, 6 large cells");
    newcomer.tap("Give Ada these boards");
    newcomer.tap("About Ada: people, food, things");
    newcomer.fill("A photo of the person", "Dad");
    newcomer.put("Dad");
    assert!(newcomer.room.sees("Dad, done"));
    newcomer.fill("A photo of the food", "juice");
    // Nobody puts it there; the tablet is left alone.
    newcomer.room.pass(std::time::Duration::from_secs(121));
    newcomer.room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    assert!(word(&newcomer.room, "Dad").is_some() && word(&newcomer.room, "juice").is_none());

    newcomer.room.unlock();
    newcomer.tap("Boards");
    newcomer.tap("About Ada: people, food, things");
    assert!(newcomer.room.sees("Dad, done"));
    newcomer.fill("A photo of the thing", "ball");
    newcomer.tap("not now");
    assert!(word(&newcomer.room, "ball").is_none());
    newcomer.fill("A photo of the thing", "ball");
    newcomer.put("ball");
    newcomer.tap("take it back");
    assert!(word(&newcomer.room, "ball").is_none() && word(&newcomer.room, "Dad").is_some());
    newcomer.fill("A photo of the thing", &"long ".repeat(10));
    newcomer.tap(&format!("Put “{}” on the board", "long ".repeat(10)));
    assert!(newcomer.room.sees_part("A label has at most 40 letters"), "it says why and nothing is lost");
    assert!(newcomer.room.sees_part("Put “long"));
}
