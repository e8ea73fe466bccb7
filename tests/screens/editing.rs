//! Previews of a board being changed.

use super::adults;
use super::boards;
use super::pictures::Pictures;
use heard::board::{Colour, Place, WordClass};
use heard::report::paper_board::{Cut, Sheet};
use heard::ui::board::CellItemData;
use heard::ui::board_about::{self, BoardAboutData};
use heard::ui::earlier::{self, EarlierData};
use heard::ui::editor::{self, EditorCellData, EditorData, KeyData};
use heard::ui::find::{self, FoundData};
use heard::ui::print::{self, PrintState, Which};
use heard::ui::word::{self, SwatchData, WordBoardData, WordData, WordPictureData, WordTexts};
use heard::ui::{AppWindow, EditorAct, EditorHand, IconName, Page, look};

fn key(act: EditorAct, text: &'static str) -> KeyData {
    KeyData { act, text, icon: IconName::None, usable: true }
}

/// The first screen with two places free, *more* hidden.
fn board(pictures: Pictures, chosen: &[&str]) -> EditorData {
    let board = boards::core(pictures);
    let cells = board.cells.into_iter().filter(|cell| !["make", "different"].contains(&cell.label.as_str()));
    let cells = cells.map(|cell| EditorCellData {
        chosen: chosen.contains(&cell.label.as_str()),
        urgent: ["no", "help", "stop", "finished"].contains(&cell.label.as_str()),
        cell: CellItemData { hidden: cell.label == "more", ..cell },
    });
    EditorData {
        board: "Home".to_owned(),
        facts: "22 words, 2 places free, 1 word taken off".to_owned(),
        rows: 4,
        columns: 6,
        cells: cells.collect(),
        empty: vec![Place { row: 2, column: 3 }, Place { row: 2, column: 4 }],
        hand: EditorHand::Resting,
        said: "Touch an empty place to add a word, or a word to change it.".to_owned(),
        keys: vec![
            key(EditorAct::Undo, "Undo"),
            KeyData { usable: false, ..key(EditorAct::Redo, "Do again") },
            key(EditorAct::Find, "Find a word"),
            key(EditorAct::About, "This board"),
            key(EditorAct::First, "First board"),
        ],
        kinds: KINDS.to_vec(),
        trouble: None,
    }
}

const KINDS: [(&str, WordClass); 11] = [
    ("person", WordClass::People),
    ("doing", WordClass::Verb),
    ("thing", WordClass::Noun),
    ("describing", WordClass::Describe),
    ("place", WordClass::Place),
    ("chat", WordClass::Social),
    ("question", WordClass::Question),
    ("no, not", WordClass::No),
    ("my, this", WordClass::Determiner),
    ("little word", WordClass::Little),
    ("folder", WordClass::Folder),
];

pub fn recolouring(window: &AppWindow, pictures: Pictures) {
    let data = EditorData {
        hand: EditorHand::Recolouring,
        said: "What kind of words are these 2? They get that kind’s colours.".to_owned(),
        keys: Vec::new(),
        ..board(pictures, &["eat", "drink"])
    };
    editor::show(window, &data);
    adults::open(window, Page::Edit);
}

pub fn resting(window: &AppWindow, pictures: Pictures) {
    editor::show(window, &board(pictures, &[]));
    adults::open(window, Page::Edit);
}

pub fn chosen(window: &AppWindow, pictures: Pictures) {
    let keys = vec![
        KeyData { icon: IconName::Pen, ..key(EditorAct::Change, "Change") },
        KeyData { icon: IconName::Folder, ..key(EditorAct::Open, "Open") },
        key(EditorAct::Hide, "Hide"),
        key(EditorAct::Move, "Move"),
        key(EditorAct::Copy, "Copy"),
        key(EditorAct::TakeOff, "Take off"),
        key(EditorAct::Several, "Several"),
    ];
    let data =
        EditorData { hand: EditorHand::One, said: "“people”".to_owned(), keys, ..board(pictures, &["people"]) };
    editor::show(window, &data);
    adults::open(window, Page::Edit);
}

pub fn warned(window: &AppWindow, pictures: Pictures) {
    let data = EditorData {
        hand: EditorHand::Warned,
        said: "The hand knows where “drink” and “go” lie, and would have to learn it anew.".to_owned(),
        keys: vec![key(EditorAct::Rest, "Leave it where it is"), key(EditorAct::Accept, "Move it")],
        trouble: Some("“stop” is an urgent word: it never moves.".to_owned()),
        ..board(pictures, &["drink", "go"])
    };
    editor::show(window, &data);
    adults::open(window, Page::Edit);
}

