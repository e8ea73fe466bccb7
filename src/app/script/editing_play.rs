//! The verbs of editing boards, played. A script finds boards and words by what is read on them, as an adult does.

use super::editing::{BoardsExpected, EditStep, Sure, What, Where};
use super::play::{Play, PlayError};
use crate::app::{AdultWish, Answer, EditWish, Trouble};
use crate::board::{Board, BoardSet, Button, Cell, Place, Visibility, fold};
use crate::edit::{
    At, Changes, Colours, Edit, EditRefusal, MotorCost, NewPhoto, NewPicture, NewRecording, NewWord, Path as Way,
    Stands,
};
use crate::id::{BoardId, ButtonId};
use crate::library::Library;
use crate::session::{Vocabulary, label_of};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Play<'_> {
    pub(super) fn edit_step(&mut self, step: &EditStep) -> Result<(), PlayError> {
        let vocabulary = self.vocabulary()?;
        let boards = Boards(&vocabulary);
        let wish = match step {
            EditStep::Begin => EditWish::Begin,
            EditStep::Undo => EditWish::Undo,
            EditStep::Redo => EditWish::Redo,
            EditStep::End => EditWish::End,
            EditStep::Revisions(most) => return self.tell_revisions(*most),
            EditStep::Restore(which) => {
                let revisions = self.app.revisions(*which)?;
                let wanted = revisions.get(which.saturating_sub(1)).ok_or(Trouble::NoSuchRevision)?;
                EditWish::Restore { revision: wanted.revision }
            }
            EditStep::Move { word, to, sure } => {
                let board = boards.board(&to.board)?;
                let button = button_of(board, word)?;
                let from = board.grid.placed().find(|(_, id, ..)| *id == button.id).map(|(place, ..)| place);
                let from = from.ok_or_else(|| PlayError::NotThere(word.clone()))?;
                let set = boards.set_of(board.id);
                let cost = MotorCost::of(set, board.id, from, place(to)).map_err(Trouble::from)?;
                if *sure == Sure::NotYet {
                    let moved = cost.moved().iter().filter_map(|id| board.button(*id));
                    let moved: Vec<String> = moved.map(|button| read_on(board, button)).collect();
                    (self.out)(&format!("would move, and be learned anew: {}", moved.join(", ")));
                    return Ok(());
                }
                EditWish::Apply(vec![Edit::Move(cost.accept())])
            }
            step => EditWish::Apply(edits(&boards, step)?),
        };
        if let Answer::Edited { changes, .. } = self.adult_wish(AdultWish::Edit(wish))? {
            (self.out)(&format!("edited: {changes}"));
        }
        Ok(())
    }

    pub(super) fn export_step(&mut self, file: &Path) -> Result<(), PlayError> {
        let set = self.vocabulary()?.own().id;
        self.adult_wish(AdultWish::ExportBoardSet { set, out: file.to_owned() })?;
        Ok(())
    }

    fn tell_revisions(&mut self, most: usize) -> Result<(), PlayError> {
        let revisions = self.app.revisions(most)?;
        for (at, revision) in revisions.iter().enumerate() {
            let by = revision.by.and_then(|by| self.app.home.record.adults.get(&by));
            let by = by.map_or("not recorded", |adult| adult.name.as_str());
            let what = revision.changes.as_ref().map_or_else(|| "new".to_owned(), Changes::to_string);
            let when = revision.at.format("%Y-%m-%dT%H:%M");
            (self.out)(&format!("revision {}: {when} {by}: {what}", at + 1));
        }
        Ok(())
    }

    fn vocabulary(&self) -> Result<Arc<Vocabulary>, PlayError> {
        Ok(Arc::clone(self.app.child().ok_or(PlayError::NoChild)?.state().vocabulary()))
    }

    /// What was expected and what was found, as text.
    pub(super) fn found_boards(&self, expected: &BoardsExpected) -> Result<(String, String), PlayError> {
        let vocabulary = self.vocabulary()?;
        let boards = Boards(&vocabulary);
        Ok(match expected {
            BoardsExpected::Path { word, presses } => (presses.join(" "), self.found_path(&boards, word)),
            BoardsExpected::Place { at, word } => {
                let board = boards.board(&at.board)?;
                let found = match board.grid.cell(place(at)) {
                    Cell::Button { button, .. } => match board.button(button) {
                        Some(button) if button.visibility == Visibility::Hidden => "hidden".to_owned(),
                        Some(button) => read_on(board, button),
                        None => String::new(),
                    },
                    Cell::Empty | Cell::Covered => "empty".to_owned(),
                };
                (word.clone(), found)
            }
            BoardsExpected::Tray { board, words } => {
                let board = boards.board(board)?;
                let found: Vec<String> = board.parked().map(|button| read_on(board, button)).collect();
                (words.join(" "), found.join(" "))
            }
        })
    }

    fn found_path(&self, boards: &Boards<'_>, word: &str) -> String {
        let (own, important) = self.app.paths_to(word);
        let presses = |way: &Way| -> Vec<String> {
            way.presses.iter().filter_map(|press| boards.label(press.board, press.button)).collect()
        };
        match (own.first(), important.first()) {
            (Some(way), _) if way.stands == Stands::Reached => presses(way).join(" "),
            (_, Some(way)) if way.stands == Stands::Reached => format!("important {}", presses(way).join(" ")),
            (Some(way), _) => match way.stands {
                Stands::Hidden => "hidden",
                Stands::InTheTray => "tray",
                Stands::Reached | Stands::NoWay => "no-way",
            }
            .to_owned(),
            _ => "nowhere".to_owned(),
        }
    }
}

