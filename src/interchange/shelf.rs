//! What surrounds a board in its file: the package, its manifest, the other boards. Media are unpacked once, checked
//! once, and kept by their bytes.

use super::export::PATHS_KEYS;
use super::fields::{Fields, Origin, scalar};
use super::links::Directory;
use super::media_in::{Found, Shelf, Sort, Wanted};
use super::media_kind::sound_type;
use super::obf::folder;
use super::obz::{EntryId, Package, Unread};
use super::pictures;
use super::refusal::ImportRefusal;
use super::what::PictureRefusal;
use crate::board::{Extras, MediaBytes};
use crate::id::{BoardId, BoardSetId, MediaId};
use serde_json::Value;
use std::collections::HashMap;

/// A board's JSON object and where it was found.
pub(super) struct BoardFile {
    pub entry: Option<EntryId>,
    pub path: String,
    pub manifest_ids: Vec<String>,
    pub object: Extras,
}

#[derive(Default)]
pub(super) struct Manifest {
    pub root: Option<String>,
    /// Ids and paths in the order of the manifest.
    pub boards: Vec<(String, String)>,
    images: HashMap<String, String>,
    sounds: HashMap<String, String>,
    pub heard_id: Option<BoardSetId>,
    pub name: Option<String>,
    pub extras: Extras,
}

impl Manifest {
    pub fn read(object: Extras) -> Self {
        let mut fields = Fields::new(object);
        let heard_id: Option<BoardSetId> = fields.parsed("ext_heard_id");
        let origin = if heard_id.is_some() { Origin::Heard } else { Origin::Foreign };
        fields.take("format");
        let root = fields.filled("root", Origin::Foreign);
        let plain_name =
            || fields.peek("name").and_then(Value::as_str).filter(|name| !name.is_empty()).map(str::to_owned);
        let spare_name = plain_name();
        let name = fields.filled("ext_heard_name", origin).or(spare_name);
        let mut paths = Fields::new(fields.object("paths").unwrap_or_default());
        let [boards, images, sounds] = PATHS_KEYS.map(|key| pairs(&mut paths, key));
        let path_extras = paths.rest();
        let mut extras = fields.rest();
        if !path_extras.is_empty() {
            extras.insert("paths".to_owned(), Value::Object(path_extras));
        }
        Self {
            root,
            boards,
            images: images.into_iter().collect(),
            sounds: sounds.into_iter().collect(),
            heard_id,
            name,
            extras,
        }
    }

    fn path_of(&self, sort: Sort, id: &str) -> Option<&str> {
        let paths = match sort {
            Sort::Picture => &self.images,
            Sort::Sound => &self.sounds,
        };
        paths.get(id).map(String::as_str)
    }
}

fn pairs(paths: &mut Fields, key: &'static str) -> Vec<(String, String)> {
    let object = paths.object(key).unwrap_or_default();
    object.into_iter().filter_map(|(id, path)| Some((id, path.as_str()?.to_owned()))).collect()
}

pub(super) struct FileShelf<'a> {
    pub package: Option<Package<'a>>,
    pub manifest: Manifest,
    pub boards: Vec<BoardFile>,
    pub directory: Directory,
    pub media: MediaBytes,
    /// Where each picture and sound of the file is listed first: the board and the place in its list.
    listed: HashMap<(Sort, String), (usize, ListKey)>,
    /// What became of each file of the package that was wanted.
    seen: HashMap<(Sort, EntryId), Found>,
    /// Ids given to pictures and sounds, by the id and mark they came with.
    settled: HashMap<(Sort, String, [Option<String>; 3]), String>,
    /// How often each id was given, with a number behind it from the second time on.
    given: HashMap<(Sort, String), u32>,
}

enum ListKey {
    Index(usize),
    Key(String),
}

impl<'a> FileShelf<'a> {
    /// `ids` are the ids of `boards`, in the same order.
    pub fn new(package: Option<Package<'a>>, manifest: Manifest, boards: Vec<BoardFile>, ids: &[BoardId]) -> Self {
        let mut directory = Directory::default();
        for (file, id) in boards.iter().zip(ids) {
            let own_id = file.object.get("id").and_then(scalar);
            let place = file.entry.map(|entry| (entry, file.path.as_str()));
            directory.add(*id, place, &file.manifest_ids, own_id.as_deref());
        }
        let mut listed = HashMap::new();
        for (index, file) in boards.iter().enumerate() {
            for (sort, key) in [(Sort::Picture, "images"), (Sort::Sound, "sounds")] {
                list(&mut listed, sort, index, file.object.get(key));
            }
        }
        Self {
            package,
            manifest,
            boards,
            directory,
            listed,
            media: MediaBytes::new(),
            seen: HashMap::new(),
            settled: HashMap::new(),
            given: HashMap::new(),
        }
    }

