//! A line: what is to be heard next. The session composes lines, a voice speaks them.

pub use crate::child::{Delivery, Speech};

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

/// Whether a line may leave anything behind in the clip cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Traces {
    #[default]
    MayCache,
    /// Synthesised live and forgotten: private time, and whatever is told.
    LeaveNone,
}
