//! Which board a `load_board` means. Producers name boards by path, by id, by the id as a path, and by paths that differ
//! from the file's in slashes, case or composition; the first way that finds a board wins.

use super::fields::scalar;
use super::obz::{EntryId, Package, file_name, folded, normal, stem};
use crate::board::Extras;
use crate::id::BoardId;
use serde_json::Value;
use std::collections::HashMap;

/// Every way to name a board of the file.
#[derive(Default)]
pub(super) struct Directory {
    entries: HashMap<EntryId, BoardId>,
    /// `None` where two boards share the name, which then names neither.
    names: HashMap<String, Option<BoardId>>,
    folded_names: HashMap<String, Option<BoardId>>,
    manifest_ids: HashMap<String, BoardId>,
    ids: HashMap<String, BoardId>,
    stems: HashMap<String, Option<BoardId>>,
}

impl Directory {
    /// Adds a board under its file, its ids in the manifest and its own id.
    pub fn add(
        &mut self,
        board: BoardId,
        file: Option<(EntryId, &str)>,
        manifest_ids: &[String],
        own_id: Option<&str>,
    ) {
        if let Some((entry, path)) = file {
            self.entries.insert(entry, board);
            add_name(&mut self.names, file_name(path).to_owned(), board);
            add_name(&mut self.folded_names, folded(file_name(path)), board);
            add_name(&mut self.stems, stem(path).to_owned(), board);
        }
        for id in manifest_ids {
            self.manifest_ids.entry(id.clone()).or_insert(board);
        }
        if let Some(id) = own_id {
            self.ids.entry(id.to_owned()).or_insert(board);
        }
    }

    /// The board that a link's `path` and `id` mean.
    pub fn resolve(&self, source: &Extras, package: Option<&Package<'_>>) -> Option<BoardId> {
        let text = |key: &str| source.get(key).and_then(scalar).filter(|text| !text.is_empty());
        let (path, id) = (text("path"), text("id"));
        let by_path = path.as_deref().and_then(|path| self.by_path(path, package));
        by_path.or_else(|| self.by_id(id.as_deref()?)).or_else(|| {
            let path = path.as_deref()?;
            self.by_id(path).or_else(|| self.by_id(stem(&normal(path))))
        })
    }

    pub fn by_path(&self, path: &str, package: Option<&Package<'_>>) -> Option<BoardId> {
        let package = package?;
        let entry = |entry: Option<EntryId>| self.by_entry(entry?);
        let name = normal(path);
        entry(package.locate_exactly(path))
            .or_else(|| self.names.get(file_name(&name)).copied().flatten())
            .or_else(|| entry(package.locate(path)))
            .or_else(|| self.folded_names.get(&folded(file_name(&name))).copied().flatten())
    }

    pub fn by_entry(&self, entry: EntryId) -> Option<BoardId> {
        self.entries.get(&entry).copied()
    }

    /// The board of an id: the manifest's word first, then the board's own, then the name of its file.
    pub fn by_id(&self, id: &str) -> Option<BoardId> {
        let stem = || self.stems.get(id).copied().flatten();
        self.manifest_ids.get(id).or_else(|| self.ids.get(id)).copied().or_else(stem)
    }
}

fn add_name(names: &mut HashMap<String, Option<BoardId>>, name: String, board: BoardId) {
    names.entry(name).and_modify(|known| *known = known.filter(|known| *known == board)).or_insert(Some(board));
}

/// `load_board` as an object; some write only the id.
pub(super) fn source_of(value: Value) -> Result<Option<Extras>, Value> {
    match value {
        Value::Object(object) => Ok(Some(object)),
        Value::String(text) if text.is_empty() => Ok(None),
        value @ (Value::String(_) | Value::Number(_)) => {
            let mut source = Extras::new();
            source.insert("id".to_owned(), value);
            Ok(Some(source))
        }
        value => Err(value),
    }
}
