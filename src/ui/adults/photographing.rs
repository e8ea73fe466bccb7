//! Choosing a picture from this device or a memory stick, and the square of it that a cell shows. Whoever needs one calls
//! [`ask`]; nothing is kept here, and nothing is left here when the page is left.

use super::importing::listing;
use super::on;
use crate::board::Locale;
use crate::edit::NewPhoto;
use crate::id::MediaId;
use crate::library::{self, Crop, Library, OnBoard, PictureFault};
use crate::ui::import::FileItemData;
use crate::ui::photo::{self, PhotoItemData, PhotoState, PhotoWish, PlacingData, Step};
use crate::ui::photos::{self, Come, Photos, Unread};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};
use slint::Image;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::SystemTime;

/// Endings under which pictures are met.
const ENDINGS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "bmp"];
/// So many pictures of a folder are shown at once, and so many more whenever more are wanted.
const SHOWN: usize = 24;
/// The side of a picture in the list, and of the one on which the frame lies, in logical pixels; see `Target`.
const THUMB: f32 = 152.0;
const WHOLE: f32 = 620.0;
/// A step of the frame is this part of its own side, and a larger frame is so much larger.
const STEP: i64 = 12;
const GROWTH: (u32, u32) = (9, 8);

/// What the page remembers: the folder in which somebody looked last, and what it is open for.
#[derive(Default)]
pub struct Photographing {
    folder: PathBuf,
    asking: Option<Asking>,
}

struct Asking {
    word: String,
    back: Page,
    then: fn(&mut Stage, NewPhoto),
    photos: Photos,
    folders: Vec<FileItemData>,
    found: Vec<Found>,
    shown: usize,
    placing: Option<Placing>,
    refusal: Option<String>,
}

/// A picture file of the folder.
struct Found {
    path: PathBuf,
    name: String,
    id: MediaId,
}

/// The chosen picture, whose bytes are held, so that a stick may be pulled out now.
struct Placing {
    bytes: Arc<[u8]>,
    id: MediaId,
    /// Width and height as it stands upright, in pixels.
    size: (u32, u32),
    crop: Crop,
    making: Option<Receiver<Result<OnBoard, PictureFault>>>,
}

/// Opens the page for a picture of this word. With a picture, `back` is open again and `then` is called; whoever leaves the
/// page is at `back` and nothing has changed.
pub fn ask(stage: &mut Stage, word: &str, back: Page, then: fn(&mut Stage, NewPhoto)) {
    // Without a thread to draw on there are no pictures to choose from, and the machine is in no state to try.
    let Ok(photos) = Photos::open(stage.app.waker()) else { return };
    stage.adults.photographing.asking = Some(Asking {
        word: word.trim().to_owned(),
        back,
        then,
        photos,
        folders: Vec::new(),
        found: Vec::new(),
        shown: SHOWN,
        placing: None,
        refusal: None,
    });
    let last = stage.adults.photographing.folder.clone();
    look_into(stage, if last.is_dir() { last } else { first_folder(stage) });
    show(stage);
    stage.go(Page::Photo);
}

/// Where pictures mostly are.
fn first_folder(stage: &Stage) -> PathBuf {
    let pictures = stage.folders.own.join("Pictures");
    if pictures.is_dir() { pictures } else { stage.folders.own.clone() }
}

/// The page has been left, by whichever way.
pub fn forget(stage: &mut Stage) {
    if stage.adults.photographing.asking.take().is_some() {
        photo::forget(&stage.window);
    }
}

/// Pictures have been drawn, or the square has been cut.
pub fn attend(stage: &mut Stage) {
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    if asking.photos.have_come() {
        show(stage);
    }
    take_made(stage);
}

fn look_into(stage: &mut Stage, folder: PathBuf) {
    let at_start = folder == stage.folders.own || folder == first_folder(stage);
    let sticks = if at_start { (stage.folders.removable)() } else { Vec::new() };
    let sticks = sticks.into_iter().map(|stick| FileItemData {
        id: stick.display().to_string(),
        name: stick.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        detail: "memory stick".to_owned(),
        folder: true,
    });
    let folders: Vec<FileItemData> = sticks.chain(listing(&folder, &[])).collect();
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    asking.folders = folders;
    asking.found = pictures_in(&folder, &asking.photos);
    asking.shown = SHOWN;
    stage.adults.photographing.folder = folder;
}

