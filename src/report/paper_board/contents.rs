//! Which pages there are, and what stands on each: a cover, the important words, then the child's own boards, one a page.

use super::cell::{Face, Leads, PaperCell};
use super::colours::CellColours;
use super::layout::{Cut, Frame, Layout, Rect, Sheet};
use super::lettering::{Holds, Inside, StripInside};
use super::sources::{Source, Sources, is_public};
use super::words;
use crate::board::{Action, Board, BoardSet, Button, LinkTarget, Place, Urgent, Visibility, WordClass};
use crate::id::{BoardId, Digest, RevisionId};
use crate::library::{Library, PictureKey};
use crate::session::{Opens, label_of, spoken_of};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is to be printed, and how.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub set: &'a BoardSet,
    /// They come first, whatever else is wanted.
    pub important: &'a BoardSet,
    pub sheet: Sheet,
    pub cut: Cut,
    pub print: Print,
    /// Names of boards of the set; all of them if there are none.
    pub boards: &'a [String],
    pub stamped: Stamped,
}

/// Which revision of the boards this is, and of which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamped {
    pub revision: RevisionId,
    /// See [`super::stamp`].
    pub stamp: Digest,
    pub on: NaiveDate,
}

/// Who wanted the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Print {
    /// An adult, who takes them into their hands.
    Wanted,
    /// Nobody: it lies on the disk, outside the record and without a lock. A photo never does, so it has none.
    Standing,
}

/// There is no board of this name in the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownBoard(pub String);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PaperBoard {
    pub layout: Layout,
    pub print: Print,
    pub stamped: Stamped,
    /// The name of the board set.
    pub name: String,
    /// Which board is on which page; the first list stands on the cover, the others on pages of their own.
    pub contents: Vec<ContentsList>,
    /// In the order of their pages.
    pub boards: Vec<BoardPage>,
    /// The strip of every page.
    pub urgent: Vec<UrgentWord>,
    /// Every picture once, with the largest side at which it stands anywhere, in millimetres.
    pub pictures: Vec<(PictureKey, f64)>,
    pub sources: Vec<Source>,
}

/// A list of boards in columns of so many lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContentsList {
    pub columns: usize,
    pub lines: usize,
    pub boards: Vec<(String, usize)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BoardPage {
    pub board: BoardId,
    pub page: usize,
    pub name: String,
    /// Of its words: two or three letters of ISO 639, where the board says so.
    pub language: Option<String>,
    pub rows: u16,
    pub columns: u16,
    /// In reading order. Empty and hidden places have none.
    pub cells: Vec<PaperCell>,
}

/// One of the urgent six in the strip.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UrgentWord {
    pub on_page: Rect,
    pub inside: StripInside,
    pub label: String,
    pub face: Face,
    pub class: Option<WordClass>,
    pub colours: CellColours,
}

impl PaperBoard {
    pub fn of(asked: &Asked<'_>) -> Result<Self, UnknownBoard> {
        let chosen = chosen(asked)?;
        let first = 1 + contents_pages(chosen.len());
        let pages: BTreeMap<BoardId, usize> = chosen.iter().map(|board| board.id).zip(first..).collect();
        let layout = Layout::of(asked.sheet, asked.cut);
        let mut setting = Setting {
            print: asked.print,
            pages,
            home: asked.set.root,
            known: BTreeMap::new(),
            pictures: Vec::new(),
            sources: Sources::default(),
        };
        let boards: Vec<BoardPage> =
            chosen.into_iter().zip(first..).map(|(board, page)| setting.page(board, page, &layout)).collect();
        let urgent = setting.strip(asked.important, &layout);
        Ok(Self {
            layout,
            print: asked.print,
            stamped: asked.stamped,
            name: asked.set.name.clone(),
            contents: contents(&boards),
            boards,
            urgent,
            pictures: setting.pictures,
            sources: setting.sources.list(),
        })
    }

    /// The cover with what follows of its list, the boards, and the page that says whose the pictures are.
    pub fn pages(&self) -> usize {
        self.contents.len() + self.boards.len() + 1
    }
}

/// Columns and lines of the list on the cover, and of each further page of it.
const ON_COVER: (usize, usize) = (4, 12);
const BEYOND: (usize, usize) = (4, 27);

fn contents_pages(boards: usize) -> usize {
    let (on_cover, beyond) = (ON_COVER.0 * ON_COVER.1, BEYOND.0 * BEYOND.1);
    1 + boards.saturating_sub(on_cover).div_ceil(beyond)
}

fn contents(boards: &[BoardPage]) -> Vec<ContentsList> {
    let list = |boards: &[BoardPage], (columns, lines): (usize, usize)| ContentsList {
        columns,
        lines,
        boards: boards.iter().map(|page| (page.name.clone(), page.page)).collect(),
    };
    let (first, more) = boards.split_at(boards.len().min(ON_COVER.0 * ON_COVER.1));
    let more = more.chunks(BEYOND.0 * BEYOND.1).map(|boards| list(boards, BEYOND));
    std::iter::once(list(first, ON_COVER)).chain(more).collect()
}

/// The important words, then the first board of the set, then the others in the order of the package.
fn chosen<'a>(asked: &Asked<'a>) -> Result<Vec<&'a Board>, UnknownBoard> {
    let is_named = |board: &Board, name: &String| board.name.trim().to_lowercase() == name.trim().to_lowercase();
    let unknown = asked.boards.iter().find(|name| !asked.set.boards.iter().any(|board| is_named(board, name)));
    if let Some(name) = unknown {
        return Err(UnknownBoard(name.clone()));
    }
    let wanted = |board: &&Board| asked.boards.is_empty() || asked.boards.iter().any(|name| is_named(board, name));
    let own = asked.set.board(asked.set.root).into_iter().chain(&asked.set.boards).filter(wanted);
    let mut seen = BTreeSet::new();
    let first = asked.important.board(asked.important.root).into_iter().chain(&asked.important.boards);
    Ok(first.chain(own).filter(|board| seen.insert(board.id)).collect())
}

