//! The voice the app runs with: a thread that owns the engine and the loudspeaker, and a handle that never waits.
//!
//! Invariant: every line that is given ends in exactly one `Finished` or `Cut`; a line of which nothing can be heard is
//! `Cut`, and a fault explains it, reported with it or before. A lack is reported once when it begins; `Mended`
//! says that something is there again, and whatever is still lacking is then reported anew.
//! Deliberately absent: waiting (also at the end: the thread is left to finish by itself), logs, files.

mod active;
mod ahead;
mod lacks;
mod maker;
mod worker;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::espeak::{self, VoiceChoice};
use super::playback::Heard;
use super::speaker::Outlet;
use crate::app::voice::{Voice, VoiceFault, VoiceReport};
use crate::session::line::{Delivery, Line, LineId, Speech};

/// How many timings are remembered.
const TIMINGS: usize = 256;

/// What a voice is started with.
pub struct Setup {
    /// The speech library: a path, or a bare name for the dynamic linker to find.
    pub library: PathBuf,
    pub outlet: Outlet,
    /// Called from the voice's thread whenever there is a report to fetch.
    pub wake: Option<Box<dyn Fn() + Send>>,
}

impl Default for Setup {
    fn default() -> Self {
        Self { library: espeak::LIBRARY.into(), outlet: Outlet::Device, wake: None }
    }
}

/// How long a line took, counted from the call of [`Voice::speak`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    pub line: LineId,
    /// Until its first sound was made and handed to the mixer.
    pub to_mixer: Duration,
    /// Until the device asked for the first sample of it.
    pub to_first_sample: Duration,
}

/// What the thread is told, by the handle and by the sources it plays.
enum Order {
    /// The line, when it was given, and how many cuts there had been by then.
    Speak(Box<Line>, Instant, u64),
    Hush,
    Prepare(Vec<String>, Speech),
    Heard(u64, Heard, Instant),
    Lost(u64),
    Quit,
}

/// Counters by which the thread learns, in the middle of its work, that something newer is waiting.
#[derive(Clone, Default)]
struct Urgency {
    /// Lines and hushes: each comes before anything that is made ahead.
    arrivals: Arc<AtomicU64>,
    /// Those that cut what is being made.
    cuts: Arc<AtomicU64>,
}

/// What the handle can look at without asking the thread.
#[derive(Default)]
struct Window {
    seen: Mutex<Seen>,
    changed: Condvar,
}

#[derive(Default)]
struct Seen {
    timings: VecDeque<Timing>,
    voices: Vec<VoiceChoice>,
    cached: (usize, usize),
    /// How many of the handle's orders were carried out, and whether there is nothing left to do but wait.
    done: u64,
    idle: bool,
}

impl Window {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, timing: Timing) {
        let timings = &mut self.seen().timings;
        if timings.len() >= TIMINGS {
            timings.pop_front();
        }
        timings.push_back(timing);
    }
}

/// The handle. Dropping it silences the voice.
pub struct VoiceThread {
    orders: Sender<Order>,
    sent: u64,
    reports: Receiver<VoiceReport>,
    /// Reports about the thread itself being gone, and whether that was told.
    own: Vec<VoiceReport>,
    gone: bool,
    urgency: Urgency,
    window: Arc<Window>,
}

/// Starts the voice. It returns at once; what is lacking comes as a report, and the voice looks for it by itself.
pub fn start(setup: Setup) -> VoiceThread {
    let (orders, taken) = channel();
    let (tell, reports) = channel();
    let urgency = Urgency::default();
    let window = Arc::new(Window::default());
    let worker = worker::Worker::new(setup, orders.clone(), tell, urgency.clone(), Arc::clone(&window));
    let started = thread::Builder::new().name("heard-voice".to_owned()).spawn(move || worker.run(&taken));
    let mut voice = VoiceThread { orders, sent: 0, reports, own: Vec::new(), gone: false, urgency, window };
    if started.is_err() {
        voice.miss();
    }
    voice
}

impl VoiceThread {
    /// How long the last lines took, oldest first.
    pub fn timings(&self) -> Vec<Timing> {
        self.window.seen().timings.iter().copied().collect()
    }

    /// How many phrases are kept ready, and the bytes they take.
    pub fn cached(&self) -> (usize, usize) {
        self.window.seen().cached
    }

    /// Waits until everything asked for so far is heard or made. For tests and benches: the app never waits.
    pub fn wait_until_idle(&self, timeout: Duration) -> bool {
        self.wait_until(timeout, |seen| seen.idle && seen.done == self.sent)
    }

    /// Waits until the thread knows of everything asked for so far. For tests and benches.
    pub fn wait_until_taken(&self, timeout: Duration) -> bool {
        self.wait_until(timeout, |seen| seen.done == self.sent)
    }

    fn wait_until(&self, timeout: Duration, so: impl Fn(&Seen) -> bool) -> bool {
        let waited = self.window.changed.wait_timeout_while(self.window.seen(), timeout, |seen| !so(seen));
        let (seen, _) = waited.unwrap_or_else(PoisonError::into_inner);
        so(&seen)
    }

    /// Hands an order to the thread. False, and told once, when there is no thread.
    fn send(&mut self, order: Order) -> bool {
        self.sent += 1;
        let taken = self.orders.send(order).is_ok();
        if !taken {
            self.miss();
        }
        taken
    }

    fn miss(&mut self) {
        if !std::mem::replace(&mut self.gone, true) {
            self.own.push(VoiceReport::Fault(VoiceFault::NoEngine));
        }
    }
}

impl Voice for VoiceThread {
    /// The voices to choose from. Empty until the engine has told them, a moment after the start.
    fn voices(&self) -> Vec<VoiceChoice> {
        self.window.seen().voices.clone()
    }

    /// Texts to synthesise when there is nothing to say, so that a tap on them is heard sooner. They replace those of
    /// an earlier call that are not made yet. Never give what is private: these are kept in memory.
    fn prepare(&mut self, texts: Vec<String>, speech: Speech) {
        self.send(Order::Prepare(texts, speech));
    }

    fn speak(&mut self, line: Line) {
        let given = Instant::now();
        let id = line.id;
        let cut = u64::from(line.delivery == Delivery::CutIn);
        let cuts = self.urgency.cuts.fetch_add(cut, Ordering::AcqRel) + cut;
        self.urgency.arrivals.fetch_add(1, Ordering::AcqRel);
        if !self.send(Order::Speak(Box::new(line), given, cuts)) {
            self.own.push(VoiceReport::Cut { line: id });
        }
    }

    fn hush(&mut self) {
        self.urgency.cuts.fetch_add(1, Ordering::AcqRel);
        self.urgency.arrivals.fetch_add(1, Ordering::AcqRel);
        self.send(Order::Hush);
    }

    fn reports(&mut self) -> Vec<VoiceReport> {
        let mut reports = std::mem::take(&mut self.own);
        reports.extend(self.reports.try_iter());
        reports
    }
}

impl Drop for VoiceThread {
    fn drop(&mut self) {
        self.hush();
        self.send(Order::Quit);
    }
}