/// The child's own boards and the important ones, by what is read on them.
struct Boards<'a>(&'a Vocabulary);

impl<'a> Boards<'a> {
    fn board(&self, name: &str) -> Result<&'a Board, PlayError> {
        let mut all = self.0.own().boards.iter().chain(&self.0.important().boards);
        all.find(|board| fold(&board.name) == fold(name)).ok_or_else(|| PlayError::NotThere(name.to_owned()))
    }

    fn set_of(&self, board: BoardId) -> &'a BoardSet {
        if self.0.own().board(board).is_some() { self.0.own() } else { self.0.important() }
    }

    fn at(&self, word: &str, board: &str) -> Result<At, PlayError> {
        let board = self.board(board)?;
        Ok(At { board: board.id, button: button_of(board, word)?.id })
    }

    fn label(&self, board: BoardId, button: ButtonId) -> Option<String> {
        let board = self.0.board(board)?;
        Some(read_on(board, board.button(button)?))
    }
}

fn read_on(board: &Board, button: &Button) -> String {
    label_of(board, button, &board.locale)
}

/// The word on a board, those on the grid before those in the tray.
fn button_of<'a>(board: &'a Board, word: &str) -> Result<&'a Button, PlayError> {
    let placed = board.grid.placed().filter_map(|(_, id, ..)| board.button(id));
    let mut all = placed.chain(board.parked());
    let found = all.find(|button| fold(&read_on(board, button)) == fold(word));
    found.ok_or_else(|| PlayError::NotThere(word.to_owned()))
}

fn place(at: &Where) -> Place {
    Place { row: at.row.saturating_sub(1), column: at.column.saturating_sub(1) }
}

fn edits(boards: &Boards<'_>, step: &EditStep) -> Result<Vec<Edit>, PlayError> {
    let each = |words: &[String], board: &str, edit: fn(At) -> Edit| -> Result<Vec<Edit>, PlayError> {
        words.iter().map(|word| boards.at(word, board).map(edit)).collect()
    };
    Ok(match step {
        EditStep::Add { word, at, what } => {
            let board = boards.board(&at.board)?.id;
            let mut word = NewWord::new(ButtonId::fresh(), word);
            for what in what {
                said(boards, &mut word, what)?;
            }
            vec![Edit::Add { board, place: place(at), word: Box::new(word) }]
        }
        EditStep::Change { words, board, what } => {
            let mut edits = Vec::new();
            for word in words {
                edits.extend(changed(boards, boards.at(word, board)?, what)?);
            }
            edits
        }
        EditStep::Hide { words, board } => each(words, board, Edit::Hide)?,
        EditStep::Show { words, board } => each(words, board, Edit::Show)?,
        EditStep::Off { word, board } => vec![Edit::TakeOff(boards.at(word, board)?)],
        EditStep::Back { word, at } => vec![Edit::PutBack { at: boards.at(word, &at.board)?, place: place(at) }],
        EditStep::Copy { word, from, to } => vec![Edit::Copy {
            from: boards.at(word, from)?,
            to: boards.board(&to.board)?.id,
            place: place(to),
            button: ButtonId::fresh(),
        }],
        EditStep::Board { name, rows, columns, word, on } => vec![Edit::NewBoard {
            board: BoardId::fresh(),
            name: name.clone(),
            rows: *rows,
            columns: *columns,
            from: boards.at(word, on)?,
        }],
        EditStep::Rename { board, name } => {
            vec![Edit::Rename { board: boards.board(board)?.id, name: name.clone() }]
        }
        EditStep::Size { board, rows, columns } => {
            vec![Edit::Resize { board: boards.board(board)?.id, rows: *rows, columns: *columns }]
        }
        EditStep::Begin
        | EditStep::Undo
        | EditStep::Redo
        | EditStep::End
        | EditStep::Revisions(_)
        | EditStep::Restore(_)
        | EditStep::Move { .. } => Vec::new(),
    })
}

