//! Contact sheets: every picture of our own with its name, to be looked at. `./dev shots` writes them.

use heard::child::{People, SkinTone};
use heard::library::{Library, PeopleAs, Picture, PictureKey, Raster, Symbol};
use heard::mat::strokes;
use image::{Rgb, RgbImage};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The longest side of a page: wider than this nothing is drawn.
const PAGE: u32 = 2048;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    Colour,
    Grey,
    Black,
}

impl Ground {
    fn paint(self) -> Rgb<u8> {
        match self {
            Self::Colour | Self::Grey => Rgb([0xf1, 0xee, 0xe6]),
            Self::Black => Rgb([0, 0, 0]),
        }
    }

    fn ink(self) -> &'static str {
        if self == Self::Black { "#FFFFFF" } else { "#2A2420" }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Colour => "colour",
            Self::Grey => "grey",
            Self::Black => "black",
        }
    }
}

/// One sheet: at which size, on what, and with which people.
struct Sheet {
    side: u32,
    ground: Ground,
    people: PeopleAs,
    name: String,
}

fn sheets() -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for side in [48, 96, 256] {
        for ground in [Ground::Colour, Ground::Grey, Ground::Black] {
            let name = format!("symbols-{side}-{}", ground.name());
            sheets.push(Sheet { side, ground, people: PeopleAs::Drawn, name });
        }
    }
    let tones = [(None, "outline"), (Some(SkinTone::One), "tone-1"), (Some(SkinTone::Six), "tone-6")];
    for (skin, called) in tones {
        for ground in [Ground::Colour, Ground::Black] {
            let name = format!("symbols-96-{}-{called}", ground.name());
            let people = PeopleAs::For(People { skin, hair: None });
            sheets.push(Sheet { side: 96, ground, people, name });
        }
    }
    sheets
}

fn own() -> Vec<&'static Symbol> {
    Library::builtin().symbols().iter().filter(|symbol| symbol.set == "heard").collect()
}

/// Twemoji whose people are drawn as the child is.
fn twemoji_people() -> Vec<&'static Symbol> {
    let looks = PeopleAs::For(People::default());
    let symbols = Library::builtin().symbols().iter().filter(|symbol| symbol.set == "twemoji");
    symbols.filter(|symbol| matches!(picture(symbol, looks), Picture::Recoloured(_))).collect()
}

fn picture(symbol: &Symbol, people: PeopleAs) -> Picture {
    let library = Library::builtin();
    let Some(PictureKey::Symbol { set, file }) = library.key_of(symbol) else { panic!("{}", symbol.id) };
    library.picture_as(&set, &file, people).unwrap()
}

fn over(page: &mut RgbImage, raster: &Raster, left: u32, top: u32) {
    for (at, pixel) in (0_u32..).zip(raster.pixels.chunks(4)) {
        let (x, y) = (left + at % raster.width, top + at / raster.width);
        if pixel[3] == 0 || x >= page.width() || y >= page.height() {
            continue;
        }
        let under = page.get_pixel(x, y).0;
        let mix = |at: usize| {
            (u32::from(pixel[at]) + u32::from(under[at]) * (255 - u32::from(pixel[3])) / 255).min(255) as u8
        };
        page.put_pixel(x, y, Rgb([mix(0), mix(1), mix(2)]));
    }
}

/// The names of one page as strokes.
fn names(symbols: &[&Symbol], columns: u32, cell: (u32, u32), sheet: &Sheet) -> Raster {
    let mut svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {PAGE} {PAGE}'><g fill='none' stroke='{}' stroke-width='1.4' stroke-linecap='round'>",
        sheet.ground.ink()
    );
    for (at, symbol) in (0_u32..).zip(symbols) {
        let name = symbol.id.trim_start_matches("heard/").trim_start_matches("twemoji/");
        let (letters, width) = strokes(name).unwrap_or_else(|| panic!("{name} cannot be written"));
        let scale = (0.9_f32).min((cell.0 - 6) as f32 / width);
        let left = (at % columns * cell.0) as f32 + (cell.0 as f32 - width * scale) / 2.0;
        let top = (at / columns * cell.1 + sheet.side + 8) as f32;
        for (from, path) in letters {
            let x = left + from * scale;
            let _ = write!(svg, "<path transform='translate({x} {top}) scale({scale})' d='{path}'/>");
        }
    }
    svg.push_str("</g></svg>");
    Raster::draw(&Picture::Svg(svg.into_bytes().into()), PAGE).unwrap()
}

/// The pages of one sheet.
fn pages(symbols: &[&Symbol], sheet: &Sheet) -> Vec<RgbImage> {
    let cell = (sheet.side.max(80) + 16, sheet.side + 28);
    let (columns, rows) = (PAGE / cell.0, PAGE / cell.1);
    let each = (columns * rows) as usize;
    let page = |symbols: &[&Symbol]| {
        let used = (symbols.len() as u32).div_ceil(columns);
        let mut page = RgbImage::from_pixel(columns * cell.0, used * cell.1, sheet.ground.paint());
        for (at, symbol) in (0_u32..).zip(symbols) {
            let raster = Raster::draw(&picture(symbol, sheet.people), sheet.side).unwrap();
            let (left, top) = (at % columns * cell.0 + (cell.0 - sheet.side) / 2, at / columns * cell.1 + 4);
            over(&mut page, &raster, left, top);
        }
        over(&mut page, &names(symbols, columns, cell, sheet), 0, 0);
        if sheet.ground == Ground::Grey {
            for pixel in page.pixels_mut() {
                *pixel = Rgb([super::distance::grey(pixel.0); 3]);
            }
        }
        page
    };
    symbols.chunks(each).map(page).collect()
}

/// Writes every sheet into the folder named by `HEARD_SHOTS`; without it, the smallest is drawn and looked at for gaps.
#[test]
fn every_symbol_is_on_a_contact_sheet() {
    let folder = std::env::var_os("HEARD_SHOTS").map(PathBuf::from);
    let (own, people) = (own(), twemoji_people());
    assert!(own.len() > 300 && people.len() > 50, "{} and {}", own.len(), people.len());
    for sheet in sheets() {
        let is_kept = folder.is_some();
        if !is_kept && (sheet.side, sheet.ground) != (48, Ground::Colour) {
            continue;
        }
        let mut drawn: Vec<(String, RgbImage)> = Vec::new();
        let mut add = |symbols: &[&Symbol], name: &str| {
            for (number, page) in (1..).zip(pages(symbols, &sheet)) {
                drawn.push((format!("{name}-{number}.png"), page));
            }
        };
        add(&own, &sheet.name);
        if sheet.people != PeopleAs::Drawn {
            add(&people, &sheet.name.replace("symbols", "twemoji"));
        }
        for (name, page) in drawn {
            let colours: std::collections::HashSet<_> = page.pixels().map(|pixel| pixel.0).collect();
            assert!(colours.len() > 50, "{name} is empty");
            if let Some(folder) = &folder {
                std::fs::create_dir_all(folder).unwrap();
                page.save(folder.join(name)).unwrap();
            }
        }
    }
}