    /// The file of the package in which a picture or sound may be, best guess first.
    fn candidates(&self, wanted: &Wanted<'_>) -> Vec<EntryId> {
        let Some(package) = &self.package else { return Vec::new() };
        if wanted.origin == Origin::Heard {
            return wanted.path.and_then(|path| package.locate_exactly(path)).into_iter().collect();
        }
        let by_path = wanted.path.and_then(|path| package.locate(path));
        let by_manifest = self.manifest.path_of(wanted.sort, wanted.id).and_then(|path| package.locate(path));
        let in_folder = wanted.path.and_then(|path| package.locate(&format!("{}/{path}", folder(wanted.sort))));
        let by_id = package.locate(wanted.id);
        [by_path, by_manifest, in_folder, by_id].into_iter().flatten().collect()
    }

    fn unpack(&mut self, sort: Sort, entry: EntryId) -> Result<Found, ImportRefusal> {
        if let Some(found) = self.seen.get(&(sort, entry)) {
            return Ok(*found);
        }
        let Some(package) = &mut self.package else { return Ok(Found::Missing) };
        let found = match package.read(entry) {
            Ok(bytes) => self.keep(sort, bytes),
            Err(Unread::Unsafe(refusal)) => return Err(refusal),
            Err(Unread::Damaged) => Found::Refused(Some(PictureRefusal::Damaged)),
        };
        self.seen.insert((sort, entry), found);
        Ok(found)
    }

    /// Keeps bytes that are a picture or sound.
    fn keep(&mut self, sort: Sort, bytes: Vec<u8>) -> Found {
        let (content_type, size) = match sort {
            Sort::Picture => match pictures::check(&bytes) {
                Ok(picture) => (picture.kind.content_type(), picture.size),
                Err(why) => return Found::Refused(Some(why)),
            },
            Sort::Sound => match sound_type(&bytes) {
                Some(kind) => (kind, None),
                None => return Found::Refused(None),
            },
        };
        let media = MediaId::of(&bytes);
        self.media.entry(media).or_insert_with(|| bytes.into());
        Found::Bytes { media, content_type: Some(content_type), size }
    }
}

fn list(listed: &mut HashMap<(Sort, String), (usize, ListKey)>, sort: Sort, board: usize, value: Option<&Value>) {
    match value {
        Some(Value::Array(media)) => {
            for (index, each) in media.iter().enumerate() {
                if let Some(id) = each.get("id").and_then(scalar) {
                    listed.entry((sort, id)).or_insert((board, ListKey::Index(index)));
                }
            }
        }
        Some(Value::Object(media)) => {
            for (key, each) in media {
                let id = each.get("id").and_then(scalar).unwrap_or_else(|| key.clone());
                listed.entry((sort, id)).or_insert((board, ListKey::Key(key.clone())));
            }
        }
        _ => {}
    }
}

impl Shelf for FileShelf<'_> {
    fn media(&mut self, wanted: &Wanted<'_>) -> Result<Found, ImportRefusal> {
        let mut refused = None;
        if let Some(data) = wanted.data {
            let found = match pictures::data_bytes(data) {
                Ok(bytes) => self.keep(wanted.sort, bytes),
                Err(why) => Found::Refused(Some(why)),
            };
            if matches!(found, Found::Bytes { .. }) {
                return Ok(found);
            }
            refused = Some(found);
        }
        for entry in self.candidates(wanted) {
            let found = self.unpack(wanted.sort, entry)?;
            if matches!(found, Found::Bytes { .. }) {
                return Ok(found);
            }
            refused = refused.or(Some(found));
        }
        Ok(refused.unwrap_or(Found::Missing))
    }

    fn link(&self, source: &Extras, _target: Option<BoardId>) -> Option<BoardId> {
        self.directory.resolve(source, self.package.as_ref())
    }

    fn listed_elsewhere(&self, sort: Sort, id: &str) -> Option<Extras> {
        let (board, key) = self.listed.get(&(sort, id.to_owned()))?;
        let list = self.boards.get(*board)?.object.get(folder(sort))?;
        let object = match key {
            ListKey::Index(index) => list.get(index),
            ListKey::Key(key) => list.get(key),
        };
        object?.as_object().cloned()
    }

    fn settle(&mut self, sort: Sort, id: &str, mark: [Option<String>; 3]) -> String {
        let came = (sort, id.to_owned(), mark);
        if let Some(given) = self.settled.get(&came) {
            return given.clone();
        }
        let mut given = id.to_owned();
        // An id that already means something else gets a number that is not an id of the file either.
        while self.given.contains_key(&(sort, given.clone()))
            || (given != id && self.listed.contains_key(&(sort, given.clone())))
        {
            let number = self.given.entry((sort, id.to_owned())).or_insert(1);
            *number += 1;
            given = format!("{id}-{number}");
        }
        self.given.insert((sort, given.clone()), 1);
        self.settled.insert(came, given.clone());
        given
    }
}