/// What is said of a new word.
fn said(boards: &Boards<'_>, word: &mut NewWord, what: &What) -> Result<(), PlayError> {
    match what {
        What::Label(text) => word.label.clone_from(text),
        What::Says(text) => word.spoken.clone_from(text),
        What::Picture(id) => word.picture = id.as_deref().map(symbol).transpose()?,
        What::Photo(file) => word.picture = Some(photo(file)?),
        What::Class(class) => word.class = *class,
        What::Border(colour) => word.colours.border = Some(*colour),
        What::Background(colour) => word.colours.background = Some(*colour),
        What::NoColours => word.colours = Colours::BY_CLASS,
        What::Opens(board) => word.link = opened(boards, board.as_deref())?,
        What::Recording(clip) => word.recording = clip.as_ref().map(recording).transpose()?,
    }
    Ok(())
}

/// What is said anew of a word that is there.
fn changed(boards: &Boards<'_>, at: At, what: &[What]) -> Result<Vec<Edit>, PlayError> {
    let button = boards.0.button(at.board, at.button).ok_or(Trouble::Edit(EditRefusal::NoButton))?;
    let mut colours = Colours { border: button.border, background: button.background };
    let mut edits = Vec::new();
    for what in what {
        edits.push(match what {
            What::Label(label) => Edit::Label { at, label: label.clone() },
            What::Says(text) => Edit::Spoken { at, text: text.clone() },
            What::Picture(id) => Edit::Picture { at, picture: id.as_deref().map(symbol).transpose()? },
            What::Photo(file) => Edit::Picture { at, picture: Some(photo(file)?) },
            What::Class(class) => Edit::Class { at, class: *class },
            What::Border(colour) => {
                colours.border = Some(*colour);
                Edit::Colours { at, colours }
            }
            What::Background(colour) => {
                colours.background = Some(*colour);
                Edit::Colours { at, colours }
            }
            What::NoColours => {
                colours = Colours::BY_CLASS;
                Edit::Colours { at, colours }
            }
            What::Opens(board) => Edit::Link { at, to: opened(boards, board.as_deref())? },
            What::Recording(clip) => Edit::Recording { at, recording: clip.as_ref().map(recording).transpose()? },
        });
    }
    Ok(edits)
}

fn opened(boards: &Boards<'_>, name: Option<&str>) -> Result<Option<BoardId>, PlayError> {
    name.map(|name| boards.board(name).map(|board| board.id)).transpose()
}

/// A symbol by its id, such as `heard/help`, or by its label.
fn symbol(id: &str) -> Result<NewPicture, PlayError> {
    let rows = Library::builtin().symbols();
    let row = rows.iter().find(|row| row.id == id).or_else(|| rows.iter().find(|row| fold(&row.label) == fold(id)));
    let row = row.ok_or_else(|| PlayError::NotThere(id.to_owned()))?;
    Ok(NewPicture::Symbol { symbol: row.reference(), licence: None })
}

fn photo(file: &PathBuf) -> Result<NewPicture, PlayError> {
    let bytes = std::fs::read(file).map_err(|_| PlayError::Unread(file.clone()))?.into();
    Ok(NewPicture::Photo(NewPhoto { bytes, content_type: None, size: None }))
}

fn recording((file, name): &(PathBuf, String)) -> Result<NewRecording, PlayError> {
    let bytes = std::fs::read(file).map_err(|_| PlayError::Unread(file.clone()))?.into();
    Ok(NewRecording { bytes, content_type: None, seconds: None, said_by: Some(name.clone()) })
}