pub fn placing(window: &AppWindow, pictures: Pictures) {
    let data = EditorData {
        hand: EditorHand::Placing,
        said: "Touch an empty place for “apple”, here or in a folder.".to_owned(),
        keys: vec![key(EditorAct::Rest, "Not now")],
        ..board(pictures, &[])
    };
    editor::show(window, &data);
    adults::open(window, Page::Edit);
}

fn form(pictures: Pictures) -> WordData {
    let picture =
        |label: &str, chosen| WordPictureData { label: label.to_owned(), symbol: pictures.get(label), chosen };
    let swatch = |name, fill: (u8, u8, u8)| SwatchData {
        name,
        fill: look::colour(Colour::opaque(fill.0, fill.1, fill.2)),
        border: look::colour(Colour::opaque(0x45, 0x3F, 0x38)),
    };
    WordData {
        title: "Add a word".to_owned(),
        place: "Home: row 3, column 4".to_owned(),
        main: "Add",
        ready: true,
        preview: CellItemData {
            label: "swim".to_owned(),
            symbol: pictures.get("swim"),
            class: Some(WordClass::Verb),
            ..CellItemData::default()
        },
        pictures: vec![
            picture("swim", true),
            picture("water", false),
            picture("outside", false),
            picture("bath", false),
        ],
        none_chosen: false,
        kinds: KINDS.to_vec(),
        kind: Some(1),
        more: false,
        recording: "Now the tablet’s voice says it".to_owned(),
        recorded: false,
        opens: "Nothing: it is a word".to_owned(),
        swatches: vec![
            swatch("as its kind", (0xDD, 0xF1, 0xD6)),
            swatch("yellow", (0xFF, 0xF2, 0xBD)),
            swatch("blue", (0xDB, 0xE8, 0xFB)),
            swatch("pink", (0xFD, 0xDF, 0xED)),
        ],
        swatch: 0,
        boards: None,
        trouble: None,
    }
}

pub fn word(window: &AppWindow, pictures: Pictures) {
    word::write(window, &WordTexts { label: "swim".to_owned(), ..WordTexts::default() });
    word::show(window, &form(pictures));
    adults::open(window, Page::Word);
}

pub fn word_more(window: &AppWindow, pictures: Pictures) {
    word::write(window, &WordTexts { label: "swim".to_owned(), ..WordTexts::default() });
    word::show(window, &WordData { more: true, recorded: true, ..form(pictures) });
    adults::open(window, Page::Word);
}

pub fn word_boards(window: &AppWindow, pictures: Pictures) {
    let board = |text: &str, detail: &str, chosen| WordBoardData { text: text.into(), detail: detail.into(), chosen };
    let boards = vec![
        board("Nothing", "It is a word", true),
        board("A new board", "Empty, with the word’s name", false),
        board("Animals", "14 words, 10 places free", false),
        board("Body", "20 words, 4 places free", false),
    ];
    word::write(window, &WordTexts { label: "swim".to_owned(), ..WordTexts::default() });
    word::show(window, &WordData { boards: Some(boards), ..form(pictures) });
    adults::open(window, Page::Word);
}

pub fn find(window: &AppWindow) {
    let found = |text: &str, detail: &str, open| FoundData { text: text.into(), detail: detail.into(), open };
    let items = [
        found("food › fruit › apple", "3 presses on the board “Fruit”", true),
        found("apple", "hidden on the board “Snack”", true),
        found("Behind the corner “important words”", "2 presses; the same for every child", false),
    ];
    find::show(window, "2 times", &items);
    adults::open(window, Page::FindWord);
}

pub fn earlier(window: &AppWindow) {
    let item = |text: &str, detail: &str, now| EarlierData { text: text.into(), detail: detail.into(), now };
    let items = [
        item("22 November 2026, 14:20, Priya", "Core 24: 1 word added (on the screen now)", true),
        item("22 November 2026, 14:18, Priya", "Core 24: 2 words hidden", false),
        item("1 October 2026, 09:00, Marek", "Core 24: these boards were given", false),
    ];
    earlier::show(window, &items, Some(1), "Show more", None);
    adults::open(window, Page::Earlier);
}

pub fn about(window: &AppWindow, pictures: Pictures) {
    let word = |label: &str| WordPictureData { label: label.to_owned(), symbol: pictures.get(label), chosen: false };
    board_about::write_name(window, "Home");
    let tray = vec![word("like"), word("good")];
    board_about::show(window, &BoardAboutData { rows: 4, columns: 6, tray, renamed: false, trouble: None });
    adults::open(window, Page::BoardAbout);
}

pub fn print(window: &AppWindow) {
    let state = PrintState::Choosing {
        sheet: Sheet::A4,
        cut: Cut::No,
        which: Which::All,
        board: "Home".to_owned(),
        standing: "/home/tablet/Heard/paper/5d1f2b1c.pdf".to_owned(),
    };
    print::show(window, &state);
    adults::open(window, Page::Print);
}
