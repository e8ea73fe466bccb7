//! Pictures and sounds of a board: what the board says about them, and their bytes where they can be had. A picture that
//! is missing or refused stays as a reference, so that its button can be given another one and its licence is not lost.

use super::fields::{Fields, Origin};
use super::licences;
use super::limits::{MAX_LISTED_MEDIA, MAX_MEDIA};
use super::pictures;
use super::refusal::ImportRefusal;
use super::report::Counts;
use super::what::{PictureRefusal, What};
use crate::board::{Extras, Image, Sound, SymbolRef};
use crate::id::{BoardId, MediaId};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sort {
    Picture,
    Sound,
}

/// What a board says about where bytes are.
pub(super) struct Wanted<'a> {
    pub origin: Origin,
    pub sort: Sort,
    pub id: &'a str,
    pub data: Option<&'a str>,
    pub path: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Found {
    Bytes {
        media: MediaId,
        content_type: Option<&'static str>,
        size: Option<(u32, u32)>,
    },
    Missing,
    /// `None` for sounds, which have one sentence for all reasons.
    Refused(Option<PictureRefusal>),
}

/// What surrounds a board while it is read: its package, or, for a stored board, nothing at all.
pub(super) trait Shelf {
    fn media(&mut self, wanted: &Wanted<'_>) -> Result<Found, ImportRefusal>;
    /// The board that a link means; `target` is Heard's own word for it.
    fn link(&self, source: &Extras, target: Option<BoardId>) -> Option<BoardId>;
    /// What another board of the package lists under an id.
    fn listed_elsewhere(&self, sort: Sort, id: &str) -> Option<Extras>;
    /// The id that a picture or sound gets, so that one id never means two of them; `mark` tells them apart.
    fn settle(&mut self, sort: Sort, id: &str, mark: [Option<String>; 3]) -> String;
}

/// The media of one board while it is read.
pub(super) struct MediaReader<'a> {
    pub shelf: &'a mut dyn Shelf,
    pub origin: Origin,
    pub images: Vec<Image>,
    pub sounds: Vec<Sound>,
    /// From the id in the file to the id given.
    ids: BTreeMap<(Sort, String), String>,
    given: BTreeSet<(Sort, String)>,
    /// What is to be said about a picture or sound, by the id given.
    pub troubles: BTreeMap<(Sort, String), What>,
    pub counts: Counts,
}

impl<'a> MediaReader<'a> {
    pub fn new(shelf: &'a mut dyn Shelf, origin: Origin) -> Self {
        Self {
            shelf,
            origin,
            images: Vec::new(),
            sounds: Vec::new(),
            ids: BTreeMap::new(),
            given: BTreeSet::new(),
            troubles: BTreeMap::new(),
            counts: Counts::default(),
        }
    }

    /// Reads what the board lists, in a list or in an object keyed by id.
    pub fn list(&mut self, sort: Sort, value: Option<Value>) -> Result<Vec<What>, ImportRefusal> {
        let entries: Vec<(Option<String>, Value)> = match value {
            Some(Value::Array(list)) => list.into_iter().map(|value| (None, value)).collect(),
            Some(Value::Object(object)) => object.into_iter().map(|(key, value)| (Some(key), value)).collect(),
            _ => Vec::new(),
        };
        let mut notes = Vec::new();
        let most = match self.origin {
            Origin::Heard => MAX_MEDIA,
            Origin::Foreign => MAX_LISTED_MEDIA,
        };
        for (index, (key, value)) in entries.into_iter().enumerate() {
            if index == most {
                notes.push(What::TooManyMedia);
                break;
            }
            if let Value::Object(object) = value {
                let spare = key.unwrap_or_else(|| format!("unnamed-{}", index + 1));
                self.add(sort, object, spare)?;
            }
        }
        Ok(notes)
    }

    /// The id given to what a button names; what nobody lists becomes a bare reference.
    pub fn named(&mut self, sort: Sort, id: &str) -> Result<String, ImportRefusal> {
        if let Some(given) = self.ids.get(&(sort, id.to_owned())) {
            return Ok(given.clone());
        }
        let elsewhere = match self.origin {
            Origin::Foreign => self.shelf.listed_elsewhere(sort, id),
            Origin::Heard => None,
        };
        self.add(sort, elsewhere.unwrap_or_default(), id.to_owned())
    }

    /// Adds one picture or sound unless the same one is there already.
    fn add(&mut self, sort: Sort, object: Extras, spare_id: String) -> Result<String, ImportRefusal> {
        let mut fields = Fields::new(object);
        let id = fields.filled("id", self.origin).unwrap_or(spare_id);
        let (found, url) = self.find(sort, &mut fields, &id)?;
        let given = match sort {
            Sort::Picture => self.add_picture(fields, &id, url, found),
            Sort::Sound => self.add_sound(fields, &id, url, found),
        };
        // Of two with the same id in one board, the first answers to it.
        self.ids.entry((sort, id)).or_insert_with(|| given.clone());
        Ok(given)
    }

