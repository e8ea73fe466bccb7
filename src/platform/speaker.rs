//! The loudspeaker: opened once, kept open, and watched.
//!
//! Invariant: the device is asked for silence all the time it is open, so the first word is neither late nor lost, and a
//! device that stops asking is noticed. Losing it is told once per opening, however often the driver complains.
//! Deliberately absent: volume (the system's), the choice of a device (the system's default is followed), any retry.

use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use rodio::cpal::BufferSize;
use rodio::mixer::Mixer;
use rodio::{ChannelCount, CpalError, CpalErrorKind, DeviceSinkBuilder, MixerDeviceSink, Sample, SampleRate, Source};
use thiserror::Error;

use super::capture::{self, Capture};
use super::playback::{LineSource, Lull};

/// Frames per buffer: 11 ms at 48 kHz. With 256 a word is heard 2 ms sooner, with 2048 some 50 ms later.
const BUFFER: u32 = 512;
/// A device that has not asked for sound for so long is gone, whatever it says.
const DEAD_AFTER: Duration = Duration::from_millis(1500);

/// Where the voice comes out.
#[derive(Clone)]
pub enum Outlet {
    /// The system's default loudspeaker.
    Device,
    /// A test's ear.
    Capture(Capture),
}

#[derive(Debug, Error)]
pub enum SpeakerError {
    #[error("there is no loudspeaker")]
    NoDevice,
    #[error("the loudspeaker could not be opened")]
    WouldNotOpen(#[source] rodio::DeviceSinkError),
}

pub struct Speaker {
    outlet: Outlet,
    open: Option<Open>,
}

enum Open {
    Device { sink: MixerDeviceSink, pulse: Arc<AtomicU64>, last: u64, since: Instant },
    Capture { mixer: Mixer, capture: Capture },
}

impl Speaker {
    pub fn new(outlet: Outlet) -> Self {
        Self { outlet, open: None }
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens the outlet: 1 to 30 ms, also when there is none. `lost` is called at most once, from another thread.
    pub fn open(&mut self, lost: impl Fn() + Send + 'static) -> Result<(), SpeakerError> {
        self.close();
        self.open = Some(match &self.outlet {
            Outlet::Capture(capture) => {
                let mixer = capture.open(lost).ok_or(SpeakerError::NoDevice)?;
                Open::Capture { mixer, capture: capture.clone() }
            }
            Outlet::Device => {
                let lost: Arc<OneCall> = Arc::new(OneCall::new(lost));
                // Drivers are other people's; one that panics is one that does not open.
                let opened = catch_unwind(AssertUnwindSafe(|| {
                    open_device(BufferSize::Fixed(BUFFER), &lost).or_else(|_| open_device(BufferSize::Default, &lost))
                }));
                let mut sink = opened.map_err(|_| SpeakerError::NoDevice)?.map_err(SpeakerError::WouldNotOpen)?;
                sink.log_on_drop(false);
                let pulse = Arc::new(AtomicU64::new(0));
                let rate = sink.config().sample_rate();
                sink.mixer().add(Pulse { rate, frames: 0, beat: Arc::clone(&pulse) });
                Open::Device { sink, pulse, last: 0, since: Instant::now() }
            }
        });
        Ok(())
    }

    pub fn close(&mut self) {
        if let Some(Open::Capture { capture, .. }) = self.open.take() {
            capture.close();
        }
    }

    /// The rate that sources should have, and what they should do when they run dry. `None` while closed.
    pub fn wants(&self) -> Option<(SampleRate, Lull)> {
        self.open.as_ref().map(|open| match open {
            Open::Device { sink, .. } => (sink.config().sample_rate(), Lull::Silence),
            Open::Capture { .. } => (capture::RATE, Lull::Wait),
        })
    }

    /// Hands a line to the mixer. False when the outlet is closed.
    pub fn play(&self, line: LineSource) -> bool {
        match &self.open {
            None => return false,
            Some(Open::Device { sink, .. }) => sink.mixer().add(line),
            Some(Open::Capture { mixer, capture }) => capture.give(mixer, line),
        }
        true
    }

    /// Whether the device still asks for sound. To be asked now and then while something is to be heard.
    pub fn is_alive(&mut self) -> bool {
        match &mut self.open {
            None => false,
            Some(Open::Capture { .. }) => true,
            Some(Open::Device { pulse, last, since, .. }) => {
                let beat = pulse.load(Ordering::Relaxed);
                if beat != *last {
                    *last = beat;
                    *since = Instant::now();
                }
                since.elapsed() < DEAD_AFTER
            }
        }
    }

    /// Whether the device has asked for sound since it was opened. Some open well and are dead all the same.
    pub fn has_asked(&self) -> bool {
        match &self.open {
            None => false,
            Some(Open::Capture { .. }) => true,
            Some(Open::Device { pulse, .. }) => pulse.load(Ordering::Relaxed) > 0,
        }
    }

    /// Forgets how long ago the device last asked: nobody was watching it.
    pub fn watch_afresh(&mut self) {
        if let Some(Open::Device { since, .. }) = &mut self.open {
            *since = Instant::now();
        }
    }
}

impl Drop for Speaker {
    fn drop(&mut self) {
        self.close();
    }
}

/// A call that is made once, from whichever thread comes first.
struct OneCall {
    done: AtomicBool,
    call: std::sync::Mutex<Box<dyn Fn() + Send>>,
}

impl OneCall {
    fn new(call: impl Fn() + Send + 'static) -> Self {
        Self { done: AtomicBool::new(false), call: std::sync::Mutex::new(Box::new(call)) }
    }

    fn once(&self) {
        if !self.done.swap(true, Ordering::AcqRel)
            && let Ok(call) = self.call.lock()
        {
            call();
        }
    }
}

fn open_device(buffer: BufferSize, lost: &Arc<OneCall>) -> Result<MixerDeviceSink, rodio::DeviceSinkError> {
    let lost = Arc::clone(lost);
    DeviceSinkBuilder::from_default_device()?
        .with_buffer_size(buffer)
        .with_error_callback(move |error: CpalError| {
            if is_the_end(error.kind()) {
                lost.once();
            }
        })
        .open_stream()
}

/// Drivers also complain about things that pass: a late buffer, a change of route, a poll that failed. If such a
/// complaint was the end after all, [`Speaker::is_alive`] finds out.
fn is_the_end(kind: CpalErrorKind) -> bool {
    matches!(
        kind,
        CpalErrorKind::DeviceNotAvailable
            | CpalErrorKind::HostUnavailable
            | CpalErrorKind::StreamInvalidated
            | CpalErrorKind::PermissionDenied
    )
}

/// Endless silence that counts how often it was asked for. It keeps the device awake and shows that it is alive.
struct Pulse {
    rate: SampleRate,
    frames: u32,
    beat: Arc<AtomicU64>,
}

impl Iterator for Pulse {
    type Item = Sample;

    fn next(&mut self) -> Option<Sample> {
        self.frames = (self.frames + 1) % 128;
        if self.frames == 0 {
            self.beat.fetch_add(1, Ordering::Relaxed);
        }
        Some(0.0)
    }
}

impl Source for Pulse {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        NonZero::<u16>::MIN
    }

    fn sample_rate(&self) -> SampleRate {
        self.rate
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}
