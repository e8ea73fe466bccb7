//! The places that our board sets keep free for something of the child's own: people, food, things, places, feasts, fears.
//! Which they are is written in `assets/vocabulary/personal.csv`, beside the boards themselves.

use super::supplied::Supplied;
use crate::board::{BoardSet, Cell, Locale, Place, WordClass};
use crate::id::{BoardId, ButtonId};
use crate::library::{Library, csv_rows};
use std::collections::HashMap;
use std::sync::OnceLock;

static TABLE: &str = include_str!("../../assets/vocabulary/personal.csv");
const HEADING: [&str; 6] = ["set", "board", "row", "column", "kind", "prompt"];

/// What belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonalKind {
    Person,
    Food,
    Thing,
    Place,
    Festival,
    Fear,
}

impl PersonalKind {
    /// In the order in which they are asked for.
    pub const ALL: [Self; 6] = [Self::Person, Self::Food, Self::Thing, Self::Place, Self::Festival, Self::Fear];

    /// As the table writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Food => "favourite food",
            Self::Thing => "favourite thing",
            Self::Place => "place",
            Self::Festival => "festival",
            Self::Fear => "fear",
        }
    }

    /// The class of a word in such a place: a name is a person whatever else it means; of other words the index may know it.
    pub fn class(self, word: &str) -> WordClass {
        let usual = match self {
            Self::Person => return WordClass::People,
            Self::Place => WordClass::Place,
            Self::Food | Self::Thing | Self::Festival | Self::Fear => WordClass::Noun,
        };
        Library::builtin().class_of(&Locale::new("en-GB"), word).unwrap_or(usual)
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub set: Supplied,
    /// The board's name within the package of its set.
    pub board: String,
    pub place: Place,
    pub kind: PersonalKind,
    /// One sentence for the adult.
    pub prompt: String,
}

/// A line of the table that says nothing, or something that is not known; a test finds it before an adult does.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the personal places cannot be read")]
pub struct NoPlace {
    pub line: usize,
}

/// Every row of the table in its order, and what of it could not be read.
pub fn personal() -> &'static (Vec<Personal>, Vec<NoPlace>) {
    static READ: OnceLock<(Vec<Personal>, Vec<NoPlace>)> = OnceLock::new();
    READ.get_or_init(|| read(TABLE))
}

fn read(table: &str) -> (Vec<Personal>, Vec<NoPlace>) {
    let (mut places, mut faults) = (Vec::new(), Vec::new());
    let mut rows = csv_rows(table).into_iter();
    if rows.next().is_none_or(|(_, heading)| heading != HEADING) {
        return (places, vec![NoPlace { line: 1 }]);
    }
    for (line, row) in rows {
        match personal_of(&row) {
            Some(place) => places.push(place),
            None => faults.push(NoPlace { line }),
        }
    }
    (places, faults)
}

fn personal_of(row: &[String]) -> Option<Personal> {
    let [set, board, row, column, kind, prompt] = row else { return None };
    // Rows and columns are counted from 1 in the table.
    let counted = |text: &String| text.parse::<u16>().ok()?.checked_sub(1);
    Some(Personal {
        set: Supplied::ALL.into_iter().find(|known| known.folder() == set)?,
        board: board.clone(),
        place: Place { row: counted(row)?, column: counted(column)? },
        kind: PersonalKind::ALL.into_iter().find(|known| known.name() == kind)?,
        prompt: prompt.clone(),
    })
}

/// One of these places on a child's own boards, and what stands there now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalPlace {
    pub board: BoardId,
    pub place: Place,
    pub kind: PersonalKind,
    pub prompt: &'static str,
    pub stands: Option<ButtonId>,
}

/// The personal places of a child's boards in the order of the table: none, if the boards came from somewhere else. A board
/// that is not there any more, and a place that a larger cell covers, are left out.
pub fn personal_places(own: &BoardSet) -> Vec<PersonalPlace> {
    let Some(set) = Supplied::of(own.id) else { return Vec::new() };
    let named = own.boards.iter().filter_map(|board| Some((board.foreign_id.as_deref()?, board)));
    let boards: HashMap<&str, _> = named.collect();
    let (table, _) = personal();
    let places = table.iter().filter(|row| row.set == set).filter_map(|row| {
        let board = boards.get(row.board.as_str())?;
        let Place { row: down, column: right } = row.place;
        let stands = match board.grid.cell(row.place) {
            _ if down >= board.grid.rows() || right >= board.grid.columns() => return None,
            Cell::Covered => return None,
            Cell::Empty => None,
            Cell::Button { button, .. } => Some(button),
        };
        Some(PersonalPlace { board: board.id, place: row.place, kind: row.kind, prompt: &row.prompt, stands })
    });
    places.collect()
}
