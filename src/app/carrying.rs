//! A word that is taken along: to another place of the same boards, or to another child's. Its picture and its recording go with
//! it, so that it can be put down where neither is known.

use super::App;
use super::trouble::Trouble;
use crate::board::{Board, BoardSet, Place};
use crate::edit::{At, Brought, Colours, Edit, NewPhoto, NewPicture, NewRecording, NewWord, said_by};
use crate::id::{BoardId, ButtonId, ChildId, MediaId};
use crate::journal::FileOf;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub struct CarriedWord {
    from: At,
    /// It says whether the boards that it is put down on are those that it came from.
    of: ChildId,
    word: NewWord,
}

impl CarriedWord {
    pub fn label(&self) -> &str {
        if self.word.label.is_empty() { "a picture" } else { &self.word.label }
    }

    pub const fn child(&self) -> ChildId {
        self.of
    }

    /// What puts it down. On boards that have the word, it is a copy with everything that the file says of it; elsewhere it is
    /// a new word.
    pub fn put_down(&self, onto: &BoardSet, board: BoardId, place: Place, button: ButtonId) -> Edit {
        let known = onto.board(self.from.board).and_then(|board| board.button(self.from.button));
        match known {
            Some(_) => Edit::Copy { from: self.from, to: board, place, button },
            None => Edit::Add { board, place, word: Box::new(NewWord { button, ..self.word.clone() }) },
        }
    }
}

impl App {
    /// Takes a word of the open child along. An urgent word is on every child's boards already.
    pub fn carried_word(&self, at: At) -> Result<CarriedWord, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let set = child.state().vocabulary().own();
        let gone = || Trouble::Edit(crate::edit::EditRefusal::NoButton);
        let board = set.board(at.board).ok_or_else(gone)?;
        let button = board.button(at.button).ok_or_else(gone)?;
        let reader = self.home.folder.reader(FileOf::Child(child.id))?;
        let bytes = |id: MediaId| -> Result<Option<Arc<[u8]>>, Trouble> {
            match set.media.get(&id) {
                Some(bytes) => Ok(Some(Arc::clone(bytes))),
                None => Ok(reader.medium(id)?.and_then(|medium| medium.bytes).map(Arc::from)),
            }
        };
        let word = NewWord {
            button: at.button,
            label: crate::session::label_of(board, button, &board.locale),
            spoken: button.vocalization.clone(),
            picture: picture(board, button, &bytes)?,
            class: button.word_class,
            colours: Colours { border: button.border, background: button.background },
            recording: recording(board, button, &bytes)?,
            // The boards that it opens are not those of another child.
            link: None,
        };
        Ok(CarriedWord { from: at, of: child.id, word })
    }
}

type Bytes<'a> = &'a dyn Fn(MediaId) -> Result<Option<Arc<[u8]>>, Trouble>;

fn picture(board: &Board, button: &crate::board::Button, bytes: Bytes<'_>) -> Result<Option<NewPicture>, Trouble> {
    let Some(image) = board.image_of(button) else { return Ok(None) };
    let brought = |bytes, image: &crate::board::Image| {
        let size = image.width.zip(image.height);
        let photo = NewPhoto { bytes, content_type: image.content_type.clone(), size };
        // Whose it is goes along with it.
        NewPicture::Brought(Brought { photo, symbol: image.symbol.clone(), licence: image.licence.clone() })
    };
    Ok(match (image.media, &image.symbol) {
        (Some(media), _) => bytes(media)?.map(|bytes| brought(bytes, image)),
        (None, Some(symbol)) => Some(NewPicture::Symbol { symbol: symbol.clone(), licence: image.licence.clone() }),
        (None, None) => None,
    })
}

fn recording(board: &Board, button: &crate::board::Button, bytes: Bytes<'_>) -> Result<Option<NewRecording>, Trouble> {
    let Some(sound) = board.sound_of(button) else { return Ok(None) };
    let Some(media) = sound.media else { return Ok(None) };
    Ok(bytes(media)?.map(|bytes| NewRecording {
        bytes,
        content_type: sound.content_type.clone(),
        seconds: sound.duration,
        said_by: said_by(sound).map(str::to_owned),
    }))
}