    /// The bytes, by the order of the format: written into the board, then by path. A web address is only remembered.
    fn find(&mut self, sort: Sort, fields: &mut Fields, id: &str) -> Result<(Found, Option<String>), ImportRefusal> {
        let inline = |text: &Option<String>| text.as_deref().is_some_and(pictures::is_data_uri);
        let data = fields.filled("data", Origin::Foreign);
        let mut path = fields.filled("path", self.origin);
        let mut url = fields.filled("url", self.origin);
        let data = data.or(url.take_if(|url| pictures::is_data_uri(url)));
        let data = if inline(&path) { data.or(path.take()) } else { data };
        let wanted = Wanted { origin: self.origin, sort, id, data: data.as_deref(), path: path.as_deref() };
        let found = self.shelf.media(&wanted)?;
        // Bytes that came make the old path worthless; a path that led nowhere is all there is to remember.
        if let Some(path) = path.filter(|_| !matches!(found, Found::Bytes { .. })) {
            fields.put_back("path", path.into());
        }
        Ok((found, url))
    }

    fn add_picture(&mut self, mut fields: Fields, id: &str, url: Option<String>, found: Found) -> String {
        let (media, sniffed, size) = bytes_of(found);
        let foreign = self.origin == Origin::Foreign;
        let (width, height) = (fields.whole("width"), fields.whole("height"));
        let content_type = self.content_type(&mut fields, sniffed);
        let symbol = symbol_of(&mut fields);
        let symbol_mark = symbol.as_ref().map(|symbol| format!("{}/{}", symbol.set, symbol.filename));
        let given = self.given_id(Sort::Picture, id, [media.map(|media| media.to_string()), symbol_mark, url.clone()]);
        if !self.given.insert((Sort::Picture, given.clone())) {
            return given;
        }
        let count = &mut self.counts.pictures;
        let trouble = match found {
            Found::Bytes { .. } => {
                count.found += 1;
                None
            }
            Found::Refused(why) => {
                count.refused += 1;
                Some(What::PictureRefused(why.unwrap_or(PictureRefusal::Damaged)))
            }
            Found::Missing if symbol.is_some() => {
                count.named += 1;
                // A symbol that Heard has itself is not lost.
                let elsewhere = symbol.as_ref().is_some_and(|symbol| !symbol.is_built_in());
                elsewhere.then_some(What::PictureFromSymbolSet)
            }
            Found::Missing => {
                count.missing += 1;
                Some(if url.is_some() { What::PictureOnlyOnline } else { What::PictureMissing })
            }
        };
        self.troubles.extend(trouble.map(|what| ((Sort::Picture, given.clone()), what)));
        self.images.push(Image {
            id: given.clone(),
            media,
            content_type,
            width: width.or(size.map(|size| size.0).filter(|_| foreign)),
            height: height.or(size.map(|size| size.1).filter(|_| foreign)),
            symbol,
            url,
            licence: licences::read(&mut fields),
            extras: fields.rest(),
        });
        given
    }

    fn add_sound(&mut self, mut fields: Fields, id: &str, url: Option<String>, found: Found) -> String {
        let (media, sniffed, _) = bytes_of(found);
        let content_type = self.content_type(&mut fields, sniffed);
        let given = self.given_id(Sort::Sound, id, [media.map(|media| media.to_string()), None, url.clone()]);
        if !self.given.insert((Sort::Sound, given.clone())) {
            return given;
        }
        let count = &mut self.counts.sounds;
        let trouble = match found {
            Found::Bytes { .. } => {
                count.found += 1;
                None
            }
            Found::Refused(_) => {
                count.refused += 1;
                Some(What::SoundRefused)
            }
            Found::Missing => {
                count.missing += 1;
                Some(if url.is_some() { What::SoundOnlyOnline } else { What::SoundMissing })
            }
        };
        self.troubles.extend(trouble.map(|what| ((Sort::Sound, given.clone()), what)));
        self.sounds.push(Sound {
            id: given.clone(),
            media,
            content_type,
            duration: fields.number("duration"),
            url,
            licence: licences::read(&mut fields),
            extras: fields.rest(),
        });
        given
    }

    /// What the bytes are outweighs what the file says they are.
    fn content_type(&self, fields: &mut Fields, sniffed: Option<&'static str>) -> Option<String> {
        let stated = fields.filled("content_type", self.origin);
        match self.origin {
            Origin::Heard => stated,
            Origin::Foreign => sniffed.map(str::to_owned).or(stated),
        }
    }

    fn given_id(&mut self, sort: Sort, id: &str, mark: [Option<String>; 3]) -> String {
        match self.origin {
            Origin::Heard => id.to_owned(),
            Origin::Foreign => self.shelf.settle(sort, id, mark),
        }
    }
}

fn bytes_of(found: Found) -> (Option<MediaId>, Option<&'static str>, Option<(u32, u32)>) {
    match found {
        Found::Bytes { media, content_type, size } => (Some(media), content_type, size),
        Found::Missing | Found::Refused(_) => (None, None, None),
    }
}

/// A picture of a symbol set; some write only the file name.
fn symbol_of(fields: &mut Fields) -> Option<SymbolRef> {
    match fields.take("symbol")? {
        Value::Object(object) => {
            let mut fields = Fields::new(object);
            let set = fields.text("set").unwrap_or_default();
            let filename = fields.text("filename").unwrap_or_default();
            Some(SymbolRef { set, filename, extras: fields.rest() })
        }
        Value::String(filename) if !filename.is_empty() => {
            Some(SymbolRef { set: String::new(), filename, extras: Extras::new() })
        }
        Value::String(_) => None,
        value => {
            fields.put_back("symbol", value);
            None
        }
    }
}
