//! Pictures for the window: rasters from the library's shelf as images of the toolkit. Decoding happens on the shelf's
//! threads; what is not there yet is drawn when it has come.

use crate::app::packs::SymbolPacks;
use crate::board::SymbolRef;
use crate::child::People;
use crate::id::MediaId;
use crate::journal::Reader;
use crate::library::{Library, PeopleAs, PictureKey, Raster, Rasters, Symbol, Urgency, Wanted};
use crate::session::PictureRef;
use slint::{Image, Rgba8Pixel, SharedPixelBuffer};
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Images of one generation; two are kept. A board on the screen fits into one.
const GENERATION: usize = 256;

/// A child's journal, as the drawing threads read pictures from it.
type Shelf = Arc<Mutex<Option<Reader>>>;
/// The symbol packs of the home, for pictures that are on no board.
type Packs = Arc<Mutex<Option<Arc<SymbolPacks>>>>;

pub struct Pictures {
    rasters: Rasters,
    child: Shelf,
    packs: Packs,
    /// How the child on the screen has the people in pictures.
    people: Cell<PeopleAs>,
    images: RefCell<Images>,
    /// What was wanted for the screen and was not there. Only that is worth another look when it comes: what is drawn ahead
    /// changes nothing that can be seen.
    missed: RefCell<HashSet<Wanted>>,
}

/// Images that were lately on the screen. The same picture stays the same image, so that its row does not change.
#[derive(Default)]
struct Images {
    newer: HashMap<Wanted, Image>,
    older: HashMap<Wanted, Image>,
}

impl Images {
    fn has(&self, wanted: &Wanted) -> bool {
        self.newer.contains_key(wanted) || self.older.contains_key(wanted)
    }

    fn get(&mut self, wanted: &Wanted) -> Option<Image> {
        if let Some(image) = self.newer.get(wanted) {
            return Some(image.clone());
        }
        let (wanted, image) = self.older.remove_entry(wanted)?;
        self.put(wanted, image.clone());
        Some(image)
    }

    fn put(&mut self, wanted: Wanted, image: Image) {
        if self.newer.len() >= GENERATION {
            self.older = std::mem::take(&mut self.newer);
        }
        self.newer.insert(wanted, image);
    }
}

impl Pictures {
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> std::io::Result<Self> {
        let (child, packs) = (Shelf::default(), Packs::default());
        let (own, others) = (Arc::clone(&child), Arc::clone(&packs));
        let of_child = move |id: MediaId| -> Option<Arc<[u8]>> {
            let reader = own.lock().unwrap_or_else(PoisonError::into_inner);
            let medium = reader.as_ref()?.medium(id).ok()??;
            medium.bytes.map(Arc::from)
        };
        let of_pack = move |id: MediaId| {
            let packs = others.lock().unwrap_or_else(PoisonError::into_inner).clone();
            packs?.picture(id)
        };
        // Bytes are known by what they are, so it is the same picture wherever it comes from.
        let media = move |id: MediaId| of_child(id).or_else(|| of_pack(id));
        let rasters = Rasters::new(media, wake)?;
        let people = Cell::new(PeopleAs::For(People::default()));
        Ok(Self { rasters, child, packs, people, images: RefCell::default(), missed: RefCell::default() })
    }

    /// Draws people like this from now on; says whether that is a change.
    pub fn show_people(&self, people: PeopleAs) -> bool {
        self.people.replace(people) != people
    }

    fn wanted(&self, key: PictureKey, side: u32) -> Wanted {
        Wanted::new(key, side, self.people.get())
    }

    /// Pictures come from this child's journal from now on.
    pub fn read_from(&self, reader: Option<Reader>) {
        *self.child.lock().unwrap_or_else(PoisonError::into_inner) = reader;
        self.images.take();
        self.missed.take();
        self.rasters.forget_faults();
    }

