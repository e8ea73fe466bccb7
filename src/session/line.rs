//! A line: what is to be heard next. The session composes lines, a voice speaks them.

use std::sync::Arc;

/// Names one line for as long as the app runs, so that reports can say which line they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LineId(pub u64);

/// One thing to say. Its parts are heard in order, without a pause of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub id: LineId,
    pub parts: Vec<Part>,
    pub speech: Speech,
    pub delivery: Delivery,
    pub traces: Traces,
}

/// One word (or recorded message) of a line. Reports name parts by their position.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Text for the speech engine, as it should be pronounced.
    Text(String),
    /// A recorded clip, as the bytes of a WAV, Ogg Vorbis or MP3 file, and the text to say if it cannot be played.
    Clip { bytes: Arc<[u8]>, text: String },
}

/// How the engine should sound. It belongs to the child, not to the device.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Speech {
    /// The engine's own name of the voice, such as `en-gb-x-rp`.
    pub voice: String,
    /// Words per minute, 80 to 450.
    pub rate: u16,
    /// 0 (low) to 100 (high); 50 is the voice as it was made.
    pub pitch: u8,
}

impl Default for Speech {
    fn default() -> Self {
        Self { voice: "en-gb-x-rp".to_owned(), rate: 150, pitch: 50 }
    }
}

/// What happens to a line that is still being heard when the next one comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// The new line is heard at once; the old one stops.
    #[default]
    CutIn,
    /// The part being heard is finished first; what is left of the old line is dropped.
    FinishTheWord,
}

/// Whether a line may leave anything behind in the clip cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Traces {
    #[default]
    MayCache,
    /// Synthesised live and forgotten: private time, and whatever is told.
    LeaveNone,
}