/// The newest first: what was photographed just now is what is looked for.
fn pictures_in(folder: &Path, photos: &Photos) -> Vec<Found> {
    let mut found: Vec<(SystemTime, Found)> = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_picture =
            path.extension().is_some_and(|end| ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known)));
        if name.starts_with('.') || !is_picture {
            continue;
        }
        let Ok(about) = std::fs::metadata(&path) else { continue };
        if about.is_file() {
            let id = photos.file(&path, &about);
            found.push((about.modified().unwrap_or(SystemTime::UNIX_EPOCH), Found { path, name, id }));
        }
    }
    found.sort_by(|(one, first), (other, second)| other.cmp(one).then_with(|| first.name.cmp(&second.name)));
    found.into_iter().map(|(_, picture)| picture).collect()
}

fn show(stage: &mut Stage) {
    let thumb = stage.physical(THUMB);
    let whole = stage.physical(WHOLE).min(library::MAX_SIDE);
    let folder = stage.adults.photographing.folder.display().to_string();
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    let placed = asking.placing.as_ref().map(|placing| placed(placing, &asking.word, &asking.photos, whole));
    let state = match placed {
        Some(Come::Here(data)) => PhotoState::Placing(Box::new(data)),
        Some(Come::NotYet) => PhotoState::Placing(Box::default()),
        other => {
            if let Some(Come::Never(fault)) = other {
                asking.placing = None;
                asking.refusal = Some(Unread::from(fault).to_string());
            }
            let pictures = asking.found.iter().take(asking.shown).map(|found| {
                let picture = asking.photos.image(found.id, thumb);
                PhotoItemData {
                    id: found.path.display().to_string(),
                    name: found.name.clone(),
                    damaged: matches!(picture, Come::Never(_)),
                    picture: if let Come::Here(image) = picture { image } else { Image::default() },
                }
            });
            let more = asking.found.len().saturating_sub(asking.shown);
            PhotoState::Choosing { folder, folders: asking.folders.clone(), pictures: pictures.collect(), more }
        }
    };
    photo::show(&stage.window, &asking.word, &state, asking.refusal.as_deref());
}

/// The chosen picture with its frame, in shares of the square in whose middle it stands.
fn placed(placing: &Placing, word: &str, photos: &Photos, side: u32) -> Come<PlacingData> {
    let raster = match photos.raster(placing.id, side) {
        Come::Here(raster) => raster,
        Come::NotYet => return Come::NotYet,
        Come::Never(fault) => return Come::Never(fault),
    };
    let whole = match photos.image(placing.id, side) {
        Come::Here(image) => image,
        _ => Image::default(),
    };
    let Placing { size, crop, .. } = placing;
    let (left, top) = share_of(*crop, *size);
    let share = f64::from(crop.side) / longer(*size);
    let pixel = |share: f64| pixels(share * f64::from(raster.width));
    let class = Library::builtin().class_of(&Locale::new("en-GB"), word);
    Come::Here(PlacingData {
        whole,
        left: left as f32,
        top: top as f32,
        side: share as f32,
        can_grow: crop.side < Crop::middle(*size).side,
        can_shrink: crop.side > Crop::smallest(*size),
        kept: photos::part(&raster, (pixel(left), pixel(top)), pixel(share).max(1)),
        class,
        making: placing.making.is_some(),
    })
}

fn longer((width, height): (u32, u32)) -> f64 {
    f64::from(width.max(height).max(1))
}

/// Where the picture begins in its square: the half of what is left of each way, as shares of the square.
fn margins(size: (u32, u32)) -> (f64, f64) {
    let half = |length: u32| (1.0 - f64::from(length) / longer(size)) / 2.0;
    (half(size.0), half(size.1))
}

fn share_of(crop: Crop, size: (u32, u32)) -> (f64, f64) {
    let (across, down) = margins(size);
    (across + f64::from(crop.left) / longer(size), down + f64::from(crop.top) / longer(size))
}

/// A length in whole pixels; what is no length is none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast itself keeps to the range")]
fn pixels(length: f64) -> u32 {
    length.round() as u32
}

