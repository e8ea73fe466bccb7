//! The shelf of rasters: pictures are drawn on threads of their own and kept, so that whoever paints the screen never
//! waits. What is not there yet is asked for by looking for it, and a wake tells when something has come.

use super::index::Library;
use super::people::PeopleAs;
use super::picture::{Picture, PictureFault, PictureKey};
use super::queue::{Queue, Urgency};
use super::raster::{MAX_SIDE, Raster};
use super::store::Store;
use crate::id::MediaId;
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::{io, mem};

/// What all rasters together may take, in bytes: some 750 of 128 pixels.
pub const SHELF_BYTES: usize = 48 << 20;
/// One thread draws a board; a second keeps a large photograph from holding it up.
const THREADS: usize = 2;
/// How far they step back behind the thread of the screen, in the system's own measure.
const STEP_BACK: i32 = 5;
/// The renderer goes down into nested groups; `weight` bounds how deep.
const STACK_BYTES: usize = 8 << 20;

/// Where the bytes of a board's own pictures come from, such as an encrypted journal. Asked on the drawing threads.
pub trait PictureSource: Send + Sync {
    fn media(&self, id: MediaId) -> Option<Arc<[u8]>>;
}

impl<F: Fn(MediaId) -> Option<Arc<[u8]>> + Send + Sync> PictureSource for F {
    fn media(&self, id: MediaId) -> Option<Arc<[u8]>> {
        self(id)
    }
}

/// A picture at a size (the side of its square, in physical pixels), with its people as one child has them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Wanted {
    pub key: PictureKey,
    pub side: u32,
    pub people: PeopleAs,
}

impl Wanted {
    /// What came with a board stays as it is, whatever is set for the child.
    pub fn new(key: PictureKey, side: u32, people: PeopleAs) -> Self {
        let people = if matches!(key, PictureKey::Media(_)) { PeopleAs::Drawn } else { people };
        Self { key, side, people }
    }
}

/// The shelf and its drawing threads, which end when it is dropped.
pub struct Rasters {
    room: Arc<Room>,
    threads: Vec<JoinHandle<()>>,
}

/// What the threads share.
struct Room {
    source: Box<dyn PictureSource>,
    wake: Box<dyn Fn() + Send + Sync>,
    shelf: Mutex<Shelf>,
    /// There is something to draw, or an end to it all.
    work: Condvar,
}

struct Shelf {
    queue: Queue<Wanted>,
    at_work: HashSet<Wanted>,
    store: Store,
    /// Pictures that cannot be drawn are not tried again and again.
    faults: HashMap<PictureKey, PictureFault>,
    ready: Vec<Wanted>,
    closing: bool,
}

impl Rasters {
    /// `wake` is called on a drawing thread when [`Rasters::ready`] has something again, once until it is asked.
    pub fn new(source: impl PictureSource + 'static, wake: impl Fn() + Send + Sync + 'static) -> io::Result<Self> {
        Self::with(source, wake, THREADS, SHELF_BYTES)
    }

    /// A shelf with a number of threads and a bound of bytes of its own.
    pub fn with(
        source: impl PictureSource + 'static,
        wake: impl Fn() + Send + Sync + 'static,
        threads: usize,
        bytes: usize,
    ) -> io::Result<Self> {
        let shelf = Mutex::new(Shelf {
            queue: Queue::new(),
            at_work: HashSet::new(),
            store: Store::new(bytes),
            faults: HashMap::new(),
            ready: Vec::new(),
            closing: false,
        });
        let room = Arc::new(Room { source: Box::new(source), wake: Box::new(wake), shelf, work: Condvar::new() });
        let mut rasters = Self { room, threads: Vec::new() };
        for _ in 0..threads.max(1) {
            let room = Arc::clone(&rasters.room);
            let drawing = thread::Builder::new().name("pictures".to_owned()).stack_size(STACK_BYTES);
            rasters.threads.push(drawing.spawn(move || room.draw_aside())?);
        }
        Ok(rasters)
    }

    /// The raster, if it is there. If not it is drawn next, and [`Rasters::ready`] names it when it has come.
    pub fn get(&self, wanted: &Wanted) -> Option<Raster> {
        let mut shelf = self.room.shelf();
        let held = shelf.store.get(wanted);
        if held.is_none() {
            self.line_up(&mut shelf, [wanted.clone()], Urgency::OnScreen);
        }
        held
    }

