//! The symbol packs of a home: which there are, whose they are, and how their symbols are found beside those that the program
//! brings along. Names and words are in memory; a picture is read when it is to be seen.

use super::trouble::Trouble;
use crate::home::{Home, is_same_pack};
use crate::id::MediaId;
use crate::journal::{HomeFolder, PackKeeper};
use crate::library::{Library, PictureSource, StoredPack, Symbol, SymbolPack};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// The packs of a home as they were when they were read.
pub struct SymbolPacks {
    folder: HomeFolder,
    packs: Vec<PackFacts>,
    /// Where each picture lies.
    pictures: HashMap<MediaId, Lies>,
    /// `None` where there is no pack to be found in.
    library: Option<Library>,
}

struct Lies {
    pack: Uuid,
    number: usize,
    place: u64,
}

/// A pack as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFacts {
    id: Uuid,
    pub name: String,
    pub symbols: usize,
    /// Licences and authors as the pack states them, each once, the one with the most symbols first.
    pub licences: Vec<String>,
    pub authors: Vec<String>,
}

impl SymbolPacks {
    /// Reads the lists of all packs of a home. A pack that cannot be read is passed over: nothing of a child's depends on it.
    pub fn of(home: &HomeFolder) -> Self {
        let mut packs = Self { folder: home.clone(), packs: Vec::new(), pictures: HashMap::new(), library: None };
        let mut symbols = Vec::new();
        for id in home.packs().unwrap_or_default() {
            let Ok(bytes) = home.pack_index(id) else { continue };
            let (Ok(pack), Ok(places)) = (StoredPack::read(&bytes), home.pack_places(id)) else { continue };
            for ((number, picture), place) in pack.pictures.iter().enumerate().zip(places) {
                packs.pictures.entry(*picture).or_insert(Lies { pack: id, number, place });
            }
            packs.packs.push(PackFacts {
                id,
                symbols: pack.symbols.len(),
                licences: commonest(pack.symbols.iter().map(|symbol| symbol.licence.as_str())),
                authors: commonest(pack.symbols.iter().map(|symbol| symbol.author.as_str())),
                name: pack.name,
            });
            symbols.extend(pack.symbols);
        }
        packs.packs.sort_by(|one, other| one.name.cmp(&other.name));
        packs.library = (!symbols.is_empty()).then(|| Library::with_packs(symbols));
        packs
    }

    /// By name.
    pub fn list(&self) -> &[PackFacts] {
        &self.packs
    }

    /// The symbols of the program and of these packs, to be searched together.
    pub fn library(&self) -> &Library {
        match &self.library {
            Some(library) => library,
            None => Library::builtin(),
        }
    }

    /// The bytes of a pack's picture: to show it, or to keep it with a board that it is put on.
    pub fn picture(&self, id: MediaId) -> Option<Arc<[u8]>> {
        let Lies { pack, number, place } = self.pictures.get(&id)?;
        let bytes = self.folder.pack_picture(*pack, *number, *place).ok()?;
        (MediaId::of(&bytes) == id).then(|| bytes.into())
    }

    /// The bytes of a symbol's picture, if it is one of a pack.
    pub fn picture_of(&self, symbol: &Symbol) -> Option<Arc<[u8]>> {
        self.picture(symbol.media?)
    }

    /// Packs that were added to this home and are not on this tablet, or cannot be read: after a restore, for a backup has none.
    pub fn absent(&self, record: &Home) -> Vec<String> {
        record.symbol_packs.iter().filter(|name| self.named(name).is_none()).cloned().collect()
    }

    fn named(&self, name: &str) -> Option<&PackFacts> {
        self.packs.iter().find(|pack| is_same_pack(&pack.name, name))
    }
}

/// For the threads that draw.
impl PictureSource for SymbolPacks {
    fn media(&self, id: MediaId) -> Option<Arc<[u8]>> {
        self.picture(id)
    }
}

/// Each text once, the commonest first; equally common ones in alphabetical order.
fn commonest<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        *counts.entry(text).or_default() += 1;
    }
    let mut texts: Vec<(&str, usize)> = counts.into_iter().collect();
    texts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    texts.into_iter().map(|(text, _)| text.to_owned()).collect()
}

/// Keeps a pack that was read, whole or not at all.
pub fn keep(keeper: &PackKeeper, pack: &SymbolPack) -> Result<(), Trouble> {
    if SymbolPacks::of(keeper.folder()).named(&pack.name).is_some() {
        return Err(Trouble::SamePack(pack.name.clone()));
    }
    let pictures: Vec<&[u8]> = pack.pictures.iter().map(|(_, bytes)| &**bytes).collect();
    let index = StoredPack::write(pack)?;
    Ok(keeper.keep(Uuid::new_v4(), &index, &pictures)?)
}

/// Takes a pack away and gives its name as it was listed. Boards keep the pictures that they show.
pub fn remove(keeper: &PackKeeper, name: &str) -> Result<String, Trouble> {
    let packs = SymbolPacks::of(keeper.folder());
    let pack = packs.named(name).ok_or_else(|| Trouble::NoSuchPack(name.trim().to_owned()))?;
    keeper.remove(pack.id)?;
    Ok(pack.name.clone())
}
