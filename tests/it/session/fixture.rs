//! A small vocabulary with one button for every rule.

use heard::board::{
    Action, BarUse, Board, BoardParts, BoardSet, BoardSetParts, Button, Extras, Grid, Image, Link, LinkTarget, Locale,
    Place, Sound, SymbolRef, Translation, Urgent, Visibility,
};
use heard::id::{BoardId, BoardSetId, ButtonId, Digest, MediaId, RevisionId};
use heard::session::Vocabulary;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Six to a row; boards are told apart by their names, buttons by board and label.
pub const COLUMNS: u16 = 6;

pub fn board_id(name: &str) -> BoardId {
    BoardId::named(Uuid::NAMESPACE_OID, name)
}

pub fn button_id(board: &str, label: &str) -> ButtonId {
    ButtonId::named(board_id(board).0, label)
}

/// The clip of "hi".
pub fn clip() -> (MediaId, Arc<[u8]>) {
    let bytes: Arc<[u8]> = Arc::from(*b"a recorded hi");
    (Digest::of(&bytes), bytes)
}

fn word(board: &str, label: &str) -> Button {
    Button::word(button_id(board, label), label)
}

fn with(board: &str, label: &str, change: impl FnOnce(&mut Button)) -> Button {
    let mut button = word(board, label);
    change(&mut button);
    button
}

fn act(board: &str, label: &str, actions: &str) -> Button {
    with(board, label, |button| button.actions = Action::parse_all(actions))
}

fn opens(board: &str, label: &str, target: &str, bar: BarUse) -> Button {
    with(board, label, |button| {
        button.link = Some(Link { target: LinkTarget::Board(board_id(target)), source: Extras::new() });
        button.bar = bar;
    })
}

fn urgent(board: &str, label: &str, urgent: Urgent) -> Button {
    with(board, label, |button| button.urgent = Some(urgent))
}

fn image(id: &str, symbol: &str) -> Image {
    Image {
        id: id.to_owned(),
        media: None,
        content_type: None,
        width: None,
        height: None,
        symbol: Some(SymbolRef { set: "own".to_owned(), filename: symbol.to_owned(), extras: Extras::new() }),
        url: None,
        licence: None,
        extras: Extras::new(),
    }
}

fn board(name: &str, buttons: Vec<Button>) -> Board {
    let rows = u16::try_from(buttons.len()).unwrap().div_ceil(COLUMNS).max(1);
    let mut grid = Grid::empty(rows, COLUMNS).unwrap();
    for (index, button) in (0u16..).zip(&buttons) {
        grid.put(Place { row: index / COLUMNS, column: index % COLUMNS }, button.id, 1, 1).unwrap();
    }
    let sound = Sound {
        id: "hi".to_owned(),
        media: Some(clip().0),
        content_type: None,
        duration: None,
        url: None,
        licence: None,
        extras: Extras::new(),
    };
    Board::new(BoardParts {
        id: board_id(name),
        foreign_id: None,
        name: name.to_owned(),
        locale: Locale::new("en-GB"),
        description_html: None,
        background: None,
        grid,
        buttons,
        images: vec![image("sun", "sun.svg")],
        sounds: vec![sound],
        strings: BTreeMap::from([(
            Locale::new("en"),
            BTreeMap::from([
                (":time".to_owned(), "time".to_owned()),
                (":now".to_owned(), "what time is it".to_owned()),
            ]),
        )]),
        licence: None,
        extras: Extras::new(),
    })
    .unwrap()
}

