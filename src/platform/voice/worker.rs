//! The voice's thread: takes one order or does one small piece of work at a time, orders first.
//!
//! Invariant: no piece of work is longer than one phrase of synthesis or a quarter of a second of decoding, and what
//! is being synthesised stops when something newer cuts in. A turn that panics costs the line, not the voice.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use super::active::Active;
use super::ahead::Ahead;
use super::lacks::Lacks;
use super::maker::Maker;
use super::{Order, Setup, Timing, Urgency, Window};
use crate::app::voice::{VoiceFault, VoiceReport};
use crate::platform::clip::Clip;
use crate::platform::espeak::EspeakError;
use crate::platform::phrase::{Phrase, Piece};
use crate::platform::playback::{Feed, Heard, LineSource, Stretch};
use crate::platform::speaker::Speaker;
use crate::session::line::{Delivery, Line, Part, Traces};

/// How often the device is looked after while something is heard.
const WATCH: Duration = Duration::from_millis(500);
pub(super) struct Worker {
    to_self: Sender<Order>,
    tell: Sender<VoiceReport>,
    wake: Option<Box<dyn Fn() + Send>>,
    urgency: Urgency,
    window: Arc<Window>,
    maker: Maker,
    speaker: Speaker,
    /// Counts openings of the speaker, so that the loss of an earlier one is not taken for that of this one.
    opening: u64,
    serial: u64,
    active: Option<Active>,
    /// Waits for the end of the active line's word.
    next: Option<(Box<Line>, Instant, u64)>,
    ahead: Ahead,
    voices_told: bool,
    lacks: Lacks,
}

impl Worker {
    pub(super) fn new(
        setup: Setup,
        to_self: Sender<Order>,
        tell: Sender<VoiceReport>,
        urgency: Urgency,
        window: Arc<Window>,
    ) -> Self {
        Self {
            to_self,
            tell,
            wake: setup.wake,
            urgency,
            window,
            maker: Maker::new(setup.library),
            speaker: Speaker::new(setup.outlet),
            opening: 0,
            serial: 0,
            active: None,
            next: None,
            ahead: Ahead::default(),
            voices_told: false,
            lacks: Lacks::default(),
        }
    }

    pub(super) fn run(mut self, orders: &Receiver<Order>) {
        let mut begun = false;
        loop {
            let turn = catch_unwind(AssertUnwindSafe(|| {
                if !std::mem::replace(&mut begun, true) {
                    self.seek();
                }
                self.turn(orders)
            }));
            match turn {
                Ok(true) => {}
                Ok(false) => break,
                Err(_) => {
                    self.maker.give_up();
                    self.drop_active();
                }
            }
        }
        // The feed goes before the mixer, which may be waiting for it.
        self.active = None;
    }

    /// One order or one piece of work. False at the end.
    fn turn(&mut self, orders: &Receiver<Order>) -> bool {
        let order = match orders.try_recv() {
            Ok(order) => Some(order),
            Err(TryRecvError::Disconnected) => return false,
            Err(TryRecvError::Empty) if self.work() => return true,
            Err(TryRecvError::Empty) => match self.wait(orders) {
                Ok(order) => Some(order),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return false,
            },
        };
        let Some(order) = order else {
            self.look_after();
            return true;
        };
        let from_handle = matches!(order, Order::Speak(..) | Order::Hush | Order::Prepare(..));
        match order {
            Order::Speak(line, given, cuts) => self.speak(line, given, cuts),
            Order::Hush => self.drop_all(),
            Order::Prepare(texts, speech) => self.ahead = Ahead::new(texts, speech, Instant::now()),
            Order::Heard(serial, heard, at) => self.heard(serial, heard, at),
            Order::Lost(opening) if opening == self.opening => self.lost(),
            Order::Lost(_) => {}
            Order::Quit => return false,
        }
        if from_handle {
            self.window.seen().done += 1;
            self.window.changed.notify_all();
        }
        true
    }

