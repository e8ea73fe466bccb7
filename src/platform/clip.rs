//! A recorded clip: the bytes of a WAV, Ogg Vorbis or MP3 file, turned into mono samples a stretch at a time.
//!
//! Invariant: any bytes at all give samples or a [`ClipError`], never a panic that leaves this file and never more than
//! [`MOST_SECONDS`] of sound. The decoders are other people's and meet files from anywhere, so each call into them is
//! fenced with `catch_unwind`. Deliberately absent: recording, and trust in a file's name.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use rodio::{Decoder, Source};
use thiserror::Error;

/// A minute of CD sound is 10 MB; a family's longest message fits.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// What is beyond is not heard.
pub const MOST_SECONDS: usize = 300;
/// How much is decoded in one go: enough to stay ahead of the ear, short enough to be interrupted.
const STRETCH: usize = 12_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ClipError {
    #[error("the clip is larger than {MOST_BYTES} bytes")]
    TooLarge,
    #[error("the clip is neither WAV, Ogg Vorbis nor MP3")]
    UnknownFormat,
    #[error("the clip cannot be decoded")]
    Unreadable,
}

/// A clip being decoded.
pub struct Clip {
    decoder: Decoder<Cursor<Arc<[u8]>>>,
    /// The samples that were decoded to see whether there are any.
    ahead: Option<Stretch>,
    left: usize,
    over: bool,
}

/// Some consecutive mono samples of one rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub samples: Vec<i16>,
    /// Frames per second.
    pub rate: u32,
}

impl Clip {
    /// Sniffs the bytes and decodes the first stretch, so that a clip that opens can be heard.
    pub fn open(bytes: &Arc<[u8]>) -> Result<Self, ClipError> {
        if bytes.len() > MOST_BYTES {
            return Err(ClipError::TooLarge);
        }
        let kind = sniffed(bytes).ok_or(ClipError::UnknownFormat)?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let source = Cursor::new(Arc::clone(bytes));
        let opened = catch_unwind(AssertUnwindSafe(|| {
            Decoder::builder().with_data(source).with_byte_len(length).with_hint(kind).build()
        }));
        let decoder = opened.map_err(|_| ClipError::Unreadable)?.map_err(|_| ClipError::Unreadable)?;
        let mut clip = Self { decoder, ahead: None, left: usize::MAX, over: false };
        let first = clip.stretch().ok_or(ClipError::Unreadable)?;
        clip.left = usize::try_from(first.rate).unwrap_or(0).saturating_mul(MOST_SECONDS);
        clip.ahead = Some(first);
        Ok(clip)
    }

    /// The next samples, or nothing at the end.
    pub fn stretch(&mut self) -> Option<Stretch> {
        if let Some(first) = self.ahead.take() {
            return Some(first);
        }
        if self.over || self.left == 0 {
            return None;
        }
        let read = catch_unwind(AssertUnwindSafe(|| read(&mut self.decoder, STRETCH.min(self.left))));
        let (stretch, over) = read.unwrap_or((None, true));
        self.over = over;
        let stretch = stretch.filter(|stretch| !stretch.samples.is_empty())?;
        self.left = self.left.saturating_sub(stretch.samples.len());
        Some(stretch)
    }
}

/// Reads up to `most` frames of one rate and mixes their channels. The second answer is whether the file has ended.
fn read(decoder: &mut Decoder<Cursor<Arc<[u8]>>>, most: usize) -> (Option<Stretch>, bool) {
    let mut stretch: Option<Stretch> = None;
    loop {
        let Some(first) = decoder.next() else { return (stretch, true) };
        // The decoder tells its form only after the first sample of a packet, which may differ from the last one.
        let (channels, rate) = (decoder.channels().get(), decoder.sample_rate().get());
        if !(4_000..=384_000).contains(&rate) || channels > 8 {
            return (stretch, true);
        }
        let others: f32 = decoder.by_ref().take(usize::from(channels) - 1).sum();
        let sample = to_i16((first + others) / f32::from(channels));
        let filling = stretch.get_or_insert_with(|| Stretch { samples: Vec::with_capacity(most), rate });
        if filling.rate != rate {
            // A file that changes its rate midway is not worth more code: what came before the change is heard.
            return (stretch, true);
        }
        filling.samples.push(sample);
        if filling.samples.len() >= most {
            return (stretch, false);
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to the range of i16, and `as` turns NaN into 0")]
fn to_i16(sample: f32) -> i16 {
    (sample * 32_767.0).clamp(-32_768.0, 32_767.0).round() as i16
}

/// The kind of file, by its first bytes, in the words the decoder takes as a hint.
fn sniffed(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', chunks @ ..] => {
            has_a_rate(chunks).then_some("wav")
        }
        [b'O', b'g', b'g', b'S', ..] => Some("ogg"),
        [b'I', b'D', b'3', ..] => Some("mp3"),
        // Eleven bits of frame sync, a version, and a layer that is not reserved.
        [0xFF, second, ..] if second & 0xE0 == 0xE0 && second & 0x06 != 0 => Some("mp3"),
        _ => None,
    }
}

/// Whether a WAV file says how fast it is. The decoder panics on one that gives a rate of nought; the panic would be
/// caught, but it need not happen.
fn has_a_rate(chunks: &[u8]) -> bool {
    const FAR: usize = 64 * 1024;
    let near = chunks.get(..FAR).unwrap_or(chunks);
    // The chunk's name, its length, the codec, the channels, and then the rate.
    let rate = near.windows(16).find_map(|window| match window {
        [b'f', b'm', b't', b' ', _, _, _, _, _, _, _, _, rate @ ..] => Some(rate),
        _ => None,
    });
    rate.is_some_and(|rate| rate.iter().any(|byte| *byte != 0))
}
