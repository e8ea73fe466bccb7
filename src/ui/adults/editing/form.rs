//! What is being made of one word, before it is kept.

use super::super::editing::opens;
use crate::app::{App, Trouble};
use crate::board::{Board, BoardSet, Button, Cell, Colour, Place, WordClass};
use crate::edit::{At, Colours, Edit, NewPhoto, NewPicture, NewRecording, NewWord};
use crate::id::{BoardId, ButtonId};
use crate::library::{Offered, Symbol};
use crate::session::{PictureRef, label_of, picture_of};
use crate::ui::word::WordTexts;
use slint::Image;

/// Who said it: what the app offers changes with the word that is typed; what an adult said stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Offer,
    Adult,
}

#[derive(Clone, Debug)]
pub enum Picture {
    /// The one that is there.
    Same(PictureRef),
    None,
    Symbol(Symbol),
    Photo(NewPhoto, Image),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Recording {
    Same,
    Off,
    New(NewRecording),
}

/// What it opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    Same,
    Nothing,
    Board(BoardId),
    /// An empty board with the word's name, as large as the one on which the word lies.
    New,
}

pub struct Form {
    pub board: BoardId,
    /// The word that is changed; a new one has a place instead.
    pub of: Of,
    pub before: WordTexts,
    pub picture: Picture,
    pub picture_by: By,
    pub class: Option<WordClass>,
    pub class_by: By,
    pub colours: Colours,
    pub recording: Recording,
    pub opens: Opens,
    /// Symbols that fit what was typed.
    pub offered: Offered,
    pub more: bool,
    pub choosing_board: bool,
    pub trouble: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    New(Place),
    Word(ButtonId),
}

impl Form {
    pub fn new(board: BoardId, place: Place) -> Self {
        Self {
            board,
            of: Of::New(place),
            before: WordTexts::default(),
            picture: Picture::None,
            picture_by: By::Offer,
            class: None,
            class_by: By::Offer,
            colours: Colours::BY_CLASS,
            recording: Recording::Same,
            opens: Opens::Same,
            offered: Offered::default(),
            more: false,
            choosing_board: false,
            trouble: None,
        }
    }

    pub fn of(board: &Board, button: &Button) -> Self {
        let texts = WordTexts {
            label: label_of(board, button, &board.locale),
            spoken: button.vocalization.clone().unwrap_or_default(),
            wanted: String::new(),
        };
        Self {
            of: Of::Word(button.id),
            before: texts,
            picture: Picture::Same(picture_of(board, button)),
            picture_by: By::Adult,
            class: button.word_class,
            class_by: By::Adult,
            colours: Colours { border: button.border, background: button.background },
            ..Self::new(board.id, Place { row: 0, column: 0 })
        }
    }

    /// Whether these boards still have its place, or its word.
    pub fn is_of(&self, set: &BoardSet) -> bool {
        set.board(self.board).is_some_and(|board| match self.of {
            Of::New(place) => matches!(board.grid.cell(place), Cell::Empty),
            Of::Word(word) => board.button(word).is_some(),
        })
    }

    /// Whether there is something to be seen on the cell.
    pub fn is_ready(&self, texts: &WordTexts) -> bool {
        let pictured = match &self.picture {
            Picture::Same(picture) => *picture != PictureRef::None,
            Picture::None => false,
            Picture::Symbol(_) | Picture::Photo(..) => true,
        };
        !texts.label.trim().is_empty() || (pictured && self.is_heard(texts))
    }

    fn is_heard(&self, texts: &WordTexts) -> bool {
        !texts.spoken.trim().is_empty() || matches!(self.recording, Recording::New(_))
    }

    /// The picture that the word gets, where it is another than it has.
    pub fn new_picture(&self, app: &App) -> Result<Option<NewPicture>, Trouble> {
        Ok(match &self.picture {
            Picture::Same(_) | Picture::None => None,
            Picture::Symbol(symbol) => Some(app.new_picture(symbol)?),
            Picture::Photo(photo, _) => Some(NewPicture::Photo(photo.clone())),
        })
    }

    /// Everything that makes the boards as the page says, with [`Form::new_picture`]. A new word has the id `button`, a new board
    /// the id `opened`.
    pub fn edits(
        &self,
        set: &BoardSet,
        texts: &WordTexts,
        picture: Option<NewPicture>,
        (button, opened): (ButtonId, BoardId),
    ) -> Vec<Edit> {
        let mut edits = match self.of {
            Of::New(place) => vec![self.addition(place, texts, picture, button)],
            Of::Word(word) => self.changes(set, texts, picture, word),
        };
        let word = match self.of {
            Of::New(_) => button,
            Of::Word(word) => word,
        };
        if self.opens == Opens::New
            && let Some(board) = set.board(self.board)
        {
            edits.push(Edit::NewBoard {
                board: opened,
                name: name_of(texts),
                rows: board.grid.rows(),
                columns: board.grid.columns(),
                from: At { board: self.board, button: word },
            });
        }
        edits
    }