    /// Pictures of these packs can be drawn from now on; says whether that is a change.
    pub fn find_in(&self, packs: Option<&Arc<SymbolPacks>>) -> bool {
        let mut held = self.packs.lock().unwrap_or_else(PoisonError::into_inner);
        let same = match (&*held, packs) {
            (Some(held), Some(packs)) => Arc::ptr_eq(held, packs),
            (held, packs) => held.is_none() && packs.is_none(),
        };
        if !same {
            *held = packs.cloned();
            self.rasters.forget_faults();
        }
        !same
    }

    /// The picture of a symbol that is on no board yet.
    pub fn of_symbol(&self, symbol: &Symbol, side: u32) -> Image {
        self.get(&ref_of(symbol), &symbol.label, side)
    }

    /// The picture at this size, or an empty one until it has come.
    pub fn get(&self, picture: &PictureRef, label: &str, side: u32) -> Image {
        key(picture, label).map_or_else(Image::default, |key| self.image(self.wanted(key, side)))
    }

    /// Whether this picture is there, or never will be.
    pub fn has(&self, picture: &PictureRef, label: &str, side: u32) -> bool {
        key(picture, label)
            .is_none_or(|key| self.rasters.fault(&key).is_some() || self.images.borrow().has(&self.wanted(key, side)))
    }

    /// Whether there is no picture, and none will come.
    pub fn is_none(&self, picture: &PictureRef, label: &str) -> bool {
        key(picture, label).is_none_or(|key| self.rasters.fault(&key).is_some())
    }

    /// One of our own pictograms.
    pub fn own(&self, name: &str, side: u32) -> Image {
        self.get(&own(name), "", side)
    }

    /// The same with its people as they are wanted.
    pub fn own_as(&self, name: &str, side: u32, people: PeopleAs) -> Image {
        key(&own(name), "").map_or_else(Image::default, |key| self.image(Wanted::new(key, side, people)))
    }

    /// The same as [`Pictures::has`] for one of our own.
    pub fn has_own(&self, name: &str, side: u32) -> bool {
        self.has(&own(name), "", side)
    }

    /// Draws these when there is nothing on the screen left to draw.
    pub fn warm(&self, pictures: impl IntoIterator<Item = (PictureRef, String)>, side: u32) {
        let wanted =
            pictures.into_iter().filter_map(|(picture, label)| Some(self.wanted(key(&picture, &label)?, side)));
        self.rasters.want(wanted, Urgency::Neighbour);
    }

    /// Whether anything that the screen misses has come since this was last asked.
    pub fn have_come(&self) -> bool {
        let mut missed = self.missed.borrow_mut();
        // Every one is taken off the list, not only the first.
        self.rasters.ready().iter().filter(|come| missed.remove(come)).count() > 0
    }

    fn image(&self, wanted: Wanted) -> Image {
        if wanted.side == 0 {
            return Image::default();
        }
        if let Some(image) = self.images.borrow_mut().get(&wanted) {
            return image;
        }
        let Some(raster) = self.rasters.get(&wanted) else {
            self.missed.borrow_mut().insert(wanted);
            return Image::default();
        };
        let image = image_of(&raster);
        self.images.borrow_mut().put(wanted, image.clone());
        image
    }
}

/// A symbol as a cell that has it is drawn.
pub fn ref_of(symbol: &Symbol) -> PictureRef {
    symbol.media.map_or_else(|| PictureRef::Symbol(symbol.reference()), PictureRef::Media)
}

fn own(name: &str) -> PictureRef {
    let filename = format!("{name}.svg");
    PictureRef::Symbol(SymbolRef { set: "heard".to_owned(), filename, extras: Default::default() })
}

fn key(picture: &PictureRef, label: &str) -> Option<PictureKey> {
    match picture {
        PictureRef::Media(media) => Some(PictureKey::Media(*media)),
        PictureRef::Symbol(symbol) => Library::builtin().find(symbol, label),
        PictureRef::None => None,
    }
}

fn image_of(raster: &Raster) -> Image {
    let mut pixels = SharedPixelBuffer::<Rgba8Pixel>::new(raster.width, raster.height);
    let bytes = pixels.make_mut_bytes();
    if bytes.len() != raster.pixels.len() {
        return Image::default();
    }
    bytes.copy_from_slice(&raster.pixels);
    Image::from_rgba8_premultiplied(pixels)
}
