//! How loud something is, in decibels of full scale (dBFS), and the needle of a level meter.

/// What digital silence is given as: the least step of 16 bits is at −90 dBFS, so nothing that was sampled is below.
pub const SILENCE: f32 = -96.0;
/// What the meter shows as nothing. Speech into a tablet peaks some 40 dB above it.
pub const METER_BOTTOM: f32 = -60.0;
/// How fast the needle falls: 20 dB in 1.7 s, as on a programme meter of type I (IEC 60268-10).
const FALL: f32 = 20.0 / 1.7;
/// A peak from here on is too loud: what is above the last step is cut off.
const OVERLOAD: f32 = -0.5;

/// How loud some samples are, without the constant offset that cheap microphones have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The largest distance from the mean, in dBFS.
    pub peak: f32,
    /// The root of the mean square about the mean, in dBFS: a full-scale sine has −3.
    pub rms: f32,
}

impl Level {
    pub const SILENT: Self = Self { peak: SILENCE, rms: SILENCE };

    pub fn of(samples: &[i16]) -> Self {
        if samples.is_empty() {
            return Self::SILENT;
        }
        let count = f64::from(u32::try_from(samples.len()).unwrap_or(u32::MAX));
        let mean = samples.iter().map(|sample| f64::from(*sample)).sum::<f64>() / count;
        let (mut peak, mut square) = (0.0_f64, 0.0_f64);
        for sample in samples {
            let distance = (f64::from(*sample) - mean).abs();
            peak = peak.max(distance);
            square += distance * distance;
        }
        Self { peak: dbfs(peak), rms: dbfs((square / count).sqrt()) }
    }

    /// Whether it was so loud that some of it was probably cut off.
    pub fn is_overloaded(self) -> bool {
        self.peak >= OVERLOAD
    }
}

/// Decibels of full scale of an amplitude in steps of 16 bits, from [`SILENCE`] to 0.
#[expect(clippy::cast_possible_truncation, reason = "a level between -96 and 0")]
fn dbfs(amplitude: f64) -> f32 {
    if amplitude <= 0.0 {
        return SILENCE;
    }
    let decibels = 20.0 * (amplitude / f64::from(i16::MAX)).log10();
    (decibels as f32).clamp(SILENCE, 0.0)
}

/// The needle of a level meter: up at once, down slowly, so that an eye can follow it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meter {
    needle: f32,
}

impl Default for Meter {
    fn default() -> Self {
        Self { needle: SILENCE }
    }
}

impl Meter {
    /// The level of the next samples, and for how long they last.
    pub fn add(&mut self, level: Level, seconds: f32) {
        self.needle = level.peak.max(self.needle - FALL * seconds.max(0.0)).clamp(SILENCE, 0.0);
    }

    pub const fn dbfs(&self) -> f32 {
        self.needle
    }

    /// From 0 at [`METER_BOTTOM`] to 1 at full scale.
    pub fn share(&self) -> f32 {
        (1.0 - self.needle / METER_BOTTOM).clamp(0.0, 1.0)
    }
}