/// What is gathered while the pages are laid out.
struct Setting {
    print: Print,
    pages: BTreeMap<BoardId, usize>,
    home: BoardId,
    known: BTreeMap<PictureKey, usize>,
    pictures: Vec<(PictureKey, f64)>,
    sources: Sources,
}

impl Setting {
    fn page(&mut self, board: &Board, page: usize, layout: &Layout) -> BoardPage {
        let frame = layout.frame(board.grid.rows(), board.grid.columns());
        let mut cells = Vec::new();
        for (place, id, rows, columns) in board.grid.placed() {
            // Paper suggests nothing, so the cells that wait for a word are empty on it.
            let waits = |button: &Button| button.actions.iter().any(|action| matches!(action, Action::Predict(_)));
            let shown = board.button(id).filter(|button| button.visibility == Visibility::Shown && !waits(button));
            cells.extend(shown.map(|button| self.cell(board, button, (place, rows, columns), &frame)));
        }
        BoardPage {
            board: board.id,
            page,
            name: if board.name.trim().is_empty() { words::unnamed(page) } else { board.name.clone() },
            language: language(board),
            rows: board.grid.rows(),
            columns: board.grid.columns(),
            cells,
        }
    }

    fn cell(
        &mut self,
        board: &Board,
        button: &Button,
        (place, rows, columns): (Place, u16, u16),
        frame: &Frame,
    ) -> PaperCell {
        let on_page = frame.cell(place, rows, columns);
        let label = label_of(board, button, &board.locale);
        let leads = self.leads(button);
        let opens = opens(button);
        let key = self.key(board, button, &label);
        let holds = Holds { label: !label.trim().is_empty(), page: matches!(leads, Leads::Page(_)) };
        let inside = Inside::of(&on_page, button.word_class, holds);
        let face = self.face(key, inside.picture.width, board, button);
        PaperCell {
            place,
            rows,
            columns,
            on_page,
            cut: frame.cut(&on_page),
            inside,
            spoken: spoken_of(board, button, &board.locale),
            label,
            face,
            class: button.word_class,
            colours: CellColours::of(button),
            opens,
            leads,
        }
    }

    fn strip(&mut self, important: &BoardSet, layout: &Layout) -> Vec<UrgentWord> {
        let find = |word: Urgent| {
            let placed = |board: &Board| board.grid.placed().map(|(_, id, ..)| id).collect::<Vec<_>>();
            important.boards.iter().find_map(|board| {
                let mut buttons = placed(board).into_iter().filter_map(|id| board.button(id));
                buttons.find(|button| button.urgent == Some(word)).map(|button| (board, button))
            })
        };
        let words: Vec<(&Board, &Button)> = Urgent::ALL.into_iter().filter_map(find).collect();
        let places = layout.strip_cells(words.len());
        let mut strip = Vec::new();
        for ((board, button), on_page) in words.into_iter().zip(places) {
            let inside = StripInside::of(&on_page);
            let label = label_of(board, button, &board.locale);
            let key = self.key(board, button, &label);
            let face = self.face(key, inside.picture.width, board, button);
            let colours = CellColours::of(button);
            strip.push(UrgentWord { on_page, inside, label, face, class: button.word_class, colours });
        }
        strip
    }

    fn leads(&self, button: &Button) -> Leads {
        let target = match opens(button) {
            Opens::Board(target) => target,
            Opens::Nothing if button.actions.contains(&Action::Home) => self.home,
            Opens::Nothing => return Leads::Nowhere,
        };
        self.pages.get(&target).map_or(Leads::NotHere, |page| Leads::Page(*page))
    }

    fn key(&self, board: &Board, button: &Button, label: &str) -> Shown {
        let Some(image) = board.image_of(button) else { return Shown::Nothing };
        let Some(key) = Library::builtin().key(image, label) else { return Shown::Nothing };
        let is_drawing = image.content_type.as_deref() == Some("image/svg+xml");
        let may_lie_open = matches!(key, PictureKey::Symbol { .. }) || is_drawing || is_public(image.licence.as_ref());
        match self.print {
            Print::Standing if !may_lie_open => Shown::Withheld,
            Print::Standing | Print::Wanted => Shown::Picture(key),
        }
    }

    fn face(&mut self, shown: Shown, side: f64, board: &Board, button: &Button) -> Face {
        let key = match shown {
            Shown::Nothing => return Face::Word,
            Shown::Withheld => return Face::Withheld,
            Shown::Picture(key) => key,
        };
        let next = self.pictures.len();
        let index = *self.known.entry(key.clone()).or_insert(next);
        if index == next {
            self.sources.add(&key, board.image_of(button).and_then(|image| image.licence.as_ref()));
            self.pictures.push((key, side));
        } else if let Some((_, largest)) = self.pictures.get_mut(index) {
            *largest = largest.max(side);
        }
        Face::Picture(index)
    }
}

/// What there is to be seen of a button, before its picture has a number.
enum Shown {
    Nothing,
    Withheld,
    Picture(PictureKey),
}

fn opens(button: &Button) -> Opens {
    match button.link.as_ref().map(|link| link.target) {
        Some(LinkTarget::Board(target)) => Opens::Board(target),
        Some(LinkTarget::Dead) | None => Opens::Nothing,
    }
}

fn language(board: &Board) -> Option<String> {
    let language = board.locale.language().to_lowercase();
    let is_code = (2..=3).contains(&language.len()) && language.chars().all(|letter| letter.is_ascii_lowercase());
    is_code.then_some(language)
}
