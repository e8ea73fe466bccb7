//! Boards for previews.

use super::pictures::Pictures;
use heard::board::{Colour, WordClass};
use heard::event::Arrangement;
use heard::session::{CardKind, CardView, ChoiceView, NONE_OF_THESE, PictureRef, SOMETHING_ELSE, Stage};
use heard::ui::CellFace;
use heard::ui::board::{BarWordData, BoardData, CellItemData, StripPicturesData};
use heard::ui::choice::{self, Table};

/// The board of the first screen: six columns, four rows.
pub fn core(pictures: Pictures) -> BoardData {
    use WordClass::{Describe, Folder, No, Noun, People, Question, Social, Verb};
    let words = [
        ("I", "i", People),
        ("want", "want", Verb),
        ("go", "go", Verb),
        ("look", "look", Verb),
        ("more", "more", Describe),
        ("what?", "what", Question),
        ("you", "you", People),
        ("like", "like", Verb),
        ("eat", "eat", Verb),
        ("play", "play", Verb),
        ("good", "good", Describe),
        ("where?", "where", Question),
        ("it", "it", People),
        ("feel", "feel", Verb),
        ("drink", "drink", Verb),
        ("make", "make", Verb),
        ("different", "different", Describe),
        ("people", "people", Folder),
        ("yes", "yes", Social),
        ("no", "no", No),
        ("help", "help", Verb),
        ("stop", "stop", No),
        ("finished", "finished", Describe),
        ("food", "food", Noun),
    ];
    let cells = (0_u16..)
        .zip(words)
        .map(|(index, (label, symbol, class))| CellItemData {
            id: label.to_owned(),
            label: label.to_owned(),
            symbol: pictures.get(symbol),
            row: index / 6,
            column: index % 6,
            class: Some(class),
            opens_board: matches!(label, "people" | "food"),
            ..CellItemData::default()
        })
        .collect();
    BoardData { rows: 4, columns: 6, turn: 1, cells }
}

/// All that a cell can be, on one small board: a span, a gap, a hidden place, foreign colours, no picture, no label.
pub fn odd(pictures: Pictures) -> BoardData {
    let word = |label: &str, row, column| CellItemData {
        id: label.to_owned(),
        label: label.to_owned(),
        symbol: pictures.get(label),
        row,
        column,
        ..CellItemData::default()
    };
    let cells = vec![
        CellItemData { columns: 2, rows: 2, class: Some(WordClass::Noun), ..word("swim", 0, 0) },
        CellItemData { hidden: true, ..word("school", 0, 2) },
        CellItemData { class: Some(WordClass::Determiner), ..word("same", 0, 3) },
        CellItemData { class: Some(WordClass::Little), ..word("and", 1, 2) },
        CellItemData { fill: Some(Colour::opaque(30, 60, 200)), class: Some(WordClass::Verb), ..word("listen", 1, 3) },
        CellItemData {
            fill: Some(Colour::opaque(255, 240, 120)),
            border: Some(Colour::opaque(255, 0, 0)),
            ..word("happy", 2, 0)
        },
        CellItemData { columns: 2, class: Some(WordClass::Place), opens_board: true, ..word("outside", 2, 1) },
        CellItemData { label: String::new(), name: "music".to_owned(), ..word("water", 2, 3) },
        CellItemData { class: Some(WordClass::Social), ..word("thank you very much", 3, 0) },
        CellItemData { symbol: slint::Image::default(), class: Some(WordClass::Describe), ..word("big", 3, 3) },
    ];
    BoardData { rows: 4, columns: 4, turn: 2, cells }
}

/// A full grid of any size, as dense boards of other makers are.
pub fn full(rows: u16, columns: u16, count: u16, pictures: Pictures) -> BoardData {
    let words = [
        "want",
        "go",
        "look",
        "more",
        "like",
        "eat",
        "play",
        "good",
        "it",
        "feel",
        "drink",
        "make",
        "different",
        "yes",
        "no",
        "help",
        "stop",
        "finished",
        "food",
        "happy",
        "sad",
        "tired",
        "toilet",
        "something else",
        "grandma",
    ];
    let cells = (0..count)
        .map(|index| {
            let word = words[usize::from(index) % words.len()];
            CellItemData {
                id: format!("{index}"),
                label: word.to_owned(),
                name: format!("{word} {index}"),
                symbol: pictures.get(&word.replace(' ', "-")),
                row: index / columns,
                column: index % columns,
                class: Some(WordClass::ALL[usize::from(index) % WordClass::ALL.len()]),
                opens_board: index % 11 == 10,
                ..CellItemData::default()
            }
        })
        .collect();
    BoardData { rows, columns, turn: 3, cells }
}

pub fn words(labels: &[(&str, WordClass)], pictures: Pictures) -> Vec<BarWordData> {
    labels
        .iter()
        .map(|(label, class)| BarWordData {
            label: (*label).to_owned(),
            symbol: pictures.get(&label.to_lowercase()),
            plain: false,
            class: Some(*class),
        })
        .collect()
}

pub fn strip(pictures: Pictures) -> StripPicturesData {
    StripPicturesData {
        home: pictures.get("home"),
        back: pictures.get("back"),
        important: pictures.get("important"),
        take_back: pictures.get("take-back"),
        clear: pictures.get("clear"),
        speak: pictures.get("speak"),
        showing: pictures.get("show"),
        give: pictures.get("give"),
    }
}

/// Cards of a choice: so many things, and the two that are always there.
pub fn choice(things: &[&str], arrangement: Arrangement, pictures: Pictures) -> BoardData {
    let card = |(place, label): (u8, &str)| CardView {
        place,
        label: label.to_owned(),
        picture: PictureRef::None,
        kind: match label {
            SOMETHING_ELSE => CardKind::SomethingElse,
            NONE_OF_THESE => CardKind::NoneOfThese,
            _ => CardKind::Thing,
        },
    };
    let labels = things.iter().copied().chain([SOMETHING_ELSE, NONE_OF_THESE]);
    let view = ChoiceView {
        offer: heard::id::EntryId(Default::default()),
        cards: (0..).zip(labels).map(card).collect(),
        arrangement,
        stage: Stage::Open,
    };
    let Table { rows, columns, cards } = choice::laid(&view);
    let cells = cards.into_iter().map(|(index, lies)| {
        let card = &view.cards[index];
        CellItemData {
            id: card.label.clone(),
            label: card.label.clone(),
            symbol: pictures.get(&card.label.replace(' ', "-")),
            row: lies.row,
            column: lies.column,
            columns: lies.columns,
            face: choice::face(card.kind, view.stage),
            ..CellItemData::default()
        }
    });
    BoardData { rows, columns, turn: 5, cells: cells.collect() }
}

/// A chosen card, alone.
pub fn chosen(name: &str, pictures: Pictures) -> BoardData {
    let cell = CellItemData {
        id: name.to_owned(),
        label: name.replace('-', " "),
        symbol: pictures.get(name),
        face: CellFace::ChosenCard,
        ..CellItemData::default()
    };
    BoardData { rows: 1, columns: 1, turn: 6, cells: vec![cell] }
}
