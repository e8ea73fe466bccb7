//! The symbols that an adult can choose from: those of the program at once, and those of the home's packs as soon as they have
//! been read, which happens aside. Packs come and go here, and the home's journal says which.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::packs::{self, SymbolPacks};
use super::trouble::Trouble;
use crate::edit::{Brought, NewPhoto, NewPicture};
use crate::event::Event;
use crate::home::is_same_pack;
use crate::id::AdultId;
use crate::library::{Library, PackReport, Symbol, SymbolPack};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

/// The packs of the home in memory.
#[derive(Default)]
pub enum Finding {
    /// Nobody has looked for a symbol yet.
    #[default]
    Unread,
    Reading(Receiver<SymbolPacks>),
    Here(Arc<SymbolPacks>),
}

/// A pack on its way in.
#[derive(Default)]
pub enum AddingPack {
    #[default]
    Nothing,
    Reading(AdultId, Receiver<Result<SymbolPack, Trouble>>),
    Keeping(AdultId, Receiver<Result<PackAdded, Trouble>>),
    Done(Result<PackAdded, Trouble>),
}

/// A pack that has been added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackAdded {
    pub name: String,
    pub report: PackReport,
}

impl App {
    /// Has the packs read and the index made ready on a thread of their own, if they are not yet. Called while a page opens
    /// from which somebody may look for a symbol.
    pub fn prepare_symbols(&mut self) {
        if !matches!(self.finding, Finding::Unread) {
            return;
        }
        let folder = (*self.home.folder).clone();
        let coming = self.elsewhere("symbols", move || {
            let packs = SymbolPacks::of(&folder);
            // An index that cannot be built offers nothing; whoever searches is told nothing else either.
            let _ = packs.library().prepare();
            packs
        });
        // Where there is no thread to be had, the symbols of the program are found all the same.
        if let Ok(coming) = coming {
            self.finding = Finding::Reading(coming);
        }
    }

    /// The symbols to choose from: those of the program, and those of packs that have been read.
    pub fn library(&self) -> &Library {
        match &self.finding {
            Finding::Here(packs) => packs.library(),
            Finding::Unread | Finding::Reading(_) => Library::builtin(),
        }
    }

    /// The packs of this home, once they have been read.
    pub fn symbol_packs(&self) -> Option<&Arc<SymbolPacks>> {
        match &self.finding {
            Finding::Here(packs) => Some(packs),
            Finding::Unread | Finding::Reading(_) => None,
        }
    }

    /// Packs that were added to this home and are not on this tablet, once those that are have been read.
    pub fn absent_packs(&self) -> Vec<String> {
        self.symbol_packs().map(|packs| packs.absent(&self.home.record)).unwrap_or_default()
    }

    /// Whether a pack is being read or kept.
    pub const fn is_adding_pack(&self) -> bool {
        matches!(self.adding, AddingPack::Reading(..) | AddingPack::Keeping(..))
    }

    /// What became of the pack that was added last, once.
    pub fn take_added_pack(&mut self) -> Option<Result<PackAdded, Trouble>> {
        match std::mem::take(&mut self.adding) {
            AddingPack::Done(added) => Some(added),
            other => {
                self.adding = other;
                None
            }
        }
    }

    /// A symbol as it is put on a cell. One of a pack brings its bytes and says whose it is, so that the board needs no pack.
    pub fn new_picture(&self, symbol: &Symbol) -> Result<NewPicture, Trouble> {
        if symbol.media.is_none() {
            return Ok(NewPicture::Symbol { symbol: symbol.reference(), licence: None });
        }
        let bytes = self.symbol_packs().and_then(|packs| packs.picture_of(symbol)).ok_or(Trouble::PackPicture)?;
        let photo = NewPhoto { bytes, content_type: None, size: None };
        let symbol_ref = Some(symbol.reference());
        Ok(NewPicture::Brought(Brought { photo, symbol: symbol_ref, licence: symbol.stated_licence() }))
    }

    /// A pack that has been read by whoever asks.
    pub(super) fn add_pack(&mut self, adult: AdultId, pack: &SymbolPack, clock: &dyn Clock) -> Result<Answer, Trouble> {
        self.refuse_while_adding()?;
        packs::keep(&self.home.folder.pack_keeper(), pack)?;
        self.vouch_for_pack(adult, &pack.name, pack.symbols.len(), clock)?;
        Ok(Answer::Done)
    }

