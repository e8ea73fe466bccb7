//! From the finger to the sound: the same filter, rules, voice and mixer as in the window, with an ear where the
//! loudspeaker would be. The ear asks for sound every ten milliseconds, as a device does.

use super::make::Ground;
use super::table::{Times, line, times};
use heard::access::{Pointer, Sample};
use heard::app::clock::SystemClock;
use heard::app::voice::{Voice, VoiceReport};
use heard::app::{App, OpenHome, Wish};
use heard::platform::capture::{Capture, Pace};
use heard::platform::espeak::{self, Espeak};
use heard::platform::speaker::Outlet;
use heard::platform::voice::{Setup, Timing, VoiceThread, start};
use heard::session::Target;
use heard::session::line::{Line, LineId, Speech};
use std::cell::{Cell, RefCell};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// Fewer than a board has cells: every word is new the first time.
const WORDS: usize = 80;

pub fn run(ground: &Ground) {
    let mut engine = Espeak::open(Path::new(espeak::LIBRARY)).expect("the speech library; `./dev bench` installs it");
    let mut child = Sounding::open(ground.dense());
    let buttons = child.buttons();
    let (mut fresh, mut again) = (Times::default(), Times::default());
    let (mut made, mut handed) = (Times::default(), Times::default());
    for target in &buttons {
        let (till_spoken, timing) = child.tap(*target);
        fresh.push(till_spoken + timing.to_first_sample);
        made.push(till_spoken + timing.to_mixer);
    }
    for target in &buttons {
        let (till_spoken, timing) = child.tap(*target);
        again.push(till_spoken + timing.to_first_sample);
        handed.push(till_spoken + timing.to_mixer);
    }
    let words = child.words.clone();
    child.app.close().unwrap();
    // Only now: there is one engine in a process, and it says one thing at a time.
    let mut words = words.iter().cycle();
    let bare = times(WORDS, || drop(engine.say(words.next().unwrap(), &Speech::default(), || false).unwrap()));
    let beside = "bare eSpeak NG, the whole word";
    line("lift → first sample, word not made before", &fresh).beside(beside, &bare).within(100).print();
    line("lift → first sample, word made before", &again).beside(beside, &bare).within(100).print();
    line("  of which: sound handed over, not made before", &made).beside(beside, &bare).print();
    line("  of which: sound handed over, made before", &handed).beside(beside, &bare).print();
}

/// A child's screen with a voice, and no window.
struct Sounding {
    app: App,
    probe: Probe,
    words: Vec<String>,
}

impl Sounding {
    fn open(home: &Path) -> Self {
        let voice = start(Setup { outlet: Outlet::Capture(Capture::new(Pace::RealTime)), ..Setup::default() });
        assert!(voice.wait_until_idle(Duration::from_secs(20)), "the voice never came to rest");
        let probe = Probe { voice: Rc::new(RefCell::new(voice)), spoke: Rc::default() };
        let clock = Rc::new(SystemClock::new());
        let home = OpenHome::open(home, &*clock).unwrap();
        let app = App::new(home, Box::new(probe.clone()), clock, Arc::new(|| {})).unwrap();
        Self { app, probe, words: Vec::new() }
    }

    fn buttons(&mut self) -> Vec<Target> {
        let cells = self.app.view().unwrap().cells;
        self.words = cells.iter().take(WORDS).map(|cell| cell.label.clone()).collect();
        let target = |cell: &heard::session::CellView| Target::Button { button: cell.button, place: Some(cell.place) };
        cells.iter().take(WORDS).map(target).collect()
    }

    /// How long it took from the lift until the voice was told, and what the voice took from there.
    fn tap(&mut self, target: Target) -> (Duration, Timing) {
        let spot = self.app.child().unwrap().spot(target);
        let pointer = Pointer(0);
        self.app.handle(Wish::Touch(Sample::Down { pointer, on: Some(spot) })).unwrap();
        thread::sleep(Duration::from_millis(30));
        let up = Instant::now();
        self.app.handle(Wish::Touch(Sample::Up { pointer, over: Some(target) })).unwrap();
        let (line, spoke) = self.probe.spoke.get().expect("a word is spoken when the finger lifts");
        let timing = loop {
            self.app.attend();
            let timings = self.probe.voice.borrow().timings();
            if let Some(timing) = timings.iter().rev().find(|timing| timing.line == line) {
                break *timing;
            }
            assert!(up.elapsed() < Duration::from_secs(10), "the word was never heard");
            thread::sleep(Duration::from_millis(1));
        };
        thread::sleep(Duration::from_millis(40));
        (spoke - up, timing)
    }
}

/// Remembers when the voice was told, and makes nothing ahead: otherwise no word would be new.
#[derive(Clone)]
struct Probe {
    voice: Rc<RefCell<VoiceThread>>,
    spoke: Rc<Cell<Option<(LineId, Instant)>>>,
}

impl Voice for Probe {
    fn speak(&mut self, line: Line) {
        self.spoke.set(Some((line.id, Instant::now())));
        self.voice.borrow_mut().speak(line);
    }

    fn hush(&mut self) {
        self.voice.borrow_mut().hush();
    }

    fn reports(&mut self) -> Vec<VoiceReport> {
        self.voice.borrow_mut().reports()
    }
}
