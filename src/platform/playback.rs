//! One line on its way to the ear: a sound source that is fed piece by piece and tells which word is being heard.
//!
//! Invariant: it never blocks the sound device, never goes backwards, and says exactly once how it ended. It is the only
//! place that knows at which sample a part begins, so it is also the place where a line is cut at the end of a word.
//! Deliberately absent: rodio's `Player`. Its `stop` followed by `append` waits for the queue to run dry, and it knows
//! nothing of words; here an interruption is one atomic store and a fade of three milliseconds, which does not click.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::Duration;

use rodio::{ChannelCount, Sample, SampleRate, Source};

use super::phrase::PartMark;

/// Some consecutive sound of a line: mono samples of one rate, and the parts that begin in them.
#[derive(Clone, Debug)]
pub struct Stretch {
    pub samples: Arc<[i16]>,
    pub rate: u32,
    /// In order of their frames.
    pub marks: Vec<PartMark>,
}

/// What the line's maker hands over. A maker that goes away ends the line.
#[derive(Clone, Debug)]
pub enum Feed {
    Sound(Stretch),
    End,
}

/// What the line tells while it is heard, in this order: `First` once, `Began` per part, `Ended` once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The first sample went to the mixer.
    First,
    Began {
        part: usize,
    },
    Ended {
        whole: bool,
    },
}

/// What a source does when the next piece is not made yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lull {
    /// Silence, for a device must never wait.
    Silence,
    /// Wait, for a capture that runs faster than time would otherwise be mostly gaps.
    Wait,
}

/// A line starts at 0: it runs to its end.
const CUT_AFTER_THE_WORD: u8 = 1;
const CUT_NOW: u8 = 2;

/// A word that is to be finished is cut all the same after so many seconds: no word is that long, but a recorded
/// message is, and nobody who taps should wait for its end.
const LONGEST_WORD: u32 = 2;

/// A capture gives up on a maker that is silent for so long.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// The handle by which a line is cut while it is heard.
#[derive(Clone, Debug, Default)]
pub struct Scissors(Arc<AtomicU8>);

impl Scissors {
    pub fn cut_now(&self) {
        self.0.store(CUT_NOW, Ordering::Release);
    }

    /// A cut that was already asked for stays the sharper of the two.
    pub fn cut_after_the_word(&self) {
        self.0.fetch_max(CUT_AFTER_THE_WORD, Ordering::AcqRel);
    }
}

pub struct LineSource {
    feed: Receiver<Feed>,
    tell: Box<dyn FnMut(Heard) + Send>,
    scissors: Scissors,
    lull: Lull,
    out_rate: SampleRate,
    now: Option<Stretch>,
    /// The next frame of `now`, and the next of its marks.
    frame: usize,
    mark: usize,
    fed_up: bool,
    begun: bool,
    parts_begun: usize,
    /// Four neighbouring frames; the ear is between the middle two, at `phase` of the way.
    window: [f32; 4],
    phase: f64,
    step: f64,
    /// Frames that remain to be pushed through the window after the last one came in.
    tail: u8,
    /// Frames heard since the line was to end with its word.
    overtime: u32,
    fade: Option<u32>,
    fade_frames: u32,
    ended: bool,
}

impl LineSource {
    /// A source at `out_rate` frames per second, mono.
    pub fn new(
        feed: Receiver<Feed>,
        scissors: Scissors,
        lull: Lull,
        out_rate: SampleRate,
        tell: impl FnMut(Heard) + Send + 'static,
    ) -> Self {
        Self {
            feed,
            tell: Box::new(tell),
            scissors,
            lull,
            out_rate,
            now: None,
            frame: 0,
            mark: 0,
            fed_up: false,
            begun: false,
            parts_begun: 0,
            window: [0.0; 4],
            phase: 3.0,
            step: 1.0,
            tail: 2,
            overtime: 0,
            fade: None,
            fade_frames: (out_rate.get() * 3 / 1000).max(1),
            ended: false,
        }
    }