    /// The same from a folder or a zip file, while the child goes on talking.
    pub(super) fn start_adding_pack(&mut self, adult: AdultId, path: &Path) -> Result<Answer, Trouble> {
        self.refuse_while_adding()?;
        let path = path.to_owned();
        let coming = self.elsewhere("pack", move || Ok(SymbolPack::read(&path)?))?;
        self.adding = AddingPack::Reading(adult, coming);
        Ok(Answer::Done)
    }

    pub(super) fn remove_pack(&mut self, adult: AdultId, name: &str, clock: &dyn Clock) -> Result<Answer, Trouble> {
        self.refuse_while_adding()?;
        let removed = packs::remove(&self.home.folder.pack_keeper(), name);
        let name = match removed {
            Ok(name) => name,
            // One that a backup did not have is known by its name alone.
            Err(Trouble::NoSuchPack(name))
                if self.home.record.symbol_packs.iter().any(|known| is_same_pack(known, &name)) =>
            {
                name
            }
            Err(trouble) => return Err(trouble),
        };
        self.read_packs_anew();
        self.home.keep_by(adult, Event::SymbolPackRemoved { name }, clock)?;
        Ok(Answer::Done)
    }

    /// Goes on with what is being read, as far as it has come.
    pub(super) fn attend_symbols(&mut self, clock: &dyn Clock) {
        self.finding = match std::mem::take(&mut self.finding) {
            Finding::Reading(coming) => match coming.try_recv() {
                Ok(packs) => Finding::Here(Arc::new(packs)),
                Err(TryRecvError::Empty) => Finding::Reading(coming),
                Err(TryRecvError::Disconnected) => Finding::Unread,
            },
            other => other,
        };
        self.adding = match std::mem::take(&mut self.adding) {
            AddingPack::Reading(adult, coming) => match coming.try_recv() {
                Err(TryRecvError::Empty) => AddingPack::Reading(adult, coming),
                Err(TryRecvError::Disconnected) => AddingPack::Done(Err(Trouble::CutOff)),
                Ok(read) => read
                    .and_then(|pack| self.keep_aside(pack))
                    .map_or_else(|trouble| AddingPack::Done(Err(trouble)), |coming| AddingPack::Keeping(adult, coming)),
            },
            AddingPack::Keeping(adult, coming) => match coming.try_recv() {
                Err(TryRecvError::Empty) => AddingPack::Keeping(adult, coming),
                Err(TryRecvError::Disconnected) => AddingPack::Done(Err(Trouble::CutOff)),
                Ok(kept) => AddingPack::Done(self.settle_pack(adult, kept, clock)),
            },
            other => other,
        };
    }

    /// A pack that is being written is waited for; one that is only being read is let go, and nothing of it was kept.
    pub(super) fn finish_adding_pack(&mut self, clock: &dyn Clock) {
        if let AddingPack::Keeping(adult, coming) = std::mem::take(&mut self.adding) {
            let kept = coming.recv().unwrap_or(Err(Trouble::CutOff));
            // The home closes; a pack that could not be vouched for is gone again.
            let _ = self.settle_pack(adult, kept, clock);
        }
    }

    fn keep_aside(&self, pack: SymbolPack) -> Result<Receiver<Result<PackAdded, Trouble>>, Trouble> {
        let keeper = self.home.folder.pack_keeper();
        self.elsewhere("pack", move || {
            packs::keep(&keeper, &pack)?;
            Ok(PackAdded { name: pack.name, report: pack.report })
        })
    }

    fn settle_pack(
        &mut self,
        adult: AdultId,
        kept: Result<PackAdded, Trouble>,
        clock: &dyn Clock,
    ) -> Result<PackAdded, Trouble> {
        let added = kept?;
        self.vouch_for_pack(adult, &added.name, added.report.came_in, clock)?;
        Ok(added)
    }

    /// The journal says that the pack is here; if it cannot, the pack is not here.
    fn vouch_for_pack(&mut self, adult: AdultId, name: &str, symbols: usize, clock: &dyn Clock) -> Result<(), Trouble> {
        let symbols = u32::try_from(symbols).unwrap_or(u32::MAX);
        let kept = self.home.keep_by(adult, Event::SymbolPackAdded { name: name.to_owned(), symbols }, clock);
        if kept.is_err() {
            packs::remove(&self.home.folder.pack_keeper(), name)?;
        }
        self.read_packs_anew();
        Ok(kept?)
    }

    fn refuse_while_adding(&self) -> Result<(), Trouble> {
        if self.is_adding_pack() { Err(Trouble::StillAdding) } else { Ok(()) }
    }

    /// Until they have come, the symbols of the program alone are found.
    fn read_packs_anew(&mut self) {
        self.finding = Finding::Unread;
        self.prepare_symbols();
    }
}
