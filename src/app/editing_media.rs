//! Pictures and recordings on their way onto a board: never believed, never kept as they came.

use super::trouble::Trouble;
use crate::edit::{Brought, Edit, NewPhoto, NewPicture, NewRecording, NewWord};
use crate::interchange::{check_picture, media_type};
use crate::library::{self, Library, Symbol};

/// A recording is at most this long, in bytes: five minutes of plain sound.
const RECORDING_MAX: usize = 32 << 20;
const SVG: &str = "image/svg+xml";
/// What every Heard can play.
const PLAYED: [&str; 3] = ["audio/wav", "audio/ogg", "audio/mpeg"];

/// The same edit with what it brings looked at: photos upright, small and nothing but pixels, recordings of a kind that can
/// be heard, symbols with the licence that they came under.
pub(super) fn cleaned(edit: Edit) -> Result<Edit, Trouble> {
    Ok(match edit {
        Edit::Add { board, place, word } => {
            let picture = word.picture.clone().map(picture).transpose()?;
            let recording = word.recording.clone().map(recording).transpose()?;
            Edit::Add { board, place, word: Box::new(NewWord { picture, recording, ..*word }) }
        }
        Edit::Picture { at, picture: Some(new) } => Edit::Picture { at, picture: Some(picture(new)?) },
        Edit::Recording { at, recording: Some(new) } => Edit::Recording { at, recording: Some(recording(new)?) },
        other => other,
    })
}

fn picture(new: NewPicture) -> Result<NewPicture, Trouble> {
    Ok(match new {
        NewPicture::Photo(photo) => NewPicture::Photo(pixels(&photo)?),
        // A drawing stays as it was drawn, if it keeps to itself. Whatever has pixels may be a photo.
        NewPicture::Brought(brought) if library::content_type(&brought.photo.bytes) == Some(SVG) => {
            check_picture(&brought.photo.bytes).map_err(|_| Trouble::Photo)?;
            let photo = NewPhoto { content_type: Some(SVG.to_owned()), ..brought.photo };
            NewPicture::Brought(Brought { photo, ..brought })
        }
        NewPicture::Brought(brought) => NewPicture::Brought(Brought { photo: pixels(&brought.photo)?, ..brought }),
        NewPicture::Symbol { symbol, licence } => {
            let mut rows = Library::builtin().symbols().iter();
            let row = rows.find(|row| row.set == symbol.set && row.file == symbol.filename);
            let licence = licence.or_else(|| row.and_then(Symbol::stated_licence));
            NewPicture::Symbol { symbol, licence }
        }
    })
}

fn pixels(photo: &NewPhoto) -> Result<NewPhoto, Trouble> {
    let on_board = library::on_board(&photo.bytes).map_err(|_| Trouble::Photo)?;
    Ok(NewPhoto {
        bytes: on_board.bytes.into(),
        content_type: Some(on_board.content_type.to_owned()),
        size: Some((on_board.width, on_board.height)),
    })
}

fn recording(new: NewRecording) -> Result<NewRecording, Trouble> {
    let kind = media_type(&new.bytes);
    if new.bytes.len() > RECORDING_MAX || !PLAYED.contains(&kind) {
        return Err(Trouble::Recording);
    }
    Ok(NewRecording { content_type: Some(kind.to_owned()), ..new })
}
