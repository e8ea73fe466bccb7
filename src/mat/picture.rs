//! The picture of a mat as the child left it: a drawing that needs nothing beside it, and the same in words.
//!
//! Pure: the same sheet gives the same bytes, so that whoever holds the entries of a mat can draw its picture again and compare
//! the SHA-256. Words are strokes (see [`super::letters`]); pictures are those that the program brings along, and photos those
//! that the caller brings. Without them, as in a summary, the card of a photo bears the word alone.

use super::sheet::in_column;
use super::{Lay, Sheet, Where, label_of, letters, scale};
use crate::board::{Extras, SymbolRef};
use crate::event::{MatDirection, MatPicture, MatSpot};
use crate::id::MediaId;
use crate::library::{Library, Picture, PictureKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Photos and other pictures of the child's own boards, each as a square PNG.
pub type Photos = BTreeMap<MediaId, Vec<u8>>;

/// A drawing as SVG text, with what it shows in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Pictured {
    svg: String,
    /// Width and height of the drawing.
    pub shape: (f32, f32),
    pub alt: String,
}

impl Pictured {
    /// The drawing. What people wrote stands in it escaped, and nothing else can make one.
    pub fn svg(&self) -> &str {
        &self.svg
    }
}

/// Which cards a picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Art {
    /// As the mat lies.
    AsLeft,
    /// As it lay when it was first read back.
    BeforeReadBack,
}

/// A mat as it is drawn: everything that a picture of it needs, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatLayout {
    pub question: String,
    /// From left to right, as the child saw them.
    pub columns: Vec<LaidColumn>,
    /// "Not this one", when it was handed.
    pub left_out: Vec<String>,
    /// "Not that", when it was read back.
    pub said_no: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaidColumn {
    pub label: String,
    pub picture: MatPicture,
    /// In the order in which they were put there.
    pub cards: Vec<LaidCard>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaidCard {
    pub label: String,
    pub picture: MatPicture,
    /// Where it was let go; `None`: put there by a tap.
    pub spot: Option<MatSpot>,
}

impl MatLayout {
    pub fn of(sheet: &Sheet, art: Art) -> Self {
        let lays = match art {
            Art::AsLeft => sheet.lays(),
            Art::BeforeReadBack => sheet.before().unwrap_or(sheet.lays()),
        };
        let set_up = sheet.set_up();
        let card = |lay: &Lay| {
            let option = set_up.option(lay.option)?;
            let Where::On { spot, .. } = lay.place() else { return None };
            Some(LaidCard { label: label_of(option).to_owned(), picture: option.picture.clone(), spot })
        };
        let mut columns: Vec<LaidColumn> = (0_u8..)
            .zip(scale::columns(set_up.scale, set_up.points))
            .map(|(column, step)| LaidColumn {
                label: step.label.to_owned(),
                picture: super::own_symbol(step.symbol),
                cards: in_column(lays, column).filter_map(card).collect(),
            })
            .collect();
        if set_up.direction == MatDirection::FirstRight {
            columns.reverse();
        }
        let those = |place: Where| {
            let those = lays.iter().filter(|lay| lay.place() == place);
            those.filter_map(|lay| set_up.option(lay.option)).map(|option| label_of(option).to_owned()).collect()
        };
        Self {
            question: set_up.question.clone(),
            columns,
            left_out: those(Where::LeftOut),
            said_no: those(Where::SaidNo),
        }
    }

    /// Draws it without photos.
    pub fn picture(&self) -> Pictured {
        self.picture_with(&Photos::new())
    }

    /// Draws it with those photos that are there.
    pub fn picture_with(&self, photos: &Photos) -> Pictured {
        let measure = Measure::of(&self.columns);
        let aside = self.aside();
        let foot = if aside.is_empty() { 0.0 } else { 46.0 };
        let whole = EDGE + 56.0 + HEAD + measure.height + foot + EDGE;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {whole}\" width=\"{WIDTH}\" height=\"{whole}\">\n\
             <rect width=\"{WIDTH}\" height=\"{whole}\" fill=\"{PAPER}\"/>\n"
        );
        words(&mut svg, &self.question, (EDGE, EDGE + 6.0), 32.0, Set::From, WIDTH - 2.0 * EDGE);
        let top = EDGE + 56.0;
        let _ = writeln!(
            svg,
            "<rect x=\"{EDGE}\" y=\"{top}\" width=\"{}\" height=\"{}\" rx=\"28\" fill=\"{CLOTH}\" stroke=\"{RULE}\" stroke-width=\"{LINE}\"/>",
            WIDTH - 2.0 * EDGE,
            HEAD + measure.height
        );
        for (at, column) in self.columns.iter().enumerate() {
            let left = EDGE + at as f32 * measure.column;
            if at > 0 {
                let _ = writeln!(
                    svg,
                    "<path d=\"M{left} {}V{}\" stroke=\"{RULE}\" stroke-width=\"{LINE}\"/>",
                    top + 16.0,
                    top + HEAD + measure.height - 16.0
                );
            }
            head(&mut svg, column, left, top, &measure);
            cards(&mut svg, column, (left, top + HEAD), &measure, photos);
        }
        let rule = top + HEAD - 10.0;
        let _ = writeln!(
            svg,
            "<path d=\"M{} {rule}H{}\" stroke=\"{RULE}\" stroke-width=\"2\"/>",
            EDGE + 20.0,
            WIDTH - EDGE - 20.0
        );
        if !aside.is_empty() {
            words(&mut svg, &aside, (EDGE, whole - foot - EDGE + 16.0), 28.0, Set::From, WIDTH - 2.0 * EDGE);
        }
        svg.push_str("</svg>\n");
        Pictured { svg, shape: (WIDTH, whole), alt: self.alt() }
    }

    /// "like: music, supper. not sure: nothing. don’t like: noise. left out: bath."
    pub fn alt(&self) -> String {
        let mut said: Vec<String> = Vec::new();
        for column in &self.columns {
            let cards: Vec<&str> = column.cards.iter().map(|card| card.label.as_str()).collect();
            let cards = if cards.is_empty() { "nothing".to_owned() } else { cards.join(", ") };
            said.push(format!("{}: {cards}.", column.label));
        }
        let aside = self.aside();
        if !aside.is_empty() {
            said.push(format!("{aside}."));
        }
        said.join(" ")
    }

    fn aside(&self) -> String {
        let parts = [("left out", &self.left_out), ("taken off: not that", &self.said_no)];
        let parts = parts.into_iter().filter(|(_, cards)| !cards.is_empty());
        parts.map(|(what, cards)| format!("{what}: {}", cards.join(", "))).collect::<Vec<_>>().join(" · ")
    }
}