    /// Tells the marks at the frame that comes next. True when the line is to be cut here.
    fn pass_marks(&mut self) -> bool {
        while let Some(mark) = self.now.as_ref().and_then(|now| now.marks.get(self.mark)).copied()
            && mark.at_frame <= self.frame
        {
            if self.parts_begun > 0 && self.scissors.0.load(Ordering::Acquire) == CUT_AFTER_THE_WORD {
                return true;
            }
            self.mark += 1;
            self.parts_begun += 1;
            (self.tell)(Heard::Began { part: mark.part });
        }
        false
    }

    /// Takes the next stretch from the maker. False when there is none now or ever.
    fn take_up(&mut self) -> bool {
        let fed = match self.lull {
            Lull::Silence => self.feed.try_recv(),
            Lull::Wait => self.feed.recv_timeout(LONGEST_WAIT).map_err(|failed| match failed {
                RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected => TryRecvError::Disconnected,
            }),
        };
        match fed {
            Ok(Feed::Sound(stretch)) => {
                self.step = f64::from(stretch.rate) / f64::from(self.out_rate.get());
                self.frame = 0;
                self.mark = 0;
                self.now = Some(stretch);
                true
            }
            Ok(Feed::End) | Err(TryRecvError::Disconnected) => {
                self.fed_up = true;
                false
            }
            Err(TryRecvError::Empty) => false,
        }
    }

    /// The next frame as it was made. `None` while the maker is late, and at the end.
    fn pull(&mut self) -> Option<f32> {
        loop {
            if self.pass_marks() {
                self.fade.get_or_insert(self.fade_frames);
            }
            let sample = self.now.as_ref().and_then(|now| now.samples.get(self.frame)).copied();
            if let Some(sample) = sample {
                self.frame += 1;
                if !self.begun {
                    self.begun = true;
                    (self.tell)(Heard::First);
                }
                return Some(f32::from(sample) / 32_768.0);
            }
            if self.fed_up || !self.take_up() {
                return None;
            }
        }
    }

    /// Moves the window on by one frame. False when the sound has gone through it.
    fn shift(&mut self) -> bool {
        let next = match self.pull() {
            Some(sample) => sample,
            None if self.fed_up && self.tail == 0 => return false,
            None => {
                self.tail = self.tail.saturating_sub(u8::from(self.fed_up));
                0.0
            }
        };
        let [_, b, c, d] = self.window;
        self.window = [b, c, d, next];
        true
    }

    fn end(&mut self, whole: bool) -> Option<Sample> {
        if !self.ended {
            self.ended = true;
            (self.tell)(Heard::Ended { whole });
        }
        None
    }
}

/// The curve through the middle two of four neighbours (Catmull and Rom, 1974), at `t` between 0 and 1.
fn curve([a, b, c, d]: [f32; 4], t: f32) -> f32 {
    b + 0.5 * t * (c - a + t * (2.0 * a - 5.0 * b + 4.0 * c - d + t * (3.0 * (b - c) + d - a)))
}

impl Iterator for LineSource {
    type Item = Sample;

    fn next(&mut self) -> Option<Sample> {
        if self.ended {
            return None;
        }
        match self.scissors.0.load(Ordering::Acquire) {
            CUT_NOW if !self.begun => return self.end(false),
            CUT_NOW => {
                self.fade.get_or_insert(self.fade_frames);
            }
            CUT_AFTER_THE_WORD => {
                self.overtime += 1;
                if self.overtime > self.out_rate.get().saturating_mul(LONGEST_WORD) {
                    self.scissors.cut_now();
                }
            }
            _ => {}
        }
        while self.phase >= 1.0 {
            if !self.shift() {
                return self.end(self.fade.is_none());
            }
            self.phase -= 1.0;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a fraction between 0 and 1 loses only precision")]
        let sample = curve(self.window, self.phase as f32);
        self.phase += self.step;
        let Some(left) = self.fade else { return Some(sample) };
        if left == 0 {
            return self.end(false);
        }
        self.fade = Some(left - 1);
        #[expect(clippy::cast_precision_loss, reason = "some hundred frames")]
        let gain = left as f32 / self.fade_frames as f32;
        Some(sample * gain)
    }
}

impl Source for LineSource {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        NonZero::<u16>::MIN
    }

    fn sample_rate(&self) -> SampleRate {
        self.out_rate
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

impl Drop for LineSource {
    /// A mixer that goes away with the line still in it has cut it.
    fn drop(&mut self) {
        self.end(false);
    }
}
