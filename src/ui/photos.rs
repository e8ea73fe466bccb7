//! Pictures of files that nobody has kept yet: drawn aside, on a shelf of their own, so that a folder of large photos never
//! keeps a child's board waiting. Nothing of them is on any disk, and they are gone when the page is left.

use crate::id::MediaId;
use crate::library::{self, MAX_BYTES, PeopleAs, PictureFault, PictureKey, Raster, Rasters, Wanted};
use slint::{Image, Rgba8Pixel, SharedPixelBuffer};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// What the drawn pictures may take together, in bytes: some hundred small ones and a large one.
const SHELF: usize = 24 << 20;

/// Where the bytes of a picture are.
enum Source {
    File(PathBuf),
    Bytes(Arc<[u8]>),
}

type Sources = Arc<Mutex<HashMap<MediaId, Source>>>;

/// What has become of a picture that was asked for.
#[derive(Clone, Debug)]
pub enum Come<T> {
    NotYet,
    Here(T),
    Never(PictureFault),
}

pub struct Photos {
    /// Always there until this is dropped.
    rasters: Option<Rasters>,
    sources: Sources,
    images: RefCell<HashMap<Wanted, Image>>,
}

impl Photos {
    /// `wake` is called on another thread whenever something has been drawn.
    pub fn open(wake: Arc<dyn Fn() + Send + Sync>) -> std::io::Result<Self> {
        let sources = Sources::default();
        let looked_up = Arc::clone(&sources);
        let bytes = move |id: MediaId| -> Option<Arc<[u8]>> {
            let path = match looked_up.lock().unwrap_or_else(PoisonError::into_inner).get(&id)? {
                Source::Bytes(bytes) => return Some(Arc::clone(bytes)),
                Source::File(path) => path.clone(),
            };
            read(&path).ok().map(Arc::from)
        };
        // One thread: whoever looks through a folder can wait a moment for the next picture.
        let rasters = Rasters::with(bytes, move || wake(), 1, SHELF)?;
        Ok(Self { rasters: Some(rasters), sources, images: RefCell::default() })
    }

    /// A picture file by its path and how it stands in its folder now: written anew, it is another picture.
    pub fn file(&self, path: &Path, about: &std::fs::Metadata) -> MediaId {
        let id = MediaId::of(format!("{}\0{}\0{:?}", path.display(), about.len(), about.modified().ok()).as_bytes());
        self.name(id, || Source::File(path.to_owned()));
        id
    }

    /// A picture whose bytes have been read.
    pub fn bytes(&self, bytes: &Arc<[u8]>) -> MediaId {
        let id = MediaId::of(bytes);
        self.name(id, || Source::Bytes(Arc::clone(bytes)));
        id
    }

    fn name(&self, id: MediaId, source: impl FnOnce() -> Source) {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner).entry(id).or_insert_with(source);
    }

    /// The pixels of a picture in the middle of a square, or none yet.
    pub fn raster(&self, id: MediaId, side: u32) -> Come<Raster> {
        let Some(rasters) = &self.rasters else { return Come::NotYet };
        let wanted = Wanted::new(PictureKey::Media(id), side, PeopleAs::Drawn);
        if let Some(raster) = rasters.get(&wanted) {
            return Come::Here(raster);
        }
        rasters.fault(&wanted.key).map_or(Come::NotYet, Come::Never)
    }

    /// The same as an image of the window. The same picture stays the same image, so that its row does not change.
    pub fn image(&self, id: MediaId, side: u32) -> Come<Image> {
        let wanted = Wanted::new(PictureKey::Media(id), side, PeopleAs::Drawn);
        if let Some(image) = self.images.borrow().get(&wanted) {
            return Come::Here(image.clone());
        }
        match self.raster(id, side) {
            Come::Here(raster) => {
                let image = part(&raster, (0, 0), raster.width);
                self.images.borrow_mut().insert(wanted, image.clone());
                Come::Here(image)
            }
            Come::NotYet => Come::NotYet,
            Come::Never(fault) => Come::Never(fault),
        }
    }

    /// Whether anything has been drawn since this was last asked.
    pub fn have_come(&self) -> bool {
        self.rasters.as_ref().is_some_and(|rasters| !rasters.ready().is_empty())
    }
}

impl Drop for Photos {
    /// The drawing thread ends with the picture that it is at, and nobody waits for that.
    fn drop(&mut self) {
        self.sources.lock().unwrap_or_else(PoisonError::into_inner).clear();
        let rasters = self.rasters.take();
        let ending = std::thread::Builder::new().name("photos".to_owned());
        // Where there is no thread to wait on, it is waited for here.
        let _ = ending.spawn(move || drop(rasters));
    }
}

/// Why a file was not read as a picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("This picture could not be read. It may have been moved or taken away.")]
    Gone,
    #[error("This file is too large: a picture has at most {} MB.", MAX_BYTES >> 20)]
    TooLarge,
    #[error("This file is not a picture that Heard can read.")]
    NoPicture,
    #[error("This picture has more pixels than a tablet can hold. Please choose a smaller one.")]
    TooManyPixels,
    #[error("This picture is damaged and cannot be shown.")]
    Damaged,
}

impl From<PictureFault> for Unread {
    fn from(fault: PictureFault) -> Self {
        match fault {
            PictureFault::NoBytes | PictureFault::NoSymbol => Self::Gone,
            PictureFault::TooLarge { .. } => Self::TooLarge,
            PictureFault::UnknownKind => Self::NoPicture,
            PictureFault::TooManyPixels { .. } => Self::TooManyPixels,
            PictureFault::TooComplicated(_) | PictureFault::Damaged | PictureFault::Side(_) => Self::Damaged,
        }
    }
}

/// The bytes of a picture file, if they are those of a picture made of pixels.
pub fn read(path: &Path) -> Result<Vec<u8>, Unread> {
    let about = std::fs::metadata(path).map_err(|_| Unread::Gone)?;
    if about.len() > MAX_BYTES as u64 {
        return Err(Unread::TooLarge);
    }
    let bytes = std::fs::read(path).map_err(|_| Unread::Gone)?;
    // A drawing is no photo, whatever its file is called.
    match library::content_type(&bytes) {
        None | Some("image/svg+xml") => Err(Unread::NoPicture),
        Some(_) => Ok(bytes),
    }
}

/// A square part of a raster as an image: its left and top, and its side, in pixels of the raster.
pub fn part(raster: &Raster, (left, top): (u32, u32), side: u32) -> Image {
    let side = side.min(raster.width.saturating_sub(left)).min(raster.height.saturating_sub(top));
    let mut pixels = SharedPixelBuffer::<Rgba8Pixel>::new(side, side);
    let row = raster.width as usize * 4;
    let (from, bytes) = (left as usize * 4, side as usize * 4);
    let rows = raster.pixels.chunks_exact(row.max(1)).skip(top as usize);
    for (source, line) in rows.zip(pixels.make_mut_bytes().chunks_exact_mut(bytes.max(1))) {
        if let Some(source) = source.get(from..from + bytes) {
            line.copy_from_slice(source);
        }
    }
    Image::from_rgba8_premultiplied(pixels)
}
