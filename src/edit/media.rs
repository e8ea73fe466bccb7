//! The pictures and recordings of one board while it is edited. What a button no longer uses, and no other does, goes from
//! the board; earlier revisions have it.

use super::{Brought, NewPhoto, NewPicture, NewRecording};
use crate::board::{BoardParts, BoardSet, Extras, Image, MediaBytes, Sound};
use crate::id::{ButtonId, MediaId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Whose voice a recording is, in a board's file.
const SAID_BY: &str = "ext_heard_said_by";

/// Gives a button a picture, or none.
pub(super) fn set_picture(
    board: &mut BoardParts,
    button: ButtonId,
    picture: Option<&NewPicture>,
    media: &mut MediaBytes,
) {
    let id = picture.map(|picture| {
        let image = image(picture, media);
        use_image(board, image)
    });
    let old = board.buttons.iter_mut().find(|each| each.id == button).and_then(|each| {
        let old = each.image.take();
        each.image = id;
        old
    });
    if let Some(old) = old
        && !board.buttons.iter().any(|each| each.image.as_ref() == Some(&old))
    {
        board.images.retain(|image| image.id != old);
    }
}

/// Gives a button a recording, or none.
pub(super) fn set_recording(
    board: &mut BoardParts,
    button: ButtonId,
    recording: Option<&NewRecording>,
    media: &mut MediaBytes,
) {
    let id = recording.map(|recording| {
        let sound = sound(recording, media);
        use_sound(board, sound)
    });
    let old = board.buttons.iter_mut().find(|each| each.id == button).and_then(|each| {
        let old = each.sound.take();
        each.sound = id;
        old
    });
    if let Some(old) = old
        && !board.buttons.iter().any(|each| each.sound.as_ref() == Some(&old))
    {
        board.sounds.retain(|sound| sound.id != old);
    }
}

/// Whose voice a recording is, where somebody said so.
pub fn said_by(sound: &Sound) -> Option<&str> {
    sound.extras.get(SAID_BY).and_then(|name| name.as_str())
}

/// Brings an image into a board and says by which id it is used there: the same one for the same image.
pub(super) fn use_image(board: &mut BoardParts, mut image: Image) -> String {
    if let Some(same) = board.images.iter().find(|known| alike(known, &image)) {
        return same.id.clone();
    }
    image.id = unused(&image.id, |id| board.images.iter().any(|known| known.id == id));
    let id = image.id.clone();
    board.images.push(image);
    id
}

pub(super) fn use_sound(board: &mut BoardParts, mut sound: Sound) -> String {
    let alike = |known: &Sound| Sound { id: sound.id.clone(), ..known.clone() } == sound;
    if let Some(same) = board.sounds.iter().find(|known| alike(known)) {
        return same.id.clone();
    }
    sound.id = unused(&sound.id, |id| board.sounds.iter().any(|known| known.id == id));
    let id = sound.id.clone();
    board.sounds.push(sound);
    id
}

/// Whether two images differ in nothing but their ids.
fn alike(known: &Image, image: &Image) -> bool {
    known.media == image.media
        && known.symbol == image.symbol
        && Image { id: image.id.clone(), ..known.clone() } == *image
}

fn unused(id: &str, is_used: impl Fn(&str) -> bool) -> String {
    if !is_used(id) {
        return id.to_owned();
    }
    let numbered = (2_u32..).map(|number| format!("{id}-{number}"));
    numbered.into_iter().find(|id| !is_used(id)).unwrap_or_default()
}

fn image(picture: &NewPicture, media: &mut MediaBytes) -> Image {
    let blank = Image {
        id: String::new(),
        media: None,
        content_type: None,
        width: None,
        height: None,
        symbol: None,
        url: None,
        licence: None,
        extras: Extras::new(),
    };
    match picture {
        NewPicture::Symbol { symbol, licence } => Image {
            id: format!("{}-{}", symbol.set, symbol.filename),
            symbol: Some(symbol.clone()),
            licence: licence.clone(),
            ..blank
        },
        NewPicture::Photo(new) => with_bytes(blank, "photo", new, media),
        NewPicture::Brought(Brought { photo, symbol, licence }) => {
            let known = Image { symbol: symbol.clone(), licence: licence.clone(), ..blank };
            with_bytes(known, "picture", photo, media)
        }
    }
}

fn with_bytes(known: Image, sort: &str, new: &NewPhoto, media: &mut MediaBytes) -> Image {
    let NewPhoto { bytes, content_type, size } = new;
    let id = MediaId::of(bytes);
    media.insert(id, Arc::clone(bytes));
    Image {
        id: format!("{sort}-{id}"),
        media: Some(id),
        content_type: content_type.clone(),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        ..known
    }
}

fn sound(recording: &NewRecording, media: &mut MediaBytes) -> Sound {
    let NewRecording { bytes, content_type, seconds, said_by } = recording;
    let id = MediaId::of(bytes);
    media.insert(id, bytes.clone());
    let said_by = said_by.iter().map(|name| (SAID_BY.to_owned(), name.as_str().into()));
    Sound {
        id: format!("recording-{id}"),
        media: Some(id),
        content_type: content_type.clone(),
        duration: seconds.filter(|seconds| seconds.is_finite()),
        url: None,
        licence: None,
        extras: said_by.collect(),
    }
}

/// Every medium that a board of the set refers to.
pub(super) fn referred(set: &BoardSet) -> BTreeSet<MediaId> {
    let images = set.boards.iter().flat_map(|board| &board.images).filter_map(|image| image.media);
    let sounds = set.boards.iter().flat_map(|board| &board.sounds).filter_map(|sound| sound.media);
    images.chain(sounds).collect()
}