/// The picture of a mat.
pub fn picture(sheet: &Sheet, art: Art, photos: &Photos) -> Pictured {
    MatLayout::of(sheet, art).picture_with(photos)
}

const WIDTH: f32 = 1200.0;
const EDGE: f32 = 20.0;
const HEAD: f32 = 166.0;
const GAP: f32 = 12.0;
const LINE: f32 = 3.0;
/// The height of a capital letter is ten units of the strokes.
const UNITS: f32 = 10.0;

const CLOTH: &str = "#E8E0D1";
const RULE: &str = "#82766A";
const PAPER: &str = "#FFFDF8";
const EDGE_INK: &str = "#595046";
const INK: &str = "#231F1A";

struct Measure {
    column: f32,
    card: f32,
    tall: f32,
    across: usize,
    height: f32,
}

impl Measure {
    fn of(columns: &[LaidColumn]) -> Self {
        let column = (WIDTH - 2.0 * EDGE) / columns.len().max(1) as f32;
        let card = if columns.len() > 3 { 104.0 } else { 150.0 };
        let tall = card + 22.0;
        let across = (((column - GAP) / (card + GAP)) as usize).max(1);
        let fullest = columns.iter().map(|column| column.cards.len()).max();
        let rows = fullest.unwrap_or(0).div_ceil(across).max(2);
        Self { column, card, tall, across, height: rows as f32 * (tall + GAP) + 24.0 }
    }

    /// The left upper corner of a card in its column.
    fn corner(&self, spot: Option<MatSpot>, slot: usize) -> (f32, f32) {
        match spot {
            None => {
                let (row, at) = (slot / self.across, slot % self.across);
                let inset = (self.column - self.across as f32 * (self.card + GAP) + GAP) / 2.0;
                (inset + at as f32 * (self.card + GAP), row as f32 * (self.tall + GAP) + 4.0)
            }
            Some(MatSpot { across, down }) => {
                let middle = |part: u16, of: f32| f32::from(part.min(1000)) / 1000.0 * of;
                let kept = |at: f32, room: f32| at.clamp(4.0, room.max(4.0));
                (
                    kept(middle(across, self.column) - self.card / 2.0, self.column - self.card - 4.0),
                    kept(middle(down, self.height) - self.tall / 2.0, self.height - self.tall - 4.0),
                )
            }
        }
    }
}

fn head(svg: &mut String, column: &LaidColumn, left: f32, top: f32, measure: &Measure) {
    let side = 84.0;
    if let Some(text) = symbol(&column.picture) {
        drawn(svg, &text, left + (measure.column - side) / 2.0, top + 12.0, side);
    }
    let middle = left + measure.column / 2.0;
    words(svg, &column.label, (middle, top + 108.0), 34.0, Set::Middle, measure.column - 2.0 * GAP);
}

