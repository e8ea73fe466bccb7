//! Board sets and prints for tests.

use crate::interchange::generate::plain_board;
use crate::sets::{important, starter};
use heard::app::Supplied;
use heard::board::{
    Board, BoardParts, BoardSet, BoardSetParts, Button, Extras, Grid, Image, Licence, Link, LinkTarget, Place,
    WordClass,
};
use heard::id::{BoardId, BoardSetId, ButtonId, Digest, MediaId};
use heard::library::Library;
use heard::report::paper_board::{Asked, Cut, PaperBoard, Print, Sheet, Stamped, UnknownBoard, stamp};
use std::sync::Arc;
use uuid::Uuid;

pub const SIZES: [(Sheet, Cut); 4] =
    [(Sheet::A4, Cut::No), (Sheet::A4, Cut::Yes), (Sheet::A3, Cut::No), (Sheet::A3, Cut::Yes)];

pub fn stamped() -> Stamped {
    let revision = Digest::of(b"boards");
    Stamped {
        revision,
        stamp: stamp(revision, Digest::of(b"important"), "heard 0.1.0"),
        on: "2026-11-22".parse().unwrap(),
    }
}

pub fn tries(
    set: &BoardSet,
    (sheet, cut): (Sheet, Cut),
    print: Print,
    boards: &[String],
) -> Result<PaperBoard, UnknownBoard> {
    PaperBoard::of(&Asked { set, important: important(), sheet, cut, print, boards, stamped: stamped() })
}

pub fn paper(set: &BoardSet) -> PaperBoard {
    tries(set, SIZES[0], Print::Wanted, &[]).unwrap()
}

pub fn starter_paper(size: (Sheet, Cut)) -> PaperBoard {
    tries(starter(), size, Print::Wanted, &[]).unwrap()
}

/// The smallest set but one: what is set many times is set of few boards.
pub fn few() -> BoardSet {
    Supplied::First12.read().unwrap()
}

pub fn few_on_paper(size: (Sheet, Cut)) -> PaperBoard {
    tries(&few(), size, Print::Wanted, &[]).unwrap()
}

/// A board whose cells are these buttons, from the top left on.
pub fn board(number: u128, name: &str, (rows, columns): (u16, u16), buttons: Vec<Button>, images: Vec<Image>) -> Board {
    let mut grid = Grid::empty(rows, columns).unwrap();
    for (button, place) in buttons.iter().zip(grid.places().collect::<Vec<_>>()) {
        grid.put(place, button.id, 1, 1).unwrap();
    }
    let id = BoardId(Uuid::from_u128(number));
    Board::new(BoardParts { id, grid, buttons, images, ..plain_board(name) }).unwrap()
}

pub fn word(number: u128, label: &str) -> Button {
    Button::word(ButtonId(Uuid::from_u128(number)), label)
}

pub fn link_to(board: u128) -> Option<Link> {
    Some(Link { target: LinkTarget::Board(BoardId(Uuid::from_u128(board))), source: Extras::new() })
}

pub fn set(boards: Vec<Board>, media: &[Vec<u8>]) -> BoardSet {
    let media = media.iter().map(|bytes| (MediaId::of(bytes), Arc::from(bytes.as_slice()))).collect();
    let (id, root) = (BoardSetId(Uuid::from_u128(7)), boards[0].id);
    BoardSet::new(BoardSetParts { id, name: "Sample".to_owned(), root, boards, media, extras: Extras::new() }).unwrap()
}

/// A picture that came with a board, under the licence that its file states.
pub fn medium(id: &str, bytes: &[u8], content_type: &str, licence: Option<&str>) -> Image {
    Image {
        id: id.to_owned(),
        media: Some(MediaId::of(bytes)),
        content_type: Some(content_type.to_owned()),
        width: None,
        height: None,
        symbol: None,
        url: None,
        licence: licence.map(|kind| Licence { kind: Some(kind.to_owned()), ..Licence::default() }),
        extras: Extras::new(),
    }
}

pub fn symbol(id: &str, at: usize) -> Image {
    let symbols = Library::builtin().symbols();
    let symbol = Some(symbols[at % symbols.len()].reference());
    Image { media: None, content_type: None, symbol, ..medium(id, b"", "", None) }
}

/// A photograph as a camera leaves it: many colours, and no two pixels alike.
pub fn photo(seed: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_fn(640, 480, |x, y| {
        let noise = (x * 7919 + y * 104_729 + seed * 31).wrapping_mul(2_654_435_761) >> 28;
        let level = |part: u32| u8::try_from((part % 230) + noise).unwrap_or(255);
        image::Rgb([level(x / 3 + seed), level(y / 2), level((x + y) / 5)])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// One board with a photo and a symbol, as an adult wants it printed.
pub fn with_a_photo() -> (PaperBoard, BoardSet) {
    let bytes = photo(3);
    let mut words = vec![word(1, "Nana"), word(2, "tree")];
    words[0].image = Some("photo".to_owned());
    words[1].image = Some("tree".to_owned());
    let images = vec![medium("photo", &bytes, "image/jpeg", None), symbol("tree", 40)];
    let set = set(vec![board(1, "Two", (1, 2), words, images)], &[bytes]);
    (paper(&set), set)
}

/// Boards of `rows` by `columns` words, each with a symbol of its own as long as there are any.
pub fn large(boards: usize, rows: u16, columns: u16) -> BoardSet {
    let cells = usize::from(rows) * usize::from(columns);
    let symbols = Library::builtin().symbols();
    let boards = (0..boards).map(|at| {
        let mut buttons = Vec::new();
        let mut images = Vec::new();
        for cell in 0..cells {
            let number = at * cells + cell;
            let symbol_at = number % symbols.len();
            let mut button = word(number as u128 + 1, &symbols[symbol_at].label);
            button.image = Some(format!("i{cell}"));
            button.word_class = symbols[symbol_at].word_class.or(Some(WordClass::Noun));
            button.link = (cell % 7 == 3).then(|| link_to(((at + cell) % boards) as u128 + 1)).flatten();
            images.push(symbol(&format!("i{cell}"), symbol_at));
            buttons.push(button);
        }
        board(at as u128 + 1, &format!("Board {at}"), (rows, columns), buttons, images)
    });
    set(boards.collect(), &[])
}

pub fn place(row: u16, column: u16) -> Place {
    Place { row, column }
}