    fn wait(&mut self, orders: &Receiver<Order>) -> Result<Order, RecvTimeoutError> {
        let retry = self.lacks.pause(Instant::now());
        let watched = self.active.is_some() || (self.lacks.device() && self.speaker.is_open());
        let watch = watched.then_some(WATCH);
        let ahead = self.ahead.pause(Instant::now());
        let idle = self.active.is_none() && ahead.is_none();
        self.window.seen().idle = idle;
        self.window.changed.notify_all();
        let order = match retry.into_iter().chain(watch).chain(ahead).min() {
            Some(timeout) => orders.recv_timeout(timeout),
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        self.window.seen().idle = false;
        order
    }

    fn report(&self, report: VoiceReport) {
        // When nobody is left to hear it, the handle is gone and this thread is about to end. The call is the app's own;
        // should it panic, the report is there all the same.
        if self.tell.send(report).is_ok()
            && let Some(wake) = &self.wake
        {
            let _ = catch_unwind(AssertUnwindSafe(wake));
        }
    }

    fn report_all(&self, reports: impl IntoIterator<Item = VoiceReport>) {
        reports.into_iter().for_each(|report| self.report(report));
    }

    fn speak(&mut self, line: Box<Line>, given: Instant, cuts: u64) {
        match (&self.active, line.delivery) {
            (Some(active), Delivery::FinishTheWord) => {
                active.scissors.cut_after_the_word();
                if let Some((dropped, ..)) = self.next.replace((line, given, cuts)) {
                    self.report(VoiceReport::Cut { line: dropped.id });
                }
            }
            _ => {
                self.drop_all();
                self.begin(&line, given, cuts);
            }
        }
    }

    fn begin(&mut self, line: &Line, given: Instant, cuts: u64) {
        let has_text = line.parts.iter().any(|part| matches!(part, Part::Text(_)));
        if !self.speaker.is_open() || (has_text && self.lacks.engine()) {
            self.seek();
        }
        if !self.speaker.is_open() {
            self.report(VoiceReport::Cut { line: line.id });
            return;
        }
        self.speaker.watch_afresh();
        self.serial += 1;
        self.active = Some(Active::new(self.serial, line, given, cuts));
    }

    /// Ends the active line before its time and begins the one that waited for it.
    fn drop_active(&mut self) {
        if let Some(active) = self.active.take() {
            active.scissors.cut_now();
            self.report(VoiceReport::Cut { line: active.id });
        }
        self.begin_next();
    }

    fn begin_next(&mut self) {
        if let Some((line, given, cuts)) = self.next.take() {
            self.begin(&line, given, cuts);
        }
    }

    fn drop_all(&mut self) {
        let next = self.next.take();
        self.drop_active();
        if let Some((line, ..)) = next {
            self.report(VoiceReport::Cut { line: line.id });
        }
    }

    fn heard(&mut self, serial: u64, heard: Heard, at: Instant) {
        let Some(active) = self.active.as_ref().filter(|active| active.serial == serial) else { return };
        let line = active.id;
        match heard {
            Heard::First => self.window.note(Timing {
                line,
                to_mixer: active.to_mixer,
                to_first_sample: at.saturating_duration_since(active.given),
            }),
            Heard::Began { part } => self.report(VoiceReport::Began { line, part }),
            Heard::Ended { whole } => {
                self.active = None;
                self.report(if whole { VoiceReport::Finished { line } } else { VoiceReport::Cut { line } });
                self.begin_next();
            }
        }
    }

    /// Does one piece of work, the most urgent. False when there is none.
    fn work(&mut self) -> bool {
        match self.active.as_mut() {
            Some(active) if !active.made => {
                if active.clip.is_some() {
                    match active.clip_stretch() {
                        Some(stretch) => self.hand_over(stretch),
                        None => active.clip = None,
                    }
                    return true;
                }
                match active.pieces.pop_front() {
                    Some(Piece::Phrase(phrase)) => self.make(phrase),
                    Some(Piece::Clip { part, bytes, text }) => match Clip::open(&bytes) {
                        Ok(clip) => active.clip = Some((part, clip, false)),
                        Err(_) => {
                            active.pieces.push_front(Piece::Phrase(Phrase::of(part, &text)));
                            self.report(VoiceReport::Fault(VoiceFault::BadClip));
                        }
                    },
                    None => self.all_made(),
                }
                true
            }
            _ => self.make_ahead(),
        }
    }

    fn make(&mut self, phrase: Phrase) {
        let Some(active) = self.active.as_mut() else { return };
        let (cuts, mine) = (Arc::clone(&self.urgency.cuts), active.cuts);
        let enough = move || cuts.load(Ordering::Acquire) != mine;
        match self.maker.make(&phrase.text, &active.speech, active.traces, enough) {
            Some(Ok(spoken)) => {
                let voice = active.speech.voice.clone();
                let marks = phrase.marks(&spoken.words, spoken.samples.len());
                self.hand_over(Stretch { samples: Arc::clone(&spoken.samples), rate: spoken.rate, marks });
                self.show_cache();
                if !spoken.as_asked {
                    let told = self.lacks.strange_voice(&voice);
                    self.report_all(told);
                }
            }
            // Whatever cuts this line is on its way; should it be lost, the phrase is still there.
            Some(Err(EspeakError::Stopped)) => active.pieces.push_front(Piece::Phrase(phrase)),
            Some(Err(_)) => {
                self.maker.give_up();
                self.lack(VoiceFault::NoEngine);
            }
            None => self.lack(VoiceFault::NoEngine),
        }
    }

    fn hand_over(&mut self, stretch: Stretch) {
        let Some(active) = self.active.as_mut().filter(|_| !stretch.samples.is_empty()) else { return };
        if let Some(feed) = &active.feed {
            // A source that is gone has said so, and its end is among the orders.
            let _ = feed.send(Feed::Sound(stretch));
            return;
        }
        let Some((rate, lull)) = self.speaker.wants() else { return self.drop_active() };
        let (feed, fed) = channel();
        let _ = feed.send(Feed::Sound(stretch));
        let (tell, serial) = (self.to_self.clone(), active.serial);
        let source = LineSource::new(fed, active.scissors.clone(), lull, rate, move |heard| {
            let _ = tell.send(Order::Heard(serial, heard, Instant::now()));
        });
        active.to_mixer = active.given.elapsed();
        active.feed = Some(feed);
        self.speaker.play(source);
    }

    fn all_made(&mut self) {
        let Some(active) = self.active.as_mut() else { return };
        match active.feed.take() {
            Some(feed) => {
                let _ = feed.send(Feed::End);
                active.made = true;
            }
            // Nothing of this line can be heard.
            None => self.drop_active(),
        }
    }

    /// Makes one of the texts that were asked for ahead, or tells the voices.
    fn make_ahead(&mut self) -> bool {
        let before = self.urgency.arrivals.load(Ordering::Acquire);
        if let Some(text) = self.ahead.next(Instant::now()) {
            if self.maker.cache.holds(&(text.clone(), self.ahead.speech.clone())) {
                return true;
            }
            let arrivals = Arc::clone(&self.urgency.arrivals);
            let enough = move || arrivals.load(Ordering::Acquire) != before;
            match self.maker.make(&text, &self.ahead.speech, Traces::MayCache, enough) {
                Some(Err(EspeakError::Stopped)) => self.ahead.put_back(text),
                Some(_) => {}
                // Without an engine nothing can be made ahead.
                None => self.ahead.clear(),
            }
            self.show_cache();
            return true;
        }
        if !self.voices_told && self.maker.is_ready() {
            self.voices_told = true;
            let voices = self.maker.voices();
            self.window.seen().voices = voices;
            return true;
        }
        false
    }

    fn show_cache(&self) {
        self.window.seen().cached = (self.maker.cache.len(), self.maker.cache.bytes());
    }

    fn lack(&mut self, fault: VoiceFault) {
        let told = self.lacks.note(fault, Instant::now());
        self.report_all(told);
    }

    /// Looks for the engine and the device, if they are lacking, and says what it found.
    fn seek(&mut self) {
        if self.maker.is_ready() {
            let told = self.lacks.found_engine();
            self.report_all(told);
        } else {
            self.lack(VoiceFault::NoEngine);
        }
        if !self.speaker.is_open() {
            self.opening += 1;
            let (tell, opening) = (self.to_self.clone(), self.opening);
            let lost = move || {
                let _ = tell.send(Order::Lost(opening));
            };
            if self.speaker.open(lost).is_err() {
                self.lack(VoiceFault::NoDevice);
            }
        }
        self.settle();
    }

    /// A device that was lacking counts as there again once it has asked for sound.
    fn settle(&mut self) {
        if self.speaker.has_asked() {
            let told = self.lacks.found_device();
            self.report_all(told);
        }
    }

    /// The device is gone: what is heard and what waits is cut, the feed before the mixer that may wait for it.
    fn lost(&mut self) {
        let lines = [self.active.take().map(|active| active.id), self.next.take().map(|(line, ..)| line.id)];
        self.report_all(lines.into_iter().flatten().map(|line| VoiceReport::Cut { line }));
        self.speaker.close();
        self.lack(VoiceFault::DeviceLost);
    }

    /// What is done when nothing else happens: watch the device, look for what is lacking.
    fn look_after(&mut self) {
        self.settle();
        if self.speaker.is_open() && (self.active.is_some() || self.lacks.device()) && !self.speaker.is_alive() {
            self.lost();
        }
        if self.lacks.is_due(Instant::now()) {
            self.seek();
        }
    }
}