fn wish(stage: &mut Stage, wish: PhotoWish) {
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    asking.refusal = None;
    match wish {
        PhotoWish::Opened(id) => open(stage, PathBuf::from(id)),
        PhotoWish::More => asking.shown += SHOWN,
        PhotoWish::Dragged(left, top) => {
            if let Some(placing) = still(asking) {
                let (across, down) = margins(placing.size);
                let at = |share: f32, margin: f64| pixels((f64::from(share) - margin) * longer(placing.size));
                let crop = Crop { left: at(left, across), top: at(top, down), ..placing.crop };
                placing.crop = crop.within(placing.size);
            }
        }
        PhotoWish::Step(step) => {
            if let Some(placing) = still(asking) {
                placing.crop = stepped(placing.crop, step, placing.size);
            }
        }
        PhotoWish::Another => asking.placing = None,
        PhotoWish::Use => begin_making(stage),
        PhotoWish::Stop => {
            let back = asking.back;
            stage.go(back);
            forget(stage);
        }
    }
    show(stage);
}

/// The frame, as long as nothing is being cut out of it.
fn still(asking: &mut Asking) -> Option<&mut Placing> {
    asking.placing.as_mut().filter(|placing| placing.making.is_none())
}

fn stepped(crop: Crop, step: Step, size: (u32, u32)) -> Crop {
    let far = (i64::from(crop.side) / STEP).max(1);
    let (more, less) = GROWTH;
    match step {
        Step::Left => crop.moved(-far, 0, size),
        Step::Right => crop.moved(far, 0, size),
        Step::Up => crop.moved(0, -far, size),
        Step::Down => crop.moved(0, far, size),
        Step::Larger => crop.sized((crop.side.saturating_mul(more) / less).max(crop.side + 1), size),
        Step::Smaller => crop.sized(crop.side.saturating_mul(less) / more, size),
    }
}

fn open(stage: &mut Stage, path: PathBuf) {
    if path.is_dir() {
        return look_into(stage, path);
    }
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    let read = photos::read(&path).and_then(|bytes| Ok((library::upright_size(&bytes)?, bytes)));
    match read {
        Ok((size, bytes)) => {
            let bytes: Arc<[u8]> = bytes.into();
            let id = asking.photos.bytes(&bytes);
            asking.placing = Some(Placing { bytes, id, size, crop: Crop::middle(size), making: None });
        }
        Err(unread) => asking.refusal = Some(unread.to_string()),
    }
}

/// The square is cut aside: a large photo takes a moment, and the page goes on.
fn begin_making(stage: &mut Stage) {
    let wake = stage.app.waker();
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    let Some(placing) = still(asking) else { return };
    let (bytes, crop) = (Arc::clone(&placing.bytes), placing.crop);
    let (tell, made) = channel();
    let cutting = std::thread::Builder::new().name("photo".to_owned()).spawn(move || {
        // Nobody listens any more once the page is left.
        let _ = tell.send(library::square(&bytes, crop));
        wake();
    });
    match cutting {
        Ok(_) => placing.making = Some(made),
        Err(_) => asking.refusal = Some(Unread::Damaged.to_string()),
    }
}

fn take_made(stage: &mut Stage) {
    let Some(asking) = &mut stage.adults.photographing.asking else { return };
    let Some(making) = asking.placing.as_ref().and_then(|placing| placing.making.as_ref()) else { return };
    let made = match making.try_recv() {
        Ok(made) => made,
        Err(TryRecvError::Empty) => return,
        Err(TryRecvError::Disconnected) => Err(PictureFault::Damaged),
    };
    match made {
        Ok(OnBoard { bytes, content_type, width, height }) => {
            let (back, then) = (asking.back, asking.then);
            stage.go(back);
            forget(stage);
            let photo = NewPhoto {
                bytes: bytes.into(),
                content_type: Some(content_type.to_owned()),
                size: Some((width, height)),
            };
            then(stage, photo);
        }
        Err(fault) => {
            asking.placing = None;
            asking.refusal = Some(Unread::from(fault).to_string());
            show(stage);
        }
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    photo::connect(window, on(shared, wish));
}