fn cards(svg: &mut String, column: &LaidColumn, from: (f32, f32), measure: &Measure, photos: &Photos) {
    let mut slot = 0;
    for card in &column.cards {
        let (left, top) = measure.corner(card.spot, slot);
        slot += usize::from(card.spot.is_none());
        let (x, y) = (from.0 + left, from.1 + top);
        let _ = writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"14\" fill=\"{PAPER}\" stroke=\"{EDGE_INK}\" stroke-width=\"2.5\"/>",
            measure.card, measure.tall
        );
        let (middle, room) = (x + measure.card / 2.0, measure.card - 12.0);
        let side = measure.tall - 62.0;
        // Without a picture the word stands in the middle, as large as it may.
        let (left, under) = (x + (measure.card - side) / 2.0, y + 50.0);
        let photo = match &card.picture {
            MatPicture::Media(media) => photos.get(media),
            MatPicture::Symbol { .. } | MatPicture::None => None,
        };
        match (symbol(&card.picture), photo) {
            (Some(text), _) => {
                words(svg, &card.label, (middle, y + 13.0), 28.0, Set::Middle, room);
                drawn(svg, &text, left, under, side);
            }
            (None, Some(png)) => {
                words(svg, &card.label, (middle, y + 13.0), 28.0, Set::Middle, room);
                let _ = writeln!(
                    svg,
                    "<image x=\"{left:.1}\" y=\"{under:.1}\" width=\"{side}\" height=\"{side}\" href=\"data:image/png;base64,{}\"/>",
                    STANDARD.encode(png)
                );
            }
            (None, None) => words(svg, &card.label, (middle, y + measure.tall / 2.0 - 12.0), 32.0, Set::Middle, room),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    From,
    Middle,
}

/// A line of words; one that would be wider than there is room for is narrowed.
fn words(svg: &mut String, text: &str, (x, y): (f32, f32), size: f32, set: Set, room: f32) {
    match letters::strokes(text) {
        Some((strokes, width)) => {
            let tall = size * 0.73 / UNITS;
            let wide = tall.min(room / width.max(1.0));
            let left = if set == Set::Middle { x - width * wide / 2.0 } else { x };
            let _ = write!(
                svg,
                "<g transform=\"translate({left:.2} {y:.2}) scale({wide:.4} {tall:.4})\" fill=\"none\" stroke=\"{INK}\" \
                 stroke-width=\"1.3\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
            );
            for (at, path) in strokes {
                let _ = write!(svg, "<path transform=\"translate({at:.1} 0)\" d=\"{path}\"/>");
            }
            svg.push_str("</g>\n");
        }
        None => {
            let anchor = if set == Set::Middle { "middle" } else { "start" };
            let _ = writeln!(
                svg,
                "<text x=\"{x}\" y=\"{}\" font-family=\"Andika, Noto Sans, sans-serif\" font-size=\"{size}\" \
                 text-anchor=\"{anchor}\" fill=\"{INK}\">{}</text>",
                y + size * 0.73,
                escaped(text)
            );
        }
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            // Nothing that no drawing may hold.
            character if character.is_control() => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            character => safe.push(character),
        }
    }
    safe
}

/// A picture of ours, as text. What the program does not bring along is not drawn.
fn symbol(picture: &MatPicture) -> Option<String> {
    let MatPicture::Symbol { set, file } = picture else { return None };
    let reference = SymbolRef { set: set.clone(), filename: file.clone(), extras: Extras::new() };
    let PictureKey::Symbol { set, file } = Library::builtin().find(&reference, "")? else { return None };
    match Library::builtin().picture(&set, &file)? {
        Picture::Svg(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        Picture::Twemoji(text) => Some(text.to_owned()),
        Picture::Recoloured(text) => Some(text.to_string()),
        Picture::Raster(_) => None,
    }
}

/// A drawing, in a square.
fn drawn(svg: &mut String, text: &str, x: f32, y: f32, side: f32) {
    let Some((view, body)) = inner(text) else { return };
    let _ = writeln!(
        svg,
        "<svg x=\"{x:.1}\" y=\"{y:.1}\" width=\"{side}\" height=\"{side}\" viewBox=\"{view}\">{}</svg>",
        body.trim()
    );
}

/// The view box and the contents of one of our drawings.
fn inner(text: &str) -> Option<(&str, &str)> {
    let (_, opened) = text.split_once("<svg")?;
    let (attributes, rest) = opened.split_once('>')?;
    let (body, _) = rest.rsplit_once("</svg>")?;
    let (_, view) = attributes.split_once("viewBox=\"")?;
    let (view, _) = view.split_once('"')?;
    Some((view, body))
}
