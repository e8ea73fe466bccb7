//! The microphone, as the app sees it: a thing that is opened, asked what it has heard, and closed again.
//! It listens to nobody unless a page is open that says so.

use std::cell::RefCell;
use std::rc::Rc;
use thiserror::Error;

/// A microphone never panics and never blocks; whatever goes wrong comes back as a [`MicrophoneReport::Fault`].
pub trait Microphone {
    /// Begins to listen. What an earlier opening heard and nobody asked for is gone.
    fn open(&mut self);
    /// Stops listening, and forgets what was not asked for.
    fn close(&mut self);
    /// What came since this was last asked, oldest first.
    fn reports(&mut self) -> Vec<MicrophoneReport>;
}

#[derive(Clone, Debug, PartialEq)]
pub enum MicrophoneReport {
    /// Mono samples from −1 to 1, so many a second. The rate stays the same for an opening.
    Heard { samples: Vec<f32>, rate: u32 },
    /// It has stopped by itself, or never began. Nothing more comes of this opening.
    Fault(MicrophoneFault),
}

/// What a microphone can lack, each in a sentence for whoever wants to record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum MicrophoneFault {
    #[error("This tablet has no microphone that Heard can find. Connect one, or switch it on, and press Record again.")]
    NoDevice,
    #[error(
        "This tablet does not let Heard use the microphone. Allow it in the tablet’s settings, and press Record again."
    )]
    NotPermitted,
    #[error("Another program is using the microphone. Close that program, and press Record again.")]
    Busy,
    #[error("The microphone could not be opened. Connect it again, and press Record again.")]
    WouldNotOpen,
    #[error("The microphone went away.")]
    Lost,
    #[error("The microphone is open, but no sound comes from it. Connect it again, and press Record again.")]
    Mute,
}

/// No microphone at all: for pictures of a screen and for whatever has no ears.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoMicrophone {
    asked: bool,
}

impl Microphone for NoMicrophone {
    fn open(&mut self) {
        self.asked = true;
    }

    fn close(&mut self) {
        self.asked = false;
    }

    fn reports(&mut self) -> Vec<MicrophoneReport> {
        let asked = std::mem::take(&mut self.asked);
        asked.then_some(MicrophoneReport::Fault(MicrophoneFault::NoDevice)).into_iter().collect()
    }
}

/// A microphone that hears what a script says it does. Clones share one ear, so that a test keeps one of them.
#[derive(Clone, Debug, Default)]
pub struct ScriptMicrophone {
    shared: Rc<RefCell<Scripted>>,
}

#[derive(Debug, Default)]
struct Scripted {
    is_open: bool,
    openings: usize,
    lacks: Option<MicrophoneFault>,
    reports: Vec<MicrophoneReport>,
}

impl ScriptMicrophone {
    /// What is said while it is open is heard; what is said at other times is not.
    pub fn hears(&self, samples: &[f32], rate: u32) {
        self.report(MicrophoneReport::Heard { samples: samples.to_vec(), rate });
    }

    /// It stops half way.
    pub fn fails(&self, fault: MicrophoneFault) {
        self.report(MicrophoneReport::Fault(fault));
    }

    /// What it will say when it is next opened, until it is mended with `None`.
    pub fn lacks(&self, fault: Option<MicrophoneFault>) {
        self.shared.borrow_mut().lacks = fault;
    }

    pub fn is_open(&self) -> bool {
        self.shared.borrow().is_open
    }

    /// How often it was opened.
    pub fn openings(&self) -> usize {
        self.shared.borrow().openings
    }

    fn report(&self, report: MicrophoneReport) {
        let mut shared = self.shared.borrow_mut();
        if shared.is_open {
            shared.reports.push(report);
        }
    }
}

impl Microphone for ScriptMicrophone {
    fn open(&mut self) {
        let mut shared = self.shared.borrow_mut();
        shared.is_open = true;
        shared.openings += 1;
        shared.reports = shared.lacks.map(MicrophoneReport::Fault).into_iter().collect();
    }

    fn close(&mut self) {
        let mut shared = self.shared.borrow_mut();
        shared.is_open = false;
        shared.reports.clear();
    }

    fn reports(&mut self) -> Vec<MicrophoneReport> {
        std::mem::take(&mut self.shared.borrow_mut().reports)
    }
}
