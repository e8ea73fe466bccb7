//! A recording while it is made, and what it becomes.

use super::{Level, Meter, heard_in, wav};
use thiserror::Error;

/// In seconds. A take ends there, so that a forgotten microphone closes and memory is bounded.
pub const LONGEST: u32 = 120;

/// Why a take becomes no recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "Nothing was heard, so there is no recording. Please speak nearer to the tablet, and look whether the level moves."
)]
pub struct NothingHeard;

/// Whether more can be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Left,
    Full,
}

/// What a microphone has given so far.
#[derive(Clone, Debug)]
pub struct Take {
    rate: u32,
    samples: Vec<i16>,
    meter: Meter,
    loudest: f32,
    overloaded: bool,
}

impl Take {
    /// An empty take of so many samples per second.
    pub fn new(rate: u32) -> Self {
        let rate = rate.max(1);
        Self { rate, samples: Vec::new(), meter: Meter::default(), loudest: super::SILENCE, overloaded: false }
    }

    /// Takes samples from −1 to 1; what is beyond [`LONGEST`] is dropped.
    pub fn add(&mut self, samples: &[f32]) -> Room {
        let most = usize::try_from(self.rate.saturating_mul(LONGEST)).unwrap_or(usize::MAX);
        let left = most.saturating_sub(self.samples.len());
        let from = self.samples.len();
        self.samples.extend(samples.iter().take(left).map(|sample| to_i16(*sample)));
        let new = self.samples.get(from..).unwrap_or_default();
        if !new.is_empty() {
            let level = Level::of(new);
            self.meter.add(level, seconds(new.len(), self.rate) as f32);
            self.loudest = self.loudest.max(level.peak);
            self.overloaded |= level.is_overloaded();
        }
        if self.samples.len() >= most { Room::Full } else { Room::Left }
    }

    pub const fn meter(&self) -> &Meter {
        &self.meter
    }

    /// The highest peak so far, in dBFS.
    pub const fn loudest(&self) -> f32 {
        self.loudest
    }

    /// Whether some of it was so loud that it was probably cut off.
    pub const fn is_overloaded(&self) -> bool {
        self.overloaded
    }

    pub fn seconds(&self) -> f64 {
        seconds(self.samples.len(), self.rate)
    }

    /// Cuts the silence off both ends and makes a file of the rest. The microphone's own offset is taken off too, for it
    /// would be heard as a click at both ends.
    pub fn finish(mut self) -> Result<Recorded, NothingHeard> {
        let heard = heard_in(&self.samples, self.rate).ok_or(NothingHeard)?;
        let (whole, before) = (self.seconds(), seconds(heard.start, self.rate));
        self.samples.truncate(heard.end);
        self.samples.drain(..heard.start);
        take_offset_off(&mut self.samples);
        let length = self.seconds();
        let wav = wav(&self.samples, self.rate).ok_or(NothingHeard)?;
        Ok(Recorded { wav, seconds: length, before, after: (whole - before - length).max(0.0) })
    }
}

/// A finished recording.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// A WAV file of 16 bits and one channel, and no word about where it comes from.
    pub wav: Vec<u8>,
    pub seconds: f64,
    /// How much silence was cut off before and after, in seconds.
    pub before: f64,
    pub after: f64,
}

fn seconds(samples: usize, rate: u32) -> f64 {
    f64::from(u32::try_from(samples).unwrap_or(u32::MAX)) / f64::from(rate.max(1))
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to the range of i16, and `as` turns NaN into 0")]
fn to_i16(sample: f32) -> i16 {
    (sample * 32_767.0).round().clamp(-32_768.0, 32_767.0) as i16
}

fn take_offset_off(samples: &mut [i16]) {
    let Ok(count) = i64::try_from(samples.len()) else { return };
    let sum: i64 = samples.iter().map(|sample| i64::from(*sample)).sum();
    let offset = i16::try_from(sum.checked_div(count).unwrap_or(0)).unwrap_or(0);
    samples.iter_mut().for_each(|sample| *sample = sample.saturating_sub(offset));
}