    /// Asks for pictures in the order in which they matter. What is wanted on the screen replaces what was there before.
    pub fn want(&self, wanted: impl IntoIterator<Item = Wanted>, urgency: Urgency) {
        let wanted: Vec<Wanted> = wanted.into_iter().collect();
        let mut shelf = self.room.shelf();
        if urgency == Urgency::OnScreen {
            shelf.store.show(wanted.iter().cloned().collect());
        }
        self.line_up(&mut shelf, wanted, urgency);
    }

    /// What has been drawn, or has turned out not to be drawable, since this was last asked; oldest first.
    pub fn ready(&self) -> Vec<Wanted> {
        mem::take(&mut self.room.shelf().ready)
    }

    /// Why a picture stays away, if it does.
    pub fn fault(&self, key: &PictureKey) -> Option<PictureFault> {
        self.room.shelf().faults.get(key).cloned()
    }

    /// Lets pictures that could not be drawn be tried again, after their bytes may have come.
    pub fn forget_faults(&self) {
        self.room.shelf().faults.clear();
    }

    /// The memory that all rasters on the shelf take.
    pub fn bytes(&self) -> usize {
        self.room.shelf().store.bytes()
    }

    fn line_up(&self, shelf: &mut Shelf, wanted: impl IntoIterator<Item = Wanted>, urgency: Urgency) {
        let Shelf { queue, at_work, store, faults, .. } = shelf;
        // A view that has not been laid out yet asks for pictures without a size.
        let sized = wanted.into_iter().filter(|wanted| (1..=MAX_SIDE).contains(&wanted.side));
        let missing = sized
            .filter(|wanted| !store.holds(wanted) && !at_work.contains(wanted) && !faults.contains_key(&wanted.key));
        queue.want(missing, urgency);
        self.room.work.notify_all();
    }
}

impl Drop for Rasters {
    fn drop(&mut self) {
        self.room.shelf().closing = true;
        self.room.work.notify_all();
        for thread in self.threads.drain(..) {
            // Drawing catches its own panics; a thread that still ended badly has nothing left to give back.
            let _ = thread.join();
        }
    }
}

impl Room {
    /// A thread that panicked between two consistent states leaves a shelf that can be used.
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a drawing thread does until the end. It gives way to whoever paints the screen.
    fn draw_aside(&self) {
        // Where the system does not let a thread step back, the screen is a little slower and nothing else is different.
        let _ = rustix::process::nice(STEP_BACK);
        self.draw();
    }

    fn draw(&self) {
        while let Some((wanted, urgency)) = self.next() {
            // The source is the app's: if it panics, one picture is missing, not the thread that draws all of them.
            let picture = catch_unwind(AssertUnwindSafe(|| self.picture(&wanted)));
            let picture = picture.unwrap_or(Err(PictureFault::NoBytes));
            let drawn = picture.and_then(|picture| Raster::draw(&picture, wanted.side));
            let mut shelf = self.shelf();
            shelf.at_work.remove(&wanted);
            match drawn {
                Ok(raster) => shelf.store.put(wanted.clone(), raster, urgency),
                Err(fault) => {
                    shelf.faults.insert(wanted.key.clone(), fault);
                }
            }
            let first = shelf.ready.is_empty();
            shelf.ready.push(wanted);
            drop(shelf);
            if first {
                (self.wake)();
            }
        }
    }

    fn next(&self) -> Option<(Wanted, Urgency)> {
        let mut shelf = self.shelf();
        loop {
            if shelf.closing {
                return None;
            }
            if let Some(next) = shelf.queue.next() {
                shelf.at_work.insert(next.0.clone());
                return Some(next);
            }
            shelf = self.work.wait(shelf).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn picture(&self, wanted: &Wanted) -> Result<Picture, PictureFault> {
        match &wanted.key {
            PictureKey::Media(id) => Picture::of_bytes(self.source.media(*id).ok_or(PictureFault::NoBytes)?),
            PictureKey::Symbol { set, file } => {
                Library::builtin().picture_as(set, file, wanted.people).ok_or(PictureFault::NoSymbol)
            }
        }
    }
}