    fn addition(&self, place: Place, texts: &WordTexts, picture: Option<NewPicture>, button: ButtonId) -> Edit {
        let word = NewWord {
            button,
            label: texts.label.clone(),
            spoken: some(&texts.spoken),
            picture,
            class: self.class,
            colours: self.colours,
            recording: match &self.recording {
                Recording::New(recording) => Some(recording.clone()),
                Recording::Same | Recording::Off => None,
            },
            link: match self.opens {
                Opens::Board(board) => Some(board),
                Opens::Same | Opens::Nothing | Opens::New => None,
            },
        };
        Edit::Add { board: self.board, place, word: Box::new(word) }
    }

    fn changes(&self, set: &BoardSet, texts: &WordTexts, picture: Option<NewPicture>, word: ButtonId) -> Vec<Edit> {
        let at = At { board: self.board, button: word };
        let Some(button) = set.board(self.board).and_then(|board| board.button(word)) else { return Vec::new() };
        let mut edits = Vec::new();
        // What is heard comes before what is read: a word without a label must say something at every step.
        if texts.spoken != self.before.spoken {
            edits.push(Edit::Spoken { at, text: some(&texts.spoken) });
        }
        match &self.recording {
            Recording::Same => {}
            Recording::Off => edits.push(Edit::Recording { at, recording: None }),
            Recording::New(recording) => edits.push(Edit::Recording { at, recording: Some(recording.clone()) }),
        }
        match &self.picture {
            Picture::Same(_) => {}
            Picture::None => edits.push(Edit::Picture { at, picture: None }),
            Picture::Symbol(_) | Picture::Photo(..) => edits.push(Edit::Picture { at, picture }),
        }
        if texts.label != self.before.label {
            edits.push(Edit::Label { at, label: texts.label.clone() });
        }
        if self.class != button.word_class {
            edits.push(Edit::Class { at, class: self.class });
        }
        if self.colours != (Colours { border: button.border, background: button.background }) {
            edits.push(Edit::Colours { at, colours: self.colours });
        }
        match self.opens {
            Opens::Same | Opens::New => {}
            Opens::Nothing => edits.push(Edit::Link { at, to: None }),
            Opens::Board(board) => edits.push(Edit::Link { at, to: Some(board) }),
        }
        // A board is made for a button that opens none.
        if self.opens == Opens::New && button.link.is_some() {
            edits.push(Edit::Link { at, to: None });
        }
        edits
    }

    /// The board that it would open.
    pub fn opened(&self, set: &BoardSet) -> Option<BoardId> {
        match (&self.opens, self.of) {
            (Opens::Same, Of::Word(word)) => {
                set.board(self.board).and_then(|board| board.button(word)).and_then(|button| opens(set, button))
            }
            (Opens::Board(board), _) => Some(*board),
            _ => None,
        }
    }
}

/// A text, where something was typed.
fn some(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn name_of(texts: &WordTexts) -> String {
    some(&texts.label).or_else(|| some(&texts.spoken)).unwrap_or_else(|| "New board".to_owned())
}

/// Colours that a word can have of its own: a name, the fill and the border. Light enough for dark words.
pub const SWATCHES: [(&str, Colour, Colour); 8] = [
    ("yellow", Colour::opaque(0xFF, 0xF2, 0xBD), Colour::opaque(0x8A, 0x65, 0x00)),
    ("green", Colour::opaque(0xDD, 0xF1, 0xD6), Colour::opaque(0x2B, 0x7A, 0x3B)),
    ("blue", Colour::opaque(0xDB, 0xE8, 0xFB), Colour::opaque(0x1D, 0x69, 0xBD)),
    ("orange", Colour::opaque(0xFF, 0xE4, 0xCC), Colour::opaque(0xB4, 0x56, 0x0C)),
    ("pink", Colour::opaque(0xFD, 0xDF, 0xED), Colour::opaque(0xB5, 0x32, 0x7A)),
    ("purple", Colour::opaque(0xF2, 0xDD, 0xF8), Colour::opaque(0x90, 0x38, 0xB0)),
    ("grey", Colour::opaque(0xE6, 0xE3, 0xDD), Colour::opaque(0x6B, 0x66, 0x5F)),
    ("white", Colour::opaque(0xFF, 0xFF, 0xFF), Colour::opaque(0x45, 0x3F, 0x38)),
];