fn own_boards() -> Vec<Board> {
    let home = vec![
        word("home", "I"),
        word("home", "want"),
        word("home", "more"),
        word("home", "go"),
        with("home", "drink", |button| button.vocalization = Some("a drink please".to_owned())),
        with("home", "hi", |button| button.sound = Some("hi".to_owned())),
        opens("home", "food", "food", BarUse::Skips),
        opens("home", "toys", "toys", BarUse::Adds),
        with("home", "gone", |button| {
            button.link = Some(Link { target: LinkTarget::Dead, source: Extras::new() });
            button.bar = BarUse::Skips;
        }),
        with("home", "secret", |button| {
            button.visibility = Visibility::Hidden;
            button.link = Some(Link { target: LinkTarget::Board(board_id("toys")), source: Extras::new() });
        }),
        with("home", "phrase", |button| button.bar = BarUse::Skips),
        urgent("home", "stop", Urgent::Stop),
        act("home", "c", "+c"),
        act("home", "a", "+a"),
        act("home", "t", "+t"),
        act("home", "space", ":space"),
        act("home", "plural", ":plural"),
        act("home", "beep", ":ext_beep"),
        act("home", "say it", ":speak"),
        act("home", "empty", ":clear"),
        act("home", "undo", ":backspace"),
        act("home", "house", ":home"),
        with("home", "", |button| button.image = Some("sun".to_owned())),
        with("home", ":time", |button| {
            button.vocalization = Some(":now".to_owned());
            let german = Translation { label: Some("Zeit".to_owned()), ..Translation::default() };
            button.translations = BTreeMap::from([(Locale::new("de-DE"), german)]);
        }),
        urgent("home", "tell", Urgent::Tell),
        act("home", "past", ":past"),
        act("home", "owner", ":'s"),
        opens("home", "keys", "keys", BarUse::Skips),
    ];
    let mut keys: Vec<Button> =
        ["c", "a", "t", "o", "d", "g", "s"].map(|letter| act("keys", letter, &format!("+{letter}"))).into();
    keys.push(act("keys", "space", ":space"));
    keys.extend(["one", "two", "three"].map(|slot| act("keys", slot, ":prediction")));
    keys.push(act("keys", "more than one", ":plural"));
    let food = vec![
        word("food", "apple"),
        word("food", "bread"),
        opens("food", "sweets", "sweets", BarUse::Skips),
        act("food", "return", ":back"),
        opens("food", "same", "food", BarUse::Skips),
        act("food", "done", ":speak && :clear && :home"),
    ];
    let toys = vec![word("toys", "ball"), opens("toys", "eat", "food", BarUse::Skips)];
    let sweets = vec![word("sweets", "cake"), opens("sweets", "round", "food", BarUse::Skips)];
    vec![board("home", home), board("food", food), board("toys", toys), board("sweets", sweets), board("keys", keys)]
}

fn important_boards() -> Vec<Board> {
    let first = vec![
        urgent("important", "stop", Urgent::Stop),
        urgent("important", "no", Urgent::No),
        urgent("important", "help", Urgent::Help),
        urgent("important", "hurt", Urgent::Hurt),
        urgent("important", "finished", Urgent::Finished),
        urgent("important", "tell", Urgent::Tell),
        opens("important", "body", "body", BarUse::Skips),
    ];
    vec![board("important", first), board("body", vec![word("body", "tummy")])]
}

fn set(name: &str, boards: Vec<Board>) -> (Arc<BoardSet>, BTreeMap<BoardId, RevisionId>) {
    let (media, bytes) = clip();
    let revisions = boards.iter().map(|board| (board.id, Digest::of(board.name.as_bytes()))).collect();
    let set = BoardSet::new(BoardSetParts {
        id: BoardSetId::named(Uuid::NAMESPACE_OID, name),
        name: name.to_owned(),
        root: boards[0].id,
        boards,
        media: BTreeMap::from([(media, bytes)]),
        extras: Extras::new(),
    });
    (Arc::new(set.unwrap()), revisions)
}

pub fn vocabulary() -> Arc<Vocabulary> {
    let (own, own_revisions) = set("own", own_boards());
    let (important, important_revisions) = set("important", important_boards());
    Arc::new(Vocabulary::new(own, &own_revisions, important, &important_revisions).unwrap())
}

/// The same in another language.
pub fn polish_vocabulary() -> Arc<Vocabulary> {
    let polish = |board: Board| Board::new(BoardParts { locale: Locale::new("pl-PL"), ..board.into_parts() }).unwrap();
    let (own, own_revisions) = set("own", own_boards().into_iter().map(polish).collect());
    let (important, important_revisions) = set("important", important_boards());
    Arc::new(Vocabulary::new(own, &own_revisions, important, &important_revisions).unwrap())
}

/// The same without the board of food, and home in another revision.
pub fn vocabulary_without_food() -> Arc<Vocabulary> {
    let boards =
        vec![board("home", vec![word("home", "I"), word("home", "want")]), board("toys", vec![word("toys", "ball")])];
    let (own, mut own_revisions) = set("own", boards);
    own_revisions.insert(board_id("home"), Digest::of(b"home, edited"));
    let (important, important_revisions) = set("important", important_boards());
    Arc::new(Vocabulary::new(own, &own_revisions, important, &important_revisions).unwrap())
}
