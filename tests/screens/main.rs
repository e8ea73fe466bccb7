//! Every view as a picture: compared with references, and written out for looking at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says so by failing"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test may say what it saw")]
#![allow(dead_code, reason = "the driver is shared with the other tests of the window")]

mod adults;
mod assessing;
mod boards;
#[path = "../ui/driver.rs"]
mod driver;
mod editing;
mod exchanges;
mod mats;
mod noting;
mod packs;
mod photos;
mod pictures;
mod practising;
mod recordings;
mod summed;
mod views;

use heard::child::Scheme;
use heard::ui::look;
use image::RgbaImage;
use pictures::Pictures;
use std::path::{Path, PathBuf};
use views::View;

const SCHEMES: [(Scheme, &str); 3] =
    [(Scheme::Light, "light"), (Scheme::Dark, "dark"), (Scheme::HighContrast, "contrast")];
const SIZES: [(f32, f32, &str); 2] = [(1280.0, 800.0, "landscape"), (800.0, 1280.0, "portrait")];

/// A channel may differ by this much before a pixel counts as different.
const CHANNEL: u8 = 24;
/// This share of the pixels may be different.
const SHARE: f64 = 0.0003;

/// Writes every view in both orientations and all schemes into the folder named by `HEARD_SHOTS`; without it, draws
/// each view once in each orientation and looks that there is something on it.
#[test]
fn every_view_is_drawn() {
    let folder = std::env::var_os("HEARD_SHOTS").map(PathBuf::from);
    let only = std::env::var("HEARD_SHOTS_ONLY").unwrap_or_default();
    for view in views::all().into_iter().filter(|view| view.name.contains(&only)) {
        for (width, height, way) in SIZES {
            let schemes = if folder.is_some() { &SCHEMES[..] } else { &SCHEMES[..1] };
            for (scheme, light) in schemes {
                let drawn = draw(&view, width, height, *scheme, Pictures::Own);
                assert!(colours(&drawn) > 8, "{} is empty in {way}", view.name);
                if let Some(folder) = &folder {
                    std::fs::create_dir_all(folder).unwrap();
                    drawn.save(folder.join(format!("{}-{way}-{light}.png", view.name))).unwrap();
                }
            }
        }
    }
}

/// A dozen pictures are kept. `HEARD_BLESS=1` writes them anew; look at them before they are committed.
#[test]
fn kept_pictures_have_not_changed() {
    let kept = [
        ("board", 1, 0),
        ("board", 0, 1),
        ("board", 0, 2),
        ("board-odd", 0, 0),
        ("board-speaking", 0, 1),
        ("board-private", 1, 2),
        ("board-dense", 0, 0),
        ("board-choice", 0, 0),
        ("board-chosen", 1, 1),
        ("offer", 1, 0),
        ("pin-who", 1, 0),
        ("home", 1, 0),
        ("home-large-text", 1, 1),
        ("access", 0, 0),
        ("import-report", 1, 2),
        ("pack", 0, 1),
        ("note-distress", 1, 0),
        ("note-said-no", 0, 2),
        ("notes", 1, 1),
        ("exchange-offered", 0, 0),
        ("exchange-answered-not-now", 1, 1),
    ];
    let mut changed = Vec::new();
    for (name, size, scheme) in kept {
        let view = views::all().into_iter().find(|view| view.name == name).expect(name);
        let (width, height, way) = SIZES[size];
        let (scheme, light) = SCHEMES[scheme];
        let drawn = draw(&view, width, height, scheme, Pictures::Plain);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/screens/{name}-{way}-{light}.png"));
        if std::env::var_os("HEARD_BLESS").is_some() {
            keep(&drawn, &path);
            continue;
        }
        let kept = image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).to_rgba8();
        let share = difference(&kept, &drawn);
        if share > SHARE {
            let seen = std::env::temp_dir().join(format!("heard-{name}-{way}-{light}.png"));
            drawn.save(&seen).unwrap();
            changed.push(format!("{name}-{way}-{light}: {:.2} % of the pixels; now {}", share * 100.0, seen.display()));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

fn draw(view: &View, width: f32, height: f32, scheme: Scheme, pictures: Pictures) -> RgbaImage {
    let window = driver::window(width, height);
    look::show_scheme(&window, scheme);
    (view.prepare)(&window, pictures);
    driver::picture(&window)
}

/// Small files: nothing on a screen is see-through.
fn keep(drawn: &RgbaImage, path: &Path) {
    use image::codecs::png::{CompressionType, FilterType, PngEncoder};
    let file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    image::DynamicImage::from(drawn.clone()).to_rgb8().write_with_encoder(encoder).unwrap();
}

fn difference(one: &RgbaImage, other: &RgbaImage) -> f64 {
    if one.dimensions() != other.dimensions() {
        return 1.0;
    }
    let unlike =
        one.pixels().zip(other.pixels()).filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > CHANNEL));
    f64::from(u32::try_from(unlike.count()).unwrap()) / (f64::from(one.width()) * f64::from(one.height()))
}

fn colours(picture: &RgbaImage) -> usize {
    picture.pixels().map(|pixel| pixel.0).collect::<std::collections::HashSet<_>>().len()
}
