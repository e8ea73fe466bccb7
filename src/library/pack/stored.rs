//! A pack as the home keeps it: its rows as JSON, and its pictures in the order in which they are numbered there. Whoever keeps
//! the bytes seals them; nothing here knows how.

use super::{PackFault, SymbolPack};
use crate::board::{Locale, WordClass};
use crate::id::MediaId;
use crate::library::Symbol;
use serde::{Deserialize, Serialize};

/// The rows of a pack that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredPack {
    pub name: String,
    pub symbols: Vec<Symbol>,
    /// Its pictures, in the order in which they are kept.
    pub pictures: Vec<MediaId>,
}

#[derive(Serialize, Deserialize)]
struct Written {
    version: u32,
    name: String,
    pictures: Vec<MediaId>,
    rows: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
struct Row {
    file: String,
    label: String,
    synonyms: Vec<String>,
    word_class: Option<WordClass>,
    category: String,
    locale: String,
    licence: String,
    author: String,
    /// The number of its picture.
    picture: usize,
}

const VERSION: u32 = 1;

impl StoredPack {
    /// What is kept of a pack beside its pictures.
    pub fn write(pack: &SymbolPack) -> Result<Vec<u8>, PackFault> {
        let pictures: Vec<MediaId> = pack.pictures.iter().map(|(id, _)| *id).collect();
        let numbers: std::collections::HashMap<MediaId, usize> =
            pictures.iter().enumerate().map(|(number, id)| (*id, number)).collect();
        let row = |symbol: &Symbol| {
            Some(Row {
                file: symbol.file.clone(),
                label: symbol.label.clone(),
                synonyms: symbol.synonyms.clone(),
                word_class: symbol.word_class,
                category: symbol.category.clone(),
                locale: symbol.locale.as_str().to_owned(),
                licence: symbol.licence.clone(),
                author: symbol.author.clone(),
                picture: *numbers.get(&symbol.media?)?,
            })
        };
        let rows = pack.symbols.iter().filter_map(row).collect();
        let written = Written { version: VERSION, name: pack.name.clone(), pictures, rows };
        serde_json::to_vec(&written).map_err(|_| PackFault::Damaged)
    }

    /// The way back.
    pub fn read(bytes: &[u8]) -> Result<Self, PackFault> {
        let written: Written = serde_json::from_slice(bytes).map_err(|_| PackFault::Damaged)?;
        if written.version != VERSION {
            return Err(PackFault::Damaged);
        }
        let set = written.name.to_lowercase();
        let symbol = |row: Row| {
            Some(Symbol {
                id: format!("{set}/{}", row.file),
                set: set.clone(),
                file: row.file,
                label: row.label,
                synonyms: row.synonyms,
                word_class: row.word_class,
                category: row.category,
                locale: Locale::new(&row.locale),
                licence: row.licence,
                author: row.author,
                media: Some(*written.pictures.get(row.picture)?),
            })
        };
        let symbols = written.rows.into_iter().map(symbol).collect::<Option<_>>().ok_or(PackFault::Damaged)?;
        Ok(Self { name: written.name, symbols, pictures: written.pictures })
    }
}
