//! The line being made and heard: what of it is still to be made, and how it is fed and cut.
//!
//! Invariant: its serial is never used again, so that news of an earlier line is not taken for news of this one.
//! Deliberately absent: making and playing.

use std::collections::VecDeque;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::platform::clip::Clip;
use crate::platform::phrase::{PartMark, Piece, pieces};
use crate::platform::playback::{Feed, Scissors, Stretch};
use crate::session::line::{Line, LineId, Speech, Traces};

pub(super) struct Active {
    pub(super) serial: u64,
    pub(super) id: LineId,
    pub(super) speech: Speech,
    pub(super) traces: Traces,
    pub(super) given: Instant,
    /// How many cuts there had been when it was given; one more ends its synthesis.
    pub(super) cuts: u64,
    pub(super) to_mixer: Duration,
    pub(super) scissors: Scissors,
    pub(super) pieces: VecDeque<Piece>,
    /// The clip being decoded, its part, and whether some of it was handed over.
    pub(super) clip: Option<(usize, Clip, bool)>,
    /// Present while the line is in the mixer and not all made.
    pub(super) feed: Option<Sender<Feed>>,
    pub(super) made: bool,
}

impl Active {
    pub(super) fn new(serial: u64, line: &Line, given: Instant, cuts: u64) -> Self {
        Self {
            serial,
            id: line.id,
            speech: line.speech.clone(),
            traces: line.traces,
            given,
            cuts,
            to_mixer: Duration::ZERO,
            scissors: Scissors::default(),
            pieces: pieces(line),
            clip: None,
            feed: None,
            made: false,
        }
    }

    /// The next sound of the clip being decoded, or nothing at its end.
    pub(super) fn clip_stretch(&mut self) -> Option<Stretch> {
        let (part, clip, begun) = self.clip.as_mut()?;
        let stretch = clip.stretch()?;
        let mark = (!std::mem::replace(begun, true)).then_some(PartMark { part: *part, at_frame: 0 });
        Some(Stretch { samples: stretch.samples.into(), rate: stretch.rate, marks: mark.into_iter().collect() })
    }
}
