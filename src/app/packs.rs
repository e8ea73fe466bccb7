//! The symbol packs of a home: added, listed, taken away, and found in beside the symbols that the program brings along.

use super::trouble::Trouble;
use crate::id::MediaId;
use crate::journal::{HomeFolder, OpenHome};
use crate::library::{Library, PackFault, StoredPack, SymbolPack};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Why a pack was not added or taken away. One sentence each.
#[derive(Debug, thiserror::Error)]
pub enum PackTrouble {
    #[error(transparent)]
    Pack(#[from] PackFault),
    #[error("There is a symbol pack named “{0}” already; remove it first, or give this one another name.")]
    SameName(String),
    #[error("There is no symbol pack named “{0}”.")]
    NoSuchPack(String),
    #[error("{0}")]
    Kept(#[from] Trouble),
}

/// The packs of a home as they were when they were opened.
#[derive(Default)]
pub struct SymbolPacks {
    packs: Vec<(Uuid, StoredPack)>,
    /// Where each picture lies: in which pack, under which number.
    pictures: HashMap<MediaId, (Uuid, usize)>,
}

impl SymbolPacks {
    /// Reads the lists of all packs of a home. A pack that cannot be read is passed over: nothing of a child's depends on it.
    pub fn of(home: &HomeFolder) -> Self {
        let mut packs = Self::default();
        for id in home.packs().unwrap_or_default() {
            let Ok(bytes) = home.pack_index(id) else { continue };
            let Ok(pack) = StoredPack::read(&bytes) else { continue };
            for (number, picture) in pack.pictures.iter().enumerate() {
                packs.pictures.entry(*picture).or_insert((id, number));
            }
            packs.packs.push((id, pack));
        }
        packs
    }

    /// Names, and how many symbols each has.
    pub fn list(&self) -> Vec<(&str, usize)> {
        let mut list: Vec<_> = self.packs.iter().map(|(_, pack)| (pack.name.as_str(), pack.symbols.len())).collect();
        list.sort_unstable();
        list
    }

    /// The symbols of the program and of these packs, to be searched together.
    pub fn library(&self) -> Library {
        Library::with_packs(self.packs.iter().flat_map(|(_, pack)| pack.symbols.iter().cloned()))
    }

    /// The bytes of a pack's picture: to show it, or to keep it with a board that it is put on.
    pub fn picture(&self, home: &HomeFolder, id: MediaId) -> Option<Arc<[u8]>> {
        let (pack, number) = self.pictures.get(&id)?;
        let bytes = home.pack_picture(*pack, *number).ok()?;
        (MediaId::of(&bytes) == id).then(|| bytes.into())
    }

    fn named(&self, name: &str) -> Option<Uuid> {
        let name = name.trim().to_lowercase();
        self.packs.iter().find(|(_, pack)| pack.name.to_lowercase() == name).map(|(id, _)| *id)
    }
}

/// Keeps a pack that was read, whole or not at all.
pub fn add(home: &OpenHome, pack: &SymbolPack) -> Result<(), PackTrouble> {
    if SymbolPacks::of(home).named(&pack.name).is_some() {
        return Err(PackTrouble::SameName(pack.name.clone()));
    }
    let pictures: Vec<&[u8]> = pack.pictures.iter().map(|(_, bytes)| &**bytes).collect();
    let index = StoredPack::write(pack)?;
    home.keep_pack(Uuid::new_v4(), &index, &pictures).map_err(Trouble::Journal)?;
    Ok(())
}

/// Takes a pack away. Boards keep the pictures that they show.
pub fn remove(home: &OpenHome, name: &str) -> Result<(), PackTrouble> {
    let id = SymbolPacks::of(home).named(name).ok_or_else(|| PackTrouble::NoSuchPack(name.trim().to_owned()))?;
    home.drop_pack(id).map_err(Trouble::Journal)?;
    Ok(())
}
