//! An ear for tests: the place where a loudspeaker would be, with a memory.
//!
//! Invariant: what is heard here went through the same mixer and the same sources as what a child hears; only the pace
//! differs. Everything that waits, waits on a condition. Deliberately absent: files, and use in the app itself.

use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rodio::Source;
use rodio::mixer::{Mixer, MixerSource, mixer};

/// Frames per second of what is captured: a usual device's, so that speech is resampled as it would be there.
pub const RATE: NonZero<u32> = match NonZero::new(48_000) {
    Some(rate) => rate,
    None => NonZero::<u32>::MIN,
};
/// Ten milliseconds.
const BLOCK: usize = 480;
/// Ten minutes; what comes after is heard but not remembered.
const LONGEST: usize = 48_000 * 600;

/// How fast time goes by in a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As fast as the machine can mix.
    Fast,
    /// As on a device.
    RealTime,
    /// Only when [`Capture::pull`] is called: for tests that cut a line at a known place.
    ByHand,
}

/// A captured outlet. Clones share one memory.
#[derive(Clone)]
pub struct Capture {
    shared: Arc<Shared>,
}

struct Shared {
    pace: Pace,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    tape: Vec<f32>,
    source: Option<MixerSource>,
    /// Counts openings, so that the thread of an earlier one knows that it is over.
    opening: u64,
    given: usize,
    ended: usize,
    unplugged: bool,
    on_lost: Option<Box<dyn Fn() + Send>>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait_until(&self, timeout: Duration, done: impl Fn(&State) -> bool) -> bool {
        let waited = self.changed.wait_timeout_while(self.state(), timeout, |state| !done(state));
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        done(&state)
    }

    /// Runs one opening until it is closed.
    fn run(&self, opening: u64) {
        let mut due = Instant::now();
        let mut state = self.state();
        while state.opening == opening && state.source.is_some() {
            let pulled = state.pull(BLOCK);
            self.changed.notify_all();
            let idle = pulled == 0;
            let now = Instant::now();
            due = if idle { now } else { due + Duration::from_millis(10) };
            let ahead = due.saturating_duration_since(now);
            state = if idle && state.given == state.ended {
                self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
            } else if self.pace == Pace::RealTime && !ahead.is_zero() {
                let still = |state: &mut State| state.opening == opening && Instant::now() < due;
                self.changed.wait_timeout_while(state, ahead, still).unwrap_or_else(PoisonError::into_inner).0
            } else {
                // Others want the lock too, and a mutex is not fair by itself.
                drop(state);
                thread::yield_now();
                self.state()
            };
        }
    }
}

impl State {
    /// Mixes up to `frames` frames onto the tape and says how many there were.
    fn pull(&mut self, frames: usize) -> usize {
        let Some(source) = &mut self.source else { return 0 };
        for pulled in 0..frames {
            let Some(sample) = source.next() else {
                self.ended = self.given;
                return pulled;
            };
            if self.tape.len() < LONGEST {
                self.tape.push(sample);
            }
        }
        frames
    }

    fn close(&mut self) {
        self.source = None;
        self.on_lost = None;
        self.opening += 1;
        self.ended = self.given;
    }
}

impl Capture {
    pub fn new(pace: Pace) -> Self {
        Self { shared: Arc::new(Shared { pace, state: Mutex::default(), changed: Condvar::new() }) }
    }

    /// All that was heard so far, mono, at [`RATE`], between -1 and 1. Silence between lines is not kept.
    pub fn samples(&self) -> Vec<f32> {
        self.shared.state().tape.clone()
    }

    /// Forgets what was heard so far.
    pub fn clear(&self) {
        self.shared.state().tape.clear();
    }

    /// With [`Pace::ByHand`]: lets so much time pass, or less if everything ends before. Returns the frames heard.
    pub fn pull(&self, time: Duration) -> usize {
        let frames = time.as_micros() * u128::from(RATE.get()) / 1_000_000;
        let pulled = self.shared.state().pull(usize::try_from(frames).unwrap_or(usize::MAX));
        self.shared.changed.notify_all();
        pulled
    }

    /// Waits until `lines` lines were given to the mixer since the capture was made.
    pub fn wait_until_given(&self, lines: usize, timeout: Duration) -> bool {
        self.shared.wait_until(timeout, |state| state.given >= lines)
    }

    /// Waits until `lines` lines were given and all of them have ended.
    pub fn wait_until_finished(&self, lines: usize, timeout: Duration) -> bool {
        self.shared.wait_until(timeout, |state| state.ended >= lines && state.ended == state.given)
    }

    /// Takes the device away, as when a plug is pulled.
    pub fn unplug(&self) {
        let mut state = self.shared.state();
        state.unplugged = true;
        let lost = state.on_lost.take();
        state.close();
        drop(state);
        self.shared.changed.notify_all();
        if let Some(lost) = lost {
            lost();
        }
    }

    /// Gives it back; the voice finds it by itself.
    pub fn plug(&self) {
        self.shared.state().unplugged = false;
    }

    /// Opens the outlet. `None` when it is unplugged or its thread cannot be had.
    pub(super) fn open(&self, on_lost: impl Fn() + Send + 'static) -> Option<Mixer> {
        let mut state = self.shared.state();
        if state.unplugged {
            return None;
        }
        state.close();
        let (input, output) = mixer(NonZero::<u16>::MIN, RATE);
        state.source = Some(output);
        state.on_lost = Some(Box::new(on_lost));
        let opening = state.opening;
        drop(state);
        if self.shared.pace != Pace::ByHand {
            let shared = Arc::clone(&self.shared);
            thread::Builder::new().name("heard-capture".to_owned()).spawn(move || shared.run(opening)).ok()?;
        }
        Some(input)
    }

    /// Adds a source to the mixer in one step with counting it.
    pub(super) fn give(&self, mixer: &Mixer, source: impl Source + Send + 'static) {
        let mut state = self.shared.state();
        mixer.add(source);
        state.given += 1;
        drop(state);
        self.shared.changed.notify_all();
    }

    pub(super) fn close(&self) {
        self.shared.state().close();
        self.shared.changed.notify_all();
    }
}
