//! Pictures and recordings on their way onto a board: never believed, never kept as they came.

use super::trouble::Trouble;
use crate::board::{Extras, Licence};
use crate::edit::{Edit, NewPhoto, NewPicture, NewRecording, NewWord};
use crate::interchange::media_type;
use crate::library::{self, Library};

/// A recording is at most this long, in bytes: five minutes of plain sound.
const RECORDING_MAX: usize = 32 << 20;
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
    match new {
        NewPicture::Photo(photo) => {
            let on_board = library::on_board(&photo.bytes).map_err(|_| Trouble::Photo)?;
            Ok(NewPicture::Photo(NewPhoto {
                bytes: on_board.bytes.into(),
                content_type: Some(on_board.content_type.to_owned()),
                size: Some((on_board.width, on_board.height)),
            }))
        }
        NewPicture::Symbol { symbol, licence } => {
            let rows = Library::builtin().symbols().iter();
            let row = rows.into_iter().find(|row| row.set == symbol.set && row.file == symbol.filename);
            let known = row.map(|row| Licence {
                kind: Some(row.licence.clone()),
                author_name: Some(row.author.clone()),
                notice_url: None,
                source_url: None,
                author_url: None,
                author_email: None,
                extras: Extras::new(),
            });
            Ok(NewPicture::Symbol { symbol, licence: licence.or(known) })
        }
    }
}

fn recording(new: NewRecording) -> Result<NewRecording, Trouble> {
    let kind = media_type(&new.bytes);
    if new.bytes.len() > RECORDING_MAX || !PLAYED.contains(&kind) {
        return Err(Trouble::Recording);
    }
    Ok(NewRecording { content_type: Some(kind.to_owned()), ..new })
}
