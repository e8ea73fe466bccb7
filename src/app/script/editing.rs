//! The verbs of editing boards, read.

use crate::board::{Colour, WordClass};
use std::path::PathBuf;

/// A place on a board: its name, and row and column from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Where {
    pub row: u16,
    pub column: u16,
    pub board: String,
}

/// One thing that is said about a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    Label(String),
    Says(Option<String>),
    Picture(Option<String>),
    Photo(PathBuf),
    Class(Option<WordClass>),
    Border(Colour),
    Background(Colour),
    NoColours,
    Opens(Option<String>),
    Recording(Option<(PathBuf, String)>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditStep {
    Begin,
    Undo,
    Redo,
    End,
    Revisions(usize),
    /// The newest is 1.
    Restore(usize),
    Add {
        word: String,
        at: Where,
        what: Vec<What>,
    },
    Change {
        words: Vec<String>,
        board: String,
        what: Vec<What>,
    },
    Hide {
        words: Vec<String>,
        board: String,
    },
    Show {
        words: Vec<String>,
        board: String,
    },
    Off {
        word: String,
        board: String,
    },
    Back {
        word: String,
        at: Where,
    },
    Move {
        word: String,
        to: Where,
        sure: Sure,
    },
    Copy {
        word: String,
        from: String,
        to: Where,
    },
    Board {
        name: String,
        rows: u16,
        columns: u16,
        word: String,
        on: String,
    },
    Rename {
        board: String,
        name: String,
    },
    Size {
        board: String,
        rows: u16,
        columns: u16,
    },
}

/// Whether the cost of a move has been accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    Yes,
    NotYet,
}

/// What a script can ask about the boards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardsExpected {
    Path { word: String, presses: Vec<String> },
    Place { at: Where, word: String },
    Tray { board: String, words: Vec<String> },
}

/// Reads a line if it is an edit.
pub(super) fn read(words: &[&str]) -> Option<Result<EditStep, String>> {
    let ["edit", rest @ ..] = words else { return None };
    Some(step(rest))
}

fn step(words: &[&str]) -> Result<EditStep, String> {
    Ok(match words {
        ["begin"] => EditStep::Begin,
        ["undo"] => EditStep::Undo,
        ["redo"] => EditStep::Redo,
        ["end"] => EditStep::End,
        ["revisions"] => EditStep::Revisions(20),
        ["revisions", most] => EditStep::Revisions(number(most)?.into()),
        ["restore", which] => EditStep::Restore(number(which)?.into()),
        ["add", word, "at", row, column, "on", board, rest @ ..] => {
            EditStep::Add { word: (*word).to_owned(), at: at(row, column, board)?, what: what(rest)? }
        }
        ["change", words, "on", board, rest @ ..] if !rest.is_empty() => {
            EditStep::Change { words: list(words), board: (*board).to_owned(), what: what(rest)? }
        }
        ["hide", words, "on", board] => EditStep::Hide { words: list(words), board: (*board).to_owned() },
        ["show", words, "on", board] => EditStep::Show { words: list(words), board: (*board).to_owned() },
        ["off", word, "on", board] => EditStep::Off { word: (*word).to_owned(), board: (*board).to_owned() },
        ["back", word, "at", row, column, "on", board] => {
            EditStep::Back { word: (*word).to_owned(), at: at(row, column, board)? }
        }
        ["move", word, "to", row, column, "on", board, rest @ ..] => {
            let sure = match rest {
                [] => Sure::NotYet,
                ["sure"] => Sure::Yes,
                _ => return Err("after a move there is only: sure".to_owned()),
            };
            EditStep::Move { word: (*word).to_owned(), to: at(row, column, board)?, sure }
        }
        ["copy", word, "on", from, "to", board, "at", row, column] => {
            EditStep::Copy { word: (*word).to_owned(), from: (*from).to_owned(), to: at(row, column, board)? }
        }
        ["board", name, rows, columns, "from", word, "on", on] => EditStep::Board {
            name: (*name).to_owned(),
            rows: number(rows)?,
            columns: number(columns)?,
            word: (*word).to_owned(),
            on: (*on).to_owned(),
        },
        ["rename", board, "as", name] => EditStep::Rename { board: (*board).to_owned(), name: (*name).to_owned() },
        ["size", board, rows, columns] => {
            EditStep::Size { board: (*board).to_owned(), rows: number(rows)?, columns: number(columns)? }
        }
        _ => return Err("an edit is not written like this; `heard play --help` shows how".to_owned()),
    })
}

fn what(mut words: &[&str]) -> Result<Vec<What>, String> {
    let mut found = Vec::new();
    while let [first, value, rest @ ..] = words {
        words = rest;
        found.push(match (*first, *value) {
            ("label", text) => What::Label(text.to_owned()),
            ("says", text) => What::Says(named(text, "nothing")),
            ("picture", symbol) => What::Picture(named(symbol, "none")),
            ("photo", file) => What::Photo(PathBuf::from(file)),
            ("class", "none") => What::Class(None),
            ("class", class) => {
                let class = WordClass::from_name(class).ok_or_else(|| format!("“{class}” is no word class"))?;
                What::Class(Some(class))
            }
            ("border", colour) => What::Border(self::colour(colour)?),
            ("background", colour) => What::Background(self::colour(colour)?),
            ("colours", "none") => What::NoColours,
            ("opens", board) => What::Opens(named(board, "nothing")),
            ("recording", "none") => What::Recording(None),
            ("recording", file) => {
                let ["by", name, rest @ ..] = words else {
                    return Err("a recording is followed by: by NAME".to_owned());
                };
                words = rest;
                What::Recording(Some((PathBuf::from(file), (*name).to_owned())))
            }
            (other, _) => return Err(format!("a word has no “{other}”; `heard play --help` shows what it has")),
        });
    }
    match words {
        [] => Ok(found),
        [what, ..] => Err(format!("there is nothing after “{what}”")),
    }
}

fn named(text: &str, nothing: &str) -> Option<String> {
    (text != nothing).then(|| text.to_owned())
}

fn colour(text: &str) -> Result<Colour, String> {
    Colour::parse(text).ok_or_else(|| format!("“{text}” is no colour"))
}

fn list(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_owned()).collect()
}

fn number(text: &str) -> Result<u16, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| format!("“{text}” is not a number from 1"))
}

fn at(row: &str, column: &str, board: &str) -> Result<Where, String> {
    Ok(Where { row: number(row)?, column: number(column)?, board: board.to_owned() })
}

/// Reads a question about the boards.
pub(super) fn expected(words: &[&str]) -> Option<Result<BoardsExpected, String>> {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    Some(match words {
        ["path", word, presses @ ..] if !presses.is_empty() => {
            Ok(BoardsExpected::Path { word: (*word).to_owned(), presses: owned(presses) })
        }
        ["place", row, column, "on", board, word] => {
            at(row, column, board).map(|at| BoardsExpected::Place { at, word: (*word).to_owned() })
        }
        ["tray", "of", board, words @ ..] => {
            Ok(BoardsExpected::Tray { board: (*board).to_owned(), words: owned(words) })
        }
        _ => return None,
    })
}
