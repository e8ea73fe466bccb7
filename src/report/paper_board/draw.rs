//! The pictures of a print, each drawn once, no finer than paper shows.

use super::contents::{PaperBoard, Print};
use crate::library::{Library, MAX_SIDE, Picture, PictureFault, PictureKey, PictureSource, Printable};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{panic, thread};

/// What a good printer shows, in dots per millimetre (300 to the inch).
const DOTS: f64 = 300.0 / 25.4;
/// All pictures of a print together, in pixels. Each takes some eight bytes while the pages are set.
const MOST_PIXELS: f64 = 24_000_000.0;
/// A wanted print may take both hands of the machine; the standing one is made behind a child who is talking.
const THREADS: usize = 4;

/// The pictures by their numbers in [`PaperBoard::pictures`].
#[derive(Clone, Debug)]
pub struct Drawn(pub Vec<OnPaper>);

/// What became of a picture.
#[derive(Clone, Debug)]
pub enum OnPaper {
    Printed(Printable),
    /// It turned out to hold a photo, and is not to lie open.
    Withheld,
    /// It cannot be drawn; its word stands alone.
    Lacking,
}

/// Draws them all. Where the bytes of a picture are missing or damaged, the page has the word alone.
pub fn draw(board: &PaperBoard, media: &dyn PictureSource) -> Drawn {
    let finest = |side: f64| (side * DOTS).clamp(1.0, f64::from(MAX_SIDE));
    let wanted: f64 = board.pictures.iter().map(|(_, side)| finest(*side).powi(2)).sum();
    let coarser = (MOST_PIXELS / wanted.max(1.0)).sqrt().min(1.0);
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, OnPaper)>> = Mutex::new(Vec::new());
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some((key, side)) = board.pictures.get(index) else { return };
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and MAX_SIDE")]
            let side = (finest(*side) * coarser).max(1.0) as u32;
            // The source is the app's: if it panics, one picture is missing and not the whole print.
            let drawn = panic::catch_unwind(panic::AssertUnwindSafe(|| one(key, side, board.print, media)));
            let drawn = drawn.unwrap_or(Ok(OnPaper::Lacking)).unwrap_or(OnPaper::Lacking);
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((index, drawn));
        }
    };
    let threads = match board.print {
        Print::Wanted => thread::available_parallelism().map_or(1, usize::from).min(THREADS),
        Print::Standing => 1,
    };
    thread::scope(|scope| {
        let start = || thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let started = (0..threads).filter_map(|_| start().ok()).count();
        if started == 0 {
            // Where the machine gives no more threads, this one does it all.
            work();
        }
    });
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    Drawn(done.into_iter().map(|(_, drawn)| drawn).collect())
}

/// The renderer goes down into nested groups.
const STACK: usize = 8 << 20;

fn one(key: &PictureKey, side: u32, print: Print, media: &dyn PictureSource) -> Result<OnPaper, PictureFault> {
    let picture = match key {
        PictureKey::Media(id) => Picture::of_bytes(media.media(*id).ok_or(PictureFault::NoBytes)?)?,
        PictureKey::Symbol { set, file } => Library::builtin().picture(set, file).ok_or(PictureFault::NoSymbol)?,
    };
    if let (PictureKey::Media(_), Print::Standing, Picture::Svg(bytes)) = (key, print, &picture)
        && holds_a_photo(bytes)
    {
        return Ok(OnPaper::Withheld);
    }
    Printable::draw(&picture, side).map(OnPaper::Printed)
}

/// Whether a drawing has a picture made of pixels inside.
fn holds_a_photo(svg: &[u8]) -> bool {
    let holds = |sign: &[u8]| svg.windows(sign.len()).any(|part| part.eq_ignore_ascii_case(sign));
    holds(b"<image") || holds(b":image") || holds(b"data:") || holds(b"<feimage")
}
