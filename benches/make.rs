//! The ground that the bench stands on: homes and board packages as large as real ones, made anew each time.

use super::display::Display;
use heard::app::clock::SystemClock;
use heard::app::{AdultWish, App, OpenHome, Scribe, SetUp, Supplied, TypedPin, Wish};
use heard::child::{AccessSettings, Agreement, Assent, Millis};
use heard::event::{Purpose, Role};
use serde_json::json;
use std::cell::OnceCell;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::sync::Arc;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const PIN: &str = "4826";
/// Rows and columns of a dense board: 152 cells.
pub const DENSE: (u32, u32) = (8, 19);
/// Dense boards in a ring; each opens the next with its last cell.
pub const RING: usize = 13;

/// A folder that goes at the end, and what is made in it once.
pub struct Ground {
    folder: TempDir,
    display: OnceCell<Display>,
    demo: OnceCell<PathBuf>,
    dense: OnceCell<PathBuf>,
    large: OnceCell<PathBuf>,
    core: OnceCell<PathBuf>,
}

impl Ground {
    pub fn new() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        Self {
            folder,
            display: OnceCell::new(),
            demo: OnceCell::new(),
            dense: OnceCell::new(),
            large: OnceCell::new(),
            core: OnceCell::new(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn display(&self) -> &Display {
        self.display.get_or_init(|| Display::open(self.path()))
    }

    /// The demonstration home, as `./dev run` makes it.
    pub fn demo(&self) -> &Path {
        self.demo.get_or_init(|| {
            let home = self.path().join("demo");
            let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
            command.arg("--home").arg(&home).args(["demo", "--no-window"]).stdout(Stdio::null());
            assert!(command.status().unwrap().success());
            home
        })
    }

    /// A home whose child has the ring of dense boards.
    pub fn dense(&self) -> &Path {
        self.dense.get_or_init(|| {
            let package = Package { boards: RING, grid: DENSE, buttons: |_| 152, pictures: RING * 152 };
            let home = self.path().join("dense");
            home_with(&home, package.bytes());
            home
        })
    }

    /// A home whose child has the largest of the sets that come with Heard.
    pub fn core(&self) -> &Path {
        self.core.get_or_init(|| {
            let home = self.path().join("core");
            let mut app = new_home(&home);
            app.handle(Wish::Adult(AdultWish::GiveBoards(Supplied::Core60))).unwrap();
            app.close().unwrap();
            home
        })
    }

    /// A home whose child has a vocabulary as large as any.
    pub fn large(&self) -> &Path {
        self.large.get_or_init(|| {
            let home = self.path().join("large");
            home_with(&home, LARGE.bytes());
            home
        })
    }
}

/// 15,500 buttons, as the largest vocabularies have.
pub const LARGE: Package =
    Package { boards: 550, grid: (5, 6), buttons: |board| if board < 100 { 29 } else { 28 }, pictures: 3000 };

/// A home with one child who has these boards, an agreement, and no guard after a board change.
fn home_with(path: &Path, package: Vec<u8>) {
    let mut app = new_home(path);
    for wish in [AdultWish::ReadImport { bytes: package, name: "Boards".to_owned() }, AdultWish::KeepImport] {
        app.handle(Wish::Adult(wish)).unwrap();
    }
    app.close().unwrap();
}

/// A home with one child, unlocked.
pub fn new_home(path: &Path) -> App {
    let set_up = SetUp {
        name: "Bench".to_owned(),
        purpose: Purpose::Care,
        adult: "Priya".to_owned(),
        role: Role::Manager,
        pin: TypedPin(PIN.to_owned()),
    };
    let clock = Rc::new(SystemClock::new());
    let (home, _) = OpenHome::create(path, &set_up, &*clock).unwrap();
    let mut app = App::new(home, Box::new(Scribe::default()), clock, Arc::new(|| {})).unwrap();
    unlock(&mut app);
    let agreement = Agreement {
        authorised_by: "somebody".to_owned(),
        basis: "a bench".to_owned(),
        assent: Assent::Assented,
        shown_by: "nothing".to_owned(),
    };
    let access = AccessSettings { after_change: Millis::new(0), ..AccessSettings::default() };
    for wish in [
        AdultWish::AddChild { name: "Sam".to_owned(), boards: Supplied::default() },
        AdultWish::RecordAgreement(agreement),
        AdultWish::SetAccess(access),
    ] {
        app.handle(Wish::Adult(wish)).unwrap();
    }
    app
}

pub fn unlock(app: &mut App) {
    let adult = *app.home.record.adults.keys().next().unwrap();
    app.handle(Wish::Unlock { adult, pin: TypedPin(PIN.to_owned()) }).unwrap();
}

/// A package of boards as another producer would write it.
pub struct Package {
    pub boards: usize,
    pub grid: (u32, u32),
    /// How many buttons the board of this number has; they fill the grid from the first place.
    pub buttons: fn(usize) -> usize,
    /// How many different pictures there are.
    pub pictures: usize,
}

impl Package {
    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut file = |name: &str, bytes: &[u8]| {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        };
        let names: serde_json::Map<_, _> =
            (0..self.boards).map(|board| (format!("b{board}"), format!("boards/b{board}.obf").into())).collect();
        let manifest = json!({
            "format": "open-board-0.1", "root": "boards/b0.obf", "paths": { "boards": names, "images": {}, "sounds": {} },
        });
        file("manifest.json", manifest.to_string().as_bytes());
        let mut first = 0;
        for board in 0..self.boards {
            file(&format!("boards/b{board}.obf"), self.board(board, first).to_string().as_bytes());
            first += (self.buttons)(board);
        }
        (0..self.pictures.min(first)).for_each(|number| file(&format!("images/{number}.png"), &picture(number)));
        zip.finish().unwrap().into_inner()
    }

    fn board(&self, board: usize, first: usize) -> serde_json::Value {
        let count = (self.buttons)(board);
        let picture = |index: usize| (first + index) % self.pictures;
        let next = (board + 1) % self.boards;
        let tint = format!("rgb({}, {}, 255)", 170 + board * 47 % 80, 170 + board * 31 % 80);
        let buttons: Vec<_> = (0..count)
            .map(|index| {
                let mut button = json!({
                    "id": index.to_string(), "label": word(first + index), "image_id": picture(index).to_string(),
                    "background_color": tint, "border_color": format!("rgb(60, {}, 90)", board * 53 % 200),
                });
                if index + 1 == count {
                    button["load_board"] = json!({ "id": format!("b{next}"), "path": format!("boards/b{next}.obf") });
                }
                button
            })
            .collect();
        let mut pictures: Vec<usize> = (0..count).map(picture).collect();
        pictures.sort_unstable();
        pictures.dedup();
        let images: Vec<_> = pictures
            .into_iter()
            .map(|number| {
                json!({
                    "id": number.to_string(), "path": format!("images/{number}.png"), "content_type": "image/png",
                    "width": SIDE, "height": SIDE,
                })
            })
            .collect();
        let place = |index: usize| (index < count).then(|| index.to_string());
        let (rows, columns) = (self.grid.0 as usize, self.grid.1 as usize);
        let order: Vec<Vec<_>> =
            (0..rows).map(|row| (0..columns).map(|column| place(row * columns + column)).collect()).collect();
        json!({
            "format": "open-board-0.1", "id": format!("b{board}"), "locale": "en-GB", "name": format!("Board {board}"),
            "buttons": buttons, "images": images, "sounds": [],
            "grid": { "rows": rows, "columns": columns, "order": order },
        })
    }
}

/// The side of a package's pictures, in pixels.
const SIDE: u32 = 160;

/// A picture like no other: a disc on a clear ground, with a grain so that it does not pack to nothing.
fn picture(number: usize) -> Vec<u8> {
    let seed = u32::try_from(number).unwrap().wrapping_mul(2_654_435_761);
    let [red, green, blue, _] = seed.to_le_bytes();
    let picture = image::RgbaImage::from_fn(SIDE, SIDE, |x, y| {
        let (across, down) = (x.abs_diff(SIDE / 2), y.abs_diff(SIDE / 2));
        let inside = across * across + down * down < SIDE * SIDE / 5;
        let grain = u8::try_from((x / 4 * 7 + y / 4 * 13 + seed % 31) % 24).unwrap();
        let shade = |colour: u8| (colour / 2).saturating_add(grain);
        image::Rgba([shade(red), shade(green), shade(blue), if inside { 255 } else { 0 }])
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A word that can be said, another for every number.
pub fn word(number: usize) -> String {
    const BEGIN: [&str; 16] = ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w"];
    const END: [&str; 4] = ["a", "ee", "o", "oo"];
    let syllable = |digit: usize| format!("{}{}", BEGIN[digit % 16], END[digit / 16 % 4]);
    format!("{}{}{}", syllable(number % 64), syllable(number / 64 % 64), syllable(number / 4096 % 64))
}
